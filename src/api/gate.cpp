// SPDX-License-Identifier: MIT
#include "api/gate.h"

#include "api/exchange.h"
#include "api/one_shot_body.h"

#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslCertificate>

#include <openssl/crypto.h>

namespace mcias {

namespace {

// QNetworkAccessManager waits for its thread's run() only; the thread itself ends a little later, and gives OpenSSL's
// state back then. Were OpenSSL's own clean-up at exit() allowed to run meanwhile, both would free the same memory.
[[maybe_unused]] const int noCleanUpAtExit = OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);

// The jar of QNetworkAccessManager stores and sends cookies back even where a request forbids it.
class EmptyCookieJar final : public QNetworkCookieJar {
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

bool isUsable(const QUrl &server)
{
    return server.isValid() && server.scheme() == QLatin1String("https") && !server.host().isEmpty()
        && server.userInfo().isEmpty() && !server.hasQuery() && !server.hasFragment();
}

QNetworkAccessManager *makeNetwork(QObject *parent)
{
    auto *network = new QNetworkAccessManager(parent);
    network->setProxy(QNetworkProxy::NoProxy);
    network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    network->setAutoDeleteReplies(false);
    network->setCookieJar(new EmptyCookieJar(network));
    return network;
}

} // namespace

Gate::Gate(const QUrl &server, const ClientOptions &options)
    : m_base(server.adjusted(QUrl::StripTrailingSlash).toEncoded()),
      m_tls(QSslConfiguration::defaultConfiguration()),
      m_examinePeer(options.examinePeer),
      m_maxAnswerBytes(options.maxAnswerBytes),
      m_readRetries(options.readRetries),
      m_network(options.network ? options.network : makeNetwork(this))
{
    while (m_base.endsWith('/'))
        m_base.chop(1);
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!isUsable(server)) {
        m_unusable = Error{ .kind = ErrorKind::Input,
            .detail = Error::tr("A server's address begins with https:// and has no user, query or fragment.") };
    } else if (!options.caFile.isEmpty()) {
        const auto authorities = QSslCertificate::fromPath(options.caFile, QSsl::Pem);
        if (authorities.isEmpty())
            m_unusable = Error{ .kind = ErrorKind::Tls, .tlsFault = TlsFault::BadCaFile };
        m_tls.setCaCertificates(authorities);
    }
}

Exchange *Gate::send(const Request &request, QDeadlineTimer deadline)
{
    return new Exchange(*this, request, deadline);
}

void Gate::closeConnections()
{
    m_network->clearConnectionCache();
}

QNetworkRequest Gate::networkRequest(const Request &request, const QByteArray &requestId) const
{
    const QByteArray url = m_base + request.path + (request.query.isEmpty() ? QByteArray() : '?' + request.query);
    QNetworkRequest network(QUrl::fromEncoded(url, QUrl::StrictMode));
    network.setSslConfiguration(m_tls); // on every request: the global default would keep the system's authorities
    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    network.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    network.setRawHeader("Accept", "application/json");
    // Without this Qt asks for gzip and inflates it, which the cap on the answer's size would not see.
    network.setRawHeader("Accept-Encoding", "identity");
    network.setRawHeader("User-Agent", "mcias-client-cpp");
    network.setRawHeader("X-Request-ID", requestId);
    if (!request.bearer.isEmpty())
        network.setRawHeader("Authorization", "Bearer " + request.bearer.utf8().toByteArray());
    return network;
}

QNetworkReply *Gate::start(const Request &request, const QByteArray &requestId, QObject *owner, OneShotBody *&body)
{
    QNetworkRequest network = networkRequest(request, requestId);
    if (request.method == Method::Get)
        return m_network->get(network);
    network.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    network.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    if (!request.body.isEmpty())
        network.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    body = new OneShotBody(request.body, owner);
    return m_network->sendCustomRequest(network, methodName(request.method), body);
}

} // namespace mcias
