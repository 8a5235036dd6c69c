// SPDX-License-Identifier: MIT
#pragma once

#include "models/policies_model.h"
#include "views/page.h"

#include <QStackedWidget>

class QCheckBox;
class QPushButton;

namespace mcias {

struct Fact;
class FactsPanel;
class Placeholder;

//! What the selected rule says, and its switch.
class PolicyInspector final : public QStackedWidget {
    Q_OBJECT

public:
    explicit PolicyInspector(const PageContext &context, QWidget *parent = nullptr);

    void showNothing(const QString &hint);
    //! \a all: how many rules there are.
    void showRule(const PolicyRow &row, int all);
    //! The switch is being carried out for a rule.
    void setSwitching(bool isSwitching);
    QCheckBox *enabledSwitch() const { return m_switch; }

Q_SIGNALS:
    void switchWanted(bool on);
    void editWanted();
    void duplicateWanted();
    void deleteWanted();

private:
    QList<Fact> factsOf(const PolicyRow &row, int all) const;
    void showSwitch();

    PageContext m_context;
    Placeholder *m_hint;
    FactsPanel *m_facts;
    QWidget *m_sheet;
    QCheckBox *m_switch;
    QPushButton *m_edit;
    QPushButton *m_duplicate;
    QPushButton *m_delete;
    PolicyRow m_row;
    bool m_isSwitching = false;
};

} // namespace mcias
