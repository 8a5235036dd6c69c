// SPDX-License-Identifier: MIT
// Files with a secret: for their owner only, as a whole, and never in the place of anything.
#include "session/secret_file.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace mcias;
using namespace Qt::StringLiterals;

class SecretFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesForItsOwner();
    void replacesNothing_data();
    void replacesNothing();
    void saysWhyNot_data();
    void saysWhyNot();

private:
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
    }
    static QStringList names(const QString &folder)
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
};

void SecretFileTest::writesForItsOwner()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"service.token"_s);
    const mode_t before = ::umask(0); // whoever asks for everybody's files still gets a private one
    const QString problem = SecretFile::write(path, "the secret\n");
    ::umask(before);
    QCOMPARE(problem, QString());
    QCOMPARE(contents(path), QByteArray("the secret\n"));
    struct stat facts { };
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &facts), 0);
    QCOMPARE(static_cast<int>(facts.st_mode & 0777), 0600);
    QCOMPARE(static_cast<int>(facts.st_nlink), 1);
    QCOMPARE(names(folder.path()), QStringList{ u"service.token"_s });
}

void SecretFileTest::replacesNothing_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : { "file", "link", "dangling link", "folder" })
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void SecretFileTest::replacesNothing()
{
    QFETCH(QString, kind);
    const QTemporaryDir folder;
    const QTemporaryDir elsewhere;
    const QString path = folder.filePath(u"taken"_s);
    const QString target = elsewhere.filePath(u"target"_s);
    const auto fill = [](const QString &where) {
        QFile file(where);
        return file.open(QIODevice::WriteOnly) && file.write("before") == 6;
    };
    if (kind == "file"_L1)
        QVERIFY(fill(path));
    else if (kind == "folder"_L1)
        QVERIFY(QDir().mkdir(path));
    else
        QVERIFY((kind == "dangling link"_L1 || fill(target)) && QFile::link(target, path));
    const QString problem = SecretFile::write(path, "secret");
    QVERIFY(!problem.isEmpty());
    QCOMPARE(names(folder.path()), QStringList{ u"taken"_s });
    QCOMPARE(contents(target), QByteArray(kind == "link"_L1 ? "before" : "nothing"));
    if (kind == "file"_L1)
        QCOMPARE(contents(path), QByteArray("before"));
}

void SecretFileTest::saysWhyNot_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("no folder") << u"/no/such/folder/file"_s;
    QTest::newRow("no name") << QString();
    QTest::newRow("full disk") << u"/dev/full/file"_s;
}

void SecretFileTest::saysWhyNot()
{
    QFETCH(QString, path);
    const QString problem = SecretFile::write(path, "secret");
    QVERIFY(!problem.isEmpty());
    QVERIFY2(!problem.contains(u"secret"_s), qPrintable(problem));
}

QTEST_MAIN(SecretFileTest)
#include "tst_secret_file.moc"
