// SPDX-License-Identifier: MIT
// A reader of the audit log at a real server behind a relay. Header only: tests that use it link mcias_work and mcias_devserver.
#pragma once

#include "support/step_bench.h"

#include "work/audit/audit_log.h"

namespace mcias::test {

using namespace Qt::StringLiterals;

// A console at a server whose log begins anew whenever a test wants.
struct LogBench {
    StepBench bench;
    Session &session = bench.signIn(u"root"_s);
    QUuid bob = bench.addAccount(u"bob"_s);

    const std::vector<AuditEvent> &all() const { return bench.dev.state().audit.all(); }
    void beginAnew(int events)
    {
        bench.dev.state().audit = {};
        add(events);
    }
    void add(int events) const
    {
        for (int i = 0; i < events; ++i)
            bench.dev.state().record({}, i % 3 == 0 ? "login_fail" : "login_ok", bob, { { "reason", u"wrong_password"_s } });
    }
    // The offset that an audit request asks for; nothing: it is another one.
    static std::optional<qint64> offsetOf(const Received &request)
    {
        if (!StepBench::isAudit(request))
            return {};
        const QUrl url(QString::fromLatin1(request.path));
        return QUrlQuery(url).queryItemValue(u"offset"_s).toLongLong();
    }
    // What is wrong with what was read; empty: each event of the server once, and told once.
    QString fault(const AuditLog &log, const QHash<qint64, int> &told) const
    {
        QHash<qint64, int> seen;
        for (const AuditRow &row : log.rows())
            ++seen[row.id()];
        for (const AuditEvent &event : all()) {
            if (seen.value(event.id) != 1 || told.value(event.id) != 1)
                return u"event %1: %2 times in the rows, told %3 times"_s.arg(event.id)
                    .arg(seen.value(event.id))
                    .arg(told.value(event.id));
        }
        return log.count() == qint64(all().size()) ? QString() : u"%1 rows, %2 events"_s.arg(log.count()).arg(all().size());
    }
};

inline QHash<qint64, int> *countTold(AuditLog &log, QHash<qint64, int> &told)
{
    QObject::connect(&log, &AuditLog::arrived, &log, [&told](const QList<AuditRow> &rows) {
        for (const AuditRow &row : rows)
            ++told[row.id()];
    });
    return &told;
}

} // namespace mcias::test
