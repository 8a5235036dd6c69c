// SPDX-License-Identifier: MIT
#pragma once

#include "session/connection_test.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace mcias {

class StageList;

//! How a test of the connection to a server goes, stage by stage: sign and word, what was found, how long it took. Hidden
//! until a test begins.
class ConnectionTestPanel final : public QWidget {
    Q_OBJECT

public:
    //! \a clock outlives the panel.
    explicit ConnectionTestPanel(const Clock &clock, QWidget *parent = nullptr);

    //! Begins a test, in place of one that runs, and shows the panel.
    void test(const Profile &profile, const KnownServer &known = {});
    //! Ends what runs, forgets what was found, and hides the panel: for a profile that was changed.
    void clear();
    bool isRunning() const { return m_test.isRunning(); }

Q_SIGNALS:
    void finished();

private:
    void showStage(ConnectionTest::Stage stage);
    void showVerdict();

    ConnectionTest m_test;
    QLabel *m_verdict;
    QPushButton *m_cancel;
    StageList *m_stages;
};

} // namespace mcias
