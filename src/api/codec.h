// SPDX-License-Identifier: MIT
#pragma once

#include "api/field.h"
#include "api/json_reader.h"
#include "api/json_text.h"
#include "api/json_writer.h"
#include "api/open_enum.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QStringList>
#include <QUuid>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstring>
#include <limits>
#include <string_view>
#include <utility>

namespace mcias {

//! Where an answer differs from what the API promises: the JSON path and what stood expected there.
struct DecodeError {
    QString path;   //!< `[3].account_type`; empty for the document itself
    QString reason; //!< `expected "human" or "system"`
    //! `[3].account_type: expected "human" or "system"`
    QString text() const { return path.isEmpty() ? reason : path + QLatin1String(": ") + reason; }
};

//! The state of one decoding: options in, findings out.
class DecodeContext {
public:
    //! \a strict refuses unknown keys and unknown enum words instead of keeping or counting them.
    explicit DecodeContext(bool strict = false) : m_strict(strict) { }

    bool strict() const { return m_strict; }
    //! Remembers the first failure. Always returns false.
    bool fail(const QString &reason);
    //! Puts a step in front of the failure's path. Always returns false.
    bool failedIn(std::string_view member);
    bool failedIn(qsizetype element);
    //! Counts a key that no field claims; false (and a failure) in strict mode.
    bool unknownKey(std::string_view key);
    //! Puts it down for a struct that has a list of those which it does not claim, WireStruct.
    static void keep(std::string_view key, QStringList &unknownKeys);

    const DecodeError &error() const { return m_error; }
    //! Keys that no field claimed, with how often they were seen.
    const QMap<QString, int> &unknownKeys() const { return m_unknownKeys; }

private:
    DecodeError m_error;
    QMap<QString, int> m_unknownKeys;
    bool m_strict;
};

// Reading: one overload per kind of value. False: the context has the failure, and `out` is unspecified.
bool read(const JsonValue &json, bool &out, DecodeContext &context);
bool read(const JsonValue &json, QString &out, DecodeContext &context);
bool read(const JsonValue &json, Secret &out, DecodeContext &context);
bool read(const JsonValue &json, QUuid &out, DecodeContext &context);
bool read(const JsonValue &json, QDateTime &out, DecodeContext &context);
bool read(const JsonValue &json, JsonText &out, DecodeContext &context);
bool read(const JsonValue &json, OpaqueId &out, DecodeContext &context);
bool readInteger(const JsonValue &json, qint64 lowest, qint64 highest, qint64 &out, DecodeContext &context);

// Writing.
void write(JsonWriter &json, bool value);
void write(JsonWriter &json, const QString &value);
void write(JsonWriter &json, const Secret &value);
void write(JsonWriter &json, const QUuid &value);
void write(JsonWriter &json, const QDateTime &value);
void write(JsonWriter &json, const JsonText &value);
void write(JsonWriter &json, const OpaqueId &value);

template<class T>
    requires std::is_integral_v<T>
bool read(const JsonValue &json, T &out, DecodeContext &context)
{
    qint64 value = 0;
    if (!readInteger(json, std::numeric_limits<T>::min(), std::numeric_limits<T>::max(), value, context))
        return false;
    out = static_cast<T>(value);
    return true;
}

template<class T>
    requires std::is_integral_v<T>
void write(JsonWriter &json, T value)
{
    json.integer(static_cast<qint64>(value));
}

//! `"human" or "system"`, for messages.
template<class E>
QString expectedWords()
{
    constexpr auto words = wireWords(E{});
    QStringList quoted;
    for (const char *word : words)
        quoted += QLatin1Char('"') + QLatin1String(word) + QLatin1Char('"');
    const QString last = quoted.takeLast();
    return QLatin1String("expected ")
        + (quoted.isEmpty() ? last : quoted.join(QLatin1String(", ")) + QLatin1String(" or ") + last);
}

//! Whether two texts are the same: keys and words, which are short. Lists ask it several times per row, and calling
//! memcmp takes longer than comparing.
inline bool isSame(std::string_view a, std::string_view b)
{
    const auto differ = [&]<class Part>(Part, size_t at) {
        Part x;
        Part y;
        std::memcpy(&x, a.data() + at, sizeof x);
        std::memcpy(&y, b.data() + at, sizeof y);
        return x ^ y;
    };
    const size_t size = a.size();
    if (size != b.size())
        return false;
    if (size >= 8 && size <= 16)
        return (differ(quint64(), 0) | differ(quint64(), size - 8)) == 0;
    if (size >= 4 && size < 8)
        return (differ(quint32(), 0) | differ(quint32(), size - 4)) == 0;
    if (size == 2)
        return differ(quint16(), 0) == 0;
    return a == b;
}

template<class E>
bool read(const JsonValue &json, OpenEnum<E> &out, DecodeContext &context)
{
    if (json.kind != JsonValue::Kind::String)
        return context.fail(expectedWords<E>());
    static constexpr auto words = std::apply(
        [](auto... word) { return std::array{ std::string_view(word)... }; }, wireWords(E{}));
    for (size_t i = 0; i < words.size(); ++i) {
        if (isSame(json.text, words[i])) {
            out = static_cast<E>(i);
            return true;
        }
    }
    out = OpenEnum<E>::fromWord(json.text);
    return out.isKnown() || !context.strict() || context.fail(expectedWords<E>());
}

template<class E>
void write(JsonWriter &json, const OpenEnum<E> &value)
{
    json.string(value.word());
}

template<class T>
bool read(const JsonValue &json, std::optional<T> &out, DecodeContext &context);
template<class T>
bool read(const JsonValue &json, QList<T> &out, DecodeContext &context);
template<WireStruct T>
bool read(const JsonValue &json, T &out, DecodeContext &context);

//! Absent and null are both "nothing"; only an optional of an optional tells null (the inner one empty) from absent.
template<class T>
bool read(const JsonValue &json, std::optional<T> &out, DecodeContext &context)
{
    if (json.kind == JsonValue::Kind::Null && !IsOptional<T>::value) {
        out.reset();
        return true;
    }
    return read(json, out.emplace(), context);
}

template<class T>
bool read(const JsonValue &json, QList<T> &out, DecodeContext &context)
{
    if (json.kind != JsonValue::Kind::Array)
        return context.fail(QStringLiteral("expected an array"));
    out.clear();
    constexpr size_t most = 16384; // an array is cheap to announce: the rest is reserved while good elements arrive
    out.reserve(static_cast<qsizetype>(std::min(json.arraySize(), most)));
    return json.forEachElement(
        [&](const JsonValue &element) { return read(element, out.emplaceBack(), context) || context.failedIn(out.size() - 1); });
}

//! Reads an object into the fields of \a T. A field that is not optional must be there, no field may be there twice.
template<WireStruct T>
class StructReader {
public:
    StructReader(T &out, DecodeContext &context) : m_out(out), m_context(context) { }

    bool readAll(const JsonValue &json)
    {
        if (json.kind != JsonValue::Kind::Object)
            return m_context.fail(QStringLiteral("expected an object"));
        return json.forEachMember([this](std::string_view key, const JsonValue &value) { return readMember(key, value); })
            && nothingMissing();
    }

private:
    static constexpr size_t count = std::tuple_size_v<decltype(T::fields())>;
    static_assert(count <= 64);

    // One field, with its type left behind.
    struct Entry {
        std::string_view name;
        std::string_view alias;
        bool isRequired = false;
        bool (*read)(const JsonValue &, T &, DecodeContext &) = nullptr;
    };
    static constexpr std::string_view viewOf(const char *text) { return text ? std::string_view(text) : std::string_view(); }
    template<size_t I>
    static bool readAt(const JsonValue &value, T &out, DecodeContext &context)
    {
        constexpr auto field = std::get<I>(T::fields());
        return read(value, out.*field.member, context);
    }
    template<size_t... I>
    static constexpr std::array<Entry, count> makeEntries(std::index_sequence<I...>)
    {
        constexpr auto fields = T::fields();
        return { Entry{ std::get<I>(fields).name, viewOf(std::get<I>(fields).alias),
            !IsOptional<typename std::tuple_element_t<I, decltype(T::fields())>::Type>::value, &StructReader::readAt<I> }... };
    }
    static const std::array<Entry, count> &entries()
    {
        static constexpr std::array<Entry, count> all = makeEntries(std::make_index_sequence<count>());
        return all;
    }

    bool readMember(std::string_view key, const JsonValue &value)
    {
        // Servers send the keys of each object in the same order, which is mostly ours: the first look finds it.
        for (size_t i = 0; i < count; ++i) {
            const size_t index = m_next + i < count ? m_next + i : m_next + i - count;
            const Entry &entry = entries()[index];
            const bool byName = isSame(key, entry.name);
            if (!byName && (entry.alias.empty() || !isSame(key, entry.alias)))
                continue;
            m_next = index + 1 < count ? index + 1 : 0;
            return readField(entry, index, byName, value);
        }
        if constexpr (requires { m_out.unknownKeys; })
            DecodeContext::keep(key, m_out.unknownKeys);
        return m_context.unknownKey(key);
    }

    bool readField(const Entry &entry, size_t index, bool byName, const JsonValue &value)
    {
        quint64 &seen = byName ? m_seen : m_seenAlias;
        const quint64 bit = quint64(1) << index;
        const std::string_view key = byName ? entry.name : entry.alias;
        if (seen & bit) {
            m_context.fail(QStringLiteral("the key stands twice"));
            return m_context.failedIn(key);
        }
        seen |= bit;
        if (!byName && (m_seen & bit)) // the name wins over the alias
            return true;
        return entry.read(value, m_out, m_context) || m_context.failedIn(key);
    }

    bool nothingMissing()
    {
        for (size_t index = 0; index < count; ++index) {
            const Entry &entry = entries()[index];
            if (entry.isRequired && !((m_seen | m_seenAlias) >> index & 1)) {
                m_context.fail(QStringLiteral("the key is missing"));
                return m_context.failedIn(entry.name);
            }
        }
        return true;
    }

    T &m_out;
    DecodeContext &m_context;
    quint64 m_seen = 0;
    quint64 m_seenAlias = 0;
    size_t m_next = 0; // the field that is expected next
};

template<WireStruct T>
bool read(const JsonValue &json, T &out, DecodeContext &context)
{
    return StructReader<T>(out, context).readAll(json);
}

template<class T>
void write(JsonWriter &json, const std::optional<T> &value);
template<class T>
void write(JsonWriter &json, const QList<T> &value);
template<WireStruct T>
void write(JsonWriter &json, const T &value);

template<class T>
void write(JsonWriter &json, const std::optional<T> &value)
{
    if (value)
        write(json, *value);
    else
        json.null();
}

template<class T>
void write(JsonWriter &json, const QList<T> &value)
{
    json.beginArray();
    for (const T &element : value)
        write(json, element);
    json.endArray();
}

//! Writes one member unless it is an empty optional.
template<class F, class T>
void writeMember(JsonWriter &json, const F &field, const T &owner)
{
    const auto &value = owner.*field.member;
    if constexpr (IsOptional<typename F::Type>::value) {
        if (!value)
            return;
    }
    json.key(field.name);
    write(json, value);
}

template<WireStruct T>
void write(JsonWriter &json, const T &value)
{
    json.beginObject();
    forEachField<T>([&](const auto &field) { writeMember(json, field, value); });
    json.endObject();
}

//! The JSON text of \a value. It may hold secrets: wipe() it after use.
template<class T>
QByteArray encode(const T &value, JsonWriter::Layout layout = JsonWriter::Layout::Compact)
{
    JsonWriter json(layout);
    write(json, value);
    return json.take();
}

//! An answer may be the object that is promised, or where that is a list with something around it, the bare list; and
//! where a list is promised, an object around it. Finds the one array member of \a json; others are unknown keys.
bool readWrappedList(const JsonValue &json, std::string_view &key, JsonValue &list, DecodeContext &context);

//! Reads one list field of \a T from a bare array; possible only if every other field is optional.
template<WireStruct T>
bool readFromBareList(const JsonValue &json, T &out, DecodeContext &context);

template<class T>
struct IsList : std::false_type { };
template<class T>
struct IsList<QList<T>> : std::true_type { };

template<WireStruct T>
constexpr bool isListEnvelope()
{
    int lists = 0;
    int required = 0;
    forEachField<T>([&](const auto &field) {
        using Type = typename std::decay_t<decltype(field)>::Type;
        lists += IsList<Type>::value ? 1 : 0;
        required += IsOptional<Type>::value ? 0 : 1;
    });
    return lists == 1 && required == 1;
}

template<WireStruct T>
bool readFromBareList(const JsonValue &json, T &out, DecodeContext &context)
{
    bool ok = false;
    forEachField<T>([&](const auto &field) {
        if constexpr (IsList<typename std::decay_t<decltype(field)>::Type>::value)
            ok = read(json, out.*field.member, context);
    });
    return ok;
}

//! Reads a whole answer, in any of the shapes that servers are known to use.
template<class T>
bool readAnswer(const JsonValue &json, T &out, DecodeContext &context)
{
    if constexpr (IsList<T>::value) {
        if (json.kind == JsonValue::Kind::Object) {
            std::string_view key;
            JsonValue list;
            return readWrappedList(json, key, list, context) && (read(list, out, context) || context.failedIn(key));
        }
    } else if constexpr (WireStruct<T>) {
        if constexpr (isListEnvelope<T>()) {
            if (json.kind == JsonValue::Kind::Array)
                return readFromBareList(json, out, context);
        }
    }
    return read(json, out, context);
}

//! Whether a \a T can hold what must not stay in memory: secrets, and values that the API leaves open.
template<class T>
struct HoldsSecret : std::bool_constant<std::is_same_v<T, Secret> || std::is_same_v<T, JsonText>> { };
template<class T>
struct HoldsSecret<std::optional<T>> : HoldsSecret<T> { };
template<class T>
struct HoldsSecret<QList<T>> : HoldsSecret<T> { };
template<WireStruct T>
struct HoldsSecret<T> {
    static constexpr bool value = []<class... F>(const std::tuple<F...> &) {
        return (HoldsSecret<typename F::Type>::value || ...);
    }(T::fields());
};

//! Decodes a whole JSON document into a \a T: all of it, or nothing and the reason in \a context. \a readable: how many
//! bytes behind the text may be read, whatever they are.
template<class T>
std::optional<T> decode(QByteArrayView text, DecodeContext &context, qsizetype readable = 0)
{
    JsonDocument document(HoldsSecret<T>::value ? JsonDocument::Content::Secret : JsonDocument::Content::Plain);
    if (!document.parse(text, readable)) {
        context.fail(QStringLiteral("not JSON: %1").arg(document.errorText()));
        return std::nullopt;
    }
    T value{};
    if (!readAnswer(document.root(), value, context))
        return std::nullopt;
    return value;
}

//! The same for a text that has room behind it, as one that has arrived piece by piece: it is not copied.
template<class T, std::same_as<QByteArray> Text>
std::optional<T> decode(const Text &text, DecodeContext &context)
{
    QByteArray same = text; // shares its bytes; unlike capacity(), this knows of room in front of them
    return decode<T>(QByteArrayView(text), context, same.data_ptr().freeSpaceAtEnd());
}

} // namespace mcias
