// SPDX-License-Identifier: MIT
#include "views/accounts/account_action_dialog.h"

#include "models/accounts_model.h"
#include "views/controls/card.h"
#include "views/controls/labels.h"
#include "views/controls/mnemonics.h"
#include "views/controls/profile_stripe.h"
#include "views/controls/selectable_text.h"
#include "views/controls/sizes.h"
#include "views/controls/text_height.h"
#include "views/forms/change_review.h"
#include "views/forms/step_text.h"
#include "work/account_book.h"
#include "work/dependents.h"
#include "work/step_sequence.h"
#include "work/tokens/known_tokens.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestInLine = 36;

QString titleOf(AccountStatus status)
{
    switch (status) {
    case AccountStatus::Active:
        return AccountActionDialog::tr("Activate account");
    case AccountStatus::Inactive:
        return AccountActionDialog::tr("Deactivate account");
    case AccountStatus::Deleted:
        return AccountActionDialog::tr("Delete account");
    }
    return {};
}

QString verbOf(AccountStatus status)
{
    switch (status) {
    case AccountStatus::Active:
        return AccountActionDialog::tr("&Activate");
    case AccountStatus::Inactive:
        return AccountActionDialog::tr("&Deactivate");
    case AccountStatus::Deleted:
        return AccountActionDialog::tr("&Delete");
    }
    return {};
}

QLabel *reading(QLabel *label, const char *objectName)
{
    label->setObjectName(QLatin1String(objectName));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

AccountActionDialog::AccountActionDialog(
    const PageContext &context, const QUuid &account, AccountStatus status, QWidget *parent, const StepTiming &timing)
    : EditorDialog(context, u"account-action"_s, account.toString(QUuid::WithoutBraces), titleOf(status), verbOf(status), parent),
      m_id(account),
      m_status(status),
      m_timing(timing),
      m_dependents(new DependentsRead(context.session, account, this))
{
    setMinimumWidth(usualDialog);
    new TextHeight(this);
    body()->setSpacing(12);
    addFacts();
    m_review = new ChangeReview(this);
    body()->addWidget(m_review);
    if (status == AccountStatus::Deleted)
        addName();
    body()->addStretch(1);
    if (const auto row = context.book ? context.book->find(account) : std::nullopt) {
        m_account = row->account;
        m_shownAs = AccountSnapshot::of(*row);
        m_isKnown = true;
    }
    connect(m_dependents, &DependentsRead::changed, this, &AccountActionDialog::showDependents);
    if (context.tokens) {
        connect(context.tokens, &KnownTokens::changed, this, [this](const QUuid &whose) {
            if (whose == m_id)
                showDependents();
        });
    }
    showAccount();
    showDependents();
    propose();
    if (m_name)
        m_name->setFocus();
}

void AccountActionDialog::addFacts()
{
    auto *card = new Card(this);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    const auto add = [&](const QString &name, QLabel *value, const char *objectName) {
        const int row = grid->rowCount();
        grid->addWidget(quietLabel(name, card), row, 0, Qt::AlignTop);
        grid->addWidget(reading(value, objectName), row, 1, Qt::AlignTop);
        return value;
    };
    m_factAccount = add(tr("Account"), titleLabel({}, 1, card), "actionAccount");
    m_factType = add(tr("Type"), plainLabel({}, card), "actionType");
    add(tr("ID"), plainLabel(m_id.toString(QUuid::WithoutBraces), card), "actionId");
    add(tr("Profile"), plainLabel(profilePlace(m_context.session.profile()), card), "actionProfile");
    m_hangs = add(tr("Hanging on it"), plainLabel({}, card), "actionHangs");
    m_meaning = reading(plainLabel({}, this), "actionMeaning");
    body()->addWidget(m_meaning);
    body()->addWidget(card);
}

void AccountActionDialog::addName()
{
    m_namePart = new QWidget(this);
    auto *column = new QVBoxLayout(m_namePart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_nameLabel = quietLabel({}, m_namePart);
    m_nameLabel->setWordWrap(true);
    m_name = new QLineEdit(m_namePart);
    nameWidget(m_name, "deleteName", tr("Name of the account to be deleted"));
    m_name->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_nameLabel->setBuddy(m_name);
    m_wholeName = new SelectableText(m_namePart);
    nameWidget(m_wholeName, "deleteWholeName", tr("Name of the account to be deleted"));
    column->addWidget(m_nameLabel);
    column->addWidget(m_wholeName);
    column->addWidget(m_name);
    body()->addWidget(m_namePart);
}

QString AccountActionDialog::nameText() const
{
    return m_isKnown ? safeLine(m_account.username, longestInLine) : m_id.toString(QUuid::WithoutBraces);
}

QString AccountActionDialog::meaning() const
{
    const bool isService = m_account.type == AccountType::System;
    const QString offline = tr("Applications that check tokens by themselves may go on accepting them until they end.");
    switch (m_status) {
    case AccountStatus::Active:
        return isService ? tr("The service can use its token again, if that is still live.")
                         : tr("The person can sign in again, and tokens that are still live are accepted again.");
    case AccountStatus::Inactive:
        return (isService ? tr("The service's token is refused while the account is inactive.")
                          : tr("The person cannot sign in, and their tokens are refused, while the account is inactive."))
            + u' ' + offline + u' ' + tr("Nothing is lost: the account can be activated again.");
    case AccountStatus::Deleted:
        return tr("The account is marked as deleted for good and all its tokens are revoked. MCIAS offers no way back.") + u' '
            + offline;
    }
    return {};
}

void AccountActionDialog::showAccount()
{
    m_factAccount->setText(nameText());
    m_factType->setText(m_isKnown ? AccountText::type(m_account) : tr("not known"));
    m_meaning->setText(meaning());
    setWindowTitle(u"%1 – %2"_s.arg(titleOf(m_status), nameText()));
    if (!m_nameLabel)
        return;
    m_nameLabel->setText(tr("To delete it, type its &name: %1").arg(escapedMnemonic(nameText())));
    m_wholeName->setContents(safeLine(m_account.username));
    m_wholeName->setVisible(m_account.username.size() > longestInLine);
}

void AccountActionDialog::showDependents()
{
    QStringList lines = m_dependents->found().lines();
    const auto tokens = m_context.tokens ? static_cast<int>(m_context.tokens->liveOf(m_id).size()) : 0;
    lines += tokens > 0 ? tr("Live tokens known here: %1; there may be more").arg(m_context.formats.number(tokens))
                        : tr("Live tokens: none known here; the server does not list them");
    if (!m_dependents->isDone())
        lines += tr("Being read…");
    m_hangs->setText(lines.join(u'\n'));
    m_hangs->setAccessibleName(tr("Hanging on it: %1").arg(lines.join(u"; "_s)));
}

bool AccountActionDialog::isComplete() const
{
    return m_dependents->isDone();
}

void AccountActionDialog::propose()
{
    const QList<AccountStep> steps{ AccountStep::setStatus(m_status) };
    const bool isAsWanted = m_isKnown && m_account.status == m_status;
    if (isAsWanted || (m_isKnown && m_account.status == AccountStatus::Deleted)) {
        m_isOver = true;
        m_review->hide();
        if (m_namePart)
            m_namePart->hide();
        say(MessageBar::Kind::Info,
            m_account.status == AccountStatus::Deleted ? tr("The account is deleted: nothing of it can be changed any more.")
                                                       : tr("The account is so already: there is nothing to do."));
        return offerClose();
    }
    AccountSnapshot before = m_shownAs;
    if (!m_isKnown)
        before.status = OpenEnum<AccountStatus>::fromWord(tr("not known").toStdString());
    m_shownDangers = dangers();
    m_review->setChanges({ StepText::change(steps.constFirst(), before) }, m_shownDangers);
    m_review->setCommands(StepText::commands(steps, m_id, before));
}

QStringList AccountActionDialog::dangers() const
{
    return StepText::dangers(m_context, m_id, { AccountStep::setStatus(m_status) });
}

void AccountActionDialog::setBodyEnabled(bool isEnabled)
{
    m_review->setOpen(isEnabled);
    if (m_namePart)
        m_namePart->setEnabled(isEnabled);
}

void AccountActionDialog::save()
{
    if (m_isOver)
        return finish();
    if (m_name && m_isKnown && m_name->text().trimmed() != m_account.username)
        return complain(m_name,
            m_name->text().trimmed().isEmpty() ? tr("Type the name of the account first.")
                                               : tr("That is not the name of this account."));
    if (QWidget *danger = m_review->unaccepted())
        return complain(danger, tr("Tick what this may lead to first."));
    if (!m_dependents->isDone())
        return say(MessageBar::Kind::Info, tr("What hangs on the account is still being read. Wait a moment, then look at it."));
    readBeforeSending();
}

void AccountActionDialog::readBeforeSending()
{
    say(MessageBar::Kind::Info, tr("Looking at the account once more…"));
    m_reading = AccountReading::start(m_context.session, m_context.book, m_id, this);
    setWork(m_reading, [this] { m_reading->cancel(); });
    connect(m_reading, &AccountReading::ended, this, [this](const AccountReading::Result &result) {
        m_reading.clear();
        rest();
        clearMessage();
        if (!result.account)
            return explain(*result.accountError);
        AccountSnapshot now = result.snapshot();
        now.roles = now.roles ? now.roles : m_shownAs.roles;
        now.tags = now.tags ? now.tags : m_shownAs.tags;
        AccountSnapshot before = m_shownAs;
        before.roles = before.roles ? before.roles : now.roles;
        before.tags = before.tags ? before.tags : now.tags;
        const bool isOther = !m_isKnown || !(now == before);
        m_account = *result.account;
        m_shownAs = now;
        m_isKnown = true;
        if (!isOther && dangers() == m_shownDangers) // others may have changed, too
            return send();
        showAccount();
        propose();
        if (!isOther)
            say(MessageBar::Kind::Warning,
                tr("What this may lead to has changed. Look at it, then press “%1” again.")
                    .arg(withoutMnemonic(verbOf(m_status))));
        else if (!m_isOver)
            say(MessageBar::Kind::Warning,
                tr("The account has changed at the server. Its status is now: %1; its roles: %2; its tags: %3. Look at it, then "
                   "press “%4” again.")
                    .arg(AccountText::status(m_account), rolesText(now.roles), tagsText(now.tags),
                        withoutMnemonic(verbOf(m_status))));
    });
}

void AccountActionDialog::send()
{
    m_sequence = StepSequence::start(
        m_context.session, m_context.book, m_context.tokens, m_id, { AccountStep::setStatus(m_status) }, this, m_timing);
    setWork(m_sequence, [this] { m_sequence->cancel(); });
    m_review->follow(m_sequence);
    connect(m_sequence, &StepSequence::ended, this, &AccountActionDialog::ended);
}

void AccountActionDialog::ended(const QList<StepResult> &results)
{
    m_sequence.clear();
    rest();
    const StepResult result = results.isEmpty() ? StepResult() : results.constFirst();
    if (result.isGood()) {
        Q_EMIT saved(doneText());
        if (result.note.isEmpty())
            return finish();
        m_isOver = true;
        say(MessageBar::Kind::Good, doneText());
        return offerClose();
    }
    if (result.outcome == Outcome::CannotTell)
        return say(MessageBar::Kind::Error,
            tr("The answer was lost, and the server does not say whether it was done: look before you try again."));
    if (result.error && result.error->applied == Applied::No)
        return explain(*result.error);
    say(MessageBar::Kind::Warning, tr("Nothing was changed."));
}

QString AccountActionDialog::doneText() const
{
    switch (m_status) {
    case AccountStatus::Active:
        return tr("The account %1 is active.").arg(nameText());
    case AccountStatus::Inactive:
        return tr("The account %1 is inactive.").arg(nameText());
    case AccountStatus::Deleted:
        return tr("The account %1 is deleted.").arg(nameText());
    }
    return {};
}

} // namespace mcias
