// SPDX-License-Identifier: MIT
// The page of one's own account at an embedded server. Header only.
#pragma once

#include "support/audit.h"
#include "support/dialog_bench.h"

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

namespace mcias::test {

inline const QString password = QStringLiteral("password of alice");
inline const QString next = QStringLiteral("a quite new password");

struct OwnAccountDesk : DialogBench {
    explicit OwnAccountDesk(const RoleList &roles = { Role::Admin })
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

    QUuid id = dev.idOf(QStringLiteral("alice"));
    OwnAccountPage *own;
    QPointer<EditorDialog> dialog;

    bool settled() const
    {
        return eventually(
            [this] { return !text(own, "ownTotpText").contains(QStringLiteral("Being read")); }, std::chrono::seconds(5));
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
        return eventually([this] { return !dialog; }, std::chrono::seconds(5));
    }
    bool opens(const QString &with)
    {
        const RawAnswer answer = dev.login(QStringLiteral("alice"), Secret(with));
        return answer.status == 200 || answer.outcome() == QStringLiteral("401 totp_required");
    }
    Secret pending() const { return record(id).pendingTotpSecret; }
    QString code() const { return devserver::TotpGuard::codeAt(pending(), dev.clock.now()); }
    //! Up to the QR code.
    void enrol()
    {
        open("ownTotp");
        type("totpPassword", password);
        save();
        QVERIFY(eventually([this] { return child<QrCode>(dialog, "totpQr")->isVisible(); }, std::chrono::seconds(5)));
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
        alice.signIn({ alice.profile(), QStringLiteral("alice"), Secret(password), {} });
        return eventually([this] { return alice.state() == Session::State::SignedIn; }, std::chrono::seconds(5));
    }
};

} // namespace mcias::test
