// SPDX-License-Identifier: MIT
#include "work/own_account_work.h"

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

OwnAccountWork::OwnAccountWork(Session &session, OwnAccountStep step, const StepTiming &timing, QObject *parent)
    : OneWrite({ session, session.identity().accountId, {}, timing }, parent),
      m_own(std::move(step))
{
    // The look would wait for the next token, and so for the person; what it was to find out is known by then.
    connect(&session, &Session::stateChanged, this, [this, &session] {
        if (session.pause() == Session::Pause::Locked)
            m_own = { m_own.kind, {}, {}, {} }; // secrets that were not sent do not outlast a lock
        if (!m_probing || session.pause() != Session::Pause::Refused)
            return;
        m_hasEndedSession = true;
        end(*m_probing);
    });
}

void OwnAccountWork::look()
{
    if (order().account.isNull())
        return notSeen({ .kind = ErrorKind::NotFound });
    read(
        GetAccount{ order().account }, [this](const Account &account) { seen(account); },
        [this](const Error &error) { notSeen(error); });
}

void OwnAccountWork::seen(const Account &account)
{
    result().account = account;
    if (m_probing)
        return probed(true);
    const bool isFirst = written() == Written::No;
    switch (m_own.kind) {
    case Kind::ChangePassword:
        return isFirst ? send() : lookInLog();
    case Kind::EnrollTotp:
        return account.totpEnabled == true ? end(Outcome::AlreadySo) : send();
    case Kind::ConfirmTotp:
        if (account.totpEnabled)
            return *account.totpEnabled ? isSo() : isNotSo();
        return isFirst ? send() : lookInLog();
    }
}

// People without a right to read accounts have their own password all the same.
void OwnAccountWork::notSeen(const Error &error)
{
    if (m_probing)
        return probed(error.status != 0);
    if (written() != Written::No)
        return lookInLog();
    if (error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::NotFound || error.isNotOffered())
        return send();
    result().error = error;
    isImpossible();
}

void OwnAccountWork::send()
{
    if (result().account)
        m_updatedBefore = result().account->updatedAt;
    const bool isSeen = m_own.kind == Kind::ConfirmTotp && result().account && result().account->totpEnabled;
    if (isSeen || m_own.kind == Kind::EnrollTotp)
        transmit();
    else
        markLog([this] { transmit(); });
}

void OwnAccountWork::transmit()
{
    const OwnAccountStep step = std::exchange(m_own, { m_own.kind, {}, {}, {} });
    if (step.password.isEmpty() && step.code.isEmpty()) {
        note(tr("The window was locked before this was sent, and what was typed is forgotten."));
        return end(Outcome::NotDone);
    }
    switch (step.kind) {
    case Kind::ChangePassword:
        return write(ChangePassword{ step.password, step.newPassword }, [this](const NoContent &) { probe(Outcome::Done); });
    case Kind::EnrollTotp:
        return write(EnrollTotp{ step.password }, [this](const TotpEnrollment &enrollment) {
            m_enrollment = enrollment;
            end(Outcome::Done);
        });
    case Kind::ConfirmTotp:
        return write(ConfirmTotp{ step.code }, [this](const NoContent &) {
            if (result().account)
                result().account->totpEnabled = true;
            end(Outcome::Done);
        });
    }
}

void OwnAccountWork::refused(const Error &error)
{
    if (error.kind == ErrorKind::Conflict && m_own.kind == Kind::EnrollTotp) {
        if (result().account)
            result().account->totpEnabled = true;
        return end(Outcome::AlreadySo);
    }
    // A 401 is a wrong password, a wrong code, a lockout, or the end of the session: only another call tells the last.
    if (error.kind == ErrorKind::Auth && !error.isForeign)
        return probe(Outcome::NotDone);
    OneWrite::refused(error);
}

void OwnAccountWork::probe(Outcome outcome)
{
    m_probing = outcome;
    if (!order().account.isNull())
        return look();
    read( // any call that wants the token will do
        ListAudit{ .limit = 1, .offset = {}, .eventType = {}, .actorId = {} }, [this](const AuditPage &) { probed(true); },
        [this](const Error &error) { probed(error.status != 0); });
}

void OwnAccountWork::probed(bool isAnswered)
{
    m_wasRefused = isAnswered && *m_probing == Outcome::NotDone;
    end(*m_probing);
}

void OwnAccountWork::lost()
{
    if (m_own.kind == Kind::EnrollTotp) {
        note(tr("The answer was lost, and with it the secret. Nothing counts until a secret is confirmed: begin again."));
        return end(Outcome::CannotTell);
    }
    look();
}

// The account shows no change of password, and not everybody may read the account.
void OwnAccountWork::lookInLog()
{
    const QString type = m_own.kind == Kind::ChangePassword ? u"password_changed"_s : u"totp_enrolled"_s;
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

} // namespace mcias
