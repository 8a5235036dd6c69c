// SPDX-License-Identifier: MIT
#include "support/memory_scan.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cstring>
#include <random>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace mcias::test {

namespace {

constexpr size_t headSize = 8;
constexpr size_t sieveBits = 1 << 18;
constexpr size_t pieceSize = 1 << 20;
constexpr qsizetype contextSize = 40;

// Heads are compared masked, so that none stands in a register's spilled copy either. One mask for the whole program.
quint64 headMask()
{
    static const quint64 mask = [] {
        std::random_device random;
        return quint64(random()) << 32 | random();
    }();
    return mask;
}

size_t sieveIndex(quint64 maskedHead)
{
    return static_cast<size_t>(maskedHead * 0x9e3779b97f4a7c15u >> 46); // 18 bits
}

Masked asUtf16(const Masked &text)
{
    Masked result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        result.append(text.at(i));
        result.append(0);
    }
    return result;
}

// Of the groups of three bytes that begin at \a shift and lie wholly within the text.
Masked asBase64(const Masked &text, qsizetype shift, const char *lastTwo)
{
    const auto letter = [lastTwo](quint32 bits) -> quint8 {
        bits &= 63;
        if (bits < 26)
            return static_cast<quint8>('A' + bits);
        if (bits < 52)
            return static_cast<quint8>('a' + bits - 26);
        return static_cast<quint8>(bits < 62 ? char('0' + bits - 52) : lastTwo[bits - 62]);
    };
    Masked result;
    for (qsizetype i = shift; i + 3 <= text.size(); i += 3) {
        const quint32 group = quint32(text.at(i)) << 16 | quint32(text.at(i + 1)) << 8 | text.at(i + 2);
        for (const int bits : { 18, 12, 6, 0 })
            result.append(letter(group >> bits));
    }
    return result;
}

// Memory that is neither searched nor found: read into, looked at, wiped.
class OwnBuffer {
public:
    OwnBuffer()
        : m_bytes(static_cast<char *>(mmap(nullptr, pieceSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)))
    {
        if (m_bytes == MAP_FAILED)
            qFatal("no memory to read into");
    }
    ~OwnBuffer()
    {
        explicit_bzero(m_bytes, pieceSize);
        munmap(m_bytes, pieceSize);
    }
    Q_DISABLE_COPY_MOVE(OwnBuffer)
    char *data() const { return m_bytes; }
    quint64 address() const { return reinterpret_cast<quintptr>(m_bytes); }

private:
    char *m_bytes;
};

int openMemory(qint64 process)
{
    const QByteArray path = "/proc/" + (process ? QByteArray::number(process) : QByteArray("self")) + "/mem";
    return ::open(path.constData(), O_RDONLY | O_CLOEXEC);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Masked Masked::take(QByteArray &clear)
{
    Masked masked;
    for (const char c : clear)
        masked.append(static_cast<quint8>(c));
    if (clear.data_ptr().d_ptr()) // or it is a literal
        explicit_bzero(const_cast<char *>(clear.constData()), static_cast<size_t>(clear.size()));
    clear.clear();
    return masked;
}

Masked Masked::random(qsizetype size)
{
    constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    std::random_device random;
    Masked masked;
    while (masked.size() < size)
        masked.append(static_cast<quint8>(letters[random() % (sizeof letters - 1)]));
    return masked;
}

quint8 Masked::at(qsizetype index) const
{
    return m_bytes[static_cast<size_t>(index)] ^ m_mask[static_cast<size_t>(index)];
}

void Masked::append(quint8 byte)
{
    static thread_local std::mt19937 random{ std::random_device{}() };
    m_mask.push_back(static_cast<quint8>(random()));
    m_bytes.push_back(byte ^ m_mask.back());
}

QByteArray Masked::reveal() const
{
    QByteArray clear(size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < size(); ++i)
        clear[i] = static_cast<char>(at(i));
    return clear;
}

QByteArray MemoryHit::text() const
{
    return secret + " as " + form + " in " + mapping + " + 0x" + QByteArray::number(offset, 16) + " (0x"
        + QByteArray::number(address, 16) + "), " + QByteArray::number(parts) + " of " + QByteArray::number(ofParts)
        + " parts: " + context;
}

struct MemoryScan::Mapping {
    quint64 begin = 0;
    quint64 end = 0;
    QByteArray name;
};

struct MemoryScan::Found {
    const Part *part = nullptr;
    quint64 address = 0;
    const Mapping *mapping = nullptr;
    quint64 textBegin() const { return address - part->begin; }
};

void MemoryScan::add(const QByteArray &name, const Masked &secret, qsizetype known)
{
    Masked text;
    for (qsizetype i = known; i < secret.size(); ++i)
        text.append(secret.at(i));
    if (text.size() < qsizetype(headSize))
        qFatal("%s is too short to be unmistakable", name.constData());
    addForm(name, "UTF-8", text);
    addForm(name, "UTF-16", asUtf16(text));
    for (qsizetype shift = 0; shift < 3; ++shift) {
        const QByteArray shifted = shift ? ", shifted by " + QByteArray::number(shift) : QByteArray();
        addForm(name, "base64" + shifted, asBase64(text, shift, "+/"));
        addForm(name, "base64url" + shifted, asBase64(text, shift, "-_"));
    }
    std::sort(m_parts.begin(), m_parts.end(), [](const Part &a, const Part &b) { return a.maskedHead < b.maskedHead; });
}

void MemoryScan::addForm(const QByteArray &name, const QByteArray &form, const Masked &text)
{
    const auto same = [&](const Form &other) {
        if (other.secret != name || other.text.size() != text.size())
            return false;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (other.text.at(i) != text.at(i))
                return false;
        }
        return true;
    };
    if (text.size() < qsizetype(headSize) || std::any_of(m_forms.begin(), m_forms.end(), same))
        return;
    m_sieve.resize(sieveBits / 64);
    const auto number = static_cast<quint32>(m_forms.size());
    m_forms.push_back({ name, form, text, 0 });
    const qsizetype size = std::min(partSize, text.size());
    for (qsizetype begin = 0;; begin = std::min(begin + partSize / 2, text.size() - size)) {
        quint64 head = headMask();
        for (size_t i = 0; i < headSize; ++i)
            head ^= quint64(text.at(begin + qsizetype(i))) << (8 * i); // as memcpy reads it here
        m_parts.push_back({ head, number, static_cast<quint32>(begin), static_cast<quint32>(size) });
        m_sieve[sieveIndex(head) / 64] |= quint64(1) << sieveIndex(head) % 64;
        ++m_forms.back().parts;
        if (begin == text.size() - size)
            return;
    }
}

std::vector<MemoryScan::Mapping> MemoryScan::mappingsOf(qint64 process)
{
    const QString folder = QStringLiteral("/proc/") + (process ? QString::number(process) : QStringLiteral("self"));
    std::vector<Mapping> mappings;
    const QList<QByteArray> lines = contentOf(folder + QStringLiteral("/maps")).split('\n');
    for (const QByteArray &line : lines) { // begin-end rw-p offset device inode path
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() < 5 || !words[1].startsWith("rw"))
            continue;
        const qsizetype dash = words[0].indexOf('-');
        Mapping mapping{ words[0].left(dash).toULongLong(nullptr, 16), words[0].mid(dash + 1).toULongLong(nullptr, 16), {} };
        mapping.name = words.size() > 5 ? words.mid(5).join(' ')
                                        : "anonymous, " + QByteArray::number((mapping.end - mapping.begin) / 1024) + " KiB";
        mappings.push_back(mapping);
    }
    // A thread that waits tells where its stack is.
    for (const QString &thread : QDir(folder + QStringLiteral("/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString task = folder + QStringLiteral("/task/") + thread;
        const QList<QByteArray> words = contentOf(task + QStringLiteral("/syscall")).simplified().split(' ');
        const quint64 stack = words.size() < 3 ? 0 : words[words.size() - 2].toULongLong(nullptr, 16);
        for (Mapping &mapping : mappings) {
            if (stack >= mapping.begin && stack < mapping.end && mapping.name.startsWith("anonymous"))
                mapping.name = "stack of " + contentOf(task + QStringLiteral("/comm")).trimmed();
        }
    }
    return mappings;
}

// Every byte of the process passes here: this file is optimised in a build for debugging, too.
void MemoryScan::search(const Mapping &mapping, QByteArrayView bytes, quint64 address, std::vector<Found> &found) const
{
    const auto byHead = [](const Part &part, quint64 head) { return part.maskedHead < head; };
    const char *const data = bytes.data();
    const auto size = static_cast<size_t>(bytes.size());
    const quint64 *const sieve = m_sieve.data();
    const quint64 mask = headMask();
    for (size_t at = 0; at + headSize <= size; ++at) {
        quint64 head = 0;
        std::memcpy(&head, data + at, sizeof head);
        head ^= mask;
        const size_t index = sieveIndex(head);
        if (!(sieve[index / 64] >> index % 64 & 1)) [[likely]]
            continue;
        for (auto part = std::lower_bound(m_parts.begin(), m_parts.end(), head, byHead);
             part != m_parts.end() && part->maskedHead == head; ++part) {
            const Masked &text = m_forms[part->form].text;
            size_t same = headSize;
            while (same < part->size && at + same < size
                && static_cast<quint8>(data[at + same]) == text.at(qsizetype(part->begin) + qsizetype(same)))
                ++same;
            if (same == part->size)
                found.push_back({ &*part, address + at, &mapping });
        }
    }
}

bool MemoryScan::canRead(qint64 process)
{
    const int memory = openMemory(process);
    if (memory >= 0)
        ::close(memory);
    return memory >= 0;
}

QList<MemoryHit> MemoryScan::run(qint64 process)
{
    const int memory = openMemory(process);
    if (memory < 0)
        qFatal("cannot read the memory of process %lld", static_cast<long long>(process));
    m_bytesRead = 0;
    std::vector<Found> found;
    const OwnBuffer buffer;
    const std::vector<Mapping> mappings = mappingsOf(process);
    for (const Mapping &mapping : mappings) {
        for (quint64 at = mapping.begin; at < mapping.end;) {
            quint64 end = std::min(mapping.end, at + pieceSize);
            if (process == 0 && at >= buffer.address() && at < buffer.address() + pieceSize) { // it may have grown together
                at = buffer.address() + pieceSize;
                continue;
            }
            if (process == 0 && at < buffer.address())
                end = std::min(end, buffer.address());
            const ssize_t count = ::pread(memory, buffer.data(), end - at, static_cast<off_t>(at));
            if (count < qsizetype(headSize))
                break; // a device, or no longer there
            m_bytesRead += count;
            search(mapping, { buffer.data(), count }, at, found);
            // The next piece begins with the end of this one: a part may stand across.
            const quint64 next = at + static_cast<quint64>(count);
            at = next < mapping.end && next - partSize > at && next != buffer.address() ? next - partSize : next;
        }
    }
    const QList<MemoryHit> hits = describe(found, memory);
    ::close(memory);
    return hits;
}

// Parts of one copy become one hit.
QList<MemoryHit> MemoryScan::describe(std::vector<Found> &found, int memory) const
{
    const auto place = [](const Found &f) { return std::tuple(f.part->form, f.textBegin(), f.part->begin); };
    std::sort(found.begin(), found.end(), [&](const Found &a, const Found &b) { return place(a) < place(b); });
    const auto same = [&](const Found &a, const Found &b) { return place(a) == place(b); }; // seen in two pieces
    found.erase(std::unique(found.begin(), found.end(), same), found.end());

    QList<MemoryHit> hits;
    quint64 lastText = 0;
    for (const Found &f : found) {
        const Form &form = m_forms[f.part->form];
        if (!hits.isEmpty() && hits.last().secret == form.secret && hits.last().form == form.name && lastText == f.textBegin()) {
            ++hits.last().parts;
            continue;
        }
        lastText = f.textBegin();
        MemoryHit hit{ form.secret, form.name, f.mapping->name, f.address, f.address - f.mapping->begin, 1, form.parts, {} };
        const auto around = [&](quint64 from) {
            QByteArray bytes(contextSize, '\0');
            const ssize_t count = ::pread(memory, bytes.data(), static_cast<size_t>(bytes.size()), static_cast<off_t>(from));
            bytes.truncate(std::max<ssize_t>(count, 0));
            for (char &c : bytes)
                c = c < ' ' || c > '~' ? '.' : c;
            return bytes;
        };
        hit.context = around(lastText - contextSize) + "<...>" + around(lastText + static_cast<quint64>(form.text.size()));
        hits += hit;
    }
    return hits;
}

} // namespace mcias::test
