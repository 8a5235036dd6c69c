// SPDX-License-Identifier: MIT
#include "views/accounts/new_account_dialog.h"

#include "api/command_text.h"
#include "api/resources/accounts.h"
#include "views/controls/fault_label.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/password_field.h"
#include "views/forms/step_text.h"
#include "views/helpdesk/handover_slip.h"
#include "work/account_book.h"
#include "work/create_run.h"
#include "work/password_maker.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

bool isGoodName(const QString &name)
{
    static const QRegularExpression good(u"^[a-zA-Z0-9._@-]{1,255}$"_s);
    return good.match(name).hasMatch();
}

} // namespace

NewAccountDialog::NewAccountDialog(const PageContext &context, QWidget *parent, const StepTiming &timing)
    : EditorDialog(context, QLatin1String(form), {}, tr("New account"), tr("C&reate"), parent),
      m_timing(timing),
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
    offerCommands([this] { return commands(); });
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

QStringList NewAccountDialog::commands() const
{
    if (!isGoodName(username()))
        return {};
    CreateAccount request{ username(), m_human->isChecked() ? AccountType::Human : AccountType::System, {} };
    if (m_human->isChecked())
        request.password.emplace();
    return { commandText(request) };
}

void NewAccountDialog::save()
{
    if (m_isOver)
        return finish();
    if (!isGoodName(username()))
        return complain(
            m_username, tr("A user name consists of the letters A–Z and a–z, digits, and . _ @ - (at most 255 characters)."));
    const bool isHuman = m_human->isChecked();
    if (isHuman && m_password->text().isEmpty())
        return complain(m_password, tr("A person needs a password to begin with."));
    CreateRun *run = CreateRun::start(m_context.session,
        { username(), isHuman ? AccountType::Human : AccountType::System, isHuman ? m_password->secret() : Secret() }, this,
        m_timing);
    setWork(run, [run] { run->cancel(); });
    connect(run, &CreateRun::ended, this, &NewAccountDialog::ended);
}

void NewAccountDialog::ended(const StepResult &result)
{
    rest();
    if (result.isGood())
        return created(result.account);
    const bool isRefused = result.error && result.error->applied == Applied::No;
    if (isRefused && result.note.isEmpty())
        explain(*result.error);
    else
        say(result.outcome == Outcome::CannotTell ? MessageBar::Kind::Error : MessageBar::Kind::Warning, StepText::note(result));
    if (isRefused && result.error->kind == ErrorKind::Conflict) {
        const QString sentence = tr("The name %1 is taken already.").arg(safeLine(username(), 80));
        m_nameFault->say(sentence);
        complain(m_username, sentence);
    }
}

void NewAccountDialog::created(const std::optional<Account> &account)
{
    m_isOver = true;
    if (m_context.book)
        account ? m_context.book->learn(*account) : m_context.book->refresh();
    const QString sentence = tr("The account %1 has been created.").arg(safeLine(username(), 80));
    Q_EMIT saved(sentence);
    if (!m_isGenerated || !m_human->isChecked()) {
        m_password->forget();
        return finish();
    }
    dropDraft();
    setBodyEnabled(false);
    m_passwordPart->hide();
    say(MessageBar::Kind::Good, sentence);
    offerClose();
    if (m_password->text().isEmpty())
        sayForgotten();
    else
        handOver(account);
}

// Over this dialog, which goes with it. Not over a window that is covered: nobody may be there.
void NewAccountDialog::handOver(const std::optional<Account> &account)
{
    Handover handover;
    handover.account = username();
    handover.password = m_password->secret();
    handover.isNew = true;
    handover.totpEnabled = account ? account->totpEnabled : std::nullopt;
    m_password->forget();
    auto *slip = new HandoverSlip(m_context, handover, this);
    connect(slip, &HandoverSlip::forgotten, this, [this, slip] {
        slip->disconnect(this);
        sayForgotten();
    });
    connect(slip, &QDialog::finished, this, [this] { finish(); });
    if (!m_context.session.pause())
        return slip->open();
    connect(&m_context.session, &Session::stateChanged, slip, [this, slip] {
        if (m_context.session.state() == Session::State::SignedIn)
            slip->open();
    });
}

void NewAccountDialog::sayForgotten()
{
    say(MessageBar::Kind::Warning,
        tr("The account %1 has been created. The window was locked, and the password is forgotten: reset it to hand one over.")
            .arg(safeLine(username(), 80)));
}

void NewAccountDialog::reject()
{
    if (m_isOver && !isBusy())
        return finish();
    EditorDialog::reject();
}

} // namespace mcias
