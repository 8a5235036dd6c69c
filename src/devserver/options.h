// SPDX-License-Identifier: MIT
#pragma once

#include <QHostAddress>
#include <QString>

#include <chrono>

namespace mcias::devserver {

//! The shapes of answers that MCIAS servers are known, or suspected, to use.
enum class Dialect : quint8 {
    Standard,  //!< exactly the API page
    Wrapped,   //!< lists inside an object, the other names of keys, audit details as an object, keys nobody knows
    NoContent, //!< 204 where PATCH and PUT could answer with the object
    Legacy,    //!< an older server: the canonical endpoints only, and no service_name or tags at login
};

struct Seed {
    enum class Kind : quint8 {
        Empty,    //!< one administrator
        Demo,     //!< an invented company
        Accounts, //!< that many accounts, the first of them an administrator
    };
    Kind kind = Kind::Empty;
    int accounts = 1;
};

struct Options {
    QHostAddress address = QHostAddress::LocalHost; //!< a loopback address; anything else is refused
    quint16 port = 0;                               //!< 0: any free one
    QString tlsDir;                                 //!< where ca.pem goes; empty: a private temporary directory
    Seed seed = {};
    Dialect dialect = Dialect::Standard;
    std::chrono::milliseconds latency{ 0 }; //!< how much later than possible every answer goes out
    bool cheapHashes = false;               //!< the least Argon2id that libsodium allows: for tests
    bool rateLimits = true;
};

} // namespace mcias::devserver
