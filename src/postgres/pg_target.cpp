// SPDX-License-Identifier: MIT
#include "postgres/pg_target.h"

#include "api/utf8.h"
#include "postgres/pg_library.h"

#include <QStringDecoder>

#include <libpq-fe.h>

#include <cctype>
#include <cstring>

namespace mcias {

using namespace Qt::StringLiterals;
using Fault = PgTarget::Fault;

namespace {

constexpr int longestPort = 5; // digits

// libpq's answer. It has copies of the password, which go before the rest does.
class Options {
public:
    explicit Options(const char *text) : m_options(PQconninfoParse(text, &m_error)) { }
    ~Options()
    {
        for (PQconninfoOption *option = m_options; option && option->keyword; ++option)
            forget(option->val);
        forget(m_error); // it quotes what was pasted
        PQconninfoFree(m_options);
        PQfreemem(m_error);
    }
    Q_DISABLE_COPY_MOVE(Options)

    bool isGood() const { return m_options; }
    QByteArrayView error() const { return m_error; }
    QByteArrayView value(const char *keyword) const
    {
        for (const PQconninfoOption *option = m_options; option->keyword; ++option) {
            if (std::strcmp(option->keyword, keyword) == 0)
                return option->val;
        }
        return {};
    }
    // The names of the options that have a value and are none of \a known.
    QStringList namesBut(const QList<QByteArrayView> &known) const
    {
        QStringList names;
        for (const PQconninfoOption *option = m_options; option->keyword; ++option) {
            if (option->val && *option->val && !known.contains(QByteArrayView(option->keyword)))
                names += QString::fromLatin1(option->keyword);
        }
        return names;
    }
    bool isAllText() const
    {
        for (const PQconninfoOption *option = m_options; option->keyword; ++option) {
            if (option->val && !QByteArrayView(option->val).isEmpty()) {
                QStringDecoder decoder(QStringDecoder::Utf8);
                QString text = decoder(QByteArrayView(option->val));
                explicit_bzero(text.data(), static_cast<size_t>(text.size()) * sizeof(QChar));
                if (decoder.hasError())
                    return false;
            }
        }
        return true;
    }

private:
    static void forget(char *text)
    {
        if (text)
            explicit_bzero(text, std::strlen(text));
    }

    char *m_error = nullptr;
    PQconninfoOption *m_options;
};

QString textOf(QByteArrayView utf8)
{
    return toQString({ utf8.data(), static_cast<size_t>(utf8.size()) });
}

// A list as libpq has it: between commas; an empty text is one empty entry.
QList<QByteArrayView> entries(QByteArrayView list)
{
    QList<QByteArrayView> found;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= list.size(); ++i) {
        if (i == list.size() || list[i] == ',') {
            found += list.sliced(from, i - from);
            from = i + 1;
        }
    }
    return found;
}

bool isUri(QByteArrayView text)
{
    return text.startsWith("postgres://") || text.startsWith("postgresql://");
}

bool hasLonePercent(QByteArrayView text)
{
    const auto isHex = [&](qsizetype i) { return i < text.size() && std::isxdigit(static_cast<unsigned char>(text[i])); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && (!isHex(i + 1) || !isHex(i + 2) || (text[i + 1] == '0' && text[i + 2] == '0')))
            return true;
    }
    return false;
}

// Why libpq took no part of it. Its own words quote the text, so they are read here and never shown.
Fault faultOf(QByteArrayView text, QByteArrayView error)
{
    const auto says = [&](QByteArrayView part) { return error.indexOf(part) >= 0; };
    if (isUri(text)) {
        if (hasLonePercent(text))
            return Fault::BadPercent;
        return says("IPv6") || says("unexpected character") ? Fault::BadBrackets : Fault::UnknownOption;
    }
    const qsizetype scheme = text.indexOf("://");
    if (scheme > 0 && text.first(scheme).indexOf(' ') < 0 && text.first(scheme).indexOf('=') < 0)
        return Fault::OtherProgram;
    if (text.indexOf('=') < 0)
        return Fault::NotATarget;
    if (says("unterminated quoted string"))
        return Fault::OpenQuote;
    return says("missing \"=\"") ? Fault::NotPairs : Fault::UnknownOption;
}

std::optional<quint16> portOf(QByteArrayView entry)
{
    if (entry.isEmpty())
        return quint16(5432);
    const QByteArrayView digits = entry.trimmed();
    const bool isNumber = !digits.isEmpty() && digits.size() <= longestPort + 1;
    bool isGood = false;
    const int number = isNumber ? digits.toByteArray().toInt(&isGood) : 0;
    return isGood && number > 0 && number <= 65535 ? std::optional(static_cast<quint16>(number)) : std::nullopt;
}

void takePlace(const Options &options, PgTarget &target)
{
    const QByteArrayView hosts = options.value("host");
    const QByteArrayView addresses = options.value("hostaddr");
    const QByteArrayView ports = options.value("port");
    const QList<QByteArrayView> hostList = entries(hosts);
    const QList<QByteArrayView> addressList = entries(addresses);
    const QList<QByteArrayView> portList = entries(ports);
    target.hostCount = addresses.isEmpty() ? hostList.size() : addressList.size();
    const bool isEven = (hosts.isEmpty() || hostList.size() == target.hostCount)
        && (portList.size() == 1 || portList.size() == target.hostCount);
    if (!isEven) {
        target.fault = Fault::HostCount;
        return;
    }
    const QByteArrayView host = hostList.constFirst();
    const QByteArrayView address = addressList.constFirst();
    if (address.isEmpty() && (host.startsWith('/') || host.startsWith('@'))) {
        target.fault = Fault::Socket;
        return;
    }
    target.creds.host = textOf(host.isEmpty() ? address : host);
    target.address = host.isEmpty() ? QString() : textOf(address);
    const auto port = portOf(portList.constFirst());
    if (!port)
        target.fault = Fault::BadPort;
    target.creds.port = port.value_or(0);
}

void takeRest(const Options &options, PgTarget &target)
{
    PgCreds &creds = target.creds;
    creds.username = textOf(options.value("user"));
    creds.database = textOf(options.value("dbname"));
    creds.password = Secret::fromUtf8(options.value("password"));
    target.namedAfterUser = creds.database.isEmpty() && !creds.username.isEmpty();
    if (target.namedAfterUser)
        creds.database = creds.username;
    const QByteArrayView mode = options.value("sslmode");
    if (!mode.isEmpty()) {
        target.sslMode = pgSslMode(mode);
        if (!target.sslMode)
            target.fault = Fault::BadSslMode;
    }
    target.ignored = options.namesBut({ "host", "hostaddr", "port", "user", "dbname", "password", "sslmode" });
}

} // namespace

PgTarget PgTarget::parse(const Secret &pasted)
{
    pg::prepare();
    PgTarget target;
    const QByteArrayView trimmed = pasted.utf8().trimmed();
    if (trimmed.isEmpty()) {
        target.fault = Fault::Empty;
        return target;
    }
    if (trimmed.indexOf('\0') >= 0) {
        target.fault = Fault::NotText;
        return target;
    }
    QByteArray text = trimmed.toByteArray(); // with a zero byte behind it
    {
        const Options options(text.constData());
        if (!options.isGood()) {
            target.fault = faultOf(text, options.error());
        } else if (!options.value("service").isEmpty()) {
            target.fault = Fault::Service;
        } else if (!options.isAllText()) {
            target.fault = Fault::NotText;
        } else {
            takePlace(options, target);
            if (target.fault == Fault::None)
                takeRest(options, target);
        }
    }
    wipe(text);
    if (target.fault != Fault::None)
        target.creds = {};
    return target;
}

QString PgTarget::problem() const
{
    switch (fault) {
    case Fault::None:
        return {};
    case Fault::Empty:
        return tr("There is nothing to read: paste an address such as postgres://user@host:5432/database.");
    case Fault::NotATarget:
        return tr("This is neither a postgres:// address nor a line such as host=db.example.org dbname=app user=app.");
    case Fault::OtherProgram:
        return tr("This is an address that another library reads. Only those that begin with postgres:// or postgresql:// are "
                  "understood everywhere.");
    case Fault::BadPercent:
        return tr("Behind a % there must be two hexadecimal digits. A % that is meant, as in a password, is written %25.");
    case Fault::BadBrackets:
        return tr("The IPv6 address is not written as it should be: in brackets, as in [2001:db8::1].");
    case Fault::UnknownOption:
        return tr("It has an option that PostgreSQL does not know. Or the password has characters with a meaning of their own: "
                  "in an address, @ : / ? # & = and % are written as %40 %3A %2F %3F %23 %26 %3D and %25.");
    case Fault::NotPairs:
        return tr("Not every word is of the form key=value. What contains blanks stands between single quotes.");
    case Fault::OpenQuote:
        return tr("A single quote is opened and never closed. One that is meant is written \\'.");
    case Fault::NotText:
        return tr("It holds bytes that are no text (UTF-8), and such cannot be kept here.");
    case Fault::BadPort:
        return tr("The port is no number from 1 to 65535.");
    case Fault::BadSslMode:
        return tr("The sslmode is none that PostgreSQL knows: disable, allow, prefer, require, verify-ca or verify-full.");
    case Fault::HostCount:
        return tr("It names several hosts, and another number of ports or addresses: what belongs together cannot be told.");
    case Fault::Service:
        return tr("It names an entry of a service file (pg_service.conf), which only the computer it was written for has. Copy "
                  "host, database, user and password from there.");
    case Fault::Socket:
        return tr("It names a socket on the computer it was written for, not a host in the network. Services on other computers "
                  "need the name of a host.");
    }
    return {};
}

QStringList PgTarget::remarks() const
{
    QStringList sentences;
    if (fault != Fault::None)
        return sentences;
    if (hostCount > 1)
        sentences += tr("It names %n hosts. MCIAS has room for one: the first was taken.", nullptr, static_cast<int>(hostCount));
    if (creds.host.isEmpty())
        sentences += tr("It names no host.");
    if (!address.isEmpty())
        sentences += tr("Beside the host it has a fixed address, which is not kept: the host's name is looked up.");
    if (creds.username.isEmpty())
        sentences += tr("It names no user.");
    if (namedAfterUser)
        sentences += tr("It names no database: PostgreSQL then takes the one that is named like the user.");
    if (creds.password.isEmpty())
        sentences += tr("It has no password.");
    if (sslMode == PgSslMode::Allow)
        sentences += tr("sslmode=allow is tested here as prefer, with encryption if the server can. MCIAS does not keep it.");
    else if (sslMode)
        sentences += tr("sslmode=%1 is used for the test here. MCIAS does not keep it.").arg(QLatin1String(wordOf(*sslMode)));
    if (!ignored.isEmpty())
        sentences += tr("MCIAS has no place for these options: %1.").arg(ignored.join(u", "_s));
    return sentences;
}

} // namespace mcias
