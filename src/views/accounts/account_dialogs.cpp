// SPDX-License-Identifier: MIT
#include "views/accounts/account_dialogs.h"

#include "views/accounts/account_action_dialog.h"
#include "views/accounts/edit_account_dialog.h"
#include "views/accounts/new_account_dialog.h"
#include "views/accounts/passkeys_dialog.h"

namespace mcias {

namespace {

void openOver(Page *page, EditorDialog *dialog, const Draft *draft)
{
    // What was kept is taken up, not written over.
    if (const std::optional<Draft> kept = draft ? *draft : dialog->keptDraft())
        dialog->restore(*kept);
    QObject::connect(dialog, &EditorDialog::pageWanted, page, &Page::pageWanted);
    dialog->open();
}

} // namespace

EditorDialog *openNewAccount(const PageContext &context, Page *page)
{
    auto *dialog = new NewAccountDialog(context, page);
    openOver(page, dialog, nullptr);
    return dialog;
}

EditorDialog *openEditAccount(const PageContext &context, const QUuid &account, Page *page, const Draft *draft)
{
    auto *dialog = new EditAccountDialog(context, account, page);
    openOver(page, dialog, draft);
    return dialog;
}

EditorDialog *openDeleteAccount(const PageContext &context, const QUuid &account, Page *page)
{
    return openSetStatus(context, account, AccountStatus::Deleted, page);
}

EditorDialog *openSetStatus(const PageContext &context, const QUuid &account, AccountStatus status, Page *page)
{
    auto *dialog = new AccountActionDialog(context, account, status, page);
    dialog->open();
    return dialog;
}

EditorDialog *openPasskeys(const PageContext &context, const QUuid &account, QWidget *parent)
{
    auto *dialog = new PasskeysDialog(context, account, parent);
    dialog->open();
    return dialog;
}

QStringList accountDraftForms()
{
    return { QLatin1String(NewAccountDialog::form), QLatin1String(EditAccountDialog::form) };
}

bool openAccountDraft(const PageContext &context, const Draft &draft, Page *page)
{
    if (draft.form == QLatin1String(EditAccountDialog::form)) {
        openEditAccount(context, QUuid(draft.subject), page, &draft);
        return true;
    }
    if (draft.form != QLatin1String(NewAccountDialog::form))
        return false;
    openOver(page, new NewAccountDialog(context, page), &draft);
    return true;
}

} // namespace mcias
