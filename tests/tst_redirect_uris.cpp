// SPDX-License-Identifier: MIT
// Which redirect URIs of SSO clients are refused before they are sent, and why.
#include "work/sso/sso_run.h"

#include <QtTest>

using namespace mcias;
using namespace Qt::StringLiterals;

class RedirectUrisTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void tellsWhatIsLookedUp();
};

void RedirectUrisTest::judges_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("fault");
    const auto row = [](const QString &typed, const QString &fault) { QTest::newRow(qPrintable(typed)) << typed << fault; };
    row(u"https://git.example.org/callback"_s, {});
    row(u"https://app.example.org"_s, {});
    row(u"https://app.example.org:8443/a?b=c"_s, {});
    row(u"https://[::1]/cb"_s, {});
    row({}, u"is wanted"_s);
    row(u"http://app.example.org/cb"_s, u"https://"_s);
    row(u"HTTP://app.example.org/cb"_s, u"https://"_s);
    row(u"app.example.org/cb"_s, u"https://"_s);
    row(u"javascript:alert(1)"_s, u"https://"_s);
    row(u"https:///cb"_s, u"name of a server"_s);
    row(u"https://me:secret@app.example.org/"_s, u"user name"_s);
    row(u"https://@app.example.org/"_s, u"user name"_s);
    row(u"https://app.example.org/@me"_s, {});
    row(u"https://app.exam\u200Bple.org/"_s, u"not an address"_s);
    row(u"https://app.example.org/\u202Etxt"_s, u"not an address"_s);
    row(u"https://app.example.org/#part"_s, u"#"_s);
    row(u"https://*.example.org/"_s, u"not an address"_s);
    row(u"https://app.example.org/*"_s, u"wildcards"_s);
    row(u"https://app.example.org/a b"_s, u"not an address"_s);
    row(u"https://app.example.org/%zz"_s, u"not an address"_s);
    row(u"https://app.example.org/\n"_s, u"not an address"_s);
    row(u"https://app.example.org/"_s + QString(3000, u'a'), u"too long"_s);
}

void RedirectUrisTest::judges()
{
    QFETCH(QString, typed);
    QFETCH(QString, fault);
    const QString found = redirectUriFault(typed);
    QVERIFY2(fault.isEmpty() ? found.isEmpty() : found.contains(fault), qPrintable(found));
}

void RedirectUrisTest::tellsWhatIsLookedUp()
{
    QCOMPARE(lookedUpHost(u"https://app.example.org/"_s), QString());
    QCOMPARE(lookedUpHost(u"https://b\u00FCcher.example.org/x"_s), u"xn--bcher-kva.example.org"_s);
    QVERIFY(isPlainWord(u"b\u00FCcher"_s));
    QVERIFY(!isPlainWord(u"a\U000E0041b"_s)); // a tag character, beyond the first plane
}

QTEST_MAIN(RedirectUrisTest)

#include "tst_redirect_uris.moc"
