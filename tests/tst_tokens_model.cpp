// SPDX-License-Identifier: MIT
#include "models/table_export.h"
#include "models/tokens_model.h"
#include "work/tokens/token_calendar.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace mcias;
using namespace Qt::StringLiterals;
using Mode = QAbstractItemModelTester::FailureReportingMode;
using Span = ExpiryBucket::Span;

namespace {

const QDateTime now({ 2026, 11, 22 }, { 8, 0 }, Qt::UTC);
const QUrl server(u"https://mcias.example.org:8443"_s);

TokenRow token(int number, TokenState state = TokenState::Live, TokenKind kind = TokenKind::Service)
{
    TokenRow row;
    row.token.jti = u"jti-%1"_s.arg(number);
    row.token.accountId = QUuid::createUuidV5(QUuid(), QByteArray::number(number % 7));
    row.accountName = u"svc-%1"_s.arg(number % 7);
    row.token.kind = kind;
    row.token.roles = number % 3 == 0 ? std::nullopt : std::optional(RoleList{ Role::Viewer });
    row.token.issuedAt = now.addDays(-number);
    row.token.expiresAt = now.addDays(number);
    row.daysLeft = number;
    row.state = state;
    row.doubt = state == TokenState::Unknown ? TokenDoubt::LogGap : TokenDoubt::None;
    row.evidence = TokenEvidence::Audit;
    row.evidenceAt = now;
    return row;
}

QStringList shown(TokensModel &model, const QString &filter)
{
    model.setFilter(filter);
    QStringList jtis;
    for (int row = 0; row < model.rowCount(); ++row)
        jtis += model.rowAt(row).token.jti;
    return jtis;
}

QByteArrayList unfolded(QByteArray calendar)
{
    return calendar.replace("\r\n ", "").split('\n');
}

int column(const RowsModel &model, const QString &id)
{
    for (int i = 0; i < model.columnCount(); ++i) {
        if (model.columnId(i) == id)
            return i;
    }
    return -1;
}

} // namespace

class TokensModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesRandomChanges();
    void filters_data();
    void filters();
    void sortsByTimeLeft();
    void exportsWithoutHarm();
    void saysWhatIsLeft();
    void showsTheBench();
    void putsEndsOnABoard();
    void writesACalendar();
    void calendarBearsHostileNames_data();
    void calendarBearsHostileNames();
};

void TokensModelTest::survivesRandomChanges()
{
    TokensModel model({});
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QRandomGenerator random(5);
    for (int round = 0; round < 300; ++round) {
        QList<TokenRow> rows;
        const int range = 1 + random.bounded(60);
        for (int i = 0; i < range; ++i) {
            if (random.bounded(3))
                rows += token(i, TokenState(random.bounded(5)), TokenKind(random.bounded(3)));
        }
        model.setFilter(QStringList{ {}, u"state:live"_s, u"svc-1"_s, u"-kind:service role:viewer"_s }[random.bounded(4)]);
        model.sort(random.bounded(-1, model.columnCount()), random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
        model.setRows(rows);
        QCOMPARE(model.totalCount(), int(rows.size()));
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(model.index(row, random.bounded(model.columnCount())).data().canConvert<QString>());
    }
}

void TokensModelTest::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("count");
    QTest::newRow("all") << u""_s << 20;
    QTest::newRow("live") << u"state:live"_s << 16;
    QTest::newRow("ended") << u"-state:live"_s << 4;
    QTest::newRow("sessions") << u"kind:session"_s << 2;
    QTest::newRow("role") << u"role:viewer"_s << 13;
    QTest::newRow("account") << u"account:svc-1"_s << 3;
    QTest::newRow("account by id") << u"account:"_s + token(1).token.accountId.toString(QUuid::WithoutBraces) << 3;
    QTest::newRow("evidence") << u"evidence:server"_s << 1;
    QTest::newRow("jti") << u"jti:jti-7"_s << 1;
    QTest::newRow("words") << u"jti-1"_s << 11;
    QTest::newRow("state in words") << u"superseded"_s << 1;
    QTest::newRow("soon") << u"ends:7"_s << 7;
    QTest::newRow("own") << u"own:yes"_s << 1;
}

void TokensModelTest::filters()
{
    QFETCH(QString, filter);
    QFETCH(int, count);
    TokensModel model({});
    QList<TokenRow> rows;
    for (int i = 0; i < 20; ++i)
        rows += token(i);
    rows[2].state = TokenState::Revoked;
    rows[3].state = TokenState::Superseded;
    rows[4].state = TokenState::Unknown;
    rows[5].state = TokenState::Expired;
    rows[6].token.kind = rows[7].token.kind = TokenKind::Session;
    rows[8].evidence = TokenEvidence::Server;
    rows[9].isOwn = true;
    model.setRows(rows);
    QCOMPARE(shown(model, filter).size(), qsizetype(count));
    QVERIFY(model.unknownFilterKeys().isEmpty());
}

void TokensModelTest::sortsByTimeLeft()
{
    TokensModel model({});
    QList<TokenRow> rows{ token(30), token(2), token(5), token(11) };
    rows[2].token.expiresAt = {};
    rows[2].daysLeft.reset();
    model.setRows(rows);
    model.sort(column(model, u"days_left"_s), Qt::AscendingOrder);
    QCOMPARE(shown(model, {}), (QStringList{ u"jti-2"_s, u"jti-11"_s, u"jti-30"_s, u"jti-5"_s })); // what is not known comes last
}

void TokensModelTest::exportsWithoutHarm()
{
    TokensModel model({});
    TokenRow row = token(1);
    row.token.jti = u"=cmd|'/c calc'!A1"_s;
    row.accountName = u"=1+1\nX"_s;
    row.token.roles.reset();
    model.setRows({ row });
    ExportOptions options;
    for (int i = 0; i < model.columnCount(); ++i)
        options.columns += i;
    const QByteArray csv = TableExport::toBytes(model, options);
    QVERIFY(!csv.contains(",=") && !csv.contains("\n=") && !csv.contains(",\"="));
    options.format = ExportFormat::Json;
    const QJsonObject json = QJsonDocument::fromJson(TableExport::toBytes(model, options)).array().at(0).toObject();
    QCOMPARE(json.value(u"state"_s).toString(), u"live"_s);
    QCOMPARE(json.value(u"kind"_s).toString(), u"service"_s);
    QCOMPARE(json.value(u"days_left"_s).toInt(), 1);
    QCOMPARE(json.value(u"evidence"_s).toString(), u"audit"_s);
    QCOMPARE(json.value(u"expires"_s).toString(), u"2026-11-23T08:00:00Z"_s);
    QVERIFY(json.value(u"roles"_s).isNull());
    QVERIFY(!model.index(0, 0).data().toString().contains(u'\n'));
}

void TokensModelTest::saysWhatIsLeft()
{
    TokenRow row = token(1);
    const auto left = [&row](std::optional<qint64> days) {
        row.daysLeft = days;
        return TokenText::daysLeft(row);
    };
    QVERIFY(left(12).startsWith(u"12"_s));
    QCOMPARE(left(0), u"Less than a day"_s);
    QCOMPARE(left(std::nullopt), QString());
    QVERIFY(left(-3).contains(u"2"_s)); // two whole days, and a part of the third
    QVERIFY(!left(-1).contains(u'0'));
    // As it is computed.
    AccountTokens account;
    for (const auto &[seconds, days] : { std::pair(86'399, 0), std::pair(86'400, 1), std::pair(0, 0), std::pair(-1, -1),
             std::pair(-86'400, -1), std::pair(-86'401, -2) }) {
        KnownToken known = token(1).token;
        known.expiresAt = now.addSecs(seconds);
        QCOMPARE(judgeToken(known, {}, account, {}, now).daysLeft, std::optional<qint64>(days));
    }
}

void TokensModelTest::showsTheBench()
{
    BenchModel model({});
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QList<BenchRow> rows;
    for (int i = 0; i < 9; ++i) {
        BenchRow row;
        row.number = i;
        row.line = i + 1;
        row.server = BenchRow::Server(i % 8);
        row.exam.examinedAt = now;
        row.exam.offline = TokenVerdict(i % 7);
        row.exam.status = TokenStatus{ .valid = i % 2 == 0 };
        row.finding = row.exam.finding();
        rows += row;
    }
    model.setRows(rows);
    for (int i = 0; i < model.rowCount(); ++i) {
        for (int j = 0; j < model.columnCount(); ++j) {
            QVERIFY(!model.index(i, j).data().toString().contains(u"eyJ"_s));
            model.index(i, j).data(Qt::ToolTipRole);
        }
    }
    model.setFilter(u"server:withheld"_s);
    QCOMPARE(model.rowCount(), 1);
    model.setFilter(u"offline:expired"_s);
    QCOMPARE(model.rowCount(), 1);
    model.setFilter(u"finding:differ"_s);
    QVERIFY(model.rowCount() > 0 && model.rowCount() < 9);
    // An answer changes the row.
    model.setFilter({});
    rows[3].server = BenchRow::Server::Answered;
    rows[3].exam.answeredAt = now;
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setRows(rows);
    QCOMPARE(changes.count(), 1);
}

void TokensModelTest::putsEndsOnABoard()
{
    QList<TokenRow> rows{ token(40), token(3), token(0), token(20), token(7) };
    rows += token(1, TokenState::Revoked);
    rows += token(2, TokenState::Live, TokenKind::Session);
    TokenRow noEnd = token(12, TokenState::Unknown);
    noEnd.token.expiresAt = {};
    rows += noEnd;
    for (const int ago : { 5, 2 }) { // of an account that has no other one
        TokenRow over = token(100 + ago, TokenState::Expired);
        over.token.accountId = QUuid::createUuidV5(QUuid(), u"left alone"_s);
        over.token.expiresAt = now.addDays(-ago);
        rows += over;
    }
    TokenRow replaced = token(7, TokenState::Expired); // of one that has
    replaced.token.jti = u"old"_s;
    replaced.token.expiresAt = now.addDays(-1);
    rows += replaced;
    QMap<int, QStringList> board;
    for (const ExpiryBucket &bucket : expiryBoard(rows, now)) {
        for (const TokenRow &row : bucket.rows)
            board[int(bucket.span)] += row.token.jti;
    }
    QCOMPARE(expiryBoard({}, now).size(), qsizetype(6));
    QCOMPARE(board.value(int(Span::Over)), QStringList{ u"jti-102"_s });
    QCOMPARE(board.value(int(Span::Today)), QStringList{ u"jti-0"_s });
    QCOMPARE(board.value(int(Span::Week)), QStringList{ u"jti-3"_s });
    QCOMPARE(board.value(int(Span::Month)), (QStringList{ u"jti-7"_s, u"jti-20"_s }));
    QCOMPARE(board.value(int(Span::Later)), QStringList{ u"jti-40"_s });
    QCOMPARE(board.value(int(Span::NotKnown)), QStringList{ u"jti-12"_s });
}

void TokensModelTest::writesACalendar()
{
    QList<TokenRow> rows{ token(40), token(5), token(0), token(3, TokenState::Superseded),
        token(9, TokenState::Live, TokenKind::Session) };
    const QByteArray calendar = tokenCalendar(rows, server, now);
    QVERIFY(calendar.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    QVERIFY(calendar.endsWith("END:VCALENDAR\r\n"));
    QCOMPARE(calendar.count('\n'), calendar.count("\r\n"));
    QCOMPARE(calendar.count("BEGIN:VEVENT"), qsizetype(2)); // what ends now has ended
    QCOMPARE(calendar.count("END:VEVENT"), qsizetype(2));
    QVERIFY(calendar.indexOf("jti-5@") < calendar.indexOf("jti-40@"));
    QVERIFY(calendar.contains("DTSTART:20270101T080000Z\r\n"));
    QVERIFY(calendar.contains("DTSTAMP:20261122T080000Z\r\n"));
    QCOMPARE(calendar.count("TRIGGER:-P30D"), qsizetype(1)); // too late for the other one
    QCOMPARE(calendar.count("TRIGGER:-P7D"), qsizetype(1));
    QCOMPARE(calendar.count("TRIGGER:-P1D"), qsizetype(2));
    QCOMPARE(calendar.count("BEGIN:VALARM"), calendar.count("END:VALARM"));
    QVERIFY(tokenCalendar({}, server, now).contains("END:VCALENDAR"));
}

void TokensModelTest::calendarBearsHostileNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("special characters") << u"a;b,c\\d"_s << QByteArray("a\\;b\\,c\\\\d");
    QTest::newRow("a line of its own") << u"a\r\nEND:VCALENDAR"_s << QByteArray("a\\nEND:VCALENDAR");
    QTest::newRow("controls") << u"a\u0007\u001bb"_s << QByteArray("ab");
    QTest::newRow("long") << QString(400, u'x') << QByteArray(400, 'x');
    QTest::newRow("long and wide") << QString(200, u'ß') + u"日本語"_s.repeated(40)
                                   << (QString(200, u'ß') + u"日本語"_s.repeated(40)).toUtf8();
}

void TokensModelTest::calendarBearsHostileNames()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, written);
    TokenRow row = token(10);
    row.accountName = name;
    const QByteArray calendar = tokenCalendar({ row }, server, now);
    const QByteArrayList lines = calendar.split('\n');
    for (const QByteArray &line : lines) {
        QVERIFY2(line.size() <= 76, line.constData()); // with the CR
        QStringDecoder utf8(QStringDecoder::Utf8);
        [[maybe_unused]] const QString text = utf8(line);
        QVERIFY(!utf8.hasError());
    }
    QCOMPARE(lines.count("END:VCALENDAR\r"), qsizetype(1));
    bool isThere = false;
    for (const QByteArray &line : unfolded(calendar))
        isThere = isThere || (line.startsWith("SUMMARY:") && line.contains(written));
    QVERIFY(isThere);
}

QTEST_MAIN(TokensModelTest)
#include "tst_tokens_model.moc"
