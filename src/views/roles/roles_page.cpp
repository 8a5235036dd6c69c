// SPDX-License-Identifier: MIT
#include "views/roles/roles_page.h"

#include "views/accounts/account_dialogs.h"
#include "views/controls/card.h"
#include "views/controls/labels.h"
#include "views/controls/message_bar.h"
#include "views/controls/placeholder.h"
#include "views/forms/editor_dialog.h"
#include "views/roles/role_change_panel.h"
#include "views/roles/role_holders.h"
#include "views/tables/reading_bar.h"
#include "views/tables/table_view.h"
#include "work/account_book.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto countPause = 200ms; // between two counts of holders while roles come in
constexpr auto lookPause = 120ms;  // the rows have come to rest under the eyes

} // namespace

RolesPage::RolesPage(const PageContext &context, QWidget *parent, const StepTiming &timing)
    : Page(parent),
      m_context(context),
      m_model(context.formats),
      m_delegate(m_model, context.session)
{
    m_counting.setSingleShot(true);
    m_counting.setInterval(countPause);
    m_looking.setSingleShot(true);
    m_looking.setInterval(lookPause);
    connect(&m_counting, &QTimer::timeout, this, &RolesPage::showCounts);
    connect(&m_looking, &QTimer::timeout, this, &RolesPage::look);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeToolbar());
    m_messages = new MessageBar(this);
    m_messages->setObjectName(u"rolesMessages"_s);
    auto *messageRow = new QVBoxLayout;
    messageRow->setContentsMargins(16, 0, 16, 0);
    messageRow->addWidget(m_messages);
    column->addLayout(messageRow);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(makeBody(), 1);
    m_change = new RoleChangePanel(context, this, timing);
    column->addWidget(m_change);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(makeFooter());

    connect(m_messages, &MessageBar::actionTriggered, this, &RolesPage::refresh);
    connect(
        m_change, &RoleChangePanel::stateChanged, this, [this](const QUuid &account, Role role, RoleCellDelegate::State state) {
            if (state == RoleCellDelegate::State::Asked)
                m_delegate.forgetEnds();
            m_delegate.setState(account, role, state);
            m_table->viewport()->update();
        });
    connect(m_change, &RoleChangePanel::closed, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connectBook();
    for (const auto &[before, after] : std::initializer_list<std::pair<QWidget *, QWidget *>>{ { m_filter, m_onlyWithRoles },
             { m_onlyWithRoles, m_edit }, { m_edit, m_refresh }, { m_refresh, m_holders }, { m_holders, m_table } })
        setTabOrder(before, after);
    applyFilter();
    takeRows();
    showState();
}

void RolesPage::connectBook()
{
    AccountBook *book = m_context.book;
    connect(book, &AccountBook::loaded, this, &RolesPage::takeRows);
    connect(&m_model, &RowsModel::busyChanged, this, &RolesPage::land);
    connect(book, &AccountBook::failed, this, &RolesPage::showState);
    connect(book, &AccountBook::loadingChanged, this, &RolesPage::showState);
    connect(book, &AccountBook::progressed, this, &RolesPage::showState);
    connect(book, &AccountBook::changed, this, [this](const QList<QUuid> &ids) {
        m_model.follow(m_context.book->rows(), ids);
        for (auto id = ids.begin(); id != ids.end() && !m_gaveRoles; ++id) {
            if (const auto row = m_context.book->find(*id))
                noteRead(*row);
        }
        if (!m_counting.isActive())
            m_counting.start();
    });
}

void RolesPage::takeRows()
{
    if (!m_context.book->isLoaded())
        return;
    const QList<AccountRow> &rows = m_context.book->rows();
    m_model.setRows(rows);
    m_wasAsked = m_gaveRoles = false;
    for (auto row = rows.begin(); row != rows.end() && !m_gaveRoles; ++row)
        noteRead(*row);
    if (!std::exchange(m_isFitted, true))
        m_table->fitColumns();
    showCounts();
    showState();
    m_looking.start();
}

void RolesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    // Who holds which role is what this page is for: it asks for all, and lets that be stopped.
    if (m_hasRead)
        return;
    m_hasRead = true;
    if (m_context.book->isLoaded())
        return m_context.book->readAll();
    connect(
        m_context.book, &AccountBook::loaded, this, [this] { m_context.book->readAll(); }, Qt::SingleShotConnection);
}

void RolesPage::begin()
{
    if (!m_context.book->isLoaded())
        refresh();
}

void RolesPage::refresh()
{
    m_context.book->refresh(); // with it roles are old, and read again where somebody looks
}

QWidget *RolesPage::firstFocus()
{
    return m_filter;
}

PagePlace RolesPage::place() const
{
    const QModelIndex current = m_table->currentIndex();
    return { m_filter->text(), current.isValid() ? m_model.rowAt(current.row()).account.id : QUuid() };
}

void RolesPage::goTo(const PagePlace &place)
{
    m_filter->setText(place.filter);
    m_wanted = place.account;
    land();
}

// As soon as the list is there, in order, and the account's roles are known, if the filter asks for these.
void RolesPage::land()
{
    if (m_wanted.isNull() || !m_context.book->isLoaded() || m_model.isBusy())
        return;
    const int row = m_model.rowOf(m_wanted);
    if (row >= 0)
        m_table->chooseRow(row);
    const AccountBook::Progress &progress = m_context.book->progress();
    if (row >= 0 || (progress.total > 0 && !progress.running))
        m_wanted = {};
}

void RolesPage::applyFilter()
{
    m_wanted = {}; // somebody looks for something else
    QStringList words{ m_filter->text().trimmed() };
    const QString role = m_holders ? m_holders->chosen() : QString();
    if (!role.isEmpty())
        words += u"role:\"%1\""_s.arg(QString(role).remove(u'"'));
    else if (m_onlyWithRoles->isChecked())
        words += u"has:roles"_s;
    m_model.setFilter(words.join(u' '));
    showState();
}

void RolesPage::look()
{
    if (m_table->isVisible())
        m_context.book->look(m_table->idsInSight());
}

bool RolesPage::isDenied() const
{
    return m_context.book->error() && m_context.book->error()->kind == ErrorKind::Forbidden;
}

// A server that was asked, and gave no roles of anybody, has no such call.
void RolesPage::noteRead(const AccountRow &row)
{
    m_wasAsked = m_wasAsked || row.extras;
    m_gaveRoles = m_gaveRoles || (row.extras && row.extras->roles);
}

void RolesPage::showState()
{
    const AccountBook &book = *m_context.book;
    const auto &error = book.error();
    m_refresh->setEnabled(!book.isLoading());
    m_filter->setEnabled(!isDenied());
    bool listed = false;
    if (book.isLoading() && !book.isLoaded()) {
        m_placeholder->showBusy(tr("Loading accounts…"));
    } else if (isDenied()) {
        m_placeholder->show(u"denied"_s, tr("You may not list the accounts"), error->explanation(), tr("&Ask again"));
    } else if (error && !book.isLoaded()) {
        m_placeholder->show(u"error"_s, tr("The accounts could not be loaded"), error->explanation(), tr("Re&try"));
    } else if (!book.isLoaded()) {
        m_placeholder->show(u"key"_s, tr("Nothing asked for yet"), {}, tr("&Load accounts"));
    } else if (m_model.rowCount() > 0) {
        listed = true;
    } else if (book.progress().error && book.progress().error->kind == ErrorKind::Forbidden) {
        m_placeholder->show(u"denied"_s, tr("You may not see roles"), book.progress().error->explanation(), {});
    } else if (book.progress().running && m_filter->text().trimmed().isEmpty()) {
        m_placeholder->showBusy(tr("Reading roles…"));
    } else if (readsNothing()) {
        m_placeholder->show(
            u"key"_s, tr("This server does not offer roles"), tr("It is older than the calls that read and change them."), {});
    } else if (!m_filter->text().trimmed().isEmpty() || !m_holders->chosen().isEmpty()) {
        m_placeholder->show(u"search"_s, tr("No account matches"),
            tr("No account matches the filter, as far as roles were read."), tr("&Clear the filter"));
    } else {
        m_placeholder->show(u"key"_s, tr("No account has a role"), tr("That is so as far as roles were read."),
            m_onlyWithRoles->isChecked() ? tr("&Show all accounts") : QString());
    }
    m_stack->setCurrentIndex(listed ? 1 : 0);
    m_reading->setHeld(!book.isLoaded() || isDenied());
    if (error && book.isLoaded() && !isDenied())
        m_messages->say(MessageBar::Kind::Error,
            tr("The list could not be refreshed and is as of %1. %2")
                .arg(m_context.formats.time(book.asOf()), error->explanation()),
            tr("Re&try"));
    else if (m_messages->kind() == MessageBar::Kind::Error)
        m_messages->clear();
    const int total = m_model.totalCount() - m_model.retiredCount();
    m_count->setText(book.isLoaded() && !isDenied()
            ? tr("%1 of %n account(s)", nullptr, total).arg(m_context.formats.number(m_model.rowCount()))
            : QString());
    m_asOf->setText(book.isLoaded() && !isDenied()
            ? book.isLoading() ? tr("Refreshing…") : tr("As of %1").arg(m_context.formats.time(book.asOf()))
            : QString());
}

void RolesPage::showCounts()
{
    land();
    m_holders->count(isDenied() ? QList<AccountRow>() : m_context.book->rows());
    const int unread = m_reading->unread();
    const int total = m_model.totalCount() - m_model.retiredCount();
    QString note = tr("Live tokens keep their old roles until they are renewed or revoked.");
    if (unread > 0)
        note = tr("As far as read: %1 of %n account(s).", nullptr, total).arg(m_context.formats.number(total - unread))
            + u"\n\n"_s + note;
    m_holdersNote->setText(note);
    m_holdersNote->setAccessibleName(note);
}

void RolesPage::askAbout(const QModelIndex &index)
{
    m_wanted = {};
    const auto role = RolesMatrix::roleOf(index.column());
    if (!role)
        return;
    if (m_context.session.profile().readOnly)
        return m_messages->say(
            MessageBar::Kind::Info, tr("The profile is read-only: the console changes nothing at this server."));
    if (m_change->isRunning())
        return m_messages->say(MessageBar::Kind::Info, tr("A change is under way: wait for its end, then press again."));
    const AccountRow row = m_model.rowAt(index.row());
    if (!RolesMatrix::has(row, *role))
        return m_context.book->reread(row.account.id);
    if (m_messages->kind() == MessageBar::Kind::Info)
        m_messages->clear();
    m_change->ask(row, *role);
}

void RolesPage::editCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    EditorDialog *dialog = openEditAccount(m_context, m_model.rowAt(current.row()).account.id, this);
    connect(dialog, &EditorDialog::saved, this,
        [this](const QString &sentence) { m_messages->say(MessageBar::Kind::Good, sentence); });
}

bool RolesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QModelIndex current = m_table->currentIndex();
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier && RolesMatrix::roleOf(current.column())) {
            askAbout(current);
            return true;
        }
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && current.isValid()) {
            editCurrent();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

QList<TourStep> RolesPage::tour(Page *page)
{
    auto *self = static_cast<RolesPage *>(page);
    const auto settled = [self] {
        return self->m_context.book->isLoaded() && !self->m_context.book->progress().running && !self->m_model.isBusy();
    };
    return {
        { u"roles"_s, tr("Who holds which role: counts on the left, accounts and roles on the right."),
            [self] { self->m_table->clearFocus(); }, settled },
        { u"roles-admins"_s, tr("A click on a role leaves only those who hold it."),
            [self] { self->m_holders->choose(u"admin"_s); }, settled },
        { u"roles-ask"_s, tr("A click on a cell, or Space, asks before it grants or revokes, and says what would be dangerous."),
            [self] {
                self->m_table->setFocus(Qt::OtherFocusReason);
                self->askAbout(self->m_model.index(0, RolesMatrix::firstRoleColumn));
            },
            settled },
        { {}, {},
            [self] {
                self->m_change->dismiss();
                self->m_holders->choose({});
            },
            settled },
    };
}

} // namespace mcias
