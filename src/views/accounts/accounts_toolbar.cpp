// SPDX-License-Identifier: MIT
#include "views/accounts/accounts_toolbar.h"

#include "models/accounts_model.h"
#include "views/accounts/account_actions.h"
#include "views/controls/elided_label.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/tables/filter_field.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;
using Id = AccountActions::Id;

AccountsToolbar::AccountsToolbar(AccountActions &actions, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(makeActions(actions));
    column->addWidget(makeFilter());
}

QWidget *AccountsToolbar::makeActions(AccountActions &actions)
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(titleLabel(tr("Accounts"), 1.35, bar));
    row->addStretch(1);
    m_buttons = { actions.button(Id::New, "accountsNew", bar), actions.button(Id::Edit, "accountsEdit", bar),
        actions.button(Id::HelpDesk, "accountsHelpDesk", bar), actions.button(Id::Bulk, "accountsBulk", bar) };
    for (QPushButton *button : std::as_const(m_buttons))
        row->addWidget(button);

    m_more = new QPushButton(icon(u"more"_s), {}, bar);
    nameWidget(m_more, "accountsMore", tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    auto *menu = new QMenu(m_more);
    menu->setObjectName(u"accountsMoreMenu"_s);
    menu->setToolTipsVisible(true);
    menu->addAction(actions.action(Id::Names));
    menu->addSeparator();
    menu->addActions({ actions.action(Id::Copy), actions.action(Id::CopyId) });
    menu->addSeparator();
    menu->addActions({ actions.action(Id::ExportCsv), actions.action(Id::ExportJson) });
    menu->addSeparator();
    for (const Id id : { Id::Tokens, Id::Audit, Id::Passkeys, Id::CutOff, Id::Delete })
        menu->addAction(actions.action(id));
    m_more->setMenu(menu);
    row->addWidget(m_more);

    m_refresh = new QPushButton(icon(u"refresh"_s), tr("&Refresh"), bar);
    nameWidget(m_refresh, "accountsRefresh", tr("Refresh the list of accounts"));
    m_refresh->setToolTip(tr("Ask the server again (F5)"));
    row->addWidget(m_refresh);
    return bar;
}

QWidget *AccountsToolbar::makeFilter()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_filter = new FilterField(bar);
    nameWidget(m_filter, "accountsFilter", tr("Filter accounts"));
    m_filter->setPlaceholderText(tr("Name, start of an ID, role:admin, tag:env:prod, -word … (Ctrl+F)"));
    m_filter->setToolTip(
        tr("Every word has to be there: in the name, the type, the status, a role, a tag, or at the start of the ID.\n"
           "role:admin   tag:env:prod   status:inactive   type:system   totp:no   token:none\n"
           "has:roles is any role, -word leaves out what has it, and a whole ID leads to its account."));
    m_filter->setMaximumWidth(560);
    row->addWidget(m_filter, 1);

    m_questions = new QPushButton(icon(u"question"_s), tr("Ready &questions"), bar);
    nameWidget(m_questions, "accountsQuestions", tr("Ready questions"));
    m_questions->setToolTip(tr("Filters that are often needed"));
    auto *menu = new QMenu(m_questions);
    menu->setObjectName(u"accountsQuestionsMenu"_s);
    menu->setToolTipsVisible(true);
    for (const ReadyQuestion &question : AccountsTable::questions()) {
        const QString filter = QLatin1String(question.filter);
        QAction *line = menu->addAction(question.title());
        line->setObjectName("question-"_L1 + QLatin1String(question.id));
        line->setToolTip(filter);
        connect(line, &QAction::triggered, this, [this, filter] { Q_EMIT questionAsked(filter); });
    }
    menu->addSeparator();
    m_retired = menu->addAction(tr("Show &deleted accounts"));
    m_retired->setObjectName(u"showDeleted"_s);
    m_retired->setCheckable(true);
    m_retired->setToolTip(tr("Otherwise only filters like status:deleted show them"));
    connect(m_retired, &QAction::toggled, this, &AccountsToolbar::retiredWanted);
    m_questions->setMenu(menu);
    row->addWidget(m_questions);
    m_problem = new ElidedLabel(bar);
    nameWidget(m_problem, "accountsFilterProblem", tr("Note on the filter"));
    row->addWidget(m_problem, 1);

    m_columns = new QPushButton(icon(u"columns"_s), {}, bar);
    nameWidget(m_columns, "accountsColumns", tr("Columns"));
    m_columns->setToolTip(tr("Which columns are shown"));
    row->addWidget(m_columns);
    return bar;
}

void AccountsToolbar::setProblem(const QString &sentence)
{
    m_problem->say(sentence, tr("Note on the filter"));
}

QList<QWidget *> AccountsToolbar::tabOrder() const
{
    QList<QWidget *> widgets{ m_filter, m_questions, m_columns };
    for (QPushButton *button : m_buttons)
        widgets += button;
    return widgets << m_more << m_refresh;
}

} // namespace mcias
