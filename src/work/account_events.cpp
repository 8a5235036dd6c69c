// SPDX-License-Identifier: MIT
#include "work/account_events.h"

#include "session/session.h"
#include "work/tokens/known_tokens.h"

#include <algorithm>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

AccountEvents::AccountEvents(Session &session, KnownTokens *tokens, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_tokens(tokens)
{ }

void AccountEvents::setAccount(const QUuid &account)
{
    m_account = account;
    forget();
    m_isLoaded = false;
    refresh();
}

void AccountEvents::refresh()
{
    dropCalls();
    m_error.reset();
    m_isFresh = true;
    m_offset = m_looked = 0;
    m_isComplete = false;
    if (m_account.isNull() || !m_session.client()) {
        forget();
        Q_EMIT changed();
        return;
    }
    ask({ .limit = ownLimit, .offset = {}, .eventType = {}, .actorId = m_account }, [](const AuditPage &) {});
    askForFailures(u"login_fail"_s, &m_passwordsBackTo);
    askForFailures(u"login_totp_fail"_s, &m_codesBackTo);
    askForPage(pagesAtOnce);
    Q_EMIT changed();
}

void AccountEvents::lookFurther()
{
    if (m_account.isNull() || m_isComplete || isLoading() || !m_session.client())
        return;
    m_error.reset();
    askForPage(pagesAtOnce);
    Q_EMIT changed();
}

QDateTime AccountEvents::failuresBackTo() const
{
    if (!m_passwordsBackTo.isValid() || !m_codesBackTo.isValid())
        return m_backTo;
    const QDateTime both = std::max(m_passwordsBackTo, m_codesBackTo);
    return m_backTo.isValid() ? std::min(both, m_backTo) : both;
}

// The answer to a question that nobody asks any more is not heard: its call was let go of.
void AccountEvents::ask(const ListAudit &filter, const std::function<void(const AuditPage &)> &then)
{
    auto *call = m_session.client()->send(filter);
    m_calls += call;
    call->then(
        this,
        [this, call, then](const AuditPage &page) {
            m_calls.removeAll(call);
            if (std::exchange(m_isFresh, false))
                forget();
            m_isLoaded = true;
            take(page.events);
            then(page);
            Q_EMIT changed();
        },
        [this, call](const Error &error) {
            m_calls.removeAll(call);
            if (std::exchange(m_isFresh, false))
                forget();
            m_isLoaded = true;
            if (!m_error || m_error->kind != ErrorKind::Forbidden)
                m_error = error;
            Q_EMIT changed();
        });
}

// Counting these must not depend on how busy the rest of the log is.
void AccountEvents::askForFailures(const QString &eventType, QDateTime *backTo)
{
    ask({ .limit = pageSize, .offset = {}, .eventType = eventType, .actorId = {} }, [backTo](const AuditPage &page) {
        const qint64 got = page.events.size();
        const bool isAll = got == 0 || (page.total ? got >= *page.total : got < page.limit.value_or(pageSize));
        *backTo = isAll ? QDateTime::fromSecsSinceEpoch(0, Qt::UTC) : page.events.constLast().eventTime;
    });
}

void AccountEvents::askForPage(int pagesLeft)
{
    ask({ .limit = pageSize, .offset = m_offset, .eventType = {}, .actorId = {} }, [this, pagesLeft](const AuditPage &page) {
        const qint64 got = page.events.size();
        m_offset += got;
        m_looked += got;
        m_total = page.total;
        if (got > 0)
            m_backTo = page.events.constLast().eventTime;
        // A server may give fewer than it was asked for.
        m_isComplete = got == 0 || (m_total && m_offset >= *m_total) || (!m_total && got < page.limit.value_or(pageSize));
        if (m_isComplete || pagesLeft <= 1)
            return;
        askForPage(pagesLeft - 1);
    });
}

void AccountEvents::take(const QList<AuditEvent> &events)
{
    QList<AuditEvent> mine;
    for (const AuditEvent &event : events) {
        const bool concerns = event.actorId == m_account || event.targetId == m_account;
        if (!concerns || m_ids.contains(event.id))
            continue;
        m_ids += event.id;
        mine += event;
    }
    if (m_tokens)
        m_tokens->learn(mine);
    m_events += mine;
    std::stable_sort(m_events.begin(), m_events.end(), [](const AuditEvent &a, const AuditEvent &b) {
        return a.eventTime != b.eventTime ? a.eventTime > b.eventTime : a.id > b.id;
    });
}

void AccountEvents::forget()
{
    m_events.clear();
    m_ids.clear();
    m_looked = 0;
    m_total.reset();
    m_backTo = m_passwordsBackTo = m_codesBackTo = {};
    m_isComplete = false;
}

void AccountEvents::dropCalls()
{
    const QList<QPointer<CallBase>> calls = std::exchange(m_calls, {});
    for (const QPointer<CallBase> &call : calls) {
        if (!call)
            continue;
        call->disconnect(this);
        call->cancel();
    }
}

} // namespace mcias
