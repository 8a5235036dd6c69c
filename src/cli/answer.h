// SPDX-License-Identifier: MIT
#pragma once

#include "api/redact.h"
#include "api/secret.h"

namespace mcias::cli {

//! A call's answer as the JSON documents that may be printed of it.
struct Answer {
    Secret full;
    QByteArray redacted; //!< secrets as "•••"
    QByteArray open;     //!< secrets left out, key and all
};

//! True if a \a T may hold a secret, at any depth.
template<class T>
constexpr bool holdsSecrets()
{
    if constexpr (isSecretType<T>) {
        return true;
    } else if constexpr (WireStruct<T>) {
        bool any = false;
        forEachField<T>([&](const auto &field) { any = any || holdsSecrets<typename std::decay_t<decltype(field)>::Type>(); });
        return any;
    } else if constexpr (IsOptional<T>::value || IsList<T>::value) {
        return holdsSecrets<typename T::value_type>();
    } else {
        return false;
    }
}

//! The members of \a value that are no secrets; only the first level is looked at.
template<class T>
QByteArray withoutSecrets(const T &value)
{
    JsonWriter json(JsonWriter::Layout::Indented);
    if constexpr (WireStruct<T>) {
        json.beginObject();
        forEachField<T>([&](const auto &field) {
            if constexpr (!isSecretType<typename std::decay_t<decltype(field)>::Type>)
                writeMember(json, field, value);
        });
        json.endObject();
    }
    return json.take();
}

template<class T>
Answer makeAnswer(const T &value)
{
    QByteArray text = encode(value, JsonWriter::Layout::Indented);
    Answer answer{ Secret::fromUtf8(text), redacted(value, JsonWriter::Layout::Indented), withoutSecrets(value) };
    wipe(text);
    return answer;
}

} // namespace mcias::cli
