# SPDX-License-Identifier: MIT
# Sessions, and what is kept beyond them.
mcias_test(tst_session LABEL session LIBS mcias_session)
mcias_test(tst_session_life LABEL session LIBS mcias_session mcias_devserver)
mcias_test(tst_server_trust LABEL session LIBS mcias_session)
mcias_test(tst_authority_file LABEL session LIBS mcias_session)
mcias_test(tst_connection_test LABEL session LIBS mcias_session mcias_devserver)
mcias_test(tst_json_file LABEL session LIBS mcias_session)
mcias_test(tst_profile_store LABEL session LIBS mcias_session)
mcias_test(tst_settings_store LABEL session LIBS mcias_session)
mcias_test(tst_state_store LABEL session LIBS mcias_session)
mcias_test(tst_draft_store LABEL session LIBS mcias_session)
mcias_test(tst_account_book LABEL session LIBS mcias_work)
mcias_test(tst_password_maker LABEL session LIBS mcias_work)
mcias_test(tst_known_tokens LABEL session LIBS mcias_work)
mcias_test(tst_bulk_plan LABEL session LIBS mcias_work)
mcias_test(tst_lost_answers LABEL session LIBS mcias_work mcias_devserver)
mcias_test(tst_interleavings LABEL session LIBS mcias_work mcias_devserver)
mcias_test(tst_step_run LABEL session LIBS mcias_work mcias_devserver)
mcias_test(tst_whole_sets LABEL session LIBS mcias_work mcias_devserver)
mcias_test(tst_account_snapshot LABEL session LIBS mcias_work)

# The desktop's keyring and signals, in desktop sessions that the tests make themselves.
add_executable(keyring-caller keyring/caller.cpp)
target_link_libraries(keyring-caller PRIVATE mcias_session mcias_flags)
add_executable(scripted-keyring keyring/scripted.cpp)
target_link_libraries(scripted-keyring PRIVATE Qt6::DBus mcias_flags)
add_executable(desktop-listener keyring/desktop_listener.cpp)
target_link_libraries(desktop-listener PRIVATE mcias_session mcias_flags)
mcias_test(tst_desktop_signals LABEL session SOURCES keyring/desk.cpp keyring/desk.h LIBS Qt6::DBus DEPENDS desktop-listener)
mcias_test(tst_keychain LABEL session SOURCES keyring/desk.cpp keyring/desk.h LIBS mcias_session Qt6::DBus
    DEPENDS keyring-caller)
mcias_test(tst_keychain_failures LABEL session SOURCES keyring/desk.cpp keyring/desk.h LIBS mcias_session Qt6::DBus
    DEPENDS keyring-caller scripted-keyring)
