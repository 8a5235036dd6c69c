// SPDX-License-Identifier: MIT
// How the Postgres page is put together: widgets, keys, and who hears whom.
#include "views/controls/card.h"
#include "views/controls/elided_label.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/message_bar.h"
#include "views/controls/page_keys.h"
#include "views/controls/placeholder.h"
#include "views/postgres/postgres_page.h"
#include "views/tables/export_bar.h"
#include "views/tables/filter_field.h"
#include "views/tables/table_view.h"
#include "work/account_book.h"

#include <QDir>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

PostgresPage::PostgresPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_overview(context.session, *context.book),
      m_model(context.formats)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeToolbar());
    m_messages = new MessageBar(this);
    m_messages->setObjectName(u"postgresMessages"_s);
    m_limits = new MessageBar(this);
    m_limits->setObjectName(u"postgresLimits"_s);
    m_limits->setLasting();
    m_export = new ExportBar(this);
    auto *news = new QVBoxLayout;
    news->setContentsMargins(16, 0, 16, 0);
    news->setSpacing(8);
    news->addWidget(m_messages);
    news->addWidget(m_limits);
    news->addWidget(m_export);
    column->addLayout(news);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(makeBody(), 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(makeFooter());
    makeKeys();
    connectAll();
    for (const auto &[before, after] : std::initializer_list<std::pair<QWidget *, QWidget *>>{
             { m_filter, m_columns }, { m_columns, m_open }, { m_open, m_more }, { m_more, m_refresh }, { m_refresh, m_table } })
        setTabOrder(before, after);
    takeRows();
}

QWidget *PostgresPage::makeToolbar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(12);
    row->addWidget(titleLabel(tr("Postgres credentials"), 1.35, bar));
    row->addSpacing(8);
    m_filter = new FilterField(bar);
    nameWidget(m_filter, "postgresFilter", tr("Filter credentials"));
    m_filter->setPlaceholderText(tr("Account, host:, db:, user:, state:set … (Ctrl+F)"));
    m_filter->setToolTip(tr("Every word has to be there: in the account's name, the host, the port, the database or the user.\n"
                            "host:db.example.org   db:orders   user:app   state:set   state:none   state:unread"));
    m_filter->setMaximumWidth(420);
    row->addWidget(m_filter, 8);
    m_columns = new QPushButton(icon(u"columns"_s), {}, bar);
    nameWidget(m_columns, "postgresColumns", tr("Columns"));
    m_columns->setToolTip(tr("Which columns are shown"));
    row->addWidget(m_columns);
    row->addStretch(1);
    m_open = new QPushButton(icon(u"edit"_s), tr("O&pen…"), bar);
    nameWidget(m_open, "postgresOpen", tr("Open the credentials"));
    row->addWidget(m_open);
    row->addWidget(makeMore(bar));
    m_refresh = new QPushButton(icon(u"refresh"_s), tr("&Refresh"), bar);
    nameWidget(m_refresh, "postgresRefresh", tr("Refresh the list of credentials"));
    m_refresh->setToolTip(tr("Ask the server again (F5)"));
    row->addWidget(m_refresh);
    return bar;
}

QWidget *PostgresPage::makeMore(QWidget *parent)
{
    m_more = new QPushButton(icon(u"more"_s), {}, parent);
    nameWidget(m_more, "postgresMore", tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    auto *menu = new QMenu(m_more);
    menu->setObjectName(u"postgresMoreMenu"_s);
    menu->setToolTipsVisible(true);
    m_csv = menu->addAction(tr("Export as C&SV…"));
    m_json = menu->addAction(tr("Export as &JSON…"));
    m_csv->setObjectName(u"postgresCsv"_s);
    m_json->setObjectName(u"postgresJson"_s);
    m_csv->setToolTip(tr("What the filter shows. There are no passwords in it."));
    m_json->setToolTip(tr("What the filter shows. There are no passwords in it."));
    m_more->setMenu(menu);
    return m_more;
}

QWidget *PostgresPage::makeBody()
{
    m_stack = new QStackedWidget(this);
    m_placeholder = new Placeholder(m_stack);
    m_stack->addWidget(m_placeholder);
    m_table = new TableView(m_stack);
    nameWidget(m_table, "postgresTable", tr("Postgres credentials"));
    m_table->setRows(&m_model);
    m_table->remember(m_context.state, u"postgres"_s);
    m_stack->addWidget(m_table);
    return m_stack;
}

QWidget *PostgresPage::makeFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(16);
    footer->setFixedHeight(44);
    m_count = new ElidedLabel(footer);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    nameWidget(m_count, "postgresCount", tr("Number of credentials"));
    m_asOf = quietLabel({}, footer);
    nameWidget(m_asOf, "postgresAsOf", tr("Age of the list"));
    row->addWidget(m_count, 1);
    row->addWidget(m_asOf);
    return footer;
}

void PostgresPage::makeKeys()
{
    addRefreshKey(this, m_refresh);
    addFindKey(this, m_filter);
    addKey(m_filter, Qt::Key_Down, [this] { m_table->setFocus(Qt::ShortcutFocusReason); });
    addKey(m_table, Qt::Key_F2, [this] { openChosen(); });
}

void PostgresPage::connectAll()
{
    connect(&m_overview, &PgCredsOverview::changed, this, &PostgresPage::takeRows);
    connect(m_context.book, &AccountBook::loadingChanged, this, &PostgresPage::showState);
    connect(m_context.book, &AccountBook::failed, this, &PostgresPage::showState);
    connect(&m_model, &RowsModel::countsChanged, this, &PostgresPage::showState);
    connect(&m_model, &RowsModel::choiceChanged, this, &PostgresPage::showState);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model.setFilter(text);
        showState();
    });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(Qt::ShortcutFocusReason); });
    connect(m_refresh, &QPushButton::clicked, this, &PostgresPage::refresh);
    connect(m_columns, &QPushButton::clicked, this, [this] { m_table->showColumnMenu(m_columns); });
    connect(m_open, &QPushButton::clicked, this, &PostgresPage::openChosen);
    connect(m_csv, &QAction::triggered, this, [this] { askForFile(false); });
    connect(m_json, &QAction::triggered, this, [this] { askForFile(true); });
    connect(m_messages, &MessageBar::actionTriggered, this, &PostgresPage::refresh);
    connect(m_placeholder, &Placeholder::actionTriggered, this, [this] {
        m_filter->setFocus(Qt::OtherFocusReason); // the button may be gone in a moment
        if (m_model.totalCount() > 0 && !m_filter->text().isEmpty())
            m_filter->clear();
        else
            refresh();
    });
    connect(m_table, &QAbstractItemView::activated, this, &PostgresPage::openChosen);
    connect(m_table, &TableView::menuWanted, this, [this](QMenu *menu) {
        QAction *open = menu->addAction(m_open->text(), this, &PostgresPage::openChosen);
        open->setEnabled(m_open->isEnabled());
        QAction *copy = menu->addAction(tr("&Copy the rows"), m_table, &TableView::copy);
        copy->setEnabled(m_model.chosenCount() > 0);
    });
    connect(m_export, &ExportBar::runningChanged, this, &PostgresPage::updateActions);
    connect(m_export, &ExportBar::written, this, [this](const QString &path, int rows) {
        m_messages->say(MessageBar::Kind::Good,
            tr("%n account(s) written to %1, without passwords.", nullptr, rows).arg(QDir::toNativeSeparators(path)));
    });
    connect(m_export, &ExportBar::cancelled, this,
        [this] { m_messages->say(MessageBar::Kind::Info, tr("The export was given up: nothing was written.")); });
    connect(m_export, &ExportBar::failed, this, [this](const QString &path, const QString &reason) {
        m_messages->say(MessageBar::Kind::Warning, tr("%1 could not be written: %2").arg(QDir::toNativeSeparators(path), reason));
    });
}

} // namespace mcias
