// SPDX-License-Identifier: MIT
// From a value to an answer's body, in the shapes of each dialect. Unlike the client's codec it writes null where the
// API page says `|null`.
#pragma once

#include "devserver/options.h"

#include "api/codec.h"
#include "api/resources/all.h"

namespace mcias::devserver {

//! True if empty optional members of \a T are written as null, false if they are left out.
template<class T>
inline constexpr bool writesNulls = std::is_same_v<T, AuditEvent> || std::is_same_v<T, PolicyRule>;

//! What a wrapped list of \a T is called.
template<class T>
inline constexpr const char *listName = "items";
template<>
inline constexpr const char *listName<Account> = "accounts";
template<>
inline constexpr const char *listName<PolicyRule> = "rules";
template<>
inline constexpr const char *listName<SsoClient> = "clients";
template<>
inline constexpr const char *listName<PgCredsInfo> = "credentials";
template<>
inline constexpr const char *listName<Passkey> = "credentials";

//! Writes JSON text as the value that it describes, or as a string if it is none.
void writeJsonText(JsonWriter &json, const QString &text);

class AnswerEncoder {
public:
    explicit AnswerEncoder(Dialect dialect) : m_dialect(dialect) { }

    //! A whole answer.
    template<class T>
    QByteArray encode(const T &value)
    {
        JsonWriter json;
        if constexpr (IsList<T>::value) {
            encodeList(json, value);
        } else {
            put(json, value);
        }
        return json.take();
    }

private:
    bool isWrapped() const { return m_dialect == Dialect::Wrapped; }

    template<class T>
    void encodeList(JsonWriter &json, const QList<T> &list) const
    {
        if (isWrapped()) {
            json.beginObject();
            json.key(listName<T>);
        }
        put(json, list);
        if (isWrapped()) {
            json.key("count");
            json.integer(list.size());
            json.endObject();
        }
    }

    template<class T>
    void put(JsonWriter &json, const T &value) const
    {
        if constexpr (WireStruct<T>)
            putStruct(json, value);
        else
            write(json, value);
    }
    template<class T>
    void put(JsonWriter &json, const QList<T> &list) const
    {
        json.beginArray();
        for (const T &element : list)
            put(json, element);
        json.endArray();
    }
    template<class T>
    void put(JsonWriter &json, const std::optional<T> &value) const
    {
        if (value)
            put(json, *value);
        else
            json.null();
    }
    void put(JsonWriter &json, const JsonText &value) const
    {
        if (isWrapped())
            writeJsonText(json, value.text);
        else
            write(json, value);
    }

    template<class T>
    void putStruct(JsonWriter &json, const T &value) const
    {
        json.beginObject();
        forEachField<T>([&](const auto &field) {
            if constexpr (IsOptional<typename std::decay_t<decltype(field)>::Type>::value) {
                if (!writesNulls<T> && !(value.*field.member))
                    return;
            }
            json.key(isWrapped() && field.alias ? field.alias : field.name);
            put(json, value.*field.member);
        });
        if (isWrapped() && !std::is_same_v<T, RuleBody>) {
            json.key("revision"); // nobody knows this key
            json.integer(1);
        }
        json.endObject();
    }

    Dialect m_dialect;
};

} // namespace mcias::devserver
