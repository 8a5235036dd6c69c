// SPDX-License-Identifier: MIT
#pragma once

#include "api/error.h"
#include "api/resources/pg_creds.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace mcias {

class AccountBook;
class CallBase;
class Session;

//! What is known of one account's Postgres credentials. Never the password.
struct PgCredsRow {
    enum class State : quint8 {
        Set,
        None,    //!< there are none, or none that one may see
        NotRead, //!< to know it, they would have to be disclosed
    };
    QUuid key; //!< the account's id; something else where the server does not tell whose they are
    QUuid account;
    QString name; //!< the account's, or its id
    State state = State::NotRead;
    PgCredsInfo info; //!< with State::Set

    friend bool operator==(const PgCredsRow &, const PgCredsRow &) = default;
};

//! The Postgres credentials of all accounts, as far as that is known without reading a password: what the server lists of
//! them; where it offers no such list, the names of the system accounts and what was read of single ones.
class PgCredsOverview final : public QObject {
    Q_OBJECT

public:
    //! Both outlive it.
    PgCredsOverview(Session &session, AccountBook &book, QObject *parent = nullptr);

    //! Asks for the list again; without effect while that is under way.
    void refresh();
    bool isLoading() const { return m_call; }
    //! Whether the server was asked, with whatever answer.
    bool wasAsked() const { return m_wasAsked; }
    //! The server has such a list, and it was read.
    bool isListed() const { return m_isListed; }
    //! It has none: it is older.
    bool isNotOffered() const { return m_error && m_error->isNotOffered(); }
    //! Of the last refresh; nothing if that went well.
    const std::optional<Error> &error() const { return m_error; }
    //! When the list was read, by the server's clock, UTC.
    QDateTime asOf() const { return m_asOf; }

    const QList<PgCredsRow> &rows() const { return m_rows; }
    std::optional<PgCredsRow> find(const QUuid &account) const;

    //! Takes over what was read or written elsewhere.
    void learn(const QUuid &account, const PgCredsInfo &info);
    void learnNone(const QUuid &account);

Q_SIGNALS:
    //! Anything of the above is another now.
    void changed();

private:
    void rebuild();
    QString nameOf(const QUuid &account) const;

    Session &m_session;
    AccountBook &m_book;
    QPointer<CallBase> m_call;
    bool m_isOvertaken = false; // something was learnt that the answer under way may not know of yet
    bool m_wasAsked = false;
    bool m_isListed = false;
    std::optional<Error> m_error;
    QDateTime m_asOf;
    QList<PgCredsInfo> m_list;
    QHash<QUuid, std::optional<PgCredsInfo>> m_learnt; // where the list does not tell
    QList<PgCredsRow> m_rows;
};

} // namespace mcias
