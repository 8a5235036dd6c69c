// SPDX-License-Identifier: MIT
#pragma once

#include "session/keyring_facts.h"
#include "session/token_store.h"

#include <QObject>

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace QKeychain {
class Job;
}

namespace mcias {

//! One call of the keyring.
struct KeyringRequest {
    quint64 id = 0;
    TokenStoreResult::Operation operation = TokenStoreResult::Operation::Read;
    QString entry;
    Secret token;                            //!< of a write
    std::chrono::milliseconds patience{ 0 }; //!< for each question that precedes the call itself
};

//! Does the calls of every KeychainStore, one after another, in a thread of its own: QtKeychain, the D-Bus libraries and
//! libsecret may wait where they are called. One for the whole process, because QtKeychain has one queue for the process,
//! which belongs to the thread that used it first.
class KeyringWorker final : public QObject {
    Q_OBJECT

public:
    static KeyringWorker &instance();
    //! For a request; never 0, never the same again.
    static quint64 newId();

    // To be called from any thread.
    void add(const KeyringRequest &request);
    //! Somebody was told that this call has timed out. A read or write that has not begun never will; a write that is
    //! done after all is undone. A remove is still carried out.
    void abandon(quint64 id);

Q_SIGNALS:
    //! The keyring has shown that it is alive, and may put a question to a person now. Many ask for a password when they
    //! are locked, some ask before every access.
    void mayAskPerson(quint64 id);
    //! Said of abandoned calls, too.
    void ended(quint64 id, const mcias::TokenStoreResult &result);

private:
    using Problem = TokenStoreResult::Problem;
    using Operation = TokenStoreResult::Operation;
    using AfterRead = std::function<void(Problem, Secret)>;

    struct Running {
        KeyringRequest request;
        bool isAbandoned = false;
        bool tokenWasSent = false;
    };

    KeyringWorker() = default;
    void startNext();
    void start();
    void read();
    void write();
    void remove();
    void startRead(AfterRead then);
    void startRemove();
    void run(QKeychain::Job *job, std::function<void()> then);
    void checkWritten(Problem problem);
    Problem problemOf(const QKeychain::Job &job) const;
    Problem problemOf(KeyringFacts::Answer answer) const;
    bool isShut() const;
    void end(Problem problem, const Secret &token = {});
    void undo(const QString &entry);

    std::mutex m_guard; // of m_waiting, so that a token can be taken out of it while this thread hangs
    std::deque<KeyringRequest> m_waiting;
    std::optional<Running> m_running;
    std::unique_ptr<KeyringFacts> m_facts; // for the running one
    quint64 m_lastWritten = 0;
    QString m_lastEntry;
};

} // namespace mcias
