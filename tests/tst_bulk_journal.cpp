// SPDX-License-Identifier: MIT
// The journal of a bulk change: what it tells after any end of the program, and that nothing happens without it.
#include "support/outcome.h"

#include "work/bulk_journal.h"

#include <QtTest>

#include <csignal>
#include <memory>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using JournalHealth = journal::Contents::Health;
using State = BulkResult::State;

namespace {

const BulkOwner owner{ u"profile-1"_s, QUrl(u"https://mcias.example.org:8443"_s), u"alice"_s,
    QUuid::createUuidV5(QUuid(), QByteArray("alice")) };
const QDateTime noon({ 2026, 11, 22 }, { 12, 0 }, Qt::UTC);

// Four accounts: two grants, one skipped, one with two steps.
BulkPlan somePlan()
{
    BulkPlan plan{ { BulkOperation::Kind::SetRoles, { Role::Editor, OpenEnum<Role>::fromWord("pilot") }, {} }, false, {} };
    for (int i = 0; i < 4; ++i) {
        BulkRow row;
        row.id = QUuid::createUuidV5(QUuid(), QByteArray::number(i));
        row.username = u"person-%1 \"ö\"\n%2"_s.arg(i);
        row.type = i == 1 ? AccountType::System : AccountType::Human;
        row.before.status = AccountStatus::Active;
        row.before.roles = RoleList{ Role::Guest };
        if (i == 2)
            row.skipped = u"Has exactly these roles already."_s;
        else
            row.steps += AccountStep::grant(Role::Editor);
        if (i == 3) {
            row.before.tags = QStringList{ u"a"_s };
            row.steps += AccountStep::changeTags({ u"env:prod"_s }, { u"a"_s });
        }
        row.after = row.before;
        for (const AccountStep &step : std::as_const(row.steps))
            row.after = applied(row.after, step);
        plan.rows += row;
    }
    return plan;
}

QByteArray planText()
{
    const BulkPlan plan = somePlan();
    QByteArray text = journal::header(owner, noon, plan);
    for (int i = 0; i < plan.rows.size(); ++i)
        text += journal::row(i, plan.rows[i]);
    return text + journal::planEnd();
}

struct Opened {
    std::unique_ptr<BulkJournal> journal = std::make_unique<BulkJournal>();
    bool isOpen = false;
    QString problem;
    int begun = 0;

    Opened()
    {
        QObject::connect(journal.get(), &BulkJournal::opened, journal.get(), [this] { isOpen = true; });
        QObject::connect(journal.get(), &BulkJournal::begun, journal.get(), [this] { ++begun; });
        QObject::connect(journal.get(), &BulkJournal::failed, journal.get(), [this](const QString &why) { problem = why; });
    }
    bool wait() const
    {
        return eventually([this] { return isOpen || !problem.isEmpty(); });
    }
};

LeftJournals left(const QString &folder, const BulkOwner &whose = owner)
{
    LeftJournals found;
    bool isOver = false;
    QObject context;
    BulkJournal::look(folder, whose, &context, [&](const LeftJournals &result) {
        found = result;
        isOver = true;
    });
    eventually([&] { return isOver; });
    return found;
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class BulkJournalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsThePlanAgain();
    void tellsWhatHappened();
    void anyCutIsTold();
    void takesNothingThatMakesNoSense_data();
    void takesNothingThatMakesNoSense();
    void livesAndIsFoundAgain();
    void onlyItsOwnerIsOfferedIt();
    void twoConsolesNeverShareOne();
    void cutsOffATornLine();
    void setsDamageAside();
    void leavesNewerOnesAlone();
    void forgetsWhatNeverBegan();
    void saysWhenItCannotBeMade();
    void saysWhenTheDiskIsFull();
};

void BulkJournalTest::tellsThePlanAgain()
{
    const journal::Contents contents = journal::read(planText());
    QCOMPARE(contents.health, JournalHealth::Good);
    QVERIFY(contents.owner == owner);
    QCOMPARE(contents.begun, noon);
    QVERIFY(contents.open.isEmpty() && !contents.isFinished);
    const BulkPlan plan = somePlan();
    const BulkPlan &told = contents.report.plan();
    QVERIFY(told.operation == plan.operation);
    QCOMPARE(told.rows.size(), plan.rows.size());
    for (qsizetype i = 0; i < plan.rows.size(); ++i) {
        const BulkRow &a = plan.rows[i];
        const BulkRow &b = told.rows[i];
        QCOMPARE(b.id, a.id);
        QCOMPARE(b.username, a.username);
        QVERIFY(b.type == a.type);
        QVERIFY(b.before == a.before);
        QVERIFY(b.after == a.after);
        QCOMPARE(b.skipped, a.skipped);
        QCOMPARE(b.steps.size(), a.steps.size());
        for (qsizetype step = 0; step < a.steps.size(); ++step)
            QCOMPARE(b.steps[step].text(), a.steps[step].text());
    }
    QVERIFY(!planText().contains("password"));
}

void BulkJournalTest::tellsWhatHappened()
{
    QByteArray text = planText();
    const auto told = [&text](const QByteArray &more) {
        text += more;
        return journal::read(text);
    };
    auto contents = told(journal::begin(0, 0));
    QCOMPARE(contents.open.keys(), QList<int>{ 0 });
    QVERIFY(!contents.open[0].wasSent);
    QCOMPARE(contents.report.result(0).state, State::UnderWay);
    contents = told(journal::sent(0, 0));
    QVERIFY(contents.open[0].wasSent);
    contents = told(journal::begin(0, 0)); // a second try may follow the first one's write
    QVERIFY(contents.open[0].wasSent);
    contents = told(journal::unsent(0, 0)); // 429
    QVERIFY(!contents.open[0].wasSent);
    contents = told(journal::begin(0, 0) + journal::sent(0, 0) + journal::did(0, 0, mcias::Outcome::Done));
    QCOMPARE(contents.open[0].step, 1);
    QVERIFY(!contents.open[0].wasSent);
    contents = told(journal::end(0, { State::Done, u"a \"note\""_s, { 0 } }));
    QVERIFY(contents.open.isEmpty());
    QVERIFY(contents.report.result(0) == (BulkResult{ State::Done, u"a \"note\""_s, { 0 } }));
    contents = told(journal::begin(3, 0) + journal::sent(3, 0) + journal::did(3, 0, mcias::Outcome::AlreadySo)
        + journal::begin(3, 1) + journal::begin(1, 0));
    QCOMPARE(contents.open.keys(), (QList<int>{ 1, 3 }));
    QCOMPARE(contents.open[3].step, 1);
    QVERIFY(contents.report.result(3).doneSteps.isEmpty());
    QCOMPARE(contents.report.over(), 1);
    contents = told(journal::end(3, { State::CannotTell, {}, {} }) + journal::end(1, { State::NotDone, u"no"_s, {} }));
    QCOMPARE(contents.report.over(), 3);
    QVERIFY(!contents.isFinished);
    contents = told(R"({"something":"that a later version notes"})"
                    "\n"
        + journal::finish());
    QVERIFY(contents.isFinished);
    QCOMPARE(contents.goodBytes, text.size());
}

// Killed at any byte: what was told before is still told, and nothing else.
void BulkJournalTest::anyCutIsTold()
{
    const QByteArray plan = planText();
    const QByteArray text = plan + journal::begin(0, 0) + journal::sent(0, 0) + journal::did(0, 0, mcias::Outcome::Done)
        + journal::end(0, { State::Done, {}, { 0 } }) + journal::begin(1, 0);
    for (qsizetype size = 0; size < text.size(); ++size) {
        const journal::Contents contents = journal::read(text.first(size));
        QCOMPARE(contents.health, size < plan.size() ? JournalHealth::NeverBegun : JournalHealth::Good);
        QCOMPARE(contents.goodBytes, text.first(size).lastIndexOf('\n') + 1);
        const journal::Contents whole = journal::read(text.first(contents.goodBytes));
        QCOMPARE(contents.open.keys(), whole.open.keys());
        QVERIFY(contents.report.results() == whole.report.results());
    }
}

void BulkJournalTest::takesNothingThatMakesNoSense_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<JournalHealth>("health");
    const QByteArray plan = planText();
    QTest::newRow("empty") << QByteArray() << JournalHealth::NeverBegun;
    QTest::newRow("something else") << QByteArray("hello\n") << JournalHealth::Damaged;
    QTest::newRow("other JSON") << QByteArray("{\"a\":1}\n") << JournalHealth::Damaged;
    QTest::newRow("newer") << QByteArray(plan).replace("\"version\":1", "\"version\":2") << JournalHealth::Newer;
    QTest::newRow("unknown operation") << QByteArray(plan).replace("\"set_roles\"", "\"paint\"") << JournalHealth::Damaged;
    QTest::newRow("unknown step") << QByteArray(plan).replace("\"grant_role\"", "\"reset_password\"") << JournalHealth::Damaged;
    QTest::newRow("a row twice") << QByteArray(plan).replace("\"row\":1", "\"row\":0") << JournalHealth::Damaged;
    QTest::newRow("a row too few") << QByteArray(plan).replace("\"rows\":4", "\"rows\":5") + journal::begin(0, 0)
                                   << JournalHealth::Damaged;
    QTest::newRow("broken in the middle") << plan + "{\"begin\":0,\"st\n" + journal::begin(1, 0) << JournalHealth::Damaged;
    QTest::newRow("broken at the end") << plan + "{\"begin\":0,\"st\n" << JournalHealth::Good;
    QTest::newRow("zeros at the end") << plan + QByteArray(100, '\0') << JournalHealth::Good;
    QTest::newRow("a row that is none") << plan + journal::begin(4, 0) + journal::begin(0, 0) << JournalHealth::Damaged;
    QTest::newRow("a step that is none") << plan + journal::begin(0, 1) + journal::begin(0, 0) << JournalHealth::Damaged;
    QTest::newRow("a skipped row") << plan + journal::begin(2, 0) + journal::begin(0, 0) << JournalHealth::Damaged;
    QTest::newRow("an outcome that is none")
        << plan + "{\"end\":0,\"outcome\":\"x\"}\n" + journal::begin(0, 0) << JournalHealth::Damaged;
}

void BulkJournalTest::takesNothingThatMakesNoSense()
{
    QFETCH(QByteArray, text);
    QFETCH(JournalHealth, health);
    QCOMPARE(journal::read(text).health, health);
}

void BulkJournalTest::livesAndIsFoundAgain()
{
    const QTemporaryDir base;
    const QString folder = base.filePath(u"new/journals"_s);
    QVERIFY(left(folder).journals.isEmpty());
    QString path;
    {
        Opened mine;
        mine.journal->create(folder, owner, noon, somePlan());
        QVERIFY(mine.wait());
        QVERIFY2(mine.isOpen, qPrintable(mine.problem));
        const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
        QCOMPARE(files.size(), 1);
        path = files[0].filePath();
        struct stat facts { };
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &facts), 0);
        QCOMPARE(int(facts.st_mode & 07777), 0600);
        QCOMPARE(::stat(QFile::encodeName(folder).constData(), &facts), 0);
        QCOMPARE(int(facts.st_mode & 07777), 0700);
        mine.journal->noteBegin(0, 0);
        QCOMPARE(mine.begun, 0); // not before the disk has it
        QVERIFY(content(path).endsWith(journal::begin(0, 0)));
        QVERIFY(eventually([&] { return mine.begun == 1; }));
        mine.journal->noteSent(0, 0);
        mine.journal->noteDid(0, 0, mcias::Outcome::Done);
        mine.journal->noteEnd(0, { State::Done, {}, { 0 } });
    }
    const LeftJournals found = left(folder);
    QCOMPARE(found.journals.size(), 1);
    QVERIFY(found.problems.isEmpty());
    QCOMPARE(found.journals[0].path, path);
    QCOMPARE(found.journals[0].begun, noon);
    QCOMPARE(found.journals[0].total, 3);
    QCOMPARE(found.journals[0].over, 1);
    QVERIFY(found.journals[0].operation == somePlan().operation);
    QVERIFY(!found.journals[0].isFinished);
    {
        Opened mine;
        mine.journal->reopen(path);
        QVERIFY(mine.wait());
        QVERIFY(mine.isOpen);
        QCOMPARE(mine.journal->contents().report.over(), 1);
        mine.journal->noteFinish();
    }
    QVERIFY(left(folder).journals.value(0).isFinished);
    Opened mine;
    mine.journal->reopen(path);
    QVERIFY(mine.wait());
    mine.journal->remove();
    QVERIFY(!QFileInfo::exists(path));
    QVERIFY(left(folder).journals.isEmpty());
}

void BulkJournalTest::onlyItsOwnerIsOfferedIt()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"bulk-1.jsonl"_s);
    write(path, planText());
    BulkOwner other = owner;
    other.username = u"bob"_s;
    QVERIFY(left(folder.path(), other).journals.isEmpty());
    other = owner;
    other.server = QUrl(u"https://other.example.org:8443"_s);
    QVERIFY(left(folder.path(), other).journals.isEmpty());
    other = owner;
    other.account = QUuid::createUuid();
    QVERIFY(left(folder.path(), other).journals.isEmpty());
    QVERIFY(QFileInfo::exists(path));
    QCOMPARE(left(folder.path()).journals.size(), 1);
}

void BulkJournalTest::twoConsolesNeverShareOne()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"bulk-1.jsonl"_s);
    write(path, planText());
    Opened first;
    first.journal->reopen(path);
    QVERIFY(first.wait());
    QVERIFY(first.isOpen);
    QVERIFY(left(folder.path()).journals.isEmpty());
    Opened second;
    second.journal->reopen(path);
    QVERIFY(second.wait());
    QVERIFY(!second.isOpen);
    QVERIFY2(second.problem.contains(u"another console"_s), qPrintable(second.problem));
    QVERIFY(!BulkJournal::discard(path));
    first.journal.reset();
    QVERIFY(BulkJournal::discard(path));
    QVERIFY(!QFileInfo::exists(path));
    QVERIFY(BulkJournal::discard(path));
}

void BulkJournalTest::cutsOffATornLine()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"bulk-1.jsonl"_s);
    write(path, planText() + journal::begin(0, 0) + "{\"sent\":0,\"s");
    Opened mine;
    mine.journal->reopen(path);
    QVERIFY(mine.wait());
    QVERIFY(mine.isOpen);
    mine.journal->noteBegin(0, 0);
    QVERIFY(eventually([&] { return mine.begun == 1; }));
    QCOMPARE(content(path), planText() + journal::begin(0, 0) + journal::begin(0, 0));
}

void BulkJournalTest::setsDamageAside()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"bulk-1.jsonl"_s), "{}\n" + planText());
    write(folder.filePath(u"bulk-2.jsonl.corrupt"_s), "an older one");
    write(folder.filePath(u"bulk-2.jsonl"_s), planText() + "?\n" + journal::begin(0, 0));
    const LeftJournals found = left(folder.path());
    QVERIFY(found.journals.isEmpty());
    QCOMPARE(found.problems.size(), 2);
    QVERIFY(found.problems[1].contains(u"bulk-2.jsonl.corrupt-2"_s));
    QCOMPARE(content(folder.filePath(u"bulk-2.jsonl.corrupt"_s)), "an older one");
    QVERIFY(QFileInfo::exists(folder.filePath(u"bulk-1.jsonl.corrupt"_s)));
    QVERIFY(left(folder.path()).problems.isEmpty()); // said once
}

void BulkJournalTest::leavesNewerOnesAlone()
{
    const QTemporaryDir folder;
    const QByteArray text = planText().replace("\"version\":1", "\"version\":9");
    write(folder.filePath(u"bulk-1.jsonl"_s), text);
    const LeftJournals found = left(folder.path());
    QVERIFY(found.journals.isEmpty());
    QCOMPARE(found.problems.size(), 1);
    QVERIFY(found.problems[0].contains(u"newer version"_s));
    QCOMPARE(content(folder.filePath(u"bulk-1.jsonl"_s)), text);
}

void BulkJournalTest::forgetsWhatNeverBegan()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"bulk-1.jsonl"_s), planText().chopped(20));
    write(folder.filePath(u"notes.txt"_s), "not ours");
    const LeftJournals found = left(folder.path());
    QVERIFY(found.journals.isEmpty() && found.problems.isEmpty());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{ u"notes.txt"_s });
}

void BulkJournalTest::saysWhenItCannotBeMade()
{
    const QTemporaryDir base;
    write(base.filePath(u"file"_s), "in the way");
    for (const QString &folder : { QString(), base.filePath(u"file/journals"_s) }) {
        Opened mine;
        mine.journal->create(folder, owner, noon, somePlan());
        QVERIFY(mine.wait());
        QVERIFY(!mine.isOpen);
        QVERIFY2(mine.problem.contains(u"Nothing is changed"_s) || mine.problem.contains(u"nothing is changed"_s),
            qPrintable(mine.problem));
    }
    Opened gone;
    gone.journal->reopen(base.filePath(u"bulk-1.jsonl"_s));
    QVERIFY(gone.wait());
    QVERIFY(!gone.isOpen && !gone.problem.isEmpty());
}

void BulkJournalTest::saysWhenTheDiskIsFull()
{
    const QTemporaryDir folder;
    Opened mine;
    mine.journal->create(folder.path(), owner, noon, somePlan());
    QVERIFY(mine.wait());
    QVERIFY(mine.isOpen);
    // A file that may not grow behaves like a disk that is full.
    ::signal(SIGXFSZ, SIG_IGN);
    struct rlimit before { };
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const struct rlimit full {
        static_cast<rlim_t>(planText().size() + 4), before.rlim_max
    };
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &full), 0);
    mine.journal->noteBegin(0, 0);
    mine.journal->noteSent(0, 0);
    const bool isSaid = eventually([&] { return !mine.problem.isEmpty(); });
    ::setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(isSaid);
    QCOMPARE(mine.begun, 0);
    mine.journal.reset();
    // It is still good, up to what fitted.
    QCOMPARE(left(folder.path()).journals.value(0).over, 0);
    QCOMPARE(left(folder.path()).journals.size(), 1);
}

QTEST_GUILESS_MAIN(BulkJournalTest)
#include "tst_bulk_journal.moc"
