// SPDX-License-Identifier: MIT
// A day's work with secrets: passwords, a token, a second factor and credentials pass through the window's dialogs, the
// clipboard and files, while everything is logged that can be. Afterwards none of them stands in the log, in a file that is
// not theirs, on a widget or, once its time is over, on the clipboard.
#include "support/console.h"
#include "support/searcher.h"
#include "support/step_bench.h"
#include "support/window_words.h"

#include "app/main_window.h"
#include "app/workspace.h"
#include "session/action_log.h"
#include "session/state_store.h"
#include "views/accounts/new_account_dialog.h"
#include "views/controls/secret_clipboard.h"
#include "views/own_account/change_password_dialog.h"
#include "views/own_account/totp_dialog.h"
#include "views/postgres/pg_creds_dialog.h"
#include "views/postgres/stored_password.h"
#include "views/session/sign_in_form.h"
#include "views/tables/table_view.h"
#include "views/tokens/token_bench_dialog.h"
#include "views/tokens/token_dialogs.h"

#include <QDirIterator>
#include <QLoggingCategory>
#include <QtTest>
#include <QtWidgets>

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
    // The embedded server is in this process, and Qt's own server logs headers.
    if (!QByteArray(context.category).startsWith("qt.httpserver"))
        logged += QByteArray(context.category) + ": " + text.toUtf8() + '\n';
}

struct Bench : StepBench {
    QTemporaryDir folder;
    Session &alice = signIn(u"alice"_s);
    const Formats formats;
    StateStore state{ folder.filePath(u"state"_s) };
    DraftStore drafts{ folder.filePath(u"state"_s) };
    SecretClipboard clipboard{ dev.clock };
    ActionLog actions{ dev.clock, folder.path() };
    QUuid service = dev.addService(u"orders"_s);
    std::unique_ptr<MainWindow> window;

    Bench()
    {
        actions.follow(alice);
        PageContext context{ alice, dev.clock, formats, &drafts, &state, &clipboard };
        context.actions = &actions;
        window = std::make_unique<MainWindow>(context, WindowParts{ .state = &state, .clipboard = &clipboard });
        window->show();
        QApplication::setActiveWindow(window.get());
    }
    template<class W>
    W *at(const char *name) const
    {
        for (W *found : window->findChildren<W *>(QLatin1String(name))) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    void press(const char *name) const
    {
        QTRY_VERIFY2(at<QAbstractButton>(name) && at<QAbstractButton>(name)->isEnabled(), name);
        at<QAbstractButton>(name)->click();
    }
    void type(const char *name, const QString &text) const
    {
        QTRY_VERIFY2(at<QLineEdit>(name) && at<QLineEdit>(name)->isEnabled(), name);
        QTest::keyClicks(at<QLineEdit>(name), text);
    }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class WorkCanaryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aDaysWork();

private:
    void createAccount(Bench &b);
    void rotateToken(Bench &b);
    void checkToken(Bench &b);
    void writeCredentials(Bench &b);
    void changeOwnPassword(Bench &b);
    void enrolTotp(Bench &b);
    void look(Bench &b, const char *after);

    Searcher m_searcher;
    QString m_tokenFile;
    QByteArray m_token;
    QtMessageHandler m_former = nullptr;
};

void WorkCanaryTest::initTestCase()
{
    QLoggingCategory::setFilterRules(u"*=true"_s);
    m_former = qInstallMessageHandler(keepLog);
}

void WorkCanaryTest::cleanupTestCase()
{
    QLoggingCategory::setFilterRules({});
    qInstallMessageHandler(m_former);
}

void WorkCanaryTest::look(Bench &b, const char *after)
{
    const QSet<QByteArray> seen = m_searcher.in(wordsOf(*b.window, Masked::Skip));
    QVERIFY2(seen.isEmpty(), (QByteArray(after) + ", on the window: " + seen.values().join(", ")).constData());
    QDirIterator files(b.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path == m_tokenFile)
            continue; // where somebody wanted it
        const QSet<QByteArray> kept = m_searcher.in(contentOf(path));
        QVERIFY2(kept.isEmpty(), (QByteArray(after) + ", in " + path.toUtf8() + ": " + kept.values().join(", ")).constData());
    }
    const QMutexLocker locker(&logLock);
    const QSet<QByteArray> told = m_searcher.in(logged);
    QVERIFY2(told.isEmpty(), (QByteArray(after) + ", in the log: " + told.values().join(", ")).constData());
}

void WorkCanaryTest::createAccount(Bench &b)
{
    const QString secret = u"first-password-of-bob-7d1c"_s;
    m_searcher.add("password of a new account", secret.toUtf8());
    b.window->workspace()->openPage(u"accounts"_s);
    QTest::keyClick(b.window.get(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(b.window->findChild<NewAccountDialog *>());
    const QPointer<NewAccountDialog> dialog = b.window->findChild<NewAccountDialog *>();
    b.type("username", u"bob"_s);
    b.type("password", secret);
    look(b, "typing a password");
    b.press("editorSave");
    QTRY_VERIFY(!dialog || !b.at<QLineEdit>("password"));
    if (dialog)
        dialog->reject();
    QTRY_VERIFY(!dialog);
    QTRY_VERIFY(b.dev.state().accounts.findByName(u"bob"_s));
    look(b, "creating an account");
}

void WorkCanaryTest::rotateToken(Bench &b)
{
    b.window->workspace()->openPage(u"tokens"_s);
    const QPointer<EditorDialog> dialog = openIssueToken(b.window->workspace()->context(), b.service, b.window.get());
    b.press("editorSave");
    b.press("tokenCopy");
    m_token = QGuiApplication::clipboard()->text().toUtf8();
    QVERIFY(m_token.count('.') == 2);
    m_searcher.add("a service's token", m_token);
    b.press("tokenSave");
    m_tokenFile = b.folder.filePath(u"orders.token"_s);
    auto *chooser = b.at<QFileDialog>("tokenFileDialog");
    QVERIFY(chooser);
    Q_EMIT chooser->fileSelected(m_tokenFile);
    chooser->reject();
    QCOMPARE(contentOf(m_tokenFile), m_token);
    QVERIFY((QFile::permissions(m_tokenFile) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    look(b, "issuing a token");
    dialog->reject();
    if (dialog)
        dialog->reject(); // asked whether it was kept
    QTRY_VERIFY(!dialog);
    b.dev.clock.advance(b.clipboard.life() + std::chrono::seconds(1));
    b.clipboard.clear();
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QString::fromLatin1(m_token)));
    look(b, "closing the token's dialog");
}

void WorkCanaryTest::checkToken(Bench &b)
{
    QGuiApplication::clipboard()->setText(QString::fromLatin1(m_token));
    TokenBenchDialog *bench = openTokenBench(b.window->workspace()->context(), b.window->workspace());
    b.press("inboxPaste");
    QTRY_COMPARE(bench->findChild<QTableView *>(u"benchTable"_s)->model()->rowCount(), 1);
    QGuiApplication::clipboard()->clear();
    look(b, "checking a token");
    bench->close();
}

void WorkCanaryTest::writeCredentials(Bench &b)
{
    const QString secret = u"database-password-91fe"_s;
    m_searcher.add("database password", secret.toUtf8());
    b.window->workspace()->openPage(u"postgres"_s, { {}, b.service });
    QTRY_VERIFY(b.at<TableView>("postgresTable") && b.at<TableView>("postgresTable")->rows()->chosenCount() == 1);
    b.press("postgresOpen");
    QTRY_VERIFY(b.window->findChild<PgCredsDialog *>());
    const QPointer<PgCredsDialog> dialog = b.window->findChild<PgCredsDialog *>();
    QTRY_VERIFY(b.at<QLineEdit>("pgHost") && b.at<QLineEdit>("pgHost")->isEnabled());
    b.type("pgHost", u"db.example.org"_s);
    b.at<QLineEdit>("pgPort")->setText(u"5432"_s);
    b.type("pgDatabase", u"orders"_s);
    b.type("pgUser", u"orders_app"_s);
    b.type("pgPassword", secret);
    look(b, "typing a database password");
    b.press("editorSave");
    QTRY_VERIFY(b.at<QWidget>("pgBack"));
    look(b, "reviewing credentials");
    b.press("editorSave");
    QTRY_VERIFY(!dialog);
    QCOMPARE(b.dev.state().pgCreds[b.service].creds.password.reveal(), secret);
    b.press("postgresOpen");
    b.press("pgShowStored");
    QTRY_VERIFY(b.window->findChild<StoredPassword *>() && b.window->findChild<StoredPassword *>()->isShown());
    look(b, "showing a stored password"); // it is painted
    b.window->findChild<PgCredsDialog *>()->reject();
    QTRY_VERIFY(!b.window->findChild<PgCredsDialog *>());
}

void WorkCanaryTest::changeOwnPassword(Bench &b)
{
    const QString next = u"alice-has-another-password"_s;
    m_searcher.add("own new password", next.toUtf8());
    m_searcher.add("own password", "password of alice");
    b.window->workspace()->openPage(u"session"_s);
    b.press("ownPassword");
    QTRY_VERIFY(b.window->findChild<ChangePasswordDialog *>());
    const QPointer<ChangePasswordDialog> dialog = b.window->findChild<ChangePasswordDialog *>();
    b.type("currentPassword", u"password of alice"_s);
    b.type("newPassword", next);
    b.type("newPasswordAgain", next);
    look(b, "typing a new password");
    b.press("editorSave");
    QTRY_VERIFY(!dialog);
    look(b, "changing the own password");
}

void WorkCanaryTest::enrolTotp(Bench &b)
{
    b.press("ownTotp");
    QTRY_VERIFY(b.window->findChild<TotpDialog *>());
    const QPointer<TotpDialog> dialog = b.window->findChild<TotpDialog *>();
    b.type("totpPassword", u"alice-has-another-password"_s);
    b.press("editorSave");
    QTRY_VERIFY(b.at<QLineEdit>("totpCode"));
    const Secret secret = b.record(b.dev.idOf(u"alice"_s)).pendingTotpSecret;
    m_searcher.add("TOTP secret", secret.utf8().toByteArray());
    look(b, "seeing the second factor's secret"); // drawn and painted
    b.at<QLineEdit>("totpCode")->setText(devserver::TotpGuard::codeAt(secret, b.dev.clock.now()));
    b.press("editorSave");
    QTRY_VERIFY(!dialog);
    look(b, "switching on the second factor");
}

void WorkCanaryTest::aDaysWork()
{
    Bench b;
    m_searcher.add("the session's token", b.alice.client()->token().utf8().toByteArray());
    createAccount(b);
    rotateToken(b);
    checkToken(b);
    writeCredentials(b);
    changeOwnPassword(b);
    enrolTotp(b);
    b.window->workspace()->openPage(u"activity"_s);
    const QByteArray noted = contentOf(b.folder.filePath(u"actions.jsonl"_s));
    for (const char *call : { "create-account", "issue-service-token", "set-pg-creds", "get-pg-creds", "change-password",
             "enroll-totp", "confirm-totp" })
        QVERIFY2(noted.contains(call), call);
    look(b, "looking at what was sent");
    b.window->lock();
    QCOMPARE(b.alice.pause(), Session::Pause::Locked);
    look(b, "locking");
    QVERIFY(m_searcher.in(QGuiApplication::clipboard()->text().toUtf8()).isEmpty());
    const QMutexLocker locker(&logLock);
    QVERIFY2(logged.contains("/v1/token/issue") && logged.contains("•••"), "the log was not listened to");
}

QTEST_MAIN(WorkCanaryTest)
#include "tst_work_canary.moc"
