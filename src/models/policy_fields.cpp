// SPDX-License-Identifier: MIT
// What people decide about a rule, one by one.
#include "models/policy_text.h"

namespace mcias {

using namespace Qt::StringLiterals;
using R = const PolicyRule &;
using N = const PolicyNames &;
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
PolicyField listField(const char *path, QString (*title)(), QString (*text)(R, N))
{
    return { path, title, text,
        [](R a, R b) { return (a.rule.*member).value_or(QList<QString>()) == (b.rule.*member).value_or(QList<QString>()); },
        [](PolicyRule &to, R from) { to.rule.*member = from.rule.*member; } };
}

template<auto member>
PolicyField plainField(const char *path, QString (*title)(), QString (*text)(R, N))
{
    return { path, title, text, [](R a, R b) { return a.*member == b.*member; },
        [](PolicyRule &to, R from) { to.*member = from.*member; } };
}

} // namespace

const QList<PolicyField> &policyFields()
{
    using T = PolicyText;
    static const QList<PolicyField> fields{
        plainField<&PolicyRule::description>(
            "description", [] { return PolicyText::tr("Description"); }, [](R r, N) { return safeLine(r.description, 200); }),
        { "rule.effect", [] { return PolicyText::tr("Effect"); }, [](R r, N) { return T::effect(r); },
            [](R a, R b) { return a.rule.effect == b.rule.effect; },
            [](PolicyRule &to, R from) { to.rule.effect = from.rule.effect; } },
        plainField<&PolicyRule::priority>(
            "priority", [] { return PolicyText::tr("Priority"); }, [](R r, N) { return QString::number(r.priority); }),
        plainField<&PolicyRule::enabled>(
            "enabled", [] { return PolicyText::tr("Switched"); },
            [](R r, N) { return r.enabled ? PolicyText::tr("on") : PolicyText::tr("off"); }),
        { "rule.subject_uuid", [] { return PolicyText::tr("Account"); },
            [](R r, N names) {
                return r.rule.subjectUuid ? safeLine(names.account(*r.rule.subjectUuid), 80) : PolicyText::tr("any account");
            },
            [](R a, R b) { return a.rule.subjectUuid == b.rule.subjectUuid; },
            [](PolicyRule &to, R from) { to.rule.subjectUuid = from.rule.subjectUuid; } },
        listField<&RuleBody::roles>(
            "rule.roles", [] { return PolicyText::tr("Roles"); },
            [](R r, N) { return wordsText(r.rule.roles, PolicyText::tr("any role")); }),
        listField<&RuleBody::accountTypes>(
            "rule.account_types", [] { return PolicyText::tr("Account types"); },
            [](R r, N) { return wordsText(r.rule.accountTypes, PolicyText::tr("any type")); }),
        listField<&RuleBody::actions>(
            "rule.actions", [] { return PolicyText::tr("Actions"); },
            [](R r, N) { return wordsText(r.rule.actions, PolicyText::tr("any action")); }),
        { "rule.resource_type", [] { return PolicyText::tr("Resource type"); },
            [](R r, N) {
                const QString type = r.rule.resourceType.value_or(QString());
                return type.isEmpty() ? PolicyText::tr("any type") : T::resourceType(type);
            },
            [](R a, R b) { return a.rule.resourceType.value_or(QString()) == b.rule.resourceType.value_or(QString()); },
            [](PolicyRule &to, R from) { to.rule.resourceType = from.rule.resourceType; } },
        { "rule.owner_matches_subject", [] { return PolicyText::tr("Owner"); },
            [](R r, N) {
                return r.rule.ownerMatchesSubject.value_or(false) ? PolicyText::tr("only what is their own")
                                                                  : PolicyText::tr("whoever owns it");
            },
            [](R a, R b) { return a.rule.ownerMatchesSubject.value_or(false) == b.rule.ownerMatchesSubject.value_or(false); },
            [](PolicyRule &to, R from) { to.rule.ownerMatchesSubject = from.rule.ownerMatchesSubject; } },
        listField<&RuleBody::serviceNames>(
            "rule.service_names", [] { return PolicyText::tr("Services"); },
            [](R r, N) { return wordsText(r.rule.serviceNames, PolicyText::tr("any service")); }),
        listField<&RuleBody::requiredTags>(
            "rule.required_tags", [] { return PolicyText::tr("Required tags"); },
            [](R r, N) { return wordsText(r.rule.requiredTags, PolicyText::tr("none")); }),
        plainField<&PolicyRule::notBefore>(
            "not_before", [] { return PolicyText::tr("Valid from"); },
            [](R r, N names) { return timeText(r.notBefore, names.formats, PolicyText::tr("from the start")); }),
        plainField<&PolicyRule::expiresAt>(
            "expires_at", [] { return PolicyText::tr("Expires"); },
            [](R r, N names) { return timeText(r.expiresAt, names.formats, PolicyText::tr("never")); }),
    };
    return fields;
}

} // namespace mcias
