// SPDX-License-Identifier: MIT
// A hundred thousand accounts arrive from the embedded server: how long is the window ever kept from answering?
#include "bench/figures.h"
#include "bench/turns.h"
#include "support/server_program.h"

#include "models/accounts_model.h"
#include "session/session.h"
#include "views/tables/table_view.h"
#include "work/account_book.h"

#include <QElapsedTimer>

namespace mcias::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int repeats = 3;

// What the window did in some runs, each the worst of its run.
struct Blocks {
    Runs turns;
    Runs waits;
    double withoutProcessor = 0; // of the longest wait

    void add(const Turns &loop)
    {
        turns.add(loop.longestTurn());
        waits.add(loop.longestWait());
        if (loop.longestWait() >= waits.highest())
            withoutProcessor = loop.withoutProcessor();
    }
    void tell(Figures &figures, const QString &what) const
    {
        figures.addWorst(u"longest turn, "_s + what, turns, u"ms"_s, 16,
            u"the promise: a frame at 60 Hz; processor time of the window's thread"_s);
        figures.addWorst(u"longest wait, "_s + what, waits, u"ms"_s, 16,
            u"likewise by the clock; of it without a processor: %1 ms"_s.arg(withoutProcessor, 0, 'f', 2));
    }
};

} // namespace

void measureArrival(Figures &figures, int accounts)
{
    const test::Sandbox sandbox;
    test::ServerProgram server(sandbox, { u"--seed"_s, QString::number(accounts) });
    const QJsonObject person = server.person(false);
    Turns loop;
    const SystemClock clock;
    Session session(clock);
    session.signIn({ { .server = QUrl(server.url()), .caFile = server.caFile() }, person[u"username"_s].toString(),
        Secret(person[u"password"_s].toString()), {} });
    loop.runUntil([&session] { return session.state() == Session::State::SignedIn; });
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
    const QString size = sizeName(accounts);
    Blocks list;
    Runs whole;
    for (int run = 0; run < repeats; ++run) {
        loop.begin();
        QElapsedTimer timer;
        timer.start();
        bool loaded = false;
        const auto connection = QObject::connect(&book, &AccountBook::loaded, &model, [&loaded] { loaded = true; });
        book.refresh();
        loop.runUntil([&] { return loaded && !model.isBusy() && model.totalCount() == accounts; });
        whole.add(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        timer.start(); // what is cleaned up and painted behind it counts, too
        loop.runUntil([&timer] { return timer.elapsed() > 300; });
        QObject::disconnect(connection);
        list.add(loop);
    }
    list.tell(figures, u"list "_s + size);
    figures.add(u"list on the screen "_s + size, whole, u"ms"_s, 5000, u"from the request, server and TLS included"_s);

    Blocks roles;
    for (int run = 0; run < repeats; ++run) {
        loop.begin();
        QElapsedTimer timer;
        timer.start();
        book.readAll();
        loop.runUntil([&timer] { return timer.elapsed() > 2000; });
        book.stopReading();
        roles.add(loop);
    }
    roles.tell(figures, u"roles "_s + size);
}

} // namespace mcias::bench
