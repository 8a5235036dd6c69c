// SPDX-License-Identifier: MIT
#pragma once

#include <QCheckBox>

class QTextLayout;

namespace mcias {

//! A check box whose sentence may take several lines, broken between words; a word that is longer than a line is broken, too.
//! Plain text; as high as it needs to be.
class WrappedCheckBox final : public QCheckBox {
    Q_OBJECT

public:
    explicit WrappedCheckBox(const QString &sentence, QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool hitButton(const QPoint &place) const override { return rect().contains(place); }
    void paintEvent(QPaintEvent *event) override;

private:
    int textLeft() const;
    int layOut(QTextLayout &layout, int width) const;

    QString m_sentence;
};

} // namespace mcias
