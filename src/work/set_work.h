// SPDX-License-Identifier: MIT
// The steps whose write replaces a whole set; used by StepRun alone.
#pragma once

#include "work/step_work.h"

namespace mcias {

//! Tags, and roles where the server has no calls for single ones. A whole set is written although somebody else may have
//! written it since it was read, and the API has no compare-and-set. Therefore nobody's change is lost in silence:
//!
//! - Whoever writes repairs what they have done to others: the audit log tells which words their own write has removed or
//!   brought back without meaning to; these are put right, and the note says so.
//! - Where the log cannot be read, whoever writes a set that is not fresh any more says in the note that something may
//!   have been overwritten.
//! - What is so already, but was written by somebody else a moment ago, may be such a slip: it is looked at once more.
//! - Whoever was overwritten sees it: after the patience, by which all other writers have written or have something to
//!   say, the set is read again.
class SetWork final : public StepWork {
    Q_OBJECT

public:
    enum class What : quint8 { Tags, Roles };
    SetWork(What what, const StepOrder &order, QObject *parent);

    void begin() override;

protected:
    void refused(const Error &error) override;
    void lost() override;
    QString uncheckedNote() const override;

private:
    struct Change {
        QStringList add;
        QStringList remove;
        bool isEmpty() const { return add.isEmpty() && remove.isEmpty(); }
    };
    using Set = std::function<void(const QStringList &)>;

    static Change wantedBy(const AccountStep &step, What what);
    void readSet(const Set &then);
    void readAndWrite();
    bool mayBeASlip() const;
    void writeSet(const QStringList &before, const Change &change);
    void wrote(const QStringList &after);
    void lookAfterLoss();
    void lookForDamage();
    Change damageIn(const QList<AuditEvent> &events, bool &isLive) const;
    void repair();
    void settle();
    void lookWhetherItStayed(bool isLast);
    void finish(const Change &missing);
    void learn(const QStringList &set);
    Change missingIn(const QStringList &set) const;
    QLatin1String wordKey() const;
    QString named(const QStringList &words) const;
    QString repairsNote() const;

    const What m_what;
    Change m_wanted;   // by the step
    Change m_meant;    // by the write under way: the step, or a repair
    Change m_owed;     // what has been done to others and is not put right yet
    Change m_repaired; // what has been put right
    QElapsedTimer m_sinceRead;
    int m_repairs = 0;
    int m_slips = 0; // looks at what may be one
    int m_looks = 0; // after an answer that was lost
    bool m_isRepairing = false;
    bool m_isDoubtful = false; // others may have been overwritten, and nobody can know
};

} // namespace mcias
