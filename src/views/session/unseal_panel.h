// SPDX-License-Identifier: MIT
#pragma once

#include "views/controls/message_bar.h"
#include "work/server/vault_run.h"
#include "work/tokens/pace.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace mcias {

class PasswordField;

//! Opens a sealed vault: the passphrase, and what became of it. It leaves the field as soon as it is sent, and is kept nowhere.
//! Keeps to the server's limit of tries.
class UnsealPanel final : public QWidget {
    Q_OBJECT

public:
    //! \a client gives the one to ask through, or null while there is none. \a timing and \a time are for tests.
    explicit UnsealPanel(std::function<Client *()> client, QWidget *parent = nullptr, const StepTiming &timing = {},
        const PaceTime &time = PaceTime::real());

    PasswordField *field() const { return m_field; }
    bool isBusy() const { return !m_run.isNull(); }
    //! Gives up what is under way.
    void cancel();
    //! The window was locked: what was typed and not sent is gone.
    void forget();

Q_SIGNALS:
    //! The vault is open now, whoever has opened it.
    void unsealed(const QString &sentence);
    //! A try has ended, whatever it was.
    void ended(const mcias::VaultEnd &end);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void submit();
    void tell(MessageBar::Kind kind, const QString &text);
    void makeRoom();
    void take(const VaultEnd &end);
    void heedPace();
    void showState();

    std::function<Client *()> m_client;
    StepTiming m_timing;
    PaceTime m_time;
    Pace m_pace{ 3, 5 }; // tries, as the API page has it
    QPointer<VaultRun> m_run;
    bool m_isWaiting = false; // for the next try to be allowed
    PasswordField *m_field;
    QPushButton *m_button;
    MessageBar *m_news;
};

} // namespace mcias
