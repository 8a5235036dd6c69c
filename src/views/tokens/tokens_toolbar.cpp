// SPDX-License-Identifier: MIT
#include "views/tokens/tokens_toolbar.h"

#include "models/tokens_model.h"
#include "views/controls/elided_label.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/tables/filter_field.h"
#include "views/tokens/token_actions.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;
using Id = TokenActions::Id;

TokensToolbar::TokensToolbar(TokenActions &actions, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(makeActions(actions));
    column->addWidget(makeFilter());
}

QWidget *TokensToolbar::makeActions(TokenActions &actions)
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(titleLabel(tr("Tokens"), 1.35, bar));
    row->addStretch(1);
    m_buttons = { actions.button(Id::Check, "tokensCheck", bar), actions.button(Id::Issue, "tokensIssue", bar),
        actions.button(Id::Revoke, "tokensRevokeOne", bar) };
    for (QWidget *button : std::as_const(m_buttons))
        row->addWidget(button);

    m_more = new QPushButton(icon(u"more"_s), {}, bar);
    nameWidget(m_more, "tokensMore", tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    auto *menu = new QMenu(m_more);
    menu->setObjectName(u"tokensMoreMenu"_s);
    menu->setToolTipsVisible(true);
    menu->addActions({ actions.action(Id::RevokeOther), actions.action(Id::CutOff) });
    menu->addSeparator();
    menu->addActions({ actions.action(Id::ShowAccount), actions.action(Id::HelpDesk), actions.action(Id::Audit) });
    menu->addSeparator();
    menu->addActions({ actions.action(Id::Copy), actions.action(Id::CopyId) });
    menu->addSeparator();
    menu->addActions({ actions.action(Id::ExportCsv), actions.action(Id::ExportJson), actions.action(Id::ExportCalendar) });
    m_more->setMenu(menu);
    row->addWidget(m_more);

    m_refresh = new QPushButton(icon(u"refresh"_s), tr("&Refresh"), bar);
    nameWidget(m_refresh, "tokensRefresh", tr("Read the audit log again"));
    m_refresh->setToolTip(tr("Read what is new in the audit log (F5)"));
    row->addWidget(m_refresh);
    return bar;
}

QWidget *TokensToolbar::makeFilter()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_filter = new FilterField(bar);
    nameWidget(m_filter, "tokensFilter", tr("Filter tokens"));
    m_filter->setPlaceholderText(tr("Account, jti, state:live, kind:service, role:admin, -word … (Ctrl+F)"));
    m_filter->setToolTip(tr("Every word has to be there: in the account's name, the ID, the state, the kind or a role.\n"
                            "state:live   kind:service   role:admin   account:backup   evidence:audit   jti:7f3a\n"
                            "has:roles is any role, and -word leaves out what has it."));
    m_filter->setMaximumWidth(560);
    row->addWidget(m_filter, 1);

    m_questions = new QPushButton(icon(u"question"_s), tr("Ready &questions"), bar);
    nameWidget(m_questions, "tokensQuestions", tr("Ready questions"));
    m_questions->setToolTip(tr("Filters that are often needed"));
    auto *menu = new QMenu(m_questions);
    menu->setObjectName(u"tokensQuestionsMenu"_s);
    menu->setToolTipsVisible(true);
    for (const ReadyQuestion &question : TokensTable::questions()) {
        const QString filter = QLatin1String(question.filter);
        QAction *line = menu->addAction(question.title());
        line->setObjectName("question-"_L1 + QLatin1String(question.id));
        line->setToolTip(filter);
        connect(line, &QAction::triggered, this, [this, filter] { Q_EMIT questionAsked(filter); });
    }
    m_questions->setMenu(menu);
    row->addWidget(m_questions);
    m_problem = new ElidedLabel(bar);
    nameWidget(m_problem, "tokensFilterProblem", tr("Note on the filter"));
    row->addWidget(m_problem, 1);

    m_columns = new QPushButton(icon(u"columns"_s), {}, bar);
    nameWidget(m_columns, "tokensColumns", tr("Columns"));
    m_columns->setToolTip(tr("Which columns are shown"));
    row->addWidget(m_columns);
    return bar;
}

void TokensToolbar::setProblem(const QString &sentence)
{
    m_problem->say(sentence, tr("Note on the filter"));
}

QList<QWidget *> TokensToolbar::tabOrder() const
{
    return QList<QWidget *>{ m_filter, m_questions, m_columns } + m_buttons + QList<QWidget *>{ m_more, m_refresh };
}

} // namespace mcias
