// SPDX-License-Identifier: MIT
#include "support/fixtures.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mcias::test {

QByteArray fixture(const QString &path)
{
    QFile file(QStringLiteral(TESTDATA_DIR "/") + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture testdata/%s", qPrintable(path));
    return file.readAll();
}

QJsonValue fixtureJson(const QString &path)
{
    return parsed(fixture(path));
}

QStringList fixturesIn(const QString &folder)
{
    QStringList names = QDir(QStringLiteral(TESTDATA_DIR "/") + folder)
                            .entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name);
    if (names.isEmpty())
        qFatal("no fixtures in testdata/%s", qPrintable(folder));
    for (QString &name : names)
        name.chop(5);
    return names;
}

// QJsonDocument takes only objects and arrays at the top.
QJsonValue parsed(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + json + ']', &error);
    if (error.error != QJsonParseError::NoError || document.array().size() != 1)
        qFatal("not JSON (%s): %s", qPrintable(error.errorString()), json.constData());
    return document.array().at(0);
}

QByteArray toText(const QJsonValue &json)
{
    const QByteArray text = QJsonDocument(QJsonArray{ json }).toJson(QJsonDocument::Compact);
    return text.mid(1, text.size() - 2);
}

QJsonValue withoutNulls(const QJsonValue &json)
{
    if (json.isArray()) {
        QJsonArray array;
        for (const auto &element : json.toArray())
            array += withoutNulls(element);
        return array;
    }
    if (json.isObject()) {
        QJsonObject object;
        const QJsonObject from = json.toObject();
        for (auto it = from.begin(); it != from.end(); ++it) {
            if (!it.value().isNull())
                object.insert(it.key(), withoutNulls(it.value()));
        }
        return object;
    }
    return json;
}

} // namespace mcias::test
