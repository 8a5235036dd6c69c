// SPDX-License-Identifier: MIT
#pragma once

#include "views/forms/editor_dialog.h"
#include "work/step_run.h"
#include "work/tokens/known_tokens.h"

#include <QPointer>

class QLabel;
class QScrollArea;

namespace mcias {

class ChangeReview;
class OwnTokensRun;

//! Ends every session of one's own account that is known here, this one last, with one report. The report outlives the
//! session, so the dialog belongs to the window, not to a page.
class SignOutDialog final : public EditorDialog {
    Q_OBJECT

public:
    static constexpr auto form = "sign-out-everywhere";

    //! \a window outlives the session.
    SignOutDialog(const PageContext &context, QWidget *window, const StepTiming &timing = {});

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void save() override;
    void setBodyEnabled(bool isEnabled) override;

private:
    void lookForTokens();
    void take(const QList<AuditEvent> &events);
    void showTokens(const QString &sources);
    QString nameOf(const KnownToken &token) const;
    void tokensEnded(const QList<StepResult> &results);
    void leave();
    void left(const SignedOut &how);
    QString counted() const;
    QString report() const;
    void fit();

    StepTiming m_timing;
    QString m_account; // the session forgets it at its end
    QString m_server;
    QList<KnownToken> m_others;
    QList<Outcome> m_outcomes; // of those
    QLabel *m_sources;
    QScrollArea *m_area;
    ChangeReview *m_review;
    QPointer<CallBase> m_call;
    QPointer<OwnTokensRun> m_run;
    bool m_isReady = false; // the tokens have been looked for
    bool m_isLeaving = false;
    bool m_isOver = false;
    QTimer m_fitting;
};

} // namespace mcias
