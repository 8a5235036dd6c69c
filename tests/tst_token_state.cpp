// SPDX-License-Identifier: MIT
#include "support/step_bench.h"
#include "work/account_book.h"
#include "work/audit/audit_reader.h"
#include "work/tokens/known_tokens.h"
#include "work/tokens/token_exam.h"

#include <QtTest>

#include <random>

using namespace mcias;
using namespace mcias::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using devserver::Caller;

namespace mcias {

inline char *toString(TokenState state)
{
    return qstrdup(wireWords(TokenState{})[static_cast<size_t>(state)]);
}

inline char *toString(TokenDoubt doubt)
{
    return qstrdup(QByteArray::number(static_cast<int>(doubt)).constData());
}

} // namespace mcias

Q_DECLARE_METATYPE(mcias::KnownToken)
Q_DECLARE_METATYPE(mcias::AccountTokens)
Q_DECLARE_METATYPE(mcias::LogCoverage)
Q_DECLARE_METATYPE(mcias::TokenState)
Q_DECLARE_METATYPE(mcias::TokenDoubt)

namespace {

const QUuid bob{ u"22222222-2222-4333-8444-555555555555"_s };

QDateTime at(int seconds)
{
    return QDateTime({ 2026, 11, 22 }, { 8, 0 }, Qt::UTC).addSecs(seconds);
}

KnownToken service(int issued, int expires)
{
    KnownToken token{ u"a"_s, bob, {}, at(issued), at(expires), false, KnownToken::Source::IssuedHere, TokenKind::Service };
    token.claimsBy = TokenEvidence::Claims;
    token.aliveAt = at(issued);
    token.aliveBy = TokenEvidence::Server;
    return token;
}

// What really became of a token, known to the test alone.
struct Truth {
    QUuid account;
    RoleList roles;
    QDateTime issuedAt;
    QDateTime expiresAt;
    std::optional<TokenState> ended;
    QDateTime endedAt;
    QDateTime lastWord; // when the console last had reason to think that it is good, once it has read everything
    Secret token;
};

// A server on which much goes on, and a console that sees some of it.
class World {
public:
    explicit World(unsigned seed) : m_random(seed)
    {
        tokens.setBook(&book);
        for (int i = 0; i < 12; ++i)
            m_services += bench.dev.addService(u"svc-%1"_s.arg(i));
        for (int i = 0; i < 20; ++i)
            m_people += bench.addAccount(u"person-%1"_s.arg(i), { Role::User });
        book.refresh();
        eventually([this] { return book.isLoaded() && !book.isLoading(); });
        tokens.follow(&reader);
    }

    void step()
    {
        bench.dev.clock.advance(std::chrono::milliseconds(roll(100) < 97 ? 1 + roll(4000) : 1 + roll(200'000)));
        expire();
        state().noteExpiredTokens();
        const int what = roll(100);
        if (what < 20)
            issue(pick(m_services), roll(4) == 0);
        else if (what < 42)
            signIn(pick(m_people));
        else if (what < 49)
            renew();
        else if (what < 55)
            revoke();
        else if (what < 61)
            changeRoles();
        else if (what < 65)
            toggle();
        else if (what < 67)
            changePassword(roll(3) == 0);
        else if (what < 78)
            paste();
    }
    //! From now on it need not know what came first.
    void readLess() { m_readsAll = false; }
    bool refresh()
    {
        reader.refresh();
        return eventually([this] { return !reader.isReading(); });
    }
    //! Whether a claim holds: what it says of now for an end, of its evidence's time for life.
    QString fault(const TokenRow &row) const;
    //! What has to be said of it right after everything was read.
    TokenState expected(const QString &jti) const;

    StepBench bench;
    Session &session = bench.signIn(u"root"_s);
    AccountBook book{ session };
    KnownTokens tokens{ session };
    AuditReader reader{ session, { KnownTokens::tokenEventTypes(), {}, 500, 400 } };
    QHash<QString, Truth> truth;
    QHash<QUuid, QList<std::pair<QDateTime, QDateTime>>> offSpans; // an open one ends in an invalid time
    QHash<QUuid, QDateTime> doubts;
    QMap<QByteArray, int> done;

private:
    devserver::ServerState &state() const { return bench.dev.state(); }
    QDateTime now() const { return bench.dev.clock.now(); }
    int roll(int sides) { return static_cast<int>(m_random() % static_cast<unsigned>(sides)); }
    QUuid pick(const QList<QUuid> &from) { return from[roll(static_cast<int>(from.size()))]; }
    Caller root() const { return Caller{ u"127.0.0.1"_s, { { u"root"_s, bench.dev.idOf(u"root"_s), {}, {}, {} } }, u"human"_s }; }
    Caller self(const QUuid &account) const { return Caller{ u"127.0.0.1"_s, { { {}, account, {}, {}, {} } }, u"human"_s }; }
    bool isActive(const QUuid &account) const { return state().accounts.find(account)->isActive(); }
    QString give(const QUuid &account, const Caller &by, const char *event, const QString &replaces);
    void end(const QString &jti, TokenState how);
    void endAll(const QUuid &account, TokenState how, const char *reason, const QString &except = {});
    void expire();
    std::optional<QString> live(bool isActiveOnly);
    void issue(const QUuid &account, bool isHere);
    void signIn(const QUuid &account);
    void renew();
    void revoke();
    void changeRoles();
    void toggle();
    void changePassword(bool isReset);
    void paste();

    std::mt19937 m_random;
    bool m_readsAll = true;
    QList<QUuid> m_services;
    QList<QUuid> m_people;
    QStringList m_all;
    QStringList m_live; // some of them have ended by now
};

QString World::give(const QUuid &account, const Caller &by, const char *event, const QString &replaces)
{
    const devserver::AccountRecord &record = bench.record(account);
    const std::chrono::seconds lifetime(5 + roll(roll(4) == 0 ? 60 : 9000));
    const auto issued = state().tokens.issue(account, record.roleNames(), lifetime, now());
    state().record(by, event, account, { { "jti", issued.jti }, { "replaces", replaces } });
    const devserver::TokenRecord &kept = *state().tokens.find(issued.jti);
    truth.insert(issued.jti, { account, record.roles, kept.issuedAt, kept.expiresAt, {}, {}, now(), issued.grant.token });
    m_all += issued.jti;
    m_live += issued.jti;
    return issued.jti;
}

void World::end(const QString &jti, TokenState how)
{
    Truth &token = truth[jti];
    if (token.ended)
        return;
    token.ended = how;
    token.endedAt = how == TokenState::Expired ? token.expiresAt : now();
}

void World::expire()
{
    for (const QString &jti : std::as_const(m_live)) {
        if (now() >= truth[jti].expiresAt)
            end(jti, TokenState::Expired);
    }
    m_live.removeIf([this](const QString &jti) { return truth[jti].ended.has_value(); });
}

void World::endAll(const QUuid &account, TokenState how, const char *reason, const QString &except)
{
    for (const devserver::TokenRecord &token : state().tokens.ofAccount(account)) {
        if (token.jti != except)
            end(token.jti, how);
    }
    state().revokeTokens(root(), account, QLatin1String(reason), except);
}

std::optional<QString> World::live(bool isActiveOnly)
{
    expire();
    QStringList some = m_live;
    if (isActiveOnly)
        some.removeIf([this](const QString &jti) { return !isActive(truth[jti].account); });
    return some.isEmpty() ? std::nullopt : std::optional(some[roll(static_cast<int>(some.size()))]);
}

void World::issue(const QUuid &account, bool isHere)
{
    if (!isActive(account))
        return;
    ++done["issued"];
    endAll(account, TokenState::Superseded, "replaced");
    const QString jti = give(account, root(), "token_issued", {});
    if (!isHere)
        return;
    const Truth &token = truth[jti];
    KnownToken known{ jti, account, token.roles, token.issuedAt, token.expiresAt, false, KnownToken::Source::IssuedHere,
        TokenKind::Service };
    known.claimsBy = TokenEvidence::Claims;
    known.aliveAt = now();
    known.aliveBy = TokenEvidence::Server;
    tokens.learn(known);
}

void World::signIn(const QUuid &account)
{
    if (!isActive(account))
        return;
    ++done["signed in"];
    give(account, self(account), "token_issued", {});
}

void World::renew()
{
    const auto former = live(true);
    if (!former)
        return;
    ++done["renewed"];
    const QUuid account = truth[*former].account;
    state().tokens.revoke(*former);
    end(*former, TokenState::Superseded);
    give(account, self(account), "token_renewed", *former);
}

void World::revoke()
{
    const auto jti = live(false);
    if (!jti)
        return;
    ++done["revoked"];
    const QUuid account = truth[*jti].account;
    state().tokens.revoke(*jti);
    end(*jti, TokenState::Revoked);
    state().record(root(), "token_revoked", account, { { "jti", *jti }, { "reason", u"revoked"_s } });
    if (roll(4) == 0)
        tokens.noteRevoked(*jti);
}

void World::changeRoles()
{
    const QUuid account = pick(roll(2) ? m_services : m_people);
    ++done["roles changed"];
    state().accounts.edit(account).roles = roll(2) ? RoleList{ Role::Viewer } : RoleList{ Role::Editor, Role::User };
    state().record(root(), "role_granted", account, { { "role", u"viewer"_s } });
}

void World::toggle()
{
    const QUuid account = pick(roll(2) ? m_services : m_people);
    const bool wasActive = isActive(account);
    ++done["switched on or off"];
    state().accounts.edit(account).account.status = wasActive ? AccountStatus::Inactive : AccountStatus::Active;
    const QString words[] = { u"inactive"_s, u"active"_s };
    state().record(root(), "account_updated", account, { { "from", words[wasActive] }, { "to", words[!wasActive] } });
    if (wasActive) {
        offSpans[account].append({ now(), {} });
        doubts[account] = now();
    } else {
        offSpans[account].last().second = now();
    }
}

void World::changePassword(bool isReset)
{
    const QUuid account = pick(m_people);
    ++done[isReset ? "password reset" : "password changed"];
    if (isReset) {
        state().record(root(), "password_changed", account, { { "reason", u"reset"_s } });
        endAll(account, TokenState::Revoked, "password_reset");
        return;
    }
    const QList<devserver::TokenRecord> own = state().tokens.ofAccount(account);
    state().record(self(account), "password_changed", account);
    endAll(account, TokenState::Revoked, "password_changed", own.isEmpty() ? QString() : own.constLast().jti);
    doubts[account] = now();
}

void World::paste()
{
    if (m_all.isEmpty())
        return;
    ++done["pasted"];
    const QString jti = m_all[std::max(0, static_cast<int>(m_all.size()) - 1 - roll(60))];
    Truth &token = truth[jti];
    const PublicKey key{ u"OKP"_s, u"Ed25519"_s,
        QString::fromLatin1(
            state().tokens.publicKey().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)) };
    TokenExam exam = TokenExam::of(token.token, key, bench.dev.clock);
    if (roll(2)) {
        const bool isGood = state().tokens.find(jti) && isActive(token.account);
        exam.status = TokenStatus{ .valid = isGood };
        exam.answeredAt = now();
        if (isGood)
            token.lastWord = now();
    }
    QVERIFY(tokens.learn(exam));
}

QString World::fault(const TokenRow &row) const
{
    const auto token = truth.constFind(row.token.jti);
    if (token == truth.cend())
        return row.token.jti == session.identity().tokenId ? QString() : u"not issued by anybody"_s;
    if (row.token.roles && *row.token.roles != token->roles)
        return u"other roles"_s;
    if (row.token.accountId != token->account)
        return u"another account"_s;
    const QString claim = QString::fromLatin1(wireWords(row.state)[static_cast<size_t>(row.state)]);
    if (row.state == TokenState::Unknown)
        return row.doubt == TokenDoubt::None ? u"unknown without a reason"_s : QString();
    if (row.state != TokenState::Live) {
        const bool isOver = token->ended || now() >= token->expiresAt;
        const TokenState how = token->ended.value_or(TokenState::Expired);
        // Only who has read the whole log knows what came first.
        const bool isRight = isOver && (how == row.state || row.evidence != TokenEvidence::Audit || !m_readsAll);
        return isRight ? QString() : claim + u" and it is "_s + (isOver ? QString::number(int(how)) : u"not over"_s);
    }
    const QDateTime when = row.evidenceAt;
    if ((token->ended && token->endedAt <= when) || when >= token->expiresAt
        || (row.token.expiresAt.isValid() && now() >= token->expiresAt))
        return u"live at %1 and it had ended at %2, expires %3, now %4 (%5), evidence %6"_s
            .arg(when.toString(Qt::ISODateWithMs), token->endedAt.toString(Qt::ISODateWithMs),
                token->expiresAt.toString(Qt::ISODateWithMs), now().toString(Qt::ISODateWithMs),
                session.serverNow().toString(Qt::ISODateWithMs))
            .arg(int(row.evidence));
    for (const auto &[begin, until] : offSpans.value(token->account)) {
        if (when >= begin && !(until.isValid() && when >= until))
            return u"live and its account was off"_s;
    }
    return when.secsTo(now()) > 300 ? u"live long ago"_s : QString();
}

// The model of knowledge: an end is always in the log. Of a token without one it is known that it is good, unless its account
// was switched off, or its password changed, after the console last had word of it.
TokenState World::expected(const QString &jti) const
{
    const Truth &token = truth[jti];
    if (token.ended || now() >= token.expiresAt)
        return token.ended.value_or(TokenState::Expired);
    const QDateTime doubt = doubts.value(token.account);
    const bool isSure = token.lastWord.addSecs(-2) > doubt;
    const bool isIssuedAfter = token.lastWord > doubt;
    return !doubt.isValid() || isSure || isIssuedAfter ? TokenState::Live : TokenState::Unknown;
}

} // namespace

class TokenStateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsTheTruthWhateverHappens_data();
    void tellsTheTruthWhateverHappens();
    void saysUnknownWhereItSeesLittle();
    void judges_data();
    void judges();
    void readsTheLogWithoutGaps_data();
    void readsTheLogWithoutGaps();
    void goesOnToOlderEvents();
    void saysWhyItCannotRead();
    void isNotFooledByAShorterLog();
};

void TokenStateTest::tellsTheTruthWhateverHappens_data()
{
    QTest::addColumn<unsigned>("seed");
    for (const unsigned seed : { 1u, 20261122u })
        QTest::addRow("%u", seed) << seed;
}

void TokenStateTest::tellsTheTruthWhateverHappens()
{
    QFETCH(unsigned, seed);
    World world(seed);
    QMap<QByteArray, int> said;
    int judged = 0;
    int unknown = 0;
    int predicted = 0;
    constexpr int steps = 5000; // for each seed
    for (int step = 1; step <= steps; ++step) {
        world.step();
        const bool isRead = step % 125 == 0;
        if (isRead)
            QVERIFY(world.refresh());
        if (!isRead && step % 50 != 0)
            continue;
        const QList<TokenRow> rows = world.tokens.rows();
        QSet<QString> seen;
        for (const TokenRow &row : rows) {
            const QString fault = world.fault(row);
            QVERIFY2(fault.isEmpty(),
                qPrintable(u"step %1: %2: %3, doubt %4"_s.arg(step).arg(row.token.jti, fault).arg(int(row.doubt))));
            seen += row.token.jti;
            ++judged;
            if (!isRead || !world.truth.contains(row.token.jti))
                continue;
            const TokenState expected = world.expected(row.token.jti);
            ++said[wireWords(row.state)[static_cast<size_t>(row.state)]];
            unknown += row.state == TokenState::Unknown ? 1 : 0;
            predicted += expected == TokenState::Unknown ? 1 : 0;
            QVERIFY2(row.state == expected,
                qPrintable(u"step %1: %2 is said to be %3 and expected to be %4, doubt %5"_s.arg(step)
                               .arg(row.token.jti)
                               .arg(int(row.state))
                               .arg(int(expected))
                               .arg(int(row.doubt))));
        }
        if (isRead) {
            for (auto token = world.truth.cbegin(); token != world.truth.cend(); ++token)
                QVERIFY(seen.contains(token.key()));
        }
    }
    qInfo() << steps << "steps" << world.done << "tokens" << world.truth.size() << "judged" << judged << "said when all was read"
            << said;
    QCOMPARE(unknown, predicted);
    for (const char *state : { "live", "revoked", "expired", "superseded" })
        QVERIFY(said[state] > 500);
    QVERIFY(said["unknown"] > 100);
}

// A console that reads little of the log, and late: it never says what is not so.
void TokenStateTest::saysUnknownWhereItSeesLittle()
{
    World world(77);
    AuditReader little(world.session, { KnownTokens::tokenEventTypes(), {}, 20, 7 });
    world.tokens.follow(&little);
    world.readLess();
    QMap<QByteArray, int> said;
    for (int step = 1; step <= 2000; ++step) {
        world.step();
        if (step % 300 == 0) {
            little.refresh();
            QVERIFY(eventually([&] { return !little.isReading(); }));
            QVERIFY(!little.isComplete());
        }
        if (step % 40 != 0)
            continue;
        for (const TokenRow &row : world.tokens.rows()) {
            const QString fault = world.fault(row);
            QVERIFY2(fault.isEmpty(), qPrintable(u"step %1: %2: %3"_s.arg(step).arg(row.token.jti, fault)));
            ++said[wireWords(row.state)[static_cast<size_t>(row.state)]];
        }
    }
    qInfo() << "said with little of the log read" << said;
    QVERIFY(said["unknown"] > said["live"]);
    QVERIFY(said["live"] > 10);
}

void TokenStateTest::judges_data()
{
    QTest::addColumn<KnownToken>("token");
    QTest::addColumn<AccountTokens>("account");
    QTest::addColumn<LogCoverage>("log");
    QTest::addColumn<int>("now");
    QTest::addColumn<TokenState>("state");
    QTest::addColumn<TokenDoubt>("doubt");
    const AccountTokens plain;
    const LogCoverage all{ QDateTime::fromSecsSinceEpoch(0, Qt::UTC), at(5000), true };
    const auto add = [](const char *name, const KnownToken &token, const AccountTokens &account, const LogCoverage &log, int now,
                         TokenState state, TokenDoubt doubt = TokenDoubt::None) {
        QTest::newRow(name) << token << account << log << now << state << doubt;
    };
    const KnownToken token = service(0, 10'000);
    add("fresh", token, plain, {}, 300, TokenState::Live);
    add("stale", token, plain, {}, 301, TokenState::Unknown, TokenDoubt::Stale);
    add("covered by the log", token, plain, all, 5300, TokenState::Live);
    add("no longer covered", token, plain, all, 5301, TokenState::Unknown, TokenDoubt::Stale);
    add("log read too late", token, plain, { at(1), at(5000), true }, 5000, TokenState::Unknown, TokenDoubt::Stale);
    add("a second before its end", token, plain, { at(0), at(9999), true }, 9999, TokenState::Live);
    add("at its end", token, plain, { at(0), at(9999), true }, 10'000, TokenState::Expired);
    KnownToken other = token;
    other.notBefore = at(50);
    add("not yet", other, plain, {}, 49, TokenState::Unknown, TokenDoubt::NotYetValid);
    other = token;
    other.refusedAt = at(10);
    add("refused", other, plain, all, 20, TokenState::Unknown, TokenDoubt::Refused);
    other.aliveAt = at(11);
    add("accepted again", other, plain, {}, 20, TokenState::Live);
    other = token;
    other.aliveAt = {};
    other.aliveBy = TokenEvidence::None;
    add("never heard of as good", other, plain, all, 20, TokenState::Unknown, TokenDoubt::NoWordOfLife);
    other = token;
    other.aliveBy = TokenEvidence::Audit;
    other.expiresAt = {};
    add("without an end", other, plain, { at(0), at(5000), false }, 4000, TokenState::Unknown, TokenDoubt::EndUnknown);
    add("without an end, and the log tells of ends", other, plain, all, 4000, TokenState::Live);
    AccountTokens account;
    account.status = AccountStatus::Inactive;
    account.readAt = at(100);
    add("account off", token, account, all, 200, TokenState::Unknown, TokenDoubt::AccountOff);
    other = token;
    other.aliveAt = at(103);
    add("account on again", other, account, all, 200, TokenState::Live);
    other.refusedAt = at(150);
    add("refused since its account is off", other, account, all, 200, TokenState::Unknown, TokenDoubt::Refused);
    other.aliveAt = at(50);
    add("account off, and so it was refused", other, account, all, 200, TokenState::Unknown, TokenDoubt::AccountOff);
    other.refusedAt = {};
    account.status = AccountStatus::Deleted;
    add("account deleted", other, account, all, 200, TokenState::Revoked);
    account = {};
    account.endedBefore = at(1);
    add("ended with all others", token, account, all, 200, TokenState::Revoked);
    account.endedBefore = at(0).addMSecs(500);
    add("perhaps ended with all others", token, account, all, 200, TokenState::Unknown, TokenDoubt::PasswordChanged);
    account = {};
    account.type = AccountType::System;
    other.jti = u"b"_s;
    other.issuedAt = at(1);
    account.addIssue(other);
    add("superseded", token, account, all, 200, TokenState::Superseded);
    account = {};
    account.type = AccountType::System;
    other.issuedAt = at(0);
    account.addIssue(other);
    add("issued in the same second", token, account, all, 200, TokenState::Unknown, TokenDoubt::MaybeSuperseded);
    account.type = AccountType::Human;
    add("people have many", token, account, all, 200, TokenState::Live);
}

void TokenStateTest::judges()
{
    QFETCH(KnownToken, token);
    QFETCH(AccountTokens, account);
    QFETCH(LogCoverage, log);
    QFETCH(int, now);
    QFETCH(TokenState, state);
    QFETCH(TokenDoubt, doubt);
    const TokenRow row = judgeToken(token, {}, account, log, at(now));
    QCOMPARE(row.state, state);
    QCOMPARE(row.doubt, doubt);
    QVERIFY(!row.explanation().isEmpty());
    // An end that is known is the end, whatever else there is.
    const TokenRow ended = judgeToken(
        token, TokenEnding{ TokenState::Superseded, at(0), TokenEvidence::Audit, u"c"_s }, account, log, at(now));
    QCOMPARE(ended.state, TokenState::Superseded);
    QCOMPARE(ended.replacedBy, u"c"_s);
}

void TokenStateTest::readsTheLogWithoutGaps_data()
{
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<QStringList>("types");
    QTest::newRow("all types, small pages") << 3 << QStringList{};
    QTest::newRow("all types") << 100 << QStringList{};
    QTest::newRow("token events") << 5 << KnownTokens::tokenEventTypes();
    QTest::newRow("a page of two") << 2 << QStringList{ u"token_issued"_s };
}

// Events come in while it reads, which push the pages on.
void TokenStateTest::readsTheLogWithoutGaps()
{
    QFETCH(int, pageSize);
    QFETCH(QStringList, types);
    StepBench bench;
    Session &session = bench.signIn(u"root"_s);
    const auto log = [&](int count) {
        for (int i = 0; i < count; ++i) {
            const char *type = i % 3 == 0 ? "token_issued" : i % 3 == 1 ? "login_fail" : "token_revoked";
            bench.dev.state().record({}, type, bob, { { "jti", QString::number(i) } });
        }
    };
    int pages = 0;
    bench.relay.rule([&](const Received &request) {
        // Not as many as a page has: nobody could keep up with that.
        if (StepBench::isAudit(request) && (pageSize > 3 || ++pages % 3 == 0))
            log(pageSize > 3 ? 2 : 1);
        return Ruling();
    });
    AuditReader reader(session, { types, {}, pageSize, 5000 });
    QHash<qint64, int> seen;
    connect(&reader, &AuditReader::arrived, &reader, [&](const QList<AuditEvent> &events) {
        for (const AuditEvent &event : events)
            ++seen[event.id];
    });
    log(100);
    QDateTime until;
    for (int round = 0; round < 4; ++round) {
        bench.dev.clock.advance(10s);
        until = bench.dev.clock.now();
        const auto before = static_cast<qsizetype>(bench.dev.state().audit.all().size());
        const qsizetype asked = bench.relay.passed().size();
        reader.refresh();
        QVERIFY(eventually([&] { return !reader.isReading(); }));
        QVERIFY(reader.isComplete());
        QCOMPARE(reader.asOf(), until);
        QCOMPARE(reader.backTo(), QDateTime::fromSecsSinceEpoch(0, Qt::UTC));
        for (qsizetype i = 0; i < before; ++i) {
            const AuditEvent &event = bench.dev.state().audit.all()[static_cast<size_t>(i)];
            const bool isWanted = types.isEmpty() || types.contains(event.eventType);
            QCOMPARE(seen.value(event.id), isWanted ? 1 : 0);
        }
        if (round > 0) // and it does not begin from scratch
            QVERIFY(bench.relay.passed().size() - asked <= 60);
        log(30);
    }
    for (const int times : std::as_const(seen))
        QCOMPARE(times, 1);
    QCOMPARE(reader.count(), qint64(seen.size()));
}

void TokenStateTest::goesOnToOlderEvents()
{
    StepBench bench;
    Session &session = bench.signIn(u"root"_s);
    for (int i = 0; i < 100; ++i) {
        bench.dev.clock.advance(1s);
        bench.dev.state().record({}, "token_revoked", bob, { { "jti", QString::number(i) } });
    }
    const auto total = static_cast<qint64>(bench.dev.state().audit.all().size());
    AuditReader reader(session, { {}, {}, 10, 3 });
    const auto isOver = [&] { return !reader.isReading(); };
    reader.refresh();
    QVERIFY(eventually(isOver));
    QVERIFY(!reader.isComplete());
    QCOMPARE(reader.count(), qint64(28)); // 10, and twice 9 more
    QCOMPARE(reader.backTo(), bench.dev.clock.now().addSecs(-27));
    QCOMPARE(reader.total(), std::optional(total));
    // Many new ones: they do not meet what was read before within the pages, so that is forgotten.
    for (int i = 0; i < 60; ++i)
        bench.dev.state().record({}, "token_revoked", bob, { { "jti", QString::number(i) } });
    const QDateTime now = bench.dev.clock.now();
    reader.refresh();
    QVERIFY(eventually(isOver));
    QCOMPARE(reader.backTo(), now);
    for (int round = 0; round < 20 && !reader.isComplete(); ++round) {
        bench.dev.state().record({}, "login_fail", bob);
        reader.readFurther();
        QVERIFY(eventually(isOver));
    }
    QVERIFY(reader.isComplete());
    reader.refresh();
    QVERIFY(eventually(isOver));
    QCOMPARE(reader.count(), static_cast<qint64>(bench.dev.state().audit.all().size()));
    reader.clear();
    QCOMPARE(reader.count(), qint64(0));
    QVERIFY(!reader.backTo().isValid());
}

void TokenStateTest::saysWhyItCannotRead()
{
    StepBench bench;
    Session &session = bench.signIn(u"root"_s);
    bench.relay.rule(
        [](const Received &request) { return StepBench::isAudit(request) ? Ruling::answer(StepBench::forbidden()) : Ruling(); });
    AuditReader reader(session, { KnownTokens::tokenEventTypes(), {}, 10, 30 });
    reader.refresh();
    QVERIFY(eventually([&] { return !reader.isReading(); }));
    QCOMPARE(reader.error()->kind, ErrorKind::Forbidden);
    QCOMPARE(bench.relay.passedCount("GET"), qsizetype(1)); // the key; and it is told once, not for each type
    QVERIFY(!reader.asOf().isValid());
    bench.relay.rule(
        [](const Received &request) { return StepBench::isAudit(request) ? Ruling{ .way = Ruling::Way::Hold } : Ruling(); });
    QSignalSpy finished(&reader, &AuditReader::finished);
    reader.refresh();
    QVERIFY(eventually([&] { return bench.relay.heldCount() == 1; }));
    reader.cancel();
    QCOMPARE(finished.count(), 1);
    QVERIFY(!reader.isReading());
    // Whoever hears of a page may give up, or forget everything.
    bench.relay.rule({});
    for (int i = 0; i < 9; ++i)
        bench.dev.state().record({}, "login_fail", bob);
    AuditReader pages(session, { {}, {}, 2, 30 });
    int arrivals = 0;
    connect(&pages, &AuditReader::arrived, &pages, [&] {
        QVERIFY(pages.isReading());
        ++arrivals == 1 ? pages.cancel() : pages.clear();
    });
    for (int round = 1; round <= 2; ++round) {
        pages.refresh();
        QVERIFY(eventually([&] { return !pages.isReading(); }));
        QCOMPARE(arrivals, round);
    }
    QCOMPARE(pages.count(), qint64(0));
}

// A log that is cut off at its newest end while it is read: no claim is made over the gap.
void TokenStateTest::isNotFooledByAShorterLog()
{
    StepBench bench;
    Session &session = bench.signIn(u"root"_s);
    for (int i = 0; i < 60; ++i)
        bench.dev.state().record({}, "login_fail", bob);
    int page = 0;
    bench.relay.rule([&](const Received &request) {
        if (!StepBench::isAudit(request) || ++page != 2)
            return Ruling();
        return Ruling::answer(Reply::json(
            200, "{\"events\":[{\"id\":3,\"event_type\":\"login_fail\",\"event_time\":\"2026-11-22T08:00:00Z\"}],\"total\":60}"));
    });
    AuditReader reader(session, { {}, {}, 10, 100 });
    reader.refresh();
    QVERIFY(eventually([&] { return !reader.isReading(); }));
    QVERIFY(page > 8); // it began anew
    QVERIFY(reader.isComplete());
    QCOMPARE(reader.count(), static_cast<qint64>(bench.dev.state().audit.all().size()));
}

QTEST_GUILESS_MAIN(TokenStateTest)
#include "tst_token_state.moc"
