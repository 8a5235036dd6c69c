// SPDX-License-Identifier: MIT
#include "session/sign_in.h"

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultPort = 8443;

} // namespace

QUrl serverFromText(const QString &text)
{
    QString address = text.trimmed();
    if (address.isEmpty())
        return {};
    const bool named = address.contains("://"_L1);
    if (!named && address.contains(":/"_L1))
        return {}; // another scheme, written short
    if (!named)
        address.prepend("https://"_L1);
    QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery()
        || url.hasFragment())
        return {};
    // A URL written out in full means its port; a bare name means MCIAS's.
    if (url.port() < 0 && !named)
        url.setPort(defaultPort);
    if (url.path() == "/"_L1)
        url.setPath({});
    return url;
}

QString serverName(const QUrl &server)
{
    const QString host = server.host().contains(':'_L1) ? '['_L1 + server.host() + ']'_L1 : server.host();
    return host + (server.port() < 0 ? QString() : ':'_L1 + QString::number(server.port())) + server.path();
}

QString totpDigits(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits += c;
        else if (!c.isSpace() && c != u'-' && c != u'\u2009' && c != u'\u00a0')
            return {};
    }
    return digits.size() == 6 ? digits : QString();
}

} // namespace mcias
