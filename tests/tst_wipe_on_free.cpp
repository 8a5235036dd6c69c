// SPDX-License-Identifier: MIT
// Memory that goes back to the heap holds nothing of what stood in it, whoever gives it back.
#include <QtTest>

#include <openssl/crypto.h>

#include <malloc.h>
#include <sys/mman.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <random>
#include <thread>

// The C library's own, past what the program replaces.
extern "C" void __libc_free(void *block);

using namespace Qt::StringLiterals;

namespace {

constexpr size_t markSize = 64;
constexpr size_t skipped = 32; // where the allocator keeps its own notes once a block is free

// Letters that nobody else has, kept so that they are not found in here. An even size, and no zero: good for UTF-16 too.
class Mark {
public:
    Mark()
    {
        std::random_device random;
        for (auto &byte : m_hidden)
            byte = static_cast<unsigned char>((random() % 94 + 33) ^ mask);
    }
    // As often as it fits.
    void fill(void *place, size_t size) const
    {
        for (size_t i = 0; i < size; ++i)
            static_cast<unsigned char *>(place)[i] = m_hidden[i % markSize] ^ mask;
    }
    // How many of a place's bytes are still those of fill(). A place that is no longer mapped holds none.
    size_t left(quintptr place, size_t size) const
    {
        QFile memory(u"/proc/self/mem"_s);
        if (!memory.open(QFile::ReadOnly | QFile::Unbuffered))
            qFatal("cannot read /proc/self/mem");
        size_t count = 0;
        for (size_t at = skipped; at < size; at += markSize) {
            char piece[markSize];
            const auto length = static_cast<qint64>(std::min(markSize, size - at));
            if (!memory.seek(static_cast<qint64>(place + at)) || memory.read(piece, length) != length)
                continue;
            for (size_t i = 0; i < static_cast<size_t>(length); ++i)
                count += static_cast<unsigned char>(piece[i]) == (m_hidden[(at + i) % markSize] ^ mask);
        }
        return count;
    }

private:
    static constexpr unsigned char mask = 0xa5;
    unsigned char m_hidden[markSize];
};

// Chance alone makes some bytes equal: one in ninety-four, at the very most a tenth.
bool gone(size_t left, size_t size)
{
    return left * 10 < size;
}

struct Block {
    void *begin = nullptr;
    size_t size = 0;
    std::function<void()> giveBack;
};

QByteArray ofSize(size_t size)
{
    return QByteArray(static_cast<qsizetype>(size), Qt::Uninitialized);
}

Block stringBlock(size_t size)
{
    auto text = std::make_shared<QString>(static_cast<qsizetype>(size / 2), Qt::Uninitialized);
    return { text->data(), size, [text] { *text = QString(); } };
}

Block bytesBlock(size_t size)
{
    auto bytes = std::make_shared<QByteArray>(ofSize(size));
    return { bytes->data(), size, [bytes] { *bytes = QByteArray(); } };
}

// A buffer that somebody appends to has to move; the program never sees its former place again.
Block growingBlock(size_t size)
{
    auto bytes = std::make_shared<QByteArray>(ofSize(size));
    return { bytes->data(), size, [bytes, size] { bytes->append(QByteArray(static_cast<qsizetype>(size * 4), 'x')); } };
}

Block squeezedBlock(size_t size)
{
    auto bytes = std::make_shared<QByteArray>(ofSize(size));
    char *begin = bytes->data();
    return { begin, size, [bytes] {
                bytes->resize(8);
                bytes->squeeze();
            } };
}

Block made(void *begin, size_t size, std::function<void()> giveBack)
{
    return { begin, size, std::move(giveBack) };
}

using Maker = Block (*)(size_t);

} // namespace

Q_DECLARE_METATYPE(Maker)

class WipeOnFreeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutItMuchStays();
    void nothingStays_data();
    void nothingStays();
    void shrinkingLeavesNoTail();
    void reallocKeepsItsPromises();
    void manyThreads();
    void cost();
};

// The control: this test can see what stays.
void WipeOnFreeTest::withoutItMuchStays()
{
    const Mark mark;
    constexpr size_t size = 600;
    void *block = std::malloc(size);
    const auto place = reinterpret_cast<quintptr>(block);
    mark.fill(block, size);
    QCOMPARE(mark.left(place, size), size - skipped);
    __libc_free(block);
    QVERIFY(!gone(mark.left(place, size), size));
}

void WipeOnFreeTest::nothingStays_data()
{
    QTest::addColumn<Maker>("maker");
    QTest::addColumn<int>("size");
    const auto add = [](const char *name, Maker maker) {
        for (const int size : { 200, 5000, 100'000, 3'000'000 }) // below and above what comes from mmap
            QTest::addRow("%s, %d bytes", name, size) << maker << size;
    };
    add("free", [](size_t size) {
        void *block = std::malloc(size);
        return made(block, size, [block] { std::free(block); });
    });
    add("delete[]", [](size_t size) {
        auto *block = new char[size];
        return made(block, size, [block] { delete[] block; });
    });
    add("aligned delete", [](size_t size) {
        void *block = ::operator new(size, std::align_val_t(256));
        return made(block, size, [block] { ::operator delete(block, std::align_val_t(256)); });
    });
    add("realloc to more", [](size_t size) {
        void *block = std::malloc(size);
        return made(block, size, [block, size] { std::free(std::realloc(block, size * 5)); });
    });
    add("realloc to much less", [](size_t size) {
        void *block = std::malloc(size);
        return made(block, size, [block] { std::free(std::realloc(block, 16)); });
    });
    add("reallocarray", [](size_t size) {
        void *block = std::malloc(size);
        return made(block, size, [block, size] { std::free(reallocarray(block, 5, size)); });
    });
    add("OPENSSL_free", [](size_t size) {
        void *block = OPENSSL_malloc(size);
        return made(block, size, [block] { OPENSSL_free(block); });
    });
    add("OPENSSL_realloc", [](size_t size) {
        void *block = OPENSSL_malloc(size);
        return made(block, size, [block, size] { OPENSSL_free(OPENSSL_realloc(block, size * 5)); });
    });
    add("QString", stringBlock);
    add("QByteArray", bytesBlock);
    add("QByteArray that grows", growingBlock);
    add("QByteArray squeezed", squeezedBlock);
    add("std::string", [](size_t size) {
        auto text = std::make_shared<std::string>(size, ' ');
        return made(text->data(), size, [text] { std::string().swap(*text); }); // assigning would keep the room
    });
}

void WipeOnFreeTest::nothingStays()
{
    QFETCH(Maker, maker);
    QFETCH(int, size);
    const Mark mark;
    Block block = maker(static_cast<size_t>(size));
    const auto place = reinterpret_cast<quintptr>(block.begin);
    mark.fill(block.begin, block.size);
    QCOMPARE(mark.left(place, block.size), block.size - skipped);
    block.giveBack();
    const size_t left = mark.left(place, block.size);
    QVERIFY2(gone(left, block.size), qPrintable(u"%1 of %2 bytes"_s.arg(left).arg(block.size)));
}

void WipeOnFreeTest::shrinkingLeavesNoTail()
{
    const Mark mark;
    constexpr size_t size = 4000;
    constexpr size_t less = 3000; // stays where it is
    void *block = std::malloc(size);
    mark.fill(block, size);
    void *same = std::realloc(block, less);
    const auto place = reinterpret_cast<quintptr>(same);
    QCOMPARE(mark.left(place, less), less - skipped);
    QVERIFY(gone(mark.left(place, size) - mark.left(place, less), size - less));
    std::free(same);
}

void WipeOnFreeTest::reallocKeepsItsPromises()
{
    std::mt19937 random(20261122); // NOLINT(cert-msc51-cpp): the same run each time
    std::vector<unsigned char> truth;
    void *block = nullptr;
    for (int round = 0; round < 2000; ++round) {
        const size_t size = 1 + random() % (round % 100 == 0 ? 1'000'000 : 3000);
        void *next = std::realloc(block, size);
        QVERIFY(next);
        QVERIFY(reinterpret_cast<quintptr>(next) % alignof(std::max_align_t) == 0);
        QVERIFY(malloc_usable_size(next) >= size);
        QVERIFY(std::memcmp(next, truth.data(), std::min(size, truth.size())) == 0);
        truth.resize(size);
        std::generate(truth.begin(), truth.end(), [&random] { return static_cast<unsigned char>(random()); });
        std::memcpy(next, truth.data(), size);
        block = next;
    }
    // One that cannot be had leaves the old one as it is.
    volatile size_t tooMuch = static_cast<size_t>(PTRDIFF_MAX) + 1;
    errno = 0;
    void *volatile kept = block; // the compiler would think that the block is gone
    QVERIFY(!std::realloc(block, tooMuch));
    QCOMPARE(errno, ENOMEM);
    void *same = kept;
    QVERIFY(std::memcmp(same, truth.data(), truth.size()) == 0);
    volatile size_t nothing = 0;
    QVERIFY(!std::realloc(same, nothing)); // which frees it
    errno = EINTR;
    std::free(nullptr);
    std::free(std::realloc(nullptr, 100));
    QCOMPARE(errno, EINTR);
}

// Blocks that one thread makes and another gives back, all at once.
void WipeOnFreeTest::manyThreads()
{
    QMutex lock;
    std::vector<std::pair<unsigned char *, size_t>> pool;
    std::atomic<int> spoiled = 0;
    const auto work = [&](unsigned seed) {
        std::mt19937 random(seed);
        for (int round = 0; round < 20'000; ++round) {
            const size_t size = 1 + random() % 2000;
            auto *mine = static_cast<unsigned char *>(std::malloc(size));
            std::memset(mine, static_cast<int>(size & 0xff), size);
            const QMutexLocker locker(&lock);
            pool.emplace_back(mine, size);
            std::swap(pool.back(), pool[random() % pool.size()]);
            const auto [other, otherSize] = pool.back();
            if (pool.size() > 200) {
                pool.pop_back();
                spoiled += !std::all_of(other, other + otherSize, [n = otherSize](unsigned char c) { return c == (n & 0xff); });
                std::free(other);
            }
        }
    };
    std::vector<std::thread> threads;
    for (unsigned seed = 1; seed <= 4; ++seed)
        threads.emplace_back(work, seed);
    for (std::thread &thread : threads)
        thread.join();
    for (const auto &[block, size] : pool)
        std::free(block);
    QCOMPARE(spoiled, 0);
}

// The two in turn, so that a busy computer slows both.
void WipeOnFreeTest::cost()
{
    const auto measure = [](const QString &program) {
        QProcess process;
        process.start(QString::fromUtf8(BENCHMARK_DIR) + u'/' + program, QStringList());
        return process.waitForFinished(120'000) && process.exitCode() == 0 ? process.readAllStandardOutput().trimmed().toDouble()
                                                                           : -1.0;
    };
    double wiping = 1e12;
    double plain = 1e12;
    for (int round = 0; round < 3; ++round) {
        plain = std::min(plain, measure(u"decode_accounts"_s));
        wiping = std::min(wiping, measure(u"decode_accounts_wiping"_s));
    }
    QVERIFY(plain > 0 && wiping > 0);
    qInfo("decoding 100,000 accounts: %.0f ms, and %.0f ms with wiping: %.2f times", plain / 1000, wiping / 1000, wiping / plain);
}

QTEST_GUILESS_MAIN(WipeOnFreeTest)
#include "tst_wipe_on_free.moc"
