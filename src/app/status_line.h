// SPDX-License-Identifier: MIT
#pragma once

#include "views/page.h"

#include <QTimer>

class QLabel;
class QPushButton;

namespace mcias {

class SecretClipboard;

//! The bar at the foot of the window: who is signed in where, where the token is kept, how long the session and the server's
//! certificate have left, and how long a copied secret stays on the clipboard.
class StatusLine final : public QWidget {
    Q_OBJECT

public:
    //! \a clipboard may be null; all must outlive the line.
    StatusLine(const PageContext &context, SecretClipboard *clipboard, QWidget *parent = nullptr);

Q_SIGNALS:
    void lockWanted();

private:
    void refresh();
    void showCertificate();
    void showClipboard();

    PageContext m_context;
    SecretClipboard *m_clipboard;
    QLabel *m_color;
    QLabel *m_who;
    QLabel *m_where;
    QLabel *m_mode;
    QLabel *m_copied;
    QLabel *m_certificate;
    QLabel *m_place;
    QLabel *m_timeLeft;
    QPushButton *m_lock;
    QTimer m_tick;
};

} // namespace mcias
