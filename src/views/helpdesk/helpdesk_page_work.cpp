// SPDX-License-Identifier: MIT
// What the help desk does, and its pictures.
#include "views/helpdesk/helpdesk_page.h"

#include "views/accounts/account_finder.h"
#include "views/helpdesk/handover_slip.h"
#include "views/helpdesk/helpdesk_dialog.h"
#include "views/helpdesk/helpdesk_events.h"
#include "views/helpdesk/helpdesk_text.h"
#include "work/account_book.h"

#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

void HelpdeskPage::openDialog()
{
    const QList<HelpTask> tasks = m_tasks->chosen();
    if (!m_person || tasks.isEmpty() || !m_context.session.isOccupied())
        return;
    auto *dialog = new HelpdeskDialog(m_context, m_tasks->facts(), tasks, this);
    connect(dialog, &HelpdeskDialog::ran, this, &HelpdeskPage::ran);
    connect(dialog, &QDialog::finished, this, [this, dialog] { dialogClosed(dialog); });
    dialog->open();
}

// What the server refuses is remembered, and what it takes is forgotten again.
void HelpdeskPage::ran(const QList<HelpResult> &results)
{
    for (const HelpResult &result : results) {
        if (!result.isBegun)
            continue;
        if (result.error && result.error->kind == ErrorKind::Forbidden && !result.isGood())
            m_tasks->learn(result.task, Refusal{ m_context.clock.now(), m_account, m_person ? m_person->username : QString() });
        else if (result.isGood())
            m_tasks->learn(result.task, {});
        if (result.isGood())
            m_tasks->choose(result.task, false);
    }
    refresh();
}

void HelpdeskPage::dialogClosed(HelpdeskDialog *dialog)
{
    const QList<HelpResult> &results = dialog->results();
    if (results.isEmpty())
        return;
    const QString name = dialog->account().username;
    const bool allGood = std::all_of(results.begin(), results.end(), [](const HelpResult &result) { return result.isGood(); });
    say(allGood ? MessageBar::Kind::Good : MessageBar::Kind::Warning, HelpdeskText::summary(name, results));
    const bool hasReset = std::any_of(results.begin(), results.end(), [](const HelpResult &result) {
        return result.task == HelpTask::ResetPassword && result.isBegun
            && (result.isGood() || result.outcome == Outcome::CannotTell);
    });
    if (!hasReset)
        return;
    if (dialog->handedPassword().isEmpty())
        say(MessageBar::Kind::Warning,
            HelpdeskText::summary(name, results) + u' '
                + tr("The window was locked since, and the new password was forgotten: reset it once more."));
    else
        openSlip(*dialog);
}

void HelpdeskPage::openSlip(const HelpdeskDialog &dialog)
{
    const auto find = [&dialog](HelpTask task) {
        const QList<HelpResult> &results = dialog.results();
        const auto found = std::find_if(
            results.begin(), results.end(), [task](const HelpResult &result) { return result.task == task; });
        return found == results.end() ? HelpResult() : *found;
    };
    Handover handover;
    handover.account = dialog.account().username;
    handover.password = dialog.handedPassword();
    handover.isCertain = find(HelpTask::ResetPassword).isGood();
    handover.totpRemoved = find(HelpTask::RemoveTotp).isGood();
    handover.totpEnabled = handover.totpRemoved ? std::optional(false) : dialog.account().totpEnabled;
    handover.mayBeLockedOut = m_events->trouble().mayBeLockout();
    auto *slip = new HandoverSlip(m_context, handover, this);
    connect(slip, &HandoverSlip::forgotten, this, [this] {
        say(MessageBar::Kind::Info,
            tr("The window was locked, and the hand-over slip was forgotten. If the password was not handed over, "
               "reset it once more."));
    });
    slip->open();
}

QList<TourStep> HelpdeskPage::tour(Page *page)
{
    auto *self = static_cast<HelpdeskPage *>(page);
    const auto settled = [self] { return self->isSettled() && self->m_context.book && !self->m_context.book->isLoading(); };
    const auto dialog = [self] { return self->findChild<HelpdeskDialog *>(); };
    const auto nameOf = [self] { // somebody with something to see: a person who failed to sign in, if there is one
        for (const AccountRow &row : self->m_context.book->rows()) {
            if (row.account.type == AccountType::Human && row.account.status == AccountStatus::Active
                && row.account.totpEnabled == true && row.account.id != self->m_context.session.identity().accountId)
                return row.account;
        }
        return Account();
    };
    return {
        { {}, {}, [self] { self->goTo({}); }, settled },
        { u"helpdesk-find"_s, tr("Somebody is found by a part of the name, or by the account ID."),
            [self, nameOf] {
                self->m_field->setFocus();
                self->m_field->setText(nameOf().username.left(2));
            },
            settled },
        { u"helpdesk"_s,
            tr("One person, one page: the roles now and in the tokens known here, the second factor, the last events, "
               "and what can be "
               "done."),
            [self, nameOf] { self->choose(nameOf().id); }, settled },
        { u"helpdesk-confirm"_s, tr("What follows stands there before it is done."),
            [self] {
                self->m_tasks->choose(HelpTask::ResetPassword);
                self->m_tasks->choose(HelpTask::RemoveTotp);
                self->openDialog();
            },
            [settled, dialog] { return settled() && dialog(); } },
        { u"helpdesk-slip"_s, tr("The slip to be read out or printed; kept nowhere."),
            [dialog] {
                if (auto *save = dialog()->findChild<QPushButton *>(u"editorSave"_s))
                    save->click();
            },
            [self] { return self->findChild<HandoverSlip *>() && self->isSettled(); } },
        { u"helpdesk-done"_s, tr("What was done, and in the events at once."),
            [self] {
                if (auto *slip = self->findChild<HandoverSlip *>()) {
                    slip->close(); // nobody has seen it: it asks once
                    slip->close();
                }
            },
            [self, settled] { return settled() && !self->findChild<HandoverSlip *>(); } },
    };
}

} // namespace mcias
