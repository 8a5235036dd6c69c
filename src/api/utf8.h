// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringDecoder>

#include <cstring>
#include <string_view>

namespace mcias {

//! Whether every byte is below 0x80.
inline bool isAscii(std::string_view text)
{
    quint64 all = 0;
    size_t i = 0;
    for (; i + sizeof all <= text.size(); i += sizeof all) {
        quint64 eight = 0;
        std::memcpy(&eight, text.data() + i, sizeof eight);
        all |= eight;
    }
    for (; i < text.size(); ++i)
        all |= static_cast<unsigned char>(text[i]);
    return (all & 0x8080808080808080U) == 0;
}

//! All of \a utf8. QString::fromUtf8 drops a byte order mark in front, and then two different texts become the same.
inline QString toQString(std::string_view utf8)
{
    if (isAscii(utf8)) // almost everything, and many times faster
        return QString::fromLatin1(utf8.data(), static_cast<qsizetype>(utf8.size()));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom | QStringDecoder::Flag::Stateless);
    return decoder(QByteArrayView(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

} // namespace mcias
