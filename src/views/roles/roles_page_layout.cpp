// SPDX-License-Identifier: MIT
// What the roles page is made of.
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/page_keys.h"
#include "views/controls/placeholder.h"
#include "views/roles/role_holders.h"
#include "views/roles/roles_page.h"
#include "views/tables/filter_field.h"
#include "views/tables/reading_bar.h"
#include "views/tables/table_view.h"
#include "work/account_book.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

QWidget *RolesPage::makeToolbar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(12);
    row->addWidget(titleLabel(tr("Roles"), 1.35, bar));
    row->addSpacing(8);
    m_filter = new FilterField(bar);
    nameWidget(m_filter, "rolesFilter", tr("Filter accounts"));
    m_filter->setPlaceholderText(tr("Filter accounts (Ctrl+F)"));
    m_filter->setMaximumWidth(360);
    row->addWidget(m_filter, 1);
    m_onlyWithRoles = new QCheckBox(tr("O&nly with roles"), bar);
    nameWidget(m_onlyWithRoles, "rolesOnly", tr("Only accounts with roles"));
    m_onlyWithRoles->setToolTip(tr("Accounts that have no role, or whose roles are not known yet, are left out."));
    m_onlyWithRoles->setChecked(true);
    row->addWidget(m_onlyWithRoles);
    row->addStretch(1);
    m_edit = new QPushButton(tr("&Edit account…"), bar);
    nameWidget(m_edit, "rolesEdit", tr("Edit the account"));
    m_edit->setToolTip(tr("Status, roles and tags of the account that the keyboard is on (Enter)"));
    row->addWidget(m_edit);
    m_refresh = new QPushButton(icon(u"refresh"_s), tr("&Refresh"), bar);
    nameWidget(m_refresh, "rolesRefresh", tr("Refresh accounts and roles"));
    m_refresh->setToolTip(tr("Ask the server again (F5)"));
    row->addWidget(m_refresh);

    connect(m_filter, &QLineEdit::textChanged, this, &RolesPage::applyFilter);
    connect(m_onlyWithRoles, &QCheckBox::toggled, this, &RolesPage::applyFilter);
    connect(m_edit, &QPushButton::clicked, this, &RolesPage::editCurrent);
    connect(m_refresh, &QPushButton::clicked, this, &RolesPage::refresh);
    addRefreshKey(this, m_refresh);
    addFindKey(this, m_filter);
    addKey(m_filter, Qt::Key_Down, [this] { m_table->setFocus(Qt::ShortcutFocusReason); });
    return bar;
}

QWidget *RolesPage::makeHolders()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_holders = new RoleHolders(m_context.formats, side);
    nameWidget(m_holders, "roleHolders", tr("Roles and how many accounts hold them"));
    m_holdersNote = quietLabel({}, side);
    m_holdersNote->setObjectName(u"rolesNote"_s);
    m_holdersNote->setWordWrap(true);
    m_holdersNote->setMargin(12);
    side->setAutoFillBackground(true);
    side->setBackgroundRole(QPalette::Base);
    column->addWidget(m_holders, 1);
    column->addWidget(m_holdersNote);
    side->setMinimumWidth(200);
    connect(m_holders, &RoleHolders::chosenChanged, this, &RolesPage::applyFilter);
    return side;
}

QWidget *RolesPage::makeBody()
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    nameWidget(splitter, "rolesSplitter", tr("Roles and accounts"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeHolders());
    m_stack = new QStackedWidget(splitter);
    m_placeholder = new Placeholder(m_stack);
    m_stack->addWidget(m_placeholder);
    m_table = new TableView(m_stack);
    noteKey(m_table, Qt::Key_Space, tr("Grant or revoke the role of the current cell"));
    noteKey(m_table, Qt::Key_Return, tr("Edit the current account"));
    nameWidget(m_table, "rolesTable", tr("Accounts and their roles"));
    m_table->setRows(&m_model);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (RolesMatrix::roleOf(column))
            m_table->setItemDelegateForColumn(column, &m_delegate);
    }
    m_table->remember(m_context.state, u"roles"_s);
    m_table->installEventFilter(this);
    m_stack->addWidget(m_table);
    splitter->addWidget(m_stack);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ 216, 824 });

    connect(m_table, &QAbstractItemView::clicked, this, &RolesPage::askAbout);
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (!RolesMatrix::roleOf(index.column()))
            editCurrent();
    });
    connect(m_table, &TableView::currentRowChanged, this, [this] { m_edit->setEnabled(m_table->currentIndex().isValid()); });
    connect(m_table, &TableView::sightChanged, &m_looking, QOverload<>::of(&QTimer::start));
    connect(&m_model, &RowsModel::countsChanged, this, &RolesPage::showState);
    connect(m_placeholder, &Placeholder::actionTriggered, this, [this] {
        m_filter->setFocus(Qt::OtherFocusReason); // the button may be gone in a moment
        const bool isFiltered = !m_filter->text().trimmed().isEmpty() || !m_holders->chosen().isEmpty();
        if (!m_context.book->isLoaded() || isDenied() || m_model.totalCount() == 0)
            return refresh();
        if (isFiltered) {
            m_filter->clear();
            return m_holders->choose({});
        }
        m_onlyWithRoles->setChecked(false);
    });
    m_edit->setEnabled(false);
    return splitter;
}

QWidget *RolesPage::makeFooter()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(16);
    m_count = quietLabel({}, foot);
    nameWidget(m_count, "rolesCount", tr("Number of accounts"));
    m_asOf = quietLabel({}, foot);
    nameWidget(m_asOf, "rolesAsOf", tr("Age of the list"));
    m_reading = new ReadingBar(*m_context.book, m_context.formats, foot);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_reading);
    row->addWidget(m_asOf);
    return foot;
}

} // namespace mcias
