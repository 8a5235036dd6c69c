// SPDX-License-Identifier: MIT
#pragma once

#include "work/tokens/token_state.h"

#include <QUrl>

namespace mcias {

//! Service tokens by how long they have left.
struct ExpiryBucket {
    enum class Span : quint8 {
        Over,     //!< expired, and no other one has come in its place
        Today,    //!< less than a day
        Week,     //!< less than 7 days
        Month,    //!< less than 30 days
        Later,    //!< 30 days and more
        NotKnown, //!< when it ends is not known
    };
    Span span = Span::NotKnown;
    QList<TokenRow> rows; //!< what ends first comes first
};

//! The service tokens among \a rows that count: those that have not been revoked or superseded; of an account without such,
//! the one that expired last. One bucket for each span, in their order, empty ones too.
QList<ExpiryBucket> expiryBoard(const QList<TokenRow> &rows, const QDateTime &now);

//! The ends of service tokens as a calendar, RFC 5545: an entry for each of \a rows that has an end after \a now, with
//! reminders 30, 7 and 1 days before (those that are still to come). Holds account names and jtis, and nothing secret.
QByteArray tokenCalendar(const QList<TokenRow> &rows, const QUrl &server, const QDateTime &now);

} // namespace mcias
