// SPDX-License-Identifier: MIT
#include "views/tokens/revoke_token_dialog.h"

#include "models/tokens_model.h"
#include "views/controls/card.h"
#include "views/controls/code_text.h"
#include "views/controls/facts_grid.h"
#include "views/controls/facts_panel.h"
#include "views/controls/labels.h"
#include "views/controls/profile_stripe.h"
#include "views/controls/selectable_text.h"
#include "views/controls/sizes.h"
#include "views/controls/text_height.h"
#include "views/forms/change_review.h"
#include "views/forms/step_text.h"
#include "views/tokens/cache_countdown.h"
#include "views/tokens/token_inbox.h"
#include "work/account_book.h"
#include "work/tokens/known_tokens.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;
using Kind = MessageBar::Kind;

namespace {

constexpr qsizetype longestJti = 120;

} // namespace

RevokeTokenDialog::RevokeTokenDialog(
    const PageContext &context, const RevokeOrder &order, QWidget *parent, const StepTiming &timing)
    : EditorDialog(context, QLatin1String(form), order.jti, tr("Revoke a token"), tr("&Revoke"), parent),
      m_order(order),
      m_timing(timing),
      m_bench(context.session, context.tokens, context.book),
      m_isAsked(order.jti.isEmpty()),
      m_facts(new FactsGrid),
      m_card(new Card(this)),
      m_meaning(plainLabel({}, this)),
      m_review(new ChangeReview(this)),
      m_countdown(new CacheCountdown(context.clock, this))
{
    setMinimumWidth(wideDialog);
    new TextHeight(this);
    body()->setSpacing(12);
    if (m_isAsked)
        addInput();
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(16, 12, 16, 12);
    nameWidget(m_facts, "revokeFacts", tr("The token"));
    inside->addWidget(m_facts);
    m_meaning->setObjectName(u"revokeMeaning"_s);
    m_meaning->setWordWrap(true);
    body()->addWidget(m_card);
    body()->addWidget(m_meaning);
    body()->addWidget(m_review);
    body()->addWidget(m_countdown);
    addReceipt();
    propose();
    connect(&m_bench, &TokenBench::progressed, this, &RevokeTokenDialog::examined);
    connect(&context.session, &Session::stateChanged, this, [this] {
        if (m_context.session.pause() == Session::Pause::Locked)
            forgetToken();
    });
}

void RevokeTokenDialog::addInput()
{
    m_input = new QWidget(this);
    auto *column = new QVBoxLayout(m_input);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_inbox = new TokenInbox(TokenInbox::Takes::One, m_input);
    column->addWidget(m_inbox);
    column->addSpacing(4);
    QLabel *name = quietLabel(tr("Or its &ID (jti), as the audit log tells it"), m_input);
    m_jti = new QLineEdit(m_input);
    nameWidget(m_jti, "revokeJti", tr("Token ID (jti)"));
    m_jti->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    name->setBuddy(m_jti);
    column->addWidget(name);
    column->addWidget(m_jti);
    body()->addWidget(m_input);
    connect(m_inbox, &TokenInbox::arrived, this, &RevokeTokenDialog::tokenArrived);
    connect(m_inbox, &TokenInbox::refused, this, [this](const QString &why) { say(Kind::Warning, why); });
    connect(m_jti, &QLineEdit::textEdited, this, &RevokeTokenDialog::jtiTyped);
    m_inbox->pasteButton()->setFocus();
}

void RevokeTokenDialog::addReceipt()
{
    m_receiptPart = new QWidget(this);
    auto *column = new QVBoxLayout(m_receiptPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->addWidget(titleLabel(tr("Receipt"), 1.0, m_receiptPart));
    row->addStretch(1);
    auto *copy = new QPushButton(tr("C&opy the receipt"), m_receiptPart);
    nameWidget(copy, "receiptCopy", tr("Copy the receipt"));
    row->addWidget(copy);
    column->addLayout(row);
    auto *card = new Card(m_receiptPart);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 12, 16, 12);
    m_receiptText = codeText({}, tr("Receipt"), card);
    m_receiptText->setObjectName(u"receiptText"_s);
    inside->addWidget(m_receiptText);
    column->addWidget(card);
    body()->addWidget(m_receiptPart);
    m_receiptPart->hide();
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_receipt->text()); // nothing in it is secret
        say(Kind::Info, tr("The receipt is on the clipboard."));
    });
}

// The bench finds out whose it is, and whether the server's; the token itself waits here for the proof.
void RevokeTokenDialog::tokenArrived(const Secret &token)
{
    clearMessage();
    m_jti->clear();
    m_order = { .token = token };
    m_bench.clear();
    m_isExamined = false;
    m_bench.add({ token });
    propose();
}

void RevokeTokenDialog::examined()
{
    if (m_bench.rows().isEmpty() || m_bench.progress().isRunning() || m_isOver || std::exchange(m_isExamined, true))
        return;
    const TokenExam &exam = m_bench.rows().constFirst().exam;
    m_order.jti = exam.jti();
    m_order.account = exam.accountId();
    if (exam.jti().isEmpty() || (exam.offline && !exam.isGenuine())) {
        m_order = {};
        say(Kind::Warning, tr("This token cannot be revoked here. %1").arg(exam.offlineSentence()));
    } else if (!exam.offline) {
        say(Kind::Warning,
            tr("The server's public key could not be read: nothing vouches for what this token says. Look at its ID before you "
               "revoke it."));
    }
    propose();
}

void RevokeTokenDialog::jtiTyped(const QString &jti)
{
    clearMessage();
    m_bench.clear();
    m_order = { .jti = jti.trimmed() };
    propose();
}

QString RevokeTokenDialog::nameText() const
{
    if (const auto row = m_context.book ? m_context.book->find(m_order.account) : std::nullopt)
        return safeLine(row->account.username, longestName);
    return m_order.account.isNull() ? QString() : m_order.account.toString(QUuid::WithoutBraces);
}

QList<Fact> RevokeTokenDialog::facts() const
{
    const Formats &formats = m_context.formats;
    const QDateTime now = m_context.session.serverNow();
    QList<Fact> facts{ { tr("Token ID (jti)"), safeLine(m_order.jti, longestJti), {} } };
    const auto row = m_context.tokens ? m_context.tokens->row(m_order.jti) : std::nullopt;
    facts += Fact{ tr("Account"), nameText().isEmpty() ? tr("not known") : nameText(), {} };
    if (row) {
        facts += Fact{ tr("State"), TokenText::state(row->state), row->explanation() };
        if (row->token.expiresAt.isValid())
            facts += Fact{ tr("Ends"), formats.exactTime(row->token.expiresAt), formats.distance(row->token.expiresAt, now) };
        if (row->token.roles)
            facts += Fact{ tr("Roles in it"), AccountText::roles(row->token.roles), {} };
    } else {
        facts += Fact{ tr("State"), tr("not known"), tr("Nothing was heard of this token yet: the server will tell.") };
    }
    facts += Fact{ tr("Profile"), profilePlace(m_context.session.profile()), {} };
    return facts;
}

void RevokeTokenDialog::propose()
{
    const bool isKnown = !m_order.jti.isEmpty();
    if (isKnown && m_order.account.isNull()) {
        if (const auto row = m_context.tokens ? m_context.tokens->row(m_order.jti) : std::nullopt)
            m_order.account = row->token.accountId;
    }
    m_order.accountName = nameText();
    m_card->setVisible(isKnown);
    m_meaning->setVisible(isKnown);
    m_review->setVisible(isKnown);
    if (isKnown) {
        m_facts->setFacts(facts());
        m_meaning->setText(tr(
            "From then on the server refuses the token, and there is no way back. Services may go on taking it for good for up "
            "to %n second(s), for that is how long they remember a validation.",
            nullptr, static_cast<int>(RevokeReceipt::cachedFor.count())));
        const AccountStep step = AccountStep::revokeToken(m_order.jti);
        const auto row = m_context.tokens ? m_context.tokens->row(m_order.jti) : std::nullopt;
        ChangeReview::Change change = StepText::change(step, {});
        change.before = TokenText::state(row ? row->state : TokenState::Unknown);
        change.after = TokenText::state(TokenState::Revoked);
        m_review->setChanges({ change }, StepText::dangers(m_context, m_order.account, { step }));
        m_review->setCommands(StepText::commands({ step }, m_order.account, {}));
    }
    setVerb(tr("&Revoke"), isKnown);
}

void RevokeTokenDialog::setBodyEnabled(bool isEnabled)
{
    if (m_input)
        m_input->setEnabled(isEnabled);
    m_review->setOpen(isEnabled);
}

void RevokeTokenDialog::save()
{
    if (m_isOver)
        return finish();
    if (QWidget *danger = m_review->unaccepted())
        return complain(danger, tr("Tick what this leads to first."));
    m_review->setState(0, ChangeReview::State::Running);
    RevokeRun *run = RevokeRun::start(m_context.session, m_context.tokens, m_order, this, m_timing);
    setWork(run, [run] { run->cancel(); });
    connect(run, &RevokeRun::revoked, this, [this] {
        m_countdown->start();
        say(Kind::Info, tr("Revoked. The proof is being gathered…"));
    });
    connect(run, &RevokeRun::ended, this, &RevokeTokenDialog::ended);
}

void RevokeTokenDialog::ended(const RevokeReceipt &receipt)
{
    rest();
    m_receipt = receipt;
    m_review->setState(0, StepText::state(receipt.outcome), receipt.note);
    if (!receipt.isRevoked()) {
        const bool isRefused = receipt.outcome == Outcome::NotDone && receipt.error && receipt.error->applied == Applied::No;
        return isRefused ? explain(*receipt.error) : say(Kind::Error, receipt.sentence());
    }
    m_isOver = true;
    forgetToken();
    if (m_input)
        m_input->hide();
    m_card->hide();
    m_meaning->hide();
    m_receiptText->setContents(receipt.text());
    m_receiptPart->show();
    offerClose();
    const Kind kind = receipt.proof == RevokeReceipt::Proof::StillGood ? Kind::Warning : Kind::Good;
    say(kind, receipt.sentence());
    Q_EMIT saved(receipt.sentence(), kind);
}

void RevokeTokenDialog::forgetToken()
{
    m_order.token = {};
    m_bench.clear();
}

} // namespace mcias
