// SPDX-License-Identifier: MIT
#include "postgres/pg_failure.h"

#include <QRegularExpression>

#include <array>
#include <cerrno>
#include <cstring>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

struct Known {
    const char *words;
    PgFailure kind;
};

// The server's own codes. 28000 says two things, which its source tells apart.
PgFailure kindOf(const QByteArray &sqlState, const QString &routine)
{
    constexpr std::array known{ Known{ "28P01", PgFailure::WrongPassword }, Known{ "3D000", PgFailure::WrongDatabase },
        Known{ "42501", PgFailure::DatabaseRefused }, Known{ "55000", PgFailure::DatabaseRefused },
        Known{ "53300", PgFailure::ServerFull }, Known{ "57P03", PgFailure::NotReady }, Known{ "57P01", PgFailure::NotReady } };
    for (const Known &code : known) {
        if (sqlState == code.words)
            return code.kind;
    }
    if (sqlState == "28000")
        return routine == "ClientAuthentication"_L1 ? PgFailure::HbaRefused : PgFailure::UserRefused;
    return PgFailure::Other;
}

// libpq's and OpenSSL's words, which are not translated.
PgFailure kindOf(const QByteArray &text)
{
    constexpr std::array known{ Known{ "server does not support SSL", PgFailure::TlsMissing },
        Known{ "certificate verify failed", PgFailure::TlsUntrusted },
        Known{ "does not match host name", PgFailure::TlsWrongName }, Known{ "root certificate file", PgFailure::BadCaFile },
        Known{ "invalid response to SSL negotiation", PgFailure::NotPostgres },
        Known{ "expected authentication request", PgFailure::NotPostgres }, Known{ "SSL error", PgFailure::TlsFailed },
        Known{ "SSL SYSCALL error", PgFailure::TlsFailed }, Known{ "no password supplied", PgFailure::NoPassword },
        Known{ "server closed the connection unexpectedly", PgFailure::Broken } };
    for (const Known &part : known) {
        if (text.contains(part.words))
            return part.kind;
    }
    // These are the system's words, in the person's language: so they are compared with what it says now.
    const auto says = [&](int error) { return text.contains(std::strerror(error)); };
    if (says(ECONNREFUSED))
        return PgFailure::Refused;
    if (says(ENETUNREACH) || says(EHOSTUNREACH) || says(EADDRNOTAVAIL) || says(EAFNOSUPPORT) || says(ETIMEDOUT) || says(EACCES))
        return PgFailure::Unreachable;
    return says(ECONNRESET) || says(EPIPE) ? PgFailure::Broken : PgFailure::Other;
}

} // namespace

PgRefusal pgRefusal(const QByteArray &bytes)
{
    static const QRegularExpression fromServer(u"(?:^|: )\\S+:  ([0-9A-Z]{5}): ([^\\n]*)"_s);
    static const QRegularExpression routineName(u"\\n\\S+:  (\\w+), "_s);
    const QString text = QString::fromUtf8(bytes);
    if (const auto match = fromServer.match(text); match.hasMatch()) {
        const QByteArray sqlState = match.captured(1).toLatin1();
        return { kindOf(sqlState, routineName.match(text).captured(1)), sqlState, match.captured(2).trimmed() };
    }
    // `connection to server at "127.0.0.1", port 5432 failed: ` is said better elsewhere.
    QString said = text.section(u'\n', 0, 0).trimmed();
    const qsizetype behind = said.indexOf(" failed: "_L1);
    if (said.startsWith("connection to server"_L1) && behind > 0)
        said = said.sliced(behind + 9);
    return { kindOf(bytes), {}, said };
}

} // namespace mcias
