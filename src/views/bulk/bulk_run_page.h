// SPDX-License-Identifier: MIT
#pragma once

#include "models/bulk_model.h"
#include "models/table_export.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;

namespace mcias {

class BulkRun;
class ExportBar;
class MessageBar;
class TableView;
struct PageContext;

//! The last pages of a bulk change: how far it is, what became of each account, and the report at its end.
class BulkRunPage final : public QWidget {
    Q_OBJECT

public:
    explicit BulkRunPage(const PageContext &context, QWidget *parent = nullptr);

    //! Follows \a run, which outlives what is shown of it; null: nothing.
    void follow(BulkRun *run);
    //! Asks for a file and writes the report as it is shown. Ends with exported or exportFailed.
    void exportReport();
    //! Writes it there; the format goes by the name: `.json`, else CSV.
    void exportTo(const QString &path);

Q_SIGNALS:
    void exported(const QString &path, int rows);
    void exportFailed(const QString &path, const QString &reason);

private:
    void showAll();
    void showSome();
    void showState();
    QString countsText() const;
    QString progressText() const;

    const PageContext &m_context;
    QPointer<BulkRun> m_run;
    BulkReportModel m_model;
    QSet<int> m_changed; // rows to be shown anew
    QTimer m_showing;
    QElapsedTimer m_since;                  // of this run here
    int m_overBefore = 0;                   // by an earlier one
    std::shared_ptr<const BulkPlan> m_plan; // null: no rows are shown yet
    QProgressBar *m_bar;
    QLabel *m_progress;
    QLabel *m_counts;
    QLineEdit *m_filter;
    TableView *m_table;
    ExportBar *m_export;
};

} // namespace mcias
