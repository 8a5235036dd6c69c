// SPDX-License-Identifier: MIT
#include "views/policies/sign_in_test_dialog.h"

#include "session/sign_in.h"
#include "views/controls/chips_editor.h"
#include "views/controls/labels.h"
#include "views/controls/mnemonics.h"
#include "views/controls/password_field.h"
#include "views/controls/sizes.h"
#include "views/controls/text_height.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;
using Is = SignInVerdict::Is;

SignInTestDialog::SignInTestDialog(
    const PageContext &context, const ServiceContext &where, const QString &username, QWidget *parent)
    : EditorDialog(context, u"sign-in-test"_s, {}, tr("Test with a real sign-in"), tr("&Sign in and out again"), parent),
      m_service(new QLineEdit(where.serviceName, this)),
      m_tags(new ChipsEditor(this)),
      m_user(new QLineEdit(username, this)),
      m_password(new PasswordField(this)),
      m_code(new PasswordField(this))
{
    setMinimumWidth(usualDialog);
    new TextHeight(this);
    QLabel *note = plainLabel(
        tr("The server at %1 is asked itself: somebody signs in with this service name and these tags. The token that it gives out "
           "is never used, and revoked at once. The server writes all of it to its audit log, and a wrong password counts towards "
           "a lockout.")
            .arg(serverName(context.session.server())),
        this);
    note->setObjectName(u"signInTestNote"_s);
    note->setWordWrap(true);
    body()->addWidget(note);
    body()->addSpacing(8);
    const auto add = [this](const QString &label, QWidget *field, QWidget *target, const char *name) {
        auto *text = quietLabel(label, this);
        text->setBuddy(target);
        nameWidget(target, name, withoutMnemonic(label));
        body()->addWidget(text);
        body()->addWidget(field);
        body()->addSpacing(8);
    };
    add(tr("Ser&vice name; empty: none is sent"), m_service, m_service, "signInTestService");
    m_tags->setTags(where.tags);
    add(tr("Ta&gs; empty: none are sent"), m_tags, m_tags->field(), "signInTestTags");
    add(tr("&User name"), m_user, m_user, "signInTestUser");
    add(tr("&Password"), m_password, m_password, "signInTestPassword");
    add(tr("&Code of the second factor, if there is one"), m_code, m_code, "signInTestCode");
    body()->addStretch(1);
    (username.isEmpty() ? m_user : static_cast<QLineEdit *>(m_password))->setFocus();
}

void SignInTestDialog::save()
{
    if (!m_tags->finishTyping())
        return;
    if (m_user->text().trimmed().isEmpty())
        return complain(m_user, tr("Whose sign-in is it?"));
    if (m_password->text().isEmpty())
        return complain(m_password, tr("Type the password."));
    const QString code = totpDigits(m_code->text());
    if (code.isEmpty() && !m_code->text().isEmpty())
        return complain(m_code, tr("A code has six digits."));
    const SignInTrial trial{ m_service->text().trimmed(), m_tags->tags(), m_user->text().trimmed(), m_password->secret(),
        Secret(code) };
    m_password->forget();
    m_code->forget();
    say(MessageBar::Kind::Info, tr("Asking the server…"));
    m_test = PolicySignIn::start(m_context.session, trial, this);
    setWork(m_test, [this] {
        if (m_test)
            m_test->cancel();
    });
    connect(m_test, &PolicySignIn::ended, this, &SignInTestDialog::ended);
}

void SignInTestDialog::ended(const SignInVerdict &verdict)
{
    m_test.clear();
    rest();
    const QString when = verdict.end ? m_context.formats.exactTime(verdict.end->expiresAt) : QString();
    const bool isClean = !verdict.end || !verdict.end->isWorthALook();
    MessageBar::Kind kind = MessageBar::Kind::Warning;
    if (verdict.is == Is::Allowed && isClean)
        kind = MessageBar::Kind::Good;
    else if (verdict.is == Is::NotTried || verdict.is == Is::CannotTell)
        kind = MessageBar::Kind::Error;
    say(kind, verdict.sentence(when));
    m_password->setFocus(Qt::OtherFocusReason);
}

} // namespace mcias
