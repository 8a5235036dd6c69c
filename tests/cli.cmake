# SPDX-License-Identifier: MIT
# They run the programs, so those are built first.
mcias_test(tst_cli_commands LABEL cli LIBS mcias_cli_core)
mcias_test(tst_command_text LABEL cli LIBS mcias_cli_core)
mcias_test(tst_cli_usage LABEL cli DEPENDS mcias-cli)
mcias_test(tst_cli_exit_codes LABEL cli DEPENDS mcias-cli)
mcias_test(tst_cli_token_file LABEL cli DEPENDS mcias-cli)
mcias_test(tst_cli_prompt LABEL cli DEPENDS mcias-cli)
mcias_test(tst_cli_calls LABEL cli LIBS mcias_cli_core mcias_devserver DEPENDS mcias-cli)
mcias_test(tst_canary LABEL cli DEPENDS mcias-cli mcias-devserver)
