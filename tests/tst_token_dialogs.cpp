// SPDX-License-Identifier: MIT
// Issuing, revoking, cutting off, and the token bench: what is said first, what is sent, and what nobody may see.
#include "support/audit.h"
#include "support/token_desk.h"

#include "views/forms/change_review.h"
#include "views/tokens/cache_countdown.h"
#include "views/tokens/cut_off_dialog.h"
#include "views/tokens/issue_token_dialog.h"
#include "views/tokens/revoke_token_dialog.h"
#include "views/tokens/token_bench_dialog.h"
#include "views/tokens/token_card.h"
#include "views/tokens/token_inbox.h"
#include "views/tokens/token_sheet.h"

#include <sys/stat.h>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Way = Ruling::Way;

namespace {

struct Fixture : TokenDesk {
    QUuid service = dev.addService(u"backup-bot"_s);
    QUuid bob = addAccount(u"bob"_s, { Role::Viewer, Role::Admin });
    QPointer<QDialog> dialog;

    Fixture()
    {
        if (!load())
            qFatal("no list");
    }
    ~Fixture() { delete dialog; }

    template<class D, class... Arguments>
    D *open(Arguments &&...arguments)
    {
        auto *made = new D(context(), std::forward<Arguments>(arguments)..., &page, timing);
        dialog = made;
        made->open();
        return made;
    }
    void save() const { press(dialog, "editorSave"); }
    bool gone() const
    {
        return eventually([this] { return !dialog; }, 5s);
    }
    template<class W>
    W *at(const char *name) const
    {
        return child<W>(dialog.data(), name);
    }
    bool sees(const char *name) const
    {
        return eventually([&] { return dialog && at<QWidget>(name)->isVisible(); }, 5s);
    }
    qsizetype sent(const QString &request) const
    {
        return std::count_if(relay.passed().begin(), relay.passed().end(), [&](const QString &one) { return one == request; });
    }
    QString verb() const { return at<QPushButton>("editorSave")->text().remove(u'&'); }
    //! What a dialog hands over, by way of the clipboard.
    Secret taken() const
    {
        press(dialog, "tokenCopy");
        return Secret(QGuiApplication::clipboard()->text());
    }
    void isAudited() const
    {
        QCOMPARE(namelessIn(dialog).join(u"; "_s), QString());
        QCOMPARE(sharedMnemonics(dialog).join(u"; "_s), QString());
    }
};

Ruling lostIssue(const Received &request, Way way, bool isLogRefused)
{
    if (request.method == "POST" && request.path == "/v1/token/issue")
        return { .way = way };
    return isLogRefused && StepBench::isAudit(request) ? Ruling::answer(StepBench::forbidden()) : Ruling{};
}

} // namespace

class TokenDialogsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rotates();
    void asksWhoseItIs();
    void asksBeforeItForgets();
    void savesOnceForItsOwner();
    void hidesAgain();
    void forgetsBehindALock();
    void tellsWhatBecameOfALostIssue_data();
    void tellsWhatBecameOfALostIssue();
    void revokesWithProof();
    void revokesWhatWasPasted();
    void refusesForeignTokens();
    void guardsTheOwnSession();
    void losesARevocation();
    void cutsOff();
    void cutsOffInPart();
    void examinesOne();
    void saysWhyItGaveUp();
    void examinesMany();
    void takesFilesAndDrops();
    void wipesBenchesBehindALock();
};

void TokenDialogsTest::initTestCase()
{
    QApplication::setStyle(new ConsoleStyle);
    QApplication::setPalette(Theme::light().palette());
}

void TokenDialogsTest::rotates()
{
    Fixture f;
    const Secret former = f.issue(f.service);
    f.tokens.learn({ .jti = f.jtiOf(former), .accountId = f.service, .expiresAt = f.dev.clock.now().addDays(40) });
    auto *dialog = f.open<IssueTokenDialog>(f.service);
    QSignalSpy saved(dialog, &EditorDialog::saved);
    const QString meaning = f.text(dialog, "issueMeaning");
    QVERIFY2(meaning.contains(u"dies at once"_s) && meaning.contains(u"30"_s), qPrintable(meaning));
    f.isAudited();
    f.picture(dialog, u"issue"_s);
    f.relay.forget();
    f.save();
    QVERIFY(f.sees("tokenCopy"));
    QCOMPARE(f.sent(u"POST /v1/token/issue"_s), 1);
    QVERIFY(!f.isGood(former));
    QCOMPARE(saved.size(), 1);
    f.isAudited();
    const Secret token = f.taken();
    f.remember(token);
    QVERIFY(f.isGood(token));
    QCOMPARE(f.seenIn(dialog), QStringList());
    QVERIFY(f.clipboard.secondsLeft() > 0s);
    QVERIFY(dialog->findChild<CacheCountdown *>()->isVisible());
    f.picture(dialog, u"issued"_s);
    QVERIFY(f.tokens.row(f.jtiOf(token)).has_value());
    f.save(); // close
    QVERIFY(f.gone());
}

void TokenDialogsTest::asksWhoseItIs()
{
    Fixture f;
    f.dev.addService(u"another-bot"_s);
    QVERIFY(f.load());
    auto *dialog = f.open<IssueTokenDialog>(QUuid());
    QVERIFY(!f.at<QPushButton>("editorSave")->isEnabled());
    auto *choice = f.at<QComboBox>("issueAccount");
    QCOMPARE(choice->count(), 2); // people sign in
    QCOMPARE(choice->itemText(0), u"another-bot"_s);
    choice->setCurrentIndex(1);
    QVERIFY(f.at<QPushButton>("editorSave")->isEnabled());
    // What stands in the field counts, whatever was chosen before, and the list that comes in leaves it alone.
    choice->lineEdit()->clear();
    QTest::keyClicks(choice->lineEdit(), u"another-b"_s);
    QVERIFY(!f.at<QPushButton>("editorSave")->isEnabled());
    f.book.refresh();
    QTRY_VERIFY(!f.book.isLoading());
    QCOMPARE(choice->lineEdit()->text(), u"another-b"_s);
    QVERIFY(!f.at<QPushButton>("editorSave")->isEnabled());
    choice->lineEdit()->clear();
    QTest::keyClicks(choice->lineEdit(), u"backup-bot"_s);
    QVERIFY(f.at<QPushButton>("editorSave")->isEnabled());
    f.isAudited();
    f.save();
    QVERIFY(f.sees("tokenCopy"));
    const auto jwt = Jwt::decode(f.taken());
    QCOMPARE(QUuid(*jwt->claims->sub), f.service);
    Q_UNUSED(dialog)
}

void TokenDialogsTest::asksBeforeItForgets()
{
    Fixture f;
    f.open<IssueTokenDialog>(f.service);
    f.save();
    QVERIFY(f.sees("tokenCopy"));
    f.dialog->close();
    QVERIFY(f.saying(f.dialog, u"neither copied nor saved"_s));
    f.picture(f.dialog, u"issue-unsaved"_s);
    QVERIFY(f.dialog->isVisible());
    f.dialog->close();
    QVERIFY(f.gone());
}

void TokenDialogsTest::savesOnceForItsOwner()
{
    Fixture f;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"backup-bot.token"_s);
    f.open<IssueTokenDialog>(f.service);
    f.save();
    QVERIFY(f.sees("tokenSave"));
    auto *card = f.dialog->findChild<TokenCard *>();
    card->save(path);
    QVERIFY2(f.text(card, "tokenNews").contains(u"only you may read"_s), qPrintable(f.text(card, "tokenNews")));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Secret saved = Secret::fromUtf8(file.readAll());
    QVERIFY(f.isGood(saved));
    struct stat facts { };
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &facts), 0);
    QCOMPARE(static_cast<int>(facts.st_mode & 0777), 0600);
    f.remember(saved);
    QCOMPARE(f.seenIn(f.dialog), QStringList());
    card->save(path); // nothing is overwritten
    QVERIFY2(f.text(card, "tokenNews").contains(u"of that name already"_s), qPrintable(f.text(card, "tokenNews")));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    f.dialog->close(); // it is in good hands
    QVERIFY(f.gone());
}

void TokenDialogsTest::hidesAgain()
{
    Fixture f;
    f.open<IssueTokenDialog>(f.service);
    f.save();
    QVERIFY(f.sees("tokenShow"));
    auto *sheet = f.at<TokenSheet>("tokenSheet");
    const QImage hidden = sheet->grab().toImage();
    f.press(f.dialog, "tokenShow");
    QVERIFY(sheet->isShown() && sheet->grab().toImage() != hidden);
    QCOMPARE(sheet->accessibleName(), u"Token, shown on the screen"_s);
    QEvent leaving(QEvent::WindowDeactivate);
    QCoreApplication::sendEvent(sheet, &leaving);
    QVERIFY(!sheet->isShown() && !f.at<QPushButton>("tokenShow")->isChecked());
    QCOMPARE(sheet->grab().toImage(), hidden);
    f.taken();
}

void TokenDialogsTest::forgetsBehindALock()
{
    Fixture f;
    f.open<IssueTokenDialog>(f.service);
    f.save();
    QVERIFY(f.sees("tokenCopy"));
    f.alice.lock();
    QVERIFY(f.saying(f.dialog, u"forgotten, and nobody has it"_s));
    QVERIFY(!f.at<QPushButton>("tokenCopy")->isEnabled());
    f.dialog->close(); // there is nothing left to ask about
    QVERIFY(f.gone());
}

void TokenDialogsTest::tellsWhatBecameOfALostIssue_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<bool>("isLogRefused");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("verb");
    QTest::newRow("answer lost") << int(Way::LoseAnswer) << false << u"nobody has seen it"_s << u"Issue another"_s;
    QTest::newRow("request lost") << int(Way::LoseRequest) << false << u"No token was issued"_s << u"Issue"_s;
    QTest::newRow("no log") << int(Way::LoseAnswer) << true << u"cannot be told"_s << u"Issue another"_s;
}

void TokenDialogsTest::tellsWhatBecameOfALostIssue()
{
    QFETCH(int, way);
    QFETCH(bool, isLogRefused);
    QFETCH(QString, said);
    QFETCH(QString, verb);
    Fixture f;
    int asked = 0;
    f.relay.rule([&](const Received &request) {
        asked += request.path == "/v1/token/issue" ? 1 : 0;
        return lostIssue(request, static_cast<Way>(way), isLogRefused);
    });
    f.open<IssueTokenDialog>(f.service);
    f.save();
    QVERIFY2(f.saying(f.dialog, said), qPrintable(f.said(f.dialog)));
    QCOMPARE(asked, 1); // never twice
    QCOMPARE(f.verb(), verb);
    QVERIFY(!f.at<QWidget>("tokenCopy")->isVisible());
    f.picture(f.dialog, u"issue-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'));
    f.relay.rule({});
    f.save(); // the person decides
    QVERIFY(f.sees("tokenCopy"));
    QVERIFY(f.isGood(f.taken()));
}

void TokenDialogsTest::revokesWithProof()
{
    Fixture f;
    const Secret token = f.issue(f.service);
    f.tokens.learn({ .jti = f.jtiOf(token), .accountId = f.service, .expiresAt = f.dev.clock.now().addDays(40) });
    auto *dialog = f.open<RevokeTokenDialog>(RevokeOrder{ .jti = f.jtiOf(token), .account = f.service });
    QSignalSpy saved(dialog, &EditorDialog::saved);
    f.isAudited();
    f.picture(dialog, u"revoke"_s);
    f.save();
    QVERIFY(f.sees("receiptText"));
    QVERIFY(!f.isGood(token));
    QCOMPARE(saved.size(), 1);
    QCOMPARE(f.tokens.row(f.jtiOf(token))->state, TokenState::Revoked);
    auto *countdown = dialog->findChild<CacheCountdown *>();
    QVERIFY2(countdown->isVisible() && countdown->text().contains(u"30"_s), qPrintable(countdown->text()));
    f.isAudited();
    f.picture(dialog, u"revoked"_s);
    f.press(dialog, "receiptCopy");
    const QString receipt = QGuiApplication::clipboard()->text();
    QVERIFY2(receipt.contains(f.jtiOf(token)) && receipt.contains(u"backup-bot"_s) && receipt.contains(u"alice"_s),
        qPrintable(receipt));
    f.dev.clock.advance(31s);
    QTRY_VERIFY(countdown->isOver());
    QVERIFY(countdown->text().contains(u"is over"_s));
    f.save();
    QVERIFY(f.gone());
}

void TokenDialogsTest::revokesWhatWasPasted()
{
    Fixture f;
    const Secret token = f.quietly(f.service);
    auto *dialog = f.open<RevokeTokenDialog>(RevokeOrder{});
    QVERIFY(!f.at<QPushButton>("editorSave")->isEnabled());
    f.isAudited();
    f.picture(dialog, u"revoke-ask"_s);
    f.putOnClipboard(Secret("Bearer "_L1 + token.reveal()));
    f.press(dialog, "inboxPaste");
    QTRY_VERIFY(f.at<QPushButton>("editorSave")->isEnabled());
    QCOMPARE(f.seenIn(dialog), QStringList());
    f.save();
    QVERIFY(f.sees("receiptText"));
    QVERIFY(!f.isGood(token));
    QCOMPARE(static_cast<int>(dialog->receipt()->proof), static_cast<int>(RevokeReceipt::Proof::Refused));
    QCOMPARE(f.seenIn(dialog), QStringList());
}

void TokenDialogsTest::refusesForeignTokens()
{
    Fixture f;
    QByteArray bytes = f.quietly(f.service).utf8().toByteArray();
    bytes[bytes.size() - 20] = bytes[bytes.size() - 20] == 'A' ? 'B' : 'A';
    auto *dialog = f.open<RevokeTokenDialog>(RevokeOrder{});
    f.putOnClipboard(Secret::fromUtf8(bytes));
    f.press(dialog, "inboxPaste");
    QVERIFY2(f.saying(dialog, u"cannot be revoked here"_s), qPrintable(f.said(dialog)));
    QVERIFY(!f.at<QPushButton>("editorSave")->isEnabled());
    f.putOnClipboard(Secret(u"no token at all"_s));
    f.press(dialog, "inboxPaste");
    QVERIFY2(f.saying(dialog, u"There is no token in the clipboard"_s), qPrintable(f.said(dialog)));
    f.at<QLineEdit>("revokeJti")->setFocus();
    QTest::keyClicks(f.at<QLineEdit>("revokeJti"), u"no-such-token"_s); // what nobody has heard of can be tried
    QVERIFY(f.at<QPushButton>("editorSave")->isEnabled());
    f.save();
    QTRY_VERIFY(dialog->receipt());
    QVERIFY2(!dialog->receipt()->isRevoked() && !f.said(dialog).isEmpty(), qPrintable(f.said(dialog)));
}

void TokenDialogsTest::guardsTheOwnSession()
{
    Fixture f;
    auto *dialog = f.open<RevokeTokenDialog>(
        RevokeOrder{ .jti = f.alice.identity().tokenId, .account = f.alice.identity().accountId });
    f.relay.forget();
    f.save();
    QVERIFY(f.saying(dialog, u"Tick"_s));
    QCOMPARE(f.relay.passedCount("DELETE"), 0);
    f.picture(dialog, u"revoke-own"_s);
}

void TokenDialogsTest::losesARevocation()
{
    Fixture f;
    const Secret token = f.issue(f.service);
    f.relay.rule(
        [](const Received &request) { return request.method == "DELETE" ? Ruling{ .way = Way::LoseAnswer } : Ruling{}; });
    auto *dialog = f.open<RevokeTokenDialog>(RevokeOrder{ .jti = f.jtiOf(token), .account = f.service });
    f.relay.forget();
    f.save();
    QVERIFY(f.sees("receiptText")); // the log tells of it
    QCOMPARE(f.relay.passedCount("DELETE"), 1);
    QVERIFY2(dialog->receipt()->isRevoked(), qPrintable(f.said(dialog)));
}

void TokenDialogsTest::cutsOff()
{
    Fixture f;
    const Secret token = f.quietly(f.bob);
    f.tokens.learn({ .jti = f.jtiOf(token), .accountId = f.bob, .expiresAt = f.dev.clock.now().addDays(20) });
    auto *dialog = f.open<CutOffDialog>(f.bob);
    QSignalSpy saved(dialog, &EditorDialog::saved);
    QTRY_VERIFY(f.at<QPushButton>("editorSave")->isEnabled());
    QCOMPARE(f.text(dialog, "changeAfter0"), u"Inactive"_s);
    f.isAudited();
    f.picture(dialog, u"cut-off"_s);
    f.save();
    QTRY_VERIFY(dialog->report());
    QCOMPARE(static_cast<int>(dialog->report()->end()), static_cast<int>(CutOffReport::End::CutOff));
    QCOMPARE(f.record(f.bob).account.status, AccountStatus::Inactive);
    QVERIFY(f.record(f.bob).roles.isEmpty());
    QVERIFY(!f.isGood(token));
    QCOMPARE(f.tokens.row(f.jtiOf(token))->state, TokenState::Revoked);
    QCOMPARE(saved.size(), 1);
    f.isAudited();
    f.picture(dialog, u"cut-off-done"_s);
    f.press(dialog, "cutOffCopy");
    QVERIFY2(QGuiApplication::clipboard()->text().contains(u"bob"_s), qPrintable(QGuiApplication::clipboard()->text()));
    f.save();
    QVERIFY(f.gone());
}

void TokenDialogsTest::cutsOffInPart()
{
    Fixture f;
    f.relay.rule([](const Received &request) {
        return request.method != "GET" && request.path.contains("/roles") ? Ruling::answer(StepBench::forbidden()) : Ruling{};
    });
    auto *dialog = f.open<CutOffDialog>(f.bob);
    QTRY_VERIFY(f.at<QPushButton>("editorSave")->isEnabled());
    f.save();
    QVERIFY2(f.saying(dialog, u"in part"_s), qPrintable(f.said(dialog)));
    QCOMPARE(f.record(f.bob).account.status, AccountStatus::Inactive); // what matters most is done
    f.picture(dialog, u"cut-off-part"_s);
    f.relay.rule({});
    f.save();
    QTRY_VERIFY(f.record(f.bob).roles.isEmpty());
    QTRY_COMPARE(f.verb(), u"Close"_s);
}

void TokenDialogsTest::examinesOne()
{
    Fixture f;
    const Secret token = f.quietly(f.service, 27 * 24h, { u"reader"_s });
    f.dev.clock.advance(3h);
    auto *bench = new TokenBenchDialog(f.context(), &f.page);
    f.dialog = bench;
    bench->show();
    QCOMPARE(namelessIn(bench).join(u"; "_s), QString());
    f.picture(bench, u"bench-empty"_s);
    f.putOnClipboard(token);
    QApplication::setActiveWindow(bench);
    QTest::keyClick(f.at<QPushButton>("inboxPaste"), Qt::Key_Return); // which has the focus
    QTRY_COMPARE(bench->bench().rows().size(), 1);
    f.press(bench, "benchClear");
    QTest::keyClick(bench, Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(!bench->bench().rows().isEmpty() && !bench->bench().progress().isRunning());
    const QString claims = f.text(bench, "examClaims");
    QVERIFY2(
        claims.contains(u"3 hours ago to backup-bot"_s) || claims.contains(u"3 hour(s) ago to backup-bot"_s), qPrintable(claims));
    QVERIFY2(claims.contains(u"27 day"_s) && claims.contains(u"reader"_s), qPrintable(claims));
    QVERIFY(!f.text(bench, "examHere").isEmpty() && !f.text(bench, "examServer").isEmpty());
    QVERIFY(!f.at<QWidget>("benchTable")->isVisible()); // one is shown without a list
    QVERIFY(f.at<QPushButton>("benchRevoke")->isEnabled());
    f.picture(bench, u"bench-one"_s);
    QCOMPARE(f.seenIn(bench), QStringList());
    QVERIFY(f.tokens.row(f.jtiOf(token)).has_value()); // by its jti only
    QCOMPARE(namelessIn(bench).join(u"; "_s), QString());
    QCOMPARE(sharedMnemonics(bench).join(u"; "_s), QString());
    // Revoked elsewhere: both verdicts, and why they differ.
    f.dev.state().tokens.revoke(f.jtiOf(token));
    f.press(bench, "benchClear");
    QVERIFY(bench->bench().rows().isEmpty());
    f.press(bench, "inboxPaste");
    QTRY_VERIFY(!bench->bench().rows().isEmpty() && !bench->bench().progress().isRunning());
    QTRY_VERIFY2(!f.text(bench, "examTogether").isEmpty(), qPrintable(f.text(bench, "examServer")));
    f.picture(bench, u"bench-differs"_s);
    // Revoked from here: what was asked before does not stay as it was.
    f.putOnClipboard(f.quietly(f.service));
    f.press(bench, "benchClear");
    f.press(bench, "inboxPaste");
    QTRY_VERIFY(!bench->bench().rows().isEmpty() && !bench->bench().progress().isRunning());
    QTRY_VERIFY(f.text(bench, "benchCounts").contains(u"good: 1"_s));
    f.press(bench, "benchRevoke");
    auto *revoke = bench->findChild<RevokeTokenDialog *>();
    QTRY_VERIFY(f.child<QPushButton>(revoke, "editorSave")->isEnabled());
    f.press(revoke, "editorSave");
    QTRY_VERIFY(f.text(bench, "examTogether").contains(u"revoked since"_s));
    QTRY_VERIFY(f.text(bench, "benchCounts").contains(u"good: 0"_s));
}

// Said once, and not again with every change.
void TokenDialogsTest::saysWhyItGaveUp()
{
    Fixture f;
    f.relay.rule([](const Received &request) {
        return request.path == "/v1/token/validate"
            ? Ruling::answer(Reply::json(500, "{\"error\":\"no\",\"code\":\"internal_error\"}"))
            : Ruling{};
    });
    auto *bench = new TokenBenchDialog(f.context(), &f.page);
    f.dialog = bench;
    bench->show();
    QByteArray lines;
    for (int i = 0; i < 6; ++i)
        lines += f.quietly(f.service).utf8().toByteArray() + '\n';
    f.putOnClipboard(Secret::fromUtf8(lines));
    f.press(bench, "inboxPaste");
    auto *messages = f.at<MessageBar>("benchMessages");
    QTRY_VERIFY(messages->text().contains(u"no more are asked"_s));
    messages->clear();
    f.at<QLineEdit>("benchFilter")->setText(u"server:failed"_s); // which shows the texts anew
    QVERIFY(messages->isHidden());
}

void TokenDialogsTest::examinesMany()
{
    Fixture f;
    QByteArray lines;
    for (int i = 0; i < 40; ++i) {
        QByteArray token = f.quietly(i % 2 ? f.service : f.bob).utf8().toByteArray();
        if (i % 5 == 0)
            token[token.size() - 10] = token[token.size() - 10] == 'A' ? 'B' : 'A';
        if (i % 7 == 0)
            f.dev.state().tokens.revoke(f.jtiOf(Secret::fromUtf8(token)));
        lines += token + '\n';
    }
    auto *bench = new TokenBenchDialog(f.context(), &f.page);
    f.dialog = bench;
    bench->show();
    f.putOnClipboard(Secret::fromUtf8(lines));
    f.press(bench, "inboxPaste");
    QTRY_COMPARE(bench->bench().rows().size(), 40);
    QVERIFY(f.at<QWidget>("benchTable")->isVisible());
    QTRY_VERIFY(bench->bench().progress().asked >= 5);
    QVERIFY(f.at<QWidget>("benchPause")->isVisible());
    f.press(bench, "benchPause");
    f.picture(bench, u"bench-paused"_s);
    QVERIFY(bench->bench().isPaused());
    QVERIFY2(f.text(bench, "benchProgressText").contains(u"paused"_s), qPrintable(f.text(bench, "benchProgressText")));
    QCOMPARE(sharedMnemonics(bench).join(u"; "_s), QString());
    f.press(bench, "benchPause");
    QTRY_VERIFY_WITH_TIMEOUT(!bench->bench().progress().isRunning(), 12000);
    QTRY_VERIFY(!f.at<QWidget>("benchStop")->isVisible());
    f.picture(bench, u"bench-many"_s);
    f.at<QLineEdit>("benchFilter")->setText(u"finding:differ"_s);
    auto *table = f.at<QTableView>("benchTable");
    QTRY_VERIFY2(table->model()->rowCount() > 0 && table->model()->rowCount() < 40, qPrintable(f.text(bench, "benchCounts")));
    QCOMPARE(f.seenIn(bench), QStringList());
    QVERIFY(f.at<QPushButton>("benchAskAnyway")->isVisible()); // what is not signed here is kept from the server
}

void TokenDialogsTest::takesFilesAndDrops()
{
    Fixture f;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"tokens.txt"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        f.quietly(f.bob).utf8().toByteArray() + "\r\n\r\n" + f.quietly(f.service).utf8().toByteArray() + "\nnothing here\n");
    file.close();
    TokenInbox inbox(TokenInbox::Takes::Many);
    QSignalSpy arrived(&inbox, &TokenInbox::arrived);
    QSignalSpy refused(&inbox, &TokenInbox::refused);
    inbox.open(path);
    QCOMPARE(arrived.size(), 1);
    QCOMPARE(arrived.constFirst().at(1).toString(), u"tokens.txt"_s);
    inbox.open(folder.path());
    inbox.open(folder.filePath(u"none"_s));
    QCOMPARE(refused.size(), 2);
    QMimeData mime;
    mime.setUrls({ QUrl::fromLocalFile(path) });
    QDragEnterEvent enter({ 5, 5 }, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&inbox, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({ 5, 5 }, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&inbox, &drop);
    QCOMPARE(arrived.size(), 2);
    TokenInbox one(TokenInbox::Takes::One);
    QSignalSpy tooMany(&one, &TokenInbox::refused);
    one.open(path);
    QCOMPARE(tooMany.size(), 1);
    QVERIFY2(tooMany.constFirst().constFirst().toString().contains(u"one is needed"_s),
        qPrintable(tooMany.constFirst().constFirst().toString()));
}

void TokenDialogsTest::wipesBenchesBehindALock()
{
    Fixture f;
    f.relay.rule(
        [](const Received &request) { return request.path == "/v1/token/validate" ? Ruling{ .way = Way::Hold } : Ruling{}; });
    auto *bench = new TokenBenchDialog(f.context(), &f.page);
    f.dialog = bench;
    bench->show();
    f.putOnClipboard(f.quietly(f.service));
    f.press(bench, "inboxPaste");
    QTRY_VERIFY(!bench->bench().rows().isEmpty() && bench->bench().rows().constFirst().server == BenchRow::Server::UnderWay);
    f.alice.lock();
    QTRY_VERIFY(!bench->bench().progress().isRunning());
    QCOMPARE(f.seenIn(bench), QStringList());
}

QTEST_MAIN(TokenDialogsTest)
#include "tst_token_dialogs.moc"
