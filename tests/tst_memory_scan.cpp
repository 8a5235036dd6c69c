// SPDX-License-Identifier: MIT
// The tests' own eye for secrets in memory: it finds what was planted, wherever and in whatever form, and not itself.
#include "support/memory_scan.h"
#include "support/outcome.h"

#include <QtTest>

#include <sys/mman.h>

#include <thread>

using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype secretSize = 45;

// Puts a secret into memory letter by letter, so that it stands there and nowhere else.
template<typename Unit>
void plant(const Masked &secret, Unit *place)
{
    for (qsizetype i = 0; i < secret.size(); ++i)
        const_cast<volatile Unit *>(place)[i] = static_cast<Unit>(secret.at(i));
}

QByteArray planted(const Masked &secret)
{
    QByteArray bytes(secret.size(), '\0');
    plant(secret, bytes.data());
    return bytes;
}

QByteArray textOf(const QList<MemoryHit> &hits)
{
    QByteArray text;
    for (const MemoryHit &hit : hits)
        text += hit.text() + '\n';
    return text;
}

bool has(const QList<MemoryHit> &hits, const char *secret, const char *form, const char *mapping)
{
    return std::any_of(hits.begin(), hits.end(), [&](const MemoryHit &hit) {
        return hit.secret == secret && hit.form == form && hit.mapping.contains(mapping) && hit.parts == hit.ofParts;
    });
}

[[gnu::noinline]] QList<MemoryHit> runWithOnStack(MemoryScan &scan, const Masked &secret)
{
    char local[secretSize];
    plant(secret, local);
    QList<MemoryHit> hits = scan.run();
    explicit_bzero(local, sizeof local);
    return hits;
}

} // namespace

class MemoryScanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingPlanted();
    void onTheHeap();
    void onTheStack();
    void inAString();
    void inBase64_data();
    void inBase64();
    void inAGlobal();
    void onAnotherThreadsStack();
    void acrossPieces();
    void aHalf();
    void whatIsKnownIsNoSecret();
    void contextHoldsNothing();
    void inAnotherProcess();

private:
    Masked m_secret;
    MemoryScan m_scan;
};

void MemoryScanTest::init()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer's shadow of the memory is too large to search");
#endif
    m_secret = Masked::random(secretSize);
    m_scan = MemoryScan();
    m_scan.add("secret", m_secret);
}

// Also what earlier searches and their reports have left.
void MemoryScanTest::nothingPlanted()
{
    for (int round = 0; round < 3; ++round) {
        const QList<MemoryHit> hits = m_scan.run();
        QVERIFY2(hits.isEmpty(), textOf(hits));
    }
    QVERIFY(m_scan.bytesRead() > 1'000'000);
    qInfo("%lld KiB searched", static_cast<long long>(m_scan.bytesRead() / 1024));
}

void MemoryScanTest::onTheHeap()
{
    QByteArray bytes = planted(m_secret);
    QList<MemoryHit> hits = m_scan.run();
    QVERIFY2(has(hits, "secret", "UTF-8", "[heap]"), textOf(hits));
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().address, reinterpret_cast<quintptr>(bytes.constData()));
    Masked::take(bytes);
    QCOMPARE(m_scan.run().size(), 0);
}

void MemoryScanTest::onTheStack()
{
    const QList<MemoryHit> hits = runWithOnStack(m_scan, m_secret);
    QVERIFY2(has(hits, "secret", "UTF-8", "[stack]"), textOf(hits));
    QCOMPARE(hits.size(), 1);
}

void MemoryScanTest::inAString()
{
    QString text(m_secret.size(), Qt::Uninitialized);
    plant(m_secret, reinterpret_cast<char16_t *>(text.data()));
    const QList<MemoryHit> hits = m_scan.run();
    QVERIFY2(has(hits, "secret", "UTF-16", "[heap]"), textOf(hits));
    text.fill(u'x');
    QCOMPARE(m_scan.run().size(), 0);
}

void MemoryScanTest::inBase64_data()
{
    QTest::addColumn<bool>("url");
    QTest::addColumn<int>("before");
    for (const bool url : { false, true }) {
        for (const int before : { 0, 1, 2, 3 })
            QTest::addRow("%s after %d", url ? "base64url" : "base64", before) << url << before;
    }
}

void MemoryScanTest::inBase64()
{
    QFETCH(bool, url);
    QFETCH(int, before);
    Masked secret; // whose base64 needs the two letters that differ
    for (qsizetype i = 0; i < m_secret.size(); ++i)
        secret.append(i % 3 ? static_cast<quint8>('>' ^ i % 2) : m_secret.at(i));
    m_scan.add("with signs", secret);
    QByteArray whole = QByteArray(before, '-') + planted(secret) + "--";
    const QByteArray encoded = whole.toBase64(url ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding);
    Masked::take(whole);
    const QList<MemoryHit> hits = m_scan.run();
    QVERIFY2(std::any_of(hits.begin(), hits.end(),
                 [&](const MemoryHit &hit) { return hit.form.startsWith("base64") && hit.parts == hit.ofParts; }),
        textOf(hits));
}

void MemoryScanTest::inAGlobal()
{
    static char place[secretSize];
    plant(m_secret, place);
    const QList<MemoryHit> hits = m_scan.run();
    QVERIFY2(has(hits, "secret", "UTF-8", "tst_memory_scan"), textOf(hits));
    explicit_bzero(place, sizeof place);
}

void MemoryScanTest::onAnotherThreadsStack()
{
    std::atomic<bool> ready = false;
    std::atomic<bool> done = false;
    std::thread thread([&] {
        char place[secretSize];
        plant(m_secret, place);
        ready = true;
        ready.notify_all();
        done.wait(false);
        explicit_bzero(place, sizeof place);
    });
    ready.wait(false);
    QList<MemoryHit> hits;
    const bool found = eventually([&] { // as soon as it waits
        hits = m_scan.run();
        return has(hits, "secret", "UTF-8", "stack of ");
    });
    done = true;
    done.notify_all();
    thread.join();
    QVERIFY2(found, textOf(hits));
}

// Memory is read a mebibyte at a time.
void MemoryScanTest::acrossPieces()
{
    constexpr size_t size = 3 << 20;
    auto *place = static_cast<char *>(mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    QVERIFY(place != MAP_FAILED);
    for (size_t before = (1 << 20) - secretSize - 20; before < (1 << 20) + 40; before += 7) {
        plant(m_secret, place + before);
        const QList<MemoryHit> hits = m_scan.run();
        QVERIFY2(hits.size() == 1 && hits.first().parts == hits.first().ofParts, textOf(hits));
        explicit_bzero(place, size);
    }
    munmap(place, size);
}

void MemoryScanTest::aHalf()
{
    QByteArray whole = planted(m_secret);
    const QByteArray half(whole.constData() + 20, whole.size() - 20); // remove() would leave the rest in front of it
    Masked::take(whole);
    const QList<MemoryHit> hits = m_scan.run();
    QVERIFY2(!hits.isEmpty() && hits.first().parts < hits.first().ofParts, textOf(hits));
}

void MemoryScanTest::whatIsKnownIsNoSecret()
{
    MemoryScan scan;
    scan.add("with a known head", m_secret, 20);
    QByteArray bytes = planted(m_secret);
    QVERIFY(!scan.run().isEmpty());
    explicit_bzero(bytes.data() + 20, static_cast<size_t>(bytes.size() - 20));
    QCOMPARE(scan.run().size(), 0);
}

void MemoryScanTest::contextHoldsNothing()
{
    QByteArray bytes = "Authorization: " + planted(m_secret) + "\r\nHost: x";
    const QList<MemoryHit> hits = m_scan.run();
    QVERIFY(std::any_of(
        hits.begin(), hits.end(), [](const MemoryHit &hit) { return hit.context.contains("Authorization: <...>..Host: x"); }));
    Masked::take(bytes);
    QCOMPARE(m_scan.run().size(), 0);
}

void MemoryScanTest::inAnotherProcess()
{
    QProcess cat;
    cat.start(u"cat"_s, QStringList());
    QVERIFY(cat.waitForStarted());
    QByteArray bytes = planted(m_secret);
    cat.write(bytes);
    QVERIFY(cat.waitForReadyRead());
    const QList<MemoryHit> hits = m_scan.run(cat.processId());
    QVERIFY2(has(hits, "secret", "UTF-8", ""), textOf(hits));
    cat.closeWriteChannel();
    QVERIFY(cat.waitForFinished());
    Masked::take(bytes);
}

QTEST_GUILESS_MAIN(MemoryScanTest)
#include "tst_memory_scan.moc"
