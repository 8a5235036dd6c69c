// SPDX-License-Identifier: MIT
#pragma once

#include "api/secret.h"
#include "views/page.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPainter;
class QPushButton;

namespace mcias {

class MessageBar;
class SecretSheet;

//! What a person is told after a help desk has opened their account for them.
struct Handover {
    QString account;
    Secret password;
    bool isNew = false;              //!< the account was made just now; else its password was reset
    bool isCertain = true;           //!< false: whether the password was set could not be told
    std::optional<bool> totpEnabled; //!< now; nothing: not known
    bool totpRemoved = false;        //!< just now
    bool mayBeLockedOut = false;
    QString server;
    QString madeBy;
    QDateTime madeAt;
};

//! A temporary password to be read out, copied or printed, with what the person does next. Kept nowhere: forgotten when it
//! closes, and when the window is locked.
class HandoverSlip final : public QDialog {
    Q_OBJECT

public:
    //! Fills in who made it, where and when. Deletes itself when it closes; shown by its caller.
    HandoverSlip(const PageContext &context, Handover handover, QWidget *parent);

    //! What the person does next, one sentence each.
    static QStringList nextSteps(const Handover &handover);
    //! Paints the slip for paper into \a area, with sizes in the painter's device's points.
    static void paint(QPainter &painter, const QRectF &area, const Handover &handover, const Formats &formats);
    void reject() override;

Q_SIGNALS:
    //! A lock has made it forget the password, and it closes.
    void forgotten();

private:
    QWidget *makeFacts();
    QWidget *makeSteps();
    QWidget *makePassword();
    QLayout *makeButtons();
    void setShown(bool isShown);
    void copy();
    void print();
    void forgetWhenLocked();

    PageContext m_context;
    Handover m_handover;
    bool m_wasHandedOver = false; // it was shown, copied or printed
    bool m_asked = false;         // whether to close without that
    SecretSheet *m_sheet = nullptr;
    QPushButton *m_show = nullptr;
    MessageBar *m_messages;
};

} // namespace mcias
