// SPDX-License-Identifier: MIT
#pragma once

#include "api/clock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QObject>
#include <QUrl>

namespace mcias {

class CallBase;
struct Error;
class Session;

//! One call that this console has made to change something or to be told a secret. Holds no secret itself.
struct Action {
    enum class State : quint8 {
        UnderWay,
        Done,
        NotDone, //!< refused, or never sent
        Unknown, //!< the answer was lost, or the console ended before it came
    };
    qint64 number = 0; //!< counts up, also from one start of the console to the next
    QDateTime at;      //!< by this computer's clock, UTC
    QString server;    //!< its address
    QString username;  //!< who was signed in; empty: nobody
    QString command;   //!< what makes the same call with mcias-cli, without its global options
    State state = State::UnderWay;
    QString said; //!< what went wrong, in sentences for people; may be empty

    //! The call's name, `set-roles`.
    QString operation() const { return command.section(u' ', 0, 0); }
    friend bool operator==(const Action &, const Action &) = default;
};

//! What this console has sent, when, and what came of it: every call of a session that changes something, or whose answer
//! holds a secret. Kept in a file, 0600, to which lines are only appended: one before a call is sent, one when it ends. A file
//! that has grown too long becomes the former one, and takes the place of the one before.
class ActionLog final : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 longestFile = 1024 * 1024; //!< bytes

    //! Reads what is in \a folder; what was under way then is unknown now. With an empty folder nothing is kept. What is there
    //! and cannot be read is left alone, see problem().
    ActionLog(const Clock &clock, const QString &folder, QObject *parent = nullptr);

    //! Notes what \a session's clients are asked from now on. It outlives the log.
    void follow(Session &session);
    //! The oldest first.
    const QList<Action> &actions() const { return m_actions; }
    //! Why actions are not kept, in a sentence for people; empty: they are. Each action is another try.
    QString problem() const { return m_problem; }

Q_SIGNALS:
    //! An action was added, or has another state now.
    void changed(const mcias::Action &action);
    //! What is done now is not kept: problem() is another.
    void problemFound(const QString &sentence);

private:
    void note(Session &session, CallBase *call, const QString &command);
    void end(qint64 number, Action::State state, const QString &said);
    void load(const QString &path);
    void append(const QJsonObject &line);
    void turnOver();
    Action *find(qint64 number);

    const Clock &m_clock;
    QList<Action> m_actions;
    QFile m_file;
    bool m_isTorn = false;   // its last line has no end
    bool m_isUnread = false; // it is there, and nobody knows what is in it
    QString m_problem;
};

} // namespace mcias
