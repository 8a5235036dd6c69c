// SPDX-License-Identifier: MIT
#include "session/connection_test.h"

#include "session/date_probe.h"
#include "session/sign_in.h"

#include <QHostInfo>

namespace mcias {

ConnectionTest::ConnectionTest(const Clock &clock, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_patience(patience)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &ConnectionTest::outOfTime);
}

ConnectionTest::~ConnectionTest()
{
    dropWork();
}

std::optional<ConnectionTest::Stage> ConnectionTest::failedStage() const
{
    for (const Stage stage : stages) {
        if (result(stage).state == State::Failed)
            return stage;
    }
    return std::nullopt;
}

void ConnectionTest::start(const Profile &profile, const KnownServer &known)
{
    dropWork();
    m_profile = profile;
    m_known = known;
    m_results = {};
    m_running = true;
    m_stage = Stage::Name;
    const quint64 run = ++m_run;
    const QPointer<ConnectionTest> self(this);
    for (const Stage stage : stages) {
        Q_EMIT stageChanged(stage);
        if (!self || run != m_run)
            return; // a listener has begun another test, or ended this one
    }
    beginLater(Stage::Name);
}

void ConnectionTest::cancel()
{
    if (!m_running)
        return;
    dropWork();
    Result &here = m_results[static_cast<std::size_t>(m_stage)];
    if (here.state == State::Running || here.state == State::Waiting)
        here = { .state = State::NotReached, .sentence = tr("Stopped here.") };
    stopHere();
}

// Not from within a signal of what the last stage used, and not before the listeners have heard of that stage.
void ConnectionTest::beginLater(Stage stage)
{
    const quint64 run = m_run;
    QMetaObject::invokeMethod(
        this,
        [this, stage, run] {
            if (m_running && run == m_run)
                begin(stage);
        },
        Qt::QueuedConnection);
}

void ConnectionTest::begin(Stage stage)
{
    m_stage = stage;
    m_results[static_cast<std::size_t>(stage)].state = State::Running;
    const quint64 run = ++m_run;
    const QPointer<ConnectionTest> self(this);
    Q_EMIT stageChanged(stage);
    if (!self || run != m_run)
        return;
    m_age.start();
    m_deadline.start(m_patience);
    switch (stage) {
    case Stage::Name:
        return lookUp();
    case Stage::Tcp:
        return connectNext();
    case Stage::Tls:
        return encrypt();
    case Stage::Health:
        return askHealth();
    case Stage::Key:
        return askKey();
    case Stage::Clock:
        return compareClocks();
    }
}

void ConnectionTest::end(State state, const QString &sentence, const QList<ConnectionFact> &facts, TlsFault fault)
{
    const std::chrono::milliseconds time(m_age.elapsed());
    m_deadline.stop();
    const Stage stage = m_stage;
    m_results[static_cast<std::size_t>(stage)] = { state, time, sentence, facts, fault };
    if (state == State::Failed || stage == stages.back()) {
        dropWork();
        return stopHere();
    }
    beginLater(static_cast<Stage>(static_cast<int>(stage) + 1)); // first: a listener may delete this
    Q_EMIT stageChanged(stage);
}

// The stage at hand is over and no other follows.
void ConnectionTest::stopHere()
{
    m_running = false;
    const quint64 run = ++m_run;
    const QPointer<ConnectionTest> self(this);
    for (const Stage stage : stages) {
        if (stage < m_stage)
            continue;
        if (stage > m_stage)
            m_results[static_cast<std::size_t>(stage)] = { .state = State::NotReached };
        Q_EMIT stageChanged(stage);
        if (!self || run != m_run)
            return;
    }
    Q_EMIT finished();
}

void ConnectionTest::dropWork()
{
    m_deadline.stop();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->deleteLater(); // we may stand in one of its signals
        m_socket = nullptr;
    }
    if (m_call)
        m_call->disconnect(this);
    if (m_client)
        m_client->deleteLater();
    m_call = nullptr;
    m_client = nullptr;
    if (m_probe) {
        m_probe->disconnect(this);
        m_probe->deleteLater();
        m_probe = nullptr;
    }
}

void ConnectionTest::outOfTime()
{
    switch (m_stage) {
    case Stage::Name:
        return fail(tr("Nobody said within %1 which address %2 has. Is this computer connected to a network?")
                        .arg(seconds(), m_profile.server.host()));
    case Stage::Tcp:
        if (!m_addresses.isEmpty())
            return connectNext();
        return fail(tr("%1 does not answer on port %2: there was nothing for %3. A firewall may be in between, or the server is "
                       "switched off.")
                        .arg(m_address.toString())
                        .arg(port())
                        .arg(seconds()));
    case Stage::Tls:
        return fail(tr("%1 takes the connection and then says nothing for %2. Is it the right port?").arg(name(), seconds()));
    case Stage::Health:
    case Stage::Key:
        return; // the calls have deadlines of their own
    case Stage::Clock:
        return fail(tr("%1 did not say within %2 what time it is.").arg(name(), seconds()));
    }
}

QString ConnectionTest::seconds() const
{
    const double length = static_cast<double>(m_patience.count()) / 1000.0;
    return tr("%1 s").arg(length, 0, 'g', 2);
}

QString ConnectionTest::name() const
{
    return serverName(m_profile.server);
}

quint16 ConnectionTest::port() const
{
    return quint16(m_profile.server.port(443));
}

} // namespace mcias
