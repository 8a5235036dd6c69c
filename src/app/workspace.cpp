// SPDX-License-Identifier: MIT
#include "app/workspace.h"

#include "app/page_registry.h"
#include "app/side_bar.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace mcias {

Workspace::Workspace(const PageContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_sideBar(new SideBar(this)),
      m_stack(new QStackedWidget(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sideBar);
    row->addWidget(m_stack, 1);
    for (const PageEntry &entry : pageRegistry()) {
        m_sideBar->addPage(entry.id, entry.title(), QLatin1String(entry.icon));
        m_pages += nullptr;
    }
    m_sideBar->showIdentity(context.session.identity());
    connect(m_sideBar, &SideBar::pageChosen, this, &Workspace::openPage);
    connect(m_sideBar, &SideBar::signOutWanted, &context.session, &Session::signOut);
    connect(m_sideBar, &SideBar::settingsWanted, this, &Workspace::settingsWanted);
    connect(&context.session, &Session::renewed, this, [this] { m_sideBar->showIdentity(m_context.session.identity()); });
    connect(&context.session, &Session::stateChanged, this,
        [this](Session::State state) { m_sideBar->setSigningOut(state == Session::State::SigningOut); });
    openPage(0);
}

void Workspace::openPage(int number)
{
    Page *opened = page(number);
    if (!opened)
        return;
    m_stack->setCurrentWidget(opened);
    m_sideBar->setCurrent(number);
    if (QWidget *first = opened->firstFocus())
        first->setFocus(Qt::OtherFocusReason);
}

Page *Workspace::page(int number)
{
    if (number < 0 || number >= m_pages.size())
        return nullptr;
    Page *&page = m_pages[number];
    if (!page) {
        const PageEntry &entry = pageRegistry()[number];
        page = entry.create(m_context, m_stack);
        page->setObjectName(QLatin1String(entry.id) + QLatin1String("Page"));
        page->setAccessibleName(entry.title());
        m_stack->addWidget(page);
        page->refresh();
    }
    return page;
}

bool Workspace::openDraft(const Draft &draft)
{
    for (int number = 0; number < pageCount(); ++number) {
        if (!pageRegistry()[number].forms.contains(draft.form))
            continue;
        openPage(number);
        return page(number)->openDraft(draft);
    }
    return false;
}

} // namespace mcias
