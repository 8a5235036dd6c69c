// SPDX-License-Identifier: MIT
// How the tokens page is put together, and who hears whom.
#include "models/accounts_model.h"
#include "views/controls/labels.h"
#include "views/controls/message_bar.h"
#include "views/controls/page_keys.h"
#include "views/tables/filter_field.h"
#include "views/tables/list_frame.h"
#include "views/tables/table_view.h"
#include "views/tokens/expiry_strip.h"
#include "views/tokens/token_inspector.h"
#include "views/tokens/tokens_page.h"
#include "work/account_book.h"
#include "work/tokens/known_tokens.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;
using Id = TokenActions::Id;

void TokensPage::makeLayout()
{
    m_frame = new ListFrame(
        { .name = "tokens",
            .title = tr("Tokens"),
            .filterHint = tr("Account, jti, state:live, kind:service, role:admin, -word … (Ctrl+F)"),
            .filterHelp = tr("Every word has to be there: in the account's name, the ID, the state, the kind or a role.\n"
                             "state:live   kind:service   role:admin   account:backup   evidence:audit   jti:7f3a\n"
                             "has:roles is any role, and -word leaves out what has it."),
            .head = ListFrame::Head::TwoLines,
            .idColumn = u"jti"_s,
            .exportNote = tr("The tokens themselves are not in it."),
            .rows = [](int rows) { return tr("%Ln token(s)", nullptr, rows); } },
        m_model, m_context.state, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    m_table = m_frame->table();
    m_frame->refresh()->setToolTip(tr("Read what is new in the audit log (F5)"));
    for (const auto &[id, name] :
        { std::pair(Id::Check, "tokensCheck"), std::pair(Id::Issue, "tokensIssue"), std::pair(Id::Revoke, "tokensRevokeOne") })
        m_frame->addButton(m_actions.button(id, name, this));
    m_frame->addToMore({ m_actions.action(Id::RevokeOther), m_actions.action(Id::CutOff) });
    m_frame->addToMore({ m_actions.action(Id::ShowAccount), m_actions.action(Id::HelpDesk), m_actions.action(Id::Audit) });
    m_frame->addToMore({ m_actions.action(Id::Copy), m_actions.action(Id::CopyId) });
    m_frame->more()->addAction(m_actions.action(Id::ExportCalendar));
    m_frame->addQuestions(TokensTable::questions());
    m_expiry = new ExpiryStrip(m_actions.button(Id::ExportCalendar, "tokensCalendar", this, false), m_frame);
    m_frame->addAbove(m_expiry);
    m_problem = m_frame->addLasting("LogProblem");
    m_inspector = new TokenInspector(m_context, m_actions, m_frame);
    m_frame->setInspector(m_inspector);
    m_frame->addBelow(makeTruth());
    m_frame->setTabs(m_expiry->tabOrder());
}

// What the list is not stands where it cannot be overlooked, and cannot be closed.
QWidget *TokensPage::makeTruth()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(16);
    m_truth = plainLabel({}, bar);
    m_truth->setObjectName(u"tokensTruth"_s);
    m_truth->setWordWrap(true);
    m_further = new QPushButton(tr("Read the &log further"), bar);
    nameWidget(m_further, "tokensFurther", tr("Read the audit log further back"));
    row->addWidget(m_truth, 1);
    row->addWidget(m_further);
    return bar;
}

void TokensPage::connectAll()
{
    connect(&m_actions, &TokenActions::wanted, this, &TokensPage::act);
    connect(m_frame->filter(), &QLineEdit::textChanged, this, &TokensPage::showState);
    connect(m_frame, &ListFrame::refreshWanted, this, &TokensPage::refresh);
    connect(m_frame, &ListFrame::retryWanted, this, &TokensPage::refresh);
    connect(m_frame, &ListFrame::leavingPlace, this, &TokensPage::leavingPlace);
    connect(m_expiry, &ExpiryStrip::spanChosen, this, &TokensPage::showSpan);
    connect(m_further, &QPushButton::clicked, this, [this] {
        m_table->setFocus(Qt::OtherFocusReason); // the button rests meanwhile
        m_reader.readFurther();
    });
    connect(m_problem, &MessageBar::actionTriggered, this, &TokensPage::refresh);
    connect(&m_model, &RowsModel::countsChanged, this, &TokensPage::showState);
    connect(&m_model, &RowsModel::choiceChanged, this, &TokensPage::showChosen);
    connect(&m_reader, &AuditReader::changed, this, &TokensPage::showState);
    connect(&m_reader, &AuditReader::finished, this, &TokensPage::logRead);
    connect(m_context.tokens, &KnownTokens::rowsChanged, &m_taking, qOverload<>(&QTimer::start));
    connect(m_context.book, &AccountBook::loaded, &m_taking, qOverload<>(&QTimer::start));
    connect(m_context.book, &AccountBook::changed, &m_taking, qOverload<>(&QTimer::start));
    addKey(
        m_table, QKeySequence::Delete, [this] { m_actions.action(Id::Revoke)->trigger(); }, tr("Revoke the selected tokens"));
    connect(m_table, &TableView::sightChanged, &m_looking, qOverload<>(&QTimer::start));
    connect(m_table, &TableView::menuWanted, this, [this](QMenu *menu) {
        menu->setToolTipsVisible(true);
        for (const Id id : { Id::Revoke, Id::Issue, Id::CutOff, Id::ShowAccount, Id::HelpDesk, Id::Audit, Id::Copy, Id::CopyId })
            menu->addAction(m_actions.action(id));
    });
}

} // namespace mcias
