// SPDX-License-Identifier: MIT
#include "views/helpdesk/helpdesk_page.h"

#include "models/accounts_model.h"
#include "views/accounts/account_dialogs.h"
#include "views/accounts/account_finder.h"
#include "views/controls/facts_grid.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/page_keys.h"
#include "views/controls/placeholder.h"
#include "views/controls/selectable_text.h"
#include "views/helpdesk/helpdesk_events.h"
#include "views/tables/filter_field.h"
#include "work/account_book.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

HelpdeskPage::HelpdeskPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_news(new QWidget(this)),
      m_messages(new MessageBar(m_news)),
      m_stack(new QStackedWidget(this)),
      m_placeholder(new Placeholder(m_stack))
{
    setAccessibleName(tr("Help desk"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeToolbar());
    m_messages->setObjectName(u"helpMessages"_s);
    auto *news = new QVBoxLayout(m_news);
    news->setContentsMargins(16, 0, 16, 12);
    news->addWidget(m_messages);
    m_news->hide();
    column->addWidget(m_news);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    m_finder = new AccountFinder(context, m_field, m_stack);
    m_stack->addWidget(m_placeholder);
    m_stack->addWidget(m_finder);
    m_stack->addWidget(makePerson());
    column->addWidget(m_stack, 1);
    setTabOrder(m_field, m_passkeys);
    setTabOrder(m_passkeys, m_audit);
    setTabOrder(m_audit, m_refresh);

    connect(m_finder, &AccountFinder::searching, this, [this](bool isSearching) {
        m_isSearching = isSearching;
        showView();
    });
    connect(m_finder, &AccountFinder::chosen, this, &HelpdeskPage::choose);
    connect(m_placeholder, &Placeholder::actionTriggered, this, [this] {
        m_field->setFocus(Qt::OtherFocusReason); // the button may be gone in a moment
        refresh();
    });
    connect(m_messages, &MessageBar::actionTriggered, this, &HelpdeskPage::refresh);
    connect(m_messages, &MessageBar::cleared, m_news, &QWidget::hide);
    connect(m_tasks->button(), &QPushButton::clicked, this, &HelpdeskPage::openDialog);
    connect(m_events, &HelpdeskEvents::changed, this, &HelpdeskPage::showPerson);
    if (context.tokens) {
        connect(context.tokens, &KnownTokens::changed, this, [this](const QUuid &account) {
            if (account == m_account)
                showPerson();
        });
    }
    if (context.book) {
        connect(context.book, &AccountBook::changed, this, [this](const QList<QUuid> &ids) {
            if (ids.contains(m_account))
                takeFromBook();
        });
        connect(context.book, &AccountBook::loaded, this, &HelpdeskPage::takeFromBook);
        connect(context.book, &AccountBook::loadingChanged, this, &HelpdeskPage::showView);
    }
    showView();
}

QWidget *HelpdeskPage::makeToolbar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(12);
    row->addWidget(titleLabel(tr("Help desk"), 1.35, bar));
    row->addSpacing(8);
    m_field = new FilterField(bar);
    nameWidget(m_field, "helpFinder", tr("Find an account"));
    m_field->setPlaceholderText(tr("Find a person by name or ID (Ctrl+F)"));
    m_field->setMaximumWidth(420);
    row->addWidget(m_field, 1);
    row->addStretch(1);
    m_passkeys = new QPushButton(icon(u"key"_s), tr("Pass&keys…"), bar);
    nameWidget(m_passkeys, "helpPasskeys", tr("Passkeys of this account"));
    m_passkeys->setToolTip(tr("Look at the passkeys of this account, delete one"));
    row->addWidget(m_passkeys);
    connect(m_passkeys, &QPushButton::clicked, this, [this] { openPasskeys(m_context, m_account, this); });
    m_audit = new QPushButton(icon(u"audit"_s), tr("A&udit log"), bar);
    nameWidget(m_audit, "helpAudit", tr("Everything about this account in the audit log"));
    m_audit->setToolTip(m_audit->accessibleName());
    row->addWidget(m_audit);
    connect(
        m_audit, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(u"audit"_s, { .filter = {}, .account = m_account }); });
    m_refresh = new QPushButton(icon(u"refresh"_s), tr("&Refresh"), bar);
    nameWidget(m_refresh, "helpRefresh", tr("Refresh what is shown of the account"));
    m_refresh->setToolTip(tr("Ask the server again (F5)"));
    row->addWidget(m_refresh);
    connect(m_refresh, &QPushButton::clicked, this, &HelpdeskPage::refresh);
    addRefreshKey(this, m_refresh);
    addFindKey(this, m_field);
    return bar;
}

QWidget *HelpdeskPage::makePerson()
{
    auto *splitter = new QSplitter(Qt::Horizontal, m_stack);
    nameWidget(splitter, "helpSplitter", tr("Account and events"));
    splitter->setChildrenCollapsible(false);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(16, 16, 8, 16);
    column->setSpacing(12);
    QWidget *card = makeFacts(left);
    m_tasks = new HelpdeskTasks(m_context, left);
    nameWidget(m_tasks, "helpTasks", tr("What should be done"));
    column->addWidget(card);
    column->addWidget(m_tasks);
    column->addStretch(1);
    auto *side = new QWidget(splitter);
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    sideColumn->setSpacing(0);
    auto *area = new QScrollArea(side);
    nameWidget(area, "helpScroll", tr("Account, and what should be done"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(left);
    auto *footer = new QHBoxLayout; // which does not scroll away
    footer->setContentsMargins(16, 8, 16, 8);
    footer->addStretch(1);
    footer->addWidget(m_tasks->button());
    sideColumn->addWidget(area, 1);
    sideColumn->addWidget(new Hairline(Qt::Horizontal, side));
    sideColumn->addLayout(footer);
    side->setMinimumWidth(320);
    auto *right = new QWidget(splitter);
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(8, 16, 16, 16);
    m_events = new HelpdeskEvents(m_context, right);
    nameWidget(m_events, "helpEventsCard", tr("Last events"));
    rightColumn->addWidget(m_events);
    right->setMinimumWidth(300);
    splitter->addWidget(side);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ 460, 540 });
    return splitter;
}

QWidget *HelpdeskPage::makeFacts(QWidget *parent)
{
    auto *card = new Card(parent);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 12, 16, 12);
    inside->setSpacing(2);
    m_name = new SelectableText(card);
    nameWidget(m_name, "helpName", tr("Account"));
    makeTitle(m_name, 1.3);
    m_kind = quietLabel({}, card);
    m_kind->setObjectName(u"helpKind"_s);
    m_facts = new FactsGrid(card);
    nameWidget(m_facts, "helpFacts", tr("Facts of the account"));
    inside->addWidget(m_name);
    inside->addWidget(m_kind);
    inside->addSpacing(8);
    inside->addWidget(m_facts);
    return card;
}

void HelpdeskPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    AccountBook *book = m_context.book;
    if (book && !book->isLoaded() && !book->isLoading() && !book->error())
        book->refresh(); // to find people by name
}

QWidget *HelpdeskPage::firstFocus()
{
    return m_field;
}

PagePlace HelpdeskPage::place() const
{
    PagePlace place;
    place.account = m_account;
    return place;
}

void HelpdeskPage::goTo(const PagePlace &place)
{
    if (place.account != m_account)
        look(place.account);
    m_field->clear();
}

// By somebody who looks for a person here: Back leads to the one before.
void HelpdeskPage::choose(const QUuid &account)
{
    if (account != m_account && !m_account.isNull())
        Q_EMIT leavingPlace();
    if (account != m_account)
        look(account);
    m_field->clear();
    if (m_stack->currentIndex() == static_cast<int>(View::Person))
        m_name->setFocus(Qt::OtherFocusReason);
    else
        m_field->setFocus(Qt::OtherFocusReason);
}

void HelpdeskPage::look(const QUuid &account)
{
    m_account = account;
    m_person.reset();
    m_roles.reset();
    m_messages->clear();
    m_events->setAccount(account);
    const std::optional<AccountRow> row = m_context.book && !account.isNull() ? m_context.book->find(account) : std::nullopt;
    if (row) {
        m_person = row->account; // what is known already, until the server has answered
        m_roles = row->roles();
    }
    ask();
}

void HelpdeskPage::begin()
{
    if (!m_context.book->isLoaded())
        refresh();
}

void HelpdeskPage::refresh()
{
    AccountBook *book = m_context.book;
    if (book && !book->isLoading() && (m_account.isNull() || !book->isLoaded()))
        book->refresh();
    if (m_account.isNull())
        return showView();
    if (m_messages->kind() == MessageBar::Kind::Error)
        m_messages->clear();
    m_events->refresh();
    ask();
}

void HelpdeskPage::ask()
{
    for (const QPointer<CallBase> &call : { m_accountCall, m_rolesCall }) {
        if (call) { // an answer about somebody else, or an older one
            call->disconnect(this);
            call->cancel();
        }
    }
    m_accountCall.clear();
    m_rolesCall.clear();
    m_accountError.reset();
    m_rolesError.reset();
    Client *client = m_context.session.client();
    if (!client || m_account.isNull())
        return showView();
    m_accountCall = client->getAccount(m_account)->then(
        this,
        [this](const Account &account) {
            m_accountCall.clear();
            m_person = account;
            if (m_context.book)
                m_context.book->learn(account);
            showView();
        },
        [this](const Error &error) {
            m_accountCall.clear();
            failed(error);
        });
    m_rolesCall = client->getRoles(m_account)->then(
        this,
        [this](const Roles &roles) {
            m_rolesCall.clear();
            m_roles = roles.roles;
            if (m_context.book)
                m_context.book->learnRoles(m_account, roles.roles);
            showView();
        },
        [this](const Error &error) {
            m_rolesCall.clear();
            m_rolesError = error;
            showView();
        });
    showView();
}

void HelpdeskPage::takeFromBook()
{
    const std::optional<AccountRow> row = m_context.book && !m_account.isNull() ? m_context.book->find(m_account) : std::nullopt;
    if (!row || (m_accountError && m_accountError->kind == ErrorKind::NotFound))
        return;
    m_person = row->account;
    if (row->roles())
        m_roles = row->roles();
    showView();
}

// What was known stays to be seen, unless there is nothing to be known, or it may not be seen any more.
void HelpdeskPage::failed(const Error &error)
{
    m_accountError = error;
    const bool isGone = error.kind == ErrorKind::NotFound && !error.isNotOffered();
    if (isGone)
        m_person.reset();
    else if (m_person)
        say(MessageBar::Kind::Error,
            tr("The account could not be read; what is shown is what the list of accounts tells. %1").arg(error.explanation()),
            tr("Re&try"));
    showView();
}

void HelpdeskPage::say(MessageBar::Kind kind, const QString &text, const QString &actionText)
{
    m_news->show();
    m_messages->say(kind, text, actionText);
}

bool HelpdeskPage::isSettled() const
{
    return !m_accountCall && !m_rolesCall && !m_events->isLoading();
}

void HelpdeskPage::showView()
{
    View view = View::Person;
    if (m_isSearching)
        view = View::Finder;
    else if (!m_person)
        view = View::Placeholder;
    showPlaceholder();
    showPerson();
    m_stack->setCurrentIndex(static_cast<int>(view)); // once: what is hidden in between loses the focus
    m_passkeys->setEnabled(!m_account.isNull());
    m_audit->setEnabled(!m_account.isNull());
}

void HelpdeskPage::showPlaceholder()
{
    const QString id = m_account.toString(QUuid::WithoutBraces);
    const AccountBook *book = m_context.book;
    const std::optional<Error> bookError = book && !book->isLoaded() ? book->error() : std::nullopt;
    if (m_account.isNull() && bookError && bookError->kind == ErrorKind::Forbidden)
        m_placeholder->show(u"denied"_s, tr("You may not list the accounts"),
            bookError->explanation() + u' ' + tr("You can go on with an account ID in the field above."), tr("&Ask again"));
    else if (m_account.isNull() && bookError)
        m_placeholder->show(u"error"_s, tr("The accounts could not be loaded"), bookError->explanation(), tr("Re&try"));
    else if (m_account.isNull())
        m_placeholder->show(
            u"person"_s, tr("Nobody is chosen"), tr("Type a part of a name, or paste an account ID, in the field above."));
    else if (m_accountCall || !m_accountError)
        m_placeholder->showBusy(tr("Loading the account…"));
    else if (m_accountError->kind == ErrorKind::Forbidden)
        m_placeholder->show(u"denied"_s, tr("You may not read this account"), m_accountError->explanation(), tr("&Ask again"));
    else if (m_accountError->kind == ErrorKind::NotFound && !m_accountError->isNotOffered())
        m_placeholder->show(u"search"_s, tr("There is no such account"),
            tr("The server knows no account with the ID %1.").arg(id), tr("&Ask again"));
    else
        m_placeholder->show(u"error"_s, tr("The account could not be loaded"), m_accountError->explanation(), tr("Re&try"));
}

void HelpdeskPage::showPerson()
{
    if (m_person) {
        const QString name = safeLine(m_person->username, 255);
        m_name->setContents(name);
        m_name->setAccessibleName(name);
        m_kind->setText(AccountText::type(*m_person) + u" · "_s + AccountText::status(*m_person));
        showFacts();
    }
    showTasks();
}

} // namespace mcias
