// SPDX-License-Identifier: MIT
#pragma once

#include "work/account_row.h"
#include "work/extras_pool.h"

#include "api/error.h"

#include <QMap>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace mcias {

class CallBase;
class Session;

//! All accounts of the server, as last read, for every page of a workspace. The list is one call; roles and tags are one
//! call each per account: those that somebody looks at are read first, all others in the background when asked for.
class AccountBook final : public QObject {
    Q_OBJECT

public:
    //! How far the background reading of roles and tags is.
    struct Progress {
        qsizetype done = 0; //!< accounts
        qsizetype total = 0;
        bool running = false;
        std::optional<Error> error; //!< what stopped it; a 403 to every read is one, too
    };

    //! \a session outlives the book.
    explicit AccountBook(Session &session, QObject *parent = nullptr);
    ~AccountBook() override;

    //! Asks for the list again; without effect while that is under way. Ends with loaded or failed. Roles and tags that are
    //! known stay, but count as old: whoever looks at them has them read again.
    void refresh();
    bool isLoading() const { return m_call || m_preparing; }
    //! Whether the list was ever read.
    bool isLoaded() const { return m_asOf.isValid(); }
    //! When, by the server's clock, UTC.
    QDateTime asOf() const { return m_asOf; }
    //! Of the last refresh; nothing if that went well.
    const std::optional<Error> &error() const { return m_error; }

    const QList<AccountRow> &rows() const { return m_rows; }
    std::optional<AccountRow> find(const QUuid &id) const;
    //! The account of that name that is not deleted, else a deleted one.
    std::optional<AccountRow> findByName(const QString &username) const;

    //! Takes over what was read or written elsewhere, so that every page shows it.
    void learn(const Account &account);
    void learnRoles(const QUuid &id, const RoleList &roles);
    void learnTags(const QUuid &id, const QStringList &tags);

    //! Whether roles and tags were read, or asked for in vain, since the list was last asked for.
    bool isRead(const AccountRow &row) const { return std::min(row.rolesAsOf, row.tagsAsOf) >= m_readSince; }
    //! Somebody looks at these accounts now, and no longer at those of before: their roles and tags are read before all
    //! others, unless they are read already.
    void look(const QList<QUuid> &ids);
    //! Reads them again although they are read.
    void reread(const QUuid &id);
    //! Reads the roles and tags of all accounts that are not deleted and not read yet, at most 8 calls at a time, waiting as
    //! long as the server says when it answers 429.
    void readAll();
    //! Ends that. What is known stays.
    void stopReading();
    const Progress &progress() const { return m_progress; }

    //! Tags in use, as far as they were read, each with the number of accounts that have it.
    QMap<QString, int> tagsInUse() const;

Q_SIGNALS:
    //! The list is a new one.
    void loaded();
    void failed(const mcias::Error &error);
    void loadingChanged();
    //! These rows are others than before, or new. What comes within a moment comes in one signal.
    void changed(const QList<QUuid> &ids);
    void progressed();

private:
    class Threads;
    struct Prepared;
    struct Reading;

    void take(const QList<Account> &accounts);
    void settle(Prepared prepared);
    void keepWhatIsNewer(const Prepared &former);
    std::optional<qsizetype> placeOf(const QUuid &id) const;
    void put(const AccountRow &row);
    void changeExtras(const QUuid &id, const std::function<void(AccountRow &, AccountExtras &, CompactTime now)> &change);
    void tellSoon(const QUuid &id);
    void pump();
    std::optional<QUuid> nextToRead();
    void read(const QUuid &id, bool isWanted);
    void partRead(const std::shared_ptr<Reading> &reading, const std::optional<Error> &error);
    void finished(const Reading &reading);
    void waitAndGoOn(std::chrono::milliseconds delay);
    void endReading(const std::optional<Error> &error);

    Session &m_session;
    QPointer<CallBase> m_call;
    bool m_preparing = false;
    std::optional<Error> m_error;
    QDateTime m_asOf;
    QList<AccountRow> m_rows;
    ExtrasPool m_pool;
    std::vector<quint32> m_byId;  // places in m_rows, by id
    QSet<QUuid> m_sincePreparing; // changed while a new list is prepared in a thread
    QSet<QUuid> m_lookedAt;       // somebody looks at them and they are not read
    QList<QUuid> m_background;    // still to be read, the next one last
    QSet<QUuid> m_inFlight;
    QSet<QUuid> m_awaited;  // of m_background, and in flight already
    int m_run = 0;          // of readAll()
    bool m_waiting = false; // before going on after a 429
    int m_refusedInRow = 0;
    bool m_rolesOffered = true;
    bool m_tagsOffered = true;
    Progress m_progress;
    QList<QUuid> m_changed;
    QTimer m_tell;
    std::unique_ptr<Threads> m_threads;
    QSet<QUuid> m_learntMeanwhile; // accounts, since a new list was asked for: that knows less
    CompactTime m_asked;           // when the list was asked for
    CompactTime m_readSince{ QDateTime::fromSecsSinceEpoch(1, Qt::UTC) }; // what is older is read again
    QSet<QUuid> m_reread;                                                 // whatever is known
    QSet<QUuid> m_newerRoles; // of m_inFlight, learnt meanwhile: what was asked for before knows less
    QSet<QUuid> m_newerTags;
};

} // namespace mcias
