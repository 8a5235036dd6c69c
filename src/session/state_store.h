// SPDX-License-Identifier: MIT
#pragma once

#include "session/json_file.h"
#include "session/server_trust.h"

#include <QObject>

namespace mcias {

//! What the console remembers by itself, in state.json. Every change is saved at once. What is kept for a profile is kept
//! under its id; for an empty id nothing is.
class StateStore final : public QObject {
    Q_OBJECT

public:
    //! Reads the file in \a folder, if there is one.
    explicit StateStore(const QString &folder, QObject *parent = nullptr);

    //! The id of the profile used last; empty if there was none.
    QString lastProfile() const;
    void setLastProfile(const QString &profileId);
    //! Who signed in last; empty if nobody did.
    QString lastUsername(const QString &profileId) const;
    void setLastUsername(const QString &profileId, const QString &username);
    //! Whose tokens the keyring holds for a profile, as far as is known here.
    QStringList keptUsernames(const QString &profileId) const;
    void setTokenKept(const QString &profileId, const QString &username, bool isKept);
    //! As QWidget::saveGeometry() gave it.
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    //! What a table remembers of its columns, under the name of the table; empty if it remembers nothing.
    QJsonObject view(const QString &name) const;
    void setView(const QString &name, const QJsonObject &view);
    //! Empty in all its parts when the server was never seen.
    KnownServer knownServer(const QString &profileId) const;
    void setKnownServer(const QString &profileId, const KnownServer &server);
    //! Drops all that is kept for a profile.
    void forget(const QString &profileId);

    //! What went wrong with the file, as sentences for people; empty if nothing did.
    QString problem() const;

Q_SIGNALS:
    //! The last change could not be saved. Not said again for the same reason.
    void problemFound(const QString &sentence);

private:
    QJsonObject ofProfile(const QString &profileId) const;
    void setOfProfile(const QString &profileId, QLatin1String key, const QJsonValue &value);
    void save(const QJsonObject &root);

    JsonFile m_file;
    QJsonObject m_root;
    bool m_lost = false; // the file was damaged
};

} // namespace mcias
