// SPDX-License-Identifier: MIT
// A form with something typed into it, and what may come between: the end of the session, a revoked token, a lock, and the
// sudden end of the program. Afterwards it is saved, once.
#include "app/cover_screen.h"
#include "app/main_window.h"
#include "app/workspace.h"
#include "support/console.h"
#include "support/dev_server_fixture.h"
#include "support/memory_token_store.h"
#include "support/outcome.h"

#include "session/draft_store.h"
#include "session/state_store.h"
#include "views/accounts/new_account_dialog.h"
#include "views/controls/message_bar.h"
#include "views/controls/news_stack.h"
#include "views/session/sign_in_form.h"

#include <QtTest>
#include <QtWidgets>

#include <cstdio>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using State = Session::State;

namespace {

// One console on a folder of its own. What a person would do, by what is on the screen.
struct Console {
    Console(const Clock &clock, const QString &folder)
        : state(folder),
          drafts(folder),
          session(clock, {}, { &tokens, &state }),
          window({ session, clock, formats, &drafts }, { .state = &state })
    {
        window.show();
    }
    QString field(const QWidget *form, const char *name) const
    {
        return form->findChild<QLineEdit *>(QLatin1String(name))->text();
    }
    void type(const QWidget *form, const char *name, const QString &text)
    {
        auto *edit = form->findChild<QLineEdit *>(QLatin1String(name));
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void press(const char *name)
    {
        for (auto *button : window.findChildren<QPushButton *>(QLatin1String(name))) {
            if (button->isVisible())
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        qFatal("there is no button %s to press", name);
    }
    NewAccountDialog *dialog() const { return window.findChild<NewAccountDialog *>(); }
    QString said() const { return dialog()->findChild<MessageBar *>()->text(); }
    bool signIn(const Profile &profile, const QString &username, const Secret &password)
    {
        session.signIn({ profile, username, password, {} });
        if (!eventually([this] { return window.workspace() != nullptr; }))
            return false;
        window.workspace()->openPage(u"accounts"_s);
        return true;
    }
    bool openForm()
    {
        press("accountsNew");
        return eventually([this] { return dialog() && dialog()->isVisible(); });
    }

    MemoryTokenStore tokens;
    StateStore state;
    DraftStore drafts;
    Formats formats;
    Session session;
    MainWindow window;
};

} // namespace

class WorkSurvivesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aForm_data();
    void aForm();
    void aKilledProgram();
    void aFormThatIsGivenUpLeavesNoDraft();
    void aLostAnswer_data();
    void aLostAnswer();

private:
    Profile profileOf(const DevServerFixture &dev) const
    {
        return { .id = u"p1"_s, .name = u"prod"_s, .server = dev.server->url(), .caFile = dev.server->caFile() };
    }
};

void WorkSurvivesTest::aForm_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : { "expired", "revoked", "revoked while saving", "locked", "locked, with a keyring" })
        QTest::newRow(what) << QString::fromLatin1(what);
}

void WorkSurvivesTest::aForm()
{
    QFETCH(QString, what);
    DevServerFixture dev;
    const auto alice = dev.addPerson(u"alice"_s, { Role::Admin });
    const QTemporaryDir folder;
    Console c(dev.clock, folder.path());
    Profile profile = profileOf(dev);
    profile.rememberSession = what.contains("keyring"_L1);
    QVERIFY(c.signIn(profile, alice.username, alice.password));
    const QPointer<Workspace> workspace = c.window.workspace();
    QVERIFY(c.openForm());
    const QPointer<NewAccountDialog> dialog = c.dialog();
    c.type(dialog, "username", u"bob"_s);
    c.type(dialog, "password", u"bob's first password"_s);

    if (what.startsWith("revoked"_L1))
        QVERIFY(dev.state().tokens.revoke(c.session.identity().tokenId));
    if (what == "expired"_L1) {
        dev.clock.advance(std::chrono::hours(9));
        c.session.noteActivity();
    } else if (what == "revoked"_L1) {
        c.session.client()->listAccounts()->then(
            &c.session, [] {}, [](const Error &) {});
    } else if (what == "revoked while saving"_L1) {
        c.press("editorSave");
    } else {
        QTRY_COMPARE(c.session.tokenPlace() == Session::TokenPlace::Keyring, profile.rememberSession);
        c.window.news()->say(u"some"_s, MessageBar::Kind::Info, u"news"_s, u"Act"_s);
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_L, Qt::ControlModifier); // a dialog is in front
    }
    QTRY_COMPARE(c.session.state(), State::Paused);
    QVERIFY(c.window.coverScreen()->isVisible());
    QVERIFY(!workspace->isVisible());
    QVERIFY(!c.window.news()->isVisible()); // whose buttons would open the work
    QTRY_VERIFY(!dialog->isVisible());

    if (profile.rememberSession) {
        c.press("unlock");
    } else {
        c.type(c.window.coverScreen(), "password", alice.password.reveal());
        c.press("signIn");
    }
    QTRY_COMPARE(c.session.state(), State::SignedIn);
    QCOMPARE(c.window.workspace(), workspace.data());
    QVERIFY(workspace->isVisible());
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(c.field(dialog, "username"), u"bob"_s);
    if (what.startsWith("locked"_L1)) { // secrets are not kept behind a lock, and the form says so
        QVERIFY(c.field(dialog, "password").isEmpty());
        QVERIFY(c.said().contains(u"secrets have to be typed again"_s));
        c.type(dialog, "password", u"bob's first password"_s);
    } else {
        QCOMPARE(c.field(dialog, "password"), u"bob's first password"_s);
    }
    if (what == "revoked while saving"_L1) {
        QVERIFY2(c.said().contains(u"Nothing was changed: your session was interrupted"_s), qPrintable(c.said()));
        QVERIFY(!dev.state().accounts.findByName(u"bob"_s));
    }
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"username"_s), Qt::Key_Return); // saves, and never gives up
    QTRY_VERIFY(!dialog);
    QVERIFY(dev.state().accounts.findByName(u"bob"_s));
    QVERIFY(c.drafts.draftsOf(u"p1"_s, u"alice"_s).isEmpty());
    QCOMPARE(dev.login(u"bob"_s, Secret(u"bob's first password"_s)).status, 200);
}

void WorkSurvivesTest::aKilledProgram()
{
    DevServerFixture dev;
    const auto alice = dev.addPerson(u"alice"_s, { Role::Admin });
    const QTemporaryDir folder;
    QProcess other;
    other.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    other.start(QCoreApplication::applicationFilePath(),
        { u"--type-and-wait"_s, dev.server->url().toString(), dev.server->caFile(), folder.path() });
    other.write(alice.password.utf8().toByteArray() + '\n');
    QVERIFY(eventually([&other] { return other.canReadLine(); }));
    QCOMPARE(other.readLine(), "typed\n");
    other.kill(); // SIGKILL
    QVERIFY(eventually([&other] { return other.state() == QProcess::NotRunning; }));
    QCOMPARE(other.exitStatus(), QProcess::CrashExit);

    QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY2(!file.readAll().contains("first password"), qPrintable(file.fileName()));
    }
    Console c(dev.clock, folder.path());
    QVERIFY(c.signIn(profileOf(dev), alice.username, alice.password));
    QVERIFY(c.window.news()->text(u"draft"_s).contains(u"not saved"_s));
    c.press("messageAction");
    QTRY_VERIFY(c.dialog() && c.dialog()->isVisible());
    QCOMPARE(c.field(c.dialog(), "username"), u"bob"_s);
    QVERIFY(c.field(c.dialog(), "password").isEmpty());
    c.type(c.dialog(), "password", u"bob's first password"_s);
    c.press("editorSave");
    QTRY_VERIFY(!c.dialog());
    QVERIFY(dev.state().accounts.findByName(u"bob"_s));
    QVERIFY(c.drafts.draftsOf(u"p1"_s, u"alice"_s).isEmpty());
}

void WorkSurvivesTest::aFormThatIsGivenUpLeavesNoDraft()
{
    DevServerFixture dev;
    const auto alice = dev.addPerson(u"alice"_s, { Role::Admin });
    const QTemporaryDir folder;
    Console c(dev.clock, folder.path());
    QVERIFY(c.signIn(profileOf(dev), alice.username, alice.password));
    QVERIFY(c.openForm());
    c.type(c.dialog(), "username", u"bob"_s);
    QTRY_COMPARE(c.drafts.draftsOf(u"p1"_s, u"alice"_s).size(), 1);
    c.press("editorCancel"); // asks
    QVERIFY(c.dialog()->isVisible());
    QVERIFY(c.said().contains(u"not saved"_s));
    c.press("editorCancel");
    QTRY_VERIFY(!c.dialog());
    QVERIFY(c.drafts.draftsOf(u"p1"_s, u"alice"_s).isEmpty());
}

void WorkSurvivesTest::aLostAnswer_data()
{
    QTest::addColumn<bool>("wasDone");
    QTest::newRow("it was done") << true;
    QTest::newRow("it was not") << false;
}

// The console looks, instead of guessing or trying again.
void WorkSurvivesTest::aLostAnswer()
{
    QFETCH(bool, wasDone);
    ConsoleWire wire;
    HandClock clock;
    const QTemporaryDir folder;
    Console c(clock, folder.path());
    const QByteArray created = clock.time.toString(Qt::ISODate).toLatin1();
    const QByteArray bob = "{\"id\":\"22222222-2222-4333-8444-555555555555\",\"username\":\"bob\",\"account_type\":\"human\","
                           "\"status\":\"active\",\"created_at\":\""
        + created + "\",\"updated_at\":\"" + created + "\",\"totp_enabled\":false}";
    const QByteArray event = QByteArray("{\"id\":7,\"event_type\":\"account_created\",\"event_time\":\"") + created
        + "\",\"actor_id\":\"" + aliceId
        + "\",\"target_id\":\"22222222-2222-4333-8444-555555555555\",\"ip_address\":\"127.0.0.1\",\"details\":\"{}\"}";
    bool written = false;
    wire.server.answerWith([&](const Received &request) {
        if (request.path == "/v1/auth/login")
            return grantReply();
        if (request.method == "POST") {
            written = true;
            return Reply::drop();
        }
        if (request.path.startsWith("/v1/audit"))
            return Reply::json(
                200, "{\"events\":[" + (written && wasDone ? event : QByteArray()) + "],\"total\":1,\"limit\":30,\"offset\":0}");
        return Reply::json(200, written && wasDone ? "[" + bob + "]" : "[]");
    });
    Profile profile = wire.profile();
    profile.id = u"p1"_s;
    QVERIFY(c.signIn(profile, u"alice"_s, Secret(u"pass"_s)));
    QVERIFY(c.openForm());
    c.type(c.dialog(), "username", u"bob"_s);
    c.type(c.dialog(), "password", u"some password"_s);
    c.press("editorSave");
    if (wasDone) {
        QTRY_VERIFY(!c.dialog());
    } else {
        QTRY_VERIFY(c.said().contains(u"was not done"_s));
        QCOMPARE(c.field(c.dialog(), "password"), u"some password"_s);
    }
    const auto &all = wire.server.requests();
    QCOMPARE(
        std::count_if(all.begin(), all.end(), [](const Received &r) { return r.method == "POST" && r.path == "/v1/accounts"; }),
        1);
}

namespace {

// The program that is going to be killed.
int typeAndWait(const QStringList &arguments)
{
    QFile input;
    if (!input.open(stdin, QFile::ReadOnly))
        return 1;
    const Secret password = Secret::fromUtf8(input.readLine().trimmed());
    const SystemClock clock;
    Console c(clock, arguments.at(4));
    const Profile profile{ .id = u"p1"_s, .name = u"prod"_s, .server = QUrl(arguments.at(2)), .caFile = arguments.at(3) };
    if (!c.signIn(profile, u"alice"_s, password) || !c.openForm())
        return 1;
    c.type(c.dialog(), "username", u"bob"_s);
    c.type(c.dialog(), "password", u"bob's first password"_s);
    if (!eventually([&c] { return !c.drafts.draftsOf(u"p1"_s, u"alice"_s).isEmpty(); }))
        return 1;
    std::puts("typed");
    std::fflush(stdout);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (QCoreApplication::arguments().value(1) == "--type-and-wait"_L1)
        return typeAndWait(QCoreApplication::arguments());
    WorkSurvivesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_work_survives.moc"
