// SPDX-License-Identifier: MIT
// Every dialog that writes, at an embedded server. Header only: tests that use it link mcias_views and mcias_devserver.
#pragma once

#include "support/dialog_bench.h"

#include "views/accounts/account_dialogs.h"
#include "views/accounts/edit_account_dialog.h"
#include "views/controls/chips_editor.h"
#include "views/controls/password_field.h"
#include "views/helpdesk/helpdesk_dialog.h"
#include "views/own_account/sign_out_dialog.h"
#include "views/own_account/totp_dialog.h"
#include "views/policies/policy_dialog.h"
#include "views/postgres/pg_creds_dialog.h"
#include "views/session/unseal_panel.h"
#include "views/sso/sso_dialog.h"
#include "work/pg_creds_overview.h"
#include "work/policy_book.h"

namespace mcias::test {

using namespace Qt::StringLiterals;

//! Somebody signed in where there is something of everything to be written, and the dialogs that write it, at the point at
//! which the write is next.
struct WritesDesk : DialogBench {
    QUuid bob = addAccount(u"bob"_s, { Role::Viewer }, { u"env:prod"_s });
    QUuid service = dev.addService(u"orders"_s);
    PolicyBook rules{ alice };
    SsoList sso{ alice };
    PgCredsOverview overview{ alice, book };
    PolicyRule rule;

    WritesDesk()
    {
        dev.state().passkeys[bob] = { { { u"k/1"_s }, u"Yubikey"_s, dev.clock.now(), {} } };
        dev.state().ssoClients.insert(
            u"git"_s, { u"git"_s, u"https://git.example.org/cb"_s, {}, true, dev.clock.now(), dev.clock.now() });
        rule.description = u"Guests stay \"out\" of payroll"_s;
        rule.rule.effect = Effect::Deny;
        rule.rule.actions = { u"auth:login"_s };
        rule.rule.serviceNames = { u"payroll"_s };
        rule.createdAt = rule.updatedAt = dev.clock.now();
        rule = dev.state().policies.add(rule);
        rules.refresh();
        sso.refresh();
        if (!load() || !eventually([this] { return rules.isLoaded() && sso.find(u"git"_s); }))
            qFatal("cannot read");
        book.readAll();
        if (!eventually([this] { return !book.progress().running; }))
            qFatal("cannot read roles");
    }
    bool until(const std::function<bool()> &isSo) const { return eventually(isSo, std::chrono::seconds(5)); }
    QWidget *opened(QDialog *dialog) const
    {
        dialog->open();
        return dialog;
    }
    //! The account's form at its review, with a role granted, one revoked, and other tags.
    QWidget *editedAccount()
    {
        auto *form = new EditAccountDialog(context(), bob, &page, timing);
        form->open();
        const auto role = [form](const char *name) { return child<QCheckBox>(form, name); };
        until([&] { return role("role-viewer")->isEnabled() && child<ChipsEditor>(form, "tags")->isEnabled(); });
        role("role-viewer")->setChecked(false);
        role("role-editor")->setChecked(true);
        child<ChipsEditor>(form, "tags")->setTags({ u"it's"_s });
        Q_EMIT child<ChipsEditor>(form, "tags")->edited();
        press(form, "editorSave");
        return form;
    }
    QWidget *helped(HelpTask task)
    {
        const AccountRow row = *book.find(bob);
        return opened(new HelpdeskDialog(context(), { row.account, RoleList{ Role::Viewer }, {}, false }, { task }, &page));
    }
    QWidget *newRule()
    {
        auto *form = new PolicyDialog(context(), rules, PolicyDialog::Kind::Duplicate, rule, &page, timing);
        form->open();
        press(form, "editorSave");
        return form;
    }
    QWidget *newClient()
    {
        auto *form = new SsoDialog(context(), sso, {}, &page, timing);
        form->open();
        child<QLineEdit>(form, "clientId")->setText(u"wiki"_s);
        child<QLineEdit>(form, "redirectUri")->setText(u"https://wiki.example.org/cb"_s);
        return form;
    }
    QWidget *confirming()
    {
        auto *form = new TotpDialog(context(), &page, timing);
        form->open();
        child<PasswordField>(form, "totpPassword")->setText(u"password of alice"_s);
        press(form, "editorSave");
        until([form] { return child<QWidget>(form, "totpCode")->isVisible(); });
        return form;
    }
    //! Once the tokens have been looked for.
    QWidget *signingOut()
    {
        auto *form = new SignOutDialog(context(), &page, timing);
        form->open();
        until([form] { return child<QPushButton>(form, "editorSave")->isEnabled(); });
        return form;
    }
    QWidget *newAccount()
    {
        EditorDialog *form = openNewAccount(context(), &page);
        child<QLineEdit>(form, "username")->setText(u"nora"_s);
        return form;
    }
    QWidget *credentials()
    {
        auto *form = new PgCredsDialog(context(), overview, service, &page, timing);
        form->open();
        until([form] { return child<QWidget>(form, "pgHost")->isEnabled(); });
        const auto write = [form](const char *name, const QString &text) { child<QLineEdit>(form, name)->setText(text); };
        write("pgHost", u"db.example.org"_s);
        write("pgDatabase", u"orders"_s);
        write("pgUser", u"orders"_s);
        write("pgPassword", u"secret of orders"_s);
        press(form, "editorSave");
        return form;
    }
    QWidget *passkeys()
    {
        EditorDialog *form = openPasskeys(context(), bob, &page);
        auto *list = child<QTreeWidget>(form, "passkeysList");
        until([list] { return list->topLevelItemCount() > 0; });
        list->setCurrentItem(list->topLevelItem(0));
        return form;
    }
    QWidget *unsealing()
    {
        auto *panel = new UnsealPanel([this] { return alice.client(); }, &page);
        page.setLayout(new QVBoxLayout);
        page.layout()->addWidget(panel);
        page.resize(420, 300);
        panel->show();
        return panel;
    }
};

} // namespace mcias::test
