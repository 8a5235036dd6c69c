// SPDX-License-Identifier: MIT
#pragma once

#include "api/secret.h"

#include <QCoreApplication>
#include <QObject>

#include <functional>

namespace mcias {

//! Names one kept token: one person at one profile.
struct TokenKey {
    QString profileId;
    QString username;
};

//! How a call of the token store ended.
struct TokenStoreResult {
    Q_DECLARE_TR_FUNCTIONS(mcias::TokenStoreResult)

public:
    enum class Operation : quint8 { Read, Write, Remove };
    enum class Problem : quint8 {
        None,
        NothingKept, //!< there is no entry (of a read); a remove of nothing is None
        NoKeyring,   //!< this desktop session offers none
        Locked,
        Denied,   //!< the person, or the keyring, said no
        TimedOut, //!< it did not answer
        Failed,   //!< it went away, or failed in another way
    };
    Problem problem = Problem::None;
    Secret token; //!< of a successful read
    Operation operation = Operation::Read;

    //! What it means to a person whose session was to be kept (or read, or removed): what happened, and what is true now.
    //! Empty for None.
    QString sentence() const;
};

//! Keeps tokens beyond the end of the program. Every call ends exactly once, queued and in bounded time, whatever the
//! keyring does; a dead context hears nothing.
class TokenStore : public QObject {
    Q_OBJECT

public:
    using Then = std::function<void(const TokenStoreResult &)>;
    using QObject::QObject;

    virtual void read(const TokenKey &key, const QObject *context, Then then) = 0;
    virtual void write(const TokenKey &key, const Secret &token, const QObject *context, Then then) = 0;
    virtual void remove(const TokenKey &key, const QObject *context, Then then) = 0;
};

} // namespace mcias
