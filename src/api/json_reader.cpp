// SPDX-License-Identifier: MIT
#include "api/json_reader.h"

#include <simdjson.h>
#include <sodium.h>

#include <cstring>
#include <type_traits>

namespace mcias {

namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

// An element is a pair of pointer and index; keeping it as bytes keeps simdjson out of the header.
static_assert(sizeof(element) == sizeof(const void *) + sizeof(size_t) && std::is_trivially_copyable_v<element>);

constexpr size_t maxDepth = 64;

element elementAt(const void *document, size_t index)
{
    element result;
    auto *bytes = reinterpret_cast<char *>(&result);
    std::memcpy(bytes, &document, sizeof document);
    std::memcpy(bytes + sizeof document, &index, sizeof index);
    return result;
}

void remember(const element &value, const void *&document, size_t &index)
{
    const auto *bytes = reinterpret_cast<const char *>(&value);
    std::memcpy(&document, bytes, sizeof document);
    std::memcpy(&index, bytes + sizeof document, sizeof index);
}

void readScalar(const element &from, JsonValue &to)
{
    switch (from.type()) {
    case element_type::ARRAY:
        to.kind = JsonValue::Kind::Array;
        break;
    case element_type::OBJECT:
        to.kind = JsonValue::Kind::Object;
        break;
    case element_type::INT64:
        to.kind = JsonValue::Kind::Integer;
        to.integer = from.get_int64().value_unsafe();
        break;
    case element_type::UINT64:
        to.kind = JsonValue::Kind::BigInteger;
        break;
    case element_type::DOUBLE:
        to.kind = JsonValue::Kind::Double;
        break;
    case element_type::STRING:
        to.kind = JsonValue::Kind::String;
        to.text = from.get_string().value_unsafe();
        break;
    case element_type::BOOL:
        to.kind = JsonValue::Kind::Bool;
        to.boolean = from.get_bool().value_unsafe();
        break;
    case element_type::NULL_VALUE:
        to.kind = JsonValue::Kind::Null;
        break;
    }
}

} // namespace

bool JsonValue::elements(void *visitor, bool (*visit)(void *, const JsonValue &)) const
{
    simdjson::dom::array array;
    if (elementAt(m_document, m_index).get(array) != simdjson::SUCCESS)
        return true;
    for (const element item : array) {
        JsonValue value;
        readScalar(item, value);
        remember(item, value.m_document, value.m_index);
        if (!visit(visitor, value))
            return false;
    }
    return true;
}

bool JsonValue::members(void *visitor, bool (*visit)(void *, std::string_view, const JsonValue &)) const
{
    simdjson::dom::object object;
    if (elementAt(m_document, m_index).get(object) != simdjson::SUCCESS)
        return true;
    for (const auto &[key, item] : object) {
        JsonValue value;
        readScalar(item, value);
        remember(item, value.m_document, value.m_index);
        if (!visit(visitor, key, value))
            return false;
    }
    return true;
}

size_t JsonValue::arraySize() const
{
    simdjson::dom::array array;
    return elementAt(m_document, m_index).get(array) == simdjson::SUCCESS ? array.size() : 0;
}

QString JsonValue::toJson() const
{
    return QString::fromStdString(simdjson::minify(elementAt(m_document, m_index)));
}

struct JsonDocument::Parser {
    simdjson::dom::parser parser;
    simdjson::error_code error = simdjson::UNINITIALIZED;
    element root;
};

JsonDocument::JsonDocument(Content content) : m_parser(std::make_unique<Parser>()), m_content(content)
{ }

JsonDocument::~JsonDocument()
{
    auto &document = m_parser->parser.doc;
    if (document.string_buf && m_content == Content::Secret)
        sodium_memzero(document.string_buf.get(), 5 * document.capacity() / 3 + simdjson::SIMDJSON_PADDING);
}

bool JsonDocument::parse(QByteArrayView json)
{
    // Reserved beforehand so that the depth limit is ours and not the library's 1024.
    m_parser->error = m_parser->parser.allocate(static_cast<size_t>(std::max<qsizetype>(json.size(), 64)), maxDepth);
    if (m_parser->error == simdjson::SUCCESS) {
        simdjson::padded_string padded(json.data(), static_cast<size_t>(json.size()));
        m_parser->error = m_parser->parser.parse(padded).get(m_parser->root);
        if (m_content == Content::Secret)
            sodium_memzero(padded.data(), padded.size());
    }
    return m_parser->error == simdjson::SUCCESS;
}

JsonValue JsonDocument::root() const
{
    JsonValue value;
    readScalar(m_parser->root, value);
    remember(m_parser->root, value.m_document, value.m_index);
    return value;
}

QString JsonDocument::errorText() const
{
    return QString::fromLatin1(simdjson::error_message(m_parser->error));
}

} // namespace mcias
