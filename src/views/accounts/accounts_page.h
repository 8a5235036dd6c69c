// SPDX-License-Identifier: MIT
#pragma once

#include "models/accounts_model.h"
#include "views/accounts/account_actions.h"
#include "views/controls/message_bar.h"
#include "views/page.h"

#include <QPointer>
#include <QTimer>

class QAction;

namespace mcias {

class AccountInspector;
struct AccountSummary;
class EditorDialog;
class ListFrame;
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

    QList<TourStep> editTour();
    QList<TourStep> deleteTour();
    QList<TourStep> bulkTour();

    void showState();
    bool showPlaceholder();
    QString emptyReason() const;
    void showCounts();
    QString choiceText() const;
    QString unreadText() const;
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

    ListFrame *m_frame = nullptr;
    TableView *m_table = nullptr; // the frame's
    QAction *m_retired = nullptr; // whether deleted accounts are shown
    AccountInspector *m_inspector = nullptr;
    ReadingBar *m_reading = nullptr;
};

} // namespace mcias
