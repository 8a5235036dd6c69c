// SPDX-License-Identifier: MIT
#pragma once

#include "models/policies_model.h"
#include "views/page.h"
#include "work/policy_analysis.h"

#include <QStackedWidget>

class QLabel;
class QTreeWidget;

namespace mcias {

class Placeholder;

//! What is wrong with the rules, or at least odd, the worst first: each line leads to its rule.
class FindingsList final : public QStackedWidget {
    Q_OBJECT

public:
    explicit FindingsList(QWidget *parent = nullptr);

    //! \a rows: all rules; \a looked: what has been looked at; nothing while that is under way. \a note: what is not known, or
    //! empty.
    void showFindings(const QList<PolicyRow> &rows, const std::optional<PolicyAnswer> &looked, const QString &note);
    int count() const;
    QWidget *list() const;

Q_SIGNALS:
    void ruleWanted(qint64 id);

private:
    void showNothing(const std::optional<PolicyAnswer> &looked, const QString &note);

    Placeholder *m_nothing;
    QLabel *m_note;
    QTreeWidget *m_list;
};

} // namespace mcias
