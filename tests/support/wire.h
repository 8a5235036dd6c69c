// SPDX-License-Identifier: MIT
#pragma once

#include "support/outcome.h"
#include "support/scripted_server.h"
#include "support/test_ca.h"

#include "api/client.h"

#include <QTemporaryDir>

namespace mcias::test {

//! The token that the wire tests' clients send, unmistakable in any stream of bytes.
inline constexpr auto wireToken = "wire-test-bearer";

//! A certificate authority in a file, a server that it vouches for, and options for a client that trusts both.
struct Wire {
    TestCa ca;
    QTemporaryDir folder;
    ScriptedServer server{ ca.issue() };

    QString caFile() const { return folder.filePath(QStringLiteral("ca.pem")); }
    //! Reads are not repeated and the deadline is short, unless a test says otherwise.
    ClientOptions options() const
    {
        ClientOptions options;
        options.caFile = caFile();
        options.token = Secret::fromUtf8(wireToken);
        options.timeout = std::chrono::seconds(10);
        options.readRetries = 0;
        return options;
    }
    Wire()
    {
        if (!ca.writeCa(caFile()))
            qFatal("Cannot write the CA file");
    }
};

} // namespace mcias::test
