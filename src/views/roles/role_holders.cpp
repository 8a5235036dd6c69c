// SPDX-License-Identifier: MIT
#include "views/roles/role_holders.h"

#include "models/roles.h"
#include "views/tables/cell_delegate.h"

#include <QHeaderView>
#include <QStandardItemModel>

#include <array>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOthers = 50; // roles beyond the allowlist
constexpr int roleRole = Qt::UserRole + 100;

} // namespace

RoleHolders::RoleHolders(const Formats &formats, QWidget *parent)
    : QTableView(parent),
      m_formats(formats),
      m_model(new QStandardItemModel(0, 3, this))
{
    setFrameShape(NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(std::max(32, fontMetrics().height() + 12));
    horizontalHeader()->setHighlightSections(false);
    m_model->setHorizontalHeaderLabels({ tr("Role"), tr("Active"), tr("All") });
    setModel(m_model);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    for (int column = 0; column < 3; ++column)
        m_model->horizontalHeaderItem(column)->setTextAlignment(
            (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    count({});
    setCurrentIndex(m_model->index(0, 0));
}

// A look at every account: a few milliseconds for a hundred thousand, so not more often than the eye can follow.
void RoleHolders::count(const QList<AccountRow> &rows)
{
    std::array<Count, wireWords(Role{}).size()> known{};
    QMap<QString, Count> others;
    Count any;
    for (const AccountRow &row : rows) {
        const AccountExtras *extras = row.extras.data();
        if (!extras || !extras->roles || extras->roles->isEmpty() || row.account.status == AccountStatus::Deleted)
            continue;
        const int active = row.account.status == AccountStatus::Active ? 1 : 0;
        any.active += active;
        ++any.all;
        for (const auto &role : *extras->roles) {
            Count &count = role.isKnown() ? known[static_cast<size_t>(*role.known())] : others[role.word()];
            count.active += active;
            ++count.all;
        }
    }
    m_isCounting = true;
    const QString before = chosen();
    int line = 0;
    setLine(line++, {}, tr("Any role"), any);
    for (size_t i = 0; i < known.size(); ++i) {
        const QString word = OpenEnum<Role>(static_cast<Role>(i)).word();
        setLine(line++, word, word, known[i]);
    }
    for (auto other = others.begin(); other != others.end() && line < static_cast<int>(known.size()) + 1 + mostOthers; ++other)
        setLine(line++, other.key(), safeLine(other.key(), 40), other.value());
    m_model->setRowCount(line);
    m_isCounting = false;
    if (chosen() != before)
        choose(before);
}

void RoleHolders::setLine(int line, const QString &role, const QString &title, const Count &count)
{
    if (line == m_model->rowCount()) {
        const QList<QStandardItem *> items{ new QStandardItem, new QStandardItem, new QStandardItem };
        for (int column = 0; column < 3; ++column)
            items[column]->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        m_model->appendRow(items);
    }
    const auto put = [&](int column, const QString &text) {
        QStandardItem *item = m_model->item(line, column);
        if (item->text() != text)
            item->setText(text);
    };
    put(0, title);
    put(1, m_formats.number(count.active));
    put(2, m_formats.number(count.all));
    QStandardItem *first = m_model->item(line, 0);
    first->setData(role, roleRole);
    first->setData(role.isEmpty() ? u"person"_s : u"key"_s, IconNameRole);
    first->setAccessibleText(
        tr("%1: %2 active, %3 in all").arg(title, m_formats.number(count.active), m_formats.number(count.all)));
}

QString RoleHolders::chosen() const
{
    return currentIndex().siblingAtColumn(0).data(roleRole).toString();
}

void RoleHolders::choose(const QString &role)
{
    for (int line = 0; line < m_model->rowCount(); ++line) {
        if (m_model->item(line, 0)->data(roleRole).toString() == role)
            return setCurrentIndex(m_model->index(line, 0));
    }
    setCurrentIndex(m_model->index(0, 0)); // nobody holds it any more
}

void RoleHolders::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    if (!m_isCounting && current.row() != previous.row())
        Q_EMIT chosenChanged();
}

} // namespace mcias
