// SPDX-License-Identifier: MIT
#pragma once

#include "api/secret.h"

#include <QByteArray>

namespace mcias::devserver {

//! Argon2id by libsodium.
class PasswordHasher {
public:
    enum class Cost : quint8 {
        Least,       //!< as little as libsodium allows: for tests
        Interactive, //!< what libsodium recommends for a login
    };
    explicit PasswordHasher(Cost cost);

    //! The hash in libsodium's text form, with salt and cost.
    QByteArray hash(const Secret &password) const;
    //! With an empty \a hash it is false after just as long: an answer's time does not tell who has a password.
    bool verify(const QByteArray &hash, const Secret &password) const;

private:
    Cost m_cost;
    QByteArray m_dummy;
};

} // namespace mcias::devserver
