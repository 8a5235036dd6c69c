// SPDX-License-Identifier: MIT
#pragma once

#include "models/rows_model.h"

#include <QCryptographicHash>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QIODevice;

namespace mcias {

//! The forms in which rows leave the console. All of them make hostile cells harmless for whoever reads them.
enum class ExportFormat : quint8 {
    Text,      //!< a line each, cells separated by tabs, as shown; the first line has the titles; no cell is a formula
    Csv,       //!< RFC 4180, CRLF, values rather than what is shown; no cell is a formula to a spreadsheet
    Json,      //!< an array of objects, keyed by column ids, with typed values
    JsonLines, //!< NDJSON: such an object in each line
};

//! What is exported and how.
struct ExportOptions {
    ExportFormat format = ExportFormat::Csv;
    QList<int> columns;         //!< of the model, in the order wanted
    bool byteOrderMark = false; //!< in front, for spreadsheets that take CSV for something else without one
    bool header = true;         //!< titles in Text, column ids in Csv
    //! What a manifest beside the file tells of it, see TableFile, which adds the file's name, format, columns, count, size and
    //! SHA-256. Empty: no manifest.
    QJsonObject manifest = {};
};

//! One cell made fit for its format.
QString exportTextCell(const QString &text);
QByteArray exportCsvCell(const QString &text);

//! Writes rows to a device, a slice at a time, so that a million of them do not block the window: what is exported is what was
//! shown at start(). Ends exactly once, with ended.
class TableExport final : public QObject {
    Q_OBJECT

public:
    TableExport(const RowsModel &model, const ExportOptions &options, QObject *parent = nullptr);
    //! \a rows of those that are shown; empty: all.
    TableExport(const RowsModel &model, const ExportOptions &options, const QList<int> &rows, QObject *parent = nullptr);
    ~TableExport() override;

    //! Begins. \a device is open for writing and outlives the export; closing or committing it is the caller's.
    void start(QIODevice *device);
    //! Writes all of it now: for the clipboard, and for few rows.
    static QByteArray toBytes(const RowsModel &model, const ExportOptions &options, const QList<int> &rows = {});
    void cancel();
    qsizetype rowCount() const;
    //! Of all that was written.
    QByteArray sha256() const { return m_hash.result(); }
    qint64 size() const { return m_size; }

Q_SIGNALS:
    void progressed(qsizetype rows);
    //! \a error is empty if all was written, and a sentence for people otherwise. Cancelled: a sentence, too.
    void ended(const QString &error);

private:
    void writeSlice();
    QByteArray head() const;
    QByteArray line(qsizetype row) const;
    QByteArray tail() const;
    void end(const QString &error);

    ExportOptions m_options;
    std::unique_ptr<RowsSnapshot> m_rows;
    QStringList m_titles;
    QStringList m_ids;
    QPointer<QIODevice> m_device;
    QTimer m_timer;
    QCryptographicHash m_hash{ QCryptographicHash::Sha256 };
    qint64 m_size = 0;
    qsizetype m_next = 0;
    bool m_ended = false;
};

} // namespace mcias
