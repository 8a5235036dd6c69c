// SPDX-License-Identifier: MIT
#pragma once

#include "views/forms/editor_dialog.h"
#include "work/account_reading.h"
#include "work/tokens/cut_off.h"

class QLabel;
class QPushButton;

namespace mcias {

class ChangeReview;

//! Cuts an account off: shows the whole plan, carries it out, and reports on it in a text to be copied.
class CutOffDialog final : public EditorDialog {
    Q_OBJECT

public:
    static constexpr auto form = "cut-off";

    CutOffDialog(const PageContext &context, const QUuid &account, QWidget *parent, const StepTiming &timing = {});

    //! What became of it; nothing before.
    const std::optional<CutOffReport> &report() const { return m_report; }

protected:
    void save() override;
    void setBodyEnabled(bool isEnabled) override;

private:
    void read();
    void wasRead(const AccountReading::Result &result);
    void propose();
    QString nameText() const;
    void taskEnded(const HelpResult &result);
    void ended(const QList<HelpResult> &results);

    QUuid m_id;
    StepTiming m_timing;
    std::optional<CutOffPlan> m_plan;
    QList<HelpTask> m_lines; // of the review
    std::optional<CutOffReport> m_report;
    bool m_isOver = false;
    QLabel *m_place;
    QLabel *m_meaning;
    QLabel *m_gaps;
    ChangeReview *m_review;
    QPushButton *m_copy;
};

} // namespace mcias
