// SPDX-License-Identifier: MIT
#include "views/controls/facts_grid.h"

#include "views/controls/labels.h"

#include <QGridLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

QLabel *readable(QLabel *label)
{
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

FactsGrid::FactsGrid(QWidget *parent, Shape shape) : QWidget(parent), m_shape(shape), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(shape == Shape::Above ? 0 : 1, 1);
}

void FactsGrid::addLine()
{
    const Line line{ quietLabel({}, this), readable(plainLabel({}, this)), readable(quietLabel({}, this)) };
    const int row = static_cast<int>(m_lines.size()) * 4;
    const bool isAbove = m_shape == Shape::Above;
    m_grid->addWidget(line.name, row, 0, Qt::AlignTop);
    m_grid->addWidget(line.value, isAbove ? row + 1 : row, isAbove ? 0 : 1);
    m_grid->addWidget(line.note, row + 2, isAbove ? 0 : 1);
    m_grid->setRowMinimumHeight(row + 3, isAbove ? 8 : 4);
    m_lines += line;
}

void FactsGrid::setFacts(const QList<Fact> &facts)
{
    while (m_lines.size() < facts.size())
        addLine();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        const bool isUsed = i < facts.size();
        const Fact fact = isUsed ? facts[i] : Fact();
        line.name->setText(fact.name);
        line.value->setText(fact.value);
        line.value->setAccessibleName(fact.name + ": "_L1 + fact.value);
        line.note->setText(fact.note);
        line.note->setAccessibleName(fact.name + ": "_L1 + fact.note);
        line.name->setVisible(isUsed);
        line.value->setVisible(isUsed);
        line.note->setVisible(!fact.note.isEmpty());
    }
}

const FactsGrid::Line *FactsGrid::lineOf(const QString &name) const
{
    for (const Line &line : m_lines) {
        if (line.name->text() == name && !line.name->isHidden())
            return &line;
    }
    return nullptr;
}

QString FactsGrid::value(const QString &name) const
{
    const Line *line = lineOf(name);
    return line ? line->value->text() : QString();
}

QString FactsGrid::note(const QString &name) const
{
    const Line *line = lineOf(name);
    return line ? line->note->text() : QString();
}

} // namespace mcias
