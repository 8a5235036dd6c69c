// SPDX-License-Identifier: MIT
// The audit page's pictures of the tour.
#include "views/audit/audit_chart.h"
#include "views/audit/audit_log_page.h"
#include "views/audit/audit_toolbar.h"
#include "views/controls/bar_chart.h"
#include "views/tables/filter_field.h"
#include "views/tables/table_view.h"

#include <QDialog>
#include <QLineEdit>

namespace mcias {

using namespace Qt::StringLiterals;
using Id = AuditActions::Id;

QList<TourStep> AuditLogPage::tour(Page *page) // NOLINT(readability-function-size): a list of steps
{
    auto *self = static_cast<AuditLogPage *>(page);
    const auto settled = [self] {
        return self->m_log.state() == AuditLog::State::Complete && !self->m_model.isBusy() && !self->m_drawing.isActive();
    };
    const auto dialog = [self] { return self->findChild<QDialog *>(); };
    // The last third of the time, by keyboard.
    const auto drawTime = [self] {
        BarChart *chart = self->m_chart->chart();
        const auto last = static_cast<int>(chart->bars().size()) - 1;
        if (last > 0)
            chart->setRange(std::pair(last - last / 3, last));
    };
    const auto chooseToken = [self] {
        for (int row = 0; row < self->m_model.rowCount(); ++row) {
            if (!AuditTable::jti(self->m_model.rowAt(row)).isEmpty())
                return self->m_table->chooseRow(row);
        }
    };
    return {
        { u"audit"_s, tr("The whole audit log, newest first, and when it all happened."), [self] { self->m_table->clearFocus(); },
            settled },
        { u"audit-failures"_s, tr("What failed or was refused; a time is being drawn into the chart."),
            [self] { self->setFilter(u"failed:yes"_s); },
            [self, settled, drawTime] {
                const bool isDone = settled() && self->m_chart->chart()->bars().size() > 1;
                if (isDone)
                    drawTime();
                return isDone;
            } },
        { u"audit-time"_s, tr("The time that was drawn is a part of the filter now."),
            [self] {
                if (const auto range = self->m_chart->chart()->range())
                    Q_EMIT self->m_chart->chart()->rangeChosen(range->first, range->second);
            },
            settled },
        { u"audit-event"_s,
            tr("One event with all that the log tells of it, marked and noted on; and the ways from it to others."),
            [self, chooseToken] {
                self->setFilter(u"type:token_revoked"_s);
                chooseToken();
                if (const auto row = self->chosenOne())
                    self->m_notes.setNote(row->id(), tr("Asked about on the phone"));
            },
            settled },
        { u"audit-about"_s, tr("Everything about one token, from its issue to its end."), [self] { self->act(Id::AboutToken); },
            settled },
        { u"audit-save"_s, tr("A filter is kept under a name."), [self] { self->act(Id::SaveFilter); },
            [dialog] { return dialog() != nullptr; } },
        { {}, {},
            [self, dialog] {
                dialog()->reject();
                if (const auto row = self->chosenOne())
                    self->m_notes.unmark({ row->id() });
                self->setFilter({});
            },
            [dialog] { return !dialog(); } },
    };
}

} // namespace mcias
