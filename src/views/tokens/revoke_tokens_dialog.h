// SPDX-License-Identifier: MIT
#pragma once

#include "views/forms/editor_dialog.h"
#include "work/tokens/known_tokens.h"
#include "work/tokens/revoke_run.h"

class QLabel;
class QScrollArea;

namespace mcias {

class CacheCountdown;
class ChangeReview;

//! Revokes several tokens: one plan, each of them once, one after the other, and one report that can be copied. What the
//! server does not let be done ends it; another failure keeps no other token from being tried.
class RevokeTokensDialog final : public EditorDialog {
    Q_OBJECT

public:
    static constexpr auto form = "revoke-tokens";
    static constexpr int most = 200; //!< tokens

    //! \a tokens are not over; this session's own comes last, wherever it stands.
    RevokeTokensDialog(
        const PageContext &context, const QList<KnownToken> &tokens, QWidget *parent, const StepTiming &timing = {});

    //! What became of each token that was begun, in the order of the plan.
    const QList<RevokeReceipt> &receipts() const { return m_receipts; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void save() override;
    void setBodyEnabled(bool isEnabled) override;

private:
    void propose();
    void next();
    void ended(const RevokeReceipt &receipt);
    void allEnded();
    int revoked() const;
    QString nameOf(const QUuid &account) const;
    QString report() const;

    QList<KnownToken> m_tokens;
    StepTiming m_timing;
    QList<RevokeReceipt> m_receipts; // of m_tokens, as far as that came
    int m_at = 0;                    // the token whose turn it is
    bool m_isStopped = false;
    bool m_isOver = false;
    QPointer<RevokeRun> m_run;
    QScrollArea *m_area;
    ChangeReview *m_review;
    QLabel *m_meaning;
    CacheCountdown *m_countdown;
};

} // namespace mcias
