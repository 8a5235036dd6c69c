// SPDX-License-Identifier: MIT
#pragma once

#include "views/page.h"
#include "work/policy_analysis.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace mcias {

class ReadingBar;

//! What a change of the rules would change: which decisions, old → new, and whose. Computed in a thread, with a way to stop it.
class ImpactPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ImpactPanel(const PageContext &context, QWidget *parent = nullptr);

    //! Begins to look, in the place of what it looked at before; the question has a set of rules to compare with.
    void look(const PolicyQuestion &question);
    //! Gives up what is under way, and shows nothing.
    void clear();
    bool isLooking() const { return !m_analysis.isNull(); }
    //! What was found last.
    const PolicyAnswer &answer() const { return m_answer; }
    QString summary() const;

Q_SIGNALS:
    //! It is known what is dangerous about the change. Comes before the rest.
    void judged(const mcias::PolicyAnswer &answer);
    void ended();

private:
    void start();
    void take(const PolicyAnswer &answer);
    void showLines();
    void addAccounts(QTreeWidgetItem *item);
    QString placesText(const PolicyImpactLine &line) const;
    QString momentsText(const PolicyImpactLine &line) const;
    QString summaryText() const;
    QString limitsText() const;

    PageContext m_context;
    PolicyQuestion m_question;
    PolicyAnswer m_answer;
    QPointer<PolicyAnalysis> m_analysis;
    QLabel *m_summary;
    QProgressBar *m_bar;
    QPushButton *m_button; // stops, or looks again
    QTreeWidget *m_lines;
    QLabel *m_limits;
    ReadingBar *m_reading = nullptr;
};

} // namespace mcias
