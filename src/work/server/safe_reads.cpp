// SPDX-License-Identifier: MIT
#include "work/server/safe_reads.h"

namespace mcias {

SafeReads *SafeReads::start(Client &client, const QUuid &self, QObject *parent)
{
    auto *reads = new SafeReads(parent);
    connect(&client, &QObject::destroyed, reads, [reads] {
        reads->deleteLater();
        Q_EMIT reads->finished();
    });
    reads->ask(client, Health{});
    reads->ask(client, GetPublicKey{});
    reads->ask(client, VaultStatus{});
    reads->ask(client, ListPgCreds{}); // without passwords
    reads->ask(client, ListAudit{ .limit = 1, .offset = {}, .eventType = {}, .actorId = {} });
    reads->ask(client, ListPolicyRules{});
    reads->ask(client, ListSsoClients{});
    if (!self.isNull()) {
        reads->ask(client, GetAccount{ self });
        reads->ask(client, GetRoles{ self });
        reads->ask(client, GetTags{ self });
        reads->ask(client, ListPasskeys{ self });
    }
    return reads;
}

template<class E>
void SafeReads::ask(Client &client, const E &request)
{
    ++m_open;
    const auto answered = [this] {
        if (--m_open > 0)
            return;
        deleteLater();
        Q_EMIT finished();
    };
    client.send(request)->then(
        this, [answered](const typename E::Response &) { answered(); }, [answered](const Error &) { answered(); });
}

} // namespace mcias
