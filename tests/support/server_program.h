// SPDX-License-Identifier: MIT
#pragma once

#include "support/program.h"

namespace mcias::test {

//! The embedded server as a program of its own, on a port of its own.
class ServerProgram {
public:
    //! Starts it in \a sandbox and waits for its ready line; aborts the test program when none comes.
    explicit ServerProgram(const Sandbox &sandbox, const QStringList &arguments);
    ~ServerProgram();
    Q_DISABLE_COPY_MOVE(ServerProgram)

    QString url() const { return m_ready.value(QStringLiteral("url")).toString(); }
    QString caFile() const { return m_ready.value(QStringLiteral("ca")).toString(); }
    QJsonObject ready() const { return m_ready; }
    //! The first of the ready line's people who has (has no) second factor.
    QJsonObject person(bool withTotp) const;
    QProcess &process() { return *m_process; }
    //! Ends it and returns all that it printed.
    Ran stop();

private:
    std::unique_ptr<QProcess> m_process;
    QJsonObject m_ready;
    QByteArray m_out;
};

//! The RFC 6238 code of a base32 secret, \a steps time steps from now.
QByteArray totpCode(const QString &secret, int steps = 0);

} // namespace mcias::test
