// SPDX-License-Identifier: MIT
// The overview at an embedded server: its figures, where they lead, what they cost, and what it says where something cannot
// be known.
#include "support/audit.h"
#include "support/dialog_bench.h"

#include "views/controls/bar_chart.h"
#include "views/overview/link_row.h"
#include "views/overview/overview_page.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Way = Ruling::Way;
using devserver::Dialect;

namespace {

struct Desk : DialogBench {
    explicit Desk(Dialect dialect = Dialect::Standard) : DialogBench(dialect)
    {
        page.resize(1064, 700);
        auto *column = new QVBoxLayout(&page);
        column->setContentsMargins(0, 0, 0, 0);
        overview = new OverviewPage(context(), &page);
        column->addWidget(overview);
        overview->show();
    }
    bool begin()
    {
        overview->begin();
        return settled();
    }
    bool settled() const
    {
        return eventually([this] { return child<QPushButton>(overview, "overviewRefresh")->isEnabled(); }, 5s);
    }
    QString figure(const char *name) const { return child<LinkRow>(overview, name)->figure(); }
    bool isShown(const char *name) const { return child<QWidget>(overview, name)->isVisible(); }
    QString note(const char *name) const { return text(overview, name); }
    void fail(const char *type, int minutesAgo)
    {
        AuditEvent event;
        event.eventType = QLatin1String(type);
        event.eventTime = dev.clock.now().addSecs(-60LL * minutesAgo);
        event.ipAddress = u"192.0.2.1"_s;
        dev.state().audit.add(event);
    }
    void toHalfPast() { dev.clock.advance(std::chrono::seconds(3600 + 1800 - dev.clock.now().toSecsSinceEpoch() % 3600)); }
    QStringList asked() const { return relay.passed(); }

    OverviewPage *overview;
};

} // namespace

class OverviewPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void countsAccounts();
    void countsNoUnknownFactors();
    void readsRolesWhenAsked();
    void leadsOn_data();
    void leadsOn();
    void countsFailures();
    void readsASecondPageOfABusyLog();
    void callsNothingWhatItHasNotRead();
    void aPageThatDoesNotSayHowManyThereAre();
    void costsNoMoreThanItNeeds();
    void tellsOfTokens();
    void saysWhatItMayNotSee();
    void anOlderServer();
    void aSealedVault();
    void keepsItsFigures();
    void saysHowOldItIs();
    void worksByKeyboardAlone();
    void isAccessible();
    void showsHostileText();
};

void OverviewPageTest::countsAccounts()
{
    Desk d;
    d.addAccount(u"bob"_s);
    d.dev.state().accounts.edit(d.addAccount(u"carol"_s)).account.status = AccountStatus::Inactive;
    d.dev.state().accounts.edit(d.addAccount(u"dave"_s)).account.totpEnabled = true;
    d.dev.addService(u"backup"_s);
    QCOMPARE(d.note("overviewAccountsNote"), u"Not asked yet."_s);
    d.overview->begin();
    QTRY_COMPARE(d.note("overviewAccountsNote"), u"Loading…"_s);
    QVERIFY(d.settled());
    QCOMPARE(d.figure("overviewAccounts"), u"5"_s); // the seeded administrator is deleted
    QCOMPARE(d.figure("overviewPeople"), u"4"_s);
    QCOMPARE(d.figure("overviewServices"), u"1"_s);
    QCOMPARE(d.figure("overviewActive"), u"4"_s);
    QCOMPARE(d.figure("overviewInactive"), u"1"_s);
    QCOMPARE(d.figure("overviewDeleted"), u"1"_s);
    QCOMPARE(d.figure("overviewTotp"), u"1"_s);
    QCOMPARE(d.figure("overviewNoTotp"), u"3"_s);
    QVERIFY(d.figure("overviewServer").contains(u"left"_s));
    QVERIFY2(d.text(d.overview, "overviewEvent1").contains(u"Signed in"_s), qPrintable(d.text(d.overview, "overviewEvent1")));
    d.picture(&d.page, u"overview"_s);
    d.page.resize(808, 640);
    d.picture(&d.page, u"overview-small"_s);
}

// Some servers do not tell whether there is a second factor.
void OverviewPageTest::countsNoUnknownFactors()
{
    Desk d;
    d.dev.state().accounts.edit(d.dev.idOf(u"alice"_s)).account.totpEnabled.reset();
    d.dev.state().accounts.edit(d.addAccount(u"bob"_s)).account.totpEnabled.reset();
    QVERIFY(d.begin());
    QCOMPARE(d.figure("overviewTotp"), u"not known"_s);
    QCOMPARE(d.figure("overviewNoTotp"), u"not known"_s);
    d.dev.state().accounts.edit(d.addAccount(u"carol"_s)).account.totpEnabled = true;
    d.overview->refresh();
    QTRY_COMPARE(d.figure("overviewTotp"), u"1 or more"_s);
    QCOMPARE(d.figure("overviewNoTotp"), u"not known"_s);
}

void OverviewPageTest::readsRolesWhenAsked()
{
    Desk d;
    d.addAccount(u"bob"_s, { Role::Admin });
    QVERIFY(d.begin());
    QCOMPARE(d.figure("overviewAdmins"), u"not known"_s);
    QVERIFY(d.note("overviewSafetyNote").contains(u"2 account(s) were not read"_s));
    QVERIFY(d.asked().filter(u"/roles"_s).isEmpty());
    d.press(d.overview, "overviewReadRoles");
    QTRY_COMPARE(d.figure("overviewAdmins"), u"2"_s);
    QTRY_VERIFY(!d.isShown("overviewReadRoles"));
    QVERIFY(!d.isShown("overviewSafetyNote"));
}

void OverviewPageTest::leadsOn_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("filter");
    const auto row = [](const char *link, const QString &page, const QString &filter) {
        QTest::newRow(link) << QByteArray(link) << page << filter;
    };
    row("overviewAccounts", u"accounts"_s, {});
    row("overviewPeople", u"accounts"_s, u"type:human"_s);
    row("overviewInactive", u"accounts"_s, u"status:inactive"_s);
    row("overviewNoTotp", u"accounts"_s, u"type:human totp:no"_s);
    row("overviewAdmins", u"accounts"_s, u"role:admin"_s);
    row("overviewSafety", u"roles"_s, {});
    row("overviewTokens", u"tokens"_s, u"kind:service"_s);
    row("overviewServer", u"server"_s, {});
    row("overviewFailures", u"audit"_s, u"failed:yes -type:policy_deny after:-24h"_s);
    row("overviewEvents", u"audit"_s, {});
}

void OverviewPageTest::leadsOn()
{
    QFETCH(QByteArray, link);
    QFETCH(QString, page);
    QFETCH(QString, filter);
    Desk d;
    QVERIFY(d.begin());
    QSignalSpy wanted(d.overview, &Page::pageWanted);
    d.child<LinkRow>(d.overview, link.constData())->setFocus();
    QTest::keyClick(d.child<LinkRow>(d.overview, link.constData()), Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).toString(), page);
    QCOMPARE(wanted.at(0).at(1).value<PagePlace>(), (PagePlace{ filter, {} }));
}

void OverviewPageTest::countsFailures()
{
    Desk d;
    d.toHalfPast();
    d.fail("login_fail", 25 * 60); // too old
    for (const int minutes : { 10, 20, 70, 71, 72, 23 * 60, 23 * 60 + 50 })
        d.fail("login_fail", minutes);
    d.fail("login_totp_fail", 71);
    d.fail("policy_deny", 5); // is none
    QVERIFY(d.begin());
    QCOMPARE(d.figure("overviewFailures"), u"8"_s);
    auto *chart = d.child<BarChart>(d.overview, "overviewChart");
    QCOMPARE(chart->bars().size(), 25); // 24 hours begin and end within one
    QCOMPARE(chart->bars().last().count, 2);
    QCOMPARE(chart->bars()[23].count, 4);
    QCOMPARE(chart->bars()[1].count, 1);
    QCOMPARE(chart->bars()[0].count, 1);
    QVERIFY(chart->summary().contains(u'8'));
    const auto hour = [&](int further) { return d.dev.clock.now().addSecs(3600 * further).toString(u"yyyy-MM-ddTHH:00Z"_s); };
    QSignalSpy wanted(d.overview, &Page::pageWanted);
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_End);
    QTest::keyClick(chart, Qt::Key_Left);
    QTest::keyClick(chart, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(1).value<PagePlace>().filter,
        u"failed:yes -type:policy_deny after:%1 before:%2"_s.arg(hour(-1), hour(0)));
    // No further back than what was counted.
    QTest::keyClick(chart, Qt::Key_Home);
    QTest::keyClick(chart, Qt::Key_Return);
    QVERIFY(wanted.at(1).at(1).value<PagePlace>().filter.contains(
        u" after:%1 "_s.arg(d.dev.clock.now().addDays(-1).toString(u"yyyy-MM-ddTHH:30Z"_s))));
    d.picture(&d.page, u"overview-failures"_s);
}

void OverviewPageTest::readsASecondPageOfABusyLog()
{
    Desk d;
    d.fail("login_fail", 300);
    d.fail("login_fail", 200);
    for (int i = 0; i < 250; ++i)
        d.fail("token_renewed", 100);
    d.fail("login_totp_fail", 1);
    d.relay.forget();
    QVERIFY(d.begin());
    QCOMPARE(d.asked().filter(u"/v1/audit"_s).size(), 2);
    QCOMPARE(d.figure("overviewFailures"), u"3 or more"_s);
    QVERIFY(d.note("overviewFailuresNote").contains(u"wrong passwords were counted"_s));
}

// More wrong passwords than are read: what was before them is not known, which is not nothing.
void OverviewPageTest::callsNothingWhatItHasNotRead()
{
    Desk d;
    d.toHalfPast();
    d.fail("login_fail", 10 * 60);
    for (int i = 0; i < RecentEvents::mostFailures; ++i)
        d.fail("login_fail", 70);
    QVERIFY(d.begin());
    QCOMPARE(d.figure("overviewFailures"), u"500 or more"_s);
    const QString since = d.formats.time(d.dev.clock.now().addSecs(-70 * 60));
    QVERIFY2(d.note("overviewFailuresNote").contains(u"counted back to "_s + since), qPrintable(d.note("overviewFailuresNote")));
    const auto &bars = d.child<BarChart>(d.overview, "overviewChart")->bars();
    QVERIFY(bars[14].text.contains(u"not known"_s));
    QVERIFY(bars[22].text.contains(u"not known"_s));
    QVERIFY2(bars[23].text.contains(u"500 or more"_s), qPrintable(bars[23].text));
    QVERIFY(bars[24].text.contains(u": 0 failed"_s));
    d.picture(&d.page, u"overview-many-failures"_s);
}

// A short page is the whole log only where the server says so.
void OverviewPageTest::aPageThatDoesNotSayHowManyThereAre()
{
    Desk d;
    d.relay.rule([&d](const Received &request) {
        const QByteArray time = d.dev.clock.now().addSecs(-600).toString(Qt::ISODate).toUtf8();
        return StepBench::isAudit(request) ? Ruling::answer(
                   Reply::json(200, "{\"events\":[{\"id\":7,\"event_type\":\"login_fail\",\"event_time\":\"" + time + "\"}]}"))
                                           : Ruling{};
    });
    QVERIFY(d.begin());
    QCOMPARE(d.figure("overviewFailures"), u"1 or more"_s);
    QVERIFY(d.note("overviewFailuresNote").contains(u"among the last 1 event"_s));
}

void OverviewPageTest::costsNoMoreThanItNeeds()
{
    Desk d;
    for (int i = 0; i < 20; ++i)
        d.addAccount(u"user-%1"_s.arg(i));
    d.relay.forget();
    QVERIFY(d.begin());
    QStringList asked = d.asked();
    asked.sort();
    QCOMPARE(asked, (QStringList{ u"GET /v1/accounts"_s, u"GET /v1/audit?limit=200"_s }));
    d.relay.forget();
    QApplication::setActiveWindow(&d.page);
    QTest::keyClick(&d.page, Qt::Key_F5);
    QVERIFY(d.settled());
    QCOMPARE(d.asked().size(), 2);
}

void OverviewPageTest::tellsOfTokens()
{
    Desk d;
    QVERIFY(d.begin());
    QVERIFY(d.note("overviewTokensNote").contains(u"does not list tokens"_s));
    QVERIFY(!d.isShown("overviewEndsToday"));
    const QDateTime now = d.dev.clock.now();
    const auto learn = [&](const QString &jti, int days) {
        KnownToken token;
        token.jti = jti;
        token.accountId = d.dev.addService(u"service-"_s + jti);
        token.issuedAt = now.addDays(-1);
        token.expiresAt = now.addDays(days).addSecs(-60);
        token.source = KnownToken::Source::IssuedHere;
        token.kind = TokenKind::Service;
        d.tokens.learn(token);
    };
    learn(u"a"_s, 1);
    learn(u"b"_s, 5);
    learn(u"c"_s, 20);
    learn(u"d"_s, 200);
    QTRY_COMPARE(d.figure("overviewEndsToday"), u"1"_s);
    QCOMPARE(d.figure("overviewEndsWeek"), u"2"_s);
    QCOMPARE(d.figure("overviewEndsMonth"), u"3"_s);
    QVERIFY(d.note("overviewTokensNote").contains(u"4 service token(s)"_s));
}

// Only the tile that is refused says so.
void OverviewPageTest::saysWhatItMayNotSee()
{
    Desk d;
    d.relay.rule(
        [](const Received &request) { return StepBench::isAudit(request) ? Ruling::answer(StepBench::forbidden()) : Ruling{}; });
    QVERIFY(d.begin());
    QCOMPARE(d.note("overviewFailuresNote"), u"You may not read the audit log."_s);
    QCOMPARE(d.note("overviewEventsNote"), u"You may not read the audit log."_s);
    QVERIFY(!d.isShown("overviewChart"));
    QCOMPARE(d.figure("overviewAccounts"), u"1"_s);
    d.picture(&d.page, u"overview-no-audit"_s);
    d.relay.rule([](const Received &request) {
        return request.path == "/v1/accounts" ? Ruling::answer(StepBench::forbidden()) : Ruling{};
    });
    d.overview->refresh();
    QVERIFY(d.settled());
    QCOMPARE(d.note("overviewAccountsNote"), u"You may not list accounts."_s);
    QVERIFY(!d.isShown("overviewPeople") && !d.isShown("overviewReadRoles"));
    QVERIFY(d.isShown("overviewChart"));
}

void OverviewPageTest::anOlderServer()
{
    Desk d(Dialect::Legacy);
    QVERIFY(d.begin());
    QCOMPARE(d.note("overviewFailuresNote"), u"This server does not offer it."_s);
    QCOMPARE(d.figure("overviewAccounts"), u"1"_s);
}

void OverviewPageTest::aSealedVault()
{
    Desk d;
    d.dev.state().sealed = true;
    QVERIFY(d.begin());
    QVERIFY(d.note("overviewAccountsNote").contains(u"vault is sealed"_s));
    QVERIFY(d.note("overviewFailuresNote").contains(u"vault is sealed"_s));
    for (const char *name : { "overviewAccountsNote", "overviewSafetyNote", "overviewFailuresNote", "overviewEventsNote" }) {
        const auto *note = d.child<QLabel>(d.overview, name);
        QTRY_VERIFY2(note->height() >= note->heightForWidth(note->width()), name); // not cut off
    }
    d.picture(&d.page, u"overview-sealed"_s);
}

void OverviewPageTest::keepsItsFigures()
{
    Desk d;
    QVERIFY(d.begin());
    d.relay.rule([](const Received &) { return Ruling{ .way = Way::LoseRequest }; });
    d.overview->refresh();
    QVERIFY(d.settled());
    QCOMPARE(d.figure("overviewAccounts"), u"1"_s);
    QVERIFY(d.isShown("overviewPeople") && d.isShown("overviewChart"));
    QVERIFY(d.note("overviewAccountsNote").startsWith(u"Could not be refreshed"_s));
    QVERIFY(d.note("overviewFailuresNote").startsWith(u"Could not be refreshed"_s));
}

void OverviewPageTest::saysHowOldItIs()
{
    Desk d;
    QVERIFY(d.begin());
    QVERIFY(d.text(d.overview, "overviewAsOf").contains(u"just now"_s));
    d.dev.clock.advance(10min);
    d.overview->hide();
    d.overview->show();
    QVERIFY(d.text(d.overview, "overviewAsOf").contains(u"10 minute(s) ago"_s));
    // A list that another page has read anew makes its own tiles younger, and no others.
    d.book.refresh();
    QTRY_VERIFY(d.child<LinkRow>(d.overview, "overviewAccounts")->toolTip().contains(u"just now"_s));
    QVERIFY(d.child<LinkRow>(d.overview, "overviewSafety")->accessibleDescription().contains(u"just now"_s));
    for (const char *name : { "overviewFailures", "overviewEvents" })
        QVERIFY(d.child<LinkRow>(d.overview, name)->toolTip().contains(u"10 minute(s) ago"_s));
    QVERIFY(d.text(d.overview, "overviewAsOf").contains(u"10 minute(s) ago"_s));
}

void OverviewPageTest::worksByKeyboardAlone()
{
    Desk d;
    QApplication::setActiveWindow(&d.page);
    QVERIFY(d.begin());
    d.overview->firstFocus()->setFocus();
    const QStringList round = tabRound();
    for (const auto &name : { u"overviewAccounts"_s, u"overviewPeople"_s, u"overviewAdmins"_s, u"overviewTokens"_s,
             u"overviewServer"_s, u"overviewFailures"_s, u"overviewChart"_s, u"overviewEvents"_s, u"overviewRefresh"_s })
        QVERIFY2(round.contains(name), qPrintable(name));
}

void OverviewPageTest::isAccessible()
{
    Desk d;
    QVERIFY(d.begin());
    QCOMPARE(namelessIn(d.overview), QStringList());
    QCOMPARE(sharedMnemonics(d.overview), QStringList());
    QCOMPARE(d.child<LinkRow>(d.overview, "overviewPeople")->accessibleName(), u"People: 1"_s);
}

void OverviewPageTest::showsHostileText()
{
    Desk d;
    d.fail("<b>odd</b>\u202E\n", 0);
    QVERIFY(d.begin());
    const QString line = d.text(d.overview, "overviewEvent0");
    QVERIFY2(line.contains(u"<b>odd</b>"_s), qPrintable(line));
    QVERIFY(!line.contains(u'\u202E') && !line.contains(u'\n'));
    QCOMPARE(namelessIn(d.overview), QStringList());
}

QTEST_MAIN(OverviewPageTest)

#include "tst_overview_page.moc"
