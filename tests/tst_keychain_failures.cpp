// SPDX-License-Identifier: MIT
// Every way a keyring can fail, for each of the three calls: the call ends once and in time, says what is known, leaves
// nothing anywhere, and the event loop goes on turning.
#include "keyring/desk.h"
#include "session/token_store.h"
#include "support/outcome.h"

#include <QtTest>

#include <csignal>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using Problem = TokenStoreResult::Problem;
using Operation = TokenStoreResult::Operation;

namespace {

constexpr auto token = "a-token-that-must-not-be-left-anywhere";
constexpr auto kept = "p1/alice=an-older-token";

// Short, where nothing but its end is waited for; and how much later a busy machine may be.
const QStringList impatience{ u"--keyring"_s, u"800"_s, u"--person"_s, u"1500"_s };
constexpr qint64 keyringPatience = 800;
constexpr qint64 personPatience = 1500;
constexpr qint64 lateness = 4000;
// The event loop of the caller ticks every 10 ms. On an idle machine the longest pause was 16 ms.
constexpr qint64 longestPause = 500;

QByteArray lineFor(Operation operation)
{
    switch (operation) {
    case Operation::Read:
        return "read p1 alice";
    case Operation::Write:
        return QByteArray("write p1 alice ") + token;
    case Operation::Remove:
        return "remove p1 alice";
    }
    return {};
}

// Waits for a line among others.
bool saysAtLast(Program &program, const QByteArray &wanted)
{
    for (QByteArray line = program.line(); !line.isEmpty(); line = program.line()) {
        if (line == wanted)
            return true;
    }
    return false;
}

} // namespace

class KeychainFailuresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void table_data();
    void table();
    void lockedForReal_data();
    void lockedForReal();
    void frozen_data();
    void frozen();
    void unlockedByAPerson_data();
    void unlockedByAPerson();
    void busVanishesMidWrite();
    void lateWriteIsUndone();
    void lateWriteDoesNotUndoALaterOne();
    void waitingWriteNeverHappens();
    void goesOnAfterAFailure();

private:
    static void check(Desk &desk, const Answer &answer, Operation operation, Problem problem, qint64 within);
};

void KeychainFailuresTest::check(Desk &desk, const Answer &answer, Operation operation, Problem problem, qint64 within)
{
    QCOMPARE(answer.problem(), int(problem));
    QCOMPARE(answer.json.value("operation"_L1).toInt(), int(operation));
    QCOMPARE(answer.json.value("sentence"_L1).toString().isEmpty(), problem == Problem::None);
    QVERIFY(answer.json.value("queued"_L1).toBool());
    QVERIFY2(answer.milliseconds() < within + lateness, qPrintable(u"took %1 ms"_s.arg(answer.milliseconds())));
    QVERIFY2(answer.longestPause() < longestPause, qPrintable(u"stood still for %1 ms"_s.arg(answer.longestPause())));
    const auto files = desk.files();
    for (auto it = files.begin(); it != files.end(); ++it) {
        QVERIFY2(!it->contains(token) && !it->contains(QByteArray(token).toBase64()), qPrintable(it.key()));
        QVERIFY2(it.key().endsWith("/bus.conf"_L1) || it.key().contains("keyrings/"_L1), qPrintable(it.key()));
    }
}

void KeychainFailuresTest::table_data()
{
    QTest::addColumn<QStringList>("keyring"); // of the scripted one; "bus" or "nothing": there is none
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<Problem>("problem");
    QTest::addColumn<qint64>("within");

    using O = Operation;
    const auto add = [](const char *name, const QStringList &keyring, O operation, Problem problem, qint64 within) {
        const char *const words[] = { "read", "write", "remove" };
        QTest::addRow("%s: %s", name, words[int(operation)]) << keyring << operation << problem << within;
    };
    for (const O o : { O::Read, O::Write, O::Remove }) {
        add("none, no bus", { u"nothing"_s }, o, Problem::NoKeyring, 0);
        add("none, bus without one", { u"bus"_s }, o, Problem::NoKeyring, 0);
        add("locked, dismissed", { u"--locked"_s }, o, Problem::Locked, 0);
        add("denied by error", { u"--act"_s, u"deny"_s }, o, Problem::Failed, 0); // libsecret does not tell it from others
        add("times out at once", { u"--silent"_s }, o, Problem::TimedOut, keyringPatience);
        add("times out when it matters", { u"--act"_s, u"silent"_s }, o, Problem::TimedOut, personPatience);
        add("times out with its question", { u"--locked"_s, u"--prompt"_s, u"never"_s }, o, Problem::TimedOut, personPatience);
        add("vanishes", { u"--act"_s, u"vanish"_s }, o, Problem::Failed, 0);
    }
    add("denied", { u"--item-locked"_s }, O::Read, Problem::Denied, 0);
    add("denied", { u"--asks"_s }, O::Write, Problem::Denied, 0);
    add("denied", { u"--asks"_s }, O::Remove, Problem::Denied, 0);
    add("denied to unlock", { u"--item-locked"_s }, O::Remove, Problem::Denied, 0);
}

void KeychainFailuresTest::table()
{
    QFETCH(const QStringList, keyring);
    QFETCH(const Operation, operation);
    QFETCH(const Problem, problem);
    QFETCH(const qint64, within);

    Desk desk;
    Program *scripted = nullptr;
    if (keyring.first() != "nothing"_L1)
        desk.startBus();
    if (keyring.first().startsWith("--"_L1))
        scripted = &desk.startScripted(keyring + QStringList{ u"--entry"_s, QString::fromLatin1(kept) });
    Program &caller = desk.caller(problem == Problem::TimedOut ? impatience : QStringList());
    const Answer answer = Desk::call(caller, lineFor(operation));
    check(desk, answer, operation, problem, within);
    QVERIFY(answer.token().isEmpty());

    // The same process is still good for something, and says the first call's end no second time.
    QCOMPARE(Desk::call(caller, "read p2 nobody").json.value("call"_L1).toInt(), 2);
    QVERIFY(caller.output().isEmpty());
    if (scripted && problem != Problem::TimedOut) {
        const QByteArray asked = scripted->output();
        QVERIFY2(!asked.contains("stored") && !asked.contains("deleted"), asked.constData());
    }
}

void KeychainFailuresTest::lockedForReal_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::newRow("read") << Operation::Read;
    QTest::newRow("write") << Operation::Write;
    QTest::newRow("remove") << Operation::Remove;
}

// gnome-keyring, with nobody there to ask for the password.
void KeychainFailuresTest::lockedForReal()
{
    QFETCH(const Operation, operation);
    Desk desk;
    desk.startBus();
    desk.startGnomeKeyring();
    QCOMPARE(desk.call("write p1 alice older").problem(), int(Problem::None));
    desk.lockGnomeKeyring();
    check(desk, desk.call(lineFor(operation)), operation, Problem::Locked, 0);
    QCOMPARE(desk.entries().keys(), QStringList{ u"p1/alice"_s }); // QtKeychain says that it was removed
}

void KeychainFailuresTest::frozen_data()
{
    QTest::addColumn<bool>("bus");
    QTest::addColumn<Operation>("operation");
    for (const bool bus : { false, true }) {
        const char *const what = bus ? "bus" : "keyring";
        QTest::addRow("%s: read", what) << bus << Operation::Read;
        QTest::addRow("%s: write", what) << bus << Operation::Write;
        QTest::addRow("%s: remove", what) << bus << Operation::Remove;
    }
}

// A process that is there and does nothing: the bus, or gnome-keyring.
void KeychainFailuresTest::frozen()
{
    QFETCH(const bool, bus);
    QFETCH(const Operation, operation);
    Desk desk;
    desk.startBus();
    desk.startGnomeKeyring();
    QCOMPARE(desk.call("write p1 alice older").problem(), int(Problem::None));
    Program &caller = desk.caller(impatience);
    Program &stopped = bus ? desk.bus() : desk.keyring();
    stopped.signal(SIGSTOP);
    check(desk, Desk::call(caller, lineFor(operation)), operation, Problem::TimedOut, keyringPatience);

    QElapsedTimer end; // the program can end all the same
    end.start();
    caller.process().closeWriteChannel();
    QVERIFY(eventually([&] { return caller.process().state() == QProcess::NotRunning; }));
    QCOMPARE(caller.process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(caller.process().exitCode(), 0);
    QVERIFY2(end.elapsed() < 3000, qPrintable(u"ended after %1 ms"_s.arg(end.elapsed())));
    stopped.signal(SIGCONT);
    QCOMPARE(desk.call("read p1 alice").token(), u"older"_s); // a keyring that does not answer was never sent the other
}

void KeychainFailuresTest::unlockedByAPerson_data()
{
    lockedForReal_data();
}

// Who takes longer than a keyring alone may take.
void KeychainFailuresTest::unlockedByAPerson()
{
    QFETCH(const Operation, operation);
    Desk desk;
    desk.startBus();
    desk.startScripted(
        { u"--locked"_s, u"--prompt"_s, u"accept"_s, u"--delay"_s, u"1000"_s, u"--entry"_s, QString::fromLatin1(kept) });
    const Answer answer = desk.call(lineFor(operation), { u"--keyring"_s, u"700"_s, u"--person"_s, u"20000"_s });
    QCOMPARE(answer.problem(), int(Problem::None));
    QCOMPARE(answer.token(), operation == Operation::Read ? u"an-older-token"_s : QString());
}

// GLib would end the whole program with the bus.
void KeychainFailuresTest::busVanishesMidWrite()
{
    Desk desk;
    desk.startBus();
    Program &scripted = desk.startScripted({ u"--act"_s, u"silent"_s });
    Program &caller = desk.caller();
    caller.process().write(lineFor(Operation::Write) + '\n');
    QVERIFY(saysAtLast(scripted, "CreateItem"));
    desk.bus().kill();
    const Answer answer{ QJsonDocument::fromJson(caller.line()).object() };
    check(desk, answer, Operation::Write, Problem::Failed, 0);
    check(desk, Desk::call(caller, lineFor(Operation::Write)), Operation::Write, Problem::NoKeyring, 0);
    QCOMPARE(caller.process().state(), QProcess::Running);
}

void KeychainFailuresTest::lateWriteIsUndone()
{
    Desk desk;
    desk.startBus();
    Program &scripted = desk.startScripted({ u"--act"_s, u"late"_s, u"--delay"_s, u"1500"_s });
    Program &caller = desk.caller({ u"--keyring"_s, u"700"_s, u"--person"_s, u"700"_s });
    QCOMPARE(Desk::call(caller, lineFor(Operation::Write)).problem(), int(Problem::TimedOut));
    QVERIFY(!scripted.output().contains("stored"));
    QVERIFY(saysAtLast(scripted, "stored"));
    QVERIFY(saysAtLast(scripted, "deleted"));
    QVERIFY(desk.entries().isEmpty());
}

void KeychainFailuresTest::lateWriteDoesNotUndoALaterOne()
{
    Desk desk;
    desk.startBus();
    Program &scripted = desk.startScripted({ u"--act"_s, u"late"_s, u"--times"_s, u"1"_s, u"--delay"_s, u"1200"_s });
    Program &caller = desk.caller({ u"--keyring"_s, u"800"_s, u"--person"_s, u"800"_s });
    QCOMPARE(Desk::call(caller, "write p1 alice first").problem(), int(Problem::TimedOut));
    const Answer second = Desk::call(caller, "write p1 alice second");
    QCOMPARE(second.problem(), int(Problem::None));
    QCOMPARE(desk.call("read p1 alice").token(), u"second"_s);
    const QByteArray asked = scripted.output();
    QVERIFY2(asked.indexOf("deleted") > asked.indexOf("stored") && asked.lastIndexOf("stored") > asked.indexOf("deleted"),
        asked.constData());
}

void KeychainFailuresTest::waitingWriteNeverHappens()
{
    Desk desk;
    desk.startBus();
    Program &scripted = desk.startScripted({ u"--act"_s, u"late"_s, u"--delay"_s, u"2000"_s });
    Program &caller = desk.caller({ u"--keyring"_s, u"600"_s, u"--person"_s, u"10000"_s });
    caller.process().write("write p1 alice first\nwrite p1 bob second\n");
    QCOMPARE(Answer{ QJsonDocument::fromJson(caller.line()).object() }.problem(), int(Problem::TimedOut)); // the second
    const Answer first{ QJsonDocument::fromJson(caller.line()).object() };
    QCOMPARE(first.json.value("call"_L1).toInt(), 1);
    QCOMPARE(first.problem(), int(Problem::None));
    QCOMPARE(Desk::call(caller, "read p1 bob").problem(), int(Problem::NothingKept));
    QCOMPARE(scripted.output().count("stored"), 1);
}

void KeychainFailuresTest::goesOnAfterAFailure()
{
    Desk desk;
    desk.startBus();
    Program &caller = desk.caller();
    QCOMPARE(Desk::call(caller, lineFor(Operation::Write)).problem(), int(Problem::NoKeyring));
    desk.startGnomeKeyring();
    QCOMPARE(Desk::call(caller, lineFor(Operation::Write)).problem(), int(Problem::None));
    desk.lockGnomeKeyring();
    QCOMPARE(Desk::call(caller, lineFor(Operation::Read)).problem(), int(Problem::Locked));
    desk.stopKeyring();
    QTRY_COMPARE(Desk::call(caller, lineFor(Operation::Read)).problem(), int(Problem::NoKeyring));
    desk.startGnomeKeyring();
    QCOMPARE(Desk::call(caller, lineFor(Operation::Read)).token(), QString::fromLatin1(token));
    QCOMPARE(Desk::call(caller, lineFor(Operation::Remove)).problem(), int(Problem::None));
    QVERIFY(desk.entries().isEmpty());
}

QTEST_GUILESS_MAIN(KeychainFailuresTest)
#include "tst_keychain_failures.moc"
