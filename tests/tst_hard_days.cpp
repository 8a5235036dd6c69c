// SPDX-License-Identifier: MIT
// Every page at a server that is sealed, old, closed to the person, or gone: each says what is true, none is blank, and the
// list of actions tells what became of a write.
#include "app/main_window.h"
#include "app/page_registry.h"
#include "app/workspace.h"
#include "models/rows_model.h"
#include "session/action_log.h"
#include "session/draft_store.h"
#include "session/state_store.h"
#include "support/dev_server_fixture.h"
#include "support/outcome.h"
#include "support/relay.h"
#include "views/accounts/account_dialogs.h"
#include "views/controls/console_style.h"
#include "views/controls/message_bar.h"
#include "views/controls/secret_clipboard.h"
#include "views/forms/editor_dialog.h"
#include "work/account_book.h"

#include <QtTest>
#include <QtWidgets>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using devserver::Dialect;

// The whole window at a server with an invented company, with a relay in between.
struct Desk {
    DevServerFixture dev;
    Relay relay{ dev.server->url(), dev.server->caFile() };
    QTemporaryDir folder;
    Formats formats;
    StateStore state{ folder.path() };
    DraftStore drafts{ folder.path() };
    ActionLog actions{ dev.clock, folder.path() };
    SecretClipboard clipboard{ dev.clock };
    Session session{ dev.clock, quickly() };
    MainWindow window{ { .session = session,
                           .clock = dev.clock,
                           .formats = formats,
                           .drafts = &drafts,
                           .state = &state,
                           .clipboard = &clipboard,
                           .journalFolder = folder.filePath(u"bulk"_s),
                           .actions = &actions },
        { .state = &state, .clipboard = &clipboard } };

    static ClientOptions quickly()
    {
        ClientOptions options;
        options.readRetries = 0;
        return options;
    }
    explicit Desk(Dialect dialect = Dialect::Standard, int person = 0)
        : dev({ .seed = { devserver::Seed::Kind::Demo, 0 }, .dialect = dialect, .rateLimits = false })
    {
        actions.follow(session);
        window.resize(1280, 800);
        window.show();
        const devserver::KnownAccount &known = dev.known(person);
        session.signIn(
            { { .server = relay.url(), .caFile = relay.caFile() }, known.username, known.password, dev.totpCode(known) });
        if (!eventually([this] { return window.workspace() != nullptr; }))
            qFatal("cannot sign in");
        QApplication::setActiveWindow(&window);
    }
    Workspace &workspace() const { return *window.workspace(); }
    Page *open(int number) const
    {
        workspace().openPage(number);
        return workspace().page(number);
    }
    // As F5 does.
    void askAgain(Page *page) const { page->refresh(); }
    static int rowsOf(const QWidget *page)
    {
        int rows = 0;
        for (const QTableView *table : page->findChildren<QTableView *>())
            rows += table->isVisible() && table->model() ? table->model()->rowCount() : 0;
        return rows;
    }
    // All that can be read on the page.
    static QString readable(const QWidget *page)
    {
        QStringList texts;
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().trimmed().isEmpty())
                texts += label->text().simplified();
        }
        return texts.join(u" | "_s);
    }
};

enum class Day { Sealed, Gone, Legacy, Auditor };

// What stands on a page then. A page that is not named works as ever, and shows rows.
using Words = QHash<QString, QString>;

Words wordsOf(Day day)
{
    const QStringList asking{ u"overview"_s, u"accounts"_s, u"roles"_s, u"helpdesk"_s, u"tokens"_s, u"postgres"_s, u"audit"_s,
        u"policies"_s, u"sso"_s, u"session"_s };
    Words words{ { u"activity"_s, u"1 action(s)"_s } }; // the sign-in
    switch (day) {
    case Day::Sealed:
        for (const QString &id : asking)
            words.insert(id, u"vault is sealed"_s);
        words.insert(u"server"_s, u"Nobody can work or sign in"_s);
        return words;
    case Day::Gone:
        for (const QString &id : asking)
            words.insert(id, u"The server could not be reached"_s);
        words.insert(u"server"_s, u"The server could not be reached"_s);
        return words;
    case Day::Legacy:
        words.insert({ { u"overview"_s, u"This server does not offer it"_s }, { u"helpdesk"_s, u"Nobody is chosen"_s },
            { u"tokens"_s, u"This server does not offer this call"_s },
            { u"postgres"_s, u"This server does not list credentials"_s },
            { u"audit"_s, u"This server does not offer the audit log"_s },
            { u"policies"_s, u"This server does not offer policy rules"_s }, { u"sso"_s, u"This server has no SSO clients"_s },
            { u"server"_s, u"Not offered"_s }, { u"session"_s, u"this server offers no audit log"_s } });
        return words;
    case Day::Auditor:
        words.insert({ { u"overview"_s, u"As of"_s }, { u"helpdesk"_s, u"Nobody is chosen"_s },
            { u"sso"_s, u"You may not list SSO clients"_s }, { u"server"_s, u"Well"_s }, { u"session"_s, u"Human · Active"_s } });
        return words;
    }
    return words;
}

// What the list of actions has in its newest line.
QString newestAction(const Page *activity, const QString &column)
{
    const auto *table = activity->findChild<QTableView *>(u"activityTable"_s);
    auto *model = qobject_cast<RowsModel *>(table->model());
    if (!table->isVisible() || model->rowCount() == 0)
        return {};
    for (int i = 0; i < model->columnCount(); ++i) {
        if (model->columnId(i) == column)
            return model->index(0, i).data().toString();
    }
    return {};
}

} // namespace

class HardDaysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new ConsoleStyle);
        QCoreApplication::setApplicationName(u"mcias-console"_s);
    }
    void everyPageSaysWhatIsTrue_data();
    void everyPageSaysWhatIsTrue();
    void whatWasReadStays_data();
    void whatWasReadStays();
    void listOfActionsTellsIt_data();
    void listOfActionsTellsIt();
};

void HardDaysTest::everyPageSaysWhatIsTrue_data()
{
    QTest::addColumn<Day>("day");
    QTest::newRow("a sealed vault") << Day::Sealed;
    QTest::newRow("a server that is gone") << Day::Gone;
    QTest::newRow("a server with the canonical endpoints only") << Day::Legacy;
    QTest::newRow("an auditor") << Day::Auditor;
}

void HardDaysTest::everyPageSaysWhatIsTrue()
{
    QFETCH(Day, day);
    Desk desk(day == Day::Legacy ? Dialect::Legacy : Dialect::Standard, day == Day::Auditor ? 2 : 0);
    desk.dev.state().sealed = day == Day::Sealed;
    if (day == Day::Gone)
        desk.relay.rule([](const Received &) { return Ruling{ .way = Ruling::Way::LoseRequest }; });
    const Words words = wordsOf(day);
    QStringList faults;
    for (int number = 0; number < pageRegistry().size(); ++number) {
        const QString id = QLatin1String(pageRegistry()[number].id);
        Page *page = desk.open(number);
        desk.askAgain(page);
        const auto isTold = [&] {
            const QString text = Desk::readable(page);
            return words.contains(id) ? text.contains(words[id]) : Desk::rowsOf(page) > 0;
        };
        if (!eventually(isTold, 5s))
            faults += id + u": "_s + Desk::readable(page).left(500);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    if (day != Day::Sealed && day != Day::Gone)
        return;
    // It is there again: each page is whole after one F5.
    desk.dev.state().sealed = false;
    desk.relay.rule({});
    for (int number = 0; number < pageRegistry().size(); ++number) {
        const QString id = QLatin1String(pageRegistry()[number].id);
        Page *page = desk.open(number);
        desk.askAgain(page);
        const auto isWell = [&] { return id == u"activity"_s || !Desk::readable(page).contains(words[id]); };
        if (!eventually(isWell, 10s))
            faults += id + u": "_s + Desk::readable(page).left(500);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void HardDaysTest::whatWasReadStays_data()
{
    QTest::addColumn<Day>("day");
    QTest::newRow("the vault is sealed meanwhile") << Day::Sealed;
    QTest::newRow("the server goes away") << Day::Gone;
}

void HardDaysTest::whatWasReadStays()
{
    QFETCH(Day, day);
    Desk desk;
    const QStringList tables{ u"accounts"_s, u"roles"_s, u"tokens"_s, u"postgres"_s, u"audit"_s, u"policies"_s, u"sso"_s };
    const auto numberOf = [](const QString &id) {
        const auto &pages = pageRegistry();
        return static_cast<int>(std::find_if(pages.begin(), pages.end(), [&](const PageEntry &one) {
            return id == QLatin1String(one.id);
        }) - pages.begin());
    };
    QHash<QString, int> rows;
    for (const QString &id : tables) {
        Page *page = desk.open(numberOf(id));
        QVERIFY2(eventually([&] { return Desk::rowsOf(page) > 0; }, 10s), qPrintable(id));
        QVERIFY2(eventually([&] { return !Desk::readable(page).contains(u"Reading"_s); }, 20s), qPrintable(Desk::readable(page)));
        rows.insert(id, Desk::rowsOf(page));
    }
    desk.dev.state().sealed = day == Day::Sealed;
    if (day == Day::Gone)
        desk.relay.rule([](const Received &) { return Ruling{ .way = Ruling::Way::LoseRequest }; });
    QStringList faults;
    for (const QString &id : tables) {
        Page *page = desk.open(numberOf(id));
        desk.askAgain(page);
        const QString words = wordsOf(day)[id];
        if (!eventually([&] { return Desk::readable(page).contains(words); }, 5s) || Desk::rowsOf(page) < rows[id])
            faults +=
                u"%1: %2 rows of %3: %4"_s.arg(id).arg(Desk::rowsOf(page)).arg(rows[id]).arg(Desk::readable(page).left(500));
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void HardDaysTest::listOfActionsTellsIt_data()
{
    QTest::addColumn<Day>("day");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("said");
    QTest::newRow("the vault is sealed as it arrives") << Day::Sealed << u"Not done"_s << u"sealed"_s;
    QTest::newRow("the server goes with its answer") << Day::Gone << u"Not known"_s << u""_s;
    QTest::newRow("an old server") << Day::Legacy << u"Done"_s << u""_s;
    QTest::newRow("an auditor") << Day::Auditor << u"Not done"_s << u"access denied"_s;
}

void HardDaysTest::listOfActionsTellsIt()
{
    QFETCH(Day, day);
    QFETCH(QString, state);
    QFETCH(QString, said);
    Desk desk(day == Day::Legacy ? Dialect::Legacy : Dialect::Standard, day == Day::Auditor ? 2 : 0);
    QVERIFY(eventually([&] { return desk.workspace().context().book->isLoaded(); }));
    int writes = 0;
    desk.relay.rule([&](const Received &request) {
        writes += request.method == "PATCH" ? 1 : 0;
        if (day == Day::Sealed && request.method == "PATCH")
            desk.dev.state().sealed = true;
        if (day == Day::Gone && writes > 0)
            return Ruling{ .way = request.method == "PATCH" ? Ruling::Way::LoseAnswer : Ruling::Way::LoseRequest };
        return Ruling();
    });
    const QUuid person = desk.dev.idOf(u"amara.adler"_s);
    QPointer<EditorDialog> dialog = openSetStatus(
        desk.workspace().context(), person, AccountStatus::Inactive, desk.workspace().page(0));
    const auto goOn = [&] { // once what hangs on the account was read
        for (QCheckBox *danger : dialog->findChildren<QCheckBox *>())
            danger->setChecked(danger->isVisible());
        dialog->findChild<QPushButton *>(u"editorSave"_s)->click();
        return eventually([&] { return writes > 0; }, 100ms);
    };
    QVERIFY(eventually([&] { return writes > 0 || goOn(); }, 10s));
    desk.workspace().openPage(u"activity"_s);
    Page *activity = desk.workspace().findChild<Page *>(u"activityPage"_s);
    QTRY_COMPARE(newestAction(activity, u"state"_s), state);
    QVERIFY(newestAction(activity, u"command"_s).startsWith(u"update-account"_s));
    QVERIFY2(newestAction(activity, u"said"_s).contains(said), qPrintable(newestAction(activity, u"said"_s)));
    QCOMPARE(writes, 1);
    const bool isInactive = desk.dev.state().accounts.find(person)->account.status == AccountStatus::Inactive;
    QCOMPARE(isInactive, state != u"Not done"_s);
}

QTEST_MAIN(HardDaysTest)
#include "tst_hard_days.moc"
