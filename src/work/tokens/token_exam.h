// SPDX-License-Identifier: MIT
#pragma once

#include "api/error.h"
#include "api/jwt.h"
#include "work/tokens/token_state.h"

namespace mcias {

//! What is known beyond the token, for TokenExam::finding().
struct ExamContext {
    std::optional<TokenState> known;            //!< what the known tokens say of its jti
    std::optional<AccountStatus> accountStatus; //!< of its account, if that was read a moment ago
    bool hasEndedSince = false;                 //!< it was revoked, or replaced, after the server was asked
};

//! What comes of comparing what a token says with what the server says of it.
struct ExamFinding {
    enum class Kind : quint8 {
        NotCompared,     //!< the server was not asked, has not answered, or could not
        Agreed,          //!< both say that it is good, or both that it is not
        Revoked,         //!< genuine and in its time, and the server accepts it no longer: revoked
        Superseded,      //!< likewise: another one has come in its place
        AccountOff,      //!< likewise: its account is inactive or deleted
        RevokedOrOff,    //!< likewise, and which of these is not known
        Clock,           //!< the clocks differ
        KeyChanged,      //!< the server accepts what is not signed by the key that it told
        NotChecked,      //!< the server's key is not known, or unusable: only the server's word counts
        AcceptedForgery, //!< the server accepts what it never should: another algorithm, or what is no token
        OtherContent,    //!< the server tells another account, other roles or another end than the token
    };
    Kind kind = Kind::NotCompared;
    QString sentence; //!< for people; empty for NotCompared without an error

    bool isDisagreement() const { return kind != Kind::NotCompared && kind != Kind::Agreed && kind != Kind::NotChecked; }
};

//! What a token says, whether that is to be believed, and what the server says of it. A value that does not hold the token:
//! nothing in it opens anything.
struct TokenExam {
    Q_DECLARE_TR_FUNCTIONS(mcias::TokenExam)

public:
    std::optional<TokenVerdict> offline; //!< nothing: the server's key is not known, so the signature was not checked
    QString problem;                     //!< why it is malformed, in English and for experts; empty otherwise
    std::optional<Jwt> jwt;              //!< header, claims and other members; nothing when it could not be read
    QDateTime examinedAt;                //!< by the clock that was used; UTC

    std::optional<TokenStatus> status; //!< the server's answer
    std::optional<Error> error;        //!< why there is none, after asking
    QDateTime answeredAt;              //!< by the server's clock

    //! Reads a token and checks it, without leeway, against \a key, if that is known. Asks nobody. Much less than 1 ms.
    static TokenExam of(const Secret &token, const std::optional<PublicKey> &key, const Clock &clock);

    //! The signature is the server's: what the claims say is what the server once said.
    bool isGenuine() const;
    //! Of the claims; empty or invalid where the token does not tell.
    QString jti() const;
    QUuid accountId() const;
    std::optional<RoleList> roles() const;
    QString issuer() const;
    QDateTime issuedAt() const;
    QDateTime expiresAt() const;
    QDateTime notBefore() const;
    //! Members that the console has no field for: name, and value as compact JSON. Server text.
    QList<std::pair<QString, QString>> others() const;

    //! The verdict in a sentence for people: `Signed by this server, and in its time.`
    QString offlineSentence() const;
    //! The same of the server; empty before it was asked.
    QString serverSentence() const;
    //! Whether both agree, and if not, why.
    ExamFinding finding(const ExamContext &context = {}) const;
};

} // namespace mcias
