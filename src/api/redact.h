// SPDX-License-Identifier: MIT
#pragma once

#include "api/codec.h"

namespace mcias {

//! Writes \a value as JSON with every secret as "•••": what may be logged.
template<class T>
void writeRedacted(JsonWriter &json, const T &value)
{
    if constexpr (isSecretType<T>) {
        json.string(QByteArrayView("•••"));
    } else if constexpr (WireStruct<T>) {
        json.beginObject();
        forEachField<T>([&](const auto &field) {
            if constexpr (IsOptional<typename std::decay_t<decltype(field)>::Type>::value) {
                if (!(value.*field.member))
                    return;
            }
            json.key(field.name);
            writeRedacted(json, value.*field.member);
        });
        json.endObject();
    } else if constexpr (IsOptional<T>::value) {
        if (value)
            writeRedacted(json, *value);
        else
            json.null();
    } else if constexpr (IsList<T>::value) {
        json.beginArray();
        for (const auto &element : value)
            writeRedacted(json, element);
        json.endArray();
    } else {
        write(json, value);
    }
}

template<class T>
QByteArray redacted(const T &value, JsonWriter::Layout layout = JsonWriter::Layout::Compact)
{
    JsonWriter json(layout);
    writeRedacted(json, value);
    return json.take();
}

//! True for an answer that one of its fields makes a disclosure.
template<class T>
constexpr bool disclosesSecret()
{
    bool discloses = false;
    if constexpr (WireStruct<T>)
        forEachField<T>([&](const auto &field) { discloses |= isSecretType<typename std::decay_t<decltype(field)>::Type>; });
    return discloses;
}

//! The secrets among the fields of \a value.
template<WireStruct T>
QList<Secret> secretsOf(const T &value)
{
    QList<Secret> secrets;
    forEachField<T>([&](const auto &field) {
        using Type = typename std::decay_t<decltype(field)>::Type;
        if constexpr (std::is_same_v<Type, Secret>) {
            secrets += value.*field.member;
        } else if constexpr (std::is_same_v<Type, std::optional<Secret>>) {
            if (value.*field.member)
                secrets += *(value.*field.member);
        }
    });
    return secrets;
}

} // namespace mcias
