// SPDX-License-Identifier: MIT
#include "support/audit.h"
#include "support/json_on_disk.h"
#include "views/controls/console_style.h"
#include "views/controls/message_bar.h"
#include "views/session/settings_dialog.h"

#include <QtTest>
#include <QtWidgets>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using Language = Settings::Language;

namespace {

// The dialog over a store in a folder of its own.
struct Fixture {
    FileFolder folder;
    SettingsStore store;
    QPointer<SettingsDialog> dialog;

    explicit Fixture(const Settings &settings = {}, const QString &below = {}) : store(folder.file(below))
    {
        store.set(settings);
        dialog = new SettingsDialog(store);
        dialog->open();
        QApplication::setActiveWindow(dialog);
    }
    ~Fixture() { delete dialog; }
    template<class Widget>
    Widget *the(const char *name) const
    {
        auto *found = dialog->findChild<Widget *>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    void save() const { the<QPushButton>("save")->click(); }
};

} // namespace

class SettingsDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void showsWhatIsKept();
    void savesWhatIsShown();
    void cancelChangesNothing();
    void neverIsAWord();
    void byKeyboardAlone();
    void hasNamesAndMnemonics();
    void staysOpenWhenItCannotSave();
};

void SettingsDialogTest::showsWhatIsKept()
{
    const Fixture f({ .language = Language::German,
        .lockAfterMinutes = 3,
        .lockWithScreen = false,
        .clipboardSeconds = 45,
        .renewSession = false,
        .utcTimes = true });
    QCOMPARE(f.the<QComboBox>("language")->currentText(), u"Deutsch"_s);
    QCOMPARE(f.the<QSpinBox>("lockMinutes")->text(), u"3 min"_s);
    QVERIFY(!f.the<QCheckBox>("lockWithScreen")->isChecked());
    QCOMPARE(f.the<QSpinBox>("clipboardSeconds")->text(), u"45 s"_s);
    QTRY_VERIFY(!f.the<QCheckBox>("renewSession")->isChecked());
    QCOMPARE(f.the<QComboBox>("times")->currentText(), u"UTC"_s);
    QVERIFY(f.the<QLabel>("languageHint")->text().contains(u"next start"_s));
}

void SettingsDialogTest::savesWhatIsShown()
{
    Fixture f;
    const QSignalSpy changed(&f.store, &SettingsStore::changed);
    f.the<QComboBox>("language")->setCurrentIndex(1);
    f.the<QComboBox>("times")->setCurrentIndex(1);
    f.the<QSpinBox>("lockMinutes")->setValue(0);
    f.the<QSpinBox>("clipboardSeconds")->setValue(60);
    f.the<QCheckBox>("lockWithScreen")->click();
    f.the<QCheckBox>("renewSession")->click();
    QCOMPARE(changed.size(), 0);
    f.save();
    QTRY_VERIFY(!f.dialog);
    const Settings expected{ .language = Language::English,
        .lockAfterMinutes = 0,
        .lockWithScreen = false,
        .clipboardSeconds = 60,
        .renewSession = false,
        .utcTimes = true };
    QVERIFY(f.store.settings() == expected);
    QVERIFY(SettingsStore(f.folder.path()).settings() == expected);
    QCOMPARE(changed.size(), 1);
}

void SettingsDialogTest::cancelChangesNothing()
{
    Fixture f;
    f.the<QSpinBox>("lockMinutes")->setValue(99);
    QTest::keyClick(f.dialog, Qt::Key_Escape);
    QTRY_VERIFY(!f.dialog);
    QVERIFY(f.store.settings() == Settings());
    QCOMPARE(f.folder.names(), QStringList());
}

void SettingsDialogTest::neverIsAWord()
{
    const Fixture f({ .lockAfterMinutes = 1 });
    auto *minutes = f.the<QSpinBox>("lockMinutes");
    minutes->setFocus();
    QTest::keyClick(minutes, Qt::Key_Down);
    QCOMPARE(minutes->text(), u"never"_s);
    QTest::keyClick(minutes, Qt::Key_Down);
    QCOMPARE(minutes->value(), 0);
    auto *seconds = f.the<QSpinBox>("clipboardSeconds");
    seconds->setValue(0);
    QCOMPARE(seconds->value(), SettingsStore::leastClipboardSeconds);
}

void SettingsDialogTest::byKeyboardAlone()
{
    Fixture f;
    QCOMPARE(QApplication::focusWidget()->objectName(), u"language"_s);
    QCOMPARE(tabRound(),
        (QStringList{ u"language"_s, u"times"_s, u"lockMinutes"_s, u"lockWithScreen"_s, u"clipboardSeconds"_s, u"renewSession"_s,
            u"save"_s, u"cancel"_s }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY(!f.the<QCheckBox>("renewSession")->isChecked());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"lockMinutes"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QCOMPARE(f.the<QSpinBox>("lockMinutes")->value(), 11);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!f.dialog);
    QVERIFY(f.store.settings() == (Settings{ .lockAfterMinutes = 11, .renewSession = false }));
}

void SettingsDialogTest::hasNamesAndMnemonics()
{
    const Fixture f;
    QCOMPARE(namelessIn(f.dialog), QStringList());
    QCOMPARE(sharedMnemonics(f.dialog), QStringList());
}

void SettingsDialogTest::staysOpenWhenItCannotSave()
{
    Fixture f({}, u"plain"_s);
    f.folder.write(u"plain"_s, {});
    f.the<QSpinBox>("lockMinutes")->setValue(99);
    f.save();
    auto *messages = f.dialog->findChild<MessageBar *>();
    QVERIFY(messages->isVisible());
    QVERIFY(messages->text().contains(u"could not be written"_s));
    QCOMPARE(f.store.settings().lockAfterMinutes, 99);
    QVERIFY(QFile::remove(f.folder.file(u"plain"_s)));
    f.save();
    QTRY_VERIFY(!f.dialog);
    QCOMPARE(SettingsStore(f.folder.file(u"plain"_s)).settings().lockAfterMinutes, 99);
}

QTEST_MAIN(SettingsDialogTest)
#include "tst_settings_dialog.moc"
