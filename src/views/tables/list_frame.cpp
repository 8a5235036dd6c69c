// SPDX-License-Identifier: MIT
#include "views/tables/list_frame.h"

#include "models/table_export.h"
#include "views/controls/elided_label.h"
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
#include <QPushButton>
#include <QStackedWidget>

#include <numeric>

namespace mcias {

using namespace Qt::StringLiterals;

void ListFrame::connectParts()
{
    addRefreshKey(this, m_refresh);
    addFindKey(this, m_filter);
    const auto toTable = [this] { m_table->setFocus(Qt::ShortcutFocusReason); };
    addKey(m_filter, Qt::Key_Down, toTable);
    connect(m_filter, &QLineEdit::returnPressed, this, toTable);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model.setFilter(text);
        if (m_problem)
            m_problem->say(problemText(), tr("Note on the filter"));
    });
    connect(m_refresh, &QPushButton::clicked, this, &ListFrame::refreshWanted);
    connect(m_columns, &QPushButton::clicked, this, [this] { m_table->showColumnMenu(m_columns); });
    connect(m_placeholder, &Placeholder::actionTriggered, this, [this] {
        m_filter->setFocus(Qt::OtherFocusReason); // the button may be gone in a moment
        if (m_filter->isEnabled() && m_model.totalCount() > 0 && !m_filter->text().trimmed().isEmpty())
            m_filter->clear();
        else
            Q_EMIT retryWanted();
    });
}

QString ListFrame::problemText() const
{
    if (const QStringList &bad = m_model.query().badPatterns; !bad.isEmpty())
        return tr("“%1” is no regular expression yet.").arg(safeLine(bad.constFirst(), 40));
    const QStringList keys = m_model.unknownFilterKeys();
    if (keys.isEmpty())
        return {};
    QStringList known;
    for (const QByteArray &key : m_model.filterKeys())
        known += QString::fromUtf8(key) + u':';
    return tr("“%1:” is looked for as text. Keys are %2.").arg(safeLine(keys.constFirst(), 40), known.join(u' '));
}

QString ListFrame::filterText() const
{
    return m_filter->text();
}

void ListFrame::setFilterText(const QString &text)
{
    m_filter->setText(text);
}

void ListFrame::setBusy(bool isBusy)
{
    if (isBusy && m_refresh->hasFocus())
        m_filter->setFocus(Qt::OtherFocusReason);
    m_refresh->setEnabled(!isBusy);
}

void ListFrame::setFilterEnabled(bool isEnabled)
{
    m_filter->setEnabled(isEnabled);
    if (m_questions)
        m_questions->setEnabled(isEnabled);
}

void ListFrame::setTableShown(bool shown)
{
    m_stack->setCurrentIndex(shown ? 1 : 0); // once: a table that is hidden in between loses the focus
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
    const bool isEmpty = !isTableShown() || m_model.rowCount() == 0;
    const QString refusal = isEmpty ? tr("There is nothing to export.")
        : m_export->isRunning()     ? tr("An export is being written.")
                                    : QString();
    for (const auto &[action, tip] : { std::pair(m_csv, tr("What the filter shows, in the columns that are shown.")),
             std::pair(m_json, tr("What the filter shows, with all that is known of each row.")) }) {
        action->setEnabled(refusal.isEmpty());
        action->setToolTip(!refusal.isEmpty() ? refusal : m_exportNote.isEmpty() ? tip : tip + u' ' + m_exportNote);
    }
}

void ListFrame::connectExport()
{
    connect(m_csv, &QAction::triggered, this, [this] { askForFile(false); });
    connect(m_json, &QAction::triggered, this, [this] { askForFile(true); });
    connect(&m_model, &RowsModel::countsChanged, this, &ListFrame::updateExports);
    connect(m_export, &ExportBar::runningChanged, this, &ListFrame::updateExports);
    connect(m_export, &ExportBar::written, this, [this](const QString &path, int rows) {
        const QString counted = m_rowsText ? m_rowsText(rows) : tr("%n row(s)", nullptr, rows);
        const QString news = tr("%1 written to %2.").arg(counted, safeLine(QDir::toNativeSeparators(path), 400));
        m_messages->say(MessageBar::Kind::Good, m_exportNote.isEmpty() ? news : news + u' ' + m_exportNote);
    });
    connect(m_export, &ExportBar::cancelled, this,
        [this] { m_messages->say(MessageBar::Kind::Info, tr("The export was given up: nothing was written.")); });
    connect(m_export, &ExportBar::failed, this, [this](const QString &path, const QString &reason) {
        m_messages->say(MessageBar::Kind::Warning,
            tr("%1 could not be written: %2").arg(safeLine(QDir::toNativeSeparators(path), 400), reason));
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

// A table as it is on the screen, with what tells its rows apart; for programs, all that is known.
void ListFrame::startExport(const QString &path, bool asJson)
{
    ExportOptions options;
    options.format = asJson ? ExportFormat::Json : ExportFormat::Csv;
    options.columns = m_table->columns()->shown();
    if (asJson) {
        options.columns.resize(m_model.columnCount());
        std::iota(options.columns.begin(), options.columns.end(), 0);
    }
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (m_model.columnId(column) == m_idColumn && !options.columns.contains(column))
            options.columns += column;
    }
    m_export->start(path, m_model, options);
}

} // namespace mcias
