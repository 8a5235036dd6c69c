// SPDX-License-Identifier: MIT
#include "cli/failure.h"

#include "api/json_writer.h"

namespace mcias::cli {

using namespace Qt::StringLiterals;

ExitCode exitCodeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Input:
        return ExitCode::Input;
    case ErrorKind::Auth:
    case ErrorKind::TotpRequired:
        return ExitCode::Auth;
    case ErrorKind::Forbidden:
        return ExitCode::Forbidden;
    case ErrorKind::NotFound:
        return ExitCode::NotFound;
    case ErrorKind::Conflict:
        return ExitCode::Conflict;
    case ErrorKind::RateLimited:
        return ExitCode::RateLimited;
    case ErrorKind::Server:
    case ErrorKind::Sealed:
        return ExitCode::Server;
    case ErrorKind::Transport:
    case ErrorKind::Tls:
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
    case ErrorKind::NotSent:
        return ExitCode::Transport;
    case ErrorKind::Decode:
        return ExitCode::Decode;
    case ErrorKind::OutcomeUnknown:
        return ExitCode::OutcomeUnknown;
    }
    return ExitCode::Internal;
}

QString kindWord(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Input:
        return u"input"_s;
    case ErrorKind::Auth:
        return u"auth"_s;
    case ErrorKind::TotpRequired:
        return u"totp_required"_s;
    case ErrorKind::Forbidden:
        return u"forbidden"_s;
    case ErrorKind::NotFound:
        return u"not_found"_s;
    case ErrorKind::Conflict:
        return u"conflict"_s;
    case ErrorKind::RateLimited:
        return u"rate_limited"_s;
    case ErrorKind::Server:
        return u"server"_s;
    case ErrorKind::Sealed:
        return u"sealed"_s;
    case ErrorKind::Transport:
        return u"transport"_s;
    case ErrorKind::Tls:
        return u"tls"_s;
    case ErrorKind::Timeout:
        return u"timeout"_s;
    case ErrorKind::Cancelled:
        return u"cancelled"_s;
    case ErrorKind::NotSent:
        return u"not_sent"_s;
    case ErrorKind::Decode:
        return u"decode"_s;
    case ErrorKind::OutcomeUnknown:
        return u"outcome_unknown"_s;
    }
    return {};
}

namespace {

QStringView appliedWord(Applied applied)
{
    switch (applied) {
    case Applied::No:
        return u"no";
    case Applied::Unknown:
        return u"unknown";
    case Applied::Yes:
        return u"yes";
    }
    return {};
}

} // namespace

Failure Failure::usage(const QString &message)
{
    return { .exitCode = ExitCode::Usage, .className = u"UsageError"_s, .kind = u"usage"_s, .message = message };
}

Failure Failure::internal(const QString &message, Applied applied)
{
    return { .exitCode = ExitCode::Internal,
        .className = u"InternalError"_s,
        .kind = u"internal"_s,
        .message = message,
        .applied = applied };
}

Failure Failure::cancelled()
{
    return of(Error{ .kind = ErrorKind::Cancelled, .detail = u"Nothing was sent."_s });
}

Failure Failure::of(const Error &error)
{
    return { exitCodeOf(error.kind), error.className(), kindWord(error.kind), error.status, error.code, error.message(),
        error.applied, error.requestId, error.retryAfter };
}

QByteArray Failure::toJson() const
{
    JsonWriter json;
    json.beginObject();
    json.key("error");
    json.beginObject();
    json.key("class");
    json.string(className);
    json.key("kind");
    json.string(kind);
    json.key("status");
    json.integer(status);
    json.key("code");
    json.string(code);
    json.key("message");
    json.string(message);
    json.key("applied");
    json.string(appliedWord(applied));
    if (!requestId.isEmpty()) {
        json.key("request_id");
        json.string(requestId);
    }
    if (retryAfter) {
        json.key("retry_after");
        json.integer(retryAfter->count());
    }
    json.endObject();
    json.endObject();
    return json.take();
}

} // namespace mcias::cli
