// SPDX-License-Identifier: MIT
// What the page says of one's own account and session.
#include "views/own_account/own_account_page.h"

#include "models/accounts_model.h"
#include "views/controls/card.h"
#include "views/controls/facts_grid.h"
#include "views/controls/selectable_text.h"
#include "work/account_snapshot.h"
#include "work/role_words.h"
#include "work/tokens/known_tokens.h"

#include <QPushButton>

#include <algorithm>
#include <cstdlib>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

QString signatureText(Identity::Check check)
{
    switch (check) {
    case Identity::Check::Good:
        return OwnAccountPage::tr("Signed with the server's key.");
    case Identity::Check::None:
        return OwnAccountPage::tr("Not checked: the server did not tell its key.");
    case Identity::Check::Bad:
        return OwnAccountPage::tr("Not signed with the server's key: what the token says of account and roles is not shown.");
    }
    return {};
}

Fact authorityFact(const Session &session, const Formats &formats)
{
    constexpr qsizetype shown = 16; // digits of the fingerprint
    const QString file = session.profile().caFile;
    const ServerTrust *trust = session.trust();
    QStringList notes;
    if (trust && !trust->known().authority.isEmpty())
        notes += OwnAccountPage::tr("Fingerprint of the authority: %1…")
                     .arg(QString::fromLatin1(trust->known().authority.left(shown)));
    if (trust && trust->certificateEnd().isValid())
        notes += OwnAccountPage::tr("The certificate ends %1.").arg(formats.time(trust->certificateEnd()));
    return { OwnAccountPage::tr("Trusted by"),
        file.isEmpty() ? OwnAccountPage::tr("The system's authorities")
                       : OwnAccountPage::tr("The CA file %1 alone").arg(safeLine(file)),
        notes.join(u'\n') };
}

} // namespace

void OwnAccountPage::showAll()
{
    const Identity &me = m_context.session.identity();
    if (me.username.isEmpty())
        return; // signed out: the page is about to go
    m_name->setContents(safeLine(me.username, 255));
    m_name->setAccessibleName(safeLine(me.username, 255));
    m_kind->setText(m_account ? AccountText::type(*m_account) + u" · "_s + AccountText::status(*m_account) : tr("Signed in"));
    showFacts();
    showActions();
}

QString OwnAccountPage::rolesNote() const
{
    if (!m_roles)
        return m_mayReadRoles ? QString() : tr("The server does not let you read the roles of accounts, not even of your own.");
    const AccountSnapshot inToken{ {}, rolesOf(m_context.session.identity().roles), {} };
    return inToken == AccountSnapshot{ {}, m_roles, {} }
        ? tr("The same as in this session's token.")
        : tr("Not the same as in this session's token: they take effect at the next sign-in, or when the token is renewed.");
}

QString OwnAccountPage::clockText() const
{
    const qint64 ahead = m_context.session.serverNow().secsTo(m_context.clock.now());
    if (ahead == 0)
        return tr("Agrees with the server's, within two seconds");
    const QString much = m_context.formats.duration(std::chrono::seconds(std::abs(ahead)));
    return ahead > 0 ? tr("%1 ahead of the server's").arg(much) : tr("%1 behind the server's").arg(much);
}

void OwnAccountPage::showFacts()
{
    const Session &session = m_context.session;
    const Identity &me = session.identity();
    const Formats &formats = m_context.formats;
    const QDateTime now = session.serverNow();
    const bool isKept = session.tokenPlace() == Session::TokenPlace::Keyring;
    QList<Fact> facts{
        { tr("Server"), serverName(session.server()),
            tr("The connection is encrypted, and the server's certificate was checked.") },
        authorityFact(session, formats),
        { tr("Roles now"), m_roles ? rolesText(m_roles) : tr("not known"), rolesNote() },
        { tr("Roles in the token"), me.roles.isEmpty() ? tr("none") : safeLine(me.roles.join(u", "_s)),
            tr("What the server goes by in this session.") },
        { tr("Token"), isKept ? tr("Kept in the keyring") : tr("In memory only"),
            isKept ? tr("The next start signs in with it.") : tr("It is gone when the program ends.") },
    };
    if (me.issuedAt.isValid())
        facts += { tr("Issued"), formats.exactTime(me.issuedAt), formats.distance(me.issuedAt, now) };
    facts += { tr("Ends"), formats.exactTime(me.expiresAt), formats.distance(me.expiresAt, now) };
    const QString renewal = !session.renews() ? tr("Switched off in the settings: the session ends with the token.")
        : session.nextRenewal().isValid() ? tr("By itself from %1 on, while you work.").arg(formats.time(session.nextRenewal()))
                                          : QString();
    facts += { tr("Renewed"),
        session.renewedAt().isValid() ? formats.exactTime(session.renewedAt()) : tr("not since the sign-in"), renewal };
    facts += { tr("This clock"), clockText(), tr("The session goes by the server's time.") };
    facts += { tr("Signature"), signatureText(me.check), {} };
    facts += { tr("Account ID"),
        me.accountId.isNull() ? tr("Not stated in the token.") : me.accountId.toString(QUuid::WithoutBraces), {} };
    if (!me.issuer.isEmpty())
        facts += { tr("Issuer"), safeLine(me.issuer), {} };
    if (!me.tokenId.isEmpty())
        facts += { tr("Token ID (jti)"), safeLine(me.tokenId), tr("Names the token in the audit log. It opens nothing.") };
    m_facts->setFacts(facts);
}

QString OwnAccountPage::tokensText() const
{
    const QList<KnownToken> live = m_context.tokens ? m_context.tokens->othersOfOwn() : QList<KnownToken>();
    const QString known = live.isEmpty()
        ? tr("No other live token of yours is known here.")
        : tr("%n other live token(s) of yours are known here.", nullptr, static_cast<int>(live.size()));
    const QString more = !m_logRefusal ? tr("There may be more: MCIAS does not list tokens.")
        : *m_logRefusal == ErrorKind::Forbidden
        ? tr("There may be more: MCIAS does not list tokens, and you may not read the audit log.")
        : tr("There may be more: MCIAS does not list tokens, and this server offers no audit log.");
    return known + u' ' + more;
}

void OwnAccountPage::showActions()
{
    const bool isSystem = m_account && m_account->type == AccountType::System;
    m_password.text->setText(
        isSystem ? tr("A system account has no password.") : tr("A new one ends all your other sessions and tokens at once."));
    m_password.button->setEnabled(!isSystem);
    const bool isOn = m_totp == true;
    if (isOn)
        m_secondFactor.text->setText(tr("Switched on: the server asks for a code at each sign-in. Only an administrator can "
                                        "remove it, at the help desk."));
    else if (m_totp == false)
        m_secondFactor.text->setText(tr("Not set up: a password alone opens your account."));
    else
        m_secondFactor.text->setText(!isSettled() ? tr("Being read…")
                : m_wasUnanswered                 ? tr("Whether it is switched on is not known: the server did not answer.")
                                  : tr("Whether it is switched on, the server does not tell you. Setting it up shows."));
    m_secondFactor.button->setVisible(!isOn);
    m_secondFactor.button->setEnabled(!isSystem);
    m_sessions.text->setText(tokensText());
}

} // namespace mcias
