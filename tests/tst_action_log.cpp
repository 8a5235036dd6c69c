// SPDX-License-Identifier: MIT
#include "session/action_log.h"
#include "session/session.h"
#include "support/console.h"
#include "support/wire.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using State = Action::State;

Q_DECLARE_METATYPE(mcias::test::Reply)

namespace {

struct Fixture {
    QTemporaryDir folder;
    ConsoleWire wire;
    HandClock clock;
    Session session{ clock, wire.options() };
    ActionLog log{ clock, folder.path() };

    Fixture() { log.follow(session); }
    bool signIn()
    {
        wire.server.enqueue(grantReply());
        session.signIn(wire.signIn({}, u"hunter2-canary"_s));
        return eventually([this] { return session.state() == Session::State::SignedIn; });
    }
    QByteArray file(const QString &name = u"actions.jsonl"_s) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    // Sends it and waits for the end that the log tells of.
    template<Endpoint E>
    Action after(const E &request, const Reply &reply)
    {
        wire.server.enqueue(reply);
        session.client()->send(request);
        eventually([this] { return log.actions().constLast().state != State::UnderWay; });
        return log.actions().constLast();
    }
};

} // namespace

class ActionLogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void notesWhatCameOfIt_data();
    void notesWhatCameOfIt();
    void notesTheSignIn();
    void readsAreNotNotedUnlessTheyDisclose();
    void isReadBack();
    void tornLineIsPassedOver();
    void whatWasUnderWayIsUnknown();
    void endOfTheSessionIsUnknown();
    void noSecretInTheFile();
    void turnsOver();
    void saysWhenItCannotBeKept();
    void triesAgain();
    void saysWhenItCannotBeRead();
};

void ActionLogTest::notesWhatCameOfIt_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<int>("state");
    QTest::addRow("done") << Reply::empty(204) << int(State::Done);
    QTest::addRow("refused") << errorReply(403, "forbidden") << int(State::NotDone);
    QTest::addRow("answer lost") << Reply::drop() << int(State::Unknown);
}

void ActionLogTest::notesWhatCameOfIt()
{
    QFETCH(Reply, reply);
    QFETCH(int, state);
    Fixture f;
    QVERIFY(f.signIn());
    const Action action = f.after(RevokeToken{ u"some-jti"_s }, reply);
    QCOMPARE(int(action.state), state);
    QCOMPARE(action.command, u"revoke-token --jti some-jti"_s);
    QCOMPARE(action.username, u"alice"_s);
    QCOMPARE(action.at, f.clock.time);
    QCOMPARE(action.said.isEmpty(), action.state == State::Done);
}

void ActionLogTest::notesTheSignIn()
{
    Fixture f;
    QVERIFY(f.signIn());
    QCOMPARE(f.log.actions().size(), 1);
    QCOMPARE(f.log.actions().constFirst().command, u"login --username alice --password-prompt"_s);
    QCOMPARE(int(f.log.actions().constFirst().state), int(State::Done));
}

void ActionLogTest::readsAreNotNotedUnlessTheyDisclose()
{
    Fixture f;
    QVERIFY(f.signIn());
    f.wire.server.enqueue(Reply::json(200, "[]"));
    bool isOver = false;
    f.session.client()->listAccounts()->then(
        &f.session, [&](const QList<Account> &) { isOver = true; }, [&](const Error &) { isOver = true; });
    QVERIFY(eventually([&] { return isOver; }));
    QCOMPARE(f.log.actions().size(), 1);
    const Action read = f.after(GetPgCreds{ QUuid(QLatin1String(aliceId)) },
        Reply::json(200, R"({"host":"h","port":1,"database":"d","username":"u","password":"pg-canary"})"));
    QCOMPARE(read.operation(), u"get-pg-creds"_s);
    QCOMPARE(int(read.state), int(State::Done));
    QVERIFY(!f.file().contains("pg-canary"));
}

void ActionLogTest::isReadBack()
{
    Fixture f;
    QVERIFY(f.signIn());
    f.after(RevokeToken{ u"one"_s }, errorReply(403, "forbidden"));
    f.after(RevokeToken{ u"two"_s }, Reply::empty(204));
    const ActionLog again(f.clock, f.folder.path());
    QCOMPARE(again.actions(), f.log.actions());
    QCOMPARE(
        QFile::permissions(f.folder.filePath(u"actions.jsonl"_s)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void ActionLogTest::tornLineIsPassedOver()
{
    Fixture f;
    QVERIFY(f.signIn());
    f.after(RevokeToken{ u"one"_s }, Reply::empty(204));
    QFile file(f.folder.filePath(u"actions.jsonl"_s));
    QVERIFY(file.open(QIODevice::Append));
    file.write("{\"number\":3,\"comm");
    file.close();
    ActionLog again(f.clock, f.folder.path());
    QCOMPARE(again.actions(), f.log.actions());
    again.follow(f.session);
    f.after(RevokeToken{ u"three"_s }, Reply::empty(204));
    eventually([&] { return again.actions().constLast().state == State::Done; });
    const ActionLog third(f.clock, f.folder.path());
    QCOMPARE(third.actions().constLast().command, u"revoke-token --jti three"_s);
}

void ActionLogTest::whatWasUnderWayIsUnknown()
{
    Fixture f;
    QVERIFY(f.signIn());
    f.wire.server.enqueue(Reply::silence());
    f.session.client()->send(RevokeToken{ u"open"_s });
    QCOMPARE(int(f.log.actions().constLast().state), int(State::UnderWay)); // noted before it leaves
    const ActionLog afterCrash(f.clock, f.folder.path());
    QCOMPARE(int(afterCrash.actions().constLast().state), int(State::Unknown));
    QVERIFY(!afterCrash.actions().constLast().said.isEmpty());
}

void ActionLogTest::endOfTheSessionIsUnknown()
{
    Fixture f;
    QVERIFY(f.signIn());
    f.wire.server.enqueue(Reply::silence());
    Client *client = f.session.client();
    CallBase *call = client->send(RevokeToken{ u"open"_s });
    delete call;
    QCOMPARE(int(f.log.actions().constLast().state), int(State::Unknown));
}

void ActionLogTest::noSecretInTheFile()
{
    Fixture f;
    QVERIFY(f.signIn());
    f.after(ResetPassword{ QUuid(QLatin1String(aliceId)), Secret(u"new-canary"_s) }, Reply::empty(204));
    QVERIFY(f.file().contains("reset-password"));
    QVERIFY(!f.file().contains("canary"));
    QVERIFY(!f.file().contains(aliceToken()));
}

void ActionLogTest::turnsOver()
{
    Fixture f;
    QVERIFY(f.signIn());
    const QString longest(200'000, u'x');
    for (int i = 0; i < 7; ++i)
        f.after(RevokeToken{ longest + QString::number(i) }, Reply::empty(204));
    QVERIFY(!f.file(u"actions.former.jsonl"_s).isEmpty());
    QVERIFY(f.file().size() <= ActionLog::longestFile + 300'000);
    const ActionLog again(f.clock, f.folder.path());
    QCOMPARE(again.actions(), f.log.actions());
}

void ActionLogTest::saysWhenItCannotBeKept()
{
    HandClock clock;
    ConsoleWire wire;
    Session session(clock, wire.options());
    ActionLog log(clock, u"/proc/no-such-folder"_s);
    log.follow(session);
    int told = 0;
    connect(&log, &ActionLog::problemFound, &log, [&] { ++told; });
    wire.server.enqueue(grantReply());
    session.signIn(wire.signIn());
    QVERIFY(eventually([&] { return session.state() == Session::State::SignedIn; }));
    QCOMPARE(told, 1);
    QVERIFY(log.problem().contains(u"/proc/no-such-folder"_s));
    QCOMPARE(log.actions().size(), 1); // the list goes on
}

// A disk that was full has room again: what is done from then on is noted.
void ActionLogTest::triesAgain()
{
    HandClock clock;
    ConsoleWire wire;
    const QTemporaryDir folder;
    const QString place = folder.filePath(u"later"_s);
    Session session(clock, wire.options());
    ActionLog log(clock, place);
    log.follow(session);
    int told = 0;
    connect(&log, &ActionLog::problemFound, &log, [&] { ++told; });
    wire.server.enqueue(grantReply());
    session.signIn(wire.signIn());
    QVERIFY(eventually([&] { return session.state() == Session::State::SignedIn; }));
    QCOMPARE(told, 1);
    QVERIFY(QDir().mkpath(place));
    wire.server.enqueue(Reply::empty(204));
    session.client()->send(RevokeToken{ u"one"_s });
    QVERIFY(eventually([&] { return log.actions().constLast().state == State::Done; }));
    QVERIFY(log.problem().isEmpty());
    const ActionLog again(clock, place);
    QCOMPARE(again.actions().constLast(), log.actions().constLast());
    QCOMPARE(again.actions().size(), 1);
}

// A log that is there and cannot be read is not an empty one, and nothing is written over it.
void ActionLogTest::saysWhenItCannotBeRead()
{
    Fixture f;
    const QTemporaryDir folder;
    QVERIFY(QDir().mkpath(folder.filePath(u"actions.jsonl"_s))); // cannot be opened, whoever tries
    ActionLog log(f.clock, folder.path());
    QVERIFY2(log.problem().contains(u"actions.jsonl"_s), qPrintable(log.problem()));
    QVERIFY(ActionLog(f.clock, f.folder.filePath(u"none"_s)).problem().isEmpty());
}

QTEST_GUILESS_MAIN(ActionLogTest)
#include "tst_action_log.moc"
