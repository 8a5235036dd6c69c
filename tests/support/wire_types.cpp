// SPDX-License-Identifier: MIT
#include "support/wire_types.h"

#include "api/redact.h"
#include "api/resources/all.h"
#include "support/samples.h"

namespace mcias::test {

namespace {

// clang-format off
template<class T> struct IsOpenEnum : std::false_type { };
template<class E> struct IsOpenEnum<OpenEnum<E>> : std::true_type { };
// clang-format on

template<class T>
Shape shapeOf()
{
    using Kind = Shape::Kind;
    Shape shape;
    if constexpr (IsOptional<T>::value) {
        shape = shapeOf<typename Unwrapped<T>::Type>();
        shape.optional = true;
    } else if constexpr (IsList<T>::value) {
        shape.kind = Kind::List;
        shape.element = { shapeOf<typename T::value_type>() };
    } else if constexpr (WireStruct<T>) {
        shape.kind = Kind::Struct;
        forEachField<T>([&](const auto &field) {
            using Type = typename std::decay_t<decltype(field)>::Type;
            shape.members.push_back({ QLatin1String(field.name), QLatin1String(field.alias), shapeOf<Type>() });
        });
    } else if constexpr (std::is_same_v<T, bool>) {
        shape.kind = Kind::Bool;
    } else if constexpr (std::is_integral_v<T>) {
        shape.kind = Kind::Integer;
        shape.lowest = std::numeric_limits<T>::min();
        shape.highest = std::numeric_limits<T>::max();
    } else if constexpr (IsOpenEnum<T>::value) {
        shape.kind = Kind::Word;
    } else if constexpr (std::is_same_v<T, QUuid>) {
        shape.kind = Kind::Uuid;
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        shape.kind = Kind::Time;
    } else if constexpr (std::is_same_v<T, JsonText>) {
        shape.kind = Kind::Any;
    } else if constexpr (std::is_same_v<T, OpaqueId>) {
        shape.kind = Kind::Id;
    } else {
        static_assert(std::is_same_v<T, QString> || std::is_same_v<T, Secret>);
        shape.kind = Kind::String;
        shape.secret = std::is_same_v<T, Secret>;
    }
    return shape;
}

template<class T>
Recoded recode(QByteArrayView json, bool strict)
{
    Recoded result;
    DecodeContext context(strict);
    const auto value = decode<T>(json, context);
    result.error = context.error();
    result.unknownKeys = context.unknownKeys();
    result.ok = value.has_value();
    if (value) {
        result.json = encode(*value);
        DecodeContext again;
        const auto second = decode<T>(result.json, again);
        result.stable = second && sameValue(*value, *second) && again.unknownKeys().isEmpty();
    }
    return result;
}

template<class T>
bool roundTrips(int seed)
{
    const T value = sample<T>(seed);
    for (const auto layout : { JsonWriter::Layout::Compact, JsonWriter::Layout::Indented }) {
        DecodeContext context(seed < 2);
        const auto back = decode<T>(encode(value, layout), context);
        if (!back || !sameValue(*back, value) || !context.unknownKeys().isEmpty())
            return false;
    }
    return true;
}

template<class T>
QByteArray redactedText(QByteArrayView json)
{
    DecodeContext context;
    const auto value = decode<T>(json, context);
    return value ? redacted(*value) : QByteArray();
}

template<class T>
qsizetype secretCount(int seed)
{
    if constexpr (WireStruct<T>)
        return secretsOf(sample<T>(seed)).size();
    return 0;
}

template<class T>
WireType wireType()
{
    return { shapeOf<T>(), [](int seed) { return encode(sample<T>(seed)); }, &roundTrips<T>, &recode<T>,
        [](int seed) { return redacted(sample<T>(seed)); }, &redactedText<T>, &secretCount<T> };
}

template<Endpoint E>
OnTheWire onTheWire(QByteArrayView fields)
{
    DecodeContext context(true);
    const auto request = decode<E>(fields, context);
    if (!request)
        qFatal("%s: %s", E::name, qPrintable(context.error().text()));
    return { encodedPath(*request), encodedQuery(*request), encodedBody(*request) };
}

template<Endpoint E>
EndpointInfo endpointInfo(bool canonical)
{
    EndpointInfo info{ E::name, E::method, E::path, isAnonymous<E>(), canonical, hasBody<E>(), wireType<E>(), {}, &onTheWire<E> };
    if constexpr (!std::is_same_v<typename E::Response, NoContent>)
        info.answer = wireType<typename E::Response>();
    return info;
}

} // namespace

const std::vector<EndpointInfo> &endpoints()
{
    static const std::vector<EndpointInfo> all = [] {
        std::vector<EndpointInfo> list;
        CanonicalEndpoints::forEach([&]<Endpoint E>() { list.push_back(endpointInfo<E>(true)); });
        ExtendedEndpoints::forEach([&]<Endpoint E>() { list.push_back(endpointInfo<E>(false)); });
        return list;
    }();
    return all;
}

const EndpointInfo &endpointNamed(QStringView name)
{
    for (const EndpointInfo &endpoint : endpoints()) {
        if (name == QLatin1String(endpoint.name))
            return endpoint;
    }
    qFatal("no endpoint %s", qPrintable(name.toString()));
    return endpoints().front();
}

} // namespace mcias::test
