// SPDX-License-Identifier: MIT
// That a CA file is looked at before it is trusted, and that trusting it takes a decision.
#include "support/test_ca.h"
#include "views/controls/console_style.h"
#include "views/controls/message_bar.h"
#include "views/controls/selectable_text.h"
#include "views/session/ca_review_dialog.h"

#include <QtTest>
#include <QtWidgets>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

class CaReviewDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void showsWhatToCompare();
    void trustingTakesADecision();
    void keysThatDecline_data();
    void keysThatDecline();
    void unusableFilesCanOnlyBePutAside_data();
    void unusableFilesCanOnlyBePutAside();
    void warns();
    void manyCertificatesScroll();
    void everythingHasAName();

private:
    QString written(const QByteArray &text);
    CaReviewDialog *opened(const QString &path);

    QTemporaryDir m_folder;
    int m_files = 0;
    QWidget m_window;
};

QString CaReviewDialogTest::written(const QByteArray &text)
{
    QFile file(m_folder.filePath(u"%1.pem"_s.arg(++m_files)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write a file");
    return file.fileName();
}

CaReviewDialog *CaReviewDialogTest::opened(const QString &path)
{
    auto *dialog = new CaReviewDialog(path, &m_window);
    dialog->open();
    QApplication::setActiveWindow(dialog);
    return dialog;
}

void CaReviewDialogTest::showsWhatToCompare()
{
    const TestCa ca({ .commonName = u"<b>Staging</b> root"_s, .organization = u"Example Ltd"_s });
    const QString path = written(ca.pem());
    const QPointer<CaReviewDialog> dialog = opened(path);
    QStringList texts;
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), label->pixmap().isNull() && !label->text().isEmpty() ? Qt::PlainText : label->textFormat());
        texts += label->text();
    }
    for (const QString &text : { u"<b>Staging</b> root"_s, u"Example Ltd"_s, path })
        QVERIFY2(texts.contains(text), qPrintable(texts.join(u'\n')));
    const QString from = ca.certificate().effectiveDate().toUTC().toString(u"yyyy-MM-dd HH:mm"_s);
    const QString until = ca.certificate().expiryDate().toUTC().toString(u"yyyy-MM-dd HH:mm"_s);
    QVERIFY(texts.contains(u"From %1 UTC to %2 UTC"_s.arg(from, until)));

    QProcess openssl;
    openssl.start(u"openssl"_s, { u"x509"_s, u"-in"_s, path, u"-noout"_s, u"-fingerprint"_s, u"-sha256"_s });
    QVERIFY(openssl.waitForFinished());
    const QString said = QString::fromLatin1(openssl.readAllStandardOutput()).trimmed().section(u'=', 1);
    auto *fingerprint = dialog->findChild<SelectableText *>(u"caReviewFingerprint0"_s);
    QCOMPARE(fingerprint->contents().remove(u'\n'), said);
    QCOMPARE(said.size(), 95);
    fingerprint->selectAll();
    fingerprint->copy();
    QCOMPARE(QApplication::clipboard()->text().remove(u'\n'), said);
    dialog->reject();
    QTRY_VERIFY(!dialog);
}

void CaReviewDialogTest::trustingTakesADecision()
{
    const QString path = written(TestCa().pem());
    const QPointer<CaReviewDialog> dialog = opened(path);
    QSignalSpy trusted(dialog.data(), &CaReviewDialog::trusted);
    auto *trust = dialog->findChild<QPushButton *>(u"caReviewTrust"_s);
    auto *cancel = dialog->findChild<QPushButton *>(u"caReviewCancel"_s);
    QCOMPARE(dialog->findChildren<QPushButton *>(QRegularExpression(u"^caReview"_s)).size(), 2);
    QVERIFY(cancel->isDefault());
    QVERIFY(!trust->isDefault());
    QTRY_VERIFY(cancel->hasFocus());
    trust->setFocus();
    QTest::keyClick(trust, Qt::Key_Space);
    QCOMPARE(trusted.size(), 1);
    QCOMPARE(trusted[0][0].toString(), path);
    QTRY_VERIFY(!dialog);
}

void CaReviewDialogTest::keysThatDecline_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Return") << int(Qt::Key_Return);
    QTest::newRow("Space") << int(Qt::Key_Space);
    QTest::newRow("Escape") << int(Qt::Key_Escape);
}

void CaReviewDialogTest::keysThatDecline()
{
    QFETCH(int, key);
    const QPointer<CaReviewDialog> dialog = opened(written(TestCa().pem()));
    QSignalSpy trusted(dialog.data(), &CaReviewDialog::trusted);
    QTRY_VERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key));
    QTRY_VERIFY(!dialog);
    QCOMPARE(trusted.size(), 0);
}

void CaReviewDialogTest::unusableFilesCanOnlyBePutAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("word");
    const TestCa ca;
    QTest::newRow("empty") << QByteArray("") << u"PEM"_s;
    QTest::newRow("a key in it") << ca.pem() + ca.issue().keyPem << u"private key"_s;
    QTest::newRow("DER") << ca.certificate().toDer() << u"DER"_s;
    QTest::newRow("missing") << QByteArray() << u"no file"_s;
}

void CaReviewDialogTest::unusableFilesCanOnlyBePutAside()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, word);
    const QPointer<CaReviewDialog> dialog = opened(content.isNull() ? m_folder.filePath(u"missing"_s) : written(content));
    QSignalSpy trusted(dialog.data(), &CaReviewDialog::trusted);
    const auto *problem = dialog->findChild<MessageBar *>(u"caReviewProblem"_s);
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(word), qPrintable(problem->text()));
    QVERIFY(!dialog->findChild<QPushButton *>(u"caReviewTrust"_s));
    auto *close = dialog->findChild<QPushButton *>(u"caReviewCancel"_s);
    for (const auto *button : dialog->findChildren<QAbstractButton *>())
        QVERIFY(button == close || !button->isVisible());
    QTest::keyClick(close, Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    QCOMPARE(trusted.size(), 0);
}

void CaReviewDialogTest::warns()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const TestCa good;
    const TestCa expired({ .commonName = u"Old"_s, .notAfter = now.addDays(-1) });
    const TestCa early({ .commonName = u"Early"_s, .notBefore = now.addDays(1) });
    const QPointer<CaReviewDialog> dialog = opened(
        written(good.pem() + expired.pem() + early.pem() + TestCa::selfSigned().certificatePem));
    QStringList warnings;
    for (const auto *bar : dialog->findChildren<MessageBar *>())
        warnings += bar->text();
    QCOMPARE(warnings.size(), 4);
    QVERIFY(warnings[0].contains(u"4 certificate"_s));
    QVERIFY(warnings[1].contains(u"expired"_s));
    QVERIFY(warnings[2].contains(u"not valid yet"_s));
    QVERIFY(warnings[3].contains(u"server's own"_s));
    dialog->reject();
    QTRY_VERIFY(!dialog);
}

void CaReviewDialogTest::manyCertificatesScroll()
{
    QByteArray text;
    for (int i = 0; i < 12; ++i)
        text += TestCa(u"Root %1"_s.arg(i)).pem();
    const QPointer<CaReviewDialog> dialog = opened(written(text));
    QVERIFY(dialog->height() < 900);
    const auto *area = dialog->findChild<QScrollArea *>(u"caReviewCertificates"_s);
    const auto *trust = dialog->findChild<QPushButton *>(u"caReviewTrust"_s);
    QVERIFY(area->height() > 150);
    QVERIFY(area->geometry().bottom() < trust->geometry().top());
    auto *last = dialog->findChild<SelectableText *>(u"caReviewFingerprint11"_s);
    dialog->findChild<SelectableText *>(u"caReviewFingerprint10"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(last->hasFocus());
    QTRY_VERIFY(area->viewport()->rect().intersects(QRect(last->mapTo(area->viewport(), QPoint()), last->size())));
    dialog->reject();
    QTRY_VERIFY(!dialog);
}

void CaReviewDialogTest::everythingHasAName()
{
    const QPointer<CaReviewDialog> dialog = opened(written(TestCa().pem()));
    for (const auto *button : dialog->findChildren<QPushButton *>())
        QVERIFY(!button->isVisible() || (!button->accessibleName().isEmpty() && !button->accessibleName().contains(u'&')));
    for (const auto *field : dialog->findChildren<SelectableText *>())
        QVERIFY(field->accessibleName().contains(u"fingerprint"_s));
    QVERIFY(!dialog->windowTitle().isEmpty());
    dialog->reject();
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(CaReviewDialogTest)
#include "tst_ca_review_dialog.moc"
