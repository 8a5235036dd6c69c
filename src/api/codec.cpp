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

// Eight hexadecimal digits, the first one highest, as a number; false for anything else. All eight at once: ids are random, and asking about each
// digit costs more than everything else about them.
bool readHex(quint64 value, quint32 &out)
{
    constexpr quint64 each = 0x0101010101010101U;
    const quint64 digit = value ^ each * '0';                   // 0…9 of a digit
    const quint64 letter = (value | each * 0x20) ^ each * 0x60; // 1…6 of a letter
    // The highest bit of each byte tells: of a digit it is set in neither, of a letter in the last one alone.
    const quint64 isDigit = ~(digit + each * (0x80 - 10));
    const quint64 isLetter = ~(letter + each * (0x80 - 7)) & (letter + each * (0x80 - 1));
    if ((value & each * 0x80) != 0 || ((isDigit | isLetter) & each * 0x80) != each * 0x80)
        return false;
    quint64 nibbles = (value & each * 0x0F) + (value >> 6 & each) * 9;
    nibbles = (nibbles | nibbles >> 4) & 0x00FF00FF00FF00FFU;
    nibbles = (nibbles | nibbles >> 8) & 0x0000FFFF0000FFFFU;
    out = static_cast<quint32>(nibbles | nibbles >> 16);
    return true;
}

// The wire has the 36 characters of RFC 4122 only; QUuid takes braces and other forms, too, and its time.
bool readUuid(std::string_view text, QUuid &out)
{
    if (text.size() != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        return false;
    const auto eight = [text](size_t at) { return qFromBigEndian<quint64>(text.data() + at); };
    const auto twoFours = [text](size_t first, size_t second) {
        return quint64(qFromBigEndian<quint32>(text.data() + first)) << 32 | qFromBigEndian<quint32>(text.data() + second);
    };
    std::array<quint32, 4> parts{};
    if (!readHex(eight(0), parts[0]) || !readHex(twoFours(9, 14), parts[1]) || !readHex(twoFours(19, 24), parts[2])
        || !readHex(eight(28), parts[3]))
        return false;
    out.data1 = parts[0];
    out.data2 = static_cast<ushort>(parts[1] >> 16);
    out.data3 = static_cast<ushort>(parts[1]);
    qToBigEndian(parts[2], out.data4);
    qToBigEndian(parts[3], out.data4 + 4);
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

void DecodeContext::keep(std::string_view key, QStringList &unknownKeys)
{
    constexpr qsizetype most = 20;
    if (unknownKeys.size() < most)
        unknownKeys += keyText(key);
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
        if (const auto ms = timestampMs(json.text)) {
            static const QDateTime epoch = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
            out = epoch; // a time in UTC, and faster than making one
            out.setMSecsSinceEpoch(*ms);
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
