// SPDX-License-Identifier: MIT
#include "views/controls/selectable_text.h"

#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace mcias {

SelectableText::SelectableText(QWidget *parent) : QTextEdit(parent)
{
    setFrameShape(NoFrame);
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    fit();
}

void SelectableText::setContents(const QString &text)
{
    if (text == toPlainText())
        return; // keeps what is selected
    setPlainText(text);
    fit();
}

void SelectableText::setMostLines(int lines)
{
    m_mostLines = lines;
    fit();
}

void SelectableText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fit();
}

void SelectableText::fit()
{
    int height = static_cast<int>(std::ceil(document()->size().height()));
    const int most = m_mostLines > 0 ? m_mostLines * fontMetrics().lineSpacing() : height;
    setVerticalScrollBarPolicy(height > most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    height = std::min(height, most);
    if (height != this->height())
        setFixedHeight(std::max(height, fontMetrics().height()));
}

} // namespace mcias
