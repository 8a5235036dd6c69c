// SPDX-License-Identifier: MIT
#pragma once

#include "views/forms/change_review.h"
#include "views/forms/editor_dialog.h"
#include "work/newest.h"
#include "work/policy_analysis.h"
#include "work/policy_json.h"
#include "work/policy_run.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace mcias {

class FaultLabel;
class ForeignChangesPanel;
class ImpactPanel;
class PolicyBook;
class PolicyForm;

//! A policy rule as a form and as JSON, side by side: each follows the other. Before it is saved, the rules are read again, and
//! what the change does to whom is shown; what a colleague has changed meanwhile is taken over, or asked about.
class PolicyDialog final : public EditorDialog {
    Q_OBJECT

public:
    enum class Kind : quint8 { New, Edit, Duplicate };
    static constexpr auto form = "policy-rule";

    //! \a rule: the one to be edited or copied. \a book outlives the dialog; \a timing is for tests.
    PolicyDialog(const PageContext &context, PolicyBook &book, Kind kind, const PolicyRule &rule, QWidget *parent = nullptr,
        const StepTiming &timing = {});
    //! The dialog that \a draft was typed into, to be restored.
    static PolicyDialog *forDraft(const PageContext &context, PolicyBook &book, const Draft &draft, QWidget *parent);

    //! Whether the impact is being computed.
    bool isLooking() const;

protected:
    void save() override;
    void setBodyEnabled(bool isEnabled) override;

private:
    enum class Stage : quint8 { Form, Review, Result };

    QWidget *makeFormPage();
    QWidget *makeJson(QWidget *parent);
    QWidget *makeReviewPage();
    void keepFields();
    void show(Stage stage);

    bool isNew() const { return m_kind != Kind::Edit; }
    void formEdited();
    void jsonEdited();
    void writeJson();
    void showFaults(const QList<RuleFault> &all);
    void takeRule(const PolicyRule &rule);
    QList<RuleFault> faults() const;

    void check();
    void readRules();
    void rulesRead(const QList<PolicyRule> &rules, const ListAsk &asked);
    bool lookAt(const std::optional<PolicyRule> &now);
    void decide(int number, bool takesTheirs);
    void propose(bool hasRules);
    void judged(const QList<PolicyDanger> &dangers);
    void showRemarks();
    QList<ChangeReview::Change> changes() const;
    PolicyOrder order() const;
    void send();
    void ended(const PolicyResult &result);
    void endedWell(const PolicyResult &result);
    void refusedByServer(const Error &error);
    void markAll(ChangeReview::State state, const QString &note = {});

    PolicyBook &m_book;
    const Kind m_kind;
    StepTiming m_timing;
    PolicyRule m_seen;          // Edit: what the form's changes are told from
    PolicyRule m_mine;          // as the form had it when a colleague's change was found
    PolicyRule m_wanted;        // in the review
    QList<int> m_foreignFields; // of policyFields(), as the panel lists them
    Stage m_stage = Stage::Form;
    bool m_isBroken = false; // the JSON is none
    bool m_isFollowing = false;
    bool m_hasTried = false; // to save
    bool m_isJudged = false;
    int m_changeCount = 0;
    QPointer<PolicyRun> m_run;

    QStackedWidget *m_stack;
    ForeignChangesPanel *m_foreign = nullptr;
    PolicyForm *m_form = nullptr;
    QPlainTextEdit *m_json = nullptr;
    FaultLabel *m_jsonFault = nullptr;
    QPushButton *m_reset = nullptr;
    QPushButton *m_back = nullptr;
    QLabel *m_intro = nullptr;
    ChangeReview *m_review = nullptr;
    QLabel *m_remarks = nullptr;
    ImpactPanel *m_impact = nullptr;
};

} // namespace mcias
