// SPDX-License-Identifier: MIT
#pragma once

#include "models/accounts_model.h"
#include "views/page.h"

#include <QPointer>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace mcias {

class FactsPanel;
struct Fact;
class MessageBar;
class Placeholder;
class TableView;

//! All accounts of the server: a table to filter and sort, and beside it the facts of the one selected.
class AccountsPage final : public Page {
    Q_OBJECT

public:
    explicit AccountsPage(const PageContext &context, QWidget *parent = nullptr);

    void refresh() override;
    QWidget *firstFocus() override;
    bool openDraft(const Draft &draft) override;

    //! The tour's steps through this page.
    static QList<TourStep> tour(Page *page);

Q_SIGNALS:
    //! A refresh has ended, well or not.
    void refreshed();

private:
    void openNewAccount(const Draft *draft);
    QWidget *makeToolbar();
    QWidget *makeBody();
    void loaded(const QList<Account> &accounts);
    void failed(const Error &error);
    bool isDenied() const;
    void showState();
    void showCounts();
    void showSelected();
    QList<Fact> factsOf(const Account &account) const;

    PageContext m_context;
    AccountsModel m_model;
    QPointer<CallBase> m_call;
    std::optional<Error> m_error; // of the last refresh
    bool m_loadedOnce = false;
    QDateTime m_loadedAt;

    QLineEdit *m_filter = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_refresh = nullptr;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_stack = nullptr;
    TableView *m_table = nullptr;
    Placeholder *m_placeholder = nullptr;
    QStackedWidget *m_inspector = nullptr;
    FactsPanel *m_facts = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_asOf = nullptr;
};

} // namespace mcias
