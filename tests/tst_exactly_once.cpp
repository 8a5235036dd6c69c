// SPDX-License-Identifier: MIT
// A write reaches the server once or not at all, whatever becomes of its answer; only reads are ever repeated.
#include "support/probe_endpoint.h"
#include "support/wire.h"

#include <QTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Send = CallBase *(*)(Client &);

template<Method M, bool WithBody, class Answer>
CallBase *sendProbe(Client &client)
{
    return client.send(ProbeEndpoint<M, WithBody, Answer>{});
}

const QByteArray healthy = R"({"status":"ok"})";

struct Write {
    const char *method;
    const char *kind;
    Send send;
};

template<Method M>
QList<Write> writesOf()
{
    return { { methodName(M), "body", sendProbe<M, true, HealthStatus> },
        { methodName(M), "no body", sendProbe<M, false, HealthStatus> },
        { methodName(M), "body, empty answer", sendProbe<M, true, NoContent> },
        { methodName(M), "no body, empty answer", sendProbe<M, false, NoContent> } };
}

const QList<Write> &allWrites()
{
    static const QList<Write> writes = writesOf<Method::Post>() + writesOf<Method::Put>() + writesOf<Method::Patch>()
        + writesOf<Method::Delete>();
    return writes;
}

} // namespace

class TestExactlyOnce : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_wire.server.closeConnections();
        QVERIFY(eventually([this] { return m_wire.server.openConnections() == 0; }));
        m_wire.server.forget();
        m_wire.server.answer(Reply::json(200, healthy));
    }

    void lostAnswer_data();
    void lostAnswer();
    void closedJustBefore_data();
    void closedJustBefore();
    void goodWriteArrivesOnce_data() { addWrites(); }
    void goodWriteArrivesOnce();
    void deadlineWhileWaiting_data() { addWrites(); }
    void deadlineWhileWaiting();
    void cancelWhileWaiting_data() { addWrites(); }
    void cancelWhileWaiting();
    void cancelBeforeSending_data() { addWrites(); }
    void cancelBeforeSending();
    void refusedConnection_data() { addWrites(); }
    void refusedConnection();
    void readsEndAsTheyAre();
    void readsAreRepeatedTwice_data();
    void readsAreRepeatedTwice();
    void waitsAsLongAsTheServerSays();
    void doesNotWaitPastTheDeadline();
    void writesAreNotRepeated_data();
    void writesAreNotRepeated();

private:
    static void addWrites();
    //! Waits until whatever the client might still want to send must have come: a later call has been answered.
    void settle(Client &client);

    Wire m_wire;
};

void TestExactlyOnce::addWrites()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Send>("send");
    for (const Write &write : allWrites())
        QTest::addRow("%s, %s", write.method, write.kind) << QByteArray(write.method) << write.send;
}

void TestExactlyOnce::settle(Client &client)
{
    const auto outcome = watch(client.health());
    QVERIFY(over(outcome));
    QCOMPARE(outcome->succeeded, 1);
}

void TestExactlyOnce::lostAnswer_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Send>("send");
    QTest::addColumn<bool>("warm");
    QTest::addColumn<Reply>("reply");
    const Reply good = Reply::json(200, healthy);
    const QList<std::pair<const char *, Reply>> losses{ { "dropped", Reply::drop() }, { "reset", Reply::reset() },
        { "cut in the headers", good.cutInHeaders() }, { "cut in the body", good.cutInBody() },
        { "abandoned", Reply::drop().endingWith(Reply::Ending::Abandon) },
        { "reset in the headers", good.cutInHeaders(Reply::Ending::Reset) },
        { "reset in the body", good.cutInBody(Reply::Ending::Reset) } };
    for (const Write &write : allWrites()) {
        for (const bool warm : { false, true }) {
            for (const auto &[name, reply] : losses)
                QTest::addRow("%s, %s, %s, %s", write.method, write.kind, warm ? "warm" : "cold", name)
                    << QByteArray(write.method) << write.send << warm << reply;
        }
    }
}

void TestExactlyOnce::lostAnswer()
{
    QFETCH(QByteArray, method);
    QFETCH(Send, send);
    QFETCH(bool, warm);
    QFETCH(Reply, reply);
    Client client(m_wire.server.url(), m_wire.options());
    if (warm)
        settle(client);
    m_wire.server.enqueue(reply);
    const auto outcome = watch(send(client));
    QVERIFY(over(outcome));
    settle(client);

    QCOMPARE(m_wire.server.count(method), 1);
    QCOMPARE(m_wire.server.requestsStarted(), warm ? 3 : 2);
    QCOMPARE(m_wire.server.requests().at(warm ? 1 : 0).connection, 1);
    QVERIFY(outcome->endedOnce());
    QCOMPARE(outcome->failed, 1);
    QCOMPARE(outcome->error.kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(outcome->error.applied, Applied::Unknown);
}

void TestExactlyOnce::closedJustBefore_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Send>("send");
    QTest::addColumn<Reply::Ending>("ending");
    for (const Write &write : allWrites()) {
        QTest::addRow("%s, %s, closed", write.method, write.kind)
            << QByteArray(write.method) << write.send << Reply::Ending::Close;
        QTest::addRow("%s, %s, abandoned", write.method, write.kind)
            << QByteArray(write.method) << write.send << Reply::Ending::Abandon;
        QTest::addRow("%s, %s, reset", write.method, write.kind)
            << QByteArray(write.method) << write.send << Reply::Ending::Reset;
    }
}

// The server closes a kept-alive connection, and the client writes before it can know.
void TestExactlyOnce::closedJustBefore()
{
    QFETCH(QByteArray, method);
    QFETCH(Send, send);
    QFETCH(Reply::Ending, ending);
    Client client(m_wire.server.url(), m_wire.options());
    settle(client);
    m_wire.server.closeConnections(ending);
    const auto outcome = watch(send(client));
    QVERIFY(over(outcome));
    settle(client);

    QVERIFY(outcome->endedOnce());
    // Where the client noticed in time it may use a new connection: then the write arrived, once, and succeeded.
    QCOMPARE(m_wire.server.count(method), outcome->succeeded);
    if (outcome->failed) {
        const Error &error = outcome->error;
        QVERIFY2(error.kind == ErrorKind::OutcomeUnknown || (error.kind == ErrorKind::Transport && error.applied == Applied::No),
            qPrintable(error.message()));
    }
}

void TestExactlyOnce::goodWriteArrivesOnce()
{
    QFETCH(QByteArray, method);
    QFETCH(Send, send);
    Client client(m_wire.server.url(), m_wire.options());
    const auto outcome = watch(send(client));
    QVERIFY(over(outcome));
    QVERIFY2(outcome->succeeded == 1, qPrintable(outcome->error.message()));
    QCOMPARE(m_wire.server.requestCount(), 1);
    const Received &request = m_wire.server.requests().first();
    QCOMPARE(request.method, method);
    QCOMPARE(request.header("content-length"), QByteArray::number(request.body.size()));
    QCOMPARE(request.header("authorization"), "Bearer "_ba + wireToken);
    QVERIFY(!request.has("cookie"));
}

void TestExactlyOnce::deadlineWhileWaiting()
{
    QFETCH(QByteArray, method);
    QFETCH(Send, send);
    ClientOptions options = m_wire.options();
    options.timeout = 300ms;
    Client client(m_wire.server.url(), options);
    m_wire.server.enqueue(Reply::silence());
    const auto outcome = watch(send(client));
    QVERIFY(over(outcome));
    settle(client);
    QVERIFY(outcome->endedOnce());
    QCOMPARE(outcome->error.kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(m_wire.server.count(method), 1);
}

void TestExactlyOnce::cancelWhileWaiting()
{
    QFETCH(QByteArray, method);
    QFETCH(Send, send);
    Client client(m_wire.server.url(), m_wire.options());
    m_wire.server.enqueue(Reply::silence());
    CallBase *call = send(client);
    const auto outcome = watch(call);
    QVERIFY(eventually([this] { return m_wire.server.requestCount() == 1; }));
    call->cancel();
    QCOMPARE(outcome->finished, 0); // not before control is back in the event loop
    call->cancel();
    QVERIFY(over(outcome));
    settle(client);
    QVERIFY(outcome->endedOnce());
    QCOMPARE(outcome->error.kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(m_wire.server.count(method), 1);
}

void TestExactlyOnce::cancelBeforeSending()
{
    QFETCH(QByteArray, method);
    QFETCH(Send, send);
    Client client(m_wire.server.url(), m_wire.options());
    CallBase *call = send(client);
    const auto outcome = watch(call);
    call->cancel();
    QCOMPARE(outcome->finished, 0);
    QVERIFY(over(outcome));
    settle(client);
    QVERIFY(outcome->endedOnce());
    QCOMPARE(outcome->error.kind, ErrorKind::Cancelled);
    QCOMPARE(outcome->error.applied, Applied::No);
    QCOMPARE(m_wire.server.count(method), 0);
}

void TestExactlyOnce::refusedConnection()
{
    QFETCH(Send, send);
    QUrl nobody;
    {
        const ScriptedServer gone(m_wire.ca.issue());
        nobody = gone.url();
    }
    Client client(nobody, m_wire.options());
    const auto outcome = watch(send(client));
    QVERIFY(over(outcome));
    QVERIFY(outcome->endedOnce());
    QCOMPARE(outcome->error.kind, ErrorKind::Transport);
    QCOMPARE(outcome->error.applied, Applied::No);
}

void TestExactlyOnce::readsEndAsTheyAre()
{
    ClientOptions options = m_wire.options();
    options.timeout = 300ms;
    Client client(m_wire.server.url(), options);
    m_wire.server.answer(Reply::silence());
    CallBase *call = client.listAccounts();
    const auto cancelled = watch(call);
    QVERIFY(eventually([this] { return m_wire.server.requestCount() == 1; }));
    call->cancel();
    QVERIFY(over(cancelled));
    QVERIFY(cancelled->endedOnce());
    QCOMPARE(cancelled->error.kind, ErrorKind::Cancelled);
    const auto late = watch(client.listAccounts());
    QVERIFY(over(late));
    QCOMPARE(late->error.kind, ErrorKind::Timeout);
    QCOMPARE(late->error.applied, Applied::No);
}

void TestExactlyOnce::readsAreRepeatedTwice_data()
{
    QTest::addColumn<Reply>("bad");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("dropped") << Reply::drop() << ErrorKind::Transport;
    QTest::newRow("reset") << Reply::reset() << ErrorKind::Transport;
    QTest::newRow("cut in the body") << Reply::json(200, healthy).cutInBody() << ErrorKind::Transport;
    QTest::newRow("503") << Reply::json(503, R"({"error":"busy","code":"internal_error"})") << ErrorKind::Server;
    QTest::newRow("429") << Reply::json(429, R"({"error":"slow down","code":"rate_limited"})") << ErrorKind::RateLimited;
}

void TestExactlyOnce::readsAreRepeatedTwice()
{
    QFETCH(Reply, bad);
    QFETCH(ErrorKind, kind);
    ClientOptions options = m_wire.options();
    options.readRetries = 2;
    Client client(m_wire.server.url(), options);
    m_wire.server.enqueue(bad);
    m_wire.server.enqueue(bad);
    const auto saved = watch(client.health());
    QVERIFY(over(saved));
    QVERIFY2(saved->succeeded == 1, qPrintable(saved->error.message()));
    QVERIFY(saved->endedOnce());

    m_wire.server.answer(bad);
    m_wire.server.forget();
    const auto lost = watch(client.health());
    QVERIFY(over(lost));
    QVERIFY(lost->endedOnce());
    QCOMPARE(lost->error.kind, kind);
    m_wire.server.answer(Reply::json(200, healthy));
    const qsizetype before = m_wire.server.requestCount();
    settle(client);
    QCOMPARE(before, m_wire.server.requestCount() - 1);
    // QNetworkAccessManager itself may repeat a GET whose connection died before the first byte of an answer.
    if (kind == ErrorKind::Transport)
        QVERIFY2(before >= 3, qPrintable(QString::number(before)));
    else
        QCOMPARE(before, 3);
}

void TestExactlyOnce::waitsAsLongAsTheServerSays()
{
    ClientOptions options = m_wire.options();
    options.readRetries = 2;
    Client client(m_wire.server.url(), options);
    m_wire.server.enqueue(Reply::json(429, "{}").header("Retry-After", "2"));
    QElapsedTimer clock;
    clock.start();
    const auto outcome = watch(client.health());
    QVERIFY(over(outcome));
    QCOMPARE(outcome->succeeded, 1);
    QVERIFY2(clock.elapsed() >= 2000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(m_wire.server.requestCount(), 2);
}

void TestExactlyOnce::doesNotWaitPastTheDeadline()
{
    ClientOptions options = m_wire.options();
    options.readRetries = 2;
    options.timeout = 1s;
    Client client(m_wire.server.url(), options);
    m_wire.server.answer(Reply::json(503, R"({"error":"busy","code":"internal_error"})").header("Retry-After", "3600"));
    QElapsedTimer clock;
    clock.start();
    const auto outcome = watch(client.health());
    QVERIFY(over(outcome));
    QVERIFY(clock.elapsed() < 5000);
    QVERIFY(outcome->endedOnce());
    // Either is true and useful: what the server said, or that time ran out.
    QVERIFY(outcome->error.kind == ErrorKind::Server || outcome->error.kind == ErrorKind::Timeout);
    QCOMPARE(m_wire.server.requestCount(), 1);
}

void TestExactlyOnce::writesAreNotRepeated_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Send>("send");
    QTest::addColumn<int>("status");
    for (const Write &write : allWrites()) {
        for (const int status : { 429, 502, 503 })
            QTest::addRow("%s, %s, %d", write.method, write.kind, status) << QByteArray(write.method) << write.send << status;
    }
}

void TestExactlyOnce::writesAreNotRepeated()
{
    QFETCH(QByteArray, method);
    QFETCH(Send, send);
    QFETCH(int, status);
    ClientOptions options = m_wire.options();
    options.readRetries = 2;
    Client client(m_wire.server.url(), options);
    m_wire.server.enqueue(Reply::json(status, "{}").header("Retry-After", "1"));
    const auto outcome = watch(send(client));
    QVERIFY(over(outcome));
    settle(client);
    QCOMPARE(m_wire.server.count(method), 1);
    QVERIFY(outcome->endedOnce());
    QCOMPARE(outcome->error.kind, status == 429 ? ErrorKind::RateLimited : ErrorKind::Server);
    QCOMPARE(outcome->error.retryAfter, std::optional<std::chrono::seconds>(1));
}

QTEST_GUILESS_MAIN(TestExactlyOnce)
#include "tst_exactly_once.moc"
