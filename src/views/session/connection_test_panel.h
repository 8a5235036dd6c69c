// SPDX-License-Identifier: MIT
#pragma once

#include "session/connection_test.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;

namespace mcias {

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

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QLabel *sign = nullptr;
        QLabel *name = nullptr;
        QLabel *state = nullptr; // the word, and the time
        QLabel *sentence = nullptr;
        QLabel *facts = nullptr;
    };
    Row makeRow(ConnectionTest::Stage stage, class QGridLayout *grid);
    void showStage(ConnectionTest::Stage stage);
    void showSign(ConnectionTest::Stage stage);
    void showVerdict();

    ConnectionTest m_test;
    QLabel *m_verdict;
    QPushButton *m_cancel;
    std::array<Row, ConnectionTest::stages.size()> m_rows{};
};

} // namespace mcias
