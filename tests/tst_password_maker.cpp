// SPDX-License-Identifier: MIT
#include "work/password_maker.h"

#include <QtTest>

#include <cmath>

using namespace mcias;
using namespace Qt::StringLiterals;

class PasswordMakerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isLongEnoughAndReadable();
    void drawsEvenly();
    void groupsByFour_data();
    void groupsByFour();
    void spells();
};

void PasswordMakerTest::isLongEnoughAndReadable()
{
    QVERIFY(PasswordMaker::length * std::log2(PasswordMaker::alphabetSize) > 90);
    const QByteArrayView alphabet(PasswordMaker::alphabet, PasswordMaker::alphabetSize);
    for (const char confusing : "0oO1lIi|") {
        if (confusing)
            QVERIFY2(!alphabet.contains(confusing), QByteArray(1, confusing).constData());
    }
    const Secret one = PasswordMaker::make();
    QCOMPARE(one.utf8().size(), PasswordMaker::length);
    QVERIFY(!(one == PasswordMaker::make()));
    for (const char c : one.utf8())
        QVERIFY(alphabet.contains(c));
}

// A remainder of a random byte would draw the first eight of 31 characters an eighth more often: far outside these bounds.
void PasswordMakerTest::drawsEvenly()
{
    QHash<char, double> counts;
    constexpr int rounds = 20000;
    for (int i = 0; i < rounds; ++i) {
        const Secret password = PasswordMaker::make();
        for (const char c : password.utf8())
            ++counts[c];
    }
    const double expected = double(rounds) * PasswordMaker::length / PasswordMaker::alphabetSize;
    QCOMPARE(counts.size(), PasswordMaker::alphabetSize);
    double chiSquare = 0;
    for (const double count : counts)
        chiSquare += (count - expected) * (count - expected) / expected;
    QVERIFY2(chiSquare < 95, qPrintable(QString::number(chiSquare))); // 30 degrees of freedom: once in 10 million runs
}

void PasswordMakerTest::groupsByFour_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("grouped");
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("one group") << u"abcd"_s << u"abcd"_s;
    QTest::newRow("groups") << u"abcdefghjk"_s << u"abcd efgh jk"_s;
    QTest::newRow("beyond ASCII") << u"äöüßéè😀x9"_s << u"äöüß éè😀x 9"_s;
}

void PasswordMakerTest::groupsByFour()
{
    QFETCH(QString, password);
    QFETCH(QString, grouped);
    QCOMPARE(PasswordMaker::grouped(Secret(password)).reveal(), grouped);
}

void PasswordMakerTest::spells()
{
    QCOMPARE(PasswordMaker::spelled(Secret(u"x7Kp-é2"_s)).reveal(), u"xray seven capital kilo papa\n- é two"_s);
    QVERIFY(PasswordMaker::spelled({}).isEmpty());
}

QTEST_APPLESS_MAIN(PasswordMakerTest)
#include "tst_password_maker.moc"
