// SPDX-License-Identifier: MIT
#include "views/controls/tag_chip.h"

#include "models/formats.h"
#include "models/plain_tip.h"
#include "views/controls/icons.h"
#include "views/controls/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 8;
constexpr int crossSize = 12;
constexpr int chipSignSize = 12;
constexpr int gap = 6;
constexpr int widestText = 260;
constexpr int chipHeight = 24;
constexpr qsizetype shownLength = 80;

} // namespace

TagChip::TagChip(const QString &tag, QWidget *parent) : QAbstractButton(parent), m_tag(tag), m_shown(safeLine(tag, shownLength))
{
    setFocusPolicy(Qt::ClickFocus); // the field behind the chips is the one stop of Tab
    setObjectName(u"tagChip"_s);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setMarked(false);
    setToolTip(plainTip(safeLine(tag)));
}

void TagChip::setMarked(bool marked)
{
    const bool isOther = m_marked != marked;
    m_marked = marked;
    setAccessibleName(marked ? tr("Tag %1, looked for by policy rules").arg(m_shown) : tr("Tag %1").arg(m_shown));
    setAccessibleDescription(tr("Delete removes it."));
    if (isOther) {
        updateGeometry();
        update();
    }
}

QSize TagChip::sizeHint() const
{
    const int text = std::min(fontMetrics().horizontalAdvance(m_shown) + 1, widestText);
    const int sign = m_marked ? chipSignSize + gap : 0;
    return { padding + sign + text + gap + crossSize + padding, std::max(chipHeight, fontMetrics().height() + 6) };
}

QRect TagChip::crossRect() const
{
    const int left = isRightToLeft() ? padding : width() - padding - crossSize;
    return { left, (height() - crossSize) / 2, crossSize, crossSize };
}

void TagChip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(theme.accent, 2) : QPen(theme.line, 1));
    painter.setBrush(!isEnabled() ? theme.window : hasFocus() ? theme.selection : underMouse() ? theme.hover : theme.header);
    const qreal inset = hasFocus() ? 1 : 0.5;
    const QRectF plate = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2);

    QRect content = rect().adjusted(padding, 0, -padding - crossSize - gap, 0);
    if (m_marked) {
        const QPixmap sign = iconPixmap(u"lock"_s, chipSignSize, theme.muted, devicePixelRatioF());
        const QRect place(padding, (height() - chipSignSize) / 2, chipSignSize, chipSignSize);
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), place).topLeft(), sign);
        content.setLeft(content.left() + chipSignSize + gap);
    }
    painter.setPen(isEnabled() ? theme.text : theme.muted);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), content),
        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        fontMetrics().elidedText(m_shown, Qt::ElideRight, content.width()));
    if (isEnabled()) {
        const QColor color = crossRect().adjusted(-4, -4, 4, 4).contains(mapFromGlobal(QCursor::pos())) ? theme.text
                                                                                                        : theme.muted;
        painter.drawPixmap(crossRect().topLeft(), iconPixmap(u"close"_s, crossSize, color, devicePixelRatioF()));
    }
}

void TagChip::keyPressEvent(QKeyEvent *event)
{
    const bool isLeftToRight = !isRightToLeft();
    switch (event->key()) {
    case Qt::Key_Left:
        return Q_EMIT moveWanted(isLeftToRight ? -1 : 1);
    case Qt::Key_Right:
        return Q_EMIT moveWanted(isLeftToRight ? 1 : -1);
    case Qt::Key_End:
        return Q_EMIT moveWanted(0);
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        return Q_EMIT removeWanted();
    default:
        break;
    }
    event->ignore(); // also Space and Enter: a chip is no button, and Enter belongs to the form
}

void TagChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && crossRect().adjusted(-4, -6, 6, 6).contains(event->position().toPoint()))
        Q_EMIT removeWanted();
}

void TagChip::mouseMoveEvent(QMouseEvent *)
{
    update();
}

void TagChip::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    Q_EMIT focused();
}

} // namespace mcias
