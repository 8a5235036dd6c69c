// SPDX-License-Identifier: MIT
// The list without a window: decoding, index, search, order, size.
#include "bench/accounts_json.h"
#include "bench/figures.h"

#include "api/codec.h"
#include "models/accounts_model.h"

#include <QEventLoop>

#include <simdjson.h>

#include <cstring>
#include <string>

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

double parseTime(const simdjson::padded_string &json)
{
    return timed([&json] {
        simdjson::dom::parser parser;
        if (parser.parse(json).error() != simdjson::SUCCESS)
            qFatal("the bench's own JSON is broken");
    });
}

// All rows with the word, as the search does it, with memmem alone.
size_t countWithMemmem(const std::string &text, const std::vector<size_t> &ends, const std::string &word)
{
    size_t found = 0;
    size_t row = 0;
    for (size_t at = 0; at < text.size(); ++found) {
        const void *hit = memmem(text.data() + at, text.size() - at, word.data(), word.size());
        if (!hit)
            break;
        const auto offset = static_cast<size_t>(static_cast<const char *>(hit) - text.data());
        while (ends[row] <= offset)
            ++row;
        at = ends[row];
    }
    return found;
}

void measureSearch(Figures &figures, const QString &size, const QList<AccountRow> &rows)
{
    RowIndex index;
    std::string text;
    std::vector<size_t> ends;
    RowFacts noFacts;
    const quint32 facts = index.factsId({});
    for (const AccountRow &row : rows) {
        index.append(row.account.username, facts);
        text += row.account.username.toStdString() + '\n';
        ends.push_back(text.size());
    }
    Runs worst;
    double worstLimit = 0;
    QString worstIs;
    for (const char *word : { "1", "0", "e", "00", "us", "er0", "user", "99", "nobody" }) {
        const RowFilter filter = RowFilter::parse(QString::fromLatin1(word), {});
        Runs ours;
        Runs theirs;
        size_t found = 0;
        for (int run = 0; run < 7; ++run) { // in turn: what the machine does besides concerns both
            theirs.add(timedOften([&] { found = countWithMemmem(text, ends, word); }));
            ours.add(timedOften([&] { (void)index.search(filter, {}); }));
        }
        if (found != index.search(filter, {}).count())
            qFatal("the search for %s finds other rows than memmem", word);
        if (worstIs.isEmpty() || ours.median() / theirs.median() > worst.median() / worstLimit) {
            worst = ours;
            worstLimit = theirs.median();
            worstIs = QString::fromLatin1(word);
        }
    }
    figures.add(u"search "_s + size, worst, u"ms"_s, worstLimit,
        u"memmem over the same characters, worst of 9 words: \"%1\""_s.arg(worstIs));
}

void measureSort(Figures &figures, const QString &size, AccountsModel &model, const QList<AccountRow> &rows)
{
    std::vector<std::pair<SortKey, quint32>> keys;
    for (qsizetype i = 0; i < rows.size(); ++i)
        keys.emplace_back(SortKey::of(rows[i].account.username), static_cast<quint32>(i));
    Runs ours;
    Runs theirs;
    for (int run = 0; run < 5; ++run) {
        auto copy = keys;
        theirs.add(timed([&copy] { std::sort(copy.begin(), copy.end()); }));
        model.sort(-1);
        untilReady(model);
        ours.add(timed([&model] {
            model.sort(0);
            untilReady(model);
        }));
    }
    figures.add(u"sort "_s + size, ours, u"ms"_s, theirs.median(), u"std::sort of the same keys, made before"_s);
}

} // namespace

void measureList(Figures &figures, int accounts)
{
    const QString size = sizeName(accounts);
    Runs parsing;
    Runs decoding;
    Runs indexing;
    Runs both;
    QList<AccountRow> rows;
    {
        const QByteArray json = accountsJson(accounts);
        const simdjson::padded_string padded(json.constData(), static_cast<size_t>(json.size()));
        // In turn: what the machine does besides concerns both. The first runs find memory that was never used before: that is
        // slow for the parser, and would make the limit a generous one.
        constexpr int cold = 2;
        for (int run = -cold; run < 7; ++run) {
            const double parses = parseTime(padded);
            rows.clear();
            QList<Account> decoded;
            const double decodes = timed([&] {
                DecodeContext context;
                decoded = decode<QList<Account>>(json, context).value();
            });
            rows = rowsOf(decoded);
            AccountsModel model({});
            const double indexes = timed([&] {
                model.setRows(rows);
                untilReady(model);
            });
            if (run < 0)
                continue;
            parsing.add(parses);
            decoding.add(decodes);
            indexing.add(indexes);
            both.add(decodes + indexes);
        }
    }
    const QString parseIs = u"3 × simdjson's DOM parse of the same bytes"_s;
    figures.add(u"decode "_s + size, decoding, u"ms"_s, 3 * parsing.median(), parseIs);
    figures.add(u"index "_s + size, indexing, u"ms"_s, 3 * parsing.median(), parseIs);
    figures.add(u"decode+index "_s + size, both, u"ms"_s, 3 * parsing.median(), parseIs);

    {
        AccountsModel model({});
        model.setRows(rows);
        untilReady(model);
        measureSort(figures, size, model, rows);
    }
    measureSearch(figures, size, rows);
}

void measureSize(Figures &figures, int accounts, bool extras)
{
    DecodeContext context;
    QList<Account> decoded = decode<QList<Account>>(accountsJson(accounts), context).value();
    // Names of their own: what the decoder made and the rows share counts as well.
    const qint64 names = heapBytes();
    QList<AccountRow> fresh;
    fresh.reserve(decoded.size());
    for (const Account &account : std::as_const(decoded)) {
        Account copy = account;
        copy.username = QString(account.username.constData(), account.username.size());
        fresh += AccountRow{ copy, {} };
    }
    ExtrasPool pool;
    if (extras)
        fresh = withExtras(std::move(fresh), pool);
    const std::vector<quint32> byId(static_cast<size_t>(accounts)); // what the book finds them by
    AccountsModel model({});
    model.sort(0);
    model.setRows(fresh);
    untilReady(model);
    // What is taken apart in a thread is gone when that thread has done something after it.
    model.sort(1);
    untilReady(model);
    const double each = static_cast<double>(heapBytes() - names) / accounts;
    const QString name = (extras ? u"bytes with roles, tags "_s : u"bytes per account "_s) + sizeName(accounts);
    figures.add({ name, each, each, each, u"bytes"_s, 250, u"the promise: book, rows, model, index, order"_s });
}

} // namespace mcias::bench
