// SPDX-License-Identifier: MIT
#include "support/test_ca.h"

#include <QFile>
#include <QSsl>

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <utility>

namespace mcias::test {

namespace {

template<auto Free>
struct Deleter {
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;

void require(bool ok, const char *what)
{
    if (!ok)
        qFatal("OpenSSL refused: %s", what);
}

Key freshKey()
{
    Key key(EVP_EC_gen("P-256"));
    require(key != nullptr, "making a P-256 key");
    return key;
}

QByteArray contents(const Bio &bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

QByteArray toPem(X509 *certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    require(PEM_write_bio_X509(bio.get(), certificate) == 1, "writing a certificate");
    return contents(bio);
}

// The traditional form names the algorithm, which QSslKey wants to know.
QByteArray toPem(EVP_PKEY *key)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    require(PEM_write_bio_PrivateKey_traditional(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1, "writing a key");
    return contents(bio);
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    require(extension != nullptr, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

void addName(X509 *certificate, const char *field, const QString &value)
{
    const QByteArray text = value.toUtf8();
    if (!text.isEmpty())
        X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), field, MBSTRING_UTF8,
            reinterpret_cast<const unsigned char *>(text.constData()), static_cast<int>(text.size()), -1, 0);
}

// A certificate with all but its extensions and its signature.
Certificate blank(EVP_PKEY *key, const QString &commonName, const QDateTime &notBefore, const QDateTime &notAfter)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    // Random serials: two roots of one name must not be taken for each other.
    quint64 serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), (serial >> 1) | 1);
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), static_cast<time_t>(notBefore.toSecsSinceEpoch()));
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), static_cast<time_t>(notAfter.toSecsSinceEpoch()));
    addName(certificate.get(), "CN", commonName);
    require(X509_set_pubkey(certificate.get(), key) == 1, "setting a public key");
    return certificate;
}

QByteArray alternativeNames(const CertificateWish &wish)
{
    QByteArrayList names;
    for (const QString &host : wish.hosts)
        names << "DNS:" + host.toLatin1();
    for (const QString &ip : wish.ips)
        names << "IP:" + ip.toLatin1();
    return names.join(',');
}

Certificate serverCertificate(EVP_PKEY *key, const CertificateWish &wish, X509 *issuer, EVP_PKEY *issuerKey)
{
    const QString name = wish.hosts.isEmpty() ? QStringLiteral("a server") : wish.hosts.first();
    Certificate certificate = blank(key, name, wish.notBefore, wish.notAfter);
    X509 *signer = issuer ? issuer : certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer));
    addExtension(certificate.get(), signer, NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate.get(), signer, NID_key_usage, "critical,digitalSignature");
    addExtension(certificate.get(), signer, NID_ext_key_usage, "serverAuth");
    addExtension(certificate.get(), signer, NID_subject_alt_name, alternativeNames(wish));
    require(X509_sign(certificate.get(), issuerKey, EVP_sha256()) > 0, "signing a server certificate");
    return certificate;
}

ServerIdentity identity(X509 *certificate, EVP_PKEY *key)
{
    ServerIdentity made;
    made.certificatePem = toPem(certificate);
    made.keyPem = toPem(key);
    made.chain = QSslCertificate::fromData(made.certificatePem, QSsl::Pem);
    made.key = QSslKey(made.keyPem, QSsl::Ec, QSsl::Pem, QSsl::PrivateKey);
    require(!made.key.isNull() && made.chain.size() == 1, "handing an identity to Qt");
    return made;
}

} // namespace

struct TestCa::Material {
    Key key = freshKey();
    Certificate certificate;
    AuthorityWish wish;
};

TestCa::TestCa(const QString &commonName) : TestCa(AuthorityWish{ .commonName = commonName })
{ }

TestCa::TestCa(const AuthorityWish &wish, const TestCa *issuer) : m_own(std::make_unique<Material>())
{
    sign(wish, issuer);
}

void TestCa::sign(const AuthorityWish &wish, const TestCa *issuer)
{
    m_own->wish = wish;
    m_own->certificate = blank(m_own->key.get(), wish.commonName, wish.notBefore, wish.notAfter);
    X509 *made = m_own->certificate.get();
    addName(made, "O", wish.organization);
    X509 *signer = issuer ? issuer->m_own->certificate.get() : made;
    X509_set_issuer_name(made, X509_get_subject_name(signer));
    addExtension(made, signer, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(made, signer, NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(made, signer, NID_subject_key_identifier, "hash");
    EVP_PKEY *key = issuer ? issuer->m_own->key.get() : m_own->key.get();
    require(X509_sign(made, key, EVP_sha256()) > 0, "signing an authority");
}

std::unique_ptr<TestCa> TestCa::reissued(const TestCa *issuer) const
{
    auto again = std::make_unique<TestCa>(m_own->wish);
    require(EVP_PKEY_up_ref(m_own->key.get()) == 1, "sharing a key");
    again->m_own->key.reset(m_own->key.get());
    again->sign(m_own->wish, issuer);
    return again;
}

TestCa::~TestCa() = default;

ServerIdentity TestCa::issue(const CertificateWish &wish) const
{
    const Key key = freshKey();
    const Certificate certificate = serverCertificate(key.get(), wish, m_own->certificate.get(), m_own->key.get());
    return identity(certificate.get(), key.get());
}

ServerIdentity TestCa::selfSigned(const CertificateWish &wish)
{
    const Key key = freshKey();
    const Certificate certificate = serverCertificate(key.get(), wish, nullptr, key.get());
    return identity(certificate.get(), key.get());
}

QByteArray TestCa::pem() const
{
    return toPem(m_own->certificate.get());
}

QSslCertificate TestCa::certificate() const
{
    return QSslCertificate(pem(), QSsl::Pem);
}

bool TestCa::writeCa(const QString &path) const
{
    QFile file(path);
    const QByteArray text = pem();
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size() && file.flush();
}

QString TestCa::hashedFileName() const
{
    const auto hash = static_cast<uint>(X509_subject_name_hash(m_own->certificate.get()));
    return QStringLiteral("%1.0").arg(hash, 8, 16, QLatin1Char('0'));
}

} // namespace mcias::test
