// SPDX-License-Identifier: MIT
// How a PgConnectionTest ends when it does not end well, and in which words.
#include "postgres/pg_connection_test.h"

#include <libpq-fe.h>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestQuote = 300;

bool isTlsFailure(PgFailure failure)
{
    constexpr std::array kinds{ PgFailure::TlsMissing, PgFailure::TlsUntrusted, PgFailure::TlsWrongName, PgFailure::TlsFailed,
        PgFailure::BadCaFile };
    return std::find(kinds.begin(), kinds.end(), failure) != kinds.end();
}

} // namespace

void PgConnectionTest::failed()
{
    PgRefusal refusal = pgRefusal(PQerrorMessage(m_connection.get()));
    if (m_stage > Stage::Tls && isTlsFailure(refusal.kind)) // the encryption stood: it is the connection that broke
        refusal.kind = PgFailure::Broken;
    if (!m_creds.password.isEmpty()) // whoever was told it might say it again
        refusal.said.replace(m_creds.password.reveal(), u"•••"_s);
    refusal.said.truncate(longestQuote);
    if (m_stage == Stage::Tcp && !m_addresses.isEmpty() && !isTlsFailure(refusal.kind)) {
        dropConnection();
        return connectNext();
    }
    explain(refusal);
}

void PgConnectionTest::explain(const PgRefusal &refusal)
{
    const QString port = QString::number(m_creds.port);
    const auto failHere = [&](const QString &sentence) { fail(refusal.kind, sentence, refusal.said); };
    switch (refusal.kind) {
    case PgFailure::Refused:
        return failHere(
            tr("%1 refuses connections on port %2. Check the port, and whether PostgreSQL is running there and listens "
               "on that address.")
                .arg(m_address.toString(), port));
    case PgFailure::Unreachable:
        return failHere(tr("%1 cannot be reached on port %2 from this computer.").arg(m_address.toString(), port));
    case PgFailure::NotPostgres:
        return failHere(tr("Something answers at %1, but not as PostgreSQL does. Check the port.").arg(place()));
    case PgFailure::Broken:
        if (m_stage > Stage::Tls)
            return failHere(
                tr("%1 broke the connection off during the sign-in, without a reason. It may have been sent the password.")
                    .arg(place()));
        return failHere(tr("%1 broke the connection off without a reason. It may not be PostgreSQL, or something in between "
                           "does not let it through.")
                            .arg(place()));
    case PgFailure::TlsMissing:
    case PgFailure::TlsUntrusted:
    case PgFailure::TlsWrongName:
    case PgFailure::TlsFailed:
    case PgFailure::BadCaFile:
        if (m_stage == Stage::Tcp && !enter(Stage::Tls))
            return;
        return failHere(tlsText(refusal.kind));
    case PgFailure::WrongDatabase:
    case PgFailure::DatabaseRefused:
        // The server speaks of the database once it knows who asks.
        if (m_stage == Stage::SignIn
            && (!pass(State::Good, tr("The server has accepted %1.").arg(m_creds.username)) || !enter(Stage::Database)))
            return;
        return failHere(signInText(refusal));
    case PgFailure::None:
    case PgFailure::NotAHost:
    case PgFailure::UnknownHost:
    case PgFailure::NoLookup:
    case PgFailure::Silent:
    case PgFailure::WrongPassword:
    case PgFailure::NoPassword:
    case PgFailure::HbaRefused:
    case PgFailure::UserRefused:
    case PgFailure::ServerFull:
    case PgFailure::NotReady:
    case PgFailure::Other:
        return failHere(signInText(refusal));
    }
}

QString PgConnectionTest::signInText(const PgRefusal &refusal) const
{
    const QString user = m_creds.username;
    const QString database = m_creds.database;
    switch (refusal.kind) {
    case PgFailure::WrongPassword:
        return tr("The server does not accept this user and password: %1 with the password given. It does not tell which of the "
                  "two is wrong.")
            .arg(user);
    case PgFailure::NoPassword:
        return tr("The server wants a password of %1, and none was given.").arg(user);
    case PgFailure::HbaRefused:
        return m_mode != PgSslMode::Disable
            ? tr("The server's rules (pg_hba.conf) do not let %1 into %2 from this computer. That may be meant so: services run "
                 "elsewhere.")
                  .arg(user, database)
            : tr("The server's rules (pg_hba.conf) do not let %1 into %2 from this computer without encryption. Try "
                 "sslmode=require; or it may be meant so: services run elsewhere.")
                  .arg(user, database);
    case PgFailure::UserRefused:
        return tr("The server does not let the user %1 sign in: it does not exist there, or may not log in.").arg(user);
    case PgFailure::WrongDatabase:
        return tr("The server has no database %1. Names of databases are case-sensitive.").arg(database);
    case PgFailure::DatabaseRefused:
        return tr("The user %1 may not connect to the database %2.").arg(user, database);
    case PgFailure::ServerFull:
        return tr("The server has no connection left for %1: all are in use. Nothing is known of the password yet.").arg(user);
    case PgFailure::NotReady:
        return tr("The server does not take connections now: it starts, stops or recovers. Try again in a moment.");
    case PgFailure::None:
    case PgFailure::NotAHost:
    case PgFailure::UnknownHost:
    case PgFailure::NoLookup:
    case PgFailure::Refused:
    case PgFailure::Unreachable:
    case PgFailure::Silent:
    case PgFailure::Broken:
    case PgFailure::NotPostgres:
    case PgFailure::TlsMissing:
    case PgFailure::TlsUntrusted:
    case PgFailure::TlsWrongName:
    case PgFailure::TlsFailed:
    case PgFailure::BadCaFile:
    case PgFailure::Other:
        break;
    }
    return refusal.sqlState.isEmpty()
        ? tr("The connection to %1 failed.").arg(place())
        : tr("The server refuses the connection, with the code %1.").arg(QString::fromLatin1(refusal.sqlState));
}

QString PgConnectionTest::tlsText(PgFailure failure) const
{
    const QString word = QLatin1String(wordOf(m_options.sslMode));
    if (failure == PgFailure::TlsMissing)
        return tr("%1 does not offer TLS, and sslmode=%2 does not go on without. Nothing was sent.").arg(place(), word);
    if (failure == PgFailure::TlsUntrusted)
        return tr("The certificate of %1 is not vouched for by the authorities asked here. Nothing was sent. Is it the right CA "
                  "file?")
            .arg(place());
    if (failure == PgFailure::TlsWrongName)
        return tr("The certificate is good, but made for another name than %1. Nothing was sent.").arg(m_creds.host);
    if (failure == PgFailure::BadCaFile)
        return tr("The CA file cannot be used. Nothing was sent.");
    if (failure == PgFailure::TlsFailed)
        return tr("%1 offers TLS, but no encrypted connection came about. Nothing was sent.").arg(place());
    const auto attribute = [this](const char *name) {
        return QString::fromLatin1(PQsslAttribute(m_connection.get(), name)); // null: empty
    };
    const QString encrypted = tr("The connection is encrypted with %1 (%2).").arg(attribute("protocol"), attribute("cipher"));
    switch (m_options.sslMode) {
    case PgSslMode::VerifyFull:
        return encrypted + u' ' + tr("The certificate is vouched for and made for %1.").arg(m_creds.host);
    case PgSslMode::VerifyCa:
        return encrypted + u' ' + tr("The certificate is vouched for; its name was not compared.");
    case PgSslMode::Disable:
    case PgSslMode::Allow:
    case PgSslMode::Prefer:
    case PgSslMode::Require:
        break;
    }
    return encrypted + u' ' + tr("Whose certificate it is was not checked: sslmode=%1 does not ask for that.").arg(word);
}

void PgConnectionTest::outOfTime()
{
    switch (m_stage) {
    case Stage::Name:
        return fail(PgFailure::NoLookup,
            tr("Nobody said within %1 which address %2 has. Is this computer connected to a network?")
                .arg(seconds(), m_creds.host));
    case Stage::Tcp:
        if (!m_addresses.isEmpty()) {
            dropConnection();
            return connectNext();
        }
        return fail(PgFailure::Silent,
            tr("%1 does not answer on port %2: there was nothing for %3. A firewall may be in between, or the server is switched "
               "off.")
                .arg(m_address.toString())
                .arg(m_creds.port)
                .arg(seconds()));
    case Stage::Tls:
    case Stage::SignIn:
    case Stage::Database:
    case Stage::Version:
        return fail(PgFailure::Silent,
            tr("%1 takes the connection and then says nothing for %2. Is it the right port?").arg(place(), seconds()));
    }
}

QString PgConnectionTest::place() const
{
    const QString host = m_creds.host.contains(u':') ? u"[%1]"_s.arg(m_creds.host) : m_creds.host;
    return u"%1:%2"_s.arg(host).arg(m_creds.port);
}

QString PgConnectionTest::seconds() const
{
    const double length = static_cast<double>(m_patience.count()) / 1000.0;
    return tr("%1 s").arg(length, 0, 'g', 2);
}

} // namespace mcias
