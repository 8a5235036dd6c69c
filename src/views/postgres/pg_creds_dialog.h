// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/pg_ssl_mode.h"
#include "postgres/pg_text.h"
#include "views/forms/change_review.h"
#include "views/forms/editor_dialog.h"
#include "work/pg_creds_run.h"

class QLabel;
class QStackedWidget;

namespace mcias {

class FaultLabel;
class PasswordField;
class PgCredsOverview;
class PgTestPanel;
class StoredPassword;
class WrappedCheckBox;

//! The Postgres credentials of one account: to read, to change, to try, to hand on. The stored password is read only when
//! somebody asks for it. Nothing is deleted here: the API has no such call.
class PgCredsDialog final : public EditorDialog {
    Q_OBJECT

public:
    static constexpr auto form = "pg-creds";

    //! \a overview, which outlives the dialog, knows what can be known without reading the password. \a timing and \a patience, a
    //! test's stage's, are for tests.
    PgCredsDialog(const PageContext &context, PgCredsOverview &overview, const QUuid &account, QWidget *parent = nullptr,
        const StepTiming &timing = {}, std::chrono::milliseconds patience = std::chrono::seconds(10));

protected:
    void save() override;
    void setBodyEnabled(bool isEnabled) override;

private:
    enum class Stage : quint8 { Form, Review, Result };

    QWidget *makeFormPage();
    QWidget *makeFields(QWidget *parent);
    QWidget *makePlace(QWidget *parent);
    QWidget *makePassword(QWidget *parent);
    QWidget *makePaste(QWidget *parent);
    QWidget *makeTools(QWidget *parent);
    QWidget *makeReviewPage();
    QWidget *makeHandOut(QWidget *parent);
    QLabel *addLabelled(class QGridLayout *grid, int row, const QString &label, QWidget *field);
    void keepFields();
    void orderTabs();
    void show(Stage stage);
    QString nameText() const;

    void fill(const PgCredsInfo &info);
    void take(const std::optional<PgCreds> &creds, const std::optional<QDateTime> &updatedAt = {});
    void readStored();
    void disclose(const std::optional<QDateTime> &updatedAt);
    void notRead(const Error &error);
    void forgetWhenLocked();
    void tellOfTheLost(const std::optional<PgCreds> &now);
    void paste();
    void generate();
    void valuesChanged();
    void test();
    void handOut(PgText::Form kind, bool toFile);
    void askForFile(PgText::Form kind);
    void writeFile(PgText::Form kind, const QString &path, bool replaces);

    PgCreds values() const;
    bool isNewPassword() const;
    bool isChanged() const;
    bool check(const PgCreds &creds);
    QList<ChangeReview::Change> changes() const;
    void propose();
    void send();
    void markAll(ChangeReview::State state);
    void ended(const PgCredsResult &result);
    void endedWell(const PgCredsResult &result);
    QString placeText(const std::optional<PgCredsInfo> &info) const;

    PgCredsOverview &m_overview;
    QUuid m_id;
    StepTiming m_timing;
    Stage m_stage = Stage::Form;
    int m_changeCount = 0; // in the review
    bool m_isSeen = false; // whether it is known what the server has
    std::optional<PgCredsInfo> m_seen;
    std::optional<PgCreds> m_lost;      // what was sent and never answered
    std::optional<PgSslMode> m_sslMode; // that somebody has chosen, for what is handed out
    QPointer<CallBase> m_reading;
    QPointer<PgCredsRun> m_run;

    QStackedWidget *m_stack;
    PasswordField *m_paste = nullptr;
    FaultLabel *m_pasteFault = nullptr;
    QLabel *m_remarks = nullptr;
    QLineEdit *m_host = nullptr;
    QLineEdit *m_port = nullptr;
    QLineEdit *m_database = nullptr;
    QLineEdit *m_user = nullptr;
    StoredPassword *m_stored = nullptr;
    PasswordField *m_password = nullptr;
    QPushButton *m_takeOver = nullptr;
    QPushButton *m_generate = nullptr;
    PgTestPanel *m_test = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_saveFile = nullptr;
    QPushButton *m_back = nullptr;
    QLabel *m_intro = nullptr;
    ChangeReview *m_review = nullptr;
    QLabel *m_unchecked = nullptr;
    WrappedCheckBox *m_disclose = nullptr;
};

} // namespace mcias
