// SPDX-License-Identifier: MIT
#pragma once

#include "session/settings_store.h"

#include <QDialog>

#include <memory>

namespace mcias {

namespace Ui {
class SettingsDialog;
}

//! Shows the settings and saves them together, when it is told to. Deletes itself when it is
//! closed.
class SettingsDialog final : public QDialog {
    Q_OBJECT

public:
    //! \a store must outlive the dialog.
    explicit SettingsDialog(SettingsStore &store, QWidget *parent = nullptr);
    ~SettingsDialog() override;

private:
    void fill(const Settings &settings);
    Settings shown() const;
    void save();

    SettingsStore &m_store;
    std::unique_ptr<Ui::SettingsDialog> m_ui;
};

} // namespace mcias
