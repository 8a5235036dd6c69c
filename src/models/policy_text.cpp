// SPDX-License-Identifier: MIT
#include "models/policy_text.h"

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;
using policy::Finding;
using policy::Verdict;
using Words = std::optional<QList<QString>>;

namespace {

constexpr qsizetype longestWord = 60;
constexpr qsizetype mostWords = 12;

bool isWild(const Words &words)
{
    return !words || words->isEmpty();
}

// `a, b or c`, in which every word is the server's.
QString listed(const QList<QString> &words, const QString &lastTwo)
{
    QStringList shown;
    for (const QString &word : words.mid(0, mostWords))
        shown += safeLine(word, longestWord);
    if (words.size() > mostWords)
        return shown.join(u", "_s) + u", …"_s;
    if (shown.size() < 2)
        return shown.join(QString());
    const QString last = shown.takeLast();
    return lastTwo.arg(shown.join(u", "_s), last);
}

QString anyOf(const Words &words)
{
    return listed(words.value_or(QList<QString>()), PolicyText::tr("%1 or %2", "the end of a list"));
}

Words spokenTypes(const Words &types)
{
    QList<QString> spoken;
    for (const QString &type : types.value_or(QList<QString>()))
        spoken += PolicyText::accountType(type);
    return spoken;
}

QString allOf(const QList<QString> &words)
{
    return listed(words, PolicyText::tr("%1 and %2", "the end of a list"));
}

} // namespace

RuleTime ruleTimeAt(const PolicyRule &rule, const QDateTime &now)
{
    if (rule.notBefore && rule.expiresAt && *rule.notBefore >= *rule.expiresAt)
        return RuleTime::Never;
    if (rule.expiresAt && now >= *rule.expiresAt)
        return RuleTime::Expired;
    return rule.notBefore && now < *rule.notBefore ? RuleTime::Pending : RuleTime::Valid;
}

QString PolicyText::effect(const PolicyRule &rule)
{
    if (!rule.rule.effect.isKnown())
        return safeLine(rule.rule.effect.word(), longestWord);
    return rule.rule.effect == Effect::Allow ? tr("Allow") : tr("Deny");
}

Tone PolicyText::effectTone(const PolicyRule &rule)
{
    if (!rule.rule.effect.isKnown())
        return Tone::Warning;
    return rule.rule.effect == Effect::Allow ? Tone::Good : Tone::Bad;
}

QString PolicyText::name(const PolicyRule &rule)
{
    const QString text = safeLine(rule.description.trimmed(), 120);
    return text.isEmpty() ? tr("rule %1").arg(rule.id) : tr("“%1”").arg(text);
}

QString PolicyText::resourceType(const QString &word)
{
    return safeLine(word, longestWord);
}

QString PolicyText::accountType(const QString &word)
{
    if (word == "human"_L1)
        return tr("human");
    return word == "system"_L1 ? tr("system") : safeLine(word, longestWord);
}

QString PolicyText::who(const RuleBody &rule, const QString &subjectName)
{
    QStringList parts;
    if (rule.subjectUuid)
        parts += tr("account %1").arg(safeLine(subjectName, longestWord));
    if (!isWild(rule.roles))
        parts += tr("role %1").arg(anyOf(rule.roles));
    if (!isWild(rule.accountTypes))
        parts += tr("%1 accounts", "of one of these types").arg(anyOf(spokenTypes(rule.accountTypes)));
    return parts.isEmpty() ? tr("anybody") : parts.join(u", "_s);
}

QString PolicyText::what(const RuleBody &rule)
{
    return isWild(rule.actions) ? tr("any action") : anyOf(rule.actions);
}

QString PolicyText::where(const RuleBody &rule)
{
    QStringList parts;
    if (rule.ownerMatchesSubject.value_or(false))
        parts += tr("only what is their own");
    if (const QString type = rule.resourceType.value_or(QString()); !type.isEmpty())
        parts += tr("only resources of type %1").arg(resourceType(type));
    if (!isWild(rule.serviceNames))
        parts += tr("in %1", "one of these services").arg(anyOf(rule.serviceNames));
    if (!isWild(rule.requiredTags))
        parts += tr("tagged %1").arg(allOf(*rule.requiredTags));
    if (!rule.unknownKeys.isEmpty())
        parts += tr("under conditions not known here: %1").arg(allOf(rule.unknownKeys));
    return parts.join(u", "_s);
}

QString PolicyText::matches(const RuleBody &rule, const QString &subjectName)
{
    QStringList parts{ who(rule, subjectName), what(rule), where(rule) };
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString PolicyText::time(RuleTime time)
{
    switch (time) {
    case RuleTime::Valid:
        return tr("Active");
    case RuleTime::Pending:
        return tr("Pending");
    case RuleTime::Expired:
        return tr("Expired");
    case RuleTime::Never:
        return tr("Never valid");
    }
    return {};
}

Tone PolicyText::timeTone(RuleTime time)
{
    switch (time) {
    case RuleTime::Valid:
        return Tone::Good;
    case RuleTime::Pending:
        return Tone::Warning;
    case RuleTime::Expired:
    case RuleTime::Never:
        return Tone::Muted;
    }
    return Tone::None;
}

QString PolicyText::validity(const PolicyRule &rule, RuleTime is, const Formats &formats)
{
    const QString from = rule.notBefore ? formats.time(*rule.notBefore) : QString();
    const QString until = rule.expiresAt ? formats.time(*rule.expiresAt) : QString();
    switch (is) {
    case RuleTime::Valid:
        return rule.expiresAt ? tr("Active until %1").arg(until) : time(is);
    case RuleTime::Pending:
        return rule.expiresAt ? tr("Pending: from %1 until %2").arg(from, until) : tr("Pending: from %1").arg(from);
    case RuleTime::Expired:
        return tr("Expired on %1").arg(until);
    case RuleTime::Never:
        break;
    }
    return time(is);
}

QString PolicyText::findingName(Finding::Kind kind)
{
    switch (kind) {
    case Finding::Kind::DeniesEveryAdmin:
        return tr("Denies every admin");
    case Finding::Kind::NeverValid:
        return tr("Never valid");
    case Finding::Kind::Expired:
        return tr("Expired");
    case Finding::Kind::UnknownCondition:
        return tr("Unknown condition");
    case Finding::Kind::UnknownWord:
        return tr("Unknown word");
    case Finding::Kind::MatchesNobody:
        return tr("Matches nobody");
    case Finding::Kind::Overruled:
        return tr("Overruled");
    case Finding::Kind::Shadowed:
        return tr("Shadowed");
    }
    return {};
}

Tone PolicyText::findingTone(Finding::Kind kind)
{
    if (kind == Finding::Kind::DeniesEveryAdmin)
        return Tone::Bad;
    return kind == Finding::Kind::Shadowed || kind == Finding::Kind::Expired ? Tone::Muted : Tone::Warning;
}

QString PolicyText::finding(const Finding &finding, const PolicyNames &names)
{
    const QString other = finding.otherId ? names.rule(*finding.otherId) : QString();
    switch (finding.kind) {
    case Finding::Kind::DeniesEveryAdmin:
        return tr(
            "With it, no administrator whose roles are known can sign in and change policy rules: nobody could take it back "
            "with the console.");
    case Finding::Kind::NeverValid:
        return tr("It ends before it begins, so it never decides anything.");
    case Finding::Kind::Expired:
        return tr("Its time is over. It decides nothing any more and can go.");
    case Finding::Kind::UnknownCondition:
        return tr("It has conditions that this console does not know: %1. It is taken to match without them here; the server may "
                  "decide otherwise.")
            .arg(safeLine(finding.word, longestWord));
    case Finding::Kind::UnknownWord:
        return tr(
            "“%1” is neither an action nor a type of resource that is known here: a typing error, or a word of a newer server.")
            .arg(safeLine(finding.word, longestWord));
    case Finding::Kind::MatchesNobody:
        return tr("No account is what it asks for.");
    case Finding::Kind::Overruled:
        return tr("It allows nothing: wherever it matches, %1 denies.").arg(other);
    case Finding::Kind::Shadowed:
        return tr("It changes nothing: wherever it matches, %1 has decided the same before.").arg(other);
    }
    return {};
}

QString PolicyText::whyNot(const PolicyRule &rule, Verdict verdict, const policy::Query &query, const PolicyNames &names)
{
    const RuleBody &body = rule.rule;
    const auto given = [](const QStringList &words, const QString &none) { return words.isEmpty() ? none : allOf(words); };
    switch (verdict) {
    case Verdict::Matches:
        return tr("It matches.");
    case Verdict::Disabled:
        return tr("It is switched off.");
    case Verdict::NotYetValid:
        return tr("It is not valid before %1.").arg(names.formats.time(rule.notBefore.value_or(QDateTime())));
    case Verdict::Expired:
        return tr("It expired on %1.").arg(names.formats.time(rule.expiresAt.value_or(QDateTime())));
    case Verdict::UnknownEffect:
        return tr("Its effect “%1” is neither allow nor deny.").arg(safeLine(body.effect.word(), longestWord));
    case Verdict::OtherSubject:
        return tr("It is for the account %1 only.").arg(safeLine(names.account(body.subjectUuid.value_or(QUuid())), longestWord));
    case Verdict::OtherAccountType:
        return tr("It is for %1 accounts; this one is %2.")
            .arg(anyOf(spokenTypes(body.accountTypes)), accountType(query.subject.accountType));
    case Verdict::OtherRoles:
        return tr("It asks for the role %1; the account has %2.")
            .arg(anyOf(body.roles), given(query.subject.roles, tr("no role")));
    case Verdict::OtherAction:
        return tr("It is about %1, not about %2.").arg(anyOf(body.actions), safeLine(query.action, longestWord));
    case Verdict::OtherResourceType:
        return query.resource.type.isEmpty()
            ? tr("It is about resources of type %1 only.").arg(resourceType(body.resourceType.value_or(QString())))
            : tr("It is about resources of type %1, not %2.")
                  .arg(resourceType(body.resourceType.value_or(QString())), resourceType(query.resource.type));
    case Verdict::NotOwner: {
        const QUuid owner = query.resource.ownerUuid.value_or(QUuid());
        const QString name = names.account && !owner.isNull() ? names.account(owner) : QString();
        return name.isEmpty() || name == owner.toString(QUuid::WithoutBraces)
            ? tr("It is only about what belongs to the account itself.")
            : tr("It is only about what belongs to the account itself; this belongs to %1.").arg(safeLine(name, longestWord));
    }
    case Verdict::OtherService:
        return query.resource.serviceName.isEmpty()
            ? tr("It is only for the service %1; here none is named.").arg(anyOf(body.serviceNames))
            : tr("It is only for the service %1, not for %2.")
                  .arg(anyOf(body.serviceNames), safeLine(query.resource.serviceName, longestWord));
    case Verdict::TagMissing: {
        QList<QString> missing = body.requiredTags.value_or(QList<QString>());
        missing.removeIf([&](const QString &tag) { return query.resource.tags.contains(tag); });
        return tr("It asks for the tag %1, which is not there.").arg(allOf(missing));
    }
    }
    return {};
}

QString PolicyText::place(const policy::Place &place)
{
    QStringList parts{ place.isOwn ? tr("own things") : tr("others' things") };
    if (!place.serviceName.isEmpty())
        parts += tr("in %1", "a service").arg(safeLine(place.serviceName, longestWord));
    if (!place.tags.isEmpty())
        parts += tr("tagged %1").arg(allOf(place.tags));
    return parts.join(u", "_s);
}

} // namespace mcias
