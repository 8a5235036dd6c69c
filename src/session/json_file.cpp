// SPDX-License-Identifier: MIT
#include "session/json_file.h"

#include "session/folders.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr auto versionKey = "version"_L1;
constexpr qint64 largest = 16 * 1024 * 1024; // no file of ours comes near; reading a wrong one must not fill the memory

// A name that nothing has yet.
QString nameForCorrupt(const QString &path)
{
    const QString stem = path + ".corrupt-"_L1 + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString name = stem;
    for (int i = 2; QFileInfo::exists(name) || QFileInfo(name).isSymLink(); ++i)
        name = stem + '-'_L1 + QString::number(i);
    return name;
}

} // namespace

JsonFile::JsonFile(const QString &path) : m_path(path)
{ }

QJsonObject JsonFile::load()
{
    m_loadProblem.clear();
    m_locked = false;
    QFile file(m_path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly)) {
        setAside(tr("The file %1 could not be read.").arg(m_path));
        return {};
    }
    const QByteArray text = file.read(largest + 1);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (file.error() == QFileDevice::NoError && text.size() <= largest && document.isObject())
        return document.object();
    file.close();
    reject();
    return {};
}

void JsonFile::reject()
{
    setAside(tr("The file %1 is damaged.").arg(m_path));
}

void JsonFile::setAside(const QString &what)
{
    const QString name = nameForCorrupt(m_path);
    m_locked = !QDir().rename(m_path, name);
    m_loadProblem = what + ' '_L1
        + (m_locked ? tr(
               "It could not be set aside either, so nothing will be saved there. Move it away and start the console again.")
                    : tr("It was set aside as %1, and the console goes on without what stood in it.")
                          .arg(QFileInfo(name).fileName()));
}

QString JsonFile::saveAndTell(const QJsonObject &object)
{
    const QString before = problem();
    return save(object) || problem() == before ? QString() : problem();
}

bool JsonFile::save(QJsonObject object)
{
    m_saved = false;
    if (m_locked)
        return false; // problem() has said so
    object.insert(versionKey, std::max(version, object.value(versionKey).toInt(version)));
    const auto refused = [this](const QString &why) {
        m_saveProblem = tr("The file %1 could not be written: %2. What was changed holds until the console is closed.")
                            .arg(m_path, why);
        return false;
    };
    const QString folder = QFileInfo(m_path).path();
    if (!makePrivateFolder(folder))
        return refused(tr("there is no folder %1, and none can be made").arg(folder));
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return refused(file.errorString());
    // Before the first byte is in it.
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return refused(file.errorString());
    file.write(QJsonDocument(object).toJson());
    if (!file.commit())
        return refused(file.errorString());
    m_saveProblem.clear();
    m_saved = true;
    return true;
}

QString JsonFile::problem() const
{
    return m_loadProblem.isEmpty() || m_saveProblem.isEmpty() ? m_loadProblem + m_saveProblem
                                                              : m_loadProblem + ' '_L1 + m_saveProblem;
}

} // namespace mcias
