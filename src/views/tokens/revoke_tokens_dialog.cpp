// SPDX-License-Identifier: MIT
#include "views/tokens/revoke_tokens_dialog.h"

#include "models/tokens_model.h"
#include "views/controls/labels.h"
#include "views/controls/profile_stripe.h"
#include "views/controls/sizes.h"
#include "views/controls/text_height.h"
#include "views/forms/change_review.h"
#include "views/forms/step_text.h"
#include "views/tokens/cache_countdown.h"
#include "work/account_book.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;
using Kind = MessageBar::Kind;

namespace {

constexpr int mostHeight = 320; // of the list; more scrolls
constexpr qsizetype shownOfName = 24;
constexpr qsizetype shownOfJti = 8; // letters: enough to tell a few tokens apart

} // namespace

RevokeTokensDialog::RevokeTokensDialog(
    const PageContext &context, const QList<KnownToken> &tokens, QWidget *parent, const StepTiming &timing)
    : EditorDialog(context, QLatin1String(form), {}, tr("Revoke tokens"), tr("&Revoke them"), parent),
      m_tokens(tokens),
      m_timing(timing),
      m_area(new QScrollArea(this)),
      m_review(new ChangeReview),
      m_countdown(new CacheCountdown(context.clock, this))
{
    setMinimumWidth(wideDialog);
    new TextHeight(this);
    const QString own = context.session.identity().tokenId;
    std::stable_partition(m_tokens.begin(), m_tokens.end(), [&own](const KnownToken &token) { return token.jti != own; });
    body()->setSpacing(12);
    body()->addWidget(wrapped(
        plainLabel(
            tr("%Ln token(s) at %1", nullptr, static_cast<int>(m_tokens.size())).arg(profilePlace(context.session.profile())),
            this),
        "revokePlace"));
    m_meaning = wrapped(
        plainLabel(tr("From then on the server refuses them, and there is no way back. Services may go on taking each for "
                      "good for up to %n second(s), for that is how long they remember a validation.",
                       nullptr, static_cast<int>(RevokeReceipt::cachedFor.count())),
            this),
        "revokeMeaning");
    body()->addWidget(m_meaning);
    nameWidget(m_area, "revokeScroll", tr("Tokens to be revoked"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(m_review);
    m_review->installEventFilter(this); // what is in an area tells nobody around it that it has grown
    body()->addWidget(m_area);
    body()->addWidget(m_countdown);
    propose();
}

QString RevokeTokensDialog::nameOf(const QUuid &account) const
{
    const auto row = m_context.book ? m_context.book->find(account) : std::nullopt;
    return row ? safeLine(row->account.username, longestName) : account.toString(QUuid::WithoutBraces);
}

void RevokeTokensDialog::propose()
{
    QList<ChangeReview::Change> changes;
    QStringList dangers;
    QStringList commands;
    for (const KnownToken &token : std::as_const(m_tokens)) {
        const auto row = m_context.tokens ? m_context.tokens->row(token.jti) : std::nullopt;
        const QString what = tr("%1 of %2", "a token's ID, and its account")
                                 .arg(safeLine(token.jti.left(shownOfJti)), safeLine(nameOf(token.accountId), shownOfName));
        changes += { QString(what).replace(u' ', QChar::Nbsp), TokenText::state(row ? row->state : TokenState::Unknown),
            TokenText::state(TokenState::Revoked) };
        const AccountStep step = AccountStep::revokeToken(token.jti);
        dangers += StepText::dangers(m_context, token.accountId, { step });
        commands += StepText::commands({ step }, token.accountId, {});
    }
    dangers.removeDuplicates();
    m_review->setChanges(changes, dangers);
    m_review->setCommands(commands);
}

void RevokeTokensDialog::setBodyEnabled(bool isEnabled)
{
    m_review->setOpen(isEnabled); // and what becomes of each is read meanwhile
}

void RevokeTokensDialog::save()
{
    if (m_isOver)
        return finish();
    if (QWidget *danger = m_review->unaccepted())
        return complain(danger, tr("Tick what this leads to first."));
    m_at = 0;
    m_isStopped = false;
    setWork(new QObject(this), [this] {
        m_isStopped = true;
        if (m_run)
            m_run->cancel();
    });
    next();
}

// Those that are revoked already are not sent again.
void RevokeTokensDialog::next()
{
    while (m_at < m_receipts.size() && m_receipts[m_at].isRevoked())
        ++m_at;
    if (m_isStopped || m_at >= m_tokens.size())
        return allEnded();
    const KnownToken &token = m_tokens[m_at];
    m_review->setState(m_at, ChangeReview::State::Running);
    m_run = RevokeRun::start(m_context.session, m_context.tokens,
        { .jti = token.jti, .account = token.accountId, .accountName = nameOf(token.accountId) }, this, m_timing);
    connect(m_run, &RevokeRun::revoked, this, [this] { m_countdown->start(); });
    connect(m_run, &RevokeRun::ended, this, &RevokeTokensDialog::ended);
}

void RevokeTokensDialog::ended(const RevokeReceipt &receipt)
{
    if (m_at < m_receipts.size())
        m_receipts[m_at] = receipt;
    else
        m_receipts += receipt;
    QString note = receipt.note;
    if (note.isEmpty() && !receipt.isRevoked() && receipt.error)
        note = receipt.error->explanation();
    m_review->setState(m_at, StepText::state(receipt.outcome), note);
    const bool isForbidden = receipt.error && receipt.error->kind == ErrorKind::Forbidden;
    const bool isInterrupted = receipt.outcome == Outcome::NotDone && m_context.session.state() != Session::State::SignedIn;
    m_isStopped = m_isStopped || isForbidden || isInterrupted; // the next one would end in the same way
    ++m_at;
    next();
}

int RevokeTokensDialog::revoked() const
{
    return static_cast<int>(
        std::count_if(m_receipts.begin(), m_receipts.end(), [](const RevokeReceipt &receipt) { return receipt.isRevoked(); }));
}

void RevokeTokensDialog::allEnded()
{
    rest();
    for (auto i = static_cast<int>(m_receipts.size()); i < m_tokens.size(); ++i)
        m_review->setState(i, ChangeReview::State::NotBegun);
    m_isOver = revoked() == m_tokens.size();
    const QString sentence = m_isOver ? tr("%Ln token(s) revoked: the server has answered so for each.", nullptr, revoked())
                                      : tr("Known to be revoked: %1 of %Ln token(s).", nullptr, static_cast<int>(m_tokens.size()))
                                            .arg(m_context.formats.number(revoked()));
    const auto copy = [this] { QGuiApplication::clipboard()->setText(report()); }; // nothing in it is secret
    say(m_isOver ? Kind::Good : Kind::Warning, sentence, tr("C&opy the report"), copy);
    if (m_isOver) {
        m_meaning->hide();
        offerClose();
    } else {
        setVerb(tr("&Try again"));
    }
    if (revoked() > 0)
        Q_EMIT saved(sentence, m_isOver ? Kind::Good : Kind::Warning);
}

QString RevokeTokensDialog::report() const
{
    QStringList lines{ tr("Revocation of %Ln token(s) at %1, by %2, %3", nullptr, static_cast<int>(m_tokens.size()))
                           .arg(serverName(m_context.session.server()),
                               safeLine(m_context.session.identity().username, longestName),
                               m_context.formats.exactTime(m_context.session.serverNow())) };
    for (int i = 0; i < m_tokens.size(); ++i) {
        const QString end = i < m_receipts.size() ? m_receipts[i].sentence() : tr("not begun");
        lines += u"%1, %2: %3"_s.arg(safeLine(m_tokens[i].jti), nameOf(m_tokens[i].accountId), end);
    }
    return lines.join(u'\n') + u'\n';
}

bool RevokeTokensDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_review && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
        m_area->setFixedHeight(std::min(mostHeight, m_review->heightForWidth(m_area->viewport()->width())));
    return EditorDialog::eventFilter(watched, event);
}

} // namespace mcias
