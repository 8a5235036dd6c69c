// SPDX-License-Identifier: MIT
#include "session/authority_file.h"

#include "session/fingerprint.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSslCertificateExtension>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 4 * 1024 * 1024; // all authorities of a system take a quarter of a megabyte

// What names somebody best: the common name, else the unit or the organization.
QString nameOf(const QStringList &common, const QStringList &unit, const QStringList &organization)
{
    for (const QStringList &names : { common, unit, organization }) {
        if (!names.isEmpty() && !names.constFirst().isEmpty())
            return names.join(u", "_s);
    }
    return {};
}

bool mayIssue(const QSslCertificate &certificate)
{
    const auto extensions = certificate.extensions();
    return std::any_of(extensions.begin(), extensions.end(), [](const QSslCertificateExtension &extension) {
        return extension.oid() == "2.5.29.19"_L1 && extension.value().toMap().value(u"ca"_s).toBool();
    });
}

// Why the file's bytes cannot even be looked at, or nothing.
QString unreadable(const QFileInfo &info, QFile &file)
{
    const QString name = QDir::toNativeSeparators(info.filePath());
    if (info.filePath().isEmpty())
        return AuthorityFile::tr("No file was chosen.");
    if (!info.exists())
        return AuthorityFile::tr("There is no file %1.").arg(name);
    if (info.isDir())
        return AuthorityFile::tr("%1 is a folder. Choose the file in it that holds the authority's certificate.").arg(name);
    if (!info.isFile()) // a pipe, say, that would be waited for
        return AuthorityFile::tr("%1 is not an ordinary file.").arg(name);
    if (info.size() > largestFile)
        return AuthorityFile::tr("%1 is too large for a file of certificates.").arg(name);
    if (!file.open(QIODevice::ReadOnly))
        return AuthorityFile::tr("%1 cannot be read: %2.").arg(name, file.errorString());
    return {};
}

// Why what was read should not be used, or nothing.
QString unusable(const QByteArray &text, const QList<QSslCertificate> &readable)
{
    const bool hasKey = text.contains("PRIVATE KEY-----");
    if (hasKey && readable.isEmpty())
        return AuthorityFile::tr("This file holds a private key and no certificate. Choose the authority's certificate: it is "
                                 "public. A private key should never leave the machine that it belongs to.");
    if (hasKey)
        return AuthorityFile::tr("This file holds a private key beside its certificates. Ask for a file with the certificate "
                                 "alone: whoever has the key can pretend to be the server.");
    const qsizetype announced = text.count("-----BEGIN CERTIFICATE-----");
    if (announced == 0 && !QSslCertificate::fromData(text, QSsl::Der).isEmpty())
        return AuthorityFile::tr("This certificate is in DER form; PEM is wanted. Convert it with: "
                                 "openssl x509 -inform der -in certificate.der -out ca.pem");
    if (announced == 0)
        return AuthorityFile::tr("This file holds no certificate in PEM form. Such a file is a text with the line "
                                 "-----BEGIN CERTIFICATE-----.");
    if (readable.size() < announced)
        return AuthorityFile::tr(
            "This file is damaged: of %n certificate(s), only %1 can be read.", nullptr, static_cast<int>(announced))
            .arg(readable.size());
    return {};
}

} // namespace

AuthorityFacts AuthorityFacts::of(const QSslCertificate &certificate, const QDateTime &now)
{
    using Subject = QSslCertificate::SubjectInfo;
    const auto subject = [&certificate](Subject what) { return certificate.subjectInfo(what); };
    const auto issuer = [&certificate](Subject what) { return certificate.issuerInfo(what); };
    AuthorityFacts facts;
    facts.organization = subject(Subject::Organization).join(u", "_s);
    facts.name = nameOf(subject(Subject::CommonName), subject(Subject::OrganizationalUnitName), subject(Subject::Organization));
    if (!certificate.isSelfSigned())
        facts.issuer = nameOf(
            issuer(Subject::CommonName), issuer(Subject::OrganizationalUnitName), issuer(Subject::Organization));
    facts.from = certificate.effectiveDate().toUTC();
    facts.until = certificate.expiryDate().toUTC();
    facts.fingerprint = mcias::fingerprint(certificate);
    facts.isAuthority = mayIssue(certificate);
    facts.validity = facts.until < now ? Validity::Expired : facts.from > now ? Validity::NotYetValid : Validity::Valid;
    return facts;
}

AuthorityFile AuthorityFile::read(const QString &path, const QDateTime &now)
{
    AuthorityFile result;
    result.path = path;
    const QFileInfo info(path);
    QFile file(path);
    result.problem = unreadable(info, file);
    if (!result.problem.isEmpty())
        return result;
    QByteArray text = file.read(largestFile);
    result.certificates = QSslCertificate::fromData(text, QSsl::Pem);
    result.problem = unusable(text, result.certificates);
    text.fill('\0'); // there may be a private key in it
    for (const QSslCertificate &certificate : std::as_const(result.certificates))
        result.facts += AuthorityFacts::of(certificate, now);
    return result;
}

} // namespace mcias
