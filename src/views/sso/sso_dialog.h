// SPDX-License-Identifier: MIT
#pragma once

#include "views/forms/editor_dialog.h"
#include "work/sso/sso_list.h"
#include "work/sso/sso_run.h"

class QCheckBox;

namespace mcias {

class ChangeReview;
class ChipsEditor;
class FaultLabel;

//! A new SSO client, or another redirect URI, other tags and another state for one that is there. Shows what it is going to
//! send, old and new, and finds out what somebody else has changed meanwhile.
class SsoDialog final : public EditorDialog {
    Q_OBJECT

public:
    static constexpr auto form = "sso-client";

    //! \a list, which outlives the dialog, knows the client; an empty \a clientId: a new one. \a timing is for tests.
    SsoDialog(const PageContext &context, SsoList &list, const QString &clientId, QWidget *parent, const StepTiming &timing = {});

protected:
    void save() override;
    void setBodyEnabled(bool isEnabled) override;

private:
    bool isNew() const { return m_id.isEmpty(); }
    void makeFields();
    void keepFields();
    void connectFields();
    void orderTabs();
    void fill(const SsoClient &client);
    void showChanges();
    void readFirst();
    SsoClient values() const;
    SsoOrder order() const;
    QStringList commands() const;
    QString idFault(const QString &id) const;
    void ended(const SsoEnd &end);
    void conflict(const SsoEnd &end);

    SsoList &m_list;
    const QString m_id;
    StepTiming m_timing;
    std::optional<SsoClient> m_seen;
    bool m_isOver = false;
    QPointer<SsoRun> m_run;
    QLineEdit *m_client = nullptr;
    FaultLabel *m_clientFault = nullptr;
    QLineEdit *m_uri = nullptr;
    FaultLabel *m_uriFault = nullptr;
    QLabel *m_host = nullptr;
    ChipsEditor *m_tags = nullptr;
    QCheckBox *m_enabled = nullptr;
    ChangeReview *m_review = nullptr;
    QLabel *m_unchanged = nullptr;
};

} // namespace mcias
