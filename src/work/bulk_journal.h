// SPDX-License-Identifier: MIT
#pragma once

#include "work/bulk_journal_text.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace mcias {

//! A journal that an earlier start of the console has left.
struct LeftJournal {
    QString path;
    BulkOwner owner;
    QDateTime begun; //!< UTC
    BulkOperation operation;
    bool isUndo = false;
    int total = 0;           //!< accounts that something was to be done to
    int over = 0;            //!< of them
    bool isFinished = false; //!< all was done that could be; nobody has seen the report
};

//! What lies in the folder for one person at one server.
struct LeftJournals {
    QList<LeftJournal> journals; //!< the oldest first; those that another console is running are left out
    QStringList problems;        //!< sentences for people: a damaged journal was set aside, a newer one left alone
};

//! One bulk change's journal: a file of its own, 0600, to which lines are only ever appended. It is locked against a second
//! console as long as this object lives. What waits for a disk waits in a thread; the answers come from the event loop.
class BulkJournal final : public QObject {
    Q_OBJECT

public:
    explicit BulkJournal(QObject *parent = nullptr);
    //! Closes the file, which stays unless it was removed.
    ~BulkJournal() override;

    //! Makes a new one in \a folder and writes the plan. Ends with opened or failed.
    void create(const QString &folder, const BulkOwner &owner, const QDateTime &now, const BulkPlan &plan);
    //! Takes over one that was left, and cuts off a torn last line. Ends with opened or failed.
    void reopen(const QString &path);
    //! What was read, or the plan as written; after opened.
    const journal::Contents &contents() const { return m_contents; }

    //! Notes that a step is about to begin; begun follows as soon as that is safe on the disk.
    void noteBegin(int row, int step);
    //! These are written at once, and not waited for.
    void noteSent(int row, int step) { append(journal::sent(row, step)); }
    void noteUnsent(int row, int step) { append(journal::unsent(row, step)); }
    void noteDid(int row, int step, Outcome outcome) { append(journal::did(row, step, outcome)); }
    void noteEnd(int row, const BulkResult &result) { append(journal::end(row, result)); }
    void noteFinish() { append(journal::finish()); }
    //! Its report was seen, or it was given up: the file goes.
    void remove();

    //! Looks for what was left in \a folder and tells \a then, unless \a context has gone by then. Journals that never began
    //! are removed, and damaged ones set aside.
    static void look(
        const QString &folder, const BulkOwner &owner, QObject *context, const std::function<void(const LeftJournals &)> &then);
    //! Removes one that was left, unless a console is running it. False: it is still there.
    static bool discard(const QString &path);

Q_SIGNALS:
    void opened();
    void begun(int row, int step);
    //! It cannot be written, or opened; said once, in sentences for people. Nothing must be begun any more.
    void failed(const QString &sentence);

private:
    bool append(const QByteArray &line);
    void fail(const QString &sentence);

    QString m_path;
    int m_file = -1; // written here, synced in the thread
    bool m_failed = false;
    journal::Contents m_contents;
    QThreadPool m_thread; // one
};

} // namespace mcias
