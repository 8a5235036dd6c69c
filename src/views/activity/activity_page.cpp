// SPDX-License-Identifier: MIT
#include "views/activity/activity_page.h"

#include "views/controls/card.h"
#include "views/controls/code_text.h"
#include "views/controls/facts_panel.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/message_bar.h"
#include "views/controls/placeholder.h"
#include "views/tables/filter_field.h"
#include "views/tables/list_frame.h"
#include "views/tables/table_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

ActivityPage::ActivityPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_model(context.formats),
      m_frame(new ListFrame({ "activity", tr("Sent by this console"), tr("Command, state:unknown, call:, user: … (Ctrl+F)"),
                                tr("Every word has to be there: in the command, the outcome, the name or the time.\n"
                                   "state:done   state:not-done   state:unknown   state:open   call:set-roles   user:alice"),
                                1, Qt::DescendingOrder },
          m_model, context.state, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    m_copy = new QPushButton(icon(u"code"_s), tr("Cop&y the command"), this);
    nameWidget(m_copy, "activityCopy", tr("Copy the command"));
    m_frame->addButton(m_copy);
    m_frame->refresh()->hide(); // there is nothing to ask
    m_frame->setInspector(makeInspector());
    m_frame->setTabs();

    connect(m_copy, &QPushButton::clicked, this, &ActivityPage::copyCommand);
    connect(m_frame, &ListFrame::retryWanted, this, &ActivityPage::takeAll);
    connect(m_frame, &ListFrame::refreshWanted, this, &ActivityPage::takeAll);
    connect(&m_model, &RowsModel::countsChanged, this, &ActivityPage::showState);
    connect(&m_model, &RowsModel::choiceChanged, this, &ActivityPage::showChosen);
    connect(m_frame->table(), &TableView::menuWanted, this, [this](QMenu *menu) {
        menu->addAction(tr("Cop&y the command"), this, &ActivityPage::copyCommand)->setEnabled(m_copy->isEnabled());
        menu->addAction(tr("&Copy the rows"), m_frame->table(), &TableView::copy)->setEnabled(m_model.chosenCount() > 0);
    });
    if (m_context.actions) {
        connect(m_context.actions, &ActionLog::changed, this, [this](const Action &action) {
            m_model.upsert({ action });
            showState();
            showChosen();
        });
        connect(m_context.actions, &ActionLog::problemFound, this, &ActivityPage::showState);
    }
    takeAll();
    m_frame->table()->fitColumns({ { u"time"_s, 130 }, { u"state"_s, 110 }, { u"user"_s, 110 } });
}

QWidget *ActivityPage::makeInspector()
{
    m_inspector = new QStackedWidget(this);
    m_inspector->setMinimumWidth(260);
    m_hint = new Placeholder(m_inspector);
    m_hint->setBackgroundRole(QPalette::Base);
    m_hint->setAutoFillBackground(true);
    auto *sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 16);
    m_facts = new FactsPanel(sheet);
    nameWidget(m_facts, "activityFacts", tr("Facts of the selected action"));
    m_command = codeText({}, tr("The same with mcias-cli"), sheet);
    m_command->setObjectName(u"activityCommand"_s);
    auto *inset = new QVBoxLayout;
    inset->setContentsMargins(24, 0, 24, 0);
    inset->setSpacing(6);
    inset->addWidget(quietLabel(tr("The same with mcias-cli"), sheet));
    inset->addWidget(m_command);
    column->addWidget(m_facts);
    column->addLayout(inset);
    column->addStretch(1);
    m_inspector->addWidget(m_hint);
    QScrollArea *area = scrolled(sheet, "activityScroll");
    area->setAccessibleName(tr("Facts of the selected action"));
    m_inspector->addWidget(area);
    return m_inspector;
}

QWidget *ActivityPage::firstFocus()
{
    return m_frame->filter();
}

PagePlace ActivityPage::place() const
{
    return { m_frame->filterText(), {} };
}

void ActivityPage::goTo(const PagePlace &place)
{
    m_frame->setFilterText(place.filter);
}

void ActivityPage::takeAll()
{
    m_model.setRows(m_context.actions ? m_context.actions->actions() : QList<Action>());
    showState();
    showChosen();
}

void ActivityPage::showState()
{
    const QString problem = m_context.actions ? m_context.actions->problem() : QString();
    if (std::exchange(m_problem, problem) != problem)
        problem.isEmpty() ? m_frame->messages()->clear() : m_frame->messages()->say(MessageBar::Kind::Warning, problem);
    if (m_model.totalCount() == 0 && !problem.isEmpty())
        m_frame->placeholder()->show(u"error"_s, tr("What was sent is not known"), problem);
    else if (m_model.totalCount() == 0)
        m_frame->placeholder()->show(u"session"_s, tr("Nothing was changed yet"),
            tr("Whatever this console changes on a server, and each secret it asks for, will be noted here, with what came of it. "
               "The list stays on this computer and holds no secrets."));
    else if (m_model.rowCount() == 0)
        m_frame->placeholder()->show(u"search"_s, tr("Nothing matches"),
            tr("No action fits every part of “%1”.").arg(safeLine(m_frame->filterText(), 80)), tr("&Clear the filter"));
    m_frame->setTableShown(m_model.rowCount() > 0);
    showCounts();
}

void ActivityPage::showCounts()
{
    const Formats &formats = m_context.formats;
    const int total = m_model.totalCount();
    const int shown = m_model.rowCount();
    QStringList parts;
    if (total > 0)
        parts += shown == total ? tr("%n action(s)", nullptr, total)
                                : tr("%1 of %n action(s)", nullptr, total).arg(formats.number(shown));
    if (const int chosen = m_model.chosenCount(); chosen > 0)
        parts += tr("%n selected", nullptr, chosen);
    m_frame->setCounts(parts.join(u" · "_s));
}

void ActivityPage::showChosen()
{
    showCounts();
    const QList<Action> chosen = m_model.chosenValues();
    m_copy->setEnabled(!chosen.isEmpty());
    m_copy->setToolTip(chosen.isEmpty() ? tr("Select an action first.")
                                        : tr("As lines for a shell. Secrets are not in them: mcias-cli asks for each."));
    if (chosen.size() != 1) {
        m_hint->show(u"session"_s, {},
            chosen.isEmpty() ? tr("Select an action to see what was sent and what came of it.")
                             : tr("%n action(s) selected", nullptr, static_cast<int>(chosen.size())));
        m_inspector->setCurrentIndex(0);
        return;
    }
    const Action &action = chosen.constFirst();
    m_facts->setFacts(action.operation(), m_context.formats.distance(action.at, m_context.clock.now()),
        { { tr("Outcome"), ActionText::state(action.state), safeLine(action.said, 2000) },
            { tr("Time"), m_context.formats.exactTime(action.at), tr("By this computer's clock.") },
            { tr("Server"), safeLine(action.server), {} },
            { tr("Signed in as"), action.username.isEmpty() ? tr("nobody") : safeLine(action.username), {} } });
    m_command->setContents(safeLine(ActionText::commandLine(action), 4000));
    m_inspector->setCurrentIndex(1);
}

void ActivityPage::copyCommand()
{
    const QList<Action> chosen = m_model.chosenValues();
    QStringList lines;
    for (const Action &action : chosen)
        lines += ActionText::commandLine(action);
    if (lines.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    m_frame->messages()->say(MessageBar::Kind::Good, tr("%n command(s) copied.", nullptr, static_cast<int>(lines.size())));
}

QList<TourStep> ActivityPage::tour(Page *page)
{
    auto *self = static_cast<ActivityPage *>(page);
    return {
        { u"activity"_s, tr("What this console has sent, with what came of it, and the same as a command."),
            [self] {
                if (self->m_model.rowCount() > 0)
                    self->m_frame->table()->chooseRow(0);
            },
            [] { return true; } },
    };
}

} // namespace mcias
