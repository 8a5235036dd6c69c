// SPDX-License-Identifier: MIT
#include "views/new_account_dialog.h"

#include "views/labels.h"
#include "views/password_field.h"

#include <QHBoxLayout>
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
      m_human(new QRadioButton(tr("A &person"), this)),
      m_system(new QRadioButton(tr("A &service"), this)),
      m_password(new PasswordField(this))
{
    m_username->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_username->setMaxLength(255);
    addField(u"username"_s, tr("&User name"), m_username);

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

    addField(u"password"_s, tr("Pass&word"), m_password);
    for (QLabel *label : findChildren<QLabel *>()) {
        if (label->buddy() == m_password)
            m_passwordLabel = label;
    }
    QWidget::setTabOrder(m_username, m_human);
    QWidget::setTabOrder(m_human, m_system);
    QWidget::setTabOrder(m_system, m_password);
    m_username->setFocus();
}

void NewAccountDialog::typeChanged()
{
    const bool isHuman = m_human->isChecked();
    m_password->setVisible(isHuman);
    m_passwordLabel->setVisible(isHuman);
    if (!isHuman)
        m_password->forget();
    edited();
}

QString NewAccountDialog::username() const
{
    return m_username->text().trimmed();
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
                if (error.kind == ErrorKind::Conflict)
                    complain(m_username, tr("The name %1 is taken already.").arg(username()));
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
    m_password->forget();
    Q_EMIT created(account.id, account.username);
    done();
}

} // namespace mcias
