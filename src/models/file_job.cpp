// SPDX-License-Identifier: MIT
#include "models/file_job.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>

#include <unistd.h>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

QString formatWord(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Text:
        return u"text"_s;
    case ExportFormat::Csv:
        return u"csv"_s;
    case ExportFormat::Json:
        return u"json"_s;
    case ExportFormat::JsonLines:
        return u"ndjson"_s;
    }
    return {};
}

} // namespace

QString manifestPath(const QString &path)
{
    return path + ".manifest.json"_L1;
}

FileJob::FileJob(QString path, QObject *parent) : QObject(parent), m_path(std::move(path))
{ }

FileJob::~FileJob() = default;

TableFile::TableFile(
    const QString &path, const RowsModel &model, const ExportOptions &options, const QList<int> &rows, QObject *parent)
    : FileJob(path, parent),
      m_manifest(options.manifest),
      m_file(std::make_unique<QSaveFile>(path)),
      m_export(std::make_unique<TableExport>(model, options, rows))
{
    connect(m_export.get(), &TableExport::progressed, this, &FileJob::progressed);
    connect(m_export.get(), &TableExport::ended, this, &TableFile::written, Qt::QueuedConnection);
    if (m_manifest.isEmpty())
        return;
    QJsonArray columns;
    for (const int column : options.columns)
        columns += model.columnId(column);
    m_manifest.insert("file"_L1, QFileInfo(path).fileName());
    m_manifest.insert("format"_L1, formatWord(options.format));
    m_manifest.insert("columns"_L1, columns);
    m_manifest.insert("count"_L1, static_cast<qint64>(m_export->rowCount()));
}

TableFile::~TableFile()
{
    m_export.reset(); // before the file that it writes to
}

qsizetype TableFile::rowCount() const
{
    return m_export->rowCount();
}

void TableFile::start()
{
    if (!m_file->open(QIODevice::WriteOnly)) {
        QMetaObject::invokeMethod(
            this, [this] { written(m_file->errorString()); }, Qt::QueuedConnection);
        return;
    }
    m_export->start(m_file.get());
}

void TableFile::cancel()
{
    setCancelled();
    m_export->cancel();
}

void TableFile::written(const QString &error)
{
    if (error.isEmpty() && !isCancelled())
        return putOnDisk();
    m_file->cancelWriting();
    end(error);
}

// The disk may take seconds for what was written; a window does not wait for it. What comes afterwards is fast.
void TableFile::putOnDisk()
{
    connect(&m_sync, &QFutureWatcher<void>::finished, this, [this] { end(keep()); });
    const int own = m_file->flush() ? ::dup(m_file->handle()) : -1; // whoever gives this job up closes the file
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    m_sync.setFuture(promise->future());
    QThreadPool::globalInstance()->start([own, promise] {
        if (own >= 0) {
            ::fsync(own);
            ::close(own);
        }
        promise->finish();
    });
}

void TableFile::end(const QString &problem)
{
    Q_EMIT ended(isCancelled() && problem.isEmpty() ? tr("The export was cancelled.") : problem);
}

// The manifest is made first and put in its place last: should anything fail before, nothing has changed.
QString TableFile::keep()
{
    if (isCancelled()) {
        m_file->cancelWriting();
        return {};
    }
    const QString place = manifestPath(path());
    QSaveFile manifest(place);
    if (!m_manifest.isEmpty()) {
        if (const QString problem = writeManifest(manifest); !problem.isEmpty()) {
            m_file->cancelWriting();
            return tr("The manifest could not be written: %1.").arg(problem);
        }
    }
    if (!m_file->commit())
        return m_file->errorString();
    if (m_manifest.isEmpty() || manifest.commit())
        return {};
    QFile::remove(place); // of a file that was there before
    return tr("The file is there, and its manifest is not: %1.").arg(manifest.errorString());
}

QString TableFile::writeManifest(QSaveFile &manifest)
{
    m_manifest.insert("bytes"_L1, m_export->size());
    m_manifest.insert("sha256"_L1, QString::fromLatin1(m_export->sha256().toHex()));
    const bool isWritten = manifest.open(QIODevice::WriteOnly)
        && manifest.write(QJsonDocument(m_manifest).toJson(QJsonDocument::Indented)) > 0 && manifest.flush();
    return isWritten ? QString() : manifest.errorString();
}

} // namespace mcias
