// SPDX-License-Identifier: MIT
#include "api/json_writer.h"

#include "api/secret.h"

namespace mcias {

// QByteArray's own growing would free the old block as it is, and there may be a secret in it.
void JsonWriter::put(QByteArrayView text)
{
    if (text.size() > m_out.capacity() - m_out.size()) {
        QByteArray larger;
        larger.reserve(2 * (m_out.size() + text.size()));
        larger.append(m_out);
        wipe(m_out);
        m_out = std::move(larger);
    }
    m_out.append(text);
}

void JsonWriter::key(const char *name)
{
    separate();
    put('"');
    put(name);
    put(m_layout == Layout::Indented ? "\": " : "\":");
    m_afterKey = true;
}

void JsonWriter::string(QByteArrayView utf8)
{
    separate();
    put('"');
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            const char escaped[] = { '\\', c };
            put(QByteArrayView(escaped, 2));
        } else if (byte < 0x20) {
            constexpr char digits[] = "0123456789abcdef";
            const char escaped[] = { '\\', 'u', '0', '0', digits[byte >> 4], digits[byte & 15] };
            put(QByteArrayView(escaped, 6));
        } else {
            put(c);
        }
    }
    put('"');
}

void JsonWriter::open(char bracket)
{
    separate();
    put(bracket);
    ++m_depth;
    m_first = true;
}

void JsonWriter::close(char bracket)
{
    --m_depth;
    if (!m_first)
        newLine();
    put(bracket);
    m_first = false;
}

void JsonWriter::separate()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_depth > 0) {
        if (!m_first)
            put(',');
        newLine();
    }
    m_first = false;
}

void JsonWriter::newLine()
{
    if (m_layout == Layout::Indented) {
        put('\n');
        put(QByteArray(2 * m_depth, ' '));
    }
}

void JsonWriter::scalar(const QByteArray &text)
{
    separate();
    put(text);
}

} // namespace mcias
