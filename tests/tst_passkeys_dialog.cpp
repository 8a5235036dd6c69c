// SPDX-License-Identifier: MIT
// The passkeys of an account at an embedded server: what is shown, what is deleted, and what becomes of lost answers.
#include "support/audit.h"
#include "support/dialog_bench.h"

#include "views/accounts/account_dialogs.h"
#include "views/forms/editor_dialog.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using Way = Ruling::Way;
using devserver::Dialect;

namespace {

struct Desk : DialogBench {
    explicit Desk(Dialect dialect = Dialect::Standard) : DialogBench(dialect)
    {
        put({ { { u"k1"_s }, u"Yubikey"_s, dev.clock.now().addDays(-3), {} },
            { { u"k/2 <b>"_s }, {}, dev.clock.now().addDays(-9), dev.clock.now() } });
    }
    void put(const QList<Passkey> &keys) { dev.state().passkeys[bob] = keys; }
    bool open()
    {
        dialog = openPasskeys(context(), bob, &page);
        return eventually([this] { return !state().contains(u"Being read"_s); });
    }
    QString state() const { return text(dialog, "passkeysState"); }
    QTreeWidget *list() const { return child<QTreeWidget>(dialog, "passkeysList"); }
    void choose(int row) const { list()->setCurrentItem(list()->topLevelItem(row)); }
    void tick() const
    {
        for (QCheckBox *danger : dialog->findChildren<QCheckBox *>())
            danger->setChecked(true);
    }
    QStringList left() const
    {
        QStringList ids;
        for (const Passkey &key : dev.state().passkeys.value(bob))
            ids += key.id.text;
        return ids;
    }

    QUuid bob = addAccount(u"bob"_s);
    bool isLoaded = load();
    QPointer<EditorDialog> dialog;
};

} // namespace

class PasskeysDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void listsAndDeletes();
    void hasItsStates_data();
    void hasItsStates();
    void losesTheAnswer_data();
    void losesTheAnswer();
    void findsThatItIsGone();
    void isAccessible();
};

void PasskeysDialogTest::listsAndDeletes()
{
    Desk d;
    QVERIFY(d.open());
    QCOMPARE(d.state(), u"bob has 2 passkey(s). People add their own, in a browser."_s);
    QCOMPARE(d.list()->topLevelItem(0)->text(0), u"Yubikey"_s);
    QCOMPARE(d.list()->topLevelItem(1)->text(0), u"k/2 <b>"_s); // one without a name goes by its id
    QVERIFY(!d.child<QPushButton>(d.dialog, "editorSave")->isEnabled());
    QVERIFY(d.list()->columnWidth(0) > d.list()->fontMetrics().horizontalAdvance(u"Yubikey"_s) + 8); // not cut off
    d.choose(1);
    d.picture(d.dialog, u"passkeys"_s);
    d.press(d.dialog, "editorSave");
    QVERIFY(d.said(d.dialog).contains(u"Tick"_s));
    d.tick();
    d.press(d.dialog, "editorSave");
    QVERIFY(d.saying(d.dialog, u"is deleted"_s));
    QCOMPARE(d.left(), QStringList{ u"k1"_s });
    QCOMPARE(d.list()->topLevelItemCount(), 1);
    QCOMPARE(d.relay.passedCount("DELETE"), 1);
}

void PasskeysDialogTest::hasItsStates_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("state");
    QTest::newRow("denied") << 403 << QByteArray(R"({"error":"no","code":"forbidden"})") << u"You may not see"_s;
    QTest::newRow("error") << 500 << QByteArray(R"({"error":"no","code":"internal_error"})") << u"could not be read"_s;
    QTest::newRow("sealed") << 503 << QByteArray(R"({"error":"no","code":"vault_sealed"})") << u"could not be read"_s;
    QTest::newRow("empty") << 200 << QByteArray("[]") << u"bob has no passkeys"_s;
    QTest::newRow("not offered") << 404 << QByteArray() << u"does not offer passkeys"_s;
}

void PasskeysDialogTest::hasItsStates()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, state);
    Desk d(status == 404 ? Dialect::Legacy : Dialect::Standard);
    if (status != 404)
        d.relay.rule([&](const Received &) { return Ruling::answer(Reply::json(status, body)); });
    QVERIFY(d.open());
    QVERIFY2(d.state().contains(state), qPrintable(d.state()));
    QVERIFY(!d.list()->isVisible());
    QVERIFY(!d.child<QPushButton>(d.dialog, "editorSave")->isEnabled());
}

void PasskeysDialogTest::losesTheAnswer_data()
{
    QTest::addColumn<bool>("isDone");
    QTest::addColumn<bool>("isSeen");
    QTest::addColumn<QString>("says");
    QTest::newRow("done") << true << true << u"a look afterwards showed that it was done"_s;
    QTest::newRow("not done") << false << true << u"it was not done"_s;
    QTest::newRow("cannot tell") << true << false << u"Read the list again"_s;
}

void PasskeysDialogTest::losesTheAnswer()
{
    QFETCH(bool, isDone);
    QFETCH(bool, isSeen);
    QFETCH(QString, says);
    Desk d;
    QVERIFY(d.open());
    d.choose(0);
    d.tick();
    bool wasSent = false;
    d.relay.rule([&](const Received &request) -> Ruling {
        wasSent = wasSent || request.method == "DELETE";
        if (request.method == "DELETE")
            return { .way = isDone ? Way::LoseAnswer : Way::LoseRequest };
        return wasSent && !isSeen ? Ruling::answer(StepBench::forbidden()) : Ruling{};
    });
    d.press(d.dialog, "editorSave");
    QTRY_VERIFY2_WITH_TIMEOUT(d.said(d.dialog).contains(says), qPrintable(d.said(d.dialog)), 10000);
    QVERIFY(d.relay.passedCount("DELETE") <= 1);
    QCOMPARE(!d.left().contains(u"k1"_s), isDone);
}

void PasskeysDialogTest::findsThatItIsGone()
{
    Desk d;
    QVERIFY(d.open());
    d.choose(0);
    d.tick();
    d.put({});
    d.press(d.dialog, "editorSave");
    QVERIFY(d.saying(d.dialog, u"was deleted already"_s));
    QCOMPARE(d.relay.passedCount("DELETE"), 0);
}

void PasskeysDialogTest::isAccessible()
{
    Desk d;
    QVERIFY(d.open());
    QCOMPARE(namelessIn(d.dialog), QStringList());
    QCOMPARE(sharedMnemonics(d.dialog), QStringList());
    QTest::keyClick(d.list(), Qt::Key_Down); // by keyboard alone
    QVERIFY(d.child<QPushButton>(d.dialog, "editorSave")->isEnabled());
}

QTEST_MAIN(PasskeysDialogTest)

#include "tst_passkeys_dialog.moc"
