// SPDX-License-Identifier: MIT
#pragma once

#include "views/forms/change_review.h"
#include "views/page.h"
#include "work/account_snapshot.h"

#include <QCoreApplication>

namespace mcias {

//! What dialogs say of steps at an account.
struct StepText {
    Q_DECLARE_TR_FUNCTIONS(mcias::StepText)

public:
    //! Old → new; \a before is what the account is now.
    static ChangeReview::Change change(const AccountStep &step, const AccountSnapshot &before);
    //! What makes these steps with mcias-cli.
    static QStringList commands(const QList<AccountStep> &steps, const QUuid &account, const AccountSnapshot &before);
    static ChangeReview::State state(Outcome outcome);
    //! What there is to say of an end beyond its outcome; may be empty.
    static QString note(const StepResult &result);
    //! One sentence when all are done: `alice: granted the role editor.`
    static QString summary(const QString &account, const QList<AccountStep> &steps);
    //! What these steps may lead to that somebody has to accept by a step of its own.
    static QStringList dangers(const PageContext &context, const QUuid &account, const QList<AccountStep> &steps);
};

} // namespace mcias
