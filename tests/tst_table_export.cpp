// SPDX-License-Identifier: MIT
#include "models/accounts_model.h"
#include "models/table_export.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QtTest>

using namespace mcias;
using namespace Qt::StringLiterals;

namespace {

// A small reader of RFC 4180, written for this test alone. Aborts where the text is none.
QList<QStringList> readCsv(const QByteArray &csv)
{
    const QString text = QString::fromUtf8(csv);
    QList<QStringList> records;
    QStringList record;
    for (qsizetype at = 0; at < text.size();) {
        QString cell;
        if (text[at] == u'"') {
            for (++at;; ++at) {
                if (at >= text.size())
                    qFatal("a quoted cell without its end");
                if (text[at] == u'"' && (at + 1 >= text.size() || text[at + 1] != u'"'))
                    break;
                if (text[at] == u'"')
                    ++at;
                cell += text[at];
            }
            ++at;
        } else {
            for (; at < text.size() && text[at] != u',' && text[at] != u'\r'; ++at) {
                if (text[at] == u'"' || text[at] == u'\n')
                    qFatal("a quote or line break in a cell without quotes");
                cell += text[at];
            }
        }
        record += cell;
        if (at < text.size() && text[at] == u',') {
            ++at;
            continue;
        }
        if (text.mid(at, 2) != u"\r\n"_s)
            qFatal("a record that does not end in CRLF");
        at += 2;
        records += record;
        record.clear();
    }
    return records;
}

// Without the marks in front of what would be worked out.
QString unguarded(const QString &cell)
{
    QString text;
    bool begins = true;
    for (const QChar c : cell) {
        if (begins && c == u'\'')
            continue;
        begins = u";\t\r\n"_s.contains(c) || (begins && (c.isSpace() || c == u'"' || c.category() == QChar::Other_Format));
        text += c;
    }
    return text;
}

// A device that takes so much and no more.
class FullDisk final : public QIODevice {
public:
    explicit FullDisk(qint64 room) : m_room(room) { open(WriteOnly | Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (size > m_room) {
            setErrorString(u"No space left on device"_s);
            return -1;
        }
        m_room -= size;
        return size;
    }

private:
    qint64 m_room;
};

AccountRow named(const QString &name, int number = 1)
{
    AccountRow row;
    row.account.id = QUuid::createUuidV5(QUuid(), name + QString::number(number));
    row.account.username = name;
    row.account.createdAt = row.account.updatedAt = QDateTime({ 2026, 11, 22 }, { 8, 0 }, Qt::UTC);
    return row;
}

AccountRow withExtras(AccountRow row, const RoleList &roles, const QStringList &tags)
{
    auto *extras = new AccountExtras;
    extras->roles = roles;
    extras->tags = tags;
    row.extras = QExplicitlySharedDataPointer<const AccountExtras>(extras);
    return row;
}

const QStringList hostileNames{ u"=1+1"_s, u"+1"_s, u"-1"_s, u"@SUM(A1)"_s, u"\t=1"_s, u"\r=1"_s, u"  =1"_s, u"\uFF1D1+1"_s,
    u"\uFF0B1"_s, u"\uFF0D1"_s, u"\uFF20x"_s, u"a,b;c"_s, u"say \"hi\""_s, u"two\r\nlines"_s, u"a\tb"_s, u"\u202Egnp.exe"_s,
    u"\u2066x\u2069"_s, u"<b>&amp;</b>"_s, u"\x1b[31mred"_s, u"%n %1 %s"_s, u"👩‍🚀"_s, u" padded "_s, u"'quoted'"_s,
    u"line\u2028separator"_s, u"nul"_s + QChar(u'\0') + u"l"_s, QString(1'000'000, u'x'), u"ünïcödé"_s, QString() };

AccountsModel *modelOf(const QStringList &names, QObject *parent)
{
    auto *model = new AccountsModel({}, parent);
    QList<AccountRow> rows;
    for (const QString &name : names)
        rows += named(name, static_cast<int>(rows.size()));
    model->setRows(rows);
    return model;
}

constexpr int nameColumn = 0;
constexpr int rolesColumn = 4;

} // namespace

class TableExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void csvReadsBack();
    void noCellIsAFormula();
    void randomTablesReadBack();
    void textIsOneLinePerRow();
    void jsonKeepsTypes();
    void rowsAndColumnsAreThoseShown();
    void emptyTables();
    void slicesMakeTheSameAndLeaveTheLoopAlone();
    void exportIsOfTheMomentItBegan();
    void fullDiskIsToldOnce();
    void cancelEndsOnce();
    void closedDeviceIsTold();
};

void TableExportTest::csvReadsBack()
{
    const auto *model = modelOf(hostileNames, this);
    const auto records = readCsv(TableExport::toBytes(*model, { .format = ExportFormat::Csv, .columns = { 9, nameColumn, 1 } }));
    QCOMPARE(records.size(), hostileNames.size() + 1);
    QCOMPARE(records[0], (QStringList{ u"id"_s, u"username"_s, u"type"_s }));
    for (qsizetype i = 0; i < hostileNames.size(); ++i) {
        QString expected = hostileNames[i];
        expected.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
        QCOMPARE(unguarded(records[i + 1][1]), unguarded(expected));
        QCOMPARE(records[i + 1][2], u"human"_s);
    }
    const QByteArray marked = TableExport::toBytes(
        *model, { .format = ExportFormat::Csv, .columns = { nameColumn }, .byteOrderMark = true, .header = false });
    QVERIFY(marked.startsWith("\xEF\xBB\xBF"));
    QCOMPARE(readCsv(marked.mid(3)).size(), hostileNames.size());
}

// The cells as a spreadsheet has them that separates by `;` and takes a quote for one only where a cell begins.
static QStringList cellsBySemicolon(const QByteArray &csv)
{
    const QString text = QString::fromUtf8(csv);
    QStringList cells{ QString() };
    bool isQuoted = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (isQuoted && c == u'"' && at + 1 < text.size() && text[at + 1] == u'"')
            cells.back() += text[++at];
        else if (c == u'"' && (isQuoted || cells.back().isEmpty()))
            isQuoted = !isQuoted;
        else if (!isQuoted && (c == u';' || c == u'\n' || c == u'\r' || c == u'\t'))
            cells += QString();
        else
            cells.back() += c;
    }
    return cells;
}

// Whether a spreadsheet would work the cell out, whatever it drops in front and however wide the sign is.
static bool isLive(const QString &cell)
{
    QString text = cell;
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    text = text.trimmed().normalized(QString::NormalizationForm_KC);
    return !text.isEmpty() && u"=+-@"_s.contains(text[0]);
}

void TableExportTest::noCellIsAFormula()
{
    for (const QString &name : hostileNames.mid(0, 11)) {
        const QString cell = QString::fromUtf8(exportCsvCell(name));
        QVERIFY2(cell.startsWith(u"\"'"_s), qPrintable(cell));
    }
    QCOMPARE(exportCsvCell(u"x;=cmd|'/c calc'!A1;y"_s), "\"x;'=cmd|'/c calc'!A1;y\""_ba);
    QCOMPARE(exportCsvCell(u"{\"a\":\"b; -1\"}"_s), "\"{\"\"a\"\":\"\"b; '-1\"\"}\""_ba);
    for (const QString &name : hostileNames.mid(0, 11))
        QVERIFY(!isLive(exportTextCell(name)));
    for (const char *harmless : { "a=1", "user-1", "", "1-2", "x@example.org" })
        QCOMPARE(exportCsvCell(QString::fromLatin1(harmless)), QByteArray(harmless));
}

void TableExportTest::randomTablesReadBack()
{
    const QStringList pieces{ u"="_s, u"+"_s, u"-"_s, u"@"_s, u"\t"_s, u"\r"_s, u"\n"_s, u"\r\n"_s, u" "_s, u"\u00A0"_s,
        u"\u3000"_s, u"\uFF1D"_s, u"\uFF0B"_s, u"\uFF0D"_s, u"\uFF20"_s, u"\uFE62"_s, u"\uFE63"_s, u"\uFE66"_s, u"\uFE6B"_s,
        u"\""_s, u"\"\""_s, u"'"_s, u","_s, u";"_s, u"|"_s, u"cmd"_s, u"1+1"_s, u"SUM(A1)"_s, u"\u202E"_s, u"\uFEFF"_s,
        u"\u200B"_s, u"é"_s, u"👩‍🚀"_s, u"\u2028"_s, u"\x1b"_s, u"\v"_s, u"\f"_s, u"x"_s, QString() };
    QRandomGenerator random(20261122);
    AccountsModel model({});
    for (int table = 0; table < 10'000; ++table) {
        QStringList names;
        QList<AccountRow> rows;
        for (int row = random.bounded(1, 5); row > 0; --row) {
            QString name;
            for (int piece = random.bounded(6); piece > 0; --piece)
                name += pieces[random.bounded(static_cast<int>(pieces.size()))];
            names += name;
            rows += named(name, static_cast<int>(rows.size()));
        }
        model.setRows(rows);
        const QByteArray csv = TableExport::toBytes(
            model, { .format = ExportFormat::Csv, .columns = { nameColumn, 1, nameColumn } });
        const auto records = readCsv(csv);
        QCOMPARE(records.size(), names.size() + 1);
        for (qsizetype i = 0; i < names.size(); ++i) {
            const QStringList &cells = records[i + 1];
            QCOMPARE(cells.size(), 3);
            QCOMPARE(cells[0], cells[2]);
            QVERIFY2(!isLive(cells[0]), qPrintable(cells[0]));
            QCOMPARE(unguarded(cells[0]), unguarded(names[i]));
        }
        for (const QString &cell : cellsBySemicolon(csv))
            QVERIFY2(!isLive(cell), csv.constData());
    }
}

void TableExportTest::textIsOneLinePerRow()
{
    const auto *model = modelOf(hostileNames, this);
    const QByteArray text = TableExport::toBytes(
        *model, { .format = ExportFormat::Text, .columns = { nameColumn, 1, rolesColumn } });
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    QCOMPARE(lines.size(), hostileNames.size() + 2); // titles, and nothing behind the last line break
    for (const QString &line : lines.mid(0, lines.size() - 1)) {
        QCOMPARE(line.count(u'\t'), 2);
        for (const QChar c : line)
            QVERIFY(c == u'\t' || (c.category() != QChar::Other_Control && c.unicode() != 0x202E && c.unicode() != 0x2028));
    }
    QCOMPARE(exportTextCell(u"a\tb\r\nc\u202Ed\x1b"_s), u"a b  c\uFFFDd\uFFFD"_s);
}

void TableExportTest::jsonKeepsTypes()
{
    AccountsModel model({});
    AccountRow known = withExtras(
        named(u"=\"x\"\n\u202E"_s), { Role::Admin, OpenEnum<Role>::fromWord("wizard") }, { u"env:prod"_s, u"a, b"_s });
    known.account.totpEnabled = true;
    AccountRow unread = named(u"b"_s);
    unread.account.type = OpenEnum<AccountType>::fromWord("robot");
    model.setRows({ known, unread });
    const QByteArray json = TableExport::toBytes(model, { .format = ExportFormat::Json, .columns = { 0, 1, 3, 4, 5, 6, 9 } });
    const QJsonArray rows = QJsonDocument::fromJson(json).array();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0][u"username"_s].toString(), known.account.username);
    QCOMPARE(rows[0][u"totp"_s], QJsonValue(true));
    QCOMPARE(rows[0][u"roles"_s], QJsonValue(QJsonArray{ u"admin"_s, u"wizard"_s }));
    QCOMPARE(rows[0][u"tags"_s], QJsonValue(QJsonArray{ u"env:prod"_s, u"a, b"_s }));
    QCOMPARE(rows[0][u"created"_s].toString(), u"2026-11-22T08:00:00Z"_s);
    QCOMPARE(rows[0][u"id"_s].toString(), known.account.id.toString(QUuid::WithoutBraces));
    QCOMPARE(rows[1][u"type"_s].toString(), u"robot"_s);
    QVERIFY(rows[1][u"roles"_s].isNull()); // not read is not "none"
    QVERIFY(rows[1][u"totp"_s].isNull());
}

void TableExportTest::rowsAndColumnsAreThoseShown()
{
    auto *model = modelOf({ u"carol"_s, u"alice"_s, u"bob"_s, u"dave"_s }, this);
    model->sort(0, Qt::DescendingOrder);
    model->setFilter(u"-dave"_s);
    const ExportOptions options{ .format = ExportFormat::Text, .columns = { nameColumn }, .header = false };
    QCOMPARE(TableExport::toBytes(*model, options), "carol\nbob\nalice\n"_ba);
    QCOMPARE(TableExport::toBytes(*model, options, { 2, 0 }), "alice\ncarol\n"_ba);
}

void TableExportTest::emptyTables()
{
    const auto *model = modelOf({}, this);
    QCOMPARE(TableExport::toBytes(*model, { .format = ExportFormat::Csv, .columns = { 0, 1 } }), "username,type\r\n"_ba);
    QCOMPARE(QJsonDocument::fromJson(TableExport::toBytes(*model, { .format = ExportFormat::Json, .columns = { 0 } })),
        QJsonDocument(QJsonArray()));
}

void TableExportTest::slicesMakeTheSameAndLeaveTheLoopAlone()
{
    QStringList names;
    for (int i = 0; i < 20'000; ++i)
        names += u"user-%1"_s.arg(i);
    auto *model = modelOf(names, this);
    QTRY_COMPARE(model->rowCount(), 20'000);
    for (const ExportFormat format : { ExportFormat::Text, ExportFormat::Csv, ExportFormat::Json }) {
        const ExportOptions options{ .format = format, .columns = { 0, 1, 2, 9 } };
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        TableExport sliced(*model, options);
        QSignalSpy ended(&sliced, &TableExport::ended);
        QSignalSpy progressed(&sliced, &TableExport::progressed);
        sliced.start(&buffer);
        QVERIFY(buffer.data().isEmpty()); // nothing is done before the loop turns
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(ended[0][0].toString(), QString());
        QVERIFY(progressed.size() > 1);
        QCOMPARE(progressed.back()[0].toInt(), 20'000);
        QCOMPARE(buffer.data(), TableExport::toBytes(*model, options));
    }
}

void TableExportTest::exportIsOfTheMomentItBegan()
{
    auto *model = modelOf({ u"a"_s, u"b"_s }, this);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    auto *running = new TableExport(*model, { .format = ExportFormat::Text, .columns = { 0 }, .header = false }, this);
    QSignalSpy ended(running, &TableExport::ended);
    running->start(&buffer);
    model->setFilter(u"b"_s);
    model->setRows({ named(u"c"_s) });
    delete model;
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(buffer.data(), "a\nb\n"_ba);
}

void TableExportTest::fullDiskIsToldOnce()
{
    QStringList names;
    for (int i = 0; i < 1900; ++i)
        names += QString(1000, u'a');
    const auto *model = modelOf(names, this);
    FullDisk disk(100'000);
    TableExport running(*model, { .format = ExportFormat::Csv, .columns = { 0 } });
    QSignalSpy ended(&running, &TableExport::ended);
    running.start(&disk);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(ended[0][0].toString().contains(u"No space left on device"_s));
    QTest::qWait(0);
    running.cancel();
    QCOMPARE(ended.size(), 1);
}

void TableExportTest::cancelEndsOnce()
{
    const auto *model = modelOf({ u"a"_s }, this);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    TableExport running(*model, { .columns = { 0 } });
    QSignalSpy ended(&running, &TableExport::ended);
    running.start(&buffer);
    running.cancel();
    running.cancel();
    QCOMPARE(ended.size(), 1);
    QVERIFY(!ended[0][0].toString().isEmpty());
    QCoreApplication::processEvents();
    QVERIFY(buffer.data().isEmpty());
}

void TableExportTest::closedDeviceIsTold()
{
    const auto *model = modelOf({ u"a"_s }, this);
    auto *buffer = new QBuffer;
    buffer->open(QIODevice::WriteOnly);
    TableExport running(*model, { .columns = { 0 } });
    QSignalSpy ended(&running, &TableExport::ended);
    running.start(buffer);
    delete buffer;
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(!ended[0][0].toString().isEmpty());
}

QTEST_GUILESS_MAIN(TableExportTest)
#include "tst_table_export.moc"
