// SPDX-License-Identifier: MIT
// Tokens in a real keyring: gnome-keyring on a bus of its own, in a home of its own.
#include "keyring/desk.h"
#include "session/keychain_store.h"

#include <QtTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using Problem = TokenStoreResult::Problem;

namespace {

// As long as a real one, with every kind of character that a token has.
const QByteArray token = "eyJhbGciOiJFZERTQSJ9." + QByteArray(700, 'a') + "-_0." + QByteArray(86, 'Z');

} // namespace

class KeychainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsReadsAndForgets()
    {
        Desk desk;
        desk.startBus();
        desk.startGnomeKeyring();
        const Answer written = desk.call("write p1 alice " + token);
        QCOMPARE(written.problem(), int(Problem::None));
        QVERIFY(written.json.value("queued"_L1).toBool());
        QCOMPARE(desk.entries(), (QMap<QString, QByteArray>{ { u"p1/alice"_s, token } }));

        const Answer read = desk.call("read p1 alice"); // in another process
        QCOMPARE(read.problem(), int(Problem::None));
        QCOMPARE(read.token().toUtf8(), token);

        QCOMPARE(desk.call("remove p1 alice").problem(), int(Problem::None));
        QVERIFY(desk.entries().isEmpty());
        QCOMPARE(desk.call("read p1 alice").problem(), int(Problem::NothingKept));
        QCOMPARE(desk.call("remove p1 alice").problem(), int(Problem::None));
    }

    void survivesTheKeyringsRestart()
    {
        Desk desk;
        desk.startBus();
        desk.startGnomeKeyring();
        QCOMPARE(desk.call("write p1 alice " + token).problem(), int(Problem::None));
        desk.stopKeyring();
        desk.startGnomeKeyring();
        QCOMPARE(desk.call("read p1 alice").token().toUtf8(), token);
        for (const QByteArray &content : desk.files())
            QVERIFY2(!content.contains(token) && !content.contains(token.toBase64()), "a token in clear on the disk");
    }

    void replacesWhatWasKept()
    {
        Desk desk;
        desk.startBus();
        desk.startGnomeKeyring();
        Program &caller = desk.caller(); // all in one process this time
        QCOMPARE(Desk::call(caller, "write p1 alice old").problem(), int(Problem::None));
        QCOMPARE(Desk::call(caller, "write p1 alice new").problem(), int(Problem::None));
        QCOMPARE(Desk::call(caller, "read p1 alice").token(), u"new"_s);
        QCOMPARE(desk.entries(), (QMap<QString, QByteArray>{ { u"p1/alice"_s, "new" } }));
    }

    void profilesAndUsersDoNotMix()
    {
        Desk desk;
        desk.startBus();
        desk.startGnomeKeyring();
        Program &caller = desk.caller();
        for (const QByteArray key : { "p1 alice", "p1 bob", "p2 alice", "p2 bob" })
            QCOMPARE(Desk::call(caller, "write " + key + " token-of-" + QByteArray(key).replace(' ', '-')).problem(),
                int(Problem::None));
        QCOMPARE(desk.entries().size(), 4);
        QCOMPARE(Desk::call(caller, "remove p1 alice").problem(), int(Problem::None));
        QCOMPARE(Desk::call(caller, "read p1 alice").problem(), int(Problem::NothingKept));
        QCOMPARE(Desk::call(caller, "read p1 bob").token(), u"token-of-p1-bob"_s);
        QCOMPARE(Desk::call(caller, "read p2 alice").token(), u"token-of-p2-alice"_s);
        QCOMPARE(Desk::call(caller, "read p2 bob").token(), u"token-of-p2-bob"_s);
    }

    void namesAreUnambiguous()
    {
        QVERIFY(KeychainStore::entryName({ u"a"_s, u"b/c"_s }) != KeychainStore::entryName({ u"a/b"_s, u"c"_s }));
        QVERIFY(KeychainStore::entryName({ u"a%2F"_s, u"b"_s }) != KeychainStore::entryName({ u"a/"_s, u"b"_s }));
        QVERIFY(KeychainStore::entryName({ u"a"_s, u"b"_s }) != KeychainStore::entryName({ u"a"_s, u"B"_s }));
    }
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "tst_keychain.moc"
