// SPDX-License-Identifier: MIT
#pragma once

#include "session/token_store.h"

#include <QPointer>
#include <QTimer>

#include <chrono>
#include <unordered_map>

namespace mcias {

//! How long a call may take.
struct KeyringPatience {
    std::chrono::milliseconds keyring{ 10'000 }; //!< until the keyring shows that it is alive, or the call is over
    std::chrono::milliseconds person{ 60'000 };  //!< from then on, if it may have to ask somebody: a remove in an open one never
};

//! Keeps tokens in the desktop's keyring, through QtKeychain: one entry per profile and user, holding the token alone. The
//! calling thread never waits; everything happens in the KeyringWorker's. A write that was given up is undone should it
//! succeed later. Calls are carried out one after another, and the wait counts, too.
class KeychainStore final : public TokenStore {
    Q_OBJECT

public:
    explicit KeychainStore(KeyringPatience patience = {}, QObject *parent = nullptr);
    //! Calls that are not over never end, but are carried out.
    ~KeychainStore() override;

    void read(const TokenKey &key, const QObject *context, Then then) override;
    void write(const TokenKey &key, const Secret &token, const QObject *context, Then then) override;
    void remove(const TokenKey &key, const QObject *context, Then then) override;

    //! What the entry of \a key is called in the keyring.
    static QString entryName(const TokenKey &key);

private:
    struct Pending {
        TokenStoreResult::Operation operation;
        QPointer<const QObject> context;
        Then then;
        QTimer *patience;
    };

    void start(
        TokenStoreResult::Operation operation, const TokenKey &key, const Secret &token, const QObject *context, Then then);
    void waitForPerson(quint64 id);
    void giveUp(quint64 id);
    void end(quint64 id, const TokenStoreResult &result);

    KeyringPatience m_patience;
    std::unordered_map<quint64, Pending> m_pending;
};

} // namespace mcias
