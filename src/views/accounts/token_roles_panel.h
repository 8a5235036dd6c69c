// SPDX-License-Identifier: MIT
#pragma once

#include "views/page.h"
#include "work/account_row.h"
#include "work/tokens/known_tokens.h"

#include <QPointer>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace mcias {

class HelpRun;
class MessageBar;
struct HelpResult;

//! The roles that an account has now beside those in its tokens that are known here: live tokens keep the roles they were
//! issued with. Offers to revoke the tokens that have more; asks once more before it does.
class TokenRolesPanel final : public QWidget {
    Q_OBJECT

public:
    explicit TokenRolesPanel(const PageContext &context, QWidget *parent = nullptr);

    //! \a roles: now, if they are known.
    void setAccount(const Account &account, const std::optional<RoleList> &roles);
    //! Tokens known here that have a role which the account has no longer, or whose roles are not known; but for the session's
    //! own, which only its person ends.
    QList<KnownToken> revocable() const;
    bool isBusy() const { return !m_run.isNull(); }

Q_SIGNALS:
    void busyChanged();

private:
    bool isOwn(const KnownToken &token) const;
    void showTokens();
    void addToken(const KnownToken &token, QGridLayout *grid);
    void addButtons();
    void revoke();
    void revoked(int asked, const HelpResult &result);

    PageContext m_context;
    Account m_account;
    std::optional<RoleList> m_roles;
    QVBoxLayout *m_column;
    QLabel *m_truth;
    QWidget *m_sheet = nullptr;
    MessageBar *m_messages;
    QPointer<HelpRun> m_run;
    bool m_isAsking = false;
};

} // namespace mcias
