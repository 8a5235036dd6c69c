// SPDX-License-Identifier: MIT
#pragma once

#include "work/audit/audit_row.h"

#include "api/error.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <optional>

namespace mcias {

class AccountBook;
class AuditReader;
class Session;

//! The server's whole audit log, as far as it was read: in the background, newest events first, down to the oldest one. It may
//! be paused, given up and gone on with, and an error loses nothing that was read. What is written meanwhile is read by
//! following the log. No event is missed and none comes twice.
class AuditLog final : public QObject {
    Q_OBJECT

public:
    enum class State : quint8 {
        Idle,     //!< nobody has asked for it, or it was given up by cancel()
        Reading,  //!< towards older events
        Paused,   //!< by pause()
        Waiting,  //!< for the session, which is locked, or for as long as the server wants: goes on by itself
        Failed,   //!< see error() and isDenied(); resume() goes on where it was
        Complete, //!< read down to the oldest event
    };
    Q_ENUM(State)

    //! How often the log is asked for what is new while it is followed.
    static constexpr std::chrono::milliseconds usualInterval{ 5000 };

    //! \a book tells what accounts are called; may be null. Both outlive the log.
    AuditLog(Session &session, AccountBook *book, QObject *parent = nullptr, qint64 pageSize = 500);
    ~AuditLog() override;

    //! Begins to read the whole log, or goes on where it was; without effect while that is under way or done.
    void start();
    void pause();
    //! After pause(), and after an error.
    void resume() { start(); }
    //! Gives up reading. What was read stays.
    void cancel();
    //! Reads what is new now, and goes on with the whole log if that was begun. For F5.
    void refresh();

    State state() const;
    //! What has stopped the reading, or the last look for what is new; nothing if that went well.
    const std::optional<Error> &error() const { return m_error; }
    //! The server's log was put back to a former state, or events were taken out of it: what is shown is not that log. resume()
    //! forgets all of it, and reads anew.
    bool isOfFormerLog() const;
    //! Events shown that the server has no more, as of its last answer: an old part was taken out.
    qint64 goneCount() const;
    //! The server does not let this account read the log.
    bool isDenied() const { return m_error && m_error->kind == ErrorKind::Forbidden; }

    //! All events that were read, each once, in no particular order.
    const QList<AuditRow> &rows() const { return m_rows; }
    qint64 count() const { return m_rows.size(); }
    //! How many there are, if the server tells, as of its last answer.
    std::optional<qint64> total() const;
    //! Without a gap, all events are known from backTo() until asOf(), both UTC. Invalid: none are. backTo() is the beginning
    //! of 1970 once the log was read to its end.
    QDateTime backTo() const;
    QDateTime asOf() const;
    bool isComplete() const;

    //! The live tail: asks for what is new, again and again. Off until switched on, and off again when the server refuses the
    //! log or does not offer it. When the server answers again after another error, reading goes on.
    void setFollowing(bool on);
    bool isFollowing() const { return m_isFollowing; }
    void setInterval(std::chrono::milliseconds interval);
    //! Events that following or refresh() brought since lookedAtNew().
    qint64 newCount() const { return m_newCount; }
    void lookedAtNew();

    //! What an account is called now, shared by all of its events; null: no event names it.
    const AuditParty *party(const QUuid &id) const;

Q_SIGNALS:
    //! All rows were forgotten.
    void cleared();
    //! State, counts, error or following: anything but the rows.
    void changed();
    //! These events are new in rows(), at its end. Many pages come in one signal.
    void arrived(const QList<mcias::AuditRow> &rows);
    //! Accounts have other names than before, or are deleted now: what was made of names is to be made again.
    void namesChanged();

private:
    void turn();
    void lookForNew();
    void stopReader();
    void forget();
    void readingEnded();
    void failed(const Error &error, bool lookedForNew);
    void take(const QList<AuditEvent> &events);
    void tellArrived();
    AuditRow rowOf(const AuditEvent &event);
    AuditPartyPointer partyOf(const std::optional<QUuid> &id);
    void learnNames(const QList<QUuid> *ids);

    Session &m_session;
    AccountBook *m_book;
    AuditReader *m_reader;
    QList<AuditRow> m_rows;
    qsizetype m_told = 0; // rows that arrived() has told of
    QHash<QUuid, AuditPartyPointer> m_parties;
    QSet<QString> m_words;
    QSet<QByteArray> m_details;
    std::optional<Error> m_error;
    bool m_wantsAll = false; // towards the oldest event
    bool m_isPaused = false;
    bool m_hasFailed = false; // on the way there
    bool m_isFollowing = false;
    bool m_wantsNew = false; // a look at the newest events is due
    bool m_looksForNew = false;
    bool m_isStopping = false;
    qint64 m_newCount = 0;
    int m_refusals = 0; // in a row
    QTimer m_poll;
    QTimer m_wait; // before going on
    QTimer m_tell;
};

} // namespace mcias
