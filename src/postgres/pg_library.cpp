// SPDX-License-Identifier: MIT
#include "postgres/pg_library.h"

#include <QList>
#include <QtGlobal>

#include <libpq-fe.h>
#include <unistd.h>

namespace mcias::pg {

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
    qputenv("PGLOCALEDIR", nowhere);
    // A server may ask for a ticket, and libpq would wait for whoever gives them out.
    qputenv("KRB5CCNAME", QByteArray("FILE:") + nowhere);
    qputenv("KRB5_CLIENT_KTNAME", QByteArray("FILE:") + nowhere);
}

void Finish::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

} // namespace mcias::pg
