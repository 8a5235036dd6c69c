// SPDX-License-Identifier: MIT
#include "models/audit_export.h"

#include "models/audit_report_pages.h"
#include "models/time_cells.h"
#include "work/audit/audit_log.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QSaveFile>
#include <QTimeZone>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 stepTime = 8; // milliseconds

} // namespace

AuditExportFacts AuditExportFacts::of(
    const AuditLog &log, const AuditModel &model, const QUrl &server, const QString &person, const QDateTime &time)
{
    AuditExportFacts facts;
    facts.server = server;
    facts.person = person;
    facts.time = time;
    facts.take(model);
    facts.known = log.count();
    facts.total = log.total();
    facts.isComplete = log.isComplete();
    facts.backTo = log.backTo();
    facts.asOf = log.asOf();
    return facts;
}

void AuditExportFacts::take(const AuditModel &model)
{
    filter = model.filter();
    const RowFilter &query = model.query();
    notCounted = query.notCounted();
    asText = query.unknownKeys;
    asBeginnings = model.takenAsBeginnings();
    moments.clear();
    for (const FilterTerm &term : query.terms) {
        if (term.moment)
            moments.emplace_back(
                QString::fromUtf8(term.key + ':' + term.value), QDateTime::fromMSecsSinceEpoch(*term.moment, Qt::UTC));
    }
    formats = model.formats();
}

QJsonObject AuditExportFacts::manifest() const
{
    const bool isUtc = formats.zone == Formats::Zone::Utc;
    QJsonObject times;
    for (const auto &[word, moment] : moments)
        times.insert(word, timeValue(moment));
    return {
        { u"manifest"_s, u"mcias-console audit export, version 1"_s },
        { u"server"_s, server.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment) },
        { u"exported_by"_s, person },
        { u"exported_at"_s, timeValue(time) },
        { u"filter"_s, filter },
        { u"filter_not_applied"_s, QJsonArray::fromStringList(notCounted) },
        { u"filter_keys_taken_as_text"_s, QJsonArray::fromStringList(asText) },
        { u"filter_values_taken_as_beginnings"_s, QJsonArray::fromStringList(asBeginnings) },
        { u"filter_times"_s, times },
        { u"zone"_s, u"UTC"_s }, // of the times in the file
        { u"time_precision"_s, u"milliseconds"_s },
        { u"filter_zone"_s, isUtc ? u"UTC"_s : QString::fromUtf8(QTimeZone::systemTimeZoneId()) },
        { u"log"_s,
            QJsonObject{ { u"complete"_s, isComplete }, { u"events_read"_s, known },
                { u"events_total"_s, total ? QJsonValue(*total) : QJsonValue(QJsonValue::Null) },
                { u"known_from"_s, isComplete ? QJsonValue(QJsonValue::Null) : timeValue(backTo) },
                { u"known_until"_s, timeValue(asOf) } } },
    };
}

AuditReport::AuditReport(const QString &path, const AuditModel &model, const AuditExportFacts &facts, QObject *parent)
    : FileJob(path, parent),
      m_file(std::make_unique<QSaveFile>(path))
{
    const int rows = model.rowCount();
    QList<int> printed;
    for (int row = 0; row < std::min<qsizetype>(rows, mostRows); ++row)
        printed += row;
    if (!printed.isEmpty()) // an empty list would mean all
        m_rows = model.snapshot(printed);
    m_pages = std::make_unique<AuditReportPages>(facts, rows, printed.size(), model.histogram(120));
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &AuditReport::printSlice);
}

AuditReport::~AuditReport()
{
    m_pages.reset(); // before the file that it writes to
}

qsizetype AuditReport::rowCount() const
{
    return m_rows ? m_rows->rowCount() : 0;
}

void AuditReport::start()
{
    if (!m_file->open(QIODevice::WriteOnly) || !m_pages->begin(m_file.get())) {
        QMetaObject::invokeMethod(
            this, [this] { end(m_file->errorString()); }, Qt::QueuedConnection);
        return;
    }
    m_timer.start();
}

void AuditReport::cancel()
{
    setCancelled();
    m_timer.stop();
    QMetaObject::invokeMethod(
        this, [this] { end(tr("The report was cancelled.")); }, Qt::QueuedConnection);
}

void AuditReport::printSlice()
{
    QElapsedTimer timer;
    timer.start();
    constexpr int columns = 6; // the first ones of the table
    while (m_next < rowCount() && timer.elapsed() < stepTime) {
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            cells += m_rows->text(m_next, column);
        m_pages->addRow(cells);
        ++m_next;
    }
    Q_EMIT progressed(m_next);
    if (m_next < rowCount())
        return;
    m_timer.stop();
    const bool isGood = m_pages->finish();
    m_pages.reset();
    end(isGood && m_file->error() == QFileDevice::NoError && m_file->commit() ? QString() : m_file->errorString());
}

void AuditReport::end(const QString &error)
{
    m_timer.stop();
    if (std::exchange(m_ended, true))
        return;
    m_pages.reset();
    if (!error.isEmpty())
        m_file->cancelWriting();
    Q_EMIT ended(error);
}

} // namespace mcias
