// SPDX-License-Identifier: MIT
#include "views/helpdesk/helpdesk_tasks.h"

#include "views/controls/labels.h"
#include "views/controls/mnemonics.h"
#include "views/helpdesk/helpdesk_text.h"

#include <QCheckBox>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

HelpdeskTasks::HelpdeskTasks(const PageContext &context, QWidget *parent)
    : Card(parent),
      m_context(context),
      m_go(new QPushButton(tr("&Continue…"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(titleLabel(tr("What should be done"), 1.1, this));
    addTask(HelpTask::ResetPassword, "helpReset");
    addTask(HelpTask::RemoveTotp, "helpTotp");
    addTask(HelpTask::Deactivate, "helpDeactivate");
    addTask(HelpTask::Activate, "helpActivate");
    addTask(HelpTask::SetRoles, "helpRoles");
    addTask(HelpTask::RevokeTokens, "helpTokens");
    nameWidget(m_go, "helpContinue", tr("Continue with what is chosen"));
    m_go->setAutoDefault(true);
    setFacts({});
}

void HelpdeskTasks::addTask(HelpTask task, const char *name)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    const QString title = HelpdeskText::title(task);
    auto *sheet = new QWidget(this);
    auto *lines = new QVBoxLayout(sheet);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto *box = new QCheckBox(title, sheet);
    nameWidget(box, name, withoutMnemonic(title));
    auto *note = quietLabel({}, sheet);
    note->setObjectName(box->objectName() + "Note"_L1);
    note->setWordWrap(true);
    note->setIndent(style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, box)
        + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, box));
    lines->addWidget(box);
    lines->addWidget(note);
    column->addWidget(sheet);
    m_lines.insert(task, { sheet, box, note });
    connect(box, &QCheckBox::toggled, this, &HelpdeskTasks::showButton);
}

void HelpdeskTasks::setFacts(const HelpdeskFacts &facts)
{
    const bool isAnother = !facts.account || !m_facts.account || facts.account->id != m_facts.account->id;
    m_facts = facts;
    for (auto line = m_lines.constBegin(); line != m_lines.constEnd(); ++line) {
        if (isAnother)
            line->box->setChecked(false);
        showTask(line.key());
    }
    showButton();
}

// One of the two at a time.
bool HelpdeskTasks::fits(HelpTask task) const
{
    const bool isActive = m_facts.account && m_facts.account->status == AccountStatus::Active;
    if (task == HelpTask::Activate)
        return !isActive;
    return task != HelpTask::Deactivate || isActive;
}

QString HelpdeskTasks::reasonAgainst(HelpTask task) const
{
    if (!m_facts.account)
        return {};
    if (m_context.session.profile().readOnly)
        return tr("The profile is read-only: the console changes nothing at this server.");
    const Account &account = *m_facts.account;
    if (account.status == AccountStatus::Deleted)
        return tr("The account is deleted.");
    switch (task) {
    case HelpTask::ResetPassword:
        if (account.type == AccountType::System)
            return tr("A system account has no password: it acts through its token.");
        return m_facts.isOwn ? tr("This is your own account: change your password instead, which asks for the present one.")
                             : QString();
    case HelpTask::RemoveTotp:
        if (account.type == AccountType::System)
            return tr("A system account has no second factor.");
        return account.totpEnabled == false ? tr("None is set up.") : QString();
    case HelpTask::RevokeTokens:
        return m_facts.tokens.isEmpty()
            ? tr("None is known here, and the server does not list them. Resetting the password ends all of them.")
            : QString();
    case HelpTask::SetRoles:
        return m_facts.roles ? QString() : tr("The present roles are not known, so nobody could see what is lost.");
    case HelpTask::Deactivate:
    case HelpTask::Activate:
        return {};
    }
    return {};
}

QString HelpdeskTasks::consequence(HelpTask task) const
{
    switch (task) {
    case HelpTask::ResetPassword:
        return tr("Ends all sessions of the person at once. A new password is made, to be handed over.");
    case HelpTask::RemoveTotp:
        return tr("From then on, the password alone opens the account, until a new one is set up.");
    case HelpTask::Deactivate:
        return tr("Nobody can sign in to the account until it is activated again.");
    case HelpTask::Activate:
        return tr("The person can sign in again.");
    case HelpTask::SetRoles:
        return tr("To a set that you choose. Live tokens keep their old roles until they are renewed or revoked.");
    case HelpTask::RevokeTokens:
        return tr(
            "%n token(s). There may be others: the server does not list them.", nullptr, static_cast<int>(m_facts.tokens.size()));
    }
    return {};
}

QString HelpdeskTasks::refusalText(HelpTask task) const
{
    const auto refusal = m_refusals.constFind(task);
    if (refusal == m_refusals.constEnd() || !m_facts.account)
        return {};
    const QString time = m_context.formats.time(refusal->time);
    return refusal->account == m_facts.account->id
        ? tr("The server refused this to you at %1.").arg(time)
        : tr("The server refused this to you for %2 at %1.").arg(time, safeLine(refusal->name, 60));
}

void HelpdeskTasks::showTask(HelpTask task)
{
    const Line &line = m_lines[task];
    const QString against = reasonAgainst(task);
    const bool isPossible = m_facts.account && against.isEmpty();
    QStringList notes{ isPossible ? consequence(task) : against, isPossible ? refusalText(task) : QString() };
    notes.removeAll(QString());
    const QString note = notes.join(u'\n');
    if (!isPossible || !fits(task))
        line.box->setChecked(false);
    line.box->setEnabled(isPossible);
    line.box->setAccessibleDescription(note);
    line.note->setText(note);
    line.note->setAccessibleName(note);
    line.note->setVisible(!note.isEmpty());
    line.sheet->setVisible(fits(task));
}

void HelpdeskTasks::showButton()
{
    const bool isAny = !chosen().isEmpty();
    m_go->setEnabled(isAny);
    m_go->setToolTip(isAny ? tr("Look at it once more, then do it") : tr("Choose above what should be done."));
}

void HelpdeskTasks::learn(HelpTask task, const std::optional<Refusal> &refusal)
{
    if (refusal)
        m_refusals.insert(task, *refusal);
    else
        m_refusals.remove(task);
    showTask(task);
}

QList<HelpTask> HelpdeskTasks::chosen() const
{
    QList<HelpTask> tasks;
    for (auto line = m_lines.constBegin(); line != m_lines.constEnd(); ++line) {
        if (line->box->isChecked())
            tasks += line.key();
    }
    return tasks;
}

void HelpdeskTasks::choose(HelpTask task, bool isChosen)
{
    const QCheckBox *box = m_lines[task].box;
    if (box->isEnabled() || !isChosen)
        m_lines[task].box->setChecked(isChosen);
}

} // namespace mcias
