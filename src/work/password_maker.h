// SPDX-License-Identifier: MIT
#pragma once

#include "api/secret.h"

#include <QCoreApplication>

namespace mcias {

//! Temporary passwords that one person reads to another over a telephone.
struct PasswordMaker {
    Q_DECLARE_TR_FUNCTIONS(mcias::PasswordMaker)

public:
    //! Small letters and digits, but none that looks like another: no 0 and o, no 1, l and i.
    static constexpr char alphabet[] = "23456789abcdefghjkmnpqrstuvwxyz";
    static constexpr int alphabetSize = sizeof alphabet - 1;
    static constexpr int length = 20; //!< 99 bits

    //! A fresh one, each character drawn evenly from the alphabet by libsodium.
    static Secret make();
    //! In groups of four for the eye, `abcd efgh`. The gaps are no part of the password.
    static Secret grouped(const Secret &password);
    //! The same to read out, a group a line: `alfa bravo two three`. Capitals are said to be capitals.
    static Secret spelled(const Secret &password);
};

} // namespace mcias
