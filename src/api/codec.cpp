// SPDX-License-Identifier: MIT
#include "api/codec.h"

#include "api/timestamp.h"
#include "api/utf8.h"

namespace mcias {

namespace {

// A key may be chosen by the server: it must not fill a message or the memory.
QString keyText(std::string_view key)
{
    constexpr qsizetype longest = 64;
    return toQString(key).left(longest);
}

} // namespace

bool DecodeContext::fail(const QString &reason)
{
    m_error = { {}, reason };
    return false;
}

bool DecodeContext::failedIn(std::string_view member)
{
    const bool needsDot = !m_error.path.isEmpty() && !m_error.path.startsWith(QLatin1Char('['));
    m_error.path = keyText(member) + QLatin1String(needsDot ? "." : "") + m_error.path;
    return false;
}

bool DecodeContext::failedIn(qsizetype element)
{
    const bool needsDot = !m_error.path.isEmpty() && !m_error.path.startsWith(QLatin1Char('['));
    m_error.path = QStringLiteral("[%1]").arg(element) + QLatin1String(needsDot ? "." : "") + m_error.path;
    return false;
}

bool DecodeContext::unknownKey(std::string_view key)
{
    constexpr qsizetype most = 100;
    const QString name = keyText(key);
    if (m_unknownKeys.contains(name) || m_unknownKeys.size() < most)
        ++m_unknownKeys[name];
    return !m_strict || fail(QStringLiteral("unknown key \"%1\"").arg(name));
}

bool read(const JsonValue &json, bool &out, DecodeContext &context)
{
    out = json.boolean;
    return json.kind == JsonValue::Kind::Bool || context.fail(QStringLiteral("expected true or false"));
}

bool read(const JsonValue &json, QString &out, DecodeContext &context)
{
    if (json.kind != JsonValue::Kind::String)
        return context.fail(QStringLiteral("expected a string"));
    out = toQString(json.text);
    return true;
}

bool read(const JsonValue &json, Secret &out, DecodeContext &context)
{
    if (json.kind != JsonValue::Kind::String)
        return context.fail(QStringLiteral("expected a string"));
    out = Secret::fromUtf8({ json.text.data(), static_cast<qsizetype>(json.text.size()) });
    return true;
}

bool read(const JsonValue &json, QUuid &out, DecodeContext &context)
{
    // QUuid also takes braces and other forms; the wire has the 36 characters of RFC 4122 only.
    if (json.kind == JsonValue::Kind::String && json.text.size() == 36) {
        out = QUuid::fromString(QLatin1String(json.text.data(), static_cast<qsizetype>(json.text.size())));
        if (!out.isNull() || json.text == "00000000-0000-0000-0000-000000000000")
            return true;
    }
    return context.fail(QStringLiteral("expected a UUID"));
}

bool read(const JsonValue &json, QDateTime &out, DecodeContext &context)
{
    if (json.kind == JsonValue::Kind::String) {
        if (const auto time = parseTimestamp(json.text)) {
            out = *time;
            return true;
        }
    }
    return context.fail(QStringLiteral("expected an RFC 3339 time"));
}

bool read(const JsonValue &json, JsonText &out, DecodeContext &)
{
    out.text = json.kind == JsonValue::Kind::String ? toQString(json.text) : json.toJson();
    return true;
}

bool read(const JsonValue &json, OpaqueId &out, DecodeContext &context)
{
    if (json.kind == JsonValue::Kind::Integer)
        out.text = QString::number(json.integer);
    else if (json.kind == JsonValue::Kind::String && !json.text.empty())
        out.text = toQString(json.text);
    else
        return context.fail(QStringLiteral("expected a string or an integer"));
    return true;
}

bool readInteger(const JsonValue &json, qint64 lowest, qint64 highest, qint64 &out, DecodeContext &context)
{
    out = json.integer;
    if (json.kind == JsonValue::Kind::Integer && out >= lowest && out <= highest)
        return true;
    return context.fail(QStringLiteral("expected an integer from %1 to %2").arg(lowest).arg(highest));
}

void write(JsonWriter &json, bool value)
{
    json.boolean(value);
}

void write(JsonWriter &json, const QString &value)
{
    json.string(value);
}

void write(JsonWriter &json, const Secret &value)
{
    json.string(value.utf8());
}

void write(JsonWriter &json, const QUuid &value)
{
    json.string(value.toByteArray(QUuid::WithoutBraces));
}

void write(JsonWriter &json, const QDateTime &value)
{
    json.string(formatTimestamp(value));
}

void write(JsonWriter &json, const JsonText &value)
{
    json.string(value.text);
}

void write(JsonWriter &json, const OpaqueId &value)
{
    json.string(value.text);
}

bool readWrappedList(const JsonValue &json, std::string_view &key, JsonValue &list, DecodeContext &context)
{
    int lists = 0;
    const bool ok = json.forEachMember([&](std::string_view name, const JsonValue &value) {
        if (value.kind != JsonValue::Kind::Array)
            return context.unknownKey(name);
        key = name;
        list = value;
        ++lists;
        return true;
    });
    if (!ok)
        return false;
    return lists == 1 || context.fail(QStringLiteral("expected an array, or an object with one array in it"));
}

} // namespace mcias
