// SPDX-License-Identifier: MIT
#pragma once

#include "session/server_trust.h"
#include "work/step_run.h"

#include <QDialog>
#include <QPointer>

#include <memory>

namespace mcias {

class CallBase;
class Client;
class UnsealPanel;
struct Profile;

//! Opens the vault of a server at which nobody can sign in because it is sealed. Needs no session: a connection of its own,
//! trusted like any other to that server.
class UnsealDialog final : public QDialog {
    Q_OBJECT

public:
    //! \a trust is the server's; null: whatever the profile trusts. \a timing is for tests.
    UnsealDialog(const Profile &profile, ServerTrust *trust, QWidget *parent, const StepTiming &timing = {});
    ~UnsealDialog() override;

    //! Empties the field.
    void forgetSecrets();
    //! Gives up what is under way first.
    void reject() override;

Q_SIGNALS:
    //! The vault is open; the dialog is about to go.
    void unsealed(const QString &sentence);
    //! See Client::asked().
    void asked(mcias::CallBase *call, const QString &command);

private:
    void heedTrust();
    void makeClient(const Profile &profile);

    QPointer<ServerTrust> m_trust;
    std::unique_ptr<Client> m_client;
    UnsealPanel *m_panel;
};

} // namespace mcias
