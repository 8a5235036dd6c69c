// SPDX-License-Identifier: MIT
#include "models/policies_model.h"

#include "models/time_cells.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;
using policy::Finding;

namespace {

constexpr Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;

QString wordOf(RuleTime time)
{
    switch (time) {
    case RuleTime::Valid:
        return u"active"_s;
    case RuleTime::Pending:
        return u"pending"_s;
    case RuleTime::Expired:
        return u"expired"_s;
    case RuleTime::Never:
        return u"never"_s;
    }
    return {};
}

QString wordOf(Finding::Kind kind)
{
    switch (kind) {
    case Finding::Kind::DeniesEveryAdmin:
        return u"denies-admins"_s;
    case Finding::Kind::NeverValid:
        return u"never-valid"_s;
    case Finding::Kind::Expired:
        return u"expired"_s;
    case Finding::Kind::UnknownCondition:
        return u"unknown-condition"_s;
    case Finding::Kind::UnknownWord:
        return u"unknown-word"_s;
    case Finding::Kind::MatchesNobody:
        return u"nobody"_s;
    case Finding::Kind::Overruled:
        return u"overruled"_s;
    case Finding::Kind::Shadowed:
        return u"shadowed"_s;
    }
    return {};
}

QString findingsText(const PolicyRow &row)
{
    QStringList names;
    for (const Finding &finding : row.findings)
        names += PolicyText::findingName(finding.kind);
    names.removeDuplicates();
    return names.join(u", "_s);
}

// The worst of them.
Tone findingsTone(const PolicyRow &row)
{
    Tone worst = Tone::None;
    for (const Finding &finding : row.findings)
        worst = std::max(worst, PolicyText::findingTone(finding.kind));
    return worst;
}

QString matchesText(const PolicyRow &row)
{
    return PolicyText::matches(row.rule.rule, row.subjectName);
}

QString descriptionText(const PolicyRow &row)
{
    return row.rule.description.trimmed().isEmpty() ? PolicyText::name(row.rule) : safeLine(row.rule.description);
}

} // namespace

QList<Column<PolicyRow>> PoliciesTable::columns() // NOLINT(readability-function-size): a list
{
    using R = PolicyRow;
    using T = PolicyText;
    return {
        { .id = "description",
            .title = [] { return PolicyText::tr("Rule"); },
            .text = [](const R &r, const Formats &) { return descriptionText(r); },
            .sortKey = [](const R &r) { return SortKey::of(r.rule.description); },
            .tooltip =
                [](const R &r, const Formats &) {
                    return r.isBuiltIn()
                        ? PolicyText::tr("%1 – built in: every server has it, and nobody can change it").arg(descriptionText(r))
                        : descriptionText(r);
                },
            .icon = [](const R &r) { return r.isBuiltIn() ? "lock" : ""; },
            .value = [](const R &r) { return QJsonValue(r.rule.description); } },
        { .id = "priority",
            .title = [] { return PolicyText::tr("Priority"); },
            .text = [](const R &r, const Formats &) { return QString::number(r.rule.priority); },
            .sortKey = [](const R &r) { return SortKey::of(r.place); },
            .alignment = right,
            .tooltip =
                [](const R &r, const Formats &f) {
                    return PolicyText::tr("Looked at as number %1: lower priorities first, equal ones as the server lists them.")
                        .arg(f.number(r.place));
                },
            .value = [](const R &r) { return QJsonValue(r.rule.priority); } },
        { .id = "order",
            .title = [] { return PolicyText::tr("Order"); },
            .text = [](const R &r, const Formats &f) { return f.number(r.place); },
            .sortKey = [](const R &r) { return SortKey::of(r.place); },
            .alignment = right,
            .value = [](const R &r) { return QJsonValue(r.place); },
            .isExtra = true },
        { .id = "effect",
            .title = [] { return PolicyText::tr("Effect"); },
            .text = [](const R &r, const Formats &) { return T::effect(r.rule); },
            .sortKey = [](const R &r) { return SortKey::of(T::effect(r.rule)); },
            .tone = [](const R &r) { return T::effectTone(r.rule); },
            .value = [](const R &r) { return QJsonValue(r.rule.rule.effect.word()); } },
        { .id = "matches",
            .title = [] { return PolicyText::tr("Who · what · where"); },
            .text = [](const R &r, const Formats &) { return matchesText(r); },
            .sortKey = [](const R &r) { return SortKey::of(matchesText(r)); },
            .tooltip = [](const R &r, const Formats &) { return matchesText(r); },
            .value = [](const R &r) { return QJsonValue(matchesText(r)); } },
        { .id = "enabled",
            .title = [] { return PolicyText::tr("Switched"); },
            .text = [](const R &r, const Formats &) { return r.rule.enabled ? PolicyText::tr("on") : PolicyText::tr("off"); },
            .sortKey = [](const R &r) { return SortKey::of(r.rule.enabled ? 0 : 1); },
            .tooltip =
                [](const R &r, const Formats &) {
                    return r.isBuiltIn() ? PolicyText::tr("Built in: it is always on, and nobody can switch it off.")
                        : r.rule.enabled ? PolicyText::tr("Click here or press Space to switch the rule off. What is dangerous "
                                                          "about it is said before.")
                                         : PolicyText::tr("Click here or press Space to switch the rule on. What is dangerous "
                                                          "about it is said before.");
                },
            .tone = [](const R &r) { return r.rule.enabled ? Tone::Good : Tone::Muted; },
            .value = [](const R &r) { return QJsonValue(r.rule.enabled); } },
        { .id = "validity",
            .title = [] { return PolicyText::tr("Validity"); },
            .text = [](const R &r, const Formats &f) { return T::validity(r.rule, r.time, f); },
            .sortKey = [](const R &r) { return SortKey::of(static_cast<qint64>(r.time)); },
            .tooltip =
                [](const R &r, const Formats &f) {
                    return PolicyText::tr("From %1, until %2")
                        .arg(r.rule.notBefore ? f.exactTime(*r.rule.notBefore) : PolicyText::tr("the start"),
                            r.rule.expiresAt ? f.exactTime(*r.rule.expiresAt) : PolicyText::tr("further notice"));
                },
            .tone = [](const R &r) { return T::timeTone(r.time); },
            .value = [](const R &r) { return QJsonValue(wordOf(r.time)); } },
        { .id = "findings",
            .title = [] { return PolicyText::tr("Findings"); },
            .text = [](const R &r, const Formats &) { return findingsText(r); },
            .sortKey = [](const R &r) { return SortKey::of(-static_cast<qint64>(findingsTone(r))); },
            .tooltip = [](const R &r, const Formats &) { return r.remarks.join(u'\n'); },
            .tone = [](const R &r) { return findingsTone(r); },
            .value = [](const R &r) { return QJsonValue(r.remarks.join(u' ')); } },
        { .id = "not_before",
            .title = [] { return PolicyText::tr("Valid from"); },
            .text = [](const R &r, const Formats &f) { return f.time(r.rule.notBefore.value_or(QDateTime())); },
            .sortKey = [](const R &r) { return timeKey(r.rule.notBefore.value_or(QDateTime())); },
            .value = [](const R &r) { return timeValue(r.rule.notBefore.value_or(QDateTime())); },
            .isExtra = true },
        { .id = "expires_at",
            .title = [] { return PolicyText::tr("Expires"); },
            .text = [](const R &r, const Formats &f) { return f.time(r.rule.expiresAt.value_or(QDateTime())); },
            .sortKey = [](const R &r) { return timeKey(r.rule.expiresAt.value_or(QDateTime())); },
            .value = [](const R &r) { return timeValue(r.rule.expiresAt.value_or(QDateTime())); },
            .isExtra = true },
        { .id = "updated_at",
            .title = [] { return PolicyText::tr("Updated"); },
            .text = [](const R &r, const Formats &f) { return f.time(r.rule.updatedAt); },
            .sortKey = [](const R &r) { return timeKey(r.rule.updatedAt); },
            .value = [](const R &r) { return timeValue(r.rule.updatedAt); },
            .isExtra = true },
        { .id = "id",
            .title = [] { return PolicyText::tr("Rule ID"); },
            .text = [](const R &r, const Formats &) { return QString::number(r.rule.id); },
            .sortKey = [](const R &r) { return SortKey::of(r.rule.id); },
            .alignment = right,
            .value = [](const R &r) { return QJsonValue(r.rule.id); },
            .isExtra = true },
    };
}

QVariant PoliciesModel::data(const QModelIndex &index, int role) const
{
    const bool isSwitch = index.isValid() && index.model() == this && index.column() == PoliciesTable::switchColumn;
    if (isSwitch && role == Qt::AccessibleTextRole)
        return rowAt(index.row()).rule.enabled ? PolicyText::tr("switched on") : PolicyText::tr("switched off");
    if (isSwitch && role == Qt::CheckStateRole && !rowAt(index.row()).isBuiltIn())
        return static_cast<int>(rowAt(index.row()).rule.enabled ? Qt::Checked : Qt::Unchecked);
    return TableModel::data(index, role);
}

Qt::ItemFlags PoliciesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = TableModel::flags(index);
    flags.setFlag(Qt::ItemIsUserCheckable, data(index, Qt::CheckStateRole).isValid());
    return flags;
}

QString PoliciesTable::searchText(const PolicyRow &row, const Formats &)
{
    return QStringList{ descriptionText(row), matchesText(row), findingsText(row) }.join(u'\n');
}

void PoliciesTable::facts(const PolicyRow &row, RowFacts &facts)
{
    const RuleBody &body = row.rule.rule;
    const auto add = [&](const char *key, const std::optional<QList<QString>> &words) {
        for (const QString &word : words.value_or(QList<QString>()))
            facts.add(key, word, false);
    };
    facts.add("effect", body.effect.word(), false);
    facts.add("on", row.rule.enabled ? u"yes"_s : u"no"_s, false);
    facts.add("valid", wordOf(row.time), false);
    facts.add("kind", row.isBuiltIn() ? u"built-in"_s : u"own"_s, false);
    add("role", body.roles);
    add("action", body.actions);
    add("service", body.serviceNames);
    add("tag", body.requiredTags);
    if (!row.subjectName.isEmpty())
        facts.add("account", row.subjectName, false);
    for (const Finding &finding : row.findings)
        facts.add("finding", wordOf(finding.kind), false);
    if (!row.findings.isEmpty())
        facts.add("finding", u"any"_s, false);
    // What people read in their language is found, too.
    facts.addWord(PolicyText::effect(row.rule));
    facts.addWord(PolicyText::time(row.time));
}

QList<QByteArray> PoliciesTable::filterKeys()
{
    return { "effect", "on", "valid", "kind", "action", "role", "service", "tag", "account", "finding" };
}

QList<PolicyRow> policyRows(
    const QList<PolicyRule> &rules, const QList<Finding> &findings, const PolicyNames &names, const QDateTime &now)
{
    QList<PolicyRow> rows;
    rows.reserve(rules.size());
    for (const PolicyRule &rule : rules) {
        PolicyRow row{ rule, static_cast<int>(rows.size()) + 1, ruleTimeAt(rule, now), {}, {}, {} };
        if (rule.rule.subjectUuid)
            row.subjectName = names.account(*rule.rule.subjectUuid);
        for (const Finding &finding : findings) {
            if (finding.ruleId != rule.id)
                continue;
            row.findings += finding;
            row.remarks += PolicyText::finding(finding, names);
        }
        rows += row;
    }
    return rows;
}

} // namespace mcias
