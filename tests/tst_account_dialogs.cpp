// SPDX-License-Identifier: MIT
// Deleting, switching on and off, and making accounts: what is shown first, what has to be typed or ticked, and the last word.
#include "support/audit.h"
#include "support/dialog_bench.h"

#include "views/accounts/account_action_dialog.h"
#include "views/accounts/account_dialogs.h"
#include "views/accounts/new_account_dialog.h"
#include "views/controls/password_field.h"
#include "views/controls/wrapped_check_box.h"
#include "views/forms/change_review.h"
#include "views/helpdesk/handover_slip.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using Way = Ruling::Way;

namespace {

struct Fixture : DialogBench {
    QUuid bob = addAccount(u"bob"_s, { Role::Viewer }, { u"env:prod"_s });
    QPointer<EditorDialog> dialog;

    Fixture()
    {
        if (!load())
            qFatal("no list");
    }
    void open(const QUuid &account, AccountStatus status)
    {
        dialog = new AccountActionDialog(context(), account, status, &page, timing);
        dialog->open();
        QVERIFY(eventually([this] { return !text(dialog, "actionHangs").contains(u"Being read"_s); }));
    }
    void type(const char *field, const QString &what)
    {
        auto *edit = child<QLineEdit>(dialog, field);
        edit->clear();
        QTest::keyClicks(edit, what);
    }
    void save() { press(dialog, "editorSave"); }
    void openNew(const QString &name)
    {
        dialog = new NewAccountDialog(context(), &page, timing);
        dialog->open();
        type("username", name);
    }
    HandoverSlip *slip() const { return dialog ? dialog->findChild<HandoverSlip *>() : nullptr; }
    bool gone() const
    {
        return eventually([this] { return !dialog; }, std::chrono::seconds(5));
    }
    AccountStatus statusOf(const QUuid &id) const { return *record(id).account.status.known(); }
};

} // namespace

class AccountDialogsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void deletesWhatWasNamed();
    void saysWhatCouldNotBeLearnt();
    void guardsTheLastAdmin();
    void looksOnceMore();
    void losesTheAnswer_data();
    void losesTheAnswer();
    void switchesOffAndOn();
    void hasNothingToDo();
    void showsAGeneratedPasswordOnce();
    void forgetsThePasswordBehindALock();
    void forgetsItBeforeTheAnswer();
    void losesTheAnswerOfCreate_data();
    void losesTheAnswerOfCreate();
    void longNamesCanBeTyped();
    void dangersAreReckonedAgain();
    void makesAService();
    void knowsTakenNames();
    void nothingIsCutOff();
    void sentencesBreakBetweenWords();
    void isAccessible();
};

void AccountDialogsTest::deletesWhatWasNamed()
{
    Fixture f;
    f.open(f.bob, AccountStatus::Deleted);
    const QString hangs = f.text(f.dialog, "actionHangs");
    QVERIFY2(
        hangs.contains(u"viewer"_s) && hangs.contains(u"env:prod"_s) && hangs.contains(u"none known here"_s), qPrintable(hangs));
    QCOMPARE(f.text(f.dialog, "actionAccount"), u"bob"_s);
    QCOMPARE(f.text(f.dialog, "changeAfter0"), u"Deleted"_s);
    f.picture(f.dialog, u"delete"_s);
    f.save();
    QVERIFY(f.saying(f.dialog, u"Type the name"_s));
    f.type("deleteName", u"alice"_s);
    f.save();
    QVERIFY(f.saying(f.dialog, u"not the name"_s));
    QCOMPARE(f.statusOf(f.bob), AccountStatus::Active);
    QSignalSpy saved(f.dialog, &EditorDialog::saved);
    f.type("deleteName", u"bob"_s);
    f.save();
    QVERIFY(f.gone());
    QCOMPARE(f.statusOf(f.bob), AccountStatus::Deleted);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(f.book.find(f.bob)->account.status, AccountStatus::Deleted);
}

void AccountDialogsTest::saysWhatCouldNotBeLearnt()
{
    Fixture f;
    f.relay.rule([](const Received &request) {
        return request.path.endsWith("/roles") || request.path.startsWith("/v1/policy") ? Ruling::answer(StepBench::forbidden())
                                                                                        : Ruling{};
    });
    f.open(f.bob, AccountStatus::Deleted);
    QCOMPARE(f.text(f.dialog, "actionHangs").count(u"not known"_s), 2);
    f.type("deleteName", u"bob"_s);
    f.save(); // it can be deleted all the same
    QVERIFY(f.gone());
    QCOMPARE(f.statusOf(f.bob), AccountStatus::Deleted);
}

void AccountDialogsTest::guardsTheLastAdmin()
{
    Fixture f;
    const QUuid alice = f.dev.idOf(u"alice"_s);
    f.book.readAll();
    QTRY_VERIFY(f.book.find(alice)->roles() && !f.book.progress().running);
    f.open(alice, AccountStatus::Inactive);
    auto *first = f.child<QCheckBox>(f.dialog, "danger0");
    auto *second = f.child<QCheckBox>(f.dialog, "danger1");
    f.picture(f.dialog, u"deactivate-self"_s);
    f.save();
    QVERIFY(f.saying(f.dialog, u"Tick"_s));
    QVERIFY(first->hasFocus() || f.dialog->focusWidget() == first);
    first->click();
    f.save();
    QVERIFY(f.saying(f.dialog, u"Tick"_s)); // each of them
    QCOMPARE(f.statusOf(alice), AccountStatus::Active);
    second->click();
    f.save();
    QTRY_COMPARE(f.statusOf(alice), AccountStatus::Inactive);
}

void AccountDialogsTest::looksOnceMore()
{
    Fixture f;
    f.open(f.bob, AccountStatus::Inactive);
    f.book.learnRoles(f.bob, { Role::Viewer });
    f.dev.state().accounts.edit(f.bob).account.status = AccountStatus::Deleted;
    f.save();
    QVERIFY(f.saying(f.dialog, u"is deleted"_s));
    QCOMPARE(f.child<QPushButton>(f.dialog, "editorSave")->text().remove(u'&'), u"Close"_s);
    f.save();
    QVERIFY(f.gone());
}

void AccountDialogsTest::losesTheAnswer_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<AccountStatus>("status");
    QTest::newRow("deleted") << Way::LoseAnswer << AccountStatus::Deleted;
    QTest::newRow("not deleted") << Way::LoseRequest << AccountStatus::Deleted;
    QTest::newRow("inactive") << Way::LoseAnswer << AccountStatus::Inactive;
    QTest::newRow("not inactive") << Way::LoseRequest << AccountStatus::Inactive;
}

void AccountDialogsTest::losesTheAnswer()
{
    QFETCH(Way, way);
    QFETCH(AccountStatus, status);
    Fixture f;
    f.open(f.bob, status);
    if (status == AccountStatus::Deleted)
        f.type("deleteName", u"bob"_s);
    f.relay.rule([&](const Received &request) { return StepBench::isWrite(request) ? Ruling{ way } : Ruling{}; });
    f.save();
    const auto *review = f.dialog->findChild<ChangeReview *>();
    if (way == Way::LoseAnswer) {
        QTRY_VERIFY(!f.dialog || review->stateOf(0) == ChangeReview::State::Done);
        QCOMPARE(f.statusOf(f.bob), status);
    } else {
        QTRY_VERIFY(review->stateOf(0) == ChangeReview::State::NotDone);
        QCOMPARE(f.statusOf(f.bob), AccountStatus::Active);
        QVERIFY(f.dialog->isVisible());
    }
    delete f.dialog;
}

void AccountDialogsTest::switchesOffAndOn()
{
    Fixture f;
    f.open(f.bob, AccountStatus::Inactive);
    QVERIFY(f.text(f.dialog, "actionMeaning").contains(u"cannot sign in"_s));
    QVERIFY(!f.dialog->findChild<QLineEdit *>(u"deleteName"_s));
    f.picture(f.dialog, u"deactivate"_s);
    f.save();
    QVERIFY(f.gone());
    QCOMPARE(f.statusOf(f.bob), AccountStatus::Inactive);
    f.open(f.bob, AccountStatus::Active);
    f.save();
    QVERIFY(f.gone());
    QCOMPARE(f.statusOf(f.bob), AccountStatus::Active);
}

void AccountDialogsTest::hasNothingToDo()
{
    Fixture f;
    f.open(f.bob, AccountStatus::Active);
    QVERIFY(f.said(f.dialog).contains(u"so already"_s));
    f.save();
    QVERIFY(f.gone());
}

// Whatever screen readers can be told of a window and of all that is in it.
static QString heardOf(QWidget *window)
{
    QString all;
    for (QWidget *widget : window->findChildren<QWidget *>() + QList<QWidget *>{ window }) {
        QAccessibleInterface *about = QAccessible::queryAccessibleInterface(widget);
        if (!about)
            continue;
        for (const QAccessible::Text what : { QAccessible::Name, QAccessible::Value, QAccessible::Description })
            all += about->text(what) + u'\n';
        if (QAccessibleTextInterface *text = about->textInterface())
            all += text->text(0, text->characterCount());
    }
    return all.remove(u' ');
}

void AccountDialogsTest::showsAGeneratedPasswordOnce()
{
    Fixture f;
    f.openNew(u"carol"_s);
    QSignalSpy saved(f.dialog, &EditorDialog::saved);
    f.press(f.dialog, "generatePassword");
    const QString password = f.child<PasswordField>(f.dialog, "password")->text();
    QVERIFY(password.size() >= 16);
    f.picture(f.dialog, u"new-account"_s);
    f.save();
    QTRY_VERIFY(f.slip() && f.slip()->isVisible());
    QVERIFY(f.child<PasswordField>(f.dialog, "password")->text().isEmpty());
    QCOMPARE(saved.size(), 1);
    QVERIFY(f.book.findByName(u"carol"_s));
    f.press(f.slip(), "handoverClose"); // nobody has seen it: it stays
    QVERIFY(f.slip()->isVisible());
    f.press(f.slip(), "handoverShow");
    f.picture(f.slip(), u"new-account-slip"_s);
    QVERIFY(heardOf(f.dialog).contains(u"carol"_s)); // the slip is in it
    QVERIFY(!heardOf(f.dialog).contains(password.left(8)));
    f.press(f.slip(), "handoverCopy");
    QCOMPARE(QGuiApplication::clipboard()->text(), password);
    f.press(f.slip(), "handoverClose");
    QVERIFY(f.gone());
    QCOMPARE(f.dev.login(u"carol"_s, Secret(password)).status, 200);
    QVERIFY(f.drafts.draftsOf(draftPlace(f.alice.profile()), u"alice"_s).isEmpty());
}

void AccountDialogsTest::forgetsThePasswordBehindALock()
{
    Fixture f;
    f.openNew(u"dora"_s);
    f.press(f.dialog, "generatePassword");
    f.save();
    QTRY_VERIFY(f.slip() && f.slip()->isVisible());
    f.alice.lock();
    QTRY_VERIFY(!f.slip());
    QVERIFY(f.said(f.dialog).contains(u"forgotten"_s));
    f.picture(f.dialog, u"new-account-forgotten"_s);
    f.save();
    QVERIFY(f.gone());
}

void AccountDialogsTest::forgetsItBeforeTheAnswer()
{
    Fixture f;
    f.openNew(u"dora"_s);
    f.press(f.dialog, "generatePassword");
    f.relay.rule([](const Received &request) { return StepBench::isWrite(request) ? Ruling{ Way::Hold } : Ruling{}; });
    f.save();
    QTRY_COMPARE(f.relay.heldCount(), 1);
    f.relay.rule({});
    f.alice.lock();
    f.relay.releaseAll();
    QVERIFY(f.saying(f.dialog, u"forgotten"_s));
    QVERIFY(!f.slip());
    QVERIFY(f.said(f.dialog).contains(u"dora has been created"_s));
    f.save();
    QVERIFY(f.gone());
}

void AccountDialogsTest::losesTheAnswerOfCreate_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("said"); // empty: it is there, with its password
    QTest::newRow("done") << u"done"_s << QString();
    QTest::newRow("done late") << u"late"_s << QString();
    QTest::newRow("done, in words nobody understands") << u"garbled"_s << QString();
    QTest::newRow("not done") << u"lost"_s << u"two looks afterwards showed that it was not done"_s;
    QTest::newRow("a colleague's") << u"colleague"_s << u"somebody else has made it"_s;
    QTest::newRow("one's own of an earlier try") << u"before"_s << u"was there before"_s;
    QTest::newRow("nobody knows whose") << u"unknown"_s << u"cannot be told"_s;
    QTest::newRow("the log is closed") << u"closed"_s << u"audit log could not be read"_s;
}

void AccountDialogsTest::losesTheAnswerOfCreate()
{
    QFETCH(QString, what);
    QFETCH(QString, said);
    Fixture f;
    Session &carl = f.signIn(u"carl"_s);
    f.openNew(u"nora"_s);
    f.press(f.dialog, "generatePassword");
    const Secret password = f.child<PasswordField>(f.dialog, "password")->secret();
    const auto make = [](Session &session, const Secret &with) {
        session.client()
            ->createAccount(u"nora"_s, AccountType::Human, with)
            ->then(
                &session, [](const Account &) {}, [](const Error &) {});
    };
    int creates = 0;
    bool looked = false;
    if (what == u"before"_s) { // and the answer that is lost now says so: 409
        make(f.alice, Secret(u"a password of the first try"_s));
        QTRY_VERIFY(f.dev.state().accounts.findByName(u"nora"_s));
    }
    f.relay.rule([&](const Received &request) {
        if (what == u"closed"_s && StepBench::isAudit(request))
            return Ruling::answer(StepBench::forbidden());
        if (request.method == "GET" && request.path == "/v1/accounts" && !std::exchange(looked, true) && what == u"late"_s)
            QTimer::singleShot(0, &f.page, [&] { make(f.alice, password); }); // the first look has not seen it
        if (request.method != "POST" || request.path != "/v1/accounts" || ++creates > 1)
            return Ruling{};
        if (what == u"colleague"_s)
            make(carl, Secret(u"a password of carl's"_s));
        if (what == u"unknown"_s || what == u"closed"_s || what == u"garbled"_s)
            f.dev.addPerson(u"nora"_s); // without a word in the log
        if (what == u"garbled"_s)
            return Ruling::answer(Reply::json(201, R"({"id":7})"));
        return Ruling{ what == u"done"_s || what == u"before"_s ? Way::LoseAnswer : Way::LoseRequest };
    });
    f.save();
    if (said.isEmpty()) {
        QTRY_VERIFY(f.slip() && f.slip()->isVisible());
        f.press(f.slip(), "handoverCopy");
        QCOMPARE(QGuiApplication::clipboard()->text(), password.reveal());
        f.press(f.slip(), "handoverClose");
        QVERIFY(f.gone());
        return;
    }
    QVERIFY2(f.saying(f.dialog, said), qPrintable(f.said(f.dialog)));
    QVERIFY(!f.slip());
    QCOMPARE(f.child<PasswordField>(f.dialog, "password")->text(), password.reveal()); // for another try
    delete f.dialog;
}

void AccountDialogsTest::longNamesCanBeTyped()
{
    Fixture f;
    const QString name = QString(50, u'a') + QString(50, u'b');
    const QUuid account = f.addAccount(name);
    QVERIFY(f.load());
    f.open(account, AccountStatus::Deleted);
    const auto *whole = f.child<QTextEdit>(f.dialog, "deleteWholeName");
    QVERIFY(whole->isVisible());
    f.picture(f.dialog, u"delete-long-name"_s);
    f.type("deleteName", whole->toPlainText());
    f.save();
    QVERIFY(f.gone());
    QCOMPARE(f.statusOf(account), AccountStatus::Deleted);
}

// While the dialog is open, a colleague takes the role admin from everybody else.
void AccountDialogsTest::dangersAreReckonedAgain()
{
    Fixture f;
    const QUuid other = f.addAccount(u"other"_s, { Role::Admin });
    const QUuid alice = f.dev.idOf(u"alice"_s);
    QVERIFY(f.load());
    f.book.readAll();
    QTRY_VERIFY(f.book.find(other)->roles() && f.book.find(alice)->roles() && !f.book.progress().running);
    f.open(other, AccountStatus::Inactive);
    QVERIFY(!f.dialog->findChild<QCheckBox *>(u"danger0"_s));
    f.book.learnRoles(alice, {});
    f.save();
    QVERIFY2(f.saying(f.dialog, u"has changed"_s), qPrintable(f.said(f.dialog)));
    QCOMPARE(f.statusOf(other), AccountStatus::Active);
    f.press(f.dialog, "danger0");
    f.save();
    QVERIFY(f.gone());
    QCOMPARE(f.statusOf(other), AccountStatus::Inactive);
}

void AccountDialogsTest::makesAService()
{
    Fixture f;
    f.dialog = openNewAccount(f.context(), &f.page);
    f.type("username", u"ci-runner"_s);
    f.press(f.dialog, "generatePassword");
    f.press(f.dialog, "typeSystem");
    QVERIFY(!f.child<QWidget>(f.dialog, "password")->isVisible());
    QVERIFY(f.child<QLabel>(f.dialog, "serviceNote")->isVisible());
    f.save();
    QVERIFY(f.gone());
    QCOMPARE(f.record(f.dev.idOf(u"ci-runner"_s)).account.type, AccountType::System);
}

void AccountDialogsTest::knowsTakenNames()
{
    Fixture f;
    f.dialog = openNewAccount(f.context(), &f.page);
    f.type("username", u"bob"_s);
    QVERIFY(f.child<QLabel>(f.dialog, "usernameFault")->isVisible());
    f.type("username", u"bobby"_s);
    QVERIFY(!f.child<QLabel>(f.dialog, "usernameFault")->isVisible());
    f.dev.addPerson(u"bobby"_s); // whom the book does not know
    f.type("password", u"some password of bobby"_s);
    f.save();
    QTRY_VERIFY(f.child<QLabel>(f.dialog, "usernameFault")->isVisible());
    QCOMPARE(f.child<QLineEdit>(f.dialog, "password")->text(), u"some password of bobby"_s);
    delete f.dialog;
}

// What hangs on an account comes after the dialog is shown: it grows with it.
void AccountDialogsTest::nothingIsCutOff()
{
    Fixture f;
    QStringList tags;
    for (int i = 0; i < 40; ++i)
        tags += u"a-tag-with-a-long-name:%1"_s.arg(i);
    const QUuid tagged = f.addAccount(u"tagged"_s, { Role::Viewer, Role::Editor }, tags);
    QVERIFY(f.load());
    f.open(tagged, AccountStatus::Deleted);
    const auto *hangs = f.child<QLabel>(f.dialog, "actionHangs");
    QVERIFY(hangs->heightForWidth(hangs->width()) > 4 * hangs->fontMetrics().height());
    QTRY_VERIFY2(hangs->height() >= hangs->heightForWidth(hangs->width()), qPrintable(QString::number(hangs->height())));
    DialogBench::picture(f.dialog, u"delete-tagged"_s);
    delete f.dialog;
}

void AccountDialogsTest::sentencesBreakBetweenWords()
{
    const QString sentence = u"This is the account that you are signed in with & it would be deleted, and you would be cut off "
                             "at once."_s;
    const WrappedCheckBox box(sentence);
    const int two = WrappedCheckBox(u"x\u2028x"_s).heightForWidth(400);
    const int line = WrappedCheckBox(u"x\u2028x\u2028x"_s).heightForWidth(400) - two;
    QVERIFY(line > 8);
    const int edge = box.style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &box) + 12; // the box, and gaps
    int before = std::numeric_limits<int>::max();
    for (int width = 120; width < 900; ++width) {
        int lines = 0;
        QString text;
        bool isClose = false; // a word ends so near that it may fit or not
        for (const QString &next : sentence.split(u' ')) {
            const QString longer = text.isEmpty() ? next : text + u' ' + next;
            const int over = box.fontMetrics().horizontalAdvance(longer) - (width - edge);
            isClose = isClose || std::abs(over) < 5;
            lines += over > 0 || text.isEmpty() ? 1 : 0;
            text = over > 0 ? next : longer;
        }
        const int height = box.heightForWidth(width);
        QVERIFY2(height <= before, qPrintable(QString::number(width)));
        before = height;
        if (!isClose && lines > 1)
            QCOMPARE(height, two + (lines - 2) * line);
    }
}

void AccountDialogsTest::isAccessible()
{
    Fixture f;
    f.open(f.bob, AccountStatus::Deleted);
    QCOMPARE(namelessIn(f.dialog).join(u"; "_s), QString());
    QCOMPARE(sharedMnemonics(f.dialog).join(u"; "_s), QString());
    delete f.dialog;
    f.openNew(u"erin"_s);
    QCOMPARE(namelessIn(f.dialog).join(u"; "_s), QString());
    QCOMPARE(sharedMnemonics(f.dialog).join(u"; "_s), QString());
    f.press(f.dialog, "generatePassword");
    f.save();
    QTRY_VERIFY(f.slip() && f.slip()->isVisible());
    QCOMPARE(namelessIn(f.slip()).join(u"; "_s), QString());
    QCOMPARE(sharedMnemonics(f.slip()).join(u"; "_s), QString());
}

QTEST_MAIN(AccountDialogsTest)
#include "tst_account_dialogs.moc"
