// SPDX-License-Identifier: MIT
#include "views/accounts_page.h"

#include "views/card.h"
#include "views/facts_panel.h"
#include "views/filter_field.h"
#include "views/icons.h"
#include "views/labels.h"
#include "views/message_bar.h"
#include "views/new_account_dialog.h"
#include "views/placeholder.h"
#include "views/table_view.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

AccountsPage::AccountsPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_model(context.formats)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeToolbar());
    m_messages = new MessageBar(this);
    m_messages->setObjectName(u"accountsMessages"_s);
    auto *messageRow = new QVBoxLayout;
    messageRow->setContentsMargins(16, 0, 16, 0);
    messageRow->addWidget(m_messages);
    column->addLayout(messageRow);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(makeBody(), 1);

    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(16, 6, 16, 6);
    m_count = quietLabel({}, this);
    nameWidget(m_count, "accountsCount", tr("Number of accounts"));
    m_asOf = quietLabel({}, this);
    nameWidget(m_asOf, "accountsAsOf", tr("Age of the list"));
    footer->addWidget(m_count);
    footer->addStretch(1);
    footer->addWidget(m_asOf);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addLayout(footer);

    connect(m_filter, &QLineEdit::textChanged, &m_model, &RowsModel::setFilter);
    connect(m_refresh, &QPushButton::clicked, this, &AccountsPage::refresh);
    connect(m_messages, &MessageBar::actionTriggered, this, &AccountsPage::refresh);
    connect(m_placeholder, &Placeholder::actionTriggered, this, [this] {
        // The button may be gone in a moment: the focus must not fall to whatever comes next.
        m_filter->setFocus(Qt::OtherFocusReason);
        if (m_loadedOnce && !isDenied() && m_model.totalCount() > 0)
            m_filter->clear();
        else
            refresh();
    });
    connect(&m_model, &RowsModel::countsChanged, this, &AccountsPage::showState);
    connect(m_table, &TableView::currentRowChanged, this, &AccountsPage::showSelected);
    setTabOrder(m_filter, m_new);
    setTabOrder(m_new, m_refresh);
    setTabOrder(m_refresh, m_table);
    showState();
    showSelected();
}

QWidget *AccountsPage::makeToolbar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(12);
    row->addWidget(titleLabel(tr("Accounts"), 1.35, bar));
    row->addSpacing(8);

    m_filter = new FilterField(bar);
    nameWidget(m_filter, "accountsFilter", tr("Filter accounts"));
    m_filter->setPlaceholderText(tr("Filter by name, type, status or ID (Ctrl+F)"));
    m_filter->setMaximumWidth(420);
    row->addWidget(m_filter, 1);
    row->addStretch(1);

    m_new = new QPushButton(icon(u"add"_s), tr("&New account…"), bar);
    nameWidget(m_new, "accountsNew", tr("New account"));
    m_new->setToolTip(tr("Create an account (Ctrl+N)"));
    connect(m_new, &QPushButton::clicked, this, [this] { openNewAccount(nullptr); });
    if (m_context.session.profile().readOnly) {
        m_new->setEnabled(false);
        m_new->setToolTip(tr("The profile is read-only: the console changes nothing at this server."));
    }
    row->addWidget(m_new);
    auto *create = new QShortcut(QKeySequence::New, this);
    connect(create, &QShortcut::activated, m_new, &QPushButton::click);

    m_refresh = new QPushButton(icon(u"refresh"_s), tr("&Refresh"), bar);
    nameWidget(m_refresh, "accountsRefresh", tr("Refresh the list of accounts"));
    m_refresh->setToolTip(tr("Ask the server again (F5)"));
    row->addWidget(m_refresh);

    // Not the button's own shortcut, which would take the place of its underlined letter.
    auto *again = new QShortcut(QKeySequence::Refresh, this);
    connect(again, &QShortcut::activated, m_refresh, &QPushButton::click);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    auto *down = new QShortcut(Qt::Key_Down, m_filter);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, [this] { m_table->setFocus(Qt::ShortcutFocusReason); });
    return bar;
}

QWidget *AccountsPage::makeBody()
{
    m_stack = new QStackedWidget(this);
    m_placeholder = new Placeholder(m_stack);
    m_stack->addWidget(m_placeholder);
    auto *splitter = new QSplitter(Qt::Horizontal, m_stack);
    nameWidget(splitter, "accountsSplitter", tr("Table and facts"));
    splitter->setChildrenCollapsible(false);
    m_table = new TableView(splitter);
    nameWidget(m_table, "accountsTable", tr("Accounts"));
    m_table->setRows(&m_model);

    m_inspector = new QStackedWidget(splitter);
    m_inspector->setMinimumWidth(240);
    auto *hint = new Placeholder(m_inspector);
    hint->setBackgroundRole(QPalette::Base);
    hint->setAutoFillBackground(true);
    hint->show(u"person"_s, {}, tr("Select an account to see its facts here."));
    m_facts = new FactsPanel;
    nameWidget(m_facts, "accountFacts", tr("Facts of the selected account"));
    m_inspector->addWidget(hint);
    m_inspector->addWidget(scrolled(m_facts, "accountFactsScroll"));
    splitter->addWidget(m_table);
    splitter->addWidget(m_inspector);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({ 760, 320 });
    m_stack->addWidget(splitter);
    return m_stack;
}

QWidget *AccountsPage::firstFocus()
{
    return m_filter;
}

bool AccountsPage::openDraft(const Draft &draft)
{
    if (draft.form != QLatin1String(NewAccountDialog::form))
        return false;
    openNewAccount(&draft);
    return true;
}

void AccountsPage::openNewAccount(const Draft *draft)
{
    auto *dialog = new NewAccountDialog(m_context, this);
    // What was kept is taken up, not written over.
    const std::optional<Draft> kept = draft ? *draft : dialog->keptDraft();
    if (kept)
        dialog->restore(*kept);
    connect(dialog, &NewAccountDialog::created, this, [this](const QUuid &, const QString &username) {
        refresh();
        m_messages->say(MessageBar::Kind::Good, tr("The account %1 has been created.").arg(safeLine(username, 80)));
    });
    dialog->open();
}

void AccountsPage::refresh()
{
    Client *client = m_context.session.client();
    if (!client)
        return;
    // An answer that is asked for anew is of no interest any more.
    if (m_call) {
        m_call->disconnect(this);
        m_call->cancel();
    }
    m_call = client->listAccounts()->then(
        this, [this](const QList<Account> &accounts) { loaded(accounts); }, [this](const Error &error) { failed(error); });
    showState();
}

void AccountsPage::loaded(const QList<Account> &accounts)
{
    m_call.clear();
    m_error.reset();
    if (m_messages->kind() == MessageBar::Kind::Error)
        m_messages->clear();
    m_loadedAt = m_context.clock.now();
    const bool first = !m_loadedOnce;
    m_loadedOnce = true;
    QList<AccountRow> rows;
    rows.reserve(accounts.size());
    for (const Account &account : accounts)
        rows += AccountRow{ account, {} };
    m_model.setRows(rows);
    showState();
    if (first)
        m_table->fitColumns();
    showSelected();
    Q_EMIT refreshed();
}

void AccountsPage::failed(const Error &error)
{
    m_call.clear();
    m_error = error;
    // What was there stays: an old list that says so is worth more than none. Unless it may not be seen any more.
    if (isDenied())
        m_messages->clear();
    else if (m_loadedOnce)
        m_messages->say(MessageBar::Kind::Error,
            tr("The list could not be refreshed and is as of %1. %2")
                .arg(m_context.formats.time(m_loadedAt), error.explanation()),
            tr("Re&try"));
    showState();
    Q_EMIT refreshed();
}

bool AccountsPage::isDenied() const
{
    return m_error && m_error->kind == ErrorKind::Forbidden;
}

void AccountsPage::showState()
{
    const bool denied = isDenied();
    const bool busy = !m_call.isNull();
    m_filter->setEnabled(!denied);
    if (busy && m_refresh->hasFocus())
        m_filter->setFocus(Qt::OtherFocusReason);
    m_refresh->setEnabled(!busy);
    bool listed = false;
    if (busy && !m_loadedOnce) {
        m_placeholder->showBusy(tr("Loading accounts…"));
    } else if (denied) {
        m_placeholder->show(u"denied"_s, tr("You may not list the accounts"), m_error->explanation(), tr("&Ask again"));
    } else if (m_error && !m_loadedOnce) {
        m_placeholder->show(u"error"_s, tr("The accounts could not be loaded"), m_error->explanation(), tr("Re&try"));
    } else if (!m_loadedOnce) {
        m_placeholder->show(u"accounts"_s, tr("Nothing asked for yet"), {}, tr("&Load accounts"));
    } else if (m_model.totalCount() == 0) {
        m_placeholder->show(u"accounts"_s, tr("No accounts"), tr("The server lists no accounts for you."), tr("&Ask again"));
    } else if (m_model.rowCount() == 0) {
        m_placeholder->show(u"search"_s, tr("No account matches"),
            tr("No account contains every word of “%1”.").arg(safeLine(m_model.filter(), 80)), tr("&Clear the filter"));
    } else {
        listed = true;
    }
    m_stack->setCurrentIndex(listed ? 1 : 0); // once: a table that is hidden in between loses the focus
    showCounts();
}

void AccountsPage::showCounts()
{
    const Formats &formats = m_context.formats;
    const int total = m_model.totalCount();
    QString count;
    if (!m_loadedOnce || isDenied())
        count.clear();
    else if (m_model.filter().trimmed().isEmpty())
        count = tr("%n account(s)", nullptr, total);
    else
        count = tr("%1 of %n account(s)", nullptr, total).arg(formats.number(m_model.rowCount()));
    m_count->setText(count);
    m_count->setAccessibleName(count.isEmpty() ? tr("Number of accounts") : count);
    m_asOf->setText(m_call && m_loadedOnce        ? tr("Refreshing…")
            : m_loadedAt.isValid() && !isDenied() ? tr("As of %1").arg(formats.time(m_loadedAt))
                                                  : QString());
}

void AccountsPage::showSelected()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return m_inspector->setCurrentIndex(0);
    const Account &account = m_model.rowAt(current.row()).account;
    m_facts->setFacts(account.username, AccountText::type(account) + u" · "_s + AccountText::status(account), factsOf(account));
    m_inspector->setCurrentIndex(1);
}

QList<Fact> AccountsPage::factsOf(const Account &account) const
{
    const Formats &formats = m_context.formats;
    const QDateTime now = m_context.clock.now();
    QList<Fact> facts{
        { tr("Account ID"), account.id.toString(QUuid::WithoutBraces), {} },
        { tr("Type"), AccountText::type(account),
            account.type == AccountType::System ? tr("Signs in with a token that is issued for it.") : QString() },
        { tr("Status"), AccountText::status(account), {} },
    };
    if (account.type != AccountType::System) {
        facts += { tr("Second factor (TOTP)"), AccountText::totp(account),
            account.totpEnabled == false ? tr("A password alone opens this account.") : QString() };
    }
    facts += { tr("Created"), formats.exactTime(account.createdAt), formats.distance(account.createdAt, now) };
    facts += { tr("Updated"), formats.exactTime(account.updatedAt), formats.distance(account.updatedAt, now) };
    if (account.deletedAt)
        facts += { tr("Deleted"), formats.exactTime(*account.deletedAt), formats.distance(*account.deletedAt, now) };
    return facts;
}

QList<TourStep> AccountsPage::tour(Page *page)
{
    auto *self = static_cast<AccountsPage *>(page);
    const auto settled = [self] { return self->m_loadedOnce && !self->m_call; };
    return {
        { u"accounts"_s, tr("All accounts of the server, sorted by name."), [self] { self->m_table->clearFocus(); }, settled },
        { u"accounts-selected"_s, tr("The facts of the selected account stand beside the table; all of them can be copied."),
            [self] {
                self->m_table->setFocus(Qt::OtherFocusReason);
                self->m_table->selectRow(3);
            },
            settled },
        { u"accounts-filter"_s, tr("Every word narrows the list as it is typed; the footer counts."),
            [self] {
                self->m_filter->setFocus();
                self->m_filter->setText(u"system active"_s);
            },
            settled },
        { u"accounts-no-match"_s, tr("Nothing matches, and the way back is one click."),
            [self] { self->m_filter->setText(u"nobody-has-this-name"_s); }, settled },
        { u"new-account"_s, tr("A form keeps what was typed: over a lock, the end of the session, and a crash."),
            [self] {
                self->m_filter->clear();
                self->openNewAccount(nullptr);
                if (auto *name = self->findChild<NewAccountDialog *>()->findChild<QLineEdit *>())
                    name->setText(u"nora.new"_s);
            },
            settled },
        { u"accounts-refreshed"_s, tr("Refreshed (F5), and sorted by the last change."),
            [self] {
                if (auto *dialog = self->findChild<NewAccountDialog *>())
                    dialog->reject();
                self->m_table->sortByColumn(7, Qt::DescendingOrder);
                self->refresh();
            },
            settled },
    };
}

} // namespace mcias
