// SPDX-License-Identifier: MIT
#include "views/accounts/new_account_dialog.h"

#include "views/controls/card.h"
#include "views/controls/code_text.h"
#include "views/controls/fault_label.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/password_field.h"
#include "views/controls/secret_clipboard.h"
#include "work/account_book.h"
#include "work/password_maker.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int clockTolerance = 600; // seconds by which the server's clock may differ from what is known of it

} // namespace

NewAccountDialog::NewAccountDialog(const PageContext &context, QWidget *parent)
    : EditorDialog(context, QLatin1String(form), {}, tr("New account"), tr("C&reate"), parent),
      m_username(new QLineEdit(this)),
      m_nameFault(new FaultLabel(this)),
      m_human(new QRadioButton(tr("A &person"), this)),
      m_system(new QRadioButton(tr("A &service"), this)),
      m_password(new PasswordField(this)),
      m_generate(new QPushButton(icon(u"key"_s), tr("&Generate"), this))
{
    m_username->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_username->setMaxLength(255);
    addField(u"username"_s, tr("&User name"), m_username);
    m_nameFault->setObjectName(u"usernameFault"_s);
    m_nameFault->setField(m_username);
    body()->insertWidget(body()->count() - 1, m_nameFault); // right below the field
    connect(m_username, &QLineEdit::textChanged, this, &NewAccountDialog::nameChanged);
    if (context.book)
        connect(context.book, &AccountBook::loaded, this, &NewAccountDialog::nameChanged);
    addType();
    addPassword();
    QWidget::setTabOrder(m_username, m_human);
    QWidget::setTabOrder(m_human, m_system);
    QWidget::setTabOrder(m_system, m_password);
    QWidget::setTabOrder(m_password, m_generate);
    connect(&context.session, &Session::stateChanged, this, [this] {
        if (m_context.session.pause() == Session::Pause::Locked)
            forgetPassword();
    });
    m_username->setFocus();
}

void NewAccountDialog::addType()
{
    auto *typeLabel = quietLabel(tr("Who signs in with it?"), this);
    nameWidget(m_human, "typeHuman", tr("A person"));
    nameWidget(m_system, "typeSystem", tr("A service"));
    m_human->setChecked(true);
    auto *types = new QWidget(this);
    auto *row = new QHBoxLayout(types);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_human);
    row->addWidget(m_system);
    row->addStretch(1);
    body()->addWidget(typeLabel);
    body()->addWidget(types);
    body()->addSpacing(8);
    const QString human = u"human"_s;
    keepInDraft(
        u"account_type"_s, [this, human] { return QJsonValue(m_human->isChecked() ? human : u"system"_s); },
        [this, human](const QJsonValue &value) { (value.toString() == human ? m_human : m_system)->setChecked(true); });
    connect(m_human, &QRadioButton::toggled, this, &NewAccountDialog::typeChanged);
}

void NewAccountDialog::addPassword()
{
    m_serviceNote = quietLabel(
        tr("A service has no password: it acts with a token, which is issued for it once the account is there."), this);
    m_serviceNote->setObjectName(u"serviceNote"_s);
    m_serviceNote->setWordWrap(true);
    m_serviceNote->hide();
    body()->addWidget(m_serviceNote);

    m_passwordPart = new QWidget(this);
    auto *column = new QVBoxLayout(m_passwordPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    QLabel *label = quietLabel(tr("Pass&word"), m_passwordPart);
    label->setBuddy(m_password);
    nameWidget(m_password, "password", tr("Password"));
    nameWidget(m_generate, "generatePassword", tr("Generate a password"));
    m_generate->setAutoDefault(true);
    m_generate->setToolTip(tr("Make a strong password to begin with. It is shown once, when the account is there."));
    m_passwordNote = quietLabel({}, m_passwordPart);
    m_passwordNote->setObjectName(u"passwordNote"_s);
    m_passwordNote->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_password, 1);
    row->addWidget(m_generate);
    column->addWidget(label);
    column->addLayout(row);
    column->addWidget(m_passwordNote);
    body()->addWidget(m_passwordPart);
    body()->addStretch(1);
    connect(m_generate, &QPushButton::clicked, this, &NewAccountDialog::generate);
    connect(m_password, &QLineEdit::textEdited, this, [this] { showGenerated(false); });
    showGenerated(false);
}

void NewAccountDialog::typeChanged()
{
    const bool isHuman = m_human->isChecked();
    m_passwordPart->setVisible(isHuman);
    m_serviceNote->setVisible(!isHuman);
    if (!isHuman) {
        m_password->forget();
        showGenerated(false);
    }
    edited();
}

// Only what is known here: the server has the last word.
void NewAccountDialog::nameChanged()
{
    const auto row = m_context.book ? m_context.book->findByName(username()) : std::nullopt;
    const bool isTaken = row && row->account.status != AccountStatus::Deleted && !username().isEmpty();
    m_nameFault->say(isTaken ? tr("The name %1 is taken already.").arg(safeLine(username(), 80)) : QString());
}

void NewAccountDialog::generate()
{
    m_password->setText(PasswordMaker::make().reveal());
    showGenerated(true);
}

void NewAccountDialog::showGenerated(bool isGenerated)
{
    m_isGenerated = isGenerated;
    m_passwordNote->setText(isGenerated ? tr("Generated. It is shown once, when the account is there.")
                                        : tr("Type one, or have one generated, which is then shown once."));
}

QString NewAccountDialog::username() const
{
    return m_username->text().trimmed();
}

void NewAccountDialog::save()
{
    if (!m_shown)
        return EditorDialog::save();
    if (!m_secret.isEmpty() && !m_noted->isChecked())
        return complain(m_noted, tr("The password is shown only here. Note it, and tick that you have."));
    forgetPassword();
    done();
}

CallBase *NewAccountDialog::write()
{
    static const QRegularExpression good(u"^[a-zA-Z0-9._@-]{1,255}$"_s);
    if (!good.match(username()).hasMatch()) {
        complain(
            m_username, tr("A user name consists of the letters A–Z and a–z, digits, and . _ @ - (at most 255 characters)."));
        return nullptr;
    }
    const bool isHuman = m_human->isChecked();
    if (isHuman && m_password->text().isEmpty()) {
        complain(m_password, tr("A person needs a password to begin with."));
        return nullptr;
    }
    Client *client = m_context.session.client();
    if (!client)
        return nullptr;
    m_begun = m_context.session.serverNow();
    return client
        ->createAccount(username(), isHuman ? AccountType::Human : AccountType::System, isHuman ? m_password->secret() : Secret())
        ->then(
            this, [this](const Account &account) { end(account); },
            [this](const Error &error) {
                failed(error);
                if (error.kind == ErrorKind::Conflict) {
                    const QString sentence = tr("The name %1 is taken already.").arg(safeLine(username(), 80));
                    m_nameFault->say(sentence);
                    complain(m_username, sentence);
                }
            });
}

CallBase *NewAccountDialog::readBack()
{
    Client *client = m_context.session.client();
    if (!client)
        return nullptr;
    return client->listAccounts()->then(
        this,
        [this](const QList<Account> &accounts) {
            for (const Account &account : accounts) {
                const bool isNew = account.createdAt >= m_begun.addSecs(-clockTolerance);
                if (account.username == username() && account.status != AccountStatus::Deleted && isNew)
                    return end(account);
            }
            notDone();
        },
        [this](const Error &error) { cannotTell(error); });
}

void NewAccountDialog::end(const Account &account)
{
    const bool shows = m_isGenerated && m_human->isChecked();
    if (shows)
        m_secret = m_password->secret();
    m_password->forget();
    if (m_context.book)
        m_context.book->learn(account);
    Q_EMIT created(account.id, account.username);
    Q_EMIT saved(tr("The account %1 has been created.").arg(safeLine(account.username, 80)));
    if (!shows)
        return done();
    rest();
    dropDraft();
    showPassword(account.username);
}

void NewAccountDialog::showPassword(const QString &username)
{
    clearMessage();
    for (int i = body()->count() - 1; i >= 0; --i) {
        if (QWidget *widget = body()->itemAt(i)->widget())
            widget->hide();
        else
            delete body()->takeAt(i); // gaps between what is gone
    }
    m_shown = new QWidget(this);
    auto *column = new QVBoxLayout(m_shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    QLabel *intro = plainLabel(
        tr("The account %1 is there. This is its password; it is shown only once. The gaps are no part of it.")
            .arg(safeLine(username, 80)),
        m_shown);
    intro->setObjectName(u"passwordIntro"_s);
    intro->setWordWrap(true);
    column->addWidget(intro);
    auto *card = new Card(m_shown);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(16, 12, 12, 12);
    m_secretText = codeText(PasswordMaker::grouped(m_secret).reveal(), tr("Password"), card);
    m_secretText->setObjectName(u"generatedPassword"_s);
    m_secretText->setAccessibleName(tr("The generated password")); // not the password itself
    QFont font = m_secretText->font();
    font.setPointSizeF(font.pointSizeF() * 1.2);
    m_secretText->setFont(font);
    row->addWidget(m_secretText, 1);
    auto *copy = new QPushButton(tr("Co&py"), card);
    nameWidget(copy, "copyPassword", tr("Copy the password"));
    copy->setAutoDefault(true);
    copy->setEnabled(m_context.clipboard != nullptr);
    const int life = m_context.clipboard ? static_cast<int>(m_context.clipboard->life().count()) : 0;
    copy->setToolTip(tr("Copies it without the gaps; it is taken off the clipboard after %n second(s).", nullptr, life));
    connect(copy, &QPushButton::clicked, this, [this] {
        if (m_context.clipboard && !m_secret.isEmpty())
            m_context.clipboard->copy(m_secret, m_context.clipboard->life());
    });
    row->addWidget(copy, 0, Qt::AlignTop);
    column->addWidget(card);
    m_noted = new QCheckBox(tr("I have &noted it"), m_shown);
    nameWidget(m_noted, "passwordNoted", tr("I have noted it"));
    column->addWidget(m_noted);
    body()->addWidget(m_shown);
    body()->addStretch(1);
    m_shown->show();
    offerClose();
    copy->setFocus(Qt::OtherFocusReason);
}

void NewAccountDialog::forgetPassword()
{
    if (m_secret.isEmpty())
        return;
    m_secret = Secret();
    m_secretText->setContents(tr("not shown any more"));
    m_secretText->document()->clearUndoRedoStacks();
    if (m_context.session.pause() == Session::Pause::Locked)
        say(MessageBar::Kind::Warning,
            tr("The window was locked: the password is not shown any more. If nobody has noted it, reset it."));
}

// Escape and the window's cross do not throw away what cannot be seen again.
void NewAccountDialog::reject()
{
    if (m_shown)
        return save();
    EditorDialog::reject();
}

} // namespace mcias
