// SPDX-License-Identifier: MIT
// Answers that never end or are far too large: the deadline or the cap ends them, and memory stays small.
#include "support/probe_endpoint.h"
#include "support/process_memory.h"
#include "support/wire.h"

#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 cap = 16 * 1024 * 1024;
constexpr auto deadline = 700ms;
constexpr qint64 megabytes300 = 300'000'000;

// A server in a thread of its own, as fast as a real one: it does not wait for the client's event loop.
class FastServer : public QThread {
public:
    FastServer(const ServerIdentity &identity, const Reply &reply) : m_identity(identity), m_reply(reply)
    {
        start();
        m_ready.acquire();
    }
    ~FastServer() override { stop(); }

    QUrl url() const { return m_url; }
    //! Ends the server; then its numbers can be read.
    void stop()
    {
        quit();
        wait();
    }
    qsizetype requestCount() const { return m_requestCount; }
    qint64 bytesSent() const { return m_bytesSent; }

protected:
    void run() override
    {
        ScriptedServer server(m_identity);
        server.answer(m_reply);
        m_url = server.url();
        m_ready.release();
        exec();
        m_requestCount = server.requestCount();
        m_bytesSent = server.bytesSent();
    }

private:
    const ServerIdentity m_identity;
    const Reply m_reply;
    QSemaphore m_ready;
    QUrl m_url;
    std::atomic<qsizetype> m_requestCount = 0;
    std::atomic<qint64> m_bytesSent = 0;
};

using TextProbe = ProbeEndpoint<Method::Get, false, QString>;
using WriteProbe = ProbeEndpoint<Method::Post, true, QString>;

} // namespace

class TestLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // What is loaded and allocated once is not growth.
        Client client(m_wire.server.url(), m_wire.options());
        m_wire.server.enqueue(Reply::large(1024 * 1024));
        QVERIFY(over(watch(client.send(TextProbe{}))));
    }
    void init()
    {
        m_wire.server.forget();
        m_wire.server.answer(Reply::json(200, "\"\""));
    }

    void endsAtTheDeadline_data();
    void endsAtTheDeadline();
    void endlessHeaderEndsAtTheDeadline();
    void endsAtTheCap_data();
    void endsAtTheCap();
    void capIsExact_data();
    void capIsExact();
    void noTlsAtAll();

private:
    //! Memory that the call took beyond what was in use before; -1 when the system does not tell.
    static qint64 growthDuring(const std::function<void()> &run);

    Wire m_wire;
};

qint64 TestLimits::growthDuring(const std::function<void()> &run)
{
    const bool measured = resetPeak();
    const qint64 before = residentBytes();
    run();
    return measured && before >= 0 ? peakResidentBytes() - before : -1;
}

void TestLimits::endsAtTheDeadline_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<bool>("write");
    const Reply good = Reply::json(200, "\"all is well\"");
    const QList<std::pair<const char *, Reply>> replies{ { "silence", Reply::silence() },
        { "trickled header", good.trickleHead(20ms) }, { "trickled body", good.trickleBody(100ms) },
        { "stops in the header", good.cutInHeaders(Reply::Ending::Silence) },
        { "stops in the body", good.cutInBody(Reply::Ending::Silence) },
        { "trickled endless body", Reply::endlessBody().trickleBody(10ms) },
        { "trickled endless chunks", Reply::endlessChunks().trickleBody(10ms) },
        { "trickled endless header", Reply::endlessHeaders().trickleBody(10ms) } };
    for (const auto &[name, reply] : replies) {
        QTest::addRow("%s, GET", name) << reply << false;
        QTest::addRow("%s, POST", name) << reply << true;
    }
}

void TestLimits::endsAtTheDeadline()
{
    QFETCH(Reply, reply);
    QFETCH(bool, write);
    ClientOptions options = m_wire.options();
    options.timeout = deadline;
    options.readRetries = 2; // a deadline is for all tries together
    Client client(m_wire.server.url(), options);
    m_wire.server.enqueue(reply);
    std::shared_ptr<Outcome> outcome;
    QElapsedTimer clock;
    clock.start();
    const qint64 growth = growthDuring([&] {
        outcome = write ? watch(client.send(WriteProbe{})) : watch(client.send(TextProbe{}));
        QVERIFY(over(outcome));
    });
    const std::chrono::milliseconds taken(clock.elapsed());
    QVERIFY(outcome->endedOnce());
    QCOMPARE(outcome->failed, 1);
    QCOMPARE(outcome->error.kind, write ? ErrorKind::OutcomeUnknown : ErrorKind::Timeout);
    QCOMPARE(outcome->error.applied, write ? Applied::Unknown : Applied::No);
    QVERIFY2(taken >= deadline * 9 / 10 && taken < deadline + 2s, qPrintable(QString::number(taken.count())));
    QCOMPARE(m_wire.server.requestCount(), 1);
    QVERIFY2(growth < cap || !growthMeansSomething, qPrintable(QString::number(growth)));
    // The connection is not kept for the next call.
    QVERIFY(eventually([this] { return m_wire.server.openConnections() == 0; }));
}

// Qt 6.4 collects a header without any limit and without telling how much of it there is: only time bounds its memory.
void TestLimits::endlessHeaderEndsAtTheDeadline()
{
    ClientOptions options = m_wire.options();
    options.timeout = deadline;
    Client client(m_wire.server.url(), options);
    m_wire.server.answer(Reply::endlessHeaders());
    const auto read = watch(client.send(TextProbe{}));
    const auto write = watch(client.send(WriteProbe{}));
    QVERIFY(over(read));
    QVERIFY(over(write));
    QVERIFY(read->endedOnce());
    QVERIFY(write->endedOnce());
    QCOMPARE(read->error.kind, ErrorKind::Timeout);
    QCOMPARE(write->error.kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(m_wire.server.requestCount(), 2);
}

void TestLimits::endsAtTheCap_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<bool>("write");
    const Reply unannounced = Reply::endlessBody().cutAfter(megabytes300);
    const QList<std::pair<const char *, Reply>> replies{ { "300 MB", Reply::large(megabytes300) },
        { "300 MB, not announced", unannounced }, { "endless body", Reply::endlessBody() },
        { "endless chunks", Reply::endlessChunks() },
        { "300 MB with status 500",
            Reply::raw("HTTP/1.1 500 No\r\nContent-Length: 300000000\r\n\r\n" + QByteArray(2 * cap, ' ')) } };
    for (const auto &[name, reply] : replies) {
        QTest::addRow("%s, GET", name) << reply << false;
        QTest::addRow("%s, POST", name) << reply << true;
    }
}

void TestLimits::endsAtTheCap()
{
    QFETCH(Reply, reply);
    QFETCH(bool, write);
    ClientOptions options = m_wire.options();
    options.timeout = 60s;
    options.maxAnswerBytes = cap;
    FastServer server(m_wire.ca.issue(), reply);
    Client client(server.url(), options);
    std::shared_ptr<Outcome> outcome;
    const qint64 growth = growthDuring([&] {
        outcome = write ? watch(client.send(WriteProbe{})) : watch(client.send(TextProbe{}));
        QVERIFY(eventually([&outcome] { return outcome->over(); }, 60s));
    });
    server.stop();
    QVERIFY(outcome->endedOnce());
    QCOMPARE(outcome->failed, 1);
    const Error &error = outcome->error;
    if (error.status == 500)
        QCOMPARE(error.kind, ErrorKind::Server);
    else
        QCOMPARE(error.kind, write ? ErrorKind::OutcomeUnknown : ErrorKind::Decode);
    QCOMPARE(error.applied, write ? Applied::Unknown : Applied::No);
    QCOMPARE(server.requestCount(), 1);
    QVERIFY2(growth < 2 * cap || !growthMeansSomething, qPrintable(QString::number(growth)));
    QVERIFY2(server.bytesSent() < 3 * cap, qPrintable(QString::number(server.bytesSent())));
}

void TestLimits::capIsExact_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("good");
    QTest::newRow("at the cap") << cap << true;
    QTest::newRow("one byte more") << cap + 1 << false;
}

void TestLimits::capIsExact()
{
    QFETCH(qint64, size);
    QFETCH(bool, good);
    ClientOptions options = m_wire.options();
    options.maxAnswerBytes = cap;
    options.timeout = 60s;
    Client client(m_wire.server.url(), options);
    m_wire.server.enqueue(Reply::large(size));
    const auto outcome = watch(client.send(TextProbe{}));
    QVERIFY(eventually([&outcome] { return outcome->over(); }, 60s));
    QCOMPARE(outcome->succeeded, good ? 1 : 0);
    if (!good)
        QCOMPARE(outcome->error.kind, ErrorKind::Decode);
}

// Something accepts the connection and never says a word, not even of TLS.
void TestLimits::noTlsAtAll()
{
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    ClientOptions options = m_wire.options();
    options.timeout = deadline;
    QUrl url = m_wire.server.url();
    url.setPort(mute.serverPort());
    Client client(url, options);
    const auto read = watch(client.send(TextProbe{}));
    const auto write = watch(client.send(WriteProbe{}));
    QVERIFY(over(read));
    QVERIFY(over(write));
    QVERIFY(read->endedOnce());
    QVERIFY(write->endedOnce());
    QCOMPARE(read->error.kind, ErrorKind::Timeout);
    // Whether the body was taken before the connection was ready is Qt's affair; claiming success is not.
    QVERIFY(write->error.kind == ErrorKind::Timeout || write->error.kind == ErrorKind::OutcomeUnknown);
}

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
