// SPDX-License-Identifier: MIT
#include "work/bulk_journal_text.h"

#include "work/role_words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace mcias::journal {

using namespace Qt::StringLiterals;
using State = BulkResult::State;
using StepKind = AccountStep::Kind;
using OperationKind = BulkOperation::Kind;

namespace {

constexpr auto kindOfFile = "mcias-console bulk change"_L1;
constexpr int version = 1;
constexpr qsizetype longestNote = 2000;

// In the order of their enums.
constexpr std::array operationWords{ "add_role"_L1, "remove_role"_L1, "set_roles"_L1, "add_tags"_L1, "remove_tags"_L1,
    "activate"_L1, "deactivate"_L1, "delete"_L1 };
constexpr std::array stepWords{ "grant_role"_L1, "revoke_role"_L1, "change_tags"_L1, "activate"_L1, "deactivate"_L1,
    "delete"_L1 }; // the others never stand in a plan
constexpr std::array stateWords{ "waiting"_L1, "under_way"_L1, "done"_L1, "already_so"_L1, "not_done"_L1, "cannot_tell"_L1,
    "skipped"_L1, "not_reached"_L1 };

template<class Words>
QString word(const Words &words, auto value)
{
    return words.at(static_cast<size_t>(value));
}

template<class E, class Words>
std::optional<E> valueOf(const Words &words, const QJsonValue &word)
{
    const auto found = std::find(words.begin(), words.end(), word.toString());
    return found == words.end() ? std::nullopt : std::optional(static_cast<E>(found - words.begin()));
}

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QJsonArray toJson(const RoleList &roles)
{
    return QJsonArray::fromStringList(wordsOf(roles));
}

template<class E>
OpenEnum<E> openEnum(const QJsonValue &word)
{
    return OpenEnum<E>::fromWord(word.toString().toUtf8().toStdString());
}

RoleList rolesOf(const QJsonValue &words)
{
    RoleList roles;
    for (const QJsonValue &word : words.toArray())
        roles += openEnum<Role>(word);
    return roles;
}

QStringList tagsOf(const QJsonValue &words)
{
    QStringList tags;
    for (const QJsonValue &word : words.toArray())
        tags += word.toString();
    return tags;
}

QJsonObject toJson(const AccountStep &step)
{
    QJsonObject object{ { u"do"_s, word(stepWords, step.kind) } };
    if (step.kind == StepKind::GrantRole || step.kind == StepKind::RevokeRole)
        object.insert("role"_L1, step.role.word());
    if (step.kind == StepKind::ChangeTags) {
        object.insert("add"_L1, QJsonArray::fromStringList(step.addTags));
        object.insert("remove"_L1, QJsonArray::fromStringList(step.removeTags));
    }
    return object;
}

std::optional<AccountStep> stepOf(const QJsonObject &object)
{
    const auto kind = valueOf<StepKind>(stepWords, object["do"_L1]);
    if (!kind)
        return {};
    AccountStep step;
    step.kind = *kind;
    step.role = openEnum<Role>(object["role"_L1]);
    step.addTags = tagsOf(object["add"_L1]);
    step.removeTags = tagsOf(object["remove"_L1]);
    return step;
}

std::optional<BulkRow> rowOf(const QJsonObject &object)
{
    BulkRow row;
    row.id = QUuid::fromString(object["id"_L1].toString());
    row.username = object["name"_L1].toString();
    row.type = openEnum<AccountType>(object["type"_L1]);
    row.before.status = openEnum<AccountStatus>(object["status"_L1]);
    if (object.contains("roles"_L1))
        row.before.roles = rolesOf(object["roles"_L1]);
    if (object.contains("tags"_L1))
        row.before.tags = tagsOf(object["tags"_L1]);
    row.skipped = object["skipped"_L1].toString();
    row.after = row.before;
    const QJsonArray steps = object["steps"_L1].toArray();
    for (const QJsonValue &value : steps) {
        const auto step = stepOf(value.toObject());
        if (!step)
            return {};
        row.steps += *step;
        row.after = applied(row.after, *step);
    }
    return row.isSkipped() || !row.id.isNull() ? std::optional(row) : std::nullopt;
}

QByteArray atStep(const char *what, int row, int step)
{
    return "{\"" + QByteArray(what) + "\":" + QByteArray::number(row) + ",\"step\":" + QByteArray::number(step) + "}\n";
}

// Takes a journal line by line.
class Teller {
public:
    explicit Teller(Contents &contents) : m_contents(contents) { }

    // False: the line makes no sense.
    bool take(const QJsonObject &object)
    {
        if (m_stage == Stage::Header)
            return takeHeader(object);
        if (m_stage == Stage::Plan)
            return object.contains("row"_L1) ? takeRow(object) : takePlanEnd(object);
        return takeEvent(object);
    }
    bool isPlanWhole() const { return m_stage == Stage::Events; }

private:
    enum class Stage : quint8 { Header, Plan, Events };

    bool takeHeader(const QJsonObject &object)
    {
        const auto kind = valueOf<OperationKind>(operationWords, object["operation"_L1]);
        if (object["journal"_L1].toString() != kindOfFile)
            return false;
        if (object["version"_L1].toInt() > version) {
            m_contents.health = Contents::Health::Newer;
            return false;
        }
        if (!kind)
            return false;
        m_plan.operation = { *kind, rolesOf(object["roles"_L1]), tagsOf(object["tags"_L1]) };
        m_plan.isUndo = object["undo"_L1].toBool();
        m_contents.begun = QDateTime::fromString(object["begun"_L1].toString(), Qt::ISODateWithMs).toUTC();
        m_contents.owner = { object["place"_L1].toString(), QUrl(object["server"_L1].toString()),
            object["username"_L1].toString(), QUuid::fromString(object["account"_L1].toString()) };
        m_rows = object["rows"_L1].toInt();
        m_stage = Stage::Plan;
        return true;
    }
    bool takeRow(const QJsonObject &object)
    {
        const auto row = rowOf(object);
        if (!row || object["row"_L1].toInt(-1) != m_plan.rows.size())
            return false;
        m_plan.rows += *row;
        return true;
    }
    bool takePlanEnd(const QJsonObject &object)
    {
        if (!object["planned"_L1].toBool() || m_plan.rows.size() != m_rows)
            return false;
        m_contents.report = BulkReport(m_plan);
        m_stage = Stage::Events;
        return true;
    }
    bool takeEvent(const QJsonObject &object)
    {
        if (object.contains("finished"_L1))
            return m_contents.isFinished = true;
        for (const auto &what : { "begin"_L1, "sent"_L1, "unsent"_L1, "did"_L1, "end"_L1 }) {
            if (object.contains(what))
                return takeStep(what, object[what].toInt(-1), object);
        }
        return true; // something that a later version notes beside
    }
    bool takeStep(QLatin1String what, int row, const QJsonObject &object)
    {
        if (row < 0 || row >= m_plan.rows.size())
            return false;
        const int step = object["step"_L1].toInt(0);
        if (step < 0 || step >= m_plan.rows[row].steps.size())
            return false;
        BulkResult result = m_contents.report.result(row);
        Contents::Open &open = m_contents.open[row];
        if (what == "begin"_L1) {
            // Begun again, it may still have been sent the first time.
            open = { step, open.wasSent && open.step == step };
            result.state = State::UnderWay;
        } else if (what == "sent"_L1 || what == "unsent"_L1) {
            open.wasSent = what == "sent"_L1;
        } else if (what == "did"_L1) {
            if (object["really"_L1].toBool() && !result.doneSteps.contains(step))
                result.doneSteps += step;
            open = { step + 1, false };
        } else {
            const auto state = valueOf<State>(stateWords, object["outcome"_L1]);
            if (!state)
                return false;
            result.state = *state;
            result.note = object["note"_L1].toString();
            m_contents.open.remove(row);
        }
        m_contents.report.set(row, result);
        return true;
    }

    Contents &m_contents;
    BulkPlan m_plan;
    int m_rows = 0;
    Stage m_stage = Stage::Header;
};

} // namespace

QByteArray header(const BulkOwner &owner, const QDateTime &begun, const BulkPlan &plan)
{
    return line({ { u"journal"_s, kindOfFile }, { u"version"_s, version }, { u"place"_s, owner.place },
        { u"server"_s, owner.server.toString() }, { u"username"_s, owner.username },
        { u"account"_s, owner.account.toString(QUuid::WithoutBraces) }, { u"begun"_s, begun.toUTC().toString(Qt::ISODateWithMs) },
        { u"operation"_s, word(operationWords, plan.operation.kind) }, { u"roles"_s, toJson(plan.operation.roles) },
        { u"tags"_s, QJsonArray::fromStringList(plan.operation.tags) }, { u"undo"_s, plan.isUndo },
        { u"rows"_s, plan.rows.size() } });
}

QByteArray row(int index, const BulkRow &row)
{
    QJsonObject object{ { u"row"_s, index }, { u"name"_s, row.username } };
    if (!row.id.isNull()) {
        object.insert("id"_L1, row.id.toString(QUuid::WithoutBraces));
        object.insert("type"_L1, row.type.word());
        object.insert("status"_L1, row.before.status.word());
    }
    if (row.before.roles)
        object.insert("roles"_L1, toJson(*row.before.roles));
    if (row.before.tags)
        object.insert("tags"_L1, QJsonArray::fromStringList(*row.before.tags));
    if (!row.skipped.isEmpty())
        object.insert("skipped"_L1, row.skipped);
    QJsonArray steps;
    for (const AccountStep &step : row.steps)
        steps += toJson(step);
    object.insert("steps"_L1, steps);
    return line(object);
}

QByteArray planEnd()
{
    return line({ { u"planned"_s, true } });
}

QByteArray begin(int row, int step)
{
    return atStep("begin", row, step);
}

QByteArray sent(int row, int step)
{
    return atStep("sent", row, step);
}

QByteArray unsent(int row, int step)
{
    return atStep("unsent", row, step);
}

QByteArray did(int row, int step, Outcome outcome)
{
    return line({ { u"did"_s, row }, { u"step"_s, step }, { u"really"_s, outcome == Outcome::Done } });
}

QByteArray end(int row, const BulkResult &result)
{
    return line(
        { { u"end"_s, row }, { u"outcome"_s, word(stateWords, result.state) }, { u"note"_s, result.note.left(longestNote) } });
}

QByteArray finish()
{
    return line({ { u"finished"_s, true } });
}

Contents read(QByteArrayView text)
{
    Contents contents;
    Teller teller(contents);
    bool isWhole = true;
    while (contents.goodBytes < text.size()) {
        const QByteArrayView rest = text.sliced(contents.goodBytes);
        const qsizetype length = rest.indexOf('\n');
        if (length < 0)
            break; // torn
        const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(rest.data(), length));
        // A power failure may leave zeros behind what had been synced: they can only be in the last place.
        isWhole = document.isObject() && teller.take(document.object());
        if (!isWhole)
            break;
        contents.goodBytes += length + 1;
    }
    if (contents.health == Contents::Health::Newer)
        return contents;
    const bool isTail = isWhole || text.sliced(contents.goodBytes).indexOf('\n') == text.size() - contents.goodBytes - 1;
    if (teller.isPlanWhole())
        contents.health = isTail ? Contents::Health::Good : Contents::Health::Damaged;
    else
        contents.health = isTail && (isWhole || contents.goodBytes > 0) ? Contents::Health::NeverBegun
                                                                        : Contents::Health::Damaged;
    return contents;
}

} // namespace mcias::journal
