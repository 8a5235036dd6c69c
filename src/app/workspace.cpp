// SPDX-License-Identifier: MIT
#include "app/workspace.h"

#include "app/command_palette.h"
#include "app/page_registry.h"
#include "app/shortcut_sheet.h"
#include "app/side_bar.h"
#include "work/account_book.h"
#include "work/server/call_watch.h"
#include "work/tokens/known_tokens.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QShortcut>
#include <QStackedWidget>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostVisits = 100;

} // namespace

Workspace::Workspace(const PageContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_sideBar(new SideBar(this)),
      m_stack(new QStackedWidget(this))
{
    if (Client *client = context.session.client())
        CallWatch::of(*client); // before anything is asked
    m_context.book = new AccountBook(context.session, this);
    m_context.tokens = new KnownTokens(context.session, this);
    m_context.tokens->setBook(m_context.book);
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
    connect(m_sideBar, &SideBar::pageChosen, this, qOverload<int>(&Workspace::openPage));
    connect(m_sideBar, &SideBar::backWanted, this, &Workspace::goBack);
    connect(m_sideBar, &SideBar::forwardWanted, this, &Workspace::goForward);
    connect(new QShortcut(QKeySequence::Back, this), &QShortcut::activated, this, &Workspace::goBack);
    connect(new QShortcut(QKeySequence::Forward, this), &QShortcut::activated, this, &Workspace::goForward);
    connect(m_sideBar, &SideBar::signOutWanted, &context.session, &Session::signOut);
    connect(m_sideBar, &SideBar::settingsWanted, this, &Workspace::settingsWanted);
    connect(&context.session, &Session::renewed, this, [this] { m_sideBar->showIdentity(m_context.session.identity()); });
    connect(&context.session, &Session::stateChanged, this,
        [this](Session::State state) { m_sideBar->setSigningOut(state == Session::State::SigningOut); });
    openPage(0);
}

void Workspace::openPage(int number)
{
    if (number == m_current || !page(number))
        return;
    remember();
    go({ number, {} }, false);
}

void Workspace::openPage(const QString &id, const PagePlace &place)
{
    for (int number = 0; number < pageCount(); ++number) {
        if (QLatin1String(pageRegistry()[number].id) != id || !page(number))
            continue;
        remember();
        return go({ number, place }, true);
    }
}

Workspace::Visit Workspace::here() const
{
    return { m_current, m_pages[m_current]->place() };
}

void Workspace::go(const Visit &visit, bool atPlace)
{
    Page *opened = page(visit.page);
    m_current = visit.page;
    m_stack->setCurrentWidget(opened);
    m_sideBar->setCurrent(visit.page);
    if (atPlace)
        opened->goTo(visit.place);
    if (QWidget *first = opened->firstFocus())
        first->setFocus(Qt::OtherFocusReason);
    showWays();
}

// What lay ahead is another way now.
void Workspace::remember()
{
    if (m_current < 0)
        return;
    m_forward.clear();
    if (m_back.isEmpty() || m_back.last() != here())
        m_back += here();
    if (m_back.size() > mostVisits)
        m_back.removeFirst();
    showWays();
}

void Workspace::travel(QList<Visit> &from, QList<Visit> &to)
{
    while (!from.isEmpty() && from.last() == here())
        from.removeLast();
    if (from.isEmpty())
        return showWays();
    to += here();
    go(from.takeLast(), true);
}

void Workspace::goBack()
{
    travel(m_back, m_forward);
}

void Workspace::goForward()
{
    travel(m_forward, m_back);
}

void Workspace::showWays()
{
    m_sideBar->setWays(!m_back.isEmpty(), !m_forward.isEmpty());
}

void Workspace::openPalette()
{
    QList<PaletteEntry> entries;
    for (int number = 0; number < pageCount(); ++number) {
        const PageEntry &entry = pageRegistry()[number];
        entries += PaletteEntry{ entry.title(), tr("Page"), QLatin1String(entry.icon), [this, number] { openPage(number); } };
    }
    entries += actionsOf(m_pages[m_current]);
    entries += PaletteEntry{ tr("Settings"), {}, u"settings"_s, [this] { Q_EMIT settingsWanted(); } };
    entries += PaletteEntry{ tr("Keyboard"), tr("Which keys do what"), u"question"_s, [this] { openKeys(); } };
    entries += PaletteEntry{ tr("Sign out"), {}, u"sign-out"_s, [this] { m_context.session.signOut(); } };
    auto *palette = new CommandPalette(entries, *m_context.book, this);
    connect(palette, &CommandPalette::accountChosen, this, [this](const QUuid &account) {
        openPage(u"accounts"_s, { {}, account });
    });
    palette->open();
}

void Workspace::openKeys()
{
    (new ShortcutSheet(m_pages[m_current], pageRegistry()[m_current].title(), this))->open();
}

void Workspace::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton)
        goBack();
    else if (event->button() == Qt::ForwardButton)
        goForward();
    else
        QWidget::mousePressEvent(event);
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
        connect(page, &Page::pageWanted, this, qOverload<const QString &, const PagePlace &>(&Workspace::openPage));
        connect(page, &Page::leavingPlace, this, &Workspace::remember);
        page->begin();
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
