// SPDX-License-Identifier: MIT
#pragma once

#include "views/controls/message_bar.h"
#include "views/helpdesk/helpdesk_tasks.h"
#include "views/page.h"

#include <QPointer>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace mcias {

class AccountFinder;
class FactsGrid;
class HelpdeskDialog;
class HelpdeskEvents;
class Placeholder;
class SelectableText;

//! One person, one page: what a help desk needs to know of an account, and what it may do to it.
class HelpdeskPage final : public Page {
    Q_OBJECT

public:
    explicit HelpdeskPage(const PageContext &context, QWidget *parent = nullptr);

    void refresh() override;
    void begin() override;
    QWidget *firstFocus() override;
    PagePlace place() const override;
    void goTo(const PagePlace &place) override;

    static QList<TourStep> tour(Page *page);

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum class View : quint8 { Placeholder, Finder, Person };

    QWidget *makeToolbar();
    QWidget *makePerson();
    QWidget *makeFacts(QWidget *parent);
    void choose(const QUuid &account);
    void look(const QUuid &account);
    void ask();
    void takeFromBook();
    void failed(const Error &error);
    void say(MessageBar::Kind kind, const QString &text, const QString &actionText = {});
    void showView();
    void showPlaceholder();
    void showPerson();
    void showFacts();
    void showTasks();
    QString tokensText(const QList<KnownToken> &tokens) const;
    QString tokensNote(const QList<KnownToken> &tokens) const;
    QList<KnownToken> liveTokens() const;
    bool isSettled() const;

    void openDialog();
    void ran(const QList<HelpResult> &results);
    void dialogClosed(HelpdeskDialog *dialog);
    void openSlip(const HelpdeskDialog &dialog);

    PageContext m_context;
    QUuid m_account;
    std::optional<Account> m_person;
    std::optional<RoleList> m_roles;
    std::optional<Error> m_accountError; // of the last look
    std::optional<Error> m_rolesError;
    QPointer<CallBase> m_accountCall;
    QPointer<CallBase> m_rolesCall;
    bool m_isSearching = false;

    QLineEdit *m_field = nullptr;
    QPushButton *m_passkeys = nullptr;
    QPushButton *m_audit = nullptr;
    QPushButton *m_refresh = nullptr;
    QWidget *m_news;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    Placeholder *m_placeholder;
    AccountFinder *m_finder = nullptr;
    SelectableText *m_name = nullptr;
    QLabel *m_kind = nullptr;
    FactsGrid *m_facts = nullptr;
    HelpdeskTasks *m_tasks = nullptr;
    HelpdeskEvents *m_events = nullptr;
};

} // namespace mcias
