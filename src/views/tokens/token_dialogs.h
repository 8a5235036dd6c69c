// SPDX-License-Identifier: MIT
// How pages open what is done about tokens.
#pragma once

#include "views/page.h"
#include "work/tokens/revoke_run.h"
#include "work/tokens/token_state.h"

namespace mcias {

class EditorDialog;
class TokenBenchDialog;

//! Each of these opens over \a parent and deletes itself. What it has done, it says with EditorDialog::saved(). Never null.

//! A new token for a system account, in the place of its former one. A null id: it is asked for.
EditorDialog *openIssueToken(const PageContext &context, const QUuid &account, QWidget *parent);
//! Revokes one token, gathers proof, and makes a receipt. An empty jti: a token or a jti is asked for.
EditorDialog *openRevokeToken(const PageContext &context, const RevokeOrder &order, QWidget *parent);
//! Revokes several tokens that are not over: one plan, one report. Not more than RevokeTokensDialog::most.
EditorDialog *openRevokeTokens(const PageContext &context, const QList<KnownToken> &tokens, QWidget *parent);
//! Deactivates the account, takes its roles away and revokes all its tokens that are known here: one plan, one report.
EditorDialog *openCutOff(const PageContext &context, const QUuid &account, QWidget *parent);
//! The token bench of that page, with which it goes; the one that is open, if there is one.
TokenBenchDialog *openTokenBench(const PageContext &context, QWidget *parent);

} // namespace mcias
