// SPDX-License-Identifier: MIT
#include "views/forms/change_review.h"

#include "views/controls/card.h"
#include "views/controls/command_disclosure.h"
#include "views/controls/focus_place.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/message_bar.h"
#include "views/controls/theme.h"
#include "views/controls/wrapped_check_box.h"
#include "views/forms/step_text.h"
#include "work/step_sequence.h"

#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int signSize = 16;

struct Looks {
    const char *icon;
    Tone tone;
    QString word;
};

Looks looksOf(ChangeReview::State state)
{
    switch (state) {
    case ChangeReview::State::Planned:
        return { "", Tone::None, {} };
    case ChangeReview::State::Running:
        return { "clock", Tone::Muted, ChangeReview::tr("Under way…") };
    case ChangeReview::State::Done:
        return { "good", Tone::Good, ChangeReview::tr("Done.") };
    case ChangeReview::State::AlreadySo:
        return { "good", Tone::Good, ChangeReview::tr("It was so already.") };
    case ChangeReview::State::NotDone:
        return { "error", Tone::Bad, ChangeReview::tr("Not done.") };
    case ChangeReview::State::CannotTell:
        return { "warning", Tone::Warning, ChangeReview::tr("Cannot tell whether it was done.") };
    case ChangeReview::State::NotBegun:
        return { "info", Tone::Muted, ChangeReview::tr("Not begun.") };
    }
    return { "", Tone::None, {} };
}

} // namespace

ChangeReview::ChangeReview(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
}

void ChangeReview::setChanges(const QList<Change> &changes, const QStringList &dangers)
{
    m_hasShownCommands = m_commands ? m_commands->isOpen() : m_hasShownCommands;
    m_commands = nullptr;
    delete m_sheet;
    m_lines.clear();
    m_dangers.clear();
    m_sentences.clear();
    m_warning = nullptr;
    m_sheet = new QWidget(this);
    auto *column = new QVBoxLayout(m_sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto *card = new Card(m_sheet);
    m_grid = new QGridLayout(card);
    m_grid->setContentsMargins(16, 12, 16, 12);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(2, 1);
    m_grid->setColumnStretch(4, 1);
    const QStringList titles{ tr("Change"), tr("Now"), tr("Then") };
    for (int i = 0; i < 3; ++i)
        m_grid->addWidget(quietLabel(titles[i], card), 0, i == 0 ? 1 : 2 * i);
    for (const Change &change : changes)
        addLine(change);
    column->addWidget(card);
    setDangers(dangers);
    m_column->addWidget(m_sheet);
    m_sheet->setVisible(true);
}

void ChangeReview::addLine(const Change &change)
{
    QWidget *card = m_grid->parentWidget();
    Line line{ new QLabel(card), wrapped(plainLabel(change.what, card)), wrapped(quietLabel(change.before, card)),
        wrapped(plainLabel(change.after, card)), wrapped(quietLabel({}, card)) };
    const int row = 1 + 2 * static_cast<int>(m_lines.size());
    line.sign->setFixedSize(signSize, signSize);
    line.sign->setTextFormat(Qt::PlainText);
    QFont strong = line.after->font();
    strong.setBold(true);
    line.after->setFont(strong);
    const QString number = QString::number(m_lines.size());
    line.what->setObjectName("change"_L1 + number);
    line.before->setObjectName("changeBefore"_L1 + number);
    line.after->setObjectName("changeAfter"_L1 + number);
    line.note->setObjectName("changeNote"_L1 + number);
    const auto spoken = [](const QString &lines) { return QString(lines).replace(u'\n', u", "_s); };
    line.what->setAccessibleName(tr("%1: %2, then %3").arg(change.what, spoken(change.before), spoken(change.after)));
    QLabel *arrow = quietLabel(isRightToLeft() ? u"←"_s : u"→"_s, card);
    m_grid->addWidget(line.sign, row, 0, Qt::AlignTop);
    m_grid->addWidget(line.what, row, 1, Qt::AlignTop);
    m_grid->addWidget(line.before, row, 2, Qt::AlignTop);
    m_grid->addWidget(arrow, row, 3, Qt::AlignTop);
    m_grid->addWidget(line.after, row, 4, Qt::AlignTop);
    m_grid->addWidget(line.note, row + 1, 1, 1, 4);
    line.note->hide();
    m_lines += line;
}

// For whoever writes it down, or does it elsewhere: with the same checks, but without the looks before and after.
void ChangeReview::setCommands(const QStringList &commands)
{
    if (!m_sheet || commands.isEmpty())
        return;
    auto *column = static_cast<QVBoxLayout *>(m_sheet->layout());
    // Below the changes, above what is dangerous.
    m_commands = new CommandDisclosure([commands] { return commands; }, m_sheet);
    m_commands->setOpen(m_hasShownCommands);
    column->insertWidget(1, m_commands);
    m_column->invalidate(); // what was reckoned for the changes alone does not hold
    updateGeometry();
}

// The ground is a message's; the box that has to be ticked says what is dangerous.
void ChangeReview::setDangers(const QStringList &dangers)
{
    if (dangers == m_sentences)
        return;
    QStringList accepted;
    for (qsizetype i = 0; i < m_dangers.size(); ++i) {
        if (m_dangers[i]->isChecked())
            accepted += m_sentences[i];
    }
    qDeleteAll(std::exchange(m_dangers, {}));
    delete std::exchange(m_warning, nullptr);
    m_sentences = dangers;
    if (dangers.isEmpty())
        return Q_EMIT acceptedChanged();
    auto *column = static_cast<QVBoxLayout *>(m_sheet->layout());
    m_warning = new MessageBar(m_sheet);
    m_warning->setObjectName(u"reviewWarning"_s);
    m_warning->setLasting();
    m_warning->say(MessageBar::Kind::Warning,
        dangers.size() == 1 ? tr("This has a consequence that is easily overlooked. Tick it to go on.")
                            : tr("This has consequences that are easily overlooked. Tick each of them to go on."));
    column->addWidget(m_warning);
    for (const QString &danger : dangers) {
        auto *box = new WrappedCheckBox(danger, m_sheet);
        box->setObjectName(u"danger%1"_s.arg(m_dangers.size()));
        box->setChecked(accepted.contains(danger));
        connect(box, &QCheckBox::toggled, this, &ChangeReview::acceptedChanged);
        column->addWidget(box);
        m_dangers.isEmpty() ? focusAt(this, box) : setTabOrder(m_dangers.constLast(), box);
        m_dangers += box;
    }
    Q_EMIT acceptedChanged();
}

void ChangeReview::setState(int number, State state, const QString &note)
{
    Line &line = m_lines[number];
    line.state = state;
    const QString text = QStringList({ looksOf(state).word, note }).join(u' ').trimmed();
    line.note->setText(text);
    line.note->setAccessibleName(text);
    line.note->setVisible(!text.isEmpty());
    showSign(line);
}

void ChangeReview::showSign(const Line &line)
{
    const Looks looks = looksOf(line.state);
    const Theme &theme = Theme::of(palette());
    if (line.state == State::Planned)
        line.sign->clear();
    else
        line.sign->setPixmap(iconPixmap(QLatin1String(looks.icon), signSize,
            looks.tone == Tone::Muted ? theme.muted : theme.tone(looks.tone), devicePixelRatioF()));
}

void ChangeReview::follow(StepSequence *sequence)
{
    connect(sequence, &StepSequence::stepBegan, this, [this](int number) { setState(number, State::Running); });
    connect(sequence, &StepSequence::stepEnded, this, [this](int number, const StepResult &result) {
        setState(number, StepText::state(result.outcome), StepText::note(result));
    });
}

QString ChangeReview::noteOf(int number) const
{
    return m_lines[number].note->text();
}

bool ChangeReview::isAccepted() const
{
    return !unaccepted();
}

QWidget *ChangeReview::unaccepted() const
{
    for (WrappedCheckBox *danger : m_dangers) {
        if (!danger->isChecked())
            return danger;
    }
    return nullptr;
}

void ChangeReview::setOpen(bool isOpen)
{
    for (WrappedCheckBox *danger : std::as_const(m_dangers))
        danger->setEnabled(isOpen);
}

void ChangeReview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (const Line &line : std::as_const(m_lines))
        showSign(line);
}

} // namespace mcias
