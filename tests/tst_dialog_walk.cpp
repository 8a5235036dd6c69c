// SPDX-License-Identifier: MIT
// Every dialog that no tour opens, and those of the calls that write: letters that two things share, names that are missing,
// controls that the keyboard does not reach, Escape. With MCIAS_WALK_LANGUAGE=de it looks at the German console.
#include "app/command_palette.h"
#include "app/translations.h"
#include "support/walk_desk.h"
#include "views/accounts/account_dialogs.h"
#include "views/bulk/bulk_dialog.h"
#include "views/forms/editor_dialog.h"
#include "views/own_account/change_password_dialog.h"
#include "views/own_account/sign_out_dialog.h"
#include "views/own_account/totp_dialog.h"
#include "views/policies/policy_action_dialog.h"
#include "views/policies/policy_dialog.h"
#include "views/policies/sign_in_test_dialog.h"
#include "views/server/seal_dialog.h"
#include "views/session/unseal_dialog.h"
#include "views/sso/sso_action_dialog.h"
#include "views/sso/sso_dialog.h"
#include "views/tokens/token_dialogs.h"
#include "work/policy_book.h"
#include "work/tokens/known_tokens.h"

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Desk : WalkDesk {
    PolicyBook rules{ session };
    SsoList sso{ session };

    Desk()
    {
        rules.refresh();
        sso.refresh();
        if (!eventually([this] { return rules.isLoaded() && sso.wasAsked() && !sso.isLoading(); }))
            qFatal("cannot read");
    }
    const PageContext &context() const { return workspace().context(); }
    Page *page() { return workspace().page(0); }
    QUuid person() const { return dev.idOf(u"amara.adler"_s); }
    QString client() const { return dev.state().ssoClients.firstKey(); }
    QDialog *opened(QDialog *dialog) const
    {
        dialog->open();
        return dialog;
    }
    QDialog *passkeys()
    {
        QDialog *dialog = openPasskeys(context(), person(), page());
        auto *list = dialog->findChild<QTreeWidget *>(u"passkeysList"_s);
        if (!eventually([list] { return list->topLevelItemCount() > 0; }))
            qFatal("no passkeys");
        list->setCurrentItem(list->topLevelItem(0));
        return dialog;
    }
    QDialog *rule(PolicyDialog::Kind kind)
    {
        return opened(new PolicyDialog(context(), rules, kind, rules.rules().constFirst(), page()));
    }
    QDialog *ruleInReview()
    {
        QDialog *dialog = rule(PolicyDialog::Kind::Duplicate);
        dialog->findChild<QPushButton *>(u"editorSave"_s)->click();
        if (!eventually([dialog] { return dialog->findChild<QWidget *>(u"showCommand"_s); }, 5s))
            qFatal("no review");
        return dialog;
    }
    QDialog *ruleAction(PolicyActionDialog::Action action)
    {
        QDialog *dialog = opened(new PolicyActionDialog(context(), rules, rules.rules().constFirst(), action, page()));
        if (!eventually([dialog] { return dialog->findChild<QWidget *>(u"showCommand"_s); }, 5s))
            qFatal("no review");
        return dialog;
    }
    QDialog *clientAction(SsoActionDialog::Action action)
    {
        return opened(new SsoActionDialog(context(), sso, client(), action, page()));
    }
    QDialog *palette()
    {
        workspace().openPalette();
        auto *palette = workspace().findChild<CommandPalette *>();
        palette->findChild<QLineEdit *>()->setText(u"de"_s);
        return palette;
    }
    QDialog *leftChange()
    {
        LeftJournal left;
        left.total = left.over = 1;
        return BulkDialog::forJournal(context(), left, &window);
    }
    QDialog *revokingSeveral()
    {
        QList<KnownToken> tokens;
        for (const char *jti : { "j-1", "j-2" }) {
            KnownToken token;
            token.jti = QLatin1String(jti);
            token.accountId = person();
            tokens += token;
        }
        return openRevokeTokens(context(), tokens, page());
    }
};

using Way = QDialog *(*)(Desk &);
using Account = AccountStatus;
using OnRule = PolicyActionDialog::Action;
using OnClient = SsoActionDialog::Action;

const QList<std::pair<const char *, Way>> ways{
    { "activate", [](Desk &d) -> QDialog * { return openSetStatus(d.context(), d.person(), Account::Active, d.page()); } },
    { "deactivate", [](Desk &d) -> QDialog * { return openSetStatus(d.context(), d.person(), Account::Inactive, d.page()); } },
    { "delete", [](Desk &d) -> QDialog * { return openDeleteAccount(d.context(), d.person(), d.page()); } },
    { "new account", [](Desk &d) -> QDialog * { return openNewAccount(d.context(), d.page()); } },
    { "bulk by names", [](Desk &d) -> QDialog * { return BulkDialog::forNames(d.context(), &d.window); } },
    { "bulk, left", [](Desk &d) { return d.leftChange(); } },
    { "passkeys", [](Desk &d) { return d.passkeys(); } },
    { "new rule", [](Desk &d) { return d.rule(PolicyDialog::Kind::New); } },
    { "edit rule", [](Desk &d) { return d.rule(PolicyDialog::Kind::Edit); } },
    { "rule in review", [](Desk &d) { return d.ruleInReview(); } },
    { "switch rule", [](Desk &d) { return d.ruleAction(OnRule::Switch); } },
    { "delete rule", [](Desk &d) { return d.ruleAction(OnRule::Delete); } },
    { "real sign-in", [](Desk &d) { return d.opened(new SignInTestDialog(d.context(), {}, u"bob"_s, d.page())); } },
    { "new client", [](Desk &d) { return d.opened(new SsoDialog(d.context(), d.sso, {}, d.page())); } },
    { "edit client", [](Desk &d) { return d.opened(new SsoDialog(d.context(), d.sso, d.client(), d.page())); } },
    { "enable client", [](Desk &d) { return d.clientAction(OnClient::Enable); } },
    { "disable client", [](Desk &d) { return d.clientAction(OnClient::Disable); } },
    { "delete client", [](Desk &d) { return d.clientAction(OnClient::Delete); } },
    { "seal", [](Desk &d) { return d.opened(new SealDialog(d.context(), d.page())); } },
    { "unseal", [](Desk &d) { return d.opened(new UnsealDialog(d.session.profile(), nullptr, d.page())); } },
    { "own password", [](Desk &d) { return d.opened(new ChangePasswordDialog(d.context(), d.page())); } },
    { "own second factor", [](Desk &d) { return d.opened(new TotpDialog(d.context(), d.page())); } },
    { "sign out everywhere", [](Desk &d) { return d.opened(new SignOutDialog(d.context(), &d.window)); } },
    { "revoke several", [](Desk &d) { return d.revokingSeveral(); } },
    { "palette", [](Desk &d) { return d.palette(); } },
    { "keys",
        [](Desk &d) -> QDialog * {
            d.workspace().openKeys();
            return d.workspace().findChild<QDialog *>(u"shortcutSheet"_s);
        } },
};

// Of a group of radio buttons, Tab goes to the chosen one; parts of Qt's own widgets are theirs.
bool isForTab(const QWidget *widget, const QWidget *dialog)
{
    const auto *radio = qobject_cast<const QRadioButton *>(widget);
    const QWidget *parent = widget->parentWidget();
    return widget->isVisible() && widget->isEnabled() && widget->window() == dialog && !widget->focusProxy()
        && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !(radio && !radio->isChecked())
        && !widget->objectName().startsWith("qt_"_L1) && !qobject_cast<const QComboBox *>(parent)
        && !qobject_cast<const QAbstractSpinBox *>(parent);
}

QStringList notReached(QDialog *dialog)
{
    QSet<const QWidget *> reached;
    for (int i = 0; i < 200; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        if (focus && reached.contains(focus))
            break;
        reached.insert(focus);
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : dialog, Qt::Key_Tab);
    }
    QStringList way;
    for (const QWidget *widget : reached)
        way += widget ? widget->objectName() : u"nothing"_s;
    QStringList missed;
    for (const QWidget *widget : dialog->findChildren<QWidget *>()) {
        if (isForTab(widget, dialog) && !reached.contains(widget))
            missed += u"Tab does not reach %1 from %2"_s.arg(widget->objectName(), way.join(u' '));
    }
    return missed;
}

} // namespace

class DialogWalkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyDialog_data();
    void everyDialog();
    void handedOver();

private:
    std::unique_ptr<Translations> m_translations;
};

void DialogWalkTest::initTestCase()
{
    QApplication::setStyle(new ConsoleStyle);
    QCoreApplication::setApplicationName(u"mcias-console"_s);
    if (qEnvironmentVariable("MCIAS_WALK_LANGUAGE") == u"de"_s)
        QLocale::setDefault(QLocale(QLocale::German));
    m_translations = std::make_unique<Translations>();
}

void DialogWalkTest::everyDialog_data()
{
    QTest::addColumn<int>("number");
    for (int i = 0; i < ways.size(); ++i)
        QTest::newRow(ways[i].first) << i;
}

void DialogWalkTest::everyDialog()
{
    QFETCH(int, number);
    Desk desk;
    const QPointer<QDialog> dialog = ways[number].second(desk);
    QVERIFY(dialog && dialog->isVisible());
    QApplication::setActiveWindow(dialog);
    QTRY_VERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
    const QString name = QLatin1String(ways[number].first);
    QStringList faults = desk.faultsAt(name) + notReached(dialog);
    for (auto *command : dialog->findChildren<QPushButton *>(u"showCommand"_s)) {
        if (command->isVisible())
            command->click();
    }
    faults += desk.faultsAt(name + u", its command"_s) + notReached(dialog);
    faults.removeDuplicates();
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    for (int i = 0; i < 3 && dialog && dialog->isVisible(); ++i) // some ask once
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
}

void DialogWalkTest::handedOver()
{
    Desk desk;
    EditorDialog *form = openNewAccount(desk.context(), desk.page());
    form->findChild<QLineEdit *>(u"username"_s)->setText(u"nora.new"_s);
    form->findChild<QPushButton *>(u"generatePassword"_s)->click();
    form->findChild<QPushButton *>(u"editorSave"_s)->click();
    QTRY_VERIFY(desk.window.findChild<QPushButton *>(u"handoverClose"_s));
    const QStringList faults = desk.faultsAt(u"new account, made"_s);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    desk.closeDialogs();
}

QTEST_MAIN(DialogWalkTest)
#include "tst_dialog_walk.moc"
