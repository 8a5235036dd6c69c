// SPDX-License-Identifier: MIT
#pragma once

#include "api/call.h"
#include "api/resources/sso.h"
#include "work/newest.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace mcias {

class Session;

//! The SSO clients of the server, as last read.
class SsoList final : public QObject {
    Q_OBJECT

public:
    //! \a session outlives the list.
    explicit SsoList(Session &session, QObject *parent = nullptr) : QObject(parent), m_session(session) { }

    //! Asks again; without effect while that is under way.
    void refresh();
    bool isLoading() const { return !m_call.isNull(); }
    //! It was read at least once, and may be shown: a refusal takes it away again.
    bool isLoaded() const { return m_asOf.isValid(); }
    bool wasAsked() const { return m_wasAsked; }
    //! When that was asked for, by the server's clock, UTC.
    QDateTime asOf() const { return m_asOf; }
    //! Of the last time; nothing if that went well.
    const std::optional<Error> &error() const { return m_error; }
    const QList<SsoClient> &clients() const { return m_clients; }
    std::optional<SsoClient> find(const QString &clientId) const;

    //! Takes over what was read or written elsewhere.
    void learn(const SsoClient &client);
    void forget(const QString &clientId);

Q_SIGNALS:
    void changed();

private:
    Session &m_session;
    QPointer<CallBase> m_call;
    QList<SsoClient> m_clients;
    Newest<QString> m_newest;
    QDateTime m_asOf;
    std::optional<Error> m_error;
    bool m_wasAsked = false;
};

} // namespace mcias
