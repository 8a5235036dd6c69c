// SPDX-License-Identifier: MIT
#include "views/own_account/change_password_dialog.h"

#include "api/command_text.h"
#include "api/resources/auth.h"
#include "views/controls/labels.h"
#include "views/controls/password_field.h"
#include "views/controls/sizes.h"
#include "views/controls/text_height.h"
#include "views/own_account/secret_card.h"
#include "work/own_account_run.h"
#include "work/password_maker.h"
#include "work/tokens/known_tokens.h"

#include <QRadioButton>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

ChangePasswordDialog::ChangePasswordDialog(const PageContext &context, QWidget *parent, const StepTiming &timing)
    : EditorDialog(context, QLatin1String(form), {}, tr("Change your password"), tr("&Change the password"), parent),
      m_timing(timing),
      m_current(new PasswordField(this))
{
    setMinimumWidth(usualDialog);
    new TextHeight(this);
    body()->addWidget(
        wrapped(plainLabel(tr("With the new password, the server ends all other sessions and tokens of your account at once. "
                              "This session is meant to go on."),
                    this),
            "passwordEnds"));
    if (const QString others = othersText(); !others.isEmpty())
        body()->addWidget(wrapped(plainLabel(others, this), "passwordOthers"));
    body()->addSpacing(8);
    addField(u"currentPassword"_s, tr("Current &password"), m_current);
    addNew();
    offerCommands([] { return QStringList{ commandText(ChangePassword{}) }; });
    m_current->setFocus();
    connect(&context.session, &Session::stateChanged, this, [this] {
        if (m_context.session.pause() == Session::Pause::Locked && m_generate->isChecked())
            m_type->setChecked(true); // what was made is forgotten
    });
}

void ChangePasswordDialog::addNew()
{
    m_type = new QRadioButton(tr("&Type a new one"), this);
    nameWidget(m_type, "passwordType", tr("Type a new password"));
    m_generate = new QRadioButton(tr("&Generate a new one"), this);
    nameWidget(m_generate, "passwordGenerate", tr("Generate a new password"));
    m_type->setChecked(true);
    m_typed = new QWidget(this);
    auto *column = new QVBoxLayout(m_typed);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const auto field = [this, column](const QString &label, const char *name, const QString &spoken) {
        auto *made = new PasswordField(m_typed);
        nameWidget(made, name, spoken);
        QLabel *above = quietLabel(label, m_typed);
        above->setBuddy(made);
        column->addWidget(above);
        column->addWidget(made);
        column->addSpacing(4);
        return made;
    };
    m_next = field(tr("&New password"), "newPassword", tr("New password"));
    m_again = field(tr("The new password &again"), "newPasswordAgain", tr("The new password again"));
    m_made = new SecretCard(m_context,
        { tr("New password"), tr("New password, shown on the screen"), tr("New password, hidden"), tr("Show the new password"),
            tr("Hide the new password"), tr("Copy the new password") },
        this);
    m_made->setObjectName(u"madePassword"_s);
    body()->addWidget(m_type);
    body()->addWidget(m_generate);
    body()->addSpacing(4);
    body()->addWidget(m_typed);
    body()->addWidget(m_made);
    body()->addStretch(1);
    connect(m_generate, &QRadioButton::toggled, this, &ChangePasswordDialog::choose);
    choose();
}

void ChangePasswordDialog::choose()
{
    const bool isMade = m_generate->isChecked();
    m_typed->setVisible(!isMade);
    m_made->setVisible(isMade);
    m_next->forget();
    m_again->forget();
    m_made->setSecret(isMade ? PasswordMaker::make() : Secret());
    clearMessage();
}

QString ChangePasswordDialog::othersText() const
{
    if (!m_context.tokens || m_context.session.identity().accountId.isNull())
        return {};
    const QList<KnownToken> live = m_context.tokens->othersOfOwn();
    return live.isEmpty()
        ? tr("No other live token of yours is known here; there may be some all the same.")
        : tr("%n other live token(s) of yours are known here; there may be more.", nullptr, static_cast<int>(live.size()));
}

std::optional<Secret> ChangePasswordDialog::chosen()
{
    if (m_current->text().isEmpty()) {
        complain(m_current, tr("Type your current password."));
        return {};
    }
    if (m_generate->isChecked()) {
        if (m_made->wasTaken())
            return m_made->secret();
        complain(m_made->findChild<QWidget *>(u"secretShow"_s),
            tr("Show or copy the new password first: it is kept nowhere, and you need it at your next sign-in."));
        return {};
    }
    const Secret next = m_next->secret();
    if (next.isEmpty())
        complain(m_next, tr("Type the new password."));
    else if (next == m_current->secret())
        complain(m_next, tr("That is the current password: choose another one."));
    else if (!(next == m_again->secret()))
        complain(m_again, tr("The two do not match: type the new password again."));
    else
        return next;
    return {};
}

void ChangePasswordDialog::save()
{
    const std::optional<Secret> next = chosen();
    if (!next)
        return;
    OwnAccountRun *run = OwnAccountRun::start(
        m_context.session, m_context.tokens, OwnAccountStep::changePassword(m_current->secret(), *next), this, m_timing);
    connect(run, &OwnAccountRun::ended, this, &ChangePasswordDialog::ended);
    setWork(run, [run] { run->cancel(); });
}

void ChangePasswordDialog::setBodyEnabled(bool isEnabled)
{
    for (QWidget *widget :
        { static_cast<QWidget *>(m_current), static_cast<QWidget *>(m_type), static_cast<QWidget *>(m_generate), m_typed })
        widget->setEnabled(isEnabled); // what was made can still be read
}

void ChangePasswordDialog::ended(const OwnAccountEnd &end)
{
    rest();
    const StepResult &result = end.result;
    switch (result.outcome) {
    case Outcome::Done:
    case Outcome::AlreadySo:
        Q_EMIT saved((result.note.isEmpty() ? QString() : result.note + u' ')
            + (end.hasEndedSession
                    ? tr("Your password is changed. The server has ended all sessions of your account, this one too.")
                    : tr("Your password is changed. All other sessions and tokens of your account have ended; this session "
                         "goes on.")));
        return finish();
    case Outcome::CannotTell:
        return say(MessageBar::Kind::Error,
            tr("The answer was lost, and nothing that you may read shows whether the password was changed. Keep both. To find "
               "out, sign out and sign in with the new one; if it is refused, the old one is still good. Do not try often: "
               "each refusal counts towards a lockout."));
    case Outcome::NotDone:
        if (end.wasRefused)
            return refused();
        if (!result.note.isEmpty() || !result.error) // which says more than the error
            return say(MessageBar::Kind::Warning, result.note);
        return explain(*result.error);
    }
}

void ChangePasswordDialog::refused()
{
    m_current->setFocus(Qt::OtherFocusReason);
    m_current->selectAll();
    say(MessageBar::Kind::Error,
        tr("The server did not accept your current password. Nothing was changed. Each refusal counts: after several, the "
           "server locks the account for a while, and then refuses the right password just like a wrong one."));
}

} // namespace mcias
