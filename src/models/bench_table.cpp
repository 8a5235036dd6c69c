// SPDX-License-Identifier: MIT
#include "models/token_cells.h"

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

QString serverWord(const BenchRow &row)
{
    using Server = BenchRow::Server;
    switch (row.server) {
    case Server::Pending:
    case Server::Waiting:
    case Server::UnderWay:
        return u"waiting"_s;
    case Server::Withheld:
        return u"withheld"_s;
    case Server::Senseless:
    case Server::Dropped:
        return u"none"_s;
    case Server::Answered:
        return row.exam.status && row.exam.status->valid ? u"valid"_s : u"invalid"_s;
    case Server::Failed:
        return u"failed"_s;
    }
    return {};
}

QString findingWord(const ExamFinding &finding)
{
    return finding.isDisagreement() ? u"differ"_s : finding.kind == ExamFinding::Kind::Agreed ? u"agree"_s : u"none"_s;
}

QString offlineWord(const BenchRow &row)
{
    if (row.server == BenchRow::Server::Pending)
        return u"waiting"_s;
    return row.exam.offline ? wordOf(*row.exam.offline) : u"unchecked"_s;
}

Tone findingTone(const ExamFinding &finding)
{
    return finding.isDisagreement() ? Tone::Warning : Tone::None;
}

QString accountOf(const TokenExam &exam)
{
    return exam.accountId().isNull() ? QString() : exam.accountId().toString(QUuid::WithoutBraces);
}

} // namespace

QList<Column<BenchRow>> BenchTable::columns() // NOLINT(readability-function-size): a list
{
    using R = BenchRow;
    constexpr Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
    return {
        { .id = "account",
            .title = [] { return TokenText::tr("Account"); },
            .text =
                [](const R &r, const Formats &) {
                    const QString name = r.exam.status ? r.exam.status->username.value_or(QString()) : QString();
                    return safeLine(name.isEmpty() ? accountOf(r.exam) : name);
                },
            .sortKey = [](const R &r) { return SortKey::of(accountOf(r.exam)); },
            .tooltip = [](const R &r, const Formats &) { return accountOf(r.exam); },
            .value = [](const R &r) { return QJsonValue(accountOf(r.exam)); } },
        { .id = "line",
            .title = [] { return TokenText::tr("Line"); },
            .text = [](const R &r, const Formats &f) { return f.number(r.line); },
            .sortKey = [](const R &r) { return SortKey::of(qint64(r.line)); },
            .alignment = right,
            .value = [](const R &r) { return QJsonValue(r.line); } },
        { .id = "offline",
            .title = [] { return TokenText::tr("Checked here"); },
            .text =
                [](const R &r, const Formats &) {
                    return r.server == BenchRow::Server::Pending ? TokenText::tr("Waiting") : TokenText::verdict(r.exam.offline);
                },
            .sortKey = [](const R &r) { return SortKey::of(r.exam.offline ? qint64(*r.exam.offline) : 100); },
            .tooltip = [](const R &r, const Formats &) { return r.exam.offlineSentence(); },
            .tone =
                [](const R &r) {
                    return r.server == BenchRow::Server::Pending ? Tone::Muted : TokenText::verdictTone(r.exam.offline);
                },
            .value = [](const R &r) { return QJsonValue(offlineWord(r)); } },
        { .id = "server",
            .title = [] { return TokenText::tr("Server"); },
            .text = [](const R &r, const Formats &) { return TokenText::serverVerdict(r); },
            .sortKey = [](const R &r) { return SortKey::of(serverWord(r)); },
            .tooltip = [](const R &r, const Formats &) { return safeLine(r.exam.serverSentence()); },
            .tone = [](const R &r) { return TokenText::serverTone(r); },
            .value = [](const R &r) { return QJsonValue(serverWord(r)); } },
        { .id = "finding",
            .title = [] { return TokenText::tr("Compared"); },
            .text = [](const R &r, const Formats &) { return TokenText::finding(r.finding); },
            .sortKey = [](const R &r) { return SortKey::of(static_cast<qint64>(r.finding.kind)); },
            .tooltip = [](const R &r, const Formats &) { return safeLine(r.finding.sentence); },
            .tone = [](const R &r) { return findingTone(r.finding); },
            .value = [](const R &r) { return QJsonValue(findingWord(r.finding)); } },
        { .id = "roles",
            .title = [] { return TokenText::tr("Roles in it"); },
            .text = [](const R &r, const Formats &) { return r.exam.roles() ? rolesText(r.exam.roles()) : QString(); },
            .sortKey = [](const R &r) { return rolesKey(r.exam.roles()); },
            .tooltip = [](const R &r, const Formats &) { return r.exam.roles() ? rolesText(r.exam.roles()) : QString(); },
            .value = [](const R &r) { return rolesValue(r.exam.roles()); } },
        { .id = "issued",
            .title = [] { return TokenText::tr("Issued"); },
            .text = [](const R &r, const Formats &f) { return f.time(r.exam.issuedAt()); },
            .sortKey = [](const R &r) { return timeKey(r.exam.issuedAt(), afterAllTimes); },
            .tooltip = [](const R &r, const Formats &f) { return f.exactTime(r.exam.issuedAt()); },
            .value = [](const R &r) { return timeValue(r.exam.issuedAt()); },
            .isExtra = true },
        { .id = "expires",
            .title = [] { return TokenText::tr("Expires"); },
            .text = [](const R &r, const Formats &f) { return f.time(r.exam.expiresAt()); },
            .sortKey = [](const R &r) { return timeKey(r.exam.expiresAt(), afterAllTimes); },
            .tooltip = [](const R &r, const Formats &f) { return f.exactTime(r.exam.expiresAt()); },
            .value = [](const R &r) { return timeValue(r.exam.expiresAt()); } },
        { .id = "jti",
            .title = [] { return TokenText::tr("Token (jti)"); },
            .text = [](const R &r, const Formats &) { return safeLine(r.exam.jti()); },
            .sortKey = [](const R &r) { return SortKey::of(r.exam.jti()); },
            .tooltip = [](const R &r, const Formats &) { return safeLine(r.exam.jti()); },
            .value = [](const R &r) { return QJsonValue(r.exam.jti()); } },
    };
}

QString BenchTable::searchText(const BenchRow &row, const Formats &)
{
    const QString name = row.exam.status ? row.exam.status->username.value_or(QString()) : QString();
    return safeLine(name) + u'\n' + safeLine(row.exam.jti()) + u'\n' + accountOf(row.exam) + u'\n' + safeLine(row.exam.issuer());
}

void BenchTable::facts(const BenchRow &row, RowFacts &facts)
{
    facts.add("offline", offlineWord(row), false);
    facts.add("server", serverWord(row), false);
    facts.add("finding", findingWord(row.finding), false);
    facts.add("account", accountOf(row.exam), false);
    if (row.exam.status && row.exam.status->username)
        facts.add("account", *row.exam.status->username, false);
    addRoles(row.exam.roles(), facts);
    if (row.server != BenchRow::Server::Pending)
        facts.addWord(TokenText::verdict(row.exam.offline));
    facts.addWord(TokenText::serverVerdict(row));
}

QList<QByteArray> BenchTable::filterKeys()
{
    return { "offline", "server", "finding", "account", "role" };
}

QList<ReadyQuestion> BenchTable::questions()
{
    return {
        { "differ", [] { return TokenText::tr("Where the server says otherwise"); }, "finding:differ" },
        { "good", [] { return TokenText::tr("Good tokens"); }, "offline:valid server:valid" },
        { "foreign", [] { return TokenText::tr("Not signed by this server"); }, "offline:bad_signature" },
        { "withheld", [] { return TokenText::tr("Withheld from the server"); }, "server:withheld" },
    };
}

} // namespace mcias
