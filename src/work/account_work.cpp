// SPDX-License-Identifier: MIT
#include "work/account_work.h"

#include "work/audit_details.h"

#include <algorithm>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;
using Kind = AccountStep::Kind;

void OneWrite::isImpossible()
{
    end(Outcome::NotDone);
}

void OneWrite::isSo()
{
    switch (written()) {
    case Written::No:
        if (m_refused) {
            result().error.reset();
            note(StepRun::tr("Somebody else did the same at the same time."));
        }
        return end(Outcome::AlreadySo);
    case Written::UnderWay:
    case Written::Unknown:
        note(StepRun::tr("The answer was lost; a look afterwards showed that it was done."));
        return end(Outcome::Done);
    case Written::Yes:
        return end(Outcome::Done);
    }
}

void OneWrite::isNotSo()
{
    if (written() == Written::No && !m_refused)
        return send();
    if (written() == Written::No)
        return end(Outcome::NotDone);
    // It may still be under way on the server, or have been undone by somebody: a second look is more certain.
    if (m_looks++ == 0)
        return later(order().timing.patience, [this] { look(); });
    if (written() == Written::Unknown && isCancelled())
        return mayStillCome();
    note(written() == Written::Yes ? StepRun::tr(
             "The server took it, but a look afterwards showed that it is not so: somebody else may have changed it.")
                                   : StepRun::tr("The answer was lost; two looks afterwards showed that it was not done."));
    end(Outcome::NotDone);
}

void OneWrite::cannotBeSeen()
{
    if (written() == Written::No)
        return m_refused ? end(Outcome::NotDone) : send();
    if (written() == Written::Yes)
        return end(Outcome::Done);
    note(StepRun::tr("The answer was lost, and the server does not show whether it was done."));
    end(Outcome::CannotTell);
}

void OneWrite::lost()
{
    look();
}

void OneWrite::lookAfterRefusal()
{
    m_refused = true;
    look();
}

// --- accounts

std::optional<bool> AccountWork::holds(const Account &account) const
{
    switch (step().kind) {
    case Kind::Activate:
        return account.status == AccountStatus::Active;
    case Kind::Deactivate:
        return account.status == AccountStatus::Inactive;
    case Kind::Delete:
        return account.status == AccountStatus::Deleted;
    case Kind::RemoveTotp:
        return account.totpEnabled ? std::optional(!*account.totpEnabled) : std::nullopt;
    case Kind::ResetPassword:
    case Kind::GrantRole:
    case Kind::RevokeRole:
    case Kind::ChangeTags:
    case Kind::RevokeToken:
        break;
    }
    return std::nullopt;
}

void AccountWork::look()
{
    read(
        GetAccount{ order().account }, [this](const Account &account) { seen(account); },
        [this](const Error &error) {
            const bool isGone = error.kind == ErrorKind::NotFound && !error.isNotOffered();
            if (isGone && isDelete())
                return isSo();
            if (written() == Written::No && !result().error)
                result().error = error;
            if (isGone) {
                note(StepRun::tr("The account does not exist."));
                return isImpossible();
            }
            if (written() == Written::No)
                return isImpossible();
            cannotBeSeen();
        });
}

void AccountWork::seen(const Account &account)
{
    result().account = account;
    if (account.status == AccountStatus::Deleted && !isDelete()) {
        note(StepRun::tr("The account has been deleted."));
        return isImpossible();
    }
    if (step().kind == Kind::ResetPassword && account.type == AccountType::System) {
        note(StepRun::tr("A system account has no password."));
        return isImpossible();
    }
    const std::optional<bool> is = holds(account);
    if (is)
        *is ? isSo() : isNotSo();
    else if (written() == Written::Unknown)
        lookInLog();
    else
        cannotBeSeen();
}

// What the account itself does not show, its events do: they have to be told from earlier ones.
void AccountWork::send()
{
    if (result().account)
        m_updatedBefore = result().account->updatedAt;
    if (result().account && holds(*result().account))
        transmit();
    else
        markLog([this] { transmit(); });
}

void AccountWork::transmit()
{
    const QUuid id = order().account;
    const auto status = [this, id](AccountStatus wanted) {
        write(UpdateAccount{ id, wanted }, [this](const Account &account) { seen(account); });
    };
    switch (step().kind) {
    case Kind::Activate:
        return status(AccountStatus::Active);
    case Kind::Deactivate:
        return status(AccountStatus::Inactive);
    case Kind::Delete:
        return write(DeleteAccount{ id }, [this](const NoContent &) {
            if (result().account)
                result().account->status = AccountStatus::Deleted;
            isSo();
        });
    case Kind::RemoveTotp:
        return write(RemoveTotp{ id }, [this](const NoContent &) {
            if (result().account)
                result().account->totpEnabled = false;
            isSo();
        });
    case Kind::ResetPassword:
        if (Secret password = takePassword(); !password.isEmpty())
            return write(ResetPassword{ id, std::move(password) }, [this](const NoContent &) { isSo(); });
        note(StepRun::tr("The window was locked before the new password was sent, and the password was forgotten."));
        return end(Outcome::NotDone);
    case Kind::GrantRole:
    case Kind::RevokeRole:
    case Kind::ChangeTags:
    case Kind::RevokeToken:
        break;
    }
    Q_UNREACHABLE();
}

void AccountWork::refused(const Error &error)
{
    // Most likely somebody was quicker: the account says what they did.
    if ((error.kind == ErrorKind::NotFound && !error.isNotOffered()) || error.kind == ErrorKind::Conflict)
        return lookAfterRefusal();
    OneWrite::refused(error);
}

void AccountWork::lost()
{
    // Its answer could not be read, and said that it was done.
    if (written() == Written::Yes && !holds(result().account.value_or(Account())))
        return isSo();
    OneWrite::lost();
}

void AccountWork::lookInLog()
{
    const QString type = step().kind == Kind::ResetPassword ? u"password_changed"_s : u"totp_removed"_s;
    ownEventsSince([this, type](const std::optional<QList<AuditEvent>> &events) {
        if (!events)
            return cannotBeSeen();
        const bool isThere = std::any_of(
            events->begin(), events->end(), [&](const AuditEvent &event) { return event.eventType == type; });
        if (isThere)
            return isSo();
        // No event, and yet something has touched the account: that may have been us.
        if (result().account && result().account->updatedAt != m_updatedBefore)
            return cannotBeSeen();
        isNotSo();
    });
}

// --- roles

void RoleWork::look()
{
    read(
        GetRoles{ order().account },
        [this](const Roles &roles) {
            result().roles = roles.roles;
            const bool has = roles.roles.contains(step().role);
            has == (step().kind == Kind::GrantRole) ? isSo() : isNotSo();
        },
        [this](const Error &error) {
            if (written() != Written::No)
                return cannotBeSeen();
            if (!result().error)
                result().error = error;
            if (error.kind == ErrorKind::NotFound && !error.isNotOffered())
                note(StepRun::tr("The account does not exist."));
            isImpossible();
        });
}

void RoleWork::send()
{
    const auto done = [this](const NoContent &) {
        result().roles->removeAll(step().role);
        if (step().kind == Kind::GrantRole)
            result().roles->append(step().role);
        isSo();
    };
    if (step().kind == Kind::GrantRole)
        write(GrantRole{ order().account, step().role }, done);
    else
        write(RevokeRole{ order().account, step().role }, done);
}

void RoleWork::refused(const Error &error)
{
    if (error.isNotOffered()) {
        Q_EMIT setWanted();
        return;
    }
    if (error.kind != ErrorKind::NotFound && error.kind != ErrorKind::Conflict)
        return OneWrite::refused(error);
    read(
        GetAccount{ order().account },
        [this](const Account &account) {
            result().account = account;
            if (account.status != AccountStatus::Deleted)
                return lookAfterRefusal();
            note(StepRun::tr("The account has been deleted."));
            isImpossible();
        },
        [this](const Error &) { isImpossible(); });
}

// --- tokens

void TokenWork::send()
{
    write(RevokeToken{ step().jti }, [this](const NoContent &) { isSo(); });
}

void TokenWork::look()
{
    if (written() == Written::Yes)
        return isSo();
    constexpr qint64 latest = 200; // events: it happened a moment ago, or not at all
    read(
        ListAudit{ .limit = latest, .offset = {}, .eventType = u"token_revoked"_s, .actorId = {} },
        [this](const AuditPage &page) {
            const bool isThere = std::any_of(page.events.begin(), page.events.end(), [this](const AuditEvent &event) {
                return event.eventType == "token_revoked"_L1 && auditJti(auditDetails(event)) == step().jti;
            });
            isThere ? isSo() : isNotSo();
        },
        [this](const Error &) { cannotBeSeen(); });
}

void TokenWork::refused(const Error &error)
{
    if (error.kind == ErrorKind::NotFound && !error.isNotOffered())
        note(StepRun::tr("The server does not know this token: it was never issued here, or is no longer kept."));
    OneWrite::refused(error);
}

} // namespace mcias
