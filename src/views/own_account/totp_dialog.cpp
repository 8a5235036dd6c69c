// SPDX-License-Identifier: MIT
#include "views/own_account/totp_dialog.h"

#include "api/command_text.h"
#include "api/resources/auth.h"
#include "session/sign_in.h"
#include "views/controls/labels.h"
#include "views/controls/password_field.h"
#include "views/controls/qr_code.h"
#include "views/own_account/secret_card.h"
#include "work/own_account_run.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrow = 480;
constexpr int wide = 720;
constexpr int codeWidth = 160;
constexpr qsizetype longestUri = 1000; // bytes; a longer one makes modules too small for cameras

bool isForApps(const Secret &uri)
{
    return uri.utf8().startsWith("otpauth://totp/") && uri.utf8().size() <= longestUri;
}

} // namespace

TotpDialog::TotpDialog(const PageContext &context, QWidget *parent, const StepTiming &timing)
    : EditorDialog(context, QLatin1String(form), {}, tr("Set up a second factor"), tr("&Continue"), parent),
      m_timing(timing),
      m_first(makePassword()),
      m_second(makeConfirm())
{
    m_fitting.setSingleShot(true);
    connect(&m_fitting, &QTimer::timeout, this, [this] { resize(minimumWidth(), heightForWidth(minimumWidth())); });
    body()->addWidget(m_first);
    body()->addWidget(m_second);
    body()->addStretch(1);
    offerCommands(
        [this] { return QStringList{ m_stage == Stage::Password ? commandText(EnrollTotp{}) : commandText(ConfirmTotp{}) }; });
    enter(Stage::Password);
    connect(&context.session, &Session::stateChanged, this, &TotpDialog::forgetWhenLocked);
}

QWidget *TotpDialog::makePassword()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(
        wrapped(plainLabel(tr("An authenticator app on your telephone makes a new code of six digits every 30 seconds. Once this "
                              "is set up, the server asks for one at each sign-in, beside the password."),
            box)));
    column->addSpacing(8);
    m_password = new PasswordField(box);
    nameWidget(m_password, "totpPassword", tr("Your password"));
    QLabel *name = quietLabel(tr("Your &password"), box);
    name->setBuddy(m_password);
    column->addWidget(name);
    column->addWidget(m_password);
    return box;
}

QWidget *TotpDialog::makeConfirm()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(
        wrapped(plainLabel(tr("Nothing is switched on yet. It will be when you confirm with a code from the app; if you close "
                              "this before, your account stays as it is."),
            box)));
    m_secretBox = makeSecret();
    column->addWidget(m_secretBox);
    m_code = new QLineEdit(box);
    nameWidget(m_code, "totpCode", tr("Code from the app"));
    m_code->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_code->setMaximumWidth(codeWidth);
    m_code->setMaxLength(16);
    QLabel *name = quietLabel(tr("2. Type the co&de that the app shows now"), box);
    name->setBuddy(m_code);
    auto *row = new QVBoxLayout;
    row->setSpacing(4);
    row->addWidget(name);
    row->addWidget(m_code);
    column->addLayout(row);
    return box;
}

QWidget *TotpDialog::makeSecret()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_qr = new QrCode(box);
    m_qr->setObjectName(u"totpQr"_s);
    row->addWidget(m_qr, 0, Qt::AlignTop);
    auto *side = new QVBoxLayout;
    side->setSpacing(8);
    side->addWidget(quietLabel(tr("1. Add the account to the app"), box));
    side->addWidget(wrapped(
        plainLabel(tr("Let the app scan the picture, or type the secret into it, as a key that is “based on time”."), box)));
    m_noQr = wrapped(plainLabel(tr("What the server sent does not fit into a QR code: type the secret."), box));
    m_noQr->setObjectName(u"totpNoQr"_s);
    side->addWidget(m_noQr);
    m_secret = new SecretCard(m_context,
        { tr("Secret"), tr("Secret of the second factor, shown on the screen"), tr("Secret of the second factor, hidden"),
            tr("Show the secret"), tr("Hide the secret"), tr("Copy the secret") },
        box);
    m_secret->setObjectName(u"totpSecret"_s);
    side->addWidget(m_secret);
    side->addWidget(
        wrapped(plainLabel(tr("Whoever has the secret has your codes. This program keeps it nowhere: when this closes, or the "
                              "window is locked, it is forgotten."),
            box)));
    side->addStretch(1);
    row->addLayout(side, 1);
    return box;
}

void TotpDialog::enter(Stage stage)
{
    m_stage = stage;
    m_first->setVisible(stage == Stage::Password);
    m_second->setVisible(stage == Stage::Confirm);
    setMinimumWidth(stage == Stage::Confirm ? wide : narrow);
    m_asked = false;
    m_password->forget();
    m_code->setText({});
    refreshCommands();
    switch (stage) {
    case Stage::Password:
        m_isDoubtful = false;
        forget();
        setVerb(tr("&Continue"));
        return m_password->setFocus(Qt::OtherFocusReason);
    case Stage::Confirm:
        setVerb(tr("&Confirm"));
        return m_code->setFocus(Qt::OtherFocusReason);
    case Stage::Over:
        forget();
        return offerClose();
    }
}

void TotpDialog::save()
{
    m_asked = false;
    switch (m_stage) {
    case Stage::Password:
        return begin();
    case Stage::Confirm:
        return confirm();
    case Stage::Over:
        return finish();
    }
}

void TotpDialog::begin()
{
    if (m_password->text().isEmpty())
        return complain(m_password, tr("Type your password."));
    OwnAccountRun *run = OwnAccountRun::start(
        m_context.session, m_context.tokens, OwnAccountStep::enrollTotp(m_password->secret()), this, m_timing);
    connect(run, &OwnAccountRun::ended, this, &TotpDialog::begun);
    setWork(run, [run] { run->cancel(); });
}

void TotpDialog::begun(const OwnAccountEnd &end)
{
    rest();
    if (end.enrollment)
        return showSecret(*end.enrollment);
    const StepResult &result = end.result;
    if (result.outcome == Outcome::AlreadySo)
        return isOn(tr("Your account has a second factor already. Only an administrator can remove it, at the help desk; then "
                       "you can set up another one."));
    if (!end.wasRefused && (!result.note.isEmpty() || !result.error)) // which says more than the error
        return say(MessageBar::Kind::Warning, result.note);
    if (!end.wasRefused)
        return explain(*result.error);
    m_password->setFocus(Qt::OtherFocusReason);
    m_password->selectAll();
    say(MessageBar::Kind::Error,
        tr("The server did not accept your password. Nothing was changed. Each refusal counts: after several, the server locks "
           "the account for a while, and then refuses the right password just like a wrong one."));
}

void TotpDialog::showSecret(const TotpEnrollment &enrollment)
{
    if (m_context.session.pause() == Session::Pause::Locked)
        return; // it came too late: nobody sees it, and the next one replaces it
    const bool isDrawn = isForApps(enrollment.otpauthUri) && m_qr->setText(enrollment.otpauthUri);
    m_qr->setVisible(isDrawn);
    m_noQr->setVisible(!isDrawn);
    m_secretBox->show();
    m_secret->setSecret(enrollment.secret);
    enter(Stage::Confirm);
}

void TotpDialog::confirm()
{
    const QString digits = totpDigits(m_code->text());
    if (digits.isEmpty())
        return complain(m_code, tr("The code has six digits, for example 123 456."));
    OwnAccountRun *run = OwnAccountRun::start(
        m_context.session, m_context.tokens, OwnAccountStep::confirmTotp(Secret(digits)), this, m_timing);
    connect(run, &OwnAccountRun::ended, this, &TotpDialog::confirmed);
    setWork(run, [run] { run->cancel(); });
}

void TotpDialog::confirmed(const OwnAccountEnd &end)
{
    rest();
    const StepResult &result = end.result;
    const bool isOurs = result.outcome == Outcome::Done || (result.outcome == Outcome::AlreadySo && m_isDoubtful);
    if (isOurs) {
        forget();
        Q_EMIT learnt(true);
        Q_EMIT saved((result.note.isEmpty() ? QString() : result.note + u' ')
            + tr("Your second factor is switched on: from now on the server asks for a code at each sign-in."));
        return finish();
    }
    if (result.outcome == Outcome::AlreadySo)
        return isOn(tr("Your account has got a second factor meanwhile, and not from here: the secret that was shown does not "
                       "count. Take it out of the app."));
    m_code->setFocus(Qt::OtherFocusReason);
    m_code->selectAll();
    if (result.outcome == Outcome::CannotTell) {
        m_isDoubtful = true;
        return say(MessageBar::Kind::Error,
            tr("The answer was lost, and nothing that you may read shows whether the second factor is switched on. Keep the "
               "entry in the app. Your next sign-in tells: the server asks for a code, or it does not."));
    }
    if (end.wasRefused)
        return say(MessageBar::Kind::Error,
            tr("The server did not accept the code, and nothing is switched on. A code is good once and for 30 seconds: wait "
               "for the next one, and see that the telephone's clock is right. Each refusal counts towards a lockout."));
    if (!result.note.isEmpty() || !result.error)
        return say(MessageBar::Kind::Warning, result.note);
    if (result.error->kind == ErrorKind::Input)
        return say(MessageBar::Kind::Error,
            (m_isDoubtful ? tr("The code before this one may have been taken: your next sign-in tells.") + u' ' : QString())
                + result.error->explanation(),
            tr("&Begin again"), [this] { beginAgain(); });
    explain(*result.error);
}

void TotpDialog::isOn(const QString &sentence)
{
    enter(Stage::Over);
    say(MessageBar::Kind::Info, sentence);
    Q_EMIT learnt(true);
}

void TotpDialog::forget()
{
    m_qr->setText({});
    m_secret->forget();
}

// Whoever has scanned the picture can still confirm; the others begin again.
void TotpDialog::forgetWhenLocked()
{
    if (m_context.session.pause() != Session::Pause::Locked)
        return;
    m_code->setText({});
    if (m_stage != Stage::Confirm)
        return;
    forget();
    m_secretBox->hide();
    say(MessageBar::Kind::Info,
        tr("The window was locked, and the secret is forgotten here. If the app has it, go on with a code. If not, begin again."),
        tr("&Begin again"), [this] { beginAgain(); });
}

void TotpDialog::beginAgain()
{
    clearMessage();
    enter(Stage::Password);
}

void TotpDialog::setBodyEnabled(bool isEnabled)
{
    m_first->setEnabled(isEnabled);
    m_code->setEnabled(isEnabled);
}

void TotpDialog::reject()
{
    if (!isBusy() && m_stage == Stage::Confirm && !std::exchange(m_asked, true))
        return say(MessageBar::Kind::Warning,
            m_isDoubtful ? tr("Whether the second factor is switched on is not known: keep the entry in the app until your next "
                              "sign-in.")
                         : tr("The second factor is not switched on: your account stays as it is. The secret counts for nothing; "
                              "take it out of the app again."),
            tr("C&lose"), [this] { reject(); });
    EditorDialog::reject();
}

// As high as its text is now: messages and stages come and go.
bool TotpDialog::event(QEvent *event)
{
    const bool isHandled = EditorDialog::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        m_fitting.start(0);
    return isHandled;
}

} // namespace mcias
