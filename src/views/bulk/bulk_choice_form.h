// SPDX-License-Identifier: MIT
#pragma once

#include "work/bulk_planner.h"

#include <QList>
#include <QMap>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace mcias {

class ChipsEditor;
class FaultLabel;

//! The first page of a bulk change: what is to be done, and to which accounts, unless they are chosen already.
class BulkChoiceForm final : public QWidget {
    Q_OBJECT

public:
    //! \a accounts are chosen; empty: they are to be named here, by typing, pasting or opening a list.
    explicit BulkChoiceForm(const QList<QUuid> &accounts, QWidget *parent = nullptr);

    //! Says which accounts are concerned, unless they are named here.
    void setConcerned(const QString &sentence);
    //! Tags in use, for completion.
    void setSuggestions(const QMap<QString, int> &tags);
    //! Takes a text as if it was pasted.
    void setNames(const QString &text);
    //! Begins with another operation than the first one.
    void setOperation(const BulkOperation &operation);

    //! What was chosen; nothing, and a sentence at the field, where something is missing.
    std::optional<std::pair<BulkOperation, BulkSelection>> choice();
    QWidget *firstFocus() const;
    //! Whether there is something that closing would lose.
    bool hasNames() const;

private:
    QWidget *makeConcerned();
    QWidget *makeOperation();
    QWidget *makeRoles();
    QWidget *makeTags();
    QWidget *makeNames();
    void kindChanged();
    void namesEdited();
    void openList();
    void takeFile(const QString &path);
    RoleList roles() const;
    BulkOperation::Kind kind() const;

    QList<QUuid> m_accounts;
    QComboBox *m_kind;
    QStackedWidget *m_details;
    QComboBox *m_role = nullptr;
    QList<QCheckBox *> m_roles;
    ChipsEditor *m_tags = nullptr;
    QLabel *m_tagsLabel = nullptr;
    QLabel *m_concerned = nullptr; // null: they are named
    QLabel *m_meaning;
    QPlainTextEdit *m_names = nullptr; // null: the accounts are chosen
    QLabel *m_found = nullptr;
    FaultLabel *m_fault = nullptr;
    QTimer m_reading;
};

} // namespace mcias
