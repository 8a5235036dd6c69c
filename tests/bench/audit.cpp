// SPDX-License-Identifier: MIT
// The audit log: key strokes, patterns, bars, exports.
#include "bench/figures.h"

#include "models/audit_export.h"
#include "models/audit_model.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QTemporaryDir>

#include <random>
#include <utility>

namespace mcias::bench {

using namespace Qt::StringLiterals;

namespace {

void untilReady(const RowsModel &model)
{
    if (!model.isBusy())
        return;
    QEventLoop loop;
    QObject::connect(&model, &RowsModel::busyChanged, &loop, &QEventLoop::quit);
    loop.exec();
}

// As a server writes them: a hundred events to an account, thousands of addresses, a token named in every other event.
QList<AuditRow> makeEvents(int count)
{
    struct Kind {
        const char *type;
        const char *details;
    };
    constexpr auto kinds = std::to_array<Kind>({ { "login_ok", "{\"service_name\":\"git\"}" },
        { "token_issued", "{\"jti\":\"%1\",\"expires_at\":\"2026-12-22T08:00:00Z\"}" },
        { "token_renewed", "{\"jti\":\"%1\",\"replaces\":\"%2\"}" },
        { "token_revoked", "{\"jti\":\"%1\",\"reason\":\"logout\"}" }, { "login_fail", "{\"reason\":\"wrong_password\"}" },
        { "role_granted", "{\"role\":\"editor\"}" },
        { "policy_deny", "{\"action\":\"pgcreds:read\",\"resource_type\":\"pgcreds\"}" } });
    std::mt19937 random(20261122);
    const int accounts = count / 100;
    QList<AuditPartyPointer> parties;
    for (int i = 0; i < accounts; ++i) {
        const QUuid id(
            static_cast<uint>(random()), static_cast<ushort>(random()), static_cast<ushort>(random()), 0x80, 1, 2, 3, 4, 5, 6, 7);
        parties += AuditPartyPointer(new AuditParty(id));
        parties.back()->setName({ u"user-%1"_s.arg(i), i % 50 == 0 });
    }
    QList<QString> addresses;
    for (int i = 0; i < 5000; ++i)
        addresses += u"10.%1.%2.%3"_s.arg(i % 7).arg(i / 250).arg(i % 250);
    QList<QString> types;
    for (const Kind &kind : kinds)
        types += QString::fromLatin1(kind.type);
    const auto jti = [&random] {
        return QUuid(static_cast<uint>(random()), 1, 2, 0x80, 1, 2, 3, 4, 5, 6, 7).toString(QUuid::WithoutBraces);
    };
    QList<AuditRow> rows;
    rows.reserve(count);
    const qint64 now = QDateTime({ 2026, 11, 22 }, { 8, 0 }, Qt::UTC).toMSecsSinceEpoch();
    for (int i = 0; i < count; ++i) {
        const size_t kind = random() % kinds.size();
        auto *entry = new AuditEntry;
        entry->id = count - i;
        entry->type = types[static_cast<qsizetype>(kind)];
        entry->actor = parties[static_cast<qsizetype>(random() % static_cast<unsigned>(accounts))];
        entry->target = random() % 3 == 0 ? parties[static_cast<qsizetype>(random() % static_cast<unsigned>(accounts))]
                                          : entry->actor;
        entry->address = addresses[static_cast<qsizetype>(random() % 5000)];
        QString details = QString::fromLatin1(kinds[kind].details);
        if (details.contains(u"%1"_s))
            details.replace(u"%1"_s, jti()).replace(u"%2"_s, jti());
        entry->details = details.toUtf8();
        rows += AuditRow(
            QExplicitlySharedDataPointer<const AuditEntry>(entry), now - qint64(i) * 7'800, isAuditFailure(entry->type));
    }
    return rows;
}

// Each key stroke on the way to a filter, from an empty one; the worst counts.
void measureKeys(Figures &figures, const QString &size, AuditModel &model)
{
    Runs all;
    QString worst;
    double longest = 0;
    for (const char *typed :
        { "login_fail", "10.3.1", "user-42 -login", "type:token_issued", "actor:user-77", "about:user-77 after:2026-11-01",
            "deadbeef", "jti:deadbeef", "failed:yes OR type:role_granted", "wrong (git OR pgcreds)" }) {
        const QString text = QString::fromLatin1(typed);
        model.setFilter({});
        for (qsizetype length = 1; length <= text.size(); ++length) {
            const double took = timed([&] { model.setFilter(text.left(length)); });
            all.add(took);
            if (took > longest) {
                longest = took;
                worst = text.left(length);
            }
        }
    }
    model.setFilter({});
    figures.addWorst(
        u"audit key stroke "_s + size, all, u"ms"_s, 50, u"the promise; the worst of %1 is \"%2\""_s.arg(142).arg(worst));
}

void measurePatterns(Figures &figures, const QString &size, AuditModel &model)
{
    Runs all;
    QString worst;
    double longest = 0;
    for (const char *pattern : { "/login_(ok|fail).*10\\.3\\./", "/^token_.*user-\\d*7\\t/", "/[0-9a-f]{8}-0001/",
             "/wrong|pgcreds/", "/nobody at all/", "/\\bgit\\b/", "/.*z/" }) {
        model.setFilter({});
        const double took = timed([&] { model.setFilter(QString::fromLatin1(pattern)); });
        if (!model.query().costlyPatterns().isEmpty())
            qWarning("the pattern %s was given up", pattern);
        all.add(took);
        if (took > longest) {
            longest = took;
            worst = QString::fromLatin1(pattern);
        }
    }
    model.setFilter({});
    figures.addWorst(u"audit pattern "_s + size, all, u"ms"_s, 300, u"the promise, over all events; the worst is "_s + worst);
}

void measureExport(Figures &figures, const QString &size, AuditModel &model, ExportFormat format, const QString &name)
{
    const QTemporaryDir folder;
    QList<int> columns;
    for (int column = 0; column < model.columnCount(); ++column)
        columns += column;
    const QString path = folder.filePath(u"audit"_s);
    const qint64 before = heapBytes();
    qint64 most = before;
    const double took = timed([&] {
        TableFile file(path, model, { .format = format, .columns = columns, .manifest = { { u"server"_s, u"here"_s } } });
        QEventLoop loop;
        int turns = 0;
        QObject::connect(&file, &FileJob::progressed, &loop, [&] { // asking takes longer than a turn of the export
            if (turns++ % 128 == 0)
                most = std::max(most, heapBytes());
        });
        QObject::connect(&file, &FileJob::ended, &loop, [&loop](const QString &error) {
            if (!error.isEmpty())
                qFatal("the export failed: %s", qPrintable(error));
            loop.quit();
        });
        file.start();
        loop.exec();
    });
    const double megabytes = static_cast<double>(QFileInfo(path).size()) / 1e6;
    const double growth = static_cast<double>(most - before) / 1e6;
    figures.add({ u"audit export %1 memory "_s.arg(name) + size, growth, growth, growth, u"MB"_s, 16,
        u"flat: the order of the rows, whatever the file has: %1 MB"_s.arg(megabytes, 0, 'f', 0) });
    figures.add(
        { u"audit export %1 "_s.arg(name) + size, took, took, took, u"ms"_s, 60'000, u"in slices, the window stays free"_s });
}

} // namespace

void measureAudit(Figures &figures, int events)
{
    const QString size = sizeName(events);
    const qint64 empty = heapBytes();
    const QList<AuditRow> rows = makeEvents(events);
    AuditModel model({ QLocale::c(), Formats::Zone::Utc });
    const double filling = timed([&] {
        model.setRows(rows);
        untilReady(model);
    });
    figures.add(
        { u"audit index "_s + size, filling, filling, filling, u"ms"_s, events * 0.006, u"6 µs each, in another thread"_s });
    const double each = static_cast<double>(heapBytes() - empty) / events;
    figures.add(
        { u"audit bytes per event "_s + size, each, each, each, u"bytes"_s, 800, u"events, rows, model, index, order"_s });
    measureKeys(figures, size, model);
    measurePatterns(figures, size, model);
    figures.add(u"audit bars "_s + size, repeated(7, [&model] { return timed([&model] { (void)model.histogram(); }); }), u"ms"_s,
        20, u"the promise"_s);
    const auto arrive = [&](int first) {
        QList<AuditRow> page;
        for (int i = 0; i < 500; ++i) {
            auto *entry = new AuditEntry;
            entry->id = events + first + i;
            entry->type = u"login_ok"_s;
            entry->actor = AuditPartyPointer(rows[i].actor());
            page += AuditRow(QExplicitlySharedDataPointer<const AuditEntry>(entry), rows.first().msecs() + first + i, false);
        }
        return timed([&] { model.upsert(page); });
    };
    arrive(1); // the list of rows becomes the model's own
    int next = 501;
    figures.add(u"audit page arrives "_s + size, repeated(5, [&] { return arrive(std::exchange(next, next + 500)); }), u"ms"_s,
        100, u"500 events more, in the window's thread"_s);
    measureExport(figures, size, model, ExportFormat::Csv, u"CSV"_s);
    measureExport(figures, size, model, ExportFormat::JsonLines, u"NDJSON"_s);
}

} // namespace mcias::bench
