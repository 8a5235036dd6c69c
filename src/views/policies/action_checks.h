// SPDX-License-Identifier: MIT
#pragma once

#include <QTreeWidget>

namespace mcias {

//! All actions, by what they are about, each with a box; ticking what they are about ticks all of them. Actions that are not
//! known here are kept, in a group of their own.
class ActionChecks final : public QTreeWidget {
    Q_OBJECT

public:
    explicit ActionChecks(QWidget *parent = nullptr);

    void setActions(const QStringList &actions);
    QStringList actions() const;

Q_SIGNALS:
    void edited();

private:
    QTreeWidgetItem *group(const QString &name);
    void add(QTreeWidgetItem *group, const QString &action);

    QStringList m_before;
    QTreeWidgetItem *m_unknown = nullptr;
};

} // namespace mcias
