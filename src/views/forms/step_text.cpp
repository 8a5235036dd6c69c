// SPDX-License-Identifier: MIT
#include "views/forms/step_text.h"

#include "models/accounts_model.h"
#include "work/account_book.h"
#include "work/guards.h"
#include "work/step_command.h"
#include "work/step_words.h"

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

QString yesNo(bool yes)
{
    return yes ? StepText::tr("yes") : StepText::tr("no");
}

QString statusWord(const OpenEnum<AccountStatus> &status)
{
    Account account;
    account.status = status;
    return AccountText::status(account);
}

QStringList tagsAfter(const AccountStep &step, const AccountSnapshot &before)
{
    QStringList after = before.tags.value_or(QStringList());
    for (const QString &tag : step.removeTags)
        after.removeAll(tag);
    for (const QString &tag : step.addTags) {
        if (!after.contains(tag))
            after += tag;
    }
    return after;
}

// A tag a line: one that was broken at its colon would look like two.
QString tagLines(const std::optional<QStringList> &tags)
{
    constexpr qsizetype most = 100;
    return tags && !tags->isEmpty() ? listOf(*tags, most, u"\n"_s) : tagsText(tags);
}

ChangeReview::Change tagsChange(const AccountStep &step, const AccountSnapshot &before)
{
    return { StepText::tr("Tags"), tagLines(before.tags), before.tags ? tagLines(tagsAfter(step, before)) : step.text() };
}

} // namespace

ChangeReview::Change StepText::change(const AccountStep &step, const AccountSnapshot &before)
{
    const QString role = safeLine(step.role.word(), 60);
    const QString status = statusWord(before.status);
    switch (step.kind) {
    case AccountStep::Kind::GrantRole:
    case AccountStep::Kind::RevokeRole:
        return { tr("Role %1").arg(role), before.roles ? yesNo(before.roles->contains(step.role)) : tr("not known"),
            yesNo(step.kind == AccountStep::Kind::GrantRole) };
    case AccountStep::Kind::ChangeTags:
        return tagsChange(step, before);
    case AccountStep::Kind::Activate:
        return { tr("Status"), status, statusWord(AccountStatus::Active) };
    case AccountStep::Kind::Deactivate:
        return { tr("Status"), status, statusWord(AccountStatus::Inactive) };
    case AccountStep::Kind::Delete:
        return { tr("Status"), status, statusWord(AccountStatus::Deleted) };
    case AccountStep::Kind::ResetPassword:
        return { tr("Password"), tr("the present one"), tr("a new one; all sessions end") };
    case AccountStep::Kind::RemoveTotp:
        return { tr("Second factor"), tr("enrolled"), tr("removed") };
    case AccountStep::Kind::RevokeToken:
        return { tr("Token %1").arg(safeLine(step.jti, 12)), tr("live"), tr("revoked") };
    }
    return {};
}

QStringList StepText::commands(const QList<AccountStep> &steps, const QUuid &account, const AccountSnapshot &before)
{
    QStringList commands;
    for (const AccountStep &step : steps)
        commands += commandOf(step, account, tagsAfter(step, before));
    return commands;
}

ChangeReview::State StepText::state(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return ChangeReview::State::Done;
    case Outcome::AlreadySo:
        return ChangeReview::State::AlreadySo;
    case Outcome::NotDone:
        return ChangeReview::State::NotDone;
    case Outcome::CannotTell:
        return ChangeReview::State::CannotTell;
    }
    return ChangeReview::State::CannotTell;
}

QString StepText::note(const StepResult &result)
{
    QStringList sentences;
    if (!result.note.isEmpty())
        sentences += result.note;
    if (result.error && !result.isGood())
        sentences += result.error->explanation();
    return sentences.join(u' ');
}

QString StepText::summary(const QString &account, const QList<AccountStep> &steps)
{
    QStringList texts;
    for (const AccountStep &step : steps)
        texts += step.text();
    return tr("Done for %1: %2.").arg(account, texts.join(u", "_s));
}

QStringList StepText::dangers(const PageContext &context, const QUuid &account, const QList<AccountStep> &steps)
{
    const QList<AccountRow> rows = context.book ? context.book->rows() : QList<AccountRow>();
    const bool isWhole = context.book && context.book->isLoaded();
    const OwnAccount own = OwnAccount::of(context.session.identity());
    QStringList sentences;
    for (const GuardWarning &warning : guardWarnings(rows, { { account, steps } }, own, isWhole))
        sentences += warning.sentence;
    return sentences;
}

} // namespace mcias
