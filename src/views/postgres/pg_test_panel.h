// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/pg_connection_test.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace mcias {

class StageList;

//! Tries credentials at their database, from this computer, and shows how far that came.
class PgTestPanel final : public QWidget {
    Q_OBJECT

public:
    //! \a patience is a stage's.
    explicit PgTestPanel(QWidget *parent, std::chrono::milliseconds patience = std::chrono::seconds(10));

    //! Begins a test, in place of one that runs.
    void test(const PgCreds &creds);
    //! Ends what runs and forgets what was found: the credentials are others now.
    void clear();
    void setMode(PgSslMode mode);
    PgSslMode mode() const;
    bool isRunning() const { return m_test.isRunning(); }

Q_SIGNALS:
    //! Somebody wants a test: whoever has the credentials begins it.
    void wanted();
    //! Somebody has chosen how much TLS is asked for.
    void modeWanted(mcias::PgSslMode mode);
    void finished();

private:
    QWidget *makeHead();
    QWidget *makeChoice();
    void browse();
    void modeChosen();
    void showStage(PgConnectionTest::Stage stage);
    void rest();
    void ended();
    void showVerdict(const QString &sentence);

    PgConnectionTest m_test;
    QLabel *m_verdict = nullptr;
    QComboBox *m_mode = nullptr;
    QWidget *m_caRow = nullptr;
    QLineEdit *m_ca = nullptr;
    QPushButton *m_button = nullptr;
    QLabel *m_hint = nullptr; // in the place of stages
    StageList *m_stages = nullptr;
};

} // namespace mcias
