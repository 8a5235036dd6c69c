// SPDX-License-Identifier: MIT
#include "session/connection_facts.h"

#include "api/http_text.h"
#include "session/authority_file.h"
#include "session/fingerprint.h"

#include <QSslCipher>

#include <cmath>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 200;
constexpr qsizetype mostNames = 8;

QString encryption(const QSslSocket &socket)
{
    const QString cipher = socket.sessionCipher().name();
    switch (socket.sessionProtocol()) {
    case QSsl::TlsV1_2:
        return u"TLS 1.2, "_s + cipher;
    case QSsl::TlsV1_3:
        return u"TLS 1.3, "_s + cipher;
    default: // older ones are not offered
        return cipher;
    }
}

QString names(const QSslCertificate &certificate)
{
    QStringList all;
    const auto alternatives = certificate.subjectAlternativeNames();
    for (const QString &name : alternatives)
        all += oneLine(name, longestText);
    all.sort();
    const qsizetype more = all.size() - mostNames;
    if (more <= 0)
        return all.join(u", "_s);
    return ConnectionFacts::tr("%1 and %n more", nullptr, static_cast<int>(more)).arg(all.mid(0, mostNames).join(u", "_s));
}

qint64 wholeDays(const QDateTime &from, const QDateTime &to)
{
    return static_cast<qint64>(std::floor(static_cast<double>(from.msecsTo(to)) / 86'400'000.0));
}

QString ending(const QDateTime &end, const QDateTime &now)
{
    const QString time = end.toUTC().toString(u"yyyy-MM-dd HH:mm"_s) + u" UTC"_s;
    const int days = static_cast<int>(wholeDays(now, end));
    if (end < now)
        return ConnectionFacts::tr("%1, which is over").arg(time);
    return days == 0 ? ConnectionFacts::tr("%1, within a day").arg(time)
                     : ConnectionFacts::tr("%1, in %n day(s)", nullptr, days).arg(time);
}

QString length(std::chrono::seconds span)
{
    const auto seconds = static_cast<int>(std::min<qint64>(span.count(), std::numeric_limits<int>::max()));
    if (seconds < 120)
        return ConnectionFacts::tr("%n second(s)", nullptr, seconds);
    if (seconds < 2 * 3600)
        return ConnectionFacts::tr("%n minute(s)", nullptr, seconds / 60);
    if (seconds < 2 * 86400)
        return ConnectionFacts::tr("%n hour(s)", nullptr, seconds / 3600);
    return ConnectionFacts::tr("%n day(s)", nullptr, seconds / 86400);
}

} // namespace

QList<ConnectionFact> ConnectionFacts::ofTls(const QSslSocket &socket, const QDateTime &now)
{
    const QSslCertificate certificate = socket.peerCertificate();
    if (certificate.isNull())
        return {};
    const AuthorityFacts about = AuthorityFacts::of(certificate, now);
    QList<ConnectionFact> facts;
    if (socket.isEncrypted())
        facts += { tr("Encryption"), encryption(socket) };
    const auto one = [](const QString &text) { return text.isEmpty() ? u"–"_s : oneLine(text, longestText); };
    facts += { tr("Certificate of"), one(about.name) };
    facts += { tr("Issued by"), about.issuer.isEmpty() ? tr("itself") : one(about.issuer) };
    if (about.validity == AuthorityFacts::Validity::NotYetValid)
        facts += { tr("Begins"), about.from.toString(u"yyyy-MM-dd HH:mm"_s) + u" UTC"_s };
    facts += { tr("Ends"), ending(about.until, now) };
    facts += { tr("Made for"), one(names(certificate)) };
    facts += { tr("SHA-256 fingerprint"), fingerprintText(about.fingerprint) };
    return facts;
}

QString ConnectionFacts::endingSoon(const QDateTime &end, const QDateTime &now)
{
    const int days = static_cast<int>(wholeDays(now, end));
    if (!end.isValid() || now.msecsTo(end) > 30 * 86'400'000LL)
        return {};
    if (end <= now)
        return tr("Its certificate has ended: nobody can connect any more. Renew it now.");
    if (now.msecsTo(end) <= 86'400'000LL)
        return tr("Its certificate ends within a day: from then on nobody can connect. Renew it now.");
    if (now.msecsTo(end) <= 7 * 86'400'000LL)
        return tr("Its certificate ends in %n day(s). Renew it this week.", nullptr, days);
    return tr("Its certificate ends in %n day(s). It is time to renew it.", nullptr, days);
}

QString ConnectionFacts::clocks(std::chrono::seconds ahead, bool &matters)
{
    using namespace std::chrono_literals;
    const std::chrono::seconds difference = std::chrono::abs(ahead);
    matters = difference > 30s;
    if (difference <= 2s)
        return tr("The clocks of this computer and of the server agree.");
    if (!matters)
        return ahead > 0s ? tr("This computer's clock is %1 ahead of the server's, which does no harm.").arg(length(difference))
                          : tr("This computer's clock is %1 behind the server's, which does no harm.").arg(length(difference));
    const QString what = ahead > 0s ? tr("This computer's clock is %1 ahead of the server's.").arg(length(difference))
                                    : tr("This computer's clock is %1 behind the server's.").arg(length(difference));
    return what + u' '
        + tr("Codes from an authenticator app may be refused, and times may mislead: find out which clock is wrong, and set it.");
}

} // namespace mcias
