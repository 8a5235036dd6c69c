// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <chrono>

class QGridLayout;
class QLabel;

namespace mcias {

//! How a test goes, stage by stage: sign and word, what was found, how long it took.
class StageList final : public QWidget {
    Q_OBJECT

public:
    enum class State : quint8 { Waiting, Running, Good, Warning, Failed, NotReached };

    //! What one stage has found.
    struct Finding {
        State state = State::Waiting;
        std::chrono::milliseconds time{ 0 };
        QString sentence;
        QStringList facts; //!< a line each
    };

    //! \a prefix is for the object names of the labels, `connection`: connectionState0, connectionSentence0, connectionFacts0.
    StageList(const QStringList &names, const QString &prefix, QWidget *parent);

    //! A test's own word for a state: they are the same ones.
    template<class TestState>
    static State stateOf(TestState state)
    {
        switch (state) {
        case TestState::Waiting:
            return State::Waiting;
        case TestState::Running:
            return State::Running;
        case TestState::Good:
            return State::Good;
        case TestState::Warning:
            return State::Warning;
        case TestState::Failed:
            return State::Failed;
        case TestState::NotReached:
            return State::NotReached;
        }
        return State::Waiting;
    }
    //! Whether a stage is in that state.
    bool has(State state) const;
    void setFinding(int stage, const Finding &finding);
    QString name(int stage) const { return m_names[stage]; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QLabel *sign = nullptr;
        QLabel *state = nullptr; // the word, and the time
        QLabel *sentence = nullptr;
        QLabel *facts = nullptr;
        State shown = State::Waiting;
    };
    void addRow(const QString &prefix, QGridLayout *grid);
    void showSign(const Row &row);

    const QStringList m_names;
    QList<Row> m_rows;
};

} // namespace mcias
