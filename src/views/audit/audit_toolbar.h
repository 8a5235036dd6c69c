// SPDX-License-Identifier: MIT
#pragma once

#include "models/formats.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace mcias {

class AuditActions;
class ElidedLabel;
class FilterField;
class SavedFilters;

//! What stands above the table of events: what narrows it, in which zone times are, whether what is new is followed, exports.
class AuditToolbar final : public QWidget {
    Q_OBJECT

public:
    //! Both outlive it.
    AuditToolbar(AuditActions &actions, SavedFilters &saved, QWidget *parent = nullptr);

    FilterField *filter() const { return m_filter; }
    QPushButton *columns() const { return m_columns; }
    QPushButton *refresh() const { return m_refresh; }
    //! Checkable: whether the log is followed.
    QPushButton *follow() const { return m_follow; }
    //! Checkable: whether the chart is shown.
    QPushButton *chart() const { return m_chart; }
    void setZone(Formats::Zone zone);
    void setFollowing(bool isFollowing);
    //! What is odd about the filter, or what it means; empty for nothing.
    void setNote(const QString &sentence);
    //! All of it, in the order of the Tab key.
    QList<QWidget *> tabOrder() const;

Q_SIGNALS:
    //! One of the ready questions, or a saved filter.
    void questionAsked(const QString &filter);
    void zoneChosen(mcias::Formats::Zone zone);

private:
    QWidget *makeActions(AuditActions &actions);
    QWidget *makeFilter();
    QPushButton *addQuestions(QWidget *bar);
    void fillSaved();

    AuditActions &m_actions;
    SavedFilters &m_savedFilters;
    FilterField *m_filter = nullptr;
    QPushButton *m_questions = nullptr;
    QPushButton *m_saved = nullptr;
    QMenu *m_savedMenu = nullptr;
    QPushButton *m_chart = nullptr;
    QPushButton *m_columns = nullptr;
    QPushButton *m_follow = nullptr;
    QPushButton *m_zone = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_refresh = nullptr;
    ElidedLabel *m_note = nullptr;
};

} // namespace mcias
