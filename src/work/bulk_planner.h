// SPDX-License-Identifier: MIT
#pragma once

#include "work/bulk_plan.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <deque>

namespace mcias {

class AccountBook;
class CallBase;
class Session;

//! The accounts of a bulk change: rows that somebody has selected, or names from a list.
struct BulkSelection {
    QList<QUuid> ids;
    QList<BulkName> names;

    qsizetype size() const { return ids.size() + names.size(); }
};

//! Makes a plan: finds the accounts, reads the roles or tags that are not known freshly, at most 8 calls at a time, and
//! waits as long as the server says when it answers 429. Never holds the event loop for longer than a few milliseconds.
class BulkPlanner final : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype mostAccounts = BulkNames::mostNames;
    static constexpr int mostCalls = 8;

    struct Progress {
        qsizetype done = 0; //!< accounts
        qsizetype total = 0;
    };

    //! Both outlive the planner.
    BulkPlanner(Session &session, AccountBook &book, QObject *parent = nullptr);
    ~BulkPlanner() override;

    //! Begins anew; whatever was under way is dropped silently. Ends with planned or failed, unless it is cancelled.
    //! \a operation has no complaint, and \a selection at most mostAccounts accounts.
    void plan(const BulkOperation &operation, const BulkSelection &selection);
    void cancel();
    bool isRunning() const { return m_stage != Stage::Idle; }
    const Progress &progress() const { return m_progress; }

Q_SIGNALS:
    void progressed();
    void planned(const mcias::BulkPlan &plan);
    //! Nothing can be planned: the list of accounts cannot be read, or the server does not give roles or tags at all.
    void failed(const mcias::Error &error);

private:
    enum class Stage : quint8 { Idle, Listing, Finding, Reading, Making };
    struct Place {
        QUuid id; // null: there is no such account
        BulkName name;
        QString skipped; // known before anything was read
    };

    void begin();
    void slice();
    bool findSome();
    bool makeSome();
    void enter(Stage stage);
    void indexNames();
    Place placeOf(const BulkName &name);
    bool isFresh(const AccountRow &row) const;
    void pump();
    void read(const QUuid &id);
    void readFailed(const QUuid &id, const Error &error);
    void readEnded();
    void fail(const Error &error);
    void drop();

    Session &m_session;
    AccountBook &m_book;
    BulkOperation m_operation;
    BulkSelection m_selection;
    BulkPlan m_plan;
    Progress m_progress;
    Stage m_stage = Stage::Idle;
    QTimer m_slice;
    QTimer m_wait;               // for the end of a Retry-After
    QObject *m_scope = nullptr;  // what is connected for this plan alone
    QList<Place> m_places;       // one for each row
    QHash<QString, QUuid> m_ids; // of the names that are asked for
    QHash<QUuid, int> m_seen;    // the line, or the place, at which an account came first
    std::deque<QUuid> m_toRead;
    QHash<QUuid, QString> m_unread; // why
    QList<QPointer<CallBase>> m_calls;
    int m_inFlight = 0;
};

} // namespace mcias
