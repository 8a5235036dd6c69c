// SPDX-License-Identifier: MIT
// The bar at the foot of the window says where the token is, what the profile allows, and what is about to end.
#include "app/status_line.h"
#include "support/console.h"
#include "support/dev_server_fixture.h"
#include "support/memory_token_store.h"
#include "support/outcome.h"
#include "views/controls/secret_clipboard.h"

#include <QtTest>
#include <QtWidgets>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using State = Session::State;

namespace {

// A server whose certificate ends when a test wants it to; the console's clock tells the real time.
struct Fixture {
    explicit Fixture(const QDateTime &certificateEnd = QDateTime::currentDateTimeUtc().addDays(300))
        : server(ca.issue({ .notAfter = certificateEnd }))
    {
        ca.writeCa(folder.filePath(u"ca.pem"_s));
        server.answerAside("/v1/keys/public", Reply::text(404, "404 page not found"));
        const QByteArray end = clock.now().addSecs(8 * 3600).toString(Qt::ISODate).toLatin1();
        server.answer(Reply::json(200, "{\"token\":\"opaque\",\"expires_at\":\"" + end + "\"}"));
    }
    bool signIn(Profile profile = {})
    {
        profile.server = server.url();
        profile.caFile = folder.filePath(u"ca.pem"_s);
        line.show();
        session.signIn({ profile, u"alice"_s, Secret(u"pass"_s), {} });
        return eventually([this] { return session.state() == State::SignedIn; });
    }
    QLabel *label(const char *name) const { return line.findChild<QLabel *>(QLatin1String(name)); }

    TestCa ca;
    QTemporaryDir folder;
    ScriptedServer server;
    ManualClock clock;
    Formats formats;
    MemoryTokenStore tokens;
    Session session{ clock, {}, { &tokens, nullptr } };
    SecretClipboard clipboard{ clock };
    StatusLine line{ { session, clock, formats }, &clipboard };
};

} // namespace

class StatusLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhenTheCertificateEnds_data();
    void saysWhenTheCertificateEnds();
    void saysWhereTheTokenIs();
    void saysWhatTheProfileIs();
    void countsTheClipboardDown();
};

void StatusLineTest::saysWhenTheCertificateEnds_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<QString>("words"); // empty: nothing
    QTest::newRow("long from now") << 32 * 24 << QString();
    QTest::newRow("30 days") << 30 * 24 + 1 << u"ends in 30 day"_s;
    QTest::newRow("7 days") << 7 * 24 + 1 << u"ends in 7 day"_s;
    QTest::newRow("a day") << 25 << u"ends in 1 day"_s;
    QTest::newRow("hours") << 20 << u"within a day"_s;
}

void StatusLineTest::saysWhenTheCertificateEnds()
{
    QFETCH(int, hours);
    QFETCH(QString, words);
    Fixture f(QDateTime::currentDateTimeUtc().addSecs(3600LL * hours));
    QVERIFY(f.signIn());
    QCOMPARE(f.label("statusCertificate")->isVisible(), !words.isEmpty());
    QVERIFY2(f.label("statusCertificate")->text().contains(words), qPrintable(f.label("statusCertificate")->text()));
}

void StatusLineTest::saysWhereTheTokenIs()
{
    Fixture f;
    QVERIFY(f.signIn({ .id = u"p1"_s, .rememberSession = true }));
    QTRY_COMPARE(f.label("statusTokenPlace")->text(), u"Token in the keyring"_s);
    f.session.signOut();
    QTRY_COMPARE(f.session.state(), State::SignedOut);
    QVERIFY(!f.label("statusTokenPlace")->isVisible());
    QVERIFY(f.signIn());
    QCOMPARE(f.label("statusTokenPlace")->text(), u"Token in memory only"_s);
    QVERIFY(f.label("statusTimeLeft")->text().contains(u"h"_s));
}

void StatusLineTest::saysWhatTheProfileIs()
{
    Fixture f;
    QVERIFY(f.signIn({ .name = u"Production"_s, .color = ProfileColor::Red, .readOnly = true }));
    QVERIFY(f.label("statusServer")->text().contains(u"Production"_s));
    QVERIFY(f.label("statusReadOnly")->isVisible());
    QSignalSpy locks(&f.line, &StatusLine::lockWanted);
    f.line.findChild<QPushButton *>(u"lock"_s)->click();
    QCOMPARE(locks.size(), 1);
}

void StatusLineTest::countsTheClipboardDown()
{
    Fixture f;
    QVERIFY(f.signIn());
    QVERIFY(!f.label("statusClipboard")->isVisible());
    f.clipboard.copy(Secret(u"a secret"_s), std::chrono::seconds(20));
    QTRY_VERIFY(f.label("statusClipboard")->isVisible());
    QVERIFY(f.label("statusClipboard")->text().contains(u"20"_s));
    f.clipboard.clear();
    QTRY_VERIFY(!f.label("statusClipboard")->isVisible());
}

QTEST_MAIN(StatusLineTest)
#include "tst_status_line.moc"
