// SPDX-License-Identifier: MIT
#include "devserver/answer_encoder.h"

namespace mcias::devserver {

namespace {

void writeValue(JsonWriter &json, const JsonValue &value)
{
    using Kind = JsonValue::Kind;
    switch (value.kind) {
    case Kind::Null:
        json.null();
        return;
    case Kind::Bool:
        json.boolean(value.boolean);
        return;
    case Kind::Integer:
        json.integer(value.integer);
        return;
    case Kind::String:
        json.string(QByteArrayView(value.text.data(), static_cast<qsizetype>(value.text.size())));
        return;
    case Kind::Array:
        json.beginArray();
        value.forEachElement([&](const JsonValue &element) {
            writeValue(json, element);
            return true;
        });
        json.endArray();
        return;
    case Kind::Object:
        json.beginObject();
        value.forEachMember([&](std::string_view key, const JsonValue &member) {
            json.key(std::string(key).c_str());
            writeValue(json, member);
            return true;
        });
        json.endObject();
        return;
    case Kind::BigInteger:
    case Kind::Double: // this server never makes one
        json.string(value.toJson());
        return;
    }
}

} // namespace

void writeJsonText(JsonWriter &json, const QString &text)
{
    JsonDocument document;
    if (document.parse(text.toUtf8()))
        writeValue(json, document.root());
    else
        json.string(text);
}

} // namespace mcias::devserver
