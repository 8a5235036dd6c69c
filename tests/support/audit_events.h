// SPDX-License-Identifier: MIT
// Audit events made up by hand. Header only: tests that use it link mcias_work.
#pragma once

#include "work/audit/audit_row.h"

namespace mcias::test {

using namespace Qt::StringLiterals;

inline const QUuid aliceId(u"{deadbeef-0000-4000-8000-000000000001}"_s);
inline const QUuid bobId(u"{12345678-9abc-4def-8123-456789abcdef}"_s);

inline AuditPartyPointer partyOf(const QUuid &id, const QString &name, bool isDeleted = false)
{
    AuditPartyPointer party(new AuditParty(id));
    party->setName({ name, isDeleted });
    return party;
}

struct People {
    AuditPartyPointer alice = partyOf(aliceId, u"alice"_s);
    AuditPartyPointer bob = partyOf(bobId, u"bob jr"_s, true);
    AuditPartyPointer unknown = partyOf(QUuid(u"{00000000-0000-4000-8000-0000000000ff}"_s), QString());
};

inline AuditRow eventOf(qint64 id, const char *type, const AuditPartyPointer &actor, const AuditPartyPointer &target,
    const char *address, const QByteArray &details, const QDateTime &time)
{
    auto *entry = new AuditEntry;
    entry->id = id;
    entry->type = QString::fromLatin1(type);
    entry->actor = actor;
    entry->target = target;
    entry->address = QString::fromLatin1(address);
    entry->details = details;
    return { QExplicitlySharedDataPointer<const AuditEntry>(entry), time.toMSecsSinceEpoch(), isAuditFailure(entry->type) };
}

inline QDateTime at(int hour, int minute = 0)
{
    return QDateTime({ 2026, 11, 22 }, { hour, minute }, Qt::UTC);
}

// Five events of the 22nd, by hour.
inline QList<AuditRow> sample(const People &people)
{
    return {
        eventOf(1, "login_ok", people.alice, people.alice, "10.0.0.1", {}, at(1)),
        eventOf(2, "login_fail", {}, people.bob, "10.0.0.2", "{\"reason\":\"wrong_password\"}", at(2)),
        eventOf(13, "token_issued", people.alice, people.bob, "", "{\"jti\":\"J-one\",\"replaces\":\"J-two\"}", at(3)),
        eventOf(4, "policy_deny", people.bob, people.unknown, "::1", "{\"action\":\"=cmd\"}", at(4)),
        eventOf(5, "odd\tthing", {}, {}, "", "not\nJSON \xE2\x80\xAE", at(5)),
    };
}

} // namespace mcias::test
