// SPDX-License-Identifier: MIT
#include "models/tokens_model.h"

#include "api/timestamp.h"
#include "work/role_words.h"

#include <QJsonArray>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

template<class E>
QString wordOf(E value)
{
    return QString::fromLatin1(wireWords(value)[static_cast<size_t>(value)]);
}

// What is not known comes last.
SortKey timeKey(const QDateTime &time)
{
    return SortKey::of(time.isValid() ? time.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max());
}

QJsonValue timeValue(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(QString::fromLatin1(formatTimestamp(time))) : QJsonValue(QJsonValue::Null);
}

QJsonValue rolesValue(const std::optional<RoleList> &roles)
{
    return roles ? QJsonValue(QJsonArray::fromStringList(wordsOf(*roles))) : QJsonValue(QJsonValue::Null);
}

QString rolesText(const std::optional<RoleList> &roles)
{
    return roles ? AccountText::roles(roles) : TokenText::tr("Not known", "the roles in a token");
}

SortKey rolesKey(const std::optional<RoleList> &roles)
{
    return { roles ? 0 : 1, roles ? SortKey::of(AccountText::roles(roles)).text : QByteArray() };
}

const char *kindIcon(TokenKind kind)
{
    return kind == TokenKind::Service ? "system" : kind == TokenKind::Session ? "person" : "";
}

Tone daysTone(const TokenRow &row)
{
    constexpr qint64 soon = 30;
    constexpr qint64 verySoon = 7;
    if (!row.daysLeft || row.state == TokenState::Revoked || row.state == TokenState::Superseded)
        return Tone::None;
    if (row.state == TokenState::Expired)
        return Tone::Muted;
    if (row.token.kind == TokenKind::Session) // those are renewed by whoever uses them
        return Tone::None;
    return *row.daysLeft < verySoon ? Tone::Bad : *row.daysLeft < soon ? Tone::Warning : Tone::None;
}

QString tokenRolesTip(const TokenRow &row)
{
    if (!row.hasStaleRoles())
        return rolesText(row.token.roles);
    return TokenText::tr("%1; the account has now: %2", "the roles in a token")
        .arg(rolesText(row.token.roles), AccountText::roles(row.rolesNow));
}

// Within how many days a token ends, as filters ask for it: `ends:7` is also what ends within one.
void addEnd(const TokenRow &row, RowFacts &facts)
{
    if (!row.daysLeft)
        return;
    bool isLater = *row.daysLeft >= 0;
    for (const qint64 days : { 1, 7, 30 }) {
        if (*row.daysLeft < 0 || *row.daysLeft >= days)
            continue;
        facts.add("ends", QString::number(days), false);
        isLater = false;
    }
    if (isLater)
        facts.add("ends", u"later"_s, false);
}

void addRoles(const std::optional<RoleList> &roles, RowFacts &facts)
{
    if (!roles)
        return;
    for (const OpenEnum<Role> &role : *roles)
        facts.add("role", role.word());
}

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

QString TokenText::state(TokenState state)
{
    switch (state) {
    case TokenState::Live:
        return tr("Live");
    case TokenState::Revoked:
        return tr("Revoked");
    case TokenState::Expired:
        return tr("Expired");
    case TokenState::Superseded:
        return tr("Superseded");
    case TokenState::Unknown:
        return tr("Unknown", "the state of a token");
    }
    return {};
}

Tone TokenText::stateTone(TokenState state)
{
    switch (state) {
    case TokenState::Live:
        return Tone::Good;
    case TokenState::Revoked:
        return Tone::Bad;
    case TokenState::Expired:
    case TokenState::Superseded:
        return Tone::Muted;
    case TokenState::Unknown:
        return Tone::Warning;
    }
    return Tone::None;
}

QString TokenText::kind(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Unknown:
        return tr("Unknown", "the kind of a token");
    case TokenKind::Session:
        return tr("Session");
    case TokenKind::Service:
        return tr("Service");
    }
    return {};
}

QString TokenText::evidenceWord(TokenEvidence evidence)
{
    switch (evidence) {
    case TokenEvidence::None:
        return tr("None", "evidence of a token's state");
    case TokenEvidence::Claims:
        return tr("Claims");
    case TokenEvidence::Server:
        return tr("Server");
    case TokenEvidence::Audit:
        return tr("Audit log");
    }
    return {};
}

QString TokenText::evidence(const TokenRow &row, const Formats &formats)
{
    const QString word = evidenceWord(row.evidence);
    return row.evidenceAt.isValid() ? tr("%1, %2", "evidence, and of when it is").arg(word, formats.time(row.evidenceAt)) : word;
}

QString TokenText::daysLeft(const TokenRow &row)
{
    if (!row.daysLeft)
        return {};
    if (*row.daysLeft > 0)
        return tr("%n day(s)", "left of a token's life", static_cast<int>(*row.daysLeft));
    if (*row.daysLeft == 0)
        return tr("Less than a day");
    return tr("Ended %n day(s) ago", nullptr, static_cast<int>(std::max<qint64>(-*row.daysLeft - 1, 0)));
}

QString TokenText::account(const TokenRow &row)
{
    return row.accountName.isEmpty() ? row.token.accountId.toString(QUuid::WithoutBraces) : safeLine(row.accountName);
}

QString TokenText::verdict(const std::optional<TokenVerdict> &verdict)
{
    if (!verdict)
        return tr("Not checked");
    switch (*verdict) {
    case TokenVerdict::Valid:
        return tr("Valid");
    case TokenVerdict::Malformed:
        return tr("Not a token");
    case TokenVerdict::WrongAlgorithm:
        return tr("Wrong algorithm");
    case TokenVerdict::BadSignature:
        return tr("Bad signature");
    case TokenVerdict::BadKey:
        return tr("Unusable key");
    case TokenVerdict::Expired:
        return tr("Expired");
    case TokenVerdict::NotYetValid:
        return tr("Not valid yet");
    }
    return {};
}

Tone TokenText::verdictTone(const std::optional<TokenVerdict> &verdict)
{
    if (!verdict)
        return Tone::Warning;
    switch (*verdict) {
    case TokenVerdict::Valid:
        return Tone::Good;
    case TokenVerdict::Expired:
    case TokenVerdict::NotYetValid:
        return Tone::Muted;
    case TokenVerdict::BadKey:
        return Tone::Warning;
    case TokenVerdict::Malformed:
    case TokenVerdict::WrongAlgorithm:
    case TokenVerdict::BadSignature:
        return Tone::Bad;
    }
    return Tone::None;
}

QString TokenText::serverVerdict(const BenchRow &row)
{
    using Server = BenchRow::Server;
    switch (row.server) {
    case Server::Pending:
    case Server::Waiting:
        return tr("Waiting");
    case Server::UnderWay:
        return tr("Asking");
    case Server::Withheld:
        return tr("Not asked");
    case Server::Senseless:
        return tr("–", "the server's word on what is no token");
    case Server::Answered:
        return row.exam.status && row.exam.status->valid ? tr("Accepts it") : tr("Does not accept it");
    case Server::Failed:
        return tr("No answer");
    case Server::Dropped:
        return tr("Given up");
    }
    return {};
}

Tone TokenText::serverTone(const BenchRow &row)
{
    using Server = BenchRow::Server;
    if (row.server == Server::Failed)
        return Tone::Warning;
    if (row.server != Server::Answered)
        return Tone::Muted;
    return row.exam.status && row.exam.status->valid ? Tone::Good : Tone::Bad;
}

QString TokenText::finding(const ExamFinding &finding)
{
    using Kind = ExamFinding::Kind;
    switch (finding.kind) {
    case Kind::NotCompared:
        return {};
    case Kind::Agreed:
        return tr("Agree");
    case Kind::Revoked:
        return tr("Revoked");
    case Kind::Superseded:
        return tr("Superseded");
    case Kind::AccountOff:
        return tr("Account off");
    case Kind::RevokedOrOff:
        return tr("Revoked, or account off");
    case Kind::Clock:
        return tr("Clocks differ");
    case Kind::KeyChanged:
        return tr("Key changed");
    case Kind::NotChecked:
        return tr("Not checked");
    case Kind::AcceptedForgery:
        return tr("Server accepts a forgery");
    case Kind::OtherContent:
        return tr("Server tells otherwise");
    }
    return {};
}

QList<Column<TokenRow>> TokensTable::columns()
{
    using R = TokenRow;
    constexpr Qt::Alignment left = Qt::AlignLeft | Qt::AlignVCenter;
    constexpr Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
    return {
        { .id = "account",
            .title = [] { return TokenText::tr("Account"); },
            .text = [](const R &r, const Formats &) { return TokenText::account(r); },
            .sortKey = [](const R &r) { return SortKey::of(TokenText::account(r)); },
            .alignment = left,
            .tooltip = [](const R &r, const Formats &) { return TokenText::account(r); },
            .icon = [](const R &r) { return kindIcon(r.token.kind); },
            .value = [](const R &r) { return QJsonValue(r.accountName.isEmpty() ? TokenText::account(r) : r.accountName); } },
        { .id = "kind",
            .title = [] { return TokenText::tr("Kind"); },
            .text = [](const R &r, const Formats &) { return TokenText::kind(r.token.kind); },
            .sortKey = [](const R &r) { return SortKey::of(TokenText::kind(r.token.kind)); },
            .value = [](const R &r) { return QJsonValue(wordOf(r.token.kind)); } },
        { .id = "state",
            .title = [] { return TokenText::tr("State"); },
            .text = [](const R &r, const Formats &) { return TokenText::state(r.state); },
            .sortKey = [](const R &r) { return SortKey::of(static_cast<qint64>(r.state)); },
            .alignment = left,
            .tooltip = [](const R &r, const Formats &) { return r.explanation(); },
            .tone = [](const R &r) { return TokenText::stateTone(r.state); },
            .value = [](const R &r) { return QJsonValue(wordOf(r.state)); } },
        { .id = "days_left",
            .title = [] { return TokenText::tr("Time left"); },
            .text = [](const R &r, const Formats &) { return TokenText::daysLeft(r); },
            .sortKey = [](const R &r) { return timeKey(r.token.expiresAt); },
            .alignment = right,
            .tooltip = [](const R &r, const Formats &f) { return f.exactTime(r.token.expiresAt); },
            .tone = [](const R &r) { return daysTone(r); },
            .value = [](const R &r) { return r.daysLeft ? QJsonValue(*r.daysLeft) : QJsonValue(QJsonValue::Null); } },
        { .id = "expires",
            .title = [] { return TokenText::tr("Expires"); },
            .text = [](const R &r, const Formats &f) { return f.time(r.token.expiresAt); },
            .sortKey = [](const R &r) { return timeKey(r.token.expiresAt); },
            .alignment = left,
            .tooltip = [](const R &r, const Formats &f) { return f.exactTime(r.token.expiresAt); },
            .value = [](const R &r) { return timeValue(r.token.expiresAt); } },
        { .id = "issued",
            .title = [] { return TokenText::tr("Issued"); },
            .text = [](const R &r, const Formats &f) { return f.time(r.token.issuedAt); },
            .sortKey = [](const R &r) { return timeKey(r.token.issuedAt); },
            .alignment = left,
            .tooltip = [](const R &r, const Formats &f) { return f.exactTime(r.token.issuedAt); },
            .value = [](const R &r) { return timeValue(r.token.issuedAt); } },
        { .id = "roles",
            .title = [] { return TokenText::tr("Roles in it"); },
            .text = [](const R &r, const Formats &) { return rolesText(r.token.roles); },
            .sortKey = [](const R &r) { return rolesKey(r.token.roles); },
            .alignment = left,
            .tooltip = [](const R &r, const Formats &) { return tokenRolesTip(r); },
            .tone = [](const R &r) { return r.hasStaleRoles() ? Tone::Warning : Tone::None; },
            .value = [](const R &r) { return rolesValue(r.token.roles); } },
        { .id = "evidence",
            .title = [] { return TokenText::tr("Evidence"); },
            .text = [](const R &r, const Formats &f) { return TokenText::evidence(r, f); },
            .sortKey = [](const R &r) { return timeKey(r.evidenceAt); },
            .alignment = left,
            .tooltip = [](const R &r, const Formats &f) { return f.exactTime(r.evidenceAt); },
            .value = [](const R &r) { return QJsonValue(wordOf(r.evidence)); } },
        { .id = "evidence_at",
            .title = [] { return TokenText::tr("Evidence of"); },
            .text = [](const R &r, const Formats &f) { return f.time(r.evidenceAt); },
            .sortKey = [](const R &r) { return timeKey(r.evidenceAt); },
            .alignment = left,
            .tooltip = [](const R &r, const Formats &f) { return f.exactTime(r.evidenceAt); },
            .value = [](const R &r) { return timeValue(r.evidenceAt); },
            .isExtra = true },
        { .id = "jti",
            .title = [] { return TokenText::tr("Token (jti)"); },
            .text = [](const R &r, const Formats &) { return safeLine(r.token.jti); },
            .sortKey = [](const R &r) { return SortKey::of(r.token.jti); },
            .alignment = left,
            .tooltip = [](const R &r, const Formats &) { return safeLine(r.token.jti); },
            .value = [](const R &r) { return QJsonValue(r.token.jti); } },
        { .id = "account_id",
            .title = [] { return TokenText::tr("Account ID"); },
            .text = [](const R &r, const Formats &) { return r.token.accountId.toString(QUuid::WithoutBraces); },
            .sortKey =
                [](const R &r) {
                    return SortKey{ 0, r.token.accountId.toRfc4122() };
                },
            .alignment = left,
            .value = [](const R &r) { return QJsonValue(r.token.accountId.toString(QUuid::WithoutBraces)); },
            .isExtra = true },
    };
}

QString TokensTable::searchText(const TokenRow &row, const Formats &)
{
    return TokenText::account(row) + u'\n' + safeLine(row.token.jti) + u'\n' + row.token.accountId.toString(QUuid::WithoutBraces);
}

void TokensTable::facts(const TokenRow &row, RowFacts &facts)
{
    facts.add("state", wordOf(row.state));
    facts.add("kind", wordOf(row.token.kind));
    facts.add("evidence", wordOf(row.evidence), false);
    facts.add("account", TokenText::account(row), false);
    facts.add("account", row.token.accountId.toString(QUuid::WithoutBraces), false);
    facts.add("jti", row.token.jti, false);
    if (row.isOwn)
        facts.add("own", u"yes"_s, false);
    if (row.token.expiresAt.isValid())
        facts.add("has", u"end"_s, false);
    if (row.token.roles)
        facts.add("has", u"roles"_s, false);
    if (row.hasStaleRoles())
        facts.add("roles", u"stale"_s, false);
    addEnd(row, facts);
    addRoles(row.token.roles, facts);
    // What people read in their language is found, too.
    facts.addWord(TokenText::state(row.state));
    facts.addWord(TokenText::kind(row.token.kind));
}

QList<QByteArray> TokensTable::filterKeys()
{
    return { "state", "kind", "account", "role", "roles", "ends", "evidence", "jti", "has", "own" };
}

QList<ReadyQuestion> TokensTable::questions()
{
    return {
        { "live", [] { return TokenText::tr("Live tokens"); }, "state:live" },
        { "services", [] { return TokenText::tr("Live service tokens"); }, "state:live kind:service" },
        { "expiring", [] { return TokenText::tr("Service tokens that end within 30 days"); },
            "kind:service ends:30 -state:revoked -state:superseded" },
        { "stale", [] { return TokenText::tr("Tokens with other roles than their accounts have now"); },
            "roles:stale -state:revoked -state:superseded -state:expired" },
        { "admins", [] { return TokenText::tr("Live tokens with the role admin"); }, "state:live role:admin" },
        { "unknown", [] { return TokenText::tr("Tokens of which nobody knows whether they are good"); }, "state:unknown" },
        { "ended", [] { return TokenText::tr("Revoked and superseded tokens"); }, "-state:live -state:expired -state:unknown" },
    };
}

QList<Column<BenchRow>> BenchTable::columns()
{
    using R = BenchRow;
    constexpr Qt::Alignment left = Qt::AlignLeft | Qt::AlignVCenter;
    constexpr Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
    return {
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
            .alignment = left,
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
            .alignment = left,
            .tooltip = [](const R &r, const Formats &) { return safeLine(r.exam.serverSentence()); },
            .tone = [](const R &r) { return TokenText::serverTone(r); },
            .value = [](const R &r) { return QJsonValue(serverWord(r)); } },
        { .id = "finding",
            .title = [] { return TokenText::tr("Compared"); },
            .text = [](const R &r, const Formats &) { return TokenText::finding(r.finding); },
            .sortKey = [](const R &r) { return SortKey::of(static_cast<qint64>(r.finding.kind)); },
            .alignment = left,
            .tooltip = [](const R &r, const Formats &) { return safeLine(r.finding.sentence); },
            .tone = [](const R &r) { return findingTone(r.finding); },
            .value = [](const R &r) { return QJsonValue(findingWord(r.finding)); } },
        { .id = "account",
            .title = [] { return TokenText::tr("Account"); },
            .text =
                [](const R &r, const Formats &) {
                    const QString name = r.exam.status ? r.exam.status->username.value_or(QString()) : QString();
                    return safeLine(name.isEmpty() ? accountOf(r.exam) : name);
                },
            .sortKey = [](const R &r) { return SortKey::of(accountOf(r.exam)); },
            .alignment = left,
            .tooltip = [](const R &r, const Formats &) { return accountOf(r.exam); },
            .value = [](const R &r) { return QJsonValue(accountOf(r.exam)); } },
        { .id = "roles",
            .title = [] { return TokenText::tr("Roles in it"); },
            .text = [](const R &r, const Formats &) { return r.exam.roles() ? rolesText(r.exam.roles()) : QString(); },
            .sortKey = [](const R &r) { return rolesKey(r.exam.roles()); },
            .alignment = left,
            .tooltip = [](const R &r, const Formats &) { return r.exam.roles() ? rolesText(r.exam.roles()) : QString(); },
            .value = [](const R &r) { return rolesValue(r.exam.roles()); } },
        { .id = "issued",
            .title = [] { return TokenText::tr("Issued"); },
            .text = [](const R &r, const Formats &f) { return f.time(r.exam.issuedAt()); },
            .sortKey = [](const R &r) { return timeKey(r.exam.issuedAt()); },
            .alignment = left,
            .tooltip = [](const R &r, const Formats &f) { return f.exactTime(r.exam.issuedAt()); },
            .value = [](const R &r) { return timeValue(r.exam.issuedAt()); },
            .isExtra = true },
        { .id = "expires",
            .title = [] { return TokenText::tr("Expires"); },
            .text = [](const R &r, const Formats &f) { return f.time(r.exam.expiresAt()); },
            .sortKey = [](const R &r) { return timeKey(r.exam.expiresAt()); },
            .alignment = left,
            .tooltip = [](const R &r, const Formats &f) { return f.exactTime(r.exam.expiresAt()); },
            .value = [](const R &r) { return timeValue(r.exam.expiresAt()); } },
        { .id = "jti",
            .title = [] { return TokenText::tr("Token (jti)"); },
            .text = [](const R &r, const Formats &) { return safeLine(r.exam.jti()); },
            .sortKey = [](const R &r) { return SortKey::of(r.exam.jti()); },
            .alignment = left,
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
