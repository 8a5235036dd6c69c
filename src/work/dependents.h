// SPDX-License-Identifier: MIT
#pragma once

#include "api/error.h"
#include "api/resources/pg_creds.h"
#include "api/resources/policy.h"
#include "work/account_row.h"

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QUuid>

namespace mcias {

class CallBase;
class Client;
class Session;

//! The rules that name the account, also those that are switched off.
QList<PolicyRule> rulesNaming(const QList<PolicyRule> &rules, const QUuid &account);
//! The rules that require the tag, likewise.
QList<PolicyRule> rulesRequiring(const QList<PolicyRule> &rules, const QString &tag);

//! One thing that hangs on an account, as far as the server tells.
template<class T>
struct Dependent {
    enum class Is : quint8 {
        Asked,
        Known,
        NotAllowed, //!< to the person signed in
        NotOffered, //!< by this server
        Failed,     //!< see error
    };
    Is is = Is::Asked;
    T value = {}; //!< when it is known
    std::optional<Error> error = {};
};

//! What would be lost, or go astray, with an account. Tokens are not among it: see KnownTokens.
struct Dependents {
    Q_DECLARE_TR_FUNCTIONS(mcias::Dependents)

public:
    Dependent<RoleList> roles;
    Dependent<QStringList> tags;
    Dependent<QList<PgCredsInfo>> pgCreds; //!< never a password
    Dependent<QList<PolicyRule>> rules;    //!< those that name it

    //! One line each, for people, also of what could not be read; nothing of what is not there, or not known yet.
    QStringList lines() const;
};

//! Asks for all that hangs on an account at once; discloses nothing.
class DependentsRead final : public QObject {
    Q_OBJECT

public:
    //! Begins at once. \a session outlives it. What is asked for ends with it.
    DependentsRead(Session &session, const QUuid &account, QObject *parent);
    ~DependentsRead() override;

    const Dependents &found() const { return m_found; }
    bool isDone() const { return m_open == 0; }

Q_SIGNALS:
    //! One more part is known, or will not be.
    void changed();
    //! The last one, after its changed.
    void done();

private:
    template<class E, class T, class F>
    void ask(Client *client, const E &request, Dependent<T> Dependents::*part, F valueOf);
    template<class T>
    void fail(Dependent<T> &part, const Error &error);
    void settle();

    Dependents m_found;
    QList<QPointer<CallBase>> m_calls;
    int m_open = 0;
};

} // namespace mcias
