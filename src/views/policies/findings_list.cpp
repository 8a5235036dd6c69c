// SPDX-License-Identifier: MIT
#include "views/policies/findings_list.h"

#include "models/plain_tip.h"
#include "views/controls/labels.h"
#include "views/controls/placeholder.h"
#include "views/tables/cell_delegate.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

enum { FindingColumn, RuleColumn, SentenceColumn, FindingColumnCount };
constexpr int ruleRole = Qt::UserRole;

} // namespace

FindingsList::FindingsList(QWidget *parent)
    : QStackedWidget(parent),
      m_nothing(new Placeholder(this)),
      m_note(quietLabel({}, this)),
      m_list(new QTreeWidget(this))
{
    auto *sheet = new QWidget(this);
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    nameWidget(m_list, "policyFindings", tr("Findings"));
    m_list->setColumnCount(FindingColumnCount);
    m_list->setHeaderLabels({ tr("Finding"), tr("Rule"), tr("What it means") });
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new CellDelegate(m_list));
    m_list->setTabKeyNavigation(false);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->resizeSection(FindingColumn, 170);
    m_list->header()->resizeSection(RuleColumn, 360);
    m_note->setObjectName(u"policyFindingsNote"_s);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(16, 8, 16, 8);
    column->addWidget(m_list, 1);
    column->addWidget(m_note);
    addWidget(m_nothing);
    addWidget(sheet);
    connect(m_list, &QTreeWidget::itemActivated, this,
        [this](const QTreeWidgetItem *item) { Q_EMIT ruleWanted(item->data(FindingColumn, ruleRole).toLongLong()); });
}

void FindingsList::showFindings(const QList<PolicyRow> &rows, const std::optional<PolicyAnswer> &looked, const QString &note)
{
    const QTreeWidgetItem *current = m_list->currentItem();
    const QString kept = current ? current->text(FindingColumn) + current->text(RuleColumn) : QString();
    m_list->clear();
    QList<QTreeWidgetItem *> items;
    for (const PolicyRow &row : rows) {
        for (qsizetype i = 0; i < row.findings.size(); ++i) {
            const policy::Finding::Kind kind = row.findings[i].kind;
            auto *item = new QTreeWidgetItem({ PolicyText::findingName(kind), PolicyText::name(row.rule), row.remarks[i] });
            item->setData(FindingColumn, ToneRole, static_cast<int>(PolicyText::findingTone(kind)));
            item->setData(FindingColumn, ruleRole, row.rule.id);
            item->setToolTip(SentenceColumn, plainTip(row.remarks[i]));
            for (int column = 0; column < FindingColumnCount; ++column)
                item->setTextAlignment(column, Qt::AlignVCenter | Qt::AlignLeading);
            items += item;
        }
    }
    std::stable_sort(items.begin(), items.end(), [](const QTreeWidgetItem *a, const QTreeWidgetItem *b) {
        return a->data(FindingColumn, ToneRole).toInt() > b->data(FindingColumn, ToneRole).toInt();
    });
    m_list->addTopLevelItems(items);
    for (QTreeWidgetItem *item : std::as_const(items)) {
        if (item->text(FindingColumn) + item->text(RuleColumn) == kept)
            m_list->setCurrentItem(item);
    }
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    showNothing(looked, note);
    setCurrentIndex(items.isEmpty() ? 0 : 1);
}

// Says only what was looked at.
void FindingsList::showNothing(const std::optional<PolicyAnswer> &looked, const QString &note)
{
    if (!looked)
        return m_nothing->showBusy(tr("Looking at the rules…"));
    QStringList sentences{ tr("No rule is shadowed, overruled or expired.") };
    if (looked->accounts > 0 && looked->unknown == 0)
        sentences += tr("Every rule is about somebody.");
    if (looked->admins > 0)
        sentences += tr("Administrators can sign in and change rules.");
    else if (looked->accounts > 0)
        sentences += tr("No active administrator is known.");
    if (!note.isEmpty())
        sentences += note;
    m_nothing->show(u"good"_s, tr("Nothing to report"), sentences.join(u' '));
}

int FindingsList::count() const
{
    return m_list->topLevelItemCount();
}

QWidget *FindingsList::list() const
{
    return m_list;
}

} // namespace mcias
