// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace mcias {

class Card;
class CommandDisclosure;
class MessageBar;
class StepSequence;
class WrappedCheckBox;

//! What is about to be written, old → new, with what is dangerous about it; then what becomes of each change.
class ChangeReview final : public QWidget {
    Q_OBJECT

public:
    //! One write, in words for people, fit for one line each.
    struct Change {
        QString what;
        QString before;
        QString after;
    };
    enum class State : quint8 { Planned, Running, Done, AlreadySo, NotDone, CannotTell, NotBegun };

    explicit ChangeReview(QWidget *parent = nullptr);

    //! Each of \a dangers has a check box that has to be ticked.
    void setChanges(const QList<Change> &changes, const QStringList &dangers);
    //! Other dangers of the same changes. What is ticked and still holds stays ticked.
    void setDangers(const QStringList &dangers);
    //! What makes the same changes with mcias-cli, see commandText(); shown when somebody asks for it, and then for
    //! other changes, too. Belongs to the changes that were set last.
    void setCommands(const QStringList &commands);
    //! What became of a change; \a note is a sentence more, or empty.
    void setState(int number, State state, const QString &note = {});
    //! Shows what becomes of each change while \a sequence carries them out, in the same order.
    void follow(StepSequence *sequence);
    State stateOf(int number) const { return m_lines[number].state; }
    QString noteOf(int number) const;
    //! Every danger is accepted.
    bool isAccepted() const;
    //! The first danger that is not; null if all are.
    QWidget *unaccepted() const;
    //! Dangers can be accepted, or not any more.
    void setOpen(bool isOpen);

Q_SIGNALS:
    void acceptedChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        QLabel *sign = nullptr;
        QLabel *what = nullptr;
        QLabel *before = nullptr;
        QLabel *after = nullptr;
        QLabel *note = nullptr;
        State state = State::Planned;
    };
    void addLine(const Change &change);
    void showSign(const Line &line);

    QVBoxLayout *m_column;
    QWidget *m_sheet = nullptr;
    QGridLayout *m_grid = nullptr;
    QList<Line> m_lines;
    MessageBar *m_warning = nullptr;
    QStringList m_sentences;
    QList<WrappedCheckBox *> m_dangers; // one for each of them
    CommandDisclosure *m_commands = nullptr;
    bool m_hasShownCommands = false; // those of the changes before these
};

} // namespace mcias
