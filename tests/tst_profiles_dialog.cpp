// SPDX-License-Identifier: MIT
#include "support/audit.h"
#include "support/console.h"
#include "support/json_on_disk.h"
#include "support/test_ca.h"
#include "views/controls/console_style.h"
#include "views/controls/message_bar.h"
#include "views/controls/profile_colors.h"
#include "views/session/ca_review_dialog.h"
#include "views/session/profiles_dialog.h"

#include <QtTest>
#include <QtWidgets>

#include <cmath>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

Profile sample(const QString &name)
{
    Profile profile;
    profile.name = name;
    profile.server = QUrl(u"https://%1.example.org:8443"_s.arg(name));
    return profile;
}

// The dialog over two profiles, prod and test, or others.
struct Fixture {
    FileFolder folder;
    HandClock clock;
    ProfileStore profiles;
    mutable StateStore state;
    QPointer<ProfilesDialog> dialog;

    explicit Fixture(const QList<Profile> &kept = { sample(u"prod"_s), sample(u"test"_s) })
        : profiles(folder.file(u"config"_s)),
          state(folder.file(u"state"_s))
    {
        for (const Profile &profile : kept)
            profiles.put(profile);
        dialog = new ProfilesDialog(profiles, state, clock);
        dialog->show();
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
    QListWidget *list() const { return the<QListWidget>("list"); }
    void press(const char *button) const { the<QAbstractButton>(button)->click(); }
    void type(const char *field, const QString &text) const
    {
        auto *line = the<QLineEdit>(field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        if (text.isEmpty())
            QTest::keyClick(line, Qt::Key_Delete);
    }
    QString fault(const char *label) const
    {
        const auto *shown = the<QLabel>(label);
        return shown->isVisible() ? shown->text() : QString();
    }
    MessageBar *messages() const { return dialog->findChild<MessageBar *>(u"messages"_s); }
    void sayYes() const { messages()->findChild<QPushButton *>(u"messageAction"_s)->click(); }
    CaReviewDialog *review() const { return dialog->findChild<CaReviewDialog *>(); }
    QStringList rows() const
    {
        QStringList texts;
        for (int row = 0; row < list()->count(); ++row)
            texts += list()->item(row)->text();
        return texts;
    }
    QStringList kept() const
    {
        QStringList names;
        const ProfileStore store(folder.file(u"config"_s));
        for (const Profile &profile : store.profiles())
            names += profile.name;
        return names;
    }
};

} // namespace

class ProfilesDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void showsWhatIsKept();
    void beginsWithANewOne();
    void savesANewOne();
    void savesWhatWasEdited();
    void errorsStandAtTheirField_data();
    void errorsStandAtTheirField();
    void unsavedEditsWait();
    void discards();
    void closingAsksFirst();
    void duplicates();
    void ordersOnesByKeys();
    void savedOnesKeepTheirPlaceAmongUnsaved();
    void deletesAfterAsking();
    void anotherServerIsNotTheRememberedOne();
    void tokenGoesWithRemembering();
    void caFileIsReviewedOnce();
    void saysWhatCouldNotBeSaved();
    void saysWhatCouldNotBeRead();
    void byKeyboardAlone();
    void hasNamesAndMnemonics();
    void colorsAreReadable();
};

void ProfilesDialogTest::showsWhatIsKept()
{
    Profile profile = sample(u"prod"_s);
    profile.serviceName = u"console"_s;
    profile.tags = { u"a"_s, u"b c"_s };
    profile.color = ProfileColor::Violet;
    profile.readOnly = true;
    profile.rememberSession = true;
    const Fixture f({ profile, sample(u"test"_s) });
    QCOMPARE(f.rows(), (QStringList{ u"prod"_s, u"test"_s }));
    QCOMPARE(f.the<QLineEdit>("name")->text(), u"prod"_s);
    QCOMPARE(f.the<QLineEdit>("server")->text(), u"https://prod.example.org:8443"_s);
    QCOMPARE(f.the<QLineEdit>("serviceName")->text(), u"console"_s);
    QCOMPARE(f.the<QLineEdit>("tags")->text(), u"a, b c"_s);
    QCOMPARE(f.the<QComboBox>("color")->currentText(), u"Violet"_s);
    QVERIFY(f.the<QCheckBox>("readOnly")->isChecked());
    QVERIFY(f.the<QCheckBox>("remember")->isChecked());
    QVERIFY(!f.the<QPushButton>("save")->isEnabled());
    f.list()->setCurrentRow(1);
    QCOMPARE(f.the<QLineEdit>("name")->text(), u"test"_s);
    QVERIFY(!f.the<QCheckBox>("readOnly")->isChecked());
    f.dialog->select(f.profiles.profiles().at(0).id);
    QCOMPARE(f.list()->currentRow(), 0);
}

void ProfilesDialogTest::beginsWithANewOne()
{
    const Fixture f(QList<Profile>{});
    QCOMPARE(f.rows(), QStringList{ u"New profile"_s });
    QVERIFY(f.the<QLineEdit>("name")->hasFocus());
    f.press("add"); // there is one already
    QCOMPARE(f.rows().size(), 1);
    f.press("close"); // nothing was typed: nothing to ask
    QTRY_VERIFY(!f.dialog);
    QCOMPARE(f.kept(), QStringList());
}

void ProfilesDialogTest::savesANewOne()
{
    const Fixture f;
    f.press("add");
    QVERIFY(f.the<QLineEdit>("name")->hasFocus());
    f.type("name", u"  Berlin "_s);
    QCOMPARE(f.rows().at(2), u"Berlin (not saved)"_s);
    f.type("server", u"mcias.example.org"_s);
    f.type("serviceName", u"console"_s);
    f.type("tags", u" a,b , ,a"_s);
    f.the<QComboBox>("color")->setFocus();
    QTest::keyClick(f.the<QComboBox>("color"), Qt::Key_Down);
    f.the<QCheckBox>("readOnly")->click();
    f.the<QCheckBox>("remember")->click();
    f.press("save");
    QCOMPARE(f.rows().at(2), u"Berlin"_s);
    const Profile kept = ProfileStore(f.folder.file(u"config"_s)).profiles().at(2);
    QCOMPARE(kept.name, u"Berlin"_s);
    QCOMPARE(kept.server, QUrl(u"https://mcias.example.org:8443"_s));
    QCOMPARE(kept.serviceName, u"console"_s);
    QCOMPARE(kept.tags, (QStringList{ u"a"_s, u"b"_s }));
    QCOMPARE(kept.color, ProfileColor::Red);
    QVERIFY(kept.readOnly);
    QVERIFY(kept.rememberSession);
    QVERIFY(!f.the<QPushButton>("save")->isEnabled());
    QCOMPARE(f.messages()->kind(), MessageBar::Kind::Good);
}

void ProfilesDialogTest::savesWhatWasEdited()
{
    const Fixture f;
    const QString id = f.profiles.profiles().at(0).id;
    f.type("server", u"https://[::1]:9000/auth"_s);
    QTest::keyClick(f.the<QLineEdit>("server"), Qt::Key_Return);
    QCOMPARE(f.profiles.profiles().size(), 2);
    QCOMPARE(f.profiles.find(id)->server, QUrl(u"https://[::1]:9000/auth"_s));
    QVERIFY(f.dialog && f.dialog->isVisible());
    // The port that a whole URL means stays that one.
    f.type("server", u"https://mcias.example.org"_s);
    f.press("save");
    f.type("name", u"prod 2"_s);
    f.press("save");
    QCOMPARE(f.profiles.find(id)->server, QUrl(u"https://mcias.example.org"_s));
}

void ProfilesDialogTest::errorsStandAtTheirField_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QString>("words");
    QTest::newRow("no name") << QByteArray("name") << QString() << QByteArray("nameFault") << u"Give it a name"_s;
    QTest::newRow("spaces") << QByteArray("name") << u"   "_s << QByteArray("nameFault") << u"Give it a name"_s;
    QTest::newRow("name taken") << QByteArray("name") << u"TEST"_s << QByteArray("nameFault") << u"has this name"_s;
    QTest::newRow("no server") << QByteArray("server") << QString() << QByteArray("serverFault") << u"Which server"_s;
    for (const QString &bad : { u"http://a.example.org"_s, u"https://u:p@a.example.org"_s, u"a b"_s, u"https://"_s })
        QTest::newRow(qPrintable(bad)) << QByteArray("server") << bad << QByteArray("serverFault") << u"not the address"_s;
    QTest::newRow("no CA file") << QByteArray("caFile") << u"/no/such/file.pem"_s << QByteArray("caFault") << u"no such file"_s;
    QTest::newRow("half a path") << QByteArray("caFile") << u"ca.pem"_s << QByteArray("caFault") << u"whole path"_s;
    QTest::newRow("a folder") << QByteArray("caFile") << u"/tmp"_s << QByteArray("caFault") << u"no such file"_s;
}

void ProfilesDialogTest::errorsStandAtTheirField()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, text);
    QFETCH(QByteArray, label);
    QFETCH(QString, words);
    const Fixture f;
    f.type(field, text);
    f.press("save");
    QVERIFY2(f.fault(label).contains(words), qPrintable(f.fault(label)));
    auto *line = f.the<QLineEdit>(field);
    QVERIFY(line->hasFocus());
    QCOMPARE(line->accessibleDescription(), f.fault(label));
    QCOMPARE(f.kept(), (QStringList{ u"prod"_s, u"test"_s }));
    QCOMPARE(f.profiles.profiles().at(0).server, sample(u"prod"_s).server);
    QVERIFY(!f.review());
    QTest::keyClick(line, Qt::Key_X);
    QCOMPARE(f.fault(label), QString());
    QVERIFY(line->accessibleDescription().isEmpty());
}

void ProfilesDialogTest::unsavedEditsWait()
{
    const Fixture f;
    f.type("name", u"changed"_s);
    f.type("server", u"not an address at all"_s);
    f.list()->setCurrentRow(1);
    QCOMPARE(f.the<QLineEdit>("name")->text(), u"test"_s);
    QVERIFY(!f.the<QPushButton>("save")->isEnabled());
    f.type("serviceName", u"other"_s);
    QCOMPARE(f.rows(), (QStringList{ u"changed (not saved)"_s, u"test (not saved)"_s }));
    f.list()->setCurrentRow(0);
    QCOMPARE(f.the<QLineEdit>("server")->text(), u"not an address at all"_s);
    QCOMPARE(f.kept(), (QStringList{ u"prod"_s, u"test"_s }));
    f.list()->setCurrentRow(1);
    f.press("save");
    QCOMPARE(f.profiles.profiles().at(1).serviceName, u"other"_s);
    QCOMPARE(f.rows(), (QStringList{ u"changed (not saved)"_s, u"test"_s }));
    // Typed back to what it was, it is no change.
    f.list()->setCurrentRow(0);
    f.type("name", u"prod"_s);
    f.type("server", u"https://prod.example.org:8443"_s);
    QCOMPARE(f.rows().at(0), u"prod"_s);
}

void ProfilesDialogTest::discards()
{
    const Fixture f;
    f.type("name", u"changed"_s);
    f.type("server", {});
    f.press("save");
    f.press("discard");
    QCOMPARE(f.the<QLineEdit>("name")->text(), u"prod"_s);
    QCOMPARE(f.fault("serverFault"), QString());
    QVERIFY(!f.the<QPushButton>("discard")->isEnabled());
    f.press("add");
    f.type("name", u"new"_s);
    f.press("discard");
    QCOMPARE(f.rows(), (QStringList{ u"prod"_s, u"test"_s }));
    QVERIFY(f.the<QLineEdit>("name")->isEnabled());
}

void ProfilesDialogTest::closingAsksFirst()
{
    const Fixture f;
    f.type("name", u"changed"_s);
    f.list()->setCurrentRow(1);
    QTest::keyClick(f.dialog, Qt::Key_Escape);
    QVERIFY(f.dialog && f.dialog->isVisible());
    QVERIFY(f.messages()->text().contains(u"“changed”"_s));
    // Closing the question is a no; so is the window's own cross.
    f.messages()->clear();
    f.dialog->close();
    QVERIFY(f.dialog && f.dialog->isVisible());
    QVERIFY(f.messages()->isVisible());
    f.press("close");
    f.sayYes();
    QTRY_VERIFY(!f.dialog);
    QCOMPARE(f.kept(), (QStringList{ u"prod"_s, u"test"_s }));
}

void ProfilesDialogTest::duplicates()
{
    Profile profile = sample(u"prod"_s);
    profile.color = ProfileColor::Blue;
    profile.tags = { u"a"_s };
    profile.unknown = { { u"later"_s, 1 } };
    const Fixture f({ profile });
    f.type("serviceName", u"typed"_s);
    f.press("duplicate");
    QCOMPARE(f.rows(), (QStringList{ u"prod (not saved)"_s, u"prod (2) (not saved)"_s }));
    QVERIFY(f.the<QLineEdit>("name")->hasFocus());
    f.press("save");
    QCOMPARE(f.profiles.profiles().size(), 2);
    const Profile copy = f.profiles.profiles().at(1);
    QVERIFY(copy.id != f.profiles.profiles().at(0).id);
    QCOMPARE(copy.name, u"prod (2)"_s);
    QCOMPARE(copy.color, ProfileColor::Blue);
    QCOMPARE(copy.serviceName, u"typed"_s);
    QCOMPARE(copy.unknown, profile.unknown);
    QCOMPARE(f.profiles.profiles().at(0).serviceName, QString());
}

void ProfilesDialogTest::ordersOnesByKeys()
{
    const Fixture f({ sample(u"a"_s), sample(u"b"_s), sample(u"c"_s) });
    f.list()->setFocus();
    QVERIFY(!f.the<QToolButton>("up")->isEnabled());
    QTest::keyClick(f.list(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(f.kept(), (QStringList{ u"b"_s, u"a"_s, u"c"_s }));
    QCOMPARE(f.rows(), f.kept());
    QCOMPARE(f.list()->currentRow(), 1);
    QCOMPARE(f.the<QLineEdit>("name")->text(), u"a"_s);
    f.press("down");
    QCOMPARE(f.kept(), (QStringList{ u"b"_s, u"c"_s, u"a"_s }));
    QVERIFY(!f.the<QToolButton>("down")->isEnabled());
    QTest::keyClick(f.list(), Qt::Key_Down, Qt::AltModifier);
    f.press("up");
    f.press("up");
    QTest::keyClick(f.list(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(f.kept(), (QStringList{ u"a"_s, u"b"_s, u"c"_s }));
    QCOMPARE(f.rows(), f.kept());
    // In a combo box the same keys open it.
    f.the<QComboBox>("color")->setFocus();
    QTest::keyClick(f.the<QComboBox>("color"), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(f.kept(), (QStringList{ u"a"_s, u"b"_s, u"c"_s }));
    f.the<QComboBox>("color")->hidePopup();
}

void ProfilesDialogTest::savedOnesKeepTheirPlaceAmongUnsaved()
{
    const Fixture f({ sample(u"a"_s) });
    for (const QString &name : { u"x"_s, u"y"_s }) {
        f.press("add");
        f.type("name", name);
        f.type("server", u"s.example.org"_s);
    }
    f.press("save"); // y, before x was saved
    f.list()->setCurrentRow(1);
    f.press("save");
    QCOMPARE(f.kept(), (QStringList{ u"a"_s, u"x"_s, u"y"_s }));
    QCOMPARE(f.rows(), f.kept());
}

void ProfilesDialogTest::deletesAfterAsking()
{
    const Fixture f;
    const QString id = f.profiles.profiles().at(0).id;
    f.state.setLastUsername(id, u"alice"_s);
    f.state.setKnownServer(id, { "a", "b", "c", f.clock.now() });
    QStringList gone;
    connect(f.dialog, &ProfilesDialog::profileDeleted, this, [&gone](const Profile &profile) { gone += profile.name; });
    f.press("remove");
    for (const QString &word : { u"“prod”"_s, u"server"_s, u"user name"_s, u"drafts"_s, u"keyring"_s })
        QVERIFY2(f.messages()->text().contains(word), qPrintable(word));
    QCOMPARE(f.kept().size(), 2);
    f.list()->setCurrentRow(1); // looking elsewhere is a no
    QVERIFY(!f.messages()->isVisible());
    f.list()->setCurrentRow(0);
    f.list()->setFocus();
    QTest::keyClick(f.list(), Qt::Key_Delete);
    f.sayYes();
    QCOMPARE(f.kept(), QStringList{ u"test"_s });
    QCOMPARE(f.rows(), QStringList{ u"test"_s });
    QCOMPARE(gone, QStringList{ u"prod"_s });
    QCOMPARE(f.state.lastUsername(id), QString());
    QVERIFY(f.state.knownServer(id) == KnownServer());
    QCOMPARE(f.the<QLineEdit>("name")->text(), u"test"_s);
    f.press("remove");
    f.sayYes();
    QCOMPARE(f.rows(), QStringList());
    QVERIFY(!f.the<QLineEdit>("name")->isEnabled());
    QVERIFY(!f.the<QPushButton>("remove")->isEnabled());
    f.press("close");
    QTRY_VERIFY(!f.dialog);
}

void ProfilesDialogTest::anotherServerIsNotTheRememberedOne()
{
    Profile profile = sample(u"prod"_s);
    profile.rememberSession = true;
    const Fixture f({ profile });
    const QString id = f.profiles.profiles().at(0).id;
    f.state.setKnownServer(id, { "a", "b", "c", f.clock.now() });
    QList<QUrl> unwanted;
    connect(f.dialog, &ProfilesDialog::keptTokenUnwanted, this, [&](const Profile &before) { unwanted += before.server; });
    f.type("name", u"renamed"_s);
    f.press("save");
    QCOMPARE(f.state.knownServer(id).authority, QByteArray("a"));
    QCOMPARE(unwanted.size(), 0);
    f.type("server", u"other.example.org"_s);
    f.press("save");
    QVERIFY(f.state.knownServer(id).authority.isEmpty());
    QCOMPARE(unwanted, QList{ profile.server });
}

void ProfilesDialogTest::tokenGoesWithRemembering()
{
    Profile profile = sample(u"prod"_s);
    profile.rememberSession = true;
    const Fixture f({ profile });
    int unwanted = 0;
    connect(f.dialog, &ProfilesDialog::keptTokenUnwanted, this, [&unwanted] { ++unwanted; });
    f.the<QCheckBox>("remember")->click();
    QCOMPARE(unwanted, 0);
    f.press("save");
    QCOMPARE(unwanted, 1);
    f.the<QCheckBox>("remember")->click();
    f.press("save");
    QCOMPARE(unwanted, 1);
}

void ProfilesDialogTest::caFileIsReviewedOnce()
{
    const Fixture f;
    const TestCa ca;
    const QString path = f.folder.file(u"ca.pem"_s);
    f.folder.write(u"ca.pem"_s, ca.pem());
    f.type("caFile", path);
    f.press("save");
    QTRY_VERIFY(f.review());
    QCOMPARE(f.profiles.profiles().at(0).caFile, QString()); // not before somebody has looked
    f.review()->reject();
    QTRY_VERIFY(!f.review());
    QVERIFY(f.fault("caFault").contains(u"reviewed"_s));
    QCOMPARE(f.profiles.profiles().at(0).caFile, QString());
    f.press("save");
    QTRY_VERIFY(f.review());
    f.review()->findChild<QPushButton *>(u"caReviewTrust"_s)->click();
    QTRY_VERIFY(!f.review());
    QCOMPARE(f.profiles.profiles().at(0).caFile, path);
    QCOMPARE(f.fault("caFault"), QString());
    f.type("name", u"other"_s);
    f.press("save");
    QVERIFY(!f.review());
    QCOMPARE(f.kept().at(0), u"other"_s);
}

void ProfilesDialogTest::saysWhatCouldNotBeSaved()
{
    const Fixture f;
    QVERIFY(QDir(f.folder.file(u"config"_s)).removeRecursively());
    f.folder.write(u"config"_s, {});
    f.type("name", u"changed"_s);
    f.press("save");
    QCOMPARE(f.messages()->kind(), MessageBar::Kind::Error);
    QVERIFY(f.messages()->text().contains(u"could not be written"_s));
}

void ProfilesDialogTest::saysWhatCouldNotBeRead()
{
    const FileFolder folder;
    folder.write(u"profiles.json"_s, R"({"profiles":[{"id":"x","name":"no server"}]})");
    const HandClock clock;
    ProfileStore profiles(folder.path());
    StateStore state(folder.path());
    ProfilesDialog dialog(profiles, state, clock);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(dialog.findChild<MessageBar *>(u"messages"_s)->text().contains(u"stay in the file"_s));
}

void ProfilesDialogTest::byKeyboardAlone()
{
    const Fixture f;
    QVERIFY(f.list()->hasFocus());
    const QStringList round = tabRound();
    for (const QString &name : { u"list"_s, u"add"_s, u"duplicate"_s, u"remove"_s, u"down"_s, u"name"_s, u"color"_s, u"server"_s,
             u"caFile"_s, u"choose"_s, u"serviceName"_s, u"tags"_s, u"readOnly"_s, u"remember"_s, u"test"_s, u"close"_s })
        QVERIFY2(round.contains(name), qPrintable(name + u" of "_s + round.join(' '_L1)));
    QVERIFY(round.indexOf(u"down"_s) < round.indexOf(u"name"_s));
    QVERIFY(round.indexOf(u"test"_s) < round.indexOf(u"close"_s));
    // A profile, from nothing to saved.
    const auto alt = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key, Qt::AltModifier); };
    const auto write = [](const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); };
    // Buttons and boxes answer their mnemonics a moment later.
    alt(Qt::Key_N);
    QTRY_VERIFY(f.the<QLineEdit>("name")->hasFocus());
    write(u"by hand"_s);
    alt(Qt::Key_S);
    write(u"hand.example.org"_s);
    alt(Qt::Key_T);
    write(u"env:prod"_s);
    alt(Qt::Key_O);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    alt(Qt::Key_R);
    QTRY_VERIFY(f.the<QCheckBox>("readOnly")->isChecked());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(f.kept(), (QStringList{ u"prod"_s, u"test"_s, u"by hand"_s }));
    const Profile kept = f.profiles.profiles().at(2);
    QCOMPARE(kept.tags, QStringList{ u"env:prod"_s });
    QCOMPARE(kept.color, ProfileColor::Red);
    QVERIFY(kept.readOnly);
    alt(Qt::Key_D);
    QTRY_VERIFY(f.messages()->text().contains(u"Delete"_s));
    alt(Qt::Key_F);
    QTRY_COMPARE(f.kept(), (QStringList{ u"prod"_s, u"test"_s }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!f.dialog);
}

void ProfilesDialogTest::hasNamesAndMnemonics()
{
    const Fixture f;
    QCOMPARE(namelessIn(f.dialog), QStringList());
    QCOMPARE(sharedMnemonics(f.dialog), QStringList());
    f.press("remove");
    QCOMPARE(namelessIn(f.dialog), QStringList());
    QCOMPARE(sharedMnemonics(f.dialog), QStringList());
    f.type("name", {});
    QTest::keyClick(f.dialog, Qt::Key_Escape);
    QVERIFY(f.messages()->isVisible());
    QCOMPARE(sharedMnemonics(f.dialog), QStringList());
}

void ProfilesDialogTest::colorsAreReadable()
{
    const auto luminance = [](const QColor &color) {
        const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const auto contrast = [&](const QColor &a, const QColor &b) {
        const auto [dark, light] = std::minmax({ luminance(a), luminance(b) });
        return (light + 0.05) / (dark + 0.05);
    };
    QSet<QRgb> seen;
    QSet<QString> names;
    for (const ProfileColor color : profileColors) {
        names += profileColorName(color);
        for (const Theme *theme : { &Theme::light(), &Theme::dark() }) {
            QVERIFY(!profileDot(color, *theme, 16, 2).isNull());
            const QColor shade = profileColor(color, *theme);
            QCOMPARE(shade.isValid(), color != ProfileColor::None);
            if (!shade.isValid())
                continue;
            seen += shade.rgb();
            QVERIFY(contrast(textOnProfileColor(color, *theme), shade) >= 4.5);
            for (const QColor &ground : { theme->base, theme->window, theme->sidebar, theme->header })
                QVERIFY2(contrast(shade, ground) >= 3, qPrintable(profileColorName(color) + u" on "_s + ground.name()));
        }
    }
    QCOMPARE(names.size(), 7);
    QCOMPARE(seen.size(), 12);
}

QTEST_MAIN(ProfilesDialogTest)
#include "tst_profiles_dialog.moc"
