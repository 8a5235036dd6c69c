// SPDX-License-Identifier: MIT
// How the bench asks the server.
#include "work/tokens/token_bench.h"

#include "session/session.h"
#include "work/tokens/known_tokens.h"

#include <algorithm>
#include <utility>

namespace mcias {

using namespace std::chrono_literals;
using Server = BenchRow::Server;

namespace {

constexpr auto retryIn = 1s;  // after a 429 that does not say when
constexpr int mostFailed = 3; // questions in a row that were not answered at all: then the rest is given up

} // namespace

// Asks what may be asked now, and comes back when the next one may be. Whether the server has room for us shows with its first
// answer: until then there is one question at a time.
void TokenBench::schedule()
{
    const int most = m_hasRoom ? mostUnderWay : 1;
    while (!m_isPaused && !m_waiting.empty() && m_calls.size() < most && m_session.client()) {
        const auto wait = m_pace.wait(m_time.now());
        if (wait > 0ms) {
            if (std::exchange(m_isScheduled, true))
                return;
            m_time.later(wait, this, [this, era = m_era] {
                if (era != m_era)
                    return;
                m_isScheduled = false;
                schedule();
            });
            return;
        }
        m_isHeldUp = false;
        const int row = m_waiting.front();
        m_waiting.pop_front();
        ask(row);
    }
}

void TokenBench::ask(int row)
{
    m_rows[row].server = Server::UnderWay;
    touch(row);
    m_pace.sent();
    auto *call = m_session.client()->validateToken(m_secrets[static_cast<size_t>(row)]);
    m_calls.insert(row, call);
    call->then(
        this, [this, row](const TokenStatus &status) { answered(row, status); },
        [this, row](const Error &error) { failed(row, error); });
}

void TokenBench::answered(int number, const TokenStatus &status)
{
    m_calls.remove(number);
    m_pace.answered(m_time.now());
    m_failedInRow = 0;
    m_hasRoom = true;
    BenchRow &row = m_rows[number];
    row.exam.status = status;
    row.exam.answeredAt = m_session.serverNow();
    if (m_tokens && row.exam.isGenuine())
        m_tokens->noteValidated(row.exam.jti(), status.valid, row.exam.answeredAt);
    row.finding = row.exam.finding(contextOf(row.exam));
    settle(number, Server::Answered);
    ++m_asked;
    goOn();
}

void TokenBench::failed(int number, const Error &error)
{
    m_calls.remove(number);
    if (error.kind == ErrorKind::RateLimited) {
        m_isHeldUp = true;
        m_hasRoom = false;
        m_pace.refused(m_time.now(), std::max<std::chrono::milliseconds>(error.retryAfter.value_or(0s), retryIn));
        if (m_secrets[static_cast<size_t>(number)].isEmpty()) { // given up meanwhile
            --m_toAsk;
            settle(number, Server::Dropped);
        } else {
            m_rows[number].server = Server::Waiting;
            m_waiting.push_front(number);
            touch(number);
        }
        return goOn();
    }
    m_pace.answered(m_time.now());
    BenchRow &row = m_rows[number];
    row.exam.error = error;
    row.exam.answeredAt = m_session.serverNow();
    row.finding = row.exam.finding();
    settle(number, Server::Failed);
    ++m_asked;
    if (++m_failedInRow < mostFailed)
        return goOn();
    m_stoppedBy = error;
    cancel();
}

void TokenBench::goOn()
{
    tellTouched();
    schedule();
    tellProgress();
}

// Nothing more is to be asked about it: its token goes.
void TokenBench::settle(int row, BenchRow::Server server)
{
    m_rows[row].server = server;
    m_secrets[static_cast<size_t>(row)] = {};
    touch(row);
}

void TokenBench::pause()
{
    m_isPaused = true;
    Q_EMIT progressed();
}

void TokenBench::resume()
{
    m_isPaused = false;
    m_failedInRow = 0;
    schedule();
    Q_EMIT progressed();
}

void TokenBench::cancel()
{
    const auto total = static_cast<int>(m_rows.size());
    for (int row = 0; row < total; ++row) {
        const Server server = m_rows[row].server;
        if (server == Server::Pending || server == Server::Waiting || server == Server::Withheld)
            settle(row, Server::Dropped);
        else if (server == Server::UnderWay)
            m_secrets[static_cast<size_t>(row)] = {};
    }
    m_toAsk -= static_cast<int>(m_waiting.size());
    m_waiting.clear();
    m_examined = total;
    m_isPaused = m_isHeldUp = false;
    goOn();
}

void TokenBench::askAnyway(const QList<int> &rows)
{
    for (const int row : rows) {
        if (row < 0 || row >= m_rows.size() || m_rows[row].server != Server::Withheld)
            continue;
        m_rows[row].server = Server::Waiting;
        ++m_toAsk;
        m_waiting.push_back(row);
        touch(row);
    }
    goOn();
}

// A lock takes every token from memory, pasted ones, too.
void TokenBench::heedSession()
{
    const bool isLocked = m_session.pause() == Session::Pause::Locked;
    if (isLocked || !m_session.isOccupied()) {
        m_key.reset();
        cancel();
    }
}

void TokenBench::dropCalls()
{
    const auto calls = std::exchange(m_calls, {});
    for (const QPointer<CallBase> &call : calls) {
        if (!call)
            continue;
        call->disconnect(this);
        call->cancel();
        m_pace.answered(m_time.now());
    }
    if (m_keyCall)
        m_keyCall->disconnect(this);
    m_keyCall.clear();
}

} // namespace mcias
