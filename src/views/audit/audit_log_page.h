// SPDX-License-Identifier: MIT
#pragma once

#include "models/audit_model.h"
#include "views/audit/audit_actions.h"
#include "views/audit/audit_notes.h"
#include "views/audit/saved_filters.h"
#include "views/page.h"
#include "work/audit/audit_log.h"

#include <QTimer>

class QLabel;
class QStackedWidget;

namespace mcias {

class AuditChart;
class AuditInspector;
class AuditReading;
class AuditToolbar;
class ElidedLabel;
class ExportBar;
class MessageBar;
class Placeholder;
class RowAnchor;
class TableView;
struct AuditExportFacts;

//! The audit log, whole: read in the background, narrowed by a filter or by a time drawn into the chart, followed while it grows,
//! and exported with a manifest that vouches for it. Marks and notes are this computer's own.
class AuditLogPage final : public Page {
    Q_OBJECT

public:
    explicit AuditLogPage(const PageContext &context, QWidget *parent = nullptr);
    ~AuditLogPage() override;

    void refresh() override;
    void begin() override;
    QWidget *firstFocus() override;
    //! The account of a place narrows the log to all that concerns it.
    PagePlace place() const override;
    void goTo(const PagePlace &place) override;

    //! The tour's steps through this page.
    static QList<TourStep> tour(Page *page);

private:
    void makeLayout();
    QWidget *makeBody();
    QWidget *makeFooter();
    void makeKeys();
    void connectAll();
    void connectBars();
    void connectTable();
    void connectExport();
    void restore();
    void keep();

    void setFilter(const QString &text);
    //! By somebody here: Back leads to the filter of before.
    void ask(const QString &filter);
    void showRange(const QString &range);
    void setZone(Formats::Zone zone);
    void setFollowing(bool on);
    void showNewest();
    void learnNew(const QList<AuditRow> &rows);
    void lookAtNew();
    void sawNew();

    void act(AuditActions::Id id);
    void askAbout(AuditActions::Id id);
    std::optional<AuditRow> chosenOne() const;
    void open(const QString &page, const AuditParty *party);
    void toggleMark();
    void takeMarks();
    void nameFilter();
    void askForFile(AuditActions::Id id);
    void startExport(const QString &path, AuditActions::Id id);

    Formats::Zone zone() const { return m_model.formats().zone; }
    void showState();
    void fitColumns();
    bool showPlaceholder();
    void showProblem();
    void showCounts();
    void showNote();
    QString noteText() const;
    void showChosen();
    void updateActions();
    void drawChart();

    PageContext m_context;
    AuditLog m_log;
    AuditModel m_model;
    AuditNotes m_notes;
    SavedFilters m_saved;
    AuditActions m_actions{ this };
    QTimer m_drawing;       // the chart, a moment after the rows have changed
    QList<qint64> m_newIds; // events that nobody has seen yet
    qint64 m_seen = 0;      // the newest event that somebody has
    bool m_hasFlags = false;
    int m_fitted = 0;                  // how often the columns were
    std::function<void()> m_onMessage; // what the message's button does

    AuditToolbar *m_toolbar = nullptr;
    AuditChart *m_chart = nullptr;
    AuditReading *m_reading = nullptr;
    MessageBar *m_problem = nullptr;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_stack = nullptr;
    TableView *m_table = nullptr;
    RowAnchor *m_anchor = nullptr;
    Placeholder *m_placeholder = nullptr;
    AuditInspector *m_inspector = nullptr;
    ElidedLabel *m_count = nullptr;
    QLabel *m_asOf = nullptr;
    ExportBar *m_export = nullptr;
};

} // namespace mcias
