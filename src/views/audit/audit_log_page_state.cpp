// SPDX-License-Identifier: MIT
// What the audit page says of the log, of the filter and of what is chosen.
#include "views/audit/audit_cells.h"
#include "views/audit/audit_chart.h"
#include "views/audit/audit_inspector.h"
#include "views/audit/audit_log_page.h"
#include "views/audit/audit_reading.h"
#include "views/audit/audit_toolbar.h"
#include "views/controls/elided_label.h"
#include "views/controls/message_bar.h"
#include "views/controls/placeholder.h"
#include "views/tables/export_bar.h"
#include "views/tables/filter_field.h"
#include "views/tables/table_view.h"
#include "work/account_book.h"

#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;
using State = AuditLog::State;

void AuditLogPage::showState()
{
    const bool isListed = !showPlaceholder();
    m_stack->setCurrentIndex(isListed ? 1 : 0); // once: a table that is hidden in between loses the focus
    // Twice: for the first rows, and once it is known what accounts are called.
    const int fitted = m_log.isComplete() && m_context.book->isLoaded() && !m_model.isBusy() ? 2 : 1;
    if (isListed && m_table->isVisible() && std::exchange(m_fitted, std::max(m_fitted, fitted)) < fitted)
        fitColumns();
    m_chart->setVisible(m_toolbar->chart()->isChecked() && m_model.totalCount() > 0);
    lookAtNew();
    m_reading->showState(
        zone(), std::count_if(m_newIds.begin(), m_newIds.end(), [this](qint64 id) { return m_model.rowOf(id) >= 0; }));
    m_toolbar->setFollowing(m_log.isFollowing());
    const QString filter = m_toolbar->filter()->text();
    m_chart->setNarrowed(RowFilter::withoutTimes(filter).simplified() != filter.simplified());
    showProblem();
    showNote();
    showCounts();
    updateActions();
}

// Flags take room beside the times, where there are any.
void AuditLogPage::fitColumns()
{
    QHash<QString, int> widths;
    if (!m_notes.marked().isEmpty())
        widths.insert(u"time"_s, AuditCells::widthWithFlag(fontMetrics(), m_model.index(0, 0).data().toString()));
    m_table->fitColumns(widths);
}

// False: there are rows to be seen instead.
bool AuditLogPage::showPlaceholder()
{
    if (m_model.rowCount() > 0)
        return false;
    if (m_model.totalCount() > 0) {
        const QString what = tr("No event fits every part of “%1”.").arg(safeLine(m_toolbar->filter()->text(), 80));
        m_placeholder->show(u"search"_s, tr("No event matches"),
            m_log.isComplete() ? what : what + u' ' + tr("The log was not read to its end: older events may fit."),
            tr("&Clear the filter"));
        return true;
    }
    const auto &error = m_log.error();
    const State state = m_log.state();
    // Whoever follows a server that is gone asks again and again: what is wrong stays until it is over, or until Retry.
    if ((!error && (state == State::Reading || state == State::Waiting)) || m_model.isBusy()) {
        m_placeholder->showBusy(tr("Reading the audit log…"));
    } else if (m_log.isDenied()) {
        m_placeholder->show(u"denied"_s, tr("You may not read the audit log"), error->explanation(), tr("&Ask again"));
    } else if (error && error->isNotOffered()) {
        m_placeholder->show(u"server"_s, tr("This server does not offer the audit log"),
            tr("It has no such call: it may be older than this console. Everything else works as before."), tr("&Ask again"));
    } else if (error) {
        m_placeholder->show(u"error"_s, tr("The audit log could not be read"), error->explanation(), tr("Re&try"));
    } else if (state == State::Complete) {
        m_placeholder->show(
            u"audit"_s, tr("The audit log is empty"), tr("The server has written down nothing yet."), tr("&Ask again"));
    } else {
        m_placeholder->show(
            u"audit"_s, tr("The audit log was not read"), tr("Reading was given up before anything was there."), tr("Re&ad it"));
    }
    return true;
}

void AuditLogPage::showProblem()
{
    const auto &error = m_log.error();
    if (!error || m_model.totalCount() == 0)
        return m_problem->clear();
    if (m_log.isOfFormerLog())
        return m_problem->say(MessageBar::Kind::Error,
            tr("The log on the server is not the one that was read here: its newest events are gone. It was put back to a former "
               "state, or they were taken out; what came since may be missing here."),
            tr("Read it ane&w"));
    if (m_log.isDenied())
        m_problem->say(MessageBar::Kind::Warning,
            tr("You may not read the audit log any more; what was read before is still here. %1").arg(error->explanation()),
            tr("&Ask again"));
    else
        m_problem->say(MessageBar::Kind::Error,
            tr("The audit log could not be read any further; what was read before is still here. %1").arg(error->explanation()),
            tr("Re&try"));
}

void AuditLogPage::showCounts()
{
    const Formats &formats = m_context.formats;
    const int total = m_model.totalCount();
    const int shown = m_model.rowCount();
    QStringList parts{ shown == total ? tr("%Ln event(s)", nullptr, total)
                                      : tr("%1 of %Ln event(s)", nullptr, total).arg(formats.number(shown)) };
    const int chosen = m_model.chosenCount();
    const int hidden = m_model.chosenHiddenCount();
    if (chosen > 0)
        parts += hidden == 0 ? tr("%Ln selected", nullptr, chosen)
                             : tr("%Ln selected, %1 of them not visible", nullptr, chosen).arg(formats.number(hidden));
    if (const auto marked = static_cast<int>(m_notes.marked().size()); marked > 0)
        parts += tr("%Ln marked", nullptr, marked);
    const bool isKnown = total > 0 || m_log.asOf().isValid();
    m_count->say(isKnown ? parts.join(u" · "_s) : QString(), tr("Number of events"));
    Formats zoned = formats;
    zoned.zone = zone();
    m_asOf->setText(!m_log.asOf().isValid() ? QString()
            : m_log.goneCount() > 0         ? tr("Whole log, as of %1; the server has %2 of these events no more")
                                          .arg(zoned.time(m_log.asOf()), formats.number(m_log.goneCount()))
            : m_log.isComplete() ? tr("Whole log, as of %1").arg(zoned.time(m_log.asOf()))
                                 : tr("From %1 to %2", "times").arg(zoned.time(m_log.backTo()), zoned.time(m_log.asOf())));
}

void AuditLogPage::showNote()
{
    m_toolbar->setNote(noteText());
}

// What was not understood comes first; then what ids stand for.
QString AuditLogPage::noteText() const
{
    const RowFilter &query = m_model.query();
    if (!query.badPatterns.isEmpty())
        return tr("“%1” is no regular expression yet.").arg(safeLine(query.badPatterns.constFirst(), 40));
    if (!query.badTimes.isEmpty())
        return tr("“%1” is no time: write 2026-11-22, 2026-11-22T09:30, today or -24h.")
            .arg(safeLine(query.badTimes.constFirst(), 40));
    if (const QStringList costly = query.costlyPatterns(); !costly.isEmpty())
        return tr("“%1” costs too much: not all events were looked at.").arg(safeLine(costly.constFirst(), 40));
    if (const QStringList keys = m_model.unknownFilterKeys(); !keys.isEmpty()) {
        QStringList known;
        for (const QByteArray &key : m_model.filterKeys())
            known += QString::fromUtf8(key) + u':';
        return tr("“%1:” is looked for as text. Keys are %2.").arg(safeLine(keys.constFirst(), 40), known.join(u' '));
    }
    if (const QStringList loose = m_model.takenAsBeginnings(); !loose.isEmpty() && m_model.rowCount() > 0)
        return tr("No event has exactly “%1”: what begins so is shown.").arg(safeLine(loose.constFirst(), 40));
    static const QRegularExpression id(u"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"_s);
    const QRegularExpressionMatch match = id.match(m_toolbar->filter()->text());
    const AuditParty *party = match.hasMatch() ? m_log.party(QUuid::fromString(match.captured())) : nullptr;
    return party && !party->name().name.isEmpty()
        ? tr("%1… is %2").arg(match.captured().left(8), safeLine(AuditTable::party(party), 60))
        : QString();
}

void AuditLogPage::showChosen()
{
    const int chosen = m_model.chosenCount();
    const int hidden = m_model.chosenHiddenCount();
    if (chosen == 0)
        m_inspector->showNothing(tr("Select an event to see all that the log tells of it."));
    else if (chosen == 1 && hidden == 1)
        m_inspector->showNothing(tr("The filter hides the selected event."));
    else if (chosen > 1)
        m_inspector->showMany(m_model.chosenValues(), hidden, m_model.formats());
    else if (const auto row = chosenOne())
        m_inspector->showRow(*row, m_model.formats(), m_context.session.serverNow());
    showCounts();
    updateActions();
}

void AuditLogPage::updateActions()
{
    AuditActions::State state{ .chosen = m_model.chosenCount(),
        .isHidden = m_model.chosenHiddenCount() > 0,
        .shown = m_model.rowCount(),
        .hasFilter = !m_toolbar->filter()->text().trimmed().isEmpty(),
        .isExporting = m_export->isRunning() };
    const std::optional<AuditRow> row = chosenOne();
    if (row) {
        state.actor = AuditTable::party(row->actor());
        if (row->target() != row->actor())
            state.target = AuditTable::party(row->target());
        state.token = AuditTable::jti(*row);
        state.address = row->address();
        state.type = row->type();
        state.hasDetails = !row->details().isEmpty();
    }
    const bool canBeMarked = state.chosen > 0 && state.chosen <= AuditNotes::mostMarks; // a look at each of them
    const QList<qint64> keys = canBeMarked ? m_model.chosenKeys() : QList<qint64>();
    state.isMarked = !keys.isEmpty()
        && std::all_of(keys.begin(), keys.end(), [this](qint64 key) { return m_notes.isMarked(key); });
    m_actions.update(state);
}

void AuditLogPage::drawChart()
{
    if (!m_toolbar->chart()->isChecked())
        return;
    const HistogramBins bins = m_model.histogram(m_chart->mostBins());
    m_chart->setBins(
        bins, zone(), m_model.totalCount() == 0 ? tr("There are no events to draw.") : tr("No event matches the filter."));
}

} // namespace mcias
