// SPDX-License-Identifier: MIT
// The page of what was sent: the newest first until somebody wants it otherwise.
#include "session/action_log.h"
#include "session/state_store.h"
#include "support/console.h"
#include "support/outcome.h"
#include "views/activity/activity_page.h"
#include "views/tables/table_view.h"

#include <QTemporaryDir>
#include <QtTest>
#include <QtWidgets>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

class ActivityPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void remembersTheOrder();
};

void ActivityPageTest::remembersTheOrder()
{
    const QTemporaryDir folder;
    ConsoleWire wire;
    HandClock clock;
    const Formats formats;
    Session session(clock, wire.options());
    ActionLog actions(clock, folder.path());
    actions.follow(session);
    wire.server.enqueue(grantReply());
    session.signIn(wire.signIn());
    QVERIFY(eventually([&] { return session.state() == Session::State::SignedIn; }));
    StateStore state(folder.path());
    PageContext context{ session, clock, formats, nullptr, &state };
    context.actions = &actions;
    const auto rows = [](const ActivityPage &page) { return page.findChild<TableView *>(u"activityTable"_s)->rows(); };
    {
        const ActivityPage page(context);
        QCOMPARE(rows(page)->rowCount(), 1);
        QCOMPARE(rows(page)->columnId(rows(page)->sortColumn()), u"time"_s);
        QCOMPARE(rows(page)->sortOrder(), Qt::DescendingOrder);
        page.findChild<TableView *>(u"activityTable"_s)->sortByColumn(2, Qt::AscendingOrder);
    }
    const ActivityPage again(context);
    QCOMPARE(rows(again)->columnId(rows(again)->sortColumn()), u"state"_s);
    QCOMPARE(rows(again)->sortOrder(), Qt::AscendingOrder);
}

QTEST_MAIN(ActivityPageTest)
#include "tst_activity_page.moc"
