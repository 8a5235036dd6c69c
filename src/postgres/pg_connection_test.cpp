// SPDX-License-Identifier: MIT
#include "postgres/pg_connection_test.h"

#include <QHostInfo>
#include <QSocketNotifier>

#include <libpq-fe.h>
#include <sys/socket.h>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr auto systemAuthorities = "/etc/ssl/certs/ca-certificates.crt";

} // namespace

PgConnectionTest::PgConnectionTest(std::chrono::milliseconds patience, QObject *parent) : QObject(parent), m_patience(patience)
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer); // a coarse one may fire too early
    connect(&m_deadline, &QTimer::timeout, this, &PgConnectionTest::outOfTime);
}

PgConnectionTest::~PgConnectionTest()
{
    drop();
}

std::optional<PgConnectionTest::Stage> PgConnectionTest::failedStage() const
{
    for (const Stage stage : stages) {
        if (result(stage).state == State::Failed)
            return stage;
    }
    return std::nullopt;
}

void PgConnectionTest::start(const PgCreds &creds, const Options &options)
{
    drop();
    m_creds = creds;
    m_options = options;
    m_results = {};
    m_running = true;
    m_stage = Stage::Name;
    const quint64 run = ++m_run;
    const QPointer<PgConnectionTest> self(this);
    for (const Stage stage : stages) {
        Q_EMIT stageChanged(stage);
        if (!self || run != m_run)
            return; // a listener has begun another test, or ended this one
    }
    go([this] {
        if (enter(Stage::Name))
            lookUp();
    });
}

void PgConnectionTest::cancel()
{
    if (!m_running)
        return;
    drop();
    if (here().state == State::Running || here().state == State::Waiting)
        here() = { .state = State::NotReached, .sentence = tr("Stopped here.") };
    stopHere();
}

// Once control is back in the event loop, unless the test is over by then.
void PgConnectionTest::go(const std::function<void()> &then)
{
    const quint64 run = m_run;
    QMetaObject::invokeMethod(
        this,
        [this, run, then] {
            if (m_running && run == m_run)
                then();
        },
        Qt::QueuedConnection);
}

// False: a listener has put an end to it.
bool PgConnectionTest::enter(Stage stage)
{
    m_stage = stage;
    here().state = State::Running;
    const quint64 run = ++m_run;
    m_age.start();
    m_deadline.start(m_patience);
    const QPointer<PgConnectionTest> self(this);
    Q_EMIT stageChanged(stage);
    return self && run == m_run;
}

bool PgConnectionTest::pass(State state, const QString &sentence)
{
    m_deadline.stop();
    here() = { .state = state, .time = std::chrono::milliseconds(m_age.elapsed()), .sentence = sentence };
    const quint64 run = m_run;
    const QPointer<PgConnectionTest> self(this);
    Q_EMIT stageChanged(m_stage);
    return self && run == m_run;
}

void PgConnectionTest::fail(PgFailure failure, const QString &sentence, const QString &said)
{
    here() = { State::Failed, std::chrono::milliseconds(m_age.elapsed()), sentence, said, failure };
    drop();
    stopHere();
}

// The stage at hand is over and no other follows.
void PgConnectionTest::stopHere()
{
    m_running = false;
    const quint64 run = ++m_run;
    const QPointer<PgConnectionTest> self(this);
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

void PgConnectionTest::drop()
{
    m_deadline.stop();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    dropConnection();
    m_creds.password = {};
}

void PgConnectionTest::dropConnection()
{
    delete m_notifier; // before its socket goes, whose number the next one gets
    m_connection.reset();
}

// ---- Name

void PgConnectionTest::lookUp()
{
    const QString host = m_creds.host;
    m_addresses.clear();
    if (host.isEmpty() || host.startsWith(u'/') || host.startsWith(u'@') || host.contains(u',') || host.contains(u' '))
        return fail(PgFailure::NotAHost, tr("“%1” is not the name of one host: nothing could be looked up.").arg(host));
    if (const QHostAddress literal(host); !literal.isNull()) {
        m_addresses = { literal };
        if (pass(State::Good, tr("%1 is an address: there is no name to look up.").arg(host)))
            connectNext();
        return;
    }
    // By name: Qt 6.4 never frees the object it makes for a functor when the lookup is given up.
    m_lookup = QHostInfo::lookupHost(host, this, SLOT(lookedUp(QHostInfo)));
}

void PgConnectionTest::lookedUp(const QHostInfo &info)
{
    if (info.lookupId() != m_lookup || m_stage != Stage::Name || !m_running)
        return;
    m_lookup = -1;
    const QString host = m_creds.host;
    if (info.error() == QHostInfo::HostNotFound || (info.error() == QHostInfo::NoError && info.addresses().isEmpty()))
        return fail(PgFailure::UnknownHost,
            tr("The name %1 is not known on this computer. Check how it is spelled, and whether it takes another network or a "
               "VPN.")
                .arg(host));
    if (info.error() != QHostInfo::NoError)
        return fail(PgFailure::NoLookup, tr("The name %1 could not be looked up.").arg(host), info.errorString());
    m_addresses = info.addresses();
    const QString first = m_addresses.constFirst().toString();
    const auto others = static_cast<int>(m_addresses.size() - 1);
    if (pass(State::Good,
            others == 0 ? tr("%1 has the address %2.").arg(host, first)
                        : tr("%1 has the address %2 and %n more.", nullptr, others).arg(host, first)))
        connectNext();
}

// ---- The connection

// "prefer" is carried out here. libpq's own way sends the password a second time, in the clear, when the first was refused.
void PgConnectionTest::connectNext()
{
    m_address = m_addresses.takeFirst();
    if (m_stage != Stage::Tcp && !enter(Stage::Tcp))
        return;
    const auto left = static_cast<int>(m_addresses.size()) + 1;
    m_deadline.start(m_patience / left); // one silent address must not take the others' time
    const bool isOpen = m_options.sslMode == PgSslMode::Disable || m_options.sslMode == PgSslMode::Allow;
    connectTo(isOpen ? PgSslMode::Disable : m_options.sslMode == PgSslMode::Prefer ? PgSslMode::Require : m_options.sslMode);
}

void PgConnectionTest::connectTo(PgSslMode mode)
{
    pg::prepare();
    dropConnection();
    m_mode = mode;
    m_isTlsAnswered = false;
    const bool verifies = mode == PgSslMode::VerifyCa || mode == PgSslMode::VerifyFull;
    const QByteArray host = m_creds.host.toUtf8();
    const QByteArray address = m_address.toString().toLatin1();
    const QByteArray port = QByteArray::number(m_creds.port);
    const QByteArray database = m_creds.database.toUtf8();
    const QByteArray user = m_creds.username.toUtf8();
    const QByteArray chosen = m_options.caFile.isEmpty() ? QByteArray(systemAuthorities) : m_options.caFile.toLocal8Bit();
    const QByteArray ca = verifies ? chosen : QByteArray(pg::nowhere);
    QByteArray password = m_creds.password.utf8().toByteArray();
    // All that libpq would otherwise take from the environment or from files in the home folder.
    const std::array<std::pair<const char *, const char *>, 21> settings{ { { "host", host.constData() },
        { "hostaddr", address.constData() }, { "port", port.constData() }, { "dbname", database.constData() },
        { "user", user.constData() }, { "password", password.constData() }, { "passfile", pg::nowhere },
        { "sslmode", wordOf(mode) }, { "sslrootcert", ca.constData() }, { "sslcert", pg::nowhere }, { "sslkey", pg::nowhere },
        { "sslcrl", pg::nowhere }, { "sslcrldir", pg::nowhere }, { "sslcompression", "0" }, { "sslsni", "1" },
        { "ssl_min_protocol_version", "TLSv1.2" }, { "gssencmode", "disable" }, { "channel_binding", "prefer" },
        { "target_session_attrs", "any" }, { "application_name", "mcias-console" }, { "client_encoding", "UTF8" } } };
    std::array<const char *, settings.size() + 1> keywords{};
    std::array<const char *, settings.size() + 1> values{};
    for (size_t i = 0; i < settings.size(); ++i) {
        keywords[i] = settings[i].first;
        values[i] = settings[i].second;
    }
    m_connection.reset(PQconnectStartParams(keywords.data(), values.data(), 0));
    wipe(password);
    if (!m_connection)
        return fail(PgFailure::Other, tr("There is not enough memory for a connection."));
    PQsetErrorVerbosity(m_connection.get(), PQERRORS_VERBOSE); // with the codes, which no language changes
    if (PQstatus(m_connection.get()) == CONNECTION_BAD)
        return failed();
    await(false);
}

// libpq may change its socket with every step: each waits with a notifier of its own.
void PgConnectionTest::await(bool readable)
{
    delete m_notifier;
    m_notifier = new QSocketNotifier(
        PQsocket(m_connection.get()), readable ? QSocketNotifier::Read : QSocketNotifier::Write, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        m_notifier->deleteLater(); // we stand in its signal
        m_notifier.clear();
        poll();
    });
}

void PgConnectionTest::poll()
{
    if (!answerToTls())
        return;
    const PostgresPollingStatusType next = PQconnectPoll(m_connection.get());
    if (next == PGRES_POLLING_FAILED)
        return failed();
    if (!follow())
        return;
    if (next == PGRES_POLLING_OK)
        return connected();
    await(next == PGRES_POLLING_READING);
}

// Looks at the one byte that answers the wish for TLS, before libpq does: it keeps it to itself.
bool PgConnectionTest::answerToTls()
{
    if (m_isTlsAnswered || PQstatus(m_connection.get()) != CONNECTION_SSL_STARTUP)
        return true;
    char answer = 0;
    const auto got = ::recv(PQsocket(m_connection.get()), &answer, 1, MSG_PEEK | MSG_DONTWAIT);
    m_isTlsAnswered = got == 1;
    if (got != 1 || answer != 'N' || wantsTls())
        return true;
    if (pass(State::Warning,
            tr("%1 does not offer TLS. The connection goes on without encryption, as sslmode=prefer allows.").arg(place()))
        && enter(Stage::SignIn))
        connectTo(PgSslMode::Disable);
    return false;
}

// How far it is, as far as that can be seen from outside. False: a listener has put an end to it.
bool PgConnectionTest::follow()
{
    const ConnStatusType status = PQstatus(m_connection.get());
    if (m_stage == Stage::Tcp && status != CONNECTION_STARTED && status != CONNECTION_NEEDED && status != CONNECTION_BAD) {
        if (!pass(State::Good, tr("%1 accepts connections on port %2.").arg(m_address.toString()).arg(m_creds.port)))
            return false;
        if (!enter(Stage::Tls))
            return false;
        if (m_mode == PgSslMode::Disable) {
            const bool goesOn = pass(State::Warning, tr("The connection is not encrypted: sslmode=disable asks for none."));
            if (!goesOn || !enter(Stage::SignIn))
                return false;
        }
    }
    if (m_stage == Stage::Tls && PQsslInUse(m_connection.get()) && status != CONNECTION_SSL_STARTUP) {
        if (!pass(State::Good, tlsText(PgFailure::None)) || !enter(Stage::SignIn))
            return false;
    }
    return true;
}

void PgConnectionTest::connected()
{
    PGconn *connection = m_connection.get();
    const QString user = m_creds.username;
    const bool usedPassword = PQconnectionUsedPassword(connection) != 0;
    if (!pass(usedPassword ? State::Good : State::Warning,
            usedPassword
                ? tr("The server has accepted the password of %1.").arg(user)
                : tr("The server has let %1 in without asking for the password, so this says nothing about it.").arg(user)))
        return;
    const QString database = QString::fromUtf8(PQdb(connection));
    const QString version = QString::fromUtf8(PQparameterStatus(connection, "server_version"));
    if (!enter(Stage::Database) || !pass(State::Good, tr("The database %1 is open to %2.").arg(database, user)))
        return;
    if (!enter(Stage::Version))
        return;
    here() = { .state = State::Good,
        .time = std::chrono::milliseconds(m_age.elapsed()),
        .sentence = tr("The server is PostgreSQL %1.").arg(version) };
    drop();
    stopHere();
}

} // namespace mcias
