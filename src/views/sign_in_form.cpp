// SPDX-License-Identifier: MIT
#include "views/sign_in_form.h"

#include "ui_sign_in_form.h"
#include "views/icons.h"

#include <QFileDialog>

namespace mcias {

using namespace Qt::StringLiterals;
using State = Session::State;

SignInForm::SignInForm(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_ui(std::make_unique<Ui::SignInForm>())
{
    m_ui->setupUi(this);
    QFont font = m_ui->heading->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setBold(true);
    m_ui->heading->setFont(font);
    m_ui->browse->setIcon(icon(u"folder"_s));
    m_ui->username->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_ui->code->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    for (QLabel *label : { m_ui->serverLabel, m_ui->caFileLabel, m_ui->usernameLabel, m_ui->passwordLabel, m_ui->codeLabel })
        label->setForegroundRole(QPalette::PlaceholderText);

    for (QLineEdit *field : { m_ui->server, m_ui->caFile, m_ui->username, static_cast<QLineEdit *>(m_ui->password), m_ui->code })
        connect(field, &QLineEdit::returnPressed, this, &SignInForm::submit);
    for (QLineEdit *field : { m_ui->server, m_ui->caFile, m_ui->username, static_cast<QLineEdit *>(m_ui->password) })
        connect(field, &QLineEdit::textEdited, this, &SignInForm::identityEdited);
    connect(m_ui->signIn, &QPushButton::clicked, this, &SignInForm::submit);
    connect(m_ui->cancel, &QPushButton::clicked, this, [this] {
        m_session.cancelSignIn();
        m_ui->messages->clear();
        m_ui->password->setFocus();
    });
    connect(m_ui->browse, &QPushButton::clicked, this, &SignInForm::browse);
    connect(&session, &Session::stateChanged, this, &SignInForm::sessionChanged);
    connect(&session, &Session::signInFailed, this, &SignInForm::showFailure);
    sessionChanged(session.state());
}

SignInForm::~SignInForm() = default;

void SignInForm::setServer(const QString &server)
{
    m_ui->server->setText(server);
}

void SignInForm::setCaFile(const QString &path)
{
    m_ui->caFile->setText(path);
}

void SignInForm::setUsername(const QString &username)
{
    m_ui->username->setText(username);
}

QString SignInForm::server() const
{
    return m_ui->server->text().trimmed();
}

QString SignInForm::caFile() const
{
    return m_ui->caFile->text().trimmed();
}

void SignInForm::signInAs(const QString &username, const Secret &password, const Secret &totpCode)
{
    m_session.cancelSignIn();
    if (m_session.state() != State::SignedOut)
        return;
    m_ui->username->setText(username);
    m_ui->password->setText(password.reveal());
    m_ui->code->setText(totpCode.reveal());
    send();
}

void SignInForm::showNews(const SignedOut &how, const QString &when)
{
    using How = SignedOut::How;
    const bool good = how.how == How::Revoked;
    const bool quiet = how.how == How::Expired || how.how == How::WasInvalid;
    m_ui->messages->say(good ? MessageBar::Kind::Good
            : quiet          ? MessageBar::Kind::Info
                             : MessageBar::Kind::Warning,
        how.sentence(when));
}

void SignInForm::focusFirstEmpty()
{
    for (QLineEdit *field : { m_ui->server, m_ui->username, static_cast<QLineEdit *>(m_ui->password) }) {
        if (field->text().isEmpty())
            return field->setFocus();
    }
    (m_session.state() == State::NeedsTotp ? m_ui->code : static_cast<QLineEdit *>(m_ui->password))->setFocus();
}

void SignInForm::submit()
{
    if (m_session.state() != State::SignedOut && m_session.state() != State::NeedsTotp)
        return;
    const std::pair<QLineEdit *, QString> wanted[] = { { m_ui->server, tr("Which server?") },
        { m_ui->username, tr("Enter a user name.") }, { m_ui->password, tr("The password is missing.") } };
    for (const auto &[field, question] : wanted) {
        if (!field->text().isEmpty())
            continue;
        m_ui->messages->say(MessageBar::Kind::Warning, question);
        return field->setFocus();
    }
    if (m_session.state() == State::NeedsTotp && totpDigits(m_ui->code->text()).isEmpty()) {
        m_ui->messages->say(MessageBar::Kind::Warning, tr("The code has six digits, for example 123 456."));
        m_ui->code->setFocus();
        return m_ui->code->selectAll();
    }
    send();
}

void SignInForm::send()
{
    m_ui->messages->clear();
    m_session.signIn({ .server = serverFromText(m_ui->server->text()),
        .caFile = caFile(),
        .username = m_ui->username->text().trimmed(),
        .password = m_ui->password->secret(),
        .totpCode = Secret(totpDigits(m_ui->code->text())) });
}

void SignInForm::sessionChanged(Session::State state)
{
    const bool busy = state == State::SigningIn;
    for (QWidget *field :
        std::initializer_list<QWidget *>{ m_ui->server, m_ui->caFile, m_ui->browse, m_ui->username, m_ui->password, m_ui->code })
        field->setEnabled(!busy);
    if (state == State::NeedsTotp)
        m_ui->codeBox->show();
    else if (state == State::SignedOut || state == State::SignedIn)
        m_ui->codeBox->hide();
    m_ui->progress->setVisible(busy);
    m_ui->cancel->setVisible(busy || state == State::NeedsTotp);
    m_ui->signIn->setEnabled(!busy);
    m_ui->signIn->setText(busy ? tr("Signing in…") : tr("Sign &in"));
    if (state == State::SignedIn || state == State::SignedOut)
        m_ui->code->setText({});
    if (state == State::SignedIn)
        forgetSecrets();
    else if (state == State::NeedsTotp)
        m_ui->code->setFocus();
    else if (busy)
        m_ui->cancel->setFocus();
}

void SignInForm::showFailure(const SignInFailure &failure)
{
    m_ui->messages->say(MessageBar::Kind::Error, failure.sentence()); // to try again is what the form's own button is for
    switch (failure.field()) {
    case SignInFailure::Field::Server:
        return m_ui->server->setFocus();
    case SignInFailure::Field::CaFile:
        return m_ui->caFile->setFocus();
    case SignInFailure::Field::Totp:
        m_ui->code->setFocus();
        return m_ui->code->selectAll();
    case SignInFailure::Field::Username:
        m_ui->password->setFocus();
        return m_ui->password->selectAll();
    case SignInFailure::Field::None:
        return m_ui->signIn->setFocus();
    }
}

// Somebody else, or somewhere else: a code asked for before says nothing about that.
void SignInForm::identityEdited()
{
    if (m_session.state() == State::NeedsTotp)
        m_session.cancelSignIn();
}

void SignInForm::browse()
{
    auto *dialog = new QFileDialog(
        this, tr("CA file of the server"), QString(), tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_ui->caFile->setText(path);
        identityEdited();
    });
    dialog->open();
}

void SignInForm::forgetSecrets()
{
    m_ui->password->forget();
    m_ui->code->setText({});
    m_ui->messages->clear();
}

} // namespace mcias
