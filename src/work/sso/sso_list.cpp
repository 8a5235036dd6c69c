// SPDX-License-Identifier: MIT
#include "work/sso/sso_list.h"

#include "session/session.h"

#include <algorithm>

namespace mcias {

void SsoList::refresh()
{
    Client *client = m_session.client();
    if (m_call || !client)
        return;
    m_call = client->send(ListSsoClients{})
                 ->then(
                     this,
                     [this, asked = m_newest.ask(m_session.serverNow())](const QList<SsoClient> &clients) {
                         m_call.clear();
                         m_wasAsked = true;
                         m_error.reset();
                         m_newest.take(m_clients, clients, asked, [](const SsoClient &one) { return one.clientId; });
                         m_asOf = asked.when;
                         Q_EMIT changed();
                     },
                     [this](const Error &error) {
                         m_call.clear();
                         m_wasAsked = true;
                         m_error = error;
                         if (error.kind == ErrorKind::Forbidden || error.isNotOffered()) {
                             m_clients.clear(); // nobody's to see any more
                             m_asOf = {};
                         }
                         Q_EMIT changed();
                     });
    Q_EMIT changed();
}

std::optional<SsoClient> SsoList::find(const QString &clientId) const
{
    const auto found = std::find_if(
        m_clients.begin(), m_clients.end(), [&](const SsoClient &client) { return client.clientId == clientId; });
    return found == m_clients.end() ? std::nullopt : std::optional(*found);
}

void SsoList::learn(const SsoClient &client)
{
    m_newest.learn(client.clientId);
    const auto found = std::find_if(
        m_clients.begin(), m_clients.end(), [&](const SsoClient &one) { return one.clientId == client.clientId; });
    if (found == m_clients.end())
        m_clients += client;
    else
        *found = client;
    Q_EMIT changed();
}

void SsoList::forget(const QString &clientId)
{
    m_newest.learn(clientId);
    m_clients.removeIf([&](const SsoClient &client) { return client.clientId == clientId; });
    Q_EMIT changed();
}

} // namespace mcias
