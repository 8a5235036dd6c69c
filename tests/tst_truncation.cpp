// SPDX-License-Identifier: MIT
// Every call's good answer, cut after every byte, over TLS: a typed error each time, once, and never half a value.
#include "support/sample_value.h"
#include "support/wire.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <array>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Send = CallBase *(*)(Client &);

template<Endpoint E>
CallBase *sendSample(Client &client)
{
    return client.send(sampleValue<E>());
}

// The shortest head that frames the answer: every byte of it costs a connection.
Reply goodAnswer(const QByteArray &body)
{
    if (body.isEmpty())
        return Reply::raw("HTTP/1.1 204 No Content\r\n\r\n");
    return Reply::raw("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

// The same in two chunks.
Reply chunkedAnswer(const QByteArray &body)
{
    QByteArray chunks;
    for (const QByteArray &part : { body.left(body.size() / 2), body.mid(body.size() / 2) })
        chunks += QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n";
    return Reply::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + "0\r\n\r\n");
}

// The canonical answer where there is one on file.
template<Endpoint E>
QByteArray goodBody()
{
    QFile file(QStringLiteral(TESTDATA_DIR "/answers/") + QLatin1String(E::name) + u".json"_s);
    if (file.open(QIODevice::ReadOnly))
        return QJsonDocument::fromJson(file.readAll()).toJson(QJsonDocument::Compact);
    if constexpr (std::is_same_v<typename E::Response, NoContent>)
        return {};
    else
        return encode(sampleValue<typename E::Response>());
}

} // namespace

class TestTruncation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cutAtEveryByte_data()
    {
        QTest::addColumn<Send>("send");
        QTest::addColumn<Reply>("good");
        QTest::addColumn<bool>("reads");
        forEachEndpoint(
            []<Endpoint E>() { QTest::newRow(E::name) << &sendSample<E> << goodAnswer(goodBody<E>()) << isRead<E>(); });
        QTest::newRow("read in chunks") << &sendSample<GetAccount> << chunkedAnswer(goodBody<GetAccount>()) << true;
        QTest::newRow("write in chunks") << &sendSample<SetTags> << chunkedAnswer(goodBody<SetTags>()) << false;
        QTest::newRow("write without answer, in chunks") << &sendSample<DeleteAccount> << chunkedAnswer("{}") << false;
    }

    void cutAtEveryByte();
    void goodAnswersAreGood_data() { cutAtEveryByte_data(); }
    void goodAnswersAreGood();

private:
    bool isTypedFailure(const Outcome &outcome, bool reads) const;
    QString describe(const Outcome &outcome) const;

    Wire m_wire;
};

// A cut ends its call once, as a failure of the connection, and as nothing that the server is claimed to have said.
bool TestTruncation::isTypedFailure(const Outcome &outcome, bool reads) const
{
    const QList<Received> &requests = m_wire.server.requests();
    const bool arrived = std::any_of(requests.begin(), requests.end(),
        [&](const Received &request) { return request.header("x-request-id") == outcome.error.requestId; });
    const Error &error = outcome.error;
    const bool lost = error.kind == ErrorKind::OutcomeUnknown && error.applied == Applied::Unknown;
    const bool harmless = error.kind == ErrorKind::Transport && error.applied == Applied::No;
    if (!outcome.endedOnce() || outcome.succeeded > 0)
        return false;
    return reads ? harmless : lost || (harmless && !arrived);
}

QString TestTruncation::describe(const Outcome &outcome) const
{
    const QList<Received> &requests = m_wire.server.requests();
    const auto found = std::find_if(requests.begin(), requests.end(),
        [&](const Received &request) { return request.header("x-request-id") == outcome.error.requestId; });
    return u"cut after byte %1: %2 succeeded, %3 failed, %4 finished; %5"_s.arg(found - requests.begin())
        .arg(outcome.succeeded)
        .arg(outcome.failed)
        .arg(outcome.finished)
        .arg(outcome.error.message());
}

void TestTruncation::cutAtEveryByte()
{
    QFETCH(Send, send);
    QFETCH(Reply, good);
    QFETCH(bool, reads);
    m_wire.server.forget();
    m_wire.server.answer(Reply::drop()); // for what Qt itself may repeat: a GET that was cut before its first byte
    // Answers are cut in the order in which requests arrive, each after another byte.
    for (qint64 k = 0; k < good.size(); ++k)
        m_wire.server.enqueue(good.cutAfter(k));

    // Several clients, each with one call at a time: a connection that breaks takes Qt's next request on it along.
    constexpr int clientCount = 6;
    std::array<std::unique_ptr<Client>, clientCount> clients;
    for (auto &client : clients)
        client = std::make_unique<Client>(m_wire.server.url(), m_wire.options());
    std::array<std::shared_ptr<Outcome>, clientCount> outcomes;
    qint64 calls = 0;
    while (m_wire.server.requestCount() < good.size() && calls < 2 * good.size()) {
        for (size_t i = 0; i < clientCount; ++i) {
            if (outcomes[i] && outcomes[i]->over()) {
                QVERIFY2(isTypedFailure(*outcomes[i], reads), qPrintable(describe(*outcomes[i])));
                outcomes[i].reset();
            }
            if (!outcomes[i]) {
                outcomes[i] = watch(send(*clients[i]));
                ++calls;
            }
        }
        QVERIFY(
            eventually([&] { return std::any_of(outcomes.begin(), outcomes.end(), [](const auto &o) { return o->over(); }); }));
    }
    for (const auto &outcome : outcomes) {
        QVERIFY(over(outcome));
        QVERIFY2(isTypedFailure(*outcome, reads), qPrintable(describe(*outcome)));
    }
    QVERIFY2(m_wire.server.requestCount() >= good.size(), "every cut was tried");
}

// The control: what is cut above is good when it is whole.
void TestTruncation::goodAnswersAreGood()
{
    QFETCH(Send, send);
    QFETCH(Reply, good);
    m_wire.server.forget();
    m_wire.server.enqueue(good);
    Client client(m_wire.server.url(), m_wire.options());
    const auto outcome = watch(send(client));
    QVERIFY(over(outcome));
    QVERIFY(outcome->endedOnce());
    QVERIFY2(outcome->succeeded == 1, qPrintable(outcome->error.message()));
}

QTEST_GUILESS_MAIN(TestTruncation)
#include "tst_truncation.moc"
