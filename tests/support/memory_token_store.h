// SPDX-License-Identifier: MIT
#pragma once

#include "session/token_store.h"

#include <QHash>
#include <QPointer>

namespace mcias::test {

//! A keyring in memory that fails as a test wishes.
class MemoryTokenStore final : public TokenStore {
public:
    using Problem = TokenStoreResult::Problem;
    using TokenStore::TokenStore;

    Problem readProblem = Problem::None;
    Problem writeProblem = Problem::None;
    Problem removeProblem = Problem::None;
    QHash<QString, Secret> tokens;

    static QString nameOf(const TokenKey &key) { return key.profileId + QLatin1Char('/') + key.username; }

    void read(const TokenKey &key, const QObject *context, Then then) override
    {
        TokenStoreResult result{ .problem = readProblem };
        if (readProblem == Problem::None) {
            result.token = tokens.value(nameOf(key));
            if (result.token.isEmpty())
                result.problem = Problem::NothingKept;
        }
        tell(result, context, then);
    }
    void write(const TokenKey &key, const Secret &token, const QObject *context, Then then) override
    {
        if (writeProblem == Problem::None)
            tokens.insert(nameOf(key), token);
        tell({ .problem = writeProblem }, context, then);
    }
    void remove(const TokenKey &key, const QObject *context, Then then) override
    {
        if (removeProblem == Problem::None)
            tokens.remove(nameOf(key));
        tell({ .problem = removeProblem }, context, then);
    }

private:
    void tell(const TokenStoreResult &result, const QObject *context, const Then &then)
    {
        QMetaObject::invokeMethod(
            this,
            [result, then, guard = QPointer<const QObject>(context)] {
                if (guard)
                    then(result);
            },
            Qt::QueuedConnection);
    }
};

} // namespace mcias::test
