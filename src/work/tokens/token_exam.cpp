// SPDX-License-Identifier: MIT
#include "work/tokens/token_exam.h"

namespace mcias {

namespace {

constexpr qint64 clocksApart = 120; // seconds: two clocks that are set differ by less, most of the time

QDateTime timeOf(const std::optional<NumericDate> &date)
{
    return date ? date->time : QDateTime();
}

ExamFinding agreed(bool isGood)
{
    return { ExamFinding::Kind::Agreed,
        isGood ? TokenExam::tr("The server says so, too.") : TokenExam::tr("The server does not accept it, either.") };
}

// The server takes it, and the check made here does not.
ExamFinding accepted(TokenVerdict verdict)
{
    using Kind = ExamFinding::Kind;
    switch (verdict) {
    case TokenVerdict::Valid:
        return agreed(true);
    case TokenVerdict::Expired:
        return { Kind::Clock, TokenExam::tr("Its time is over by the clock here, and not by the server's: compare the clocks.") };
    case TokenVerdict::NotYetValid:
        return { Kind::Clock,
            TokenExam::tr("Its time has not begun by the clock here, and has by the server's: compare the clocks.") };
    case TokenVerdict::BadSignature:
        return { Kind::KeyChanged,
            TokenExam::tr("The server accepts it, although the key that the server gives out has not signed it: the key was "
                          "changed, or another server answers for this one.") };
    case TokenVerdict::BadKey:
        return { Kind::NotChecked,
            TokenExam::tr("The server accepts it. The key that it gives out cannot be used to check that.") };
    case TokenVerdict::Malformed:
    case TokenVerdict::WrongAlgorithm:
        return { Kind::AcceptedForgery,
            TokenExam::tr("The server accepts what no MCIAS server should: anybody may have made it. Tell whoever runs it.") };
    }
    return {};
}

// It is genuine and in its time, and the server does not take it.
ExamFinding refused(const TokenExam &exam, const ExamContext &context)
{
    using Kind = ExamFinding::Kind;
    if (context.known == TokenState::Superseded)
        return { Kind::Superseded, TokenExam::tr("Another token has come in its place: the server accepts it no longer.") };
    if (context.known == TokenState::Revoked)
        return { Kind::Revoked, TokenExam::tr("It was revoked: the server accepts it no longer.") };
    if (context.accountStatus == AccountStatus::Inactive)
        return { Kind::AccountOff, TokenExam::tr("Its account is inactive: until that changes the server does not accept it.") };
    if (context.accountStatus == AccountStatus::Deleted)
        return { Kind::AccountOff, TokenExam::tr("Its account was deleted, and its tokens with it.") };
    if (exam.expiresAt().isValid() && exam.answeredAt.isValid() && exam.answeredAt.addSecs(clocksApart) >= exam.expiresAt())
        return { Kind::Clock, TokenExam::tr("It ends about now: by the server's clock its time may be over already.") };
    if (exam.issuedAt().isValid() && exam.answeredAt.isValid() && exam.issuedAt() > exam.answeredAt.addSecs(clocksApart))
        return { Kind::Clock, TokenExam::tr("It was issued in what is the future by the server's clock: compare the clocks.") };
    if (context.accountStatus == AccountStatus::Active)
        return { Kind::Revoked,
            TokenExam::tr("Its account was active a moment ago, so it was revoked, or another one has come in its place.") };
    return { Kind::RevokedOrOff, TokenExam::tr("It was revoked, or its account is not active: the server does not say which.") };
}

bool tellsOtherwise(const TokenExam &exam)
{
    const TokenStatus &status = *exam.status;
    const auto roles = exam.roles();
    return (status.sub && *status.sub != exam.accountId()) || (status.roles && roles && *status.roles != *roles)
        || (status.expiresAt && exam.expiresAt().isValid() && qAbs(status.expiresAt->msecsTo(exam.expiresAt())) >= 1000);
}

} // namespace

TokenExam TokenExam::of(const Secret &token, const std::optional<PublicKey> &key, const Clock &clock)
{
    TokenExam exam;
    exam.examinedAt = clock.now();
    if (!key) {
        exam.jwt = Jwt::decode(token, &exam.problem);
        if (!exam.jwt)
            exam.offline = TokenVerdict::Malformed;
        return exam;
    }
    const Jwt::Report report = Jwt::verify(token, *key, clock);
    exam.offline = report.verdict;
    exam.problem = report.reason;
    exam.jwt = report.jwt;
    return exam;
}

bool TokenExam::isGenuine() const
{
    if (!offline || !jwt || !jwt->claims)
        return false;
    return offline == TokenVerdict::Valid || offline == TokenVerdict::Expired || offline == TokenVerdict::NotYetValid;
}

QString TokenExam::jti() const
{
    constexpr qsizetype longest = 200;
    const QString jti = jwt && jwt->claims ? jwt->claims->jti.value_or(QString()) : QString();
    return jti.size() <= longest ? jti : QString();
}

QUuid TokenExam::accountId() const
{
    return jwt && jwt->claims ? QUuid(jwt->claims->sub.value_or(QString())) : QUuid();
}

std::optional<RoleList> TokenExam::roles() const
{
    return jwt && jwt->claims ? jwt->claims->roles : std::nullopt;
}

QString TokenExam::issuer() const
{
    return jwt && jwt->claims ? jwt->claims->iss.value_or(QString()) : QString();
}

QDateTime TokenExam::issuedAt() const
{
    return jwt && jwt->claims ? timeOf(jwt->claims->iat) : QDateTime();
}

QDateTime TokenExam::expiresAt() const
{
    return jwt && jwt->claims ? timeOf(jwt->claims->exp) : QDateTime();
}

QDateTime TokenExam::notBefore() const
{
    return jwt && jwt->claims ? timeOf(jwt->claims->nbf) : QDateTime();
}

QList<std::pair<QString, QString>> TokenExam::others() const
{
    QList<std::pair<QString, QString>> others;
    if (!jwt)
        return others;
    for (const auto *members : { &jwt->otherHeaders, &jwt->otherClaims }) {
        for (auto member = members->cbegin(); member != members->cend(); ++member)
            others.emplace_back(member.key(), member.value());
    }
    return others;
}

QString TokenExam::offlineSentence() const
{
    if (!offline)
        return tr("The server's key is not known: the signature was not checked, and nothing of this is to be believed.");
    switch (*offline) {
    case TokenVerdict::Valid:
        return tr("Signed by this server, and in its time.");
    case TokenVerdict::Malformed:
        return jwt ? tr("Not a token as MCIAS makes them.") : tr("Not a token.");
    case TokenVerdict::WrongAlgorithm:
        return tr("Not signed as MCIAS signs (EdDSA): nothing of this is to be believed.");
    case TokenVerdict::BadSignature:
        return tr("Not signed by this server: it was changed, or is another server's.");
    case TokenVerdict::BadKey:
        return tr("The key that the server gives out is none that can be used: the signature was not checked.");
    case TokenVerdict::Expired:
        return tr("Signed by this server, and its time is over.");
    case TokenVerdict::NotYetValid:
        return tr("Signed by this server, and its time has not begun.");
    }
    return {};
}

QString TokenExam::serverSentence() const
{
    if (error)
        return error->explanation();
    if (!status)
        return {};
    return status->valid ? tr("The server accepts it.") : tr("The server does not accept it.");
}

ExamFinding TokenExam::finding(const ExamContext &context) const
{
    using Kind = ExamFinding::Kind;
    if (!status)
        return { Kind::NotCompared, error ? error->explanation() : QString() };
    if (!offline) {
        return { Kind::NotChecked,
            status->valid ? tr("The server accepts it. Its key could not be read to check that.")
                          : tr("The server does not accept it. Its key could not be read to tell why.") };
    }
    if (status->valid && context.hasEndedSince) {
        return { context.known == TokenState::Superseded ? Kind::Superseded : Kind::Revoked,
            tr("The server accepted it when it was asked. It has been revoked since.") };
    }
    if (status->valid) {
        if (*offline == TokenVerdict::Valid && tellsOtherwise(*this)) {
            return { Kind::OtherContent,
                tr("The server accepts it, and tells another account, other roles or another end than the token does.") };
        }
        return accepted(*offline);
    }
    if (*offline == TokenVerdict::BadKey)
        return { Kind::NotChecked, tr("The server does not accept it. The key that it gives out cannot be used to tell why.") };
    return *offline == TokenVerdict::Valid ? refused(*this, context) : agreed(false);
}

} // namespace mcias
