// SPDX-License-Identifier: MIT
#pragma once

#include "api/endpoint.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace mcias::devserver {

//! One request, taken apart and independent of its connection. Its body may hold secrets.
struct HttpRequest {
    std::optional<Method> method; //!< nothing: one the API has no use for
    QByteArray path;              //!< as it came, percent-encoded
    QStringList segments;         //!< of the path, decoded: `v1`, `accounts`
    QList<QPair<QString, QString>> query;
    QByteArray body;
    QByteArray authorization; //!< that header's value
    QString ip;               //!< the peer's address
};

struct HttpAnswer {
    int status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray body;
    std::optional<std::chrono::seconds> retryAfter = {};

    static HttpAnswer plainText(int status, const QByteArray &text)
    {
        return { status, QByteArrayLiteral("text/plain; charset=utf-8"), text + '\n' };
    }
};

} // namespace mcias::devserver
