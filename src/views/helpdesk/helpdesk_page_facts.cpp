// SPDX-License-Identifier: MIT
// What the help desk shows of an account.
#include "views/helpdesk/helpdesk_page.h"

#include "models/accounts_model.h"
#include "views/controls/facts_grid.h"
#include "views/helpdesk/helpdesk_events.h"
#include "work/account_snapshot.h"

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

QList<KnownToken> HelpdeskPage::liveTokens() const
{
    return m_context.tokens && !m_account.isNull() ? m_context.tokens->liveOf(m_account) : QList<KnownToken>();
}

// Each with its roles, as far as they are known: `editor, user until 2026-11-22 16:00`.
QString HelpdeskPage::tokensText(const QList<KnownToken> &tokens) const
{
    constexpr qsizetype mostShown = 4;
    if (tokens.isEmpty())
        return tr("No live token of this account is known here.");
    QStringList lines;
    for (const KnownToken &token : tokens.first(std::min(mostShown, tokens.size()))) {
        const QString roles = token.roles ? rolesText(token.roles) : tr("roles not known");
        const bool isOwn = token.jti == m_context.session.identity().tokenId;
        if (isOwn)
            lines += tr("%1 (your own session)").arg(roles);
        else if (token.issuedAt.isValid())
            lines += tr("%1 (issued %2)").arg(roles, m_context.formats.time(token.issuedAt));
        else
            lines += roles;
    }
    if (tokens.size() > mostShown)
        lines += tr("and %n more", nullptr, static_cast<int>(tokens.size() - mostShown));
    return lines.join(u'\n');
}

QString HelpdeskPage::tokensNote(const QList<KnownToken> &tokens) const
{
    const QDateTime change = m_events->lastChangeOfRoles();
    const bool differs = std::any_of(tokens.begin(), tokens.end(), [&](const KnownToken &token) {
        if (token.roles && m_roles)
            return AccountSnapshot{ {}, token.roles, {} } != AccountSnapshot{ {}, m_roles, {} };
        return !token.roles && change.isValid() && token.issuedAt.isValid() && token.issuedAt < change;
    });
    QString text = differs
        ? tr("The roles were changed since: these tokens keep their old ones until they are renewed or revoked.")
        : QString();
    if (!text.isEmpty())
        text += u' ';
    return text + tr("There may be others: the server does not list tokens.");
}

void HelpdeskPage::showFacts()
{
    const Formats &formats = m_context.formats;
    const QDateTime now = m_context.clock.now();
    const bool isSystem = m_person->type == AccountType::System;
    const QString status = AccountText::status(*m_person);
    const QString roles = m_roles ? rolesText(m_roles)
        : m_rolesCall             ? tr("Loading…")
        : m_rolesError            ? tr("Not known")
                                  : tr("Not read yet");
    const QList<KnownToken> tokens = liveTokens();
    QList<Fact> facts{ { tr("Status"), status,
        m_person->status == AccountStatus::Active ? QString() : tr("Nobody can sign in to it.") } };
    if (!isSystem)
        facts += { tr("Second factor"), AccountText::totp(*m_person),
            m_person->totpEnabled == false ? tr("A password alone opens this account.") : QString() };
    facts += { tr("Roles now"), roles, m_rolesError ? m_rolesError->explanation() : QString() };
    facts += { tr("In tokens"), tokensText(tokens), tokensNote(tokens) };
    facts += { tr("Created"), formats.time(m_person->createdAt), {} };
    facts += { tr("Updated"), u"%1 (%2)"_s.arg(formats.time(m_person->updatedAt), formats.distance(m_person->updatedAt, now)),
        {} };
    if (m_person->deletedAt)
        facts += { tr("Deleted"), formats.time(*m_person->deletedAt), {} };
    facts += { tr("Account ID"), m_person->id.toString(QUuid::WithoutBraces), {} };
    m_facts->setFacts(facts);
}

void HelpdeskPage::showTasks()
{
    HelpdeskFacts facts;
    facts.account = m_person;
    facts.roles = m_roles;
    facts.isOwn = m_account == m_context.session.identity().accountId;
    facts.tokens = liveTokens();
    facts.tokens.removeIf([this](const KnownToken &token) { return token.jti == m_context.session.identity().tokenId; });
    m_tasks->setFacts(facts);
}

} // namespace mcias
