// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QMenu;
class QPushButton;

namespace mcias {

//! What can be done on the audit page. Each action says, when it cannot be used, why.
class AuditActions final : public QObject {
    Q_OBJECT

public:
    enum class Id : quint8 {
        AboutActor,
        AboutTarget,
        AboutToken,
        AboutAddress,
        AboutType,
        AroundTime,
        ShowActor,
        ShowTarget,
        HelpDesk,
        Mark,
        Note,
        Copy,
        CopyDetails,
        SaveFilter,
        ExportCsv,
        ExportJson,
        ExportNdjson,
        ExportReport,
    };

    //! What there is to act on. Texts are empty where the chosen event does not tell.
    struct State {
        int chosen = 0;
        bool isHidden = false; //!< the one that is chosen is not shown
        bool isMarked = false; //!< all that are chosen
        QString actor;
        QString target; //!< empty also where it is the actor
        QString token;
        QString address;
        QString type;
        bool hasDetails = false;
        int shown = 0; //!< rows
        bool hasFilter = false;
        bool isExporting = false;
    };

    //! Shortcuts work while \a page can be seen.
    explicit AuditActions(QWidget *page);

    QAction *action(Id id) const { return m_actions[static_cast<qsizetype>(id)]; }
    //! A button with the action's sign that does the same, and is grey at the same time; down while the action undoes it. Its
    //! words are told by its tooltip, and to those who hear it.
    QPushButton *signButton(Id id, const char *objectName, QWidget *parent) const;
    //! Everything that looks from the chosen event at others.
    void fillAbout(QMenu *menu) const;
    //! The ways to the event's accounts.
    void fillWays(QMenu *menu) const;
    void fillExport(QMenu *menu) const;
    void update(const State &state);

Q_SIGNALS:
    void wanted(mcias::AuditActions::Id id);

private:
    enum class Needs : quint8 { Nothing, Some, Shown, Filter, One, Actor, Target, Account, Token, Address, Details };
    struct Rule {
        Needs needs;
        QString tip;
    };
    void add(Id id, const char *name, const QString &icon, const QString &text, const Rule &rule);
    static QString refusal(Needs needs, const State &state);
    static QString refusalOfOne(Needs needs, const State &state);
    void name(const State &state) const;

    QList<QAction *> m_actions; // in the order of their ids
    QList<Rule> m_rules;
};

} // namespace mcias
