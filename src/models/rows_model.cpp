// SPDX-License-Identifier: MIT
#include "models/rows_model.h"

#include <QHash>
#include <QThreadPool>

#include <algorithm>
#include <chrono>
#include <utility>

namespace mcias {

namespace {

constexpr std::chrono::milliseconds patternTime{ 1000 }; // of one search
constexpr size_t largestInlineSet = 2000;                // rows; more would be felt in the window
constexpr size_t largestInlineSort = 5000;               // likewise
constexpr size_t mostMoved = 20'000;                     // rows in few steps: from there on a view starts over faster

// A view does work for all of its rows in each step. From some number of steps on it is faster told to look again; whoever
// keeps a place in it restores that by key.
size_t mostSteps(size_t rows)
{
    return std::clamp<size_t>(1'000'000 / std::max<size_t>(rows, 1), 1, 200);
}

using Range = std::pair<int, int>; // first and last row

void extend(std::vector<Range> &ranges, int row)
{
    if (!ranges.empty() && ranges.back().second == row - 1)
        ranges.back().second = row;
    else
        ranges.emplace_back(row, row);
}

} // namespace

// Ends its work before the model goes.
class RowsModel::Threads : public QThreadPool {
public:
    Threads() { setMaxThreadCount(1); }
    ~Threads() override { waitForDone(); }
};

RowsModel::RowsModel(const Formats &formats, QObject *parent)
    : QAbstractTableModel(parent),
      m_formats(formats),
      m_threads(std::make_unique<Threads>())
{
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, [this] { ask(parsed(m_filter)); });
}

RowsModel::~RowsModel()
{
    if (m_job)
        m_job->isUnwanted = true;
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int RowsModel::retiredCount() const
{
    return retiredFact().isEmpty() ? 0 : static_cast<int>(m_index.having(retiredFact()).countWith(m_live));
}

// What is shown.

RowIndex::Owner RowsModel::owner() const
{
    RowIndex::Owner owner;
    if (hasIds())
        owner.hasId = [this](quint32 slot, const IdBeginning &id) { return hasId(slot, id); };
    owner.markKey = markKey();
    owner.marked = &m_marked;
    describe(owner);
    const auto patterns = std::count_if(
        m_query.terms.begin(), m_query.terms.end(), [](const auto &term) { return !!term.pattern; });
    owner.patternTime = patternTime / std::max<std::ptrdiff_t>(patterns, 1);
    return owner;
}

RowFilter RowsModel::parsed(const QString &filter) const
{
    const FilterTimes times{
        .areKnown = owner().timeOf != nullptr, .zone = m_formats.zone, .now = m_now ? m_now() : QDateTime()
    };
    return RowFilter::parse(filter, filterKeys(), times);
}

QStringList RowsModel::takenAsBeginnings() const
{
    QStringList taken;
    for (const FilterTerm &term : m_index.takenAsBeginnings(m_query, owner()))
        taken += QString::fromUtf8(term.key + ':' + term.value);
    return taken;
}

bool RowsModel::asksForRetired() const
{
    const QByteArray fact = retiredFact();
    const QByteArray key = fact.left(fact.indexOf(':'));
    return m_showsRetired || fact.isEmpty()
        || std::any_of(m_query.terms.begin(), m_query.terms.end(), [&](const FilterTerm &term) {
               const auto id = term.key.isEmpty() || term.key == "id" ? IdBeginning::parse(term.value) : std::nullopt;
               return !term.negated && (term.key == key || (id && id->isWhole() && hasIds()));
           });
}

RowBits RowsModel::matching(const RowBits *among) const
{
    RowBits result = m_index.search(m_query, owner(), among);
    result.keep(m_live);
    if (!asksForRetired())
        result.drop(m_index.having(retiredFact()));
    return result;
}

void RowsModel::setFilter(const QString &filter)
{
    if (m_filter == filter && !m_query.isMoving)
        return;
    m_filter = filter;
    ask(parsed(filter));
}

void RowsModel::ask(RowFilter query)
{
    const bool hadRetired = asksForRetired();
    const RowFilter before = std::exchange(m_query, std::move(query));
    m_query.isMoving ? m_minute.start() : m_minute.stop();
    const bool wasWhole = before.costlyPatterns().isEmpty(); // what was never looked at is not among what is shown
    const bool narrows = wasWhole && m_query.narrows(before) && hadRetired == asksForRetired();
    const RowBits among = narrows ? m_shownBits : RowBits();
    RowBits wanted = matching(narrows && !before.terms.isEmpty() ? &among : nullptr);
    if (wanted != m_shownBits)
        return show(std::move(wanted), {});
    Q_EMIT countsChanged(); // what is said about them may be
}

void RowsModel::setShowRetired(bool show)
{
    if (std::exchange(m_showsRetired, show) != show)
        showAgain();
}

void RowsModel::setMarkedBits(RowBits marked)
{
    m_marked = std::move(marked);
    const QByteArray key = markKey();
    if (std::any_of(m_query.terms.begin(), m_query.terms.end(), [&key](const FilterTerm &term) { return term.key == key; }))
        showAgain();
}

void RowsModel::showAgain()
{
    show(matching(), {});
}

bool RowsModel::stepsAreFew(
    const std::vector<quint32> &target, const RowBits &wanted, const RowBits &were, const Job *newSet) const
{
    RowBits others = wanted;
    others.flip(were);
    if (others.count() > mostMoved)
        return false;
    const size_t most = mostSteps(std::max(target.size(), m_shown.size()));
    size_t steps = 0;
    bool wasOne = false;
    for (const quint32 former : m_shown) {
        const quint32 slot = newSet ? newSet->newSlots[former] : former;
        const bool isOne = slot == gone || !wanted.test(slot);
        steps += isOne && !wasOne ? 1 : 0;
        wasOne = isOne;
        if (steps > most)
            return false;
    }
    wasOne = false;
    for (const quint32 slot : target) {
        const bool isOne = !were.test(slot);
        steps += isOne && !wasOne ? 1 : 0;
        wasOne = isOne;
        if (steps > most)
            return false;
    }
    return true;
}

// Tells views the way from what they show to what is wanted, by slots of the new set if there is one; then the rows, index
// and live slots are those of the set already, and the job has the former ones.
void RowsModel::show(RowBits wanted, const RowBits &changed, Job *newSet)
{
    std::vector<quint32> target;
    target.reserve(wanted.count());
    for (const quint32 slot : newSet ? newSet->order : m_order) {
        if (wanted.test(slot))
            target.push_back(slot);
    }
    RowBits were = m_shownBits;
    if (newSet) {
        were = RowBits(wanted.size());
        m_shownBits.forEach([&](quint32 slot) {
            if (newSet->newSlots[slot] != gone)
                were.set(newSet->newSlots[slot]);
        });
    }
    const bool hadChoice = m_chosenCount > 0;
    const bool isFew = stepsAreFew(target, wanted, were, newSet);
    if (newSet)
        exchange(*newSet); // views still see the former rows
    if (!isFew) {
        beginResetModel();
        if (newSet)
            renumber(*newSet);
        m_shown = std::move(target);
        m_shownBits = std::move(wanted);
        endResetModel();
    } else {
        showInSteps(target, wanted, were, newSet);
        tellChanged(changed);
    }
    Q_EMIT countsChanged();
    if (hadChoice)
        Q_EMIT choiceChanged();
}

// Removes, moves and inserts. `were` are those shown now, by slots of the new set.
void RowsModel::showInSteps(const std::vector<quint32> &target, const RowBits &wanted, const RowBits &were, Job *newSet)
{
    std::vector<Range> removed;
    for (size_t row = 0; row < m_shown.size(); ++row) {
        const quint32 slot = newSet ? newSet->newSlots[m_shown[row]] : m_shown[row];
        if (slot == gone || !wanted.test(slot))
            extend(removed, static_cast<int>(row));
    }
    removeRanges(removed);
    if (newSet)
        renumber(*newSet);
    std::vector<quint32> next;
    std::vector<Range> inserted;
    for (size_t row = 0; row < target.size(); ++row) {
        if (were.test(target[row]))
            next.push_back(target[row]);
        else
            extend(inserted, static_cast<int>(row));
    }
    reorder(std::move(next));
    for (const auto &[first, last] : inserted) {
        beginInsertRows({}, first, last);
        m_shown.insert(m_shown.begin() + first, target.begin() + first, target.begin() + last + 1);
        for (int row = first; row <= last; ++row)
            m_shownBits.set(slotAt(row));
        endInsertRows();
    }
}

void RowsModel::removeRanges(const std::vector<Range> &ranges)
{
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
        beginRemoveRows({}, range->first, range->second);
        for (int row = range->first; row <= range->second; ++row)
            m_shownBits.reset(slotAt(row));
        m_shown.erase(m_shown.begin() + range->first, m_shown.begin() + range->second + 1);
        endRemoveRows();
    }
}

void RowsModel::reorder(std::vector<quint32> next)
{
    if (m_shown == next)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList persistent = persistentIndexList();
    QHash<quint32, int> rows; // only of slots that somebody holds
    for (const QModelIndex &index : persistent)
        rows.insert(slotAt(index.row()), -1);
    const std::vector<quint32> former = std::exchange(m_shown, std::move(next));
    if (!rows.isEmpty()) {
        for (size_t row = 0; row < m_shown.size(); ++row) {
            if (const auto wanted = rows.find(m_shown[row]); wanted != rows.end())
                *wanted = static_cast<int>(row);
        }
    }
    QModelIndexList moved;
    moved.reserve(persistent.size());
    for (const QModelIndex &index : persistent)
        moved += createIndex(rows.value(former[static_cast<size_t>(index.row())]), index.column());
    changePersistentIndexList(persistent, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void RowsModel::tellChanged(const RowBits &changed)
{
    if (changed.none())
        return;
    const int rows = rowCount();
    for (int row = 0; row < rows; ++row) {
        if (!changed.test(slotAt(row)))
            continue;
        int last = row;
        while (last + 1 < rows && changed.test(slotAt(last + 1)))
            ++last;
        Q_EMIT dataChanged(index(row, 0), index(last, columnCount() - 1));
        row = last;
    }
}

// Orders and sets, made in another thread.

void RowsModel::sort(int column, Qt::SortOrder order)
{
    const Sorting wanted{ column < 0 ? -1 : column, order };
    if (column >= columnCount() || wanted == m_wanted)
        return;
    m_wanted = wanted;
    if (isPreparingSet())
        return; // when that is done
    auto job = makeSortJob();
    job->sorting = m_wanted;
    start(job, m_order.size() > largestInlineSort ? m_order.size() : 0);
}

void RowsModel::start(const std::shared_ptr<Job> &job, size_t rows)
{
    if (m_job)
        discard(std::exchange(m_job, nullptr));
    m_touched.clear();
    if (rows <= largestInlineSet) {
        job->run();
        m_job = job;
        return land(job.get());
    }
    m_job = job;
    m_threads->start([this, job] {
        if (!job->isUnwanted)
            job->run();
        QMetaObject::invokeMethod(
            this, [this, done = job.get()] { land(done); }, Qt::QueuedConnection);
    });
    tellBusy();
}

void RowsModel::throwAway(std::shared_ptr<void> rows, qsizetype count)
{
    if (static_cast<size_t>(count) > largestInlineSet)
        m_threads->start([former = std::move(rows)] { /* taken apart there */ });
}

// Taking a large set apart takes long, too.
void RowsModel::discard(std::shared_ptr<Job> job)
{
    job->isUnwanted = true;
    if (job->isNewSet)
        m_threads->start([former = std::move(job)] { /* taken apart there */ });
}

void RowsModel::tellBusy()
{
    const bool busy = isBusy();
    if (std::exchange(m_toldBusy, busy) != busy)
        Q_EMIT busyChanged(busy);
}

void RowsModel::land(const Job *done)
{
    if (m_job.get() != done)
        return; // something later was wanted
    std::shared_ptr<Job> job = std::exchange(m_job, nullptr);
    takeOver(*job);
    if (job->newSlots.size() + m_order.size() > largestInlineSet)
        discard(std::move(job));
    goOn();
    if (!m_job && m_wanted != m_sorting) {
        auto next = makeSortJob();
        next->sorting = m_wanted;
        start(next, m_order.size() > largestInlineSort ? m_order.size() : 0);
    }
    tellBusy();
}

void RowsModel::takeOver(Job &job)
{
    m_sorting = job.sorting;
    if (!job.isNewSet) {
        // Rows that came or changed since the job began are not where they belong in its order.
        m_order = std::move(job.order);
        std::erase_if(m_order, [this](quint32 slot) { return !m_live.test(slot); });
        place(std::exchange(m_touched, {}));
        return show(RowBits(m_shownBits), {});
    }
    exchange(job);
    m_marked = markedBits();
    RowBits wanted = matching();
    show(std::move(wanted), job.changed, &job);
}

void RowsModel::exchange(Job &job)
{
    swapRows(job);
    std::swap(m_index, job.index);
    std::swap(m_live, job.live);
}

// From the slots of the former set to those of the new one.
void RowsModel::renumber(Job &job)
{
    exchange(job);
    RowBits chosen(m_live.size());
    m_chosenCount = 0;
    m_chosen.forEach([&](quint32 slot) {
        if (job.newSlots[slot] != gone) {
            chosen.set(job.newSlots[slot]);
            ++m_chosenCount;
        }
    });
    m_chosen = std::move(chosen);
    for (quint32 &slot : m_shown)
        slot = job.newSlots[slot]; // without effect for those that are not shown again
    RowBits shownBits(m_live.size());
    for (const quint32 slot : m_shown) {
        if (slot != gone)
            shownBits.set(slot);
    }
    m_shownBits = std::move(shownBits);
    m_order = std::move(job.order);
    m_liveCount = m_live.count();
}

} // namespace mcias
