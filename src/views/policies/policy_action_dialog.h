// SPDX-License-Identifier: MIT
#pragma once

#include "views/forms/editor_dialog.h"
#include "work/policy_analysis.h"
#include "work/policy_run.h"

class QLabel;
class QLineEdit;

namespace mcias {

class ChangeReview;
class FactsGrid;
class ImpactPanel;
class PolicyBook;

//! Deletes a rule, or switches it on or off, with what that changes for whom. To delete one, its description has to be typed.
class PolicyActionDialog final : public EditorDialog {
    Q_OBJECT

public:
    enum class Action : quint8 { Switch, Delete };

    //! \a book outlives the dialog; \a timing is for tests.
    PolicyActionDialog(const PageContext &context, PolicyBook &book, const PolicyRule &rule, Action action,
        QWidget *parent = nullptr, const StepTiming &timing = {});

protected:
    void save() override;
    void setBodyEnabled(bool isEnabled) override;

private:
    void addName();
    void showRule();
    void propose();
    void judged(const QList<PolicyDanger> &dangers);
    void send();
    void ended(const PolicyResult &result);
    PolicyRule wanted() const;
    PolicyOrder order() const;
    QString ruleName() const;

    PolicyBook &m_book;
    PolicyRule m_rule; // as it is shown
    const Action m_action;
    const bool m_switchOn;
    StepTiming m_timing;
    bool m_isJudged = false;
    bool m_isOver = false;
    QPointer<PolicyRun> m_run;

    QLabel *m_meaning;
    FactsGrid *m_facts;
    ChangeReview *m_review;
    ImpactPanel *m_impact;
    QLabel *m_nameLabel = nullptr;
    QLineEdit *m_name = nullptr;
};

} // namespace mcias
