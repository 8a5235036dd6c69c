// SPDX-License-Identifier: MIT
#pragma once

#include "session/server_trust.h"
#include "views/session/profile_form.h"

#include <QWidget>

#include <memory>

namespace mcias {

namespace Ui {
class ProfileEditor;
}
class Clock;
class ConnectionTestPanel;

//! The fields of one profile, and a test of the server they name.
class ProfileEditor final : public QWidget {
    Q_OBJECT

public:
    //! \a clock must outlive the editor.
    explicit ProfileEditor(const Clock &clock, QWidget *parent = nullptr);
    ~ProfileEditor() override;

    //! Without faults and without a test's result.
    void setForm(const ProfileForm &form);
    ProfileForm form() const;
    //! Shows each at its field; the keyboard goes to the first of them.
    void showFaults(const ProfileForm::Faults &faults);
    void setCaFile(const QString &path);
    //! What is remembered of \a server, for the test of its connection.
    void setKnownServer(const QUrl &server, const KnownServer &known);
    void focusName();

Q_SIGNALS:
    //! Somebody has changed something.
    void edited();
    //! There is something to see of a test, in \a panel: it should be in view.
    void testShown(QWidget *panel);
    //! Somebody has chosen a file of authorities, which is not in the field yet.
    void caFileChosen(const QString &path);

private:
    void choose();
    void test();
    void clearFaults();

    std::unique_ptr<Ui::ProfileEditor> m_ui;
    ConnectionTestPanel *m_panel;
    QUrl m_server;
    KnownServer m_known;
};

} // namespace mcias
