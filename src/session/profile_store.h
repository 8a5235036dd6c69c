// SPDX-License-Identifier: MIT
#pragma once

#include "session/json_file.h"
#include "session/profile.h"

#include <QJsonArray>
#include <QList>
#include <QObject>

#include <optional>

namespace mcias {

//! The profiles that a person keeps, in their order, in profiles.json. Every change is saved at once.
class ProfileStore final : public QObject {
    Q_OBJECT

public:
    //! Reads the file in \a folder, if there is one.
    explicit ProfileStore(const QString &folder, QObject *parent = nullptr);

    const QList<Profile> &profiles() const { return m_profiles; }
    std::optional<Profile> find(const QString &id) const;
    //! Keeps a profile: in the place of the one with its id, or as the last. One without an id is given one. Returns it as it
    //! is kept.
    Profile put(Profile profile);
    //! Without effect for an id that no profile has.
    void remove(const QString &id);
    //! Without effect for places that there are not.
    void move(qsizetype from, qsizetype to);
    //! \a wanted, or `wanted (2)` and so on if a profile is called so already. Upper and lower case make no difference.
    QString freeName(const QString &wanted) const;
    //! Whether a profile other than \a id is called so, in upper or lower case.
    bool isTaken(const QString &name, const QString &id) const;

    //! Whether the file holds the profiles as they are; otherwise problem() says why not, and put() tries again.
    bool isSaved() const { return m_file.isSaved(); }
    //! What went wrong with the file, as sentences for people; empty if nothing did.
    QString problem() const;

Q_SIGNALS:
    void changed();
    //! The last change could not be saved. Not said again for the same reason.
    void problemFound(const QString &sentence);

private:
    void load();
    void save();

    JsonFile m_file;
    QJsonObject m_root;  // as it was read: keeps what this version does not know
    QJsonArray m_others; // entries that this version cannot use, as they were
    QList<Profile> m_profiles;
};

} // namespace mcias
