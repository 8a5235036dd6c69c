// SPDX-License-Identifier: MIT
// A server on which much goes on with tokens, and a console that sees some of it. Header only.
#pragma once

#include "support/step_bench.h"

#include "work/account_book.h"
#include "work/audit/audit_reader.h"
#include "work/tokens/known_tokens.h"
#include "work/tokens/token_exam.h"

#include <QtTest>

#include <random>

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

namespace mcias::test {

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
            m_services += bench.dev.addService(QStringLiteral("svc-%1").arg(i));
        for (int i = 0; i < 20; ++i)
            m_people += bench.addAccount(QStringLiteral("person-%1").arg(i), { Role::User });
        book.refresh();
        eventually([this] { return book.isLoaded() && !book.isLoading(); });
        tokens.follow(&reader);
    }

    void step()
    {
        bench.dev.clock.advance(std::chrono::milliseconds(roll(100) < 97 ? 1 + roll(4000) : 1 + roll(200'000)));
        expire()
        {
            for (const QString &jti : std::as_const(m_live)) {
                if (now() >= truth[jti].expiresAt)
                    end(jti, TokenState::Expired);
            }
            m_live.removeIf([this](const QString &jti) { return truth[jti].ended.has_value(); });
        }
        state().noteExpiredTokens();
        const int what = roll(100);
        if (what < 20)
            issue(pick(m_services), roll(4) == 0)
            {
                if (!isActive(account))
                    return;
                ++done["issued"];
                endAll(account, TokenState::Superseded, "replaced");
                const QString jti = give(account, root(), "token_issued", {});
                if (!isHere)
                    return;
                const Truth &token = truth[jti];
                KnownToken known{ jti, account, token.roles, token.issuedAt, token.expiresAt, false,
                    KnownToken::Source::IssuedHere, TokenKind::Service };
                known.claimsBy = TokenEvidence::Claims;
                known.aliveAt = now();
                known.aliveBy = TokenEvidence::Server;
                tokens.learn(known);
            }
        else if (what < 42)
            signIn(pick(m_people))
            {
                if (!isActive(account))
                    return;
                ++done["signed in"];
                give(account, self(account), "token_issued", {});
            }
        else if (what < 49)
            renew()
            {
                const auto former = live(true);
                if (!former)
                    return;
                ++done["renewed"];
                const QUuid account = truth[*former].account;
                state().tokens.revoke(*former)
                {
                    const auto jti = live(false);
                    if (!jti)
                        return;
                    ++done["revoked"];
                    const QUuid account = truth[*jti].account;
                    state().tokens.revoke(*jti);
                    end(*jti, TokenState::Revoked);
                    state().record(
                        root(), "token_revoked", account, { { "jti", *jti }, { "reason", QStringLiteral("revoked") } });
                    if (roll(4) == 0)
                        tokens.noteRevoked(*jti);
                }
                end(*former, TokenState::Superseded);
                give(account, self(account), "token_renewed", *former);
            }
        else if (what < 55)
            revoke();
        else if (what < 61)
            changeRoles()
            {
                const QUuid account = pick(roll(2) ? m_services : m_people);
                ++done["roles changed"];
                state().accounts.edit(account).roles = roll(2) ? RoleList{ Role::Viewer } : RoleList{ Role::Editor, Role::User };
                state().record(root(), "role_granted", account, { { "role", QStringLiteral("viewer") } });
            }
        else if (what < 65)
            toggle()
            {
                const QUuid account = pick(roll(2) ? m_services : m_people);
                const bool wasActive = isActive(account);
                ++done["switched on or off"];
                state().accounts.edit(account).account.status = wasActive ? AccountStatus::Inactive : AccountStatus::Active;
                const QString words[] = { QStringLiteral("inactive"), QStringLiteral("active") };
                state().record(root(), "account_updated", account, { { "from", words[wasActive] }, { "to", words[!wasActive] } });
                if (wasActive) {
                    offSpans[account].append({ now(), {} });
                    doubts[account] = now();
                } else {
                    offSpans[account].last().second = now();
                }
            }
        else if (what < 67)
            changePassword(roll(3) == 0)
            {
                const QUuid account = pick(m_people);
                ++done[isReset ? "password reset" : "password changed"];
                if (isReset) {
                    state().record(root(), "password_changed", account, { { "reason", QStringLiteral("reset") } });
                    endAll(account, TokenState::Revoked, "password_reset");
                    return;
                }
                const QList<devserver::TokenRecord> own = state().tokens.ofAccount(account);
                state().record(self(account), "password_changed", account);
                endAll(account, TokenState::Revoked, "password_changed", own.isEmpty() ? QString() : own.constLast().jti);
                doubts[account] = now();
            }
        else if (what < 78)
            paste()
            {
                if (m_all.isEmpty())
                    return;
                ++done["pasted"];
                const QString jti = m_all[std::max(0, static_cast<int>(m_all.size()) - 1 - roll(60))];
                Truth &token = truth[jti];
                const PublicKey key{ QStringLiteral("OKP"), QStringLiteral("Ed25519"),
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
    }
    //! From now on it need not know what came first.
    void readLess() { m_readsAll = false; }
    bool refresh()
    {
        reader.refresh();
        return eventually([this] { return !reader.isReading(); });
    }
    //! Whether a claim holds: what it says of now for an end, of its evidence's time for life.
    QString fault(const TokenRow &row) const
    {
        const auto token = truth.constFind(row.token.jti);
        if (token == truth.cend())
            return row.token.jti == session.identity().tokenId ? QString() : QStringLiteral("not issued by anybody");
        if (row.token.roles && *row.token.roles != token->roles)
            return QStringLiteral("other roles");
        if (row.token.accountId != token->account)
            return QStringLiteral("another account");
        const QString claim = QString::fromLatin1(wireWords(row.state)[static_cast<size_t>(row.state)]);
        if (row.state == TokenState::Unknown)
            return row.doubt == TokenDoubt::None ? QStringLiteral("unknown without a reason") : QString();
        if (row.state != TokenState::Live) {
            const bool isOver = token->ended || now() >= token->expiresAt;
            const TokenState how = token->ended.value_or(TokenState::Expired);
            // Only who has read the whole log knows what came first.
            const bool isRight = isOver && (how == row.state || row.evidence != TokenEvidence::Audit || !m_readsAll);
            return isRight
                ? QString()
                : claim + QStringLiteral(" and it is ") + (isOver ? QString::number(int(how)) : QStringLiteral("not over"));
        }
        const QDateTime when = row.evidenceAt;
        if ((token->ended && token->endedAt <= when) || when >= token->expiresAt
            || (row.token.expiresAt.isValid() && now() >= token->expiresAt))
            return QStringLiteral("live at %1 and it had ended at %2, expires %3, now %4 (%5), evidence %6")
                .arg(when.toString(Qt::ISODateWithMs), token->endedAt.toString(Qt::ISODateWithMs),
                    token->expiresAt.toString(Qt::ISODateWithMs), now().toString(Qt::ISODateWithMs),
                    session.serverNow().toString(Qt::ISODateWithMs))
                .arg(int(row.evidence));
        for (const auto &[begin, until] : offSpans.value(token->account)) {
            if (when >= begin && !(until.isValid() && when >= until))
                return QStringLiteral("live and its account was off");
        }
        return when.secsTo(now()) > 300 ? QStringLiteral("live long ago") : QString();
    }
    //! What has to be said of it right after everything was read.
    // The model of knowledge: an end is always in the log. Of a token without one it is known that it is good, unless its account
    // was switched off, or its password changed, after the console last had word of it.
    TokenState expected(const QString &jti) const
    {
        const Truth &token = truth[jti];
        if (token.ended || now() >= token.expiresAt)
            return token.ended.value_or(TokenState::Expired);
        const QDateTime doubt = doubts.value(token.account);
        const bool isSure = token.lastWord.addSecs(-2) > doubt;
        const bool isIssuedAfter = token.lastWord > doubt;
        return !doubt.isValid() || isSure || isIssuedAfter ? TokenState::Live : TokenState::Unknown;
    }

    StepBench bench;
    Session &session = bench.signIn(QStringLiteral("root"));
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
    devserver::Caller root() const
    {
        return devserver::Caller{ QStringLiteral("127.0.0.1"),
            { { QStringLiteral("root"), bench.dev.idOf(QStringLiteral("root")), {}, {}, {} } }, QStringLiteral("human") };
    }
    devserver::Caller self(const QUuid &account) const
    {
        return devserver::Caller{ QStringLiteral("127.0.0.1"), { { {}, account, {}, {}, {} } }, QStringLiteral("human") };
    }
    bool isActive(const QUuid &account) const { return state().accounts.find(account)->isActive(); }
    QString give(const QUuid &account, const devserver::Caller &by, const char *event, const QString &replaces)
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
    void end(const QString &jti, TokenState how)
    {
        Truth &token = truth[jti];
        if (token.ended)
            return;
        token.ended = how;
        token.endedAt = how == TokenState::Expired ? token.expiresAt : now();
    }
    void endAll(const QUuid &account, TokenState how, const char *reason, const QString &except = {})
    {
        for (const devserver::TokenRecord &token : state().tokens.ofAccount(account)) {
            if (token.jti != except)
                end(token.jti, how);
        }
        state().revokeTokens(root(), account, QLatin1String(reason), except);
    }
    void expire();
    std::optional<QString> live(bool isActiveOnly)
    {
        expire();
        QStringList some = m_live;
        if (isActiveOnly)
            some.removeIf([this](const QString &jti) { return !isActive(truth[jti].account); });
        return some.isEmpty() ? std::nullopt : std::optional(some[roll(static_cast<int>(some.size()))]);
    }
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

} // namespace mcias::test
