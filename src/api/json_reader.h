// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <string_view>

namespace mcias {

//! One value of a parsed document: cheap to copy, valid while its JsonDocument lives. Scalars are in `text`, `integer`
//! and `boolean` already, so that reading them costs no further call.
class JsonValue {
public:
    enum class Kind { Null, Bool, Integer, BigInteger, Double, String, Array, Object };

    Kind kind = Kind::Null;
    bool boolean = false;
    qint64 integer = 0;    //!< for Kind::Integer
    std::string_view text; //!< for Kind::String: valid UTF-8, may contain NUL

    //! Calls visit(element) in order until it returns false; only for arrays. Returns false if a visit did.
    template<class Visitor>
    bool forEachElement(Visitor &&visit) const
    {
        return elements(
            &visit, [](void *v, const JsonValue &value) { return (*static_cast<std::remove_reference_t<Visitor> *>(v))(value); });
    }
    //! Calls visit(key, value) in order until it returns false; only for objects. Returns false if a visit did.
    template<class Visitor>
    bool forEachMember(Visitor &&visit) const
    {
        return members(&visit, [](void *v, std::string_view key, const JsonValue &value) {
            return (*static_cast<std::remove_reference_t<Visitor> *>(v))(key, value);
        });
    }
    //! Number of elements of an array, an estimate good for reserve().
    size_t arraySize() const;
    //! The value as compact JSON.
    QString toJson() const;

private:
    friend class JsonDocument;
    bool elements(void *visitor, bool (*visit)(void *, const JsonValue &)) const;
    bool members(void *visitor, bool (*visit)(void *, std::string_view, const JsonValue &)) const;

    const void *m_document = nullptr; // where the value lies in the parser's tape
    size_t m_index = 0;
};

//! A whole parsed document. The only class that knows simdjson.
class JsonDocument {
public:
    //! Whether the parser's copies of the text are wiped after use: for large lists that takes as long as reading them.
    enum class Content : quint8 { Secret, Plain };
    explicit JsonDocument(Content content = Content::Secret);
    ~JsonDocument();
    JsonDocument(const JsonDocument &) = delete;
    JsonDocument &operator=(const JsonDocument &) = delete;

    //! Parses and validates all of \a json (RFC 8259, UTF-8, nesting at most 64 deep). False: see errorText().
    //! \a readable: how many bytes behind it may be read, whatever they are. Where they are too few, the text is copied.
    bool parse(QByteArrayView json, qsizetype readable = 0);
    JsonValue root() const;
    QString errorText() const;

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
    Content m_content;
};

} // namespace mcias
