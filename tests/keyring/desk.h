// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace mcias::test {

//! Ends with the test, whatever it does.
class Program {
public:
    Program(const QString &path, const QStringList &arguments, const QProcessEnvironment &environment);
    ~Program();

    QProcess &process() { return m_process; }
    //! Waits for a line of its standard output and takes it; empty when none comes.
    QByteArray line();
    //! Everything that it has printed since.
    QByteArray output();
    void signal(int number);
    void kill();

private:
    QProcess m_process;
    QByteArray m_read;
};

//! How a call of the keyring-caller ended.
struct Answer {
    QJsonObject json;

    //! A TokenStoreResult::Problem; -1 when there was no answer.
    int problem() const;
    QString token() const;
    qint64 milliseconds() const;
    //! The longest time for which the caller's event loop stood still.
    qint64 longestPause() const;
};

//! A desktop session of its own: a home, a bus, and perhaps a keyring.
class Desk {
public:
    Desk();
    ~Desk();

    //! Starts a bus on which nothing is started on demand. Aborts the test program when there is no dbus-daemon.
    void startBus();
    Program &bus() { return *m_bus; }
    QString busAddress() const { return m_address; }
    //! Names a bus without starting one.
    void setBusAddress(const QString &address);

    //! Starts gnome-keyring with a keyring that is open; aborts the test program when there is none.
    void startGnomeKeyring();
    void lockGnomeKeyring();
    //! Starts the scripted keyring.
    Program &startScripted(const QStringList &arguments);
    Program &keyring() { return *m_keyring; }
    //! Ends the keyring.
    void stopKeyring();

    //! What an independent client of the bus finds: the secrets of mcias-console's entries, by their names. Locked ones
    //! come without their secret.
    QMap<QString, QByteArray> entries();

    //! For the programs to come.
    void setVariable(const QString &name, const QString &value) { m_environment.insert(name, value); }
    //! A program of the build.
    Program &start(const QString &program, const QStringList &arguments = {});
    //! A keyring-caller.
    Program &caller(const QStringList &arguments = {});
    //! Lets a caller do one call and waits for the end of it.
    static Answer call(Program &caller, const QByteArray &line);
    //! One call in a process of its own.
    Answer call(const QByteArray &line, const QStringList &arguments = {});

    //! The files below the home, for their names and contents.
    QMap<QString, QByteArray> files() const;

private:
    bool waitForKeyring();
    QDBusConnection connection();

    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
    std::unique_ptr<Program> m_bus;
    QString m_address;
    QString m_connection;
    std::unique_ptr<Program> m_keyring;
    std::vector<std::unique_ptr<Program>> m_programs;
};

} // namespace mcias::test
