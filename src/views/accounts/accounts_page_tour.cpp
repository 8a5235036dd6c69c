// SPDX-License-Identifier: MIT
// The accounts page's pictures of the tour.
#include "views/accounts/accounts_page.h"

#include "views/accounts/accounts_toolbar.h"
#include "views/accounts/new_account_dialog.h"
#include "views/tables/filter_field.h"
#include "views/tables/table_view.h"
#include "work/account_book.h"

namespace mcias {

using namespace Qt::StringLiterals;

QList<TourStep> AccountsPage::tour(Page *page)
{
    auto *self = static_cast<AccountsPage *>(page);
    const AccountBook *book = self->m_context.book;
    const auto settled = [self, book] { return book->isLoaded() && !book->isLoading() && !self->m_looking.isActive(); };
    const auto filter = [self](const QString &text) {
        return [self, text] {
            self->m_toolbar->filter()->setFocus();
            self->setFilter(text);
        };
    };
    return {
        { u"accounts"_s, tr("All accounts of the server; roles and tags of the rows in sight are read first."),
            [self] { self->m_table->clearFocus(); }, settled },
        { u"accounts-selected"_s, tr("What is known of the selected account stands beside the table; all of it can be copied."),
            [self] {
                self->m_table->setFocus(Qt::OtherFocusReason);
                self->m_table->chooseRow(3);
            },
            settled },
        { u"accounts-filter"_s, tr("Every word narrows the list as it is typed; the footer counts."), filter(u"system active"_s),
            settled },
        { u"accounts-unread"_s, tr("A filter over roles that were not all read says so, and what would complete the answer."),
            filter(u"role:admin"_s), settled },
        { u"accounts-reading"_s, tr("All roles and tags are read, at most eight requests at a time."),
            [self] { self->m_context.book->readAll(); },
            [book] { return !book->progress().running || book->progress().done > 3; } },
        { u"accounts-not-understood"_s, tr("A part of the filter that means nothing is named."), filter(u"colour:blue"_s),
            settled },
        { u"accounts-no-match"_s, tr("Nothing matches, and the way back is one click."), filter(u"nobody-has-this-name"_s),
            settled },
        { u"accounts-many"_s, tr("Several selected: what they have in common. The selection outlives the filter."),
            [self] {
                self->setFilter({});
                self->m_model.chooseOnly(1, 4);
                self->setFilter(u"type:human"_s);
                self->m_table->setFocus(Qt::OtherFocusReason);
            },
            settled },
        { u"new-account"_s, tr("A form keeps what was typed: over a lock, the end of the session, and a crash."),
            [self] {
                self->setFilter({});
                self->act(AccountActions::Id::New);
                if (auto *name = self->findChild<NewAccountDialog *>()->findChild<QLineEdit *>(u"username"_s))
                    name->setText(u"nora.new"_s);
            },
            settled },
        { u"accounts-refreshed"_s, tr("Refreshed (F5), and sorted by the last change."),
            [self] {
                if (auto *dialog = self->findChild<NewAccountDialog *>())
                    dialog->reject();
                self->m_model.clearChoice();
                for (int column = 0; column < self->m_model.columnCount(); ++column) {
                    if (self->m_model.columnId(column) == u"updated"_s)
                        self->m_table->sortByColumn(column, Qt::DescendingOrder);
                }
                self->refresh();
            },
            settled },
    };
}

} // namespace mcias
