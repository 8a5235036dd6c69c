# SPDX-License-Identifier: MIT
# Credentials of databases, at a PostgreSQL of the tests' own.
mcias_test(tst_pg_target LABEL session LIBS mcias_postgres PkgConfig::libpq)
mcias_test(tst_pg_connection LABEL session LIBS mcias_postgres PkgConfig::libpq)
mcias_test(tst_pg_connection_care LABEL session LIBS mcias_postgres PkgConfig::libpq)
mcias_test(tst_pg_creds LABEL session LIBS mcias_work mcias_devserver)
mcias_test(tst_postgres_page LABEL console LIBS mcias_views mcias_devserver)
mcias_test(tst_pg_creds_dialog LABEL console LIBS mcias_views mcias_devserver)
