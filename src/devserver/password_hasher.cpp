// SPDX-License-Identifier: MIT
#include "devserver/password_hasher.h"

#include <sodium.h>

namespace mcias::devserver {

namespace {

// libsodium wants an address even of nothing, which an empty password has not.
const char *addressOf(const Secret &password)
{
    return password.isEmpty() ? "" : password.utf8().data();
}

quint64 sizeOf(const Secret &password)
{
    return static_cast<quint64>(password.utf8().size());
}

} // namespace

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
    if (crypto_pwhash_str_alg(text.data(), addressOf(password), sizeOf(password),
            cheap ? crypto_pwhash_argon2id_OPSLIMIT_MIN : crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE,
            cheap ? crypto_pwhash_argon2id_MEMLIMIT_MIN : crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE,
            crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        qFatal("not enough memory to hash a password");
    text.truncate(static_cast<qsizetype>(qstrlen(text.constData())));
    return text;
}

bool PasswordHasher::verify(const QByteArray &hash, const Secret &password) const
{
    const QByteArray &against = hash.isEmpty() ? m_dummy : hash;
    const bool fits = crypto_pwhash_str_verify(against.constData(), addressOf(password), sizeOf(password)) == 0;
    return fits && !hash.isEmpty();
}

} // namespace mcias::devserver
