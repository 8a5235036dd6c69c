// SPDX-License-Identifier: MIT
#include "work/policy_json.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

namespace mcias {

namespace {

struct PolicyJson {
    Q_DECLARE_TR_FUNCTIONS(mcias::PolicyJson)
};

// The part of a rule that people write. The other keys are in what the server answers, and may be pasted with the rest.
struct RuleDocument {
    QString description;
    std::optional<int> priority;
    std::optional<bool> enabled;
    RuleBody rule;
    std::optional<QDateTime> notBefore;
    std::optional<QDateTime> expiresAt;
    std::optional<qint64> id;
    std::optional<QDateTime> createdAt;
    std::optional<QDateTime> updatedAt;
    static constexpr auto fields()
    {
        return std::tuple{ field("description", &RuleDocument::description), field("priority", &RuleDocument::priority),
            field("enabled", &RuleDocument::enabled), field("rule", &RuleDocument::rule),
            field("not_before", &RuleDocument::notBefore), field("expires_at", &RuleDocument::expiresAt),
            field("id", &RuleDocument::id), field("created_at", &RuleDocument::createdAt),
            field("updated_at", &RuleDocument::updatedAt) };
    }
};

// Where the text breaks off being JSON, for people: line and column.
QString placeOfFault(const QString &text)
{
    QJsonParseError error;
    const QByteArray utf8 = text.toUtf8();
    QJsonDocument::fromJson(utf8, &error);
    if (error.error == QJsonParseError::NoError)
        return {};
    const QString before = QString::fromUtf8(utf8.first(std::min<qsizetype>(error.offset, utf8.size())));
    const qsizetype line = before.count(QLatin1Char('\n')) + 1;
    const qsizetype column = before.size() - before.lastIndexOf(QLatin1Char('\n'));
    return PolicyJson::tr("Line %1, column %2: this is not JSON. %3").arg(line).arg(column).arg(error.errorString());
}

void findEmptyWords(const std::optional<QList<QString>> &words, const char *path, QList<RuleFault> &faults)
{
    for (qsizetype i = 0; words && i < words->size(); ++i) {
        if (words->at(i).trimmed().isEmpty())
            faults += RuleFault{ QStringLiteral("rule.%1[%2]").arg(QLatin1String(path)).arg(i),
                PolicyJson::tr("This is empty.") };
    }
}

} // namespace

QString ruleToJson(const PolicyRule &rule, bool withEnabled)
{
    RuleDocument document;
    document.description = rule.description;
    document.priority = rule.priority;
    if (withEnabled)
        document.enabled = rule.enabled;
    document.rule = rule.rule;
    document.notBefore = rule.notBefore;
    document.expiresAt = rule.expiresAt;
    return QString::fromUtf8(encode(document, JsonWriter::Layout::Indented)).trimmed();
}

RuleReading ruleFromJson(const QString &text, const PolicyRule &base, bool isNew)
{
    constexpr qsizetype longest = 256 * 1024;
    if (text.size() > longest)
        return { {}, { { {}, PolicyJson::tr("This is too long for a rule, and was not read.") } } };
    if (const QString fault = placeOfFault(text); !fault.isEmpty())
        return { {}, { { {}, fault } } };
    DecodeContext context(true);
    const auto document = decode<RuleDocument>(text.toUtf8(), context);
    if (!document)
        return { {}, { { context.error().path, context.error().reason } } };
    PolicyRule rule = base;
    rule.description = document->description;
    rule.priority = document->priority.value_or(PolicyRule().priority);
    rule.enabled = document->enabled.value_or(isNew || base.enabled);
    rule.rule = document->rule;
    rule.rule.unknownKeys = base.rule.unknownKeys; // the text does not show them
    rule.notBefore = document->notBefore;
    rule.expiresAt = document->expiresAt;
    return { rule, faultsOf(rule, isNew) };
}

QList<RuleFault> faultsOf(const PolicyRule &rule, bool isNew)
{
    QList<RuleFault> faults;
    if (rule.description.trimmed().isEmpty())
        faults += RuleFault{ QStringLiteral("description"),
            PolicyJson::tr("A description is needed: rules are told apart by it.") };
    if (isNew && !rule.enabled)
        faults += RuleFault{ QStringLiteral("enabled"), PolicyJson::tr("A new rule is always on: the API makes no others.") };
    if (rule.notBefore && rule.expiresAt && *rule.notBefore >= *rule.expiresAt)
        faults += RuleFault{ QStringLiteral("expires_at"), PolicyJson::tr("The end has to be after the start.") };
    if (rule.rule.subjectUuid && rule.rule.subjectUuid->isNull())
        faults += RuleFault{ QStringLiteral("rule.subject_uuid"),
            PolicyJson::tr("This is nobody's ID. Leave it out for a rule about any account.") };
    findEmptyWords(rule.rule.roles, "roles", faults);
    findEmptyWords(rule.rule.accountTypes, "account_types", faults);
    findEmptyWords(rule.rule.actions, "actions", faults);
    findEmptyWords(rule.rule.serviceNames, "service_names", faults);
    findEmptyWords(rule.rule.requiredTags, "required_tags", faults);
    return faults;
}

} // namespace mcias
