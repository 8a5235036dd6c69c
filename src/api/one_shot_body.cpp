// SPDX-License-Identifier: MIT
#include "api/one_shot_body.h"

#include "api/secret.h"

#include <algorithm>
#include <cstring>

namespace mcias {

OneShotBody::OneShotBody(QByteArray bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

OneShotBody::~OneShotBody()
{
    wipe(m_bytes);
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    const qint64 count = std::min(maxSize, m_bytes.size() - m_position);
    if (count <= 0)
        return m_bytes.isEmpty() ? 0 : -1;
    std::memcpy(data, m_bytes.constData() + m_position, static_cast<size_t>(count));
    m_position += count;
    return count;
}

} // namespace mcias
