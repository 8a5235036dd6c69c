// SPDX-License-Identifier: MIT
#pragma once

#include "work/step_run.h"

#include "api/client.h"

#include <QPointer>
#include <QTimer>

#include <optional>

namespace mcias {

//! The end of sealing or unsealing.
struct VaultEnd {
    Outcome outcome = Outcome::NotDone;
    std::optional<Error> error;          //!< of the write, or of the look before it
    std::optional<bool> isSealed = {};   //!< as last seen; nothing: that could not be read
    bool isWrongPassphrase = false;      //!< the server has looked at it, and did not accept it
    bool wasLost = false;                //!< the answer was; the outcome is what looks afterwards have shown
    std::optional<Error> lookError = {}; //!< why these looks did not tell
};

//! Seals or unseals a server's vault, once: looks whether it is so already, sends, and looks again after a lost answer. Works
//! with any client, also with one that nobody has signed in with: who has a sealed server has no session. Ends exactly once,
//! with ended; then deletes itself.
class VaultRun final : public QObject {
    Q_OBJECT

public:
    //! Begins after control has returned to the event loop. Should \a client go, the run ends with what is known.
    static VaultRun *unseal(Client &client, const Secret &passphrase, QObject *parent, const StepTiming &timing = {});
    static VaultRun *seal(Client &client, QObject *parent, const StepTiming &timing = {});

    //! Gives up; what may have left is looked at as after a lost answer; a second time ends that, too.
    void cancel();
    //! A passphrase that was not sent yet is not going to be: for when the window is locked.
    void forgetPassphrase();

Q_SIGNALS:
    void ended(const mcias::VaultEnd &end);

private:
    enum class Written : quint8 { No, UnderWay, Unknown };

    VaultRun(Client &client, bool wantsSealed, QObject *parent, const StepTiming &timing);
    void look();
    void seen(bool isSealed);
    void lookFailed(const Error &error);
    void send();
    void sent(const Error &error);
    void later(void (VaultRun::*then)());
    void end(Outcome outcome);
    void stop();

    QPointer<Client> m_client;
    const bool m_wantsSealed;
    const StepTiming m_timing;
    Secret m_passphrase;
    QPointer<CallBase> m_call;
    QTimer m_timer;
    Written m_written = Written::No;
    int m_looks = 0;        // that have shown the former state, after a lost answer
    int m_patienceLeft = 2; // looks that may fail, after a lost answer
    bool m_isOver = false;
    VaultEnd m_end;
};

} // namespace mcias
