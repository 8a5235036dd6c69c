// SPDX-License-Identifier: MIT
#include "models/tokens_model.h"

#include "models/token_cells.h"

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

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

// Within how many days a token ends, as filters ask for it: `ends:7` is also what ends within one. `ends:over` are those that
// were an account's last.
void addEnd(const TokenRow &row, RowFacts &facts)
{
    if (row.hasNoSuccessor)
        facts.add("ends", u"over"_s, false);
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

} // namespace

QList<Column<TokenRow>> TokensTable::columns() // NOLINT(readability-function-size): a list
{
    using R = TokenRow;
    constexpr Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
    return {
        { .id = "account",
            .title = [] { return TokenText::tr("Account"); },
            .text = [](const R &r, const Formats &) { return TokenText::account(r); },
            .sortKey = [](const R &r) { return SortKey::of(TokenText::account(r)); },
            .tooltip = [](const R &r, const Formats &) { return TokenText::account(r); },
            .icon = [](const R &r) { return kindIcon(r.token.kind); },
            .value = [](const R &r) { return QJsonValue(r.accountName.isEmpty() ? TokenText::account(r) : r.accountName); } },
        { .id = "kind",
            .title = [] { return TokenText::tr("Kind"); },
            .text = [](const R &r, const Formats &) { return TokenText::kind(r.token.kind); },
            .sortKey = [](const R &r) { return SortKey::of(TokenText::kind(r.token.kind)); },
            .value = [](const R &r) { return QJsonValue(wordOf(r.token.kind)); },
            .isExtra = true }, // the icon beside the account says it, too
        { .id = "state",
            .title = [] { return TokenText::tr("State"); },
            .text = [](const R &r, const Formats &) { return TokenText::state(r.state); },
            .sortKey = [](const R &r) { return SortKey::of(static_cast<qint64>(r.state)); },
            .tooltip = [](const R &r, const Formats &) { return r.explanation(); },
            .tone = [](const R &r) { return TokenText::stateTone(r.state); },
            .value = [](const R &r) { return QJsonValue(wordOf(r.state)); } },
        { .id = "days_left",
            .title = [] { return TokenText::tr("Time left"); },
            .text = [](const R &r, const Formats &) { return TokenText::daysLeft(r); },
            .sortKey = [](const R &r) { return timeKey(r.token.expiresAt, afterAllTimes); },
            .alignment = right,
            .tooltip = [](const R &r, const Formats &f) { return f.exactTime(r.token.expiresAt); },
            .tone = [](const R &r) { return daysTone(r); },
            .value = [](const R &r) { return r.daysLeft ? QJsonValue(*r.daysLeft) : QJsonValue(QJsonValue::Null); } },
        { .id = "expires",
            .title = [] { return TokenText::tr("Expires"); },
            .text = [](const R &r, const Formats &f) { return f.time(r.token.expiresAt); },
            .sortKey = [](const R &r) { return timeKey(r.token.expiresAt, afterAllTimes); },
            .tooltip = [](const R &r, const Formats &f) { return f.exactTime(r.token.expiresAt); },
            .value = [](const R &r) { return timeValue(r.token.expiresAt); } },
        { .id = "issued",
            .title = [] { return TokenText::tr("Issued"); },
            .text = [](const R &r, const Formats &f) { return f.time(r.token.issuedAt); },
            .sortKey = [](const R &r) { return timeKey(r.token.issuedAt, afterAllTimes); },
            .tooltip = [](const R &r, const Formats &f) { return f.exactTime(r.token.issuedAt); },
            .value = [](const R &r) { return timeValue(r.token.issuedAt); } },
        { .id = "roles",
            .title = [] { return TokenText::tr("Roles in it"); },
            .text = [](const R &r, const Formats &) { return rolesText(r.token.roles); },
            .sortKey = [](const R &r) { return rolesKey(r.token.roles); },
            .tooltip = [](const R &r, const Formats &) { return tokenRolesTip(r); },
            .tone = [](const R &r) { return r.hasStaleRoles() ? Tone::Warning : Tone::None; },
            .value = [](const R &r) { return rolesValue(r.token.roles); } },
        { .id = "evidence",
            .title = [] { return TokenText::tr("Evidence"); },
            .text = [](const R &r, const Formats &f) { return TokenText::evidence(r, f); },
            .sortKey = [](const R &r) { return timeKey(r.evidenceAt, afterAllTimes); },
            .tooltip = [](const R &r, const Formats &f) { return f.exactTime(r.evidenceAt); },
            .value = [](const R &r) { return QJsonValue(wordOf(r.evidence)); } },
        { .id = "evidence_at",
            .title = [] { return TokenText::tr("Evidence of"); },
            .text = [](const R &r, const Formats &f) { return f.time(r.evidenceAt); },
            .sortKey = [](const R &r) { return timeKey(r.evidenceAt, afterAllTimes); },
            .tooltip = [](const R &r, const Formats &f) { return f.exactTime(r.evidenceAt); },
            .value = [](const R &r) { return timeValue(r.evidenceAt); },
            .isExtra = true },
        { .id = "jti",
            .title = [] { return TokenText::tr("Token (jti)"); },
            .text = [](const R &r, const Formats &) { return safeLine(r.token.jti); },
            .sortKey = [](const R &r) { return SortKey::of(r.token.jti); },
            .tooltip = [](const R &r, const Formats &) { return safeLine(r.token.jti); },
            .value = [](const R &r) { return QJsonValue(r.token.jti); },
            .isExtra = true },
        { .id = "account_id",
            .title = [] { return TokenText::tr("Account ID"); },
            .text = [](const R &r, const Formats &) { return r.token.accountId.toString(QUuid::WithoutBraces); },
            .sortKey =
                [](const R &r) {
                    return SortKey{ 0, r.token.accountId.toRfc4122() };
                },
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

} // namespace mcias
