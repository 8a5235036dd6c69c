// SPDX-License-Identifier: MIT
#pragma once

#include "api/error.h"
#include "api/resources/audit.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>
#include <optional>

namespace mcias {

class CallBase;
class KnownTokens;
class Session;

//! The latest audit events that concern one account, as the one who acts or the one it is done to. The API filters by actor
//! and by type only: what others did to the account is looked for in the whole log, a few pages of it at a time.
class AccountEvents final : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 pageSize = 500;
    static constexpr int pagesAtOnce = 4; //!< of the whole log
    static constexpr qint64 ownLimit = 100;

    //! \a tokens may be null; what the events tell of tokens goes there. Both outlive it.
    AccountEvents(Session &session, KnownTokens *tokens, QObject *parent = nullptr);

    //! Forgets the former account, and asks for this one's events. A null id only forgets.
    void setAccount(const QUuid &account);
    //! Asks again, from the newest; what is known stays until then.
    void refresh();
    //! Goes on where the look through the whole log has ended.
    void lookFurther();

    bool isLoading() const { return !m_calls.isEmpty(); }
    //! Whether anything was answered for this account.
    bool isLoaded() const { return m_isLoaded; }
    //! Why the log could not be read, or not all of what was asked for.
    const std::optional<Error> &error() const { return m_error; }
    //! The newest first; by time, then by id.
    const QList<AuditEvent> &events() const { return m_events; }
    //! How many events of the whole log were looked at, and how many there are, if the server tells.
    qint64 looked() const { return m_looked; }
    std::optional<qint64> total() const { return m_total; }
    //! Down to when the whole log was looked at; invalid if that was not even begun.
    QDateTime backTo() const { return m_backTo; }
    //! The whole log was looked at.
    bool isComplete() const { return m_isComplete; }
    //! Failed sign-ins are complete back to this time, whatever backTo() says.
    QDateTime failuresBackTo() const;

Q_SIGNALS:
    //! Anything of the above is another now.
    void changed();

private:
    void ask(const ListAudit &filter, const std::function<void(const AuditPage &)> &then);
    void askForFailures(const QString &eventType, QDateTime *backTo);
    void askForPage(int pagesLeft);
    void take(const QList<AuditEvent> &events);
    void forget();
    void dropCalls();

    Session &m_session;
    KnownTokens *m_tokens;
    QUuid m_account;
    QList<QPointer<CallBase>> m_calls;
    bool m_isLoaded = false;
    bool m_isFresh = false; // nothing was taken since the last refresh
    std::optional<Error> m_error;
    QList<AuditEvent> m_events;
    QSet<qint64> m_ids;
    qint64 m_offset = 0;
    qint64 m_looked = 0;
    std::optional<qint64> m_total;
    QDateTime m_backTo;
    bool m_isComplete = false;
    QDateTime m_passwordsBackTo; // of the failures of each type
    QDateTime m_codesBackTo;
};

} // namespace mcias
