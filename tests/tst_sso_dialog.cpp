// SPDX-License-Identifier: MIT
// The form of an SSO client: drafts that outlive the list they were made from, colleagues who change something else, names that
// are not what they look like, and a window that is locked.
#include "support/dialog_bench.h"

#include "views/controls/chips_editor.h"
#include "views/sso/sso_dialog.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

struct Desk : DialogBench {
    Desk() { put(u"https://git.example.org/cb"_s, { u"env:prod"_s }); }
    void put(const QString &redirect, const QStringList &tags, bool enabled = true)
    {
        const QDateTime then = dev.clock.now().addDays(-9);
        dev.state().ssoClients.insert(u"git"_s, { u"git"_s, redirect, tags, enabled, then, then });
    }
    bool list()
    {
        clients.refresh();
        return eventually([this] { return clients.isLoaded(); });
    }
    void open(const QString &id = u"git"_s)
    {
        dialog = new SsoDialog(context(), clients, id, &page, timing);
        if (const auto kept = dialog->keptDraft())
            dialog->restore(*kept);
        dialog->open();
    }
    QList<Draft> kept() { return drafts.draftsOf(draftPlace(alice.profile()), u"alice"_s); }
    void type(const char *name, const QString &what) const
    {
        line(name)->selectAll();
        QTest::keyClicks(line(name), what);
    }
    QLineEdit *line(const char *name) const { return child<QLineEdit>(dialog, name); }
    void save() const { press(dialog, "editorSave"); }
    const SsoClient &git() const { return *dev.state().ssoClients.constFind(u"git"_s); }

    SsoList clients{ alice };
    QPointer<SsoDialog> dialog;
};

} // namespace

class SsoDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void takesOverWhatWasNotTouched();
    void remembersWhatADraftWasMadeFrom();
    void looksBeforeItSaves();
    void makesOneThatTheListStillHas();
    void refusesNamesThatCannotBeSeen();
    void showsTheRealNameOfAServer();
    void waitsBehindTheLock();
};

void SsoDialogTest::takesOverWhatWasNotTouched()
{
    Desk d;
    QVERIFY(d.list());
    d.open();
    d.type("redirectUri", u"https://git.example.org/mine"_s);
    d.put(u"https://git.example.org/cb"_s, { u"env:test"_s }, false);
    d.save();
    QVERIFY(d.saying(d.dialog, u"Somebody has changed"_s));
    QCOMPARE(d.line("redirectUri")->text(), u"https://git.example.org/mine"_s);
    QCOMPARE(d.child<ChipsEditor>(d.dialog, "ssoTags")->tags(), QStringList{ u"env:test"_s });
    QVERIFY(!d.child<QCheckBox>(d.dialog, "ssoEnabled")->isChecked());
    d.save();
    QTRY_VERIFY(!d.dialog);
    QCOMPARE(d.git().redirectUri, u"https://git.example.org/mine"_s);
    QCOMPARE(d.git().tags, QStringList{ u"env:test"_s });
    QVERIFY(!d.git().enabled);
}

// After a crash: the form is restored before its page has a list.
void SsoDialogTest::remembersWhatADraftWasMadeFrom()
{
    Desk d;
    QVERIFY(d.list());
    d.open();
    d.type("redirectUri", u"https://git.example.org/mine"_s);
    QTRY_COMPARE(d.kept().size(), 1);
    delete d.dialog;
    d.clients.forget(u"git"_s);
    d.put(u"https://git.example.org/theirs"_s, { u"env:prod"_s });
    d.open();
    QCOMPARE(d.text(d.dialog, "changeBefore0"), u"https://git.example.org/cb"_s);
    d.save();
    QVERIFY(d.saying(d.dialog, u"Somebody has changed"_s));
    QCOMPARE(d.git().redirectUri, u"https://git.example.org/theirs"_s);
}

void SsoDialogTest::looksBeforeItSaves()
{
    Desk d;
    d.open(); // and nothing is known of it
    d.line("redirectUri")->setText(u"https://git.example.org/mine"_s);
    d.save();
    QVERIFY(d.saying(d.dialog, u"Look at it"_s));
    QCOMPARE(d.text(d.dialog, "changeBefore0"), u"https://git.example.org/cb"_s);
    QCOMPARE(d.git().redirectUri, u"https://git.example.org/cb"_s);
    d.save();
    QTRY_VERIFY(!d.dialog);
    QCOMPARE(d.git().redirectUri, u"https://git.example.org/mine"_s);
}

void SsoDialogTest::makesOneThatTheListStillHas()
{
    Desk d;
    QVERIFY(d.list());
    d.dev.state().ssoClients.remove(u"git"_s);
    d.open({});
    d.type("clientId", u"git"_s);
    d.type("redirectUri", u"https://git.example.org/new"_s);
    d.save();
    QTRY_VERIFY(!d.dialog);
    QCOMPARE(d.git().redirectUri, u"https://git.example.org/new"_s);
}

void SsoDialogTest::refusesNamesThatCannotBeSeen()
{
    Desk d;
    for (const QString &id : { u"gra fana"_s, u"gra\u200Bfana"_s, u"gra\u202Efana"_s }) {
        d.open({});
        d.line("clientId")->setText(id);
        d.line("redirectUri")->setText(u"https://grafana.example.org/"_s);
        d.save();
        QVERIFY2(d.said(d.dialog).contains(u"cannot be seen"_s), qPrintable(d.said(d.dialog)));
        delete d.dialog;
    }
}

void SsoDialogTest::showsTheRealNameOfAServer()
{
    Desk d;
    d.open({});
    QVERIFY(!d.child<QLabel>(d.dialog, "ssoHost")->isVisible());
    d.line("redirectUri")->setText(u"https://\u0430pp.example.org/"_s); // a Cyrillic a
    QVERIFY(d.child<QLabel>(d.dialog, "ssoHost")->isVisible());
    QVERIFY2(d.text(d.dialog, "ssoHost").contains(u"xn--pp-6kc.example.org"_s), qPrintable(d.text(d.dialog, "ssoHost")));
    d.picture(d.dialog, u"sso-homograph"_s);
}

void SsoDialogTest::waitsBehindTheLock()
{
    Desk d;
    QVERIFY(d.list());
    d.alice.lock();
    QTRY_VERIFY(d.alice.pause());
    d.open();
    QVERIFY(!d.dialog->isVisible());
    d.alice.signIn({ d.profile(), u"alice"_s, Secret(u"password of alice"_s), {} });
    QTRY_VERIFY(!d.alice.pause());
    QTRY_VERIFY(d.dialog->isVisible());
}

QTEST_MAIN(SsoDialogTest)

#include "tst_sso_dialog.moc"
