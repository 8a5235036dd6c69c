// SPDX-License-Identifier: MIT
// The embedded server within a test's own process. Header only: tests that use it link mcias_devserver.
#pragma once

#include "devserver/dev_server.h"
#include "devserver/server_state.h"

#include "api/client.h"

#include <QDateTime>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>

#include <memory>

namespace mcias::test {

//! A clock that stands still until it is told otherwise. Begins at the real time, in whole seconds.
class ManualClock final : public Clock {
public:
    QDateTime now() const override { return m_now; }
    void set(const QDateTime &time) { m_now = time; }
    void advance(std::chrono::milliseconds by) { m_now = m_now.addMSecs(by.count()); }

private:
    QDateTime m_now = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
};

//! A raw answer, not looked at by the client library.
struct RawAnswer {
    int status = 0; //!< 0: there was none
    QByteArray body;
    QByteArray contentType;
    QByteArray retryAfter;

    QJsonValue json() const
    {
        const QJsonDocument document = QJsonDocument::fromJson(body);
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    }
    QString text(const char *key) const { return json()[QLatin1String(key)].toString(); }
    //! `401 unauthorized`, or the status alone where there is no code.
    QString outcome() const
    {
        const QString code = text("code");
        return QString::number(status) + (code.isEmpty() ? QString() : QLatin1Char(' ') + code);
    }
};

//! A running server with cheap password hashes and a clock of its own. Aborts the test program if it cannot listen.
class DevServerFixture {
public:
    explicit DevServerFixture(devserver::Options options = {})
    {
        options.cheapHashes = true;
        server = std::make_unique<devserver::DevServer>(options, &clock);
        if (!server->listen())
            qFatal("the embedded server: %s", qPrintable(server->errorText()));
    }

    //! A client that trusts this server and nothing else.
    std::unique_ptr<Client> client(ClientOptions options = {}) const
    {
        options.caFile = server->caFile();
        return std::make_unique<Client>(server->url(), options);
    }
    const devserver::KnownAccount &known(int index = 0) const { return server->knownAccounts().at(index); }
    //! The code that \a account's authenticator shows now, by this server's clock.
    Secret totpCode(const devserver::KnownAccount &account) const
    {
        return account.totpSecret.isEmpty() ? Secret() : Secret(devserver::TotpGuard::codeAt(account.totpSecret, clock.now()));
    }
    devserver::ServerState &state() const { return server->state(); }

    //! Sends a request past the client library and waits for its answer.
    RawAnswer send(const QByteArray &method, const QString &target, const QByteArray &body = {}, const Secret &token = {})
    {
        QNetworkRequest request(QUrl(server->url().toString() + target));
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(server->caFile()));
        request.setSslConfiguration(tls);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token.utf8().toByteArray());
        const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        return { reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
            reply->rawHeader("Content-Type"), reply->rawHeader("Retry-After") };
    }
    RawAnswer send(const QByteArray &method, const QString &target, const QJsonObject &body, const Secret &token = {})
    {
        return send(method, target, QJsonDocument(body).toJson(QJsonDocument::Compact), token);
    }
    RawAnswer get(const QString &target, const Secret &token = {}) { return send("GET", target, QByteArray(), token); }

    //! Tries to sign in with what is given.
    RawAnswer login(const QString &username, const Secret &password, const Secret &totpCode = {}, QJsonObject more = {})
    {
        more.insert(QStringLiteral("username"), username);
        more.insert(QStringLiteral("password"), password.reveal());
        if (!totpCode.isEmpty())
            more.insert(QStringLiteral("totp_code"), totpCode.reveal());
        return send("POST", QStringLiteral("/v1/auth/login"), more);
    }
    //! The token of a known account. Moves the clock on after a code was used up.
    Secret token(const devserver::KnownAccount &account)
    {
        const RawAnswer answer = login(account.username, account.password, totpCode(account));
        if (answer.status != 200)
            qFatal("cannot sign in as %s: %s", qPrintable(account.username), qPrintable(answer.outcome()));
        if (!account.totpSecret.isEmpty())
            clock.advance(std::chrono::seconds(devserver::TotpGuard::stepSeconds));
        return Secret(answer.text("token"));
    }
    Secret token(int index = 0) { return token(known(index)); }

    //! Makes an account with a password of its own, past the API.
    devserver::KnownAccount addPerson(const QString &username, const RoleList &roles = {}, bool withTotp = false)
    {
        devserver::AccountRecord record;
        record.account.id = QUuid::createUuid();
        record.account.username = username;
        record.account.createdAt = record.account.updatedAt = clock.now();
        record.account.totpEnabled = withTotp;
        record.roles = roles;
        const devserver::KnownAccount account{ username, Secret(QStringLiteral("password of ") + username),
            withTotp ? devserver::TotpGuard::freshSecret() : Secret(), {} };
        record.passwordHash = state().hasher.hash(account.password);
        record.totpSecret = account.totpSecret;
        state().accounts.add(record);
        return account;
    }
    QUuid addService(const QString &username, const QStringList &tags = {})
    {
        devserver::AccountRecord record;
        record.account.id = QUuid::createUuid();
        record.account.username = username;
        record.account.type = AccountType::System;
        record.account.createdAt = record.account.updatedAt = clock.now();
        record.account.totpEnabled = false;
        record.tags = tags;
        state().accounts.add(record);
        return record.account.id;
    }
    QUuid idOf(const QString &username) const { return state().accounts.findByName(username)->account.id; }
    //! `/v1/accounts/ID` and what follows.
    QString accountPath(const QUuid &id, const QString &rest = {}) const
    {
        return QStringLiteral("/v1/accounts/") + id.toString(QUuid::WithoutBraces) + rest;
    }
    //! The type of the latest event and, in brackets, its details: `role_granted {"role":"user"}`.
    QString lastEvent() const
    {
        const AuditEvent &event = state().audit.all().back();
        return event.eventType + QLatin1Char(' ') + event.details.value_or(JsonText()).text;
    }

    ManualClock clock;
    std::unique_ptr<devserver::DevServer> server;

private:
    QNetworkAccessManager m_network;
};

} // namespace mcias::test
