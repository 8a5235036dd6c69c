// SPDX-License-Identifier: MIT
// How the policies page is put together: widgets, keys, and who hears whom.
#include "models/table_export.h"
#include "views/controls/card.h"
#include "views/controls/elided_label.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/message_bar.h"
#include "views/controls/page_keys.h"
#include "views/controls/placeholder.h"
#include "views/policies/findings_list.h"
#include "views/policies/policies_page.h"
#include "views/policies/policy_inspector.h"
#include "views/policies/policy_question.h"
#include "views/policies/what_if_panel.h"
#include "views/tables/export_bar.h"
#include "views/tables/filter_field.h"
#include "views/tables/reading_bar.h"
#include "views/tables/switch_cells.h"
#include "views/tables/table_columns.h"
#include "views/tables/table_view.h"
#include "work/account_book.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

PoliciesPage::PoliciesPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_book(context.session),
      m_model(context.formats)
{
    m_later.setSingleShot(true);
    m_later.setInterval(150ms);
    m_minute.setInterval(1min);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeToolbar());
    m_messages = new MessageBar(this);
    m_messages->setObjectName(u"policiesMessages"_s);
    m_export = new ExportBar(this);
    auto *news = new QVBoxLayout;
    news->setContentsMargins(16, 0, 16, 0);
    news->setSpacing(8);
    news->addWidget(m_messages);
    news->addWidget(m_export);
    column->addLayout(news);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(makeBody(), 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(makeFooter());
    makeKeys();
    connectAll();
    connectExport();
    orderTabs();
    takeRows();
    m_minute.start();
}

QWidget *PoliciesPage::makeToolbar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(12);
    row->addWidget(titleLabel(tr("Policies"), 1.35, bar));
    row->addSpacing(8);
    m_filter = new FilterField(bar);
    nameWidget(m_filter, "policiesFilter", tr("Filter rules"));
    m_filter->setPlaceholderText(tr("Rule, effect:, action:, role:, finding:any … (Ctrl+F)"));
    m_filter->setToolTip(tr("Every word has to be there.\n"
                            "effect:deny   on:no   valid:pending   kind:built-in   action:auth:login   role:guest\n"
                            "service:payroll   tag:env:restricted   account:alice   finding:shadowed   finding:any"));
    m_filter->setMaximumWidth(420);
    row->addWidget(m_filter, 8);
    m_columns = new QPushButton(icon(u"columns"_s), {}, bar);
    nameWidget(m_columns, "policiesColumns", tr("Columns"));
    m_columns->setToolTip(tr("Which columns are shown"));
    row->addWidget(m_columns);
    row->addStretch(1);
    m_new = new QPushButton(icon(u"add"_s), tr("&New…"), bar);
    nameWidget(m_new, "policiesNew", tr("New rule"));
    row->addWidget(m_new);
    m_edit = new QPushButton(icon(u"edit"_s), tr("&Edit…"), bar);
    nameWidget(m_edit, "policiesEdit", tr("Edit the rule"));
    row->addWidget(m_edit);
    row->addWidget(makeMore(bar));
    m_refresh = new QPushButton(icon(u"refresh"_s), tr("&Refresh"), bar);
    nameWidget(m_refresh, "policiesRefresh", tr("Refresh the rules"));
    m_refresh->setToolTip(tr("Ask the server again (F5)"));
    row->addWidget(m_refresh);
    return bar;
}

QWidget *PoliciesPage::makeMore(QWidget *parent)
{
    m_more = new QPushButton(icon(u"more"_s), {}, parent);
    nameWidget(m_more, "policiesMore", tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    auto *menu = new QMenu(m_more);
    menu->setObjectName(u"policiesMoreMenu"_s);
    menu->setToolTipsVisible(true);
    const auto add = [menu](const QString &text, const char *name) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        return action;
    };
    m_duplicate = add(tr("D&uplicate…"), "policiesDuplicate");
    m_delete = add(tr("&Delete…"), "policiesDelete");
    menu->addSeparator();
    m_csv = add(tr("Export as C&SV…"), "policiesCsv");
    m_json = add(tr("Export as &JSON…"), "policiesJson");
    for (QAction *action : { m_csv, m_json })
        action->setToolTip(tr("What the filter shows, in the order of the table."));
    m_more->setMenu(menu);
    return m_more;
}

QWidget *PoliciesPage::makeBody()
{
    m_stack = new QStackedWidget(this);
    m_placeholder = new Placeholder(m_stack);
    m_stack->addWidget(m_placeholder);
    m_tabs = new QTabWidget(m_stack);
    nameWidget(m_tabs, "policiesTabs", tr("Rules, what if, findings"));
    m_tabs->setDocumentMode(true);
    nameWidget(m_tabs->tabBar(), "policiesTabBar", tr("Rules, what if, findings"));
    m_list = new QStackedWidget(m_tabs);
    m_nothing = new Placeholder(m_list);
    m_list->addWidget(m_nothing);
    auto *splitter = new QSplitter(Qt::Horizontal, m_list);
    nameWidget(splitter, "policiesSplitter", tr("Table and facts"));
    splitter->setChildrenCollapsible(false);
    m_table = new TableView(splitter);
    nameWidget(m_table, "policiesTable", tr("Policy rules"));
    m_table->setRows(&m_model);
    m_table->sortByColumn(PoliciesTable::orderColumn, Qt::AscendingOrder);
    m_table->remember(m_context.state, u"policies"_s);
    m_table->columns()->setLeasts({ { u"findings"_s, 112 }, { u"validity"_s, 84 } });
    m_inspector = new PolicyInspector(m_context, splitter);
    splitter->addWidget(m_table);
    splitter->addWidget(m_inspector);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({ 800, 260 });
    m_list->addWidget(splitter);
    m_whatIf = new WhatIfPanel(m_context, m_book, m_tabs);
    m_findings = new FindingsList(m_tabs);
    m_tabs->addTab(m_list, tr("Rules"));
    m_tabs->addTab(m_whatIf, tr("What if"));
    m_tabs->addTab(m_findings, tr("Findings"));
    m_stack->addWidget(m_tabs);
    return m_stack;
}

QWidget *PoliciesPage::makeFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(16);
    footer->setFixedHeight(44);
    m_count = new ElidedLabel(footer);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    nameWidget(m_count, "policiesCount", tr("Number of rules"));
    m_reading = new ReadingBar(*m_context.book, m_context.formats, footer);
    m_asOf = quietLabel({}, footer);
    nameWidget(m_asOf, "policiesAsOf", tr("Age of the list"));
    row->addWidget(m_count, 1);
    row->addWidget(m_reading);
    row->addWidget(m_asOf);
    return footer;
}

void PoliciesPage::makeKeys()
{
    addRefreshKey(this, m_refresh);
    addFindKey(this, m_filter);
    const auto toTable = [this] { m_table->setFocus(Qt::ShortcutFocusReason); };
    addKey(m_filter, Qt::Key_Down, toTable);
    connect(m_filter, &QLineEdit::returnPressed, this, toTable);
    addKey(
        m_table, Qt::Key_F2, [this] { edit(); }, tr("Edit the selected rule"));
    addKey(
        m_table, QKeySequence::Delete, [this] { remove(); }, tr("Delete the selected rule"));
}

void PoliciesPage::orderTabs()
{
    const QList<QWidget *> order{ m_filter, m_columns, m_new, m_edit, m_more, m_refresh, m_tabs->tabBar(), m_table,
        m_inspector->enabledSwitch() };
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void PoliciesPage::connectAll()
{
    connect(&m_book, &PolicyBook::changed, this, [this] {
        takeRows();
        m_later.start();
    });
    connect(&m_later, &QTimer::timeout, this, &PoliciesPage::lint);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        takeRows();
        m_later.start();
    });
    const auto accountsChanged = [this] {
        takeRows(); // names
        m_later.start();
    };
    connect(m_context.book, &AccountBook::loaded, this, accountsChanged);
    connect(m_context.book, &AccountBook::changed, &m_later, qOverload<>(&QTimer::start));
    connect(m_context.book, &AccountBook::failed, this, &PoliciesPage::showFindings);
    connect(&m_model, &RowsModel::countsChanged, this, &PoliciesPage::showState);
    connect(&m_model, &RowsModel::choiceChanged, this, &PoliciesPage::showChosen);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model.setFilter(text);
        showTab(Tab::Rules);
        showState();
    });
    connectActions();
    connect(m_messages, &MessageBar::actionTriggered, this, &PoliciesPage::refresh);
    const auto placeholderPressed = [this] {
        m_filter->setFocus(Qt::OtherFocusReason); // the button may be gone in a moment
        if (isReadable())
            m_filter->clear();
        else
            refresh();
    };
    connect(m_placeholder, &Placeholder::actionTriggered, this, placeholderPressed);
    connect(m_nothing, &Placeholder::actionTriggered, this, placeholderPressed);
    connect(m_table, &QAbstractItemView::activated, this, &PoliciesPage::edit);
    connect(m_findings, &FindingsList::ruleWanted, this, &PoliciesPage::goToRule);
    connect(m_whatIf, &WhatIfPanel::ruleWanted, this, &PoliciesPage::goToRule);
    connect(m_table, &TableView::menuWanted, this, [this](QMenu *menu) {
        menu->setToolTipsVisible(true);
        QAction *edit = menu->addAction(m_edit->text(), this, &PoliciesPage::edit);
        edit->setEnabled(m_edit->isEnabled());
        menu->addAction(m_duplicate);
        menu->addAction(m_delete);
        QAction *copy = menu->addAction(tr("&Copy the rows"), m_table, &TableView::copy);
        copy->setEnabled(m_model.chosenCount() > 0);
    });
}

void PoliciesPage::connectActions()
{
    connect(m_refresh, &QPushButton::clicked, this, &PoliciesPage::refresh);
    connect(m_columns, &QPushButton::clicked, this, [this] { m_table->showColumnMenu(m_columns); });
    connect(m_new, &QPushButton::clicked, this, &PoliciesPage::newRule);
    connect(m_edit, &QPushButton::clicked, this, &PoliciesPage::edit);
    connect(m_duplicate, &QAction::triggered, this, &PoliciesPage::duplicate);
    connect(m_delete, &QAction::triggered, this, &PoliciesPage::remove);
    connect(m_inspector, &PolicyInspector::editWanted, this, &PoliciesPage::edit);
    connect(m_inspector, &PolicyInspector::duplicateWanted, this, &PoliciesPage::duplicate);
    connect(m_inspector, &PolicyInspector::deleteWanted, this, &PoliciesPage::remove);
    connect(m_inspector, &PolicyInspector::switchWanted, this, &PoliciesPage::switchRule);
    auto *switches = new SwitchCells(m_table, PoliciesTable::switchColumn, tr("Switch the rule on or off"));
    connect(switches, &SwitchCells::wanted, this, &PoliciesPage::switchRow);
}

void PoliciesPage::connectExport()
{
    connect(m_csv, &QAction::triggered, this, [this] { askForFile(false); });
    connect(m_json, &QAction::triggered, this, [this] { askForFile(true); });
    connect(m_export, &ExportBar::runningChanged, this, &PoliciesPage::updateActions);
    connect(m_export, &ExportBar::written, this, [this](const QString &path, int rows) {
        m_messages->say(
            MessageBar::Kind::Good, tr("%n rule(s) written to %1.", nullptr, rows).arg(QDir::toNativeSeparators(path)));
    });
    connect(m_export, &ExportBar::cancelled, this,
        [this] { m_messages->say(MessageBar::Kind::Info, tr("The export was given up: nothing was written.")); });
    connect(m_export, &ExportBar::failed, this, [this](const QString &path, const QString &reason) {
        m_messages->say(MessageBar::Kind::Warning, tr("%1 could not be written: %2").arg(QDir::toNativeSeparators(path), reason));
    });
}

void PoliciesPage::askForFile(bool asJson)
{
    auto *dialog = new QFileDialog(this, tr("Export policy rules"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(asJson ? tr("JSON (*.json)") : tr("CSV (*.csv)"));
    dialog->setDefaultSuffix(asJson ? u"json"_s : u"csv"_s);
    dialog->selectFile(asJson ? u"policies.json"_s : u"policies.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, asJson](const QString &path) { startExport(path, asJson); });
    dialog->open();
}

void PoliciesPage::startExport(const QString &path, bool asJson)
{
    ExportOptions options;
    options.format = asJson ? ExportFormat::Json : ExportFormat::Csv;
    options.columns = m_table->columns()->shown();
    m_export->start(path, m_model, options);
}

} // namespace mcias
