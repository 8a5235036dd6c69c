// SPDX-License-Identifier: MIT
#include "postgres/pg_library.h"

#include <QList>
#include <QtGlobal>

#include <libpq-fe.h>
#include <unistd.h>

namespace mcias::pg {

namespace {

// Other threads may be reading the environment: what is so already is left alone.
void set(const char *name, const QByteArray &value)
{
    if (qgetenv(name) != value)
        qputenv(name, value);
}

} // namespace

void prepare()
{
    QList<QByteArray> names;
    for (char **variable = environ; *variable; ++variable) {
        const QByteArray entry(*variable);
        if (entry.startsWith("PG"))
            names += entry.first(entry.indexOf('='));
    }
    for (const QByteArray &name : std::as_const(names)) {
        if (name != "PGLOCALEDIR")
            qunsetenv(name.constData());
    }
    set("PGLOCALEDIR", nowhere);
    // A server may ask for a ticket, and libpq would wait for whoever gives them out.
    set("KRB5CCNAME", QByteArray("FILE:") + nowhere);
    set("KRB5_CLIENT_KTNAME", QByteArray("FILE:") + nowhere);
}

void Finish::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

} // namespace mcias::pg
