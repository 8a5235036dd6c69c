// SPDX-License-Identifier: MIT
// That a person sees what changed about a server, and that nothing is trusted that was not shown.
#include "session/fingerprint.h"
#include "support/console.h"
#include "support/test_ca.h"
#include "views/controls/console_style.h"
#include "views/controls/message_bar.h"
#include "views/controls/selectable_text.h"
#include "views/session/server_change_dialog.h"

#include <QtTest>
#include <QtWidgets>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

// A server that was known, and a dialog about what it has become.
struct Fixture {
    HandClock clock;
    TestCa ca;
    TestCa other{ u"Other root"_s };
    Formats formats;
    QWidget window;
    std::unique_ptr<ServerTrust> trust = std::make_unique<ServerTrust>(
        KnownServer(), QList<QSslCertificate>{ ca.certificate(), other.certificate() }, clock);
    QPointer<ServerChangeDialog> dialog;
    int accepted = 0;
    int rejected = 0;

    Fixture()
    {
        trust->examine(ca.issue().chain);
        trust->seeKey({ u"OKP"_s, u"Ed25519"_s, u"the-first-key"_s });
        clock.time = clock.time.addDays(40);
    }
    ~Fixture() { delete dialog; }
    void open()
    {
        dialog = new ServerChangeDialog(*trust, u"mcias.example:8443"_s, formats, &window);
        QObject::connect(dialog, &QDialog::accepted, dialog, [this] { ++accepted; });
        QObject::connect(dialog, &QDialog::rejected, dialog, [this] { ++rejected; });
        dialog->open();
        QApplication::setActiveWindow(dialog);
    }
    QString label(const QString &name) const { return dialog->findChild<QLabel *>(u"serverChange"_s + name)->text(); }
    // What stands in a field, on one line; null if there is no such field.
    QString field(const QString &name) const
    {
        if (const auto *text = dialog->findChild<SelectableText *>(u"serverChange"_s + name))
            return text->contents().remove(u'\n');
        return {};
    }
    // What is drawn over something else; empty: nothing.
    QString overlaps() const
    {
        QRect above;
        for (const auto *text : dialog->findChildren<SelectableText *>()) {
            QRect here(text->mapTo(dialog, QPoint()), text->document()->size().toSize());
            if (here.top() < above.bottom() || !dialog->rect().contains(here))
                return text->accessibleName();
            above = here;
        }
        return {};
    }
    QPushButton *button(const QString &name) const { return dialog->findChild<QPushButton *>(u"serverChange"_s + name); }
};

} // namespace

class ServerChangeDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void anotherCertificate();
    void anotherAuthority();
    void anotherKey();
    void notNow_data();
    void notNow();
    void changesAgainWhileOpen();
    void closesWhenNothingWaits();
    void outlivesTheTrust();
    void everythingHasAName();
};

void ServerChangeDialogTest::anotherCertificate()
{
    Fixture f;
    const KnownServer before = f.trust->known();
    const QSslCertificate renewed = f.ca.issue().chain[0];
    f.trust->examine({ renewed });
    f.open();
    QVERIFY(f.label(u"Title"_s).contains(u"another certificate"_s));
    QVERIFY(f.label(u"Meaning"_s).contains(u"mcias.example:8443"_s));
    QVERIFY(f.label(u"Meaning"_s).contains(u"this is usual"_s));
    QVERIFY(f.label(u"Since"_s).contains(f.formats.exactTime(before.since)));
    QVERIFY(f.label(u"Since"_s).contains(f.formats.exactTime(f.clock.time)));
    QCOMPARE(f.field(u"CertificateBefore"_s), fingerprintText(before.certificate));
    QCOMPARE(f.field(u"CertificateNow"_s), fingerprintText(fingerprint(renewed)));
    QTRY_COMPARE(f.overlaps(), QString());
    QVERIFY(f.field(u"AuthorityNow"_s).isNull());
    QVERIFY(f.field(u"KeyNow"_s).isNull());
    f.button(u"Trust"_s)->setFocus();
    QTest::keyClick(f.button(u"Trust"_s), Qt::Key_Space);
    QTRY_VERIFY(!f.dialog);
    QCOMPARE(f.accepted, 1);
    QCOMPARE(f.rejected, 0);
    QVERIFY(!f.trust->change());
    QCOMPARE(f.trust->known().certificate, fingerprint(renewed));
}

void ServerChangeDialogTest::anotherAuthority()
{
    Fixture f;
    const QSslCertificate strange = f.other.issue().chain[0];
    QCOMPARE(f.trust->examine({ strange }), TlsFault::ChangedAuthority);
    f.open();
    QVERIFY(f.label(u"Title"_s).contains(u"Another authority"_s));
    for (const QString &word : { u"Nothing was sent"_s, u"somebody stands between"_s, u"telephone"_s })
        QVERIFY2(f.label(u"Meaning"_s).contains(word), qPrintable(f.label(u"Meaning"_s)));
    QCOMPARE(f.field(u"AuthorityBefore"_s), fingerprintText(fingerprint(f.ca.certificate())));
    QCOMPARE(f.field(u"AuthorityNow"_s), fingerprintText(fingerprint(f.other.certificate())));
    QCOMPARE(f.field(u"CertificateNow"_s), fingerprintText(fingerprint(strange)));
    f.button(u"Trust"_s)->click();
    QTRY_VERIFY(!f.dialog);
    QCOMPARE(f.trust->examine({ strange }), TlsFault::None);
}

void ServerChangeDialogTest::anotherKey()
{
    Fixture f;
    f.trust->seeKey({ u"OKP"_s, u"Ed25519"_s, u"the-second-key"_s });
    f.open();
    QVERIFY(f.label(u"Title"_s).contains(u"another key"_s));
    QCOMPARE(f.field(u"KeyBefore"_s), u"the-first-key"_s);
    QCOMPARE(f.field(u"KeyNow"_s), u"the-second-key"_s);
    QVERIFY(f.field(u"CertificateNow"_s).isNull());
    f.button(u"Trust"_s)->click();
    QCOMPARE(f.trust->known().key, "the-second-key"_ba);
}

void ServerChangeDialogTest::notNow_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Return") << int(Qt::Key_Return);
    QTest::newRow("Space") << int(Qt::Key_Space);
    QTest::newRow("Escape") << int(Qt::Key_Escape);
}

void ServerChangeDialogTest::notNow()
{
    QFETCH(int, key);
    Fixture f;
    const KnownServer before = f.trust->known();
    f.trust->examine(f.other.issue().chain);
    f.open();
    QVERIFY(f.button(u"NotNow"_s)->isDefault());
    QTRY_VERIFY(f.button(u"NotNow"_s)->hasFocus());
    QTest::keyClick(f.button(u"NotNow"_s), Qt::Key(key));
    QTRY_VERIFY(!f.dialog);
    QCOMPARE(f.rejected, 1);
    QCOMPARE(f.accepted, 0);
    QVERIFY(f.trust->change().authority);
    QCOMPARE(f.trust->known(), before);
}

void ServerChangeDialogTest::changesAgainWhileOpen()
{
    Fixture f;
    f.trust->examine(f.ca.issue().chain);
    f.open();
    f.button(u"Trust"_s)->setFocus();
    const QSslCertificate strange = f.other.issue().chain[0];
    f.trust->examine({ strange });
    QVERIFY(f.dialog->findChild<MessageBar *>()->isVisible());
    QVERIFY(f.label(u"Title"_s).contains(u"Another authority"_s));
    QVERIFY(f.button(u"NotNow"_s)->hasFocus()); // a key on its way confirms nothing
    QCOMPARE(f.field(u"CertificateNow"_s), fingerprintText(fingerprint(strange)));
    QTRY_COMPARE(f.overlaps(), QString());
    f.button(u"Trust"_s)->click();
    QCOMPARE(f.trust->known().authority, fingerprint(f.other.certificate()));
}

void ServerChangeDialogTest::closesWhenNothingWaits()
{
    Fixture f;
    const QSslCertificate known = f.trust->certificate();
    f.trust->examine(f.other.issue().chain);
    f.open();
    f.trust->examine({ known });
    QTRY_VERIFY(!f.dialog);
    QCOMPARE(f.rejected, 1);
    f.trust->examine(f.ca.issue().chain);
    f.open();
    QVERIFY(f.trust->accept(f.trust->change().now)); // by another way
    QTRY_VERIFY(!f.dialog);
}

void ServerChangeDialogTest::outlivesTheTrust()
{
    Fixture f;
    f.trust->examine(f.other.issue().chain);
    f.open();
    f.trust.reset();
    QTRY_VERIFY(!f.dialog);
    QCOMPARE(f.accepted, 0);
}

void ServerChangeDialogTest::everythingHasAName()
{
    Fixture f;
    f.trust->examine(f.other.issue().chain);
    f.open();
    QStringList names;
    for (const auto *field : f.dialog->findChildren<SelectableText *>()) {
        QVERIFY(!field->accessibleName().isEmpty());
        names += field->accessibleName().section(u':', 0, 0);
    }
    QCOMPARE(names.size(), 4);
    QCOMPARE(names.removeDuplicates(), 0);
    for (const auto *label : f.dialog->findChildren<QLabel *>())
        QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
    QSet<QKeySequence> mnemonics;
    for (const auto *button : f.dialog->findChildren<QPushButton *>()) {
        if (!button->isVisible())
            continue;
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY(!mnemonics.contains(QKeySequence::mnemonic(button->text())));
        mnemonics += QKeySequence::mnemonic(button->text());
    }
}

QTEST_MAIN(ServerChangeDialogTest)
#include "tst_server_change_dialog.moc"
