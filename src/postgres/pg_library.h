// SPDX-License-Identifier: MIT
// libpq as this program wants it.
#pragma once

#include <QByteArray>

#include <memory>

struct pg_conn;

namespace mcias::pg {

//! A path that no file can ever have: for libpq's settings that would otherwise point into somebody's home.
inline constexpr auto nowhere = "/dev/null/none";

//! Takes out of this process's environment what would have a say in a connection (PGPASSWORD, PGSERVICE and all the others;
//! the tickets of Kerberos) and keeps libpq from translating what it says. Call it before anything of libpq.
//! libpq has no other way to be told: an empty setting counts for it as none, and then it asks the environment. Whoever calls
//! it first of all things in main() is safe from threads that read the environment meanwhile; later calls then change nothing.
void prepare();

struct Finish {
    void operator()(pg_conn *connection) const;
};
//! A connection of libpq's, which ends with it.
using Connection = std::unique_ptr<pg_conn, Finish>;

} // namespace mcias::pg
