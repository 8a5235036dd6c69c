// SPDX-License-Identifier: MIT
#pragma once

#include "api/endpoint.h"
#include "api/resources/server.h"

namespace mcias::test {

//! A call that no server knows, for every combination of method, body and kind of answer.
template<Method M, bool WithBody, class Answer = HealthStatus>
struct ProbeEndpoint {
    using Response = Answer;
    static constexpr auto name = "probe";
    static constexpr auto method = M;
    static constexpr auto path = "/v1/probe";
    QString note = QStringLiteral("a note");
    static constexpr auto fields()
    {
        if constexpr (WithBody)
            return std::tuple{ field("note", &ProbeEndpoint::note) };
        else
            return std::tuple{};
    }
};

} // namespace mcias::test
