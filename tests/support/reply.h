// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>

namespace mcias::test {

//! What the server does with one request: an answer, and where and how it goes wrong. Made with a noun, bent with verbs:
//! `Reply::json(200, "{}").cutAfter(17)`.
class Reply {
public:
    //! What happens to the connection when the bytes of the reply are used up.
    enum class Ending {
        KeepAlive, //!< wait for the next request
        Close,     //!< an orderly goodbye: TLS close_notify, then FIN
        Abandon,   //!< a FIN without a TLS goodbye, as a killed process leaves it
        Reset,     //!< a TCP RST
        Silence,   //!< nothing more, and the connection stays open
    };

    // Good answers.
    static Reply json(int status, const QByteArray &body);
    static Reply text(int status, const QByteArray &body);
    static Reply empty(int status);
    static Reply redirect(int status, const QByteArray &location);
    //! A JSON string of `bytes` bytes, made while it is sent.
    static Reply large(qint64 bytes);
    //! Exactly these bytes, headers and all.
    static Reply raw(const QByteArray &bytes);

    // No answers.
    static Reply drop();
    static Reply reset();
    static Reply silence();

    // Answers that do not end by themselves; they are sent as fast as the client takes them.
    static Reply endlessBody();
    static Reply endlessChunks();
    static Reply endlessHeaders();

    // Verbs.
    Reply header(const QByteArray &name, const QByteArray &value) const;
    //! Ends with `ending` after `bytes` bytes of status line, headers and body together.
    Reply cutAfter(qint64 bytes, Ending ending = Ending::Close) const;
    Reply cutInHeaders(Ending ending = Ending::Close) const;
    Reply cutInBody(Ending ending = Ending::Close) const;
    //! Sends the head (the body) byte by byte, one per `interval`.
    Reply trickleHead(std::chrono::milliseconds interval) const;
    Reply trickleBody(std::chrono::milliseconds interval) const;
    Reply after(std::chrono::milliseconds delay) const;
    //! Announces `Connection: close` and closes.
    Reply closing() const;
    Reply endingWith(Ending ending) const;

    //! The number of bytes of the whole answer, before any cut; -1 when it is endless.
    qint64 size() const;
    qint64 headSize() const;

    // The plan, as the server reads it.
    qint64 sendableSize() const;                          //!< size() after cuts; -1 when endless
    QByteArray bytes(qint64 offset, qint64 length) const; //!< a piece of the answer
    Ending ending() const { return m_ending; }
    std::chrono::milliseconds delay() const { return m_delay; }
    std::chrono::milliseconds trickleInterval() const { return m_interval; }
    bool trickles(qint64 offset) const { return m_interval.count() > 0 && offset >= m_trickleFrom && offset < m_trickleTo; }
    qint64 bytesBeforeTrickle(qint64 offset) const;

private:
    QByteArray head() const;

    QByteArray m_statusLine; // empty for raw bytes
    QList<QByteArray> m_headers;
    QByteArray m_body;
    QByteArray m_filler;     // repeated after m_body
    qint64 m_fillerSize = 0; // -1: for ever
    QByteArray m_tail;       // after a filler that ends
    bool m_headEnds = true;
    qint64 m_cut = -1;
    Ending m_ending = Ending::KeepAlive;
    std::chrono::milliseconds m_delay{ 0 };
    std::chrono::milliseconds m_interval{ 0 };
    qint64 m_trickleFrom = 0;
    qint64 m_trickleTo = 0;
};

} // namespace mcias::test
