// SPDX-License-Identifier: MIT
// What each stage of a ConnectionTest does, and what it says.
#include "session/connection_test.h"

#include "api/base64url.h"
#include "api/http_text.h"
#include "api/tls_fault.h"
#include "session/authority_file.h"
#include "session/date_probe.h"
#include "session/tls_sentence.h"
#include "session/trust_path.h"

#include <QHostInfo>
#include <QNetworkProxy>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keyBytes = 32; // of Ed25519
constexpr qsizetype longestWord = 40;

} // namespace

void ConnectionTest::lookUp()
{
    const QUrl &server = m_profile.server;
    const QString host = server.host();
    if (!server.isValid() || server.scheme() != "https"_L1 || host.isEmpty())
        return fail(tr("This is not the address of a server: a name such as mcias.example.org, or one with a port, is wanted."));
    m_addresses.clear();
    if (const QHostAddress literal(host); !literal.isNull()) {
        m_addresses = { literal };
        return end(State::Good, tr("%1 is an address: there is no name to look up.").arg(host));
    }
    // By name: Qt 6.4 never frees the object it makes for a functor when the lookup is given up.
    m_lookup = QHostInfo::lookupHost(host, this, SLOT(lookedUp(QHostInfo)));
}

void ConnectionTest::lookedUp(const QHostInfo &info)
{
    if (info.lookupId() != m_lookup || m_stage != Stage::Name || !m_running)
        return;
    m_lookup = -1;
    const QString host = m_profile.server.host();
    if (info.error() == QHostInfo::HostNotFound || (info.error() == QHostInfo::NoError && info.addresses().isEmpty()))
        return fail(
            tr("The name %1 is not known. Check how it is spelled, and whether it takes another network or a VPN.").arg(host));
    if (info.error() != QHostInfo::NoError)
        return fail(tr("The name %1 could not be looked up: %2").arg(host, info.errorString()));
    m_addresses = info.addresses();
    const QString first = m_addresses.constFirst().toString();
    const auto others = static_cast<int>(m_addresses.size() - 1);
    end(State::Good,
        others == 0 ? tr("%1 has the address %2.").arg(host, first)
                    : tr("%1 has the address %2 and %n more.", nullptr, others).arg(host, first));
}

// ---- TCP

void ConnectionTest::connectNext()
{
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->deleteLater();
    } else {
        m_addressCount = m_addresses.size();
    }
    m_address = m_addresses.takeFirst();
    m_socket = new QSslSocket; // nobody's child: a listener may delete this test from within one of its signals
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket, &QSslSocket::connected, this,
        [this] { end(State::Good, tr("%1 accepts connections on port %2.").arg(m_address.toString()).arg(port())); });
    connect(
        m_socket, &QSslSocket::errorOccurred, this, [this, socket = m_socket] { refused(socket); }, Qt::QueuedConnection);
    m_deadline.start(m_patience / m_addressCount); // one silent address must not take the others' time
    m_socket->connectToHost(m_address, port());
}

void ConnectionTest::refused(const QSslSocket *socket)
{
    if (m_stage != Stage::Tcp || !socket || socket != m_socket)
        return; // the signal is queued: meanwhile it may be of interest no more
    if (!m_addresses.isEmpty())
        return connectNext();
    const QString address = m_address.toString();
    const QString port = QString::number(this->port());
    if (m_socket->error() == QAbstractSocket::ConnectionRefusedError)
        return fail(
            tr("%1 refuses connections on port %2. Check the port, and whether the server is running.").arg(address, port));
    fail(tr("%1 cannot be reached on port %2: %3.").arg(address, port, m_socket->errorString()));
}

// ---- TLS

void ConnectionTest::encrypt()
{
    m_tls = QSslConfiguration::defaultConfiguration();
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!m_profile.caFile.isEmpty()) {
        const AuthorityFile file = AuthorityFile::read(m_profile.caFile, m_clock.now());
        if (file.certificates.isEmpty())
            return end(State::Failed, tr("The CA file cannot be used.") + u' ' + file.problem, {}, TlsFault::BadCaFile);
        m_tls.setCaCertificates(file.certificates);
    }
    m_sslErrors.clear();
    m_socket->disconnect(this);
    m_socket->setSslConfiguration(m_tls);
    m_socket->setPeerVerifyName(m_profile.server.host());
    connect(m_socket, &QSslSocket::encrypted, this, &ConnectionTest::encrypted);
    connect(m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) { m_sslErrors = errors; });
    connect(
        m_socket, &QSslSocket::errorOccurred, this, [this, socket = m_socket] { notEncrypted(socket); }, Qt::QueuedConnection);
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return notEncrypted(m_socket); // it was gone as soon as it was there
    m_socket->startClientEncryption();
}

void ConnectionTest::encrypted()
{
    const QDateTime now = m_clock.now();
    const auto trusted = m_profile.caFile.isEmpty() ? QSslConfiguration::systemCaCertificates() : m_tls.caCertificates();
    const TrustPath path = TrustAnchors(trusted).pathOf(m_socket->peerCertificateChain());
    QString warning = ConnectionFacts::endingSoon(path.end, now);
    ServerTrust trust(m_known, trusted, m_clock);
    const TlsFault change = trust.examine(m_socket->peerCertificateChain());
    if (trust.change().certificate)
        warning += (warning.isEmpty() ? QString() : u" "_s)
            + tr("It is another certificate than before, from the same authority.");
    QString sentence = m_profile.caFile.isEmpty()
        ? tr("The connection is encrypted, and %1 is vouched for by an authority that this computer trusts.").arg(name())
        : tr("The connection is encrypted, and %1 is vouched for by the CA file.").arg(name());
    if (!warning.isEmpty())
        sentence += u' ' + warning;
    const auto facts = ConnectionFacts::ofTls(*m_socket, now);
    m_socket->disconnect(this);
    m_socket->disconnectFromHost();
    m_socket->deleteLater();
    m_socket = nullptr;
    if (change != TlsFault::None)
        return end(State::Failed, TlsSentence::untrusted(change, name()), facts, change);
    end(warning.isEmpty() ? State::Good : State::Warning, sentence, facts);
}

void ConnectionTest::notEncrypted(const QSslSocket *socket)
{
    if (m_stage != Stage::Tls || !socket || socket != m_socket)
        return;
    QList<ConnectionFact> facts = ConnectionFacts::ofTls(*socket, m_clock.now());
    if (m_sslErrors.isEmpty() && socket->error() != QAbstractSocket::SslHandshakeFailedError)
        return end(State::Failed, tr("%1 broke the connection off before it was encrypted. Is it the right port?").arg(name()),
            facts, TlsFault::Protocol);
    if (!m_sslErrors.isEmpty())
        facts += ConnectionFact{ tr("What TLS says"), tlsDetail(m_sslErrors) };
    const TlsFault fault = tlsFault(m_sslErrors);
    end(State::Failed, TlsSentence::untrusted(fault, name()), facts, fault);
}

// ---- Health and public key

void ConnectionTest::askHealth()
{
    ClientOptions options;
    options.caFile = m_profile.caFile;
    options.timeout = m_patience;
    options.readRetries = 0;
    m_deadline.stop(); // the call has its own
    m_client = new Client(m_profile.server, options, this);
    m_call = m_client->health()->then(
        this,
        [this](const HealthStatus &health) {
            if (health.status == HealthWord::Ok)
                return end(State::Good, tr("%1 is an MCIAS server, and is well.").arg(name()));
            if (health.status == HealthWord::Sealed)
                return failWith({ .kind = ErrorKind::Sealed });
            end(State::Warning,
                tr("%1 is in a state that this console does not know: “%2”.")
                    .arg(name(), oneLine(health.status.word(), longestWord)));
        },
        [this](const Error &error) { failWith(error); });
}

void ConnectionTest::askKey()
{
    m_deadline.stop();
    m_call = m_client->getPublicKey()->then(
        this, [this](const PublicKey &key) { judge(key); }, [this](const Error &error) { failWith(error); });
}

void ConnectionTest::judge(const PublicKey &key)
{
    const auto bytes = decodeBase64Url(key.x.toLatin1());
    if (key.kty != "OKP"_L1 || key.crv != "Ed25519"_L1 || !bytes || bytes->size() != keyBytes)
        return fail(tr("%1 offers a public key of a kind that this console cannot use: Ed25519 is wanted.").arg(name()));
    const bool isOther = !m_known.key.isEmpty() && m_known.key != key.x.toLatin1();
    end(isOther ? State::Warning : State::Good,
        isOther ? tr("%1 signs its sessions with another key than before: review that when you sign in.").arg(name())
                : tr("%1 shows the key that its sessions are signed with.").arg(name()),
        { ConnectionFact{ tr("Public key"), key.x } });
}

void ConnectionTest::failWith(const Error &error)
{
    if (error.kind == ErrorKind::Sealed) // all that is the profile's business is right
        return end(State::Warning,
            m_stage == Stage::Key
                ? tr("The public key is not to be had while the vault is sealed.")
                : tr("%1 is an MCIAS server whose vault is sealed: nobody can sign in until it is unsealed.").arg(name()));
    if (error.kind == ErrorKind::Timeout)
        return fail(tr("%1 is connected, but did not answer within %2.").arg(name(), seconds()));
    if (error.kind == ErrorKind::Tls)
        return end(State::Failed, TlsSentence::untrusted(error.tlsFault, name()), {}, error.tlsFault);
    if (error.kind == ErrorKind::Server)
        return fail(tr("%1 answers that it has failed (status %2). Its own log says why.").arg(name()).arg(error.status));
    if (error.kind == ErrorKind::Transport)
        return fail(tr("%1 broke the connection off instead of answering.").arg(name()));
    if (error.kind == ErrorKind::RateLimited)
        return fail(tr("%1 has been asked too often: wait a moment and try again.").arg(name()));
    if (m_stage == Stage::Key && error.isNotOffered())
        return fail(
            tr("%1 does not show its public key, so nobody can check what it signs. Does its address lack a path?").arg(name()));
    fail(tr("Something answers at %1, but not as an MCIAS server does. Check the port, and whether the address needs a path.")
             .arg(name()));
}

// ---- Clock

void ConnectionTest::compareClocks()
{
    const QDateTime askedAt = m_clock.now();
    m_probe = new DateProbe(m_profile.server, m_tls); // likewise
    connect(m_probe, &DateProbe::answered, this, [this, askedAt](const QDateTime &date) { judge(date, askedAt); });
    connect(m_probe, &DateProbe::failed, this,
        [this] { fail(tr("%1 gave no proper answer when it was asked what time it is.").arg(name())); });
}

void ConnectionTest::judge(const QDateTime &serverTime, const QDateTime &askedAt)
{
    if (!serverTime.isValid())
        return end(State::Warning, tr("%1 does not say what time it is, so the clocks could not be compared.").arg(name()));
    // The server looked at its clock between question and answer, and leaves out what is less than a second.
    const qint64 here = askedAt.toMSecsSinceEpoch() + askedAt.msecsTo(m_clock.now()) / 2;
    const qint64 there = serverTime.toMSecsSinceEpoch() + 500;
    bool matters = false;
    const QString sentence = ConnectionFacts::clocks(std::chrono::seconds((here - there) / 1000), matters);
    end(matters ? State::Warning : State::Good, sentence,
        { ConnectionFact{ tr("The server's time"), serverTime.toString(u"yyyy-MM-dd HH:mm:ss"_s) + u" UTC"_s } });
}

} // namespace mcias
