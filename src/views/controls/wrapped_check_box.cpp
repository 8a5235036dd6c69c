// SPDX-License-Identifier: MIT
#include "views/controls/wrapped_check_box.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QTextLayout>

#include <cmath>

namespace mcias {

namespace {

constexpr int textGap = 10;
constexpr int above = 3; // and below
constexpr int usualWidth = 480;

} // namespace

WrappedCheckBox::WrappedCheckBox(const QString &sentence, QWidget *parent)
    : QCheckBox(QString(sentence).replace(QLatin1Char('&'), QLatin1String("&&")), parent), // no mnemonic: it may be server text
      m_sentence(sentence)
{
    setAccessibleName(QString(sentence).remove(QLatin1Char('&')));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int WrappedCheckBox::textLeft() const
{
    return style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this) + textGap;
}

// One and the same for what is measured and what is painted; its height.
int WrappedCheckBox::layOut(QTextLayout &layout, int width) const
{
    QTextOption option(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layoutDirection());
    layout.setTextOption(option);
    qreal bottom = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        line.setPosition({ 0, bottom });
        bottom += std::ceil(line.height());
    }
    layout.endLayout();
    return static_cast<int>(bottom);
}

int WrappedCheckBox::heightForWidth(int width) const
{
    QTextLayout layout(m_sentence, font());
    const int textHeight = layOut(layout, width - textLeft() - 2);
    return std::max(textHeight, style()->pixelMetric(QStyle::PM_IndicatorHeight, nullptr, this)) + 2 * above;
}

QSize WrappedCheckBox::sizeHint() const
{
    return { 360, heightForWidth(360) };
}

QSize WrappedCheckBox::minimumSizeHint() const
{
    // Not what it would need at 160: a window would keep that for good.
    return { 160, heightForWidth(std::max(usualWidth, width())) };
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
    option.rect = QStyle::visualRect(layoutDirection(), whole, { { 1, above + (lineHeight - box.height()) / 2 }, box });
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter, this);
    const QRect textRect = QStyle::visualRect(layoutDirection(), whole, whole.adjusted(textLeft(), above, -2, -above));
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    QTextLayout layout(m_sentence, font());
    layOut(layout, textRect.width());
    layout.draw(&painter, textRect.topLeft());
    if (hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect = textRect.adjusted(-3, -1, 2, 1);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

} // namespace mcias
