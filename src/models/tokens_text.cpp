// SPDX-License-Identifier: MIT
#include "models/tokens_model.h"

namespace mcias {

QString TokenText::state(TokenState state)
{
    switch (state) {
    case TokenState::Live:
        return tr("Live");
    case TokenState::Revoked:
        return tr("Revoked");
    case TokenState::Expired:
        return tr("Expired");
    case TokenState::Superseded:
        return tr("Superseded");
    case TokenState::Unknown:
        return tr("Unknown", "the state of a token");
    }
    return {};
}

Tone TokenText::stateTone(TokenState state)
{
    switch (state) {
    case TokenState::Live:
        return Tone::Good;
    case TokenState::Revoked:
        return Tone::Bad;
    case TokenState::Expired:
    case TokenState::Superseded:
        return Tone::Muted;
    case TokenState::Unknown:
        return Tone::Warning;
    }
    return Tone::None;
}

QString TokenText::kind(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Unknown:
        return tr("Unknown", "the kind of a token");
    case TokenKind::Session:
        return tr("Session");
    case TokenKind::Service:
        return tr("Service");
    }
    return {};
}

QString TokenText::evidenceWord(TokenEvidence evidence)
{
    switch (evidence) {
    case TokenEvidence::None:
        return tr("None", "evidence of a token's state");
    case TokenEvidence::Claims:
        return tr("Claims");
    case TokenEvidence::Server:
        return tr("Server");
    case TokenEvidence::Audit:
        return tr("Audit log");
    }
    return {};
}

QString TokenText::evidence(const TokenRow &row, const Formats &formats)
{
    const QString word = evidenceWord(row.evidence);
    return row.evidenceAt.isValid() ? tr("%1, %2", "evidence, and of when it is").arg(word, formats.time(row.evidenceAt)) : word;
}

QString TokenText::daysLeft(const TokenRow &row)
{
    if (!row.daysLeft)
        return {};
    if (*row.daysLeft > 0)
        return tr("%n day(s)", "left of a token's life", static_cast<int>(*row.daysLeft));
    if (*row.daysLeft == 0)
        return tr("Less than a day");
    const auto ago = static_cast<int>(-*row.daysLeft - 1);
    return ago == 0 ? tr("Ended less than a day ago") : tr("Ended %n day(s) ago", nullptr, ago);
}

QString TokenText::account(const TokenRow &row)
{
    return row.accountName.isEmpty() ? row.token.accountId.toString(QUuid::WithoutBraces) : safeLine(row.accountName);
}

QString TokenText::verdict(const std::optional<TokenVerdict> &verdict)
{
    if (!verdict)
        return tr("Not checked");
    switch (*verdict) {
    case TokenVerdict::Valid:
        return tr("Valid");
    case TokenVerdict::Malformed:
        return tr("Not a token");
    case TokenVerdict::WrongAlgorithm:
        return tr("Wrong algorithm");
    case TokenVerdict::BadSignature:
        return tr("Bad signature");
    case TokenVerdict::BadKey:
        return tr("Unusable key");
    case TokenVerdict::Expired:
        return tr("Expired");
    case TokenVerdict::NotYetValid:
        return tr("Not valid yet");
    }
    return {};
}

Tone TokenText::verdictTone(const std::optional<TokenVerdict> &verdict)
{
    if (!verdict)
        return Tone::Warning;
    switch (*verdict) {
    case TokenVerdict::Valid:
        return Tone::Good;
    case TokenVerdict::Expired:
    case TokenVerdict::NotYetValid:
        return Tone::Muted;
    case TokenVerdict::BadKey:
        return Tone::Warning;
    case TokenVerdict::Malformed:
    case TokenVerdict::WrongAlgorithm:
    case TokenVerdict::BadSignature:
        return Tone::Bad;
    }
    return Tone::None;
}

QString TokenText::serverVerdict(const BenchRow &row)
{
    using Server = BenchRow::Server;
    switch (row.server) {
    case Server::Pending:
    case Server::Waiting:
        return tr("Waiting");
    case Server::UnderWay:
        return tr("Asking");
    case Server::Withheld:
        return tr("Not asked");
    case Server::Senseless:
        return tr("–", "the server's word on what is no token");
    case Server::Answered:
        return row.exam.status && row.exam.status->valid ? tr("Accepts it") : tr("Does not accept it");
    case Server::Failed:
        return tr("No answer");
    case Server::Dropped:
        return tr("Given up");
    }
    return {};
}

Tone TokenText::serverTone(const BenchRow &row)
{
    using Server = BenchRow::Server;
    if (row.server == Server::Failed)
        return Tone::Warning;
    if (row.server != Server::Answered)
        return Tone::Muted;
    return row.exam.status && row.exam.status->valid ? Tone::Good : Tone::Bad;
}

QString TokenText::finding(const ExamFinding &finding)
{
    using Kind = ExamFinding::Kind;
    switch (finding.kind) {
    case Kind::NotCompared:
        return {};
    case Kind::Agreed:
        return tr("Agree");
    case Kind::Revoked:
        return tr("Revoked");
    case Kind::Superseded:
        return tr("Superseded");
    case Kind::AccountOff:
        return tr("Account not active");
    case Kind::RevokedOrOff:
        return tr("Revoked, or account not active");
    case Kind::Clock:
        return tr("Clocks differ");
    case Kind::KeyChanged:
        return tr("Key changed");
    case Kind::NotChecked:
        return tr("Not checked");
    case Kind::AcceptedForgery:
        return tr("Server accepts a forgery");
    case Kind::OtherContent:
        return tr("Server says otherwise");
    }
    return {};
}

} // namespace mcias
