// SPDX-License-Identifier: MIT
#include "devserver/router.h"

namespace mcias::devserver {

namespace {

bool matches(const char *path, const QStringList &segments)
{
    const QStringList pattern = QString::fromLatin1(path).mid(1).split(QLatin1Char('/'));
    if (pattern.size() != segments.size())
        return false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.at(i).startsWith(QLatin1Char('{')) ? segments.at(i).isEmpty() : pattern.at(i) != segments.at(i))
            return false;
    }
    return true;
}

} // namespace

const Router::Route *Router::find(const HttpRequest &request, HttpAnswer &answer) const
{
    bool pathIsKnown = false;
    for (const Route &route : m_routes) {
        if (!matches(route.path, request.segments))
            continue;
        pathIsKnown = true;
        if (request.method == route.method)
            return &route;
    }
    answer = pathIsKnown ? HttpAnswer::plainText(405, "Method Not Allowed") : HttpAnswer::plainText(404, "404 page not found");
    return nullptr;
}

HttpAnswer Router::refused(const Refusal &refusal)
{
    JsonWriter json;
    json.beginObject();
    json.key("error");
    json.string(refusal.text);
    json.key("code");
    json.string(refusal.code);
    json.endObject();
    return { .status = refusal.status, .body = json.take(), .retryAfter = refusal.retryAfter };
}

} // namespace mcias::devserver
