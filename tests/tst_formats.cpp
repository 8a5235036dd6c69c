// SPDX-License-Identifier: MIT
#include "app/command_line.h"
#include "app/translations.h"
#include "models/formats.h"
#include "session/sign_in.h"

#include <QtTest>

using namespace mcias;
using namespace Qt::StringLiterals;
using std::chrono::seconds;

class FormatsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void times();
    void distances_data();
    void distances();
    void durations_data();
    void durations();
    void serverText_data();
    void serverText();
    void servers_data();
    void servers();
    void codes_data();
    void codes();
    void arguments_data();
    void arguments();

private:
    std::unique_ptr<Translations> m_translations; // English plurals
};

void FormatsTest::initTestCase()
{
    qputenv("TZ", "Europe/Berlin");
    m_translations = std::make_unique<Translations>();
}

void FormatsTest::times()
{
    const QDateTime time({ 2026, 11, 22 }, { 23, 30, 7 }, Qt::UTC);
    Formats formats;
    QCOMPARE(formats.time(time), u"2026-11-23 00:30"_s);
    QCOMPARE(formats.exactTime(time), u"2026-11-23 00:30:07 CET (2026-11-22 23:30:07 UTC)"_s);
    QCOMPARE(formats.exactTime(time.addSecs(3600)), u"2026-11-23 01:30:07 CET (00:30:07 UTC)"_s);
    formats.zone = Formats::Zone::Utc;
    QCOMPARE(formats.time(time), u"2026-11-22 23:30 UTC"_s);
    QVERIFY(formats.time({}).isEmpty());
    QVERIFY(formats.exactTime({}).isEmpty());
    QVERIFY(formats.distance({}, time).isEmpty());
}

void FormatsTest::distances_data()
{
    QTest::addColumn<int>("ahead");
    QTest::addColumn<QString>("expected");
    QTest::newRow("now") << 0 << u"just now"_s;
    QTest::newRow("soon") << 20 << u"in a moment"_s;
    QTest::newRow("one minute") << -60 << u"1 minute ago"_s;
    QTest::newRow("minutes") << -59 * 60 << u"59 minutes ago"_s;
    QTest::newRow("almost eight hours") << 8 * 3600 - 2 << u"in 8 hours"_s;
    QTest::newRow("almost a day") << 24 * 3600 - 60 << u"in 1 day"_s;
    QTest::newRow("days") << -400 * 86400 << u"400 days ago"_s;
}

void FormatsTest::distances()
{
    QFETCH(int, ahead);
    const QDateTime now({ 2026, 11, 22 }, { 8, 0 }, Qt::UTC);
    QTEST(Formats().distance(now.addSecs(ahead), now), "expected");
}

void FormatsTest::durations_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << 0 << u"less than a minute"_s;
    QTest::newRow("minutes") << 4 * 60 + 59 << u"4 min"_s;
    QTest::newRow("hours") << 7 * 3600 + 12 * 60 << u"7 h 12 min"_s;
    QTest::newRow("days") << 30 * 86400 << u"30 days"_s;
}

void FormatsTest::durations()
{
    QFETCH(int, length);
    QTEST(Formats().duration(seconds(length)), "expected");
}

void FormatsTest::serverText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"alice"_s << u"alice"_s;
    QTest::newRow("line breaks") << u"a\nb\r\tc\u2028d"_s << u"a\uFFFDb\uFFFD\uFFFDc\uFFFDd"_s;
    QTest::newRow("overrides") << u"a\u202Eb\u2066c\u200Fd"_s << u"a\uFFFDb\uFFFDc\uFFFDd"_s;
    QTest::newRow("cut") << u"0123456789ab"_s << u"0123456789…"_s;
    QTest::newRow("not through a pair") << u"012345678😀x"_s << u"012345678…"_s;
}

void FormatsTest::serverText()
{
    QFETCH(QString, text);
    QTEST(safeLine(text, 10), "expected");
}

void FormatsTest::servers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::newRow("name") << u"mcias.example.org"_s << u"https://mcias.example.org:8443"_s;
    QTest::newRow("name and port") << u" mcias.example.org:444 "_s << u"https://mcias.example.org:444"_s;
    QTest::newRow("IPv6") << u"[::1]:444"_s << u"https://[::1]:444"_s;
    QTest::newRow("written out") << u"https://mcias.example.org/"_s << u"https://mcias.example.org"_s;
    QTest::newRow("prefix") << u"https://example.org/mcias"_s << u"https://example.org/mcias"_s;
    for (const auto *bad : { "", "http://example.org", "ftp://example.org", "https://", "https://user@example.org",
             "https://u:p@example.org", "https://example.org?a=b", "https://example.org#x", "a b", "example.org:99999" })
        QTest::newRow(qPrintable(u"refused: "_s + QLatin1String(bad))) << QString::fromLatin1(bad) << QString();
}

void FormatsTest::servers()
{
    QFETCH(QString, text);
    QTEST(serverFromText(text).toString(), "url");
}

void FormatsTest::codes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");
    QTest::newRow("six") << u"123456"_s << u"123456"_s;
    QTest::newRow("grouped") << u"123 456"_s << u"123456"_s;
    QTest::newRow("pasted") << u" 123-456\n"_s << u"123456"_s;
    QTest::newRow("thin and hard spaces") << u"12\u200934\u00a056"_s << u"123456"_s;
    for (const QString &bad : { u""_s, u"12345"_s, u"1234567"_s, u"12345a"_s, u"١٢٣٤٥٦"_s })
        QTest::newRow(qPrintable(u"refused: "_s + bad)) << bad << QString();
}

void FormatsTest::codes()
{
    QFETCH(QString, text);
    QTEST(totpDigits(text), "digits");
}

void FormatsTest::arguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode"); // -1: goes on
    QTest::newRow("none") << QStringList{} << -1;
    QTest::newRow("demo tour") << QStringList{ u"--demo"_s, u"--tour"_s, u"x"_s } << -1;
    QTest::newRow("server") << QStringList{ u"--server"_s, u"a"_s, u"--ca"_s, u"b"_s } << -1;
    QTest::newRow("help") << QStringList{ u"--help"_s } << 0;
    QTest::newRow("version") << QStringList{ u"--version"_s } << 0;
    QTest::newRow("unknown") << QStringList{ u"--password"_s, u"x"_s } << 2;
    QTest::newRow("positional") << QStringList{ u"x"_s } << 2;
    QTest::newRow("demo and server") << QStringList{ u"--demo"_s, u"--server"_s, u"a"_s } << 2;
    QTest::newRow("tour without directory") << QStringList{ u"--tour="_s } << 2;
}

void FormatsTest::arguments()
{
    QFETCH(QStringList, arguments);
    arguments.prepend(u"mcias-console"_s);
    const CommandLine line = CommandLine::read(arguments);
    QTEST(line.exitCode.value_or(-1), "exitCode");
    QCOMPARE(line.text.isEmpty(), !line.exitCode.has_value());
}

QTEST_GUILESS_MAIN(FormatsTest)
#include "tst_formats.moc"
