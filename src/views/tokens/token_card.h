// SPDX-License-Identifier: MIT
#pragma once

#include "views/controls/card.h"
#include "views/page.h"

class QLabel;
class QPushButton;

namespace mcias {

class TokenSheet;

//! A token that was issued just now: to be copied without being shown, to be saved into a file, or to be looked at. It is
//! kept here only, and gone with the card, or when the window is locked.
class TokenCard final : public Card {
    Q_OBJECT

public:
    TokenCard(const PageContext &context, QWidget *parent);

    //! \a account names the file that is proposed.
    void setToken(const Secret &token, const QString &account);
    bool hasToken() const { return !m_token.isEmpty(); }
    //! Somebody has it: it was copied or saved.
    bool wasTaken() const { return m_wasTaken; }
    void forget();
    //! Puts it into a new file of that name.
    void save(const QString &path);

Q_SIGNALS:
    void taken();

private:
    void copy();
    void askForFile();
    void setShown(bool isShown);
    void say(const QString &text, bool isBad);

    PageContext m_context;
    Secret m_token;
    QString m_account;
    bool m_wasTaken = false;
    TokenSheet *m_sheet;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_show;
    QLabel *m_news;
};

} // namespace mcias
