// SPDX-License-Identifier: MIT
#pragma once

#include "models/formats.h"
#include "session/server_trust.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace mcias {

class MessageBar;

//! Shows in what a server differs from the one that is known, and lets a person say that they have checked it. Follows the
//! trust: if something else changes meanwhile, that is shown, and if nothing waits any more, it closes. Deletes itself when
//! it is closed.
class ServerChangeDialog final : public QDialog {
    Q_OBJECT

public:
    //! \a trust may go before the dialog, which closes then; \a formats outlives it.
    ServerChangeDialog(ServerTrust &trust, const QString &serverLabel, const Formats &formats, QWidget *parent = nullptr);

private:
    void follow();
    void showChange();
    void addPart(const QString &title, const QString &before, const QString &now, const char *objectName);
    void confirm();

    QPointer<ServerTrust> m_trust;
    QString m_server;
    const Formats &m_formats;
    ServerTrust::Change m_shown;
    QLabel *m_title;
    MessageBar *m_news;
    QLabel *m_meaning;
    QLabel *m_since;
    QWidget *m_parts = nullptr;
    QVBoxLayout *m_column;
    QPushButton *m_notNow;
};

} // namespace mcias
