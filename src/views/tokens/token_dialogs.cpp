// SPDX-License-Identifier: MIT
#include "views/tokens/token_dialogs.h"

#include "views/tokens/cut_off_dialog.h"
#include "views/tokens/issue_token_dialog.h"
#include "views/tokens/revoke_token_dialog.h"
#include "views/tokens/revoke_tokens_dialog.h"
#include "views/tokens/token_bench_dialog.h"

namespace mcias {

EditorDialog *openIssueToken(const PageContext &context, const QUuid &account, QWidget *parent)
{
    auto *dialog = new IssueTokenDialog(context, account, parent);
    dialog->open();
    return dialog;
}

EditorDialog *openRevokeToken(const PageContext &context, const RevokeOrder &order, QWidget *parent)
{
    auto *dialog = new RevokeTokenDialog(context, order, parent);
    dialog->open();
    return dialog;
}

EditorDialog *openRevokeTokens(const PageContext &context, const QList<KnownToken> &tokens, QWidget *parent)
{
    auto *dialog = new RevokeTokensDialog(context, tokens, parent);
    dialog->open();
    return dialog;
}

EditorDialog *openCutOff(const PageContext &context, const QUuid &account, QWidget *parent)
{
    auto *dialog = new CutOffDialog(context, account, parent);
    dialog->open();
    return dialog;
}

TokenBenchDialog *openTokenBench(const PageContext &context, QWidget *parent)
{
    auto *dialog = parent->findChild<TokenBenchDialog *>();
    if (!dialog)
        dialog = new TokenBenchDialog(context, parent);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

} // namespace mcias
