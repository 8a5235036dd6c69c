// SPDX-License-Identifier: MIT
#include "api/secret.h"

#include "api/utf8.h"

#include <sodium.h>

#include <cstring>
#include <utility>

namespace mcias {

Secret::Secret(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    *this = fromUtf8(utf8);
    mcias::wipe(utf8);
}

Secret Secret::fromUtf8(QByteArrayView utf8)
{
    Secret secret;
    if (!utf8.isEmpty()) {
        secret.m_bytes = std::make_unique_for_overwrite<char[]>(static_cast<size_t>(utf8.size()));
        std::memcpy(secret.m_bytes.get(), utf8.data(), static_cast<size_t>(utf8.size()));
        secret.m_size = utf8.size();
    }
    return secret;
}

Secret::Secret(const Secret &other)
{
    *this = fromUtf8(other.utf8());
}

Secret::Secret(Secret &&other) noexcept : m_bytes(std::move(other.m_bytes)), m_size(std::exchange(other.m_size, 0))
{ }

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other)
        *this = fromUtf8(other.utf8());
    return *this;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

QString Secret::reveal() const
{
    return toQString({ m_bytes.get(), static_cast<size_t>(m_size) });
}

bool Secret::equals(const Secret &other) const
{
    return m_size == other.m_size
        && (m_size == 0 || sodium_memcmp(m_bytes.get(), other.m_bytes.get(), static_cast<size_t>(m_size)) == 0);
}

void Secret::wipe() noexcept
{
    if (m_bytes)
        sodium_memzero(m_bytes.get(), static_cast<size_t>(m_size));
    m_bytes.reset();
    m_size = 0;
}

void wipe(QByteArray &buffer)
{
    // Up to the end of the block, which is nearer than capacity() says if something was taken off the front.
    if (buffer.isDetached())
        sodium_memzero(buffer.data(), static_cast<size_t>(buffer.capacity() - buffer.data_ptr().freeSpaceAtBegin()));
    buffer.clear();
}

} // namespace mcias
