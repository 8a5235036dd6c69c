// SPDX-License-Identifier: MIT
#pragma once

#include "api/client.h"

#include <QObject>

namespace mcias {

//! Asks once for everything that can be asked for without changing or disclosing anything and without a list that may be
//! long: what the answers tell of the server, CallWatch learns. Nobody's passwords are read, and writes are never sent to find
//! out. Ends with finished; then deletes itself.
class SafeReads final : public QObject {
    Q_OBJECT

public:
    //! \a self is the account of whoever is signed in; null: what needs an account is left out. Begins at once.
    static SafeReads *start(Client &client, const QUuid &self, QObject *parent);

Q_SIGNALS:
    void finished();

private:
    explicit SafeReads(QObject *parent) : QObject(parent) { }
    template<class E>
    void ask(Client &client, const E &request);

    int m_open = 0;
};

} // namespace mcias
