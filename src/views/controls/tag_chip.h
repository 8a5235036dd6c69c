// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

namespace mcias {

//! One tag in a ChipsEditor. Server text: shown on one line, whatever is in it.
class TagChip final : public QAbstractButton {
    Q_OBJECT

public:
    TagChip(const QString &tag, QWidget *parent);

    const QString &tag() const { return m_tag; }
    //! A tag that is looked for by policy rules has a sign before it.
    void setMarked(bool marked);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void removeWanted();
    //! Left and right, or to the field behind the last one: -1, 1, and 0 for that.
    void moveWanted(int step);
    void focused();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QRect crossRect() const;

    QString m_tag;
    QString m_shown;
    bool m_marked = false;
};

} // namespace mcias
