// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QSslCertificate>

#include <memory>
#include <vector>

namespace mcias {

//! Where a presented chain leads to.
struct TrustPath {
    QByteArray authority; //!< fingerprint of the trusted certificate at its end; empty: it leads to none
    QDateTime end;        //!< when the first certificate of the path ends, UTC
};

//! The certificates that are trusted, ready to be asked which of them vouches for a server. Qt tells that a chain is good,
//! but not whom it leads to.
class TrustAnchors {
public:
    explicit TrustAnchors(const QList<QSslCertificate> &trusted);

    //! \a chain as presented: the server's own certificate first, the others in any order, with gaps and extras. Goes by
    //! signatures, not by names alone. Where several trusted certificates vouch for it (one authority signed by another,
    //! or issued anew), that with the fingerprint \a known wins, then one that signed itself.
    TrustPath pathOf(const QList<QSslCertificate> &chain, const QByteArray &known = {}) const;

private:
    struct Anchor;
    std::shared_ptr<const std::vector<Anchor>> m_anchors;
};

} // namespace mcias
