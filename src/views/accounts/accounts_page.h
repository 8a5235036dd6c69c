// SPDX-License-Identifier: MIT
#pragma once

#include "models/accounts_model.h"
#include "views/accounts/account_actions.h"
#include "views/controls/message_bar.h"
#include "views/page.h"

#include <QPointer>
#include <QTimer>

class QLabel;
class QStackedWidget;

namespace mcias {

class AccountInspector;
struct AccountSummary;
class AccountsToolbar;
class EditorDialog;
class ElidedLabel;
class ExportBar;
class Placeholder;
class ReadingBar;
class TableView;

//! All accounts of the server: a table to filter, sort and choose from, and beside it what is known of the chosen ones.
class AccountsPage final : public Page {
    Q_OBJECT

public:
    explicit AccountsPage(const PageContext &context, QWidget *parent = nullptr);
    ~AccountsPage() override;

    void refresh() override;
    void begin() override;
    QWidget *firstFocus() override;
    bool openDraft(const Draft &draft) override;
    PagePlace place() const override;
    //! An account that the filter of \a place hides is shown all the same.
    void goTo(const PagePlace &place) override;

    //! The tour's steps through this page.
    static QList<TourStep> tour(Page *page);

Q_SIGNALS:
    //! A refresh has ended, well or not, and the table shows what it brought.
    void refreshed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeLayout();
    QWidget *makeBody();
    QWidget *makeFooter();
    void makeKeys();
    void connectBook();
    void connectTable();

    void listTaken();
    void listShown();
    void listFailed(const Error &error);
    void rowsChanged(const QList<QUuid> &ids);
    void markTokens();
    void showReading();
    bool isDenied() const;

    void filterTyped(const QString &text);
    void setFilter(const QString &text);
    void landOn(const QUuid &account);
    void look();

    void act(AccountActions::Id id);
    void hear(EditorDialog *dialog);
    void saySaved(const QString &sentence, MessageBar::Kind kind = MessageBar::Kind::Good);
    std::optional<QUuid> chosenOne() const;
    void copied(int copied, int leftOut);
    void askForFile(bool asJson);
    void startExport(const QString &path, bool asJson);
    void exported(const QString &path, int rows);

    QList<TourStep> editTour();
    QList<TourStep> deleteTour();
    QList<TourStep> bulkTour();

    void showState();
    QString emptyReason() const;
    void showCounts();
    QString choiceText() const;
    QString unreadText() const;
    QString problemText() const;
    void choiceChanged();
    void showChosen();
    AccountSummary summary() const;
    void updateActions();

    PageContext m_context;
    AccountsModel m_model;
    AccountActions m_actions{ this };
    QTimer m_looking;
    QTimer m_showing;
    QTimer m_marking;
    QUuid m_wanted; // to be shown as soon as the list is there
    bool m_isFitted = false;
    bool m_isTaking = false; // a list that was read is being put in order

    AccountsToolbar *m_toolbar = nullptr;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_stack = nullptr;
    TableView *m_table = nullptr;
    Placeholder *m_placeholder = nullptr;
    AccountInspector *m_inspector = nullptr;
    ReadingBar *m_reading = nullptr;
    ElidedLabel *m_count = nullptr;
    QLabel *m_asOf = nullptr;
    ExportBar *m_export = nullptr;
};

} // namespace mcias
