// SPDX-License-Identifier: MIT
// What people decide about a rule, one by one.
#include "models/policy_text.h"

namespace mcias {

using namespace Qt::StringLiterals;
using Rule = const PolicyRule &;
using Names = const PolicyNames &;
using Words = std::optional<QList<QString>>;

namespace {

QString wordsText(const Words &words, const QString &all)
{
    if (!words || words->isEmpty())
        return all;
    QStringList shown;
    for (const QString &word : *words)
        shown += safeLine(word, 60);
    return safeLine(shown.join(u", "_s), 400);
}

QString timeText(const std::optional<QDateTime> &time, const Formats &formats, const QString &none)
{
    return time ? formats.exactTime(*time) : none;
}

// One for each list: tables know their fields as plain functions.
template<Words RuleBody::*member>
PolicyField listField(const char *path, QString (*title)(), QString (*text)(Rule, Names))
{
    return { path, title, text,
        [](Rule a, Rule b) { return (a.rule.*member).value_or(QList<QString>()) == (b.rule.*member).value_or(QList<QString>()); },
        [](PolicyRule &to, Rule from) { to.rule.*member = from.rule.*member; } };
}

template<auto member>
PolicyField plainField(const char *path, QString (*title)(), QString (*text)(Rule, Names))
{
    return { path, title, text, [](Rule a, Rule b) { return a.*member == b.*member; },
        [](PolicyRule &to, Rule from) { to.*member = from.*member; } };
}

} // namespace

const QList<PolicyField> &policyFields() // NOLINT(readability-function-size): a list
{
    using T = PolicyText;
    static const QList<PolicyField> fields{
        plainField<&PolicyRule::description>(
            "description", [] { return PolicyText::tr("Description"); },
            [](Rule r, Names) { return safeLine(r.description, 200); }),
        { "rule.effect", [] { return PolicyText::tr("Effect"); }, [](Rule r, Names) { return T::effect(r); },
            [](Rule a, Rule b) { return a.rule.effect == b.rule.effect; },
            [](PolicyRule &to, Rule from) { to.rule.effect = from.rule.effect; } },
        plainField<&PolicyRule::priority>(
            "priority", [] { return PolicyText::tr("Priority"); }, [](Rule r, Names) { return QString::number(r.priority); }),
        plainField<&PolicyRule::enabled>(
            "enabled", [] { return PolicyText::tr("Switched"); },
            [](Rule r, Names) { return r.enabled ? PolicyText::tr("on") : PolicyText::tr("off"); }),
        { "rule.subject_uuid", [] { return PolicyText::tr("Account"); },
            [](Rule r, Names names) {
                return r.rule.subjectUuid ? safeLine(names.account(*r.rule.subjectUuid), 80) : PolicyText::tr("any account");
            },
            [](Rule a, Rule b) { return a.rule.subjectUuid == b.rule.subjectUuid; },
            [](PolicyRule &to, Rule from) { to.rule.subjectUuid = from.rule.subjectUuid; } },
        listField<&RuleBody::roles>(
            "rule.roles", [] { return PolicyText::tr("Roles"); },
            [](Rule r, Names) { return wordsText(r.rule.roles, PolicyText::tr("any role")); }),
        listField<&RuleBody::accountTypes>(
            "rule.account_types", [] { return PolicyText::tr("Account types"); },
            [](Rule r, Names) { return wordsText(r.rule.accountTypes, PolicyText::tr("any type")); }),
        listField<&RuleBody::actions>(
            "rule.actions", [] { return PolicyText::tr("Actions"); },
            [](Rule r, Names) { return wordsText(r.rule.actions, PolicyText::tr("any action")); }),
        { "rule.resource_type", [] { return PolicyText::tr("Resource type"); },
            [](Rule r, Names) {
                const QString type = r.rule.resourceType.value_or(QString());
                return type.isEmpty() ? PolicyText::tr("any type") : T::resourceType(type);
            },
            [](Rule a, Rule b) { return a.rule.resourceType.value_or(QString()) == b.rule.resourceType.value_or(QString()); },
            [](PolicyRule &to, Rule from) { to.rule.resourceType = from.rule.resourceType; } },
        { "rule.owner_matches_subject", [] { return PolicyText::tr("Owner"); },
            [](Rule r, Names) {
                return r.rule.ownerMatchesSubject.value_or(false) ? PolicyText::tr("only what is their own")
                                                                  : PolicyText::tr("whoever owns it");
            },
            [](Rule a, Rule b) {
                return a.rule.ownerMatchesSubject.value_or(false) == b.rule.ownerMatchesSubject.value_or(false);
            },
            [](PolicyRule &to, Rule from) { to.rule.ownerMatchesSubject = from.rule.ownerMatchesSubject; } },
        listField<&RuleBody::serviceNames>(
            "rule.service_names", [] { return PolicyText::tr("Services"); },
            [](Rule r, Names) { return wordsText(r.rule.serviceNames, PolicyText::tr("any service")); }),
        listField<&RuleBody::requiredTags>(
            "rule.required_tags", [] { return PolicyText::tr("Required tags"); },
            [](Rule r, Names) { return wordsText(r.rule.requiredTags, PolicyText::tr("none")); }),
        plainField<&PolicyRule::notBefore>(
            "not_before", [] { return PolicyText::tr("Valid from"); },
            [](Rule r, Names names) { return timeText(r.notBefore, names.formats, PolicyText::tr("from the start")); }),
        plainField<&PolicyRule::expiresAt>(
            "expires_at", [] { return PolicyText::tr("Expires"); },
            [](Rule r, Names names) { return timeText(r.expiresAt, names.formats, PolicyText::tr("never")); }),
    };
    return fields;
}

} // namespace mcias
