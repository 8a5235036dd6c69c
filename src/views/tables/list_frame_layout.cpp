// SPDX-License-Identifier: MIT
// How a list page is put together.
#include "models/accounts_model.h"
#include "views/controls/card.h"
#include "views/controls/elided_label.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/message_bar.h"
#include "views/controls/placeholder.h"
#include "views/tables/export_bar.h"
#include "views/tables/filter_field.h"
#include "views/tables/list_frame.h"
#include "views/tables/table_view.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

ListFrame::ListFrame(const Words &words, RowsModel &model, StateStore *state, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_name(words.name),
      m_title(words.title),
      m_idColumn(words.idColumn),
      m_exportNote(words.exportNote),
      m_rowsText(words.rows)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(makeBar(words));
    m_messages = makeMessages("Messages");
    m_export = new ExportBar(this);
    m_news = new QVBoxLayout;
    setNewsMargins();
    m_news->setSpacing(8);
    m_news->addWidget(m_messages);
    m_news->addWidget(m_export);
    m_column->addLayout(m_news);
    m_column->addWidget(new Hairline(Qt::Horizontal, this));
    m_column->addWidget(makeBody(words, state), 1);
    m_column->addWidget(new Hairline(Qt::Horizontal, this));
    m_column->addWidget(makeFooter());
    connectParts();
    connectExport();
}

QWidget *ListFrame::makeBar(const Words &words)
{
    auto *bar = new QWidget(this);
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    m_bar = new QHBoxLayout;
    column->addLayout(m_bar);
    m_bar->addWidget(titleLabel(words.title, 1.35, bar));
    if (words.head == Head::TwoLines) {
        m_filterBar = new QHBoxLayout;
        column->addLayout(m_filterBar);
    } else {
        m_filterBar = m_bar;
        m_bar->setSpacing(12);
        m_bar->addSpacing(8);
    }
    makeFilter(words, bar);
    m_bar->addStretch(1);
    makeMore(bar);
    m_bar->addWidget(m_more);
    m_refresh = new QPushButton(icon(u"refresh"_s), tr("&Refresh"), bar);
    nameWidget(m_refresh, named("Refresh"), tr("Refresh: %1").arg(words.title));
    m_refresh->setToolTip(tr("Ask the server again (F5)"));
    m_bar->addWidget(m_refresh);
    return bar;
}

void ListFrame::makeFilter(const Words &words, QWidget *bar)
{
    const bool hasLine = words.head == Head::TwoLines;
    m_filter = new FilterField(bar);
    nameWidget(m_filter, named("Filter"), tr("Filter: %1").arg(words.title));
    m_filter->setPlaceholderText(words.filterHint);
    m_filter->setToolTip(words.filterHelp);
    m_filter->setMaximumWidth(hasLine ? 560 : 420);
    m_filterBar->addWidget(m_filter, hasLine ? 1 : 8);
    if (hasLine) {
        m_problem = new ElidedLabel(bar);
        nameWidget(m_problem, named("FilterProblem"), tr("Note on the filter"));
        m_filterBar->addWidget(m_problem, 1);
    }
    m_columns = new QPushButton(icon(u"columns"_s), {}, bar);
    nameWidget(m_columns, named("Columns"), tr("Columns"));
    m_columns->setToolTip(tr("Which columns are shown"));
    m_filterBar->addWidget(m_columns);
}

void ListFrame::makeMore(QWidget *bar)
{
    m_more = new QPushButton(icon(u"more"_s), {}, bar);
    nameWidget(m_more, named("More"), tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    m_moreMenu = new QMenu(m_more);
    m_moreMenu->setObjectName(QLatin1String(named("MoreMenu")));
    m_moreMenu->setToolTipsVisible(true);
    m_csv = m_moreMenu->addAction(tr("Export as C&SV…"));
    m_csv->setObjectName(u"actionExportCsv"_s);
    m_json = m_moreMenu->addAction(tr("Export as &JSON…"));
    m_json->setObjectName(u"actionExportJson"_s);
    m_more->setMenu(m_moreMenu);
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
    m_footer = new QHBoxLayout(footer);
    m_footer->setContentsMargins(16, 6, 16, 6);
    m_footer->setSpacing(16);
    footer->setFixedHeight(36);
    m_count = new ElidedLabel(footer);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    nameWidget(m_count, named("Count"), tr("Number of rows"));
    m_asOf = quietLabel({}, footer);
    nameWidget(m_asOf, named("AsOf"), tr("Age of the list"));
    m_footer->addWidget(m_count, 1);
    m_footer->addWidget(m_asOf);
    return footer;
}

void ListFrame::addButton(QPushButton *button)
{
    m_bar->insertWidget(m_bar->indexOf(m_more), button);
    m_buttons += button;
}

void ListFrame::addToMore(const QList<QAction *> &actions)
{
    m_moreMenu->insertActions(m_csv, actions);
    m_moreMenu->insertSeparator(m_csv);
}

QMenu *ListFrame::addQuestions(const QList<ReadyQuestion> &questions)
{
    m_questions = new QPushButton(icon(u"question"_s), tr("Ready &questions"), m_filter->parentWidget());
    nameWidget(m_questions, named("Questions"), tr("Ready questions"));
    m_questions->setToolTip(tr("Filters that are often needed"));
    auto *menu = new QMenu(m_questions);
    menu->setObjectName(QLatin1String(named("QuestionsMenu")));
    menu->setToolTipsVisible(true);
    for (const ReadyQuestion &question : questions) {
        const QString filter = QLatin1String(question.filter);
        QAction *line = menu->addAction(question.title());
        line->setObjectName("question-"_L1 + QLatin1String(question.id));
        line->setToolTip(filter);
        connect(line, &QAction::triggered, this, [this, filter] {
            Q_EMIT leavingPlace();
            setFilterText(filter);
        });
    }
    m_questions->setMenu(menu);
    m_filterBar->insertWidget(m_filterBar->indexOf(m_filter) + 1, m_questions);
    return menu;
}

MessageBar *ListFrame::addLasting(const char *part)
{
    MessageBar *bar = makeMessages(part);
    bar->setLasting();
    m_news->insertWidget(m_news->indexOf(m_messages), bar);
    m_lasting += bar;
    return bar;
}

MessageBar *ListFrame::makeMessages(const char *part)
{
    auto *bar = new MessageBar(this);
    bar->setObjectName(QLatin1String(named(part)));
    bar->installEventFilter(this);
    return bar;
}

// News do not stand on the table's edge, and leave no room behind.
void ListFrame::setNewsMargins()
{
    const bool isAny = !m_messages->isHidden()
        || std::any_of(m_lasting.begin(), m_lasting.end(), [](const MessageBar *bar) { return !bar->isHidden(); });
    m_news->setContentsMargins(16, 0, 16, isAny ? 12 : 0);
}

bool ListFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        setNewsMargins();
    return QWidget::eventFilter(watched, event);
}

void ListFrame::addAbove(QWidget *strip)
{
    m_column->insertWidget(m_column->indexOf(m_news), strip);
}

void ListFrame::addBelow(QWidget *strip)
{
    const int place = m_column->indexOf(m_stack) + 1;
    m_column->insertWidget(place, strip);
    m_column->insertWidget(place, new Hairline(Qt::Horizontal, this));
}

void ListFrame::addToFooter(QWidget *part)
{
    m_footer->insertWidget(m_footer->indexOf(m_asOf), part);
    m_footer->parentWidget()->setFixedHeight(44); // with and without its buttons: the table's rows stay where they are
}

void ListFrame::setInspector(QWidget *inspector, int width)
{
    m_splitter->addWidget(inspector);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({ 760, width });
}

void ListFrame::setTabs(const QList<QWidget *> &above)
{
    QList<QWidget *> order{ m_filter };
    if (m_questions)
        order += m_questions;
    order += m_columns;
    for (QPushButton *button : std::as_const(m_buttons))
        order += button;
    order += { m_more, m_refresh };
    order += above;
    order += m_table;
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

} // namespace mcias
