// SPDX-License-Identifier: MIT
#pragma once

#include "models/tokens_model.h"
#include "views/page.h"
#include "views/tokens/token_actions.h"
#include "work/audit/audit_reader.h"
#include "work/tokens/token_calendar.h"

#include <QTimer>

class QLabel;
class QPushButton;

namespace mcias {

class EditorDialog;
class ExpiryStrip;
class ListFrame;
class MessageBar;
class TableView;
class TokenInspector;

//! Every token that this console knows of, what is known of it and how: MCIAS has no call that lists tokens. What the audit
//! log tells is read from its newest event on, as far as somebody wants. Beside the table stand the facts of the chosen one.
class TokensPage final : public Page {
    Q_OBJECT

public:
    explicit TokensPage(const PageContext &context, QWidget *parent = nullptr);
    ~TokensPage() override;

    void refresh() override;
    void begin() override;
    QWidget *firstFocus() override;
    //! The account of a place narrows the list to its tokens.
    PagePlace place() const override;
    void goTo(const PagePlace &place) override;

    //! The tour's steps through this page.
    static QList<TourStep> tour(Page *page);

Q_SIGNALS:
    //! A refresh has ended, well or not, and the table shows what it brought.
    void refreshed();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeLayout();
    QWidget *makeTruth();
    void connectAll();

    void takeRows();
    void logRead();
    bool isDenied() const;
    void setFilter(const QString &text);
    void showSpan(ExpiryBucket::Span span);
    void look();

    void act(TokenActions::Id id);
    void hear(EditorDialog *dialog);
    std::optional<TokenRow> chosenOne() const;
    QList<KnownToken> chosenLive() const;
    void goToAccount(const QString &page);
    void askForCalendar();
    void writeCalendar(const QString &path);

    void showState();
    bool showPlaceholder();
    void showTruth();
    QString truthText() const;
    void showCounts();
    void showChosen();
    void updateActions();

    PageContext m_context;
    TokensModel m_model;
    AuditReader m_reader;
    TokenActions m_actions{ this };
    QTimer m_taking;  // rows, a moment after they have changed
    QTimer m_minute;  // what comes with time
    QTimer m_looking; // at the roles of accounts in sight
    bool m_isFitted = false;

    ListFrame *m_frame = nullptr;
    TableView *m_table = nullptr; // the frame's
    ExpiryStrip *m_expiry = nullptr;
    MessageBar *m_problem = nullptr;
    QLabel *m_truth = nullptr;
    QPushButton *m_further = nullptr;
    TokenInspector *m_inspector = nullptr;
};

} // namespace mcias
