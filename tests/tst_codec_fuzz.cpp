// SPDX-License-Identifier: MIT
// Tens of thousands of damaged fixtures, the same ones every time: an error with a reason, or a value that stays itself.
#include "support/fixtures.h"
#include "support/wire_types.h"

#include <QRandomGenerator>
#include <QTest>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

// Pieces that mean something to a JSON parser, or to one of our readers.
const QByteArray pieces[] = { "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "false", "0", "-1", "65536", "1e3", "1.5",
    "9223372036854775807", "9223372036854775808", "18446744073709551616", "\"\"", "\\u0000", "\\ud800", "\\udc00", "\xff",
    "\xc3\xbc", "\xEF\xBB\xBF", "\n", QByteArray("\0", 1), "{}", "[]", "[[[[[[[[", "\"id\":", "\"x\":1,", "0000-00-00T00:00:00Z",
    "9999-12-31T23:59:60-23:59", "+14:00", ".5", "00000000-0000-0000-0000-000000000000" };

class Damage {
public:
    explicit Damage(quint32 seed) : m_random(seed) { }

    QByteArray operator()(QByteArray text)
    {
        for (int n = 1 + below(3); n > 0; --n)
            once(text);
        return text;
    }

private:
    int below(qsizetype n) { return m_random.bounded(int(std::max<qsizetype>(n, 1))); }

    void once(QByteArray &text)
    {
        const int at = below(text.size());
        const int length = std::min<int>(1 + below(24), int(text.size()) - at);
        switch (below(8)) {
        case 0: // a bit
            if (!text.isEmpty())
                text[at] = char(text.at(at) ^ (1 << below(8)));
            break;
        case 1: // a byte
            if (!text.isEmpty())
                text[at] = char(below(256));
            break;
        case 2:
            text.remove(at, length);
            break;
        case 3:
            text.truncate(at);
            break;
        case 4: // said twice
            text.insert(at, text.mid(at, length));
            break;
        case 5: // moved
            text.insert(below(text.size()), text.mid(at, length));
            break;
        case 6:
            text.insert(at, pieces[below(std::size(pieces))]);
            break;
        case 7:
            text.replace(at, length, pieces[below(std::size(pieces))]);
            break;
        }
    }

    QRandomGenerator m_random;
};

} // namespace

class TestCodecFuzz : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void requests_data();
    void requests();
    void isNotAllRefused();

private:
    int m_taken = 0;
    int m_refused = 0;
    void hammer(const WireType &type, const QByteArray &good);
};

void TestCodecFuzz::hammer(const WireType &type, const QByteArray &good)
{
    const auto start = static_cast<quint32>(qHash(QByteArrayView(good), 0));
    for (quint32 seed = start; seed < start + 1000; ++seed) {
        const QByteArray text = Damage(seed)(good);
        for (const bool strict : { false, true }) {
            const Recoded recoded = type.recode(text, strict);
            (recoded.ok ? m_taken : m_refused)++;
            const QByteArray what = text + "\n -> " + recoded.json + "\n -> " + recoded.error.text().toUtf8();
            QVERIFY2(recoded.ok ? recoded.stable : !recoded.error.reason.isEmpty(), what.constData());
        }
    }
}

void TestCodecFuzz::answers_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("file");
    for (const QString &name : fixturesIn(u"answers"_s))
        QTest::newRow(qPrintable(name)) << name << u"answers/"_s + name;
    for (const char *dialect : { "wrapped", "details-object", "newer" }) {
        const QString folder = u"dialects/"_s + QLatin1String(dialect);
        for (const QString &name : fixturesIn(folder))
            QTest::addRow("%s %s", dialect, qPrintable(name)) << name << folder + u'/' + name;
    }
}

void TestCodecFuzz::answers()
{
    QFETCH(QString, endpoint);
    QFETCH(QString, file);
    hammer(*endpointNamed(endpoint).answer, fixture(file + u".json"_s));
}

void TestCodecFuzz::requests_data()
{
    QTest::addColumn<QString>("endpoint");
    for (const EndpointInfo &endpoint : endpoints()) {
        if (!endpoint.request.shape.members.empty())
            QTest::newRow(endpoint.name) << QString::fromLatin1(endpoint.name);
    }
}

void TestCodecFuzz::requests()
{
    QFETCH(QString, endpoint);
    hammer(endpointNamed(endpoint).request, endpointNamed(endpoint).request.sample(0));
}

// Both ways must have been walked often, or the tests above say little.
void TestCodecFuzz::isNotAllRefused()
{
    if (m_taken + m_refused < 50'000)
        QSKIP("run with only some of the other tests");
    QVERIFY2(m_taken > (m_taken + m_refused) / 20, qPrintable(QString::number(m_taken)));
    QVERIFY2(m_refused > (m_taken + m_refused) / 20, qPrintable(QString::number(m_refused)));
}

QTEST_GUILESS_MAIN(TestCodecFuzz)
#include "tst_codec_fuzz.moc"
