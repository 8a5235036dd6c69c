// SPDX-License-Identifier: MIT
#include "policy/built_in_rules.h"

namespace mcias::policy {

namespace {

PolicyRule builtIn(qint64 id, const QString &description, const RuleBody &body)
{
    PolicyRule rule;
    rule.id = id;
    rule.priority = 0;
    rule.description = description;
    rule.rule = body;
    return rule;
}

QList<PolicyRule> makeRules()
{
    RuleBody admin{ .effect = Effect::Allow };
    admin.roles = { QStringLiteral("admin") };

    RuleBody everybody{ .effect = Effect::Allow };
    everybody.actions = { QStringLiteral("auth:login"), QStringLiteral("auth:logout"), QStringLiteral("tokens:renew") };

    RuleBody ownCredentials{ .effect = Effect::Allow };
    ownCredentials.actions = { QStringLiteral("auth:change_password"), QStringLiteral("totp:enroll") };
    ownCredentials.ownerMatchesSubject = true;

    RuleBody ownPgCreds{ .effect = Effect::Allow };
    ownPgCreds.accountTypes = { QStringLiteral("system") };
    ownPgCreds.actions = { QStringLiteral("pgcreds:read") };
    ownPgCreds.ownerMatchesSubject = true;

    return { builtIn(-1, QStringLiteral("Role admin may do everything"), admin),
        builtIn(-2, QStringLiteral("Everybody may log in, log out and renew"), everybody),
        builtIn(-3, QStringLiteral("Everybody may change the own password and enrol the own second factor"), ownCredentials),
        builtIn(-4, QStringLiteral("A system account may read its own Postgres credentials"), ownPgCreds) };
}

} // namespace

const QList<PolicyRule> &builtInRules()
{
    static const QList<PolicyRule> rules = makeRules();
    return rules;
}

} // namespace mcias::policy
