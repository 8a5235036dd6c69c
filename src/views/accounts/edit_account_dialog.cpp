// SPDX-License-Identifier: MIT
#include "views/accounts/edit_account_dialog.h"

#include "models/accounts_model.h"
#include "views/accounts/account_form.h"
#include "views/accounts/token_roles_panel.h"
#include "views/controls/labels.h"
#include "views/forms/change_review.h"
#include "views/forms/foreign_changes_panel.h"
#include "views/forms/step_text.h"
#include "work/account_book.h"
#include "work/step_sequence.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize startSize(640, 620);

} // namespace

EditAccountDialog::EditAccountDialog(const PageContext &context, const QUuid &account, QWidget *parent, const StepTiming &timing)
    : EditorDialog(
        context, QLatin1String(form), account.toString(QUuid::WithoutBraces), tr("Edit account"), tr("&Save…"), parent),
      m_id(account),
      m_timing(timing),
      m_name(titleLabel({}, 1.1, this)),
      m_details(quietLabel({}, this)),
      m_stack(new QStackedWidget(this))
{
    m_name->setObjectName(u"accountName"_s);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setObjectName(u"accountDetails"_s);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    body()->addWidget(m_name);
    body()->addWidget(m_details);
    body()->addSpacing(8);
    body()->addWidget(m_stack, 1);
    makePages();
    m_details->setText(account.toString(QUuid::WithoutBraces));
    keepSnapshots();

    if (const auto row = context.book ? context.book->find(account) : std::nullopt) {
        m_seen = AccountSnapshot::of(*row);
        m_hasSeen = true;
        showAccount(row->account);
        m_form->setValues(m_seen);
    }
    if (context.book) {
        connect(context.book, &AccountBook::changed, this, [this](const QList<QUuid> &ids) {
            if (ids.contains(m_id))
                lookAtBook();
        });
    }
    resize(startSize);
    show(Stage::Form);
    read();
}

void EditAccountDialog::show(Stage stage)
{
    m_stage = stage;
    const bool isForm = stage == Stage::Form;
    m_stack->setCurrentIndex(isForm ? 0 : 1);
    m_back->setVisible(stage == Stage::Review || stage == Stage::Partial);
    m_review->setOpen(stage == Stage::Review);
    switch (stage) {
    case Stage::Form:
        return setVerb(tr("&Save…"), m_hasSeen && m_seen.status != AccountStatus::Deleted);
    case Stage::Review:
        m_intro->setText(tr("This is what will be sent, in this order, and nothing else."));
        return setVerb(tr("&Save now"));
    case Stage::Partial:
        m_intro->setText(tr("This is what became of the changes. Those that were not done are still in the form."));
        return setVerb(tr("Try the &rest again"));
    case Stage::Result:
        m_intro->setText(tr("All changes are saved."));
        return offerClose();
    }
}

QString EditAccountDialog::nameText() const
{
    return m_account.username.isEmpty() ? m_id.toString(QUuid::WithoutBraces) : safeLine(m_account.username, 60);
}

void EditAccountDialog::showAccount(const Account &account)
{
    m_account = account;
    m_name->setText(nameText());
    setWindowTitle(tr("Edit account – %1").arg(nameText()));
    m_details->setText(AccountText::type(account) + u" · "_s + account.id.toString(QUuid::WithoutBraces));
    m_form->setAccount(account);
}

void EditAccountDialog::read()
{
    if (m_reading || isBusy())
        return;
    m_form->setReading(true);
    m_reading = AccountReading::start(m_context.session, m_context.book, m_id, this);
    connect(m_reading, &AccountReading::ended, this, [this](const AccountReading::Result &result) {
        m_reading.clear();
        m_form->setReading(false);
        taken(result);
        if (!result.account && result.accountError->kind == ErrorKind::NotFound && !result.accountError->isNotOffered())
            say(MessageBar::Kind::Error, tr("The server does not know this account any more."));
        else if (!result.account)
            say(MessageBar::Kind::Warning,
                tr("The account could not be read again: what stands here may be old. %1")
                    .arg(result.accountError->explanation()),
                tr("Re&try"), [this] {
                    clearMessage();
                    read();
                });
    });
}

// What is not known now stays as it was seen.
void EditAccountDialog::taken(const AccountReading::Result &result)
{
    m_form->setFaults(result.rolesError, result.tagsError);
    AccountSnapshot now = result.snapshot();
    if (result.account) {
        showAccount(*result.account);
    } else {
        if (!m_hasSeen)
            return;
        now.status = m_seen.status;
    }
    lookAt(now);
}

void EditAccountDialog::lookAtBook()
{
    const auto row = m_context.book ? m_context.book->find(m_id) : std::nullopt;
    if (!row || m_sequence || m_stage == Stage::Result)
        return;
    showAccount(row->account);
    lookAt(AccountSnapshot::of(*row));
}

void EditAccountDialog::lookAt(const AccountSnapshot &seenNow, bool afterOwnWrite)
{
    AccountSnapshot now = seenNow;
    const bool isFirst = !std::exchange(m_hasSeen, true);
    AccountSnapshot seen = isFirst ? now : m_seen;
    AccountSnapshot mine = isFirst ? now : m_form->values();
    now.roles = now.roles ? now.roles : seen.roles;
    now.tags = now.tags ? now.tags : seen.tags;
    if (!seen.roles)
        seen.roles = mine.roles = now.roles;
    if (!seen.tags)
        seen.tags = mine.tags = now.tags;
    QList<ForeignChange> changes = foreignChanges(seen, now, mine);
    if (afterOwnWrite) // what is now as it was wanted is nobody else's change
        changes.removeIf([](const ForeignChange &change) { return change.mine == change.theirs; });
    m_mine = mine.status;
    m_seen = now;
    m_form->setValues(rebased(seen, now, mine));
    m_form->setRolesNow(now.roles);
    if (now.status == AccountStatus::Deleted)
        showGone();
    if (!changes.isEmpty()) {
        QList<ForeignChange> all = m_foreign->changes();
        for (const ForeignChange &change : std::as_const(changes)) {
            const auto known = std::find_if(
                all.begin(), all.end(), [&](const ForeignChange &old) { return old.what == change.what; });
            if (known == all.end())
                all += change;
            else
                *known = { change.what, known->seen, change.theirs, change.mine, change.clashes };
        }
        m_foreign->setChanges(all);
        if (m_stage == Stage::Review)
            say(MessageBar::Kind::Warning, tr("The account has changed at the server. Look at it, then save again."));
    }
    if (m_stage == Stage::Form || (m_stage == Stage::Review && !changes.isEmpty()))
        show(Stage::Form);
    if (hasDraft())
        edited(); // told from something else now
}

void EditAccountDialog::showGone()
{
    say(MessageBar::Kind::Error, tr("This account is deleted: nothing of it can be changed any more."));
    m_form->setEnabled(false);
    setVerb(tr("&Save…"), false);
}

// A role or a tag is there or not: only the status can clash.
void EditAccountDialog::decide(bool takesTheirs)
{
    AccountSnapshot values = m_form->values();
    values.status = takesTheirs ? m_seen.status : m_mine;
    m_form->setValues(values);
    edited();
}

void EditAccountDialog::setBodyEnabled(bool isEnabled)
{
    m_stack->widget(0)->setEnabled(isEnabled);
    m_back->setEnabled(isEnabled);
    m_review->setOpen(isEnabled && m_stage == Stage::Review);
}

void EditAccountDialog::save()
{
    switch (m_stage) {
    case Stage::Form:
    case Stage::Partial:
        return beginSaving();
    case Stage::Review:
        if (QWidget *danger = m_review->unaccepted())
            return complain(danger, tr("Tick what this may lead to first, or go back to the form."));
        return send();
    case Stage::Result:
        return finish();
    }
}

void EditAccountDialog::beginSaving()
{
    if (!m_form->finishTyping())
        return;
    if (QWidget *choice = m_foreign->undecided()) {
        show(Stage::Form);
        return complain(choice, tr("Choose first what is to be where yours and theirs differ."));
    }
    if (m_form->isRevoking())
        return say(MessageBar::Kind::Info, tr("Tokens are being revoked. Save when that has ended."));
    m_foreign->setChanges({});
    if (stepsBetween(m_seen, m_form->values()).isEmpty()) {
        const bool wasPartial = m_stage == Stage::Partial;
        show(Stage::Form);
        dropDraft();
        return say(MessageBar::Kind::Info,
            wasPartial ? tr("Nothing is left to be saved: the account is as the form says.")
                       : tr("Nothing was changed in the form."));
    }
    readBeforeSaving();
}

void EditAccountDialog::readBeforeSaving()
{
    if (m_reading) {
        m_reading->disconnect(this);
        m_reading->cancel();
        m_form->setReading(false);
    }
    say(MessageBar::Kind::Info, tr("Looking at the account once more…"));
    m_reading = AccountReading::start(m_context.session, m_context.book, m_id, this);
    setWork(m_reading, [this] { m_reading->cancel(); });
    connect(m_reading, &AccountReading::ended, this, [this](const AccountReading::Result &result) {
        m_reading.clear();
        rest();
        clearMessage();
        taken(result);
        const bool lacksRoles = result.rolesError && m_seen.roles
            && !stepsBetween({ m_seen.status, m_seen.roles, {} }, { m_seen.status, m_form->values().roles, {} }).isEmpty();
        const bool lacksTags = result.tagsError && m_seen.tags
            && !stepsBetween({ m_seen.status, {}, m_seen.tags }, { m_seen.status, {}, m_form->values().tags }).isEmpty();
        if (!result.account)
            return explain(*result.accountError);
        if (lacksRoles || lacksTags)
            return explain(lacksRoles ? *result.rolesError : *result.tagsError);
        if (m_seen.status == AccountStatus::Deleted)
            return showGone();
        if (!m_foreign->changes().isEmpty()) {
            show(Stage::Form);
            return say(MessageBar::Kind::Warning, tr("The account has changed at the server. Look at it, then save again."));
        }
        propose();
    });
}

void EditAccountDialog::propose()
{
    const AccountSnapshot mine = m_form->values();
    m_steps = stepsBetween(m_seen, mine);
    if (m_steps.isEmpty()) {
        show(Stage::Form);
        dropDraft();
        return say(MessageBar::Kind::Info, tr("The account is as the form says already: there is nothing to save."));
    }
    QList<ChangeReview::Change> changes;
    for (const AccountStep &step : std::as_const(m_steps))
        changes += StepText::change(step, m_seen);
    m_review->setChanges(changes, StepText::dangers(m_context, m_id, m_steps));
    m_review->setCommands(StepText::commands(m_steps, m_id, m_seen));
    m_tokens->hide();
    show(Stage::Review);
    // The form that had the keyboard is out of sight.
    QWidget *danger = m_review->unaccepted();
    (danger ? danger : findChild<QWidget *>(u"editorSave"_s))->setFocus(Qt::OtherFocusReason);
}

void EditAccountDialog::send()
{
    m_sequence = StepSequence::start(m_context.session, m_context.book, m_context.tokens, m_id, m_steps, this, m_timing);
    setWork(m_sequence, [this] { m_sequence->cancel(); });
    m_review->follow(m_sequence);
    connect(m_sequence, &StepSequence::ended, this, &EditAccountDialog::ended);
}

void EditAccountDialog::ended(const QList<StepResult> &results)
{
    m_sequence.clear();
    rest();
    const RoleList rolesBefore = m_seen.roles.value_or(RoleList());
    AccountSnapshot now = m_seen;
    for (const StepResult &result : results) {
        if (result.account)
            now.status = result.account->status;
        now.roles = result.roles ? result.roles : now.roles;
        now.tags = result.tags ? result.tags : now.tags;
    }
    for (auto number = static_cast<int>(results.size()); number < m_steps.size(); ++number)
        m_review->setState(number, ChangeReview::State::NotBegun);
    const bool isGood = results.size() == m_steps.size() && (results.isEmpty() || results.constLast().isGood());
    if (isGood)
        return endedWell(results);
    show(Stage::Partial); // before the form is told, which would go back to itself
    lookAt(now, true);
    endedInPart(results);
}

void EditAccountDialog::endedWell(const QList<StepResult> &results)
{
    dropDraft();
    Q_EMIT saved(StepText::summary(nameText(), m_steps));
    const bool hasNotes = std::any_of(
        results.begin(), results.end(), [](const StepResult &result) { return !result.note.isEmpty(); });
    const bool lessRoles = std::any_of(
        m_steps.begin(), m_steps.end(), [](const AccountStep &step) { return step.kind == AccountStep::Kind::RevokeRole; });
    std::optional<RoleList> roles = m_form->values().roles;
    for (const StepResult &result : results)
        roles = result.roles ? result.roles : roles;
    m_tokens->setAccount(m_account, roles);
    const bool hasTokens = lessRoles && !m_tokens->revocable().isEmpty();
    if (!hasNotes && !hasTokens)
        return finish();
    m_tokens->setVisible(hasTokens);
    show(Stage::Result);
}

void EditAccountDialog::endedInPart(const QList<StepResult> &results)
{
    const auto good = static_cast<int>(
        std::count_if(results.begin(), results.end(), [](const StepResult &result) { return result.isGood(); }));
    const StepResult last = results.isEmpty() ? StepResult() : results.constLast();
    if (hasDraft())
        edited();
    if (good == 0 && last.outcome == Outcome::NotDone && last.error && last.error->applied == Applied::No) {
        explain(*last.error);
        return;
    }
    QStringList sentences;
    sentences += good == 0 ? tr("None of %n change(s) is known to be done.", nullptr, static_cast<int>(m_steps.size()))
                           : tr("%1 of %n change(s) are done.", nullptr, static_cast<int>(m_steps.size())).arg(good);
    if (last.outcome == Outcome::CannotTell)
        sentences += tr("Of one, the answer was lost, and the server does not say whether it was done.");
    sentences += tr("What is left is still in the form.");
    say(MessageBar::Kind::Error, sentences.join(u' '));
}

} // namespace mcias
