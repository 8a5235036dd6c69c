// SPDX-License-Identifier: MIT
#pragma once

#include "session/profile.h"

#include <QCoreApplication>

namespace mcias {

class ProfileStore;

//! A profile as it stands in the fields of an editor: what somebody types need not make sense yet.
struct ProfileForm {
    Q_DECLARE_TR_FUNCTIONS(mcias::ProfileForm)

public:
    QString name;
    QString server;
    QString caFile;
    QString serviceName;
    QString tags; //!< separated by commas
    ProfileColor color = ProfileColor::None;
    bool readOnly = false;
    bool rememberSession = false;

    friend bool operator==(const ProfileForm &, const ProfileForm &) = default;

    //! What keeps the form from being a profile, a sentence for each field; empty where nothing does.
    struct Faults {
        QString name;
        QString server;
        QString caFile;
        explicit operator bool() const { return !name.isEmpty() || !server.isEmpty() || !caFile.isEmpty(); }
    };

    static ProfileForm of(const Profile &profile);
    //! \a before with what the form says. Only of use without faults.
    Profile appliedTo(Profile before) const;
    //! \a before is the profile as it is kept, or an empty one. Looks whether the CA file is there, if it is another now.
    Faults faults(const ProfileStore &store, const Profile &before) const;
};

} // namespace mcias
