// SPDX-License-Identifier: MIT
#pragma once

#include "api/secret.h"
#include "views/controls/brief_sight.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace mcias {

class SecretClipboard;
class SecretSheet;

//! The password that the server keeps: read only when somebody asks to see it, because that is noted in the audit log; shown
//! for a short while, and hidden when the window is not in front any more. It is painted, in no text that could be selected,
//! and copied through the clipboard that clears itself. What was read is kept until forget(): reading it again would be one
//! more disclosure.
class StoredPassword final : public QWidget {
    Q_OBJECT

public:
    static constexpr auto shownFor = BriefSight::shownFor;
    static constexpr int buttonWidth = 104; //!< at least

    //! \a clipboard may be null; it outlives this.
    StoredPassword(SecretClipboard *clipboard, QWidget *parent);

    //! What the keyboard comes to, in that order.
    QPushButton *showButton() const { return m_show; }
    QPushButton *copyButton() const { return m_copy; }
    //! It was read: shows it, if the window is in front.
    void reveal(const Secret &secret);
    //! Conceals it, and does not know it any more.
    void forget();
    bool isShown() const { return m_sight.isShown(); }
    //! What was read; empty if nothing was.
    const Secret &secret() const { return m_secret; }
    //! There is none to be shown.
    void setNone(bool isNone);

Q_SIGNALS:
    //! Somebody wants to see it, and it was not read yet.
    void wanted();

private:
    void pressed();
    void copy();
    void showState();

    SecretClipboard *m_clipboard;
    QLabel *m_veil; // in the place of the password
    SecretSheet *m_sheet;
    QPushButton *m_show;
    QPushButton *m_copy;
    QLabel *m_note;
    BriefSight m_sight{ this };
    Secret m_secret;
    bool m_isNone = false;
};

} // namespace mcias
