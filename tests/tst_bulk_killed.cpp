// SPDX-License-Identifier: MIT
// A bulk change whose program is killed again and again: each account is changed exactly once, and none is missed.
#include "support/bulk_desk.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

// The second program, as far as it has spoken.
class Runner {
public:
    explicit Runner(const BulkDesk &desk)
    {
        const devserver::KnownAccount &admin = desk.server.known();
        const Profile profile = desk.profile();
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(
            QStringLiteral(BULK_RUNNER), { profile.server.toString(), profile.caFile, admin.username, desk.journals() });
        m_process.write(admin.password.utf8().toByteArray() + '\n');
        m_process.closeWriteChannel();
    }
    // Until so many rows have ended, or it has.
    bool waitForRows(int rows)
    {
        return eventually(
            [&] {
                m_said += m_process.readAllStandardOutput();
                return m_said.count("row ") >= rows || isOver();
            },
            std::chrono::seconds(60));
    }
    bool isOver() const { return m_process.state() == QProcess::NotRunning; }
    void kill()
    {
        m_process.kill();
        eventually([this] { return isOver(); });
        m_said += m_process.readAllStandardOutput();
    }
    // Of what it said last with that word; -1: nothing.
    int number(const QByteArray &word) const
    {
        for (const QByteArray &line : m_said.split('\n')) {
            if (line.startsWith(word + ' '))
                return line.mid(word.size() + 1).toInt();
        }
        return -1;
    }
    int exitCode() const { return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1; }

private:
    QProcess m_process;
    QByteArray m_said;
};

} // namespace

class BulkKilledTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyAccountOnce();
};

void BulkKilledTest::everyAccountOnce()
{
    constexpr int accounts = 1000;
    constexpr int kills = 25;
    BulkDesk desk(accounts);
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator chance(seed);
    int over = 0;
    for (int i = 0; i < kills; ++i) {
        Runner runner(desk);
        // At once after a row, or somewhere within the next ones; the first time perhaps before there is a journal.
        QVERIFY(runner.waitForRows(i == 0 ? 0 : chance.bounded(1, accounts / kills)));
        QVERIFY2(!runner.isOver(), qPrintable(QString::number(runner.exitCode())));
        QElapsedTimer since;
        since.start();
        const int microseconds = chance.bounded(6000);
        eventually([&] { return since.nsecsElapsed() / 1000 >= microseconds; });
        runner.kill();
        if (i > 1) // what was over stays over
            QVERIFY2(runner.number("left") >= over, qPrintable(u"%1 of %2"_s.arg(runner.number("left")).arg(over)));
        over = std::max(over, runner.number("left"));
    }
    // What has been changed so far was changed once.
    const int soFar = desk.events(u"role_granted"_s);
    QVERIFY2(soFar > kills && soFar < accounts, qPrintable(QString::number(soFar)));
    Runner last(desk);
    QVERIFY(eventually([&last] { return last.isOver(); }, std::chrono::seconds(60)));
    QVERIFY(last.waitForRows(0));
    QCOMPARE(last.exitCode(), 0);
    QCOMPARE(last.number("open"), 0);
    QCOMPARE(last.number("done"), accounts);
    QCOMPARE(desk.events(u"role_granted"_s), accounts);
    QCOMPARE(desk.notOnce(u"role_granted"_s), 0);
    QVERIFY(QDir(desk.journals()).isEmpty());
    // At most the write under way at a kill went out twice.
    const qsizetype writes = std::count_if(desk.server.server->requests().begin(), desk.server.server->requests().end(),
        [](const QString &request) { return request.startsWith(u"POST /v1/accounts/"_s); });
    QVERIFY2(writes >= accounts && writes <= accounts + kills, qPrintable(QString::number(writes)));
    qInfo("%lld writes for %d accounts", static_cast<long long>(writes), accounts);
}

QTEST_GUILESS_MAIN(BulkKilledTest)
#include "tst_bulk_killed.moc"
