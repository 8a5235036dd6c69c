// SPDX-License-Identifier: MIT
#pragma once

#include "models/actions_model.h"
#include "views/page.h"

class QPushButton;
class QStackedWidget;

namespace mcias {

class FactsPanel;
class ListFrame;
class Placeholder;
class SelectableText;

//! What this console has sent: each change and each disclosure, when, and what came of it, with the line for mcias-cli that
//! does the same.
class ActivityPage final : public Page {
    Q_OBJECT

public:
    explicit ActivityPage(const PageContext &context, QWidget *parent = nullptr);

    //! Nothing to ask: the list follows by itself.
    void refresh() override { }
    QWidget *firstFocus() override;
    PagePlace place() const override;
    void goTo(const PagePlace &place) override;

    //! The tour's steps through this page.
    static QList<TourStep> tour(Page *page);

private:
    QWidget *makeInspector();
    void takeAll();
    void showState();
    void showCounts();
    void showChosen();
    void copyCommand();

    PageContext m_context;
    ActionsModel m_model;
    ListFrame *m_frame;
    QPushButton *m_copy = nullptr;
    QStackedWidget *m_inspector = nullptr;
    Placeholder *m_hint = nullptr;
    FactsPanel *m_facts = nullptr;
    SelectableText *m_command = nullptr;
    QString m_problem; // that was told
};

} // namespace mcias
