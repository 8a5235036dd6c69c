// SPDX-License-Identifier: MIT
#include "views/accounts/accounts_page.h"

#include "views/accounts/account_dialogs.h"
#include "views/bulk/bulk_dialog.h"
#include "views/controls/message_bar.h"
#include "views/forms/editor_dialog.h"
#include "views/tables/filter_field.h"
#include "views/tables/list_frame.h"
#include "views/tables/table_view.h"
#include "views/tokens/token_dialogs.h"
#include "work/account_book.h"
#include "work/tokens/known_tokens.h"

#include <QClipboard>
#include <QGuiApplication>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;
using Id = AccountActions::Id;

namespace {

constexpr std::chrono::milliseconds lookPause{ 120 }; // the rows have come to rest under the eyes
constexpr std::chrono::milliseconds markPause{ 250 }; // while tokens come in, from the audit log for example

} // namespace

AccountsPage::AccountsPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_model(context.formats)
{
    for (QTimer *timer : { &m_looking, &m_showing, &m_marking })
        timer->setSingleShot(true);
    m_looking.setInterval(lookPause);
    m_showing.setInterval(0);
    connect(&m_looking, &QTimer::timeout, this, &AccountsPage::look);
    connect(&m_showing, &QTimer::timeout, this, &AccountsPage::showChosen);
    m_marking.setInterval(markPause);
    connect(&m_marking, &QTimer::timeout, this, &AccountsPage::markTokens);
    makeLayout();
    connectTable();
    connectBook();
    showState();
    showChosen();
}

AccountsPage::~AccountsPage() = default;

void AccountsPage::connectBook()
{
    AccountBook *book = m_context.book;
    connect(book, &AccountBook::loaded, this, &AccountsPage::listTaken);
    connect(book, &AccountBook::failed, this, &AccountsPage::listFailed);
    connect(book, &AccountBook::loadingChanged, this, &AccountsPage::showState);
    connect(book, &AccountBook::changed, this, &AccountsPage::rowsChanged);
    connect(book, &AccountBook::progressed, this, &AccountsPage::showReading);
    if (m_context.tokens) {
        connect(m_context.tokens, &KnownTokens::rowsChanged, this, [this] {
            if (!m_marking.isActive())
                m_marking.start();
        });
        markTokens();
    }
    if (book->isLoaded())
        listTaken(); // for another page
}

QWidget *AccountsPage::firstFocus()
{
    return m_frame->filter();
}

bool AccountsPage::openDraft(const Draft &draft)
{
    const bool opened = openAccountDraft(m_context, draft, this);
    for (EditorDialog *dialog : findChildren<EditorDialog *>())
        hear(dialog);
    return opened;
}

// What a form has done is said here, when it is gone.
// NOLINTNEXTLINE(readability-make-member-function-const): what it connects is not
void AccountsPage::hear(EditorDialog *dialog)
{
    connect(dialog, &EditorDialog::saved, this, &AccountsPage::saySaved, Qt::UniqueConnection);
}

void AccountsPage::saySaved(const QString &sentence, MessageBar::Kind kind)
{
    if (!sentence.isEmpty())
        m_frame->messages()->say(kind, sentence);
}

void AccountsPage::begin()
{
    if (!m_context.book->isLoaded())
        refresh();
}

void AccountsPage::refresh()
{
    m_context.book->refresh();
}

void AccountsPage::listTaken()
{
    if (m_frame->messages()->kind() == MessageBar::Kind::Error)
        m_frame->messages()->clear();
    m_isTaking = true;
    m_model.setRows(m_context.book->rows());
    if (!m_model.isBusy())
        listShown();
}

// Many rows are put in order in another thread first.
void AccountsPage::listShown()
{
    if (!std::exchange(m_isTaking, false))
        return;
    showState();
    if (!m_isFitted && m_model.totalCount() > 0) {
        m_isFitted = true;
        m_table->fitColumns({ { u"roles"_s, 152 }, { u"tags"_s, 184 } }); // that come later
    }
    if (!m_wanted.isNull())
        landOn(std::exchange(m_wanted, {}));
    showChosen();
    m_looking.start();
    Q_EMIT refreshed();
}

void AccountsPage::listFailed(const Error &error)
{
    // What was there stays: an old list that says so is worth more than none. Unless it may not be seen any more.
    const AccountBook &book = *m_context.book;
    if (isDenied())
        m_frame->messages()->clear();
    else if (book.isLoaded())
        m_frame->messages()->say(MessageBar::Kind::Error,
            tr("The list could not be refreshed and is as of %1. %2")
                .arg(m_context.formats.time(book.asOf()), error.explanation()),
            tr("Re&try"));
    showState();
    Q_EMIT refreshed();
}

void AccountsPage::rowsChanged(const QList<QUuid> &ids)
{
    m_model.follow(m_context.book->rows(), ids);
    showCounts(); // of which how many are not read
    if (m_model.chosenCount() > 0)
        m_showing.start();
}

void AccountsPage::markTokens()
{
    QList<QUuid> holders;
    for (const QUuid &account : m_context.tokens->accounts()) {
        if (!m_context.tokens->liveOf(account).isEmpty())
            holders += account;
    }
    m_model.setMarked(holders);
    showChosen();
}

void AccountsPage::showReading()
{
    const AccountBook::Progress &progress = m_context.book->progress();
    if (progress.error && !progress.running)
        m_frame->messages()->say(
            MessageBar::Kind::Warning, tr("Not all roles and tags could be read. %1").arg(progress.error->explanation()));
    else if (progress.running && m_frame->messages()->kind() == MessageBar::Kind::Warning)
        m_frame->messages()->clear();
}

bool AccountsPage::isDenied() const
{
    const auto &error = m_context.book->error();
    return error && error->kind == ErrorKind::Forbidden;
}

void AccountsPage::filterTyped(const QString &text)
{
    const QUuid id = QUuid::fromString(text.trimmed());
    if (!id.isNull()) { // in whichever way it is written
        m_model.setFilter(id.toString(QUuid::WithoutBraces));
        landOn(id);
    }
    showState();
}

void AccountsPage::setFilter(const QString &text)
{
    m_frame->setFilterText(text);
}

void AccountsPage::landOn(const QUuid &account)
{
    m_wanted = account;
    if (!m_context.book->isLoaded() || m_isTaking)
        return;
    m_wanted = {};
    if (m_model.rowOf(account) < 0 && m_model.find(account))
        setFilter(account.toString(QUuid::WithoutBraces)); // whatever hid it
    if (const int row = m_model.rowOf(account); row >= 0 && chosenOne() != account)
        m_table->chooseRow(row);
}

PagePlace AccountsPage::place() const
{
    return { m_frame->filterText(), chosenOne().value_or(QUuid()) };
}

void AccountsPage::goTo(const PagePlace &place)
{
    setFilter(place.filter);
    if (!place.account.isNull())
        landOn(place.account);
}

void AccountsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_looking.start();
}

// Roles and tags of the rows under somebody's eyes are read before all others.
void AccountsPage::look()
{
    if (m_table->isVisible())
        m_context.book->look(m_table->idsInSight());
}

void AccountsPage::act(Id id)
{
    const QUuid account = chosenOne().value_or(QUuid());
    switch (id) {
    case Id::New:
        return hear(openNewAccount(m_context, this));
    case Id::Edit:
        return hear(openEditAccount(m_context, account, this));
    case Id::HelpDesk:
        Q_EMIT pageWanted(u"helpdesk"_s, { .filter = {}, .account = account });
        return;
    case Id::Bulk:
        BulkDialog::forAccounts(m_context, m_model.chosenKeys(), this, m_model.chosenHiddenCount());
        return;
    case Id::Names:
        BulkDialog::forNames(m_context, this);
        return;
    case Id::Tokens:
        Q_EMIT pageWanted(u"tokens"_s, { .filter = {}, .account = account });
        return;
    case Id::Audit:
        Q_EMIT pageWanted(u"audit"_s, { .filter = {}, .account = account });
        return;
    case Id::Passkeys:
        return hear(openPasskeys(m_context, account, this));
    case Id::CutOff:
        return hear(openCutOff(m_context, account, this));
    case Id::Delete:
        return hear(openDeleteAccount(m_context, account, this));
    case Id::Copy:
        m_table->copy();
        return;
    case Id::CopyId:
        QGuiApplication::clipboard()->setText(account.toString(QUuid::WithoutBraces));
        return;
    }
}

std::optional<QUuid> AccountsPage::chosenOne() const
{
    const QList<QUuid> keys = m_model.chosenCount() == 1 ? m_model.chosenKeys() : QList<QUuid>();
    return keys.isEmpty() ? std::nullopt : std::optional(keys.constFirst());
}

} // namespace mcias
