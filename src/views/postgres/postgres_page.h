// SPDX-License-Identifier: MIT
#pragma once

#include "models/pg_creds_model.h"
#include "views/page.h"

class QPushButton;

namespace mcias {

class ListFrame;
class MessageBar;
class PgCredsDialog;

//! The Postgres credentials of the system accounts: where each service's database is, as far as that can be known without
//! reading a password.
class PostgresPage final : public Page {
    Q_OBJECT

public:
    explicit PostgresPage(const PageContext &context, QWidget *parent = nullptr);

    void refresh() override;
    void begin() override;
    QWidget *firstFocus() override;
    bool openDraft(const Draft &draft) override;
    PagePlace place() const override;
    void goTo(const PagePlace &place) override;

    //! Whose drafts this page opens.
    static QStringList draftForms();
    //! The tour's steps through this page.
    static QList<TourStep> tour(Page *page);

private:
    void connectAll();
    void takeRows();
    void showState();
    bool showPlaceholder();
    void showCounts();
    void updateActions();
    void say();
    bool isDenied() const;
    std::optional<PgCredsRow> chosenOne() const;
    PgCredsDialog *open(const QUuid &account);
    void openChosen();

    PageContext m_context;
    PgCredsOverview m_overview;
    PgCredsModel m_model;
    bool m_isFitted = false;
    QUuid m_wanted; // to be chosen when it is there

    ListFrame *m_frame;
    QPushButton *m_open;
    MessageBar *m_limits; // what this server does not tell
};

} // namespace mcias
