// SPDX-License-Identifier: MIT
// What a CA file says for itself, and why some cannot be used.
#include "session/authority_file.h"
#include "session/fingerprint.h"
#include "support/test_ca.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

class AuthorityFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatToReview();
    void readsSeveral();
    void fingerprintsAreThoseOfOpenssl();
    void refuses_data();
    void refuses();
    void refusesWhatIsNoFile();

private:
    QString written(const QByteArray &text);

    QTemporaryDir m_folder;
    int m_files = 0;
};

QString AuthorityFileTest::written(const QByteArray &text)
{
    QFile file(m_folder.filePath(u"%1.pem"_s.arg(++m_files)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write a file");
    return file.fileName();
}

void AuthorityFileTest::readsWhatToReview()
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
    const TestCa ca({ .commonName = u"Staging root"_s,
        .organization = u"Example Ltd"_s,
        .notBefore = now.addDays(-5),
        .notAfter = now.addDays(5) });
    const QString path = written("# our own authority\n" + ca.pem());
    const AuthorityFile file = AuthorityFile::read(path, now);
    QVERIFY2(file.isUsable(), qPrintable(file.problem));
    QCOMPARE(file.path, path);
    QCOMPARE(file.certificates, QList<QSslCertificate>{ ca.certificate() });
    QCOMPARE(file.facts.size(), 1);
    const AuthorityFacts &facts = file.facts[0];
    QCOMPARE(facts.name, u"Staging root"_s);
    QCOMPARE(facts.organization, u"Example Ltd"_s);
    QCOMPARE(facts.issuer, QString());
    QCOMPARE(facts.from, now.addDays(-5));
    QCOMPARE(facts.until, now.addDays(5));
    QVERIFY(facts.isAuthority);
    using Validity = AuthorityFacts::Validity;
    QCOMPARE(facts.validity, Validity::Valid);
    QCOMPARE(AuthorityFile::read(path, now.addDays(6)).facts[0].validity, Validity::Expired);
    QCOMPARE(AuthorityFile::read(path, now.addDays(-6)).facts[0].validity, Validity::NotYetValid);
}

void AuthorityFileTest::readsSeveral()
{
    const TestCa root;
    const TestCa below({ .commonName = u"Below"_s }, &root);
    const AuthorityFile file = AuthorityFile::read(written(root.pem() + below.pem() + below.issue().certificatePem));
    QVERIFY2(file.isUsable(), qPrintable(file.problem));
    QCOMPARE(file.facts.size(), 3);
    QCOMPARE(file.facts[1].name, u"Below"_s);
    QCOMPARE(file.facts[1].issuer, u"Test root"_s);
    QVERIFY(file.facts[1].isAuthority);
    QCOMPARE(file.facts[2].name, u"localhost"_s);
    QVERIFY(!file.facts[2].isAuthority);
}

void AuthorityFileTest::fingerprintsAreThoseOfOpenssl()
{
    const TestCa ca;
    const QString path = written(ca.pem());
    QProcess openssl;
    openssl.start(u"openssl"_s, { u"x509"_s, u"-in"_s, path, u"-noout"_s, u"-fingerprint"_s, u"-sha256"_s });
    QVERIFY(openssl.waitForFinished());
    const QString said = QString::fromLatin1(openssl.readAllStandardOutput()).trimmed();
    QCOMPARE(said.section(u'=', 1), fingerprintText(AuthorityFile::read(path).facts[0].fingerprint));
    QCOMPARE(said.size(), said.indexOf(u'=') + 1 + 32 * 3 - 1);
}

void AuthorityFileTest::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("word"); // what the sentence must be about
    QTest::addColumn<int>("readable");
    const TestCa ca;
    const ServerIdentity server = ca.issue();
    QTest::newRow("empty") << QByteArray("") << u"no certificate in PEM form"_s << 0;
    QTest::newRow("some text") << QByteArray("hello") << u"no certificate in PEM form"_s << 0;
    QTest::newRow("DER") << ca.certificate().toDer() << u"DER"_s << 0;
    QTest::newRow("broken") << QByteArray("-----BEGIN CERTIFICATE-----\nnot base64!\n-----END CERTIFICATE-----\n") << u"damaged"_s
                            << 0;
    QTest::newRow("cut off") << ca.pem() + ca.pem().left(200) << u"only 1 can be read"_s << 1;
    QTest::newRow("a key alone") << server.keyPem << u"private key and no certificate"_s << 0;
    QTest::newRow("a key beside") << server.keyPem + ca.pem() << u"private key beside"_s << 1;
    QTest::newRow("a key behind") << ca.pem() + server.keyPem << u"private key beside"_s << 1;
    QTest::newRow("too large") << ca.pem() + QByteArray(5 * 1024 * 1024, '\n') << u"too large"_s << 0;
}

void AuthorityFileTest::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, word);
    QFETCH(int, readable);
    const AuthorityFile file = AuthorityFile::read(written(content));
    QVERIFY(!file.isUsable());
    QVERIFY2(file.problem.contains(word), qPrintable(file.problem));
    QCOMPARE(file.certificates.size(), readable);
    QCOMPARE(file.facts.size(), readable);
}

void AuthorityFileTest::refusesWhatIsNoFile()
{
    QVERIFY(AuthorityFile::read({}).problem.contains(u"No file"_s));
    QVERIFY(AuthorityFile::read(m_folder.filePath(u"missing"_s)).problem.contains(u"There is no file"_s));
    QVERIFY(AuthorityFile::read(m_folder.path()).problem.contains(u"folder"_s));
    const QString pipe = m_folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(AuthorityFile::read(pipe).problem.contains(u"not an ordinary file"_s)); // and does not wait for a writer
    if (::geteuid() == 0)
        return; // may read everything
    const QString closed = written(TestCa().pem());
    QVERIFY(QFile::setPermissions(closed, {}));
    QVERIFY(AuthorityFile::read(closed).problem.contains(u"cannot be read"_s));
}

QTEST_GUILESS_MAIN(AuthorityFileTest)
#include "tst_authority_file.moc"
