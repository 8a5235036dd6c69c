// SPDX-License-Identifier: MIT
// The form of one account over its whole life: reading, a colleague's changes, the review, writing step by step, lost
// answers, drafts; and the editor of tags in it.
#include "support/audit.h"
#include "support/dialog_bench.h"

#include "views/accounts/account_form.h"
#include "views/accounts/edit_account_dialog.h"
#include "views/controls/chips_editor.h"
#include "views/controls/tag_chip.h"
#include "views/forms/change_review.h"
#include "views/forms/foreign_changes_panel.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using Way = Ruling::Way;

namespace {

struct Form : DialogBench {
    QUuid bob = addAccount(u"bob"_s, { Role::Viewer }, { u"env:prod"_s });
    QPointer<EditAccountDialog> dialog;

    explicit Form(devserver::Dialect dialect = devserver::Dialect::Standard) : DialogBench(dialect)
    {
        if (!load())
            qFatal("no list");
    }
    void open()
    {
        dialog = new EditAccountDialog(context(), bob, &page, timing);
        if (const auto kept = dialog->keptDraft())
            dialog->restore(*kept);
        dialog->open();
    }
    // Opens it and waits for what it reads.
    bool openAndRead()
    {
        open();
        return eventually([this] { return role("viewer")->isEnabled() && tags()->isEnabled(); });
    }
    QCheckBox *role(const char *name) const { return child<QCheckBox>(dialog, ("role-" + QByteArray(name)).constData()); }
    ChipsEditor *tags() const { return child<ChipsEditor>(dialog, "tags"); }
    AccountForm *form() const { return dialog->findChild<AccountForm *>(); }
    ChangeReview *review() const { return dialog->findChild<ChangeReview *>(); }
    bool isReviewing() const { return dialog && child<QWidget>(dialog, "reviewBack")->isVisible(); }
    void save() { press(dialog, "editorSave"); }
    // Saves, and waits for the review.
    bool reviewIt()
    {
        save();
        return eventually([this] { return isReviewing(); }, std::chrono::seconds(5));
    }
    bool gone() const
    {
        return eventually([this] { return !dialog; }, std::chrono::seconds(5));
    }
    devserver::AccountRecord &server() { return dev.state().accounts.edit(bob); }
};

void type(QWidget *widget, const QString &text)
{
    QTest::keyClicks(widget, text);
}

} // namespace

class EditAccountDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void fillsFromTheBookAndReads();
    void saysWhatCannotBeRead();
    void sendsOnlyTheDifference();
    void hasNothingToSave();
    void takesOverAColleaguesChange();
    void findsAColleaguesChangeBeforeSaving();
    void asksWhereTwoChangesClash();
    void losesAnAnswer_data();
    void losesAnAnswer();
    void isDoneInPart();
    void keepsADraftOverALock();
    void tellsDraftsFromWhatChangedMeanwhile();
    void offersToRevokeTokens();
    void explainsTheRolesOfAService();
    void isGone();
    void isAccessible();
    void editsTagsByKeyboard();
    void pastesAndRefusesTags();
    void showsHostileText();
};

void EditAccountDialogTest::fillsFromTheBookAndReads()
{
    Form f;
    f.relay.rule([](const Received &request) {
        return request.path.endsWith("/roles") || request.path.endsWith("/tags") ? Ruling{ Way::Hold } : Ruling{};
    });
    f.open();
    QCOMPARE(f.text(f.dialog, "accountName"), u"bob"_s);
    QVERIFY(f.child<QRadioButton>(f.dialog, "statusActive")->isChecked());
    QVERIFY(!f.role("viewer")->isEnabled());
    QVERIFY(!f.tags()->isEnabled());
    QCOMPARE(f.text(f.dialog, "rolesRemark"), u"Being read…"_s);
    QTRY_COMPARE(f.relay.heldCount(), 2);
    f.relay.releaseAll();
    QTRY_VERIFY(f.role("viewer")->isEnabled());
    QVERIFY(f.role("viewer")->isChecked());
    QVERIFY(!f.role("editor")->isChecked());
    QTRY_COMPARE(f.tags()->tags(), QStringList{ u"env:prod"_s });
    QVERIFY(!f.child<QWidget>(f.dialog, "foreignChanges")->isVisible());
    f.picture(f.dialog, u"edit-account"_s);
}

void EditAccountDialogTest::saysWhatCannotBeRead()
{
    Form f;
    bool denied = true;
    f.relay.rule([&denied](const Received &request) {
        return denied && request.path.endsWith("/roles") ? Ruling::answer(StepBench::forbidden()) : Ruling{};
    });
    f.open();
    QTRY_VERIFY(f.text(f.dialog, "rolesRemark").contains(u"may not see the roles"_s));
    QTRY_VERIFY(f.tags()->isEnabled());
    QVERIFY(!f.role("viewer")->isEnabled());
    // What cannot be seen is not written; the rest can be.
    f.child<QRadioButton>(f.dialog, "statusInactive")->click();
    QVERIFY(f.reviewIt());
    f.press(f.dialog, "reviewBack");
    denied = false;
    f.press(f.dialog, "formAgain");
    QTRY_VERIFY(f.role("viewer")->isEnabled());
    QVERIFY(f.role("viewer")->isChecked());
    QVERIFY(f.child<QRadioButton>(f.dialog, "statusInactive")->isChecked()); // what was chosen stays
}

void EditAccountDialogTest::sendsOnlyTheDifference()
{
    Form f;
    QVERIFY(f.openAndRead());
    QSignalSpy saved(f.dialog, &EditorDialog::saved);
    f.role("editor")->click();
    f.role("viewer")->click();
    type(f.tags()->field(), u"team:a"_s); // without a key that ends it
    QVERIFY(f.reviewIt());
    QCOMPARE(f.text(f.dialog, "change0"), u"Role editor"_s);
    QCOMPARE(f.text(f.dialog, "changeBefore0"), u"no"_s);
    QCOMPARE(f.text(f.dialog, "changeAfter0"), u"yes"_s);
    QCOMPARE(f.text(f.dialog, "changeAfter1"), u"no"_s);
    QCOMPARE(f.text(f.dialog, "changeBefore2"), u"env:prod"_s);
    QCOMPARE(f.text(f.dialog, "changeAfter2"), u"env:prod\nteam:a"_s); // no line ends within a tag
    QCOMPARE(f.server().roles, RoleList{ Role::Viewer });              // nothing was sent yet
    f.picture(f.dialog, u"edit-review"_s);
    f.relay.forget();
    f.save();
    QVERIFY(f.gone());
    QCOMPARE(f.server().roles, RoleList{ Role::Editor });
    QCOMPARE(f.server().tags, (QStringList{ u"env:prod"_s, u"team:a"_s }));
    QCOMPARE(f.relay.passedCount("POST"), 1);
    QCOMPARE(f.relay.passedCount("DELETE"), 1);
    QCOMPARE(f.relay.passedCount("PUT"), 1);
    QCOMPARE(f.relay.passedCount("PATCH"), 0);
    QCOMPARE(saved.size(), 1);
    QVERIFY(saved[0][0].toString().contains(u"grant the role editor"_s));
    QCOMPARE(f.book.find(f.bob)->roles(), std::optional(RoleList{ Role::Editor }));
    QVERIFY(f.drafts.draftsOf(draftPlace(f.alice.profile()), u"alice"_s).isEmpty());
}

void EditAccountDialogTest::hasNothingToSave()
{
    Form f;
    QVERIFY(f.openAndRead());
    f.save();
    QVERIFY(f.saying(f.dialog, u"Nothing was changed"_s));
    f.role("editor")->click();
    f.role("editor")->click();
    f.save();
    QVERIFY(f.saying(f.dialog, u"Nothing was changed"_s));
    f.press(f.dialog, "editorCancel"); // nothing to be lost
    QVERIFY(f.gone());
}

void EditAccountDialogTest::takesOverAColleaguesChange()
{
    Form f;
    QVERIFY(f.openAndRead());
    f.role("editor")->click();
    auto *panel = f.child<ForeignChangesPanel>(f.dialog, "foreignChanges");
    // Somebody else's page has read it.
    f.server().roles = { Role::Viewer, Role::Guest };
    f.book.learnRoles(f.bob, f.server().roles);
    QTRY_VERIFY(panel->isVisible());
    QVERIFY(f.role("guest")->isChecked());
    QVERIFY(f.role("editor")->isChecked());
    QCOMPARE(panel->changes().size(), 1);
    QCOMPARE(panel->changes()[0].theirs, u"yes"_s);
    QVERIFY(!panel->undecided());
    f.picture(f.dialog, u"edit-foreign"_s);
    QVERIFY(f.reviewIt());
    QCOMPARE(f.text(f.dialog, "change0"), u"Role editor"_s);
    QVERIFY(!f.dialog->findChild<QLabel *>(u"change1"_s));
    f.save();
    QVERIFY(f.gone());
    QCOMPARE(f.server().roles, (RoleList{ Role::Viewer, Role::Guest, Role::Editor }));
}

void EditAccountDialogTest::findsAColleaguesChangeBeforeSaving()
{
    Form f;
    QVERIFY(f.openAndRead());
    f.role("editor")->click();
    f.server().tags = { u"env:test"_s };
    f.save();
    QVERIFY(f.saying(f.dialog, u"changed at the server"_s));
    QVERIFY(!f.isReviewing());
    QCOMPARE(f.tags()->tags(), QStringList{ u"env:test"_s });
    QVERIFY(f.child<QWidget>(f.dialog, "foreignChanges")->isVisible());
    QVERIFY(f.reviewIt());
    // And once more, while the review is open.
    f.server().account.status = AccountStatus::Inactive;
    Account account = f.server().account;
    f.book.learn(account);
    QVERIFY(f.saying(f.dialog, u"changed at the server"_s));
    QVERIFY(!f.isReviewing());
    QVERIFY(f.child<QRadioButton>(f.dialog, "statusInactive")->isChecked());
}

void EditAccountDialogTest::asksWhereTwoChangesClash()
{
    Form f;
    QVERIFY(f.openAndRead());
    f.child<QRadioButton>(f.dialog, "statusInactive")->click();
    Account theirs = f.server().account;
    theirs.status = OpenEnum<AccountStatus>::fromWord("suspended");
    f.book.learn(theirs);
    auto *panel = f.child<ForeignChangesPanel>(f.dialog, "foreignChanges");
    QTRY_VERIFY(panel->undecided());
    f.picture(f.dialog, u"edit-clash"_s);
    f.save();
    QVERIFY(f.saying(f.dialog, u"Choose first"_s));
    QCOMPARE(namelessIn(f.dialog).join(u"; "_s), QString());
    f.press(f.dialog, "takeTheirs");
    QVERIFY(f.child<QRadioButton>(f.dialog, "statusOther")->isChecked());
    QCOMPARE(f.child<QRadioButton>(f.dialog, "statusOther")->text(), u"suspended"_s);
    f.press(f.dialog, "keepMine");
    QVERIFY(f.child<QRadioButton>(f.dialog, "statusInactive")->isChecked());
    QVERIFY(!panel->undecided());
}

void EditAccountDialogTest::losesAnAnswer_data()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("it was done") << Way::LoseAnswer;
    QTest::newRow("it was not") << Way::LoseRequest;
}

void EditAccountDialogTest::losesAnAnswer()
{
    QFETCH(Way, way);
    Form f;
    QVERIFY(f.openAndRead());
    f.role("editor")->click();
    QVERIFY(f.reviewIt());
    int writes = 0;
    f.relay.rule(
        [&](const Received &request) { return StepBench::isWrite(request) && ++writes == 1 ? Ruling{ way } : Ruling{}; });
    f.save();
    if (way == Way::LoseAnswer) {
        // The end is known, and that it was a near thing is said before the dialog closes.
        QTRY_VERIFY(!f.dialog || f.review()->stateOf(0) == ChangeReview::State::Done);
        QVERIFY(f.server().roles.contains(Role::Editor));
        if (f.dialog)
            f.save(); // Close
        QVERIFY(f.gone());
    } else {
        QTRY_COMPARE(f.review()->stateOf(0), ChangeReview::State::NotDone);
        QVERIFY(!f.server().roles.contains(Role::Editor));
        QVERIFY(f.dialog->isVisible());
        QVERIFY(f.reviewIt() || f.isReviewing()); // the rest again
    }
    QCOMPARE(writes, 1);
}

void EditAccountDialogTest::isDoneInPart()
{
    Form f;
    QVERIFY(f.openAndRead());
    f.role("editor")->click();
    f.role("guest")->click();
    f.child<QRadioButton>(f.dialog, "statusInactive")->click();
    QVERIFY(f.reviewIt());
    int writes = 0;
    bool refuses = true;
    f.relay.rule([&](const Received &request) {
        return StepBench::isWrite(request) && ++writes == 2 && refuses ? Ruling::answer(StepBench::forbidden()) : Ruling{};
    });
    f.save();
    QVERIFY(f.saying(f.dialog, u"1 of 3 change"_s));
    QCOMPARE(f.review()->stateOf(0), ChangeReview::State::Done);
    QCOMPARE(f.review()->stateOf(1), ChangeReview::State::NotDone);
    QVERIFY2(f.review()->noteOf(1).contains(u"not for you"_s), qPrintable(f.review()->noteOf(1)));
    QCOMPARE(f.review()->stateOf(2), ChangeReview::State::NotBegun);
    f.picture(f.dialog, u"edit-part"_s);
    QCOMPARE(f.server().account.status, AccountStatus::Active);
    QVERIFY(!f.child<QWidget>(f.dialog, "foreignChanges")->isVisible()); // what was done here is nobody else's
    refuses = false;
    f.save(); // the rest: reads, and shows it
    QTRY_VERIFY(f.text(f.dialog, "reviewIntro").contains(u"what will be sent"_s));
    QVERIFY(!f.dialog->findChild<QLabel *>(u"change2"_s));
    f.save();
    QVERIFY(f.gone());
    QCOMPARE(f.server().account.status, AccountStatus::Inactive);
    QCOMPARE(f.server().roles.size(), 3);
}

void EditAccountDialogTest::keepsADraftOverALock()
{
    Form f;
    QVERIFY(f.openAndRead());
    f.role("editor")->click();
    type(f.tags()->field(), u"half a t"_s);
    f.alice.lock();
    QTRY_COMPARE(f.alice.state(), Session::State::Paused);
    QCOMPARE(f.drafts.draftsOf(draftPlace(f.alice.profile()), u"alice"_s).size(), 1);
    QVERIFY(f.role("editor")->isChecked());
    // The program ends, and begins again.
    delete f.dialog;
    f.alice.signIn({ f.profile(), u"alice"_s, Secret(u"password of alice"_s), {} });
    QTRY_COMPARE(f.alice.state(), Session::State::SignedIn);
    QVERIFY(f.openAndRead());
    QVERIFY(f.saying(f.dialog, u"typed before"_s));
    QVERIFY(f.role("editor")->isChecked());
    QCOMPARE(f.tags()->field()->text(), u"half a t"_s);
    f.tags()->field()->clear();
    QVERIFY(f.reviewIt());
    f.save();
    QVERIFY(f.gone());
    QVERIFY(f.server().roles.contains(Role::Editor));
    QVERIFY(f.drafts.draftsOf(draftPlace(f.alice.profile()), u"alice"_s).isEmpty());
}

void EditAccountDialogTest::tellsDraftsFromWhatChangedMeanwhile()
{
    Form f;
    QVERIFY(f.openAndRead());
    f.role("editor")->click();
    QTRY_COMPARE(f.drafts.draftsOf(draftPlace(f.alice.profile()), u"alice"_s).size(), 1);
    delete f.dialog;
    f.server().roles = { Role::Guest };
    QVERIFY(f.openAndRead());
    QTRY_VERIFY(f.child<QWidget>(f.dialog, "foreignChanges")->isVisible());
    QVERIFY(f.role("editor")->isChecked()); // what was typed
    QVERIFY(f.role("guest")->isChecked());  // and what is
    QVERIFY(!f.role("viewer")->isChecked());
}

void EditAccountDialogTest::offersToRevokeTokens()
{
    Form f;
    const auto issued = f.dev.state().tokens.issue(f.bob, { u"viewer"_s }, std::chrono::hours(1), f.dev.clock.now());
    f.tokens.learn(KnownToken{ .jti = issued.jti,
        .accountId = f.bob,
        .roles = RoleList{ Role::Viewer },
        .issuedAt = f.dev.clock.now(),
        .expiresAt = f.dev.clock.now().addSecs(3600),
        .source = KnownToken::Source::Audit });
    // One that the server does not keep any more must not stand in the way of the other.
    f.tokens.learn(KnownToken{ .jti = u"0-of-old"_s,
        .accountId = f.bob,
        .roles = RoleList{ Role::Viewer },
        .issuedAt = f.dev.clock.now().addSecs(10),
        .expiresAt = f.dev.clock.now().addSecs(3600),
        .source = KnownToken::Source::Audit });
    QVERIFY(f.openAndRead());
    QTRY_VERIFY(f.form()->findChild<QLabel *>(u"tokenTruth"_s)->text().contains(u"keep their old roles"_s));
    QVERIFY(!f.dialog->findChild<QPushButton *>(u"tokensRevoke"_s)); // it has what the account has
    f.role("viewer")->click();
    QVERIFY(f.reviewIt());
    f.save();
    QTRY_COMPARE(f.text(f.dialog, "reviewIntro"), u"All changes are saved."_s);
    f.picture(f.dialog, u"edit-tokens"_s);
    auto *offered = [&] {
        for (auto *button : f.dialog->findChildren<QPushButton *>(u"tokensRevoke"_s)) {
            if (button->isVisible())
                return button;
        }
        return static_cast<QPushButton *>(nullptr);
    }();
    QVERIFY(offered);
    offered->click();
    const auto sure = [&] {
        for (auto *button : f.dialog->findChildren<QPushButton *>(u"tokensRevokeSure"_s)) {
            if (button->isVisible())
                return button;
        }
        return static_cast<QPushButton *>(nullptr);
    };
    QTRY_VERIFY(sure());
    QCOMPARE(f.tokens.liveOf(f.bob).size(), 2);
    sure()->click();
    QTRY_VERIFY(f.tokens.liveOf(f.bob).isEmpty());
    QVERIFY(!f.dev.state().tokens.find(issued.jti)); // not only here
    QVERIFY(f.dialog->isVisible());
    f.save(); // Close
    QVERIFY(f.gone());
}

void EditAccountDialogTest::explainsTheRolesOfAService()
{
    Form f;
    const QUuid service = f.dev.addService(u"ci-runner"_s);
    QVERIFY(f.load());
    f.bob = service;
    QVERIFY(f.openAndRead());
    QVERIFY(f.child<QLabel>(f.dialog, "serviceRoles")->isVisible());
    QVERIFY(f.text(f.dialog, "serviceRoles").contains(u"through the token"_s));
    f.picture(f.dialog, u"edit-service"_s);
}

void EditAccountDialogTest::isGone()
{
    Form f;
    QVERIFY(f.openAndRead());
    f.role("editor")->click();
    f.server().account.status = AccountStatus::Deleted;
    f.save();
    QVERIFY(f.saying(f.dialog, u"deleted"_s));
    QVERIFY(!f.child<QPushButton>(f.dialog, "editorSave")->isEnabled());
}

void EditAccountDialogTest::isAccessible()
{
    Form f;
    QVERIFY(f.openAndRead());
    QCOMPARE(namelessIn(f.dialog).join(u"; "_s), QString());
    QCOMPARE(sharedMnemonics(f.dialog).join(u"; "_s), QString());
    QApplication::setActiveWindow(f.dialog);
    f.child<QRadioButton>(f.dialog, "statusActive")->setFocus();
    const QStringList round = tabRound();
    for (const QString &name :
        { u"statusActive"_s, u"role-admin"_s, u"role-viewer"_s, u"tagField"_s, u"editorCancel"_s, u"editorSave"_s })
        QVERIFY2(round.contains(name), qPrintable(name + u" is not in "_s + round.join(u' ')));
    f.role("editor")->click();
    QVERIFY(f.reviewIt());
    QCOMPARE(namelessIn(f.dialog).join(u"; "_s), QString());
    QCOMPARE(sharedMnemonics(f.dialog).join(u"; "_s), QString());
}

void EditAccountDialogTest::editsTagsByKeyboard()
{
    ChipsEditor editor;
    QSignalSpy edited(&editor, &ChipsEditor::edited);
    editor.setTags({ u"a"_s, u"b"_s, u"c"_s });
    editor.setSuggestions({ { u"env:prod"_s, 12 }, { u"env:test"_s, 3 } });
    editor.resize(400, 80);
    editor.show();
    QApplication::setActiveWindow(&editor);
    editor.field()->setFocus();
    const auto chipWithFocus = [&editor] {
        const auto *chip = qobject_cast<TagChip *>(QApplication::focusWidget());
        return chip && editor.isAncestorOf(chip) ? chip->tag() : QString();
    };
    const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };

    type(editor.field(), u"d,"_s);
    QCOMPARE(editor.tags().constLast(), u"d"_s);
    type(editor.field(), u"e"_s);
    press(Qt::Key_Return);
    type(editor.field(), u"f"_s);
    press(Qt::Key_Tab);
    QVERIFY(editor.field()->hasFocus()); // a Tab that ends a tag goes nowhere
    QCOMPARE(editor.tags().mid(3), (QStringList{ u"d"_s, u"e"_s, u"f"_s }));
    QVERIFY(editor.field()->text().isEmpty());
    QCOMPARE(edited.size(), 3);

    press(Qt::Key_Backspace); // goes to the last one, and does not remove it
    QCOMPARE(chipWithFocus(), u"f"_s);
    QCOMPARE(editor.currentTag(), u"f"_s);
    press(Qt::Key_Backspace);
    QVERIFY(!editor.tags().contains(u"f"_s));
    QVERIFY(editor.field()->hasFocus());
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    QCOMPARE(chipWithFocus(), u"d"_s);
    press(Qt::Key_Delete);
    QCOMPARE(chipWithFocus(), u"e"_s); // its neighbour
    press(Qt::Key_Right);
    QVERIFY(editor.field()->hasFocus());
    QCOMPARE(editor.tags(), (QStringList{ u"a"_s, u"b"_s, u"c"_s, u"e"_s }));
    QCOMPARE(editor.findChildren<TagChip *>().constFirst()->accessibleName(), u"Tag a"_s);

    type(editor.field(), u"prod"_s);
    auto *list = editor.field()->completer()->popup();
    QTRY_VERIFY(list->isVisible());
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(list->model()->index(0, 0).data().toString().startsWith(u"env:prod (12"_s));
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(editor.tags().constLast(), u"env:prod"_s);
    QVERIFY(editor.field()->text().isEmpty());
    QTest::qWait(0);
    QVERIFY(editor.field()->text().isEmpty());
}

void EditAccountDialogTest::pastesAndRefusesTags()
{
    ChipsEditor editor;
    editor.resize(400, 80);
    editor.show();
    QApplication::setActiveWindow(&editor);
    editor.field()->setFocus();
    const auto *fault = editor.findChild<QLabel *>(u"tagFault"_s);
    QGuiApplication::clipboard()->setText(u"one, two\nthree\tfour,,one"_s);
    QTest::keySequence(editor.field(), QKeySequence::Paste);
    QCOMPARE(editor.tags(), (QStringList{ u"one"_s, u"two"_s, u"three"_s, u"four"_s }));

    type(editor.field(), u"two"_s);
    QTest::keyClick(editor.field(), Qt::Key_Return);
    QVERIFY(fault->text().contains(u"already"_s));
    const QString hidden = u"a\u202Eb"_s;
    QGuiApplication::clipboard()->setText(u"five,"_s + hidden);
    QTest::keySequence(editor.field(), QKeySequence::Paste);
    QCOMPARE(editor.tags().constLast(), u"five"_s);
    QVERIFY(fault->text().contains(u"control characters"_s));
    QVERIFY(!editor.field()->text().isEmpty()); // to be mended
    QVERIFY(!editor.finishTyping());
    editor.field()->clear();
    QVERIFY(!ChipsEditor::faultOf(QString(256, u'x')).isEmpty());
    QVERIFY(ChipsEditor::faultOf(QString(255, u'x')).isEmpty());
    QVERIFY(!ChipsEditor::faultOf(u"  "_s).isEmpty());
    QVERIFY(ChipsEditor::faultOf(u"größe:groß 😀"_s).isEmpty());
}

void EditAccountDialogTest::showsHostileText()
{
    Form f;
    f.server().tags = { u"<b>bold</b>"_s, u"rtl\u202Egnirts"_s, QString(1 << 20, u'x'), u"100%n %1 &amp; &x"_s,
        u"\u001b[31mred"_s };
    f.server().roles += OpenEnum<Role>::fromWord("<img src=x>&role");
    f.server().account.username = u"<h1>%1&n\u202Ex"_s;
    for (int i = 0; i < 1000; ++i)
        f.server().tags += QString::number(i);
    QVERIFY(f.load());
    QVERIFY(f.openAndRead());
    QTRY_COMPARE(f.tags()->tags().size(), 1005);
    QCOMPARE(f.tags()->findChildren<TagChip *>().size(), 200);
    QVERIFY(f.dialog->width() < 1000);
    f.picture(f.dialog, u"edit-hostile"_s);
    f.role("editor")->click();
    QVERIFY(f.reviewIt());
    f.save();
    QVERIFY(f.gone());
    QCOMPARE(f.server().tags.size(), 1005); // untouched
    QCOMPARE(f.server().roles.size(), 3);
}

QTEST_MAIN(EditAccountDialogTest)
#include "tst_edit_account_dialog.moc"
