// SPDX-License-Identifier: MIT
#include "views/tables/filter_field.h"

#include "views/controls/icons.h"

#include <QAction>
#include <QKeyEvent>

namespace mcias {

using namespace Qt::StringLiterals;

FilterField::FilterField(QWidget *parent) : QLineEdit(parent), m_clear(addAction(icon(u"close"_s), TrailingPosition))
{
    addAction(icon(u"search"_s), LeadingPosition);
    m_clear->setText(tr("Clear the filter"));
    m_clear->setToolTip(m_clear->text());
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace mcias
