// SPDX-License-Identifier: MIT
#pragma once

#include "api/error.h"
#include "api/resources/policy.h"
#include "work/newest.h"

#include <QObject>
#include <QPointer>

namespace mcias {

class CallBase;
class Session;

//! The server's policy rules as last read, and with them those that every server has and none lists.
class PolicyBook final : public QObject {
    Q_OBJECT

public:
    //! \a session outlives the book.
    explicit PolicyBook(Session &session, QObject *parent = nullptr);

    //! Asks for the list again; without effect while that is under way.
    void refresh();
    bool isLoading() const { return m_call; }
    //! Whether the list was ever read.
    bool isLoaded() const { return m_asOf.isValid(); }
    //! When it was asked for, by the server's clock, UTC.
    QDateTime asOf() const { return m_asOf; }
    //! Of the last refresh; nothing if that went well.
    const std::optional<Error> &error() const { return m_error; }

    //! As the server lists them.
    const QList<PolicyRule> &rules() const { return m_rules; }
    //! With the built-in ones, in the order in which they are looked at; nothing while none were read.
    QList<PolicyRule> all() const;
    std::optional<PolicyRule> find(qint64 id) const;

    //! Takes over what was read or written elsewhere.
    void learn(const PolicyRule &rule);
    void learnGone(qint64 id);
    //! Somebody else asks for the whole list now, for learnAll().
    ListAsk ask();
    //! What they were told. What has been learnt since they asked is newer, and stays.
    void learnAll(const QList<PolicyRule> &rules, const ListAsk &asked);

Q_SIGNALS:
    //! Anything of the above is another now.
    void changed();

private:
    Session &m_session;
    QPointer<CallBase> m_call;
    std::optional<Error> m_error;
    QDateTime m_asOf;
    QList<PolicyRule> m_rules;
    Newest<qint64> m_newest;
};

} // namespace mcias
