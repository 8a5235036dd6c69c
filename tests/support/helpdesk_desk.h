// SPDX-License-Identifier: MIT
// The help-desk page at an embedded server, through a relay that loses answers and refuses. Header only.
#pragma once

#include "support/dialog_bench.h"

#include "views/controls/facts_grid.h"
#include "views/controls/placeholder.h"
#include "views/controls/secret_sheet.h"
#include "views/helpdesk/handover_slip.h"
#include "views/helpdesk/helpdesk_dialog.h"
#include "views/helpdesk/helpdesk_events.h"
#include "views/helpdesk/helpdesk_page.h"

namespace mcias::test {

inline const QString evil = QStringLiteral("\u202Eevil\u202C<b>bold</b>%n\n\x1b[31m");

struct HelpdeskDesk : DialogBench {
    explicit HelpdeskDesk(const RoleList &roles = { Role::Editor, Role::User })
        : lena(addAccount(QStringLiteral("lena.fischer"), roles))
    {
        addAccount(QStringLiteral("lena.vogt"));
        addAccount(QStringLiteral("bob"));
        page.hide();
        desk = std::make_unique<HelpdeskPage>(context());
        desk->resize(1040, 700);
        desk->show();
    }
    ~HelpdeskDesk() { desk.reset(); }

    const QUuid lena;
    std::unique_ptr<HelpdeskPage> desk;

    template<class W>
    W *at(const char *name) const
    {
        return child<W>(desk.get(), name);
    }
    bool isSettled() const
    {
        return !desk->findChild<HelpdeskEvents *>()->isLoading() && !book.isLoading()
            && at<FactsGrid>("helpFacts")->value(QStringLiteral("Roles now")) != QStringLiteral("Loading…");
    }
    bool open(const QUuid &id)
    {
        desk->goTo({ .filter = {}, .account = id });
        return eventually([this] { return isSettled() && at<QWidget>("helpName")->isVisible(); }, std::chrono::seconds(5));
    }
    QString fact(const QString &name) const { return at<FactsGrid>("helpFacts")->value(name); }
    QString note(const QString &name) const { return at<FactsGrid>("helpFacts")->note(name); }
    QStringList events() const
    {
        QStringList texts;
        const auto *list = at<QTreeWidget>("helpEvents");
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            texts += list->topLevelItem(i)->text(1);
        return texts;
    }
    QStringList found() const
    {
        QStringList names;
        const auto *list = at<QTreeWidget>("finderList");
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            names += list->topLevelItem(i)->text(0);
        return names;
    }
    Placeholder *placeholder() const { return desk->findChild<Placeholder *>(); }
    QString says() const { return at<MessageBar>("helpMessages")->text(); }
    //! Ticks tasks and goes on to the dialog.
    HelpdeskDialog *choose(const QList<const char *> &tasks) const
    {
        for (const char *task : tasks)
            at<QCheckBox>(task)->setChecked(true);
        press(desk.get(), "helpContinue");
        return desk->findChild<HelpdeskDialog *>();
    }
    HandoverSlip *slip() const { return desk->findChild<HandoverSlip *>(); }
    bool isClosed() const { return !desk->findChild<HelpdeskDialog *>(); }
    //! What a slip hands over.
    static Secret taken(const HandoverSlip *slip)
    {
        press(slip, "handoverCopy");
        return Secret(QGuiApplication::clipboard()->text());
    }
    bool canSignIn(const QString &name, const Secret &password) { return dev.login(name, password).status == 200; }
    //! The one who is signed in loses a right, as a rule takes it.
    void deny(const QString &action)
    {
        PolicyRule rule;
        rule.priority = 1;
        rule.rule.effect = Effect::Deny;
        rule.rule.actions = QStringList{ action };
        dev.state().policies.add(rule);
    }
};

} // namespace mcias::test
