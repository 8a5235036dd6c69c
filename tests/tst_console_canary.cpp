// SPDX-License-Identifier: MIT
// The canary run through the window: a person types secrets, everything is logged that can be, and then nothing of them
// stands in the log, in a file or on any widget.
#include "app/main_window.h"
#include "app/workspace.h"
#include "session/state_store.h"
#include "support/searcher.h"
#include "support/server_program.h"
#include "support/window_words.h"
#include "views/controls/message_bar.h"
#include "views/session/sign_in_form.h"

#include <QtTest>
#include <QtWidgets>

#include <QDirIterator>
#include <QLoggingCategory>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using State = Session::State;

namespace {

QByteArray logged; // under logLock: Qt logs from its network thread, too
QMutex logLock;

void keepLog(QtMsgType, const QMessageLogContext &context, const QString &text)
{
    const QMutexLocker locker(&logLock);
    logged += QByteArray(context.category) + ": " + text.toUtf8() + '\n';
}

QByteArray takeLog()
{
    const QMutexLocker locker(&logLock);
    return std::exchange(logged, {});
}

} // namespace

class ConsoleCanaryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aDay();

private:
    void type(MainWindow &window, const char *field, const QString &text);
    void press(MainWindow &window, const char *button);

    Sandbox m_sandbox;
    QtMessageHandler m_former = nullptr;
};

void ConsoleCanaryTest::initTestCase()
{
    for (const char *name : { "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME" })
        QVERIFY(qputenv(name, (m_sandbox.home() + u'/' + QLatin1String(name)).toUtf8()));
}

void ConsoleCanaryTest::cleanup()
{
    QLoggingCategory::setFilterRules({});
    if (m_former)
        qInstallMessageHandler(m_former);
}

void ConsoleCanaryTest::type(MainWindow &window, const char *field, const QString &text)
{
    auto *edit = window.signInForm()->findChild<QLineEdit *>(QLatin1String(field));
    QVERIFY(edit && edit->isVisible());
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

void ConsoleCanaryTest::press(MainWindow &window, const char *button)
{
    QPushButton *found = nullptr;
    for (auto *one : window.findChildren<QPushButton *>(QLatin1String(button)))
        found = one->isVisible() ? one : found;
    QVERIFY(found && found->isEnabled());
    QTest::mouseClick(found, Qt::LeftButton);
}

void ConsoleCanaryTest::aDay()
{
    ServerProgram server(m_sandbox, { u"--listen"_s, u"127.0.0.1:0"_s, u"--seed"_s, u"demo"_s });
    const QJsonObject admin = server.person(true);
    const QString password = admin.value(u"password"_s).toString();
    const QString wrong = u"wrong-"_s + QUuid::createUuid().toString(QUuid::Id128);
    Searcher searcher;
    searcher.add("password", password.toUtf8());
    searcher.add("wrong password", wrong.toUtf8());
    searcher.add("any token", R"({"alg":"EdDSA")"); // also in base64url, as every token begins
    QVERIFY(
        !searcher.in("Bearer " + QByteArray(R"({"alg":"EdDSA","typ":"JWT"})").toBase64(QByteArray::Base64UrlEncoding)).isEmpty());

    QLoggingCategory::setFilterRules(u"*=true"_s);
    m_former = qInstallMessageHandler(keepLog);
    const SystemClock clock;
    const Formats formats;
    Session session(clock);
    StateStore state(m_sandbox.home() + u"/state"_s);
    MainWindow window({ session, clock, formats }, { .state = &state });
    window.show();
    window.signInForm()->setServer(server.url());
    window.signInForm()->setCaFile(server.caFile());

    type(window, "username", admin.value(u"username"_s).toString());
    type(window, "password", wrong);
    press(window, "signIn");
    QTRY_COMPARE(window.signInForm()->findChild<MessageBar *>()->kind(), MessageBar::Kind::Error);
    QVERIFY(searcher.in(wordsOf(window)) == QSet<QByteArray>{ "wrong password" }); // it stands in its own field, still masked
    QCOMPARE(window.signInForm()->findChild<QLineEdit *>(u"password"_s)->echoMode(), QLineEdit::Password);

    type(window, "password", password);
    press(window, "signIn");
    QTRY_COMPARE(session.state(), State::NeedsTotp);
    type(window, "code", QString::fromLatin1(totpCode(admin.value(u"totp_secret"_s).toString())));
    press(window, "signIn");
    QTRY_COMPARE(session.state(), State::SignedIn);
    searcher.add("the token", session.client()->token().utf8().toByteArray());
    window.workspace()->openPage(u"accounts"_s);
    QTRY_VERIFY(window.workspace()->findChild<QTableView *>()->model()->rowCount() > 200);
    window.workspace()->openPage(u"roles"_s);
    QCOMPARE(searcher.in(wordsOf(window)), QSet<QByteArray>());

    press(window, "signOut");
    QTRY_COMPARE(session.state(), State::SignedOut);
    QCOMPARE(searcher.in(wordsOf(window)), QSet<QByteArray>());
    window.savePlace();

    const QByteArray log = takeLog();
    QVERIFY2(log.contains("/v1/auth/login") && log.contains("•••"), log); // it was listened to
    const QSet<QByteArray> inLog = searcher.in(log);
    QVERIFY2(inLog.isEmpty(), inLog.values().join(", "));
    QDirIterator files(m_sandbox.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int fileCount = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY2(searcher.in(file.readAll()).isEmpty(), qPrintable(file.fileName()));
        ++fileCount;
    }
    QVERIFY(fileCount > 0);
}

QTEST_MAIN(ConsoleCanaryTest)
#include "tst_console_canary.moc"
