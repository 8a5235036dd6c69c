// SPDX-License-Identifier: MIT
#include "views/audit/audit_notes.h"

#include "session/state_store.h"

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr auto notesKey = "notes"_L1;

} // namespace

AuditNotes::AuditNotes(StateStore *store, const QString &place, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_name("audit-notes@"_L1 + place)
{
    const QJsonObject kept = m_store ? m_store->view(m_name).value(notesKey).toObject() : QJsonObject();
    for (auto note = kept.constBegin(); note != kept.constEnd(); ++note) {
        bool isNumber = false;
        const qint64 id = note.key().toLongLong(&isNumber);
        if (isNumber && note.value().isString())
            m_notes.insert(id, note.value().toString().left(longestNote));
    }
}

bool AuditNotes::mark(const QList<qint64> &events)
{
    const qsizetype before = m_notes.size();
    QHash<qint64, QString> notes = m_notes;
    for (const qint64 event : events) {
        if (!notes.contains(event))
            notes.insert(event, {});
    }
    if (notes.size() > mostMarks && notes.size() > before)
        return false;
    if (notes.size() != before) {
        m_notes = notes;
        save();
    }
    return true;
}

QHash<qint64, QString> AuditNotes::unmark(const QList<qint64> &events)
{
    QHash<qint64, QString> gone;
    for (const qint64 event : events) {
        if (m_notes.contains(event))
            gone.insert(event, m_notes.take(event));
    }
    if (!gone.isEmpty())
        save();
    return gone;
}

void AuditNotes::restore(const QHash<qint64, QString> &notes)
{
    m_notes.insert(notes);
    save();
}

bool AuditNotes::setNote(qint64 event, const QString &note)
{
    const QString kept = note.trimmed().left(longestNote);
    const bool isNew = !m_notes.contains(event);
    if (isNew && (kept.isEmpty() || m_notes.size() >= mostMarks))
        return kept.isEmpty();
    if (!isNew && m_notes.value(event) == kept)
        return true;
    m_notes.insert(event, kept);
    save();
    return true;
}

void AuditNotes::save()
{
    if (m_store) {
        QJsonObject notes;
        for (auto note = m_notes.constBegin(); note != m_notes.constEnd(); ++note)
            notes.insert(QString::number(note.key()), note.value());
        QJsonObject view = m_store->view(m_name);
        view.insert(notesKey, notes);
        m_store->setView(m_name, view);
    }
    Q_EMIT changed();
}

} // namespace mcias
