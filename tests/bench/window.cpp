// SPDX-License-Identifier: MIT
// The list in its table: what somebody at the keyboard feels.
#include "bench/accounts_json.h"
#include "bench/figures.h"

#include "api/codec.h"
#include "models/accounts_model.h"
#include "views/tables/table_view.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QScrollBar>

namespace mcias::bench {

using namespace Qt::StringLiterals;

namespace {

// Until nothing is left to do: what was changed is laid out and painted.
void settle(TableView &view)
{
    view.viewport()->update();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents(QEventLoop::AllEvents);
}

double keyStroke(AccountsModel &model, TableView &view, const QString &filter)
{
    return timed([&] {
        model.setFilter(filter);
        settle(view);
    });
}

void measureKeys(Figures &figures, const QString &size, double limit, AccountsModel &model, TableView &view)
{
    const QString limitIs = u"the promise, painting included"_s;
    const auto slower = [](const Runs &a, const Runs &b) { return a.median() > b.median(); };
    Runs typical = repeated(1, [] { return 0.0; });
    for (const QString &start : { u"user01"_s, u"svc"_s, u"status:active us"_s, u"type:system 5"_s }) {
        for (qsizetype length = 1; length <= start.size(); ++length) {
            const Runs runs = repeated(5, [&] {
                keyStroke(model, view, start.left(length - 1));
                return keyStroke(model, view, start.left(length));
            });
            typical = slower(runs, typical) ? runs : typical;
        }
    }
    figures.add(u"key stroke, typing "_s + size, typical, u"ms"_s, limit, limitIs);
    Runs worst = repeated(1, [] { return 0.0; });
    QString worstIs;
    // From all rows and back, one row in two or three in between, and words that are everywhere.
    for (const char *filter :
        { "1", "0", "a", "e", "u", "2 -4", "totp:yes", "face", "0123", "id:1", "-1", "5 -totp:no", "nobody" }) {
        for (const bool isBack : { false, true }) {
            const Runs runs = repeated(5, [&] {
                keyStroke(model, view, isBack ? QString::fromLatin1(filter) : QString());
                return keyStroke(model, view, isBack ? QString() : QString::fromLatin1(filter));
            });
            if (slower(runs, worst)) {
                worst = runs;
                worstIs = (isBack ? u"leaving "_s : QString()) + QString::fromLatin1(filter);
            }
        }
    }
    model.setFilter({});
    figures.add(u"key stroke, worst "_s + size, worst, u"ms"_s, limit, limitIs + u": \"%1\""_s.arg(worstIs));
}

} // namespace

void measureWindow(Figures &figures, int accounts)
{
    const QString size = sizeName(accounts);
    DecodeContext context;
    const QList<AccountRow> rows = rowsOf(decode<QList<Account>>(accountsJson(accounts), context).value());
    AccountsModel model({});
    model.sort(0);
    model.setRows(rows);
    if (model.isBusy()) {
        QEventLoop loop;
        QObject::connect(&model, &RowsModel::busyChanged, &loop, &QEventLoop::quit);
        loop.exec();
    }
    TableView view;
    view.resize(1200, 800);
    view.show();
    settle(view);                    // fonts and styles are not what is measured
    const double paint = timed([&] { // the first one is the only first one
        view.setRows(&model);
        view.fitColumns();
        settle(view);
    });
    figures.add({ u"first paint "_s + size, paint, paint, paint, u"ms"_s, accounts >= 1'000'000 ? 200.0 : 100.0,
        u"soon enough to seem at once"_s });
    measureKeys(figures, size, accounts >= 1'000'000 ? 50 : 16, model, view);

    Runs frame = repeated(1, [] { return 0.0; });
    QScrollBar *bar = view.verticalScrollBar();
    for (int i = 0; i < 40; ++i) {
        const int to = static_cast<int>(static_cast<qint64>(bar->maximum()) * i / 40) + i * 7;
        const Runs runs = repeated(3, [&] {
            bar->setValue(i % 2 ? to : 0);
            settle(view);
            return timed([&] {
                bar->setValue(to + 13);
                settle(view);
            });
        });
        frame = runs.median() > frame.median() ? runs : frame;
    }
    figures.add(u"scroll frame "_s + size, frame, u"ms"_s, 16, u"a frame at 60 Hz, worst of 40"_s);
}

} // namespace mcias::bench
