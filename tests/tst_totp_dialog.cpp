// SPDX-License-Identifier: MIT
// Setting up a second factor: the code that is painted, and that no secret stands where it has no business to be.
#include "support/own_account_desk.h"
#include "support/searcher.h"
#include "support/window_words.h"

#include "work/password_maker.h"

#include <qrencode.h>

#include <QDirIterator>
#include <QLoggingCategory>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Way = Ruling::Way;
using Bench = OwnAccountDesk;

namespace {

QByteArray logged; // under logLock: Qt logs from its network thread, too
QMutex logLock;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    const QMutexLocker locker(&logLock);
    logged += text.toUtf8() + '\n';
}

QImage painted(QWidget *widget, qreal ratio)
{
    QImage image(QSizeF(widget->size() * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::red);
    widget->render(&image, {}, {}, {});
    return image;
}

// The modules of what was painted, the margin included; empty if a module is not of one colour. Looks at every pixel.
QList<QByteArray> modulesOf(QrCode *code, qreal ratio)
{
    const QImage image = painted(code, ratio);
    const int all = code->modules() + 2 * QrCode::margin;
    const auto room = static_cast<int>(code->width() * ratio); // whole pixels
    const int size = room / all;
    const int first = (room - all * size) / 2;
    QList<QByteArray> rows;
    for (int y = 0; y < all; ++y) {
        QByteArray row;
        for (int x = 0; x < all; ++x) {
            const QRgb color = image.pixel(first + x * size, first + y * size);
            for (int dy = 0; dy < size; ++dy) {
                for (int dx = 0; dx < size; ++dx) {
                    if (image.pixel(first + x * size + dx, first + y * size + dy) != color)
                        return {};
                }
            }
            row += color == qRgb(0, 0, 0) ? '#' : color == qRgb(255, 255, 255) ? '.' : '?';
        }
        rows += row;
    }
    return rows;
}

// What it has to be, by the library that others trust.
QList<QByteArray> modulesFor(const Secret &text)
{
    const QByteArrayView bytes = text.utf8();
    QRcode *code = QRcode_encodeData(
        static_cast<int>(bytes.size()), reinterpret_cast<const uchar *>(bytes.data()), 0, QR_ECLEVEL_M);
    const int all = code->width + 2 * QrCode::margin;
    QList<QByteArray> rows(all, QByteArray(all, '.'));
    for (int i = 0; i < code->width * code->width; ++i) {
        if (code->data[i] & 1)
            rows[i / code->width + QrCode::margin][i % code->width + QrCode::margin] = '#';
    }
    QRcode_free(code);
    return rows;
}

} // namespace

class TotpDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void cleanup() { QGuiApplication::clipboard()->clear(); }
    void paintsTheCodeCrisply_data();
    void paintsTheCodeCrisply();
    void refusesWhatDoesNotFit();
    void setsUpASecondFactor();
    void saysWhatIsSoWhenItIsClosed();
    void forgetsTheSecretBehindALock();
    void knowsThatItIsOn();
    void keepsTheFormOverALostConfirmation();
    void hidesTheSecretAgain();
    void leavesNoSecretBehind();
};

void TotpDialogTest::paintsTheCodeCrisply_data()
{
    QTest::addColumn<qreal>("ratio");
    QTest::addColumn<QString>("text");
    const QString uri = devserver::TotpGuard::otpauthUri(devserver::TotpGuard::freshSecret(), u"somebody@example.org"_s).reveal();
    for (const qreal ratio : { 1.0, 1.1, 1.25, 1.5, 2.0, 3.0 }) {
        QTest::addRow("a secret, %g×", ratio) << ratio << uri;
        QTest::addRow("a letter, %g×", ratio) << ratio << u"x"_s;
    }
    QTest::newRow("much") << 2.0 << u"otpauth://totp/"_s + QString(900, u'ä');
}

void TotpDialogTest::paintsTheCodeCrisply()
{
    QFETCH(qreal, ratio);
    QFETCH(QString, text);
    const QPalette before = QApplication::palette();
    for (const Theme *theme : { &Theme::light(), &Theme::dark() }) {
        QApplication::setPalette(theme->palette());
        QrCode code;
        QVERIFY(code.setText(Secret(text)));
        code.resize(code.sizeHint());
        const QList<QByteArray> expected = modulesFor(Secret(text));
        QCOMPARE(code.modules() + 2 * QrCode::margin, expected.size());
        const QList<QByteArray> seen = modulesOf(&code, ratio);
        QVERIFY(!seen.isEmpty());
        QCOMPARE(seen, expected);                         // black on white, a quiet zone of four modules around
        code.resize(code.width() + 7, code.height() + 7); // larger than it needs to be
        QCOMPARE(modulesOf(&code, ratio), expected);
    }
    QApplication::setPalette(before);
}

void TotpDialogTest::refusesWhatDoesNotFit()
{
    QrCode code;
    QVERIFY(code.setText(Secret(u"x"_s)));
    QVERIFY(!code.setText(Secret(QString(4000, u'x'))));
    QCOMPARE(code.modules(), 0);
    QVERIFY(code.setText({}));
    painted(&code, 1); // nothing, and nothing goes wrong
}

void TotpDialogTest::setsUpASecondFactor()
{
    Bench b;
    b.refresh();
    b.open("ownTotp");
    b.look(u"own-totp-password"_s);
    b.save();
    QVERIFY(b.saying(b.dialog, u"Type your password"_s));
    b.type("totpPassword", u"not the password"_s);
    b.save();
    QVERIFY(b.saying(b.dialog, u"did not accept your password"_s));
    b.type("totpPassword", password);
    b.save();
    QTRY_VERIFY(b.child<QrCode>(b.dialog, "totpQr")->isVisible());
    QVERIFY(!b.child<QLabel>(b.dialog, "totpNoQr")->isVisible());
    QCOMPARE(b.dialog->focusWidget(), b.child<QLineEdit>(b.dialog, "totpCode"));
    auto *qr = b.child<QrCode>(b.dialog, "totpQr");
    // As soon as it has got its room.
    QTRY_COMPARE(modulesOf(qr, 2), modulesFor(devserver::TotpGuard::otpauthUri(b.pending(), u"alice"_s)));
    QCOMPARE(b.dialog->findChild<SecretCard *>()->secret(), b.pending());
    b.look(u"own-totp"_s);
    b.press(b.dialog, "secretShow");
    b.look(u"own-totp-shown"_s);
    b.save();
    QVERIFY(b.saying(b.dialog, u"six digits"_s));
    b.type("totpCode", devserver::TotpGuard::codeAt(b.pending(), b.dev.clock.now().addSecs(-300)));
    b.save();
    QVERIFY(b.saying(b.dialog, u"did not accept the code"_s));
    QVERIFY(qr->isVisible()); // the form is still there
    QCOMPARE(b.alice.state(), Session::State::SignedIn);
    b.look(u"own-totp-refused"_s);
    const QString code = b.code();
    b.type("totpCode", code.left(3) + u' ' + code.mid(3));
    b.save();
    QVERIFY(b.gone());
    QVERIFY2(b.news().contains(u"switched on"_s), qPrintable(b.news()));
    QVERIFY(b.text(b.own, "ownTotpText").contains(u"Only an administrator"_s));
    QVERIFY(!b.child<QPushButton>(b.own, "ownTotp")->isVisible());
    QVERIFY(b.record(b.id).account.totpEnabled.value_or(false));
}

void TotpDialogTest::saysWhatIsSoWhenItIsClosed()
{
    Bench b;
    b.enrol();
    b.press(b.dialog, "editorCancel");
    QVERIFY(b.saying(b.dialog, u"not switched on"_s));
    b.press(b.dialog, "editorCancel");
    QVERIFY(b.gone());
    QVERIFY(!b.record(b.id).account.totpEnabled.value_or(true));
    QVERIFY(b.opens(password));
}

void TotpDialogTest::forgetsTheSecretBehindALock()
{
    Bench b;
    b.enrol();
    const QString code = b.code();
    b.press(b.dialog, "secretShow");
    b.alice.lock();
    auto *qr = b.child<QrCode>(b.dialog, "totpQr");
    QTRY_COMPARE(qr->modules(), 0);
    QVERIFY(!qr->isVisible());
    QVERIFY(b.dialog->findChild<SecretCard *>()->secret().isEmpty());
    QVERIFY(b.said(b.dialog).contains(u"locked"_s));
    b.look(u"own-totp-locked"_s);
    QVERIFY(b.signInAgain());
    b.type("totpCode", code); // whoever has scanned it can go on
    b.save();
    QVERIFY(b.gone());
    QVERIFY(b.record(b.id).account.totpEnabled.value_or(false));

    Bench c;
    c.enrol();
    const Secret former = c.pending();
    c.alice.lock();
    QVERIFY(c.signInAgain());
    c.child<QPushButton>(c.child<MessageBar>(c.dialog, "editorMessages"), "messageAction")->click();
    QVERIFY(c.child<QLineEdit>(c.dialog, "totpPassword")->isVisible());
    c.type("totpPassword", password);
    c.save();
    QTRY_VERIFY(c.child<QrCode>(c.dialog, "totpQr")->isVisible());
    QVERIFY(!(c.pending() == former));
    QVERIFY(c.child<SecretCard>(c.dialog, "totpSecret")->isVisible());
}

void TotpDialogTest::knowsThatItIsOn()
{
    Bench b;
    b.open("ownTotp");
    auto &record = b.dev.state().accounts.edit(b.id);
    record.totpSecret = devserver::TotpGuard::freshSecret();
    record.account.totpEnabled = true;
    b.type("totpPassword", password);
    b.save();
    QVERIFY(b.saying(b.dialog, u"already"_s));
    QVERIFY(b.said(b.dialog).contains(u"administrator"_s));
    b.look(u"own-totp-already"_s);
    b.save();
    QVERIFY(b.gone());
    QVERIFY(!b.child<QPushButton>(b.own, "ownTotp")->isVisible());

    // Somebody was quicker, from elsewhere.
    Bench c;
    c.enrol();
    auto &other = c.dev.state().accounts.edit(c.id);
    other.totpSecret = devserver::TotpGuard::freshSecret();
    other.account.totpEnabled = true;
    c.type("totpCode", u"123456"_s);
    c.save();
    QVERIFY(c.saying(c.dialog, u"not from here"_s));
    QCOMPARE(c.child<QrCode>(c.dialog, "totpQr")->modules(), 0);
}

void TotpDialogTest::keepsTheFormOverALostConfirmation()
{
    Bench b;
    b.enrol();
    const QString code = b.code();
    b.relay.rule([](const Received &request) {
        if (StepBench::isWrite(request))
            return Ruling{ Way::LoseAnswer };
        return Ruling::answer(StepBench::forbidden());
    });
    b.type("totpCode", code);
    b.save();
    QVERIFY(b.saying(b.dialog, u"Your next sign-in tells"_s));
    QVERIFY(b.child<QrCode>(b.dialog, "totpQr")->isVisible());
    b.press(b.dialog, "editorCancel");
    QVERIFY(b.saying(b.dialog, u"is not known"_s));
    // As soon as the account may be read, it is clear.
    b.relay.rule({});
    b.save();
    QVERIFY(b.gone());
    QVERIFY(b.news().contains(u"switched on"_s));
    QCOMPARE(b.relay.passedCount("POST"), 3); // the sign-in, the enrolment, one confirmation
}

void TotpDialogTest::hidesTheSecretAgain()
{
    Bench b;
    b.enrol();
    const auto *sheet = b.dialog->findChild<SecretSheet *>();
    const auto *button = b.child<QPushButton>(b.dialog, "secretShow");
    QVERIFY(!sheet->isShown());
    b.press(b.dialog, "secretShow");
    QVERIFY(sheet->isShown());
    QVERIFY(sheet->accessibleName().contains(u"shown"_s));
    QEvent away(QEvent::WindowDeactivate); // whoever goes to another window does not look at this one
    QCoreApplication::sendEvent(b.dialog, &away);
    QVERIFY(!sheet->isShown() && !button->isChecked());
    QVERIFY(sheet->accessibleName().contains(u"hidden"_s));
    auto *timer = b.child<QTimer>(b.dialog->findChild<SecretCard *>(), "secretHiding");
    QCOMPARE(timer->intervalAsDuration(), std::chrono::milliseconds(SecretCard::shownFor));
    timer->setInterval(20);
    b.press(b.dialog, "secretShow");
    QTRY_VERIFY(!sheet->isShown());
}

void TotpDialogTest::leavesNoSecretBehind()
{
    Bench b;
    const QString typed = u"typed-"_s + QUuid::createUuid().toString(QUuid::Id128);
    Searcher searcher;
    searcher.add("present password", password.toUtf8());
    searcher.add("new password", typed.toUtf8());
    QLoggingCategory::setFilterRules(u"*=true"_s);
    const QtMessageHandler former = qInstallMessageHandler(keepLog);

    b.open("ownPassword");
    b.type("currentPassword", password);
    b.press(b.dialog, "passwordGenerate");
    b.press(b.dialog, "secretShow");
    b.press(b.dialog, "secretCopy");
    searcher.add("made password", QGuiApplication::clipboard()->text().toUtf8());
    searcher.add(
        "made password in groups", PasswordMaker::grouped(Secret(QGuiApplication::clipboard()->text())).utf8().toByteArray());
    QCOMPARE(searcher.in(wordsOf(*b.dialog, Masked::Skip)), QSet<QByteArray>());
    b.press(b.dialog, "passwordType");
    b.type("newPassword", typed);
    b.type("newPasswordAgain", typed);
    b.save();
    QVERIFY(b.gone());
    QVERIFY(b.opens(typed));

    b.open("ownTotp");
    b.type("totpPassword", typed);
    b.save();
    QTRY_VERIFY(b.child<QrCode>(b.dialog, "totpQr")->isVisible());
    const Secret secret = b.pending();
    searcher.add("secret", secret.utf8().toByteArray());
    searcher.add("secret in groups", PasswordMaker::grouped(secret).utf8().toByteArray());
    searcher.add("address for the app", devserver::TotpGuard::otpauthUri(secret, u"alice"_s).utf8().toByteArray());
    b.press(b.dialog, "secretShow");
    b.press(b.dialog, "secretCopy");
    QCOMPARE(searcher.in(QGuiApplication::clipboard()->text().toUtf8()), QSet<QByteArray>{ "secret" });
    QCOMPARE(searcher.in(wordsOf(*b.dialog, Masked::Skip)), QSet<QByteArray>());
    QCOMPARE(searcher.in(wordsOf(b.page, Masked::Skip)), QSet<QByteArray>());
    b.type("totpCode", b.code());
    b.save();
    QVERIFY(b.gone());
    QCOMPARE(searcher.in(wordsOf(b.page, Masked::Skip)), QSet<QByteArray>());

    // The clipboard after its life, what was kept of forms, and the log.
    b.dev.clock.advance(b.clipboard.life());
    QTRY_VERIFY(QGuiApplication::clipboard()->text().isEmpty());
    for (QDirIterator it(b.folder.path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(searcher.in(file.readAll()), QSet<QByteArray>());
    }
    qInstallMessageHandler(former);
    QLoggingCategory::setFilterRules({});
    const QMutexLocker locker(&logLock);
    QVERIFY(logged.contains("/v1/auth/password")); // the calls do stand there
    QCOMPARE(searcher.in(logged), QSet<QByteArray>());
}

QTEST_MAIN(TotpDialogTest)
#include "tst_totp_dialog.moc"
