// SPDX-License-Identifier: MIT
#pragma once

#include "api/client.h"
#include "api/clock.h"
#include "session/server_trust.h"
#include "work/server/call_watch.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QSslCertificate>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace mcias {

class Session;

//! An answer of the server, as last asked for: never asked, asked and not answered yet, a value, or an error.
template<class T>
struct Asked {
    std::optional<T> value;     //!< stays while it is asked for again, and when that fails
    std::optional<Error> error; //!< of the last time; nothing if that went well
    QPointer<CallBase> call;
    bool wasAnswered = false; //!< well or not

    bool isAsking() const { return !call.isNull(); }
};

//! Looks at the server from outside, by reads that need no token, over a connection of its own: health, vault, public key, and
//! what that connection shows: certificates, the server's clock, how long an answer takes. Goes on while the vault is sealed
//! and while nobody is signed in.
class ServerWatch final : public QObject {
    Q_OBJECT

public:
    using Milliseconds = std::chrono::milliseconds;
    //! How long one look at the server's health took.
    struct Pulse {
        QDateTime at; //!< when it was asked, UTC, by this computer's clock
        Milliseconds time{ 0 };
        bool isAnswered = false; //!< else it took that long to fail
    };
    static constexpr qsizetype mostPulses = 60;
    static constexpr std::chrono::seconds patience{ 10 };

    //! \a session, whose server it is, and \a clock outlive this. \a stopwatch is a monotonic time, for tests.
    ServerWatch(Session &session, const Clock &clock, std::function<Milliseconds()> stopwatch = {}, QObject *parent = nullptr);
    ~ServerWatch() override;

    //! Asks for all of it again; what is under way goes on, and is asked for once more after it.
    void refresh();
    //! Asks for the health alone.
    void pulse();
    //! After somebody has sealed or unsealed it: what the vault is now, before it is asked again.
    void learnVault(bool isSealed);

    const Asked<HealthStatus> &health() const { return m_health; }
    const Asked<VaultState> &vault() const { return m_vault; }
    const Asked<PublicKey> &key() const { return m_key; }
    bool isAsking() const { return m_health.isAsking() || m_vault.isAsking() || m_key.isAsking(); }
    //! By the vault's own state, else by the health; nothing: not known, or the server has not answered when last asked.
    std::optional<bool> isSealed() const;
    //! The last ones, the latest last.
    const QList<Pulse> &pulses() const { return m_pulses; }
    //! As the last new connection showed it, the server's own first; whether it was trusted or not.
    const QList<QSslCertificate> &chain() const { return m_chain; }
    //! How far this computer's clock is ahead of the server's, to the second; nothing: the server did not tell.
    std::optional<std::chrono::seconds> clockAhead() const { return m_ahead; }
    //! When the server last answered, UTC, by this computer's clock; invalid: it has not.
    QDateTime asOf() const { return m_asOf; }
    //! Keys of these answers that nobody knows, see Client::unknownKeys().
    const QMap<QString, int> &unknownKeys() const { return m_client->unknownKeys(); }
    //! What these answers have shown of the calls themselves.
    CallWatch::Offer offer(const QString &name) const { return m_calls->offer(name); }

Q_SIGNALS:
    //! Any of the above is another.
    void changed();

private:
    template<class E, class T>
    void ask(const E &request, Asked<T> &part, std::function<void(const T &)> learn = {});
    void tell();

    Session &m_session;
    const Clock &m_clock;
    std::function<Milliseconds()> m_stopwatch;
    Asked<HealthStatus> m_health;
    Asked<VaultState> m_vault;
    Asked<PublicKey> m_key;
    bool m_isWantedAgain = false; // when what is under way has ended
    QList<Pulse> m_pulses;
    QList<QSslCertificate> m_chain;
    std::optional<std::chrono::seconds> m_ahead;
    QDateTime m_asOf;
    CallWatch *m_calls = nullptr;     // the client's
    std::unique_ptr<Client> m_client; // last: its calls end before what they fill
};

} // namespace mcias
