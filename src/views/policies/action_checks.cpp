// SPDX-License-Identifier: MIT
#include "views/policies/action_checks.h"

#include "models/formats.h"
#include "policy/vocabulary.h"
#include "views/policies/word_checks.h"

#include <QHeaderView>
#include <QSignalBlocker>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int wordRole = Qt::UserRole;

} // namespace

ActionChecks::ActionChecks(QWidget *parent) : QTreeWidget(parent)
{
    setColumnCount(1);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setTabKeyNavigation(false);
    for (const char *word : policy::actions) {
        const QString action = QLatin1String(word);
        add(group(action.section(u':', 0, 0)), action);
    }
    connect(this, &QTreeWidget::itemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item->childCount() == 0) // a group follows its actions, or they it
            Q_EMIT edited();
    });
}

QTreeWidgetItem *ActionChecks::group(const QString &name)
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (topLevelItem(i)->data(0, wordRole).toString() == name)
            return topLevelItem(i);
    }
    auto *item = new QTreeWidgetItem(this, { name });
    item->setData(0, wordRole, name);
    item->setFlags(item->flags() | Qt::ItemIsAutoTristate | Qt::ItemIsUserCheckable);
    item->setCheckState(0, Qt::Unchecked);
    return item;
}

void ActionChecks::add(QTreeWidgetItem *group, const QString &action)
{
    auto *item = new QTreeWidgetItem(group, { safeLine(action, 80) });
    item->setData(0, wordRole, action);
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(0, Qt::Unchecked);
}

void ActionChecks::setActions(const QStringList &actions)
{
    const QSignalBlocker quiet(this);
    m_before = actions;
    delete m_unknown;
    m_unknown = nullptr;
    QStringList left = actions;
    const auto tick = [&](QTreeWidgetItem *of) {
        bool isAny = false;
        for (int i = 0; i < of->childCount(); ++i) {
            QTreeWidgetItem *item = of->child(i);
            const bool isChosen = left.removeAll(item->data(0, wordRole).toString()) > 0;
            item->setCheckState(0, isChosen ? Qt::Checked : Qt::Unchecked);
            isAny = isAny || isChosen;
        }
        if (isAny)
            of->setExpanded(true);
    };
    for (int i = 0; i < topLevelItemCount(); ++i)
        tick(topLevelItem(i));
    if (!left.isEmpty()) {
        m_unknown = group(tr("Not known here"));
        left.removeDuplicates();
        for (const QString &action : std::as_const(left))
            add(m_unknown, action);
        tick(m_unknown);
    }
    viewport()->update(); // nobody has told it
}

QStringList ActionChecks::actions() const
{
    QStringList chosen;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        const QTreeWidgetItem *of = topLevelItem(i);
        for (int j = 0; j < of->childCount(); ++j) {
            if (of->child(j)->checkState(0) == Qt::Checked)
                chosen += of->child(j)->data(0, wordRole).toString();
        }
    }
    return keepingOrder(m_before, chosen);
}

} // namespace mcias
