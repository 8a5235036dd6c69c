// SPDX-License-Identifier: MIT
#include "views/controls/qr_code.h"

#include <QPainter>

#include <qrencode.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace mcias {

namespace {

constexpr int moduleSize = 4;         // of the widget's pixels, where it may choose
constexpr uchar darkBit = 1;          // of libqrencode's modules
constexpr auto errors = QR_ECLEVEL_M; // a seventh may be unreadable: reflections on a screen

// With all that it knows overwritten when it goes.
struct WipingFree {
    void operator()(QRcode *code) const
    {
        std::fill_n(static_cast<volatile uchar *>(code->data), code->width * code->width, uchar(0));
        QRcode_free(code);
    }
};

} // namespace

QrCode::QrCode(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("QR code for an authenticator app"));
    setAccessibleDescription(
        tr("A picture for a camera. The same secret can be shown as text or copied, to be typed into the app."));
}

QrCode::~QrCode()
{
    wipe(m_modules);
}

bool QrCode::setText(const Secret &text)
{
    wipe(m_modules);
    m_size = 0;
    if (!text.isEmpty()) {
        const QByteArrayView bytes = text.utf8();
        const std::unique_ptr<QRcode, WipingFree> code(
            QRcode_encodeData(static_cast<int>(bytes.size()), reinterpret_cast<const uchar *>(bytes.data()), 0, errors));
        if (code) {
            m_size = code->width;
            m_modules.resize(qsizetype(m_size) * m_size);
            std::transform(code->data, code->data + m_modules.size(), m_modules.begin(),
                [](uchar module) { return static_cast<char>(module & darkBit); });
        }
    }
    updateGeometry();
    update();
    return m_size > 0 || text.isEmpty();
}

QSize QrCode::sizeHint() const
{
    const int side = (m_size + 2 * margin) * moduleSize;
    return { side, side };
}

// In the pixels of the screen, whatever its scale: a module that is a fraction of a pixel wider than its neighbour is
// harder to read.
void QrCode::paintEvent(QPaintEvent *)
{
    if (m_size == 0)
        return;
    QPainter painter(this);
    const QTransform toDevice = painter.deviceTransform();
    const qreal scale = toDevice.m11();
    const QPointF origin = toDevice.map(QPointF(0, 0));
    const QPointF shift(std::ceil(origin.x()) - origin.x(), std::ceil(origin.y()) - origin.y());
    painter.scale(1 / scale, 1 / scale);
    painter.translate(shift);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int all = m_size + 2 * margin;
    const int module = static_cast<int>(std::floor(std::min(width(), height()) * scale)) / all;
    if (module < 1)
        return;
    const int side = all * module;
    const int left = (static_cast<int>(width() * scale) - side) / 2;
    const int top = (static_cast<int>(height() * scale) - side) / 2;
    painter.fillRect(left, top, side, side, Qt::white); // not the theme's: many cameras want dark on light
    for (int y = 0; y < m_size; ++y) {
        for (int x = 0; x < m_size; ++x) {
            if (isDark(x, y))
                painter.fillRect(left + (x + margin) * module, top + (y + margin) * module, module, module, Qt::black);
        }
    }
}

} // namespace mcias
