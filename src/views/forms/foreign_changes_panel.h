// SPDX-License-Identifier: MIT
#pragma once

#include "work/account_snapshot.h"

#include <QWidget>

class QGridLayout;
class QRadioButton;
class QVBoxLayout;

namespace mcias {

//! What somebody else has changed while a form was open: before, at the server now, and in the form. Where the two clash, one
//! of them has to be chosen. Hidden while there is nothing to say.
class ForeignChangesPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ForeignChangesPanel(QWidget *parent = nullptr);

    //! What it says of a set of changes in which some clash, and of one in which none does; it speaks of an account by itself.
    void setWords(const QString &clashing, const QString &takenOver);
    //! In the place of what it showed before.
    void setChanges(const QList<ForeignChange> &changes);
    const QList<ForeignChange> &changes() const { return m_changes; }
    //! The first clash that nobody has decided; null if there is none.
    QWidget *undecided() const;

Q_SIGNALS:
    //! A clash was decided, or decided anew.
    void decided(int number, bool takesTheirs);

private:
    void addChange(int number, QGridLayout *grid);

    QList<ForeignChange> m_changes;
    QString m_clashing;
    QString m_takenOver;
    QVBoxLayout *m_column;
    QWidget *m_sheet = nullptr;
    QList<QRadioButton *> m_mine; // of the clashes
    QList<QRadioButton *> m_theirs;
};

} // namespace mcias
