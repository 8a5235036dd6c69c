// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAction;
class QPushButton;

namespace mcias {

class AccountActions;
class ElidedLabel;
class FilterField;

//! The head of the accounts page: what can be done, and below it the filter with the questions that are ready to be asked.
class AccountsToolbar final : public QWidget {
    Q_OBJECT

public:
    explicit AccountsToolbar(AccountActions &actions, QWidget *parent);

    FilterField *filter() const { return m_filter; }
    QPushButton *refresh() const { return m_refresh; }
    QPushButton *columns() const { return m_columns; }
    QPushButton *questions() const { return m_questions; }
    //! Whether deleted accounts are shown: checked or not.
    QAction *retired() const { return m_retired; }
    //! A sentence about a part of the filter that has no effect; empty: there is none.
    void setProblem(const QString &sentence);
    //! In the order in which the keyboard goes through it.
    QList<QWidget *> tabOrder() const;

Q_SIGNALS:
    void questionAsked(const QString &filter);
    //! Deleted accounts are to be shown, or not any more.
    void retiredWanted(bool shown);

private:
    QWidget *makeActions(AccountActions &actions);
    QWidget *makeFilter();

    QList<QPushButton *> m_buttons;
    QPushButton *m_more = nullptr;
    QPushButton *m_refresh = nullptr;
    FilterField *m_filter = nullptr;
    QPushButton *m_questions = nullptr;
    QAction *m_retired = nullptr;
    ElidedLabel *m_problem = nullptr;
    QPushButton *m_columns = nullptr;
};

} // namespace mcias
