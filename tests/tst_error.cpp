// SPDX-License-Identifier: MIT
// From status and code to kind, class and sentence; the two texts of HTTP that go into an error.
#include "api/error.h"
#include "api/http_text.h"
#include "support/fixtures.h"
#include "support/outcome.h"

#include <QJsonObject>
#include <QTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QStringList codes{ {}, u""_s, u"bad_request"_s, u"unauthorized"_s, u"totp_required"_s, u"forbidden"_s, u"not_found"_s,
    u"conflict"_s, u"rate_limited"_s, u"internal_error"_s, u"vault_sealed"_s, u"nonsense"_s };

constexpr ErrorKind kinds[] = { ErrorKind::Input, ErrorKind::Auth, ErrorKind::TotpRequired, ErrorKind::Forbidden,
    ErrorKind::NotFound, ErrorKind::Conflict, ErrorKind::RateLimited, ErrorKind::Server, ErrorKind::Sealed, ErrorKind::Transport,
    ErrorKind::Tls, ErrorKind::Timeout, ErrorKind::Cancelled, ErrorKind::Decode, ErrorKind::OutcomeUnknown };

// The kind as the API page has it, written down a second time and in another way.
ErrorKind expectedKind(int status, const QString &code)
{
    if (status < 400)
        return ErrorKind::Decode;
    if (status < 500) {
        const QMap<int, ErrorKind> special{ { 401, ErrorKind::Auth }, { 403, ErrorKind::Forbidden }, { 404, ErrorKind::NotFound },
            { 405, ErrorKind::NotFound }, { 409, ErrorKind::Conflict }, { 429, ErrorKind::RateLimited } };
        if (status == 401 && code == u"totp_required")
            return ErrorKind::TotpRequired;
        return special.value(status, ErrorKind::Input);
    }
    return status == 503 && code == u"vault_sealed" ? ErrorKind::Sealed : ErrorKind::Server;
}

} // namespace

class TestError : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void documentedErrors_data();
    void documentedErrors();
    void everyStatusAndCode();
    void classNames();
    void messagesAreWhole();
    void messageParts();
    void notOffered();
    void retryAfter_data();
    void retryAfter();
    void oneLine_data();
    void oneLine();
};

void TestError::documentedErrors_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : fixturesIn(u"errors"_s))
        QTest::newRow(qPrintable(code)) << code;
}

void TestError::documentedErrors()
{
    QFETCH(QString, code);
    const QJsonObject fixture = fixtureJson(u"errors/"_s + code + u".json"_s).toObject();
    QCOMPARE(fixture["body"_L1]["code"_L1].toString(), code);
    Error error{ .kind = Error::kindOf(fixture["status"_L1].toInt(), code) };
    // The API names no class for a rate limit; ours is extra.
    QCOMPARE(error.className(), fixture["class"_L1].toString(u"MciasRateLimitError"_s));
    QCOMPARE(error.kind == ErrorKind::TotpRequired, code == u"totp_required");
    QCOMPARE(error.kind == ErrorKind::Sealed, code == u"vault_sealed");
}

void TestError::everyStatusAndCode()
{
    for (int status = 300; status < 600; ++status) {
        for (const QString &code : codes)
            QCOMPARE(Error::kindOf(status, code), expectedKind(status, code));
    }
    for (const int status : { 0, 100, 199, 200, 204, 299 })
        QCOMPARE(Error::kindOf(status, u"forbidden"), ErrorKind::Decode);
    QCOMPARE(Error::kindOf(999, {}), ErrorKind::Server);
}

void TestError::classNames()
{
    const QMap<QString, int> expected{ { u"MciasInputError"_s, 1 }, { u"MciasAuthError"_s, 2 }, { u"MciasForbiddenError"_s, 1 },
        { u"MciasNotFoundError"_s, 1 }, { u"MciasConflictError"_s, 1 }, { u"MciasServerError"_s, 2 },
        { u"MciasRateLimitError"_s, 1 }, { u"MciasTransportError"_s, 4 }, { u"MciasDecodeError"_s, 1 },
        { u"MciasOutcomeUnknownError"_s, 1 } };
    QMap<QString, int> found;
    for (const ErrorKind kind : kinds)
        ++found[Error{ .kind = kind }.className()];
    QCOMPARE(found, expected);
}

// No kind without a sentence, none with a hole in it, whatever else is known.
void TestError::messagesAreWhole()
{
    QStringList bare;
    for (const ErrorKind kind : kinds) {
        for (int with = 0; with < 16; ++with) {
            Error error{ .kind = kind, .status = 418 };
            if (with & 1)
                error.operation = u"list-accounts"_s;
            if (with & 2)
                error.serverText = u"no way"_s;
            if (with & 4)
                error.detail = u"[3].id: the key is missing"_s;
            if (with & 8)
                error.applied = Applied::Unknown;
            const QString message = error.message();
            QVERIFY2(message.at(0).isLetter(), qPrintable(message));
            for (const QString &bad : { u"()"_s, u"“”"_s, u"  "_s, u": :"_s, u"%1"_s, u"%n"_s, u". ."_s, u".."_s })
                QVERIFY2(!message.contains(bad), qPrintable(message));
            QCOMPARE(message, message.trimmed());
            if (with == 0)
                bare += message;
        }
    }
    QCOMPARE(QSet<QString>(bare.begin(), bare.end()).size(), bare.size()); // each kind has words of its own
    for (const TlsFault fault : { TlsFault::None, TlsFault::Expired, TlsFault::NotYetValid, TlsFault::HostMismatch,
             TlsFault::SelfSigned, TlsFault::UnknownIssuer, TlsFault::Protocol, TlsFault::BadCaFile, TlsFault::Other })
        QVERIFY((Error{ .kind = ErrorKind::Tls, .tlsFault = fault }.message().size() > 20));
}

void TestError::messageParts()
{
    const Error error{ .kind = ErrorKind::Server,
        .operation = u"set-tags"_s,
        .status = 502,
        .serverText = u"50% off <b>"_s,
        .detail = u"why"_s,
        .applied = Applied::Unknown };
    const QString message = error.message();
    QVERIFY(message.startsWith(u"set-tags: "));
    QVERIFY(message.contains(u"502"));
    QVERIFY(message.contains(u"“50% off <b>”"));
    QVERIFY(message.contains(u"(why)"));
    QVERIFY(message.contains(u"look at the current state"));
    const Error made{ .kind = ErrorKind::Decode, .applied = Applied::Yes };
    QVERIFY(made.message().endsWith(u"The change was made."));
    const Error limited{ .kind = ErrorKind::RateLimited, .retryAfter = 7s };
    QVERIFY(limited.message().contains(u'7'));
}

void TestError::notOffered()
{
    for (const int status : { 400, 401, 403, 404, 405, 500 }) {
        for (const bool foreign : { false, true }) {
            Error error{ .kind = Error::kindOf(status, {}), .status = status };
            error.isForeign = foreign;
            QCOMPARE(error.isNotOffered(), foreign && (status == 404 || status == 405));
        }
    }
    Error missing{ .kind = ErrorKind::NotFound, .status = 404 };
    Error notOffered = missing;
    notOffered.isForeign = true;
    QVERIFY(missing.message() != notOffered.message());
}

void TestError::retryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("seconds"); // -1: nothing
    QTest::newRow("none") << ""_ba << -1;
    QTest::newRow("zero") << "0"_ba << 0;
    QTest::newRow("seconds") << "120"_ba << 120;
    QTest::newRow("blanks") << " 3 "_ba << 3;
    QTest::newRow("a day") << "86400"_ba << 86400;
    QTest::newRow("a year") << "31536000"_ba << 86400;
    QTest::newRow("negative") << "-5"_ba << 0;
    QTest::newRow("fraction") << "1.5"_ba << -1;
    QTest::newRow("words") << "soon"_ba << -1;
    QTest::newRow("unit") << "10s"_ba << -1;
    QTest::newRow("date") << "Sun, 22 Nov 2026 08:00:30 GMT"_ba << 30;
    QTest::newRow("past date") << "Sun, 22 Nov 2026 07:00:00 GMT"_ba << 0;
    QTest::newRow("far date") << "Mon, 22 Nov 2027 08:00:00 GMT"_ba << 86400;
    QTest::newRow("wrong weekday") << "Mon, 22 Nov 2026 08:00:30 GMT"_ba << -1;
    QTest::newRow("impossible date") << "Sun, 31 Feb 2026 08:00:30 GMT"_ba << -1;
    QTest::newRow("local zone") << "Sun, 22 Nov 2026 08:00:30 CET"_ba << -1;
    QTest::newRow("ISO date") << "2026-11-22T08:00:30Z"_ba << -1;
}

void TestError::retryAfter()
{
    QFETCH(QByteArray, header);
    QFETCH(int, seconds);
    const QDateTime now(QDate(2026, 11, 22), QTime(8, 0), Qt::UTC);
    const auto found = parseRetryAfter(header, now);
    QCOMPARE(found ? int(found->count()) : -1, seconds);
}

void TestError::oneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("plain") << u"access denied"_s << u"access denied"_s;
    QTest::newRow("line feeds") << u"a\r\nb\tc\n"_s << u"a  b c"_s;
    QTest::newRow("controls") << u"a\u001b[31mb\u0007\u0085c\u007f"_s << u"a [31mb  c"_s;
    QTest::newRow("NUL") << QString(u'a' + QString(QChar(0)) + u'b') << u"a b"_s;
    QTest::newRow("just fits") << QString(20, u'x') << QString(20, u'x');
    QTest::newRow("too long") << QString(21, u'x') << QString(20, u'x') + u'…';
    QTest::newRow("Unicode") << u"größe 😀"_s << u"größe 😀"_s;
    QTest::newRow("cut beside a pair") << QString(19, u'x') + u"😀"_s << QString(19, u'x') + u'…';
    QTest::newRow("line and paragraph separators") << u"a\u2028b\u2029c"_s << u"a b c"_s;
    QTest::newRow("turned around") << u"a\u202Egnp\u202C\u2066b\u2069c"_s << u"a gnp  b c"_s;
}

void TestError::oneLine()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    QCOMPARE(mcias::oneLine(text, 20), line);
}

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
