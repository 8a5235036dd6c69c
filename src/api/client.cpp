// SPDX-License-Identifier: MIT
#include "api/client.h"

#include "api/exchange.h"
#include "api/gate.h"

#include <QPointer>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace mcias {

namespace {

constexpr qsizetype largestInlineAnswer = 256 * 1024; // above, decoding would be felt in the window

// Without a copy of it, which would be felt, too.
bool isBlank(const QByteArray &body)
{
    return std::all_of(body.begin(), body.end(), [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
}

} // namespace

// Ends its tasks before it goes, so that none can report to a client that has gone.
class Client::DecodeThreads : public QThreadPool {
public:
    DecodeThreads() { setMaxThreadCount(2); }
    ~DecodeThreads() override { waitForDone(); }
};

Client::Client(const QUrl &server, const ClientOptions &options, QObject *parent)
    : QObject(parent),
      m_server(server),
      m_options(options),
      m_token(options.token),
      m_gate(std::make_unique<Gate>(server, options)),
      m_decodeThreads(std::make_unique<DecodeThreads>())
{
    m_options.token = {};
}

Client::~Client() = default;

void Client::setToken(const Secret &token)
{
    const bool isNew = m_token != token;
    if (isNew) {
        m_token = token;
        ++m_tokenEra;
    }
    if (!token.isEmpty())
        release();
    if (isNew)
        Q_EMIT tokenChanged();
}

void Client::refuseWrites(const QString &why)
{
    m_gate->refuseWrites(why);
}

QDateTime Client::serverDate() const
{
    return m_gate->serverDate();
}

void Client::pause()
{
    m_flow = Flow::Paused;
    setToken({});
    sendWaiting(); // reads go on waiting, writes learn that they cannot be sent
}

void Client::hold()
{
    if (m_flow == Flow::Open)
        m_flow = Flow::Held;
}

void Client::release()
{
    m_flow = Flow::Open;
    sendWaiting();
}

void Client::dropConnections(std::chrono::milliseconds grace)
{
    m_closing = true;
    for (const Flight &flight : std::vector<Flight>(m_inFlight)) {
        if (!flight.call || !flight.exchange)
            continue;
        if (!flight.plan.onlyReads) {
            QTimer::singleShot(grace, flight.call, &CallBase::cancel);
        } else if (!flight.plan.wantsToken) {
            flight.call->cancel();
        } else {
            flight.exchange->disconnect(flight.call);
            flight.exchange->cancel();
            Flight landed = land(flight.call);
            landed.plan.deadline = QDeadlineTimer(QDeadlineTimer::Forever); // begins again when it is sent again
            wait(landed.call, landed.request, landed.plan);
        }
    }
    closeWhenIdle();
}

Error Client::decodeFailure(const Plan &plan, int status, const QString &detail)
{
    return { .kind = ErrorKind::Decode,
        .operation = QLatin1String(plan.operation),
        .status = status,
        .detail = detail,
        .requestId = plan.requestId,
        .applied = plan.onlyReads ? Applied::No : Applied::Yes };
}

// Why a call is not sent at all; empty if it is.
QString Client::refusal(const Request &request, const Plan &plan) const
{
    if (request.isHarmless)
        return {};
    if (m_options.readOnly)
        return Error::tr("The profile is read-only.");
    if (!m_gate->writeRefusal().isEmpty())
        return m_gate->writeRefusal();
    if (plan.wantsToken && isPaused())
        return Error::tr("The session is interrupted. Sign in again, then repeat this.");
    return {};
}

void Client::run(CallBase *call, const Request &request, const Plan &plan)
{
    Q_ASSERT_X(thread() == QThread::currentThread(), "mcias::Client", "a client is used from its own thread only");
    if (const QString why = refusal(request, plan); !why.isEmpty()) {
        const Error error{ .kind = ErrorKind::NotSent, .operation = call->operation(), .detail = why };
        QMetaObject::invokeMethod(
            call, [call, error] { call->finish(error); }, Qt::QueuedConnection);
    } else if (plan.wantsToken && m_flow != Flow::Open) {
        wait(call, request, plan);
    } else {
        dispatch(call, request, plan);
    }
}

void Client::wait(CallBase *call, Request request, const Plan &plan)
{
    m_waiting.push_back({ call, nullptr, std::move(request), plan });
    connect(call, &CallBase::cancelRequested, this, [this, call] {
        const auto gone = std::erase_if(m_waiting, [call](const Flight &flight) { return flight.call == call; });
        if (!gone)
            return; // it was sent meanwhile
        const Error error{ .kind = ErrorKind::Cancelled, .operation = call->operation() };
        QMetaObject::invokeMethod(
            call, [call, error] { call->finish(error); }, Qt::QueuedConnection);
    });
}

void Client::sendWaiting()
{
    for (const Flight &flight : std::exchange(m_waiting, {})) {
        if (flight.call)
            run(flight.call, flight.request, flight.plan);
    }
}

void Client::dispatch(CallBase *call, Request request, Plan plan)
{
    if (plan.deadline.isForever())
        plan.deadline = QDeadlineTimer(m_options.timeout);
    // Reads may have to be sent again; of a write, whose body may hold secrets, no copy stays.
    Flight flight{ call, nullptr, plan.onlyReads ? request : Request(), plan };
    if (plan.wantsToken)
        request.bearer = m_token;
    Exchange *exchange = m_gate->send(request, plan.deadline);
    flight.exchange = exchange;
    m_inFlight.push_back(std::move(flight));
    connect(call, &CallBase::cancelRequested, exchange, &Exchange::cancel);
    connect(exchange, &Exchange::progressed, call, &CallBase::progressed, Qt::QueuedConnection);
    connect(exchange, &Exchange::failed, call, [this, call, era = m_tokenEra](Error error) {
        const Flight landed = land(call);
        if (survives(landed, error, era))
            return;
        if (landed.plan.isFollowUp) { // the write itself was answered well; only the look at its result failed
            error.operation = call->operation();
            error.applied = Applied::Yes;
        }
        call->finish(error);
    });
    connect(exchange, &Exchange::answered, call, [this, call](int status, const QByteArray &body, const QByteArray &requestId) {
        Plan landed = land(call).plan;
        landed.requestId = requestId;
        answered(call, landed, status, body);
    });
}

// True if the call goes on although the server did not accept its token: a read waits for the next one, or is sent with it.
bool Client::survives(const Flight &flight, const Error &error, quint64 era)
{
    if (!m_options.outlivesToken || !flight.plan.wantsToken || flight.plan.checksPassword)
        return false;
    if (error.kind != ErrorKind::Auth || error.isForeign)
        return false;
    if (era == m_tokenEra && !isPaused()) {
        if (flight.plan.isRepeat) // refused with one token after the other: it is not the token's fault
            return false;
        pause();
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT tokenRefused(error); }, Qt::QueuedConnection);
    }
    if (!flight.plan.onlyReads)
        return false;
    Plan again = flight.plan;
    again.isRepeat = true;
    again.deadline = QDeadlineTimer(QDeadlineTimer::Forever);
    run(flight.call, flight.request, again);
    return true;
}

// The call is on the wire no longer.
Client::Flight Client::land(const CallBase *call)
{
    const auto found = std::find_if(
        m_inFlight.begin(), m_inFlight.end(), [call](const Flight &flight) { return flight.call == call; });
    Q_ASSERT(found != m_inFlight.end());
    Flight landed = std::move(*found);
    m_inFlight.erase(found);
    if (m_inFlight.empty()) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                closeWhenIdle();
                if (isIdle())
                    Q_EMIT idle();
            },
            Qt::QueuedConnection);
    }
    return landed;
}

void Client::closeWhenIdle()
{
    if (!m_closing || !isIdle())
        return;
    m_closing = false;
    m_gate->closeConnections();
}

void Client::answered(CallBase *call, const Plan &plan, int status, const QByteArray &body)
{
    if (!plan.decode) {
        conclude(call, plan, status, { std::make_shared<NoContent>(), {}, {} });
    } else if (status == 204 || isBlank(body)) {
        if (!plan.followUp)
            return call->finish(decodeFailure(plan, status, Error::tr("The answer is empty.")));
        const auto [next, decode] = plan.followUp();
        Plan look{ plan.operation, true, plan.wantsToken, false, decode, {}, {}, plan.deadline };
        look.isFollowUp = true;
        run(call, next, look);
    } else if (body.size() <= largestInlineAnswer) {
        conclude(call, plan, status, plan.decode(body));
    } else {
        decodeInThread(call, plan, status, body);
    }
}

void Client::decodeInThread(CallBase *call, const Plan &plan, int status, const QByteArray &body)
{
    connect(call, &CallBase::cancelRequested, this, [call, plan, status] {
        Error error = decodeFailure(plan, status, {});
        error.kind = ErrorKind::Cancelled;
        QMetaObject::invokeMethod(
            call, [call, error] { call->finish(error); }, Qt::QueuedConnection);
    });
    // The call may be cancelled, and so deleted, before the thread is done; this client may not (see DecodeThreads).
    m_decodeThreads->start([this, guard = QPointer<CallBase>(call), plan, status, body] {
        QMetaObject::invokeMethod(
            this,
            [this, guard, plan, status, decoded = plan.decode(body)] {
                if (guard)
                    conclude(guard, plan, status, decoded);
            },
            Qt::QueuedConnection);
    });
}

void Client::conclude(CallBase *call, const Plan &plan, int status, const Decoded &decoded)
{
    for (auto it = decoded.unknownKeys.begin(); it != decoded.unknownKeys.end(); ++it)
        m_unknownKeys[QLatin1String(plan.operation) + QLatin1String(": ") + it.key()] += it.value();
    if (call->isFinished())
        return;
    if (!decoded.value)
        return call->finish(decodeFailure(plan, status, decoded.error.text()));
    const QPointer<CallBase> alive(call); // a listener of tokenChanged may delete this client, and the call with it
    if (plan.succeeded)
        plan.succeeded(decoded.value.get());
    if (alive)
        call->finish(decoded.value);
}

} // namespace mcias
