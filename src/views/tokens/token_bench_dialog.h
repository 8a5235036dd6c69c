// SPDX-License-Identifier: MIT
#pragma once

#include "models/tokens_model.h"
#include "views/page.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace mcias {

class ExamPanel;
class FilterField;
class MessageBar;
class TableView;
class TokenInbox;

//! The token bench: tokens come in, and of each is told what it says, what is to be believed of that, and what the server
//! says. Stands beside the pages: it is not modal. Holds no token itself. Deletes itself when it is closed.
class TokenBenchDialog final : public QDialog {
    Q_OBJECT

public:
    explicit TokenBenchDialog(const PageContext &context, QWidget *parent, const PaceTime &time = PaceTime::real());

    TokenInbox *inbox() const { return m_inbox; }
    const TokenBench &bench() const { return m_bench; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeLayout();
    QWidget *makeProgress();
    QWidget *makeTable();
    QLayout *makeButtons();
    void connectBench();

    void take(const Secret &text, const QString &source);
    void rowsChanged(int first, int last);
    void showCurrent();
    void showProgress();
    void showTexts();
    void showTrouble();
    QString progressText() const;
    QString summary() const;
    QList<int> withheld() const;
    const BenchRow *current() const;
    void revoke();

    PageContext m_context;
    TokenBench m_bench;
    BenchModel m_model;
    TokenInbox *m_inbox = nullptr;
    MessageBar *m_messages = nullptr;
    QWidget *m_progress = nullptr;
    QLabel *m_progressText = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_stop = nullptr;
    QWidget *m_list = nullptr;
    FilterField *m_filter = nullptr;
    TableView *m_table = nullptr;
    QLabel *m_counts = nullptr;
    ExamPanel *m_panel = nullptr;
    QPushButton *m_clear = nullptr;
    QPushButton *m_askAnyway = nullptr;
    QPushButton *m_revoke = nullptr;
    QTimer m_showing;
    QString m_trouble; // as it was said last
};

} // namespace mcias
