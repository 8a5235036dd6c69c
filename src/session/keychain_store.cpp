// SPDX-License-Identifier: MIT
#include "session/keychain_store.h"

#include "session/keyring_worker.h"

#include <QUrl>

namespace mcias {

using Operation = TokenStoreResult::Operation;
using Problem = TokenStoreResult::Problem;

KeychainStore::KeychainStore(KeyringPatience patience, QObject *parent) : TokenStore(parent), m_patience(patience)
{
    const auto *worker = &KeyringWorker::instance();
    connect(worker, &KeyringWorker::mayAskPerson, this, &KeychainStore::waitForPerson, Qt::QueuedConnection);
    connect(worker, &KeyringWorker::ended, this, &KeychainStore::end, Qt::QueuedConnection);
}

KeychainStore::~KeychainStore() = default;

QString KeychainStore::entryName(const TokenKey &key)
{
    // Escaped, so that the first slash is the one between the two.
    return QString::fromLatin1(QUrl::toPercentEncoding(key.profileId)) + QLatin1Char('/') + key.username;
}

void KeychainStore::read(const TokenKey &key, const QObject *context, Then then)
{
    start(Operation::Read, key, {}, context, std::move(then));
}

void KeychainStore::write(const TokenKey &key, const Secret &token, const QObject *context, Then then)
{
    start(Operation::Write, key, token, context, std::move(then));
}

void KeychainStore::remove(const TokenKey &key, const QObject *context, Then then)
{
    start(Operation::Remove, key, {}, context, std::move(then));
}

void KeychainStore::start(Operation operation, const TokenKey &key, const Secret &token, const QObject *context, Then then)
{
    const quint64 id = KeyringWorker::newId();
    auto *patience = new QTimer(this);
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, this, [this, id] { giveUp(id); });
    patience->start(m_patience.keyring);
    m_pending.emplace(id, Pending{ operation, context, std::move(then), patience });
    KeyringWorker::instance().add({ id, operation, entryName(key), token, m_patience.keyring });
}

void KeychainStore::waitForPerson(quint64 id)
{
    if (const auto found = m_pending.find(id); found != m_pending.end())
        found->second.patience->start(m_patience.person);
}

void KeychainStore::giveUp(quint64 id)
{
    KeyringWorker::instance().abandon(id);
    const auto found = m_pending.find(id);
    end(id, { Problem::TimedOut, {}, found->second.operation });
}

void KeychainStore::end(quint64 id, const TokenStoreResult &result)
{
    const auto found = m_pending.find(id);
    if (found == m_pending.end())
        return;
    const Pending over = std::move(found->second);
    m_pending.erase(found);
    over.patience->stop();
    over.patience->deleteLater(); // this may be its own signal
    if (over.context)
        over.then(result);
}

} // namespace mcias
