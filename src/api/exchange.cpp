// SPDX-License-Identifier: MIT
#include "api/exchange.h"

#include "api/gate.h"
#include "api/http_text.h"
#include "api/one_shot_body.h"
#include "api/tls_fault.h"

#include <QLoggingCategory>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QUuid>

namespace mcias {

Q_LOGGING_CATEGORY(lcHttp, "mcias.http", QtWarningMsg)

namespace {

using std::chrono::milliseconds;

constexpr qint64 readBuffer = 256 * 1024; // what Qt may hold before we have looked at it

struct ErrorBody {
    std::optional<QString> error;
    std::optional<QString> code;
    static constexpr auto fields() { return std::tuple{ field("error", &ErrorBody::error), field("code", &ErrorBody::code) }; }
};

milliseconds backOff(int attempt)
{
    const int base = 250 << (attempt - 1);
    return milliseconds(base / 2 + QRandomGenerator::global()->bounded(base));
}

bool isWorthRepeating(const Error &error)
{
    return error.kind == ErrorKind::Transport || error.kind == ErrorKind::RateLimited
        || (error.kind == ErrorKind::Server && error.status >= 502 && error.status <= 504);
}

} // namespace

Exchange::Exchange(Gate &gate, const Request &request, QDeadlineTimer deadline)
    : QObject(&gate),
      m_gate(gate),
      m_request(request),
      m_requestId(QUuid::createUuid().toByteArray(QUuid::WithoutBraces)),
      m_deadline(deadline)
{
    m_age.start();
    m_retryTimer.setSingleShot(true);
    m_retryTimer.setTimerType(Qt::PreciseTimer); // a coarse one fires up to 5 % early: before the time a server asked for
    m_deadlineTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &Exchange::attempt);
    connect(&m_deadlineTimer, &QTimer::timeout, this, [this] { stop(ErrorKind::Timeout, {}); });
    if (gate.m_unusable) {
        end(*gate.m_unusable);
    } else if (request.path.isEmpty()) {
        end({ .kind = ErrorKind::Input, .detail = Error::tr("A parameter is empty or cannot stand in a path.") });
    } else {
        m_deadlineTimer.start(milliseconds(std::max<qint64>(0, deadline.remainingTime())));
        m_retryTimer.start(0); // not at once: a call that is cancelled right away was never sent
    }
}

Exchange::~Exchange()
{
    wipe(m_request.body);
    wipe(m_answer);
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void Exchange::attempt()
{
    ++m_attempts;
    wipe(m_answer);
    m_sslErrors.clear();
    qCDebug(lcHttp).noquote() << "->" << methodName(m_request.method) << m_request.path << m_request.query << m_request.logged
                              << "id" << m_requestId << "attempt" << m_attempts;
    OneShotBody *body = nullptr;
    m_reply = m_gate.start(m_request, m_requestId, this, body);
    m_body = body;
    m_reply->setReadBufferSize(readBuffer);
    // A request with a body begins in a later turn, and forgets a limit that was set before: ours comes right behind it.
    QMetaObject::invokeMethod(
        m_reply, [reply = m_reply.data()] { reply->setReadBufferSize(readBuffer); }, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::read);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::replyFinished);
    connect(m_reply, &QNetworkReply::encrypted, this, &Exchange::examinePeer);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_sslErrors = errors;
        m_gate.m_sslErrors = errors;
    });
}

// Qt's network thread waits for this to return before it sends anything.
void Exchange::examinePeer()
{
    const TlsFault fault = m_gate.m_examinePeer ? m_gate.m_examinePeer(m_reply->sslConfiguration().peerCertificateChain())
                                                : TlsFault::None;
    // A write may be what finds out that the server is another than before.
    const bool isRefused = !m_request.isHarmless && !m_gate.writeRefusal().isEmpty();
    if (fault == TlsFault::None && !isRefused)
        return;
    m_neverLeft = true;
    if (fault != TlsFault::None)
        stop(Error{ .kind = ErrorKind::Tls, .tlsFault = fault });
    else
        stop(Error{ .kind = ErrorKind::NotSent, .detail = m_gate.writeRefusal() });
}

void Exchange::read()
{
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (announced <= m_gate.m_maxAnswerBytes) {
        makeRoom(announced);
        m_answer += m_reply->readAll();
    }
    if (std::max<qint64>(announced, m_answer.size()) > m_gate.m_maxAnswerBytes)
        return stop(
            ErrorKind::Decode, Error::tr("The answer is larger than the limit of %1 bytes.").arg(m_gate.m_maxAnswerBytes));
    Q_EMIT progressed(m_answer.size(), announced > 0 ? announced : -1);
}

// Grown by doubling, a large answer would for a moment take three times its size. What is reserved and not yet used
// takes nothing.
void Exchange::makeRoom(qint64 announced)
{
    constexpr qint64 large = 1024 * 1024;
    const qint64 most = (announced > 0 ? announced : m_gate.m_maxAnswerBytes) + 2 * readBuffer;
    if (std::max<qint64>(announced, m_answer.size()) > large && m_answer.capacity() < most)
        m_answer.reserve(most);
}

void Exchange::stop(const Error &why)
{
    if (m_ended || m_stopped)
        return;
    m_stopped = why;
    if (m_reply)
        m_reply->abort(); // ends in replyFinished()
    else
        end(*m_stopped);
}

void Exchange::replyFinished()
{
    if (m_ended)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!m_stopped)
        m_answer += m_reply->readAll();
    qCDebug(lcHttp).noquote() << "<-" << methodName(m_request.method) << m_request.path << "status" << status << "error"
                              << int(m_reply->error()) << m_answer.size() << "bytes after" << m_age.elapsed() << "ms id"
                              << m_requestId;
    if (status > 0) {
        m_gate.m_sslErrors.clear(); // the server has been trusted since
        m_gate.m_serverDate = parseHttpDate(m_reply->rawHeader("Date"));
    }
    if (!m_stopped && status >= 200 && status < 300 && isComplete()) {
        m_ended = true;
        QMetaObject::invokeMethod(
            this,
            [this, status] {
                deleteLater(); // first: a listener may delete the client, and this with it
                Q_EMIT answered(status, QByteArray(m_answer), QByteArray(m_requestId));
            },
            Qt::QueuedConnection);
        return;
    }
    Error error;
    // Also where Qt itself failed: to a 307 it says that it cannot send the body again, which nobody wants it to.
    if (status >= 300)
        error = statusError(status);
    else
        error = m_stopped ? *m_stopped : transportError();
    error.status = status;
    if (!retry(error))
        end(outcome(error));
}

// Qt gives the status errors codes of their own; anything else means that the answer broke off.
bool Exchange::isComplete() const
{
    const auto error = m_reply->error();
    const bool statusOnly = error == QNetworkReply::NoError || error == QNetworkReply::ProtocolInvalidOperationError
        || (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError
            && error != QNetworkReply::ContentReSendError)
        || error >= QNetworkReply::InternalServerError;
    const QVariant announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return statusOnly && (!announced.isValid() || status == 204 || m_answer.size() == announced.toLongLong());
}

// A body passes through this thread, so an untouched one proves that the request cannot be complete at the server.
bool Exchange::mayHaveLeft() const
{
    if (!m_reply || m_neverLeft)
        return false;
    switch (m_reply->error()) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
        return false;
    default:
        return m_request.body.isEmpty() || !m_body || m_body->wasTouched();
    }
}

Error Exchange::transportError() const
{
    if (m_reply->error() == QNetworkReply::SslHandshakeFailedError) {
        // Qt fails every call that waits for a connection when one handshake fails, and tells only one of them why.
        const QList<QSslError> &errors = m_sslErrors.isEmpty() ? m_gate.m_sslErrors : m_sslErrors;
        return { .kind = ErrorKind::Tls, .detail = tlsDetail(errors), .tlsFault = tlsFault(errors) };
    }
    Error error{ .kind = ErrorKind::Transport };
    switch (m_reply->error()) {
    case QNetworkReply::ConnectionRefusedError:
        error.detail = Error::tr("Nothing answers at this address and port.");
        break;
    case QNetworkReply::HostNotFoundError:
        error.detail = Error::tr("The server's name cannot be resolved.");
        break;
    default:
        error.detail = Error::tr("The connection broke before the whole answer was there.");
        break;
    }
    return error;
}

Error Exchange::statusError(int status)
{
    Error error;
    DecodeContext context;
    if (auto body = decode<ErrorBody>(m_answer, context)) {
        error.code = scrubbed(body->code.value_or(QString()));
        error.serverText = scrubbed(body->error.value_or(QString()));
    }
    error.isForeign = isComplete() && error.code.isEmpty() && error.serverText.isEmpty();
    error.kind = Error::kindOf(status, error.code);
    error.retryAfter = parseRetryAfter(m_reply->rawHeader("Retry-After"), QDateTime::currentDateTimeUtc());
    if (status < 400)
        error.detail = Error::tr("The server redirects (status %1); this client follows no redirects.").arg(status);
    return error;
}

// What a failed write has done: a 4xx refused it, a 5xx or a redirect tells nothing, and a lost answer is its own kind.
Error Exchange::outcome(Error error) const
{
    if (m_request.onlyReads)
        return error;
    if (error.status >= 400 && error.status < 500)
        return error;
    if (error.status >= 300) {
        error.applied = error.kind == ErrorKind::Sealed ? Applied::No : Applied::Unknown;
        return error;
    }
    if (!mayHaveLeft())
        return error;
    if (error.detail.isEmpty())
        error.detail = error.kind == ErrorKind::Timeout ? Error::tr("The server did not answer in time.")
                                                        : Error::tr("The call was cancelled.");
    error.kind = ErrorKind::OutcomeUnknown;
    error.applied = Applied::Unknown;
    return error;
}

bool Exchange::retry(const Error &error)
{
    if (m_request.method != Method::Get || m_stopped || m_attempts > m_gate.m_readRetries || !isWorthRepeating(error))
        return false;
    const milliseconds delay = std::max(backOff(m_attempts), milliseconds(error.retryAfter.value_or(std::chrono::seconds(0))));
    if (delay.count() >= m_deadline.remainingTime())
        return false;
    m_reply->deleteLater();
    m_reply = nullptr;
    m_retryTimer.start(delay);
    return true;
}

void Exchange::end(const Error &found)
{
    m_ended = true;
    m_retryTimer.stop();
    m_deadlineTimer.stop();
    Error error = found;
    error.operation = QLatin1String(m_request.operation);
    error.requestId = m_requestId;
    QMetaObject::invokeMethod(
        this,
        [this, error] {
            deleteLater();
            Q_EMIT failed(error);
        },
        Qt::QueuedConnection);
}

// The server's words, made safe to show: short, one line, and without any secret that was sent.
QString Exchange::scrubbed(QString text) const
{
    constexpr qsizetype longest = 300;
    constexpr qsizetype shortestSecret = 4; // below that, replacing would only garble the text
    const auto remove = [&text](const Secret &secret) {
        if (secret.utf8().size() >= shortestSecret)
            text.replace(secret.reveal(), QStringLiteral("•••"));
    };
    remove(m_request.bearer);
    for (const Secret &secret : m_request.secrets)
        remove(secret);
    return oneLine(text, longest);
}

} // namespace mcias
