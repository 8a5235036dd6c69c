// SPDX-License-Identifier: MIT
#include "session/profile_store.h"
#include "support/json_on_disk.h"

#include <QJsonArray>
#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

const QString fileName = u"profiles.json"_s;

Profile sample(const QString &name)
{
    Profile profile;
    profile.name = name;
    profile.server = QUrl(u"https://mcias.example.org:8443"_s);
    profile.caFile = u"/etc/ca.pem"_s;
    profile.serviceName = u"console"_s;
    profile.tags = { u"a"_s, u"b"_s };
    profile.color = ProfileColor::Teal;
    profile.readOnly = true;
    profile.rememberSession = true;
    return profile;
}

QStringList names(const ProfileStore &store)
{
    QStringList result;
    for (const Profile &profile : store.profiles())
        result += profile.name;
    return result;
}

} // namespace

class ProfileStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsEmptyAndWritesNothing();
    void comesBackAsItWas();
    void givesIdsOnce();
    void replacesMovesRemoves();
    void saysWhatChanged();
    void everyColorComesBack();
    void loadsOlderFiles();
    void loadsNewerFilesAndWritesThemBack();
    void whatCannotBeUsedIsNotListed_data();
    void whatCannotBeUsedIsNotListed();
    void sameIdTwice();
    void namesAreFound();
    void damageIsReported();
    void cannotBeWritten();
};

void ProfileStoreTest::beginsEmptyAndWritesNothing()
{
    const FileFolder folder;
    const ProfileStore store(folder.path());
    QVERIFY(store.profiles().isEmpty());
    QCOMPARE(store.problem(), QString());
    QCOMPARE(folder.names(), QStringList());
}

void ProfileStoreTest::comesBackAsItWas()
{
    const FileFolder folder;
    ProfileStore store(folder.path());
    const Profile kept = store.put(sample(u"Größe <b>"_s));
    QVERIFY(!kept.id.isEmpty());
    const ProfileStore next(folder.path());
    QCOMPARE(next.profiles().size(), 1);
    QVERIFY(next.profiles().constFirst() == kept);
    QVERIFY(next.find(kept.id) == kept);
    QVERIFY(!next.find(u"other"_s));
    QVERIFY(!next.find({}));
}

void ProfileStoreTest::givesIdsOnce()
{
    const FileFolder folder;
    ProfileStore store(folder.path());
    const QString first = store.put(sample(u"a"_s)).id;
    const QString second = store.put(sample(u"b"_s)).id;
    QVERIFY(first != second);
    Profile again = *store.find(first);
    again.name = u"c"_s;
    QCOMPARE(store.put(again).id, first);
    QCOMPARE(names(store), (QStringList{ u"c"_s, u"b"_s }));
}

void ProfileStoreTest::replacesMovesRemoves()
{
    const FileFolder folder;
    ProfileStore store(folder.path());
    for (const QString &name : { u"a"_s, u"b"_s, u"c"_s })
        store.put(sample(name));
    store.move(0, 2);
    QCOMPARE(names(store), (QStringList{ u"b"_s, u"c"_s, u"a"_s }));
    store.move(2, 0);
    store.move(-1, 0);
    store.move(0, 3);
    store.move(3, 0);
    QCOMPARE(names(ProfileStore(folder.path())), (QStringList{ u"a"_s, u"b"_s, u"c"_s }));
    store.remove(store.profiles().at(1).id);
    store.remove(u"nothing"_s);
    QCOMPARE(names(ProfileStore(folder.path())), (QStringList{ u"a"_s, u"c"_s }));
}

void ProfileStoreTest::saysWhatChanged()
{
    const FileFolder folder;
    ProfileStore store(folder.path());
    const QSignalSpy changed(&store, &ProfileStore::changed);
    const Profile kept = store.put(sample(u"a"_s));
    QCOMPARE(changed.size(), 1);
    store.put(kept);
    store.move(0, 0);
    store.remove(u"nothing"_s);
    QCOMPARE(changed.size(), 1);
    store.remove(kept.id);
    QCOMPARE(changed.size(), 2);
}

void ProfileStoreTest::everyColorComesBack()
{
    const FileFolder folder;
    ProfileStore store(folder.path());
    QSet<QString> words;
    for (int i = 0; i <= static_cast<int>(ProfileColor::Violet); ++i) {
        Profile profile = sample(QString::number(i));
        profile.color = static_cast<ProfileColor>(i);
        store.put(profile);
        words += folder.json(fileName)[u"profiles"_s][i][u"color"_s].toString();
    }
    QCOMPARE(words.size(), 7);
    const ProfileStore next(folder.path());
    for (int i = 0; i < 7; ++i)
        QCOMPARE(static_cast<int>(next.profiles().at(i).color), i);
}

void ProfileStoreTest::loadsOlderFiles()
{
    const FileFolder folder;
    folder.write(fileName, fixture(u"settings/older/profiles.json"_s));
    const ProfileStore store(folder.path());
    QCOMPARE(store.problem(), QString());
    QCOMPARE(names(store), (QStringList{ u"Production"_s, u"staging.example.org:8443"_s, u"Written by hand"_s }));
    QCOMPARE(store.profiles().at(0).color, ProfileColor::None);
    QVERIFY(!store.profiles().at(0).readOnly);
    QCOMPARE(store.profiles().at(1).caFile, u"/etc/mcias/staging-ca.pem"_s);
    const Profile byHand = store.profiles().at(2);
    QCOMPARE(byHand.server, QUrl(u"https://[2001:db8::7]:9443/auth"_s));
    QVERIFY(byHand.readOnly);
    // What is kept for a profile hangs on its id, so it has to be the same at the next start.
    QVERIFY(!byHand.id.isEmpty());
    QCOMPARE(ProfileStore(folder.path()).profiles().at(2).id, byHand.id);
}

void ProfileStoreTest::loadsNewerFilesAndWritesThemBack()
{
    const FileFolder folder;
    folder.write(fileName, fixture(u"settings/newer/profiles.json"_s));
    const QJsonObject before = folder.json(fileName);
    ProfileStore store(folder.path());
    QCOMPARE(names(store), (QStringList{ u"Production"_s, u"Striped"_s }));
    QVERIFY2(store.problem().contains(u"3 profile"_s), qPrintable(store.problem()));
    Profile first = store.profiles().at(0);
    QCOMPARE(first.color, ProfileColor::Red);
    QCOMPARE(first.tags, (QStringList{ u"env:prod"_s, u"site:fra"_s }));
    QCOMPARE(store.profiles().at(1).color, ProfileColor::None);

    first.name = u"Renamed"_s;
    store.put(first);
    Profile second = store.profiles().at(1);
    second.readOnly = true;
    store.put(second);
    const QJsonObject after = folder.json(fileName);
    QCOMPARE(after[u"version"_s], before[u"version"_s]);
    QCOMPARE(after[u"groups"_s], before[u"groups"_s]);
    const QJsonValue profiles = after[u"profiles"_s];
    QCOMPARE(profiles.toArray().size(), 5);
    QCOMPARE(profiles[0][u"name"_s].toString(), u"Renamed"_s);
    QCOMPARE(profiles[0][u"client_certificate"_s], before[u"profiles"_s][0][u"client_certificate"_s]);
    QCOMPARE(profiles[1][u"color"_s].toString(), u"tartan"_s);
    QCOMPARE(profiles[1][u"read_only"_s].toBool(), true);
    for (const int other : { 2, 3, 4 })
        QCOMPARE(profiles[other], before[u"profiles"_s][other]);

    second.color = ProfileColor::Blue;
    store.put(second);
    QCOMPARE(folder.json(fileName)[u"profiles"_s][1][u"color"_s].toString(), u"blue"_s);
    second.color = ProfileColor::None;
    store.put(second);
    QCOMPARE(ProfileStore(folder.path()).profiles().at(1).color, ProfileColor::None);
}

void ProfileStoreTest::whatCannotBeUsedIsNotListed_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("no server") << QByteArray(R"({"id":"x","name":"n"})");
    QTest::newRow("http") << QByteArray(R"({"id":"x","server":"http://a.example.org"})");
    QTest::newRow("a password in it") << QByteArray(R"({"id":"x","server":"https://u:p@a.example.org"})");
    QTest::newRow("mistyped server") << QByteArray(R"({"id":"x","server":7})");
    // These would allow more than was meant.
    QTest::newRow("mistyped CA file") << QByteArray(R"({"id":"x","server":"a.example.org","ca_file":{"pem":"…"}})");
    QTest::newRow("mistyped read-only") << QByteArray(R"({"id":"x","server":"a.example.org","read_only":"yes"})");
    QTest::newRow("mistyped tags") << QByteArray(R"({"id":"x","server":"a.example.org","tags":[1]})");
    QTest::newRow("no object") << QByteArray("[[]]");
}

void ProfileStoreTest::whatCannotBeUsedIsNotListed()
{
    QFETCH(QByteArray, entry);
    const FileFolder folder;
    folder.write(fileName, R"({"version":1,"profiles":[)" + entry + "]}");
    ProfileStore store(folder.path());
    QVERIFY(store.profiles().isEmpty());
    QVERIFY(!store.problem().isEmpty());
    store.put(sample(u"new"_s));
    QCOMPARE(folder.json(fileName)[u"profiles"_s][1], parsed('[' + entry + ']')[0]);
}

void ProfileStoreTest::sameIdTwice()
{
    const FileFolder folder;
    folder.write(fileName, R"({"profiles":[{"id":"x","server":"a.example.org"},{"id":"x","server":"b.example.org"}]})");
    const ProfileStore store(folder.path());
    QCOMPARE(store.profiles().size(), 2);
    QCOMPARE(store.profiles().at(0).id, u"x"_s);
    QVERIFY(store.profiles().at(1).id != u"x"_s);
    QCOMPARE(ProfileStore(folder.path()).profiles().at(1).id, store.profiles().at(1).id);
}

void ProfileStoreTest::namesAreFound()
{
    const FileFolder folder;
    ProfileStore store(folder.path());
    const QString id = store.put(sample(u"Prod"_s)).id;
    QVERIFY(store.isTaken(u" PROD "_s, {}));
    QVERIFY(!store.isTaken(u"prod"_s, id));
    QCOMPARE(store.freeName(u"Test"_s), u"Test"_s);
    QCOMPARE(store.freeName(u"Prod"_s), u"Prod (2)"_s);
    store.put(sample(u"prod (2)"_s));
    QCOMPARE(store.freeName(u"Prod"_s), u"Prod (3)"_s);
}

void ProfileStoreTest::damageIsReported()
{
    for (const QByteArray &content : { QByteArray("{"), QByteArray("{\"profiles\":{\"a\":1}}") }) {
        const FileFolder folder;
        folder.write(fileName, content);
        ProfileStore store(folder.path());
        QVERIFY(store.profiles().isEmpty());
        QVERIFY(store.problem().contains(u"damaged"_s));
        store.put(sample(u"a"_s));
        QCOMPARE(folder.names(u"*.corrupt-*"_s).size(), 1);
        QCOMPARE(folder.bytes(folder.names(u"*.corrupt-*"_s).constFirst()), content);
    }
}

void ProfileStoreTest::cannotBeWritten()
{
    const FileFolder folder;
    folder.write(u"plain"_s, {});
    ProfileStore store(folder.file(u"plain"_s));
    const QSignalSpy problems(&store, &ProfileStore::problemFound);
    store.put(sample(u"a"_s));
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.at(0).at(0).toString().contains(u"could not be written"_s));
    QCOMPARE(store.profiles().size(), 1);
    store.put(sample(u"b"_s));
    QCOMPARE(problems.size(), 1); // said once
}

QTEST_GUILESS_MAIN(ProfileStoreTest)
#include "tst_profile_store.moc"
