// SPDX-License-Identifier: MIT
#include "views/postgres/postgres_page.h"

#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/message_bar.h"
#include "views/controls/page_keys.h"
#include "views/controls/placeholder.h"
#include "views/postgres/pg_creds_dialog.h"
#include "views/tables/filter_field.h"
#include "views/tables/list_frame.h"
#include "views/tables/table_view.h"
#include "work/account_book.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

PostgresPage::PostgresPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_overview(context.session, *context.book),
      m_model(context.formats),
      m_frame(new ListFrame(
          { .name = "postgres",
              .title = tr("Postgres credentials"),
              .filterHint = tr("Account, host:, db:, user:, state:set … (Ctrl+F)"),
              .filterHelp = tr(
                  "Every word has to be there: in the account's name, the host, the port, the database or the user.\n"
                  "host:db.example.org   db:orders   user:app   state:set   state:none   state:unread"),
              .exportNote = tr("There are no passwords in it."),
              .rows = [](int rows) { return tr("%n account(s)", nullptr, rows); } },
          m_model, context.state, this)),
      m_open(new QPushButton(icon(u"edit"_s), tr("O&pen…"), this)),
      m_limits(m_frame->addLasting("Limits"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    nameWidget(m_open, "postgresOpen", tr("Open the credentials"));
    m_frame->addButton(m_open);
    m_frame->setTabs();
    connectAll();
    takeRows();
}

void PostgresPage::connectAll()
{
    connect(&m_overview, &PgCredsOverview::changed, this, &PostgresPage::takeRows);
    connect(m_context.book, &AccountBook::loadingChanged, this, &PostgresPage::showState);
    connect(m_context.book, &AccountBook::failed, this, &PostgresPage::showState);
    connect(&m_model, &RowsModel::countsChanged, this, &PostgresPage::showState);
    connect(&m_model, &RowsModel::choiceChanged, this, &PostgresPage::showState);
    connect(m_frame->filter(), &QLineEdit::textChanged, this, &PostgresPage::showState);
    connect(m_frame, &ListFrame::refreshWanted, this, &PostgresPage::refresh);
    connect(m_frame, &ListFrame::retryWanted, this, &PostgresPage::refresh);
    connect(m_frame->messages(), &MessageBar::actionTriggered, this, &PostgresPage::refresh);
    connect(m_open, &QPushButton::clicked, this, &PostgresPage::openChosen);
    TableView *table = m_frame->table();
    addKey(
        table, Qt::Key_F2, [this] { openChosen(); }, tr("Open the credentials of the selected account"));
    connect(table, &QAbstractItemView::activated, this, &PostgresPage::openChosen);
    connect(table, &TableView::menuWanted, this, [this, table](QMenu *menu) {
        menu->addAction(m_open->text(), this, &PostgresPage::openChosen)->setEnabled(m_open->isEnabled());
        menu->addAction(tr("&Copy the rows"), table, &TableView::copy)->setEnabled(m_model.chosenCount() > 0);
    });
}

void PostgresPage::begin()
{
    refresh();
}

void PostgresPage::refresh()
{
    if (!m_context.book->isLoaded())
        m_context.book->refresh(); // whose credentials they are
    m_overview.refresh();
}

QWidget *PostgresPage::firstFocus()
{
    return m_frame->filter();
}

void PostgresPage::takeRows()
{
    m_model.setRows(m_overview.rows());
    if (m_model.rowCount() > 0 && !std::exchange(m_isFitted, true))
        m_frame->table()->fitColumns({ { u"host"_s, 180 }, { u"database"_s, 110 }, { u"user"_s, 110 }, { u"updated"_s, 140 } });
    if (!m_wanted.isNull()) {
        if (const int row = m_model.rowOf(m_wanted); row >= 0) {
            m_wanted = {};
            m_frame->table()->chooseRow(row);
        }
    }
    showState();
}

bool PostgresPage::isDenied() const
{
    return m_overview.error() && m_overview.error()->kind == ErrorKind::Forbidden;
}

void PostgresPage::showState()
{
    const bool isLoading = m_overview.isLoading() || m_context.book->isLoading();
    m_frame->setBusy(isLoading);
    m_frame->setFilterEnabled(!isDenied() || m_model.totalCount() > 0);
    m_frame->setTableShown(!showPlaceholder());
    say();
    showCounts();
    updateActions();
}

// True if there is something to say in the place of the table.
bool PostgresPage::showPlaceholder()
{
    Placeholder *place = m_frame->placeholder();
    const AccountBook &book = *m_context.book;
    const bool hasRows = m_model.totalCount() > 0;
    if (isDenied() && !hasRows)
        place->show(
            u"denied"_s, tr("You may not list Postgres credentials"), m_overview.error()->explanation(), tr("&Ask again"));
    else if (!m_overview.wasAsked() && (m_overview.isLoading() || book.isLoading()))
        place->showBusy(tr("Loading credentials…"));
    else if (m_overview.error() && !m_overview.isListed() && !m_overview.isNotOffered() && !isDenied())
        place->show(u"error"_s, tr("The credentials could not be loaded"), m_overview.error()->explanation(), tr("Re&try"));
    else if (!m_overview.wasAsked())
        place->show(u"database"_s, tr("Nothing asked for yet"), {}, tr("&Load credentials"));
    else if (!hasRows && book.isLoading())
        place->showBusy(tr("Loading accounts…"));
    else if (!hasRows && book.error())
        place->show(u"error"_s, tr("There are no credentials to show"),
            tr("The accounts could not be listed either. %1").arg(book.error()->explanation()), tr("Re&try"));
    else if (!hasRows)
        place->show(u"database"_s, tr("No Postgres credentials"),
            tr("Only system accounts have them, and the server lists none for you."), tr("&Ask again"));
    else if (m_model.rowCount() == 0)
        place->show(u"search"_s, tr("Nothing matches"),
            tr("No account fits every part of “%1”.").arg(safeLine(m_frame->filterText(), 80)), tr("&Clear the filter"));
    else
        return false;
    return true;
}

void PostgresPage::say()
{
    MessageBar *messages = m_frame->messages();
    const auto &error = m_overview.error();
    if (error && m_overview.isListed())
        messages->say(MessageBar::Kind::Error,
            tr("The list could not be refreshed and is as of %1. %2")
                .arg(m_context.formats.time(m_overview.asOf()), error->explanation()),
            tr("Re&try"));
    else if (messages->kind() == MessageBar::Kind::Error)
        messages->clear();
    if ((m_overview.isNotOffered() || isDenied()) && m_model.totalCount() > 0) {
        const QString sentence = isDenied()
            ? tr("You may not list Postgres credentials. Those of a single account may be open to you all the same: open it to "
                 "read them, which the server writes to its audit log.")
            : tr("This server does not list credentials without disclosing them. Open an account to read its own: the server "
                 "writes that to its audit log.");
        if (m_limits->isHidden() || m_limits->text() != sentence)
            m_limits->say(MessageBar::Kind::Info, sentence);
    } else {
        m_limits->clear();
    }
}

void PostgresPage::showCounts()
{
    const int total = m_model.totalCount();
    const bool isShown = m_overview.wasAsked() && (!isDenied() || total > 0);
    const int shown = m_model.rowCount();
    QStringList parts;
    if (isShown) {
        parts += shown == total ? tr("%Ln account(s)", nullptr, total)
                                : tr("%1 of %Ln account(s)", nullptr, total).arg(m_context.formats.number(shown));
        const auto set = static_cast<int>(std::count_if(m_overview.rows().begin(), m_overview.rows().end(),
            [](const PgCredsRow &row) { return row.state == PgCredsRow::State::Set; }));
        parts += m_overview.isListed() ? tr("%Ln with credentials", nullptr, set) : tr("%Ln known", nullptr, set);
        if (const int chosen = m_model.chosenCount(); chosen > 0)
            parts += tr("%Ln selected", nullptr, chosen);
    }
    m_frame->setCounts(parts.join(u" · "_s));
    m_frame->setAsOf(m_overview.isLoading()    ? tr("Refreshing…")
            : isShown && m_overview.isListed() ? tr("As of %1").arg(m_context.formats.time(m_overview.asOf()))
                                               : QString());
}

std::optional<PgCredsRow> PostgresPage::chosenOne() const
{
    if (m_model.chosenCount() != 1 || m_model.chosenHiddenCount() > 0)
        return std::nullopt;
    return m_model.chosenValues().constFirst();
}

void PostgresPage::updateActions()
{
    const auto chosen = chosenOne();
    const bool isOpenable = chosen && !chosen->account.isNull();
    m_open->setEnabled(isOpenable);
    m_open->setToolTip(isOpenable       ? tr("Look at the credentials, change them, test them, hand them on (Enter or F2)")
            : m_model.chosenCount() > 1 ? tr("This is for one account: %n are selected.", nullptr, m_model.chosenCount())
            : chosen                    ? tr("The server does not say whose these are.")
                                        : tr("Select an account first."));
}

void PostgresPage::openChosen()
{
    if (const auto chosen = chosenOne(); chosen && !chosen->account.isNull() && m_open->isEnabled())
        open(chosen->account);
}

PgCredsDialog *PostgresPage::open(const QUuid &account)
{
    auto *dialog = new PgCredsDialog(m_context, m_overview, account, this);
    if (const auto kept = dialog->keptDraft())
        dialog->restore(*kept);
    connect(dialog, &EditorDialog::saved, this,
        [this](const QString &sentence) { m_frame->messages()->say(MessageBar::Kind::Good, sentence); });
    dialog->open();
    return dialog;
}

QStringList PostgresPage::draftForms()
{
    return { QLatin1String(PgCredsDialog::form) };
}

bool PostgresPage::openDraft(const Draft &draft)
{
    if (draft.form != QLatin1String(PgCredsDialog::form))
        return false;
    open(QUuid(draft.subject));
    return true;
}

PagePlace PostgresPage::place() const
{
    const auto chosen = chosenOne();
    return { m_frame->filterText(), chosen ? chosen->account : QUuid() };
}

void PostgresPage::goTo(const PagePlace &place)
{
    m_frame->setFilterText(place.filter);
    m_wanted = place.account;
    takeRows();
}

QList<TourStep> PostgresPage::tour(Page *page)
{
    auto *self = static_cast<PostgresPage *>(page);
    const auto settled = [self] {
        return self->m_overview.wasAsked() && !self->m_overview.isLoading() && !self->m_model.isBusy();
    };
    const auto dialog = [self] { return self->findChild<PgCredsDialog *>(); };
    return {
        { u"postgres"_s, tr("Where each service's database is. No password is read for this list."), [] {}, settled },
        { u"postgres-credentials"_s,
            tr("One service's credentials. The stored password stays where it is until somebody asks to see it."),
            [self] {
                for (const PgCredsRow &row : self->m_overview.rows()) {
                    if (row.state == PgCredsRow::State::Set && !row.account.isNull()) {
                        self->open(row.account);
                        return;
                    }
                }
            },
            [dialog] { return dialog() && dialog()->isVisible(); } },
        { {}, {},
            [dialog] {
                if (dialog())
                    dialog()->reject();
            },
            [dialog] { return !dialog(); } },
    };
}

} // namespace mcias
