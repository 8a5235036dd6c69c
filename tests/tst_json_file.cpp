// SPDX-License-Identifier: MIT
#include "session/folders.h"
#include "session/json_file.h"
#include "support/json_on_disk.h"

#include <QJsonArray>
#include <QtTest>

#include <sys/stat.h>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

// The permissions of a file or folder in octal, "600".
QString mode(const QString &path)
{
    struct stat status = {};
    if (::stat(qPrintable(path), &status) != 0)
        return u"missing"_s;
    return QString::number(status.st_mode & 07777U, 8);
}

} // namespace

class JsonFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void foldersFollowTheEnvironment_data();
    void foldersFollowTheEnvironment();
    void missingFileIsEmpty();
    void comesBackAsItWas();
    void isForThisPersonAlone();
    void keepsANewerVersion();
    void setsAsideWhatIsDamaged_data();
    void setsAsideWhatIsDamaged();
    void neverOverwritesWhatWasSetAside();
    void doesNotWriteOverWhatCannotBeSetAside();
    void reportsWhatCannotBeWritten();
    void savesThroughALink();
};

void JsonFileTest::cleanup()
{
    qunsetenv("XDG_CONFIG_HOME");
    qunsetenv("XDG_STATE_HOME");
}

void JsonFileTest::foldersFollowTheEnvironment_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("config");
    QTest::addColumn<QString>("state");
    const QString config = QDir::homePath() + u"/.config/mcias-console"_s;
    const QString state = QDir::homePath() + u"/.local/state/mcias-console"_s;
    QTest::newRow("unset") << QByteArray() << config << state;
    QTest::newRow("empty") << QByteArray("") << config << state;
    QTest::newRow("relative") << QByteArray("here") << config << state;
    QTest::newRow("absolute") << QByteArray("/x/y") << u"/x/y/mcias-console"_s << u"/x/y/mcias-console"_s;
    QTest::newRow("untidy") << QByteArray("/x//y/") << u"/x/y/mcias-console"_s << u"/x/y/mcias-console"_s;
}

void JsonFileTest::foldersFollowTheEnvironment()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, config);
    QFETCH(QString, state);
    if (!value.isNull()) {
        qputenv("XDG_CONFIG_HOME", value);
        qputenv("XDG_STATE_HOME", value);
    }
    const Folders folders = Folders::ofThisPerson();
    QCOMPARE(folders.config, config);
    QCOMPARE(folders.state, state);
    QVERIFY(!QFileInfo::exists(u"/x"_s));
}

void JsonFileTest::missingFileIsEmpty()
{
    const FileFolder folder;
    JsonFile file(folder.file(u"a/b.json"_s));
    QCOMPARE(file.load(), QJsonObject());
    QCOMPARE(file.problem(), QString());
    QCOMPARE(folder.names(), QStringList());
}

void JsonFileTest::comesBackAsItWas()
{
    const FileFolder folder;
    const QJsonObject object{ { u"größe"_s, 1.5 }, { u"list"_s, QJsonArray{ 1, u"two"_s, QJsonValue() } }, { u"version"_s, 1 } };
    JsonFile file(folder.file(u"b.json"_s));
    QVERIFY(file.save(object));
    QVERIFY(file.save(object));
    QCOMPARE(JsonFile(file.path()).load(), object);
    QCOMPARE(folder.names(), QStringList{ u"b.json"_s });
}

void JsonFileTest::isForThisPersonAlone()
{
    const FileFolder folder;
    const mode_t before = ::umask(0);
    JsonFile file(folder.file(u"deep/down/b.json"_s));
    QVERIFY(file.save({}));
    ::umask(before);
    QCOMPARE(mode(folder.file(u"deep"_s)), u"700"_s);
    QCOMPARE(mode(folder.file(u"deep/down"_s)), u"700"_s);
    QCOMPARE(mode(file.path()), u"600"_s);
    QVERIFY(::chmod(qPrintable(file.path()), 0644) == 0);
    QVERIFY(file.save({}));
    QCOMPARE(mode(file.path()), u"600"_s);
}

void JsonFileTest::keepsANewerVersion()
{
    const FileFolder folder;
    folder.write(u"b.json"_s, R"({"version":9,"new":{"a":[1]}})");
    JsonFile file(folder.file(u"b.json"_s));
    QJsonObject object = file.load();
    QCOMPARE(file.problem(), QString());
    object.insert(u"ours"_s, true);
    QVERIFY(file.save(object));
    QCOMPARE(folder.json(u"b.json"_s), parsed(R"({"version":9,"new":{"a":[1]},"ours":true})").toObject());
    QVERIFY(file.save({}));
    QCOMPARE(folder.json(u"b.json"_s), parsed(R"({"version":1})").toObject());
    QVERIFY(file.save({ { u"version"_s, u"old"_s } }));
    QCOMPARE(folder.json(u"b.json"_s), parsed(R"({"version":1})").toObject());
}

void JsonFileTest::setsAsideWhatIsDamaged_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("cut off") << QByteArray(R"({"version":1,"profiles":[)");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("a word") << QByteArray("null");
    QTest::newRow("noise") << QByteArray("\x00\xff\x7f garbage", 11);
    QTest::newRow("more behind it") << QByteArray("{} {}");
    QTest::newRow("nested without end") << QByteArray(100'000, '[');
    QTest::newRow("huge") << QByteArray("{\"a\":\"" + QByteArray(17 * 1024 * 1024, 'x') + "\"}");
}

void JsonFileTest::setsAsideWhatIsDamaged()
{
    QFETCH(QByteArray, content);
    const FileFolder folder;
    folder.write(u"b.json"_s, content);
    JsonFile file(folder.file(u"b.json"_s));
    QCOMPARE(file.load(), QJsonObject());
    const QStringList names = folder.names();
    QCOMPARE(names.size(), 1);
    QVERIFY2(QRegularExpression(u"^b\\.json\\.corrupt-\\d{8}-\\d{6}$"_s).match(names.constFirst()).hasMatch(),
        qPrintable(names.constFirst()));
    QVERIFY2(file.problem().contains(names.constFirst()), qPrintable(file.problem()));
    QVERIFY(folder.bytes(names.constFirst()) == content);
    // Life goes on, and the problem is told once: the next start knows nothing of it.
    QVERIFY(file.save({}));
    JsonFile next(file.path());
    next.load();
    QCOMPARE(next.problem(), QString());
    QVERIFY(folder.bytes(names.constFirst()) == content);
}

void JsonFileTest::neverOverwritesWhatWasSetAside()
{
    const FileFolder folder;
    JsonFile file(folder.file(u"b.json"_s));
    for (int i = 0; i < 5; ++i) {
        folder.write(u"b.json"_s, "broken " + QByteArray::number(i));
        file.load();
    }
    QSet<QByteArray> kept;
    for (const QString &name : folder.names())
        kept += folder.bytes(name);
    QCOMPARE(kept.size(), 5);
    // A folder where the file should be cannot be read either.
    QVERIFY(QDir(folder.path()).mkpath(u"b.json/inside"_s));
    file.load();
    QVERIFY(file.problem().contains(u"could not be read"_s));
    QCOMPARE(folder.names().size(), 6);
    QVERIFY(file.save({}));
}

void JsonFileTest::doesNotWriteOverWhatCannotBeSetAside()
{
    const FileFolder folder;
    const QString name(250, u'n'); // with anything behind it, it is too long for a file
    folder.write(name, "precious");
    JsonFile file(folder.file(name));
    QCOMPARE(file.load(), QJsonObject());
    QVERIFY(file.problem().contains(u"could not be set aside"_s));
    QVERIFY(!file.save({ { u"a"_s, 1 } }));
    QCOMPARE(folder.bytes(name), QByteArray("precious"));
    QVERIFY(!file.problem().isEmpty());
}

void JsonFileTest::reportsWhatCannotBeWritten()
{
    const FileFolder folder;
    folder.write(u"plain"_s, "no folder");
    JsonFile file(folder.file(u"plain/b.json"_s));
    QCOMPARE(file.load(), QJsonObject());
    QVERIFY(!file.save({}));
    QVERIFY2(file.problem().contains(u"could not be written"_s), qPrintable(file.problem()));
    QVERIFY(QFile::remove(folder.file(u"plain"_s)));
    QVERIFY(file.save({}));
    QCOMPARE(file.problem(), QString());
    QCOMPARE(folder.bytes(u"plain"_s), QByteArray());
}

void JsonFileTest::savesThroughALink()
{
    const FileFolder folder;
    folder.write(u"real.json"_s, "{\"a\":1}");
    QVERIFY(QFile::link(folder.file(u"real.json"_s), folder.file(u"b.json"_s)));
    JsonFile file(folder.file(u"b.json"_s));
    QJsonObject object = file.load();
    object.insert(u"b"_s, 2);
    QVERIFY(file.save(object));
    QVERIFY(QFileInfo(folder.file(u"b.json"_s)).isSymLink());
    QCOMPARE(folder.json(u"real.json"_s).value(u"b"_s).toInt(), 2);
}

QTEST_GUILESS_MAIN(JsonFileTest)
#include "tst_json_file.moc"
