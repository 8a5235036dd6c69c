// SPDX-License-Identifier: MIT
// The accounts that all pages share: the list, and the roles and tags that are read beside it.
#include "support/console.h"
#include "support/outcome.h"

#include "session/session.h"
#include "work/account_book.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using State = Session::State;

namespace {

QUuid idOf(int number)
{
    return QUuid::createUuidV5(QUuid(), QByteArray::number(number)); // as accountsJson() makes them
}

QByteArray pathOf(int number, const char *what)
{
    return "/v1/accounts/" + idOf(number).toByteArray(QUuid::WithoutBraces) + '/' + what;
}

// The book of somebody who is signed in to a server that answers as a test says.
struct Fixture {
    ConsoleWire wire;
    HandClock clock;
    Session session{ clock, wire.options() };
    AccountBook book{ session };
    int accounts = 5;
    Reply roles = Reply::json(200, R"({"roles":["user"]})");
    Reply tags = Reply::json(200, R"({"tags":["env:prod"]})");
    QList<QUuid> changed;
    int loads = 0;

    Fixture()
    {
        wire.server.enqueue(grantReply());
        session.signIn(wire.signIn());
        if (!eventually([this] { return session.state() == State::SignedIn; }))
            qFatal("cannot sign in");
        wire.server.forget();
        wire.server.answerWith([this](const Received &request) {
            return request.path.endsWith("/roles") ? roles
                : request.path.endsWith("/tags")   ? tags
                                                   : Reply::json(200, accountsJson(accounts));
        });
        QObject::connect(&book, &AccountBook::changed, &book, [this](const QList<QUuid> &ids) { changed += ids; });
        QObject::connect(&book, &AccountBook::loaded, &book, [this] { ++loads; });
    }
    bool load()
    {
        const int before = loads;
        book.refresh();
        return eventually([&] { return loads > before; });
    }
    bool isRead(int number) const { return book.find(idOf(number))->extras; }
    qsizetype asked(int number, const char *what) const
    {
        const QByteArray path = pathOf(number, what);
        return std::count_if(wire.server.requests().begin(), wire.server.requests().end(),
            [&path](const Received &request) { return request.path == path; });
    }
    bool readAll()
    {
        book.readAll();
        return eventually([this] { return !book.progress().running; });
    }
};

} // namespace

class AccountBookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loads();
    void keepsItsListWhenRefused();
    void manyComeThroughAThread();
    void whatIsLearntMeanwhileIsNewer();
    void whatIsLearntBeforeTheAnswerIsNewer();
    void aReadingIsNoNewerThanWhatIsLearnt();
    void readsWhatIsLookedAt();
    void readsAgainWhatIsOlderThanTheList();
    void looksAwayInTime();
    void readsAll();
    void neverMoreThanEightCalls();
    void stops();
    void waitsWhenLimited();
    void endsWhenRefusedToAll();
    void oneRefusalIsNoEnd();
    void olderServersHaveNoTags();
    void endsWhenBroken();
    void learns();
    void keepsWhatIsEqualOnce();
    void forgetsWhatNobodyHas();
    void goesWhileReading();
};

void AccountBookTest::loads()
{
    Fixture f;
    QVERIFY(!f.book.isLoaded());
    QVERIFY(f.load());
    QVERIFY(f.book.isLoaded());
    QCOMPARE(f.book.rows().size(), 5);
    QCOMPARE(f.book.find(idOf(3))->account.username, u"user-3"_s);
    QVERIFY(!f.book.find(idOf(99)));
    QCOMPARE(f.book.findByName(u"user-4"_s)->account.id, idOf(4));
    QVERIFY(!f.book.findByName(u"user-9"_s));
    f.book.refresh();
    f.book.refresh(); // under way already
    QVERIFY(eventually([&] { return f.loads == 2; }));
    QCOMPARE(f.wire.server.count("GET"), 2);
}

void AccountBookTest::keepsItsListWhenRefused()
{
    Fixture f;
    QVERIFY(f.load());
    f.wire.server.enqueue(errorReply(403, "forbidden"));
    QSignalSpy failed(&f.book, &AccountBook::failed);
    f.book.refresh();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(f.book.error()->kind, ErrorKind::Forbidden);
    QCOMPARE(f.book.rows().size(), 5);
    QVERIFY(f.load());
    QVERIFY(!f.book.error());
}

void AccountBookTest::manyComeThroughAThread()
{
    Fixture f;
    f.accounts = 5000;
    QVERIFY(f.load());
    QCOMPARE(f.book.rows().size(), 5000);
    for (int number = 0; number < f.accounts; number += 7)
        QCOMPARE(f.book.find(idOf(number))->account.username, u"user-%1"_s.arg(number));
    f.book.look({ idOf(17) });
    QVERIFY(eventually([&] { return f.isRead(17); }));
    f.accounts = 4000;
    QVERIFY(f.load());
    QCOMPARE(f.book.rows().size(), 4000);
    QCOMPARE(f.book.find(idOf(17))->roles(), RoleList{ Role::User }); // what was known stays known
    QVERIFY(!f.book.find(idOf(4500)));
}

void AccountBookTest::whatIsLearntMeanwhileIsNewer()
{
    Fixture f;
    f.accounts = 5000;
    QVERIFY(f.load());
    f.book.refresh();
    // The list has arrived and is being put together in the thread, or not yet: what is written now is newer in any case.
    bool learnt = false;
    connect(f.session.client()->findChild<CallBase *>(), &CallBase::finished, &f.book, [&] {
        Account account = f.book.find(idOf(8))->account;
        account.status = AccountStatus::Inactive;
        f.book.learn(account);
        learnt = true;
    });
    QVERIFY(eventually([&] { return f.loads == 2; }));
    QVERIFY(learnt);
    QCOMPARE(f.book.find(idOf(8))->account.status.word(), u"inactive"_s);
    QVERIFY(f.load());
    QCOMPARE(f.book.find(idOf(8))->account.status.word(), u"active"_s);
}

// Written between the question and its answer: the list knows less. What was merely read beside it says nothing of the account.
void AccountBookTest::whatIsLearntBeforeTheAnswerIsNewer()
{
    for (const int accounts : { 5, 5000 }) {
        Fixture f;
        f.accounts = accounts;
        QVERIFY(f.load());
        Account was = f.book.find(idOf(2))->account;
        was.status = AccountStatus::Inactive; // at the server it is active again
        f.book.learn(was);
        f.book.refresh();
        Account account = f.book.find(idOf(1))->account;
        account.status = AccountStatus::Inactive;
        f.book.learn(account);
        Account created;
        created.id = QUuid::createUuid();
        created.username = u"new"_s;
        f.book.learn(created);
        f.book.learnRoles(idOf(2), { Role::Editor });
        QVERIFY(eventually([&] { return f.loads == 2; }));
        QCOMPARE(f.book.find(idOf(1))->account.status.word(), u"inactive"_s);
        QVERIFY(f.book.find(created.id));
        QCOMPARE(f.book.find(idOf(2))->account.status.word(), u"active"_s);
        QCOMPARE(f.book.find(idOf(2))->roles(), RoleList{ Role::Editor });
        QVERIFY(f.load());
        QCOMPARE(f.book.find(idOf(1))->account.status.word(), u"active"_s);
        QVERIFY(!f.book.find(created.id));
    }
}

void AccountBookTest::aReadingIsNoNewerThanWhatIsLearnt()
{
    Fixture f;
    QVERIFY(f.load());
    f.tags = f.tags.after(std::chrono::milliseconds(150));
    f.book.look({ idOf(1) });
    const auto openCalls = [&f] {
        const auto calls = f.session.client()->findChildren<CallBase *>();
        return std::count_if(calls.begin(), calls.end(), [](const CallBase *call) { return !call->isFinished(); });
    };
    QVERIFY(eventually([&] { return f.asked(1, "tags") == 1 && openCalls() == 1; })); // roles are there, tags are not
    f.book.learnRoles(idOf(1), { Role::Editor });
    QVERIFY(eventually([&] { return f.book.find(idOf(1))->tags().has_value(); }));
    QCOMPARE(f.book.find(idOf(1))->roles(), RoleList{ Role::Editor });
    f.book.reread(idOf(1)); // one that begins later is newer
    QVERIFY(eventually([&] { return f.book.find(idOf(1))->roles() == RoleList{ Role::User }; }));
}

void AccountBookTest::readsAgainWhatIsOlderThanTheList()
{
    Fixture f;
    f.accounts = 30;
    QVERIFY(f.load());
    QVERIFY(f.readAll());
    f.clock.time = f.clock.time.addSecs(60);
    f.roles = Reply::json(200, R"({"roles":["editor"]})").after(std::chrono::milliseconds(20));
    QVERIFY(f.load());
    QCOMPARE(f.book.find(idOf(1))->roles(), RoleList{ Role::User }); // old, and not forgotten
    f.book.look({ idOf(1) });
    QVERIFY(eventually([&] { return f.book.find(idOf(1))->roles() == RoleList{ Role::Editor }; }));
    QVERIFY(f.readAll());
    QCOMPARE(f.book.progress().total, 29);
    for (int number = 0; number < f.accounts; ++number)
        QCOMPARE(f.book.find(idOf(number))->roles(), RoleList{ Role::Editor });
    // What is to be read in any case is not forgotten when somebody looks elsewhere.
    for (int number = 0; number < f.accounts; ++number)
        f.book.reread(idOf(number));
    f.book.look({});
    QVERIFY(eventually([&] { return f.asked(1, "roles") == 3; }));
    for (int number = 0; number < f.accounts; ++number)
        QTRY_COMPARE(f.asked(number, "roles"), 3);
}

void AccountBookTest::readsWhatIsLookedAt()
{
    Fixture f;
    QVERIFY(f.load());
    f.book.look({ idOf(1), idOf(3) });
    QVERIFY(eventually([&] { return f.isRead(1) && f.isRead(3); }));
    QCOMPARE(f.book.find(idOf(1))->roles(), RoleList{ Role::User });
    QCOMPARE(f.book.find(idOf(1))->tags(), QStringList{ u"env:prod"_s });
    QVERIFY(f.book.find(idOf(1))->rolesAsOf.time().isValid());
    QTRY_COMPARE(f.changed.size(), 2);
    QVERIFY(!f.isRead(0) && !f.isRead(2));
    f.book.look({ idOf(1), idOf(3) });
    QVERIFY(f.load());
    QCOMPARE(f.asked(1, "roles"), 1); // known
    f.roles = Reply::json(200, R"({"roles":[]})");
    f.book.reread(idOf(1));
    QVERIFY(eventually([&] { return f.book.find(idOf(1))->roles() == RoleList(); }));
}

void AccountBookTest::looksAwayInTime()
{
    Fixture f;
    f.accounts = 200;
    QVERIFY(f.load());
    QList<QUuid> first;
    for (int number = 0; number < 100; ++number)
        first += idOf(number);
    f.book.look(first);
    f.book.look({ idOf(150) }); // scrolled on before more than a few were asked for
    QVERIFY(eventually([&] { return f.isRead(150); }));
    QVERIFY(eventually([&] { return f.session.client()->isIdle(); }));
    const auto read = std::count_if(
        f.book.rows().begin(), f.book.rows().end(), [](const AccountRow &row) { return bool(row.extras); });
    QVERIFY2(read <= 5, qPrintable(QString::number(read)));
}

void AccountBookTest::readsAll()
{
    Fixture f;
    f.accounts = 60;
    QVERIFY(f.load());
    f.book.look({ idOf(59) });
    QVERIFY(f.readAll());
    QCOMPARE(f.book.progress().done, f.book.progress().total);
    QVERIFY(!f.book.progress().error);
    for (int number = 0; number < f.accounts; ++number) {
        QVERIFY(f.isRead(number));
        QCOMPARE(f.asked(number, "roles"), 1);
        QCOMPARE(f.asked(number, "tags"), 1);
    }
    const QMap<QString, int> expected{ { u"env:prod"_s, 60 } };
    QCOMPARE(f.book.tagsInUse(), expected);
    QVERIFY(f.readAll());
    QCOMPARE(f.book.progress().total, 0); // nothing left
}

void AccountBookTest::neverMoreThanEightCalls()
{
    Fixture f;
    f.accounts = 40;
    QVERIFY(f.load());
    f.roles = f.roles.after(std::chrono::milliseconds(2));
    qsizetype most = 0;
    connect(&f.wire.server, &ScriptedServer::requested, &f.book, [&] {
        const auto calls = f.session.client()->findChildren<CallBase *>();
        const auto open = std::count_if(calls.begin(), calls.end(), [](const CallBase *call) { return !call->isFinished(); });
        most = std::max<qsizetype>(most, open);
    });
    QVERIFY(f.readAll());
    QVERIFY2(most > 2 && most <= 8, qPrintable(QString::number(most)));
}

void AccountBookTest::stops()
{
    Fixture f;
    f.accounts = 200;
    QVERIFY(f.load());
    f.book.readAll();
    QVERIFY(eventually([&] { return f.book.progress().done > 10; }));
    f.book.stopReading();
    QVERIFY(!f.book.progress().running);
    QVERIFY(eventually([&] { return f.session.client()->isIdle(); }));
    QVERIFY(f.wire.server.requestCount() < 100);
    QVERIFY(f.readAll()); // goes on with the others
    QVERIFY(f.isRead(199));
    QCOMPARE(f.wire.server.requestCount(), 1 + 400);
}

void AccountBookTest::waitsWhenLimited()
{
    Fixture f;
    QVERIFY(f.load());
    int limited = 0;
    f.wire.server.answerWith([&](const Received &request) {
        if (request.path.endsWith("/roles") && limited++ < 3)
            return errorReply(429, "rate_limited").header("Retry-After", "0");
        return request.path.endsWith("/roles") ? f.roles : f.tags;
    });
    QVERIFY(f.readAll());
    QVERIFY(limited >= 4);
    QVERIFY(!f.book.progress().error);
    QCOMPARE(f.book.progress().done, 5);
    for (int number = 0; number < 5; ++number)
        QVERIFY(f.isRead(number));
}

void AccountBookTest::endsWhenRefusedToAll()
{
    Fixture f;
    f.accounts = 300;
    QVERIFY(f.load());
    f.roles = f.tags = errorReply(403, "forbidden");
    QVERIFY(f.readAll());
    QCOMPARE(f.book.progress().error->kind, ErrorKind::Forbidden);
    QVERIFY(f.wire.server.requestCount() < 40); // it does not ask three hundred times
    QVERIFY(f.isRead(0));                       // asked for, and not given
    QVERIFY(!f.book.find(idOf(0))->roles());
}

void AccountBookTest::oneRefusalIsNoEnd()
{
    Fixture f;
    f.accounts = 40;
    QVERIFY(f.load());
    f.wire.server.answerWith([&](const Received &request) {
        if (request.path.startsWith(pathOf(3, "")))
            return errorReply(403, "forbidden");
        if (request.path.startsWith(pathOf(4, "")))
            return errorReply(404, "not_found");
        return request.path.endsWith("/roles") ? f.roles : f.tags;
    });
    QVERIFY(f.readAll());
    QVERIFY(!f.book.progress().error);
    QVERIFY(!f.book.find(idOf(3))->roles() && !f.book.find(idOf(4))->roles());
    QVERIFY(f.book.find(idOf(39))->roles());
}

void AccountBookTest::olderServersHaveNoTags()
{
    Fixture f;
    f.accounts = 40;
    QVERIFY(f.load());
    f.tags = Reply::text(404, "404 page not found");
    QVERIFY(f.readAll());
    QVERIFY(!f.book.progress().error);
    QCOMPARE(f.book.find(idOf(39))->roles(), RoleList{ Role::User });
    QVERIFY(!f.book.find(idOf(39))->tags());
    qsizetype asked = 0;
    for (int number = 0; number < f.accounts; ++number)
        asked += f.asked(number, "tags");
    QVERIFY2(asked <= 4, qPrintable(QString::number(asked)));
}

void AccountBookTest::endsWhenBroken()
{
    Fixture f;
    QVERIFY(f.load());
    f.roles = Reply::json(500, R"({"error":"broken","code":"internal_error"})");
    QVERIFY(f.readAll());
    QCOMPARE(f.book.progress().error->kind, ErrorKind::Server);
    QVERIFY(!f.isRead(0)); // may be asked for again
    f.roles = Reply::json(200, R"({"roles":[]})");
    QVERIFY(f.readAll());
    QVERIFY(f.isRead(0));
}

void AccountBookTest::learns()
{
    Fixture f;
    QVERIFY(f.load());
    Account created;
    created.id = QUuid::createUuid();
    created.username = u"new"_s;
    f.book.learn(created);
    QCOMPARE(f.book.findByName(u"new"_s)->account.id, created.id);
    f.book.learnRoles(created.id, { Role::Editor });
    f.book.learnTags(created.id, { u"a"_s });
    QCOMPARE(f.book.find(created.id)->roles(), RoleList{ Role::Editor });
    QCOMPARE(f.book.find(created.id)->tags(), QStringList{ u"a"_s });
    QTRY_VERIFY(f.changed.contains(created.id));
    // Every other one is still found where it was.
    for (int number = 0; number < f.accounts; ++number)
        QCOMPARE(f.book.find(idOf(number))->account.username, u"user-%1"_s.arg(number));
    Account gone = f.book.find(idOf(2))->account;
    gone.status = AccountStatus::Deleted;
    f.book.learn(gone);
    f.book.learnRoles(QUuid::createUuid(), {}); // nobody's
    QCOMPARE(f.book.rows().size(), 6);
    QVERIFY(f.readAll());
    QVERIFY(!f.isRead(2)); // deleted ones are left alone
}

void AccountBookTest::keepsWhatIsEqualOnce()
{
    Fixture f;
    QVERIFY(f.load());
    const auto tag = [](const char *value) { return u"env:%1"_s.arg(QLatin1String(value)); }; // a string of its own each time
    for (int number = 0; number < 3; ++number) {
        f.book.learnRoles(idOf(number), { Role::User, Role::Editor });
        f.book.learnTags(idOf(number), number == 2 ? QStringList{ tag("prod"), tag("eu") } : QStringList{ tag("prod") });
    }
    const auto extras = [&f](int number) { return f.book.find(idOf(number))->extras; };
    QCOMPARE(extras(0), extras(1));
    QVERIFY(extras(0) != extras(2));
    QCOMPARE(extras(0)->roles->constData(), extras(2)->roles->constData());
    QCOMPARE(extras(0)->tags->first().constData(), extras(2)->tags->first().constData());

    // A change of one account is none of the other.
    f.book.learnRoles(idOf(1), {});
    QCOMPARE(f.book.find(idOf(0))->roles(), (RoleList{ Role::User, Role::Editor }));
    QCOMPARE(f.book.find(idOf(1))->roles(), RoleList());
    QCOMPARE(f.book.find(idOf(1))->tags(), QStringList{ u"env:prod"_s });
    // Not read is not empty, and the times of reading are each account's own.
    f.book.learnRoles(idOf(3), {});
    QVERIFY(f.book.find(idOf(3))->roles() && !f.book.find(idOf(3))->tags());
    QVERIFY(f.book.find(idOf(3))->rolesAsOf.time().isValid() && !f.book.find(idOf(3))->tagsAsOf.time().isValid());
    QVERIFY(f.load());
    QVERIFY(f.book.find(idOf(3))->rolesAsOf.time().isValid());
}

void AccountBookTest::forgetsWhatNobodyHas()
{
    ExtrasPool pool;
    const auto extras = [](int number) {
        AccountExtras result;
        result.tags = { u"number:%1"_s.arg(number) };
        return result;
    };
    const ExtrasPool::Shared held = pool.shared(extras(-1));
    for (int number = 0; number < 20'000; ++number)
        pool.shared(extras(number));
    QVERIFY2(pool.size() <= 2000, qPrintable(QString::number(pool.size())));
    QCOMPARE(pool.shared(extras(-1)), held);
    QList<ExtrasPool::Shared> all;
    for (int number = 0; number < 5000; ++number)
        all += pool.shared(extras(number));
    for (int number = 0; number < 5000; ++number)
        QCOMPARE(pool.shared(extras(number)), all[number]);
}

void AccountBookTest::goesWhileReading()
{
    Fixture f;
    {
        AccountBook other(f.session);
        f.accounts = 5000;
        other.refresh();
        QVERIFY(eventually([&] { return other.isLoaded(); }));
        other.readAll();
        other.refresh();
        QVERIFY(eventually([&] { return other.progress().done > 3; }));
    }
    QVERIFY(eventually([&] { return f.session.client()->isIdle(); }));
}

QTEST_GUILESS_MAIN(AccountBookTest)
#include "tst_account_book.moc"
