// SPDX-License-Identifier: MIT
#pragma once

#include "api/secret.h"

#include <QWidget>

namespace mcias {

//! A secret as a QR code, to be read by a camera: dark on light in every theme, each module a whole number of the screen's
//! pixels, within the margin of four modules that the standard wants. Only ever painted: there is no picture to be saved,
//! and what is heard of it does not tell what is in it.
class QrCode final : public QWidget {
    Q_OBJECT

public:
    static constexpr int margin = 4; //!< modules, on each side

    explicit QrCode(QWidget *parent = nullptr);
    ~QrCode() override;

    //! False, and nothing is shown, if \a text does not fit. An empty one forgets the last.
    bool setText(const Secret &text);
    //! Modules on a side, without the margin; 0: there is none.
    int modules() const { return m_size; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool isDark(int x, int y) const { return m_modules[y * m_size + x] != 0; }

    QByteArray m_modules; // a byte each, row by row; wiped
    int m_size = 0;
};

} // namespace mcias
