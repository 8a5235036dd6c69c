// SPDX-License-Identifier: MIT
#include "session/settings_store.h"
#include "support/json_on_disk.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using Language = Settings::Language;

namespace {

const QString fileName = u"settings.json"_s;

} // namespace

class SettingsStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheDefaults();
    void comesBackAsItWas();
    void badValuesAreTheDefault_data();
    void badValuesAreTheDefault();
    void bordersAreGood();
    void loadsOlderFiles();
    void loadsNewerFilesAndWritesThemBack();
    void saysWhatChanged();
    void damageIsReported();
    void cannotBeWritten();
};

void SettingsStoreTest::beginsWithTheDefaults()
{
    const FileFolder folder;
    const SettingsStore store(folder.path());
    QVERIFY(store.settings() == Settings());
    QCOMPARE(store.problem(), QString());
    QCOMPARE(folder.names(), QStringList());
}

void SettingsStoreTest::comesBackAsItWas()
{
    for (const Language language : { Language::English, Language::German, Language::System }) {
        const FileFolder folder;
        const Settings settings{ .language = language,
            .lockAfterMinutes = 0,
            .lockWithScreen = false,
            .clipboardSeconds = 7,
            .renewSession = false,
            .utcTimes = true };
        SettingsStore(folder.path()).set(settings);
        QVERIFY(SettingsStore(folder.path()).settings() == settings);
    }
}

void SettingsStoreTest::badValuesAreTheDefault_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const QByteArray value : { "-1", "1441", "1.5", "1e300", "\"10\"", "true", "null", "[]" })
        QTest::addRow("lock after %s", value.constData()) << QByteArray(R"({"lock_after_minutes":)" + value + '}');
    for (const QByteArray value : { "0", "4", "301", "20.5", "\"20\"", "{}" })
        QTest::addRow("clipboard %s", value.constData()) << QByteArray(R"({"clipboard_seconds":)" + value + '}');
    for (const QByteArray value : { "\"fr\"", "\"DE\"", "1", "null" })
        QTest::addRow("language %s", value.constData()) << QByteArray(R"({"language":)" + value + '}');
    for (const QByteArray key : { "lock_with_screen", "renew_session", "utc_times" }) {
        for (const QByteArray value : { "0", "\"true\"", "null" })
            QTest::addRow("%s %s", key.constData(), value.constData()) << QByteArray("{\"" + key + "\":" + value + '}');
    }
}

void SettingsStoreTest::badValuesAreTheDefault()
{
    QFETCH(QByteArray, json);
    const FileFolder folder;
    folder.write(fileName, json);
    SettingsStore store(folder.path());
    QVERIFY(store.settings() == Settings());
    QCOMPARE(store.problem(), QString());
}

void SettingsStoreTest::bordersAreGood()
{
    const FileFolder folder;
    folder.write(fileName, R"({"lock_after_minutes":1440,"clipboard_seconds":300})");
    QCOMPARE(SettingsStore(folder.path()).settings().lockAfterMinutes, 1440);
    QCOMPARE(SettingsStore(folder.path()).settings().clipboardSeconds, 300);
    folder.write(fileName, R"({"lock_after_minutes":0,"clipboard_seconds":5})");
    QCOMPARE(SettingsStore(folder.path()).settings().lockAfterMinutes, 0);
    QCOMPARE(SettingsStore(folder.path()).settings().clipboardSeconds, 5);
}

void SettingsStoreTest::loadsOlderFiles()
{
    const FileFolder folder;
    folder.write(fileName, fixture(u"settings/older/settings.json"_s));
    const SettingsStore store(folder.path());
    QVERIFY(store.settings() == Settings{ .lockAfterMinutes = 5 });
    QCOMPARE(store.problem(), QString());
}

void SettingsStoreTest::loadsNewerFilesAndWritesThemBack()
{
    const FileFolder folder;
    folder.write(fileName, fixture(u"settings/newer/settings.json"_s));
    QJsonObject expected = folder.json(fileName);
    SettingsStore store(folder.path());
    QCOMPARE(store.problem(), QString());
    Settings settings = store.settings();
    QVERIFY(settings == (Settings{ .lockAfterMinutes = 3, .lockWithScreen = false, .clipboardSeconds = 30, .utcTimes = true }));
    // Only what somebody changes is another then, also where a word was not understood.
    settings.lockAfterMinutes = 4;
    store.set(settings);
    expected.insert(u"lock_after_minutes"_s, 4);
    QCOMPARE(folder.json(fileName), expected);
    settings.language = Language::German;
    settings.renewSession = false;
    store.set(settings);
    expected.insert(u"language"_s, u"de"_s);
    expected.insert(u"renew_session"_s, false);
    QCOMPARE(folder.json(fileName), expected);
}

void SettingsStoreTest::saysWhatChanged()
{
    const FileFolder folder;
    SettingsStore store(folder.path());
    const QSignalSpy changed(&store, &SettingsStore::changed);
    store.set(Settings());
    QCOMPARE(changed.size(), 0);
    store.set({ .utcTimes = true });
    QCOMPARE(changed.size(), 1);
    QVERIFY(store.settings().utcTimes);
}

void SettingsStoreTest::damageIsReported()
{
    const FileFolder folder;
    folder.write(fileName, "not JSON");
    SettingsStore store(folder.path());
    QVERIFY(store.settings() == Settings());
    QVERIFY(store.problem().contains(u"set aside"_s));
    store.set({ .utcTimes = true });
    QVERIFY(SettingsStore(folder.path()).settings().utcTimes);
    QCOMPARE(SettingsStore(folder.path()).problem(), QString());
}

void SettingsStoreTest::cannotBeWritten()
{
    const FileFolder folder;
    folder.write(u"plain"_s, {});
    SettingsStore store(folder.file(u"plain"_s));
    const QSignalSpy problems(&store, &SettingsStore::problemFound);
    store.set({ .utcTimes = true });
    QCOMPARE(problems.size(), 1);
    QVERIFY(store.settings().utcTimes); // holds until the console is closed
}

QTEST_GUILESS_MAIN(SettingsStoreTest)
#include "tst_settings_store.moc"
