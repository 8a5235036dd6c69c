// SPDX-License-Identifier: MIT
// A desk with tokens on it: services and people, their tokens, and what must not be seen of them. Header only.
#pragma once

#include "support/dialog_bench.h"
#include "support/window_words.h"

#include "api/jwt.h"

namespace mcias::test {

struct TokenDesk : DialogBench {
    TokenDesk() { tokens.setBook(&book); }

    //! As it is once the window has come to its height.
    static void picture(QWidget *window, const QString &name)
    {
        if (qEnvironmentVariableIsSet("MCIAS_PICTURES"))
            QTest::qWait(100);
        DialogBench::picture(window, name);
    }
    //! Issued past the API and past the audit log: nobody knows of it.
    Secret quietly(const QUuid &account, std::chrono::seconds life = std::chrono::hours(24 * 20), const QStringList &roles = {})
    {
        const auto issued = dev.state().tokens.issue(account, roles, life, dev.clock.now());
        m_secrets += issued.grant.token;
        return issued.grant.token;
    }
    //! Issued over the API by somebody else, as the audit log tells.
    Secret issue(const QUuid &account)
    {
        const RawAnswer answer = dev.send("POST", QStringLiteral("/v1/token/issue"),
            QJsonObject{ { QStringLiteral("account_id"), account.toString(QUuid::WithoutBraces) } }, adminToken());
        if (answer.status != 200)
            qFatal("no token: %s", qPrintable(answer.outcome()));
        m_secrets += Secret(answer.text("token"));
        return m_secrets.constLast();
    }
    bool isGood(const Secret &token)
    {
        const RawAnswer answer = dev.send(
            "POST", QStringLiteral("/v1/token/validate"), QJsonObject{ { QStringLiteral("token"), token.reveal() } });
        return answer.json()[QLatin1String("valid")].toBool();
    }
    static QString jtiOf(const Secret &token) { return Jwt::decode(token)->claims->jti.value_or(QString()); }
    static void putOnClipboard(const Secret &text) { QGuiApplication::clipboard()->setText(text.reveal()); }
    void remember(const Secret &token) { m_secrets += token; }

    //! The tokens of which anything stands where people, screen readers or crash reports could read it.
    QStringList seenIn(const QWidget *root) const
    {
        const QByteArray all = wordsOf(*root);
        QStringList seen;
        for (const Secret &token : m_secrets) {
            // The signature is what nobody can do without.
            if (all.contains(token.utf8().toByteArray().split('.').constLast()))
                seen += jtiOf(token);
        }
        return seen;
    }

private:
    Secret adminToken()
    {
        if (m_admin.isEmpty())
            m_admin = dev.token(dev.addPerson(QStringLiteral("olga"), { Role::Admin }));
        return m_admin;
    }
    Secret m_admin;
    QList<Secret> m_secrets;
};

} // namespace mcias::test
