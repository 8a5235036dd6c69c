// SPDX-License-Identifier: MIT
#pragma once

#include "models/table_export.h"

#include <QFutureWatcher>

#include <memory>

class QSaveFile;

namespace mcias {

//! Makes a file out of rows, a slice at a time, so that the window stays free. The file is there as a whole or not at all; what
//! was there before stays until then. Ends exactly once, with ended, never before start() returns.
class FileJob : public QObject {
    Q_OBJECT

public:
    ~FileJob() override;
    const QString &path() const { return m_path; }
    virtual void start() = 0;
    //! Gives it up: no file. Ends with a sentence, too; see isCancelled().
    virtual void cancel() = 0;
    bool isCancelled() const { return m_isCancelled; }
    //! So many rows will be in it.
    virtual qsizetype rowCount() const = 0;

Q_SIGNALS:
    void progressed(qsizetype rows);
    //! \a error is empty if the file is there, and a sentence for people otherwise.
    void ended(const QString &error);

protected:
    FileJob(QString path, QObject *parent);
    void setCancelled() { m_isCancelled = true; }

private:
    QString m_path;
    bool m_isCancelled = false;
};

//! Rows in one of the ExportFormats, and their manifest beside them if the options want one: both or neither.
class TableFile final : public FileJob {
    Q_OBJECT

public:
    //! \a rows of those that \a model shows now; empty: all.
    TableFile(const QString &path, const RowsModel &model, const ExportOptions &options, const QList<int> &rows = {},
        QObject *parent = nullptr);
    ~TableFile() override;
    void start() override;
    void cancel() override;
    qsizetype rowCount() const override;

private:
    void written(const QString &error);
    void putOnDisk();
    QString keep();
    QString writeManifest(QSaveFile &manifest);
    void end(const QString &problem);

    QJsonObject m_manifest;
    std::unique_ptr<QSaveFile> m_file;
    std::unique_ptr<TableExport> m_export;
    QFutureWatcher<void> m_sync; // of the file
};

//! Where a file's manifest lies: beside it, `audit.csv.manifest.json`.
QString manifestPath(const QString &path);

} // namespace mcias
