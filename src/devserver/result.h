// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <chrono>
#include <optional>
#include <utility>
#include <variant>

namespace mcias::devserver {

//! An error answer: API page §2.
struct Refusal {
    int status = 500;
    QString code;
    QString text; //!< for people; never quotes a secret
    std::optional<std::chrono::seconds> retryAfter = {};

    static Refusal badRequest(const QString &text) { return { 400, QStringLiteral("bad_request"), text }; }
    static Refusal unauthorized(const QString &text) { return { 401, QStringLiteral("unauthorized"), text }; }
    static Refusal totpRequired() { return { 401, QStringLiteral("totp_required"), QStringLiteral("TOTP code required") }; }
    static Refusal forbidden() { return { 403, QStringLiteral("forbidden"), QStringLiteral("access denied by policy") }; }
    static Refusal notFound(const QString &what)
    {
        return { 404, QStringLiteral("not_found"), what + QStringLiteral(" not found") };
    }
    static Refusal conflict(const QString &text) { return { 409, QStringLiteral("conflict"), text }; }
    static Refusal sealed() { return { 503, QStringLiteral("vault_sealed"), QStringLiteral("vault is sealed") }; }
    static Refusal rateLimited(std::chrono::seconds retryAfter)
    {
        return { 429, QStringLiteral("rate_limited"), QStringLiteral("rate limit exceeded"), retryAfter };
    }
};

//! What a handler comes to: a value or a refusal.
template<class T>
class Result {
public:
    // NOLINTBEGIN(google-explicit-constructor): a handler returns either, as it is
    Result(T value) : m_outcome(std::move(value)) { }
    Result(Refusal refusal) : m_outcome(std::move(refusal)) { }
    // NOLINTEND(google-explicit-constructor)

    explicit operator bool() const { return m_outcome.index() == 0; }
    T &operator*() { return std::get<0>(m_outcome); }
    const T &operator*() const { return std::get<0>(m_outcome); }
    T *operator->() { return &std::get<0>(m_outcome); }
    const T *operator->() const { return &std::get<0>(m_outcome); }
    const Refusal &refusal() const { return std::get<1>(m_outcome); }

private:
    std::variant<T, Refusal> m_outcome;
};

} // namespace mcias::devserver
