// SPDX-License-Identifier: MIT
#pragma once

#include "models/policies_model.h"
#include "views/page.h"

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

    //! \a rows: all rules; \a note: what is not known, or empty.
    void showFindings(const QList<PolicyRow> &rows, const QString &note);
    int count() const;
    QWidget *list() const;

Q_SIGNALS:
    void ruleWanted(qint64 id);

private:
    Placeholder *m_nothing;
    QLabel *m_note;
    QTreeWidget *m_list;
};

} // namespace mcias
