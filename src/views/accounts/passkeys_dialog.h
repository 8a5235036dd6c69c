// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/sso.h"
#include "views/forms/editor_dialog.h"
#include "work/step_run.h"

class QTreeWidget;

namespace mcias {

class ChangeReview;
class PasskeyRun;
struct PasskeyEnd;

//! The passkeys of one account: to look at, and to delete one after the other. A server that does not offer them says so here.
class PasskeysDialog final : public EditorDialog {
    Q_OBJECT

public:
    //! \a timing is for tests.
    PasskeysDialog(const PageContext &context, const QUuid &account, QWidget *parent, const StepTiming &timing = {});

protected:
    void save() override;
    void setBodyEnabled(bool isEnabled) override;

private:
    void read();
    void take(const QList<Passkey> &keys);
    void notRead(const Error &error);
    void showChosen();
    const Passkey *chosen() const;
    QString keyText(const Passkey &key) const;
    QString nameText() const;
    void ended(const PasskeyEnd &end);

    const QUuid m_id;
    StepTiming m_timing;
    QList<Passkey> m_keys;
    bool m_isKnown = false;
    QPointer<CallBase> m_reading;
    QPointer<PasskeyRun> m_run;
    QString m_deleting; // what is being deleted, for people
    QLabel *m_state;
    QTreeWidget *m_list;
    ChangeReview *m_review;
};

} // namespace mcias
