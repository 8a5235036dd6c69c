// SPDX-License-Identifier: MIT
// The policies page's pictures of the tour.
#include "views/policies/policies_page.h"

#include "views/policies/policy_dialog.h"
#include "views/policies/what_if_panel.h"
#include "views/tables/table_view.h"
#include "work/account_book.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

namespace mcias {

using namespace Qt::StringLiterals;

QList<TourStep> PoliciesPage::tour(Page *page) // NOLINT(readability-function-size): a list of steps
{
    auto *self = static_cast<PoliciesPage *>(page);
    const auto settled = [self] {
        return self->m_book.isLoaded() && !self->m_book.isLoading() && self->m_context.book->isLoaded() && !self->m_linting
            && !self->m_later.isActive();
    };
    const auto dialog = [self] { return self->findChild<PolicyDialog *>(); };
    const auto chooseOwn = [self] {
        for (int row = 0; row < self->m_model.rowCount(); ++row) {
            const PolicyRow &rule = self->m_model.rowAt(row);
            if (!rule.isBuiltIn() && rule.rule.rule.effect == Effect::Deny)
                return self->m_table->chooseRow(row);
        }
    };
    return {
        { u"policies"_s, tr("The rules in the order in which they are looked at, with those that every server has."), chooseOwn,
            settled },
        { u"policies-editor"_s, tr("A rule as a form and as JSON: each follows the other."),
            [self, chooseOwn] {
                chooseOwn(); // the rules were not there yet when the page was opened
                self->edit();
            },
            [dialog] { return dialog() && dialog()->isVisible(); } },
        { u"policies-impact"_s, tr("Before it is saved: whose decisions change, and what is dangerous about it."),
            [dialog] {
                auto *json = dialog() ? dialog()->findChild<QPlainTextEdit *>(u"policyJson"_s) : nullptr;
                if (!json)
                    return;
                json->setPlainText(u"{\n    \"description\": \"Nobody signs in\",\n    \"priority\": 10,\n"
                                   "    \"rule\": {\n        \"effect\": \"deny\",\n        \"actions\": [\n"
                                   "            \"auth:login\"\n        ]\n    }\n}"_s);
                if (auto *save = dialog()->findChild<QPushButton *>(u"editorSave"_s))
                    save->click();
            },
            [dialog] {
                auto *line = dialog() ? dialog()->findChild<QWidget *>(u"impactLines"_s) : nullptr;
                return line && line->isVisible() && !dialog()->isLooking();
            } },
        { {}, {},
            [dialog] {
                if (dialog()) {
                    dialog()->reject();
                    dialog()->reject(); // what was typed is given up
                }
            },
            [dialog] { return !dialog(); } },
        { u"policies-what-if"_s, tr("What somebody may do, and what each rule has to do with it."),
            [self] {
                self->showTab(Tab::WhatIf);
                if (const auto guest = self->m_context.book->findByName(u"henry"_s))
                    self->m_whatIf->setAccount(guest->account.id);
                self->m_whatIf->setAction(u"accounts:update"_s);
            },
            settled },
        { u"policies-findings"_s, tr("What is odd about the rules: each line leads to its rule."),
            [self] { self->showTab(Tab::Findings); }, settled },
        { {}, {}, [self] { self->showTab(Tab::Rules); }, settled },
    };
}

} // namespace mcias
