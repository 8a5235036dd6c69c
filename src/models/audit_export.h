// SPDX-License-Identifier: MIT
#pragma once

#include "models/audit_model.h"
#include "models/file_job.h"

#include <QUrl>

namespace mcias {

class AuditReportPages;

//! What was exported, and out of what: for the manifest and for the report's head.
struct AuditExportFacts {
    Q_DECLARE_TR_FUNCTIONS(mcias::AuditExportFacts)

public:
    QUrl server;
    QString person;                               //!< who is signed in
    QDateTime time;                               //!< now, by the server's clock, UTC
    QString filter;                               //!< as typed
    QStringList notCounted;                       //!< parts of it: see RowFilter
    QStringList asText;                           //!< keys in it that the table does not know
    QStringList asBeginnings;                     //!< see RowsModel::takenAsBeginnings()
    QList<std::pair<QString, QDateTime>> moments; //!< what `after:-24h` meant, UTC
    Formats formats;                              //!< as shown
    qint64 known = 0;                             //!< events that were read
    std::optional<qint64> total;                  //!< events of the log, if the server tells
    bool isComplete = false;                      //!< read down to the log's oldest event
    QDateTime backTo;                             //!< known without a gap from here, UTC; invalid: nothing is
    QDateTime asOf;                               //!< until here

    static AuditExportFacts of(
        const AuditLog &log, const AuditModel &model, const QUrl &server, const QString &person, const QDateTime &time);
    //! What \a model looks for, and how.
    void take(const AuditModel &model);
    //! For ExportOptions::manifest; never translated.
    QJsonObject manifest() const;
};

//! A printable report, PDF on A4: what was looked for, how complete that is, and the events as a table. Bounded: says so when
//! there are more.
class AuditReport final : public FileJob {
    Q_OBJECT

public:
    static constexpr qsizetype mostRows = 5000;

    //! Of what \a model shows now.
    AuditReport(const QString &path, const AuditModel &model, const AuditExportFacts &facts, QObject *parent = nullptr);
    ~AuditReport() override;
    void start() override;
    void cancel() override;
    //! That are printed.
    qsizetype rowCount() const override;

private:
    void printSlice();
    void end(const QString &error);

    std::unique_ptr<RowsSnapshot> m_rows;
    std::unique_ptr<QSaveFile> m_file;
    std::unique_ptr<AuditReportPages> m_pages;
    QTimer m_timer;
    qsizetype m_next = 0;
    bool m_ended = false;
};

} // namespace mcias
