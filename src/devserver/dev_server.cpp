// SPDX-License-Identifier: MIT
#include "devserver/dev_server.h"

#include "devserver/handlers/handlers.h"
#include "devserver/http_server.h"
#include "devserver/router.h"
#include "devserver/seed/seed.h"
#include "devserver/server_state.h"
#include "devserver/tls_identity.h"

#include "api/json_writer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace mcias::devserver {

//! The parts behind the front: state, routes, listener and the directory of ca.pem.
class DevServer::Service {
public:
    Service(const Options &options, const Clock &clock)
        : state(options, clock),
          router(state, options.dialect),
          http([this](const HttpRequest &request) { return answer(request); }, clock)
    {
        addAuthHandlers(router, options.dialect);
        addAccountHandlers(router, options.dialect);
        addRoleHandlers(router, options.dialect);
        addTokenHandlers(router);
        addPgCredsHandlers(router, options.dialect);
        addServerHandlers(router, options.dialect);
        if (options.dialect != Dialect::Legacy) {
            addAuditHandlers(router);
            addPolicyHandlers(router);
            addSsoHandlers(router);
        }
        http.setLatency(options.latency);
    }

    HttpAnswer answer(const HttpRequest &request)
    {
        HttpAnswer notFound;
        const Router::Route *route = router.find(request, notFound);
        if (!route)
            return notFound;
        if (state.sealed && !route->worksSealed)
            return Router::refused(Refusal::sealed());
        state.noteExpiredTokens();
        if (route->isAnonymous)
            return route->handle(Caller{ request.ip, {}, {} }, request);
        const auto caller = state.authenticate(request.authorization, request.ip);
        return caller ? route->handle(*caller, request) : Router::refused(caller.refusal());
    }

    ServerState state;
    Router router;
    HttpServer http;
    std::unique_ptr<QTemporaryDir> temporary;
    QString caFile;
};

DevServer::DevServer(const Options &options, const Clock *clock, QObject *parent)
    : QObject(parent),
      m_service(std::make_unique<Service>(options, clock ? *clock : m_systemClock))
{
    m_known = plant(options.seed, m_service->state);
    connect(&m_service->http, &HttpServer::requestArrived, this,
        [this](const QByteArray &method, const QByteArray &path) { m_requests += QString::fromLatin1(method + ' ' + path); });
}

DevServer::~DevServer() = default;

bool DevServer::listen()
{
    const Options &options = m_service->state.options;
    if (!options.address.isLoopback()) {
        m_errorText = QStringLiteral("%1 is not a loopback address: this server is for this machine only")
                          .arg(options.address.toString());
        return false;
    }
    QString directory = options.tlsDir;
    if (directory.isEmpty()) {
        m_service->temporary = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/mcias-devserver-XXXXXX"));
        directory = m_service->temporary->path();
    }
    const auto identity = TlsIdentity::make();
    if (!identity) {
        m_errorText = QStringLiteral("the TLS library could not make a certificate");
        return false;
    }
    QFile file(directory + QStringLiteral("/ca.pem"));
    if (!QDir().mkpath(directory) || !file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        || file.write(identity->caPem) != identity->caPem.size() || !file.flush()) {
        m_errorText = QStringLiteral("cannot write %1: %2").arg(file.fileName(), file.errorString());
        return false;
    }
    m_service->caFile = QDir(directory).absoluteFilePath(QStringLiteral("ca.pem"));
    if (!m_service->http.listenTls(options.address, options.port, identity->server)) {
        m_errorText = QStringLiteral("cannot listen on %1, port %2").arg(options.address.toString()).arg(options.port);
        return false;
    }
    return true;
}

QUrl DevServer::url() const
{
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(m_service->state.options.address.toString());
    url.setPort(m_service->http.port());
    return url;
}

QString DevServer::caFile() const
{
    return m_service->caFile;
}

Secret DevServer::vaultPassphrase() const
{
    return m_service->state.vaultPassphrase;
}

QByteArray DevServer::readyLine() const
{
    JsonWriter json;
    const auto member = [&json](const char *key, const auto &value) {
        json.key(key);
        json.string(value);
    };
    json.beginObject();
    member("url", url().toString());
    member("ca", caFile());
    json.key("accounts");
    json.beginArray();
    for (const KnownAccount &account : m_known) {
        json.beginObject();
        member("username", account.username);
        member("password", account.password.utf8());
        if (!account.totpSecret.isEmpty())
            member("totp_secret", account.totpSecret.utf8());
        member("title", account.title);
        json.endObject();
    }
    json.endArray();
    member("vault_passphrase", vaultPassphrase().utf8());
    json.endObject();
    return json.take();
}

ServerState &DevServer::state()
{
    return m_service->state;
}

} // namespace mcias::devserver
