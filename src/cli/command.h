// SPDX-License-Identifier: MIT
#pragma once

#include "api/client.h"
#include "cli/answer.h"

#include <vector>

namespace mcias::cli {

enum class FieldKind : quint8 { Text, Integer, Boolean, Uuid, Time, Word, Json, Secret };

//! One field of a command, as the command line sees it.
struct FieldInfo {
    const char *name; //!< on the wire, `account_id`
    FieldKind kind = FieldKind::Text;
    bool required = true;
    bool list = false;
    bool nullable = false;           //!< the word `null` takes a value away
    std::vector<const char *> words; //!< what FieldKind::Word may be

    //! `account-id`: the option's name without its dashes.
    QString option() const { return QString::fromLatin1(name).replace(QLatin1Char('_'), QLatin1Char('-')); }
};

using AnswerHandler = std::function<void(const Answer &)>;
using ErrorHandler = std::function<void(const Error &)>;

//! One endpoint, as the command line sees it: its type is hidden behind two functions that take the request as JSON.
struct Command {
    const char *name;
    std::vector<FieldInfo> fields;
    bool anonymous = false; //!< sent without a token
    bool onlyReads = true;  //!< changes nothing on the server
    bool answersSecrets = false;
    TokenUse tokenUse = TokenUse::None;
    //! What keeps \a json from being a request, if anything does.
    std::optional<DecodeError> (*check)(QByteArrayView json) = nullptr;
    //! Sends a request that check() has passed. The handlers run unless \a context has gone by then.
    CallBase *(*send)(Client &client, QByteArrayView json, const QObject *context, const AnswerHandler &onAnswer,
        const ErrorHandler &onError) = nullptr;

    const FieldInfo *field(QLatin1String wireName) const
    {
        for (const FieldInfo &field : fields) {
            if (wireName == QLatin1String(field.name))
                return &field;
        }
        return nullptr;
    }
};

} // namespace mcias::cli
