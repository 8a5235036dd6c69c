// SPDX-License-Identifier: MIT
#include "views/session/sign_in_form.h"

#include "models/formats.h"
#include "ui_sign_in_form.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/profile_colors.h"
#include "views/controls/profile_stripe.h"
#include "views/session/ca_review_dialog.h"
#include "views/session/unseal_dialog.h"

#include <QFileDialog>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;
using State = Session::State;

SignInForm::SignInForm(Session &session, Purpose purpose, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_purpose(purpose),
      m_ui(std::make_unique<Ui::SignInForm>())
{
    m_ui->setupUi(this);
    makeTitle(m_ui->heading, 1.5);
    m_ui->browse->setIcon(icon(u"folder"_s));
    m_ui->username->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_ui->code->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    for (QLabel *label : { m_ui->profileLabel, m_ui->profileServer, m_ui->serverLabel, m_ui->caFileLabel, m_ui->usernameLabel,
             m_ui->passwordLabel, m_ui->codeLabel })
        label->setForegroundRole(QPalette::PlaceholderText);

    for (QLineEdit *field : { m_ui->server, m_ui->caFile, m_ui->username, static_cast<QLineEdit *>(m_ui->password), m_ui->code })
        connect(field, &QLineEdit::returnPressed, this, &SignInForm::submit);
    for (QLineEdit *field : { m_ui->server, m_ui->caFile, m_ui->username, static_cast<QLineEdit *>(m_ui->password) })
        connect(field, &QLineEdit::textEdited, this, &SignInForm::identityEdited);
    const bool begins = purpose == Purpose::Begin;
    m_ui->heading->setVisible(begins);
    m_ui->profileBox->setVisible(false);
    m_ui->serverBox->setVisible(begins);
    m_ui->userBox->setVisible(begins);
    m_ui->person->setVisible(!begins);
    if (!begins) { // below the words of a cover
        m_ui->column->setContentsMargins(32, 0, 32, 12);
        m_ui->person->setContentsMargins(0, 0, 0, 8);
        QFont bold = m_ui->person->font();
        bold.setBold(true);
        m_ui->person->setFont(bold);
    }
    offerToKeep(false);
    connectAll();
    sessionChanged(session.state());
}

void SignInForm::connectAll()
{
    connect(m_ui->profile, &QComboBox::activated, this, &SignInForm::choose);
    connect(m_ui->manage, &QPushButton::clicked, this, &SignInForm::manageWanted);
    connect(m_ui->messages, &MessageBar::actionTriggered, this, [this] {
        if (m_mayUnseal)
            unseal();
        else if (m_mayResume)
            resume();
        else
            Q_EMIT reviewWanted();
    });
    connect(m_ui->signIn, &QPushButton::clicked, this, &SignInForm::submit);
    connect(m_ui->cancel, &QPushButton::clicked, this, [this] {
        m_session.cancelSignIn();
        m_ui->messages->clear();
        m_ui->password->setFocus();
    });
    connect(m_ui->browse, &QPushButton::clicked, this, &SignInForm::browse);
    connect(&m_session, &Session::stateChanged, this, &SignInForm::sessionChanged);
    connect(&m_session, &Session::signInFailed, this, [this](const SignInFailure &failure) {
        if (isActive())
            showFailure(failure);
    });
}

SignInForm::~SignInForm() = default;

void SignInForm::setServer(const QString &server)
{
    m_ui->server->setText(server);
}

void SignInForm::setCaFile(const QString &path)
{
    m_ui->caFile->setText(path);
    m_reviewedCaFile = path;
}

void SignInForm::setUsername(const QString &username)
{
    m_ui->username->setText(username);
}

void SignInForm::offerToKeep(bool offered)
{
    m_mayKeep = offered;
    m_ui->keep->setVisible(offered);
    m_ui->keep->setChecked(offered);
}

bool SignInForm::keepsServer() const
{
    return m_mayKeep && m_ui->keep->isChecked() && profile().id.isEmpty();
}

void SignInForm::setProfiles(const QList<Profile> &profiles, const QString &current)
{
    const QString before = m_ui->profile->currentData().toString();
    const QString typed = m_ui->username->text();
    m_profiles = profiles;
    m_ui->profile->clear();
    for (const Profile &profile : profiles)
        m_ui->profile->addItem(profileIcon(profile.color), safeLine(profile.name, 60), profile.id);
    m_ui->profile->addItem(tr("Another server…"), QString());
    m_ui->profileBox->setVisible(m_purpose == Purpose::Begin);
    m_ui->profile->setCurrentIndex(std::max(0, m_ui->profile->findData(current)));
    choose(m_ui->profile->currentIndex());
    if (before == m_ui->profile->currentData().toString() && !typed.isEmpty())
        m_ui->username->setText(typed);
}

Profile SignInForm::profile() const
{
    if (m_purpose == Purpose::GoOn)
        return m_session.profile();
    const int index = m_ui->profile->currentIndex();
    if (index >= 0 && index < m_profiles.size())
        return m_profiles.at(index);
    return { .server = serverFromText(m_ui->server->text()), .caFile = m_ui->caFile->text().trimmed() };
}

void SignInForm::choose(int index)
{
    const bool isKept = index >= 0 && index < m_profiles.size();
    identityEdited();
    m_ui->messages->clear();
    m_ui->serverBox->setVisible(m_purpose == Purpose::Begin && !isKept);
    m_ui->profileServer->setVisible(isKept);
    m_ui->profileServer->setText(isKept ? serverName(m_profiles.at(index).server) : QString());
    m_ui->username->setText({});
    forgetSecrets(); // typed for another server
    Q_EMIT profileChosen(isKept ? m_profiles.at(index).id : QString());
}

void SignInForm::signInAs(const QString &username, const Secret &password, const Secret &totpCode)
{
    m_session.cancelSignIn();
    if (m_session.state() != State::SignedOut)
        return;
    m_ui->profile->setCurrentIndex(m_ui->profile->count() - 1);
    m_ui->username->setText(username);
    m_ui->password->setText(password.reveal());
    m_ui->code->setText(totpCode.reveal());
    send();
}

void SignInForm::resume()
{
    m_ui->messages->clear();
    m_resuming = true;
    const Profile chosen = profile();
    const QString username = m_ui->username->text().trimmed();
    if (m_purpose == Purpose::GoOn || (chosen.rememberSession && !username.isEmpty()))
        m_session.resume(chosen, username);
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
        if (!field->isHidden() && !field->parentWidget()->isHidden() && field->text().isEmpty())
            return field->setFocus();
    }
    (m_session.state() == State::NeedsTotp ? m_ui->code : static_cast<QLineEdit *>(m_ui->password))->setFocus();
}

void SignInForm::submit()
{
    const State state = m_session.state();
    if (!isActive() || (state != State::SignedOut && state != State::NeedsTotp && state != State::Paused))
        return;
    const std::pair<QLineEdit *, QString> wanted[] = { { m_ui->server, tr("Which server?") },
        { m_ui->username, tr("Enter a user name.") }, { m_ui->password, tr("The password is missing.") } };
    for (const auto &[field, question] : wanted) {
        if (!field->text().isEmpty() || field->parentWidget()->isHidden())
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
    // Whom to trust is asked once, before anything is sent.
    const QString caFile = profile().caFile;
    if (m_purpose == Purpose::Begin && profile().id.isEmpty() && !caFile.isEmpty() && caFile != m_reviewedCaFile) {
        auto *review = new CaReviewDialog(caFile, this);
        connect(review, &CaReviewDialog::trusted, this, [this](const QString &path) {
            m_reviewedCaFile = path;
            send();
        });
        return review->open();
    }
    m_ui->messages->clear();
    m_resuming = false;
    const bool begins = m_purpose == Purpose::Begin;
    m_session.signIn({ .profile = profile(),
        .username = begins ? m_ui->username->text().trimmed() : m_session.identity().username,
        .password = m_ui->password->secret(),
        .totpCode = Secret(totpDigits(m_ui->code->text())) });
}

bool SignInForm::isActive() const
{
    return m_session.isOccupied() == (m_purpose == Purpose::GoOn);
}

void SignInForm::sessionChanged(Session::State state)
{
    const bool isMine = isActive();
    const bool busy = isMine && (state == State::SigningIn || state == State::Resuming);
    const bool wasBusy = std::exchange(m_busy, busy);
    for (QWidget *field : std::initializer_list<QWidget *>{ m_ui->profile, m_ui->manage, m_ui->server, m_ui->caFile, m_ui->browse,
             m_ui->keep, m_ui->username, m_ui->password, m_ui->code })
        field->setEnabled(!busy);
    const bool asksForCode = isMine && (state == State::NeedsTotp || (busy && !m_ui->codeBox->isHidden()));
    m_ui->codeBox->setVisible(asksForCode);
    m_ui->progress->setVisible(busy);
    m_ui->cancel->setVisible(busy || asksForCode);
    m_ui->signIn->setEnabled(!busy);
    m_ui->signIn->setText(!busy ? tr("Sign &in") : state == State::Resuming ? tr("Resuming…") : tr("Signing in…"));
    if (!asksForCode)
        m_ui->code->setText({});
    if (state == State::SignedIn)
        m_ui->messages->clear();
    if (state == State::SignedIn || !isMine)
        forgetSecrets();
    else if (state == State::NeedsTotp)
        m_ui->code->setFocus();
    else if (busy)
        m_ui->cancel->setFocus();
    else if (wasBusy && isMine)
        focusFirstEmpty();
    if (m_purpose == Purpose::GoOn && isMine)
        m_ui->person->setText(tr("%1 at %2").arg(safeLine(m_session.identity().username, 80), profileName(m_session.profile())));
}

void SignInForm::showFailure(const SignInFailure &failure)
{
    const bool hasChanged = failure.error.tlsFault == TlsFault::ChangedAuthority;
    // To try again is what the form's own button is for, but not without a password.
    m_mayResume = m_resuming && !hasChanged && failure.isWorthRepeating();
    m_mayUnseal = failure.reason == SignInFailure::Reason::Sealed;
    m_ui->messages->say(MessageBar::Kind::Error, failure.sentence(),
        hasChanged        ? tr("Re&view…")
            : m_mayUnseal ? tr("U&nseal…")
            : m_mayResume ? tr("&Try again")
                          : QString());
    switch (failure.field()) {
    case SignInFailure::Field::Server:
        return (m_ui->serverBox->isHidden() ? static_cast<QWidget *>(m_ui->signIn) : m_ui->server)->setFocus();
    case SignInFailure::Field::CaFile:
        return (m_ui->serverBox->isHidden() ? static_cast<QWidget *>(m_ui->signIn) : m_ui->caFile)->setFocus();
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

// Nobody has a session at a sealed server, and somebody has to open it.
void SignInForm::unseal()
{
    auto *dialog = new UnsealDialog(m_session.profile(), m_session.trust(), this);
    connect(dialog, &UnsealDialog::asked, &m_session, &Session::asked); // for the log of what this console does
    connect(dialog, &UnsealDialog::unsealed, this, [this](const QString &sentence) {
        m_mayUnseal = false;
        m_ui->messages->say(MessageBar::Kind::Good, sentence + u' ' + tr("Now you can sign in."));
        focusFirstEmpty();
    });
    dialog->open();
}

// Somebody else, or somewhere else: a code asked for before says nothing about that.
void SignInForm::identityEdited()
{
    if (isActive() && m_session.state() == State::NeedsTotp)
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
    if (auto *dialog = findChild<UnsealDialog *>())
        dialog->forgetSecrets();
}

} // namespace mcias
