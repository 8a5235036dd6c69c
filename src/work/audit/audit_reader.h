// SPDX-License-Identifier: MIT
#pragma once

#include "api/error.h"
#include "api/resources/audit.h"
#include "work/audit/id_ranges.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <optional>

namespace mcias {

class CallBase;
class Session;

//! What is read of the audit log.
struct AuditQuery {
    QStringList eventTypes;          //!< one pass through the log for each; empty: one pass over all types
    std::optional<QUuid> actor = {}; //!< only what this account did
    qint64 pageSize = 500;           //!< two at least, since pages overlap
    qint64 mostPages = 40;           //!< of one refresh() or readFurther(), shared by the passes
    bool goesOn = false;             //!< a reading that ended early is gone on with by the next; no: it begins anew
};

//! Reads the audit log from its newest event on, page by page. Pages overlap by an event, and are merged by id: what is
//! written meanwhile pushes the others on, so nothing is missed; should an overlap fail all the same, the pass begins anew.
//! A refresh reads no further than to what is known already.
class AuditReader final : public QObject {
    Q_OBJECT

public:
    //! \a session outlives the reader.
    AuditReader(Session &session, const AuditQuery &query, QObject *parent = nullptr);
    ~AuditReader() override;

    //! Reads what is new since the last time; the first time, as much as the query allows. Without effect while reading.
    void refresh();
    //! Goes on towards older events where the last reading had to end.
    void readFurther();
    //! Gives up what is under way. What was read stays, also after an error.
    void cancel();
    //! Likewise, when the page that is under way has arrived.
    void endSoon() { m_endsSoon = true; }
    //! Forgets everything.
    void clear();

    bool isReading() const { return m_isReading; }
    //! Of the last reading; nothing if that went well.
    const std::optional<Error> &error() const { return m_error; }
    //! Without a gap, all events of the query are known from backTo() until asOf(), both UTC. Invalid: none are.
    //! backTo() is the beginning of 1970 where the log was read to its end.
    QDateTime backTo() const;
    QDateTime asOf() const;
    //! Down to the log's oldest event.
    bool isComplete() const;
    //! Events read so far, each once; and how many there are, if the server tells.
    qint64 count() const { return m_ids.count(); }
    std::optional<qint64> total() const;
    //! The log's newest event is older than one that was read: it was put back to a former state, or events were taken out. What
    //! is new since then may be missing. Until clear().
    bool hasLostNewest() const { return m_hasLostNewest; }

Q_SIGNALS:
    //! Events that were not known before, the newest first within one signal.
    void arrived(const QList<mcias::AuditEvent> &events);
    //! Any of the above is another now.
    void changed();
    //! A reading has come to its end, for better or worse; also after cancel().
    void finished();

private:
    struct Pass { // one type's, from the newest to the oldest
        QString eventType;
        bool isComplete = false;
        qint64 newest = 0; // the ids without a gap between them
        qint64 oldest = 0;
        QDateTime oldestTime;
        QDateTime asOf;
        qint64 read = 0; // at least so many events lie above the oldest one
        std::optional<qint64> total;
        // What a refresh has read before it ended early: from the newest event then, and not down to what was known.
        qint64 headNewest = 0;
        qint64 headOldest = 0;
        QDateTime headOldestTime;
        qint64 headCount = 0;
        // Of the reading under way:
        bool isOver = false;
        bool goesOn = false;
        qint64 runNewest = 0;
        qint64 runOldest = 0;
        qint64 runLowest = 0; // of its own pages
        QDateTime runOldestTime;
        QDateTime runAsOf;
        qint64 offset = 0;
        qint64 runCount = 0; // events, each once
        qint64 runAbove = 0; // those that are newer than what was known
        qint64 runAboveHead = 0;
        qint64 pagesLeft = 0;
        int restarts = 0;
    };
    void begin(bool further);
    void next();
    void ask(Pass &pass);
    void take(qsizetype number, const AuditPage &page);
    void startAgain(Pass &pass);
    void join(Pass &pass, bool isAtEnd);
    static void joinHead(Pass &pass);
    static void keepHead(Pass &pass);
    void settle(Pass &pass, bool isAtEnd, bool hasMet) const;
    static void count(Pass &pass, const AuditEvent &event, qint64 before);
    static bool isLast(const AuditPage &page, const Pass &pass, qint64 before);
    void endReading();

    Session &m_session;
    const AuditQuery m_query;
    QList<Pass> m_passes;
    IdRanges m_ids;
    QPointer<CallBase> m_call;
    std::optional<Error> m_error;
    bool m_hasLostNewest = false;
    bool m_isFurther = false;
    bool m_isReading = false;
    bool m_endsSoon = false;
    quint64 m_era = 0; // counts what was given up: whoever hears a signal may do that
};

} // namespace mcias
