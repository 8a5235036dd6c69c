// SPDX-License-Identifier: MIT
#include "api/client.h"

#include "api/exchange.h"
#include "api/gate.h"

#include <QPointer>
#include <QThread>
#include <QThreadPool>

namespace mcias {

namespace {

constexpr qsizetype largestInlineAnswer = 256 * 1024; // above, decoding would be felt in the window

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
    if (m_token == token)
        return;
    m_token = token;
    ++m_tokenEra;
    Q_EMIT tokenChanged();
}

Call<TokenGrant> *Client::login(const QString &username, const Secret &password, const Secret &totpCode)
{
    Login login{ .username = username, .password = password, .totpCode = {}, .serviceName = {}, .tags = {} };
    if (!totpCode.isEmpty())
        login.totpCode = totpCode;
    if (!m_options.serviceName.isEmpty())
        login.serviceName = m_options.serviceName;
    if (!m_options.tags.isEmpty())
        login.tags = m_options.tags;
    return send(login);
}

Call<Account> *Client::createAccount(const QString &username, AccountType type, const Secret &password)
{
    CreateAccount create{ username, type, {} };
    if (!password.isEmpty())
        create.password = password;
    return send(create);
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

void Client::run(CallBase *call, const Request &request, Plan plan)
{
    Q_ASSERT_X(thread() == QThread::currentThread(), "mcias::Client", "a client is used from its own thread only");
    if (plan.deadline.isForever())
        plan.deadline = QDeadlineTimer(m_options.timeout);
    Exchange *exchange = m_gate->send(request, plan.deadline);
    connect(call, &CallBase::cancelRequested, exchange, &Exchange::cancel);
    connect(exchange, &Exchange::progressed, call, &CallBase::progressed, Qt::QueuedConnection);
    connect(exchange, &Exchange::failed, call, [call, isFollowUp = plan.isFollowUp](Error error) {
        if (isFollowUp) { // the write itself was answered well; only the look at its result failed
            error.operation = call->operation();
            error.applied = Applied::Yes;
        }
        call->finish(error);
    });
    connect(exchange, &Exchange::answered, call,
        [this, call, plan](int status, const QByteArray &body, const QByteArray &requestId) mutable {
            plan.requestId = requestId;
            answered(call, plan, status, body);
        });
}

void Client::answered(CallBase *call, const Plan &plan, int status, const QByteArray &body)
{
    if (!plan.decode) {
        conclude(call, plan, status, { std::make_shared<NoContent>(), {}, {} });
    } else if (status == 204 || body.trimmed().isEmpty()) {
        if (!plan.followUp)
            return call->finish(decodeFailure(plan, status, Error::tr("The answer is empty.")));
        const auto [next, decode] = plan.followUp();
        run(call, next, { plan.operation, plan.onlyReads, decode, {}, {}, plan.deadline, true });
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
