// SPDX-License-Identifier: MIT
// German is complete and fits the sources of now, English holds every plural.
#include "app/translations.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context;
    QString source;
    QStringList forms;
    bool unfinished = false;
    bool isPlural = false;
};

QList<Message> messages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> result;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            result += Message{ context, {}, {}, false, xml.attributes().value(u"numerus"_s) == u"yes" };
        } else if (xml.name() == u"source") {
            result.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            result.last().unfinished = xml.attributes().hasAttribute(u"type"_s);
            if (!result.last().isPlural)
                result.last().forms += xml.readElementText();
        } else if (xml.name() == u"numerusform") {
            result.last().forms += xml.readElementText();
        }
    }
    return result;
}

// The places that a text is to be filled in at.
QStringList holes(const QString &text)
{
    static const QRegularExpression pattern(u"%(\\d|n)"_s);
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found += it.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class TranslationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void complete_data();
    void complete();
    void load_data();
    void load();
};

void TranslationsTest::complete_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("least");
    QTest::newRow("German") << u"mcias_de.ts"_s << 150;
    QTest::newRow("English plurals") << u"mcias_en.ts"_s << 5;
}

void TranslationsTest::complete()
{
    QFETCH(QString, file);
    QFETCH(int, least);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(file);
    const QString root = QStringLiteral(SOURCE_DIR);
    QVERIFY(QFile::copy(root + u"/translations/"_s + file, copy));
    const auto before = messages(copy).size();

    QStringList arguments{ u"-silent"_s, u"-I"_s, root + u"/src"_s, u"-locations"_s, u"none"_s, u"-no-obsolete"_s };
    if (file.contains(u"_en"))
        arguments += u"-pluralonly"_s;
    for (const QString &place : { u"src/api"_s, u"src/session"_s, u"src/work"_s, u"src/models"_s, u"src/postgres"_s,
             u"src/views"_s, u"src/app"_s, u"ui"_s })
        arguments += root + u'/' + place;
    QCOMPARE(QProcess::execute(QStringLiteral(LUPDATE), arguments + QStringList{ u"-ts"_s, copy }), 0);

    const QList<Message> all = messages(copy);
    QVERIFY(all.size() >= least);
    QCOMPARE(all.size(), before); // nothing in it that the sources have no longer
    for (const Message &message : all) {
        const QByteArray where = (message.context + u": "_s + message.source).toUtf8();
        QVERIFY2(!message.unfinished, where.constData());
        QVERIFY2(message.forms.size() == (message.isPlural ? 2 : 1), where.constData());
        for (const QString &form : message.forms) {
            QVERIFY2(!form.trimmed().isEmpty(), where.constData());
            QVERIFY2(holes(form) == holes(message.source), where.constData());
            QVERIFY2(form.contains(u'&') == message.source.contains(u'&'), where.constData());
            QVERIFY2(!form.contains(u"(s)"_s), where.constData());
        }
        QVERIFY2(message.context.startsWith(u"mcias::"_s), where.constData());
    }
}

void TranslationsTest::load_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("plural");
    QTest::newRow("German") << u"de_AT"_s << u"Konten"_s << u"3 Tage"_s;
    QTest::newRow("English") << u"en_GB"_s << u"Accounts"_s << u"3 days"_s;
    QTest::newRow("any other") << u"fr_FR"_s << u"Accounts"_s << u"3 days"_s;
    QTest::newRow("none") << u"C"_s << u"Accounts"_s << u"3 days"_s;
}

void TranslationsTest::load()
{
    QFETCH(QString, locale);
    const QLocale before;
    QLocale::setDefault(QLocale(locale));
    {
        const mcias::Translations translations;
        QTEST(QCoreApplication::translate("mcias::PageTitle", "Accounts"), "word");
        QTEST(QCoreApplication::translate("mcias::Formats", "%n day(s)", nullptr, 3), "plural");
    }
    QLocale::setDefault(before);
    QCOMPARE(QCoreApplication::translate("mcias::PageTitle", "Accounts"), u"Accounts"_s);
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
