// SPDX-License-Identifier: MIT
// The typed half of Client::send(). Everything that needs no type is in client.cpp.
#pragma once

#include "api/command_text.h"

namespace mcias {

template<class T>
Client::Decoder Client::decoder(bool strict)
{
    if constexpr (std::is_same_v<T, NoContent>) {
        return {};
    } else {
        return [strict](QByteArrayView body) {
            DecodeContext context(strict);
            Decoded decoded;
            if (auto value = decode<T>(body, context))
                decoded.value = std::make_shared<T>(*std::move(value));
            decoded.error = context.error();
            decoded.unknownKeys = context.unknownKeys();
            return decoded;
        };
    }
}

template<Endpoint E>
Request Client::prepare(const E &request) const
{
    return { E::name, E::method, encodedPath(request), encodedQuery(request), encodedBody(request), redacted(request), Secret(),
        secretsOf(request), isRead<E>(), isHarmless<E>() };
}

template<Endpoint E>
Call<typename E::Response> *Client::send(const E &request)
{
    using Response = typename E::Response;
    auto *call = new Call<Response>(QLatin1String(E::name), this);
    Plan plan{ E::name, isRead<E>(), !isAnonymous<E>(), checksPassword<E>(), decoder<Response>(m_options.strict), {}, {} };
    if constexpr (tokenUse<E>() == TokenUse::Keep)
        plan.succeeded = [this, era = m_tokenEra](const void *value) {
            if (isAnonymous<E>() || era == m_tokenEra)
                setToken(static_cast<const Response *>(value)->token);
        };
    else if constexpr (tokenUse<E>() == TokenUse::Forget)
        plan.succeeded = [this, era = m_tokenEra](const void *) {
            if (era == m_tokenEra)
                setToken({});
        };
    if constexpr (requires { request.followUp(); }) {
        const auto next = request.followUp();
        static_assert(std::is_same_v<typename std::decay_t<decltype(next)>::Response, Response>);
        plan.followUp = [this, next] { return std::pair(prepare(next), decoder<Response>(m_options.strict)); };
    }
    if constexpr (!isRead<E>() || disclosesSecret<Response>())
        Q_EMIT asked(call, commandText(request));
    run(call, prepare(request), plan);
    return call;
}

} // namespace mcias
