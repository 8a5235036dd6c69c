// SPDX-License-Identifier: MIT
#include "views/controls/theme.h"

namespace mcias {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

} // namespace

const Theme &Theme::light()
{
    static const Theme theme{
        .isDark = false,
        .window = rgb(0xf4f6f8),
        .sidebar = rgb(0xe9edf1),
        .base = rgb(0xffffff),
        .header = rgb(0xf8fafb),
        .text = rgb(0x1a2028),
        .muted = rgb(0x55606e),
        .line = rgb(0xdbe0e6),
        .frame = rgb(0x7f8995),
        .hover = rgb(0xeef2f5),
        .accent = rgb(0x0b6f80),
        .accentHover = rgb(0x095f6e),
        .onAccent = rgb(0xffffff),
        .selection = rgb(0xcfe8ec),
        .good = rgb(0x1c7a4b),
        .warning = rgb(0x8f5600),
        .bad = rgb(0xb3261e),
        .infoGround = rgb(0xe3f1f4),
        .goodGround = rgb(0xe4f4ea),
        .warningGround = rgb(0xfdf1dc),
        .badGround = rgb(0xfce9e7),
    };
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme{
        .isDark = true,
        .window = rgb(0x15191e),
        .sidebar = rgb(0x101317),
        .base = rgb(0x1c2127),
        .header = rgb(0x20262d),
        .text = rgb(0xe4e8ed),
        .muted = rgb(0x9ba6b3),
        .line = rgb(0x2c343d),
        .frame = rgb(0x6b7684),
        .hover = rgb(0x252c34),
        .accent = rgb(0x4fc0d0),
        .accentHover = rgb(0x6dd0de),
        .onAccent = rgb(0x06222a),
        .selection = rgb(0x1d4650),
        .good = rgb(0x6ccb95),
        .warning = rgb(0xe6b566),
        .bad = rgb(0xff9186),
        .infoGround = rgb(0x17323a),
        .goodGround = rgb(0x17332a),
        .warningGround = rgb(0x3a2f18),
        .badGround = rgb(0x3d2120),
    };
    return theme;
}

const Theme &Theme::of(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? dark() : light();
}

QPalette Theme::palette() const
{
    QPalette result;
    const auto set = [&result](QPalette::ColorRole role, const QColor &color) { result.setColor(role, color); };
    set(QPalette::Window, window);
    set(QPalette::WindowText, text);
    set(QPalette::Base, base);
    set(QPalette::AlternateBase, header);
    set(QPalette::Text, text);
    set(QPalette::PlaceholderText, muted);
    set(QPalette::Button, isDark ? hover : base);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, bad);
    set(QPalette::ToolTipBase, isDark ? hover : text);
    set(QPalette::ToolTipText, isDark ? text : base);
    set(QPalette::Highlight, selection);
    set(QPalette::HighlightedText, text);
    set(QPalette::Link, accent);
    set(QPalette::LinkVisited, accent);
    set(QPalette::Light, isDark ? hover : base);
    set(QPalette::Midlight, isDark ? hover : header);
    set(QPalette::Mid, line);
    set(QPalette::Dark, frame);
    set(QPalette::Shadow, isDark ? rgb(0x000000) : frame);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText })
        result.setColor(QPalette::Disabled, role, isDark ? rgb(0x6c7784) : rgb(0x8a94a1));
    result.setColor(QPalette::Disabled, QPalette::Base, isDark ? window : header);
    return result;
}

QColor Theme::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Good:
        return good;
    case Tone::Warning:
        return warning;
    case Tone::Bad:
        return bad;
    case Tone::Muted:
    case Tone::None:
        break;
    }
    return muted;
}

} // namespace mcias
