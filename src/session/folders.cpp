// SPDX-License-Identifier: MIT
#include "session/folders.h"

#include <QDir>
#include <QFileInfo>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

// The XDG base directory specification: a path that is not absolute is to be ignored.
QString below(const char *variable, QLatin1String usual)
{
    QString base = qEnvironmentVariable(variable);
    if (!QDir::isAbsolutePath(base))
        base = QDir::homePath() + '/'_L1 + usual;
    return QDir::cleanPath(base + "/mcias-console"_L1);
}

} // namespace

Folders Folders::ofThisPerson()
{
    return { below("XDG_CONFIG_HOME", ".config"_L1), below("XDG_STATE_HOME", ".local/state"_L1) };
}

bool makePrivateFolder(const QString &path)
{
    const QFileInfo folder(QDir::cleanPath(path));
    if (folder.exists())
        return folder.isDir();
    const QString above = folder.path();
    if (above == folder.filePath() || !makePrivateFolder(above))
        return false;
    constexpr auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    return QDir().mkdir(folder.filePath(), owner) || QFileInfo(folder.filePath()).isDir(); // somebody else may just have made it
}

} // namespace mcias
