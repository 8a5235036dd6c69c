// SPDX-License-Identifier: MIT
#pragma once

#include "work/bulk_report.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QMap>
#include <QUrl>

namespace mcias {

//! Whose change it is: nobody else is offered to go on with it.
struct BulkOwner {
    QString place; //!< the profile, as drafts name it
    QUrl server;
    QString username;
    QUuid account;

    friend bool operator==(const BulkOwner &, const BulkOwner &) = default;
};

//! The lines of a bulk change's journal: the plan, then what was begun, sent, done and ended, as it happens. Holds names,
//! roles, tags and the server's error texts; no secret can get in, because no bulk step has one.
namespace journal {

QByteArray header(const BulkOwner &owner, const QDateTime &begun, const BulkPlan &plan);
QByteArray row(int index, const BulkRow &row);
QByteArray planEnd(); //!< before it nothing was begun
QByteArray begin(int row, int step);
QByteArray sent(int row, int step);
QByteArray unsent(int row, int step); //!< it was sent, and is known not to have been applied
QByteArray did(int row, int step, Outcome outcome);
QByteArray end(int row, const BulkResult &result);
QByteArray finish();

//! What a journal tells.
struct Contents {
    enum class Health : quint8 {
        Good,
        NeverBegun, //!< its plan is not whole: nothing was ever sent
        Newer,      //!< written by a version that this one does not understand
        Damaged,
    };
    Health health = Health::Damaged;
    BulkOwner owner;
    QDateTime begun; //!< UTC
    BulkReport report;
    //! An account that was begun and has not ended.
    struct Open {
        int step = 0;         //!< the next one, or the one under way
        bool wasSent = false; //!< whether that step's write may have left
    };
    QMap<int, Open> open; //!< by rows
    bool isFinished = false;
    qint64 goodBytes = 0; //!< up to here whole lines; a torn last one follows
};

//! Reads a journal. A last line without its end is passed over: the program died while it wrote.
Contents read(QByteArrayView text);

} // namespace journal
} // namespace mcias
