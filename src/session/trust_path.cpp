// SPDX-License-Identifier: MIT
#include "session/trust_path.h"

#include "session/fingerprint.h"

#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include <algorithm>
#include <vector>

namespace mcias {

// Not local to this file, as what has one of these is not.
struct X509Freer {
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(X509_STORE *store) const { X509_STORE_free(store); }
    void operator()(X509_STORE_CTX *context) const { X509_STORE_CTX_free(context); }
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); } // not what is in it
};
using Certificate = std::unique_ptr<X509, X509Freer>;

namespace {

using Store = std::unique_ptr<X509_STORE, X509Freer>;
using Context = std::unique_ptr<X509_STORE_CTX, X509Freer>;
using Stack = std::unique_ptr<STACK_OF(X509), X509Freer>;

// From its bytes: QSslCertificate's handle belongs to the OpenSSL that Qt has loaded, if it has loaded one.
Certificate parsed(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    return Certificate(d2i_X509(nullptr, &bytes, static_cast<long>(der.size())));
}

QDateTime endOf(const X509 *certificate)
{
    tm parts{};
    if (ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &parts) != 1)
        return {};
    return { QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday), QTime(parts.tm_hour, parts.tm_min, parts.tm_sec),
        Qt::UTC };
}

QDateTime firstEnd(const STACK_OF(X509) * path)
{
    QDateTime first;
    for (int i = 0; i < sk_X509_num(path); ++i) {
        const QDateTime end = endOf(sk_X509_value(path, i));
        if (!first.isValid() || end < first)
            first = end;
    }
    return first;
}

// Whether OpenSSL finds a way from the server to this one anchor, and when the first certificate on it ends. TLS has
// checked names and purposes already.
std::optional<QDateTime> verify(X509 *server, STACK_OF(X509) * presented, X509 *anchor)
{
    const Store store(X509_STORE_new());
    const Context context(X509_STORE_CTX_new());
    if (!store || !context || X509_STORE_add_cert(store.get(), anchor) != 1)
        return std::nullopt;
    // A CA file may name an authority below a root, or a server that signed itself: it ends there.
    X509_STORE_set_flags(store.get(), X509_V_FLAG_PARTIAL_CHAIN);
    if (X509_STORE_CTX_init(context.get(), store.get(), server, presented) != 1 || X509_verify_cert(context.get()) != 1)
        return std::nullopt;
    return firstEnd(X509_STORE_CTX_get0_chain(context.get()));
}

} // namespace

struct TrustAnchors::Anchor {
    Certificate certificate;
    QByteArray fingerprint;

    bool isSelfIssued() const
    {
        return X509_NAME_cmp(X509_get_subject_name(certificate.get()), X509_get_issuer_name(certificate.get())) == 0;
    }
    // By name only: whoever passes is looked at more closely.
    bool mayEnd(const std::vector<Certificate> &presented) const
    {
        return std::any_of(presented.begin(), presented.end(), [this](const Certificate &one) {
            return X509_NAME_cmp(X509_get_subject_name(certificate.get()), X509_get_issuer_name(one.get())) == 0
                || X509_cmp(certificate.get(), one.get()) == 0;
        });
    }
};

TrustAnchors::TrustAnchors(const QList<QSslCertificate> &trusted)
{
    auto anchors = std::make_shared<std::vector<Anchor>>();
    anchors->reserve(static_cast<std::size_t>(trusted.size()));
    for (const QSslCertificate &certificate : trusted) {
        if (Certificate one = parsed(certificate))
            anchors->push_back({ std::move(one), mcias::fingerprint(certificate) });
    }
    m_anchors = std::move(anchors);
}

TrustPath TrustAnchors::pathOf(const QList<QSslCertificate> &chain, const QByteArray &known) const
{
    std::vector<Certificate> presented;
    const Stack stack(sk_X509_new_null());
    for (const QSslCertificate &certificate : chain) {
        Certificate one = parsed(certificate);
        if (one && stack && sk_X509_push(stack.get(), one.get()) > 0)
            presented.push_back(std::move(one));
        else if (presented.empty())
            return {}; // the server's own
    }
    if (presented.empty())
        return {};
    std::vector<const Anchor *> candidates;
    for (const Anchor &anchor : *m_anchors) {
        if (anchor.mayEnd(presented))
            candidates.push_back(&anchor);
    }
    const auto rank = [&known](const Anchor *anchor) {
        return anchor->fingerprint == known ? 0 : anchor->isSelfIssued() ? 1 : 2;
    };
    std::stable_sort(
        candidates.begin(), candidates.end(), [&rank](const Anchor *a, const Anchor *b) { return rank(a) < rank(b); });
    for (const Anchor *anchor : candidates) {
        if (const auto end = verify(presented.front().get(), stack.get(), anchor->certificate.get()))
            return { anchor->fingerprint, *end };
    }
    return { {}, endOf(presented.front().get()) };
}

} // namespace mcias
