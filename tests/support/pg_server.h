// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace mcias::test {

//! A real PostgreSQL in a folder of its own, at a free port of the loopback address, run by somebody who is not root. It is
//! stopped when it goes, and with the test program.
class PgServer {
public:
    PgServer();
    ~PgServer();

    //! Makes the cluster and starts it; empty if that went well, else what was said.
    QString start(const QStringList &settings = {});
    void stop();

    quint16 port() const { return m_port; }
    //! The superuser, `postgres`, and what was made for it.
    QByteArray password() const { return "super:user\\secret"; }
    //! Puts a file into the cluster's folder that its server can read and nobody else.
    void put(const QString &name, const QByteArray &content) const;
    //! Runs SQL as the superuser; aborts the test program if that fails.
    QByteArray sql(const QByteArray &text, const QByteArray &database = "postgres") const;
    //! Switches TLS on or off, and waits until new connections see it. Wants server.crt and server.key.
    void setTls(bool isOn) const;

    //! Where the server's programs are.
    static QString program(const QString &name);

private:
    QProcess *run(const QString &name, const QStringList &arguments) const;

    QTemporaryDir m_folder;
    quint16 m_port = 0;
    std::unique_ptr<QProcess> m_server;
};

} // namespace mcias::test
