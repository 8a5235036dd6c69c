// SPDX-License-Identifier: MIT
// Secrets, their copies, and that neither they nor the parser's buffers are freed with the text still in them.
#include "api/codec.h"
#include "api/secret.h"

#include <QTest>

#include <malloc.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <cstring>

// The sanitizers bring an allocator of their own.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool canWatch = false;
#else
constexpr bool canWatch = true;
#endif

namespace {

// Found in a freed block, it is a leak.
constexpr char canary[] = "CANARY-9f1b7c";
std::atomic<bool> watching = false;
std::atomic<int> found = 0;

[[maybe_unused]] void inspect(void *block) noexcept
{
    if (block && watching && memmem(block, malloc_usable_size(block), canary, sizeof canary - 1))
        ++found;
}

} // namespace

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
// Every block of this program, Qt's and the parser's too, is looked at before it goes. Then it is cleared, so that the next
// owner is not blamed for what he found in it.
// NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming): glibc's own names for what is wrapped here
extern "C" void __libc_free(void *block) noexcept;
// NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming)
extern "C" void free(void *block) noexcept
{
    if (!block)
        return;
    inspect(block);
    explicit_bzero(block, malloc_usable_size(block));
    __libc_free(block);
}
extern "C" void *realloc(void *block, size_t size) noexcept
{
    void *larger = malloc(size);
    if (larger && block)
        memcpy(larger, block, std::min(size, malloc_usable_size(block)));
    if (larger)
        free(block);
    return larger;
}
#endif

using namespace mcias;
using namespace Qt::StringLiterals;

namespace {

const QByteArray text = QByteArray("a secret with ") + canary + " in it";

struct Watch {
    Watch()
    {
        found = 0;
        watching = true;
    }
    ~Watch() { watching = false; }
};

struct Holder {
    Secret secret;
    QString other;
    static constexpr auto fields() { return std::tuple{ field("secret", &Holder::secret), field("other", &Holder::other) }; }
};

} // namespace

class TestSecret : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWatchSees();
    void holdsAndReveals();
    void copiesAreDeep();
    void movedFromIsEmpty();
    void assignsToItself();
    void compares();
    void wipesWhenDestroyed();
    void wipesWhenOverwritten();
    void parserWipesItsBuffers_data();
    void parserWipesItsBuffers();
    void writerWipesItsBuffers_data();
    void writerWipesItsBuffers();
    void wipesByteArrays();
    void leavesSharedByteArraysAlone();
    void wipesByteArraysWithRoomInFront();
};

// Without this, the tests below could pass by looking at nothing.
void TestSecret::theWatchSees()
{
    Watch watch;
    {
        auto plain = std::make_unique_for_overwrite<char[]>(size_t(text.size()));
        std::memcpy(plain.get(), text.constData(), size_t(text.size()));
        [[maybe_unused]] const char *volatile kept = plain.get(); // or a compiler does without the block, as clang does
    }
    QCOMPARE(found.load(), canWatch ? 1 : 0);
    QByteArray growing = text + '.';
    growing.append(100'000, '.');
    QVERIFY(!canWatch || found.load() > 1);
}

void TestSecret::holdsAndReveals()
{
    QVERIFY(Secret().isEmpty());
    QVERIFY(Secret(QString()).isEmpty());
    QVERIFY(Secret::fromUtf8({}).isEmpty());
    QCOMPARE(Secret().reveal(), QString());
    QCOMPARE(Secret(u"grün 😀"_s).reveal(), u"grün 😀"_s);
    QCOMPARE(Secret(u"grün"_s).utf8(), QByteArrayView("gr\xC3\xBCn"));
    QCOMPARE(Secret::fromUtf8(QByteArray("a\0b", 3)).utf8().size(), 3);
}

void TestSecret::copiesAreDeep()
{
    auto original = std::make_unique<Secret>(Secret::fromUtf8(text));
    Secret copy = *original;
    Secret assigned;
    assigned = *original;
    QVERIFY(copy.utf8().data() != original->utf8().data());
    QVERIFY(assigned.utf8().data() != original->utf8().data());
    original.reset();
    QCOMPARE(copy.utf8(), QByteArrayView(text));
    QCOMPARE(assigned.utf8(), QByteArrayView(text));
}

void TestSecret::movedFromIsEmpty()
{
    Secret original = Secret::fromUtf8(text);
    const void *bytes = original.utf8().data();
    Secret moved = std::move(original);
    QVERIFY(original.isEmpty());           // NOLINT(bugprone-use-after-move): that is the promise
    QVERIFY(moved.utf8().data() == bytes); // no copy on the way
    Secret assigned = Secret::fromUtf8("other");
    assigned = std::move(moved);
    QVERIFY(moved.isEmpty()); // NOLINT(bugprone-use-after-move)
    QCOMPARE(assigned.utf8(), QByteArrayView(text));
    std::optional<Secret> optional = std::move(assigned);
    QVERIFY(assigned.isEmpty()); // NOLINT(bugprone-use-after-move)
    QCOMPARE(optional->utf8(), QByteArrayView(text));
}

void TestSecret::assignsToItself()
{
    Secret secret = Secret::fromUtf8(text);
    const Secret &same = secret;
    secret = same;
    QCOMPARE(secret.utf8(), QByteArrayView(text));
    secret = std::move(const_cast<Secret &>(same));
    QCOMPARE(secret.utf8(), QByteArrayView(text));
}

void TestSecret::compares()
{
    QVERIFY(Secret() == Secret());
    QVERIFY(Secret() == Secret::fromUtf8(""));
    QVERIFY(Secret(u"abc"_s) == Secret(u"abc"_s));
    QVERIFY(!(Secret(u"abc"_s) == Secret(u"abd"_s)));
    QVERIFY(!(Secret(u"abc"_s) == Secret(u"abcd"_s)));
    QVERIFY(!(Secret(u"abc"_s) == Secret()));
    QVERIFY(!(Secret::fromUtf8(QByteArray("a\0b", 3)) == Secret::fromUtf8(QByteArray("a\0c", 3))));
}

void TestSecret::wipesWhenDestroyed()
{
    Watch watch;
    {
        const Secret secret = Secret::fromUtf8(text);
        const Secret copy = secret; // NOLINT(performance-unnecessary-copy-initialization): the copy is what is looked at
        const std::optional<Secret> optional = copy;
        QList<Secret> list;
        for (int i = 0; i < 50; ++i) // grows, and moves what it holds
            list += secret;
        Secret moved = std::move(list.first());
        list.removeFirst();
    }
    QCOMPARE(found.load(), 0);
}

void TestSecret::wipesWhenOverwritten()
{
    Watch watch;
    Secret secret = Secret::fromUtf8(text);
    secret = Secret(u"x"_s);
    secret = Secret::fromUtf8(text);
    secret = {};
    QVERIFY(secret.isEmpty());
    QCOMPARE(found.load(), 0);
}

void TestSecret::parserWipesItsBuffers_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray good = R"({"secret":"%1","other":"x"})";
    QTest::newRow("short") << QByteArray(good).replace("%1", text);
    QTest::newRow("at the end") << R"({"other":"x","secret":")" + text + R"("})";
    QTest::newRow("after much") << R"({"other":")" + QByteArray(100'000, 'x') + R"(","secret":")" + text + R"("})";
    QTest::newRow("many times") << QByteArray(good).replace("%1", (text + ' ').repeated(5000));
    QTest::newRow("escaped") << QByteArray(good).replace("%1", QByteArray(R"(\u0043)") + text.mid(text.indexOf("CANARY") + 1));
    QTest::newRow("refused by the reader") << QByteArray(R"({"secret":"%1","other":1})").replace("%1", text);
    QTest::newRow("refused by the parser") << QByteArray(good).replace("%1", text).chopped(1);
    QTest::newRow("refused late") << QByteArray(good).replace("%1", text) + '}';
    QTest::newRow("an unknown key") << QByteArray(R"({"secret":"","other":"","more":"%1"})").replace("%1", text);
}

void TestSecret::parserWipesItsBuffers()
{
    QFETCH(QByteArray, json);
    Watch watch;
    {
        DecodeContext context;
        const auto holder = decode<Holder>(json, context);
        const bool good = qstrncmp(QTest::currentDataTag(), "refused", 7) != 0;
        QCOMPARE(holder.has_value(), good);
    }
    QCOMPARE(found.load(), 0);
}

void TestSecret::writerWipesItsBuffers_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    for (const int before : { 0, 150, 200, 250, 300, 5000 }) {
        for (const int after : { 0, 1, 100, 5000, 100'000 })
            QTest::addRow("%d and %d", before, after) << before << after;
    }
}

void TestSecret::writerWipesItsBuffers()
{
    QFETCH(int, before);
    QFETCH(int, after);
    const Secret secret = Secret::fromUtf8(text);
    const Secret much = Secret::fromUtf8((text + '\n').repeated(100));
    Watch watch;
    for (const auto layout : { JsonWriter::Layout::Compact, JsonWriter::Layout::Indented }) {
        JsonWriter json(layout);
        json.beginArray();
        json.string(QByteArray(before, 'x'));
        json.string(secret.utf8());
        for (int i = 0; i < after; ++i) // one by one: each may be the one that makes it grow
            json.integer(1);
        json.string(much.utf8());
        json.endArray();
        QByteArray written = json.take();
        QVERIFY(written.contains(canary));
        wipe(written);
    }
    QCOMPARE(found.load(), 0);
}

void TestSecret::wipesByteArrays()
{
    QByteArray buffer = text;
    buffer.detach();
    wipe(buffer);
    QVERIFY(buffer.isEmpty());
    QByteArray nothing;
    wipe(nothing);
    QVERIFY(nothing.isEmpty());
    QByteArray literal = "in the program's own memory"_ba; // must not be written to
    wipe(literal);
    QVERIFY(literal.isEmpty());
}

void TestSecret::leavesSharedByteArraysAlone()
{
    const QByteArray kept = text + '!';
    QByteArray shared = kept;
    wipe(shared);
    QVERIFY(shared.isEmpty());
    QCOMPARE(kept, text + '!');
}

// A QByteArray whose front was taken off begins later in its block: what lies behind the block is not ours to wipe.
void TestSecret::wipesByteArraysWithRoomInFront()
{
    constexpr qsizetype size = 1000;
    std::vector<QByteArray> row; // one behind the other in memory, with luck: 200 times
    row.reserve(200);
    for (int i = 0; i < 200; ++i)
        row.emplace_back(size, 'x');
    for (size_t i = 0; i + 1 < row.size(); i += 2) {
        QByteArray &buffer = row[i];
        buffer.remove(0, size - 10);
        QVERIFY(buffer.data_ptr().freeSpaceAtBegin() > 0);
        wipe(buffer);
        QVERIFY(buffer.isEmpty());
        QCOMPARE(row[i + 1], QByteArray(size, 'x'));
    }
}

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
