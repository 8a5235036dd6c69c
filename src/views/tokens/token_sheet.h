// SPDX-License-Identifier: MIT
#pragma once

#include "api/secret.h"

#include <QTimer>
#include <QWidget>

namespace mcias {

//! A token, shown for those who insist: dots until it is asked for, and dots again after a while or when the window is left.
//! It is painted, and in no text that could be selected, searched or read out.
class TokenSheet final : public QWidget {
    Q_OBJECT

public:
    static constexpr std::chrono::seconds shownFor{ 20 };

    explicit TokenSheet(QWidget *parent = nullptr);

    //! Hides it, too.
    void setSecret(const Secret &secret);
    void setShown(bool isShown);
    bool isShown() const { return m_isShown; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void shownChanged(bool isShown);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int perLine(int width) const;

    Secret m_secret;
    bool m_isShown = false;
    QTimer m_hiding;
};

} // namespace mcias
