// SPDX-License-Identifier: MIT
#pragma once

#include "api/secret.h"

#include <optional>
#include <tuple>
#include <type_traits>

namespace mcias {

//! One member of a wire struct: its JSON name, an alias that some servers use instead, and where it lives.
//! The list of them, `static constexpr auto fields()`, is the only description of a struct: codec, path and query,
//! redacting logger, command line options and round-trip tests are all made from it.
template<class Owner, class T>
struct Field {
    using Type = T;
    const char *name = nullptr;
    T Owner::*member = nullptr;
    const char *alias = nullptr;

    //! The same field, also read under another name. Written under the first one only.
    constexpr Field aliased(const char *other) const { return { name, member, other }; }
};

template<class Owner, class T>
constexpr Field<Owner, T> field(const char *name, T Owner::*member)
{
    return { name, member };
}

//! A struct that is described by its field list. Where keys that nobody knows change what the others mean, it has a
//! `QStringList unknownKeys`, too, which takes their names when it is read (20 at most), and is never written.
// clang-format off
template<class T>
concept WireStruct = requires { T::fields(); };
// clang-format on

template<class T>
struct IsOptional : std::false_type { };
template<class T>
struct IsOptional<std::optional<T>> : std::true_type { };

//! T for std::optional<T> (all levels), T itself otherwise.
template<class T>
struct Unwrapped {
    using Type = T;
};
template<class T>
struct Unwrapped<std::optional<T>> {
    using Type = typename Unwrapped<T>::Type;
};

//! True for the fields whose value is never printed.
template<class T>
inline constexpr bool isSecretType = std::is_same_v<typename Unwrapped<T>::Type, Secret>;

//! Calls \a visit with each field of \a T in order.
template<WireStruct T, class Visitor>
constexpr void forEachField(Visitor &&visit)
{
    std::apply([&visit](const auto &...fields) { (visit(fields), ...); }, T::fields());
}

} // namespace mcias
