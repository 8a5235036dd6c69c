// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

class QSslSocket;

namespace mcias {

//! Asks a server what time it is, by the Date header of one small request that carries nothing else. The owner sets the
//! deadline: deleting the probe ends it. Neither signal comes before control has returned to the event loop.
class DateProbe final : public QObject {
    Q_OBJECT

public:
    DateProbe(const QUrl &server, const QSslConfiguration &tls, QObject *parent = nullptr);

Q_SIGNALS:
    //! \a date is UTC, to the second; invalid if the server does not tell.
    void answered(const QDateTime &date);
    //! There was no answer in HTTP.
    void failed();

private:
    void ask();
    void read();
    void giveUp();

    QSslSocket *m_socket;
    QUrl m_server;
    QByteArray m_head;
    bool m_over = false;
};

} // namespace mcias
