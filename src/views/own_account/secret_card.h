// SPDX-License-Identifier: MIT
#pragma once

#include "views/controls/brief_sight.h"
#include "views/controls/card.h"
#include "views/page.h"

class QLabel;
class QPushButton;

namespace mcias {

class SecretSheet;

//! A secret that was made for the person in front: dots, to be shown for a short while or copied without being shown. Hides
//! again by itself, and when the window is not in front any more; forgets when the window is locked.
class SecretCard final : public Card {
    Q_OBJECT

public:
    static constexpr auto shownFor = BriefSight::shownFor;

    //! What people read and hear of it.
    struct Words {
        QString title;
        QString shown;  //!< heard while it can be seen
        QString hidden; //!< heard while it cannot
        QString show;   //!< names of the buttons, without mnemonics
        QString hide;
        QString copy;
    };
    SecretCard(const PageContext &context, const Words &words, QWidget *parent);

    //! A new one, that nobody has seen yet.
    void setSecret(const Secret &secret);
    const Secret &secret() const { return m_secret; }
    //! It was shown or copied.
    bool wasTaken() const { return m_wasTaken; }
    void forget() { setSecret({}); }

private:
    void setShown(bool isShown);
    void copy();

    PageContext m_context;
    Words m_words;
    Secret m_secret;
    bool m_wasTaken = false;
    SecretSheet *m_sheet;
    QPushButton *m_show;
    QPushButton *m_copy;
    QLabel *m_news;
    BriefSight m_sight{ this };
};

} // namespace mcias
