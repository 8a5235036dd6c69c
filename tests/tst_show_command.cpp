// SPDX-License-Identifier: MIT
// “Show as command”: every call that writes has a place in the console where its command stands before it is sent, which
// mcias-cli's own reader takes; or a reason why not.
#include "support/writes_desk.h"

#include "cli/command_table.h"
#include "cli/failure.h"
#include "cli/field_values.h"
#include "views/accounts/account_dialogs.h"
#include "views/bulk/bulk_plan_page.h"
#include "views/controls/command_disclosure.h"
#include "views/controls/selectable_text.h"
#include "views/own_account/change_password_dialog.h"
#include "views/policies/policy_action_dialog.h"
#include "views/server/seal_dialog.h"
#include "views/sso/sso_action_dialog.h"
#include "views/tokens/token_dialogs.h"

#include <QProcess>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

using Desk = WritesDesk;
using Way = QWidget *(*)(Desk &);

// How each call that writes is come to.
const QHash<QByteArray, Way> &ways()
{
    static const QHash<QByteArray, Way> all{
        { CreateAccount::name, [](Desk &d) { return d.newAccount(); } },
        { UpdateAccount::name,
            [](Desk &d) -> QWidget * { return openSetStatus(d.context(), d.bob, AccountStatus::Inactive, &d.page); } },
        { DeleteAccount::name, [](Desk &d) -> QWidget * { return openDeleteAccount(d.context(), d.bob, &d.page); } },
        { GrantRole::name, [](Desk &d) { return d.editedAccount(); } },
        { RevokeRole::name, [](Desk &d) { return d.editedAccount(); } },
        { SetTags::name, [](Desk &d) { return d.editedAccount(); } },
        { ResetPassword::name, [](Desk &d) { return d.helped(HelpTask::ResetPassword); } },
        { RemoveTotp::name, [](Desk &d) { return d.helped(HelpTask::RemoveTotp); } },
        { IssueServiceToken::name, [](Desk &d) -> QWidget * { return openIssueToken(d.context(), d.service, &d.page); } },
        { RevokeToken::name,
            [](Desk &d) -> QWidget * {
                return openRevokeToken(d.context(), { u"j-1"_s, d.bob, u"bob"_s, {} }, &d.page);
            } },
        { SetPgCreds::name, [](Desk &d) { return d.credentials(); } },
        { ChangePassword::name, [](Desk &d) { return d.opened(new ChangePasswordDialog(d.context(), &d.page, d.timing)); } },
        { EnrollTotp::name, [](Desk &d) { return d.opened(new TotpDialog(d.context(), &d.page, d.timing)); } },
        { ConfirmTotp::name, [](Desk &d) { return d.confirming(); } },
        { Logout::name, [](Desk &d) { return d.signingOut(); } },
        { CreatePolicyRule::name, [](Desk &d) { return d.newRule(); } },
        { UpdatePolicyRule::name,
            [](Desk &d) {
                return d.opened(
                    new PolicyActionDialog(d.context(), d.rules, d.rule, PolicyActionDialog::Action::Switch, &d.page, d.timing));
            } },
        { DeletePolicyRule::name,
            [](Desk &d) {
                return d.opened(
                    new PolicyActionDialog(d.context(), d.rules, d.rule, PolicyActionDialog::Action::Delete, &d.page, d.timing));
            } },
        { CreateSsoClient::name, [](Desk &d) { return d.newClient(); } },
        { UpdateSsoClient::name,
            [](Desk &d) {
                return d.opened(
                    new SsoActionDialog(d.context(), d.sso, u"git"_s, SsoActionDialog::Action::Disable, &d.page, d.timing));
            } },
        { DeleteSsoClient::name,
            [](Desk &d) {
                return d.opened(
                    new SsoActionDialog(d.context(), d.sso, u"git"_s, SsoActionDialog::Action::Delete, &d.page, d.timing));
            } },
        { DeletePasskey::name, [](Desk &d) { return d.passkeys(); } },
        { SealVault::name, [](Desk &d) { return d.opened(new SealDialog(d.context(), &d.page, d.timing)); } },
        { UnsealVault::name, [](Desk &d) { return d.unsealing(); } },
    };
    return all;
}

// Calls that are sent, and have no such place.
const QHash<QByteArray, QByteArray> &reasons()
{
    static const QHash<QByteArray, QByteArray> all{
        { Login::name, "mcias-cli signs in for itself and keeps a token of its own: this session's would not be the same" },
        { RenewToken::name, "nobody asks for it: the session renews itself when half of its life is over" },
        { ValidateToken::name, "asks about a token and changes nothing" },
        { SetRoles::name, "stands in for single roles at a server without calls for them; the review shows these" },
    };
    return all;
}

// As bash takes a line apart.
QStringList wordsOf(const QString &line)
{
    QProcess shell;
    shell.start(u"bash"_s, { u"-c"_s, u"printf '%s\\0' "_s + line });
    if (!shell.waitForFinished())
        return {};
    QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split(QChar::Null);
    words.removeLast();
    return words;
}

template<class W>
W *seen(QWidget *root, const char *name)
{
    for (W *found : root->findChildren<W *>(QLatin1String(name))) {
        if (found->isVisible())
            return found;
    }
    return nullptr;
}

} // namespace

class ShowCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void everyCallThatWrites_data();
    void everyCallThatWrites();
    void followsTheForm();
    void followsTheChoice();
    void knowsOnlyWhatCanBeSent();
    void aThousandAccounts();
    void listsGrowWithIt_data();
    void listsGrowWithIt();
};

void ShowCommandTest::everyCallThatWrites_data()
{
    QTest::addColumn<QByteArray>("name");
    forEachEndpoint([]<Endpoint E>() {
        if (E::method == Method::Get)
            return;
        QVERIFY2(ways().contains(E::name) != reasons().contains(E::name), E::name);
        if (ways().contains(E::name))
            QTest::newRow(E::name) << QByteArray(E::name);
    });
}

void ShowCommandTest::everyCallThatWrites()
{
    QFETCH(QByteArray, name);
    Desk d;
    QWidget *place = ways().value(name)(d);
    QTRY_VERIFY2(seen<QPushButton>(place, "showCommand"), name);
    const auto before = d.relay.passedCount("POST");
    seen<QPushButton>(place, "showCommand")->click();
    auto *text = seen<SelectableText>(place, "commandText");
    QVERIFY(text);
    QVERIFY(!text->accessibleName().isEmpty());
    const QString start = u"mcias-cli "_s + QLatin1String(name);
    QString line;
    for (const QString &each : text->contents().split(u'\n')) {
        if (each == start || each.startsWith(start + u' '))
            line = each;
    }
    QVERIFY2(!line.isEmpty(), qPrintable(text->contents()));
    QVERIFY2(
        !text->contents().contains(u"password of"_s) && !text->contents().contains(u"secret of"_s), qPrintable(text->contents()));
    const QStringList words = wordsOf(line);
    const cli::Command *command = cli::findCommand(words.value(1));
    QVERIFY2(command, qPrintable(line));
    try {
        const cli::FieldValues values(*command, words.mid(2));
    } catch (const cli::Failure &failure) {
        QFAIL(qPrintable(line + u" → "_s + failure.message));
    }
    QCOMPARE(d.relay.passedCount("POST"), before); // shown, not sent
    // All of it, and nothing in its way, once it has got its place.
    QTRY_VERIFY(text->y() > seen<QPushButton>(place, "showCommand")->geometry().bottom());
    QTRY_VERIFY2(text->document()->size().height() <= text->height() + 1, name);
    QTRY_COMPARE(text->visibleRegion().boundingRect().height(), text->height());
    d.picture(place, u"command-"_s + QLatin1String(name));
    seen<QPushButton>(place, "showCommand")->click();
    QVERIFY(!seen<SelectableText>(place, "commandText"));
}

void ShowCommandTest::followsTheForm()
{
    Desk d;
    QWidget *form = d.newAccount();
    seen<QPushButton>(form, "showCommand")->click();
    const auto command = [form] { return seen<SelectableText>(form, "commandText")->contents(); };
    QCOMPARE(command(), u"mcias-cli create-account --username nora --account-type human --password-prompt"_s);
    QTest::keyClicks(d.child<QLineEdit>(form, "username"), u".new"_s);
    d.child<QRadioButton>(form, "typeSystem")->setChecked(true);
    QCOMPARE(command(), u"mcias-cli create-account --username nora.new --account-type system"_s);
    seen<QPushButton>(form, "copyCommand")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), command() + u'\n');
}

void ShowCommandTest::followsTheChoice()
{
    Desk d;
    d.dev.state().passkeys[d.bob] += Passkey{ { u"k2"_s }, u"Telephone"_s, d.dev.clock.now(), {} };
    QWidget *form = d.passkeys();
    const auto text = [form] { return seen<SelectableText>(form, "commandText"); };
    QTRY_VERIFY(seen<QPushButton>(form, "showCommand"));
    seen<QPushButton>(form, "showCommand")->click();
    QTRY_VERIFY(text() && text()->contents().endsWith(u"--credential-id k/1"_s));
    auto *list = d.child<QTreeWidget>(form, "passkeysList");
    list->setCurrentItem(list->topLevelItem(1));
    QTRY_VERIFY(text() && text()->contents().endsWith(u"--credential-id k2"_s));
    seen<QPushButton>(form, "showCommand")->click();
    list->setCurrentItem(list->topLevelItem(0));
    QTRY_VERIFY(seen<QPushButton>(form, "showCommand"));
    QVERIFY(!text());
}

void ShowCommandTest::knowsOnlyWhatCanBeSent()
{
    Desk d;
    QWidget *form = d.newClient();
    d.child<QLineEdit>(form, "redirectUri")->setText(u"http://wiki.example.org"_s);
    seen<QPushButton>(form, "showCommand")->click();
    QVERIFY(!seen<SelectableText>(form, "commandText") && !seen<QPushButton>(form, "copyCommand"));
    QVERIFY(seen<QLabel>(form, "commandNote"));
    d.child<QLineEdit>(form, "redirectUri")->setText(u"https://wiki.example.org"_s);
    QVERIFY(!seen<QLabel>(form, "commandNote"));
    QCOMPARE(seen<SelectableText>(form, "commandText")->contents(),
        u"mcias-cli create-sso-client --client-id wiki --redirect-uri https://wiki.example.org"_s);
}

void ShowCommandTest::aThousandAccounts()
{
    Desk d;
    BulkPlan plan;
    plan.operation = { BulkOperation::Kind::AddRole, { Role::Editor }, {} };
    for (int i = 0; i < 1000; ++i) {
        AccountRow row;
        row.account.id = QUuid::createUuid();
        row.account.username = u"user-%1"_s.arg(i);
        row.account.status = AccountStatus::Active;
        plan.rows += bulkRow(plan.operation, row, u"not known"_s);
        plan.rows.last().steps = { AccountStep::grant(Role::Editor) };
    }
    const PageContext context = d.context();
    BulkPlanPage page(context);
    page.resize(900, 600);
    page.setPlan(plan);
    page.show();
    QElapsedTimer timer;
    timer.start();
    seen<QPushButton>(&page, "showCommand")->click();
    QCoreApplication::processEvents();
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    const auto *text = seen<SelectableText>(&page, "commandText");
    QVERIFY(text->height() < 200);
    QCOMPARE(text->contents().count(u"grant-role"_s), CommandDisclosure::mostShown);
    QVERIFY(seen<QLabel>(&page, "commandNote")->text().contains(u"900"_s));
    seen<QPushButton>(&page, "copyCommand")->click();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 1000);
    const QString last = plan.rows.last().id.toString(QUuid::WithoutBraces);
    QCOMPARE(lines.last(), u"mcias-cli grant-role --id %1 --role editor"_s.arg(last));
    d.picture(&page, u"command-bulk"_s);
}

void ShowCommandTest::listsGrowWithIt_data()
{
    QTest::addColumn<bool>("isOwn");
    QTest::newRow("sign out everywhere") << true;
    QTest::newRow("revoke tokens") << false;
}

// Reviews in an area that scrolls when there is too much: here there is not.
void ShowCommandTest::listsGrowWithIt()
{
    QFETCH(bool, isOwn);
    Desk d;
    KnownToken token;
    token.jti = u"j-1"_s;
    token.accountId = d.bob;
    QDialog *dialog = isOwn ? new SignOutDialog(d.context(), &d.page, d.timing)
                            : static_cast<QDialog *>(openRevokeTokens(d.context(), { token, token }, &d.page));
    dialog->open();
    QTRY_VERIFY(d.child<QPushButton>(dialog, "editorSave")->isEnabled());
    const auto *area = dialog->findChild<QScrollArea *>();
    QTRY_VERIFY(!area->verticalScrollBar()->isVisible());
    seen<QPushButton>(dialog, "showCommand")->click();
    const auto *text = seen<SelectableText>(dialog, "commandText");
    QTRY_VERIFY(text->y() > seen<QPushButton>(dialog, "showCommand")->geometry().bottom()); // it has got its place
    QTRY_COMPARE(text->visibleRegion().boundingRect().height(), text->height());
    QTRY_VERIFY(!area->verticalScrollBar()->isVisible());
    QTRY_VERIFY(dialog->height() >= dialog->minimumSizeHint().height());
    QTRY_VERIFY(text->height() >= text->document()->size().height() - 1);
    d.picture(dialog, isOwn ? u"command-own"_s : u"command-several"_s);
}

QTEST_MAIN(ShowCommandTest)
#include "tst_show_command.moc"
