// SPDX-License-Identifier: MIT
#include "work/server/server_watch.h"

#include "session/session.h"
#include "work/tokens/pace.h"

namespace mcias {

ServerWatch::ServerWatch(Session &session, const Clock &clock, std::function<Milliseconds()> stopwatch, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_clock(clock),
      m_stopwatch(stopwatch ? std::move(stopwatch) : PaceTime::real().now)
{
    ClientOptions options;
    options.caFile = session.profile().caFile;
    options.timeout = patience;
    options.readRetries = 0; // a pulse that took two tries would lie about the time
    options.examinePeer = [this, trust = QPointer(session.trust())](const QList<QSslCertificate> &chain) {
        m_chain = chain;
        return trust ? trust->examine(chain) : TlsFault::None;
    };
    m_client = std::make_unique<Client>(session.server(), options);
    m_calls = &CallWatch::of(*m_client);
    connect(m_calls, &CallWatch::learnt, this, &ServerWatch::changed);
}

ServerWatch::~ServerWatch() = default;

template<class E, class T>
void ServerWatch::ask(const E &request, Asked<T> &part, std::function<void(const T &)> learn)
{
    if (part.isAsking())
        return;
    const QDateTime askedAt = m_clock.now();
    const Milliseconds begun = m_stopwatch();
    const auto answered = [this, &part, askedAt, begun](const std::optional<Error> &error) {
        part.call.clear();
        part.error = error;
        part.wasAnswered = true;
        const bool isAnswered = !error || error->status != 0;
        const Milliseconds took = m_stopwatch() - begun;
        if (std::is_same_v<T, HealthStatus>) {
            m_pulses += Pulse{ askedAt, took, isAnswered };
            if (m_pulses.size() > mostPulses)
                m_pulses.removeFirst();
        }
        if (!isAnswered)
            return;
        m_asOf = m_clock.now();
        // The server looked at its clock between question and answer, and leaves out what is less than a second.
        if (const QDateTime there = m_client->serverDate(); there.isValid())
            m_ahead = std::chrono::seconds(
                (askedAt.toMSecsSinceEpoch() + took.count() / 2 - there.toMSecsSinceEpoch() - 500) / 1000);
    };
    part.call = m_client->send(request)->then(
        this,
        [this, &part, answered, learn](const T &value) {
            answered({});
            part.value = value;
            if (learn)
                learn(value);
            tell();
        },
        [this, answered](const Error &error) {
            answered(error);
            tell();
        });
}

void ServerWatch::pulse()
{
    // What the vault is, it tells itself; the health tells when to ask it again.
    ask<Health, HealthStatus>({}, m_health, [this](const HealthStatus &health) {
        const bool isNews = m_vault.value && health.status.isKnown()
            && (health.status == HealthWord::Sealed) != m_vault.value->sealed;
        if (isNews)
            ask<VaultStatus, VaultState>({}, m_vault);
    });
    tell();
}

void ServerWatch::refresh()
{
    m_isWantedAgain = isAsking();
    pulse();
    ask<VaultStatus, VaultState>({}, m_vault);
    ask<GetPublicKey, PublicKey>({}, m_key, [this](const PublicKey &key) {
        if (ServerTrust *trust = m_session.trust())
            trust->seeKey(key);
    });
    tell();
}

void ServerWatch::learnVault(bool isSealed)
{
    if (m_vault.value)
        m_vault.value->sealed = isSealed;
    if (m_health.value)
        m_health.value->status = isSealed ? HealthWord::Sealed : HealthWord::Ok;
    if (m_health.error && m_health.error->kind == ErrorKind::Sealed)
        m_health.error.reset();
    tell();
}

// The health is asked for most often: what the vault said before it failed is no news of a server that is gone.
std::optional<bool> ServerWatch::isSealed() const
{
    if (m_health.error)
        return m_health.error->kind == ErrorKind::Sealed ? std::optional(true) : std::nullopt;
    if (m_vault.value && !m_vault.error)
        return m_vault.value->sealed;
    if (m_health.value && !m_health.error && m_health.value->status.isKnown())
        return m_health.value->status == HealthWord::Sealed;
    return std::nullopt;
}

void ServerWatch::tell()
{
    Q_EMIT changed();
    if (m_isWantedAgain && !isAsking())
        refresh();
}

} // namespace mcias
