// SPDX-License-Identifier: MIT
// After the window was locked, neither the token nor the password is anywhere in the process's own writable memory. The
// window is the real one, with somebody's keys; the server is another process. This test holds both secrets masked alone.
#include "app/cover_screen.h"
#include "app/main_window.h"
#include "app/workspace.h"
#include "keyring/desk.h"
#include "session/keychain_store.h"
#include "support/memory_scan.h"
#include "support/outcome.h"
#include "support/program.h"
#include "support/xdotool.h"
#include "views/controls/message_bar.h"
#include "views/controls/password_field.h"
#include "views/controls/secret_clipboard.h"
#include "views/helpdesk/helpdesk_dialog.h"
#include "views/helpdesk/helpdesk_page.h"
#include "views/session/sign_in_form.h"
#include "work/account_book.h"

#include <QtTest>
#include <QtWidgets>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = Session::State;

namespace {

// What the server says when it is ready, without its secrets.
struct Served {
    std::unique_ptr<QProcess> process;
    QString url;
    QString caFile;
    QString username;
    Masked password;
};

// By way of a file: QProcess would keep the line in a buffer of its own.
Served serve(Sandbox &sandbox)
{
    QFile line(sandbox.file(u"ready"_s));
    sandbox.setStandardOutput(line.fileName());
    Served served{ .process = sandbox.start(u"mcias-devserver"_s,
                       { u"--listen"_s, u"127.0.0.1:0"_s, u"--seed"_s, u"demo"_s, u"--die-with-parent"_s }) };
    QByteArray text;
    const auto isReady = [&] {
        line.close();
        text = line.open(QFile::ReadOnly | QFile::Unbuffered) ? line.readAll() : QByteArray();
        return text.contains('\n');
    };
    if (!eventually(isReady))
        qFatal("mcias-devserver is not ready");
    const QJsonObject ready = QJsonDocument::fromJson(text).object();
    served.url = ready[u"url"_s].toString();
    served.caFile = ready[u"ca"_s].toString();
    for (const QJsonValue &account : ready[u"accounts"_s].toArray()) {
        if (!account[u"totp_secret"_s].toString().isEmpty())
            continue;
        served.username = account[u"username"_s].toString();
        QByteArray password = account[u"password"_s].toString().toUtf8();
        served.password = Masked::take(password);
    }
    return served;
}

Masked masked(const Secret &secret)
{
    Masked masked;
    for (const char c : secret.utf8())
        masked.append(static_cast<quint8>(c));
    return masked;
}

void type(QLineEdit *field, const Masked &text)
{
    QVERIFY(field && field->isVisible());
    field->selectAll();
    for (qsizetype i = 0; i < text.size(); ++i)
        QTest::keyClick(field, static_cast<char>(text.at(i)));
}

PasswordField *passwordOf(const QWidget &form)
{
    return form.findChild<PasswordField *>();
}

} // namespace

class LockMemoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void nothingStays();
    void wrongPasswordFirst();
    void shownWhileTyped();
    void readsInFlight();
    void typedIntoADialog();
    void beingReset();
    void copied();
    void againAndAgain();
    void leftAtTheCover();
    void afterSigningOut();
    void keptInAKeyring();
    void theProgramItself();
    void onARealServer();

private:
    struct Console;

    void signIn(const SignInForm &form);
    void lock();
    QByteArray found(const char *name = nullptr);

    Sandbox m_sandbox;
    Served m_served;
    MemoryScan m_scan;
    SystemClock m_clock;
    std::unique_ptr<Console> m_console;
};

// A console, and its window.
struct LockMemoryTest::Console {
    Formats formats;
    Session session;
    SecretClipboard clipboard;
    MainWindow window;

    explicit Console(const Clock &clock, const SessionStores &stores = {})
        : session(clock, {}, stores),
          clipboard(clock),
          window({ session, clock, formats }, { .clipboard = &clipboard })
    { }
    const SignInForm &door() const { return *window.signInForm(); }
    QPushButton *refresh() const { return window.workspace()->findChild<QPushButton *>(u"accountsRefresh"_s); }
};

void LockMemoryTest::initTestCase()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer keeps what is freed, and its shadow of the memory is too large to search");
#endif
    for (const char *name : { "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME" })
        QVERIFY(qputenv(name, (m_sandbox.home() + u'/' + QLatin1String(name)).toUtf8()));
    m_served = serve(m_sandbox);
    QVERIFY(m_served.password.size() >= 8);
}

void LockMemoryTest::init()
{
    m_scan = MemoryScan();
    m_scan.add("password", m_served.password);
    QCOMPARE(found(), QByteArray()); // before anything was typed
    m_console = std::make_unique<Console>(m_clock);
    m_console->window.show();
    m_console->window.signInForm()->setServer(m_served.url);
    m_console->window.signInForm()->setCaFile(m_served.caFile);
    m_console->window.signInForm()->setUsername(m_served.username);
}

void LockMemoryTest::cleanup()
{
    m_console.reset();
}

void LockMemoryTest::cleanupTestCase()
{
    if (!m_served.process)
        return;
    m_served.process->terminate();
    finish(*m_served.process);
}

// Where the secrets stand, or the one of that name; a line each.
QByteArray LockMemoryTest::found(const char *name)
{
    QByteArray text;
    for (const MemoryHit &hit : m_scan.run()) {
        if (!name || hit.secret == name)
            text += hit.text() + '\n';
    }
    return text;
}

void LockMemoryTest::signIn(const SignInForm &form)
{
    type(passwordOf(form), m_served.password);
    QVERIFY(!found("password").isEmpty()); // the control: as long as it stands in the field
    QTest::mouseClick(form.findChild<QPushButton *>(u"signIn"_s), Qt::LeftButton);
    QTRY_COMPARE(m_console->session.state(), State::SignedIn);
    m_console->window.workspace()->openPage(u"accounts"_s);
    QTRY_VERIFY(m_console->refresh()->isEnabled());
    // A token's header and the beginning of its claims are the same for everybody.
    m_scan.add("token", masked(m_console->session.client()->token()), 60);
    QVERIFY(!found("token").isEmpty()); // the control: as long as it is used
}

void LockMemoryTest::lock()
{
    m_console->window.lock();
    QCOMPARE(m_console->session.state(), State::Paused);
    QVERIFY2(eventually([this] { return found().isEmpty(); }, 1s), found());
}

void LockMemoryTest::nothingStays()
{
    signIn(m_console->door());
    for (const int page : { 1, 0 })
        m_console->window.workspace()->openPage(page);
    QCOMPARE(found("password"), QByteArray()); // it was forgotten as soon as it had been used
    lock();
    qInfo("%lld MiB searched", static_cast<long long>(m_scan.bytesRead() >> 20));
}

void LockMemoryTest::wrongPasswordFirst()
{
    const Masked wrong = Masked::random(24);
    m_scan.add("wrong password", wrong);
    type(passwordOf(m_console->door()), wrong);
    QTest::mouseClick(m_console->door().findChild<QPushButton *>(u"signIn"_s), Qt::LeftButton);
    QTRY_COMPARE(m_console->door().findChild<MessageBar *>()->kind(), MessageBar::Kind::Error);
    QVERIFY(!found("wrong password").isEmpty()); // it still stands in the field
    signIn(m_console->door());
    lock();
}

void LockMemoryTest::shownWhileTyped()
{
    PasswordField *field = passwordOf(m_console->door());
    field->actions().constFirst()->trigger();
    QCOMPARE(field->echoMode(), QLineEdit::Normal);
    signIn(m_console->door());
    lock();
}

void LockMemoryTest::readsInFlight()
{
    signIn(m_console->door());
    QTest::mouseClick(m_console->refresh(), Qt::LeftButton);
    QVERIFY(!m_console->session.client()->isIdle());
    lock();
}

// Secret fields of open forms are emptied; what else was typed stays.
void LockMemoryTest::typedIntoADialog()
{
    signIn(m_console->door());
    QTest::mouseClick(m_console->window.workspace()->findChild<QPushButton *>(u"accountsNew"_s), Qt::LeftButton);
    auto *dialog = m_console->window.findChild<QDialog *>();
    QVERIFY(dialog && passwordOf(*dialog));
    const Masked initial = Masked::random(24);
    m_scan.add("initial password", initial);
    type(passwordOf(*dialog), initial);
    QVERIFY(!found("initial password").isEmpty());
    lock();
}

// A new password that a run is about to send: a lock is quicker, and it is not sent.
void LockMemoryTest::beingReset()
{
    signIn(m_console->door());
    Workspace &workspace = *m_console->window.workspace();
    const QList<AccountRow> rows = workspace.context().book->rows();
    const auto other = std::find_if(rows.begin(), rows.end(), [this](const AccountRow &row) {
        return row.account.type == AccountType::Human && row.account.status == AccountStatus::Active
            && row.account.id != m_console->session.identity().accountId;
    });
    QVERIFY(other != rows.end());
    const auto page = [&workspace] { return workspace.findChild<HelpdeskPage *>(); };
    workspace.openPage(u"helpdesk"_s);
    QTRY_VERIFY(page());
    page()->goTo({ .filter = {}, .account = other->account.id });
    auto *box = page()->findChild<QCheckBox *>(u"helpReset"_s);
    QTRY_VERIFY(box && box->isVisible() && box->isEnabled());
    box->click();
    page()->findChild<QPushButton *>(u"helpContinue"_s)->click();
    auto *dialog = m_console->window.findChild<HelpdeskDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QRadioButton *>(u"helpType"_s)->click();
    const Masked wanted = Masked::random(24);
    m_scan.add("new password", wanted);
    type(passwordOf(*dialog), wanted);
    QSignalSpy ran(dialog, &HelpdeskDialog::ran);
    dialog->findChild<QPushButton *>(u"editorSave"_s)->click();
    QVERIFY(!found("new password").isEmpty());
    lock();
    signIn(*m_console->window.coverScreen()->form());
    QTRY_COMPARE(ran.size(), 1);
    QCOMPARE(dialog->results().constFirst().outcome, mcias::Outcome::NotDone);
    lock();
}

void LockMemoryTest::copied()
{
    signIn(m_console->door());
    const Masked copied = Masked::random(24);
    m_scan.add("copied", copied);
    {
        QByteArray clear = copied.reveal();
        m_console->clipboard.copy(Secret::fromUtf8(clear), 20s);
        Masked::take(clear);
    }
    QVERIFY(!found("copied").isEmpty());
    lock();
}

void LockMemoryTest::againAndAgain()
{
    signIn(m_console->door());
    for (int round = 0; round < 3; ++round) {
        lock();
        signIn(*m_console->window.coverScreen()->form());
    }
    lock();
}

// Who types at the cover and goes away.
void LockMemoryTest::leftAtTheCover()
{
    signIn(m_console->door());
    lock();
    type(passwordOf(*m_console->window.coverScreen()->form()), m_served.password);
    QVERIFY(!found("password").isEmpty());
    lock(); // as it happens after some minutes
}

void LockMemoryTest::afterSigningOut()
{
    signIn(m_console->door());
    m_console->window.workspace()->findChild<QPushButton *>(u"signOut"_s)->click();
    QTRY_COMPARE(m_console->session.state(), State::SignedOut);
    QVERIFY2(eventually([this] { return found().isEmpty(); }, 1s), found());
}

// The token goes through libsecret and GLib to a real keyring, and comes back for the unlocking.
void LockMemoryTest::keptInAKeyring()
{
    Desk desk;
    desk.startBus();
    desk.startGnomeKeyring();
    qputenv("DBUS_SESSION_BUS_ADDRESS", desk.busAddress().toUtf8());
    KeychainStore tokens;
    m_console = std::make_unique<Console>(m_clock, SessionStores{ .tokens = &tokens });
    m_console->window.show();
    const Profile profile{ .id = u"the-profile"_s,
        .name = u"Kept"_s,
        .server = QUrl(m_served.url),
        .caFile = m_served.caFile,
        .rememberSession = true };
    m_console->window.signInForm()->setProfiles({ profile }, profile.id);
    m_console->window.signInForm()->setUsername(m_served.username);
    signIn(m_console->door());
    QTRY_COMPARE(m_console->session.tokenPlace(), Session::TokenPlace::Keyring);
    for (int round = 0; round < 2; ++round) {
        lock();
        m_console->window.coverScreen()->findChild<QPushButton *>(u"unlock"_s)->click();
        QTRY_COMPARE(m_console->session.state(), State::SignedIn);
        QVERIFY(!found("token").isEmpty()); // it is the same one
    }
    lock();
    m_console.reset();
}

// The same from outside, with the keys of a real display server. Runs within onARealServer().
void LockMemoryTest::theProgramItself()
{
    if (QGuiApplication::platformName() != u"xcb"_s)
        QSKIP("runs under a display server of its own, below");
    m_console.reset();
    const Xdotool xdotool;
    m_sandbox.setStandardOutput({});
    const auto console = m_sandbox.start(u"mcias-console"_s, { u"--server"_s, m_served.url, u"--ca"_s, m_served.caFile });
    if (!MemoryScan::canRead(console->processId()))
        QSKIP("the console does not let itself be looked into, and this is not root");
    const QString door = xdotool.waitForWindow(u"^MCIAS console$"_s);
    QVERIFY(!door.isEmpty());
    xdotool.run({ u"windowfocus"_s, u"--sync"_s, door });
    xdotool.run({ u"type"_s, m_served.username });
    xdotool.run({ u"key"_s, u"Tab"_s });
    for (qsizetype i = 0; i < m_served.password.size(); ++i)
        xdotool.run({ u"type"_s, QString(QLatin1Char(static_cast<char>(m_served.password.at(i)))) });
    // Its token is nobody else's business, but every token begins alike.
    MemoryScan scan;
    QByteArray begin = QByteArray(R"({"alg":"EdDSA","typ":"JWT"})").toBase64(QByteArray::Base64UrlEncoding);
    scan.add("token", Masked::take(begin));
    scan.add("password", m_served.password);
    const auto hits = [&] { return scan.run(console->processId()); };
    QVERIFY(eventually([&] { return !hits().isEmpty(); })); // the control: it stands in the field
    xdotool.run({ u"key"_s, u"Return"_s });
    QVERIFY(!xdotool.waitForWindow(u'^' + m_served.username + u" at "_s).isEmpty());
    const QList<MemoryHit> open = hits();
    QVERIFY(std::any_of(open.begin(), open.end(), [](const MemoryHit &hit) { return hit.secret == "token"; })); // likewise
    xdotool.run({ u"key"_s, u"ctrl+l"_s });
    QList<MemoryHit> left;
    const bool isClean = eventually([&] { return (left = hits()).isEmpty(); }, 3s);
    for (const MemoryHit &hit : left)
        qWarning("%s", hit.text().constData());
    QVERIFY(isClean);
    qInfo("%lld MiB searched", static_cast<long long>(scan.bytesRead() >> 20));
    console->kill();
    finish(*console);
}

void LockMemoryTest::onARealServer()
{
    if (QGuiApplication::platformName() == u"xcb"_s)
        return;
    const QString xvfb = QStandardPaths::findExecutable(u"xvfb-run"_s);
    if (xvfb.isEmpty() || QStandardPaths::findExecutable(u"xdotool"_s).isEmpty())
        QSKIP("xvfb-run or xdotool is missing");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(xvfb,
        { u"-a"_s, u"-s"_s, u"-noreset -screen 0 1280x1024x24"_s, QCoreApplication::applicationFilePath(), u"theProgramItself"_s,
            u"nothingStays"_s });
    QVERIFY(process.waitForFinished(120'000));
    const QByteArray out = process.readAllStandardOutput();
    QVERIFY2(process.exitCode() == 0, out);
    if (out.contains("SKIP"))
        QSKIP(out);
}

QTEST_MAIN(LockMemoryTest)
#include "tst_lock_memory.moc"
