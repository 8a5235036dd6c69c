// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace mcias {

//! A line of plain text that gives way: what does not fit ends in an ellipsis, and its tooltip says it all. Never makes what
//! it stands in wider.
class ElidedLabel final : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    //! Also what a screen reader says; \a name while there is no text.
    void say(const QString &text, const QString &name);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showTip();
};

} // namespace mcias
