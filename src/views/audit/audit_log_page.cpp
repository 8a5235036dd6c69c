// SPDX-License-Identifier: MIT
#include "views/audit/audit_log_page.h"

#include "models/audit_export.h"
#include "session/state_store.h"
#include "views/audit/audit_chart.h"
#include "views/audit/audit_inspector.h"
#include "views/audit/audit_toolbar.h"
#include "views/audit/row_anchor.h"
#include "views/audit/save_filter_dialog.h"
#include "views/controls/message_bar.h"
#include "views/tables/export_bar.h"
#include "views/tables/filter_field.h"
#include "views/tables/table_view.h"
#include "work/account_book.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>
#include <numeric>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;
using Id = AuditActions::Id;

namespace {

constexpr std::chrono::milliseconds drawPause{ 60 };
constexpr auto viewName = "audit-page"_L1;
constexpr auto zoneKey = "zone"_L1;
constexpr auto chartKey = "chart"_L1;
constexpr qint64 around = 5 * 60 * 1000; // milliseconds

// Five minutes before and after, in whole minutes.
QString timesAround(const AuditRow &row, Formats::Zone zone)
{
    const HistogramBins minutes(row.msecs() - around, row.msecs() + around, zone);
    return minutes.filterFor(0, minutes.count() - 1);
}

QString endingOf(Id id)
{
    return id == Id::ExportCsv ? u"csv"_s : id == Id::ExportJson ? u"json"_s : id == Id::ExportNdjson ? u"ndjson"_s : u"pdf"_s;
}

} // namespace

AuditLogPage::AuditLogPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_log(context.session, context.book, this),
      m_model(context.formats),
      m_notes(context.state, draftPlace(context.session.profile())),
      m_saved(context.state, "audit-filters@"_L1 + draftPlace(context.session.profile()))
{
    m_drawing.setSingleShot(true);
    m_drawing.setInterval(drawPause);
    connect(&m_drawing, &QTimer::timeout, this, &AuditLogPage::drawChart);
    m_model.setNow([&session = context.session] { return session.serverNow(); });
    makeLayout();
    restore();
    makeKeys();
    connectAll();
    m_model.showLog(m_log);
    takeMarks();
    showChosen();
    showState();
}

// A note that is being typed is kept now: what notes are kept in goes before the field does.
AuditLogPage::~AuditLogPage()
{
    m_inspector->showNothing({});
}

QWidget *AuditLogPage::firstFocus()
{
    return m_toolbar->filter();
}

void AuditLogPage::begin()
{
    if (!m_context.book->isLoaded())
        m_context.book->refresh(); // what accounts are called
    m_log.start();
    showState();
}

void AuditLogPage::refresh()
{
    m_context.book->refresh();
    m_log.refresh();
    if (m_log.count() == 0)
        m_log.start();
    showState();
}

// What somebody has chosen here once: the zone, and whether there is a chart.
void AuditLogPage::restore()
{
    const QJsonObject kept = m_context.state ? m_context.state->view(viewName) : QJsonObject();
    if (kept.contains(zoneKey))
        m_model.setZone(kept.value(zoneKey) == "utc"_L1 ? Formats::Zone::Utc : Formats::Zone::Local);
    m_toolbar->chart()->setChecked(kept.value(chartKey).toBool(true));
    m_toolbar->setZone(zone());
}

void AuditLogPage::keep()
{
    if (!m_context.state)
        return;
    QJsonObject kept = m_context.state->view(viewName);
    kept.insert(zoneKey, zone() == Formats::Zone::Utc ? "utc"_L1 : "local"_L1);
    kept.insert(chartKey, m_toolbar->chart()->isChecked());
    m_context.state->setView(viewName, kept);
}

// --- where somebody is

PagePlace AuditLogPage::place() const
{
    return { .filter = m_toolbar->filter()->text(), .account = {} };
}

void AuditLogPage::goTo(const PagePlace &place)
{
    setFilter(
        place.account.isNull() ? place.filter : AuditTable::filterWord("about"_L1, place.account.toString(QUuid::WithoutBraces)));
}

void AuditLogPage::setFilter(const QString &text)
{
    m_toolbar->filter()->setText(text);
}

void AuditLogPage::ask(const QString &filter)
{
    Q_EMIT leavingPlace();
    setFilter(filter);
}

void AuditLogPage::showRange(const QString &range)
{
    ask(RowFilter::combined(RowFilter::withoutTimes(m_toolbar->filter()->text()), range));
}

void AuditLogPage::setZone(Formats::Zone zone)
{
    m_model.setZone(zone);
    m_toolbar->setZone(zone);
    keep();
    m_drawing.start();
    showChosen();
    showState();
}

void AuditLogPage::setFollowing(bool on)
{
    m_log.setFollowing(on);
    if (on && m_log.error())
        m_log.refresh(); // somebody wants it to be asked again
    m_toolbar->setFollowing(on);
}

// Who is at the top of the newest ones and reads nothing else has seen what came in.
void AuditLogPage::lookAtNew()
{
    const bool isNewestFirst = m_model.sortColumn() == 0 && m_model.sortOrder() == Qt::DescendingOrder;
    if (!m_newIds.isEmpty() && isNewestFirst && m_table->isVisible() && m_anchor->isAtTop())
        sawNew();
}

void AuditLogPage::sawNew()
{
    for (const qint64 id : std::as_const(m_newIds))
        m_seen = std::max(m_seen, id);
    m_newIds.clear();
    m_log.lookedAtNew();
}

// Numbers count up: what is older than what was seen comes in because the whole log is read.
void AuditLogPage::learnNew(const QList<AuditRow> &rows)
{
    if (m_log.count() == rows.size())
        m_seen = 0; // the first ones
    for (const AuditRow &row : rows) {
        if (row.id() > m_seen)
            m_newIds += row.id();
    }
    if (m_log.newCount() == 0)
        sawNew();
}

void AuditLogPage::showNewest()
{
    sawNew();
    m_model.clearChoice();
    m_table->sortByColumn(0, Qt::DescendingOrder);
    m_table->verticalScrollBar()->setValue(0);
    m_anchor->letGo();
    m_table->setFocus(Qt::OtherFocusReason);
    showState();
}

// --- what can be done

std::optional<AuditRow> AuditLogPage::chosenOne() const
{
    const QList<qint64> keys = m_model.chosenCount() == 1 ? m_model.chosenKeys() : QList<qint64>();
    return keys.isEmpty() ? std::nullopt : m_model.find(keys.constFirst());
}

void AuditLogPage::act(Id id)
{
    const std::optional<AuditRow> row = chosenOne();
    switch (id) {
    case Id::AboutActor:
    case Id::AboutTarget:
    case Id::AboutToken:
    case Id::AboutAddress:
    case Id::AboutType:
    case Id::AroundTime:
        return askAbout(id);
    case Id::ShowActor:
        return open(u"accounts"_s, row ? row->actor() : nullptr);
    case Id::ShowTarget:
        return open(u"accounts"_s, row ? row->target() : nullptr);
    case Id::HelpDesk:
        return open(u"helpdesk"_s, !row ? nullptr : row->target() ? row->target() : row->actor());
    case Id::Mark:
        return toggleMark();
    case Id::Note:
        return m_inspector->editNote();
    case Id::Copy:
        return m_table->copy();
    case Id::CopyDetails:
        if (row)
            QGuiApplication::clipboard()->setText(AuditTable::detailsText(*row));
        return;
    case Id::SaveFilter:
        return nameFilter();
    case Id::ExportCsv:
    case Id::ExportJson:
    case Id::ExportNdjson:
    case Id::ExportReport:
        return askForFile(id);
    }
}

// From one event to others: the filter is a new one, and Back leads to the one before.
void AuditLogPage::askAbout(Id id)
{
    const std::optional<AuditRow> row = chosenOne();
    if (!row)
        return;
    const auto account = [](const AuditParty *party) {
        return party ? AuditTable::filterWord("about"_L1, party->id().toString(QUuid::WithoutBraces)) : QString();
    };
    QString filter;
    if (id == Id::AboutActor)
        filter = account(row->actor());
    else if (id == Id::AboutTarget)
        filter = account(row->target());
    else if (id == Id::AboutToken)
        filter = AuditTable::filterWord("jti"_L1, AuditTable::jti(*row));
    else if (id == Id::AboutAddress)
        filter = AuditTable::filterWord("ip"_L1, row->address());
    else if (id == Id::AboutType)
        filter = AuditTable::filterWord("type"_L1, row->type());
    else
        filter = timesAround(*row, zone());
    if (filter.isEmpty())
        return;
    ask(filter);
    m_table->setFocus(Qt::OtherFocusReason);
}

void AuditLogPage::open(const QString &page, const AuditParty *party)
{
    if (party)
        Q_EMIT pageWanted(page, { .filter = {}, .account = party->id() });
}

void AuditLogPage::toggleMark()
{
    const QList<qint64> keys = m_model.chosenKeys();
    const bool areMarked = std::all_of(keys.begin(), keys.end(), [this](qint64 key) { return m_notes.isMarked(key); });
    if (!areMarked) {
        if (!m_notes.mark(keys))
            m_messages->say(MessageBar::Kind::Warning,
                tr("More than %Ln event(s) cannot be marked. Nothing was changed.", nullptr, int(AuditNotes::mostMarks)));
        return;
    }
    const QHash<qint64, QString> gone = m_notes.unmark(keys);
    const auto noted = std::count_if(gone.begin(), gone.end(), [](const QString &note) { return !note.isEmpty(); });
    if (noted == 0)
        return;
    m_onMessage = [this, gone] { m_notes.restore(gone); };
    m_messages->say(MessageBar::Kind::Info, tr("%Ln note(s) were removed with their marks.", nullptr, int(noted)), tr("&Undo"));
}

void AuditLogPage::takeMarks()
{
    m_model.setMarks(m_notes.marked());
    const bool hasFlags = !m_notes.marked().isEmpty();
    if (std::exchange(m_hasFlags, hasFlags) != hasFlags && hasFlags && m_fitted > 0)
        fitColumns();
    m_table->viewport()->update();
    showCounts();
    updateActions();
}

void AuditLogPage::nameFilter()
{
    auto *dialog = new SaveFilterDialog(m_saved, m_toolbar->filter()->text(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_messages->say(
            MessageBar::Kind::Good, tr("The filter is kept as “%1”.").arg(safeLine(dialog->name(), SavedFilters::longestName)));
    });
    dialog->open();
}

// --- exports

void AuditLogPage::askForFile(Id id)
{
    const QString ending = endingOf(id);
    auto *dialog = new QFileDialog(this, id == Id::ExportReport ? tr("Save a report") : tr("Export events"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(id == Id::ExportCsv ? tr("CSV (*.csv)")
            : id == Id::ExportJson            ? tr("JSON (*.json)")
            : id == Id::ExportNdjson          ? tr("NDJSON (*.ndjson)")
                                              : tr("PDF (*.pdf)"));
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(u"audit."_s + ending);
    connect(dialog, &QFileDialog::fileSelected, this, [this, id](const QString &path) { startExport(path, id); });
    dialog->open();
}

void AuditLogPage::startExport(const QString &path, Id id)
{
    const Session &session = m_context.session;
    const AuditExportFacts facts = AuditExportFacts::of(
        m_log, m_model, session.server(), session.identity().username, session.serverNow());
    if (id == Id::ExportReport)
        return m_export->start(std::make_unique<AuditReport>(path, m_model, facts));
    ExportOptions options;
    options.format = id == Id::ExportCsv ? ExportFormat::Csv
        : id == Id::ExportJson           ? ExportFormat::Json
                                         : ExportFormat::JsonLines;
    // Not only what is on the screen: whoever keeps the events wants the IDs.
    options.columns.resize(m_model.columnCount());
    std::iota(options.columns.begin(), options.columns.end(), 0);
    options.manifest = facts.manifest();
    m_export->start(path, m_model, options);
}

} // namespace mcias
