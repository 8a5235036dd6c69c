// SPDX-License-Identifier: MIT
#pragma once

#include "devserver/answer_encoder.h"
#include "devserver/http_message.h"
#include "devserver/request_decoder.h"
#include "devserver/result.h"

#include <functional>
#include <vector>

namespace mcias::devserver {

struct Caller;
struct ServerState;

//! An answer's body that is encoded already.
struct ReadyJson {
    QByteArray text;
};

//! A typed handler: it gets the decoded request and returns the endpoint's answer.
template<Endpoint E>
using Handler = Result<typename E::Response> (*)(ServerState &, const Caller &, const E &);

//! The endpoints that this server offers. Knows paths and methods; types end here.
class Router {
public:
    struct Route {
        Method method;
        const char *path; //!< with its `{…}`
        bool isAnonymous;
        bool worksSealed; //!< answers while the vault is sealed
        std::function<HttpAnswer(const Caller &, const HttpRequest &)> handle;
    };

    Router(ServerState &state, Dialect dialect) : m_state(state), m_dialect(dialect) { }

    template<Endpoint E>
    void on(Handler<E> handler, bool worksSealed = false)
    {
        add<E>(worksSealed, [this, handler](const Caller &caller, const E &request) {
            const auto result = handler(m_state, caller, request);
            return result ? answer<E>(*result) : refused(result.refusal());
        });
    }

    //! For the one endpoint whose answer is worth keeping.
    template<Endpoint E>
    void onReady(Result<ReadyJson> (*handler)(ServerState &, const Caller &, const E &))
    {
        add<E>(false, [this, handler](const Caller &caller, const E &request) {
            const auto result = handler(m_state, caller, request);
            return result ? HttpAnswer{ .body = result->text } : refused(result.refusal());
        });
    }

    //! The route for a request. Nothing: \a answer is a plain-text 404 or 405, as this API's servers send them.
    const Route *find(const HttpRequest &request, HttpAnswer &answer) const;

    static HttpAnswer refused(const Refusal &refusal);

private:
    template<Endpoint E, class Function>
    void add(bool worksSealed, Function function)
    {
        m_routes.push_back(
            { E::method, E::path, isAnonymous<E>(), worksSealed, [function](const Caller &caller, const HttpRequest &request) {
                 DecodeContext context(true);
                 const auto decoded = decodeRequest<E>(request, context);
                 return decoded ? function(caller, *decoded) : refused(Refusal::badRequest(context.error().text()));
             } });
    }

    template<Endpoint E>
    HttpAnswer answer(const typename E::Response &value) const
    {
        constexpr bool creates = std::string_view(E::name).starts_with("create-");
        constexpr bool replaces = E::method == Method::Put || E::method == Method::Patch;
        if (std::is_same_v<typename E::Response, NoContent> || (replaces && m_dialect == Dialect::NoContent))
            return { .status = 204 };
        return { .status = creates ? 201 : 200, .body = AnswerEncoder(m_dialect).encode(value) };
    }

    ServerState &m_state;
    Dialect m_dialect;
    std::vector<Route> m_routes;
};

} // namespace mcias::devserver
