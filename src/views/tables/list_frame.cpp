// SPDX-License-Identifier: MIT
#include "views/tables/list_frame.h"

#include "models/table_export.h"
#include "views/controls/card.h"
#include "views/controls/elided_label.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/message_bar.h"
#include "views/controls/page_keys.h"
#include "views/controls/placeholder.h"
#include "views/tables/export_bar.h"
#include "views/tables/filter_field.h"
#include "views/tables/table_columns.h"
#include "views/tables/table_view.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include <numeric>

namespace mcias {

using namespace Qt::StringLiterals;

ListFrame::ListFrame(const Words &words, RowsModel &model, StateStore *state, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_name(words.name),
      m_title(words.title)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar(words));
    m_messages = new MessageBar(this);
    m_messages->setObjectName(QLatin1String(named("Messages")));
    m_export = new ExportBar(this);
    auto *news = new QVBoxLayout;
    news->setContentsMargins(16, 0, 16, 0);
    news->setSpacing(8);
    news->addWidget(m_messages);
    news->addWidget(m_export);
    column->addLayout(news);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(makeBody(words, state), 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(makeFooter());

    addRefreshKey(this, m_refresh);
    addFindKey(this, m_filter);
    const auto toTable = [this] { m_table->setFocus(Qt::ShortcutFocusReason); };
    addKey(m_filter, Qt::Key_Down, toTable);
    connect(m_filter, &QLineEdit::returnPressed, this, toTable);
    connect(m_filter, &QLineEdit::textChanged, &m_model, &RowsModel::setFilter);
    connect(m_refresh, &QPushButton::clicked, this, &ListFrame::refreshWanted);
    connect(m_columns, &QPushButton::clicked, this, [this] { m_table->showColumnMenu(m_columns); });
    connect(m_placeholder, &Placeholder::actionTriggered, this, [this] {
        m_filter->setFocus(Qt::OtherFocusReason); // the button may be gone in a moment
        if (m_model.totalCount() > 0 && !m_filter->text().isEmpty())
            m_filter->clear();
        else
            Q_EMIT retryWanted();
    });
    connectExport();
}

QWidget *ListFrame::makeBar(const Words &words)
{
    auto *bar = new QWidget(this);
    m_bar = new QHBoxLayout(bar);
    m_bar->setContentsMargins(16, 12, 16, 12);
    m_bar->setSpacing(12);
    m_bar->addWidget(titleLabel(words.title, 1.35, bar));
    m_bar->addSpacing(8);
    m_filter = new FilterField(bar);
    nameWidget(m_filter, named("Filter"), tr("Filter: %1").arg(words.title));
    m_filter->setPlaceholderText(words.filterHint);
    m_filter->setToolTip(words.filterHelp);
    m_filter->setMaximumWidth(420);
    m_bar->addWidget(m_filter, 8);
    m_columns = new QPushButton(icon(u"columns"_s), {}, bar);
    nameWidget(m_columns, named("Columns"), tr("Columns"));
    m_columns->setToolTip(tr("Which columns are shown"));
    m_bar->addWidget(m_columns);
    m_bar->addStretch(1);
    m_more = new QPushButton(icon(u"more"_s), {}, bar);
    nameWidget(m_more, named("More"), tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    m_moreMenu = new QMenu(m_more);
    m_moreMenu->setObjectName(QLatin1String(named("MoreMenu")));
    m_moreMenu->setToolTipsVisible(true);
    m_csv = m_moreMenu->addAction(tr("Export as C&SV…"));
    m_csv->setObjectName(QLatin1String(named("Csv")));
    m_csv->setToolTip(tr("What the filter shows, in the columns that are shown"));
    m_json = m_moreMenu->addAction(tr("Export as &JSON…"));
    m_json->setObjectName(QLatin1String(named("Json")));
    m_json->setToolTip(tr("What the filter shows, in all columns"));
    m_more->setMenu(m_moreMenu);
    m_bar->addWidget(m_more);
    m_refresh = new QPushButton(icon(u"refresh"_s), tr("&Refresh"), bar);
    nameWidget(m_refresh, named("Refresh"), tr("Refresh: %1").arg(words.title));
    m_refresh->setToolTip(tr("Ask the server again (F5)"));
    m_bar->addWidget(m_refresh);
    return bar;
}

QWidget *ListFrame::makeBody(const Words &words, StateStore *state)
{
    m_stack = new QStackedWidget(this);
    m_placeholder = new Placeholder(m_stack);
    m_stack->addWidget(m_placeholder);
    m_splitter = new QSplitter(Qt::Horizontal, m_stack);
    nameWidget(m_splitter, named("Splitter"), tr("Table and facts"));
    m_splitter->setChildrenCollapsible(false);
    m_table = new TableView(m_splitter);
    nameWidget(m_table, named("Table"), words.title);
    m_table->setRows(&m_model);
    m_table->sortByColumn(words.sortColumn, words.sortOrder);
    m_table->remember(state, QLatin1String(m_name));
    m_splitter->addWidget(m_table);
    m_stack->addWidget(m_splitter);
    return m_stack;
}

QWidget *ListFrame::makeFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(16);
    footer->setFixedHeight(36);
    m_count = new ElidedLabel(footer);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    nameWidget(m_count, named("Count"), tr("Number of rows"));
    m_asOf = quietLabel({}, footer);
    nameWidget(m_asOf, named("AsOf"), tr("Age of the list"));
    row->addWidget(m_count, 1);
    row->addWidget(m_asOf);
    return footer;
}

QString ListFrame::filterText() const
{
    return m_filter->text();
}

void ListFrame::setFilterText(const QString &text)
{
    m_filter->setText(text);
}

void ListFrame::addButton(QPushButton *button)
{
    m_bar->insertWidget(m_bar->indexOf(m_more), button);
    m_buttons += button;
}

void ListFrame::setInspector(QWidget *inspector, int width)
{
    m_splitter->addWidget(inspector);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({ 760, width });
}

void ListFrame::setTabs()
{
    QList<QWidget *> order{ m_filter, m_columns };
    for (QPushButton *button : std::as_const(m_buttons))
        order += button;
    order += { m_more, m_refresh, m_table };
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void ListFrame::setTableShown(bool shown)
{
    m_stack->setCurrentIndex(shown ? 1 : 0);
    updateExports();
}

bool ListFrame::isTableShown() const
{
    return m_stack->currentIndex() == 1;
}

void ListFrame::setCounts(const QString &text)
{
    m_count->say(text, tr("Number of rows"));
}

void ListFrame::setAsOf(const QString &text)
{
    m_asOf->setText(text);
}

void ListFrame::updateExports()
{
    const bool isExportable = isTableShown() && m_model.rowCount() > 0 && !m_export->isRunning();
    m_csv->setEnabled(isExportable);
    m_json->setEnabled(isExportable);
}

void ListFrame::connectExport()
{
    connect(m_csv, &QAction::triggered, this, [this] { askForFile(false); });
    connect(m_json, &QAction::triggered, this, [this] { askForFile(true); });
    connect(&m_model, &RowsModel::countsChanged, this, &ListFrame::updateExports);
    connect(m_export, &ExportBar::runningChanged, this, &ListFrame::updateExports);
    connect(m_export, &ExportBar::written, this, [this](const QString &path, int rows) {
        m_messages->say(
            MessageBar::Kind::Good, tr("%n row(s) written to %1.", nullptr, rows).arg(QDir::toNativeSeparators(path)));
    });
    connect(m_export, &ExportBar::cancelled, this,
        [this] { m_messages->say(MessageBar::Kind::Info, tr("The export was given up: nothing was written.")); });
    connect(m_export, &ExportBar::failed, this, [this](const QString &path, const QString &reason) {
        m_messages->say(MessageBar::Kind::Warning, tr("%1 could not be written: %2").arg(QDir::toNativeSeparators(path), reason));
    });
    connect(m_table, &TableView::copied, this, [this](int copied, int leftOut) {
        if (leftOut > 0)
            m_messages->say(MessageBar::Kind::Info,
                tr("%n row(s) copied.", nullptr, copied) + u' '
                    + tr("%n selected row(s) that the filter hides left out.", nullptr, leftOut));
        else if (copied > 1)
            m_messages->say(MessageBar::Kind::Good, tr("%n row(s) copied.", nullptr, copied));
    });
}

void ListFrame::askForFile(bool asJson)
{
    auto *dialog = new QFileDialog(this, tr("Export: %1").arg(m_title));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(asJson ? tr("JSON (*.json)") : tr("CSV (*.csv)"));
    dialog->setDefaultSuffix(asJson ? u"json"_s : u"csv"_s);
    dialog->selectFile(QLatin1String(m_name) + (asJson ? ".json"_L1 : ".csv"_L1));
    connect(dialog, &QFileDialog::fileSelected, this, [this, asJson](const QString &path) { startExport(path, asJson); });
    dialog->open();
}

// A table as it is on the screen; for programs, all that is known.
void ListFrame::startExport(const QString &path, bool asJson)
{
    ExportOptions options;
    options.format = asJson ? ExportFormat::Json : ExportFormat::Csv;
    options.columns = m_table->columns()->shown();
    if (asJson) {
        options.columns.resize(m_model.columnCount());
        std::iota(options.columns.begin(), options.columns.end(), 0);
    }
    m_export->start(path, m_model, options);
}

} // namespace mcias
