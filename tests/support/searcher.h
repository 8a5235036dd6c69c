// SPDX-License-Identifier: MIT
// Finding secrets where they have no business to be.
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QList>
#include <QSet>
#include <QString>
#include <QUuid>

namespace mcias::test {

//! Looks for secrets in any of the spellings that a program might leave them in.
class Searcher {
public:
    void add(const QByteArray &name, const QByteArray &secret)
    {
        if (secret.size() < 8)
            qFatal("%s is too short to be unmistakable: \"%s\"", name.constData(), secret.constData());
        for (const QByteArray &spelling : spellings(secret))
            m_needles += { name, spelling };
    }
    //! The names of the secrets in \a text.
    QSet<QByteArray> in(const QByteArray &text) const
    {
        QSet<QByteArray> found;
        for (const auto &[name, spelling] : m_needles) {
            if (text.contains(spelling))
                found += name;
        }
        return found;
    }
    static QList<QByteArray> spellings(const QByteArray &secret)
    {
        const QString text = QString::fromUtf8(secret);
        const QByteArray quoted = QJsonDocument(QJsonArray{ text }).toJson(QJsonDocument::Compact);
        QList<QByteArray> all{ secret, QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2),
            secret.toPercentEncoding(), secret.toPercentEncoding().toLower(), quoted.mid(2, quoted.size() - 4), secret.toHex(),
            secret.toHex().toUpper() };
        for (const auto alphabet : { QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding }) {
            // In the middle of other text it can begin at any of three places; the first and last letters mix with that text.
            for (int shift = 0; shift < 3; ++shift)
                all += (QByteArray(shift, 'x') + secret)
                           .toBase64(alphabet | QByteArray::OmitTrailingEquals)
                           .mid(shift == 0 ? 0 : 4)
                           .chopped(1);
        }
        return QSet<QByteArray>(all.begin(), all.end()).values();
    }

private:
    QList<std::pair<QByteArray, QByteArray>> m_needles;
};

//! A secret that needs escaping wherever it goes, with a random heart.
inline QByteArray canary(const char *name)
{
    return QByteArray(name) + "\"\\ %+/ä" + QUuid::createUuid().toByteArray(QUuid::Id128);
}

//! The heart alone: it survives any escaping.
inline QByteArray heartOf(const QByteArray &secret)
{
    return secret.right(32);
}

} // namespace mcias::test
