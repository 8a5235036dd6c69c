// SPDX-License-Identifier: MIT
#pragma once

#include "models/accounts_model.h"
#include "work/tokens/token_bench.h"
#include "work/tokens/token_state.h"

namespace mcias {

//! The words that people read for what is known of tokens.
struct TokenText {
    Q_DECLARE_TR_FUNCTIONS(mcias::TokenText)

public:
    static QString state(TokenState state);
    static Tone stateTone(TokenState state);
    static QString kind(TokenKind kind);
    //! `Server, 2026-11-22 09:00`; without the time where there is none.
    static QString evidence(const TokenRow &row, const Formats &formats);
    static QString evidenceWord(TokenEvidence evidence);
    //! `12 days`, `today`, `ended 3 days ago`; empty when the end is not known.
    static QString daysLeft(const TokenRow &row);
    //! The account's name, else its id.
    static QString account(const TokenRow &row);

    //! For the bench.
    static QString verdict(const std::optional<TokenVerdict> &verdict);
    static Tone verdictTone(const std::optional<TokenVerdict> &verdict);
    static QString serverVerdict(const BenchRow &row);
    static Tone serverTone(const BenchRow &row);
    //! In a few words: `Agree`, `Revoked`, `Clocks differ`; empty where nothing was compared.
    static QString finding(const ExamFinding &finding);
};

//! What the table of known tokens shows. Its filter knows `state:`, `kind:`, `account:` (a name or an id), `role:`, `evidence:`,
//! `jti:`, `has:end|roles`, `roles:stale` (other ones than the account's now), `ends:1|7|30|later` (within so many days) and
//! `own:yes`. Tokens that have ended are shown like all others.
struct TokensTable {
    static QList<Column<TokenRow>> columns();
    static QString key(const TokenRow &row) { return row.token.jti; }
    static QString searchText(const TokenRow &row, const Formats &);
    static void facts(const TokenRow &row, RowFacts &facts);
    static QList<QByteArray> filterKeys();
    static QList<ReadyQuestion> questions();
};

//! The token bench. Its filter knows `offline:` (wire words of TokenVerdict, and `unchecked`), `server:valid|invalid|failed|
//! waiting|withheld|none`, `finding:agree|differ|none`, `account:` and `role:`.
struct BenchTable {
    static QList<Column<BenchRow>> columns();
    static int key(const BenchRow &row) { return row.number; }
    static QString searchText(const BenchRow &row, const Formats &);
    static void facts(const BenchRow &row, RowFacts &facts);
    static QList<QByteArray> filterKeys();
    static QList<ReadyQuestion> questions();
};

using TokensModel = TableModel<TokenRow, TokensTable>;
using BenchModel = TableModel<BenchRow, BenchTable>;

} // namespace mcias
