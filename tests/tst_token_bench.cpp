// SPDX-License-Identifier: MIT
#include "support/step_bench.h"
#include "support/tokens.h"
#include "work/account_book.h"
#include "work/tokens/known_tokens.h"
#include "work/tokens/token_bench.h"

#include <QtTest>

#include <ctime>

using namespace mcias;
using namespace mcias::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = ExamFinding::Kind;
using Server = BenchRow::Server;

namespace {

// What a thread has worked, whatever else the computer does.
double workedMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_nsec) / 1'000'000;
}

// Time that passes only while somebody waits for it.
struct InjectedTime {
    ManualClock &clock;
    std::chrono::milliseconds now{ 0 };

    PaceTime pace()
    {
        return { [this] { return now; },
            [this](std::chrono::milliseconds delay, QObject *context, const std::function<void()> &then) {
                now += delay;
                clock.advance(delay);
                QTimer::singleShot(0, context, then);
            } };
    }
};

struct Vector {
    Secret token;
    TokenVerdict offline;
    bool isAccepted; // by the server
    Kind finding;
    const char *what;
};

class Desk : public StepBench {
public:
    Session &session = signIn(u"root"_s);
    KnownTokens tokens{ session };
    AccountBook book{ session };
    InjectedTime time{ dev.clock };
    TokenBench bench{ session, &tokens, &book, nullptr, time.pace() };

    Desk() { tokens.setBook(&book); }
    bool readBook()
    {
        book.refresh();
        return eventually([this] { return book.isLoaded() && !book.isLoading(); });
    }
    Secret issue(const QUuid &account, std::chrono::seconds lifetime = 1h, QString *jti = nullptr)
    {
        const auto issued = dev.state().tokens.issue(account, { u"viewer"_s }, lifetime, dev.clock.now());
        if (jti)
            *jti = issued.jti;
        return issued.grant.token;
    }
    bool isDone() const { return !bench.rows().isEmpty() && !bench.progress().isRunning(); }
    bool work(const QList<Secret> &lines)
    {
        bench.add(lines);
        return eventually([this] { return isDone(); });
    }
    QList<Vector> vectors();

private:
    void addTampered(QList<Vector> &all, const QUuid &account);
    void addForeign(QList<Vector> &all, const QUuid &account);
};

Secret changed(const Secret &token, int part, int seed)
{
    QByteArrayList parts = token.utf8().toByteArray().split('.');
    QByteArray bytes = *decodeBase64Url(parts[part]);
    bytes[seed % bytes.size()] = static_cast<char>(bytes[seed % bytes.size()] ^ (1 << seed % 7));
    parts[part] = encodeBase64Url(bytes);
    return Secret::fromUtf8(parts.join('.'));
}

// A change of the header or the payload may also make it no JSON: then nobody is asked about it.
void Desk::addTampered(QList<Vector> &all, const QUuid &account)
{
    for (int i = 0; i < 120; ++i) {
        const Secret token = changed(issue(account), i % 3, i);
        const auto jwt = Jwt::decode(token);
        const bool isOfOtherAlgorithm = jwt && jwt->header.alg != u"EdDSA"_s;
        const TokenVerdict verdict = !jwt && i % 3 == 0 ? TokenVerdict::Malformed
            : isOfOtherAlgorithm                        ? TokenVerdict::WrongAlgorithm
                                                        : TokenVerdict::BadSignature;
        all += { token, verdict, false, jwt ? Kind::Agreed : Kind::NotCompared, "tampered" };
    }
}

void Desk::addForeign(QList<Vector> &all, const QUuid &account)
{
    const KeyPair other;
    const QByteArray claims = "{\"sub\":\"" + account.toByteArray(QUuid::WithoutBraces)
        + "\",\"roles\":[\"admin\"],\"iat\":" + QByteArray::number(dev.clock.now().toSecsSinceEpoch())
        + ",\"exp\":" + QByteArray::number(dev.clock.now().toSecsSinceEpoch() + 3600) + ",\"jti\":\"x";
    for (int i = 0; i < 60; ++i)
        all += { Secret::fromUtf8(other.sign(goodHeader, claims + QByteArray::number(i) + "\"}")), TokenVerdict::BadSignature,
            false, Kind::Agreed, "wrong key" };
    const QByteArrayList algorithms{ "none", "HS256", "RS256", "ES256", "EdDSA ", "eddsa", "" };
    for (int i = 0; i < 42; ++i) {
        const QByteArray header = "{\"alg\":\"" + algorithms[i % algorithms.size()] + "\",\"typ\":\"JWT\"}";
        all += { Secret::fromUtf8(other.sign(header, claims + QByteArray::number(i) + "\"}")), TokenVerdict::WrongAlgorithm,
            false, Kind::Agreed, "wrong algorithm" };
    }
}

QList<Vector> Desk::vectors()
{
    QList<Vector> all;
    const QUuid good = dev.addService(u"svc-good"_s);
    const QUuid off = dev.addService(u"svc-off"_s);
    for (int i = 0; i < 60; ++i)
        all += { issue(good, 5s), TokenVerdict::Expired, false, Kind::Agreed, "expired" };
    dev.clock.advance(10s);
    dev.state().noteExpiredTokens();
    for (int i = 0; i < 90; ++i)
        all += { issue(good), TokenVerdict::Valid, true, Kind::Agreed, "valid" };
    for (int i = 0; i < 80; ++i) {
        QString jti;
        all += { issue(good, 1h, &jti), TokenVerdict::Valid, false, Kind::Revoked, "revoked" };
        dev.state().tokens.revoke(jti);
    }
    for (int i = 0; i < 60; ++i)
        all += { issue(off), TokenVerdict::Valid, false, Kind::AccountOff, "account off" };
    dev.state().accounts.edit(off).account.status = AccountStatus::Inactive;
    addTampered(all, good);
    addForeign(all, good);
    return all;
}

} // namespace

class TokenBenchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsTheTruthAboutManyTokens();
    void tellsWhenATimeHasNotBegun();
    void explainsEveryDisagreement_data();
    void explainsEveryDisagreement();
    void findsTokensInLines_data();
    void findsTokensInLines();
    void saysWhatItLeavesOut();
    void keepsToTheServersPace();
    void isHeldUpOnce();
    void staysWithinTheBucket();
    void waitsAsLongAsTheServerSays();
    void worksInSlices();
    void pausesAndGivesUp();
    void asksNobodyAboutForeignTokens();
    void forgetsOnLock();
    void goesOnWithoutAKey();
    void givesUpOnAServerThatDoesNotAnswer();
    void doesNotTrustAnOldList();
    void hearsOfARevocation();
};

void TokenBenchTest::tellsTheTruthAboutManyTokens()
{
    Desk desk;
    const QList<Vector> vectors = desk.vectors();
    QVERIFY(vectors.size() >= 500);
    QVERIFY(desk.readBook());
    QList<Secret> lines;
    for (const Vector &vector : vectors)
        lines += vector.token;
    QVERIFY(desk.work(lines));
    QCOMPARE(desk.bench.rows().size(), vectors.size());
    QList<int> withheld;
    for (const BenchRow &row : desk.bench.rows()) {
        if (row.server == Server::Withheld)
            withheld += row.number;
    }
    desk.bench.askAnyway(withheld);
    QVERIFY(eventually([&] { return desk.isDone(); }));
    QMap<QByteArray, int> right;
    for (qsizetype i = 0; i < vectors.size(); ++i) {
        const Vector &vector = vectors[i];
        const BenchRow &row = desk.bench.rows()[i];
        QVERIFY2(row.exam.offline == vector.offline, qPrintable(u"%1 %2"_s.arg(QLatin1String(vector.what)).arg(i)));
        QCOMPARE(row.server == Server::Answered, row.exam.jwt.has_value());
        if (row.exam.status)
            QCOMPARE(row.exam.status->valid, vector.isAccepted);
        QVERIFY2(
            row.finding.kind == vector.finding, qPrintable(u"%1: %2"_s.arg(QLatin1String(vector.what), row.finding.sentence)));
        ++right[vector.what];
    }
    const double before = workedMilliseconds();
    const std::optional<PublicKey> key = PublicKey{ u"OKP"_s, u"Ed25519"_s,
        QString::fromLatin1(encodeBase64Url(desk.dev.state().tokens.publicKey())) };
    for (const Secret &token : lines)
        TokenExam::of(token, key, desk.dev.clock);
    const double each = (workedMilliseconds() - before) / static_cast<double>(lines.size());
    qInfo() << "vectors" << vectors.size() << right << "offline" << each << "ms each";
    QVERIFY(each < 1);
    // What is genuine is known now, and only that.
    QCOMPARE(desk.tokens.rows().size(), qsizetype(1 + 60 + 90 + 80 + 60));
}

void TokenBenchTest::tellsWhenATimeHasNotBegun()
{
    const KeyPair key;
    FixedClock clock;
    int right = 0;
    for (int i = -50; i <= 50; ++i) {
        const QByteArray claims = "{\"sub\":\"6f1c7ae2-0d6c-4f0c-9d8e-2b1d5c7a9e10\",\"exp\":1800003600,\"jti\":\"b\",\"nbf\":"
            + QByteArray::number(present + i) + "}";
        const TokenExam exam = TokenExam::of(Secret::fromUtf8(key.sign(goodHeader, claims)), key.jwk(), clock);
        right += exam.offline == (i > 0 ? TokenVerdict::NotYetValid : TokenVerdict::Valid) ? 1 : 0;
    }
    QCOMPARE(right, 101);
}

void TokenBenchTest::explainsEveryDisagreement_data()
{
    QTest::addColumn<int>("offline"); // -1: not checked
    QTest::addColumn<bool>("isAccepted");
    QTest::addColumn<int>("account"); // status, or -1
    QTest::addColumn<int>("known");   // state, or -1
    QTest::addColumn<int>("finding");
    const auto add = [](const char *name, int offline, bool isAccepted, Kind kind, int account = -1, int known = -1) {
        QTest::newRow(name) << offline << isAccepted << account << known << int(kind);
    };
    const auto of = [](auto value) { return static_cast<int>(value); };
    add("both good", of(TokenVerdict::Valid), true, Kind::Agreed);
    add("revoked or off", of(TokenVerdict::Valid), false, Kind::RevokedOrOff);
    add("revoked, since the account is active", of(TokenVerdict::Valid), false, Kind::Revoked, of(AccountStatus::Active));
    add("inactive", of(TokenVerdict::Valid), false, Kind::AccountOff, of(AccountStatus::Inactive));
    add("deleted", of(TokenVerdict::Valid), false, Kind::AccountOff, of(AccountStatus::Deleted));
    add("known to be superseded", of(TokenVerdict::Valid), false, Kind::Superseded, -1, of(TokenState::Superseded));
    add("expired here alone", of(TokenVerdict::Expired), true, Kind::Clock);
    add("not yet here alone", of(TokenVerdict::NotYetValid), true, Kind::Clock);
    add("expired", of(TokenVerdict::Expired), false, Kind::Agreed);
    add("another key", of(TokenVerdict::BadSignature), true, Kind::KeyChanged);
    add("a forgery", of(TokenVerdict::WrongAlgorithm), true, Kind::AcceptedForgery);
    add("no usable key", of(TokenVerdict::BadKey), true, Kind::NotChecked);
    add("no key", -1, true, Kind::NotChecked);
}

void TokenBenchTest::explainsEveryDisagreement()
{
    QFETCH(int, offline);
    QFETCH(bool, isAccepted);
    QFETCH(int, account);
    QFETCH(int, known);
    QFETCH(int, finding);
    TokenExam exam;
    exam.jwt = Jwt::decode(Secret::fromUtf8(KeyPair().sign(goodHeader, goodPayload)));
    if (offline >= 0)
        exam.offline = static_cast<TokenVerdict>(offline);
    exam.status = TokenStatus{ .valid = isAccepted };
    exam.answeredAt = QDateTime::fromSecsSinceEpoch(present, Qt::UTC);
    ExamContext context;
    if (account >= 0)
        context.accountStatus = static_cast<AccountStatus>(account);
    if (known >= 0)
        context.known = static_cast<TokenState>(known);
    const ExamFinding found = exam.finding(context);
    QCOMPARE(static_cast<int>(found.kind), finding);
    QVERIFY(!found.sentence.isEmpty());
    // Close to its end it is the clocks.
    if (found.kind == Kind::RevokedOrOff) {
        exam.answeredAt = exam.expiresAt().addSecs(-60);
        QCOMPARE(exam.finding(context).kind, Kind::Clock);
        exam.status = TokenStatus{ .valid = true, .sub = QUuid::createUuid() };
        QCOMPARE(exam.finding(context).kind, Kind::OtherContent);
    }
    exam.status.reset();
    QCOMPARE(exam.finding(context).kind, Kind::NotCompared);
}

void TokenBenchTest::findsTokensInLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArrayList>("tokens");
    const QByteArray t = "eyJhbGciOiJFZERTQSJ9.eyJqdGkiOiJhIn0.c2ln-_A";
    const QByteArrayList one{ t };
    QTest::newRow("bare") << t << one;
    QTest::newRow("with blanks") << QByteArray("  " + t + "\r") << one;
    QTest::newRow("a header") << QByteArray("Authorization: Bearer " + t) << one;
    QTest::newRow("in JSON") << QByteArray("{\"token\":\"" + t + "\",\"n\":1}") << one;
    QTest::newRow("in single quotes") << QByteArray("curl -H 'Authorization: Bearer " + t + "' https://x.example.org/") << one;
    QTest::newRow("in a variable") << QByteArray("MCIAS_TOKEN=" + t) << one;
    QTest::newRow("a sentence") << QByteArray("It was " + t + ".") << one;
    QTest::newRow("two") << QByteArray(t + "," + t) << QByteArrayList{ t, t };
    QTest::newRow("a name") << QByteArray("look at www.example.org") << QByteArrayList{};
    QTest::newRow("two parts") << QByteArray("eyJhbGciOiJFZERTQSJ9.eyJqdGkiOiJhIn0") << QByteArrayList{};
    QTest::newRow("four parts") << QByteArray("x " + t + ".abc") << QByteArrayList{};
    QTest::newRow("without a signature") << QByteArray("eyJhbGciOiJub25lIn0.eyJqdGkiOiJhIn0.")
                                         << QByteArrayList{ "eyJhbGciOiJub25lIn0.eyJqdGkiOiJhIn0." };
    QTest::newRow("three parts alone") << QByteArray("a.b.c") << QByteArrayList{ "a.b.c" };
    QTest::newRow("nothing") << QByteArray("") << QByteArrayList{};
}

void TokenBenchTest::findsTokensInLines()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArrayList, tokens);
    QByteArrayList found;
    for (const QByteArrayView token : TokenBench::tokensIn(line))
        found += token.toByteArray();
    QCOMPARE(found, tokens);
}

void TokenBenchTest::saysWhatItLeavesOut()
{
    Desk desk;
    const QByteArray token = KeyPair().sign(goodHeader, goodPayload);
    QByteArray many;
    for (int i = 0; i < TokenBench::mostRows + 5; ++i)
        many += token + '\n';
    desk.bench.add(
        { Secret::fromUtf8("nothing here\n\n" + many), Secret::fromUtf8(QByteArray(TokenBench::longestLine + 1, 'x')) });
    QCOMPARE(desk.bench.rows().size(), qsizetype(TokenBench::mostRows));
    QCOMPARE(desk.bench.leftOut(), (TokenBench::LeftOut{ 1, 5, 1 }));
    QVERIFY(!desk.bench.leftOutSentence().isEmpty());
    QCOMPARE(desk.bench.rows().constFirst().line, 3);
    desk.bench.clear();
    QVERIFY(desk.bench.rows().isEmpty());
    QCOMPARE(desk.bench.leftOut(), TokenBench::LeftOut());
}

// A real limit at the server, by the same clock.
void TokenBenchTest::keepsToTheServersPace()
{
    DevServerFixture dev;
    const devserver::KnownAccount root = dev.addPerson(u"root"_s, { Role::Admin });
    Session session(dev.clock, {});
    session.signIn({ { .server = dev.server->url(), .caFile = dev.server->caFile() }, root.username, root.password, {} });
    QVERIFY(eventually([&] { return session.state() == Session::State::SignedIn; }));
    InjectedTime time{ dev.clock };
    TokenBench bench(session, nullptr, nullptr, nullptr, time.pace());
    QList<Secret> lines;
    const QUuid account = dev.addService(u"svc"_s);
    for (int i = 0; i < 1000; ++i)
        lines += dev.state().tokens.issue(account, {}, 24h, dev.clock.now()).grant.token;
    qsizetype reported = 0;
    connect(&bench, &TokenBench::rowsChanged, &bench, [&](int first, int last) {
        QVERIFY(first >= 0 && last < 1000 && first <= last);
        ++reported;
    });
    bench.add(lines);
    QVERIFY(eventually([&] { return bench.progress().isRunning() && bench.progress().asked > 100; }));
    QVERIFY(bench.progress().remaining.has_value());
    QVERIFY(eventually([&] { return !bench.progress().isRunning(); }, 120s));
    for (const BenchRow &row : bench.rows())
        QVERIFY(row.exam.status && row.exam.status->valid);
    QCOMPARE(dev.server->requests().count(u"POST /v1/token/validate"_s), qsizetype(1000)); // a 429 would be asked again
    qInfo() << "1000 tokens in" << time.now.count() << "ms of the server's time";
    QVERIFY(time.now >= 99s - 1s);
    QVERIFY(time.now < 103s);
    QVERIFY(reported > 0);
}

void TokenBenchTest::isHeldUpOnce()
{
    DevServerFixture dev;
    const devserver::KnownAccount root = dev.addPerson(u"root"_s, { Role::Admin });
    Session session(dev.clock, {});
    session.signIn({ { .server = dev.server->url(), .caFile = dev.server->caFile() }, root.username, root.password, {} });
    QVERIFY(eventually([&] { return session.state() == Session::State::SignedIn; }));
    const QUuid account = dev.addService(u"svc"_s);
    QList<Secret> lines;
    for (int i = 0; i < 60; ++i)
        lines += dev.state().tokens.issue(account, {}, 24h, dev.clock.now()).grant.token;
    const auto other = dev.client();
    for (int i = 0; i < 10; ++i) // somebody else at this computer has used up what may be asked at once
        QVERIFY(over(watch(other->validateToken(lines.constFirst()))));
    InjectedTime time{ dev.clock };
    TokenBench bench(session, nullptr, nullptr, nullptr, time.pace());
    int heldUp = 0;
    bool wasHeldUp = false;
    connect(&bench, &TokenBench::progressed, &bench, [&] {
        const bool is = bench.progress().isHeldUp;
        heldUp += is && !wasHeldUp ? 1 : 0;
        wasHeldUp = is;
    });
    bench.add(lines);
    QVERIFY(eventually([&] { return bench.progress().total == 60 && !bench.progress().isRunning(); }, 60s));
    QCOMPARE(heldUp, 1);
    QCOMPARE(dev.server->requests().count(u"POST /v1/token/validate"_s), qsizetype(10 + 60 + 1));
    for (const BenchRow &row : bench.rows())
        QVERIFY(row.exam.status && row.exam.status->valid);
}

// Whatever the network does to questions on their way, the server's bucket never runs dry.
void TokenBenchTest::staysWithinTheBucket()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 20; ++round) {
        Pace pace;
        std::multimap<qint64, bool> events; // when a question arrives (true), when its answer is here
        qint64 now = 0;
        double level = 10;
        qint64 filled = 0;
        int asked = 0;
        int underWay = 0;
        while (asked < 300) {
            while (underWay < 4 && pace.wait(std::chrono::milliseconds(now)) <= 0ms && asked < 300) {
                pace.sent();
                ++asked;
                ++underWay;
                const qint64 arrival = now + random.bounded(round * 50 + 1);
                events.emplace(arrival, true);
                events.emplace(arrival + random.bounded(round * 50 + 1), false);
            }
            const auto next = events.begin();
            if (next != events.end() && next->first <= now) {
                if (next->second) {
                    level = std::min(10.0, level + static_cast<double>(now - filled) / 100) - 1;
                    filled = now;
                    QVERIFY2(level >= -1e-9, qPrintable(QString::number(level)));
                } else {
                    pace.answered(std::chrono::milliseconds(now));
                    --underWay;
                }
                events.erase(next);
                continue;
            }
            ++now;
        }
        QVERIFY(round > 0 || now < 30'000); // and yet it is no slower than it has to be
    }
}

void TokenBenchTest::waitsAsLongAsTheServerSays()
{
    Pace pace;
    QCOMPARE(pace.wait(0ms), 0ms);
    pace.sent();
    pace.refused(100ms, 5s);
    QCOMPARE(pace.wait(100ms), 5000ms);
    QCOMPARE(pace.wait(5000ms), 100ms);
    QCOMPARE(pace.wait(5100ms), 0ms);
    QVERIFY(pace.perSecond() < 10); // somebody else uses the limit, too
    // What is under way counts, and so does what was answered.
    Pace burst;
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(burst.wait(0ms), 0ms);
        burst.sent();
    }
    QCOMPARE(burst.wait(0ms), 100ms);
    burst.answered(0ms);
    QCOMPARE(burst.wait(0ms), 100ms);
    QCOMPARE(burst.wait(99ms), 1ms);
}

void TokenBenchTest::worksInSlices()
{
    Desk desk;
    const KeyPair other;
    QList<Secret> lines;
    for (int i = 0; i < 3000; ++i)
        lines += Secret::fromUtf8(other.sign(goodHeader, goodPayload));
    double last = workedMilliseconds();
    double longest = 0;
    int ticks = 0;
    QTimer tick;
    connect(&tick, &QTimer::timeout, &tick, [&] {
        const double now = workedMilliseconds();
        longest = std::max(longest, now - last);
        last = now;
        ++ticks;
    });
    tick.start(0);
    desk.bench.add(lines);
    last = workedMilliseconds();
    QVERIFY(eventually([&] { return desk.isDone(); }));
    qInfo() << "longest slice" << longest << "ms in" << ticks << "turns";
    QVERIFY(ticks > 10);
    QVERIFY(longest < 16);
}

void TokenBenchTest::pausesAndGivesUp()
{
    Desk desk;
    const QUuid account = desk.dev.addService(u"svc"_s);
    QList<Secret> lines;
    for (int i = 0; i < 40; ++i)
        lines += desk.issue(account);
    desk.bench.pause();
    desk.bench.add(lines);
    QVERIFY(eventually([&] { return desk.bench.progress().examined == 40; }));
    QVERIFY(desk.bench.progress().isPaused);
    QCOMPARE(desk.bench.progress().asked, 0);
    desk.bench.resume();
    QVERIFY(eventually([&] { return desk.bench.progress().asked >= 12; }));
    desk.bench.cancel();
    QVERIFY(eventually([&] { return desk.isDone(); }));
    int dropped = 0;
    for (const BenchRow &row : desk.bench.rows()) {
        QVERIFY(row.isSettled());
        QCOMPARE(row.exam.offline, std::optional(TokenVerdict::Valid)); // what is known stays
        dropped += row.server == Server::Dropped ? 1 : 0;
    }
    QVERIFY(dropped > 0 && dropped <= 28);
    QCOMPARE(desk.bench.progress().asked, 40 - dropped);
}

void TokenBenchTest::asksNobodyAboutForeignTokens()
{
    Desk desk;
    const Secret foreign = Secret::fromUtf8(KeyPair().sign(goodHeader, goodPayload));
    QVERIFY(desk.work({ foreign, Secret(u"www.example.org"_s) }));
    QCOMPARE(desk.bench.rows()[0].server, Server::Withheld);
    QCOMPARE(desk.bench.rows()[1].server, Server::Senseless);
    QCOMPARE(desk.relay.passedCount("POST"), qsizetype(1)); // the sign-in
    desk.bench.askAnyway({ 0, 1, 7, -1 });
    QVERIFY(eventually([&] { return desk.isDone(); }));
    QCOMPARE(desk.bench.rows()[0].server, Server::Answered);
    QCOMPARE(desk.bench.rows()[1].server, Server::Senseless);
    QCOMPARE(desk.relay.passedCount("POST"), qsizetype(2));
}

void TokenBenchTest::forgetsOnLock()
{
    Desk desk;
    const QUuid account = desk.dev.addService(u"svc"_s);
    desk.bench.pause();
    desk.bench.add({ desk.issue(account), Secret::fromUtf8(KeyPair().sign(goodHeader, goodPayload)) });
    QVERIFY(eventually([&] { return desk.bench.progress().examined == 2; }));
    desk.session.lock();
    for (const BenchRow &row : desk.bench.rows())
        QCOMPARE(row.server, Server::Dropped);
    desk.bench.resume();
    desk.bench.askAnyway({ 0, 1 });
    QVERIFY(!desk.bench.progress().isRunning());
}

void TokenBenchTest::goesOnWithoutAKey()
{
    Desk desk;
    desk.relay.rule([](const Received &request) {
        return request.path.startsWith("/v1/keys") ? Ruling::answer(Reply::text(404, "404 page not found")) : Ruling();
    });
    QVERIFY(desk.work({ desk.issue(desk.dev.addService(u"svc"_s)) }));
    const BenchRow &row = desk.bench.rows().constFirst();
    QVERIFY(desk.bench.keyError().has_value());
    QVERIFY(!row.exam.offline);
    QVERIFY(row.exam.status && row.exam.status->valid);
    QCOMPARE(row.finding.kind, Kind::NotChecked);
    QCOMPARE(desk.tokens.rows().size(), qsizetype(1)); // its own session's: nobody knows who has made this one
}

void TokenBenchTest::givesUpOnAServerThatDoesNotAnswer()
{
    Desk desk;
    const QUuid account = desk.dev.addService(u"svc"_s);
    QList<Secret> lines;
    for (int i = 0; i < 30; ++i)
        lines += desk.issue(account);
    desk.relay.rule([](const Received &request) {
        return request.path.startsWith("/v1/token") ? Ruling{ .way = Ruling::Way::LoseRequest } : Ruling();
    });
    QVERIFY(desk.work(lines));
    QVERIFY(desk.bench.stoppedBy().has_value());
    int failed = 0;
    for (const BenchRow &row : desk.bench.rows()) {
        QVERIFY(row.server == Server::Failed || row.server == Server::Dropped);
        QCOMPARE(row.exam.offline, std::optional(TokenVerdict::Valid));
        failed += row.server == Server::Failed ? 1 : 0;
    }
    QVERIFY(failed >= 3 && failed <= 3 + TokenBench::mostUnderWay);
    desk.relay.rule({});
    QVERIFY(desk.work({ lines.constFirst() }));
    QVERIFY(!desk.bench.stoppedBy());
    QCOMPARE(desk.bench.rows().constLast().server, Server::Answered);
}

// The list was read while the account was active: why the server refuses the token today is another question.
void TokenBenchTest::doesNotTrustAnOldList()
{
    Desk desk;
    const QUuid account = desk.dev.addService(u"svc"_s);
    const Secret token = desk.issue(account);
    QVERIFY(desk.readBook());
    desk.dev.clock.advance(6min);
    desk.dev.state().accounts.edit(account).account.status = AccountStatus::Inactive;
    QVERIFY(desk.work({ token }));
    QCOMPARE(desk.bench.rows().constFirst().finding.kind, Kind::RevokedOrOff);
    desk.bench.clear();
    QVERIFY(desk.readBook());
    QVERIFY(desk.work({ token }));
    QCOMPARE(desk.bench.rows().constFirst().finding.kind, Kind::AccountOff);
}

void TokenBenchTest::hearsOfARevocation()
{
    Desk desk;
    const QUuid account = desk.dev.addService(u"svc"_s);
    QString jti;
    const Secret token = desk.issue(account, 1h, &jti);
    QVERIFY(desk.work({ token, desk.issue(account) }));
    QCOMPARE(desk.bench.rows().constFirst().finding.kind, Kind::Agreed);
    QVERIFY(desk.bench.rows().constFirst().isGood());
    QSignalSpy changed(&desk.bench, &TokenBench::rowsChanged);
    desk.bench.noteRevoked(jti);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!desk.bench.rows().constFirst().isGood());
    QVERIFY(desk.bench.rows().constFirst().finding.sentence.contains(u"revoked since"_s));
    QVERIFY(desk.bench.rows().constLast().isGood());
}

QTEST_GUILESS_MAIN(TokenBenchTest)
#include "tst_token_bench.moc"
