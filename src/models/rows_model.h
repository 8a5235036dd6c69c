// SPDX-License-Identifier: MIT
#pragma once

#include "models/formats.h"
#include "models/roles.h"
#include "models/row_index.h"
#include "models/sort_key.h"

#include <QAbstractTableModel>
#include <QJsonValue>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <utility>

namespace mcias {

//! The rows that a table shows, in that order, as they are at one moment: for exports, which take their time.
class RowsSnapshot {
public:
    virtual ~RowsSnapshot() = default;
    virtual qsizetype rowCount() const = 0;
    //! What the cell shows.
    virtual QString text(qsizetype row, int column) const = 0;
    //! What it means: a wire word, an RFC 3339 time, a list.
    virtual QJsonValue value(qsizetype row, int column) const = 0;
    //! The value's own JSON text, in one line, where it came as such; empty: value() is all there is.
    virtual QByteArray json(qsizetype row, int column) const = 0;
};

//! The part of a table model that needs no row type: which rows are shown and chosen, and how a change of that is told to
//! views in few steps, so that scroll position and the current row survive. Large sets are put in order in another thread;
//! what is shown stays as it is until that is done. See TableModel.
class RowsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    ~RowsModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    //! All rows, shown or not.
    int totalCount() const { return static_cast<int>(m_liveCount); }
    //! Those among them that are hidden unless asked for: deleted accounts.
    int retiredCount() const;

    //! Shows only rows that match, and goes with the time where the filter does: see RowFilter. `id:` and `name:` are keys of every table whose rows have ids and names.
    void setFilter(const QString &filter);
    QString filter() const { return m_filter; }
    //! Keys in the filter that this table does not know: their words were taken as plain text.
    QStringList unknownFilterKeys() const { return m_query.unknownKeys; }
    //! The filter as it was understood, with all that was not.
    const RowFilter &query() const { return m_query; }
    //! `key:value` of the filter that no row has exactly; rows that begin so are shown.
    QStringList takenAsBeginnings() const;
    virtual QList<QByteArray> filterKeys() const = 0;
    //! Whether rows are shown that nobody asked for: deleted accounts. No is how a model begins. The filter can ask for them
    //! all the same: `status:deleted`, or the whole id.
    void setShowRetired(bool show);
    bool showsRetired() const { return m_showsRetired; }

    //! Sorts by a column; a negative one brings back the server's order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    //! As asked for last; while isBusy() the rows may be in another order still.
    int sortColumn() const { return m_wanted.column; }
    Qt::SortOrder sortOrder() const { return m_wanted.order; }

    //! Whether rows or their order are being prepared in another thread.
    bool isBusy() const { return m_job != nullptr; }

    // The choice: rows that somebody has chosen stay so over filters, other orders and refreshes, until they are gone.
    bool isChosen(int row) const;
    void setChosen(int first, int last, bool chosen);
    //! Those rows, and no others.
    void chooseOnly(int first, int last);
    void chooseAllShown();
    //! Of the rows that are shown, those that are not chosen now; others stay what they are.
    void invertChoice();
    void clearChoice();
    int chosenCount() const { return m_chosenCount; }
    //! How many of them are not shown now.
    int chosenHiddenCount() const;

    //! The row that shows that key now, or -1. Fast.
    virtual int rowOfKey(const QVariant &key) const = 0;
    //! The first row from \a from on, going on at the top, whose text begins so, in any case; or -1.
    int rowBeginningWith(const QString &text, int from) const;

    virtual QString columnId(int column) const = 0;
    //! \a rows of those that are shown; empty: all.
    virtual std::unique_ptr<RowsSnapshot> snapshot(const QList<int> &rows = {}) const = 0;
    //! The rows that are chosen and shown.
    QList<int> chosenRows() const;

    const Formats &formats() const { return m_formats; }
    //! Shows times in that zone from now on, and reads those of the filter so.
    void setZone(Formats::Zone zone);
    //! What `after:-24h` counts from; null: the computer's clock. By the server's clock, \a now is Session::serverNow().
    void setNow(std::function<QDateTime()> now) { m_now = std::move(now); }

Q_SIGNALS:
    //! The number of all rows, or of those shown, may be another now.
    void countsChanged();
    //! Other rows are chosen, or other ones of them are shown.
    void choiceChanged();
    void busyChanged(bool busy);

protected:
    struct Sorting {
        int column = -1;
        Qt::SortOrder order = Qt::AscendingOrder;
        friend bool operator==(const Sorting &, const Sorting &) = default;
    };

    //! What is made in another thread, from values of its own: it never looks at the model.
    struct Job {
        virtual ~Job() = default;
        virtual void run() = 0;
        bool isNewSet = false; //!< else only the order is a new one
        Sorting sorting;
        std::vector<quint32> order; //!< of live slots
        RowIndex index;             //!< the rest is for new sets
        RowBits live;
        std::vector<quint32> newSlots; //!< by former slot, or gone
        RowBits changed;               //!< slots whose row is another one than before
        std::atomic<bool> isUnwanted = false;
    };
    static constexpr quint32 gone = 0xFFFFFFFF;

    RowsModel(const Formats &formats, QObject *parent);

    virtual SortKey sortKey(quint32 slot, int column) const = 0;
    virtual bool hasIds() const = 0;
    virtual bool hasId(quint32 slot, const IdBeginning &id) const = 0;
    virtual QByteArray markKey() const = 0;
    //! Adds what the rows have beyond ids and marks.
    virtual void describe(RowIndex::Owner &owner) const = 0;
    virtual RowBits markedBits() const = 0;
    virtual QByteArray retiredFact() const = 0;
    virtual std::shared_ptr<Job> makeSortJob() const = 0;
    //! Exchanges the rows of the model and the job.
    virtual void swapRows(Job &job) = 0;
    //! A job is done: what came meanwhile can be taken up.
    virtual void goOn() = 0;

    quint32 slotAt(int row) const { return m_shown[static_cast<size_t>(row)]; }
    const std::vector<quint32> &shown() const { return m_shown; }
    int rowOfSlot(quint32 slot) const;
    RowIndex &rowIndex() { return m_index; }
    const RowBits &live() const { return m_live; }
    const RowBits &chosen() const { return m_chosen; }
    //! Those that are shown first, in that order.
    std::vector<quint32> chosenSlots() const;
    void setChosenSlots(const std::vector<quint32> &slotList, bool chosen);

    //! Runs \a job at once for few rows, else in another thread, and takes over what it made. What is under way is given up.
    void start(const std::shared_ptr<Job> &job, size_t rows);
    //! Many rows are not taken apart here.
    void throwAway(std::shared_ptr<void> rows, qsizetype count);
    bool isPreparingSet() const { return m_job && m_job->isNewSet; }
    //! As the rows are in now.
    Sorting sorting() const { return m_sorting; }

    //! Some rows are new or have new contents. The index has been told already.
    struct Patch {
        std::vector<quint32> added;   //!< at the end
        std::vector<quint32> changed; //!< have new contents
        std::vector<quint32> moved;   //!< of these, those whose place in the order may be another
        std::vector<quint32> removed;
        bool otherFacts = false; //!< some row is the first, or was the last, with its facts
    };
    void apply(const Patch &patch);
    void setMarkedBits(RowBits marked);

private:
    class Threads;
    void land(const Job *done);
    void takeOver(Job &job);
    void discard(std::shared_ptr<Job> job);
    void exchange(Job &job);
    void renumber(Job &job);
    void tellBusy();
    RowIndex::Owner owner() const;
    RowFilter parsed(const QString &filter) const;
    void ask(RowFilter query);
    RowBits matching(const RowBits *among = nullptr) const;
    bool asksForRetired() const;
    void show(RowBits wanted, const RowBits &changed, Job *newSet = nullptr);
    void showInSteps(const std::vector<quint32> &target, const RowBits &wanted, const RowBits &were, Job *newSet);
    RowBits wantedAfter(const Patch &patch, const RowBits &changed) const;
    void showAgain();
    bool stepsAreFew(const std::vector<quint32> &target, const RowBits &wanted, const RowBits &were, const Job *newSet) const;
    void removeRanges(const std::vector<std::pair<int, int>> &ranges);
    void reorder(std::vector<quint32> next);
    void tellChanged(const RowBits &changed);
    void place(const std::vector<quint32> &moved);
    bool isBefore(quint32 a, const SortKey &key, quint32 b) const;
    void tellChoice();

    Formats m_formats;
    std::function<QDateTime()> m_now;
    RowIndex m_index;
    RowBits m_live; // not all slots are: some were removed, and of equal keys only the first counts
    size_t m_liveCount = 0;
    std::vector<quint32> m_order; // all live slots, in the order of m_sorting
    std::vector<quint32> m_shown; // some of them, by row
    RowBits m_shownBits;
    RowBits m_marked;
    RowBits m_chosen;
    int m_chosenCount = 0;
    QString m_filter;
    RowFilter m_query;
    QTimer m_minute; // runs while the filter moves with the time
    bool m_showsRetired = false;
    Sorting m_wanted;  // as asked for
    Sorting m_sorting; // as the rows are
    std::shared_ptr<Job> m_job;
    std::vector<quint32> m_touched; // since it began
    bool m_toldBusy = false;
    std::unique_ptr<Threads> m_threads; // last: it ends before all else goes
};

} // namespace mcias
