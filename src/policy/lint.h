// SPDX-License-Identifier: MIT
// What is wrong with a set of rules, or at least odd.
#pragma once

#include "policy/evaluate.h"

namespace mcias::policy {

//! Something about one rule that its author should know.
struct Finding {
    enum class Kind : quint8 {
        DeniesEveryAdmin, //!< with it, now or once it begins, no admin may sign in or change policies
        NeverValid,       //!< ends before it begins
        Expired,
        UnknownCondition, //!< asks for something that is not known here
        UnknownWord,      //!< names an action or a type of resource that there is not
        MatchesNobody,    //!< no account is what it asks for
        Overruled,        //!< an allow all of which a deny takes back
        Shadowed,         //!< another rule that is looked at earlier decides the same wherever this one matches
    };
    Kind kind;
    qint64 ruleId = 0;
    std::optional<qint64> otherId = {}; //!< the rule that overrules or shadows it
    QString word = {};                  //!< the unknown one, or all of them

    friend bool operator==(const Finding &, const Finding &) = default;
};

//! Whether \a wide matches wherever \a narrow does, now and later; never for one with conditions that are not known here.
bool covers(const PolicyRule &wide, const PolicyRule &narrow);

//! Looks at the enabled ones of \a rules, built-in ones included so that what they decide counts; these are never complained
//! about themselves. \a accounts are those that are not deleted; \a admins may be signed in as, so the active ones.
QList<Finding> lint(
    const QList<PolicyRule> &rules, const QList<Subject> &accounts, const QList<Subject> &admins, const QDateTime &now);

} // namespace mcias::policy
