// SPDX-License-Identifier: MIT
#pragma once

#include "work/step_run.h"

#include <QCoreApplication>

namespace mcias {

class AccountBook;
class IssueWork;
class KnownTokens;

//! What became of an issue.
struct IssueResult {
    Q_DECLARE_TR_FUNCTIONS(mcias::IssueResult)

public:
    enum class End : quint8 {
        Issued,       //!< and here it is
        IssuedUnseen, //!< the server has issued it, and its answer was lost: nobody has seen it, and the former one is dead
        NotIssued,    //!< nothing has changed
        CannotTell,   //!< the answer was lost, and the audit log could not be read
    };
    End end = End::NotIssued;
    Secret token;                   //!< for Issued; the one copy there is: whoever hears of it keeps it, and nobody else does
    QString jti;                    //!< of the new token, where it is known; for IssuedUnseen from the audit log
    QDateTime expiresAt;            //!< for Issued
    QDateTime answeredAt;           //!< by the server's clock
    std::optional<Account> account; //!< as read just before
    std::optional<Error> error;     //!< why it is not Issued, if the server or the network said so
    QString note;                   //!< a whole sentence of what else there is to say; may be empty

    //! What is true now and what to do, in sentences for people; without the error's own.
    QString sentence() const;
};

//! Issues a service token exactly once. Reads the account first: it has to be an active system account. After a lost answer
//! it looks in the audit log for what became of it, and never sends again. Ends exactly once, with ended; then deletes
//! itself, and its copy of the token is wiped.
class IssueRun final : public QObject {
    Q_OBJECT

public:
    //! Begins at once. \a book and \a tokens may be null; they and \a session outlive it. What is learnt goes to them.
    static IssueRun *start(Session &session, AccountBook *book, KnownTokens *tokens, const QUuid &account, QObject *parent,
        const StepTiming &timing = {});

    //! Gives up: nothing is sent, or what was sent is read back. A second time ends that, too.
    void cancel();

Q_SIGNALS:
    //! The request is about to be sent. Once at most.
    void sending();
    void ended(const mcias::IssueResult &result);

private:
    IssueRun(Session &session, AccountBook *book, KnownTokens *tokens, const QUuid &account, QObject *parent);
    void take(const StepResult &step);
    void learn(const IssueResult &result);

    Session &m_session;
    AccountBook *m_book;
    KnownTokens *m_tokens;
    QUuid m_account;
    IssueWork *m_work = nullptr;
    bool m_ended = false;
};

} // namespace mcias

Q_DECLARE_METATYPE(mcias::IssueResult)
