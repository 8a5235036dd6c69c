// SPDX-License-Identifier: MIT
#include "views/tokens/issue_token_dialog.h"

#include "api/command_text.h"
#include "api/resources/tokens.h"
#include "models/accounts_model.h"
#include "views/controls/card.h"
#include "views/controls/facts_grid.h"
#include "views/controls/facts_panel.h"
#include "views/controls/labels.h"
#include "views/controls/profile_stripe.h"
#include "views/controls/sizes.h"
#include "views/controls/text_height.h"
#include "views/tokens/cache_countdown.h"
#include "views/tokens/token_card.h"
#include "work/account_book.h"
#include "work/tokens/known_tokens.h"
#include "work/tokens/revoke_run.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;
using Kind = MessageBar::Kind;

namespace {

constexpr qsizetype mostNamed = 3; // tokens

} // namespace

IssueTokenDialog::IssueTokenDialog(const PageContext &context, const QUuid &account, QWidget *parent, const StepTiming &timing)
    : EditorDialog(
        context, QLatin1String(form), account.toString(QUuid::WithoutBraces), tr("Issue a token"), tr("&Issue"), parent),
      m_id(account),
      m_timing(timing),
      m_before(new QWidget(this)),
      m_facts(new FactsGrid),
      m_meaning(plainLabel({}, this)),
      m_card(new TokenCard(context, this)),
      m_countdown(new CacheCountdown(context.clock, this))
{
    setMinimumWidth(wideDialog);
    new TextHeight(this);
    body()->setSpacing(12);
    auto *before = new QVBoxLayout(m_before);
    before->setContentsMargins(0, 0, 0, 0);
    before->setSpacing(12);
    if (account.isNull())
        addChoice();
    auto *card = new Card(m_before);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 12, 16, 12);
    nameWidget(m_facts, "issueFacts", tr("The account"));
    inside->addWidget(m_facts);
    before->addWidget(card);
    m_meaning->setObjectName(u"issueMeaning"_s);
    m_meaning->setWordWrap(true);
    before->addWidget(m_meaning);
    body()->addWidget(m_before);
    body()->addWidget(m_card);
    body()->addWidget(m_countdown);
    m_card->hide();
    offerCommands([this] { return m_id.isNull() ? QStringList() : QStringList{ commandText(IssueServiceToken{ m_id }) }; });
    showAccount();
    if (context.tokens)
        connect(context.tokens, &KnownTokens::changed, this, &IssueTokenDialog::showAccount);
    if (context.book && account.isNull())
        connect(context.book, &AccountBook::loaded, this, &IssueTokenDialog::fillChoice);
    connect(&context.session, &Session::stateChanged, this, &IssueTokenDialog::forgetWhenLocked);
}

void IssueTokenDialog::addChoice()
{
    m_choice = new QComboBox(m_before);
    nameWidget(m_choice, "issueAccount", tr("System account"));
    m_choice->setEditable(true);
    m_choice->setInsertPolicy(QComboBox::NoInsert);
    m_choice->completer()->setFilterMode(Qt::MatchContains);
    m_choice->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_choice->lineEdit()->setAccessibleName(tr("System account"));
    m_choice->lineEdit()->setPlaceholderText(tr("Choose a system account, or type a part of its name"));
    QLabel *name = quietLabel(tr("&Account"), m_before);
    name->setBuddy(m_choice);
    m_before->layout()->addWidget(name);
    m_before->layout()->addWidget(m_choice);
    fillChoice();
    connect(m_choice, &QComboBox::currentIndexChanged, this, &IssueTokenDialog::choose);
    connect(m_choice, &QComboBox::editTextChanged, this, &IssueTokenDialog::choose);
    m_choice->setFocus();
}

// What stands in the field counts, letter by letter: an item that was chosen before may not be it any more.
void IssueTokenDialog::choose()
{
    const QString name = m_choice->currentText();
    int index = m_choice->currentIndex();
    if (index < 0 || m_choice->itemText(index) != name)
        index = m_choice->findText(name, Qt::MatchExactly | Qt::MatchCaseSensitive);
    m_id = index < 0 ? QUuid() : m_choice->itemData(index).toUuid();
    showAccount();
}

void IssueTokenDialog::fillChoice()
{
    if (!m_context.book || !m_id.isNull())
        return;
    QList<std::pair<QString, QUuid>> services;
    for (const AccountRow &row : m_context.book->rows()) {
        if (row.account.type == AccountType::System && row.account.status == AccountStatus::Active)
            services += { safeLine(row.account.username, longestName), row.account.id };
    }
    std::sort(services.begin(), services.end());
    const QString typed = m_choice->currentText();
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const auto &[name, id] : std::as_const(services))
        m_choice->addItem(name, id);
    m_choice->setCurrentIndex(-1);
    m_choice->setEditText(typed); // whoever types goes on
}

QString IssueTokenDialog::nameText() const
{
    if (const auto row = m_context.book ? m_context.book->find(m_id) : std::nullopt)
        return safeLine(row->account.username, longestName);
    return m_id.toString(QUuid::WithoutBraces);
}

// Why it cannot be done, as far as the list tells; the server is asked again before anything is sent.
QString IssueTokenDialog::blockText() const
{
    const auto row = m_context.book ? m_context.book->find(m_id) : std::nullopt;
    if (!row)
        return {};
    if (row->account.type == AccountType::Human)
        return tr("Tokens are issued to system accounts only: people sign in.");
    if (row->account.status == AccountStatus::Deleted)
        return tr("The account is deleted.");
    return row->account.status == AccountStatus::Inactive ? tr("The account is inactive: activate it first.") : QString();
}

void IssueTokenDialog::showAccount()
{
    if (m_isOver)
        return;
    if (m_id.isNull()) {
        m_facts->setFacts({ { tr("Profile"), profilePlace(m_context.session.profile()), {} } });
    } else {
        const auto row = m_context.book ? m_context.book->find(m_id) : std::nullopt;
        const QList<KnownToken> live = m_context.tokens ? m_context.tokens->liveOf(m_id) : QList<KnownToken>();
        QStringList lines;
        for (const KnownToken &token : live.mid(0, mostNamed))
            lines += token.expiresAt.isValid()
                ? tr("%1, ends %2")
                      .arg(safeLine(token.jti, 40), m_context.formats.distance(token.expiresAt, m_context.session.serverNow()))
                : safeLine(token.jti, 40);
        if (live.size() > mostNamed)
            lines += tr("and %n more", nullptr, static_cast<int>(live.size() - mostNamed));
        m_facts->setFacts({ { tr("Account"), nameText(), m_id.toString(QUuid::WithoutBraces) },
            { tr("Status"), row ? AccountText::status(row->account) : tr("not known"), {} },
            { tr("Profile"), profilePlace(m_context.session.profile()), {} },
            { tr("Token now"), lines.isEmpty() ? tr("none known here; there may be one") : lines.join(u'\n'), {} } });
    }
    const QString block = blockText();
    m_meaning->setText(!block.isEmpty()
            ? block
            : tr("A system account has one token: when the new one is issued, the former one dies at "
                 "once. Services may go on taking the former one for good for up to %n second(s), for "
                 "that is how long they remember a validation. Applications that check tokens by "
                 "themselves may accept it until it ends.",
                nullptr, static_cast<int>(RevokeReceipt::cachedFor.count())));
    setVerb(m_isAnother ? tr("&Issue another") : tr("&Issue"), !m_id.isNull() && block.isEmpty());
    refreshCommands();
}

void IssueTokenDialog::setBodyEnabled(bool isEnabled)
{
    m_before->setEnabled(isEnabled);
}

void IssueTokenDialog::save()
{
    if (m_isOver)
        return reject();
    IssueRun *run = IssueRun::start(m_context.session, m_context.book, m_context.tokens, m_id, this, m_timing);
    setWork(run, [run] { run->cancel(); });
    connect(run, &IssueRun::ended, this, &IssueTokenDialog::ended);
}

void IssueTokenDialog::ended(const IssueResult &result)
{
    rest();
    QStringList sentences{ result.sentence(), result.note };
    sentences.removeAll(QString());
    switch (result.end) {
    case IssueResult::End::Issued:
        return handOver(result);
    case IssueResult::End::NotIssued:
        if (result.error && result.error->applied == Applied::No)
            return explain(*result.error);
        return say(Kind::Warning, sentences.join(u' '));
    case IssueResult::End::IssuedUnseen:
        m_countdown->start(CacheCountdown::Subject::FormerToken);
        Q_EMIT saved(sentences.join(u' '), Kind::Warning);
        break;
    case IssueResult::End::CannotTell:
        break;
    }
    m_isAnother = true;
    showAccount();
    say(Kind::Error, sentences.join(u' '));
}

void IssueTokenDialog::handOver(const IssueResult &result)
{
    m_isOver = true;
    m_askedToClose = false;
    m_before->hide();
    m_card->setToken(result.token, nameText());
    m_card->show();
    m_countdown->start(CacheCountdown::Subject::FormerToken);
    const QString end = result.expiresAt.isValid() ? m_context.formats.time(result.expiresAt) : tr("an unknown time");
    const QString sentence = tr("A new token was issued to %1. It is good until %2; the former one is dead.")
                                 .arg(nameText(), end);
    offerClose();
    say(Kind::Good, QStringList({ sentence, result.note }).join(u' ').trimmed());
    Q_EMIT saved(sentence);
    if (m_context.session.pause() == Session::Pause::Locked)
        forgetWhenLocked();
    else if (auto *copy = m_card->findChild<QWidget *>(u"tokenCopy"_s))
        copy->setFocus(Qt::OtherFocusReason);
}

void IssueTokenDialog::reject()
{
    if (!isBusy() && m_card->hasToken() && !m_card->wasTaken() && !std::exchange(m_askedToClose, true))
        return say(Kind::Warning,
            tr("The token was neither copied nor saved. Once this closes nobody has it, and %1 needs another one.")
                .arg(nameText()),
            tr("Close &all the same"), [this] { reject(); });
    EditorDialog::reject();
}

void IssueTokenDialog::forgetWhenLocked()
{
    if (m_context.session.pause() != Session::Pause::Locked || !m_card->hasToken())
        return;
    const bool wasTaken = m_card->wasTaken();
    m_card->forget();
    say(wasTaken ? Kind::Info : Kind::Warning,
        wasTaken ? tr("The window was locked: the token is forgotten here.")
                 : tr("The window was locked before the token was copied or saved: it is forgotten, and nobody has it. Issue "
                      "another one."));
}

} // namespace mcias
