// SPDX-License-Identifier: MIT
#include "views/audit/audit_toolbar.h"

#include "models/audit_model.h"
#include "models/plain_tip.h"
#include "views/audit/audit_actions.h"
#include "views/audit/saved_filters.h"
#include "views/controls/elided_label.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/mnemonics.h"
#include "views/tables/filter_field.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;
using Id = AuditActions::Id;

namespace {

// A name as a menu shows it: its ampersands are no mnemonics.
} // namespace

AuditToolbar::AuditToolbar(AuditActions &actions, SavedFilters &saved, QWidget *parent)
    : QWidget(parent),
      m_actions(actions),
      m_savedFilters(saved)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(makeActions(actions));
    column->addWidget(makeFilter());
    connect(&saved, &SavedFilters::changed, this, &AuditToolbar::fillSaved);
    fillSaved();
}

QWidget *AuditToolbar::makeActions(AuditActions &actions)
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(titleLabel(tr("Audit"), 1.35, bar));
    row->addStretch(1);

    m_follow = new QPushButton(icon(u"play"_s), tr("&Follow"), bar);
    m_follow->setCheckable(true);
    m_follow->setObjectName(u"auditFollow"_s);
    row->addWidget(m_follow);
    setFollowing(false);

    m_zone = new QPushButton(icon(u"clock"_s), {}, bar);
    m_zone->setObjectName(u"auditZone"_s);
    auto *zones = new QMenu(m_zone);
    zones->setObjectName(u"auditZoneMenu"_s);
    auto *group = new QActionGroup(zones);
    for (const auto &[zone, name, text] : { std::tuple(Formats::Zone::Local, "zoneLocal", tr("&Local time")),
             std::tuple(Formats::Zone::Utc, "zoneUtc", tr("&UTC")) }) {
        QAction *line = zones->addAction(text);
        line->setObjectName(QLatin1String(name));
        line->setCheckable(true);
        group->addAction(line);
        connect(line, &QAction::triggered, this, [this, zone = zone] { Q_EMIT zoneChosen(zone); });
    }
    m_zone->setMenu(zones);
    m_zone->setToolTip(tr("The zone of all times on this page, also in the report; other exports are in UTC"));
    row->addWidget(m_zone);

    m_export = new QPushButton(icon(u"export"_s), tr("E&xport"), bar);
    nameWidget(m_export, "auditExport", tr("Export"));
    m_export->setToolTip(tr("All events that the filter shows, with a manifest that vouches for the file"));
    auto *exports = new QMenu(m_export);
    exports->setObjectName(u"auditExportMenu"_s);
    actions.fillExport(exports);
    m_export->setMenu(exports);
    row->addWidget(m_export);

    m_refresh = new QPushButton(icon(u"refresh"_s), tr("&Refresh"), bar);
    nameWidget(m_refresh, "auditRefresh", tr("Read what is new"));
    m_refresh->setToolTip(tr("Read what is new in the log (F5)"));
    row->addWidget(m_refresh);
    return bar;
}

QWidget *AuditToolbar::makeFilter()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_filter = new FilterField(bar);
    nameWidget(m_filter, "auditFilter", tr("Filter events"));
    m_filter->setPlaceholderText(tr("Name, type:login_fail, ip:10.20, after:-24h … (Ctrl+F)"));
    m_filter->setToolTip(tr("Every word has to be there: in the event's type, its accounts, its address or its details.\n"
                            "type:login_fail   actor:amara   target:backup-bot   about:amara   ip:10.20   jti:7f3a   id:4711\n"
                            "after:2026-11-01   before:2026-11-02T12:00   after:-24h   failed:yes   mark:yes\n"
                            "OR and NOT between words, parentheses, -word leaves out, /regular expression/."));
    m_filter->setMaximumWidth(620);
    row->addWidget(m_filter, 3);
    row->addWidget(addQuestions(bar));

    m_saved = new QPushButton(icon(u"folder"_s), tr("Sa&ved"), bar);
    nameWidget(m_saved, "auditSaved", tr("Saved filters"));
    m_saved->setToolTip(tr("Filters that you have given a name"));
    m_savedMenu = new QMenu(m_saved);
    m_savedMenu->setObjectName(u"auditSavedMenu"_s);
    m_savedMenu->setToolTipsVisible(true);
    m_saved->setMenu(m_savedMenu);
    row->addWidget(m_saved);

    m_note = new ElidedLabel(bar);
    nameWidget(m_note, "auditFilterNote", tr("Note on the filter"));
    row->addWidget(m_note, 2);

    m_chart = new QPushButton(icon(u"chart"_s), {}, bar);
    m_chart->setCheckable(true);
    m_chart->setChecked(true);
    nameWidget(m_chart, "auditChartShown", tr("Chart of events over time"));
    m_chart->setToolTip(tr("Whether the chart of events over time is shown"));
    row->addWidget(m_chart);
    m_columns = new QPushButton(icon(u"columns"_s), {}, bar);
    nameWidget(m_columns, "auditColumns", tr("Columns"));
    m_columns->setToolTip(tr("Which columns are shown"));
    row->addWidget(m_columns);
    return bar;
}

QPushButton *AuditToolbar::addQuestions(QWidget *bar)
{
    m_questions = new QPushButton(icon(u"question"_s), tr("&Questions"), bar);
    nameWidget(m_questions, "auditQuestions", tr("Ready questions"));
    m_questions->setToolTip(tr("Filters that are often needed"));
    auto *menu = new QMenu(m_questions);
    menu->setObjectName(u"auditQuestionsMenu"_s);
    menu->setToolTipsVisible(true);
    for (const ReadyQuestion &question : AuditTable::questions()) {
        const QString filter = QLatin1String(question.filter);
        QAction *line = menu->addAction(question.title());
        line->setObjectName("question-"_L1 + QLatin1String(question.id));
        line->setToolTip(filter);
        connect(line, &QAction::triggered, this, [this, filter] { Q_EMIT questionAsked(filter); });
    }
    m_questions->setMenu(menu);
    return m_questions;
}

// Saved ones first, then what can be done about them.
void AuditToolbar::fillSaved()
{
    m_savedMenu->clear();
    const QList<SavedFilters::Filter> &filters = m_savedFilters.filters();
    for (qsizetype i = 0; i < filters.size(); ++i) {
        QAction *line = m_savedMenu->addAction(escapedMnemonic(safeLine(filters[i].name, SavedFilters::longestName)));
        line->setObjectName(u"saved%1"_s.arg(i));
        line->setToolTip(plainTip(safeLine(filters[i].text)));
        connect(line, &QAction::triggered, this, [this, text = filters[i].text] { Q_EMIT questionAsked(text); });
    }
    if (!filters.isEmpty())
        m_savedMenu->addSeparator();
    m_savedMenu->addAction(m_actions.action(Id::SaveFilter));
    if (filters.isEmpty())
        return;
    auto *remove = m_savedMenu->addMenu(tr("&Remove"));
    remove->setObjectName(u"auditRemoveMenu"_s);
    for (qsizetype i = 0; i < filters.size(); ++i) {
        QAction *line = remove->addAction(escapedMnemonic(safeLine(filters[i].name, SavedFilters::longestName)));
        line->setObjectName(u"remove%1"_s.arg(i));
        // Later: the menu that it stands in is made anew.
        connect(
            line, &QAction::triggered, &m_savedFilters, [this, name = filters[i].name] { m_savedFilters.remove(name); },
            Qt::QueuedConnection);
    }
}

void AuditToolbar::setZone(Formats::Zone zone)
{
    const bool isUtc = zone == Formats::Zone::Utc;
    m_zone->setText(isUtc ? tr("UTC") : tr("Local time"));
    m_zone->setAccessibleName(tr("Time zone: %1").arg(m_zone->text()));
    m_zone->menu()->findChild<QAction *>(isUtc ? u"zoneUtc"_s : u"zoneLocal"_s)->setChecked(true);
}

void AuditToolbar::setFollowing(bool isFollowing)
{
    m_follow->setChecked(isFollowing);
    m_follow->setIcon(icon(isFollowing ? u"pause"_s : u"play"_s));
    m_follow->setText(isFollowing ? tr("&Following") : tr("&Follow"));
    m_follow->setAccessibleName(tr("Follow the log"));
    m_follow->setToolTip(isFollowing ? tr("The server is asked for new events every few seconds. Press to pause.")
                                     : tr("Ask the server for new events every few seconds"));
}

void AuditToolbar::setNote(const QString &sentence)
{
    m_note->say(sentence, tr("Note on the filter"));
}

QList<QWidget *> AuditToolbar::tabOrder() const
{
    return { m_filter, m_questions, m_saved, m_chart, m_columns, m_follow, m_zone, m_export, m_refresh };
}

} // namespace mcias
