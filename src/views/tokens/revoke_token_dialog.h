// SPDX-License-Identifier: MIT
#pragma once

#include "views/forms/editor_dialog.h"
#include "work/tokens/revoke_run.h"
#include "work/tokens/token_bench.h"

class QLabel;
class QLineEdit;

namespace mcias {

class CacheCountdown;
struct Fact;
class ChangeReview;
class FactsGrid;
class SelectableText;
class TokenInbox;

//! Revokes one token, by its jti or by itself: says what it is, sends once, asks the server about it again, counts the time
//! for which services may remember it, and makes a receipt to be copied. A pasted token is kept for that second question, and
//! wiped with it.
class RevokeTokenDialog final : public EditorDialog {
    Q_OBJECT

public:
    static constexpr auto form = "revoke-token";

    //! An empty jti in \a order: a token or a jti is asked for.
    RevokeTokenDialog(const PageContext &context, const RevokeOrder &order, QWidget *parent, const StepTiming &timing = {});

    TokenInbox *inbox() const { return m_inbox; }
    const std::optional<RevokeReceipt> &receipt() const { return m_receipt; }

protected:
    void save() override;
    void setBodyEnabled(bool isEnabled) override;

private:
    void addInput();
    void addReceipt();
    void tokenArrived(const Secret &token);
    void examined();
    void jtiTyped(const QString &jti);
    void propose();
    QString nameText() const;
    QList<Fact> facts() const;
    void ended(const RevokeReceipt &receipt);
    void forgetToken();

    RevokeOrder m_order;
    StepTiming m_timing;
    TokenBench m_bench; // looks at the token that was pasted
    bool m_isOver = false;
    bool m_isAsked = false; // what is to be revoked
    bool m_isExamined = true;
    std::optional<RevokeReceipt> m_receipt;
    QWidget *m_input = nullptr;
    TokenInbox *m_inbox = nullptr;
    QLineEdit *m_jti = nullptr;
    FactsGrid *m_facts;
    QWidget *m_card;
    QLabel *m_meaning;
    ChangeReview *m_review;
    CacheCountdown *m_countdown;
    QWidget *m_receiptPart = nullptr;
    SelectableText *m_receiptText = nullptr;
};

} // namespace mcias
