// SPDX-License-Identifier: MIT
#include "api/base64url.h"

#include "api/secret.h"

namespace mcias {

std::optional<QByteArray> decodeBase64Url(QByteArrayView text)
{
    // Decoders differ in what they let pass: Qt's takes padding and stray bits in the last character, libsodium 1.0.18's
    // takes some bytes beyond ASCII for "-". What encodes to the very same text again is right by definition.
    auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromRawData(text.data(), text.size()),
        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    QByteArray canonical = encodeBase64Url(*decoded);
    const bool isCanonical = QByteArrayView(canonical) == text;
    wipe(canonical);
    if (isCanonical)
        return *std::move(decoded);
    wipe(*decoded);
    return std::nullopt;
}

QByteArray encodeBase64Url(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size())
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace mcias
