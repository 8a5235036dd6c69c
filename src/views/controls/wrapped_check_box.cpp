// SPDX-License-Identifier: MIT
#include "views/controls/wrapped_check_box.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace mcias {

namespace {

constexpr int gap = 10;
constexpr int textFlags = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop | Qt::TextHideMnemonic;

} // namespace

WrappedCheckBox::WrappedCheckBox(const QString &sentence, QWidget *parent)
    : QCheckBox(QString(sentence).replace(QLatin1Char('&'), QLatin1String("&&")), parent) // no mnemonic: it may be server text
{
    setAccessibleName(QString(sentence).remove(QLatin1Char('&')));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int WrappedCheckBox::textLeft() const
{
    return style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this) + gap;
}

int WrappedCheckBox::heightForWidth(int width) const
{
    const QRect room(0, 0, std::max(1, width - textLeft() - 2), 1 << 20);
    const int textHeight = fontMetrics().boundingRect(room, textFlags, text()).height();
    return std::max(textHeight, style()->pixelMetric(QStyle::PM_IndicatorHeight, nullptr, this)) + 6;
}

QSize WrappedCheckBox::sizeHint() const
{
    return { 360, heightForWidth(360) };
}

QSize WrappedCheckBox::minimumSizeHint() const
{
    return { 160, heightForWidth(std::max(160, width())) };
}

void WrappedCheckBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const QSize box(style()->pixelMetric(QStyle::PM_IndicatorWidth, &option, this),
        style()->pixelMetric(QStyle::PM_IndicatorHeight, &option, this));
    const QRect whole = rect();
    const int lineHeight = fontMetrics().height();
    option.rect = QStyle::visualRect(layoutDirection(), whole, { { 1, 3 + (lineHeight - box.height()) / 2 }, box });
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter, this);
    const QRect textRect = QStyle::visualRect(layoutDirection(), whole, whole.adjusted(textLeft(), 3, -2, -3));
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(textRect, textFlags, text());
    if (hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect = textRect.adjusted(-3, -1, 2, 1);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

} // namespace mcias
