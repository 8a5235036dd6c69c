// SPDX-License-Identifier: MIT
#pragma once

#include "api/secret.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrl>

namespace mcias {

//! Somebody whom the demo's server lets in.
struct DemoPerson {
    QString username;
    QString title; //!< the server's word for what they do
    Secret password;
    Secret totpSecret; //!< base32; empty for people without a second factor
};

//! The demo's server, mcias-devserver, as a child process. It ends with this object, and with this process in any case.
class DemoServer final : public QObject {
    Q_OBJECT

public:
    enum class State : quint8 { Starting, Ready, Failed };

    //! \a program is the server's; by default the one beside this program. Call start() once.
    explicit DemoServer(const QString &program = defaultProgram(), QObject *parent = nullptr);
    ~DemoServer() override;

    static QString defaultProgram();

    //! Starts the server, or starts it again after a failure.
    void start();
    State state() const { return m_state; }
    QUrl url() const { return m_url; }
    QString caFile() const { return m_caFile; }
    const QList<DemoPerson> &people() const { return m_people; }
    //! Why there is no server, for people.
    QString failure() const { return m_failure; }

Q_SIGNALS:
    void stateChanged();

private:
    void readOutput();
    void readReadyLine(const QByteArray &line);
    void fail(const QString &why);

    QString m_program;
    QTemporaryDir m_folder;
    QProcess m_process;
    QTimer m_patience;
    QByteArray m_output;
    State m_state = State::Starting;
    QUrl m_url;
    QString m_caFile;
    QList<DemoPerson> m_people;
    QString m_failure;
};

} // namespace mcias
