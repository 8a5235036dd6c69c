// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>

namespace mcias::test {

//! What a program did.
struct Ran {
    int exitCode = -1; //!< -1: it crashed, or could not be started
    QByteArray out;
    QByteArray err;

    //! The last line of standard error as JSON, and its "error" member: a failure of mcias-cli.
    QJsonObject error() const;
    //! Standard output as one JSON document; aborts the test program when it is none.
    QJsonValue json() const;
    //! Everything, for a message.
    QByteArray all() const { return "exit code " + QByteArray::number(exitCode) + "\nstdout: " + out + "\nstderr: " + err; }
};

//! Runs the programs of the build in a home of their own, without a terminal. The test's own event loop goes on
//! meanwhile, so a server in it can answer.
class Sandbox {
public:
    Sandbox();

    //! A path in a folder that is no part of the programs' home.
    QString file(const QString &name) const { return m_files.filePath(name); }
    //! Writes a file there, 0600, and returns its path.
    QString write(const QString &name, const QByteArray &content) const;
    //! The folder that holds HOME, the XDG folders and TMPDIR of every run.
    QString home() const { return m_home.path(); }
    //! Sets a variable for the runs to come.
    void setVariable(const QString &name, const QString &value) { m_variables[name] = value; }

    //! Sends the standard output of the runs to come to a file; empty: to the test, as usual.
    void setStandardOutput(const QString &path) { m_standardOutput = path; }

    //! Gives the runs to come a controlling terminal, `/dev/pts/3`; empty: none, as usual.
    void setTerminal(const QByteArray &path) { m_terminal = path; }

    //! Starts a program of the build, `mcias-cli`.
    std::unique_ptr<QProcess> start(const QString &program, const QStringList &arguments) const;
    //! Runs it to its end. \a meanwhile, if given, is called once it has started.
    Ran run(const QString &program, const QStringList &arguments, const QByteArray &input = {},
        const std::function<void(QProcess &)> &meanwhile = {}) const;

private:
    QTemporaryDir m_home;
    QTemporaryDir m_files;
    QMap<QString, QString> m_variables;
    QString m_standardOutput;
    QByteArray m_terminal;
};

//! Waits for the end of a process and collects what it printed.
Ran finish(QProcess &process);

} // namespace mcias::test
