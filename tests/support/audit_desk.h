// SPDX-License-Identifier: MIT
// The audit page at an embedded server whose log a test writes. Header only.
#pragma once

#include "support/audit.h"
#include "support/dialog_bench.h"

#include "session/state_store.h"
#include "views/audit/audit_chart.h"
#include "views/audit/audit_log_page.h"
#include "views/controls/bar_chart.h"
#include "views/controls/facts_panel.h"
#include "views/controls/placeholder.h"
#include "views/tables/table_view.h"

namespace mcias::test {

struct AuditDesk : DialogBench {
    StateStore state{ folder.path() };
    QUuid bob = addAccount(QStringLiteral("bob"));
    QUuid eve = addAccount(QStringLiteral("eve"));
    std::unique_ptr<AuditLogPage> desk;

    AuditDesk() { page.hide(); }
    ~AuditDesk() { desk.reset(); }

    //! Writes an event into the server's log, so many minutes ago.
    void happen(const char *type, int minutesAgo, const QUuid &actor = {}, const QUuid &target = {}, const QString &ip = {},
        const QString &details = {})
    {
        AuditEvent event;
        event.eventType = QLatin1String(type);
        event.eventTime = dev.clock.now().addSecs(-60LL * minutesAgo);
        if (!actor.isNull())
            event.actorId = actor;
        if (!target.isNull())
            event.targetId = target;
        if (!ip.isEmpty())
            event.ipAddress = ip;
        if (!details.isEmpty())
            event.details = JsonText{ details };
        dev.state().audit.add(event);
    }
    //! A day's life: \a hours hours with a sign-in each, and a failed one in every third.
    void live(int hours = 24)
    {
        for (int hour = hours; hour > 0; --hour) {
            happen("login_ok", hour * 60, bob, bob, QStringLiteral("10.20.1.7"));
            if (hour % 3 == 0)
                happen("login_fail", hour * 60 - 5, eve, eve, QStringLiteral("203.0.113.9"),
                    QStringLiteral("{\"reason\":\"wrong_password\"}"));
        }
    }
    PageContext auditContext()
    {
        PageContext with = context();
        with.state = &state;
        return with;
    }
    void open(bool isWaiting = true)
    {
        desk = std::make_unique<AuditLogPage>(auditContext());
        desk->resize(1100, 720);
        desk->show();
        desk->begin();
        QApplication::setActiveWindow(desk.get());
        if (isWaiting && !settled())
            qFatal("the log is not read");
    }
    //! The log is read, the table shows it, accounts have names.
    bool settled() const
    {
        return eventually(
            [this] {
                return log()->state() == AuditLog::State::Complete && model()->totalCount() == log()->count()
                    && !model()->isBusy() && book.isLoaded() && !book.isLoading()
                    && (!chart()->isVisible() || chart()->bars().isEmpty() == (model()->rowCount() == 0));
            },
            std::chrono::seconds(8));
    }

    template<class W>
    W *at(const char *name) const
    {
        return child<W>(desk.get(), name);
    }
    AuditLog *log() const { return desk->findChild<AuditLog *>(); }
    TableView *table() const { return at<TableView>("auditTable"); }
    AuditModel *model() const { return static_cast<AuditModel *>(table()->rows()); }
    BarChart *chart() const { return at<BarChart>("auditChart"); }
    Placeholder *placeholder() const { return desk->findChild<QStackedWidget *>()->findChild<Placeholder *>(); }
    QString cell(int row, const char *column) const
    {
        for (int i = 0; i < model()->columnCount(); ++i) {
            if (model()->columnId(i) == QLatin1String(column))
                return model()->index(row, i).data().toString();
        }
        qFatal("no column %s", column);
    }
    int rowOfType(const char *type) const
    {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (model()->rowAt(row).type() == QLatin1String(type))
                return row;
        }
        return -1;
    }
    void choose(const char *type) const { table()->chooseRow(rowOfType(type)); }
    void filter(const QString &text) const
    {
        auto *field = at<QLineEdit>("auditFilter");
        field->setFocus();
        field->clear();
        QTest::keyClicks(field, text);
    }
    QString filterText() const { return at<QLineEdit>("auditFilter")->text(); }
    QString fact(const QString &name) const { return at<FactsPanel>("auditFacts")->value(name); }
    QString messages() const { return at<MessageBar>("auditMessages")->text(); }
    QString counts() const { return text(desk.get(), "auditCount"); }
    QAction *action(const char *name) const
    {
        auto *found = desk->findChild<QAction *>(QLatin1String(name));
        if (!found)
            qFatal("no action %s", name);
        return found;
    }
    QStringList faults() const { return namelessIn(desk.get()) + sharedMnemonics(desk.get()); }
    void picture(const QString &name) const
    {
        if (qEnvironmentVariableIsSet("MCIAS_PICTURES"))
            QTest::qWait(120); // until the window has come to its height
        DialogBench::picture(desk.get(), name);
    }
};

} // namespace mcias::test
