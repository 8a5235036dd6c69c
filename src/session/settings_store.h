// SPDX-License-Identifier: MIT
#pragma once

#include "session/json_file.h"
#include "session/settings.h"

#include <QObject>

namespace mcias {

//! What a person has chosen for the console, in settings.json. Every change is saved at once.
class SettingsStore final : public QObject {
    Q_OBJECT

public:
    static constexpr int mostLockMinutes = 24 * 60;
    static constexpr int leastClipboardSeconds = 5;
    static constexpr int mostClipboardSeconds = 300;

    //! Reads the file in \a folder, if there is one. A value that is missing or out of range is the default.
    explicit SettingsStore(const QString &folder, QObject *parent = nullptr);

    const Settings &settings() const { return m_settings; }
    //! Writes only what is another now: a value that this version could not use stays until somebody changes it.
    void set(const Settings &settings);

    //! Whether the file holds the settings as they are; otherwise problem() says why not, and set() tries again.
    bool isSaved() const { return m_file.isSaved(); }
    //! What went wrong with the file, as sentences for people; empty if nothing did.
    QString problem() const { return m_file.problem(); }

Q_SIGNALS:
    void changed();
    //! The last change could not be saved. Not said again for the same reason.
    void problemFound(const QString &sentence);

private:
    JsonFile m_file;
    QJsonObject m_root; // as it was read: keeps what this version does not know
    Settings m_settings;
};

} // namespace mcias
