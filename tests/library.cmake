mcias_test(tst_scripted_server LABEL library)

add_test(NAME check_layers COMMAND ${PROJECT_SOURCE_DIR}/scripts/check-layers)
set_tests_properties(check_layers PROPERTIES TIMEOUT 60 LABELS library)
mcias_test(tst_exactly_once LABEL library)
mcias_test(tst_truncation LABEL library)
