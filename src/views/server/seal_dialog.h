// SPDX-License-Identifier: MIT
#pragma once

#include "views/forms/editor_dialog.h"
#include "work/server/vault_run.h"

namespace mcias {

class ChangeReview;

//! Seals the vault, after it has said what that ends and somebody has ticked it.
class SealDialog final : public EditorDialog {
    Q_OBJECT

public:
    //! \a timing is for tests.
    explicit SealDialog(const PageContext &context, QWidget *parent, const StepTiming &timing = {});

Q_SIGNALS:
    //! What the vault is now, as far as the try has shown.
    void vaultSeen(bool isSealed);

protected:
    void save() override;
    void setBodyEnabled(bool isEnabled) override;

private:
    void ended(const VaultEnd &end);

    StepTiming m_timing;
    ChangeReview *m_review;
    QPointer<VaultRun> m_run;
};

} // namespace mcias
