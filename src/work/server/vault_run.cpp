// SPDX-License-Identifier: MIT
#include "work/server/vault_run.h"

#include <utility>

namespace mcias {

VaultRun::VaultRun(Client &client, bool wantsSealed, QObject *parent, const StepTiming &timing)
    : QObject(parent),
      m_client(&client),
      m_wantsSealed(wantsSealed),
      m_timing(timing)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&client, &QObject::destroyed, this, &VaultRun::stop);
    QMetaObject::invokeMethod(this, &VaultRun::look, Qt::QueuedConnection);
}

VaultRun *VaultRun::unseal(Client &client, const Secret &passphrase, QObject *parent, const StepTiming &timing)
{
    auto *run = new VaultRun(client, false, parent, timing);
    run->m_passphrase = passphrase;
    return run;
}

VaultRun *VaultRun::seal(Client &client, QObject *parent, const StepTiming &timing)
{
    return new VaultRun(client, true, parent, timing);
}

void VaultRun::look()
{
    if (m_isOver)
        return;
    if (!m_client)
        return stop();
    m_call = m_client->send(VaultStatus{})
                 ->then(
                     this, [this](const VaultState &state) { seen(state.sealed); },
                     [this](const Error &error) {
                         if (!error.isNotOffered() || !m_client)
                             return lookFailed(error);
                         // An older server tells it with its health alone.
                         m_call = m_client->health()->then(
                             this,
                             [this, error](const HealthStatus &health) {
                                 health.status.isKnown() ? seen(health.status == HealthWord::Sealed) : lookFailed(error);
                             },
                             [this](const Error &other) { lookFailed(other); });
                     });
}

void VaultRun::seen(bool isSealed)
{
    m_end.isSealed = isSealed;
    const bool isSo = isSealed == m_wantsSealed;
    if (m_written == Written::No)
        return isSo ? end(Outcome::AlreadySo) : send();
    if (isSo)
        return end(Outcome::Done);
    // It may still be under way: a second look is more certain.
    if (m_looks++ == 0)
        return later(&VaultRun::look);
    end(Outcome::NotDone);
}

void VaultRun::lookFailed(const Error &error)
{
    if (m_written == Written::No) {
        m_end.error = error;
        return end(Outcome::NotDone);
    }
    const bool mends = error.kind == ErrorKind::Transport || error.kind == ErrorKind::Timeout
        || error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::Server;
    if (mends && m_patienceLeft-- > 0)
        return later(&VaultRun::look);
    m_end.lookError = error;
    m_end.isSealed.reset();
    end(Outcome::CannotTell);
}

void VaultRun::send()
{
    const Secret passphrase = std::exchange(m_passphrase, {});
    if (!m_wantsSealed && passphrase.isEmpty()) {
        m_end.error = Error{ .kind = ErrorKind::NotSent,
            .operation = {},
            .detail = tr("The window was locked before it was sent, and the passphrase is forgotten.") };
        return end(Outcome::NotDone);
    }
    m_written = Written::UnderWay;
    Call<NoContent> *call = m_wantsSealed ? m_client->send(SealVault{}) : m_client->send(UnsealVault{ passphrase });
    m_call = call->then(
        this,
        [this] {
            m_end.isSealed = m_wantsSealed;
            end(Outcome::Done);
        },
        [this](const Error &error) { sent(error); });
}

void VaultRun::sent(const Error &error)
{
    m_end.error = error;
    if (error.applied != Applied::No) {
        m_written = Written::Unknown;
        m_end.wasLost = true;
        return look();
    }
    m_written = Written::No;
    if (m_wantsSealed && error.kind == ErrorKind::Sealed) { // somebody was quicker
        m_end.error.reset();
        m_end.isSealed = true;
        return end(Outcome::AlreadySo);
    }
    m_end.isWrongPassphrase = !m_wantsSealed && error.kind == ErrorKind::Auth && !error.isForeign;
    end(Outcome::NotDone);
}

void VaultRun::later(void (VaultRun::*then)())
{
    m_timer.disconnect(this);
    connect(&m_timer, &QTimer::timeout, this, then, Qt::SingleShotConnection);
    m_timer.start(m_timing.patience);
}

void VaultRun::cancel()
{
    if (m_isOver)
        return;
    if (m_written == Written::UnderWay && m_call)
        m_call->cancel(); // its end tells whether it may have left
    else
        stop();
}

void VaultRun::forgetPassphrase()
{
    m_passphrase = {};
}

// Nothing more is asked.
void VaultRun::stop()
{
    if (m_isOver)
        return;
    m_timer.stop();
    if (m_call) {
        m_call->disconnect(this);
        m_call->cancel();
    }
    const bool mayHaveLeft = m_written != Written::No;
    m_end.wasLost = mayHaveLeft;
    if (!m_end.error)
        m_end.error = Error{ .kind = ErrorKind::Cancelled };
    if (mayHaveLeft)
        m_end.isSealed.reset();
    end(mayHaveLeft ? Outcome::CannotTell : Outcome::NotDone);
}

void VaultRun::end(Outcome outcome)
{
    if (std::exchange(m_isOver, true))
        return;
    m_passphrase = {};
    m_end.outcome = outcome;
    QMetaObject::invokeMethod(
        this,
        [this] {
            deleteLater();
            Q_EMIT ended(m_end);
        },
        Qt::QueuedConnection);
}

} // namespace mcias
