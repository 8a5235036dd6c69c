// SPDX-License-Identifier: MIT
// How pages open the dialogs that change one account.
#pragma once

#include "api/resources/accounts.h"
#include "views/page.h"

namespace mcias {

class EditorDialog;

//! Each of these opens over \a page and deletes itself. What it has done, it says with EditorDialog::saved(); the book of
//! accounts knows it by then. Links in it lead on through the page's pageWanted(). Never null.

//! A person or a service; a kept draft is taken up. Its created() names the account.
EditorDialog *openNewAccount(const PageContext &context, Page *page);
//! Status, roles and tags; a kept draft is taken up, and so is \a draft if there is one.
EditorDialog *openEditAccount(const PageContext &context, const QUuid &account, Page *page, const Draft *draft = nullptr);
//! Asks for the name to be typed.
EditorDialog *openDeleteAccount(const PageContext &context, const QUuid &account, Page *page);
//! \a status is Active or Inactive.
EditorDialog *openSetStatus(const PageContext &context, const QUuid &account, AccountStatus status, Page *page);
//! The account's passkeys, to look at and to delete.
EditorDialog *openPasskeys(const PageContext &context, const QUuid &account, QWidget *parent);

//! For openDraft() and the page registry: the forms whose drafts openAccountDraft() opens.
QStringList accountDraftForms();
//! Opens the form that \a draft was typed into; false if it is none of these.
bool openAccountDraft(const PageContext &context, const Draft &draft, Page *page);

} // namespace mcias
