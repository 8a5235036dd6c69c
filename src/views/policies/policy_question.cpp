// SPDX-License-Identifier: MIT
#include "views/policies/policy_question.h"

#include "work/account_book.h"
#include "work/policy_book.h"

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

PolicyNames policyNames(const PageContext &context, const PolicyBook *book)
{
    const auto accountName = [accounts = context.book](const QUuid &id) {
        const auto row = accounts ? accounts->find(id) : std::nullopt;
        return row ? row->account.username : id.toString(QUuid::WithoutBraces);
    };
    const auto ruleName = [book](qint64 id) {
        PolicyRule unknown;
        unknown.id = id;
        return PolicyText::name(book ? book->find(id).value_or(unknown) : unknown);
    };
    return { context.formats, accountName, ruleName };
}

PolicyQuestion policyQuestion(const PageContext &context, const QList<PolicyRule> &before,
    const std::optional<QList<PolicyRule>> &after, const QList<QDateTime> &moments)
{
    const Identity &identity = context.session.identity();
    const auto row = context.book ? context.book->find(identity.accountId) : std::nullopt;
    const Profile &profile = context.session.profile();
    return { .accounts = context.book ? context.book->rows() : QList<AccountRow>(),
        .before = before,
        .after = after,
        .own = { identity.accountId, row ? row->account.type.word() : u"human"_s, identity.roles },
        .settings = { profile.serviceName, profile.tags },
        .moments = moments.isEmpty() ? QList{ context.session.serverNow() } : moments };
}

QList<PolicyRule> withRule(QList<PolicyRule> rules, const PolicyRule &wanted)
{
    const auto same = std::find_if(rules.begin(), rules.end(), [&](const PolicyRule &rule) { return rule.id == wanted.id; });
    if (same == rules.end())
        rules += wanted;
    else
        *same = wanted;
    return rules;
}

QList<PolicyRule> withoutRule(QList<PolicyRule> rules, qint64 id)
{
    rules.removeIf([id](const PolicyRule &rule) { return rule.id == id; });
    return rules;
}

QList<QDateTime> momentsOf(const QList<PolicyRule> &rules, const QDateTime &now)
{
    QList<QDateTime> moments{ now };
    for (const PolicyRule &rule : rules) {
        for (const auto &time : { rule.notBefore, rule.expiresAt }) {
            if (time && *time > now && !moments.contains(*time))
                moments += *time;
        }
    }
    std::sort(moments.begin(), moments.end());
    return moments;
}

} // namespace mcias
