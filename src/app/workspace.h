// SPDX-License-Identifier: MIT
#pragma once

#include "views/page.h"

class QStackedWidget;

namespace mcias {

class AccountBook;
class KnownTokens;
class SideBar;

//! What a signed-in person works in: the side bar and the pages. Made at sign-in, gone at sign-out.
class Workspace final : public QWidget {
    Q_OBJECT

public:
    explicit Workspace(const PageContext &context, QWidget *parent = nullptr);

    int pageCount() const { return static_cast<int>(m_pages.size()); }
    //! Opens a page as it was left.
    void openPage(int number);
    //! Opens a page by its id at \a place, which may be its beginning; nothing happens for an id that is none.
    void openPage(const QString &id, const PagePlace &place = {});
    //! Where the person was before, and from there back again. Without effect when there is nothing.
    void goBack();
    void goForward();
    //! Goes anywhere by name: pages, actions of the open page, settings, accounts.
    void openPalette();
    //! Says which keys do what.
    void openKeys();
    //! What every page of this workspace is given.
    const PageContext &context() const { return m_context; }
    //! The page of that number, made if it was never opened; null for a number that is none.
    Page *page(int number);
    //! Opens the page and the form that \a draft was typed into; false if there is none.
    bool openDraft(const Draft &draft);

Q_SIGNALS:
    void settingsWanted();

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Visit {
        int page = 0;
        PagePlace place;

        friend bool operator==(const Visit &, const Visit &) = default;
    };
    Visit here() const;
    void go(const Visit &visit, bool atPlace);
    void remember();
    void travel(QList<Visit> &from, QList<Visit> &to);
    void showWays();

    PageContext m_context;
    SideBar *m_sideBar;
    QStackedWidget *m_stack;
    QList<Page *> m_pages; // null until opened
    QList<Visit> m_back;   // the latest last
    QList<Visit> m_forward;
    int m_current = -1;
};

} // namespace mcias
