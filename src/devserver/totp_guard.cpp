// SPDX-License-Identifier: MIT
#include "devserver/totp_guard.h"

#include <QUrl>

#include <liboath/oath.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace mcias::devserver {

namespace {

constexpr int digits = 6;
constexpr size_t window = 1;

//! The bytes that a base32 text stands for, wiped after use.
class RawSecret {
public:
    explicit RawSecret(const Secret &base32)
    {
        const QByteArrayView text = base32.utf8();
        if (oath_base32_decode(text.data(), static_cast<size_t>(text.size()), &m_bytes, &m_size) != OATH_OK)
            m_size = 0;
    }
    ~RawSecret()
    {
        if (m_bytes)
            sodium_memzero(m_bytes, m_size);
        std::free(m_bytes); // NOLINT(cppcoreguidelines-no-malloc): liboath gave it
    }
    RawSecret(const RawSecret &) = delete;
    RawSecret &operator=(const RawSecret &) = delete;

    bool isValid() const { return m_size > 0; }
    const char *data() const { return m_bytes; }
    size_t size() const { return m_size; }

private:
    char *m_bytes = nullptr;
    size_t m_size = 0;
};

} // namespace

TotpGuard::TotpGuard()
{
    if (oath_init() != OATH_OK)
        qFatal("liboath cannot be initialised");
}

Secret TotpGuard::freshSecret()
{
    std::array<char, 20> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    char *text = nullptr;
    size_t size = 0;
    if (oath_base32_encode(bytes.data(), bytes.size(), &text, &size) != OATH_OK)
        qFatal("liboath cannot encode a secret");
    Secret secret = Secret::fromUtf8({ text, static_cast<qsizetype>(size) });
    sodium_memzero(text, size);
    std::free(text); // NOLINT(cppcoreguidelines-no-malloc): liboath gave it
    sodium_memzero(bytes.data(), bytes.size());
    return secret;
}

QString TotpGuard::codeAt(const Secret &base32, const QDateTime &time)
{
    const RawSecret raw(base32);
    std::array<char, digits + 1> code{};
    if (!raw.isValid()
        || oath_totp_generate(
               raw.data(), raw.size(), static_cast<time_t>(time.toSecsSinceEpoch()), stepSeconds, 0, digits, code.data())
            != OATH_OK)
        return {};
    return QString::fromLatin1(code.data());
}

Secret TotpGuard::otpauthUri(const Secret &base32, const QString &username)
{
    return Secret(QStringLiteral("otpauth://totp/MCIAS:%1?secret=%2&issuer=MCIAS&algorithm=SHA1&digits=6&period=30")
                      .arg(QString::fromLatin1(QUrl::toPercentEncoding(username)), base32.reveal()));
}

bool TotpGuard::accept(const QUuid &account, const Secret &base32, const Secret &code, const QDateTime &now)
{
    const RawSecret raw(base32);
    const QByteArray text = code.utf8().toByteArray();
    if (!raw.isValid() || text.size() != digits
        || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return false;
    int position = 0;
    uint64_t step = 0;
    if (oath_totp_validate3(raw.data(), raw.size(), static_cast<time_t>(now.toSecsSinceEpoch()), stepSeconds, 0, window,
            &position, &step, text.constData())
        < 0)
        return false;
    const auto accepted = static_cast<qint64>(step);
    if (accepted <= m_lastStep.value(account, -1))
        return false;
    m_lastStep.insert(account, accepted);
    return true;
}

} // namespace mcias::devserver
