// SPDX-License-Identifier: MIT
#pragma once

#include "api/clock.h"
#include "models/formats.h"
#include "session/draft_store.h"
#include "session/session.h"

#include <QUuid>
#include <QWidget>

#include <functional>

namespace mcias {

class AccountBook;
class ActionLog;
class KnownTokens;
class SecretClipboard;
class StateStore;

//! What every page is given. All of it outlives the page.
struct PageContext {
    Session &session;
    const Clock &clock;
    const Formats &formats;
    DraftStore *drafts = nullptr;         //!< null: forms are not kept
    StateStore *state = nullptr;          //!< null: columns and the like are not remembered
    SecretClipboard *clipboard = nullptr; //!< null: nothing secret can be copied
    QString journalFolder = {};           //!< where bulk changes are journaled; empty: they cannot be begun
    AccountBook *book = nullptr;          //!< never null for a page: the workspace's
    KnownTokens *tokens = nullptr;        //!< likewise
    ActionLog *actions = nullptr;         //!< null: what is sent is not noted
};

//! Where somebody is on a page, to come back to: all of it may be empty.
struct PagePlace {
    QString filter;
    QUuid account;

    friend bool operator==(const PagePlace &, const PagePlace &) = default;
};

//! Where the drafts of a profile are kept: under its id, or under the server's address if it is not a kept one.
inline QString draftPlace(const Profile &profile)
{
    return profile.id.isEmpty() ? profile.server.toString() : profile.id;
}

//! One place of the workspace. Made when a person signs in, gone when they sign out.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    //! Asks the server again.
    virtual void refresh() = 0;
    //! The page was opened for the first time: asks for what no other page has asked for.
    virtual void begin() { refresh(); }
    //! Where the keyboard should be when the page is opened; may be null.
    virtual QWidget *firstFocus() { return nullptr; }
    //! Opens the form that \a draft was typed into; false if it is none of this page's.
    virtual bool openDraft(const Draft &draft)
    {
        Q_UNUSED(draft)
        return false;
    }
    //! Where the person is, for Back and Forward.
    virtual PagePlace place() const { return {}; }
    virtual void goTo(const PagePlace &place) { Q_UNUSED(place) }

Q_SIGNALS:
    //! Another page is wanted, at a place there: `accounts`, `roles`, `helpdesk`.
    void pageWanted(const QString &pageId, const mcias::PagePlace &place);
    //! The page is about to go elsewhere by itself, and Back should lead to where it is now.
    void leavingPlace();
};

//! One picture of the tour: \a act drives the window, then the tour waits until \a ready holds.
struct TourStep {
    QString name;    //!< for the file, `accounts-filter`; empty: no picture, only a wait
    QString caption; //!< what is to be seen
    std::function<void()> act;
    std::function<bool()> ready;
};

} // namespace mcias
