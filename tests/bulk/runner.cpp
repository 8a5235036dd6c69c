// SPDX-License-Identifier: MIT
// Grants a role to every human account of a server that lacks it, or goes on with that where its journal says, and tells each
// row on standard output as it ends. Made to be killed at any moment.
//     bulk-runner SERVER CA-FILE USER JOURNAL-FOLDER, and the password on standard input
#include "session/session.h"
#include "work/account_book.h"
#include "work/bulk_planner.h"
#include "work/bulk_run.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <memory>

using namespace mcias;
using namespace Qt::StringLiterals;

namespace {

void say(const char *what, int number)
{
    std::printf("%s %d\n", what, number);
    std::fflush(stdout);
}

class Runner : public QObject {
public:
    Runner(const QStringList &arguments, const Secret &password)
        : m_folder(arguments.value(4)),
          m_run(m_session, &m_book, { .betweenRows = std::chrono::milliseconds(0) }),
          m_planner(m_session, m_book)
    {
        connect(&m_session, &Session::stateChanged, this, [this](Session::State state) {
            if (state == Session::State::SignedIn)
                begin();
        });
        connect(&m_session, &Session::signInFailed, this, [] { QCoreApplication::exit(3); });
        connect(&m_planner, &BulkPlanner::planned, this, [this](const BulkPlan &plan) {
            say("planned", plan.toDo());
            m_run.start(plan, m_folder);
        });
        connect(&m_planner, &BulkPlanner::failed, this, [] { QCoreApplication::exit(4); });
        connect(&m_run, &BulkRun::rowChanged, this, [this](int row) {
            if (m_run.report().result(row).isOver())
                say("row", row);
        });
        connect(&m_run, &BulkRun::stateChanged, this, &Runner::follow);
        m_session.signIn(
            { { .server = QUrl(arguments.value(1)), .caFile = arguments.value(2) }, arguments.value(3), password, {} });
    }

private:
    void begin()
    {
        BulkJournal::look(m_folder, BulkRun::ownerOf(m_session), this, [this](const LeftJournals &left) {
            for (const QString &problem : left.problems)
                std::fprintf(stderr, "%s\n", qPrintable(problem));
            if (!left.problems.isEmpty() || left.journals.size() > 1)
                return QCoreApplication::exit(5);
            if (left.journals.size() == 1) {
                say("left", left.journals[0].over);
                return m_run.resume(left.journals[0].path);
            }
            connect(&m_book, &AccountBook::loaded, this, &Runner::planAll);
            m_book.refresh();
        });
    }
    void planAll()
    {
        BulkSelection all;
        for (const AccountRow &row : m_book.rows()) {
            if (row.account.username.startsWith(u"person-"_s))
                all.ids += row.account.id;
        }
        m_planner.plan({ BulkOperation::Kind::AddRole, { Role::Viewer }, {} }, all);
    }
    void follow()
    {
        if (m_run.state() == BulkRun::State::Broken || m_run.state() == BulkRun::State::Paused) {
            std::fprintf(stderr, "%s\n", qPrintable(m_run.reason()));
            return QCoreApplication::exit(6);
        }
        if (m_run.state() != BulkRun::State::Finished)
            return;
        say("done", m_run.report().count(BulkResult::State::Done));
        say("open", m_run.report().open());
        m_run.closeJournal();
        QCoreApplication::exit(0);
    }

    QString m_folder;
    SystemClock m_clock;
    Session m_session{ m_clock };
    AccountBook m_book{ m_session };
    BulkRun m_run;
    BulkPlanner m_planner;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 2;
    const QByteArray password = input.readLine().trimmed();
    const Runner runner(QCoreApplication::arguments(), Secret::fromUtf8(password));
    return QCoreApplication::exec();
}
