// SPDX-License-Identifier: MIT
#pragma once

#include "models/formats.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace mcias {

class AccountBook;
class ElidedLabel;

//! How many accounts' roles and tags are known, and were read since the list was, with a way to read all and to stop that.
//! Hidden while there is nothing to say: no accounts, or all read.
class ReadingBar final : public QWidget {
    Q_OBJECT

public:
    //! Both outlive the bar.
    ReadingBar(AccountBook &book, const Formats &formats, QWidget *parent = nullptr);

    //! Keeps it out of sight while there is no list.
    void setHeld(bool held);
    //! Accounts that are not deleted and of which roles and tags are not known.
    int unread() const { return static_cast<int>(m_all - m_known); }
    //! What can be read on it; empty while it is hidden.
    QString text() const;

private:
    void countKnown();
    void showProgress();

    AccountBook &m_book;
    const Formats &m_formats;
    bool m_isHeld = true;
    qsizetype m_known = 0; // accounts that are not deleted, and of which roles and tags were asked for
    qsizetype m_all = 0;   // that are not deleted
    ElidedLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_button;
    qsizetype m_fresh = 0; // of those that are known, read since the list was
};

} // namespace mcias
