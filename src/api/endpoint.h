// SPDX-License-Identifier: MIT
#pragma once

#include "api/codec.h"

#include <QUrl>
#include <QUrlQuery>

namespace mcias {

enum class Method : quint8 { Get, Post, Put, Patch, Delete };
constexpr auto wireWords(Method)
{
    return std::array{ "GET", "POST", "PUT", "PATCH", "DELETE" };
}
constexpr const char *methodName(Method method)
{
    return wireWords(method)[static_cast<size_t>(method)];
}

//! The answer of a call that has none: any 2xx will do, its body is not looked at.
struct NoContent {
    static constexpr auto fields() { return std::tuple{}; }
    friend bool operator==(NoContent, NoContent) { return true; }
};

//! One call of the API, described by a struct: its fields are the parameters; `{name}` in the path is taken from the
//! field of that name, a GET's other fields make the query, every other method's make the JSON body.
//! Optional members: `anonymous` (no bearer token is sent), `onlyReads` (a method other than GET that changes nothing),
//! `followUp()` (the request whose answer stands in for an empty one), `tokenUse` (what the client does with the token),
//! `checksPassword` (a 401 may mean a password or a code in the request).
// Version 14 of clang-format does not know concepts.
// clang-format off
template<class E>
concept Endpoint = WireStruct<E> && requires {
    typename E::Response;
    { E::name } -> std::convertible_to<const char *>;
    { E::method } -> std::convertible_to<Method>;
    { E::path } -> std::convertible_to<const char *>;
};
// clang-format on

//! What a call's success means for the token that the client holds.
enum class TokenUse : quint8 { None, Keep, Forget };

template<Endpoint E>
constexpr bool isAnonymous()
{
    if constexpr (requires { E::anonymous; })
        return E::anonymous;
    return false;
}

//! True for calls that change nothing on the server.
template<Endpoint E>
constexpr bool isRead()
{
    if constexpr (requires { E::onlyReads; })
        return E::onlyReads;
    return E::method == Method::Get;
}

template<Endpoint E>
constexpr TokenUse tokenUse()
{
    if constexpr (requires { E::tokenUse; })
        return E::tokenUse;
    return TokenUse::None;
}

//! True for calls that answer 401 to a wrong password of their own: that says nothing about the token.
template<Endpoint E>
constexpr bool checksPassword()
{
    if constexpr (requires { E::checksPassword; })
        return E::checksPassword;
    return false;
}

//! True for the calls that a read-only client makes: those that change nothing, and the sign-in.
template<Endpoint E>
constexpr bool isHarmless()
{
    return isRead<E>() || (isAnonymous<E>() && tokenUse<E>() == TokenUse::Keep);
}

//! True if \a name stands as `{name}` in the path of \a E.
template<Endpoint E>
constexpr bool isPathField(std::string_view name)
{
    const std::string_view path = E::path;
    for (size_t at = path.find('{'); at != std::string_view::npos; at = path.find('{', at + 1)) {
        if (path.substr(at + 1, path.find('}', at) - at - 1) == name)
            return true;
    }
    return false;
}

//! The text of a value as it stands in a path or a query, unescaped.
inline QString toUrlText(const QString &value)
{
    return value;
}
inline QString toUrlText(const QUuid &value)
{
    return value.toString(QUuid::WithoutBraces);
}
inline QString toUrlText(qint64 value)
{
    return QString::number(value);
}
template<class E>
QString toUrlText(const OpenEnum<E> &value)
{
    return value.word();
}

//! The path of \a request with its parameters percent-encoded (everything but RFC 3986 "unreserved"). A parameter that
//! is empty, "." or ".." would name another resource: then the result is empty.
template<Endpoint E>
QByteArray encodedPath(const E &request)
{
    QByteArray path = E::path;
    forEachField<E>([&](const auto &field) {
        if constexpr (!IsOptional<typename std::decay_t<decltype(field)>::Type>::value
            && requires { toUrlText(request.*field.member); }) {
            const QByteArray hole = QByteArray("{") + field.name + '}';
            if (path.contains(hole)) {
                const QString text = toUrlText(request.*field.member);
                if (text.isEmpty() || text == QLatin1String(".") || text == QLatin1String(".."))
                    path.clear();
                else
                    path.replace(hole, QUrl::toPercentEncoding(text));
            }
        }
    });
    return path;
}

//! The query of a GET from the fields that are set; empty for other methods.
template<Endpoint E>
QByteArray encodedQuery([[maybe_unused]] const E &request)
{
    QByteArray query;
    if constexpr (E::method == Method::Get) {
        forEachField<E>([&](const auto &field) {
            if constexpr (IsOptional<typename std::decay_t<decltype(field)>::Type>::value) {
                if (const auto &value = request.*field.member) {
                    query += (query.isEmpty() ? "" : "&") + QByteArray(field.name) + '='
                        + QUrl::toPercentEncoding(toUrlText(*value));
                }
            }
        });
    }
    return query;
}

//! True if \a E sends a JSON body: some method other than GET with a field that is not in the path.
template<Endpoint E>
constexpr bool hasBody()
{
    bool any = false;
    forEachField<E>([&](const auto &field) { any = any || !isPathField<E>(field.name); });
    return any && E::method != Method::Get;
}

//! The JSON body of \a request; empty when \a E has none. Wipe it after use.
template<Endpoint E>
QByteArray encodedBody([[maybe_unused]] const E &request)
{
    JsonWriter json;
    if constexpr (hasBody<E>()) {
        json.beginObject();
        forEachField<E>([&](const auto &field) {
            if (!isPathField<E>(field.name))
                writeMember(json, field, request);
        });
        json.endObject();
    }
    return json.take();
}

} // namespace mcias
