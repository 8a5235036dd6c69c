// SPDX-License-Identifier: MIT
// Files of the console in a folder of the test's own.
#pragma once

#include "support/fixtures.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QTemporaryDir>

namespace mcias::test {

//! A folder that is gone after the test, with what lies in it.
class FileFolder {
public:
    QString path() const { return m_folder.path(); }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(this->file(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
    }
    QByteArray bytes(const QString &name) const
    {
        QFile file(this->file(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    //! Ends the test program when the file is no JSON object.
    QJsonObject json(const QString &name) const
    {
        const QJsonValue value = parsed(bytes(name));
        if (!value.isObject())
            qFatal("%s holds no JSON object", qPrintable(name));
        return value.toObject();
    }
    QStringList names(const QString &pattern = QStringLiteral("*")) const
    {
        return QDir(path()).entryList({ pattern }, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace mcias::test
