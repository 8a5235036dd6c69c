// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QObject>

namespace mcias {

class StateStore;

//! Events that somebody has marked on this computer, each perhaps with a note. The server knows nothing of them. Kept under
//! the profile, by the events' ids.
class AuditNotes final : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype longestNote = 2000; //!< characters; what is longer is cut
    static constexpr qsizetype mostMarks = 10'000;

    //! \a place tells profiles apart, see draftPlace(). Null \a store: nothing outlives this object.
    AuditNotes(StateStore *store, const QString &place, QObject *parent = nullptr);

    bool isMarked(qint64 event) const { return m_notes.contains(event); }
    QString note(qint64 event) const { return m_notes.value(event); }
    //! In no order.
    QList<qint64> marked() const { return m_notes.keys(); }
    //! False, and nothing changes, if there are too many marks already.
    bool mark(const QList<qint64> &events);
    //! Their notes go, too. Returns them, for restore().
    QHash<qint64, QString> unmark(const QList<qint64> &events);
    void restore(const QHash<qint64, QString> &notes);
    //! A note marks its event; an empty one leaves the mark. False: as mark().
    bool setNote(qint64 event, const QString &note);

Q_SIGNALS:
    void changed();

private:
    void save();

    StateStore *m_store;
    QString m_name;
    QHash<qint64, QString> m_notes;
};

} // namespace mcias
