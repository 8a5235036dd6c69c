// SPDX-License-Identifier: MIT
// A client that is deleted by those it talks to, and answers that come too late for the token they are about.
#include "support/wire.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

Reply grant(const char *token)
{
    return Reply::json(200, "{\"token\":\"" + QByteArray(token) + "\",\"expires_at\":\"2030-01-01T00:00:00Z\"}");
}

} // namespace

class ClientLifeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_wire.server.forget();
        m_client = std::make_unique<Client>(m_wire.server.url(), m_wire.options());
    }
    void deletedByAListener_data();
    void deletedByAListener();
    void lateLogoutSparesTheNextToken();
    void lateRenewalStaysOutOfALockedClient();
    void renewalReplacesItsToken();

private:
    Wire m_wire;
    std::unique_ptr<Client> m_client;
};

void ClientLifeTest::deletedByAListener_data()
{
    QTest::addColumn<QByteArray>("when");
    for (const char *when : { "succeeded", "failed", "finished", "tokenChanged", "progressed" })
        QTest::newRow(when) << QByteArray(when);
}

void ClientLifeTest::deletedByAListener()
{
    QFETCH(QByteArray, when);
    m_wire.server.answer(when == "failed" ? Reply::json(400, "{}") : grant("another"));
    int ends = 0;
    bool deleted = false;
    const auto drop = [this, &deleted] {
        m_client.reset();
        deleted = true;
    };
    auto *call = m_client->renewToken();
    connect(m_client.get(), &Client::tokenChanged, this, [&] {
        if (when == "tokenChanged")
            drop();
    });
    connect(call, &CallBase::progressed, this, [&] {
        if (when == "progressed")
            drop();
    });
    connect(call, &CallBase::finished, this, [&] {
        if (when == "finished")
            drop();
    });
    call->then(
        this,
        [&] {
            ++ends;
            if (when == "succeeded")
                drop();
        },
        [&](const Error &) {
            ++ends;
            if (when == "failed")
                drop();
        });
    QTRY_VERIFY(deleted);
    QTest::qWait(0); // what was posted meanwhile finds nobody
    QVERIFY(ends <= 1);
}

void ClientLifeTest::lateLogoutSparesTheNextToken()
{
    m_wire.server.answer(Reply::empty(204));
    auto *call = m_client->logout();
    const Secret next = Secret::fromUtf8("the next token");
    m_client->setToken(next);
    const auto outcome = watch(call);
    QVERIFY(over(outcome));
    QCOMPARE(outcome->succeeded, 1);
    QVERIFY(m_client->token() == next);
}

void ClientLifeTest::lateRenewalStaysOutOfALockedClient()
{
    m_wire.server.answer(grant("renewed"));
    auto *call = m_client->renewToken();
    m_client->setToken({});
    const auto outcome = watch(call);
    QVERIFY(over(outcome));
    QCOMPARE(outcome->succeeded, 1);
    QVERIFY(m_client->token().isEmpty());
}

void ClientLifeTest::renewalReplacesItsToken()
{
    m_wire.server.answer(grant("renewed"));
    const auto outcome = watch(m_client->renewToken());
    QVERIFY(over(outcome));
    QCOMPARE(m_client->token().utf8().toByteArray(), "renewed"_ba);
}

QTEST_GUILESS_MAIN(ClientLifeTest)
#include "tst_client_life.moc"
