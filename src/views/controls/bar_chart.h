// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <optional>
#include <utility>

namespace mcias {

struct Theme;

//! Counts, one bar beside the other: what is bad of each stands at its foot, in another colour and hatched. One stop of Tab:
//! Left, Right, Home and End go from bar to bar, and what stands there is said; with Shift they draw a range, as dragging
//! does. Enter, a click or the end of a drag chooses; Escape gives the range up. Knows nothing of what is counted: all texts
//! are its owner's.
class BarChart final : public QWidget {
    Q_OBJECT

public:
    struct Bar {
        QString text; //!< the whole of it as a sentence: `22 November, 09:00–10:00: 37 events, 4 failed`
        QString tick; //!< below the bar; empty: none. What has no room is left out
        qint64 count = 0;
        qint64 bad = 0;      //!< of these
        qint64 key = 0;      //!< where the bar begins, the later the greater: keyboard and range stay where they are
        bool isKnown = true; //!< else its place is hatched
    };

    //! \a title is what people hear the chart called.
    explicit BarChart(const QString &title, QWidget *parent = nullptr);

    //! Shows other bars; \a summary says the same as all of them, for those who do not see them. A range that is
    //! being drawn stays over the same keys, as far as there are bars for them.
    void setBars(const QList<Bar> &bars, const QString &summary);
    const QList<Bar> &bars() const { return m_bars; }
    //! A line above the bars: what they are, or what is under the mouse or the keyboard. Cut where there is no room.
    void setHeading(const QString &text);
    QString heading() const { return m_heading; }
    //! What the two colours mean, above the bars; both empty: nothing stands there.
    void setLegend(const QString &all, const QString &bad);
    //! Instead of bars, while there are none.
    void setEmptyText(const QString &text);
    //! Whether a range can be drawn; no, as it is at first: a single bar is chosen.
    void setRangesDrawn(bool drawn) { m_drawsRanges = drawn; }
    //! The bars that are marked as chosen, first and last.
    std::optional<std::pair<int, int>> range() const { return m_range; }
    void setRange(const std::optional<std::pair<int, int>> &range);
    //! Where the keyboard is; -1: nowhere yet.
    int currentBar() const { return m_current; }
    //! Under the mouse, or else under the keyboard that is here; -1: none.
    int lookedAt() const { return m_hovered >= 0 ? m_hovered : hasFocus() ? m_current : -1; }
    //! What was said of all bars.
    QString summary() const { return m_summary; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    //! Somebody has chosen these bars, first and last; also a single one.
    void rangeChosen(int first, int last);
    //! What is drawn, or where keyboard or mouse are, is another now.
    void rangeChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect plot() const;
    QRect column(int bar) const;
    int barAt(const QPoint &place, bool near) const;
    int barOf(qint64 key) const;
    void carryOver(const QList<Bar> &before);
    void go(int bar, bool draws);
    void draw(int from, int to);
    void choose();
    void say();
    void paintScale(QPainter &painter, const Theme &theme) const;
    void paintBar(QPainter &painter, const Theme &theme, int bar) const;
    void paintTicks(QPainter &painter, const Theme &theme) const;
    void paintLegend(QPainter &painter, const Theme &theme) const;

    QString m_title;
    QString m_summary;
    QString m_heading;
    QString m_allText;
    QString m_badText;
    QString m_emptyText;
    QList<Bar> m_bars;
    qint64 m_top = 1; // of the scale
    bool m_drawsRanges = false;
    std::optional<std::pair<int, int>> m_range;
    int m_current = -1;
    int m_anchor = -1;  // where a range begins
    int m_pressed = -1; // where the mouse went down
    int m_hovered = -1;
};

} // namespace mcias
