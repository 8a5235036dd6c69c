// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QStringList>

#include <memory>

namespace mcias::test {

//! What a server certificate shall say; the defaults make one that is good for every loopback address.
struct CertificateWish {
    QStringList hosts{ QStringLiteral("localhost") };
    QStringList ips{ QStringLiteral("127.0.0.1"), QStringLiteral("::1") };
    QDateTime notBefore = QDateTime::currentDateTimeUtc().addDays(-1);
    QDateTime notAfter = QDateTime::currentDateTimeUtc().addDays(30);
};

//! What an authority's certificate shall say.
struct AuthorityWish {
    QString commonName = QStringLiteral("Test root");
    QString organization;
    QDateTime notBefore = QDateTime::currentDateTimeUtc().addYears(-1);
    QDateTime notAfter = QDateTime::currentDateTimeUtc().addYears(10);
};

//! A server's key and the certificates that it presents (its own one first; the root is not among them).
struct ServerIdentity {
    QByteArray certificatePem;
    QByteArray keyPem;
    QList<QSslCertificate> chain;
    QSslKey key;
};

//! A certificate authority made in memory, with an EC P-256 key of its own. Aborts the program when OpenSSL fails.
class TestCa {
public:
    explicit TestCa(const QString &commonName = QStringLiteral("Test root"));
    //! An authority below \a issuer, or a root if that is null.
    explicit TestCa(const AuthorityWish &wish, const TestCa *issuer = nullptr);
    ~TestCa();
    TestCa(const TestCa &) = delete;
    TestCa &operator=(const TestCa &) = delete;

    //! The same name and key with another certificate, as a root is renewed. Signed by \a issuer, or by itself.
    std::unique_ptr<TestCa> reissued(const TestCa *issuer = nullptr) const;

    //! A server certificate with a fresh key, signed by this CA.
    ServerIdentity issue(const CertificateWish &wish = {}) const;
    //! A server certificate with a fresh key that nobody but itself has signed.
    static ServerIdentity selfSigned(const CertificateWish &wish = {});

    //! The root certificate in PEM.
    QByteArray pem() const;
    QSslCertificate certificate() const;
    //! Writes the root certificate to `path`; false when the file cannot be written.
    bool writeCa(const QString &path) const;
    //! The name under which OpenSSL looks for this root in a directory of trusted certificates ("1a2b3c4d.0").
    QString hashedFileName() const;

private:
    struct Material;
    void sign(const AuthorityWish &wish, const TestCa *issuer);

    std::unique_ptr<Material> m_own;
};

} // namespace mcias::test
