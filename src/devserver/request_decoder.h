// SPDX-License-Identifier: MIT
// From an HTTP request to an endpoint's struct, by the field list that the client encodes it with. Strict: this is the
// server that refuses what the API page says it may refuse.
#pragma once

#include "devserver/http_message.h"

#include "api/codec.h"
#include "api/endpoint.h"

#include <bitset>

namespace mcias::devserver {

//! True where the API page names a default for a member that the client always sends.
template<Endpoint E>
constexpr bool hasDefault(std::string_view field)
{
    return std::string_view(E::name) == "create-policy-rule" && field == "priority";
}

//! Reads the members of \a E that are not in the path, from a query or a body.
template<Endpoint E>
class ParameterReader {
public:
    ParameterReader(E &out, DecodeContext &context) : m_out(out), m_context(context) { }

    bool readMember(std::string_view key, const JsonValue &value)
    {
        bool ok = false;
        bool claimed = false;
        size_t index = 0;
        forEachField<E>([&](const auto &field) {
            if (key == field.name && !isPathField<E>(field.name)) {
                claimed = true;
                ok = m_seen.test(index) ? m_context.fail(QStringLiteral("the key stands twice"))
                                        : read(value, m_out.*field.member, m_context);
                ok = ok || m_context.failedIn(field.name);
                m_seen.set(index);
            }
            ++index;
        });
        return claimed ? ok : m_context.unknownKey(key);
    }

    bool nothingMissing()
    {
        bool ok = true;
        size_t index = 0;
        forEachField<E>([&](const auto &field) {
            constexpr bool isOptional = IsOptional<typename std::decay_t<decltype(field)>::Type>::value;
            if (ok && !isOptional && !isPathField<E>(field.name) && !hasDefault<E>(field.name) && !m_seen.test(index)) {
                m_context.fail(QStringLiteral("the key is missing"));
                ok = m_context.failedIn(field.name);
            }
            ++index;
        });
        return ok;
    }

private:
    E &m_out;
    DecodeContext &m_context;
    std::bitset<64> m_seen;
};

//! A word of a path or a query as the codec wants it: an integer where \a T is one, else a string.
template<class T>
bool readUrlText(const QString &text, T &out, DecodeContext &context)
{
    const QByteArray utf8 = text.toUtf8();
    JsonValue value;
    value.kind = JsonValue::Kind::String;
    value.text = { utf8.constData(), static_cast<size_t>(utf8.size()) };
    if constexpr (std::is_integral_v<typename Unwrapped<T>::Type>) {
        bool isNumber = false;
        value.integer = utf8.toLongLong(&isNumber);
        if (isNumber)
            value.kind = JsonValue::Kind::Integer;
    }
    return read(value, out, context);
}

//! Fills in the `{…}` of the path from the request's path, which has as many segments.
template<Endpoint E>
bool readPath(const QStringList &segments, E &out, DecodeContext &context)
{
    const QStringList pattern = QString::fromLatin1(E::path).mid(1).split(QLatin1Char('/'));
    bool ok = true;
    forEachField<E>([&](const auto &field) {
        const qsizetype at = pattern.indexOf(QLatin1Char('{') + QLatin1String(field.name) + QLatin1Char('}'));
        if (ok && at >= 0)
            ok = readUrlText(segments.at(at), out.*field.member, context) || context.failedIn(field.name);
    });
    return ok;
}

template<Endpoint E>
bool readQuery(const HttpRequest &request, E &out, DecodeContext &context)
{
    bool ok = true;
    for (const auto &parameter : request.query) { // clang 14 lets no lambda capture a structured binding
        const QString &key = parameter.first;
        const QString &value = parameter.second;
        bool claimed = false;
        forEachField<E>([&](const auto &field) {
            if (!claimed && key == QLatin1String(field.name) && !isPathField<E>(field.name)) {
                claimed = true;
                ok = readUrlText(value, out.*field.member, context) || context.failedIn(field.name);
            }
        });
        ok = ok && (claimed || context.unknownKey(key.toStdString()));
        if (!ok)
            break;
    }
    return ok;
}

template<Endpoint E>
bool readBody(const HttpRequest &request, E &out, DecodeContext &context)
{
    if (!hasBody<E>() && request.body.trimmed().isEmpty())
        return true;
    JsonDocument document;
    if (!document.parse(request.body))
        return context.fail(QStringLiteral("not JSON: ") + document.errorText());
    if (document.root().kind != JsonValue::Kind::Object)
        return context.fail(QStringLiteral("expected an object"));
    ParameterReader<E> reader(out, context);
    return document.root().forEachMember([&](std::string_view key, const JsonValue &value) {
        return reader.readMember(key, value);
    }) && reader.nothingMissing();
}

//! Decodes all of \a request, or says in \a context what is wrong with it.
template<Endpoint E>
std::optional<E> decodeRequest(const HttpRequest &request, DecodeContext &context)
{
    E decoded{};
    if (!readPath(request.segments, decoded, context))
        return std::nullopt;
    if constexpr (E::method == Method::Get) {
        if (!readQuery(request, decoded, context))
            return std::nullopt;
    } else {
        if (!request.query.isEmpty()) {
            context.fail(QStringLiteral("this call takes no query"));
            return std::nullopt;
        }
        if (!readBody(request, decoded, context))
            return std::nullopt;
    }
    return decoded;
}

} // namespace mcias::devserver
