// SPDX-License-Identifier: MIT
// What the console's tests share: a clock to turn, tokens, accounts in JSON.
#pragma once

#include "api/clock.h"
#include "session/sign_in.h"
#include "support/wire.h"

#include <QDateTime>
#include <QUuid>

namespace mcias::test {

class HandClock final : public Clock {
public:
    QDateTime now() const override { return time; }
    QDateTime time{ { 2026, 11, 22 }, { 8, 0 }, Qt::UTC };
};

//! A server that does not tell its key, so that a sign-in is one request to be counted.
struct ConsoleWire : Wire {
    ConsoleWire() { server.answerAside("/v1/keys/public", Reply::text(404, "404 page not found")); }

    Profile profile() const { return { .server = server.url(), .caFile = caFile() }; }
    SignIn signIn(const QString &code = {}, const QString &password = QStringLiteral("pass")) const
    {
        return { profile(), QStringLiteral("alice"), Secret(password), Secret(code) };
    }
};

inline constexpr auto aliceId = "11111111-2222-4333-8444-555555555555";

//! A token as a server would give it to alice, an admin; nobody has signed it.
inline QByteArray aliceToken()
{
    const auto part = [](const QByteArray &json) {
        return json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    return part(R"({"alg":"EdDSA","typ":"JWT"})") + '.'
        + part(QByteArray(R"({"sub":")") + aliceId
            + R"(","roles":["admin"],"iss":"test","iat":1795334400,"exp":1795363200,"jti":"the-jti"})")
        + '.' + part(QByteArray(64, 's'));
}

//! The answer to a good sign-in at eight o'clock of HandClock's day, good for eight hours.
inline Reply grantReply()
{
    return Reply::json(200, R"({"token":")" + aliceToken() + R"(","expires_at":"2026-11-22T16:00:00Z"})");
}

inline Reply errorReply(int status, const QByteArray &code)
{
    return Reply::json(status, R"({"error":"words of the server","code":")" + code + R"("})");
}

//! The accounts user-0, user-1 and so on below \a count, or every \a step-th of them, as list-accounts answers them.
inline QByteArray accountsJson(int count, const QByteArray &status = "active", int step = 1)
{
    QByteArray json = "[";
    for (int i = 0; i < count; i += step) {
        json += QByteArray(i ? "," : "") + R"({"id":")"
            + QUuid::createUuidV5(QUuid(), QByteArray::number(i)).toByteArray(QUuid::WithoutBraces) + R"(","username":"user-)"
            + QByteArray::number(i) + R"(","account_type":"human","status":")" + status
            + R"(","created_at":"2026-01-01T00:00:00Z","updated_at":"2026-01-02T00:00:00Z","totp_enabled":true})";
    }
    return json + "]";
}

} // namespace mcias::test
