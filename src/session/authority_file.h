// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QSslCertificate>

namespace mcias {

//! One certificate of a CA file, as people review it. Texts come from the file: show them plainly.
struct AuthorityFacts {
    enum class Validity : quint8 { Valid, Expired, NotYetValid };

    QString name;         //!< the subject's common name; else whatever names it best
    QString organization; //!< the subject's O; may be empty
    QString issuer;       //!< the issuer's name; empty if it issued itself
    QDateTime from;       //!< UTC, as is until
    QDateTime until;
    QByteArray fingerprint;   //!< SHA-256, 64 hex digits
    bool isAuthority = false; //!< it may issue certificates: basicConstraints says so
    Validity validity = Validity::Valid;

    static AuthorityFacts of(const QSslCertificate &certificate, const QDateTime &now);
};

//! A CA file, read for review.
struct AuthorityFile {
    Q_DECLARE_TR_FUNCTIONS(mcias::AuthorityFile)

public:
    QString path;
    QList<QSslCertificate> certificates; //!< those that can be read, even of a file that should not be used
    QList<AuthorityFacts> facts;         //!< of each of them
    QString problem;                     //!< why the file should not be used, in a sentence or two; empty: it may be

    //! Reads at most 4 MiB of an ordinary file; \a now decides what has expired.
    static AuthorityFile read(const QString &path, const QDateTime &now = QDateTime::currentDateTimeUtc());
    bool isUsable() const { return problem.isEmpty(); }
};

} // namespace mcias
