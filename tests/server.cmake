# SPDX-License-Identifier: MIT
mcias_test(tst_policy LABEL server LIBS mcias_policy)
mcias_test(tst_devserver_guards LABEL server LIBS mcias_devserver)
