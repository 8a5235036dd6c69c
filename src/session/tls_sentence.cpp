// SPDX-License-Identifier: MIT
#include "session/tls_sentence.h"

namespace mcias {

QString TlsSentence::untrusted(TlsFault fault, const QString &server)
{
    switch (fault) {
    case TlsFault::Expired:
        return tr("The certificate of %1 has expired. Nothing was sent to it.").arg(server);
    case TlsFault::NotYetValid:
        return tr("The certificate of %1 is not valid yet: check the clocks of this computer and of the server. "
                  "Nothing was sent to it.")
            .arg(server);
    case TlsFault::HostMismatch:
        return tr("The certificate that answers at %1 was made for another name. Nothing was sent to it.").arg(server);
    case TlsFault::SelfSigned:
        return tr("The certificate of %1 is self-signed, and not in the CA file. Nothing was sent to it.").arg(server);
    case TlsFault::UnknownIssuer:
        return tr("The certificate of %1 was issued by an authority that is not trusted here. "
                  "Ask its administrator for the CA file of the authority that issued it. Nothing was sent.")
            .arg(server);
    case TlsFault::ChangedAuthority:
        return tr("The certificate of %1 comes from another authority than before. Nothing was sent to it. "
                  "Review the change before you sign in.")
            .arg(server);
    case TlsFault::Protocol:
        return tr("%1 does not speak TLS 1.2 or later. Is it the right port?").arg(server);
    case TlsFault::BadCaFile:
        return tr("The CA file cannot be read, or holds no certificate in PEM form.");
    case TlsFault::None:
    case TlsFault::Other:
        break;
    }
    return tr("The certificate of %1 cannot be trusted. Nothing was sent to it.").arg(server);
}

} // namespace mcias
