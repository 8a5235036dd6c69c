// SPDX-License-Identifier: MIT
#include "views/controls/facts_panel.h"

#include "views/controls/labels.h"
#include "views/controls/selectable_text.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mcias {

FactsPanel::FactsPanel(QWidget *parent) : QWidget(parent), m_title(new SelectableText(this)), m_subtitle(quietLabel({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(4);
    m_title->setObjectName(QStringLiteral("factsTitle"));
    m_title->setAccessibleName(tr("Details")); // until it says of what
    makeTitle(m_title, 1.3);
    m_subtitle->setObjectName(QStringLiteral("factsSubtitle"));
    m_subtitle->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addSpacing(16);
    m_grid = new QGridLayout;
    m_grid->setVerticalSpacing(2);
    m_grid->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_grid);
    column->addStretch(1);
}

void FactsPanel::addLine()
{
    const Line line{ quietLabel({}), new SelectableText, quietLabel({}) };
    const int row = static_cast<int>(m_lines.size()) * 4;
    line.note->setWordWrap(true);
    line.note->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_grid->addWidget(line.name, row, 0);
    m_grid->addWidget(line.value, row + 1, 0);
    m_grid->addWidget(line.note, row + 2, 0);
    m_grid->setRowMinimumHeight(row + 3, 10);
    m_lines += line;
}

void FactsPanel::setFacts(const QString &title, const QString &subtitle, const QList<Fact> &facts)
{
    m_title->setContents(title);
    m_title->setAccessibleName(title);
    m_subtitle->setText(subtitle);
    m_subtitle->setAccessibleName(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    while (m_lines.size() < facts.size())
        addLine();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        const Fact fact = i < facts.size() ? facts[i] : Fact();
        line.name->setText(fact.name);
        line.name->setVisible(i < facts.size());
        line.value->setContents(fact.value);
        line.value->setAccessibleName(fact.name + QLatin1String(": ") + fact.value);
        line.value->setVisible(i < facts.size());
        line.note->setText(fact.note);
        line.note->setAccessibleName(fact.name + QLatin1String(": ") + fact.note);
        line.note->setVisible(!fact.note.isEmpty());
    }
}

QString FactsPanel::title() const
{
    return m_title->contents();
}

QString FactsPanel::value(const QString &name) const
{
    for (const Line &line : m_lines) {
        if (line.name->text() == name && !line.name->isHidden())
            return line.value->contents();
    }
    return {};
}

QScrollArea *scrolled(QWidget *content, const char *objectName)
{
    auto *area = new QScrollArea;
    nameWidget(area, objectName, content->accessibleName());
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setBackgroundRole(QPalette::Base);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    area->setWidget(content);
    return area;
}

} // namespace mcias
