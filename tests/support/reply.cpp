// SPDX-License-Identifier: MIT
#include "support/reply.h"

#include <algorithm>
#include <limits>

namespace mcias::test {

namespace {

QByteArray reason(int status)
{
    if (status == 204)
        return "No Content";
    return status < 300 ? "OK" : status < 400 ? "Elsewhere" : "Refused";
}

// The piece of `text`, which stands at `start` of a longer text, that lies within [offset, offset + length).
QByteArray overlap(const QByteArray &text, qint64 start, qint64 offset, qint64 length)
{
    const qint64 from = std::max(offset, start);
    const qint64 to = std::min(offset + length, start + text.size());
    return from < to ? text.mid(from - start, to - from) : QByteArray();
}

} // namespace

Reply Reply::json(int status, const QByteArray &body)
{
    Reply reply = text(status, body);
    reply.m_headers[0] = "Content-Type: application/json";
    return reply;
}

Reply Reply::text(int status, const QByteArray &body)
{
    Reply reply = empty(status);
    reply.m_headers = { "Content-Type: text/plain", "Content-Length: " + QByteArray::number(body.size()) };
    reply.m_body = body;
    return reply;
}

Reply Reply::empty(int status)
{
    Reply reply;
    reply.m_statusLine = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status);
    // RFC 9110, 8.6: a 204 carries no length; anything else without a body must say so.
    if (status != 204)
        reply.m_headers << "Content-Length: 0";
    return reply;
}

Reply Reply::redirect(int status, const QByteArray &location)
{
    return json(status, "{}").header("Location", location);
}

Reply Reply::large(qint64 bytes)
{
    Reply reply = empty(200);
    reply.m_headers = { "Content-Type: application/json", "Content-Length: " + QByteArray::number(bytes) };
    reply.m_body = "\"";
    reply.m_filler = QByteArray(4096, 'a');
    reply.m_fillerSize = bytes - 2;
    reply.m_tail = "\"";
    return reply;
}

Reply Reply::raw(const QByteArray &bytes)
{
    Reply reply;
    reply.m_body = bytes;
    reply.m_headEnds = false;
    reply.m_ending = Ending::Close;
    return reply;
}

Reply Reply::drop()
{
    return raw({});
}

Reply Reply::reset()
{
    return raw({}).endingWith(Ending::Reset);
}

Reply Reply::silence()
{
    return raw({}).endingWith(Ending::Silence);
}

Reply Reply::endlessBody()
{
    Reply reply = empty(200);
    reply.m_headers = { "Content-Type: application/json", "Connection: close" };
    reply.m_body = "\"";
    reply.m_filler = QByteArray(4096, 'a');
    reply.m_fillerSize = -1;
    return reply;
}

Reply Reply::endlessChunks()
{
    Reply reply = endlessBody();
    reply.m_headers = { "Content-Type: application/json", "Transfer-Encoding: chunked" };
    reply.m_body = "1\r\n\"\r\n";
    reply.m_filler = "1000\r\n" + QByteArray(4096, 'a') + "\r\n";
    return reply;
}

Reply Reply::endlessHeaders()
{
    Reply reply = empty(200);
    reply.m_headEnds = false;
    reply.m_filler = "X-More: " + QByteArray(1000, 'h') + "\r\n";
    reply.m_fillerSize = -1;
    return reply;
}

Reply Reply::header(const QByteArray &name, const QByteArray &value) const
{
    Reply reply = *this;
    reply.m_headers << name + ": " + value;
    return reply;
}

Reply Reply::cutAfter(qint64 bytes, Ending ending) const
{
    Reply reply = endingWith(ending);
    reply.m_cut = bytes;
    return reply;
}

Reply Reply::cutInHeaders(Ending ending) const
{
    return cutAfter(headSize() / 2, ending);
}

Reply Reply::cutInBody(Ending ending) const
{
    return cutAfter(headSize() + (size() - headSize()) / 2, ending);
}

Reply Reply::trickleHead(std::chrono::milliseconds interval) const
{
    Reply reply = *this;
    reply.m_interval = interval;
    reply.m_trickleFrom = 0;
    reply.m_trickleTo = headSize();
    return reply;
}

Reply Reply::trickleBody(std::chrono::milliseconds interval) const
{
    Reply reply = trickleHead(interval);
    reply.m_trickleFrom = headSize();
    reply.m_trickleTo = std::numeric_limits<qint64>::max();
    return reply;
}

Reply Reply::after(std::chrono::milliseconds delay) const
{
    Reply reply = *this;
    reply.m_delay = delay;
    return reply;
}

Reply Reply::closing() const
{
    return header("Connection", "close").endingWith(Ending::Close);
}

Reply Reply::endingWith(Ending ending) const
{
    Reply reply = *this;
    reply.m_ending = ending;
    return reply;
}

QByteArray Reply::head() const
{
    if (m_statusLine.isEmpty())
        return {};
    QByteArray text = m_statusLine + "\r\n";
    for (const QByteArray &line : m_headers)
        text += line + "\r\n";
    return m_headEnds ? text + "\r\n" : text;
}

qint64 Reply::headSize() const
{
    return head().size();
}

qint64 Reply::size() const
{
    return m_fillerSize < 0 ? -1 : headSize() + m_body.size() + m_fillerSize + m_tail.size();
}

qint64 Reply::sendableSize() const
{
    const qint64 whole = size();
    if (m_cut < 0)
        return whole;
    return whole < 0 ? m_cut : std::min(m_cut, whole);
}

qint64 Reply::bytesBeforeTrickle(qint64 offset) const
{
    const bool ahead = m_interval.count() > 0 && offset < m_trickleFrom;
    return ahead ? m_trickleFrom - offset : std::numeric_limits<qint64>::max();
}

QByteArray Reply::bytes(qint64 offset, qint64 length) const
{
    const QByteArray start = head() + m_body;
    QByteArray piece = overlap(start, 0, offset, length);
    if (m_fillerSize == 0)
        return piece;
    const qint64 fillerEnd = m_fillerSize < 0 ? std::numeric_limits<qint64>::max() : start.size() + m_fillerSize;
    while (piece.size() < length && offset + piece.size() < fillerEnd) {
        const qint64 at = (offset + piece.size() - start.size()) % m_filler.size();
        const qint64 wanted = std::min(length - piece.size(), fillerEnd - offset - piece.size());
        piece += m_filler.mid(at, wanted);
    }
    return m_fillerSize < 0 ? piece : piece + overlap(m_tail, fillerEnd, offset, length);
}

} // namespace mcias::test
