// SPDX-License-Identifier: MIT
#include "devserver/password_hasher.h"

#include <sodium.h>

namespace mcias::devserver {

PasswordHasher::PasswordHasher(Cost cost) : m_cost(cost)
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be initialised");
    m_dummy = hash(Secret(QStringLiteral("nobody has this password")));
}

QByteArray PasswordHasher::hash(const Secret &password) const
{
    const bool cheap = m_cost == Cost::Least;
    QByteArray text(crypto_pwhash_STRBYTES, '\0');
    const QByteArrayView bytes = password.utf8();
    if (crypto_pwhash_str_alg(text.data(), bytes.data(), static_cast<quint64>(bytes.size()),
            cheap ? crypto_pwhash_argon2id_OPSLIMIT_MIN : crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE,
            cheap ? crypto_pwhash_argon2id_MEMLIMIT_MIN : crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE,
            crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        qFatal("not enough memory to hash a password");
    text.truncate(qstrlen(text.constData()));
    return text;
}

bool PasswordHasher::verify(const QByteArray &hash, const Secret &password) const
{
    const QByteArray &against = hash.isEmpty() ? m_dummy : hash;
    const QByteArrayView bytes = password.utf8();
    const bool fits = crypto_pwhash_str_verify(against.constData(), bytes.data(), static_cast<quint64>(bytes.size())) == 0;
    return fits && !hash.isEmpty();
}

} // namespace mcias::devserver
