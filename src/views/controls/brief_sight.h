// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>

#include <chrono>

namespace mcias {

//! How long a secret can be read that somebody asked to see: for a short while, and only as long as its window is in front.
class BriefSight final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::seconds shownFor{ 20 };

    //! \a owner is the widget that shows it.
    explicit BriefSight(QWidget *owner);

    bool isShown() const { return m_isShown; }
    //! The while begins anew.
    void setShown(bool isShown);

Q_SIGNALS:
    void changed(bool isShown);

protected:
    bool eventFilter(QObject *owner, QEvent *event) override;

private:
    QTimer m_hiding;
    bool m_isShown = false;
};

} // namespace mcias
