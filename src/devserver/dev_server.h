// SPDX-License-Identifier: MIT
#pragma once

#include "devserver/options.h"

#include "api/clock.h"
#include "api/secret.h"

#include <QList>
#include <QObject>
#include <QUrl>

#include <memory>

namespace mcias::devserver {

struct ServerState;

//! An account of the seed that somebody can sign in as.
struct KnownAccount {
    QString username;
    Secret password;
    Secret totpSecret; //!< base32; empty: no second factor
    QString title;     //!< what this person is, in a word: `admin`
};

//! The embedded MCIAS server: the whole API in memory, over TLS, on loopback. Needs an event loop in its thread and
//! answers from there. Not for production: what it knows dies with it.
class DevServer : public QObject {
    Q_OBJECT

public:
    //! \a clock, if given, outlives the server; otherwise it is the system's.
    explicit DevServer(const Options &options, const Clock *clock = nullptr, QObject *parent = nullptr);
    ~DevServer() override;

    //! Makes certificates, writes ca.pem and starts to listen. False: see errorText().
    bool listen();
    QString errorText() const { return m_errorText; }

    //! `https://127.0.0.1:41234`
    QUrl url() const;
    //! The path of ca.pem; a temporary one is removed with the server.
    QString caFile() const;
    //! Whom one can sign in as. The passwords are made afresh by every server.
    const QList<KnownAccount> &knownAccounts() const { return m_known; }
    Secret vaultPassphrase() const;
    //! The line of JSON that tells a parent process all of the above.
    QByteArray readyLine() const;

    //! The requests so far, `GET /v1/accounts`, without their queries.
    const QStringList &requests() const { return m_requests; }
    //! All of its memory, to look at and to tamper with in tests.
    ServerState &state();

private:
    class Service;

    const SystemClock m_systemClock;
    std::unique_ptr<Service> m_service;
    QList<KnownAccount> m_known;
    QStringList m_requests;
    QString m_errorText;
};

} // namespace mcias::devserver
