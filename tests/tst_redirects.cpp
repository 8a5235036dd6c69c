// SPDX-License-Identifier: MIT
// A redirect is an error: neither the token nor a body ever goes where a server points.
#include "support/wire.h"

#include <QTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

class TestRedirects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAnError_data();
    void isAnError();

private:
    Wire m_wire;
    ScriptedServer m_other{ m_wire.ca.issue() };
    ScriptedServer m_plain;
};

void TestRedirects::isAnError_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<bool>("write");
    const QByteArray port = QByteArray::number(m_wire.server.port());
    const QList<std::pair<const char *, QByteArray>> targets{
        { "the same origin", "https://127.0.0.1:" + port + "/v1/elsewhere" },
        { "a relative address", "/v1/elsewhere" },
        { "another port", m_other.url().toEncoded() + "/v1/elsewhere" },
        { "another host", "https://localhost:" + port + "/v1/elsewhere" },
        { "plain HTTP", m_plain.url().toEncoded() + "/v1/elsewhere" },
        { "nowhere", {} },
    };
    for (const int status : { 300, 301, 302, 303, 305, 307, 308 }) {
        for (const auto &[name, location] : targets) {
            for (const bool write : { false, true })
                QTest::addRow("%d to %s, %s", status, name, write ? "POST" : "GET") << status << location << write;
        }
    }
}

void TestRedirects::isAnError()
{
    QFETCH(int, status);
    QFETCH(QByteArray, location);
    QFETCH(bool, write);
    for (ScriptedServer *server : { &m_wire.server, &m_other, &m_plain }) {
        server->forget();
        server->answer(Reply::json(200, "[]"));
    }
    m_wire.server.enqueue(location.isNull() ? Reply::json(status, "{}") : Reply::redirect(status, location));
    ClientOptions options = m_wire.options();
    options.readRetries = 2;
    Client client(m_wire.server.url(), options);
    const auto outcome = write ? watch(client.send(EnrollTotp{ Secret::fromUtf8("a password") })) : watch(client.listAccounts());
    QVERIFY(over(outcome));
    // Whatever else the client would send must have come before this does.
    const auto later = watch(client.listAccounts());
    QVERIFY(over(later));
    QCOMPARE(later->succeeded, 1);

    QVERIFY(outcome->endedOnce());
    QCOMPARE(outcome->failed, 1);
    QCOMPARE(outcome->error.kind, ErrorKind::Decode);
    QCOMPARE(outcome->error.status, status);
    QCOMPARE(outcome->error.applied, write ? Applied::Unknown : Applied::No);
    QCOMPARE(m_wire.server.requestCount(), 2);
    QCOMPARE(m_wire.server.requests().first().path, write ? "/v1/auth/totp/enroll"_ba : "/v1/accounts"_ba);
    QCOMPARE(m_wire.server.requests().last().path, "/v1/accounts"_ba);
    QCOMPARE(m_other.connectionCount(), 0);
    QCOMPARE(m_plain.connectionCount(), 0);
}

QTEST_GUILESS_MAIN(TestRedirects)
#include "tst_redirects.moc"
