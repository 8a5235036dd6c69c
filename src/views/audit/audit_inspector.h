// SPDX-License-Identifier: MIT
#pragma once

#include "models/formats.h"
#include "work/audit/audit_row.h"

#include <QHash>
#include <QStackedWidget>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;

namespace mcias {

class AuditActions;
class AuditNotes;
class FactsPanel;
class Placeholder;
class SelectableText;
struct Fact;

//! All that the log tells of the selected event, what somebody has noted on it, and the ways from it to others.
class AuditInspector final : public QStackedWidget {
    Q_OBJECT

public:
    //! \a actions and \a notes outlive it.
    AuditInspector(const AuditActions &actions, AuditNotes &notes, QWidget *parent = nullptr);
    ~AuditInspector() override;

    void showNothing(const QString &hint);
    //! \a now is the server's time.
    void showRow(const AuditRow &row, const Formats &formats, const QDateTime &now);
    //! Several: what they have in common.
    void showMany(const QList<AuditRow> &rows, int hidden, const Formats &formats);
    //! Leads the keyboard to the note.
    void editNote();

Q_SIGNALS:
    //! A note could not be kept: too many events are marked.
    void noteRefused();

private:
    QWidget *makeContent();
    QWidget *makeFooter(const AuditActions &actions);
    QList<Fact> factsOf(const AuditRow &row, const Formats &formats, const QDateTime &now) const;
    QList<Fact> partyFacts(const QString &name, const QString &idName, const AuditParty *party) const;
    void setDetails(const QString &text);
    void showNote();
    void keepNote();
    bool storeNote();

    AuditNotes &m_notes;
    std::optional<qint64> m_event;
    QHash<qint64, QString> m_unkept; // typed, and refused: shown again with its event
    QTimer m_typing;
    Placeholder *m_hint;
    QWidget *m_sheet;
    FactsPanel *m_facts;
    QLabel *m_detailsTitle;
    SelectableText *m_details;
    QWidget *m_footer = nullptr;
    QLineEdit *m_note = nullptr;
};

} // namespace mcias
