// SPDX-License-Identifier: MIT
#pragma once

#include "models/pg_creds_model.h"
#include "views/page.h"

class QAction;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QLabel;

namespace mcias {

class ElidedLabel;
class ExportBar;
class MessageBar;
class Placeholder;
class PgCredsDialog;
class TableView;

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
    QWidget *makeToolbar();
    QWidget *makeMore(QWidget *parent);
    QWidget *makeBody();
    QWidget *makeFooter();
    void makeKeys();
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
    void askForFile(bool asJson);
    void startExport(const QString &path, bool asJson);

    PageContext m_context;
    PgCredsOverview m_overview;
    PgCredsModel m_model;
    bool m_isFitted = false;
    QUuid m_wanted; // to be chosen when it is there

    QLineEdit *m_filter = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_columns = nullptr;
    QPushButton *m_more = nullptr;
    QPushButton *m_refresh = nullptr;
    QAction *m_csv = nullptr;
    QAction *m_json = nullptr;
    MessageBar *m_messages = nullptr;
    MessageBar *m_limits = nullptr; // what this server does not tell
    ExportBar *m_export = nullptr;
    QStackedWidget *m_stack = nullptr;
    Placeholder *m_placeholder = nullptr;
    TableView *m_table = nullptr;
    ElidedLabel *m_count = nullptr;
    QLabel *m_asOf = nullptr;
};

} // namespace mcias
