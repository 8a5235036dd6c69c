// SPDX-License-Identifier: MIT
#pragma once

#include "models/policies_model.h"
#include "views/page.h"
#include "work/policy_analysis.h"
#include "work/policy_book.h"
#include "work/policy_run.h"

#include <QPointer>
#include <QTimer>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace mcias {

class EditorDialog;
class ElidedLabel;
class ExportBar;
class FindingsList;
class MessageBar;
class Placeholder;
class PolicyInspector;
class ReadingBar;
class TableView;
class WhatIfPanel;

//! The server's policy rules in the order in which they are looked at, with what is wrong with them; and a model of their
//! evaluation, to ask what somebody may do and why.
class PoliciesPage final : public Page {
    Q_OBJECT

public:
    enum class Tab : quint8 { Rules, WhatIf, Findings };

    explicit PoliciesPage(const PageContext &context, QWidget *parent = nullptr);

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
    void connectActions();
    void connectExport();
    void orderTabs();

    void lint();
    void takeRows();
    void showState();
    bool showPlaceholder();
    void say();
    void showCounts();
    void showFindings();
    void showChosen();
    void updateActions();
    bool isReadable() const;
    std::optional<PolicyRow> chosenOne() const;
    void goToRule(qint64 id);
    void showTab(Tab tab);

    void hear(EditorDialog *dialog);
    void newRule();
    void edit();
    void duplicate();
    void remove();
    void switchRule(bool on);
    void switchRow(int row);
    void carryOut(const PolicyRow &row, bool on);
    void switched(const PolicyRow &row, bool on, const PolicyResult &result);
    void askForFile(bool asJson);
    void startExport(const QString &path, bool asJson);

    PageContext m_context;
    PolicyBook m_book;
    PoliciesModel m_model;
    QList<PolicyRow> m_rows;
    PolicyAnswer m_answer; // of the last look at the rules as they are
    bool m_wasLooked = false;
    QPointer<PolicyAnalysis> m_linting;
    QPointer<PolicyAnalysis> m_judging; // a switch that somebody wants
    QPointer<PolicyRun> m_switching;
    QTimer m_later;                 // lint, a moment after something has changed
    QTimer m_minute;                // what comes with time
    int m_fitted = 0;               // to the rules, then to what is wrong with them
    std::optional<qint64> m_wanted; // to be chosen when it is there

    QLineEdit *m_filter = nullptr;
    QPushButton *m_columns = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_more = nullptr;
    QPushButton *m_refresh = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_csv = nullptr;
    QAction *m_json = nullptr;
    MessageBar *m_messages = nullptr;
    ExportBar *m_export = nullptr;
    QStackedWidget *m_stack = nullptr; // a placeholder, or the tabs
    Placeholder *m_placeholder = nullptr;
    QTabWidget *m_tabs = nullptr;
    QStackedWidget *m_list = nullptr; // nothing matches, or the table
    Placeholder *m_nothing = nullptr;
    TableView *m_table = nullptr;
    PolicyInspector *m_inspector = nullptr;
    WhatIfPanel *m_whatIf = nullptr;
    FindingsList *m_findings = nullptr;
    ElidedLabel *m_count = nullptr;
    QLabel *m_asOf = nullptr;
    ReadingBar *m_reading = nullptr;
};

} // namespace mcias
