// SPDX-License-Identifier: MIT
// How the audit page is put together: widgets, keys, and who hears whom.
#include "session/state_store.h"
#include "views/audit/audit_cells.h"
#include "views/audit/audit_chart.h"
#include "views/audit/audit_inspector.h"
#include "views/audit/audit_log_page.h"
#include "views/audit/audit_reading.h"
#include "views/audit/audit_toolbar.h"
#include "views/audit/row_anchor.h"
#include "views/controls/bar_chart.h"
#include "views/controls/card.h"
#include "views/controls/elided_label.h"
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
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;
using Id = AuditActions::Id;

namespace {

const QString viewOfTable = u"audit"_s;
const QHash<QString, int> leastWidths{ { u"event_type"_s, 224 }, { u"actor"_s, 88 }, { u"target"_s, 88 } };

} // namespace

void AuditLogPage::makeLayout()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_toolbar = new AuditToolbar(m_actions, m_saved, this);
    m_chart = new AuditChart(m_context.formats, this);
    m_reading = new AuditReading(m_log, m_context.formats, this);
    column->addWidget(m_toolbar);
    column->addWidget(m_chart);
    column->addWidget(m_reading);
    auto *messages = new QVBoxLayout;
    messages->setContentsMargins(16, 0, 16, 0);
    m_problem = new MessageBar(this);
    m_problem->setObjectName(u"auditProblem"_s);
    m_problem->setLasting();
    m_messages = new MessageBar(this);
    m_messages->setObjectName(u"auditMessages"_s);
    m_export = new ExportBar(this);
    messages->addWidget(m_problem);
    messages->addWidget(m_messages);
    messages->addWidget(m_export);
    column->addLayout(messages);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(makeBody(), 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(makeFooter());
    m_reading->setRefuge(m_table);

    const QList<QWidget *> order = m_toolbar->tabOrder();
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    setTabOrder(order.constLast(), m_chart->chart());
}

QWidget *AuditLogPage::makeBody()
{
    m_stack = new QStackedWidget(this);
    m_placeholder = new Placeholder(m_stack);
    m_stack->addWidget(m_placeholder);
    auto *splitter = new QSplitter(Qt::Horizontal, m_stack);
    nameWidget(splitter, "auditSplitter", tr("Table and facts"));
    splitter->setChildrenCollapsible(false);
    m_table = new TableView(splitter);
    nameWidget(m_table, "auditTable", tr("Events"));
    m_table->setItemDelegate(new AuditCells(m_notes, m_table));
    m_table->setRows(&m_model);
    m_table->sortByColumn(0, Qt::DescendingOrder); // newest first, until somebody wants it otherwise
    m_table->remember(m_context.state, viewOfTable);
    m_table->columns()->setLeasts(leastWidths); // what happened, and who did it, before where from
    m_anchor = new RowAnchor(m_table);
    m_inspector = new AuditInspector(m_actions, m_notes, splitter);
    splitter->addWidget(m_table);
    splitter->addWidget(m_inspector);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({ 780, 280 });
    m_stack->addWidget(splitter);
    return m_stack;
}

QWidget *AuditLogPage::makeFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(16);
    footer->setFixedHeight(36);
    m_count = new ElidedLabel(footer);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    nameWidget(m_count, "auditCount", tr("Number of events"));
    m_asOf = quietLabel({}, footer);
    nameWidget(m_asOf, "auditAsOf", tr("Age of the list"));
    row->addWidget(m_count, 1);
    row->addWidget(m_asOf);
    return footer;
}

void AuditLogPage::makeKeys()
{
    addRefreshKey(this, m_toolbar->refresh());
    addFindKey(this, m_toolbar->filter());
    const auto toTable = [this] { m_table->setFocus(Qt::ShortcutFocusReason); };
    addKey(m_toolbar->filter(), Qt::Key_Down, toTable);
    connect(m_toolbar->filter(), &QLineEdit::returnPressed, this, toTable);
    addKey(
        m_table, Qt::Key_F2, [this] { m_actions.action(Id::Note)->trigger(); }, tr("Write a note on the selected event"));
}

void AuditLogPage::connectAll()
{
    connect(&m_actions, &AuditActions::wanted, this, &AuditLogPage::act);
    connect(&m_notes, &AuditNotes::changed, this, &AuditLogPage::takeMarks);
    connect(&m_log, &AuditLog::changed, this, &AuditLogPage::showState);
    connect(&m_log, &AuditLog::arrived, this, &AuditLogPage::learnNew);
    connect(&m_log, &AuditLog::namesChanged, this, &AuditLogPage::showChosen);
    connect(m_inspector, &AuditInspector::noteRefused, this, [this] {
        m_messages->say(MessageBar::Kind::Warning,
            tr("The note was not kept: %Ln event(s) are marked already. It waits in its field: unmark some, then press Enter "
               "there.",
                nullptr, int(AuditNotes::mostMarks)));
    });
    connectBars();
    connectTable();
    connectExport();
}

void AuditLogPage::connectBars()
{
    connect(m_toolbar->filter(), &QLineEdit::textChanged, this, [this](const QString &text) {
        m_anchor->letGo();
        m_model.setFilter(text);
        showState();
    });
    connect(m_toolbar->refresh(), &QPushButton::clicked, this, &AuditLogPage::refresh);
    connect(m_toolbar->columns(), &QPushButton::clicked, this, [this] { m_table->showColumnMenu(m_toolbar->columns()); });
    connect(m_toolbar->follow(), &QPushButton::toggled, this, &AuditLogPage::setFollowing);
    connect(m_toolbar->chart(), &QPushButton::toggled, this, [this] {
        showState();
        m_drawing.start();
        keep();
    });
    connect(m_toolbar, &AuditToolbar::questionAsked, this, &AuditLogPage::ask);
    connect(m_toolbar, &AuditToolbar::zoneChosen, this, &AuditLogPage::setZone);
    connect(m_chart, &AuditChart::rangeChosen, this, &AuditLogPage::showRange);
    connect(m_chart, &AuditChart::allTimesWanted, this, [this] { ask(RowFilter::withoutTimes(m_toolbar->filter()->text())); });
    connect(m_reading, &AuditReading::newWanted, this, &AuditLogPage::showNewest);
    connect(m_problem, &MessageBar::actionTriggered, this, [this] {
        m_table->setFocus(Qt::OtherFocusReason); // the button goes
        m_log.resume();
        m_log.refresh();
    });
    connect(m_messages, &MessageBar::actionTriggered, this, [this] {
        m_messages->clear();
        if (const auto act = std::exchange(m_onMessage, nullptr))
            act();
    });
    connect(m_placeholder, &Placeholder::actionTriggered, this, [this] {
        m_toolbar->filter()->setFocus(Qt::OtherFocusReason);
        if (m_model.totalCount() > 0)
            return setFilter({});
        m_log.start();
        refresh();
    });
}

void AuditLogPage::connectTable()
{
    connect(&m_model, &RowsModel::countsChanged, this, &AuditLogPage::showState);
    connect(&m_model, &RowsModel::countsChanged, &m_drawing, qOverload<>(&QTimer::start));
    connect(&m_model, &QAbstractItemModel::modelReset, &m_drawing, qOverload<>(&QTimer::start));
    connect(&m_model, &RowsModel::choiceChanged, this, &AuditLogPage::showChosen);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, m_anchor, &RowAnchor::letGo);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == 0 && !m_newIds.isEmpty())
            showState();
    });
    connect(m_table, &TableView::menuWanted, this, [this](QMenu *menu) {
        menu->setObjectName(u"auditRowMenu"_s);
        m_actions.fillAbout(menu);
        menu->addSeparator();
        m_actions.fillWays(menu);
        menu->addSeparator();
        for (const Id id : { Id::Mark, Id::Note, Id::Copy, Id::CopyDetails })
            menu->addAction(m_actions.action(id));
    });
    connect(m_table, &TableView::copied, this, [this](int copied, int leftOut) {
        if (leftOut > 0)
            m_messages->say(MessageBar::Kind::Info,
                tr("%Ln row(s) copied.", nullptr, copied) + u' '
                    + tr("%Ln selected event(s) that the filter hides left out.", nullptr, leftOut));
        else if (copied > 1)
            m_messages->say(MessageBar::Kind::Good, tr("%Ln row(s) copied.", nullptr, copied));
    });
}

void AuditLogPage::connectExport()
{
    connect(m_export, &ExportBar::runningChanged, this, &AuditLogPage::updateActions);
    connect(m_export, &ExportBar::written, this, [this](const QString &path, int rows) {
        const QString name = safeLine(QDir::toNativeSeparators(path));
        m_messages->say(MessageBar::Kind::Good,
            path.endsWith(".pdf"_L1) ? tr("A report of %Ln event(s) written to %1.", nullptr, rows).arg(name)
                                     : tr("%Ln event(s) written to %1, and a manifest beside it.", nullptr, rows).arg(name));
    });
    connect(m_export, &ExportBar::cancelled, this,
        [this] { m_messages->say(MessageBar::Kind::Info, tr("The export was given up: nothing was written.")); });
    connect(m_export, &ExportBar::failed, this, [this](const QString &path, const QString &reason) {
        m_messages->say(
            MessageBar::Kind::Warning, tr("%1 could not be written: %2").arg(safeLine(QDir::toNativeSeparators(path)), reason));
    });
}

} // namespace mcias
