// SPDX-License-Identifier: MIT
#pragma once

#include "api/call.h"
#include "api/resources/audit.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>

#include <optional>

namespace mcias {

class Session;

//! The last events of the audit log, and the sign-ins that failed in the last 24 hours: one call where one page reaches that
//! far back, and one more for the failures where it does not.
class RecentEvents final : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 pageSize = 200;     //!< events
    static constexpr qint64 mostFailures = 500; //!< of the second call
    static constexpr qint64 span = 24 * 3600;   //!< seconds

    //! \a session outlives this.
    explicit RecentEvents(Session &session, QObject *parent = nullptr) : QObject(parent), m_session(session) { }

    //! Asks again; without effect while that is under way.
    void refresh();
    bool isReading() const { return !m_call.isNull(); }
    //! It was read at least once, and may be shown: a refusal takes it away again.
    bool isKnown() const { return m_asOf.isValid(); }
    //! By the server's clock, UTC.
    QDateTime asOf() const { return m_asOf; }
    //! Of the last time; nothing if that went well.
    const std::optional<Error> &error() const { return m_error; }
    //! The latest of all kinds, newest first.
    const QList<AuditEvent> &latest() const { return m_latest; }
    //! Sign-ins that failed within the span before asOf(), in no order.
    const QList<AuditEvent> &failures() const { return m_failures; }
    //! failures() are all of them; else there may be more.
    bool isWhole() const { return m_isWhole; }
    //! All wrong passwords since then are among failures(), UTC; never before the span.
    QDateTime countedSince() const { return m_countedSince; }

    //! A wrong password, code or passkey, or an account that was not let in.
    static bool isFailedSignIn(const QString &eventType);

Q_SIGNALS:
    void changed();

private:
    void take(const AuditPage &page);
    void readFailures();
    void fail(const Error &error);
    void addFailures(const QList<AuditEvent> &events);
    QDateTime reachOf(const AuditPage &page, qint64 asked) const;

    Session &m_session;
    QPointer<CallBase> m_call;
    QDateTime m_asOf;
    QDateTime m_since;
    QDateTime m_countedSince;
    std::optional<Error> m_error;
    QList<AuditEvent> m_latest;
    QList<AuditEvent> m_failures;
    bool m_isWhole = false;
};

} // namespace mcias
