// SPDX-License-Identifier: MIT
// The accounts page's pictures of the tour.
#include "views/accounts/accounts_page.h"

#include "views/accounts/account_action_dialog.h"
#include "views/accounts/edit_account_dialog.h"
#include "views/accounts/new_account_dialog.h"
#include "views/accounts/passkeys_dialog.h"
#include "views/bulk/bulk_choice_form.h"
#include "views/bulk/bulk_dialog.h"
#include "views/controls/chips_editor.h"
#include "views/tables/filter_field.h"
#include "views/tables/list_frame.h"
#include "views/tables/table_view.h"
#include "work/account_book.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QProgressBar>
#include <QTreeWidget>

namespace mcias {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto tourPace = 400ms; // between the accounts of a bulk change that is to be seen

void press(const QWidget *dialog, const QString &button)
{
    if (auto *found = dialog ? dialog->findChild<QAbstractButton *>(button) : nullptr)
        found->click();
}

// The one that was opened last: an earlier one may still be about to go.
template<class Dialog>
Dialog *latest(const QWidget *parent)
{
    const QList<Dialog *> dialogs = parent->findChildren<Dialog *>();
    return dialogs.isEmpty() ? nullptr : dialogs.constLast();
}

// What was typed into it is not kept: it asks once.
void giveUp(QDialog *dialog)
{
    if (!dialog)
        return;
    dialog->reject();
    if (dialog->isVisible())
        dialog->reject();
}

} // namespace

QList<TourStep> AccountsPage::tour(Page *page) // NOLINT(readability-function-size): a list of steps
{
    auto *self = static_cast<AccountsPage *>(page);
    const AccountBook *book = self->m_context.book;
    const auto settled = [self, book] { return book->isLoaded() && !book->isLoading() && !self->m_looking.isActive(); };
    const auto filter = [self](const QString &text) {
        return [self, text] {
            self->m_frame->filter()->setFocus();
            self->setFilter(text);
        };
    };
    return QList<TourStep>{
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
                self->m_model.chooseOnly(10, 17);
                self->setFilter(u"type:human"_s);
                self->m_table->setFocus(Qt::OtherFocusReason);
            },
            [settled, book] { return settled() && !book->progress().running; } },
    } + self->bulkTour()
        + QList<TourStep>{
              { u"new-account"_s, tr("A form keeps what was typed: over a lock, the end of the session, and a crash."),
                  [self] {
                      giveUp(latest<BulkDialog>(self->window()));
                      self->setFilter({});
                      self->act(AccountActions::Id::New);
                      if (auto *name = latest<NewAccountDialog>(self)->findChild<QLineEdit *>(u"username"_s))
                          name->setText(u"nora.new"_s);
                  },
                  settled },
          }
        + self->editTour() + self->deleteTour()
        + QList<TourStep>{
              { u"accounts-refreshed"_s, tr("Refreshed (F5), and sorted by the second factor."),
                  [self] {
                      giveUp(latest<AccountActionDialog>(self));
                      self->m_model.clearChoice();
                      self->setFilter({});
                      for (int column = 0; column < self->m_model.columnCount(); ++column) {
                          if (self->m_model.columnId(column) == u"totp"_s)
                              self->m_table->sortByColumn(column, Qt::DescendingOrder);
                      }
                      self->refresh();
                  },
                  settled },
          };
}

// The accounts that are chosen by then.
QList<TourStep> AccountsPage::bulkTour()
{
    const auto dialog = [this] { return latest<BulkDialog>(window()); };
    const auto isAt = [dialog](BulkDialog::Stage stage) { return dialog() && dialog()->stage() == stage; };
    return {
        { u"bulk-choice"_s, tr("One change for many accounts: what is to be done, and for whom."),
            [this, dialog] {
                act(AccountActions::Id::Bulk);
                dialog()->setPace({ .betweenRows = tourPace });
                dialog()->choiceForm()->setOperation({ BulkOperation::Kind::AddRole, { Role::Viewer }, {} });
            },
            [isAt] { return isAt(BulkDialog::Stage::Choice); } },
        { u"bulk-plan"_s, tr("The plan, row by row: what will be changed, and what is skipped and why."),
            [dialog] { press(dialog(), u"bulkMain"_s); }, [isAt] { return isAt(BulkDialog::Stage::Plan); } },
        { u"bulk-running"_s, tr("It runs, can be paused and ended, and is journaled: a crash loses nothing."),
            [dialog] { press(dialog(), u"bulkMain"_s); },
            [dialog] {
                const auto *bar = dialog() ? dialog()->findChild<QProgressBar *>(u"bulkProgress"_s) : nullptr;
                return bar && bar->value() > 2;
            } },
        { u"bulk-report"_s, tr("What became of each account, to be exported; what can be taken back is offered."), [] {},
            [isAt] { return isAt(BulkDialog::Stage::Report); } },
    };
}

QList<TourStep> AccountsPage::editTour()
{
    const auto dialog = [this] { return latest<EditAccountDialog>(this); };
    const auto box = [dialog](const char *name) {
        return dialog() ? dialog()->findChild<QAbstractButton *>(QLatin1String(name)) : nullptr;
    };
    return {
        { u"account-edit"_s, tr("Status, roles and tags in one form; each part can be used as soon as it was read."),
            [this] {
                giveUp(latest<NewAccountDialog>(this));
                setFilter(u"amara.b"_s);
                m_table->chooseRow(0);
                act(AccountActions::Id::Edit);
            },
            [dialog] { return dialog() && !dialog()->isReading(); } },
        { u"account-review"_s, tr("What will be sent, and nothing else: old and new, side by side."),
            [dialog, box] {
                for (const char *name : { "role-editor", "role-commenter", "statusInactive" }) {
                    if (QAbstractButton *one = box(name))
                        one->click();
                }
                if (auto *tags = dialog()->findChild<ChipsEditor *>(u"tags"_s))
                    tags->setTags(tags->tags() + QStringList{ u"review:2026"_s });
                press(dialog(), u"editorSave"_s);
            },
            [box] { return box("reviewBack") && box("reviewBack")->isVisible(); } },
        { u"account-command"_s, tr("The same as commands of mcias-cli, for whoever writes it down or does it elsewhere."),
            [dialog] { press(dialog(), u"showCommand"_s); }, [dialog] { return dialog() != nullptr; } },
        { u"account-passkeys"_s, tr("The passkeys of an account, to look at and to delete."),
            [this, dialog] {
                giveUp(dialog());
                setFilter(u"amara.adler"_s);
                m_table->chooseRow(0);
                act(AccountActions::Id::Passkeys);
                if (auto *keys = latest<PasskeysDialog>(this)->findChild<QTreeWidget *>(u"passkeysList"_s))
                    connect(keys->model(), &QAbstractItemModel::rowsInserted, keys,
                        [keys] { keys->setCurrentItem(keys->topLevelItem(0)); });
            },
            [this] {
                const auto *danger = latest<PasskeysDialog>(this)->findChild<QWidget *>(u"danger0"_s);
                return danger && danger->isVisible();
            } },
    };
}

QList<TourStep> AccountsPage::deleteTour()
{
    const auto dialog = [this] { return latest<AccountActionDialog>(this); };
    const auto ready = [dialog] { return dialog() && dialog()->isComplete(); };
    const auto open = [this](const QString &name) {
        setFilter(name);
        m_table->chooseRow(0);
        act(AccountActions::Id::Delete);
    };
    return {
        { u"account-delete"_s, tr("Before an account goes: what hangs on it, and its name to be typed."),
            [this, open] {
                giveUp(latest<PasskeysDialog>(this));
                open(u"deploy-robot"_s);
            },
            ready },
        { u"account-delete-own"_s, tr("What is dangerous has to be ticked: here, somebody is about to delete themselves."),
            [this, dialog, open] {
                giveUp(dialog());
                open(m_context.session.identity().username);
            },
            ready },
    };
}

} // namespace mcias
