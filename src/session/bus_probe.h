// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <chrono>

namespace mcias {

enum class BusState : quint8 {
    Missing, //!< there is no bus to connect to
    Silent,  //!< something listens there, and does not answer
    Answers,
};

//! Where the session's or the system's D-Bus is, in D-Bus's own notation; empty when there is none. Never the kind of address
//! that makes a library start a bus of its own.
QByteArray sessionBusAddress();
QByteArray systemBusAddress();

//! Whether a bus at one of \a addresses answers the first words of its protocol. The D-Bus libraries wait for that without
//! a limit, or for half a minute, and hold up every other user of theirs meanwhile; so ask here first. Blocks for at most
//! \a patience: never in the GUI thread.
BusState probeBus(const QByteArray &addresses, std::chrono::milliseconds patience);

} // namespace mcias
