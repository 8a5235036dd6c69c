// SPDX-License-Identifier: MIT
// A hundred thousand accounts arrive from the embedded server: how long is the window ever kept from answering?
#include "bench/figures.h"
#include "support/server_program.h"

#include "models/accounts_model.h"
#include "session/session.h"
#include "views/tables/table_view.h"
#include "work/account_book.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

namespace mcias::bench {

using namespace Qt::StringLiterals;

namespace {

// Knows the longest time between two looks at the event loop.
class Heartbeat {
public:
    Heartbeat()
    {
        m_timer.callOnTimeout([this] { beat(); });
        m_timer.start(0);
    }
    void begin()
    {
        m_longest = 0;
        m_since.start();
    }
    double longest() const { return m_longest; }

private:
    void beat()
    {
        if (m_since.isValid())
            m_longest = std::max(m_longest, static_cast<double>(m_since.nsecsElapsed()) / 1e6);
        m_since.start();
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0;
};

void waitFor(const std::function<bool()> &isDone)
{
    while (!isDone())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

} // namespace

void measureArrival(Figures &figures, int accounts)
{
    const test::Sandbox sandbox;
    test::ServerProgram server(sandbox, { u"--seed"_s, QString::number(accounts) });
    const QJsonObject person = server.person(false);
    const SystemClock clock;
    Session session(clock);
    session.signIn({ { .server = QUrl(server.url()), .caFile = server.caFile() }, person[u"username"_s].toString(),
        Secret(person[u"password"_s].toString()), {} });
    waitFor([&session] { return session.state() == Session::State::SignedIn; });
    AccountBook book(session);
    AccountsModel model({});
    TableView view;
    view.setRows(&model);
    view.resize(1200, 800);
    view.show();
    QObject::connect(&book, &AccountBook::loaded, &model, [&] { model.setRows(book.rows()); });
    QObject::connect(&book, &AccountBook::changed, &model, [&](const QList<QUuid> &ids) { model.follow(book.rows(), ids); });
    QObject::connect(
        &book, &AccountBook::failed, &model, [](const Error &error) { qFatal("%s", qPrintable(error.explanation())); });
    Heartbeat heart;
    const auto refresh = [&] {
        heart.begin();
        QElapsedTimer timer;
        timer.start();
        bool loaded = false;
        const auto connection = QObject::connect(&book, &AccountBook::loaded, &model, [&loaded] { loaded = true; });
        book.refresh();
        waitFor([&] { return loaded && !model.isBusy() && model.totalCount() == accounts; });
        const auto arrived = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        QElapsedTimer after; // what is cleaned up and painted behind it counts, too
        after.start();
        waitFor([&after] { return after.elapsed() > 300; });
        QObject::disconnect(connection);
        return arrived;
    };
    const QString size = sizeName(accounts);
    // A machine that does something else as well is seen here: the best of some runs is the program's own.
    double block = 1e9;
    double whole = 1e9;
    for (int run = 0; run < 3; ++run) {
        whole = std::min(whole, refresh());
        block = std::min(block, heart.longest());
    }
    const QString promise = u"the promise: a frame at 60 Hz"_s;
    figures.add(u"longest block, list "_s + size, block, u"ms"_s, 16, promise);
    figures.add(u"list on the screen "_s + size, whole, u"ms"_s, 5000, u"from the request, server and TLS included"_s);

    double reading = 1e9;
    for (int run = 0; run < 3; ++run) {
        heart.begin();
        QElapsedTimer timer;
        timer.start();
        book.readAll();
        waitFor([&timer] { return timer.elapsed() > 2000; });
        book.stopReading();
        reading = std::min(reading, heart.longest());
    }
    figures.add(u"longest block, roles "_s + size, reading, u"ms"_s, 16, promise);
}

} // namespace mcias::bench
