// SPDX-License-Identifier: MIT
#include "app/demo_totp.h"

#include <liboath/oath.h>
#include <sodium.h>

#include <array>
#include <cstdlib>

namespace mcias {

namespace {

constexpr unsigned digits = 6;

} // namespace

Secret demoTotpCode(const Secret &secret, qint64 step)
{
    static const bool isReady = oath_init() == OATH_OK;
    const QByteArrayView text = secret.utf8();
    char *key = nullptr;
    size_t size = 0;
    if (!isReady || text.isEmpty() || oath_base32_decode(text.data(), static_cast<size_t>(text.size()), &key, &size) != OATH_OK)
        return {};
    std::array<char, digits + 1> code{};
    // A TOTP is the HOTP of the time step: RFC 6238 §4.2.
    const int result = oath_hotp_generate(
        key, size, static_cast<uint64_t>(step), digits, false, OATH_HOTP_DYNAMIC_TRUNCATION, code.data());
    sodium_memzero(key, size);
    std::free(key); // NOLINT(cppcoreguidelines-no-malloc): liboath gave it
    return result == OATH_OK ? Secret::fromUtf8({ code.data(), qsizetype(digits) }) : Secret();
}

qint64 totpStep(const QDateTime &time)
{
    return time.toSecsSinceEpoch() / OATH_TOTP_DEFAULT_TIME_STEP_SIZE;
}

} // namespace mcias
