// SPDX-License-Identifier: MIT
// How the accounts page is put together, and who hears whom.
#include "views/accounts/account_inspector.h"
#include "views/accounts/accounts_page.h"
#include "views/controls/message_bar.h"
#include "views/controls/page_keys.h"
#include "views/tables/filter_field.h"
#include "views/tables/list_frame.h"
#include "views/tables/reading_bar.h"
#include "views/tables/table_view.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;
using Id = AccountActions::Id;

void AccountsPage::makeLayout()
{
    m_frame = new ListFrame(
        { .name = "accounts",
            .title = tr("Accounts"),
            .filterHint = tr("Name, start of an ID, role:admin, tag:env:prod, -word … (Ctrl+F)"),
            .filterHelp = tr(
                "Every word has to be there: in the name, the type, the status, a role, a tag, or at the start of the ID.\n"
                "role:admin   tag:env:prod   status:inactive   type:system   totp:no   token:none\n"
                "has:roles is any role, -word leaves out what has it, and a whole ID leads to its account."),
            .head = ListFrame::Head::TwoLines,
            .idColumn = u"id"_s,
            .rows = [](int rows) { return tr("%n account(s)", nullptr, rows); } },
        m_model, m_context.state, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    m_table = m_frame->table();
    for (const auto &[id, name] : { std::pair(Id::New, "accountsNew"), std::pair(Id::Edit, "accountsEdit"),
             std::pair(Id::HelpDesk, "accountsHelpDesk"), std::pair(Id::Bulk, "accountsBulk") })
        m_frame->addButton(m_actions.button(id, name, this));
    m_frame->addToMore({ m_actions.action(Id::Names) });
    m_frame->addToMore({ m_actions.action(Id::Tokens), m_actions.action(Id::Audit), m_actions.action(Id::Passkeys),
        m_actions.action(Id::CutOff), m_actions.action(Id::Delete) });
    m_frame->addToMore({ m_actions.action(Id::Copy), m_actions.action(Id::CopyId) });
    QMenu *questions = m_frame->addQuestions(AccountsTable::questions());
    questions->addSeparator();
    m_retired = questions->addAction(tr("Show &deleted accounts"));
    m_retired->setObjectName(u"showDeleted"_s);
    m_retired->setCheckable(true);
    m_retired->setToolTip(tr("Otherwise only filters like status:deleted show them"));
    m_inspector = new AccountInspector(m_context, m_frame);
    m_frame->setInspector(m_inspector, 316); // so that an ID fits on a line
    m_reading = new ReadingBar(*m_context.book, m_context.formats, m_frame);
    m_frame->addToFooter(m_reading);
    m_frame->setTabs();
}

void AccountsPage::connectTable()
{
    connect(&m_actions, &AccountActions::wanted, this, &AccountsPage::act);
    connect(m_frame->filter(), &QLineEdit::textChanged, this, &AccountsPage::filterTyped);
    connect(m_frame, &ListFrame::refreshWanted, this, &AccountsPage::refresh);
    connect(m_frame, &ListFrame::leavingPlace, this, &AccountsPage::leavingPlace);
    connect(m_frame, &ListFrame::retryWanted, this, [this] {
        if (m_model.totalCount() == 0 || isDenied())
            refresh();
        else
            m_retired->setChecked(true);
    });
    connect(m_frame->messages(), &MessageBar::actionTriggered, this, &AccountsPage::refresh);
    connect(&m_model, &RowsModel::countsChanged, this, &AccountsPage::showState);
    connect(&m_model, &RowsModel::busyChanged, this, [this](bool busy) {
        if (!busy)
            listShown();
    });
    connect(&m_model, &RowsModel::choiceChanged, this, &AccountsPage::choiceChanged);
    connect(m_retired, &QAction::toggled, &m_model, &RowsModel::setShowRetired);
    addKey(
        m_table, Qt::Key_F2, [this] { m_actions.action(Id::Edit)->trigger(); }, tr("Edit the selected account"));
    addKey(
        m_table, QKeySequence::Delete, [this] { m_actions.action(Id::Delete)->trigger(); }, tr("Delete the selected account"));
    connect(m_table, &TableView::sightChanged, &m_looking, qOverload<>(&QTimer::start));
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (m_model.chosenCount() == 1 && m_model.isChosen(index.row()))
            m_actions.action(Id::Edit)->trigger();
    });
    connect(m_table, &TableView::menuWanted, this, [this](QMenu *menu) {
        menu->setToolTipsVisible(true);
        for (const Id id : { Id::Edit, Id::HelpDesk, Id::Bulk, Id::Copy, Id::CopyId, Id::Tokens, Id::Audit, Id::Passkeys,
                 Id::CutOff, Id::Delete })
            menu->addAction(m_actions.action(id));
    });
}

} // namespace mcias
