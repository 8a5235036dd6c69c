// SPDX-License-Identifier: MIT
// Two clients in two threads, each with many calls in flight; and clients that go while their calls are under way.
#include "support/wire.h"

#include <QSet>
#include <QTest>
#include <QThread>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int callsPerThread = 300;

// What one thread found; read by the test when the thread has ended.
struct Findings {
    int reads = 0;
    int writes = 0;
    int cancelled = 0;
    int failures = 0;
    int wrong = 0;
    bool allOver = false;
};

// Reads, writes and cancelled calls in turn, all in flight at once.
void work(const QUrl &server, const ClientOptions &options, Findings &findings)
{
    Client client(server, options);
    QList<std::shared_ptr<Outcome>> outcomes;
    for (int i = 0; i < callsPerThread; ++i) {
        switch (i % 3) {
        case 0:
            outcomes << watch(client.listAccounts());
            break;
        case 1:
            outcomes << watch(client.deleteAccount(QUuid::createUuid()));
            break;
        case 2: {
            CallBase *call = client.health();
            outcomes << watch(call);
            call->cancel();
            break;
        }
        }
    }
    findings.allOver = true;
    for (int i = 0; i < callsPerThread; ++i) {
        const auto &outcome = outcomes.at(i);
        findings.allOver = over(outcome) && findings.allOver;
        findings.wrong += outcome->endedOnce() ? 0 : 1;
        if (i % 3 == 2)
            findings.cancelled += outcome->failed && outcome->error.kind == ErrorKind::Cancelled ? 1 : 0;
        else
            findings.failures += outcome->failed;
        findings.reads += i % 3 == 0 ? outcome->succeeded : 0;
        findings.writes += i % 3 == 1 ? outcome->succeeded : 0;
    }
}

} // namespace

class TestThreads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoClients();
    void clientsThatGo();

private:
    Wire m_wire;
};

void TestThreads::twoClients()
{
    m_wire.server.answerWith(
        [](const Received &request) { return request.method == "DELETE" ? Reply::empty(204) : Reply::json(200, "[]"); });
    ClientOptions options = m_wire.options();
    options.timeout = std::chrono::seconds(60);
    std::array<Findings, 2> findings;
    std::array<std::unique_ptr<QThread>, 2> threads;
    for (size_t i = 0; i < threads.size(); ++i) {
        threads[i].reset(QThread::create([&, i] { work(m_wire.server.url(), options, findings[i]); }));
        threads[i]->start();
    }
    // The server lives here and answers meanwhile.
    for (const auto &thread : threads)
        QVERIFY(eventually([&thread] { return thread->isFinished(); }, std::chrono::seconds(120)) && thread->wait());

    for (const Findings &found : findings) {
        QVERIFY(found.allOver);
        QCOMPARE(found.wrong, 0);
        QCOMPARE(found.failures, 0);
        QCOMPARE(found.reads, callsPerThread / 3);
        QCOMPARE(found.writes, callsPerThread / 3);
        QCOMPARE(found.cancelled, callsPerThread / 3);
    }
    QSet<QByteArray> written;
    for (const Received &request : m_wire.server.requests()) {
        if (request.method == "DELETE")
            written << request.path;
    }
    QCOMPARE(m_wire.server.count("DELETE"), 2 * callsPerThread / 3);
    QCOMPARE(written.size(), m_wire.server.count("DELETE"));
}

// A client that goes takes its calls along; none of them says anything any more.
void TestThreads::clientsThatGo()
{
    for (const auto &reply : { Reply::silence(), Reply::large(4 * 1024 * 1024), Reply::json(200, "[]") }) {
        m_wire.server.forget();
        m_wire.server.answer(reply);
        for (int round = 0; round < 5; ++round) {
            auto client = std::make_unique<Client>(m_wire.server.url(), m_wire.options());
            QList<std::shared_ptr<Outcome>> outcomes;
            for (int i = 0; i < 8; ++i) {
                outcomes << watch(client->listAccounts());
                outcomes << watch(client->deleteAccount(QUuid::createUuid()));
            }
            const qint64 sent = m_wire.server.bytesSent();
            const qsizetype requests = m_wire.server.requestCount();
            // Each round goes a little further before the client goes.
            QVERIFY(round == 0 || eventually([&] { return m_wire.server.requestCount() > requests; }));
            QVERIFY(round < 2 || reply.sendableSize() == 0 || eventually([&] { return m_wire.server.bytesSent() > sent; }));
            QList<int> endsBefore;
            for (const auto &outcome : outcomes)
                endsBefore << outcome->finished;
            client.reset();
            QVERIFY(eventually([this] { return m_wire.server.openConnections() == 0; }));
            for (qsizetype i = 0; i < outcomes.size(); ++i) {
                QVERIFY(outcomes[i]->destroyed);
                QCOMPARE(outcomes[i]->finished, endsBefore[i]);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestThreads)
#include "tst_threads.moc"
