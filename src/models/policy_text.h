// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/policy.h"
#include "models/formats.h"
#include "models/roles.h"
#include "policy/evaluate.h"
#include "policy/impact.h"
#include "policy/lint.h"

#include <functional>

namespace mcias {

//! Whether a rule's time has come, at some moment; whether it is switched on is another matter.
enum class RuleTime : quint8 { Valid, Pending, Expired, Never };
RuleTime ruleTimeAt(const PolicyRule &rule, const QDateTime &now);

//! What sentences about rules need to know of the rest of the world.
struct PolicyNames {
    Formats formats;
    std::function<QString(const QUuid &)> account; //!< an account's name, or its id
    std::function<QString(qint64)> rule;           //!< a rule's description, or its id
};

//! The words for policy rules. All of it is fit for one line.
struct PolicyText {
    Q_DECLARE_TR_FUNCTIONS(mcias::PolicyText)

public:
    static QString effect(const PolicyRule &rule);
    static Tone effectTone(const PolicyRule &rule);
    //! `“Night shift”`, or `rule 7` for one that has no description.
    static QString name(const PolicyRule &rule);
    static QString resourceType(const QString &word);
    static QString accountType(const QString &word);

    // What a rule matches, part by part.
    static QString who(const RuleBody &rule, const QString &subjectName);
    static QString what(const RuleBody &rule);
    //! Empty: everywhere.
    static QString where(const RuleBody &rule);
    //! All of it: `role guest · sign in · tagged env:restricted`.
    static QString matches(const RuleBody &rule, const QString &subjectName);

    static QString time(RuleTime time);
    static Tone timeTone(RuleTime time);
    //! With its limits: `active until 2026-12-01 00:00`.
    static QString validity(const PolicyRule &rule, RuleTime is, const Formats &formats);

    //! What is wrong with a rule, in one or two words, and in sentences.
    static QString findingName(policy::Finding::Kind kind);
    static Tone findingTone(policy::Finding::Kind kind);
    static QString finding(const policy::Finding &finding, const PolicyNames &names);

    //! Why a rule does not speak to a query.
    static QString whyNot(const PolicyRule &rule, policy::Verdict verdict, const policy::Query &query, const PolicyNames &names);
    //! Where something is done: `own, in payroll, tagged env:prod`.
    static QString place(const policy::Place &place);
};

//! One thing about a rule that people decide: for comparing, and for taking it over from another one.
struct PolicyField {
    const char *path; //!< in the rule's JSON: `rule.roles`
    QString (*title)();
    QString (*text)(const PolicyRule &, const PolicyNames &);
    bool (*isSame)(const PolicyRule &, const PolicyRule &);
    void (*copy)(PolicyRule &to, const PolicyRule &from);
};
const QList<PolicyField> &policyFields();

} // namespace mcias
