// SPDX-License-Identifier: MIT
// Looks for secrets in the memory of a process, without being one of the places where they stand.
#pragma once

#include <QByteArray>
#include <QChar>
#include <QList>
#include <QString>

#include <vector>

namespace mcias::test {

//! A text that stands nowhere in clear: each byte is masked by a random one.
class Masked {
public:
    Masked() = default;
    //! Takes \a clear over: the caller's own bytes are wiped, also where they are shared.
    static Masked take(QByteArray &clear);
    //! \a size random letters and digits, never in clear anywhere.
    static Masked random(qsizetype size);

    qsizetype size() const { return static_cast<qsizetype>(m_bytes.size()); }
    //! One byte in clear.
    quint8 at(qsizetype index) const;
    void append(quint8 byte);
    //! All of it in clear, for the one place that must have it.
    QByteArray reveal() const;

private:
    std::vector<quint8> m_bytes;
    std::vector<quint8> m_mask;
};

//! A place where a part of a secret stands.
struct MemoryHit {
    QByteArray secret;  //!< its name
    QByteArray form;    //!< "UTF-8", "UTF-16", "base64, shifted by 1" …
    QByteArray mapping; //!< "[heap]", a file's path, "stack of QThread", "anonymous, 132 KiB"
    quint64 address = 0;
    quint64 offset = 0; //!< in the mapping
    int parts = 0;      //!< how many of the parts it was cut into stand there
    int ofParts = 0;
    QByteArray context; //!< what stands around it, without it

    QByteArray text() const;
};

//! Searches all writable mappings of a process. Secrets are cut into overlapping parts, so that half of one is found, too.
class MemoryScan {
public:
    static constexpr qsizetype partSize = 16;

    //! \a secret has at least 8 bytes of ASCII. Its first \a known bytes are no secret and not looked for: every token
    //! begins alike.
    void add(const QByteArray &name, const Masked &secret, qsizetype known = 0);
    //! Looks at this process (0) or another one, which must let itself be looked into. Ends the test program if it cannot.
    QList<MemoryHit> run(qint64 process = 0);
    //! Whether a process lets itself be looked into.
    static bool canRead(qint64 process);
    //! Of the last run.
    qint64 bytesRead() const { return m_bytesRead; }

private:
    struct Form {
        QByteArray secret;
        QByteArray name;
        Masked text;
        int parts = 0;
    };
    // The beginning of a part is found by a hash, then the rest is compared byte by byte.
    struct Part {
        quint64 maskedHead = 0; // its first eight bytes
        quint32 form = 0;
        quint32 begin = 0; // in the form's text
        quint32 size = 0;
    };
    struct Mapping;
    struct Found;

    void addForm(const QByteArray &name, const QByteArray &form, const Masked &text);
    void search(const Mapping &mapping, QByteArrayView bytes, quint64 address, std::vector<Found> &found) const;
    QList<MemoryHit> describe(std::vector<Found> &found, int memory) const;
    static std::vector<Mapping> mappingsOf(qint64 process);

    std::vector<Form> m_forms;
    std::vector<Part> m_parts; // sorted by maskedHead
    std::vector<quint64> m_sieve;
    qint64 m_bytesRead = 0;
};

} // namespace mcias::test
