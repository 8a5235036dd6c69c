// SPDX-License-Identifier: MIT
#pragma once

#include "views/forms/editor_dialog.h"
#include "work/sso/sso_list.h"
#include "work/sso/sso_run.h"

namespace mcias {

class ChangeReview;
class FactsGrid;

//! Enables, disables or deletes one SSO client, after it has said what that ends. Deleting asks for the client ID to be typed.
class SsoActionDialog final : public EditorDialog {
    Q_OBJECT

public:
    enum class Action : quint8 { Enable, Disable, Delete };

    //! \a list, which outlives the dialog, knows the client. \a timing is for tests.
    SsoActionDialog(const PageContext &context, SsoList &list, const QString &clientId, Action action, QWidget *parent,
        const StepTiming &timing = {});

protected:
    void save() override;
    void setBodyEnabled(bool isEnabled) override;

private:
    void addName();
    void showClient();
    SsoOrder order() const;
    void ended(const SsoEnd &end);
    QString nameText() const;

    SsoList &m_list;
    const QString m_id;
    const Action m_action;
    StepTiming m_timing;
    SsoClient m_seen;
    bool m_isOver = false; // there is nothing left but to close
    QPointer<SsoRun> m_run;
    FactsGrid *m_facts = nullptr;
    ChangeReview *m_review = nullptr;
    QWidget *m_namePart = nullptr;
    QLineEdit *m_name = nullptr;
};

} // namespace mcias
