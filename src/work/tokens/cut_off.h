// SPDX-License-Identifier: MIT
#pragma once

#include "work/guards.h"
#include "work/help_run.h"

#include <QCoreApplication>
#include <QUrl>

namespace mcias {

class KnownTokens;

//! Cuts an account off: deactivates it first, which ends everything at once; then its roles are taken away, so that nothing
//! comes back with a later activation, and all its tokens that are known here are revoked. HelpRun carries it out: what the
//! server refuses of it does not keep the rest from being tried.
struct CutOffPlan {
    Q_DECLARE_TR_FUNCTIONS(mcias::CutOffPlan)

public:
    AccountRow account;
    QStringList jtis;             //!< live ones, as far as is known; the own session's last
    QList<GuardWarning> warnings; //!< the worst first: the own account, the last admin

    //! \a accounts, for the warnings, are all of the server's if \a isWhole, else only some of them.
    static CutOffPlan of(const AccountRow &account, const KnownTokens &tokens, const QList<AccountRow> &accounts,
        const OwnAccount &own, bool isWhole);
    //! For HelpRun::start().
    HelpPlan help() const;
    //! What it comes to, in the order in which it is done; roles that are not known are not among it.
    QList<AccountStep> steps() const;
    //! What will be done, a sentence each, for a confirmation.
    QStringList sentences() const;
};

//! What became of it.
struct CutOffReport {
    Q_DECLARE_TR_FUNCTIONS(mcias::CutOffReport)

public:
    enum class End : quint8 {
        CutOff,     //!< nothing that is known here opens anything any more
        Partly,     //!< see results
        NotCutOff,  //!< nothing was done
        CannotTell, //!< an answer was lost
    };
    CutOffPlan plan;
    QList<HelpResult> results;
    QDateTime endedAt; //!< by the server's clock
    QString doneBy;
    QUrl server;

    //! \a results are those of HelpRun.
    static CutOffReport of(const CutOffPlan &plan, const QList<HelpResult> &results, const Session &session);
    End end() const;
    //! The whole in a sentence.
    QString sentence() const;
    //! A line for each part: what was to be done, and what became of it.
    QStringList lines() const;
    //! All of it as plain text, for the clipboard. Holds no secret.
    QString text() const;
};

} // namespace mcias
