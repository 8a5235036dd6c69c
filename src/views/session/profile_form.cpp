// SPDX-License-Identifier: MIT
#include "views/session/profile_form.h"

#include "session/profile_store.h"
#include "session/sign_in.h"

#include <QFileInfo>

namespace mcias {

using namespace Qt::StringLiterals;

ProfileForm ProfileForm::of(const Profile &profile)
{
    // The server as a whole URL: without the scheme another port would be meant.
    return { .name = profile.name,
        .server = profile.server.toString(),
        .caFile = profile.caFile,
        .serviceName = profile.serviceName,
        .tags = profile.tags.join(", "_L1),
        .color = profile.color,
        .readOnly = profile.readOnly,
        .rememberSession = profile.rememberSession };
}

Profile ProfileForm::appliedTo(Profile before) const
{
    before.name = name.trimmed();
    before.server = serverFromText(server);
    before.caFile = caFile.trimmed();
    before.serviceName = serviceName.trimmed();
    before.tags.clear();
    for (const QString &tag : tags.split(','_L1)) {
        if (const QString trimmed = tag.trimmed(); !trimmed.isEmpty() && !before.tags.contains(trimmed))
            before.tags += trimmed;
    }
    before.color = color;
    before.readOnly = readOnly;
    before.rememberSession = rememberSession;
    return before;
}

ProfileForm::Faults ProfileForm::faults(const ProfileStore &store, const Profile &before) const
{
    Faults found;
    if (name.trimmed().isEmpty())
        found.name = tr("Give it a name to know it by.");
    else if (store.isTaken(name, before.id))
        found.name = tr("Another profile has this name.");
    if (server.trimmed().isEmpty())
        found.server = tr("Which server?");
    else if (!serverFromText(server).isValid())
        found.server = tr(
            "This is not the address of a server. It looks like mcias.example.org or https://mcias.example.org:8443.");
    const QFileInfo file(caFile.trimmed());
    if (caFile.trimmed().isEmpty() || caFile.trimmed() == before.caFile)
        return found;
    if (!file.isAbsolute())
        found.caFile = tr("Give the whole path, from the first slash on.");
    else if (!file.isFile() || !file.isReadable())
        found.caFile = tr("There is no such file, or you may not read it.");
    return found;
}

} // namespace mcias
