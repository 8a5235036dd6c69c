// SPDX-License-Identifier: MIT
#include "postgres/pg_text.h"

#include <algorithm>
#include <cstring>

namespace mcias {

using namespace Qt::StringLiterals;
using Form = PgText::Form;

namespace {

constexpr qsizetype longestServiceLine = 1000; // libpq reads them into 1024 bytes

// Text in which a password is being written: of one size from the beginning, and wiped when it goes.
class Draft {
public:
    Draft() { m_text.reserve(room); }
    ~Draft() { wipe(m_text); }
    Q_DISABLE_COPY_MOVE(Draft)

    void add(QByteArrayView text)
    {
        if (m_text.size() + text.size() > room)
            m_isFull = true;
        else
            m_text.append(text);
    }
    void add(char c) { add(QByteArrayView(&c, 1)); }
    std::optional<Secret> secret() const { return m_isFull ? std::nullopt : std::optional(Secret::fromUtf8(m_text)); }

private:
    static constexpr qsizetype room = 64 * 1024;
    QByteArray m_text;
    bool m_isFull = false;
};

// The fields in the order of all forms, the password last.
struct Fields {
    explicit Fields(const PgCreds &creds)
        : host(creds.host.toUtf8()),
          port(QByteArray::number(creds.port)),
          database(creds.database.toUtf8()),
          user(creds.username.toUtf8()),
          password(creds.password.utf8())
    { }
    template<class Test>
    bool any(Test test) const
    {
        return test(host) || test(database) || test(user) || test(password);
    }

    QByteArray host;
    QByteArray port;
    QByteArray database;
    QByteArray user;
    QByteArrayView password;
};

bool hasLineEnd(QByteArrayView text)
{
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\0') >= 0;
}

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || (c != '\0' && std::strchr("-._~", c) != nullptr);
}

void addPercent(Draft &draft, QByteArrayView text, bool keepsColons = false)
{
    constexpr auto digits = "0123456789ABCDEF";
    for (const char c : text) {
        if (c != '\0' && (isPlain(c) || (c == ':' && keepsColons))) {
            draft.add(c);
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        draft.add('%');
        draft.add(digits[byte >> 4]);
        draft.add(digits[byte & 15]);
    }
}

void addUri(Draft &draft, const Fields &fields, std::optional<PgSslMode> sslMode)
{
    draft.add("postgresql://");
    addPercent(draft, fields.user);
    draft.add(':');
    addPercent(draft, fields.password);
    draft.add('@');
    const bool isIpv6 = fields.host.contains(':');
    if (isIpv6)
        draft.add('[');
    addPercent(draft, fields.host, isIpv6);
    if (isIpv6)
        draft.add(']');
    draft.add(':');
    draft.add(fields.port);
    draft.add('/');
    addPercent(draft, fields.database);
    if (sslMode) {
        draft.add("?sslmode=");
        draft.add(QByteArrayView(wordOf(*sslMode)));
    }
}

void addEscaped(Draft &draft, QByteArrayView text, bool isField)
{
    // A # in front would be a comment, and a lone star any value.
    if (isField && !text.isEmpty() && (text.front() == '#' || text.front() == '*'))
        draft.add('\\');
    for (const char c : text) {
        if (c == ':' || c == '\\')
            draft.add('\\');
        draft.add(c);
    }
}

void addPassLine(Draft &draft, const Fields &fields)
{
    for (const QByteArrayView field : { QByteArrayView(fields.host), QByteArrayView(fields.port), QByteArrayView(fields.database),
             QByteArrayView(fields.user) }) {
        addEscaped(draft, field, true);
        draft.add(':');
    }
    addEscaped(draft, fields.password, false);
    draft.add('\n');
}

void addLine(Draft &draft, const char *key, QByteArrayView value)
{
    draft.add(QByteArrayView(key));
    draft.add('=');
    draft.add(value);
    draft.add('\n');
}

void addService(Draft &draft, const Fields &fields, const QByteArray &name, std::optional<PgSslMode> sslMode)
{
    draft.add('[');
    draft.add(name);
    draft.add("]\n");
    addLine(draft, "host", fields.host);
    addLine(draft, "port", fields.port);
    addLine(draft, "dbname", fields.database);
    addLine(draft, "user", fields.user);
    addLine(draft, "password", fields.password);
    if (sslMode)
        addLine(draft, "sslmode", QByteArrayView(wordOf(*sslMode)));
}

// Quoted only where it has to be: docker's --env-file takes quotes for a part of the value. Between double quotes if there is
// a single one in it: the shell's way of leaving a quote for one character is not systemd's.
void addVariable(Draft &draft, const char *name, QByteArrayView value)
{
    const bool isBare = !value.isEmpty()
        && std::all_of(value.begin(), value.end(), [](char c) { return c != '\0' && (isPlain(c) || std::strchr(":/@%+,", c)); });
    draft.add(QByteArrayView(name));
    draft.add('=');
    if (isBare && value.front() != '~') {
        draft.add(value);
    } else {
        const bool isDouble = value.indexOf('\'') >= 0;
        draft.add(isDouble ? '"' : '\'');
        for (const char c : value) {
            if (isDouble && c != '\0' && std::strchr("\"\\$`", c))
                draft.add('\\');
            draft.add(c);
        }
        draft.add(isDouble ? '"' : '\'');
    }
    draft.add('\n');
}

void addEnvironment(Draft &draft, const Fields &fields, std::optional<PgSslMode> sslMode)
{
    addVariable(draft, "PGHOST", fields.host);
    addVariable(draft, "PGPORT", fields.port);
    addVariable(draft, "PGDATABASE", fields.database);
    addVariable(draft, "PGUSER", fields.user);
    addVariable(draft, "PGPASSWORD", fields.password);
    if (sslMode)
        addVariable(draft, "PGSSLMODE", QByteArrayView(wordOf(*sslMode)));
}

// libpq takes blanks off the end of a line, and nothing off its beginning.
bool fitsService(QByteArrayView value)
{
    return !value.isEmpty() && value.size() <= longestServiceLine && !hasLineEnd(value)
        && std::strchr(" \t\v\f", value.back()) == nullptr;
}

bool isPossible(Form form, const Fields &fields, const QByteArray &name)
{
    switch (form) {
    case Form::Uri:
        return !fields.any([](QByteArrayView text) { return text.indexOf('\0') >= 0; });
    case Form::PassLine:
        return !fields.any(hasLineEnd) && !fields.password.isEmpty();
    case Form::Service:
        return fitsService(name) && name.indexOf(']') < 0 && !fields.any([](QByteArrayView text) { return !fitsService(text); });
    case Form::Environment:
        return !fields.any(hasLineEnd);
    }
    return false;
}

} // namespace

std::optional<Secret> PgText::write(Form form, const PgCreds &creds, const QString &name, std::optional<PgSslMode> sslMode)
{
    const Fields fields(creds);
    const QByteArray section = name.toUtf8();
    if (!isPossible(form, fields, section))
        return std::nullopt;
    Draft draft;
    switch (form) {
    case Form::Uri:
        addUri(draft, fields, sslMode);
        break;
    case Form::PassLine:
        addPassLine(draft, fields);
        break;
    case Form::Service:
        addService(draft, fields, section, sslMode);
        break;
    case Form::Environment:
        addEnvironment(draft, fields, sslMode);
        break;
    }
    return draft.secret();
}

QString PgText::why(Form form)
{
    switch (form) {
    case Form::Uri:
        return tr("An address cannot hold these values.");
    case Form::PassLine:
        return tr("A .pgpass file has no way to write these values: one of them has a line break, or the password is empty.");
    case Form::Service:
        return tr("pg_service.conf has no way to write these values: one of them is empty, ends with a blank, has a line break, "
                  "or is too long.");
    case Form::Environment:
        return tr("A file of variables has no way to write these values: one of them has a line break.");
    }
    return {};
}

QString PgText::fileName(Form form, const QString &account)
{
    QString name = account;
    for (QChar &c : name) {
        const bool isPlainHere = c.unicode() < 128 && (isPlain(static_cast<char>(c.unicode())) || c == u'@');
        c = isPlainHere && c != u'~' ? c : u'_';
    }
    switch (form) {
    case Form::Uri:
        return name + u".url"_s;
    case Form::PassLine:
        return name + u".pgpass"_s;
    case Form::Service:
        return name + u".pg_service.conf"_s;
    case Form::Environment:
        return name + u".env"_s;
    }
    return name;
}

} // namespace mcias
