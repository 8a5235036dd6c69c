// SPDX-License-Identifier: MIT
// How the accounts page is put together: widgets, keys, and who hears whom.
#include "views/accounts/accounts_page.h"

#include "views/accounts/account_inspector.h"
#include "views/accounts/accounts_toolbar.h"
#include "views/controls/card.h"
#include "views/controls/elided_label.h"
#include "views/controls/labels.h"
#include "views/controls/message_bar.h"
#include "views/controls/page_keys.h"
#include "views/controls/placeholder.h"
#include "views/tables/export_bar.h"
#include "views/tables/filter_field.h"
#include "views/tables/reading_bar.h"
#include "views/tables/table_view.h"

#include <QAction>
#include <QDir>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;
using Id = AccountActions::Id;

void AccountsPage::makeLayout()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_toolbar = new AccountsToolbar(m_actions, this);
    column->addWidget(m_toolbar);
    m_messages = new MessageBar(this);
    m_messages->setObjectName(u"accountsMessages"_s);
    auto *messageRow = new QVBoxLayout;
    messageRow->setContentsMargins(16, 0, 16, 0);
    messageRow->addWidget(m_messages);
    m_export = new ExportBar(this);
    messageRow->addWidget(m_export);
    column->addLayout(messageRow);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(makeBody(), 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(makeFooter());

    const QList<QWidget *> order = m_toolbar->tabOrder();
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    setTabOrder(order.constLast(), m_table);
}

QWidget *AccountsPage::makeBody()
{
    m_stack = new QStackedWidget(this);
    m_placeholder = new Placeholder(m_stack);
    m_stack->addWidget(m_placeholder);
    auto *splitter = new QSplitter(Qt::Horizontal, m_stack);
    nameWidget(splitter, "accountsSplitter", tr("Table and facts"));
    splitter->setChildrenCollapsible(false);
    m_table = new TableView(splitter);
    nameWidget(m_table, "accountsTable", tr("Accounts"));
    m_table->setRows(&m_model);
    m_table->remember(m_context.state, u"accounts"_s);
    m_inspector = new AccountInspector(m_context, splitter);
    splitter->addWidget(m_table);
    splitter->addWidget(m_inspector);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({ 744, 316 }); // so that an ID fits on a line
    m_stack->addWidget(splitter);
    return m_stack;
}

QWidget *AccountsPage::makeFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(16);
    footer->setFixedHeight(44); // with and without the button: the table's rows stay where they are
    m_count = new ElidedLabel(footer);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    nameWidget(m_count, "accountsCount", tr("Number of accounts"));
    m_reading = new ReadingBar(*m_context.book, m_context.formats, footer);
    m_asOf = quietLabel({}, footer);
    nameWidget(m_asOf, "accountsAsOf", tr("Age of the list"));
    row->addWidget(m_count, 1);
    row->addWidget(m_reading);
    row->addWidget(m_asOf);
    return footer;
}

void AccountsPage::makeKeys()
{
    addRefreshKey(this, m_toolbar->refresh());
    addFindKey(this, m_toolbar->filter());
    const auto toTable = [this] { m_table->setFocus(Qt::ShortcutFocusReason); };
    addKey(m_toolbar->filter(), Qt::Key_Down, toTable);
    connect(m_toolbar->filter(), &QLineEdit::returnPressed, this, toTable);
    addKey(m_table, Qt::Key_F2, [this] { m_actions.action(Id::Edit)->trigger(); });
    addKey(m_table, QKeySequence::Delete, [this] { m_actions.action(Id::Delete)->trigger(); });
}

void AccountsPage::connectTable()
{
    connect(&m_actions, &AccountActions::wanted, this, &AccountsPage::act);
    connect(m_toolbar->filter(), &QLineEdit::textChanged, this, &AccountsPage::filterTyped);
    connect(m_toolbar->refresh(), &QPushButton::clicked, this, &AccountsPage::refresh);
    connect(m_toolbar->columns(), &QPushButton::clicked, this, [this] { m_table->showColumnMenu(m_toolbar->columns()); });
    connect(m_toolbar, &AccountsToolbar::questionAsked, this, [this](const QString &filter) {
        Q_EMIT leavingPlace();
        setFilter(filter);
    });
    connect(m_messages, &MessageBar::actionTriggered, this, &AccountsPage::refresh);
    connect(m_placeholder, &Placeholder::actionTriggered, this, [this] {
        // The button may be gone in a moment: the focus must not fall to whatever comes next.
        m_toolbar->filter()->setFocus(Qt::OtherFocusReason);
        if (m_model.totalCount() == 0 || isDenied())
            refresh();
        else if (m_toolbar->filter()->text().trimmed().isEmpty())
            m_toolbar->retired()->setChecked(true);
        else
            setFilter({});
    });
    connect(&m_model, &RowsModel::countsChanged, this, &AccountsPage::showState);
    connect(&m_model, &RowsModel::busyChanged, this, [this](bool busy) {
        if (!busy)
            listShown();
    });
    connect(&m_model, &RowsModel::choiceChanged, this, &AccountsPage::choiceChanged);
    connect(m_table, &TableView::sightChanged, &m_looking, qOverload<>(&QTimer::start));
    connect(m_table, &TableView::copied, this, &AccountsPage::copied);
    connect(m_export, &ExportBar::runningChanged, this, &AccountsPage::updateActions);
    connect(m_export, &ExportBar::written, this, &AccountsPage::exported);
    connect(m_export, &ExportBar::cancelled, this,
        [this] { m_messages->say(MessageBar::Kind::Info, tr("The export was given up: nothing was written.")); });
    connect(m_export, &ExportBar::failed, this, [this](const QString &path, const QString &reason) {
        m_messages->say(MessageBar::Kind::Warning, tr("%1 could not be written: %2").arg(QDir::toNativeSeparators(path), reason));
    });
    connect(m_toolbar, &AccountsToolbar::retiredWanted, &m_model, &RowsModel::setShowRetired);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (m_model.chosenCount() == 1 && m_model.isChosen(index.row()))
            m_actions.action(Id::Edit)->trigger();
    });
    connect(m_table, &TableView::menuWanted, this, [this](QMenu *menu) {
        menu->setToolTipsVisible(true);
        for (const Id id : { Id::Edit, Id::HelpDesk, Id::Bulk, Id::Copy, Id::CopyId, Id::Tokens, Id::Audit, Id::Passkeys,
                 Id::CutOff, Id::Delete })
            menu->addAction(m_actions.action(id));
    });
}

} // namespace mcias
