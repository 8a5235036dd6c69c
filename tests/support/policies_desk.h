// SPDX-License-Identifier: MIT
// The page of policy rules at an embedded server that has some. Header only.
#pragma once

#include "support/dialog_bench.h"

#include "views/controls/placeholder.h"
#include "views/policies/policies_page.h"
#include "views/policies/what_if_panel.h"
#include "views/tables/table_view.h"

namespace mcias::test {

using namespace Qt::StringLiterals;

inline PolicyRule ruleOf(const QString &description, Effect effect, const QStringList &actions, int priority = 100)
{
    PolicyRule rule;
    rule.description = description;
    rule.priority = priority;
    rule.rule.effect = effect;
    rule.rule.actions = actions;
    rule.createdAt = rule.updatedAt = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    return rule;
}

struct PoliciesDesk : DialogBench {
    PoliciesDesk()
    {
        bob = addAccount(u"bob"_s, { Role::Guest }, { u"env:restricted"_s });
        addAccount(u"carol"_s, { Role::Editor });
        PolicyRule stay = ruleOf(u"Guests stay out of payroll"_s, Effect::Deny, { u"auth:login"_s }, 20);
        stay.rule.roles = { u"guest"_s };
        stay.rule.serviceNames = { u"payroll"_s };
        guests = dev.state().policies.add(stay);
        PolicyRule soon = ruleOf(u"Editors read the log"_s, Effect::Allow, { u"audit:read"_s });
        soon.rule.roles = { u"editor"_s };
        soon.notBefore = dev.clock.now().addDays(2);
        editors = dev.state().policies.add(soon);
    }
    QUuid bob;
    PolicyRule guests;
    PolicyRule editors;
    std::unique_ptr<PoliciesPage> policies;

    void make()
    {
        policies = std::make_unique<PoliciesPage>(context());
        policies->resize(1024, 660);
        policies->show();
    }
    bool open()
    {
        make();
        policies->begin();
        if (!eventually([this] { return table()->isVisible() && table()->rows()->rowCount() > 4 && book.isLoaded(); }))
            return false;
        book.readAll();
        return eventually([this] { return !book.progress().running; });
    }
    TableView *table() const { return child<TableView>(policies.get(), "policiesTable"); }
    Placeholder *placeholder() const { return policies->findChild<Placeholder *>(); }
    QString cell(int row, const QString &column) const
    {
        for (int i = 0; i < table()->rows()->columnCount(); ++i) {
            if (table()->rows()->columnId(i) == column)
                return table()->rows()->index(row, i).data().toString();
        }
        qFatal("no such column");
        return {};
    }
    bool choose(const QString &description)
    {
        for (int row = 0; row < table()->rows()->rowCount(); ++row) {
            if (cell(row, u"description"_s) == description) {
                table()->chooseRow(row);
                return true;
            }
        }
        return false;
    }
    QCheckBox *toggle() const { return child<QCheckBox>(policies.get(), "policySwitch"); }
    QString news() const { return child<MessageBar>(policies.get(), "policiesMessages")->text(); }
    PolicyRule stored(qint64 id) const { return *dev.state().policies.find(id); }
    QTabWidget *tabs() const { return child<QTabWidget>(policies.get(), "policiesTabs"); }
    WhatIfPanel *whatIf() const { return policies->findChild<WhatIfPanel *>(); }
};

} // namespace mcias::test
