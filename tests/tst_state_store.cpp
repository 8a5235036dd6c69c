// SPDX-License-Identifier: MIT
#include "session/state_store.h"
#include "support/json_on_disk.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

const QString fileName = u"state.json"_s;

KnownServer known(char letter)
{
    return { QByteArray(64, letter), QByteArray(64, static_cast<char>(letter + 1)), "the-key",
        QDateTime({ 2026, 11, 22 }, { 8, 0, 1, 250 }, Qt::UTC) };
}

} // namespace

class StateStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsEmptyAndWritesNothing();
    void comesBackAsItWas();
    void forgetsOneProfile();
    void keepsNothingForNoProfile();
    void writesOnlyChanges();
    void loadsOlderFiles();
    void loadsNewerFilesAndWritesThemBack();
    void damageIsReported();
    void cannotBeWritten();
};

void StateStoreTest::beginsEmptyAndWritesNothing()
{
    const FileFolder folder;
    const StateStore store(folder.path());
    QCOMPARE(store.lastProfile(), QString());
    QCOMPARE(store.lastUsername(u"p"_s), QString());
    QCOMPARE(store.windowGeometry(), QByteArray());
    QVERIFY(store.knownServer(u"p"_s) == KnownServer());
    QCOMPARE(store.problem(), QString());
    QCOMPARE(folder.names(), QStringList());
}

void StateStoreTest::comesBackAsItWas()
{
    const FileFolder folder;
    const QByteArray geometry("\x01\xd9\xd0\xcb\x00\x03\xff", 7);
    {
        StateStore store(folder.path());
        store.setLastProfile(u"p"_s);
        store.setLastUsername(u"p"_s, u"Zoë"_s);
        store.setLastUsername(u"q"_s, u"bob"_s);
        store.setWindowGeometry(geometry);
        store.setView(u"accounts"_s, { { u"version"_s, 1 }, { u"columns"_s, QJsonArray{ u"username"_s } } });
        store.setView(u"roles"_s, { { u"version"_s, 7 } });
        store.setView(u"accounts"_s, { { u"version"_s, 2 } }); // the whole of it
        store.setKnownServer(u"p"_s, known('a'));
        store.setKnownServer(u"q"_s, { {}, {}, {}, {} });
        QVERIFY(store.knownServer(u"p"_s) == known('a'));
    }
    const StateStore store(folder.path());
    QCOMPARE(store.lastProfile(), u"p"_s);
    QCOMPARE(store.lastUsername(u"p"_s), u"Zoë"_s);
    QCOMPARE(store.lastUsername(u"q"_s), u"bob"_s);
    QCOMPARE(store.windowGeometry(), geometry);
    QCOMPARE(store.view(u"accounts"_s), (QJsonObject{ { u"version"_s, 2 } }));
    QCOMPARE(store.view(u"roles"_s), (QJsonObject{ { u"version"_s, 7 } }));
    QCOMPARE(store.view(u"nothing"_s), QJsonObject());
    QVERIFY(store.knownServer(u"p"_s) == known('a'));
    QVERIFY(store.knownServer(u"q"_s) == KnownServer());
}

void StateStoreTest::forgetsOneProfile()
{
    const FileFolder folder;
    StateStore store(folder.path());
    for (const QString &id : { u"p"_s, u"q"_s }) {
        store.setLastUsername(id, u"alice"_s);
        store.setKnownServer(id, known('c'));
        store.setView(u"notes@"_s + id, { { u"text"_s, id } });
    }
    store.setLastProfile(u"p"_s);
    store.forget(u"p"_s);
    const StateStore next(folder.path());
    QCOMPARE(next.lastProfile(), QString());
    QCOMPARE(next.lastUsername(u"p"_s), QString());
    QVERIFY(next.knownServer(u"p"_s) == KnownServer());
    QVERIFY(next.knownServer(u"q"_s) == known('c'));
    QVERIFY(next.view(u"notes@p"_s).isEmpty() && !next.view(u"notes@q"_s).isEmpty());
    QVERIFY(!folder.bytes(fileName).contains("\"p\""));
    store.setLastProfile(u"q"_s);
    store.forget(u"p"_s);
    QCOMPARE(store.lastProfile(), u"q"_s);
}

void StateStoreTest::keepsNothingForNoProfile()
{
    const FileFolder folder;
    StateStore store(folder.path());
    store.setLastUsername({}, u"alice"_s);
    store.setKnownServer({}, known('a'));
    QCOMPARE(store.lastUsername({}), QString());
    QVERIFY(store.knownServer({}) == KnownServer());
    QCOMPARE(folder.names(), QStringList());
}

void StateStoreTest::writesOnlyChanges()
{
    const FileFolder folder;
    StateStore store(folder.path());
    store.setLastUsername(u"p"_s, u"alice"_s);
    QVERIFY(QFile::remove(folder.file(fileName)));
    store.setLastUsername(u"p"_s, u"alice"_s);
    QCOMPARE(folder.names(), QStringList());
    store.setLastUsername(u"p"_s, u"bob"_s);
    QCOMPARE(folder.names(), QStringList{ fileName });
}

void StateStoreTest::loadsOlderFiles()
{
    const FileFolder folder;
    folder.write(fileName, fixture(u"settings/older/state.json"_s));
    const StateStore store(folder.path());
    QCOMPARE(store.lastProfile(), u"p-1"_s);
    QCOMPARE(store.lastUsername(u"p-1"_s), u"alice"_s);
    QVERIFY(store.knownServer(u"p-1"_s) == KnownServer());
    QCOMPARE(store.problem(), QString());
}

void StateStoreTest::loadsNewerFilesAndWritesThemBack()
{
    const FileFolder folder;
    folder.write(fileName, fixture(u"settings/newer/state.json"_s));
    const QJsonObject before = folder.json(fileName);
    StateStore store(folder.path());
    QCOMPARE(store.problem(), QString());
    QCOMPARE(store.windowGeometry(), QByteArray("\x00\x01\x02\x03", 4));
    KnownServer server = store.knownServer(u"p-1"_s);
    QCOMPARE(server.authority, QByteArray(64, 'a'));
    QCOMPARE(server.since, QDateTime({ 2026, 3, 1 }, { 10, 20, 30, 400 }, Qt::UTC));
    server.certificate = QByteArray(64, 'c');
    store.setKnownServer(u"p-1"_s, server);
    store.setLastUsername(u"p-1"_s, u"bob"_s);
    store.setLastProfile(u"p-9"_s);
    const QJsonObject after = folder.json(fileName);
    QCOMPARE(after[u"version"_s].toInt(), 2);
    QCOMPARE(after[u"open_pages"_s], before[u"open_pages"_s]);
    const QJsonValue kept = after[u"profiles"_s][u"p-1"_s];
    QCOMPARE(kept[u"favourite_filter"_s].toString(), u"admins"_s);
    QCOMPARE(kept[u"last_username"_s].toString(), u"bob"_s);
    QCOMPARE(kept[u"known_server"_s][u"transparency_log"_s].toInt(), 12);
    QCOMPARE(kept[u"known_server"_s][u"certificate"_s].toString(), QString(64, u'c'));
    QCOMPARE(kept[u"known_server"_s][u"since"_s], before[u"profiles"_s][u"p-1"_s][u"known_server"_s][u"since"_s]);
}

void StateStoreTest::damageIsReported()
{
    const FileFolder folder;
    folder.write(fileName, R"({"profiles":{)");
    StateStore store(folder.path());
    QCOMPARE(store.lastProfile(), QString());
    QVERIFY(store.problem().contains(u"set aside"_s));
    QVERIFY(store.problem().contains(u"certificate"_s)); // what it means for trust
    store.setLastProfile(u"p"_s);
    QCOMPARE(StateStore(folder.path()).lastProfile(), u"p"_s);
    QCOMPARE(StateStore(folder.path()).problem(), QString());
}

void StateStoreTest::cannotBeWritten()
{
    const FileFolder folder;
    folder.write(u"plain"_s, {});
    StateStore store(folder.file(u"plain"_s));
    const QSignalSpy problems(&store, &StateStore::problemFound);
    store.setLastUsername(u"p"_s, u"alice"_s);
    store.setLastUsername(u"p"_s, u"bob"_s);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(store.lastUsername(u"p"_s), u"bob"_s);
}

QTEST_GUILESS_MAIN(StateStoreTest)
#include "tst_state_store.moc"
