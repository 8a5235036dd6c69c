// SPDX-License-Identifier: MIT
#include "views/controls/bar_chart.h"

#include "models/plain_tip.h"
#include "views/controls/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace mcias {

namespace {

constexpr int scaleGap = 6;        // between the scale's numbers and the bars
constexpr int hatch = 4;           // pixels between two lines
constexpr int legendSignSize = 10; // of the legend
constexpr int leastHeight = 2;     // of a bar that is not nothing
constexpr int plotHeight = 72;

// The next number of the kind 1, 2, 5, 10, 20 …
qint64 roundedUp(qint64 value)
{
    qint64 step = 1;
    while (value > 10 * step)
        step *= 10;
    for (const qint64 times : { 1, 2, 5, 10 }) {
        if (times * step >= value)
            return times * step;
    }
    return value;
}

// Lines from the lower left to the upper right, in whole pixels of their own: a brush's pattern would shrink on dense screens.
void fillHatched(QPainter &painter, const QRect &rect, const QColor &ground, const QColor &lines)
{
    painter.save();
    painter.fillRect(rect, ground);
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(lines, 1.2));
    for (int x = rect.left() - rect.height() - (rect.left() - rect.height()) % hatch; x <= rect.right(); x += hatch)
        painter.drawLine(QPointF(x, rect.bottom() + 1), QPointF(x + rect.height(), rect.bottom() + 1 - rect.height()));
    painter.restore();
}

} // namespace

BarChart::BarChart(const QString &title, QWidget *parent) : QWidget(parent), m_title(title)
{
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize BarChart::sizeHint() const
{
    const int text = fontMetrics().height();
    return { 320, plotHeight + 2 * text + 12 };
}

QSize BarChart::minimumSizeHint() const
{
    return { 160, sizeHint().height() };
}

void BarChart::setBars(const QList<Bar> &bars, const QString &summary)
{
    const QList<Bar> before = std::exchange(m_bars, bars);
    m_summary = summary;
    qint64 most = 1;
    for (const Bar &bar : m_bars)
        most = std::max(most, bar.count);
    m_top = roundedUp(most);
    m_hovered = -1;
    carryOver(before);
    say();
    update();
    Q_EMIT rangeChanged();
}

// The bar that holds a key; before the first one -1, behind the last one as many as there are.
int BarChart::barOf(qint64 key) const
{
    const auto next = std::upper_bound(
        m_bars.begin(), m_bars.end(), key, [](qint64 wanted, const Bar &bar) { return wanted < bar.key; });
    const auto bar = static_cast<int>(next - m_bars.begin()) - 1;
    const auto last = static_cast<int>(m_bars.size()) - 1;
    const bool isBehind = bar == last && last > 0 && key - m_bars[last].key >= m_bars[last].key - m_bars[last - 1].key;
    return isBehind ? last + 1 : bar;
}

// Bars may come anew several times a second: nobody loses what they are drawing.
void BarChart::carryOver(const QList<Bar> &before)
{
    const auto count = static_cast<int>(m_bars.size());
    const auto was = [&before](
                         int bar) { return bar >= 0 && bar < before.size() ? std::optional(before[bar].key) : std::nullopt; };
    const auto range = std::exchange(m_range, std::nullopt);
    if (range && was(range->second)) {
        const auto behind = was(range->second + 1);
        const int first = barOf(before[range->first].key);
        const int last = barOf(behind ? *behind - 1 : before[range->second].key);
        if (first < count && last >= 0)
            m_range = std::pair(std::max(first, 0), std::min(last, count - 1));
    }
    if (m_range) {
        for (int *place : { &m_current, &m_anchor, &m_pressed }) {
            if (*place >= 0)
                *place = *place == range->first ? m_range->first : m_range->second;
        }
        return;
    }
    m_anchor = m_pressed = -1;
    const std::optional<qint64> kept = was(m_current);
    const auto same = std::find_if(m_bars.begin(), m_bars.end(), [&kept](const Bar &bar) { return kept == bar.key; });
    m_current = same == m_bars.end() ? -1 : static_cast<int>(same - m_bars.begin());
}

void BarChart::setLegend(const QString &all, const QString &bad)
{
    m_allText = all;
    m_badText = bad;
    update();
}

void BarChart::setHeading(const QString &text)
{
    m_heading = text;
    update();
}

void BarChart::setEmptyText(const QString &text)
{
    m_emptyText = text;
    update();
}

void BarChart::setRange(const std::optional<std::pair<int, int>> &range)
{
    if (m_range == range)
        return;
    m_range = range;
    update();
    Q_EMIT rangeChanged();
}

// --- places

QRect BarChart::plot() const
{
    const QFontMetrics metrics = fontMetrics();
    const int numbers = metrics.horizontalAdvance(locale().toString(m_top));
    const int top = m_allText.isEmpty() && m_badText.isEmpty() && m_heading.isEmpty() ? metrics.height() / 2 + 1
                                                                                      : metrics.height() + 6;
    return rect().adjusted(numbers + scaleGap + 2, top, -2, -metrics.height() - 5);
}

// Whole pixels: the columns share out the width, some of them one wider than others.
QRect BarChart::column(int bar) const
{
    const QRect area = plot();
    const auto count = static_cast<int>(m_bars.size());
    const int left = area.left() + static_cast<int>(qint64(area.width()) * bar / count);
    const int right = area.left() + static_cast<int>(qint64(area.width()) * (bar + 1) / count);
    return { left, area.top(), right - left, area.height() };
}

int BarChart::barAt(const QPoint &place, bool near) const
{
    const QRect area = plot();
    if (m_bars.isEmpty() || area.width() <= 0 || (!near && (place.x() < area.left() || place.x() > area.right())))
        return -1;
    const auto count = static_cast<int>(m_bars.size());
    int bar = static_cast<int>(qint64(place.x() - area.left()) * count / area.width());
    bar = std::clamp(bar, 0, count - 1);
    while (bar + 1 < count && place.x() > column(bar).right())
        ++bar;
    return bar;
}

// --- keyboard and mouse

void BarChart::say()
{
    const bool onBar = hasFocus() && m_current >= 0 && m_current < m_bars.size();
    setAccessibleName(onBar ? m_bars[m_current].text : m_title);
    setAccessibleDescription(m_summary);
}

void BarChart::draw(int from, int to)
{
    m_current = to;
    m_range = std::minmax(from, to);
    say();
    update();
    Q_EMIT rangeChanged();
}

void BarChart::go(int bar, bool draws)
{
    if (m_bars.isEmpty())
        return;
    const int to = std::clamp(bar, 0, static_cast<int>(m_bars.size()) - 1);
    if (draws && m_drawsRanges) {
        if (m_anchor < 0)
            m_anchor = std::max(0, m_current);
        return draw(m_anchor, to);
    }
    m_anchor = -1;
    m_current = to;
    m_range.reset();
    say();
    update();
    Q_EMIT rangeChanged();
}

void BarChart::choose()
{
    if (m_current < 0)
        return;
    const auto [first, last] = m_range.value_or(std::pair(m_current, m_current));
    m_anchor = -1;
    setRange({}); // what it stands for now is its owner's to say
    Q_EMIT rangeChosen(first, last);
}

void BarChart::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool draws = modifiers == Qt::ShiftModifier;
    if (m_bars.isEmpty() || (!draws && modifiers != Qt::NoModifier))
        return QWidget::keyPressEvent(event);
    const auto last = static_cast<int>(m_bars.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return go(m_current < 0 ? last : m_current - 1, draws);
    case Qt::Key_Right:
        return go(m_current + 1, draws);
    case Qt::Key_Home:
        return go(0, draws);
    case Qt::Key_End:
        return go(last, draws);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choose();
    case Qt::Key_Escape:
        if (m_range) {
            m_anchor = m_pressed = -1;
            return setRange({});
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void BarChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressed = barAt(event->position().toPoint(), false);
    if (m_pressed >= 0)
        draw(m_pressed, m_pressed);
}

void BarChart::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    if (m_pressed >= 0) {
        const int bar = barAt(place, true);
        if (bar >= 0)
            draw(m_drawsRanges ? m_pressed : bar, bar);
    }
    const int hovered = barAt(place, false);
    if (hovered != m_hovered) {
        m_hovered = hovered;
        update();
        Q_EMIT rangeChanged();
    }
}

void BarChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && std::exchange(m_pressed, -1) >= 0)
        choose();
}

void BarChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    update();
    Q_EMIT rangeChanged();
}

void BarChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0 && !m_bars.isEmpty() && event->reason() != Qt::MouseFocusReason)
        m_current = static_cast<int>(m_bars.size()) - 1; // the latest
    say();
    update();
    Q_EMIT rangeChanged();
}

void BarChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    say();
    update();
    Q_EMIT rangeChanged();
}

bool BarChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int bar = barAt(help->pos(), false);
        if (bar < 0)
            return QWidget::event(event);
        const QString hint = toolTip().isEmpty() ? QString() : u'\n' + toolTip();
        QToolTip::showText(help->globalPos(), plainTip(m_bars[bar].text + hint), this, column(bar));
        return true;
    }
    // Escape belongs to a range that is being drawn, before it belongs to anything else.
    if (event->type() == QEvent::ShortcutOverride && m_range && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

// --- painting

void BarChart::paintScale(QPainter &painter, const Theme &theme) const
{
    const QRect area = plot();
    const int half = fontMetrics().height() / 2;
    QList<qint64> marks{ 0, m_top };
    if (m_top % 2 == 0)
        marks += m_top / 2;
    for (const qint64 mark : std::as_const(marks)) {
        const int y = area.bottom() + 1 - static_cast<int>(std::llround(double(mark) / double(m_top) * area.height()));
        painter.fillRect(QRect(area.left(), y, area.width(), 1), mark == 0 ? theme.frame : theme.line);
        painter.setPen(theme.muted);
        const QRect number(0, y - half, area.left() - scaleGap, 2 * half + 1);
        painter.drawText(number, Qt::AlignRight | Qt::AlignVCenter, locale().toString(mark));
    }
}

void BarChart::paintBar(QPainter &painter, const Theme &theme, int bar) const
{
    const Bar &value = m_bars[bar];
    QRect place = column(bar);
    if (!value.isKnown)
        fillHatched(painter, place, theme.base, theme.line);
    if (value.count <= 0)
        return;
    const int space = place.width() >= 6 ? 2 : place.width() >= 3 ? 1 : 0;
    place.adjust(space / 2, 0, space / 2 - space, 0);
    const auto heightOf = [this, &place](qint64 count) {
        const auto height = static_cast<int>(std::llround(double(count) / double(m_top) * place.height()));
        return count > 0 ? std::max(leastHeight, height) : 0;
    };
    const int bad = heightOf(std::min(value.bad, value.count));
    const int all = std::max(heightOf(value.count), value.count > value.bad ? bad + leastHeight : bad); // none hides the other
    QColor plain = theme.accent;
    plain.setAlphaF(bar == m_hovered ? 0.95F : 0.7F);
    painter.fillRect(QRect(place.left(), place.bottom() + 1 - all, place.width(), all - bad), plain);
    if (bad > 0)
        fillHatched(painter, QRect(place.left(), place.bottom() + 1 - bad, place.width(), bad), theme.bad, theme.base);
}

// A tick that would touch the one before it is left out.
void BarChart::paintTicks(QPainter &painter, const Theme &theme) const
{
    const QRect area = plot();
    const QFontMetrics metrics = fontMetrics();
    int free = 0;
    for (int bar = 0; bar < m_bars.size(); ++bar) {
        const QString &text = m_bars[bar].tick;
        const int width = metrics.horizontalAdvance(text);
        const int left = column(bar).left();
        if (text.isEmpty() || left < free || left + width > rect().right() + 1)
            continue;
        painter.fillRect(QRect(left, area.bottom() + 1, 1, 4), theme.frame);
        painter.setPen(theme.muted);
        painter.drawText(QRect(left, area.bottom() + 5, width + 1, metrics.height()), Qt::AlignLeft | Qt::AlignTop, text);
        free = left + width + 12;
    }
}

void BarChart::paintLegend(QPainter &painter, const Theme &theme) const
{
    const QFontMetrics metrics = fontMetrics();
    int right = rect().right() - 1;
    const auto paint = [&](const QString &text, bool bad) {
        if (text.isEmpty())
            return;
        const int width = metrics.horizontalAdvance(text);
        painter.setPen(theme.muted);
        painter.drawText(QRect(right - width, 0, width + 1, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        right -= width + 6 + legendSignSize;
        const QRect sign(right, (metrics.height() - legendSignSize) / 2, legendSignSize, legendSignSize);
        QColor plain = theme.accent;
        plain.setAlphaF(0.7F);
        if (bad)
            fillHatched(painter, sign, theme.bad, theme.base);
        else
            painter.fillRect(sign, plain);
        right -= 16;
    };
    paint(m_badText, true);
    paint(m_allText, false);
    painter.setPen(theme.text);
    const int width = right - 8;
    painter.drawText(QRect(0, 0, width, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(m_heading, Qt::ElideRight, width));
}

void BarChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    const QRect area = plot();
    if (m_bars.isEmpty()) {
        painter.setPen(theme.muted);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    if (m_range) {
        const QRect chosen = column(m_range->first)
                                 .united(column(std::min(m_range->second, static_cast<int>(m_bars.size()) - 1)));
        painter.fillRect(chosen, theme.selection);
        painter.fillRect(QRect(chosen.left(), chosen.top(), 1, chosen.height()), theme.accent);
        painter.fillRect(QRect(chosen.right(), chosen.top(), 1, chosen.height()), theme.accent);
    }
    paintScale(painter, theme);
    for (int bar = 0; bar < m_bars.size(); ++bar)
        paintBar(painter, theme, bar);
    paintTicks(painter, theme);
    paintLegend(painter, theme);
    if (hasFocus() && m_current >= 0 && m_current < m_bars.size()) {
        const QRect current = column(m_current);
        painter.setPen(QPen(theme.text, 1));
        painter.drawRect(current.adjusted(-1, -1, 0, 1));
        painter.fillRect(QRect(current.left(), area.bottom() + 2, current.width(), 3), theme.accent);
    }
}

} // namespace mcias
