// SPDX-License-Identifier: MIT
// The page of one's own account and its dialogs, at an embedded server: what they say, what they do, and that no secret
// stands where it has no business to be.
#include "support/audit.h"
#include "support/dialog_bench.h"
#include "support/searcher.h"

#include "views/controls/facts_grid.h"
#include "views/controls/password_field.h"
#include "views/controls/qr_code.h"
#include "views/controls/secret_sheet.h"
#include "views/forms/change_review.h"
#include "views/own_account/change_password_dialog.h"
#include "views/own_account/own_account_page.h"
#include "views/own_account/secret_card.h"
#include "views/own_account/sign_out_dialog.h"
#include "views/own_account/totp_dialog.h"
#include "work/password_maker.h"

#include <qrencode.h>

#include <QDirIterator>
#include <QLoggingCategory>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Way = Ruling::Way;

namespace {

const QString password = u"password of alice"_s;
const QString next = u"a quite new password"_s;

QByteArray logged; // under logLock: Qt logs from its network thread, too
QMutex logLock;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    const QMutexLocker locker(&logLock);
    logged += text.toUtf8() + '\n';
}

// Everything a person, a screen reader or a crash report could read off a window, but for what is painted.
QByteArray wordsOf(const QWidget &window)
{
    QStringList words{ window.windowTitle() };
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        words << widget->objectName() << widget->windowTitle() << widget->toolTip() << widget->statusTip()
              << widget->accessibleName() << widget->accessibleDescription();
        if (!qobject_cast<const PasswordField *>(widget)) // what is typed stands in its own field, masked
            words << widget->property("text").toString() << widget->property("plainText").toString();
        if (QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget)))
            words << face->text(QAccessible::Name) << face->text(QAccessible::Description) << face->text(QAccessible::Value);
    }
    return words.join(u'\n').toUtf8();
}

struct Bench : DialogBench {
    explicit Bench(const RoleList &roles = { Role::Admin })
    {
        if (roles != RoleList{ Role::Admin })
            dev.state().accounts.edit(id).roles = roles; // what the token says is what counts: see renewed()
        page.resize(1040, 700);
        auto *column = new QVBoxLayout(&page);
        column->setContentsMargins(0, 0, 0, 0);
        own = new OwnAccountPage(context(), &page);
        column->addWidget(own);
        own->show();
    }

    QUuid id = dev.idOf(u"alice"_s);
    OwnAccountPage *own;
    QPointer<EditorDialog> dialog;

    bool settled() const
    {
        return eventually([this] { return !text(own, "ownTotpText").contains(u"Being read"_s); }, 5s);
    }
    bool refresh() const
    {
        own->refresh();
        return settled();
    }
    QString fact(const QString &name) const { return child<FactsGrid>(own, "ownFacts")->value(name); }
    QString note(const QString &name) const { return child<FactsGrid>(own, "ownFacts")->note(name); }
    QString news() const { return child<MessageBar>(own, "ownMessages")->text(); }
    //! A picture of the dialog, as high as it wants to be.
    void look(const QString &name) const
    {
        QTest::qWait(20);
        picture(dialog, name);
    }
    void open(const char *button)
    {
        press(own, button);
        dialog = page.findChild<EditorDialog *>();
        QVERIFY(dialog && dialog->isVisible());
    }
    void type(const char *field, const QString &what) const { child<QLineEdit>(dialog, field)->setText(what); }
    void save() const { press(dialog, "editorSave"); }
    bool gone() const
    {
        return eventually([this] { return !dialog; }, 5s);
    }
    bool opens(const QString &with)
    {
        const RawAnswer answer = dev.login(u"alice"_s, Secret(with));
        return answer.status == 200 || answer.outcome() == u"401 totp_required"_s;
    }
    Secret pending() const { return record(id).pendingTotpSecret; }
    QString code() const { return devserver::TotpGuard::codeAt(pending(), dev.clock.now()); }
    //! Up to the QR code.
    void enrol()
    {
        open("ownTotp");
        type("totpPassword", password);
        save();
        QVERIFY(eventually([this] { return child<QrCode>(dialog, "totpQr")->isVisible(); }, 5s));
    }
    //! Nobody but an administrator may: the session goes on with the token it has, and policy says no.
    void refuse(const QByteArray &path)
    {
        relay.rule([path](const Received &request) {
            return request.path.startsWith(path) ? Ruling::answer(StepBench::forbidden()) : Ruling{};
        });
    }
    bool signInAgain()
    {
        alice.signIn({ alice.profile(), u"alice"_s, Secret(password), {} });
        return eventually([this] { return alice.state() == Session::State::SignedIn; }, 5s);
    }
};

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

class OwnAccountPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void cleanup() { QGuiApplication::clipboard()->clear(); }
    void showsAccountAndSession();
    void saysWhatItMayNotRead();
    void changesThePassword();
    void wantsAMadePasswordToBeTaken();
    void cannotAlwaysTell();
    void saysThatTheSessionHasEnded();
    void paintsTheCodeCrisply_data();
    void paintsTheCodeCrisply();
    void refusesWhatDoesNotFit();
    void setsUpASecondFactor();
    void saysWhatIsSoWhenItIsClosed();
    void forgetsTheSecretBehindALock();
    void knowsThatItIsOn();
    void keepsTheFormOverALostConfirmation();
    void hidesTheSecretAgain();
    void signsOutEverywhere();
    void signsOutHereAlone();
    void triesTheOthersAgain();
    void leavesNoSecretBehind();
    void isAccessible();
};

void OwnAccountPageTest::showsAccountAndSession()
{
    Bench b;
    QVERIFY(b.refresh());
    QTRY_COMPARE(b.fact(u"Roles now"_s), u"admin"_s);
    QVERIFY(b.note(u"Roles now"_s).contains(u"The same as"_s));
    QCOMPARE(b.fact(u"Roles in the token"_s), u"admin"_s);
    QCOMPARE(b.fact(u"Token"_s), u"In memory only"_s);
    QCOMPARE(b.fact(u"Server"_s), serverName(b.alice.server()));
    QVERIFY(b.fact(u"Trusted by"_s).contains(b.relay.caFile()));
    QVERIFY(b.fact(u"This clock"_s).contains(u"Agrees"_s));
    QCOMPARE(b.fact(u"Account ID"_s), b.id.toString(QUuid::WithoutBraces));
    QCOMPARE(b.fact(u"Renewed"_s), u"not since the sign-in"_s);
    QVERIFY(b.text(b.own, "ownTotpText").contains(u"Not set up"_s));
    QVERIFY(b.text(b.own, "ownSignOutText").contains(u"No other live token"_s));
    b.picture(&b.page, u"own-account"_s);

    b.dev.login(u"alice"_s, Secret(password));
    b.dev.state().accounts.edit(b.id).roles = { Role::Viewer };
    QVERIFY(b.refresh());
    QTRY_COMPARE(b.fact(u"Roles now"_s), u"viewer"_s);
    QVERIFY(b.note(u"Roles now"_s).contains(u"Not the same"_s));
    QTRY_VERIFY(b.text(b.own, "ownSignOutText").contains(u"1 other live token"_s));
}

void OwnAccountPageTest::saysWhatItMayNotRead()
{
    Bench b;
    b.refuse("/v1/a");
    QVERIFY(b.refresh());
    QTRY_VERIFY(b.note(u"Roles now"_s).contains(u"does not let you"_s));
    QCOMPARE(b.fact(u"Roles now"_s), u"not known"_s);
    QVERIFY(b.news().isEmpty()); // that is no failure
    QTRY_VERIFY(b.text(b.own, "ownTotpText").contains(u"does not tell you"_s));
    QVERIFY(b.text(b.own, "ownSignOutText").contains(u"may not read the audit log"_s));
    QVERIFY(b.child<QPushButton>(b.own, "ownTotp")->isEnabled());
    b.page.resize(784, 640);
    b.picture(&b.page, u"own-account-viewer"_s);
    b.relay.rule([](const Received &) { return Ruling{ Way::LoseRequest }; });
    QVERIFY(b.refresh());
    QTRY_VERIFY2(b.news().contains(u"could not be read"_s), qPrintable(b.news()));
}

void OwnAccountPageTest::changesThePassword()
{
    Bench b;
    b.open("ownPassword");
    QVERIFY(b.text(b.dialog, "passwordEnds").contains(u"ends all other sessions"_s));
    b.look(u"own-password"_s);
    b.save();
    QVERIFY(b.saying(b.dialog, u"Type your current password"_s));
    b.type("currentPassword", u"not the password"_s);
    b.save();
    QVERIFY(b.saying(b.dialog, u"Type the new password"_s));
    b.type("newPassword", u"not the password"_s);
    b.save();
    QVERIFY(b.saying(b.dialog, u"choose another"_s));
    b.type("newPassword", next);
    b.type("newPasswordAgain", u"a quite new passwort"_s);
    b.save();
    QVERIFY(b.saying(b.dialog, u"do not match"_s));
    QCOMPARE(b.relay.passedCount("PUT"), 0);
    b.type("newPasswordAgain", next);
    b.save();
    QVERIFY(b.saying(b.dialog, u"did not accept your current password"_s));
    QVERIFY(b.said(b.dialog).contains(u"locks"_s));
    QCOMPARE(b.alice.state(), Session::State::SignedIn);
    b.look(u"own-password-refused"_s);
    b.type("currentPassword", password);
    b.save();
    QVERIFY(b.gone());
    QCOMPARE(b.relay.passedCount("PUT"), 2);
    QVERIFY2(b.news().contains(u"this session goes on"_s), qPrintable(b.news()));
    QVERIFY(b.opens(next) && !b.opens(password));
}

void OwnAccountPageTest::wantsAMadePasswordToBeTaken()
{
    Bench b;
    b.open("ownPassword");
    b.type("currentPassword", password);
    b.press(b.dialog, "passwordGenerate");
    b.save();
    QVERIFY(b.saying(b.dialog, u"Show or copy"_s));
    QCOMPARE(b.relay.passedCount("PUT"), 0);
    b.press(b.dialog, "secretCopy");
    const QString made = QGuiApplication::clipboard()->text();
    QCOMPARE(made.size(), PasswordMaker::length);
    b.look(u"own-password-made"_s);
    b.press(b.dialog, "secretShow");
    b.look(u"own-password-shown"_s);
    b.save();
    QVERIFY(b.gone());
    QVERIFY(b.opens(made));

    // A lock takes it away: what nobody has any more must not become the password.
    b.open("ownPassword");
    b.press(b.dialog, "passwordGenerate");
    b.press(b.dialog, "secretShow");
    b.alice.lock();
    QTRY_VERIFY(b.dialog->findChild<SecretCard *>()->secret().isEmpty());
    QVERIFY(!b.dialog->findChild<SecretSheet *>()->isShown());
    QVERIFY(b.child<QRadioButton>(b.dialog, "passwordType")->isChecked());
    QVERIFY(b.child<QLineEdit>(b.dialog, "currentPassword")->text().isEmpty());
}

void OwnAccountPageTest::cannotAlwaysTell()
{
    Bench b;
    b.relay.rule([](const Received &request) {
        if (StepBench::isWrite(request))
            return Ruling{ Way::LoseAnswer };
        return StepBench::isAudit(request) ? Ruling::answer(StepBench::forbidden()) : Ruling{};
    });
    b.open("ownPassword");
    b.type("currentPassword", password);
    b.type("newPassword", next);
    b.type("newPasswordAgain", next);
    b.save();
    QVERIFY(b.saying(b.dialog, u"Keep both"_s));
    QVERIFY(b.said(b.dialog).contains(u"sign in with the new one"_s));
    QCOMPARE(b.relay.passedCount("PUT"), 1);
    QCOMPARE(b.child<QLineEdit>(b.dialog, "newPassword")->text(), next);
    b.look(u"own-password-lost"_s);
    b.press(b.dialog, "editorCancel");
    QVERIFY(b.gone());
}

void OwnAccountPageTest::saysThatTheSessionHasEnded()
{
    Bench b;
    bool isWritten = false;
    b.relay.rule([&](const Received &request) {
        if (isWritten && request.method == "GET")
            return Ruling::answer(errorReply(401, "unauthorized"));
        isWritten = isWritten || request.method == "PUT";
        return Ruling{};
    });
    b.open("ownPassword");
    b.type("currentPassword", password);
    b.type("newPassword", next);
    b.type("newPasswordAgain", next);
    b.save();
    QVERIFY(b.gone());
    QCOMPARE(b.alice.pause(), Session::Pause::Refused);
    QVERIFY2(b.news().contains(u"this one too"_s), qPrintable(b.news()));
}

void OwnAccountPageTest::paintsTheCodeCrisply_data()
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

void OwnAccountPageTest::paintsTheCodeCrisply()
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

void OwnAccountPageTest::refusesWhatDoesNotFit()
{
    QrCode code;
    QVERIFY(code.setText(Secret(u"x"_s)));
    QVERIFY(!code.setText(Secret(QString(4000, u'x'))));
    QCOMPARE(code.modules(), 0);
    QVERIFY(code.setText({}));
    painted(&code, 1); // nothing, and nothing goes wrong
}

void OwnAccountPageTest::setsUpASecondFactor()
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

void OwnAccountPageTest::saysWhatIsSoWhenItIsClosed()
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

void OwnAccountPageTest::forgetsTheSecretBehindALock()
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

void OwnAccountPageTest::knowsThatItIsOn()
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

void OwnAccountPageTest::keepsTheFormOverALostConfirmation()
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

void OwnAccountPageTest::hidesTheSecretAgain()
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

void OwnAccountPageTest::signsOutEverywhere()
{
    Bench b;
    const Secret first(b.dev.login(u"alice"_s, Secret(password)).text("token"));
    const Secret second(b.dev.login(u"alice"_s, Secret(password)).text("token"));
    const QString own = b.alice.identity().tokenId;
    b.open("ownSignOut");
    const auto *review = b.dialog->findChild<ChangeReview *>();
    QTRY_VERIFY(b.text(b.dialog, "signOutSources").contains(u"Known from this console and from your events"_s));
    QVERIFY(b.text(b.dialog, "signOutSources").contains(u"does not list tokens"_s));
    QCOMPARE(b.text(b.dialog, "change2"), u"This session"_s);
    b.look(u"own-sign-out"_s);
    int writes = 0;
    b.relay.rule([&](const Received &request) {
        writes += StepBench::isWrite(request) ? 1 : 0;
        return Ruling{};
    });
    b.save();
    QTRY_COMPARE(b.alice.state(), Session::State::SignedOut);
    QVERIFY(b.saying(b.dialog, u"signed out everywhere that was known"_s));
    QVERIFY(b.dialog->isVisible());
    QCOMPARE(writes, 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(review->stateOf(i), ChangeReview::State::Done);
    for (const Secret *token : { &first, &second })
        QVERIFY(!b.dev.state().tokens.verify(token->utf8(), b.dev.clock.now()));
    QVERIFY(!b.dev.state().tokens.find(own));
    QVERIFY(b.relay.passed().constLast().contains(u"logout"_s)); // this session is the last
    b.look(u"own-signed-out"_s);
    b.child<QPushButton>(b.child<MessageBar>(b.dialog, "editorMessages"), "messageAction")->click();
    const QString report = QGuiApplication::clipboard()->text();
    QVERIFY2(report.contains(u"alice"_s) && report.count(u"Done."_s) == 3, qPrintable(report));
    b.save();
    QVERIFY(b.gone());
}

void OwnAccountPageTest::signsOutHereAlone()
{
    Bench b;
    const Secret first(b.dev.login(u"alice"_s, Secret(password)).text("token"));
    QVERIFY(b.refresh());
    QTRY_VERIFY(b.text(b.own, "ownSignOutText").contains(u"1 other"_s));
    b.refuse("/v1/token/");
    b.open("ownSignOut");
    QTRY_VERIFY(b.child<QPushButton>(b.dialog, "editorSave")->isEnabled());
    b.save();
    QVERIFY(b.saying(b.dialog, u"A change of your password ends all"_s));
    QCOMPARE(b.alice.state(), Session::State::SignedIn);
    b.look(u"own-sign-out-refused"_s);
    b.child<QPushButton>(b.child<MessageBar>(b.dialog, "editorMessages"), "messageAction")->click();
    QTRY_COMPARE(b.alice.state(), Session::State::SignedOut);
    QVERIFY(b.saying(b.dialog, u"0 are known to have ended"_s));
    QVERIFY(b.dev.state().tokens.verify(first.utf8(), b.dev.clock.now()));
}

void OwnAccountPageTest::triesTheOthersAgain()
{
    Bench b;
    b.dev.login(u"alice"_s, Secret(password));
    b.dev.login(u"alice"_s, Secret(password));
    b.open("ownSignOut");
    QTRY_VERIFY(b.child<QPushButton>(b.dialog, "editorSave")->isEnabled());
    int writes = 0;
    b.relay.rule([&](const Received &request) {
        if (!StepBench::isWrite(request))
            return Ruling{};
        return ++writes == 2 ? Ruling::answer(errorReply(500, "internal_error")) : Ruling{};
    });
    b.save();
    QVERIFY2(b.saying(b.dialog, u"Of 2 other token(s), 1"_s), qPrintable(b.said(b.dialog)));
    QCOMPARE(b.alice.state(), Session::State::SignedIn);
    b.save(); // the one that is left, and then this session
    QTRY_COMPARE(b.alice.state(), Session::State::SignedOut);
    QCOMPARE(writes, 4);
    QVERIFY(b.dev.state().tokens.ofAccount(b.id).isEmpty());
}

void OwnAccountPageTest::leavesNoSecretBehind()
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
    QCOMPARE(searcher.in(wordsOf(*b.dialog)), QSet<QByteArray>());
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
    QCOMPARE(searcher.in(wordsOf(*b.dialog)), QSet<QByteArray>());
    QCOMPARE(searcher.in(wordsOf(b.page)), QSet<QByteArray>());
    b.type("totpCode", b.code());
    b.save();
    QVERIFY(b.gone());
    QCOMPARE(searcher.in(wordsOf(b.page)), QSet<QByteArray>());

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

void OwnAccountPageTest::isAccessible()
{
    Bench b;
    QVERIFY(b.refresh());
    QCOMPARE(namelessIn(b.own), QStringList());
    QCOMPARE(sharedMnemonics(b.own), QStringList());
    const auto check = [&b] {
        QCOMPARE(namelessIn(b.dialog), QStringList());
        QCOMPARE(sharedMnemonics(b.dialog), QStringList());
    };
    const auto hasKeyboard = [&b] {
        b.dialog->activateWindow();
        return eventually([&b] { return QApplication::focusWidget() && QApplication::focusWidget()->window() == b.dialog; }, 5s);
    };
    b.open("ownPassword");
    QVERIFY(hasKeyboard());
    check();
    QStringList round = tabRound();
    QCOMPARE(round.mid(0, 4), QStringList({ u"currentPassword"_s, u"passwordType"_s, u"newPassword"_s, u"newPasswordAgain"_s }));
    b.press(b.dialog, "passwordGenerate");
    check();
    b.press(b.dialog, "editorCancel");
    QVERIFY(b.gone());
    b.enrol();
    QVERIFY(hasKeyboard());
    check();
    round = tabRound();
    for (const char *name : { "secretShow", "secretCopy", "totpCode", "editorSave", "editorCancel" })
        QVERIFY2(round.contains(QLatin1String(name)), name);
    b.press(b.dialog, "editorCancel");
    check();
    b.press(b.dialog, "editorCancel");
    QVERIFY(b.gone());
    b.open("ownSignOut");
    check();
    b.press(b.dialog, "editorCancel");
    QVERIFY(b.gone());
}

QTEST_MAIN(OwnAccountPageTest)
#include "tst_own_account_page.moc"
