// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QString>

#include <chrono>

namespace mcias {

//! What the session bus tells of the keyring, in the words of the Secret Service API. QtKeychain's errors do not tell a
//! locked keyring from a denial, nor a dismissed prompt from success. Every call may block for as long as the patience:
//! never in the GUI thread.
class KeyringFacts {
public:
    enum class Answer : quint8 { Given, Denied, Silent, Gone, Failed };
    enum class Presence : quint8 { NoBus, SilentBus, NoService, SecretService, OtherService };
    enum class Door : quint8 { Open, Locked, Missing, Unknown };
    struct Entries {
        Answer answer = Answer::Failed;
        qsizetype open = 0;
        qsizetype locked = 0;
    };

    explicit KeyringFacts(std::chrono::milliseconds patience);
    ~KeyringFacts();
    Q_DISABLE_COPY_MOVE(KeyringFacts)

    Presence presence() const { return m_presence; }
    //! Whether the keyring's program runs now.
    bool isRunning() const;
    //! The entries of one user at one service.
    Entries entries(const QString &service, const QString &user) const;
    //! The state of the keyring that new entries go to.
    Door door() const;

private:
    Presence findPresence();
    QDBusMessage call(const QDBusMessage &message) const;
    Answer answerOf(const QDBusMessage &reply) const;
    bool hasOwner(const QString &name) const;

    int m_patience; // in milliseconds
    QString m_connection;
    QDBusConnection m_bus;
    Presence m_presence;
};

} // namespace mcias
