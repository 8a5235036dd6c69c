// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QSslSocket>

#include <chrono>

namespace mcias {

//! One thing that a connection test has found, to read beside its sentence. Texts may come from the server: show them
//! plainly.
struct ConnectionFact {
    QString name;
    QString value;
};

//! What is worth telling about a connection.
struct ConnectionFacts {
    Q_DECLARE_TR_FUNCTIONS(mcias::ConnectionFacts)

public:
    //! The server's certificate, whether it was trusted or not, and the encryption if there is one; nothing if the server
    //! showed no certificate. \a now decides how many days are left.
    static QList<ConnectionFact> ofTls(const QSslSocket &socket, const QDateTime &now);
    //! Says that a certificate ends soon (at \a end), and how urgent it is to renew it; empty if there are more than 30 days.
    static QString endingSoon(const QDateTime &end, const QDateTime &now);
    //! How far this computer's clock is \a ahead of the server's, and what that means; \a matters: more than 30 seconds.
    static QString clocks(std::chrono::seconds ahead, bool &matters);
};

} // namespace mcias
