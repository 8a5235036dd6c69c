// SPDX-License-Identifier: MIT
// The page of SSO clients and its dialogs at an embedded server: states, writes, colleagues, lost answers, and no mouse.
#include "support/audit.h"
#include "support/dialog_bench.h"

#include "views/controls/chips_editor.h"
#include "views/controls/fault_label.h"
#include "views/controls/placeholder.h"
#include "views/forms/change_review.h"
#include "views/forms/editor_dialog.h"
#include "views/sso/sso_page.h"
#include "views/tables/table_view.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Way = Ruling::Way;
using devserver::Dialect;

namespace {

const QString uri = u"https://git.example.org/callback"_s;

struct Desk : DialogBench {
    explicit Desk(Dialect dialect = Dialect::Standard) : DialogBench(dialect)
    {
        put(u"git"_s, uri, { u"env:prod"_s });
        put(u"wiki"_s, u"https://wiki.example.org/sso"_s, {}, false);
    }
    void put(const QString &id, const QString &redirect, const QStringList &tags, bool enabled = true)
    {
        const QDateTime then = dev.clock.now().addDays(-9);
        dev.state().ssoClients.insert(id, { id, redirect, tags, enabled, then, then });
    }
    bool open()
    {
        sso = std::make_unique<SsoPage>(context());
        sso->resize(1024, 640);
        sso->show();
        sso->begin();
        return eventually([this] { return table()->isVisible() && table()->rows()->rowCount() > 0; }, 5s);
    }
    TableView *table() const { return child<TableView>(sso.get(), "ssoTable"); }
    Placeholder *placeholder() const { return sso->findChild<Placeholder *>(); }
    QString cell(int row, int column) const { return table()->rows()->index(row, column).data().toString(); }
    QLineEdit *line(const char *name) const { return child<QLineEdit>(dialog, name); }
    QString news() const { return child<MessageBar>(sso.get(), "ssoMessages")->text(); }
    const SsoClient &git() const { return *dev.state().ssoClients.constFind(u"git"_s); }
    void press(const char *button) { DialogBench::press(sso.get(), button); }
    void openForm(const char *button, int row = 0)
    {
        table()->chooseRow(row);
        press(button);
        dialog = sso->findChild<EditorDialog *>();
        QVERIFY(dialog && dialog->isVisible());
    }
    void save() const { DialogBench::press(dialog, "editorSave"); }
    bool gone() const
    {
        return eventually([this] { return !dialog; }, 5s);
    }
    qsizetype writes() const { return relay.passedCount("POST") - 1 + relay.passedCount("PATCH") + relay.passedCount("DELETE"); }
    //! The write gets lost; whether it can be looked at afterwards.
    void lose(bool isDone, bool isSeen)
    {
        relay.rule([this, isDone, isSeen](const Received &request) -> Ruling {
            if (StepBench::isWrite(request)) {
                wasSent = true;
                return { .way = isDone ? Way::LoseAnswer : Way::LoseRequest };
            }
            return wasSent && !isSeen && request.path.startsWith("/v1/sso/clients/") ? Ruling{ .way = Way::LoseRequest }
                                                                                     : Ruling{};
        });
    }

    std::unique_ptr<SsoPage> sso;
    QPointer<EditorDialog> dialog;
    bool wasSent = false;
};

} // namespace

class SsoPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void listsAndFilters();
    void hasItsStates_data();
    void hasItsStates();
    void creates();
    void edits();
    void findsAColleague();
    void enablesAndDisables();
    void deletesByItsId();
    void losesTheAnswer_data();
    void losesTheAnswer();
    void saysWhatIsRefused();
    void keepsADraft();
    void worksByKeyboardAlone();
    void isAccessible();
    void showsHostileText();
};

void SsoPageTest::listsAndFilters()
{
    Desk d;
    QVERIFY(d.open());
    QCOMPARE(d.table()->rows()->rowCount(), 2);
    QCOMPARE(d.cell(0, 0), u"git"_s);
    QCOMPARE(d.cell(0, 2), uri);
    QCOMPARE(d.cell(1, 1), u"Disabled"_s);
    QCOMPARE(d.text(d.sso.get(), "ssoCount"), u"2 client(s) · 1 disabled"_s);
    d.table()->chooseRow(0);
    d.picture(d.sso.get(), u"sso"_s);
    for (const auto &[filter, rows] : std::initializer_list<std::pair<QString, int>>{
             { u"state:disabled"_s, 1 }, { u"host:git.example.org"_s, 1 }, { u"tag:env*"_s, 1 }, { u"example"_s, 2 } }) {
        d.sso->goTo({ filter, {} });
        QCOMPARE(d.table()->rows()->rowCount(), rows);
        QCOMPARE(d.sso->place().filter, filter);
    }
    d.sso->goTo({ u"nothing like it"_s, {} });
    QCOMPARE(d.placeholder()->title(), u"Nothing matches"_s);
}

void SsoPageTest::hasItsStates_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("title");
    QTest::newRow("denied") << 403 << QByteArray(R"({"error":"no","code":"forbidden"})") << u"You may not list SSO clients"_s;
    QTest::newRow("error") << 500 << QByteArray(R"({"error":"no","code":"internal_error"})")
                           << u"The SSO clients could not be loaded"_s;
    QTest::newRow("sealed") << 503 << QByteArray(R"({"error":"sealed","code":"vault_sealed"})")
                            << u"The SSO clients could not be loaded"_s;
    QTest::newRow("empty") << 200 << QByteArray("[]") << u"No SSO clients"_s;
    QTest::newRow("not offered") << 404 << QByteArray() << u"This server has no SSO clients"_s;
}

void SsoPageTest::hasItsStates()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, title);
    Desk d(status == 404 ? Dialect::Legacy : Dialect::Standard);
    if (status != 404)
        d.relay.rule([&](const Received &) { return Ruling::answer(Reply::json(status, body)); });
    d.sso = std::make_unique<SsoPage>(d.context());
    d.sso->resize(1024, 640);
    d.sso->show();
    QCOMPARE(d.placeholder()->title(), u"Nothing asked for yet"_s);
    d.sso->begin();
    QCOMPARE(d.placeholder()->title(), u"Loading SSO clients…"_s);
    QTRY_COMPARE(d.placeholder()->title(), title);
    QVERIFY(!d.table()->isVisible());
    QCOMPARE(d.child<QPushButton>(d.sso.get(), "ssoNew")->isEnabled(), status != 404);
    d.picture(d.sso.get(), u"sso-"_s + QLatin1String(QTest::currentDataTag()));
}

void SsoPageTest::creates()
{
    Desk d;
    QVERIFY(d.open());
    d.openForm("ssoNew");
    d.save();
    QVERIFY(d.saying(d.dialog, u"client ID is wanted"_s));
    d.line("clientId")->setText(u"git"_s);
    d.line("redirectUri")->setText(uri);
    d.save();
    QVERIFY(d.saying(d.dialog, u"There is an SSO client git already"_s)); // says the server: the list may be old
    d.line("clientId")->setText(u"grafana"_s);
    d.line("redirectUri")->setText(u"http://grafana.example.org/cb"_s);
    QVERIFY(d.child<FaultLabel>(d.dialog, "uriFault")->text().contains(u"https://"_s)); // at once
    d.picture(d.dialog, u"sso-new"_s);
    d.save();
    QVERIFY(d.saying(d.dialog, u"https://"_s));
    QCOMPARE(d.writes(), 0);
    d.line("redirectUri")->setText(u"https://grafana.example.org/cb"_s);
    QTest::keyClicks(d.child<ChipsEditor>(d.dialog, "ssoTags")->field(), u"env:test"_s); // taken when it is saved
    d.save();
    QVERIFY(d.gone());
    QVERIFY(d.news().contains(u"grafana has been created"_s));
    const SsoClient made = d.dev.state().ssoClients.value(u"grafana"_s);
    QCOMPARE(made.redirectUri, u"https://grafana.example.org/cb"_s);
    QCOMPARE(made.tags, QStringList{ u"env:test"_s });
    QCOMPARE(d.writes(), 1);
    QTRY_COMPARE(d.table()->rows()->rowCount(), 3);
}

void SsoPageTest::edits()
{
    Desk d;
    QVERIFY(d.open());
    d.openForm("ssoEdit");
    QVERIFY(d.line("clientId")->isReadOnly());
    QVERIFY(d.child<QLabel>(d.dialog, "ssoUnchanged")->isVisible());
    d.line("redirectUri")->setText(u"https://git.example.org/new"_s);
    QCOMPARE(d.text(d.dialog, "changeBefore0"), uri);
    QCOMPARE(d.text(d.dialog, "changeAfter0"), u"https://git.example.org/new"_s);
    d.picture(d.dialog, u"sso-edit"_s);
    d.save();
    QVERIFY(d.gone());
    QCOMPARE(d.git().redirectUri, u"https://git.example.org/new"_s);
    QCOMPARE(d.git().tags, QStringList{ u"env:prod"_s });
    QCOMPARE(d.writes(), 1);
    d.openForm("ssoEdit");
    QSignalSpy saved(d.dialog, &EditorDialog::saved);
    d.save(); // nothing is changed
    QVERIFY(d.gone());
    QVERIFY(saved.value(0).value(0).toString().contains(u"like this already"_s));
    QCOMPARE(d.writes(), 1);
}

void SsoPageTest::findsAColleague()
{
    Desk d;
    QVERIFY(d.open());
    d.openForm("ssoEdit");
    d.line("redirectUri")->setText(u"https://git.example.org/mine"_s);
    d.put(u"git"_s, u"https://git.example.org/theirs"_s, { u"env:prod"_s });
    d.save();
    QVERIFY(d.saying(d.dialog, u"Somebody has changed the SSO client git meanwhile"_s));
    QCOMPARE(d.writes(), 0);
    QCOMPARE(d.text(d.dialog, "changeBefore0"), u"https://git.example.org/theirs"_s);
    QCOMPARE(d.line("redirectUri")->text(), u"https://git.example.org/mine"_s);
    d.picture(d.dialog, u"sso-conflict"_s);
    d.save();
    QVERIFY(d.gone());
    QCOMPARE(d.git().redirectUri, u"https://git.example.org/mine"_s);

    d.openForm("ssoEdit");
    d.line("redirectUri")->setText(uri);
    d.dev.state().ssoClients.remove(u"git"_s);
    d.save();
    QVERIFY(d.saying(d.dialog, u"not there any more"_s));
}

void SsoPageTest::enablesAndDisables()
{
    Desk d;
    QVERIFY(d.open());
    d.openForm("ssoToggle");
    QVERIFY(d.text(d.dialog, "ssoMeaning").contains(u"Nobody can sign in"_s));
    d.picture(d.dialog, u"sso-disable"_s);
    d.save();
    QVERIFY(d.gone());
    QVERIFY(!d.git().enabled);
    QTRY_COMPARE(d.cell(0, 1), u"Disabled"_s);
    QCOMPARE(d.child<QPushButton>(d.sso.get(), "ssoToggle")->text(), u"Ena&ble…"_s);
    d.openForm("ssoToggle");
    d.dev.state().ssoClients[u"git"_s].enabled = true; // somebody is quicker
    d.save();
    QVERIFY(d.gone());
    QCOMPARE(d.writes(), 1);
    QVERIFY(d.git().enabled);
}

void SsoPageTest::deletesByItsId()
{
    Desk d;
    QVERIFY(d.open());
    d.openForm("ssoDelete");
    d.save();
    QVERIFY(d.saying(d.dialog, u"Type the ID"_s));
    d.line("deleteClientId")->setText(u"wiki"_s);
    d.save();
    QVERIFY(d.saying(d.dialog, u"not the ID of this client"_s));
    d.picture(d.dialog, u"sso-delete"_s);
    d.line("deleteClientId")->setText(u"git"_s);
    d.put(u"git"_s, u"https://git.example.org/theirs"_s, {});
    d.save();
    QVERIFY(d.saying(d.dialog, u"Somebody has changed"_s));
    QCOMPARE(d.writes(), 0);
    d.save();
    QVERIFY(d.gone());
    QVERIFY(!d.dev.state().ssoClients.contains(u"git"_s));
    QTRY_COMPARE(d.table()->rows()->rowCount(), 1);
}

void SsoPageTest::losesTheAnswer_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<bool>("isDone");
    QTest::addColumn<bool>("isSeen");
    for (const char *button : { "ssoNew", "ssoEdit", "ssoToggle", "ssoDelete" }) {
        const auto row = [button](const char *name, bool isDone, bool isSeen) {
            QTest::addRow("%s, %s", button, name) << QByteArray(button) << isDone << isSeen;
        };
        row("done", true, true);
        row("not done", false, true);
        row("cannot tell", true, false);
    }
}

void SsoPageTest::losesTheAnswer()
{
    QFETCH(QByteArray, button);
    QFETCH(bool, isDone);
    QFETCH(bool, isSeen);
    Desk d;
    QVERIFY(d.open());
    const auto before = d.dev.state().ssoClients;
    d.openForm(button.constData());
    if (button == "ssoNew") {
        d.line("clientId")->setText(u"new"_s);
        d.line("redirectUri")->setText(u"https://new.example.org/"_s);
    } else if (button == "ssoEdit") {
        d.line("redirectUri")->setText(u"https://git.example.org/new"_s);
    } else if (button == "ssoDelete") {
        d.line("deleteClientId")->setText(u"git"_s);
    }
    d.lose(isDone, isSeen);
    d.save();
    if (isDone && isSeen) {
        QTRY_VERIFY_WITH_TIMEOUT(!d.dialog, 10000);
        QVERIFY2(d.news().contains(u"a look afterwards showed that it was done"_s), qPrintable(d.news()));
    } else {
        QTRY_VERIFY2_WITH_TIMEOUT(
            d.said(d.dialog).contains(isSeen ? u"was not done"_s : u"Look at the list"_s), qPrintable(d.said(d.dialog)), 10000);
    }
    QVERIFY(d.writes() <= 1);
    QCOMPARE(d.dev.state().ssoClients != before, isDone);
}

void SsoPageTest::saysWhatIsRefused()
{
    Desk d;
    QVERIFY(d.open());
    d.openForm("ssoEdit");
    d.line("redirectUri")->setText(u"https://git.example.org/new"_s);
    d.relay.rule(
        [](const Received &request) { return StepBench::isWrite(request) ? Ruling::answer(StepBench::forbidden()) : Ruling{}; });
    d.save();
    QVERIFY(d.saying(d.dialog, u"does not allow this"_s));
    QCOMPARE(d.line("redirectUri")->text(), u"https://git.example.org/new"_s);
    QVERIFY(d.line("redirectUri")->isEnabled());
}

void SsoPageTest::keepsADraft()
{
    Desk d;
    QVERIFY(d.open());
    d.openForm("ssoEdit");
    QTest::keyClicks(d.line("redirectUri"), u"/more"_s);
    const auto kept = [&] { return d.drafts.draftsOf(draftPlace(d.alice.profile()), u"alice"_s); };
    QTRY_COMPARE(kept().size(), 1);
    delete d.dialog;
    QVERIFY(d.sso->openDraft(kept().constFirst()));
    d.dialog = d.sso->findChild<EditorDialog *>();
    QVERIFY(d.line("redirectUri")->text().contains(u"/more"_s));
    QVERIFY(!SsoPage::draftForms().isEmpty());
}

void SsoPageTest::worksByKeyboardAlone()
{
    Desk d;
    QVERIFY(d.open());
    QApplication::setActiveWindow(d.sso.get());
    d.sso->firstFocus()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(d.table()));
    d.table()->chooseRow(0);
    QTest::keyClick(d.table(), Qt::Key_F2);
    d.dialog = d.sso->findChild<EditorDialog *>();
    QVERIFY(d.dialog);
    QTest::keyClick(d.dialog, Qt::Key_Escape);
    QVERIFY(d.gone());
    QApplication::setActiveWindow(d.sso.get());
    d.table()->setFocus();
    QTest::keyClick(d.table(), Qt::Key_Delete);
    d.dialog = d.sso->findChild<EditorDialog *>();
    QVERIFY(d.dialog);
    QTest::keyClicks(d.line("deleteClientId"), u"git"_s);
    QTest::keyClick(d.line("deleteClientId"), Qt::Key_Return);
    QVERIFY(d.gone());
    QVERIFY(!d.dev.state().ssoClients.contains(u"git"_s));
}

void SsoPageTest::isAccessible()
{
    Desk d;
    QVERIFY(d.open());
    QCOMPARE(namelessIn(d.sso.get()), QStringList());
    QCOMPARE(sharedMnemonics(d.sso.get()), QStringList());
    for (const char *button : { "ssoNew", "ssoEdit", "ssoToggle", "ssoDelete" }) {
        d.openForm(button);
        QCOMPARE(namelessIn(d.dialog), QStringList());
        QCOMPARE(sharedMnemonics(d.dialog), QStringList());
        d.dialog->reject();
        QVERIFY(d.gone());
    }
}

void SsoPageTest::showsHostileText()
{
    Desk d;
    d.put(u"a<b>\u202E&x"_s, u"https://evil.example.org/\u202E"_s, { u"<i>\n"_s });
    QVERIFY(d.open());
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < d.table()->rows()->columnCount(); ++column)
            QVERIFY(!d.cell(row, column).contains(u'\u202E') && !d.cell(row, column).contains(u'\n'));
    }
    for (const char *button : { "ssoEdit", "ssoDelete" }) {
        d.openForm(button);
        for (const QLabel *label : d.dialog->findChildren<QLabel *>())
            QVERIFY2(!label->text().contains(u'\u202E') && label->textFormat() != Qt::RichText, qPrintable(label->text()));
        QCOMPARE(sharedMnemonics(d.dialog), QStringList());
        d.dialog->reject();
        QVERIFY(d.gone());
    }
}

QTEST_MAIN(SsoPageTest)

#include "tst_sso_page.moc"
