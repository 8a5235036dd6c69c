// SPDX-License-Identifier: MIT
#pragma once

#include "views/controls/message_bar.h"

#include <QHash>

#include <functional>

class QVBoxLayout;

namespace mcias {

//! News that concern the whole window, one bar below the other. Each has an id: later news of it take its place. F6 leads the
//! keyboard to the latest.
class NewsStack final : public QWidget {
    Q_OBJECT

public:
    explicit NewsStack(QWidget *parent = nullptr);

    //! Shows \a text; \a act runs when the person presses \a actionText, and the bar goes.
    void say(const QString &id, MessageBar::Kind kind, const QString &text, const QString &actionText = {},
        const std::function<void()> &act = {});
    void clear(const QString &id);
    //! Keeps all news out of sight, later ones too, until it is let go.
    void setHeld(bool held);
    //! What stands there for \a id; empty for nothing.
    QString text(const QString &id) const;

private:
    void takeFocus();
    void showOrHide();

    QHash<QString, MessageBar *> m_bars;
    bool m_held = false;
    QVBoxLayout *m_column;
};

} // namespace mcias
