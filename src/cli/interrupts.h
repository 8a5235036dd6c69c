// SPDX-License-Identifier: MIT
#pragma once

namespace mcias::cli {

//! Turns the first SIGINT, SIGTERM or SIGHUP into a readable file descriptor; a second one ends the program as usual.
//! (A signal handler needs something static, so there is one of these for the whole program.)
namespace interrupts {

//! Installs the handlers. Ignores SIGPIPE: a closed pipe is an error of the write.
void install();
//! Readable once a signal has come; never read it empty.
int descriptor();
//! Waits until \a fd is readable; false when a signal came first.
bool waitReadable(int fd);

} // namespace interrupts

} // namespace mcias::cli
