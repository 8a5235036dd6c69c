// SPDX-License-Identifier: MIT
#include "views/helpdesk/helpdesk_dialog.h"

#include "models/accounts_model.h"
#include "views/controls/labels.h"
#include "views/controls/password_field.h"
#include "views/controls/profile_stripe.h"
#include "views/controls/sizes.h"
#include "views/controls/text_height.h"
#include "views/forms/change_review.h"
#include "views/forms/step_text.h"
#include "views/helpdesk/helpdesk_text.h"
#include "work/account_book.h"
#include "work/password_maker.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QRadioButton>
#include <QVBoxLayout>

#include <array>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array knownRoles{ Role::Admin, Role::User, Role::Guest, Role::Viewer, Role::Editor, Role::Commenter };
constexpr int rolesPerRow = 3;

QString placeText(const Account &account, const Profile &profile)
{
    const QString kind = AccountText::type(account) + u" · "_s + AccountText::status(account);
    return HelpdeskDialog::tr("%1, at %2").arg(kind, profilePlace(profile));
}

} // namespace

HelpdeskDialog::HelpdeskDialog(
    const PageContext &context, const HelpdeskFacts &facts, const QList<HelpTask> &tasks, QWidget *parent)
    : EditorDialog(context, QLatin1String(form), facts.account->id.toString(QUuid::WithoutBraces),
        tr("Change %1").arg(safeLine(facts.account->username, 60)), tr("Do &it"), parent),
      m_facts(facts),
      m_tasks(tasks),
      m_before{ facts.account->status, facts.roles, {} },
      m_review(new ChangeReview(this))
{
    setMinimumWidth(usualDialog);
    new TextHeight(this);
    QLabel *place = quietLabel(placeText(*facts.account, context.session.profile()), this);
    place->setObjectName(u"helpPlace"_s);
    place->setWordWrap(true);
    body()->addWidget(place);
    body()->addSpacing(8);
    m_inputs = new QWidget(this);
    auto *inputs = new QVBoxLayout(m_inputs);
    inputs->setContentsMargins(0, 0, 0, 12);
    inputs->setSpacing(8);
    if (m_tasks.contains(HelpTask::ResetPassword))
        inputs->addWidget(makePassword());
    if (m_tasks.contains(HelpTask::SetRoles))
        inputs->addWidget(makeRoles());
    for (const HelpTask task : std::as_const(m_tasks)) {
        const QString consequence = HelpdeskText::consequence(task, safeLine(facts.account->username, 60));
        if (consequence.isEmpty())
            continue;
        QLabel *label = plainLabel(consequence, m_inputs);
        label->setWordWrap(true);
        inputs->addWidget(label);
    }
    m_inputs->setVisible(inputs->count() > 0);
    // Not the button: what is about to happen is read before it is done.
    if (m_generate)
        m_generate->setFocus();
    else if (!m_roles.isEmpty())
        m_roles.constFirst().second->setFocus();
    body()->addWidget(m_inputs);
    body()->addWidget(m_review);
    review();
    connect(&context.session, &Session::stateChanged, this, [this] {
        if (m_context.session.pause() == Session::Pause::Locked)
            m_handed = m_password = {};
    });
}

QWidget *HelpdeskDialog::makePassword()
{
    auto *box = new QWidget(m_inputs);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(titleLabel(tr("New password"), 1.0, box));
    m_generate = new QRadioButton(tr("&Generate one that is easy to read out"), box);
    nameWidget(m_generate, "helpGenerate", tr("Generate a password that is easy to read out"));
    m_type = new QRadioButton(tr("T&ype one:"), box);
    nameWidget(m_type, "helpType", tr("Type a password"));
    m_field = new PasswordField(box);
    nameWidget(m_field, "helpPassword", tr("New password"));
    m_generate->setChecked(true);
    m_field->setEnabled(false);
    connect(m_type, &QRadioButton::toggled, this, [this](bool isTyped) {
        m_field->setEnabled(isTyped);
        if (isTyped)
            m_field->setFocus(Qt::OtherFocusReason);
        else
            m_field->forget();
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_type);
    row->addWidget(m_field, 1);
    column->addWidget(m_generate);
    column->addLayout(row);
    return box;
}

QWidget *HelpdeskDialog::makeRoles()
{
    auto *box = new QWidget(m_inputs);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    grid->addWidget(titleLabel(tr("Exactly these roles"), 1.0, box), 0, 0, 1, rolesPerRow);
    const RoleList now = m_facts.roles.value_or(RoleList());
    RoleList offered(knownRoles.begin(), knownRoles.end());
    for (const OpenEnum<Role> &role : now) {
        if (!offered.contains(role))
            offered += role; // of a newer server
    }
    for (const OpenEnum<Role> &role : std::as_const(offered)) {
        const auto place = static_cast<int>(m_roles.size());
        const QString word = safeLine(role.word(), 40);
        auto *check = new QCheckBox(QString(word).replace(u'&', "&&"_L1), box);
        check->setObjectName("helpRole_"_L1 + role.word().left(40));
        check->setAccessibleName(tr("Role %1").arg(word));
        check->setChecked(now.contains(role));
        connect(check, &QCheckBox::toggled, this, &HelpdeskDialog::review);
        grid->addWidget(check, 1 + place / rolesPerRow, place % rolesPerRow);
        m_roles += { role, check };
    }
    return box;
}

RoleList HelpdeskDialog::chosenRoles() const
{
    RoleList roles;
    for (const auto &[role, box] : m_roles) {
        if (box->isChecked())
            roles += role;
    }
    return roles;
}

// Without the password, which is not for the eye.
HelpPlan HelpdeskDialog::plan() const
{
    HelpPlan plan{ m_tasks, {}, chosenRoles(), {}, m_before.roles };
    for (const KnownToken &token : m_facts.tokens)
        plan.jtis += token.jti;
    return plan;
}

void HelpdeskDialog::review()
{
    const HelpPlan plan = this->plan();
    QList<ChangeReview::Change> changes;
    for (const HelpTask task : std::as_const(m_tasks))
        changes += HelpdeskText::change(task, m_before, plan);
    m_lines = m_tasks;
    const QList<AccountStep> steps = HelpdeskText::steps(m_before, plan);
    m_review->setChanges(changes, StepText::dangers(m_context, m_facts.account->id, steps));
    m_review->setCommands(StepText::commands(steps, m_facts.account->id, m_before));
}

bool HelpdeskDialog::takePassword()
{
    if (!m_tasks.contains(HelpTask::ResetPassword))
        return true;
    if (m_generate->isChecked()) {
        m_password = PasswordMaker::make();
        return true;
    }
    m_password = m_field->secret();
    if (!m_password.isEmpty())
        return true;
    complain(m_field, tr("Type the new password, or let one be generated."));
    return false;
}

void HelpdeskDialog::save()
{
    if (m_isOver)
        return accept();
    if (QWidget *danger = m_review->unaccepted())
        return complain(danger, tr("Tick what this leads to, or change what is to be done."));
    if (!takePassword())
        return;
    HelpPlan plan = this->plan();
    plan.password = m_password;
    m_handed = {};
    m_results.clear();
    for (int i = 0; i < m_lines.size(); ++i)
        m_review->setState(i, ChangeReview::State::Planned);
    HelpRun *run = HelpRun::start(m_context.session, m_context.book, m_context.tokens, m_facts.account->id, plan, this);
    connect(run, &HelpRun::taskBegan, this, &HelpdeskDialog::began);
    connect(run, &HelpRun::taskEnded, this, &HelpdeskDialog::taskEnded);
    connect(run, &HelpRun::ended, this, &HelpdeskDialog::ended);
    setWork(run, [run] { run->cancel(); });
}

void HelpdeskDialog::setBodyEnabled(bool isEnabled)
{
    m_inputs->setEnabled(isEnabled);
    m_review->setOpen(isEnabled);
}

void HelpdeskDialog::began(HelpTask task)
{
    if (const auto line = static_cast<int>(m_lines.indexOf(task)); line >= 0)
        m_review->setState(line, ChangeReview::State::Running);
}

void HelpdeskDialog::taskEnded(const HelpResult &result)
{
    if (const auto line = static_cast<int>(m_lines.indexOf(result.task)); line >= 0)
        m_review->setState(line, HelpdeskText::state(result), HelpdeskText::note(result));
}

void HelpdeskDialog::ended(const QList<HelpResult> &results)
{
    m_results = results;
    int good = 0;
    bool isSettled = true; // nothing could be otherwise than it is told
    for (const HelpResult &result : results) {
        taskEnded(result); // those that were not begun, too
        const bool isUnknown = result.isBegun && result.outcome == Outcome::CannotTell;
        if (result.task == HelpTask::ResetPassword && (result.isGood() || isUnknown))
            m_handed = m_password;
        good += result.isGood() ? 1 : 0;
        isSettled = isSettled && !isUnknown && (result.isGood() || result.did.isEmpty());
    }
    m_password = {};
    if (m_context.session.pause() == Session::Pause::Locked)
        m_handed = {};
    rest();
    Q_EMIT ran(results);
    if (good == results.size())
        return finish();
    if (good == 0 && isSettled) {
        lookAgain();
        setVerb(tr("&Try again"));
        return say(MessageBar::Kind::Error, tr("Nothing was changed: each line says why."));
    }
    m_isOver = true;
    setBodyEnabled(false);
    offerClose();
    say(MessageBar::Kind::Warning, tr("Done in part: each line says what became of it."));
}

// Roles that somebody else has changed meanwhile stand in the review from now on.
void HelpdeskDialog::lookAgain()
{
    const auto row = m_context.book ? m_context.book->find(m_facts.account->id) : std::nullopt;
    const auto now = row ? row->roles() : std::nullopt;
    if (!m_tasks.contains(HelpTask::SetRoles) || !now || AccountSnapshot{ m_before.status, now, {} } == m_before)
        return;
    m_before.roles = now;
    review();
    for (const HelpResult &result : std::as_const(m_results))
        taskEnded(result);
}

} // namespace mcias
