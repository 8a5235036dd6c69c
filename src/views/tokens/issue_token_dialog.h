// SPDX-License-Identifier: MIT
#pragma once

#include "views/forms/editor_dialog.h"
#include "work/tokens/issue_run.h"

class QComboBox;
class QLabel;

namespace mcias {

class CacheCountdown;
class FactsGrid;
class TokenCard;

//! Issues a system account's new token: says what becomes of the former one, sends once, and hands the new one over. Does not
//! close over a token that nobody has taken, unless asked twice.
class IssueTokenDialog final : public EditorDialog {
    Q_OBJECT

public:
    static constexpr auto form = "issue-token";

    //! A null \a account is asked for.
    IssueTokenDialog(const PageContext &context, const QUuid &account, QWidget *parent, const StepTiming &timing = {});

    void reject() override;

protected:
    void save() override;
    void setBodyEnabled(bool isEnabled) override;

private:
    void addChoice();
    void fillChoice();
    void choose();
    void showAccount();
    QString nameText() const;
    QString blockText() const;
    void ended(const IssueResult &result);
    void handOver(const IssueResult &result);
    void forgetWhenLocked();

    QUuid m_id;
    StepTiming m_timing;
    bool m_isOver = false;
    bool m_isAnother = false; // one was issued, or may have been, that nobody has seen
    bool m_askedToClose = false;
    QComboBox *m_choice = nullptr;
    QWidget *m_before;
    FactsGrid *m_facts;
    QLabel *m_meaning;
    TokenCard *m_card;
    CacheCountdown *m_countdown;
};

} // namespace mcias
