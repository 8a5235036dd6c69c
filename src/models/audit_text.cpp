// SPDX-License-Identifier: MIT
#include "models/audit_text.h"

#include "models/accounts_model.h"
#include "models/formats.h"
#include "work/audit_details.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWordInSentence = 60; // of the server's, within a sentence

struct TypeWords {
    const char *type = nullptr;
    const char *words = nullptr;
    Tone tone = Tone::None;
};

// What is not here is shown as it came: the set is open.
constexpr std::array knownTypes{
    TypeWords{ "login_ok", QT_TRANSLATE_NOOP("mcias::AuditText", "Signed in"), Tone::Good },
    TypeWords{ "login_fail", QT_TRANSLATE_NOOP("mcias::AuditText", "Sign-in failed"), Tone::Bad },
    TypeWords{ "login_totp_fail", QT_TRANSLATE_NOOP("mcias::AuditText", "Sign-in failed: wrong code"), Tone::Bad },
    TypeWords{ "token_issued", QT_TRANSLATE_NOOP("mcias::AuditText", "Token issued") },
    TypeWords{ "token_renewed", QT_TRANSLATE_NOOP("mcias::AuditText", "Token renewed") },
    TypeWords{ "token_revoked", QT_TRANSLATE_NOOP("mcias::AuditText", "Token revoked") },
    TypeWords{ "token_expired", QT_TRANSLATE_NOOP("mcias::AuditText", "Token expired"), Tone::Muted },
    TypeWords{ "account_created", QT_TRANSLATE_NOOP("mcias::AuditText", "Account created") },
    TypeWords{ "account_updated", QT_TRANSLATE_NOOP("mcias::AuditText", "Account changed") },
    TypeWords{ "account_deleted", QT_TRANSLATE_NOOP("mcias::AuditText", "Account deleted"), Tone::Warning },
    TypeWords{ "password_changed", QT_TRANSLATE_NOOP("mcias::AuditText", "Password changed") },
    TypeWords{ "role_granted", QT_TRANSLATE_NOOP("mcias::AuditText", "Role granted") },
    TypeWords{ "role_revoked", QT_TRANSLATE_NOOP("mcias::AuditText", "Role revoked") },
    TypeWords{ "totp_enrolled", QT_TRANSLATE_NOOP("mcias::AuditText", "Second factor (TOTP) set up") },
    TypeWords{ "totp_removed", QT_TRANSLATE_NOOP("mcias::AuditText", "Second factor (TOTP) removed"), Tone::Warning },
    TypeWords{ "pgcred_accessed", QT_TRANSLATE_NOOP("mcias::AuditText", "Postgres credentials read") },
    TypeWords{ "pgcred_updated", QT_TRANSLATE_NOOP("mcias::AuditText", "Postgres credentials changed") },
    TypeWords{ "tag_added", QT_TRANSLATE_NOOP("mcias::AuditText", "Tag added") },
    TypeWords{ "tag_removed", QT_TRANSLATE_NOOP("mcias::AuditText", "Tag removed") },
    TypeWords{ "policy_rule_created", QT_TRANSLATE_NOOP("mcias::AuditText", "Policy rule created") },
    TypeWords{ "policy_rule_updated", QT_TRANSLATE_NOOP("mcias::AuditText", "Policy rule changed") },
    TypeWords{ "policy_rule_deleted", QT_TRANSLATE_NOOP("mcias::AuditText", "Policy rule deleted") },
    TypeWords{ "policy_deny", QT_TRANSLATE_NOOP("mcias::AuditText", "Refused by a policy"), Tone::Warning },
    TypeWords{ "webauthn_enrolled", QT_TRANSLATE_NOOP("mcias::AuditText", "Passkey added") },
    TypeWords{ "webauthn_removed", QT_TRANSLATE_NOOP("mcias::AuditText", "Passkey removed"), Tone::Warning },
    TypeWords{ "webauthn_login_ok", QT_TRANSLATE_NOOP("mcias::AuditText", "Signed in with a passkey"), Tone::Good },
    TypeWords{ "webauthn_login_fail", QT_TRANSLATE_NOOP("mcias::AuditText", "Sign-in with a passkey failed"), Tone::Bad },
    TypeWords{ "vault_sealed", QT_TRANSLATE_NOOP("mcias::AuditText", "Vault sealed"), Tone::Warning },
    TypeWords{ "vault_unsealed", QT_TRANSLATE_NOOP("mcias::AuditText", "Vault unsealed") },
    TypeWords{ "sso_authorize", QT_TRANSLATE_NOOP("mcias::AuditText", "Single sign-on asked for") },
    TypeWords{ "sso_login_ok", QT_TRANSLATE_NOOP("mcias::AuditText", "Signed in by single sign-on"), Tone::Good },
    TypeWords{ "sso_client_created", QT_TRANSLATE_NOOP("mcias::AuditText", "Single sign-on client created") },
    TypeWords{ "sso_client_updated", QT_TRANSLATE_NOOP("mcias::AuditText", "Single sign-on client changed") },
    TypeWords{ "sso_client_deleted", QT_TRANSLATE_NOOP("mcias::AuditText", "Single sign-on client deleted") },
};

const TypeWords *wordsOf(const QString &eventType)
{
    const auto found = std::find_if(knownTypes.begin(), knownTypes.end(),
        [&eventType](const TypeWords &one) { return eventType == QLatin1String(one.type); });
    return found == knownTypes.end() ? nullptr : &*found;
}

// The reasons that MCIAS writes down, in words; others as they came.
QString reasonText(const QString &reason)
{
    if (reason == "wrong_password"_L1)
        return AuditText::tr("wrong password");
    if (reason == "locked_out"_L1)
        return AuditText::tr("the account is locked out");
    if (reason == "inactive"_L1)
        return AuditText::tr("the account is inactive");
    if (reason == "deleted"_L1)
        return AuditText::tr("the account is deleted");
    if (reason == "confirmation"_L1)
        return AuditText::tr("while setting up the second factor");
    if (reason == "logout"_L1)
        return AuditText::tr("signed out");
    if (reason == "replaced"_L1)
        return AuditText::tr("replaced by a new one");
    if (reason == "password_changed"_L1)
        return AuditText::tr("the password was changed");
    if (reason == "password_reset"_L1)
        return AuditText::tr("the password was reset");
    if (reason == "account_deleted"_L1)
        return AuditText::tr("the account was deleted");
    return safeLine(reason, longestWordInSentence);
}

// In the words that people read elsewhere; what is not known stays as it came.
QString statusText(const QString &word)
{
    Account account;
    account.status = OpenEnum<AccountStatus>::fromWord(word.toStdString());
    return AccountText::status(account);
}

// What happened, with the one detail that matters.
QString whatOf(const AuditEvent &event)
{
    const QJsonObject details = auditDetails(event);
    const auto word = [&details](QLatin1String key) { return safeLine(details.value(key).toString(), longestWordInSentence); };
    const QString &type = event.eventType;
    const QString what = AuditText::type(type);
    if (type == "login_ok"_L1 && !word("service_name"_L1).isEmpty())
        return AuditText::tr("Signed in to %1").arg(word("service_name"_L1));
    if (type == "account_updated"_L1 && !word("to"_L1).isEmpty())
        return AuditText::tr("Status changed: %1 → %2").arg(statusText(word("from"_L1)), statusText(word("to"_L1)));
    if (type == "password_changed"_L1 && details.value("reason"_L1) == "reset"_L1)
        return AuditText::tr("Password reset");
    if (type == "role_granted"_L1 && !word("role"_L1).isEmpty())
        return AuditText::tr("Role %1 granted").arg(word("role"_L1));
    if (type == "role_revoked"_L1 && !word("role"_L1).isEmpty())
        return AuditText::tr("Role %1 revoked").arg(word("role"_L1));
    if (type == "tag_added"_L1 && !word("tag"_L1).isEmpty())
        return AuditText::tr("Tag %1 added").arg(word("tag"_L1));
    if (type == "tag_removed"_L1 && !word("tag"_L1).isEmpty())
        return AuditText::tr("Tag %1 removed").arg(word("tag"_L1));
    if (type == "policy_deny"_L1 && !word("action"_L1).isEmpty())
        return AuditText::tr("Refused by a policy: %1").arg(word("action"_L1));
    const QString reason = details.value("reason"_L1).toString();
    return reason.isEmpty() ? what : AuditText::tr("%1: %2", "what happened, and why").arg(what, reasonText(reason));
}

} // namespace

QString AuditText::type(const QString &eventType)
{
    const TypeWords *words = wordsOf(eventType);
    return words ? tr(words->words) : safeLine(eventType, longestWordInSentence);
}

QString AuditText::sentence(const AuditEvent &event, const QUuid &about, const NameOf &nameOf)
{
    const auto name = [&nameOf](const QUuid &id) { return safeLine(nameOf(id), longestWordInSentence); };
    const QUuid actor = event.actorId.value_or(QUuid());
    const QUuid target = event.targetId.value_or(actor);
    QString text = whatOf(event);
    if (!target.isNull() && target != about)
        text = tr("%1, account %2").arg(text, name(target));
    if (!actor.isNull() && actor != target)
        text = actor == about ? tr("%1, by this account").arg(text) : tr("%1, by %2").arg(text, name(actor));
    return text;
}

Tone AuditText::tone(const AuditEvent &event)
{
    const TypeWords *words = wordsOf(event.eventType);
    return words ? words->tone : Tone::None;
}

bool AuditText::isFailedSignIn(const AuditEvent &event)
{
    return event.eventType == "login_fail"_L1 || event.eventType == "login_totp_fail"_L1
        || event.eventType == "webauthn_login_fail"_L1;
}

bool AuditText::isGoodSignIn(const AuditEvent &event)
{
    return event.eventType == "login_ok"_L1 || event.eventType == "webauthn_login_ok"_L1 || event.eventType == "sso_login_ok"_L1;
}

bool AuditText::tellsOfLockout(const AuditEvent &event)
{
    return isFailedSignIn(event) && auditDetails(event).value("reason"_L1) == "locked_out"_L1;
}

} // namespace mcias
