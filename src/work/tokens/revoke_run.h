// SPDX-License-Identifier: MIT
#pragma once

#include "work/step_run.h"

#include <QCoreApplication>
#include <QUrl>

namespace mcias {

class CallBase;
class KnownTokens;

//! What is to be revoked.
struct RevokeOrder {
    QString jti;
    QUuid account;       //!< of the token; null: not known
    QString accountName; //!< likewise, empty
    Secret token;        //!< if it is at hand, the server is asked about it afterwards; may be empty
};

//! What can be shown to others afterwards: what was revoked, by whom, when, and how that is known.
struct RevokeReceipt {
    Q_DECLARE_TR_FUNCTIONS(mcias::RevokeReceipt)

public:
    enum class Proof : quint8 {
        Refused,   //!< the server was asked about the token afterwards, and said that it is not good
        Answer,    //!< the server has answered that it is revoked
        Audit,     //!< the answer was lost; the audit log tells of it
        None,      //!< none: see outcome
        StillGood, //!< the server has answered that it is revoked, and still says that it is good
    };
    //! Services may remember for this long that it was good.
    static constexpr std::chrono::seconds cachedFor{ 30 };

    Outcome outcome = Outcome::NotDone;
    Proof proof = Proof::None;
    QString jti;
    QUuid account;
    QString accountName;
    QString revokedBy; //!< the name of whoever is signed in
    QUrl server;
    QDateTime revokedAt;        //!< by the server's clock: its audit log's, else when it answered; invalid unless it is revoked
    QDateTime provenAt;         //!< when the server was asked about it; by its clock
    bool wasOver = false;       //!< it had ended before: there was nothing to do
    std::optional<Error> error; //!< what went wrong, also where it is done all the same
    QString note;               //!< whole sentences; may be empty

    bool isRevoked() const { return outcome == Outcome::Done || outcome == Outcome::AlreadySo; }
    //! What became of it, and how that is known.
    QString sentence() const;
    //! All of it as plain text, for the clipboard; a line each. Holds no secret.
    QString text() const;
};

//! Revokes one token exactly once, and gathers proof. Ends exactly once, with ended; then deletes itself; the token in the
//! order is wiped, by a lock already.
class RevokeRun final : public QObject {
    Q_OBJECT

public:
    //! Begins at once. \a tokens may be null; it and \a session outlive the run.
    static RevokeRun *start(
        Session &session, KnownTokens *tokens, const RevokeOrder &order, QObject *parent, const StepTiming &timing = {});

    //! Gives up, see StepRun::cancel(); once it is revoked, only the proof.
    void cancel();

Q_SIGNALS:
    //! The request is about to be sent. Once at most.
    void sending();
    //! The server has revoked it: from now on services may remember it for RevokeReceipt::cachedFor. Proof is being gathered.
    void revoked();
    void ended(const mcias::RevokeReceipt &receipt);

private:
    RevokeRun(Session &session, KnownTokens *tokens, const RevokeOrder &order, QObject *parent, const StepTiming &timing);
    void take(const StepResult &result);
    void noteRevoked();
    void lookInLog();
    void validate(int attemptsLeft);
    void asked(bool isGood);
    void end();

    Session &m_session;
    KnownTokens *m_tokens;
    RevokeOrder m_order;
    StepTiming m_timing;
    QPointer<StepRun> m_step;
    QPointer<CallBase> m_call;
    RevokeReceipt m_receipt;
    bool m_isOver = false;
    bool m_isCancelled = false;
    bool m_wasGood = false; // the server has said so just before
};

} // namespace mcias

Q_DECLARE_METATYPE(mcias::RevokeReceipt)
