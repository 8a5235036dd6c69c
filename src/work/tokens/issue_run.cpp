// SPDX-License-Identifier: MIT
#include "work/tokens/issue_run.h"

#include "work/account_book.h"
#include "work/audit_details.h"
#include "work/tokens/issue_work.h"
#include "work/tokens/known_tokens.h"

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;
using IssueEnd = IssueResult::End;

namespace {

constexpr std::chrono::seconds slow{ 10 }; // without an answer: what was not carried out by then may be later

} // namespace

void IssueWork::begin()
{
    read(GetAccount{ order().account }, [this](const Account &account) { seen(account); });
}

void IssueWork::seen(const Account &account)
{
    result().account = account;
    if (account.type == AccountType::Human)
        note(IssueRun::tr("This is a person's account: service tokens are for system accounts only."));
    else if (account.status == AccountStatus::Deleted)
        note(IssueRun::tr("The account was deleted."));
    else if (account.status == AccountStatus::Inactive)
        note(IssueRun::tr("The account is inactive: activate it first."));
    else
        return markLog([this] { send(); });
    end(Outcome::NotDone);
}

void IssueWork::send()
{
    m_sent.start();
    write(IssueServiceToken{ order().account }, [this](const TokenGrant &grant) {
        m_token = grant.token;
        m_expiresAt = grant.expiresAt;
        m_answeredAt = order().session.serverNow();
        m_jwt = Jwt::decode(grant.token);
        if (m_jwt && m_jwt->claims)
            m_jti = m_jwt->claims->jti.value_or(QString());
        end(Outcome::Done);
    });
}

void IssueWork::giveUp()
{
    m_mayStillCome = m_mayStillCome || written() == Written::UnderWay;
    cancel();
}

void IssueWork::lost()
{
    m_mayStillCome = m_mayStillCome || m_sent.hasExpired(std::chrono::milliseconds(slow).count());
    look();
}

// A request that is slow to arrive is not in the log at once: nobody is told "not issued" after the first look.
void IssueWork::look()
{
    const bool isKnownToBeDone = written() == Written::Yes; // its answer came, and could not be read
    ownEventsSince([this, isKnownToBeDone](const std::optional<QList<AuditEvent>> &events) {
        if (!events) {
            if (!isKnownToBeDone)
                note(IssueRun::tr("The audit log could not be read."));
            return end(isKnownToBeDone ? Outcome::Done : Outcome::CannotTell);
        }
        for (const AuditEvent &event : *events) {
            if (event.eventType != "token_issued"_L1)
                continue;
            m_jti = auditJti(auditDetails(event));
            m_answeredAt = event.eventTime;
            return end(Outcome::Done);
        }
        if (++m_looks < 2)
            return later(order().timing.patience, [this] { look(); });
        if (isKnownToBeDone)
            return end(Outcome::Done);
        if (m_mayStillCome)
            note(IssueRun::tr("The audit log does not tell of one so far; the server may still be at it."));
        end(m_mayStillCome ? Outcome::CannotTell : Outcome::NotDone);
    });
}

IssueRun *IssueRun::start(
    Session &session, AccountBook *book, KnownTokens *tokens, const QUuid &account, QObject *parent, const StepTiming &timing)
{
    auto *run = new IssueRun(session, book, tokens, account, parent);
    run->m_work = new IssueWork({ session, account, {}, timing }, run);
    connect(run->m_work, &StepWork::sending, run, &IssueRun::sending);
    connect(run->m_work, &StepWork::ended, run, &IssueRun::take);
    // Not before whoever starts it has had the time to listen.
    QMetaObject::invokeMethod(run->m_work, &StepWork::begin, Qt::QueuedConnection);
    return run;
}

IssueRun::IssueRun(Session &session, AccountBook *book, KnownTokens *tokens, const QUuid &account, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_book(book),
      m_tokens(tokens),
      m_account(account)
{ }

void IssueRun::cancel()
{
    if (!m_ended)
        m_work->giveUp();
}

void IssueRun::take(const StepResult &step)
{
    if (std::exchange(m_ended, true))
        return;
    IssueResult result;
    result.token = m_work->takeToken();
    result.jti = m_work->jti();
    result.expiresAt = m_work->expiresAt();
    result.answeredAt = m_work->answeredAt();
    result.account = step.account;
    result.error = step.error;
    result.note = step.note;
    if (step.outcome == Outcome::Done)
        result.end = result.token.isEmpty() ? IssueEnd::IssuedUnseen : IssueEnd::Issued;
    else
        result.end = step.outcome == Outcome::CannotTell ? IssueEnd::CannotTell : IssueEnd::NotIssued;
    if (m_book && step.account)
        m_book->learn(*step.account);
    if (m_tokens)
        learn(result);
    deleteLater();
    Q_EMIT ended(result);
}

void IssueRun::learn(const IssueResult &result)
{
    if (result.jti.isEmpty())
        return;
    KnownToken token{ result.jti, m_account, {}, result.answeredAt, result.expiresAt, false, KnownToken::Source::IssuedHere };
    token.kind = TokenKind::Service;
    token.aliveAt = result.answeredAt;
    token.aliveBy = result.end == IssueEnd::Issued ? TokenEvidence::Server : TokenEvidence::Audit;
    token.claimsBy = token.aliveBy;
    if (const auto &jwt = m_work->jwt(); jwt && jwt->claims) {
        token.roles = jwt->claims->roles;
        if (jwt->claims->iat)
            token.issuedAt = jwt->claims->iat->time;
        if (jwt->claims->exp)
            token.expiresAt = jwt->claims->exp->time;
        token.claimsBy = TokenEvidence::Claims;
    }
    m_tokens->learn(token);
}

QString IssueResult::sentence() const
{
    switch (end) {
    case IssueEnd::Issued:
        return tr("The token was issued. It is shown here once, and nowhere else: the former one is dead.");
    case IssueEnd::IssuedUnseen:
        return tr("A token was issued, and its answer was lost on the way: nobody has seen it, and the former one is dead. "
                  "Issue again: that ends the unseen one, too.");
    case IssueEnd::NotIssued:
        return tr("No token was issued. A former one is as good as before.");
    case IssueEnd::CannotTell:
        return tr("Whether a token was issued cannot be told: the answer was lost. The former one may be dead. To be sure, issue "
                  "again: that ends all former ones.");
    }
    return {};
}

} // namespace mcias
