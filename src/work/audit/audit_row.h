// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/audit.h"

#include <QByteArray>
#include <QExplicitlySharedDataPointer>
#include <QSharedData>

#include <atomic>
#include <memory>
#include <utility>
#include <vector>

namespace mcias {

//! What an account is called now, as far as that is known.
struct AuditName {
    QString name; //!< empty: nobody knows
    bool isDeleted = false;

    friend bool operator==(const AuditName &, const AuditName &) = default;
};

//! An account that events name. All its events share one, so a name that becomes known, or another, is so for all of them at
//! once. The name may be read in any thread; only the log changes it.
class AuditParty : public QSharedData {
public:
    explicit AuditParty(const QUuid &id) : m_id(id) { }
    const QUuid &id() const { return m_id; }
    const AuditName &name() const { return *m_now.load(std::memory_order_acquire); }
    //! False: that was known.
    bool setName(const AuditName &name) const;

private:
    QUuid m_id;
    mutable AuditName m_none;
    mutable std::vector<std::unique_ptr<const AuditName>> m_names; // former ones stay: another thread may still read them
    mutable std::atomic<const AuditName *> m_now = &m_none;
};
using AuditPartyPointer = QExplicitlySharedDataPointer<const AuditParty>;

//! What the log keeps of an event, once for everybody who shows it. Never changes. Words and details that many events have
//! share their memory.
struct AuditEntry : QSharedData {
    qint64 id = 0;
    QString type;
    AuditPartyPointer actor;  //!< null: none
    AuditPartyPointer target; //!< null: none
    QString address;
    QByteArray details; //!< JSON, as it came; may be anything else, too
};

//! An event as tables show it: 16 bytes, the rest is shared. A default one is no event.
class AuditRow {
public:
    AuditRow() = default;
    AuditRow(QExplicitlySharedDataPointer<const AuditEntry> entry, qint64 msecs, bool isFailure)
        : m_entry(std::move(entry)),
          m_when(msecs * 2 + (isFailure ? 1 : 0))
    { }

    qint64 id() const { return m_entry->id; }
    const QString &type() const { return m_entry->type; }
    const QString &address() const { return m_entry->address; }
    const QByteArray &details() const { return m_entry->details; }
    const AuditParty *actor() const { return m_entry->actor.data(); }
    const AuditParty *target() const { return m_entry->target.data(); }
    //! Milliseconds since 1970.
    qint64 msecs() const { return m_when >> 1; }
    //! UTC.
    QDateTime time() const { return QDateTime::fromMSecsSinceEpoch(msecs(), Qt::UTC); }
    //! A sign-in that failed, or something that a policy has refused.
    bool isFailure() const { return (m_when & 1) != 0; }
    //! As the server gave it, for whoever speaks of events: AuditText, auditDetails().
    AuditEvent event() const;

    //! An event never changes. What accounts are called does not count.
    friend bool operator==(const AuditRow &a, const AuditRow &b)
    {
        return a.m_entry == b.m_entry || (a.m_entry && b.m_entry && a.id() == b.id());
    }

private:
    QExplicitlySharedDataPointer<const AuditEntry> m_entry;
    qint64 m_when = 0;
};

//! `login_fail`, `login_totp_fail`, `webauthn_login_fail`, `policy_deny`.
bool isAuditFailure(QStringView eventType);

} // namespace mcias

Q_DECLARE_TYPEINFO(mcias::AuditRow, Q_RELOCATABLE_TYPE);
