// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace mcias {

//! A password, token or other text that must not outlive its use: UTF-8 bytes in memory of its own, wiped
//! (sodium_memzero) when it is destroyed, overwritten or moved from. Copies are deep and wipe themselves.
//! Its type is the mark that a field is secret: the logger and every other printer show "•••" instead.
class Secret {
public:
    Secret() = default;
    //! Takes over a copy of \a text; the caller's QString stays as it is.
    explicit Secret(const QString &text);
    //! Copies UTF-8 bytes; the caller has validated them.
    static Secret fromUtf8(QByteArrayView utf8);
    Secret(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    bool isEmpty() const { return m_size == 0; }
    //! The bytes, valid while this object lives and is not assigned to.
    QByteArrayView utf8() const { return { m_bytes.get(), m_size }; }
    //! An unprotected copy, for the one place that must show or type it.
    QString reveal() const;
    //! Constant time for equal lengths.
    friend bool operator==(const Secret &a, const Secret &b) { return a.equals(b); }

private:
    bool equals(const Secret &other) const;
    void wipe() noexcept;

    std::unique_ptr<char[]> m_bytes;
    qsizetype m_size = 0;
};

//! Overwrites the bytes of \a buffer in place and empties it. Bytes shared with another QByteArray are left alone.
void wipe(QByteArray &buffer);

} // namespace mcias
