// SPDX-License-Identifier: MIT
#include "views/controls/profile_colors.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>

#include <algorithm>

namespace mcias {

namespace {

struct Colors {
    Q_DECLARE_TR_FUNCTIONS(mcias::ProfileColors)
};

QColor shade(const Theme &theme, QRgb light, QRgb dark)
{
    return QColor::fromRgb(theme.isDark ? dark : light);
}

void drawDot(QPainter *painter, const QRect &rect, ProfileColor color, const Theme &theme)
{
    const qreal side = std::min(rect.width(), rect.height()) - 4;
    QRectF dot(0, 0, side, side);
    dot.moveCenter(QRectF(rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (color == ProfileColor::None) {
        painter->setPen(QPen(theme.frame, 1.5));
        painter->drawEllipse(dot.adjusted(0.75, 0.75, -0.75, -0.75));
    } else {
        painter->setPen(Qt::NoPen);
        painter->setBrush(profileColor(color, theme));
        painter->drawEllipse(dot);
    }
    painter->restore();
}

// Draws in the theme of the moment, so that it need not be set anew.
class DotEngine final : public QIconEngine {
public:
    explicit DotEngine(ProfileColor color) : m_color(color) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        drawDot(painter, rect, m_color, Theme::of(QGuiApplication::palette()));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        return profileDot(m_color, Theme::of(QGuiApplication::palette()), std::min(size.width(), size.height()), 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode, QIcon::State, qreal scale) override
    {
        const qreal ratio = std::max(scale, 1.0);
        const int side = static_cast<int>(std::min(size.width(), size.height()) / ratio);
        return profileDot(m_color, Theme::of(QGuiApplication::palette()), side, ratio);
    }
    QIconEngine *clone() const override { return new DotEngine(m_color); }
    bool isNull() override { return false; }

private:
    ProfileColor m_color;
};

} // namespace

QColor profileColor(ProfileColor color, const Theme &theme)
{
    switch (color) {
    case ProfileColor::None:
        break;
    case ProfileColor::Red:
        return shade(theme, 0xc0291f, 0xff8a7d);
    case ProfileColor::Amber:
        return shade(theme, 0xa86200, 0xf0b44c);
    case ProfileColor::Green:
        return shade(theme, 0x1c7a4b, 0x6ccb95);
    case ProfileColor::Teal:
        return shade(theme, 0x0b6f80, 0x4fc0d0);
    case ProfileColor::Blue:
        return shade(theme, 0x2457c5, 0x8db4ff);
    case ProfileColor::Violet:
        return shade(theme, 0x7a3bb8, 0xc9a5f5);
    }
    return {};
}

QColor textOnProfileColor(ProfileColor color, const Theme &theme)
{
    return color == ProfileColor::None ? theme.text : shade(theme, 0xffffff, 0x15191e);
}

QString profileColorName(ProfileColor color)
{
    switch (color) {
    case ProfileColor::None:
        break;
    case ProfileColor::Red:
        return Colors::tr("Red");
    case ProfileColor::Amber:
        return Colors::tr("Amber");
    case ProfileColor::Green:
        return Colors::tr("Green");
    case ProfileColor::Teal:
        return Colors::tr("Teal");
    case ProfileColor::Blue:
        return Colors::tr("Blue");
    case ProfileColor::Violet:
        return Colors::tr("Violet");
    }
    return Colors::tr("No colour");
}

QPixmap profileDot(ProfileColor color, const Theme &theme, int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawDot(&painter, QRect(0, 0, size, size), color, theme);
    return pixmap;
}

QIcon profileIcon(ProfileColor color)
{
    return QIcon(new DotEngine(color));
}

} // namespace mcias
