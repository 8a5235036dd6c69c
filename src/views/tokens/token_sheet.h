// SPDX-License-Identifier: MIT
#pragma once

#include "api/secret.h"
#include "views/controls/brief_sight.h"

#include <QWidget>

namespace mcias {

//! A token, shown for those who insist: dots until it is asked for, and dots again after a while or when the window is left.
//! It is painted, and in no text that could be selected, searched or read out.
class TokenSheet final : public QWidget {
    Q_OBJECT

public:
    static constexpr auto shownFor = BriefSight::shownFor;

    explicit TokenSheet(QWidget *parent = nullptr);

    //! Hides it, too.
    void setSecret(const Secret &secret);
    void setShown(bool isShown) { m_sight.setShown(isShown); }
    bool isShown() const { return m_sight.isShown(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void shownChanged(bool isShown);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int perLine(int width) const;

    Secret m_secret;
    BriefSight m_sight{ this };
};

} // namespace mcias
