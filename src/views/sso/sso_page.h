// SPDX-License-Identifier: MIT
#pragma once

#include "models/sso_model.h"
#include "views/page.h"
#include "work/sso/sso_list.h"

class QAction;
class QPushButton;

namespace mcias {

class EditorDialog;
class ListFrame;

//! The applications that people sign in to through MCIAS: list, create, edit, enable and disable, delete.
class SsoPage final : public Page {
    Q_OBJECT

public:
    explicit SsoPage(const PageContext &context, QWidget *parent = nullptr);

    void refresh() override { m_list.refresh(); }
    QWidget *firstFocus() override;
    bool openDraft(const Draft &draft) override;
    PagePlace place() const override;
    void goTo(const PagePlace &place) override;

    //! Whose drafts this page opens.
    static QStringList draftForms();
    //! The tour's steps through this page.
    static QList<TourStep> tour(Page *page);

private:
    QPushButton *addButton(const char *name, const char *icon, const QString &text, void (SsoPage::*act)());
    void takeRows();
    void showState();
    bool showPlaceholder();
    void showCounts();
    void updateActions();
    std::optional<SsoClient> chosenOne() const;
    bool isWritable() const;
    void create();
    void edit();
    void toggle();
    void remove();
    EditorDialog *hear(EditorDialog *dialog);

    PageContext m_context;
    SsoList m_list;
    SsoModel m_model;
    bool m_isFitted = false;
    ListFrame *m_frame;
    QPushButton *m_new;
    QPushButton *m_edit;
    QPushButton *m_toggle;
    QPushButton *m_delete;
};

} // namespace mcias
