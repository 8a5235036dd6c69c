// SPDX-License-Identifier: MIT
#pragma once

#include "views/controls/message_bar.h"
#include "views/page.h"

#include "api/resources/accounts.h"
#include "api/resources/roles.h"

#include <QTimer>

#include <optional>

class QLabel;
class QPushButton;

namespace mcias {

class Card;
class EditorDialog;
class FactsGrid;
class SelectableText;

//! One's own account and session: who is signed in, where, with which roles and for how long; and what people may do to their
//! own account, whatever their roles.
class OwnAccountPage final : public Page {
    Q_OBJECT

public:
    explicit OwnAccountPage(const PageContext &context, QWidget *parent = nullptr);

    //! Asks for the account, its roles, and its events in the audit log; whatever is refused is not known, and no error.
    void refresh() override;
    QWidget *firstFocus() override;

    static QList<TourStep> tour(Page *page);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Action {
        Card *card;
        QLabel *text;
        QPushButton *button;
    };
    QWidget *makeToolbar();
    QWidget *makeFacts();
    Action makeAction(
        const QString &title, const char *name, const QString &verb, const char *icon, void (OwnAccountPage::*open)());
    template<class E, class F, class R>
    void askFor(const E &request, F onAnswer, R onRefusal);
    bool isSettled() const { return m_asked == 0; }
    void learnTotp(bool isEnabled);

    void showAll();
    void showFacts();
    void showActions();
    QString clockText() const;
    QString rolesNote() const;
    QString tokensText() const;

    void changePassword();
    void setUpTotp();
    void signOutEverywhere();
    void openForm(EditorDialog *dialog);
    void say(MessageBar::Kind kind, const QString &text);

    PageContext m_context;
    std::optional<Account> m_account;
    std::optional<RoleList> m_roles;
    std::optional<bool> m_totp;
    bool m_mayReadRoles = true;            // as far as is known
    std::optional<ErrorKind> m_logRefusal; // of reading the audit log
    bool m_wasUnanswered = false;          // some of what was asked last
    int m_asked = 0;                       // calls that are not answered yet
    QPushButton *m_refresh = nullptr;
    QWidget *m_news;
    MessageBar *m_messages;
    SelectableText *m_name = nullptr;
    QLabel *m_kind = nullptr;
    FactsGrid *m_facts = nullptr;
    Action m_password{};
    Action m_secondFactor{};
    Action m_sessions{};
    QTimer m_tick;
};

} // namespace mcias
