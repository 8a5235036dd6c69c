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
    double typical = 0;
    for (const QString &start : { u"user01"_s, u"svc"_s, u"status:active us"_s, u"type:system 5"_s }) {
        for (qsizetype length = 1; length <= start.size(); ++length)
            typical = std::max(typical, bestOf(3, [&] {
                keyStroke(model, view, start.left(length - 1));
                return keyStroke(model, view, start.left(length));
            }));
    }
    figures.add(u"keystroke, typing "_s + size, typical, u"ms"_s, limit, limitIs);
    double worst = 0;
    QString worstIs;
    // From all rows and back, one row in two or three in between, and words that are everywhere.
    for (const char *filter :
        { "1", "0", "a", "e", "u", "2 -4", "totp:yes", "face", "0123", "id:1", "-1", "5 -totp:no", "nobody" }) {
        for (const bool isBack : { false, true }) {
            const double time = bestOf(3, [&] {
                keyStroke(model, view, isBack ? QString::fromLatin1(filter) : QString());
                return keyStroke(model, view, isBack ? QString() : QString::fromLatin1(filter));
            });
            if (time > worst) {
                worst = time;
                worstIs = (isBack ? u"leaving "_s : QString()) + QString::fromLatin1(filter);
            }
        }
    }
    model.setFilter({});
    figures.add(u"keystroke, worst "_s + size, worst, u"ms"_s, limit, limitIs + u": \""_s + worstIs + u'"');
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
    settle(view); // fonts and styles are not what is measured
    const double paint = timed([&] {
        view.setRows(&model);
        view.fitColumns();
        settle(view);
    });
    figures.add(u"first paint "_s + size, paint, u"ms"_s, accounts >= 1'000'000 ? 200 : 100, u"soon enough to seem at once"_s);
    measureKeys(figures, size, accounts >= 1'000'000 ? 50 : 16, model, view);

    double frame = 0;
    QScrollBar *bar = view.verticalScrollBar();
    for (int i = 0; i < 40; ++i) {
        const int to = static_cast<int>(static_cast<qint64>(bar->maximum()) * i / 40) + i * 7;
        frame = std::max(frame, bestOf(2, [&] {
            bar->setValue(i % 2 ? to : 0);
            settle(view);
            return timed([&] {
                bar->setValue(to + 13);
                settle(view);
            });
        }));
    }
    figures.add(u"scroll frame "_s + size, frame, u"ms"_s, 16, u"a frame at 60 Hz, worst of 40"_s);
}

} // namespace mcias::bench
