// SPDX-License-Identifier: MIT
#include "views/controls/icons.h"

#include "views/controls/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

// Colours are chosen when it is painted, so that one icon serves light and dark.
class ThemedIconEngine final : public QIconEngine {
public:
    explicit ThemedIconEngine(const QString &name) : m_name(name) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int size = std::min(rect.width(), rect.height());
        const QPixmap picture = iconPixmap(m_name, size, colorFor(mode), painter->device()->devicePixelRatioF());
        painter->drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, picture);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const qreal ratio = std::max(scale, 1.0);
        return iconPixmap(m_name, static_cast<int>(std::min(size.width(), size.height()) / ratio), colorFor(mode), ratio);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, std::min(size.width(), size.height()), colorFor(mode), 1.0);
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(m_name); }
    bool isNull() override { return false; }

private:
    static QColor colorFor(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        return mode == QIcon::Normal ? Theme::of(palette).muted : Theme::of(palette).text;
    }

    QString m_name;
};

QByteArray drawing(const QString &name)
{
    QFile file(":/icons/"_L1 + name + ".svg"_L1);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal ratio)
{
    const QString key = "mcias/%1/%2/%3/%4"_L1.arg(name, color.name(QColor::HexArgb)).arg(size).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(drawing(name).replace("currentColor", color.name().toLatin1()));
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, size, size));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon icon(const QString &name)
{
    return QIcon(new ThemedIconEngine(name));
}

QIcon applicationIcon()
{
    return QIcon(u":/mcias-console.svg"_s);
}

} // namespace mcias
