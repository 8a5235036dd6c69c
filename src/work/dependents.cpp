// SPDX-License-Identifier: MIT
#include "work/dependents.h"

#include "session/session.h"
#include "work/account_snapshot.h"
#include "work/step_words.h"

#include <algorithm>

namespace mcias {

namespace {

template<class Predicate>
QList<PolicyRule> rulesThat(const QList<PolicyRule> &rules, Predicate predicate)
{
    QList<PolicyRule> found;
    std::copy_if(rules.begin(), rules.end(), std::back_inserter(found), predicate);
    return found;
}

// A line for a part that is known and not empty, or why it is not known.
template<class T, class F>
void addLine(QStringList &lines, const Dependent<T> &part, const QString &what, F text)
{
    using Is = typename Dependent<T>::Is;
    switch (part.is) {
    case Is::Known:
        if (!part.value.isEmpty())
            lines += Dependents::tr("%1: %2").arg(what, text(part.value));
        return;
    case Is::NotAllowed:
        lines += Dependents::tr("%1: not known, since your account may not read them").arg(what);
        return;
    case Is::Failed:
        lines += Dependents::tr("%1: not known, since reading them failed").arg(what);
        return;
    case Is::Asked:
    case Is::NotOffered: // this server has none
        return;
    }
}

QString credsText(const QList<PgCredsInfo> &creds)
{
    QStringList texts;
    for (const PgCredsInfo &info : creds)
        texts += Dependents::tr("%1 on %2 as %3").arg(info.database, info.host, info.username);
    return listOf(texts);
}

QString rulesText(const QList<PolicyRule> &rules)
{
    QStringList texts;
    for (const PolicyRule &rule : rules) {
        const QString name = rule.description.isEmpty() ? QString::number(rule.id) : quotable(rule.description);
        texts += rule.enabled ? name : Dependents::tr("%1 (switched off)").arg(name);
    }
    return listOf(texts);
}

} // namespace

QList<PolicyRule> rulesNaming(const QList<PolicyRule> &rules, const QUuid &account)
{
    return rulesThat(rules, [&](const PolicyRule &rule) { return rule.rule.subjectUuid == account; });
}

QList<PolicyRule> rulesRequiring(const QList<PolicyRule> &rules, const QString &tag)
{
    return rulesThat(
        rules, [&](const PolicyRule &rule) { return rule.rule.requiredTags && rule.rule.requiredTags->contains(tag); });
}

QStringList Dependents::lines() const
{
    QStringList lines;
    addLine(lines, roles, tr("Roles"), [](const RoleList &list) { return mcias::rolesText(list); });
    addLine(lines, tags, tr("Tags"), [](const QStringList &list) { return mcias::tagsText(list); });
    addLine(lines, pgCreds, tr("Postgres credentials"), credsText);
    addLine(lines, rules, tr("Policy rules that name it"), rulesText);
    return lines;
}

DependentsRead::DependentsRead(Session &session, const QUuid &account, QObject *parent) : QObject(parent)
{
    Client *client = session.client();
    ask(client, GetRoles{ account }, &Dependents::roles, [](const Roles &roles) { return roles.roles; });
    ask(client, GetTags{ account }, &Dependents::tags, [](const Tags &tags) { return QStringList(tags.tags); });
    ask(client, ListPgCreds{}, &Dependents::pgCreds, [account](const QList<PgCredsInfo> &all) {
        QList<PgCredsInfo> own;
        std::copy_if(
            all.begin(), all.end(), std::back_inserter(own), [&](const PgCredsInfo &info) { return info.accountId == account; });
        return own;
    });
    ask(client, ListPolicyRules{}, &Dependents::rules,
        [account](const QList<PolicyRule> &rules) { return rulesNaming(rules, account); });
}

DependentsRead::~DependentsRead()
{
    for (const QPointer<CallBase> &call : std::as_const(m_calls)) {
        if (call)
            call->cancel();
    }
}

template<class E, class T, class F>
void DependentsRead::ask(Client *client, const E &request, Dependent<T> Dependents::*part, F valueOf)
{
    ++m_open;
    if (!client) {
        QMetaObject::invokeMethod(
            this, [this, part] { fail(m_found.*part, Error{ .kind = ErrorKind::NotSent }); }, Qt::QueuedConnection);
        return;
    }
    m_calls += client->send(request)->then(
        this,
        [this, part, valueOf](const typename E::Response &answer) {
            m_found.*part = { Dependent<T>::Is::Known, valueOf(answer), {} };
            settle();
        },
        [this, part](const Error &error) { fail(m_found.*part, error); });
}

template<class T>
void DependentsRead::fail(Dependent<T> &part, const Error &error)
{
    using Is = typename Dependent<T>::Is;
    part.error = error;
    part.is = error.kind == ErrorKind::Forbidden ? Is::NotAllowed : error.isNotOffered() ? Is::NotOffered : Is::Failed;
    settle();
}

void DependentsRead::settle()
{
    --m_open;
    const QPointer<DependentsRead> self(this);
    Q_EMIT changed();
    if (self && isDone())
        Q_EMIT done();
}

} // namespace mcias
