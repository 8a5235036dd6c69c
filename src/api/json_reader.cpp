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

// simdjson's tape (its doc/tape.md): in each word the kind above, a value or a place below. It is walked here, because the
// library's own classes look at every value several times over.
class Tape {
public:
    explicit Tape(const void *document)
        : m_words(static_cast<const document_type *>(document)->tape.get()),
          m_strings(reinterpret_cast<const char *>(static_cast<const document_type *>(document)->string_buf.get()))
    { }

    // Where the array or object ends whose first word is that one.
    size_t endOf(size_t at) const { return low(at) - 1; }
    std::string_view text(size_t at) const
    {
        constexpr quint64 below = 0x00FFFFFFFFFFFFFFU;
        const char *start = m_strings + (m_words[at] & below);
        quint32 length = 0;
        std::memcpy(&length, start, sizeof length);
        return { start + sizeof length, length };
    }
    // Reads one value, all but its place, and returns where the next one is.
    size_t read(size_t at, JsonValue &to) const
    {
        switch (static_cast<char>(m_words[at] >> 56)) {
        case '"':
            to.kind = JsonValue::Kind::String;
            to.text = text(at);
            return at + 1;
        case 't':
        case 'f':
            to.kind = JsonValue::Kind::Bool;
            to.boolean = static_cast<char>(m_words[at] >> 56) == 't';
            return at + 1;
        case '[':
            to.kind = JsonValue::Kind::Array;
            return low(at);
        case '{':
            to.kind = JsonValue::Kind::Object;
            return low(at);
        case 'l':
            to.kind = JsonValue::Kind::Integer;
            to.integer = static_cast<qint64>(m_words[at + 1]);
            return at + 2;
        case 'u':
            to.kind = JsonValue::Kind::BigInteger;
            return at + 2;
        case 'd':
            to.kind = JsonValue::Kind::Double;
            return at + 2;
        default: // 'n'; there are no others
            to.kind = JsonValue::Kind::Null;
            return at + 1;
        }
    }

private:
    using document_type = simdjson::dom::document;
    size_t low(size_t at) const { return static_cast<quint32>(m_words[at]); }

    const uint64_t *m_words;
    const char *m_strings;
};

} // namespace

bool JsonValue::elements(void *visitor, bool (*visit)(void *, const JsonValue &)) const
{
    if (kind != Kind::Array)
        return true;
    const Tape tape(m_document);
    const size_t end = tape.endOf(m_index);
    for (size_t at = m_index + 1; at < end;) {
        JsonValue value;
        value.m_document = m_document;
        value.m_index = at;
        at = tape.read(at, value);
        if (!visit(visitor, value))
            return false;
    }
    return true;
}

bool JsonValue::members(void *visitor, bool (*visit)(void *, std::string_view, const JsonValue &)) const
{
    if (kind != Kind::Object)
        return true;
    const Tape tape(m_document);
    const size_t end = tape.endOf(m_index);
    for (size_t at = m_index + 1; at < end;) {
        const std::string_view key = tape.text(at);
        JsonValue value;
        value.m_document = m_document;
        value.m_index = ++at;
        at = tape.read(at, value);
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

bool JsonDocument::parse(QByteArrayView json, qsizetype readable)
{
    const auto size = static_cast<size_t>(json.size());
    // Reserved beforehand so that the depth limit is ours and not the library's 1024.
    m_parser->error = m_parser->parser.allocate(std::max<size_t>(size, 64), maxDepth);
    if (m_parser->error != simdjson::SUCCESS)
        return false;
    if (readable >= static_cast<qsizetype>(simdjson::SIMDJSON_PADDING)) {
        m_parser->error = m_parser->parser.parse(json.data(), size, false).get(m_parser->root);
        return m_parser->error == simdjson::SUCCESS;
    }
    simdjson::padded_string padded(json.data(), size);
    m_parser->error = m_parser->parser.parse(padded).get(m_parser->root);
    if (m_content == Content::Secret)
        sodium_memzero(padded.data(), padded.size());
    return m_parser->error == simdjson::SUCCESS;
}

JsonValue JsonDocument::root() const
{
    JsonValue value;
    remember(m_parser->root, value.m_document, value.m_index);
    Tape(value.m_document).read(value.m_index, value);
    return value;
}

QString JsonDocument::errorText() const
{
    return QString::fromLatin1(simdjson::error_message(m_parser->error));
}

} // namespace mcias
