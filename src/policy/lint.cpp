// SPDX-License-Identifier: MIT
#include "policy/lint.h"

#include "policy/explain.h"
#include "policy/vocabulary.h"

#include <algorithm>
#include <utility>

namespace mcias::policy {

using namespace Qt::StringLiterals;

namespace {

using Words = std::optional<QList<QString>>;

bool isWild(const Words &words)
{
    return !words || words->isEmpty();
}

bool holdsAll(const QList<QString> &words, const QList<QString> &others)
{
    return std::all_of(others.begin(), others.end(), [&](const QString &other) { return words.contains(other); });
}

// Whether any of one list is wanted wherever any of the other is.
bool coversAnyOf(const Words &wide, const Words &narrow)
{
    return isWild(wide) || (!isWild(narrow) && holdsAll(*wide, *narrow));
}

bool coversTime(const PolicyRule &wide, const PolicyRule &narrow)
{
    const bool fromTheBegin = !wide.notBefore || (narrow.notBefore && *wide.notBefore <= *narrow.notBefore);
    const bool toTheEnd = !wide.expiresAt || (narrow.expiresAt && *wide.expiresAt >= *narrow.expiresAt);
    return fromTheBegin && toTheEnd;
}

bool isBuiltIn(const PolicyRule &rule)
{
    return rule.id < 0;
}

bool concerns(const RuleBody &rule, const Subject &account)
{
    PolicyRule only;
    only.rule.effect = Effect::Allow;
    only.rule.subjectUuid = rule.subjectUuid;
    only.rule.accountTypes = rule.accountTypes;
    only.rule.roles = rule.roles;
    return failures(only, { account, {}, {} }, {}).isEmpty();
}

// What an admin needs to set things right again.
bool canRepair(const QList<PolicyRule> &ordered, const Subject &admin, const QDateTime &now)
{
    const auto may = [&](const QString &action, const std::optional<QUuid> &owner) {
        return evaluateOrdered(ordered, { admin, action, { resourceTypeOf(action), owner, {}, {} } }, now).allowed();
    };
    return may(u"auth:login"_s, admin.uuid) && may(u"policy:manage"_s, std::nullopt);
}

void findUnknownWords(const PolicyRule &rule, QList<Finding> &findings)
{
    const auto unknown = [](const auto &vocabulary, const QString &word) {
        return std::none_of(
            vocabulary.begin(), vocabulary.end(), [&](const char *known) { return word == QLatin1String(known); });
    };
    for (const QString &action : rule.rule.actions.value_or(QList<QString>())) {
        if (unknown(actions, action))
            findings += Finding{ .kind = Finding::Kind::UnknownWord, .ruleId = rule.id, .word = action };
    }
    const QString type = rule.rule.resourceType.value_or(QString());
    if (!type.isEmpty() && unknown(resourceTypes, type))
        findings += Finding{ .kind = Finding::Kind::UnknownWord, .ruleId = rule.id, .word = type };
}

void findWhatIsInVain(const PolicyRule &rule, const QList<PolicyRule> &ordered, QList<Finding> &findings)
{
    bool isEarlier = true;
    for (const PolicyRule &other : ordered) {
        if (&other == &rule) {
            isEarlier = false;
            continue;
        }
        if (!other.enabled || !covers(other, rule))
            continue;
        if (other.rule.effect == Effect::Deny && rule.rule.effect == Effect::Allow) { // a deny wins wherever it stands
            findings += Finding{ .kind = Finding::Kind::Overruled, .ruleId = rule.id, .otherId = other.id };
            return;
        }
        if (other.rule.effect == rule.rule.effect && isEarlier) {
            findings += Finding{ .kind = Finding::Kind::Shadowed, .ruleId = rule.id, .otherId = other.id };
            return;
        }
    }
}

// The denies that keep all admins out at a moment: those without any one of which somebody could repair it, or else all of them.
QList<qint64> whatLocksOut(const QList<PolicyRule> &ordered, const QList<Subject> &admins, const QDateTime &when)
{
    const auto anyCanRepair = [&](const QList<PolicyRule> &rules) {
        return std::any_of(admins.begin(), admins.end(), [&](const Subject &admin) { return canRepair(rules, admin, when); });
    };
    QList<qint64> denying;
    QList<qint64> deciding;
    if (anyCanRepair(ordered))
        return denying;
    for (qsizetype i = 0; i < ordered.size(); ++i) {
        const PolicyRule &rule = ordered[i];
        const bool isOneOfThem = std::any_of(admins.begin(), admins.end(), [&](const Subject &admin) {
            const auto matches = [&](const QString &action, const std::optional<QUuid> &owner) {
                return examine(rule, { admin, action, { resourceTypeOf(action), owner, {}, {} } }, when) == Verdict::Matches;
            };
            return matches(u"auth:login"_s, admin.uuid) || matches(u"policy:manage"_s, std::nullopt);
        });
        if (rule.rule.effect != Effect::Deny || !isOneOfThem)
            continue;
        denying += rule.id;
        QList<PolicyRule> others = ordered;
        others.removeAt(i);
        if (anyCanRepair(others))
            deciding += rule.id;
    }
    return deciding.isEmpty() ? denying : deciding;
}

// Now, and whenever a deny that is pending begins.
void findWhatLocksOut(
    const QList<PolicyRule> &ordered, const QList<Subject> &admins, const QDateTime &now, QList<Finding> &findings)
{
    if (admins.isEmpty())
        return;
    QList<QDateTime> moments{ now };
    for (const PolicyRule &rule : ordered) {
        if (rule.enabled && rule.rule.effect == Effect::Deny && rule.notBefore && *rule.notBefore > now)
            moments += *rule.notBefore;
    }
    for (const QDateTime &when : std::as_const(moments)) {
        for (const qint64 id : whatLocksOut(ordered, admins, when)) {
            const Finding finding{ .kind = Finding::Kind::DeniesEveryAdmin, .ruleId = id };
            if (!findings.contains(finding))
                findings += finding;
        }
    }
}

} // namespace

bool covers(const PolicyRule &wide, const PolicyRule &narrow)
{
    const RuleBody &a = wide.rule;
    const RuleBody &b = narrow.rule;
    const QString wideType = a.resourceType.value_or(QString());
    return a.unknownKeys.isEmpty() && coversTime(wide, narrow) && (!a.subjectUuid || a.subjectUuid == b.subjectUuid)
        && coversAnyOf(a.accountTypes, b.accountTypes) && coversAnyOf(a.roles, b.roles) && coversAnyOf(a.actions, b.actions)
        && (wideType.isEmpty() || wideType == b.resourceType.value_or(QString()))
        && (!a.ownerMatchesSubject.value_or(false) || b.ownerMatchesSubject.value_or(false))
        && coversAnyOf(a.serviceNames, b.serviceNames)
        && holdsAll(b.requiredTags.value_or(QList<QString>()), a.requiredTags.value_or(QList<QString>()));
}

QList<Finding> lint(
    const QList<PolicyRule> &rules, const QList<Subject> &accounts, const QList<Subject> &admins, const QDateTime &now)
{
    using Kind = Finding::Kind;
    const QList<PolicyRule> ordered = inOrder(rules);
    QList<Finding> findings;
    findWhatLocksOut(withoutUncertain(ordered, Effect::Allow), admins, now, findings);
    for (const PolicyRule &rule : ordered) {
        if (isBuiltIn(rule) || !rule.enabled)
            continue;
        if (rule.notBefore && rule.expiresAt && *rule.notBefore >= *rule.expiresAt) {
            findings += Finding{ .kind = Kind::NeverValid, .ruleId = rule.id };
            continue;
        }
        if (rule.expiresAt && now >= *rule.expiresAt) {
            findings += Finding{ .kind = Kind::Expired, .ruleId = rule.id };
            continue;
        }
        if (!rule.rule.unknownKeys.isEmpty())
            findings += Finding{ .kind = Kind::UnknownCondition, .ruleId = rule.id, .word = rule.rule.unknownKeys.join(u", "_s) };
        findUnknownWords(rule, findings);
        if (std::none_of(accounts.begin(), accounts.end(), [&](const Subject &one) { return concerns(rule.rule, one); }))
            findings += Finding{ .kind = Kind::MatchesNobody, .ruleId = rule.id };
        findWhatIsInVain(rule, ordered, findings);
    }
    return findings;
}

} // namespace mcias::policy
