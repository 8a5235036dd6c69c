// SPDX-License-Identifier: MIT
// The tokens page at an embedded server: what it shows, what it says that it does not show, and what leaves it.
#include "support/audit.h"
#include "support/token_desk.h"

#include "views/controls/facts_panel.h"
#include "views/controls/placeholder.h"
#include "views/forms/editor_dialog.h"
#include "views/tables/export_bar.h"
#include "views/tables/table_view.h"
#include "views/tokens/revoke_tokens_dialog.h"
#include "views/tokens/token_bench_dialog.h"
#include "views/tokens/tokens_page.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Fixture : TokenDesk {
    QUuid service = dev.addService(u"backup-bot"_s);
    QUuid bob = addAccount(u"bob"_s, { Role::Viewer });
    std::unique_ptr<TokensPage> desk;

    void open(bool isWaiting = true)
    {
        page.hide();
        desk = std::make_unique<TokensPage>(context());
        desk->resize(1100, 700);
        QSignalSpy refreshed(desk.get(), &TokensPage::refreshed);
        desk->begin();
        desk->show();
        if (isWaiting)
            QVERIFY(eventually([&] { return !refreshed.isEmpty() && book.isLoaded() && !book.isLoading(); }, 5s));
    }
    ~Fixture() { desk.reset(); }

    template<class W>
    W *at(const char *name) const
    {
        return child<W>(desk.get(), name);
    }
    QAbstractItemModel *model() const { return at<QTableView>("tokensTable")->model(); }
    int rowOf(const QString &jti) const
    {
        const auto *tokensModel = static_cast<const TokensModel *>(model());
        return tokensModel->rowOf(jti);
    }
    const TokenRow &row(const QString &jti) const { return static_cast<const TokensModel *>(model())->rowAt(rowOf(jti)); }
    bool lists(const QString &jti) const
    {
        return eventually([&] { return rowOf(jti) >= 0; }, 5s);
    }
    void choose(const QString &jti) const { static_cast<TableView *>(at<QTableView>("tokensTable"))->chooseRow(rowOf(jti)); }
    void filter(const QString &text) const
    {
        auto *field = at<QLineEdit>("tokensFilter");
        field->setFocus();
        field->clear();
        QTest::keyClicks(field, text);
    }
    QString truth() const { return text(desk.get(), "tokensTruth"); }
    QString problem() const { return at<MessageBar>("tokensLogProblem")->text(); }
    QAction *action(const char *name) const
    {
        auto *found = desk->findChild<QAction *>(QLatin1String(name));
        if (!found)
            qFatal("no action %s", name);
        return found;
    }
    EditorDialog *dialog() const { return desk->findChild<EditorDialog *>(); }
};

} // namespace

class TokensPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsWhatIsKnown();
    void saysWhatItIsNot();
    void worksWithoutTheLog();
    void keepsWhatItHasWhenTheLogFails();
    void answersQuestions();
    void tellsStaleRoles();
    void showsWhenServicesEnd();
    void leadsToWhatIsOver();
    void saysHowGoodItIs();
    void readsTheLogFurther();
    void saysSoWhenNothingMatches();
    void tellsWhyActionsRest();
    void revokesSeveral();
    void opensDialogs();
    void leadsToAccounts();
    void exportsNothingSecret();
    void showsHostileTextAsItIs();
    void goesByKeyboard();
};

void TokensPageTest::initTestCase()
{
    QApplication::setStyle(new ConsoleStyle);
    QApplication::setPalette(Theme::light().palette());
}

void TokensPageTest::listsWhatIsKnown()
{
    Fixture f;
    const Secret former = f.issue(f.service);
    f.dev.clock.advance(10s);
    const Secret token = f.issue(f.service);
    f.dev.clock.advance(10s);
    f.open();
    QVERIFY(f.lists(f.jtiOf(token)) && f.lists(f.jtiOf(former)) && f.lists(f.alice.identity().tokenId));
    QCOMPARE(f.row(f.jtiOf(former)).state, TokenState::Superseded);
    QCOMPARE(f.row(f.jtiOf(token)).token.kind, TokenKind::Service);
    QVERIFY(f.row(f.alice.identity().tokenId).isOwn);
    QTRY_COMPARE(f.row(f.jtiOf(token)).accountName, u"backup-bot"_s);
    f.choose(f.jtiOf(token));
    auto *facts = f.at<FactsPanel>("tokenFacts");
    QTRY_COMPARE(facts->title(), u"backup-bot"_s);
    QCOMPARE(facts->value(u"Token ID (jti)"_s), f.jtiOf(token));
    QVERIFY(!facts->value(u"Evidence"_s).isEmpty());
    QVERIFY2(f.text(f.desk.get(), "tokensCount").contains(u"known"_s), qPrintable(f.text(f.desk.get(), "tokensCount")));
    f.picture(f.desk.get(), u"tokens"_s);
    QCOMPARE(f.seenIn(f.desk.get()), QStringList());
    // What comes later comes with F5, and what was chosen stays chosen.
    const Secret next = f.issue(f.service);
    QTest::keyClick(f.desk.get(), Qt::Key_F5);
    QVERIFY(f.lists(f.jtiOf(next)));
    QTRY_COMPARE(f.row(f.jtiOf(token)).state, TokenState::Superseded);
    QCOMPARE(facts->value(u"Token ID (jti)"_s), f.jtiOf(token));
}

void TokensPageTest::saysWhatItIsNot()
{
    Fixture f;
    f.relay.rule(
        [](const Received &request) { return StepBench::isAudit(request) ? Ruling{ .way = Ruling::Way::Hold } : Ruling{}; });
    f.open(false);
    QVERIFY2(f.truth().startsWith(u"MCIAS has no call that lists tokens"_s), qPrintable(f.truth()));
    QVERIFY2(f.truth().contains(u"being read"_s), qPrintable(f.truth()));
    QVERIFY(!f.at<QPushButton>("tokensRefresh")->isEnabled());
    f.picture(f.desk.get(), u"tokens-loading"_s);
    f.relay.rule({});
    f.relay.releaseAll();
    QTRY_VERIFY2(f.truth().contains(u"read to its end"_s), qPrintable(f.truth()));
    QVERIFY(!f.at<QPushButton>("tokensFurther")->isVisible());
    QVERIFY(f.text(f.desk.get(), "tokensAsOf").startsWith(u"Log as of"_s));
}

void TokensPageTest::worksWithoutTheLog()
{
    Fixture f;
    const Secret token = f.quietly(f.service);
    f.relay.rule(
        [](const Received &request) { return StepBench::isAudit(request) ? Ruling::answer(StepBench::forbidden()) : Ruling{}; });
    f.open();
    QVERIFY2(f.problem().contains(u"may not read the audit log"_s), qPrintable(f.problem()));
    QVERIFY(f.lists(f.alice.identity().tokenId)); // what is known all the same
    f.tokens.learn({ .jti = f.jtiOf(token), .accountId = f.service, .source = KnownToken::Source::IssuedHere });
    QVERIFY(f.lists(f.jtiOf(token)));
    f.picture(f.desk.get(), u"tokens-denied"_s);
    f.relay.rule({}); // somebody allows it
    QTest::keyClick(f.desk.get(), Qt::Key_F5);
    QTRY_VERIFY2(f.problem().isEmpty() || !f.at<MessageBar>("tokensLogProblem")->isVisible(), qPrintable(f.problem()));
}

void TokensPageTest::keepsWhatItHasWhenTheLogFails()
{
    Fixture f;
    const Secret token = f.issue(f.service);
    f.open();
    QVERIFY(f.lists(f.jtiOf(token)));
    f.relay.rule([](const Received &request) {
        return StepBench::isAudit(request) ? Ruling::answer(Reply::json(500, R"({"error":"oh","code":"internal_error"})"))
                                           : Ruling{};
    });
    QTest::keyClick(f.desk.get(), Qt::Key_F5);
    QTRY_VERIFY2(f.problem().contains(u"could not be read any further"_s), qPrintable(f.problem()));
    QVERIFY(f.rowOf(f.jtiOf(token)) >= 0);
    QVERIFY(f.text(f.desk.get(), "tokensAsOf").startsWith(u"Log as of"_s));
    f.picture(f.desk.get(), u"tokens-error"_s);
    f.relay.rule({});
    f.at<MessageBar>("tokensLogProblem")->findChild<QPushButton *>()->click();
    QTRY_VERIFY(!f.at<MessageBar>("tokensLogProblem")->isVisible());
}

void TokensPageTest::answersQuestions()
{
    Fixture f;
    const Secret former = f.issue(f.service);
    f.dev.clock.advance(10s);
    const Secret token = f.issue(f.service);
    f.open();
    QVERIFY(f.lists(f.jtiOf(token)));
    f.filter(u"state:superseded"_s);
    QTRY_COMPARE(f.model()->rowCount(), 1);
    QVERIFY(f.rowOf(f.jtiOf(former)) >= 0);
    auto *menu = f.desk->findChild<QMenu *>(u"tokensQuestionsMenu"_s);
    QSignalSpy leaving(f.desk.get(), &Page::leavingPlace);
    for (QAction *question : menu->actions()) {
        question->trigger(); // none of them is text that is looked for
        QVERIFY2(f.text(f.desk.get(), "tokensFilterProblem").isEmpty(), qPrintable(question->text()));
        QCOMPARE(f.at<QLineEdit>("tokensFilter")->text(), question->toolTip());
    }
    QCOMPARE(leaving.size(), menu->actions().size());
    f.filter(u"colour:blue"_s);
    QVERIFY(f.text(f.desk.get(), "tokensFilterProblem").contains(u"colour"_s));
}

void TokensPageTest::tellsStaleRoles()
{
    Fixture f;
    const Secret token = f.quietly(f.bob, 24h, { u"viewer"_s });
    f.tokens.learn({ .jti = f.jtiOf(token),
        .accountId = f.bob,
        .roles = RoleList{ Role::Viewer },
        .expiresAt = f.dev.clock.now().addDays(1),
        .claimsBy = TokenEvidence::Claims });
    f.open();
    QVERIFY(f.lists(f.jtiOf(token)));
    QTRY_VERIFY(f.row(f.jtiOf(token)).rolesNow.has_value()); // of rows in sight
    QVERIFY(!f.row(f.jtiOf(token)).hasStaleRoles());
    f.book.learnRoles(f.bob, { Role::Guest });
    QTRY_VERIFY(f.row(f.jtiOf(token)).hasStaleRoles());
    f.choose(f.jtiOf(token));
    f.filter(u"roles:stale"_s);
    QTRY_COMPARE(f.model()->rowCount(), 1);
    f.picture(f.desk.get(), u"tokens-stale"_s);
}

void TokensPageTest::showsWhenServicesEnd()
{
    Fixture f;
    const auto serviceUntil = [&f](const QString &name, int days) {
        const QUuid id = f.dev.addService(name);
        f.tokens.learn({ .jti = u"jti-"_s + name,
            .accountId = id,
            .issuedAt = f.dev.clock.now().addDays(-1),
            .expiresAt = f.dev.clock.now().addDays(days).addSecs(3600),
            .source = KnownToken::Source::IssuedHere,
            .kind = TokenKind::Service,
            .aliveAt = f.dev.clock.now(),
            .aliveBy = TokenEvidence::Server });
    };
    serviceUntil(u"today"_s, 0);
    serviceUntil(u"week"_s, 5);
    serviceUntil(u"month"_s, 20);
    serviceUntil(u"year"_s, 300);
    f.open();
    QTRY_VERIFY(f.at<QPushButton>("expiryMonth")->isVisible());
    QVERIFY2(f.at<QPushButton>("expiryToday")->text().startsWith(u"1"_s), qPrintable(f.at<QPushButton>("expiryToday")->text()));
    QVERIFY(f.at<QPushButton>("expiryWeek")->text().startsWith(u"2"_s)); // within 7 days is also within one
    QVERIFY(f.at<QPushButton>("expiryMonth")->text().startsWith(u"3"_s));
    QVERIFY(f.at<QPushButton>("expiryLater")->text().startsWith(u"1"_s));
    f.picture(f.desk.get(), u"tokens-expiry"_s);
    f.press(f.desk.get(), "expiryMonth");
    QTRY_COMPARE(f.model()->rowCount(), 3);
    f.press(f.desk.get(), "expiryLater");
    QTRY_COMPARE(f.model()->rowCount(), 1);
    // A calendar of them.
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ends.ics"_s);
    f.action("actionExportCalendar")->trigger();
    auto *dialog = f.desk->findChild<QFileDialog *>(u"exportDialog"_s);
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray calendar = file.readAll();
    QVERIFY(calendar.startsWith("BEGIN:VCALENDAR") && calendar.count("BEGIN:VEVENT") == 4 && calendar.contains("BEGIN:VALARM"));
    QVERIFY(f.at<MessageBar>("tokensMessages")->text().contains(u"4 service token"_s));
}

// What a tile counts is what it leads to: of an account without a token that counts, the one that expired last.
void TokensPageTest::leadsToWhatIsOver()
{
    Fixture f;
    const auto serviceUntil = [&f](const QUuid &id, const QString &jti, int days) {
        f.tokens.learn({ .jti = jti,
            .accountId = id,
            .issuedAt = f.dev.clock.now().addDays(days - 30),
            .expiresAt = f.dev.clock.now().addDays(days),
            .source = KnownToken::Source::IssuedHere,
            .kind = TokenKind::Service });
    };
    const QUuid gone = f.dev.addService(u"gone"_s);
    serviceUntil(gone, u"before-the-last"_s, -20);
    serviceUntil(gone, u"the-last"_s, -2);
    serviceUntil(f.service, u"replaced"_s, -5);
    serviceUntil(f.service, u"its-next"_s, 20);
    f.open();
    QTRY_VERIFY(f.at<QPushButton>("expiryOver")->isVisible());
    QVERIFY2(f.at<QPushButton>("expiryOver")->text().startsWith(u"1"_s), qPrintable(f.at<QPushButton>("expiryOver")->text()));
    f.press(f.desk.get(), "expiryOver");
    QTRY_COMPARE(f.model()->rowCount(), 1);
    QVERIFY(f.rowOf(u"the-last"_s) >= 0);
    QVERIFY(f.text(f.desk.get(), "tokensFilterProblem").isEmpty());
}

// A server that goes on accepting what it says it has revoked is no good news.
void TokensPageTest::saysHowGoodItIs()
{
    Fixture f;
    const Secret token = f.issue(f.service);
    f.open();
    QVERIFY(f.lists(f.jtiOf(token)));
    f.relay.rule(
        [](const Received &request) { return request.method == "DELETE" ? Ruling::answer(Reply::json(200, "{}")) : Ruling{}; });
    f.action("actionRevokeOther")->trigger();
    f.putOnClipboard(token);
    f.press(f.dialog(), "inboxPaste");
    QTRY_VERIFY(f.child<QPushButton>(f.dialog(), "editorSave")->isEnabled());
    f.press(f.dialog(), "editorSave");
    auto *messages = f.at<MessageBar>("tokensMessages");
    QTRY_VERIFY(messages->text().contains(u"still says that it is good"_s));
    QCOMPARE(messages->kind(), MessageBar::Kind::Warning);
}

// A reading that had to end early: the page says how far it got, and goes on from there when it is told to.
void TokensPageTest::readsTheLogFurther()
{
    Fixture f;
    const QByteArray last = KnownTokens::tokenEventTypes().constLast().toUtf8();
    const AuditQuery query{ .eventTypes = KnownTokens::tokenEventTypes() };
    const qint64 atOnce = query.mostPages / query.eventTypes.size() * query.pageSize;
    for (qint64 i = 0; i < atOnce + 10; ++i)
        f.dev.state().audit.add({ .eventType = QString::fromUtf8(last), .eventTime = f.dev.clock.now(), .actorId = f.bob });
    f.open();
    auto *further = f.at<QPushButton>("tokensFurther");
    QTRY_VERIFY2(further->isVisible() && further->isEnabled(), qPrintable(f.truth()));
    QVERIFY2(f.truth().contains(u"read back to"_s), qPrintable(f.truth()));
    further->click();
    QTRY_VERIFY2(f.truth().contains(u"read to its end"_s), qPrintable(f.truth()));
    QVERIFY(!further->isVisible());
}

void TokensPageTest::saysSoWhenNothingMatches()
{
    Fixture f;
    f.open();
    f.filter(u"nobody-has-this"_s);
    auto *placeholder = f.desk->findChild<Placeholder *>();
    QTRY_VERIFY(f.model()->rowCount() == 0 && placeholder->isVisible());
    QCOMPARE(placeholder->title(), u"No token matches"_s);
    f.picture(f.desk.get(), u"tokens-no-match"_s);
    Q_EMIT placeholder->actionTriggered();
    QVERIFY(f.at<QLineEdit>("tokensFilter")->text().isEmpty());
    QTRY_VERIFY(f.model()->rowCount() > 0);
}

void TokensPageTest::tellsWhyActionsRest()
{
    Fixture f;
    const Secret former = f.issue(f.service);
    f.dev.clock.advance(10s);
    f.issue(f.service);
    f.open();
    QVERIFY(!f.action("actionRevoke")->isEnabled());
    QCOMPARE(f.action("actionRevoke")->toolTip(), u"Select a token first."_s);
    QVERIFY(f.action("actionCheck")->isEnabled() && f.action("actionIssue")->isEnabled());
    QVERIFY(f.lists(f.jtiOf(former)));
    f.choose(f.jtiOf(former));
    QTRY_COMPARE(f.action("actionRevoke")->toolTip(), u"This token has ended already."_s);
    QVERIFY(f.action("actionCutOff")->isEnabled());
    f.choose(f.alice.identity().tokenId);
    QTRY_VERIFY(f.action("actionRevoke")->isEnabled());
    f.at<QTableView>("tokensTable")->selectAll();
    QTRY_VERIFY2(
        f.action("actionCutOff")->toolTip().contains(u"for one token"_s), qPrintable(f.action("actionCutOff")->toolTip()));
    QVERIFY(f.action("actionRevoke")->isEnabled());
    f.picture(f.desk.get(), u"tokens-many"_s);
    f.filter(u"state:superseded"_s);
    QTRY_VERIFY(f.action("actionRevoke")->toolTip().contains(u"hides some"_s));
}

// By rows: one plan, each once, the own session last, and one report.
void TokensPageTest::revokesSeveral()
{
    Fixture f;
    const QUuid other = f.dev.addService(u"other-bot"_s);
    const Secret former = f.issue(f.service);
    f.dev.clock.advance(10s);
    const Secret one = f.issue(f.service);
    const Secret two = f.issue(other);
    f.open();
    QVERIFY(f.lists(f.jtiOf(one)) && f.lists(f.jtiOf(two)) && f.lists(f.jtiOf(former)));
    f.filter(u"kind:service"_s);
    QTRY_COMPARE(f.model()->rowCount(), 3);
    f.at<QTableView>("tokensTable")->selectAll();
    QTRY_VERIFY(f.action("actionRevoke")->isEnabled());
    f.action("actionRevoke")->trigger();
    auto *dialog = f.desk->findChild<RevokeTokensDialog *>();
    QVERIFY(dialog);
    QCOMPARE(namelessIn(dialog).join(u"; "_s), QString());
    QCOMPARE(sharedMnemonics(dialog).join(u"; "_s), QString());
    f.picture(dialog, u"revoke-several"_s);
    // The second one is refused, and nothing after that is sent; trying again leaves out what is done.
    f.relay.forget();
    int deletes = 0;
    f.relay.rule([&](const Received &request) {
        return request.method == "DELETE" && ++deletes == 2 ? Ruling::answer(StepBench::forbidden()) : Ruling{};
    });
    f.press(dialog, "editorSave");
    QVERIFY2(f.saying(dialog, u"Known to be revoked: 1 of 2"_s), qPrintable(f.said(dialog)));
    QCOMPARE(deletes, 2);
    f.picture(dialog, u"revoke-several-partly"_s);
    QPointer<RevokeTokensDialog> watch(dialog);
    f.press(dialog, "editorSave");
    QVERIFY2(f.saying(dialog, u"has answered so for each"_s), qPrintable(f.said(dialog)));
    QCOMPARE(deletes, 3);
    QVERIFY(!f.isGood(one) && !f.isGood(two));
    QCOMPARE(sharedMnemonics(dialog).join(u"; "_s), QString());
    f.picture(dialog, u"revoke-several-done"_s);
    f.child<QPushButton>(f.child<MessageBar>(dialog, "editorMessages"), "messageAction")->click();
    const QString report = QGuiApplication::clipboard()->text();
    QVERIFY2(
        report.contains(f.jtiOf(one)) && report.contains(f.jtiOf(two)) && !report.contains(f.jtiOf(former)), qPrintable(report));
    QCOMPARE(f.at<MessageBar>("tokensMessages")->kind(), MessageBar::Kind::Good);
    f.press(dialog, "editorSave");
    QTRY_VERIFY(!watch);
}

void TokensPageTest::opensDialogs()
{
    Fixture f;
    const Secret token = f.issue(f.service);
    f.open();
    QVERIFY(f.lists(f.jtiOf(token)));
    f.choose(f.jtiOf(token));
    for (const auto &[name, form] : { std::pair("actionIssue", u"issue-token"_s), std::pair("actionRevoke", u"revoke-token"_s),
             std::pair("actionRevokeOther", u"revoke-token"_s), std::pair("actionCutOff", u"cut-off"_s) }) {
        f.action(name)->trigger();
        QVERIFY2(f.dialog() && f.dialog()->objectName() == form, name);
        QTRY_VERIFY(f.child<QPushButton>(f.dialog(), "editorCancel")->text() == u"Cancel"_s);
        f.dialog()->close();
        QTRY_VERIFY(!f.dialog());
    }
    f.action("actionCheck")->trigger();
    f.action("actionCheck")->trigger(); // the same one
    QCOMPARE(f.desk->findChildren<TokenBenchDialog *>().size(), 1);
    f.desk->findChild<TokenBenchDialog *>()->close();
    // What a dialog has done stands in the table at once.
    f.action("actionRevoke")->trigger();
    f.press(f.dialog(), "editorSave");
    QTRY_COMPARE(f.row(f.jtiOf(token)).state, TokenState::Revoked);
    QTRY_VERIFY(f.at<MessageBar>("tokensMessages")->text().contains(u"is revoked"_s));
}

void TokensPageTest::leadsToAccounts()
{
    Fixture f;
    const Secret token = f.issue(f.service);
    f.open();
    QVERIFY(f.lists(f.jtiOf(token)));
    f.choose(f.jtiOf(token));
    QSignalSpy wanted(f.desk.get(), &Page::pageWanted);
    f.press(f.desk.get(), "inspectorAccount");
    f.press(f.desk.get(), "inspectorHelpDesk");
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted.at(0).at(0).toString(), u"accounts"_s);
    QCOMPARE(wanted.at(1).at(1).value<PagePlace>().account, f.service);
    f.desk->goTo({ .filter = {}, .account = f.service }); // and from there
    QTRY_COMPARE(f.model()->rowCount(), 1);
    f.desk->goTo({ .filter = u"state:live"_s, .account = {} });
    QCOMPARE(f.desk->place().filter, u"state:live"_s);
}

void TokensPageTest::exportsNothingSecret()
{
    Fixture f;
    const Secret token = f.issue(f.service);
    f.open();
    QVERIFY(f.lists(f.jtiOf(token)));
    const QTemporaryDir folder;
    for (const auto &[name, ending] : { std::pair("actionExportCsv", u"csv"_s), std::pair("actionExportJson", u"json"_s) }) {
        const QString path = folder.filePath(u"tokens."_s + ending);
        f.action(name)->trigger();
        auto *dialog = f.desk->findChild<QFileDialog *>(u"exportDialog"_s);
        QSignalSpy written(f.desk->findChild<ExportBar *>(), &ExportBar::written);
        Q_EMIT dialog->fileSelected(path);
        delete dialog;
        QTRY_COMPARE(written.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray all = file.readAll();
        QVERIFY(all.contains(f.jtiOf(token).toUtf8()));
        QVERIFY(!all.contains(token.utf8().toByteArray().split('.').constLast()));
    }
}

void TokensPageTest::showsHostileTextAsItIs()
{
    Fixture f;
    const QString evil = u"\u202Eevil\u202C<b>bold</b>\n\x1b[31m"_s;
    f.tokens.learn({ .jti = evil, .accountId = f.bob });
    f.open();
    QVERIFY(f.lists(evil));
    f.choose(evil);
    const QString shown = f.at<FactsPanel>("tokenFacts")->value(u"Token ID (jti)"_s);
    QVERIFY2(!shown.contains(u'\u202E') && !shown.contains(u'\x1b') && shown.contains(u"<b>"_s), qPrintable(shown));
    f.action("actionRevoke")->trigger();
    QVERIFY(f.dialog());
    QCOMPARE(namelessIn(f.dialog()).join(u"; "_s), QString());
    f.picture(f.dialog(), u"revoke-hostile"_s);
}

void TokensPageTest::goesByKeyboard()
{
    Fixture f;
    const Secret token = f.issue(f.service);
    f.open();
    QVERIFY(f.lists(f.jtiOf(token)));
    QCOMPARE(namelessIn(f.desk.get()).join(u"; "_s), QString());
    QCOMPARE(sharedMnemonics(f.desk.get()).join(u"; "_s), QString());
    f.choose(f.jtiOf(token));
    QCOMPARE(namelessIn(f.desk.get()).join(u"; "_s), QString());
    QCOMPARE(sharedMnemonics(f.desk.get()).join(u"; "_s), QString());
    QApplication::setActiveWindow(f.desk.get());
    // What stands above the table comes before it.
    f.at<QLineEdit>("tokensFilter")->setFocus();
    const QStringList round = tabRound();
    const auto comesBefore = [&round](const QString &one, const QString &other) {
        return round.contains(one) && round.contains(other) && round.indexOf(one) < round.indexOf(other);
    };
    QVERIFY2(comesBefore(u"tokensRefresh"_s, u"expiryNotKnown"_s), qPrintable(round.join(u' ')));
    QVERIFY2(comesBefore(u"expiryNotKnown"_s, u"tokensTable"_s), qPrintable(round.join(u' ')));
    QTest::keyClick(f.desk.get(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(f.at<QLineEdit>("tokensFilter")->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(f.at<QTableView>("tokensTable")->hasFocus());
    f.choose(f.jtiOf(token));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QTRY_VERIFY(f.dialog());
    QTest::keyClick(f.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!f.dialog());
}

QTEST_MAIN(TokensPageTest)
#include "tst_tokens_page.moc"
