// SPDX-License-Identifier: MIT
#include "api/codec.h"

#include "api/timestamp.h"
#include "api/utf8.h"

#include <QtEndian>

#include <array>

namespace mcias {

namespace {

// A key may be chosen by the server: it must not fill a message or the memory.
QString keyText(std::string_view key)
{
    constexpr qsizetype longest = 64;
    return toQString(key).left(longest);
}

// The value of each hexadecimal digit; 0x80 for all other bytes. Ids are random: asking about each digit costs more than
// everything else about them.
constexpr auto hexValues = [] {
    std::array<uchar, 256> values{};
    values.fill(0x80);
    for (uchar i = 0; i < 10; ++i)
        values[static_cast<size_t>('0' + i)] = i;
    for (uchar i = 0; i < 6; ++i)
        values[static_cast<size_t>('a' + i)] = values[static_cast<size_t>('A' + i)] = static_cast<uchar>(10 + i);
    return values;
}();

// The wire has the 36 characters of RFC 4122 only; QUuid takes braces and other forms, too, and its time.
bool readUuid(std::string_view text, QUuid &out)
{
    if (text.size() != 36)
        return false;
    if (text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        return false;
    constexpr std::array<uchar, 16> places{ 0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34 };
    std::array<uchar, 16> bytes{};
    uchar bad = 0;
    for (size_t i = 0; i < bytes.size(); ++i) {
        const uchar high = hexValues[static_cast<uchar>(text[places[i]])];
        const uchar low = hexValues[static_cast<uchar>(text[places[i] + 1U])];
        bad |= high | low;
        bytes[i] = static_cast<uchar>(high << 4 | low);
    }
    if (bad & 0x80)
        return false;
    out = QUuid(qFromBigEndian<uint>(bytes.data()), qFromBigEndian<ushort>(bytes.data() + 4),
        qFromBigEndian<ushort>(bytes.data() + 6), bytes[8], bytes[9], bytes[10], bytes[11], bytes[12], bytes[13], bytes[14],
        bytes[15]);
    return true;
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
    if (json.kind == JsonValue::Kind::String && readUuid(json.text, out))
        return true;
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
