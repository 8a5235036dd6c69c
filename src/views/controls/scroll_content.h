// SPDX-License-Identifier: MIT
#pragma once

#include <QEvent>
#include <QLayout>
#include <QWidget>

namespace mcias {

//! What lies in an area that scrolls: as high as its text, which wraps, needs it to be at its width. An area by itself asks
//! for no more than the least height of each part, and cuts off the last lines.
class ScrollContent final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    bool event(QEvent *event) override
    {
        const bool isHandled = QWidget::event(event);
        if ((event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) && layout()) {
            const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : 0;
            if (height != minimumHeight())
                setMinimumHeight(height);
        }
        return isHandled;
    }
};

} // namespace mcias
