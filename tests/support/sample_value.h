// SPDX-License-Identifier: MIT
#pragma once

#include "api/codec.h"

namespace mcias::test {

// clang-format off
inline void fill(bool &value) { value = true; }
inline void fill(QString &value) { value = QStringLiteral("sample"); }
inline void fill(Secret &value) { value = Secret::fromUtf8("a sample secret"); }
inline void fill(QUuid &value) { value = QUuid(QStringLiteral("9c8f6a2e-3b1d-4f57-8a90-1c2d3e4f5a6b")); }
inline void fill(QDateTime &value) { value = QDateTime(QDate(2026, 3, 14), QTime(15, 9, 26), Qt::UTC); }
inline void fill(JsonText &value) { value.text = QStringLiteral(R"({"reason":"sample"})"); }
inline void fill(OpaqueId &value) { value.text = QStringLiteral("41"); }
// clang-format on

template<class T>
    requires std::is_integral_v<T>
void fill(T &value)
{
    value = 41;
}

template<class E>
void fill(OpenEnum<E> &value)
{
    value = E{};
}

template<class T>
void fill(std::optional<T> &value);
template<class T>
void fill(QList<T> &value);

template<WireStruct T>
void fill(T &value)
{
    forEachField<T>([&value](const auto &field) { fill(value.*field.member); });
}

template<class T>
void fill(std::optional<T> &value)
{
    fill(value.emplace());
}

template<class T>
void fill(QList<T> &value)
{
    fill(value.emplaceBack());
    fill(value.emplaceBack());
}

//! A \a T of which every field is set, optional ones too; lists have two elements. Good as a request and as an answer.
template<class T>
T sampleValue()
{
    T value{};
    fill(value);
    return value;
}

} // namespace mcias::test
