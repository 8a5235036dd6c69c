// SPDX-License-Identifier: MIT
#include "views/controls/stage_list.h"

#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/theme.h"

#include <QEvent>
#include <QGridLayout>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int stageSignSize = 18;
constexpr int rowsPerStage = 3; // headline, sentence, facts

struct StageLooks {
    QLatin1String icon;
    QColor color;
    QString word;
};

StageLooks looksOf(StageList::State state, const Theme &theme)
{
    switch (state) {
    case StageList::State::Waiting:
        return { "clock"_L1, theme.muted, StageList::tr("Waiting") };
    case StageList::State::Running:
        return { "refresh"_L1, theme.accent, StageList::tr("Running…") };
    case StageList::State::Good:
        return { "good"_L1, theme.good, StageList::tr("Good") };
    case StageList::State::Warning:
        return { "warning"_L1, theme.warning, StageList::tr("Warning") };
    case StageList::State::Failed:
        return { "error"_L1, theme.bad, StageList::tr("Failed") };
    case StageList::State::NotReached:
        return { "denied"_L1, theme.muted, StageList::tr("Not reached") };
    }
    return {};
}

QLabel *words(QLabel *label)
{
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::StrongFocus);
    label->hide();
    return label;
}

} // namespace

StageList::StageList(const QStringList &names, const QString &prefix, QWidget *parent) : QWidget(parent), m_names(names)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    for (qsizetype i = 0; i < names.size(); ++i)
        addRow(prefix, grid);
    for (int i = 0; i < names.size(); ++i)
        setFinding(i, {});
}

void StageList::addRow(const QString &prefix, QGridLayout *grid)
{
    const auto stage = static_cast<int>(m_rows.size());
    const Row row{ new QLabel(this), quietLabel({}, this), words(plainLabel({}, this)), words(quietLabel({}, this)) };
    const QString number = QString::number(stage);
    row.sign->setFixedSize(stageSignSize, stageSignSize);
    row.state->setObjectName(prefix + u"State"_s + number);
    row.sentence->setObjectName(prefix + u"Sentence"_s + number);
    row.facts->setObjectName(prefix + u"Facts"_s + number);
    const int line = stage * (rowsPerStage + 1);
    grid->addWidget(row.sign, line, 0, Qt::AlignVCenter);
    grid->addWidget(titleLabel(m_names[stage], 1, this), line, 1);
    grid->addWidget(row.state, line, 2, Qt::AlignRight);
    grid->addWidget(row.sentence, line + 1, 1, 1, 2);
    grid->addWidget(row.facts, line + 2, 1, 1, 2);
    grid->setRowMinimumHeight(line + rowsPerStage, 6);
    m_rows += row;
}

bool StageList::has(State state) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [state](const Row &row) { return row.shown == state; });
}

void StageList::setFinding(int stage, const Finding &finding)
{
    Row &row = m_rows[stage];
    row.shown = finding.state;
    QString word = looksOf(finding.state, Theme::of(palette())).word;
    const bool isOver = finding.state == State::Good || finding.state == State::Warning || finding.state == State::Failed;
    if (isOver)
        word = tr("%1 · %2 ms").arg(word).arg(finding.time.count());
    row.state->setText(word);
    row.sentence->setText(finding.sentence);
    row.sentence->setAccessibleName(m_names[stage] + u": "_s + word + u". "_s + finding.sentence);
    row.sentence->setVisible(!finding.sentence.isEmpty());
    row.facts->setText(finding.facts.join(u'\n'));
    row.facts->setAccessibleName(m_names[stage] + u": "_s + finding.facts.join(u". "_s));
    row.facts->setVisible(!finding.facts.isEmpty());
    showSign(row);
}

void StageList::showSign(const Row &row)
{
    const StageLooks looks = looksOf(row.shown, Theme::of(palette()));
    row.sign->setPixmap(iconPixmap(looks.icon, stageSignSize, looks.color, devicePixelRatioF()));
}

void StageList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (const Row &row : std::as_const(m_rows))
        showSign(row);
}

} // namespace mcias
