// SPDX-License-Identifier: MIT
// The embedded server within a test's own process. Header only: tests that use it link mcias_devserver.
#pragma once

#include "devserver/dev_server.h"
#include "devserver/server_state.h"

#include "api/client.h"

#include <QDateTime>

#include <memory>

namespace mcias::test {

//! A clock that stands still until it is told otherwise. Begins at the real time, in whole seconds.
class ManualClock final : public Clock {
public:
    QDateTime now() const override { return m_now; }
    void set(const QDateTime &time) { m_now = time; }
    void advance(std::chrono::milliseconds by) { m_now = m_now.addMSecs(by.count()); }

private:
    QDateTime m_now = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
};

//! A running server with cheap password hashes and a clock of its own. Aborts the test program if it cannot listen.
class DevServerFixture {
public:
    explicit DevServerFixture(devserver::Options options = {})
    {
        options.cheapHashes = true;
        server = std::make_unique<devserver::DevServer>(options, &clock);
        if (!server->listen())
            qFatal("the embedded server: %s", qPrintable(server->errorText()));
    }

    //! A client that trusts this server and nothing else.
    std::unique_ptr<Client> client(ClientOptions options = {}) const
    {
        options.caFile = server->caFile();
        return std::make_unique<Client>(server->url(), options);
    }
    const devserver::KnownAccount &known(int index = 0) const { return server->knownAccounts().at(index); }
    //! The code that \a account's authenticator shows now, by this server's clock.
    Secret totpCode(const devserver::KnownAccount &account) const
    {
        return account.totpSecret.isEmpty() ? Secret() : Secret(devserver::TotpGuard::codeAt(account.totpSecret, clock.now()));
    }
    devserver::ServerState &state() const { return server->state(); }

    ManualClock clock;
    std::unique_ptr<devserver::DevServer> server;
};

} // namespace mcias::test
