// SPDX-License-Identifier: MIT
#include "work/policy_book.h"

#include "policy/built_in_rules.h"
#include "policy/evaluate.h"
#include "session/session.h"

#include <algorithm>

namespace mcias {

namespace {

auto withId(qint64 id)
{
    return [id](const PolicyRule &rule) { return rule.id == id; };
}

} // namespace

PolicyBook::PolicyBook(Session &session, QObject *parent) : QObject(parent), m_session(session)
{ }

void PolicyBook::refresh()
{
    Client *client = m_session.client();
    if (m_call || !client)
        return;
    auto *call = client->send(ListPolicyRules{});
    m_call = call;
    call->then(
        this,
        [this, asked = ask()](const QList<PolicyRule> &rules) {
            m_call.clear();
            learnAll(rules, asked);
        },
        [this](const Error &error) {
            m_call.clear();
            m_error = error;
            if (error.kind == ErrorKind::Forbidden || error.isNotOffered()) { // what was listed before is nobody's to see now
                m_rules.clear();
                m_asOf = {};
            }
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

QList<PolicyRule> PolicyBook::all() const
{
    return isLoaded() ? policy::inOrder(policy::builtInRules() + m_rules) : QList<PolicyRule>();
}

std::optional<PolicyRule> PolicyBook::find(qint64 id) const
{
    const QList<PolicyRule> &among = id < 0 ? policy::builtInRules() : m_rules;
    const auto found = std::find_if(among.begin(), among.end(), withId(id));
    return found == among.end() ? std::nullopt : std::optional(*found);
}

void PolicyBook::learn(const PolicyRule &rule)
{
    m_newest.learn(rule.id);
    const auto found = std::find_if(m_rules.begin(), m_rules.end(), withId(rule.id));
    if (found == m_rules.end())
        m_rules += rule;
    else if (*found == rule)
        return;
    else
        *found = rule;
    Q_EMIT changed();
}

void PolicyBook::learnGone(qint64 id)
{
    m_newest.learn(id);
    if (m_rules.removeIf(withId(id)) > 0)
        Q_EMIT changed();
}

ListAsk PolicyBook::ask()
{
    return m_newest.ask(m_session.serverNow());
}

void PolicyBook::learnAll(const QList<PolicyRule> &rules, const ListAsk &asked)
{
    if (m_newest.take(m_rules, rules, asked, [](const PolicyRule &rule) { return rule.id; })) {
        m_asOf = asked.when;
        m_error.reset();
    }
    Q_EMIT changed();
}

} // namespace mcias
