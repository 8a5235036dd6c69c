// SPDX-License-Identifier: MIT
#include "session/draft_store.h"
#include "support/json_on_disk.h"
#include "support/outcome.h"

#include <QJsonArray>
#include <QtTest>

#include <cstdio>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

Draft sample(const QString &subject = u"account-1"_s)
{
    return { u"edit-account"_s, subject, u"p-1"_s, u"alice"_s, QDateTime({ 2026, 11, 22 }, { 8, 0, 1, 5 }, Qt::UTC),
        { { u"name"_s, u"Zoë"_s }, { u"tags"_s, QJsonArray{ u"a"_s } } } };
}

// A draft whose fields tell whether all of them are there.
Draft bulky(int number)
{
    Draft draft = sample(u"bulky-%1"_s.arg(number % 3));
    draft.fields = { { u"first"_s, number }, { u"filling"_s, QString(200'000, u'x') }, { u"zlast"_s, number } };
    return draft;
}

// What the second process does: it saves until somebody ends it, and says so after each time.
[[noreturn]] void saveForever(const QString &folder)
{
    DraftStore store(folder);
    for (int number = 0;; ++number) {
        if (!store.keep(bulky(number)))
            std::exit(1);
        std::fputc('.', stdout);
        std::fflush(stdout);
    }
}

} // namespace

class DraftStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsEmptyAndWritesNothing();
    void comesBackAsItWas();
    void latestFirst();
    void everyoneHasTheirOwn();
    void anySubjectHasAFile_data();
    void anySubjectHasAFile();
    void drops();
    void damagedOnesAreSetAside_data();
    void damagedOnesAreSetAside();
    void keepsWhatANewerVersionWrote();
    void clearsOldLeftovers();
    void cannotBeWritten();
    void survivesAKill();
};

void DraftStoreTest::beginsEmptyAndWritesNothing()
{
    const FileFolder folder;
    DraftStore store(folder.path());
    QVERIFY(store.draftsOf(u"p-1"_s, u"alice"_s).isEmpty());
    store.drop(u"a"_s, u"b"_s, u"c"_s, u"d"_s);
    store.dropAll(u"p-1"_s);
    QCOMPARE(store.problem(), QString());
    QCOMPARE(folder.names(), QStringList());
}

void DraftStoreTest::comesBackAsItWas()
{
    const FileFolder folder;
    QVERIFY(DraftStore(folder.path()).keep(sample()));
    DraftStore store(folder.path());
    QVERIFY(store.draftsOf(u"p-1"_s, u"alice"_s) == QList{ sample() });
    Draft later = sample();
    later.fields = { { u"name"_s, u"other"_s } };
    later.changed = later.changed.addSecs(1);
    QVERIFY(store.keep(later));
    QVERIFY(store.draftsOf(u"p-1"_s, u"alice"_s) == QList{ later });
    const QFileInfo file = QDir(folder.file(u"drafts"_s)).entryInfoList(QDir::Files).constFirst();
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), 0);
    QVERIFY(!file.fileName().contains(u"account"_s));
}

void DraftStoreTest::latestFirst()
{
    const FileFolder folder;
    DraftStore store(folder.path());
    for (const int second : { 3, 1, 4, 2 }) {
        Draft draft = sample(QString::number(second));
        draft.changed = draft.changed.addSecs(second);
        QVERIFY(store.keep(draft));
    }
    QString order;
    for (const Draft &draft : store.draftsOf(u"p-1"_s, u"alice"_s))
        order += draft.subject;
    QCOMPARE(order, u"4321"_s);
}

void DraftStoreTest::everyoneHasTheirOwn()
{
    const FileFolder folder;
    DraftStore store(folder.path());
    Draft draft = sample();
    QVERIFY(store.keep(draft));
    draft.username = u"bob"_s;
    QVERIFY(store.keep(draft));
    draft.profileId = u"p-2"_s;
    QVERIFY(store.keep(draft));
    QCOMPARE(store.draftsOf(u"p-1"_s, u"alice"_s).size(), 1);
    QCOMPARE(store.draftsOf(u"p-1"_s, u"bob"_s).size(), 1);
    QCOMPARE(store.draftsOf(u"p-2"_s, u"bob"_s).size(), 1);
    QVERIFY(store.draftsOf(u"p-2"_s, u"alice"_s).isEmpty());
    store.dropAll(u"p-1"_s);
    QVERIFY(store.draftsOf(u"p-1"_s, u"alice"_s).isEmpty());
    QVERIFY(store.draftsOf(u"p-1"_s, u"bob"_s).isEmpty());
    QCOMPARE(store.draftsOf(u"p-2"_s, u"bob"_s).size(), 1);
}

void DraftStoreTest::anySubjectHasAFile_data()
{
    QTest::addColumn<QString>("subject");
    QTest::newRow("empty") << QString();
    QTest::newRow("path") << u"../../../etc/passwd"_s;
    QTest::newRow("slashes") << u"/a/b"_s;
    QTest::newRow("null") << u"a\0b"_s;
    QTest::newRow("long") << QString(5000, u'ß');
    QTest::newRow("emoji") << u"\U0001f600"_s;
    QTest::newRow("line feed") << u"a\nb.json"_s;
}

void DraftStoreTest::anySubjectHasAFile()
{
    QFETCH(QString, subject);
    const FileFolder folder;
    DraftStore store(folder.path());
    QVERIFY(store.keep(sample(subject)));
    QCOMPARE(folder.names(), QStringList{ u"drafts"_s });
    QCOMPARE(QDir(folder.file(u"drafts"_s)).entryList(QDir::Files).size(), 1);
    QCOMPARE(store.draftsOf(u"p-1"_s, u"alice"_s).size(), 1);
    QCOMPARE(store.draftsOf(u"p-1"_s, u"alice"_s).constFirst().subject, subject);
    store.drop(u"edit-account"_s, subject, u"p-1"_s, u"alice"_s);
    QVERIFY(store.draftsOf(u"p-1"_s, u"alice"_s).isEmpty());
}

void DraftStoreTest::drops()
{
    const FileFolder folder;
    DraftStore store(folder.path());
    QVERIFY(store.keep(sample(u"a"_s)));
    QVERIFY(store.keep(sample(u"b"_s)));
    store.drop(u"edit-account"_s, u"a"_s, u"p-1"_s, u"bob"_s);
    QCOMPARE(store.draftsOf(u"p-1"_s, u"alice"_s).size(), 2);
    store.drop(u"edit-account"_s, u"a"_s, u"p-1"_s, u"alice"_s);
    QCOMPARE(store.draftsOf(u"p-1"_s, u"alice"_s).size(), 1);
    QCOMPARE(store.draftsOf(u"p-1"_s, u"alice"_s).constFirst().subject, u"b"_s);
}

void DraftStoreTest::damagedOnesAreSetAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("cut off") << QByteArray(R"({"form":"edit-acc)");
    QTest::newRow("nothing in it") << QByteArray("{}");
    QTest::newRow("no time") << QByteArray(R"({"form":"f","profile":"p-1","username":"alice","fields":{}})");
    QTest::newRow("no fields") << QByteArray(
        R"({"form":"f","profile":"p-1","username":"alice","changed":"2026-01-01T00:00:00Z"})");
}

void DraftStoreTest::damagedOnesAreSetAside()
{
    QFETCH(QByteArray, content);
    const FileFolder folder;
    DraftStore store(folder.path());
    QVERIFY(store.keep(sample()));
    folder.write(u"drafts/0000.json"_s, content);
    QVERIFY(store.draftsOf(u"p-1"_s, u"alice"_s) == QList{ sample() });
    QVERIFY2(store.problem().contains(u"0000.json.corrupt-"_s), qPrintable(store.problem()));
    DraftStore next(folder.path());
    QVERIFY(next.draftsOf(u"p-1"_s, u"alice"_s) == QList{ sample() });
    QCOMPARE(next.problem(), QString());
}

void DraftStoreTest::keepsWhatANewerVersionWrote()
{
    const FileFolder folder;
    DraftStore store(folder.path());
    QVERIFY(store.keep(sample()));
    const QString name = u"drafts/"_s + QDir(folder.file(u"drafts"_s)).entryList(QDir::Files).constFirst();
    QJsonObject newer = folder.json(name);
    newer.insert(u"version"_s, 4);
    newer.insert(u"attachment"_s, u"x"_s);
    folder.write(name, toText(newer));
    QVERIFY(store.draftsOf(u"p-1"_s, u"alice"_s) == QList{ sample() });
    Draft later = sample();
    later.fields = {};
    QVERIFY(store.keep(later));
    newer.insert(u"fields"_s, QJsonObject());
    QCOMPARE(folder.json(name), newer);
}

void DraftStoreTest::clearsOldLeftovers()
{
    const FileFolder folder;
    QVERIFY(DraftStore(folder.path()).keep(sample()));
    const QDateTime old = QDateTime::currentDateTimeUtc().addSecs(-3600);
    for (const QString &name :
        { u"drafts/a.json.AbCdEf"_s, u"drafts/b.json.AbCdEf"_s, u"drafts/c.json.corrupt-20260101-000000"_s })
        folder.write(name, "{");
    for (const QString &name : { u"drafts/a.json.AbCdEf"_s, u"drafts/c.json.corrupt-20260101-000000"_s }) {
        QFile file(folder.file(name));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(old, QFileDevice::FileModificationTime));
    }
    DraftStore store(folder.path());
    QVERIFY(!QFileInfo::exists(folder.file(u"drafts/a.json.AbCdEf"_s)));
    QVERIFY(QFileInfo::exists(folder.file(u"drafts/b.json.AbCdEf"_s))); // somebody may be at it just now
    QVERIFY(QFileInfo::exists(folder.file(u"drafts/c.json.corrupt-20260101-000000"_s)));
    QCOMPARE(store.draftsOf(u"p-1"_s, u"alice"_s).size(), 1);
}

void DraftStoreTest::cannotBeWritten()
{
    const FileFolder folder;
    folder.write(u"plain"_s, {});
    DraftStore store(folder.file(u"plain"_s));
    QVERIFY(!store.keep(sample()));
    QVERIFY(store.problem().contains(u"could not be written"_s));
}

// Again and again a second process is killed without warning while it saves. Whatever lies there afterwards is whole.
void DraftStoreTest::survivesAKill()
{
    const FileFolder folder;
    for (int round = 1; round <= 25; ++round) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), { u"--save-forever"_s, folder.path() });
        qsizetype saves = 0;
        QVERIFY(eventually([&] {
            saves += process.readAllStandardOutput().size();
            return saves >= 3 + round % 7 || process.state() == QProcess::NotRunning;
        }));
        process.kill(); // SIGKILL
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);

        DraftStore store(folder.path());
        const QList<Draft> drafts = store.draftsOf(u"p-1"_s, u"alice"_s);
        QCOMPARE(store.problem(), QString());
        QCOMPARE(drafts.size(), 3);
        for (const Draft &draft : drafts) {
            const int number = draft.fields[u"first"_s].toInt();
            QVERIFY(draft.fields == bulky(number).fields);
            QCOMPARE(draft.subject, bulky(number).subject);
        }
    }
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--save-forever"_L1)
        saveForever(arguments.value(2));
    DraftStoreTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_draft_store.moc"
