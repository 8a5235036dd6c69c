// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringView>

namespace mcias {

//! Writes JSON text straight into one buffer. (Not through QJsonDocument: its values hold copies of secrets that
//! nobody can wipe.) Keys keep the order in which they are written.
class JsonWriter {
public:
    enum class Layout { Compact, Indented };
    explicit JsonWriter(Layout layout = Layout::Compact) : m_layout(layout) { m_out.reserve(256); }

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    //! The name of the next member; \a name is plain ASCII.
    void key(const char *name);
    void string(QByteArrayView utf8);
    void string(QStringView text) { string(text.toUtf8()); }
    void integer(qint64 value) { scalar(QByteArray::number(value)); }
    void boolean(bool value) { scalar(value ? QByteArrayLiteral("true") : QByteArrayLiteral("false")); }
    void null() { scalar(QByteArrayLiteral("null")); }

    //! The text written so far, handed over without a copy.
    QByteArray take() { return std::move(m_out); }

private:
    void put(QByteArrayView text);
    void put(char c) { put(QByteArrayView(&c, 1)); }
    void open(char bracket);
    void close(char bracket);
    void separate();
    void newLine();
    void scalar(const QByteArray &text);

    QByteArray m_out;
    Layout m_layout;
    int m_depth = 0;
    bool m_first = true;
    bool m_afterKey = false;
};

} // namespace mcias
