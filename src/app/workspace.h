// SPDX-License-Identifier: MIT
#pragma once

#include "views/page.h"

class QStackedWidget;

namespace mcias {

class SideBar;

//! What a signed-in person works in: the side bar and the pages. Made at sign-in, gone at sign-out.
class Workspace final : public QWidget {
    Q_OBJECT

public:
    explicit Workspace(const PageContext &context, QWidget *parent = nullptr);

    int pageCount() const { return static_cast<int>(m_pages.size()); }
    void openPage(int number);
    //! The page of that number, made if it was never opened; null for a number that is none.
    Page *page(int number);
    //! Opens the page and the form that \a draft was typed into; false if there is none.
    bool openDraft(const Draft &draft);

Q_SIGNALS:
    void settingsWanted();

private:
    PageContext m_context;
    SideBar *m_sideBar;
    QStackedWidget *m_stack;
    QList<Page *> m_pages; // null until opened
};

} // namespace mcias
