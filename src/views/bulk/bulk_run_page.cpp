// SPDX-License-Identifier: MIT
#include "views/bulk/bulk_run_page.h"

#include "views/controls/labels.h"
#include "views/page.h"
#include "views/tables/export_bar.h"
#include "views/tables/filter_field.h"
#include "views/tables/table_view.h"
#include "work/bulk_run.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;
using State = BulkResult::State;

namespace {

constexpr std::chrono::milliseconds showEvery{ 100 };
constexpr int fewestForAGuess = 20; // accounts, before the time left is told

} // namespace

BulkRunPage::BulkRunPage(const PageContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_model(context.formats),
      m_bar(new QProgressBar(this)),
      m_progress(plainLabel({}, this)),
      m_counts(quietLabel({}, this)),
      m_filter(new FilterField(this)),
      m_table(new TableView(this)),
      m_export(new ExportBar(this))
{
    m_progress->setObjectName(u"bulkProgressText"_s);
    m_progress->setWordWrap(true);
    m_counts->setObjectName(u"bulkCounts"_s);
    m_counts->setWordWrap(true);
    nameWidget(m_bar, "bulkProgress", tr("Accounts that are over"));
    m_bar->setTextVisible(false);
    nameWidget(m_filter, "bulkReportFilter", tr("Filter the results"));
    m_filter->setPlaceholderText(tr("Filter: a name, or result:not-done"));
    m_filter->setMaximumWidth(360);
    nameWidget(m_table, "bulkReportTable", tr("What became of each account"));
    m_table->setRows(&m_model);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // in the order of the plan

    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(m_counts, 1);
    top->addWidget(m_filter, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_progress);
    column->addWidget(m_bar);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addWidget(m_export);

    m_showing.setSingleShot(true);
    m_showing.setInterval(showEvery);
    connect(&m_showing, &QTimer::timeout, this, &BulkRunPage::showSome);
    connect(m_filter, &QLineEdit::textChanged, &m_model, &RowsModel::setFilter);
    connect(m_export, &ExportBar::written, this, &BulkRunPage::exported);
    connect(m_export, &ExportBar::failed, this, &BulkRunPage::exportFailed);
}

void BulkRunPage::follow(BulkRun *run)
{
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    m_changed.clear();
    m_since.invalidate();
    m_plan.reset();
    m_filter->clear();
    m_model.clear();
    if (!run)
        return;
    connect(run, &BulkRun::rowChanged, this, [this](int row) {
        m_changed += row;
        if (!m_showing.isActive())
            m_showing.start();
    });
    connect(run, &BulkRun::stateChanged, this, &BulkRunPage::showState);
    showState();
}

// All rows are taken over twice: when the run begins, and at its end, when those that were not reached are known.
void BulkRunPage::showAll()
{
    m_changed.clear();
    m_showing.stop();
    m_plan = std::make_shared<const BulkPlan>(m_run->report().plan());
    m_model.setRows(bulkTableRows(m_plan, m_run->report().results()));
    m_table->fitColumns();
}

void BulkRunPage::showSome()
{
    if (!m_run || !m_plan)
        return;
    QList<BulkTableRow> rows;
    for (const int place : std::exchange(m_changed, {}))
        rows += BulkTableRow{ m_plan, place, m_run->report().result(place) };
    m_model.upsert(rows);
    showState();
}

void BulkRunPage::showState()
{
    if (!m_run)
        return;
    const BulkReport &report = m_run->report();
    const bool isKnown = !report.results().isEmpty();
    if (isKnown && !m_since.isValid()) {
        m_since.start();
        m_overBefore = report.over();
    }
    if (isKnown && (m_run->isOver() || !m_plan))
        showAll();
    m_bar->setRange(0, isKnown ? std::max(1, report.total()) : 0);
    m_bar->setValue(report.over());
    m_bar->setVisible(!m_run->isOver());
    m_progress->setText(progressText());
    m_counts->setText(countsText());
}

QString BulkRunPage::progressText() const
{
    const BulkReport &report = m_run->report();
    if (m_run->state() == BulkRun::State::Opening)
        return tr("The journal is being prepared…");
    QString text = tr("%1 of %n account(s)", nullptr, report.total()).arg(m_context.formats.number(report.over()));
    if (m_run->isOver())
        return text;
    const int here = report.over() - m_overBefore;
    if (m_run->isEnding())
        text += u" · "_s + tr("ends after the account under way");
    else if (m_run->isPausing())
        text += u" · "_s + tr("pauses after the account under way");
    else if (m_run->state() == BulkRun::State::Paused)
        text += u" · "_s + tr("paused");
    else if (m_run->state() == BulkRun::State::Running && here >= fewestForAGuess) {
        const qint64 left = m_since.elapsed() * (report.total() - report.over()) / here / 1000;
        text += u" · "_s + tr("about %1 left").arg(m_context.formats.duration(std::chrono::seconds(left)));
    }
    return text;
}

QString BulkRunPage::countsText() const
{
    QStringList parts;
    for (const State state : BulkResult::states()) {
        const int count = m_run->report().count(state);
        if (count > 0 && state != State::UnderWay && state != State::Waiting)
            //: how many, of what: `Not done: 3`
            parts += tr("%1: %2").arg(BulkResult::text(state), m_context.formats.number(count));
    }
    return parts.join(u" · "_s);
}

void BulkRunPage::exportReport()
{
    auto *dialog = new QFileDialog(
        this, tr("Export the report"), {}, tr("CSV, for spreadsheets (*.csv)") + u";;"_s + tr("JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(u"bulk-report.csv"_s);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog,
        [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.contains(".json"_L1) ? u"json"_s : u"csv"_s); });
    connect(dialog, &QFileDialog::fileSelected, this, &BulkRunPage::exportTo);
    dialog->open();
}

void BulkRunPage::exportTo(const QString &path)
{
    ExportOptions options;
    options.format = path.endsWith(".json"_L1, Qt::CaseInsensitive) ? ExportFormat::Json : ExportFormat::Csv;
    for (const auto &id : { "account"_L1, "id"_L1, "before"_L1, "after"_L1, "result"_L1, "note"_L1 }) {
        for (int column = 0; column < m_model.columnCount(); ++column) {
            if (m_model.columnId(column) == id)
                options.columns += column;
        }
    }
    m_export->start(path, m_model, options);
}

} // namespace mcias
