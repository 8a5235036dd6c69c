// SPDX-License-Identifier: MIT
#include "session/keyring_worker.h"

#include <QCoreApplication>
#include <QLibrary>
#include <QThread>

#include <qt6keychain/keychain.h>

#include <algorithm>
#include <cstring>

namespace mcias {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto serviceName = "mcias-console"_L1;

// Overwrites bytes that QtKeychain's job shares with us, on purpose: neither needs them any more.
void wipeShared(const QByteArray &bytes)
{
    ::explicit_bzero(const_cast<char *>(bytes.constData()), static_cast<size_t>(bytes.size()));
}

// libsecret talks through GLib's connection to the session bus, and that one ends the process (SIGTERM) when the bus goes
// away, unless it is told not to. QtKeychain offers no way to say so. Keeps the connection, so that it stays the one.
void surviveTheBus()
{
    static bool isDone = false; // in the worker's thread only
    if (isDone)
        return;
    QLibrary gio(u"gio-2.0"_s, 0);
    using BusGet = void *(*)(int, void *, void **);
    using SetExitOnClose = void (*)(void *, int);
    const auto busGet = reinterpret_cast<BusGet>(gio.resolve("g_bus_get_sync"));
    const auto setExitOnClose = reinterpret_cast<SetExitOnClose>(gio.resolve("g_dbus_connection_set_exit_on_close"));
    constexpr int sessionBus = 2;
    void *const connection = busGet && setExitOnClose ? busGet(sessionBus, nullptr, nullptr) : nullptr;
    if (!connection)
        return;
    setExitOnClose(connection, 0);
    isDone = true;
}

// libsecret goes on with the session that it once opened, also when the keyring's program was started anew and knows nothing
// of it: then every call fails until the end of the process. So each call opens its own.
void forgetOldSession()
{
    using Disconnect = void (*)();
    static const auto disconnect = reinterpret_cast<Disconnect>(QLibrary(u"secret-1"_s, 0).resolve("secret_service_disconnect"));
    if (disconnect)
        disconnect();
}

QThread *workerThread()
{
    static auto *const thread = new QThread; // never deleted: it may hang in a call when the program ends
    return thread;
}

void stopWorker()
{
    workerThread()->quit();
    workerThread()->wait(QDeadlineTimer(500ms));
}

} // namespace

KeyringWorker &KeyringWorker::instance()
{
    static auto *const worker = [] {
        auto *made = new KeyringWorker;
        workerThread()->setObjectName(u"keyring"_s);
        made->moveToThread(workerThread());
        workerThread()->start();
        qAddPostRoutine(stopWorker);
        return made;
    }();
    return *worker;
}

quint64 KeyringWorker::newId()
{
    static std::atomic<quint64> last = 0;
    return ++last;
}

void KeyringWorker::add(const KeyringRequest &request)
{
    {
        const std::lock_guard lock(m_guard);
        m_waiting.push_back(request);
    }
    QMetaObject::invokeMethod(this, &KeyringWorker::startNext, Qt::QueuedConnection);
}

void KeyringWorker::abandon(quint64 id)
{
    {
        const std::lock_guard lock(m_guard);
        const auto hasId = [id](const KeyringRequest &request) { return request.id == id; };
        if (const auto found = std::find_if(m_waiting.begin(), m_waiting.end(), hasId); found != m_waiting.end()) {
            if (found->operation != Operation::Remove)
                m_waiting.erase(found);
            return;
        }
    }
    QMetaObject::invokeMethod(
        this,
        [this, id] {
            if (m_running && m_running->request.id == id)
                m_running->isAbandoned = true;
            else if (m_lastWritten == id) // it was done while somebody was told otherwise
                undo(m_lastEntry);
        },
        Qt::QueuedConnection);
}

void KeyringWorker::startNext()
{
    if (m_running)
        return;
    {
        const std::lock_guard lock(m_guard);
        if (m_waiting.empty())
            return;
        m_running = Running{ std::move(m_waiting.front()) };
        m_waiting.pop_front();
    }
    m_facts = std::make_unique<KeyringFacts>(m_running->request.patience);
    switch (m_facts->presence()) {
    case KeyringFacts::Presence::NoBus:
    case KeyringFacts::Presence::NoService:
        return end(Problem::NoKeyring);
    case KeyringFacts::Presence::SilentBus:
        return end(Problem::TimedOut);
    case KeyringFacts::Presence::SecretService:
    case KeyringFacts::Presence::OtherService:
        break;
    }
    surviveTheBus();
    forgetOldSession();
    start();
}

void KeyringWorker::start()
{
    switch (m_running->request.operation) {
    case Operation::Read:
        return read();
    case Operation::Write:
        return write();
    case Operation::Remove:
        return remove();
    }
}

void KeyringWorker::read()
{
    if (m_facts->presence() == KeyringFacts::Presence::SecretService) {
        const auto entries = m_facts->entries(serviceName, m_running->request.entry);
        if (entries.answer != KeyringFacts::Answer::Given)
            return end(problemOf(entries.answer));
        if (entries.open + entries.locked == 0)
            return end(Problem::NothingKept);
    }
    Q_EMIT mayAskPerson(m_running->request.id);
    startRead([this](Problem problem, const Secret &token) { end(problem, token); });
}

void KeyringWorker::startRead(AfterRead then)
{
    auto *job = new QKeychain::ReadPasswordJob(serviceName);
    run(job, [this, job, then = std::move(then)] {
        const QByteArray bytes = job->binaryData();
        Secret token = Secret::fromUtf8(bytes);
        wipeShared(bytes);
        then(problemOf(*job), std::move(token));
    });
}

void KeyringWorker::write()
{
    if (m_facts->presence() == KeyringFacts::Presence::SecretService) {
        // A keyring that does not answer questions never hears the token, so nothing is left to be done late.
        const auto entries = m_facts->entries(serviceName, m_running->request.entry);
        if (entries.answer != KeyringFacts::Answer::Given)
            return end(problemOf(entries.answer));
    }
    Q_EMIT mayAskPerson(m_running->request.id);
    auto *job = new QKeychain::WritePasswordJob(serviceName);
    const QByteArrayView token = m_running->request.token.utf8(); // lives as long as the job
    job->setBinaryData(QByteArray::fromRawData(token.data(), token.size()));
    m_running->tokenWasSent = true;
    run(job, [this, job] { checkWritten(problemOf(*job)); });
}

// A dismissed prompt looks like success, so look whether the token is there.
void KeyringWorker::checkWritten(Problem problem)
{
    if (problem != Problem::None || m_running->isAbandoned)
        return end(problem);
    startRead([this](Problem reading, const Secret &token) {
        if (reading == Problem::NothingKept || (reading == Problem::None && token != m_running->request.token))
            end(isShut() ? Problem::Locked : Problem::Denied);
        else
            end(reading);
    });
}

void KeyringWorker::remove()
{
    if (m_facts->presence() != KeyringFacts::Presence::SecretService)
        return startRemove();
    const auto entries = m_facts->entries(serviceName, m_running->request.entry);
    if (entries.answer != KeyringFacts::Answer::Given)
        return end(problemOf(entries.answer));
    if (entries.open + entries.locked == 0)
        return end(Problem::None);
    if (entries.locked == 0)
        return startRemove();
    // libsecret leaves locked entries alone and says that all went well. Reading unlocks.
    Q_EMIT mayAskPerson(m_running->request.id);
    startRead([this](Problem problem, const Secret &) {
        if (problem == Problem::None)
            startRemove();
        else
            end(problem);
    });
}

void KeyringWorker::startRemove()
{
    auto *job = new QKeychain::DeletePasswordJob(serviceName);
    run(job, [this, job] {
        Problem problem = problemOf(*job);
        if (problem == Problem::NothingKept)
            problem = Problem::None;
        if (problem == Problem::None && m_facts->presence() == KeyringFacts::Presence::SecretService) {
            const auto entries = m_facts->entries(serviceName, m_running->request.entry);
            if (entries.answer != KeyringFacts::Answer::Given)
                problem = problemOf(entries.answer);
            else if (entries.open + entries.locked > 0)
                problem = isShut() ? Problem::Locked : Problem::Denied;
        }
        end(problem);
    });
}

void KeyringWorker::run(QKeychain::Job *job, std::function<void()> then)
{
    job->setKey(m_running->request.entry);
    connect(job, &QKeychain::Job::finished, this, std::move(then));
    job->start();
}

bool KeyringWorker::isShut() const
{
    return m_facts->presence() == KeyringFacts::Presence::SecretService && m_facts->door() == KeyringFacts::Door::Locked;
}

KeyringWorker::Problem KeyringWorker::problemOf(KeyringFacts::Answer answer) const
{
    switch (answer) {
    case KeyringFacts::Answer::Given:
        return Problem::None;
    case KeyringFacts::Answer::Denied:
        return Problem::Denied;
    case KeyringFacts::Answer::Silent:
        return Problem::TimedOut;
    case KeyringFacts::Answer::Gone:
    case KeyringFacts::Answer::Failed:
        break;
    }
    return Problem::Failed;
}

KeyringWorker::Problem KeyringWorker::problemOf(const QKeychain::Job &job) const
{
    const QKeychain::Error error = job.error();
    if (error == QKeychain::NoError)
        return Problem::None;
    if (error == QKeychain::NoBackendAvailable || error == QKeychain::NotImplemented)
        return Problem::NoKeyring;
    if (error == QKeychain::AccessDeniedByUser)
        return Problem::Denied;
    if (m_facts->presence() != KeyringFacts::Presence::SecretService)
        return error == QKeychain::EntryNotFound ? Problem::NothingKept
            : error == QKeychain::AccessDenied   ? Problem::Denied
                                                 : Problem::Failed;
    if (!m_facts->isRunning())
        return Problem::Failed;
    if (isShut())
        return Problem::Locked;
    if (error == QKeychain::AccessDenied)
        return Problem::Denied;
    if (error == QKeychain::EntryNotFound) {
        const auto entries = m_facts->entries(serviceName, m_running->request.entry);
        return entries.open + entries.locked > 0 ? Problem::Denied : Problem::NothingKept;
    }
    return Problem::Failed;
}

void KeyringWorker::end(Problem problem, const Secret &token)
{
    const Running over = std::move(*m_running);
    m_running.reset();
    m_facts.reset();
    const bool wasWritten = over.request.operation == Operation::Write && over.tokenWasSent && problem == Problem::None;
    m_lastWritten = wasWritten ? over.request.id : 0;
    m_lastEntry = wasWritten ? over.request.entry : QString();
    // What may have been stored although somebody was, or will be, told that it was not, goes.
    const bool mayBeThere = over.tokenWasSent && (problem == Problem::Failed || problem == Problem::TimedOut);
    if ((wasWritten && over.isAbandoned) || mayBeThere)
        undo(over.request.entry);
    const bool hasToken = over.request.operation == Operation::Read && problem == Problem::None;
    Q_EMIT ended(over.request.id, { problem, hasToken ? token : Secret(), over.request.operation });
    QMetaObject::invokeMethod(this, &KeyringWorker::startNext, Qt::QueuedConnection);
}

void KeyringWorker::undo(const QString &entry)
{
    m_lastWritten = 0;
    KeyringRequest removal;
    removal.operation = Operation::Remove;
    removal.entry = entry;
    removal.patience = 10s;
    {
        const std::lock_guard lock(m_guard);
        m_waiting.push_front(std::move(removal)); // before anything that was asked for since
    }
    QMetaObject::invokeMethod(this, &KeyringWorker::startNext, Qt::QueuedConnection);
}

} // namespace mcias
