// SPDX-License-Identifier: MIT
#include "views/roles/role_change_panel.h"

#include "views/accounts/token_roles_panel.h"
#include "views/controls/labels.h"
#include "views/controls/message_bar.h"
#include "views/controls/mnemonics.h"
#include "views/controls/theme.h"
#include "views/forms/change_review.h"
#include "views/forms/step_text.h"
#include "work/account_snapshot.h"
#include "work/step_sequence.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;
using State = RoleCellDelegate::State;

namespace {

constexpr int widest = 760; // longer lines are hard to read

} // namespace

RoleChangePanel::RoleChangePanel(const PageContext &context, QWidget *parent, const StepTiming &timing)
    : QWidget(parent),
      m_context(context),
      m_timing(timing),
      m_title(titleLabel({}, 1.05, this)),
      m_messages(new MessageBar(this)),
      m_review(new ChangeReview(this)),
      m_tokens(new TokenRolesPanel(context, this)),
      m_apply(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setObjectName(u"roleChange"_s);
    setAccessibleName(tr("Change of a role"));
    m_title->setObjectName(u"roleChangeTitle"_s);
    m_messages->setObjectName(u"roleChangeMessages"_s);
    m_messages->setLasting();
    nameWidget(m_apply, "roleChangeApply", tr("Apply"));
    nameWidget(m_close, "roleChangeClose", tr("Cancel"));
    m_apply->setAutoDefault(true); // Enter presses it, also where there is no dialog
    m_close->setAutoDefault(true);
    auto *inside = new QWidget(this);
    inside->setMaximumWidth(widest);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(16, 12, 16, 12);
    whole->addWidget(inside, 1000); // up to its widest
    whole->addStretch(1);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_review);
    column->addWidget(m_messages);
    column->addWidget(m_tokens);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_apply);
    row->addWidget(m_close);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_apply, &QPushButton::clicked, this, &RoleChangePanel::send);
    connect(m_close, &QPushButton::clicked, this, &RoleChangePanel::dismiss);
    hide();
}

QString RoleChangePanel::name() const
{
    return safeLine(m_row.account.username, 60);
}

bool RoleChangePanel::ask(const AccountRow &row, Role role)
{
    const auto has = RolesMatrix::has(row, role);
    if (m_run || !has)
        return false;
    if (m_asks)
        Q_EMIT stateChanged(m_row.account.id, m_role, State::Settled);
    m_row = row;
    m_role = role;
    m_step = *has ? AccountStep::revoke(role) : AccountStep::grant(role);
    m_messages->clear();
    m_title->setText(*has ? tr("Revoke the role %1 from %2?").arg(OpenEnum<Role>(role).word(), name())
                          : tr("Grant the role %1 to %2?").arg(OpenEnum<Role>(role).word(), name()));
    m_review->setChanges(
        { StepText::change(m_step, AccountSnapshot::of(row)) }, StepText::dangers(m_context, row.account.id, { m_step }));
    m_review->setCommands(StepText::commands({ m_step }, row.account.id, AccountSnapshot::of(row)));
    RoleList then = *row.roles();
    if (*has)
        then.removeAll(role);
    m_tokens->setAccount(row.account, then);
    m_tokens->setEnabled(false); // only to be seen: they have more than the account once this is done
    showButtons(true);
    show();
    Q_EMIT stateChanged(row.account.id, role, State::Asked);
    (m_review->unaccepted() ? m_review->unaccepted() : m_apply)->setFocus(Qt::OtherFocusReason);
    return true;
}

void RoleChangePanel::showButtons(bool asks)
{
    m_asks = asks;
    const bool revokes = m_step.kind == AccountStep::Kind::RevokeRole;
    m_apply->setText(revokes ? tr("Revo&ke it") : tr("&Grant it"));
    m_apply->setAccessibleName(revokes ? tr("Revoke the role") : tr("Grant the role"));
    m_apply->setVisible(asks);
    m_close->setText(m_run ? tr("Stop &waiting") : asks ? tr("&Cancel") : tr("&Close"));
    m_close->setAccessibleName(withoutMnemonic(m_close->text()));
}

void RoleChangePanel::dismiss()
{
    if (m_run)
        return m_run->cancel();
    if (m_asks)
        Q_EMIT stateChanged(m_row.account.id, m_role, State::Settled);
    m_asks = false;
    hide();
    Q_EMIT closed();
}

void RoleChangePanel::send()
{
    if (m_run || !m_asks)
        return;
    if (QWidget *danger = m_review->unaccepted()) {
        m_messages->say(MessageBar::Kind::Warning, tr("Tick what this may lead to first."));
        danger->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_messages->clear();
    m_review->setOpen(false);
    m_run = StepSequence::start(
        m_context.session, m_context.book, m_context.tokens, m_row.account.id, { m_step }, this, m_timing);
    connect(m_run, &StepSequence::ended, this, &RoleChangePanel::ended);
    m_close->setFocus(Qt::OtherFocusReason);
    showButtons(false);
    m_review->setState(0, ChangeReview::State::Running);
    Q_EMIT stateChanged(m_row.account.id, m_role, State::Running);
}

void RoleChangePanel::ended(const QList<StepResult> &results)
{
    m_run.clear();
    const StepResult result = results.isEmpty() ? StepResult() : results.constFirst();
    m_review->setState(0, StepText::state(result.outcome), StepText::note(result));
    const QString role = OpenEnum<Role>(m_role).word();
    const bool revokes = m_step.kind == AccountStep::Kind::RevokeRole;
    switch (result.outcome) {
    case Outcome::Done:
    case Outcome::AlreadySo:
        m_title->setText(
            revokes ? tr("%1 has the role %2 no longer.").arg(name(), role) : tr("%1 has the role %2 now.").arg(name(), role));
        break;
    case Outcome::NotDone:
        m_title->setText(tr("The roles of %1 were not changed.").arg(name()));
        break;
    case Outcome::CannotTell:
        m_title->setText(tr("Whether the roles of %1 were changed cannot be told.").arg(name()));
        break;
    }
    if (result.roles)
        m_tokens->setAccount(m_row.account, result.roles);
    m_tokens->setEnabled(true);
    showButtons(false);
    Q_EMIT stateChanged(m_row.account.id, m_role,
        result.isGood()                             ? State::Done
            : result.outcome == Outcome::CannotTell ? State::CannotTell
                                                    : State::Failed);
}

void RoleChangePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

void RoleChangePanel::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

} // namespace mcias
