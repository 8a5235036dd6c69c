// SPDX-License-Identifier: MIT
#pragma once

#include "models/formats.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace mcias {

class AuditLog;
class ElidedLabel;

//! How far the log was read, with ways to pause that, to go on and to give it up; and how many events are new since somebody
//! looked at them. Hidden while there is nothing to say.
class AuditReading final : public QWidget {
    Q_OBJECT

public:
    //! The log outlives it.
    AuditReading(AuditLog &log, const Formats &formats, QWidget *parent = nullptr);

    //! Looks at the log again. \a newShown of its new events are not hidden by a filter.
    void showState(Formats::Zone zone, qsizetype newShown = 0);
    QString text() const;
    //! Where the keyboard goes when a button that has it goes away.
    void setRefuge(QWidget *refuge) { m_refuge = refuge; }

Q_SIGNALS:
    //! Somebody wants to see what is new.
    void newWanted();

private:
    QPushButton *addButton(const char *name, const QString &icon, const QString &text, const QString &tip);
    void show(QPushButton *button, bool isShown);
    QString stateText() const;

    AuditLog &m_log;
    Formats m_formats;
    QWidget *m_refuge = nullptr;
    ElidedLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_pause;
    QPushButton *m_go;
    QPushButton *m_stop;
    QPushButton *m_new;
};

} // namespace mcias
