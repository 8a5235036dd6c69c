// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace mcias {

//! The colours that tell servers apart. None is for those that need no sign.
enum class ProfileColor : quint8 { None, Red, Amber, Green, Teal, Blue, Violet };

//! A server that a person signs in to, under a name of their own. Holds no secret.
struct Profile {
    QString id; //!< made once, never shown or changed: names what is kept for this profile; empty: not a kept one
    QString name;
    QUrl server;
    QString caFile;      //!< PEM; when set, only these authorities are trusted
    QString serviceName; //!< for the server's login policy; may be empty
    QStringList tags;    //!< likewise
    ProfileColor color = ProfileColor::None;
    bool readOnly = false;        //!< no change is ever sent, but for the renewal and the end of the session itself
    bool rememberSession = false; //!< the token (never a password) is kept in the keyring
    QJsonObject unknown;          //!< keys of a newer version, written back as they were

    friend bool operator==(const Profile &, const Profile &) = default;
};

} // namespace mcias
