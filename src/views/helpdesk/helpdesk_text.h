// SPDX-License-Identifier: MIT
#pragma once

#include "views/forms/change_review.h"
#include "work/account_snapshot.h"
#include "work/help_run.h"

#include <QCoreApplication>

namespace mcias {

//! What the help desk's page and dialogs say of their tasks.
struct HelpdeskText {
    Q_DECLARE_TR_FUNCTIONS(mcias::HelpdeskText)

public:
    //! For a check box, with its mnemonic.
    static QString title(HelpTask task);
    //! `Resetting the password`.
    static QString doing(HelpTask task);
    //! What follows from a task that is more than its change; may be empty.
    static QString consequence(HelpTask task, const QString &account);
    //! Old → new, before it is done.
    static ChangeReview::Change change(HelpTask task, const AccountSnapshot &before, const HelpPlan &plan);
    static ChangeReview::State state(const HelpResult &result);
    //! What there is to say beyond the state; may be empty.
    static QString note(const HelpResult &result);
    //! What became of one task, in whole sentences.
    static QString sentence(const HelpResult &result);
    //! What became of all, each task in turn.
    static QString summary(const QString &account, const QList<HelpResult> &results);
    //! The steps that a task comes to as far as can be seen beforehand.
    static QList<AccountStep> steps(const AccountSnapshot &before, const HelpPlan &plan);
};

} // namespace mcias
