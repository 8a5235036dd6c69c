// SPDX-License-Identifier: MIT
#include "api/json_writer.h"

namespace mcias {

void JsonWriter::key(const char *name)
{
    separate();
    m_out.append('"').append(name).append(m_layout == Layout::Indented ? "\": " : "\":");
    m_afterKey = true;
}

void JsonWriter::string(QByteArrayView utf8)
{
    separate();
    m_out.append('"');
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            m_out.append('\\').append(c);
        } else if (byte < 0x20) {
            constexpr char digits[] = "0123456789abcdef";
            m_out.append("\\u00").append(digits[byte >> 4]).append(digits[byte & 15]);
        } else {
            m_out.append(c);
        }
    }
    m_out.append('"');
}

void JsonWriter::open(char bracket)
{
    separate();
    m_out.append(bracket);
    ++m_depth;
    m_first = true;
}

void JsonWriter::close(char bracket)
{
    --m_depth;
    if (!m_first)
        newLine();
    m_out.append(bracket);
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
            m_out.append(',');
        newLine();
    }
    m_first = false;
}

void JsonWriter::newLine()
{
    if (m_layout == Layout::Indented)
        m_out.append('\n').append(2 * m_depth, ' ');
}

void JsonWriter::scalar(const QByteArray &text)
{
    separate();
    m_out.append(text);
}

} // namespace mcias
