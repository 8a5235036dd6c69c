// SPDX-License-Identifier: MIT
#include "app/page_registry.h"

#include "views/accounts/account_dialogs.h"
#include "views/accounts/accounts_page.h"
#include "views/activity/activity_page.h"
#include "views/audit/audit_log_page.h"
#include "views/helpdesk/helpdesk_page.h"
#include "views/overview/overview_page.h"
#include "views/own_account/own_account_page.h"
#include "views/policies/policies_page.h"
#include "views/postgres/postgres_page.h"
#include "views/roles/roles_page.h"
#include "views/server/server_page.h"
#include "views/sso/sso_page.h"
#include "views/tokens/tokens_page.h"

#include <QCoreApplication>

namespace mcias {

namespace {

struct PageTitle {
    Q_DECLARE_TR_FUNCTIONS(mcias::PageTitle)
};

template<class P>
Page *create(const PageContext &context, QWidget *parent)
{
    return new P(context, parent);
}

} // namespace

const QList<PageEntry> &pageRegistry()
{
    static const QList<PageEntry> pages{
        { "overview", [] { return PageTitle::tr("Overview"); }, "overview", &create<OverviewPage>, &OverviewPage::tour },
        { "accounts", [] { return PageTitle::tr("Accounts"); }, "accounts", &create<AccountsPage>, &AccountsPage::tour,
            accountDraftForms() },
        { "roles", [] { return PageTitle::tr("Roles"); }, "key", &create<RolesPage>, &RolesPage::tour },
        { "helpdesk", [] { return PageTitle::tr("Help desk"); }, "helpdesk", &create<HelpdeskPage>, &HelpdeskPage::tour },
        { "tokens", [] { return PageTitle::tr("Tokens"); }, "token", &create<TokensPage>, &TokensPage::tour },
        { "postgres", [] { return PageTitle::tr("Postgres"); }, "database", &create<PostgresPage>, &PostgresPage::tour,
            PostgresPage::draftForms() },
        { "audit", [] { return PageTitle::tr("Audit"); }, "audit", &create<AuditLogPage>, &AuditLogPage::tour },
        { "policies", [] { return PageTitle::tr("Policies"); }, "policy", &create<PoliciesPage>, &PoliciesPage::tour,
            PoliciesPage::draftForms() },
        { "activity", [] { return PageTitle::tr("Activity"); }, "clock", &create<ActivityPage>, &ActivityPage::tour },
        { "sso", [] { return PageTitle::tr("SSO clients"); }, "sso", &create<SsoPage>, &SsoPage::tour, SsoPage::draftForms() },
        { "server", [] { return PageTitle::tr("Server"); }, "server", &create<ServerPage>, &ServerPage::tour },
        { "session", [] { return PageTitle::tr("Your account"); }, "session", &create<OwnAccountPage>, &OwnAccountPage::tour },
    };
    return pages;
}

} // namespace mcias
