// SPDX-License-Identifier: MIT
#include "api/call.h"

namespace mcias {

void CallBase::cancel()
{
    if (!m_finished)
        Q_EMIT cancelRequested();
}

void CallBase::finish(std::shared_ptr<void> value)
{
    if (m_finished)
        return;
    m_finished = true;
    take(std::move(value));
    const QPointer<CallBase> self(this);
    Q_EMIT succeeded();
    if (!self) // a listener deleted the client, and this call with it
        return;
    Q_EMIT finished();
    if (self)
        deleteLater();
}

void CallBase::finish(const Error &error)
{
    if (m_finished)
        return;
    m_finished = true;
    const QPointer<CallBase> self(this);
    Q_EMIT failed(error);
    if (!self)
        return;
    Q_EMIT finished();
    if (self)
        deleteLater();
}

} // namespace mcias
