// SPDX-License-Identifier: MIT
#include "devserver/tls_identity.h"

#include "api/secret.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslKey>

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

namespace mcias::devserver {

namespace {

struct Freer {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(BIO *bio) const { BIO_free_all(bio); }
    void operator()(X509_EXTENSION *extension) const { X509_EXTENSION_free(extension); }
};
using Key = std::unique_ptr<EVP_PKEY, Freer>;
using Certificate = std::unique_ptr<X509, Freer>;
using Bio = std::unique_ptr<BIO, Freer>;
using Extension = std::unique_ptr<X509_EXTENSION, Freer>;

struct ExtensionText {
    int nid = 0;
    const char *value = nullptr;
};

struct Wish {
    const char *commonName = nullptr;
    QList<ExtensionText> extensions;
    int days = 0;
};

bool setNames(X509 *certificate, X509 *issuer, const char *commonName)
{
    const auto *name = reinterpret_cast<const unsigned char *>(commonName);
    return X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8, name, -1, -1, 0) == 1
        && X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) == 1;
}

// Signed by \a issuer, or by itself if that is null.
Certificate makeCertificate(const Wish &wish, EVP_PKEY *key, X509 *issuer, EVP_PKEY *issuerKey)
{
    Certificate certificate(X509_new());
    X509 *signer = issuer ? issuer : certificate.get();
    quint64 serial = 0;
    if (!certificate || RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial) != 1)
        return nullptr;
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), (serial >> 1) | 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -24L * 3600); // clocks differ a little
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), wish.days * 24L * 3600);
    if (!setNames(certificate.get(), signer, wish.commonName) || X509_set_pubkey(certificate.get(), key) != 1)
        return nullptr;
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, signer, certificate.get(), nullptr, nullptr, 0);
    for (const ExtensionText &text : wish.extensions) {
        const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, text.nid, text.value));
        if (!extension || X509_add_ext(certificate.get(), extension.get(), -1) != 1)
            return nullptr;
    }
    if (X509_sign(certificate.get(), issuerKey, EVP_sha256()) <= 0)
        return nullptr;
    return certificate;
}

QByteArray contents(const Bio &bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return { data, size };
}

QByteArray pemOf(X509 *certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    return PEM_write_bio_X509(bio.get(), certificate) == 1 ? contents(bio) : QByteArray();
}

QSslKey toQt(EVP_PKEY *key)
{
    // The traditional form names the algorithm, which QSslKey wants to know.
    const Bio bio(BIO_new(BIO_s_secmem()));
    if (PEM_write_bio_PrivateKey_traditional(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    QByteArray pem = contents(bio);
    QSslKey made(pem, QSsl::Ec, QSsl::Pem, QSsl::PrivateKey);
    wipe(pem);
    return made;
}

} // namespace

std::optional<TlsIdentity> TlsIdentity::make()
{
    const Key caKey(EVP_EC_gen("P-256"));
    const Key serverKey(EVP_EC_gen("P-256"));
    if (!caKey || !serverKey)
        return std::nullopt;
    const Certificate ca = makeCertificate(
        { "mcias-devserver throw-away authority",
            { { NID_basic_constraints, "critical,CA:TRUE,pathlen:0" }, { NID_key_usage, "critical,keyCertSign,cRLSign" },
                { NID_subject_key_identifier, "hash" } },
            366 },
        caKey.get(), nullptr, caKey.get());
    if (!ca)
        return std::nullopt;
    const Certificate server = makeCertificate(
        { "localhost",
            { { NID_basic_constraints, "critical,CA:FALSE" }, { NID_key_usage, "critical,digitalSignature" },
                { NID_ext_key_usage, "serverAuth" }, { NID_authority_key_identifier, "keyid:always" },
                { NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1" } },
            365 },
        serverKey.get(), ca.get(), caKey.get());
    if (!server)
        return std::nullopt;
    TlsIdentity identity;
    identity.caPem = pemOf(ca.get());
    identity.server = QSslConfiguration::defaultConfiguration();
    identity.server.setLocalCertificate(QSslCertificate(pemOf(server.get()), QSsl::Pem));
    identity.server.setPrivateKey(toQt(serverKey.get()));
    identity.server.setProtocol(QSsl::TlsV1_2OrLater);
    if (identity.caPem.isEmpty() || identity.server.localCertificate().isNull() || identity.server.privateKey().isNull())
        return std::nullopt;
    return identity;
}

} // namespace mcias::devserver
