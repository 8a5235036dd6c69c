// SPDX-License-Identifier: MIT
#include "models/row_index.h"
#include "models/slot_table.h"
#include "models/sort_key.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>
#include <numeric>

using namespace mcias;
using namespace Qt::StringLiterals;

namespace {

using Slots = std::vector<quint32>;

Slots slotsOf(const RowBits &bits)
{
    Slots result;
    bits.forEach([&result](quint32 slot) { result.push_back(slot); });
    return result;
}

const QList<QByteArray> keys{ "name", "id", "status", "role", "tag", "token" };

// alice: active, admin; Jürgen: inactive, editor and viewer; listener: active, tagged; a fourth one that is gone.
struct Sample {
    RowIndex index;
    QList<QUuid> ids{ QUuid(u"{deadbeef-0000-4000-8000-000000000001}"_s), QUuid(u"{deadbee0-0000-4000-8000-000000000002}"_s),
        QUuid(u"{12345678-9abc-4def-8123-456789abcdef}"_s), QUuid(u"{00000000-0000-4000-8000-000000000004}"_s) };
    RowBits marked{ 4 };

    Sample()
    {
        add(u"alice"_s, { { "status", u"active"_s }, { "role", u"admin"_s } });
        add(u"Jürgen"_s, { { "status", u"inactive"_s }, { "role", u"editor"_s }, { "role", u"viewer"_s } });
        add(u"listener\nsecond field"_s, { { "status", u"active"_s }, { "tag", u"env:prod"_s }, { "tag", u"Two Words"_s } });
        add(u"face-it"_s, { { "status", u"deleted"_s }, { "tag", u"env:production"_s } });
        marked.set(2);
    }
    void add(const QString &text, const QList<std::pair<const char *, QString>> &facts)
    {
        RowFacts all;
        for (const auto &[key, value] : facts)
            all.add(key, value);
        all.add("hidden", u"quiet"_s, false);
        index.append(text, index.factsId(all.text()));
    }
    RowIndex::Owner owner() const
    {
        RowIndex::Owner owner;
        owner.hasId = [this](quint32 slot, const IdBeginning &id) { return id.matches(ids[slot]); };
        owner.markKey = "token";
        owner.marked = &marked;
        return owner;
    }
    Slots search(const QString &filter) const { return slotsOf(index.search(RowFilter::parse(filter, keys), owner())); }
};

} // namespace

class RowIndexTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysSortAsPeopleCount_data();
    void keysSortAsPeopleCount();
    void sortingIsThatOfTheKeys();
    void filterFinds_data();
    void filterFinds();
    void unknownKeysArePlainText();
    void narrowerFiltersFindFewerRows();
    void changedTextsAreFound();
    void wordsAreFoundAnywhere();
    void factsAreSharedBySets();
    void tableFindsWhatWasPutIn();
    void bitsKeepTheirEdges();
    void emptyIndexShowsNothing();
};

void RowIndexTest::keysSortAsPeopleCount_data()
{
    QTest::addColumn<QString>("small");
    QTest::addColumn<QString>("large");
    QTest::newRow("letters") << u"alice"_s << u"bob"_s;
    QTest::newRow("case does not count") << u"Alice"_s << u"bob"_s;
    QTest::newRow("nor beyond ASCII") << u"ÄB"_s << u"äc"_s;
    QTest::newRow("numbers by value") << u"svc-9"_s << u"svc-10"_s;
    QTest::newRow("leading zeros") << u"svc-009"_s << u"svc-10"_s;
    QTest::newRow("number before letter") << u"svc-1"_s << u"svc-a"_s;
    QTest::newRow("prefix first") << u"svc"_s << u"svc-1"_s;
    QTest::newRow("number in the middle") << u"a2b"_s << u"a10a"_s;
    QTest::newRow("empty first") << QString() << u"a"_s;
}

void RowIndexTest::keysSortAsPeopleCount()
{
    QFETCH(QString, small);
    QFETCH(QString, large);
    QVERIFY(SortKey::of(small) < SortKey::of(large));
    QVERIFY(!(SortKey::of(large) < SortKey::of(small)));
    QVERIFY(!(SortKey::of(small) < SortKey::of(small)));
}

void RowIndexTest::sortingIsThatOfTheKeys()
{
    QRandomGenerator random(20261122);
    for (const int numbers : { 1, 3 }) { // the texts decide alone, or only among equal numbers
        std::vector<SortKey> sortKeys;
        for (int i = 0; i < 3000; ++i) {
            QString text;
            for (int n = random.bounded(14); n > 0; --n)
                text += u"aAb1-é\0z"[random.bounded(8)];
            sortKeys.push_back({ random.bounded(numbers) - 1, SortKey::of(text).text });
        }
        for (const Qt::SortOrder order : { Qt::AscendingOrder, Qt::DescendingOrder }) {
            Slots expected(sortKeys.size());
            std::iota(expected.begin(), expected.end(), 0U);
            Slots sorted = expected;
            std::stable_sort(expected.begin(), expected.end(), [&](quint32 a, quint32 b) {
                return order == Qt::AscendingOrder ? sortKeys[a] < sortKeys[b] : sortKeys[b] < sortKeys[a];
            });
            sortSlots(
                sorted, [&sortKeys](quint32 slot) { return sortKeys[slot]; }, order);
            QCOMPARE(sorted, expected);
        }
    }
}

void RowIndexTest::filterFinds_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<Slots>("expected");
    QTest::newRow("none") << QString() << Slots{ 0, 1, 2, 3 };
    QTest::newRow("blanks") << u"  \t "_s << Slots{ 0, 1, 2, 3 };
    QTest::newRow("one word") << u"alice"_s << Slots{ 0 };
    QTest::newRow("part of a word") << u"li"_s << Slots{ 0, 2 };
    QTest::newRow("one letter") << u"j"_s << Slots{ 1 };
    QTest::newRow("another case") << u"ALICE"_s << Slots{ 0 };
    QTest::newRow("umlaut in another case") << u"JÜRGEN"_s << Slots{ 1 };
    QTest::newRow("a later field") << u"second"_s << Slots{ 2 };
    QTest::newRow("not across fields") << u"listenersecond"_s << Slots{};
    QTest::newRow("not across rows") << u"alicejürgen"_s << Slots{};
    QTest::newRow("two words, any order") << u"active ali"_s << Slots{ 0 };
    QTest::newRow("one of two fails") << u"alice system"_s << Slots{};
    QTest::newRow("longer than any row") << QString(5000, u'a') << Slots{};
    QTest::newRow("a shared word") << u"active"_s << Slots{ 0, 1, 2 };
    QTest::newRow("a role as a word") << u"viewer"_s << Slots{ 1 };
    QTest::newRow("a key is no word") << u"status"_s << Slots{};
    QTest::newRow("a quiet value is no word") << u"quiet"_s << Slots{};

    QTest::newRow("key") << u"status:active"_s << Slots{ 0, 2 };
    QTest::newRow("key in another case") << u"Status:ACTIVE"_s << Slots{ 0, 2 };
    QTest::newRow("key, not typed to its end") << u"status:inac"_s << Slots{ 1 };
    QTest::newRow("key without value yet") << u"status:"_s << Slots{ 0, 1, 2, 3 };
    QTest::newRow("key with two values") << u"role:editor role:viewer"_s << Slots{ 1 };
    QTest::newRow("value with a colon, exactly") << u"tag:env:prod"_s << Slots{ 2 };
    QTest::newRow("value with a colon, beginning") << u"tag:env:prod*"_s << Slots{ 2, 3 };
    QTest::newRow("any value") << u"tag:*"_s << Slots{ 2, 3 };
    QTest::newRow("value in quotes") << u"tag:\"two words\""_s << Slots{ 2 };
    QTest::newRow("no such value") << u"role:nobody"_s << Slots{};

    QTest::newRow("without a word") << u"-alice"_s << Slots{ 1, 2, 3 };
    QTest::newRow("without a value") << u"-role:admin"_s << Slots{ 1, 2, 3 };
    QTest::newRow("without any value") << u"-role:*"_s << Slots{ 2, 3 };
    QTest::newRow("with and without") << u"status:active -tag:*"_s << Slots{ 0 };
    QTest::newRow("a dash alone") << u"- alice"_s << Slots{ 0 };
    QTest::newRow("a dash inside") << u"face-it"_s << Slots{ 3 };
    QTest::newRow("a dash in quotes") << u"\"-it\""_s << Slots{ 3 };
    QTest::newRow("phrase") << u"\"second field\""_s << Slots{ 2 };
    QTest::newRow("phrase, other order") << u"\"field second\""_s << Slots{};
    QTest::newRow("phrase without its end") << u"\"second fi"_s << Slots{ 2 };
    QTest::newRow("colon in quotes is no key") << u"\"status:active\""_s << Slots{};
    QTest::newRow("empty quotes") << u"\"\""_s << Slots{ 0, 1, 2, 3 };

    QTest::newRow("whole id") << u"12345678-9abc-4def-8123-456789abcdef"_s << Slots{ 2 };
    QTest::newRow("whole id in braces and capitals") << u"{12345678-9ABC-4DEF-8123-456789ABCDEF}"_s << Slots{ 2 };
    QTest::newRow("id without dashes") << u"123456789abc4def8123456789abcdef"_s << Slots{ 2 };
    QTest::newRow("id's last digit differs") << u"12345678-9abc-4def-8123-456789abcdee"_s << Slots{};
    QTest::newRow("beginning of ids") << u"deadbee"_s << Slots{ 0, 1 };
    QTest::newRow("longer beginning") << u"deadbeef-00"_s << Slots{ 0 };
    QTest::newRow("four digits, or a word") << u"face"_s << Slots{ 3 };
    QTest::newRow("three digits are a word") << u"dea"_s << Slots{};
    QTest::newRow("but not with the key") << u"id:d"_s << Slots{ 0, 1 };
    QTest::newRow("no id") << u"id:xyz"_s << Slots{};
    QTest::newRow("not an id") << u"-id:deadbeef"_s << Slots{ 1, 2, 3 };
    QTest::newRow("too long for an id") << QString(33, u'0') << Slots{};

    QTest::newRow("name alone") << u"name:active"_s << Slots{};
    QTest::newRow("name") << u"name:li"_s << Slots{ 0, 2 };
    QTest::newRow("any name") << u"name:*"_s << Slots{ 0, 1, 2, 3 };
    QTest::newRow("marked") << u"token:known"_s << Slots{ 2 };
    QTest::newRow("not marked") << u"token:none"_s << Slots{ 0, 1, 3 };
    QTest::newRow("not marked, too") << u"-token:known"_s << Slots{ 0, 1, 3 };
    QTest::newRow("unknown key as text") << u"colour:red"_s << Slots{};
}

void RowIndexTest::filterFinds()
{
    QFETCH(QString, filter);
    QTEST(Sample().search(filter), "expected");
}

void RowIndexTest::unknownKeysArePlainText()
{
    QCOMPARE(RowFilter::parse(u"colour:red status:active size:3 colour:blue"_s, keys).unknownKeys,
        (QStringList{ u"colour"_s, u"size"_s }));
    QVERIFY(RowFilter::parse(u"status:active \"colour:red\" 09:30 :x"_s, keys).unknownKeys.isEmpty());
    Sample sample;
    sample.add(u"see colour:red"_s, {});
    sample.ids += QUuid();
    sample.marked.resize(5);
    QCOMPARE(sample.search(u"colour:red"_s), Slots{ 4 });
}

void RowIndexTest::narrowerFiltersFindFewerRows()
{
    const Sample sample;
    QStringList filters;
    for (const char *text :
        { "", "a", "al", "ali", "-a", "-al", "f", "fac", "face", "face-", "dea", "dead", "deadb", "id:d", "id:de", "status:a",
            "status:active", "status:active a", "a status:active", "-role:admin", "role:*", "token:none", "x al" })
        filters += QString::fromLatin1(text);
    int narrowing = 0;
    for (const QString &before : std::as_const(filters)) {
        for (const QString &after : std::as_const(filters)) {
            const RowFilter narrow = RowFilter::parse(after, keys);
            if (!narrow.narrows(RowFilter::parse(before, keys)))
                continue;
            ++narrowing;
            const RowBits among = sample.index.search(RowFilter::parse(before, keys), sample.owner());
            QCOMPARE(slotsOf(sample.index.search(narrow, sample.owner(), &among)), sample.search(after));
        }
    }
    QVERIFY(narrowing > filters.size()); // each at least itself
    QVERIFY(RowFilter::parse(u"ali"_s, keys).narrows(RowFilter::parse(u"al"_s, keys)));
    QVERIFY(!RowFilter::parse(u"-ali"_s, keys).narrows(RowFilter::parse(u"-al"_s, keys)));
    QVERIFY(!RowFilter::parse(u"dead"_s, keys).narrows(RowFilter::parse(u"dea"_s, keys))); // ids come in
}

void RowIndexTest::changedTextsAreFound()
{
    RowIndex index;
    QStringList truth;
    const quint32 facts = index.factsId({});
    for (int i = 0; i < 500; ++i) {
        truth += u"row %1"_s.arg(i);
        index.append(truth.back(), facts);
    }
    QRandomGenerator random(7);
    for (int step = 0; step < 2000; ++step) { // often enough for the texts to be tidied
        const int slot = random.bounded(500);
        truth[slot] = step % 3 == 0 ? u"row %1"_s.arg(slot) : u"other %1 é"_s.arg(random.bounded(100));
        index.setText(static_cast<quint32>(slot), truth[slot]);
        if (step % 50 != 0)
            continue;
        for (const QString &word : { u"row"_s, u"é"_s, u"1"_s, u"other 7"_s }) {
            Slots expected;
            for (int i = 0; i < 500; ++i) {
                if (truth[i].contains(word))
                    expected.push_back(static_cast<quint32>(i));
            }
            QCOMPARE(slotsOf(index.search(RowFilter::parse(u'"' + word + u'"', {}), {})), expected);
        }
        QVERIFY(index.beginsWith(static_cast<quint32>(slot), foldedText(truth[slot].left(3).toUpper())));
    }
}

// Against a plain search: words of all lengths at all places, in texts that almost have them.
void RowIndexTest::wordsAreFoundAnywhere()
{
    QRandomGenerator random(11);
    RowIndex index;
    QStringList texts;
    const quint32 none = index.factsId({});
    for (int i = 0; i < 3000; ++i) {
        QString text;
        for (int n = random.bounded(60); n > 0; --n)
            text += u"aab\xe4"[random.bounded(random.bounded(2) ? 4 : 2)];
        texts += text;
        index.append(text, none);
    }
    for (int i = 0; i < 100; ++i) { // some are others by now
        const auto slot = static_cast<quint32>(random.bounded(3000));
        texts[slot] = texts[random.bounded(3000)] + u"ba"_s;
        index.setText(slot, texts[slot]);
    }
    for (int i = 0; i < 300; ++i) {
        const QString &from = texts[random.bounded(3000)];
        QString word = from.mid(random.bounded(from.size() + 1), 1 + random.bounded(30));
        word = word.isEmpty() ? u"b"_s : word;
        Slots expected;
        for (quint32 slot = 0; slot < 3000; ++slot) {
            if (texts[slot].contains(word))
                expected.push_back(slot);
        }
        const RowFilter filter = RowFilter::parse(word, {});
        QCOMPARE(slotsOf(index.search(filter, {})), expected);
        RowBits few(3000);
        few.set(expected.empty() ? 0 : expected[expected.size() / 2]);
        few.set(17);
        const Slots among = slotsOf(index.search(filter, {}, &few));
        for (const quint32 slot : slotsOf(few))
            QCOMPARE(std::count(among.begin(), among.end(), slot), texts[slot].contains(word) ? 1 : 0);
    }
}

void RowIndexTest::factsAreSharedBySets()
{
    FactSets sets;
    const auto idOf = [&sets](int low, int high) {
        RowFacts facts;
        for (int i = low; i < high; ++i)
            facts.add("tag", u"T%1"_s.arg(i), i % 2 == 0);
        return sets.idOf(facts.text());
    };
    QCOMPARE(idOf(0, 0), 0U); // the empty one
    QSet<quint32> ids;
    for (int low = 0; low < 60; ++low) {
        for (int high = low + 1; high <= 60; ++high)
            ids += idOf(low, high);
    }
    QCOMPARE(ids.size(), 60 * 61 / 2);
    QCOMPARE(static_cast<int>(sets.size()), ids.size() + 1);
    QCOMPARE(idOf(3, 9), idOf(3, 9));
    QVERIFY(sets.has(idOf(3, 9), "tag:t8"));
    QVERIFY(!sets.has(idOf(3, 9), "tag:t9"));
    const auto having = sets.having([](FactSets::Found found, std::string_view key, std::string_view value) {
        return found == FactSets::Found::Anywhere && key == "tag" && (value == "t8" || value == "t9"); // nine is a quiet one
    });
    QVERIFY(having[idOf(3, 9)] && !having[idOf(3, 8)] && !having[idOf(9, 10)] && !having[0]);
}

void RowIndexTest::tableFindsWhatWasPutIn()
{
    SlotTable table;
    std::vector<size_t> hashes; // many of them equal
    QRandomGenerator random(3);
    const auto hashOf = [&hashes](quint32 slot) { return hashes[slot]; };
    QSet<quint32> in;
    for (quint32 slot = 0; slot < 5000; ++slot) {
        hashes.push_back(random.bounded(1500u));
        table.insert(hashes[slot], slot, hashOf);
        in.insert(slot);
        if (slot % 3 == 0) {
            const quint32 other = random.bounded(slot + 1);
            table.remove(hashes[other], other);
            in.remove(other);
        }
    }
    for (quint32 slot = 0; slot < 5000; ++slot)
        QCOMPARE(table.find(hashes[slot], [slot](quint32 found) { return found == slot; }),
            in.contains(slot) ? slot : SlotTable::none);
    QCOMPARE(SlotTable().find(1, [](quint32) { return true; }), SlotTable::none);

    // Slots need not follow each other: a number may need more bits than the table has cells.
    SlotTable few;
    const auto hashOfFew = [](quint32 slot) { return static_cast<size_t>(slot) * 31; };
    const std::vector<quint32> numbers{ 0, 1, 14, 15, 16, 17, 62, 63, 64, 1022, 1023, 65'534, 65'535, 20'000'000, 0x7FFFFFFF };
    for (const quint32 slot : numbers)
        few.insert(hashOfFew(slot), slot, hashOfFew);
    for (const quint32 slot : numbers)
        QCOMPARE(few.find(hashOfFew(slot), [slot](quint32 found) { return found == slot; }), slot);
}

void RowIndexTest::bitsKeepTheirEdges()
{
    for (const size_t size : { 0U, 1U, 63U, 64U, 65U, 130U }) {
        RowBits bits(size, true);
        QCOMPARE(bits.count(), size);
        bits.resize(size + 70);
        QCOMPARE(bits.count(), size);
        bits.resize(size + 140, true);
        QCOMPARE(bits.count(), size + 70);
        bits.resize(size);
        QCOMPARE(bits.count(), size);
        bits.flip(RowBits(size, true));
        QVERIFY(bits.none());
        QCOMPARE(bits, RowBits(size));
    }
}

void RowIndexTest::emptyIndexShowsNothing()
{
    const RowIndex index;
    QVERIFY(index.search(RowFilter::parse(u"x"_s, {}), {}).none());
    QVERIFY(index.search(RowFilter::parse(u"x OR (y z)"_s, {}), {}).none());
    QVERIFY(index.search(RowFilter(), {}).none());
    Slots none;
    sortSlots(
        none, [](quint32) { return SortKey(); }, Qt::AscendingOrder);
    QVERIFY(none.empty());
}

QTEST_GUILESS_MAIN(RowIndexTest)
#include "tst_row_index.moc"
