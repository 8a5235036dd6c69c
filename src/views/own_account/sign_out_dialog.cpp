// SPDX-License-Identifier: MIT
#include "views/own_account/sign_out_dialog.h"

#include "api/command_text.h"
#include "api/resources/auth.h"
#include "api/resources/tokens.h"
#include "session/sign_in.h"
#include "views/controls/labels.h"
#include "views/controls/sizes.h"
#include "views/forms/change_review.h"
#include "views/forms/step_text.h"
#include "work/own_tokens_run.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int margins = 48;     // of the dialog, left and right
constexpr int mostHeight = 340; // of the list; more scrolls
constexpr qint64 latestSignIns = 500;
constexpr qsizetype shownOfJti = 8; // letters: enough to tell a few tokens apart

} // namespace

SignOutDialog::SignOutDialog(const PageContext &context, QWidget *window, const StepTiming &timing)
    : EditorDialog(context, QLatin1String(form), {}, tr("Sign out everywhere"), tr("&Sign out everywhere"), window),
      m_timing(timing),
      m_account(context.session.identity().username),
      m_server(serverName(context.session.server())),
      m_sources(quietLabel({}, this)),
      m_area(new QScrollArea(this)),
      m_review(new ChangeReview)
{
    setMinimumWidth(wideDialog);
    m_fitting.setSingleShot(true);
    connect(&m_fitting, &QTimer::timeout, this, &SignOutDialog::fit);
    body()->addWidget(wrapped(
        plainLabel(tr("Revokes the tokens of your account that are known here, one by one, and then signs you out."), this)));
    body()->addSpacing(8);
    nameWidget(m_area, "signOutScroll", tr("Tokens to be revoked"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(m_review);
    m_review->installEventFilter(this); // what is in an area tells nobody around it that it has grown
    body()->addWidget(m_area);
    body()->addSpacing(8);
    m_sources->setObjectName(u"signOutSources"_s);
    m_sources->setWordWrap(true);
    body()->addWidget(m_sources);
    body()->addStretch(1);
    connect(&context.session, &Session::signedOut, this, &SignOutDialog::left);
    lookForTokens();
}

// What the audit log tells of one's own sign-ins is more than this console has seen itself.
void SignOutDialog::lookForTokens()
{
    const QUuid me = m_context.session.identity().accountId;
    Client *client = m_context.session.client();
    m_isReady = me.isNull() || !client || !m_context.tokens;
    if (m_isReady)
        return showTokens(tr("This session's token does not tell which account it is for: no other token can be known."));
    showTokens(tr("Looking for your sign-ins in the audit log…"));
    m_call = client->send(ListAudit{ .limit = latestSignIns, .offset = {}, .eventType = {}, .actorId = me })
                 ->then(
                     this, [this](const AuditPage &page) { take(page.events); },
                     [this](const Error &error) {
                         if (!m_context.session.isOccupied())
                             return;
                         m_isReady = true;
                         showTokens(
                             tr("The audit log could not be read, so only the tokens that this console has seen itself are "
                                "listed. %1")
                                 .arg(error.explanation()));
                     });
}

void SignOutDialog::take(const QList<AuditEvent> &events)
{
    m_context.tokens->learn(events);
    m_isReady = true;
    showTokens(tr("Known from this console and from your events in the audit log."));
}

QString SignOutDialog::nameOf(const KnownToken &token) const
{
    const QString jti = safeLine(token.jti);
    return token.issuedAt.isValid() ? tr("Token %1, issued %2").arg(jti, m_context.formats.exactTime(token.issuedAt))
                                    : tr("Token %1").arg(jti);
}

void SignOutDialog::showTokens(const QString &sources)
{
    m_others = m_context.tokens ? m_context.tokens->othersOfOwn() : QList<KnownToken>();
    m_outcomes.clear();
    QList<ChangeReview::Change> changes;
    for (const KnownToken &token : std::as_const(m_others))
        changes += { tr("Token %1").arg(safeLine(token.jti.left(shownOfJti))).replace(u' ', QChar::Nbsp),
            token.issuedAt.isValid() ? tr("issued %1").arg(m_context.formats.time(token.issuedAt))
                                     : tr("issued at a time not known"),
            tr("revoked") };
    changes += { tr("This session"), tr("live"), tr("signed out") };
    m_review->setChanges(changes, {});
    QStringList commands;
    for (const KnownToken &token : std::as_const(m_others))
        commands += commandText(RevokeToken{ token.jti });
    m_review->setCommands(commands << commandText(Logout{}));
    m_sources->setText(sources + u' '
        + tr("MCIAS does not list tokens: there may be others. A change of your password ends all but this session, known or "
             "not."));
    setVerb(tr("&Sign out everywhere"), m_isReady);
    m_fitting.start(0);
}

void SignOutDialog::save()
{
    if (m_isOver)
        return accept();
    QStringList jtis;
    QList<KnownToken> left;
    for (qsizetype i = 0; i < m_others.size(); ++i) {
        const bool isGone = i < m_outcomes.size() && (m_outcomes[i] == Outcome::Done || m_outcomes[i] == Outcome::AlreadySo);
        if (!isGone)
            left += m_others[i];
    }
    if (left.isEmpty())
        return leave();
    QList<int> lines;
    for (const KnownToken &token : std::as_const(left)) {
        jtis += token.jti;
        lines += static_cast<int>(m_others.indexOf(token));
    }
    m_outcomes.resize(m_others.size(), Outcome::NotDone);
    m_run = OwnTokensRun::start(m_context.session, m_context.tokens, jtis, this, m_timing);
    OwnTokensRun *run = m_run;
    connect(run, &OwnTokensRun::tokenBegan, this,
        [this, lines](int number) { m_review->setState(lines[number], ChangeReview::State::Running); });
    connect(run, &OwnTokensRun::tokenEnded, this, [this, lines](int number, const StepResult &result) {
        m_outcomes[lines[number]] = result.outcome;
        m_review->setState(lines[number], StepText::state(result.outcome), StepText::note(result));
        m_fitting.start(0);
    });
    connect(run, &OwnTokensRun::ended, this, &SignOutDialog::tokensEnded);
    setWork(run, [run] { run->cancel(); });
}

void SignOutDialog::setBodyEnabled(bool)
{
    // There is nothing to be typed, and what becomes of each token is read meanwhile.
}

void SignOutDialog::tokensEnded(const QList<StepResult> &results)
{
    if (m_isOver) // the session has ended meanwhile, and was told of
        return;
    rest();
    const bool allGood = m_outcomes.count(Outcome::Done) + m_outcomes.count(Outcome::AlreadySo) == m_outcomes.size();
    if (allGood)
        return leave();
    const Error error = results.isEmpty() ? Error() : results.constLast().error.value_or(Error());
    setVerb(tr("&Try again"));
    if (error.kind == ErrorKind::Forbidden)
        return say(MessageBar::Kind::Warning,
            tr("The server does not let you revoke tokens one by one. A change of your password ends all your other sessions. "
               "You are still signed in here."),
            tr("Sign out &here alone"), [this] { leave(); });
    say(MessageBar::Kind::Warning, tr("%1 You are still signed in here, so that you can try again.").arg(counted()),
        tr("Sign out &here all the same"), [this] { leave(); });
}

// The own session ends last: while it lives, the others can be tried again.
void SignOutDialog::leave()
{
    if (m_isOver)
        return;
    clearMessage();
    m_review->setState(static_cast<int>(m_others.size()), ChangeReview::State::Running);
    m_isLeaving = true;
    setWork(new QObject(this), [] {}); // until the session says that it has ended
    m_context.session.signOut();
}

void SignOutDialog::left(const SignedOut &how)
{
    m_context.tokens = nullptr; // gone with the workspace
    m_context.book = nullptr;
    if (!m_isLeaving && m_outcomes.isEmpty())
        return accept(); // somebody has signed out elsewhere in the window, and nothing of this was begun
    if (m_run)
        m_run->cancel();
    rest();
    m_isOver = true;
    const QString sentence = how.sentence(m_context.formats.exactTime(how.expiresAt));
    ChangeReview::State state = ChangeReview::State::NotDone;
    if (how.how == SignedOut::How::Revoked)
        state = ChangeReview::State::Done;
    else if (how.how == SignedOut::How::WasInvalid || how.how == SignedOut::How::Expired)
        state = ChangeReview::State::AlreadySo;
    else if (how.how == SignedOut::How::CannotTell)
        state = ChangeReview::State::CannotTell;
    m_review->setState(static_cast<int>(m_others.size()), state, how.isWorthALook() ? sentence : QString());
    const bool allGood = !how.isWorthALook()
        && m_outcomes.count(Outcome::Done) + m_outcomes.count(Outcome::AlreadySo) == m_others.size();
    say(allGood ? MessageBar::Kind::Good : MessageBar::Kind::Warning,
        allGood ? tr("You are signed out everywhere that was known here.") : tr("You are signed out here. %1").arg(counted()),
        tr("Cop&y the report"), [this] { QGuiApplication::clipboard()->setText(report()); });
    offerClose();
    m_fitting.start(0);
    show(); // the window hides its dialogs while it signs out
}

QString SignOutDialog::counted() const
{
    const auto good = static_cast<int>(m_outcomes.count(Outcome::Done) + m_outcomes.count(Outcome::AlreadySo));
    return tr("Of %n other token(s), %1 are known to have ended.", nullptr, static_cast<int>(m_others.size()))
        .arg(m_context.formats.number(good));
}

QString SignOutDialog::report() const
{
    QStringList lines{ tr("Signed out everywhere known: %1 at %2, %3")
                           .arg(safeLine(m_account, 120), m_server, m_context.formats.exactTime(m_context.clock.now())) };
    for (int i = 0; i < m_others.size(); ++i)
        lines += u"%1: %2"_s.arg(nameOf(m_others[i]), m_review->noteOf(i));
    lines += tr("This session: %1").arg(m_review->noteOf(static_cast<int>(m_others.size())));
    lines += tr("MCIAS does not list tokens: there may be others.");
    return lines.join(u'\n');
}

// As high as its text is now, up to what scrolls.
void SignOutDialog::fit()
{
    const int height = m_review->heightForWidth(width() - margins);
    m_area->setFixedHeight(std::min(mostHeight, height));
    resize(width(), heightForWidth(width()));
}

bool SignOutDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_review && event->type() == QEvent::LayoutRequest)
        m_fitting.start(0);
    return EditorDialog::eventFilter(watched, event);
}

bool SignOutDialog::event(QEvent *event)
{
    const bool isHandled = EditorDialog::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        m_fitting.start(0);
    return isHandled;
}

} // namespace mcias
