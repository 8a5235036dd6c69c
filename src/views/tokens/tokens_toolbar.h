// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QPushButton;

namespace mcias {

class ElidedLabel;
class FilterField;
class TokenActions;

//! What stands above the table of tokens: what can be done, and what narrows the list.
class TokensToolbar final : public QWidget {
    Q_OBJECT

public:
    explicit TokensToolbar(TokenActions &actions, QWidget *parent = nullptr);

    FilterField *filter() const { return m_filter; }
    QPushButton *questions() const { return m_questions; }
    QPushButton *columns() const { return m_columns; }
    QPushButton *refresh() const { return m_refresh; }
    //! What is odd about the filter; empty for nothing.
    void setProblem(const QString &sentence);
    //! All of it, in the order of the Tab key.
    QList<QWidget *> tabOrder() const;

Q_SIGNALS:
    //! One of the ready questions, as a filter.
    void questionAsked(const QString &filter);

private:
    QWidget *makeActions(TokenActions &actions);
    QWidget *makeFilter();

    QList<QWidget *> m_buttons;
    FilterField *m_filter = nullptr;
    QPushButton *m_questions = nullptr;
    QPushButton *m_columns = nullptr;
    QPushButton *m_more = nullptr;
    QPushButton *m_refresh = nullptr;
    ElidedLabel *m_problem = nullptr;
};

} // namespace mcias
