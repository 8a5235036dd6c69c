// SPDX-License-Identifier: MIT
#include "views/tokens/token_sheet.h"

#include "views/controls/theme.h"

#include <QFontDatabase>
#include <QPainter>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualLetters = 64; // in a line, where there is room for them
constexpr int fewestLetters = 24;
constexpr qsizetype mostLetters = 4096; // shown; a token is much shorter

QFont letters(const QFont &around)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(around.pointSizeF());
    return font;
}

} // namespace

TokenSheet::TokenSheet(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&m_sight, &BriefSight::changed, this, [this](bool isShown) {
        setAccessibleName(isShown ? tr("Token, shown on the screen") : tr("Token, hidden"));
        update();
        Q_EMIT shownChanged(isShown);
    });
    setAccessibleName(tr("Token, hidden"));
}

void TokenSheet::setSecret(const Secret &secret)
{
    m_secret = secret;
    setShown(false);
    updateGeometry();
    update();
}

int TokenSheet::perLine(int width) const
{
    const int letter = QFontMetrics(letters(font())).horizontalAdvance(u'm');
    return std::max(fewestLetters, width / std::max(1, letter));
}

int TokenSheet::heightForWidth(int width) const
{
    const int step = perLine(width);
    const auto size = static_cast<int>(std::clamp<qsizetype>(m_secret.utf8().size(), 1, mostLetters));
    return (size + step - 1) / step * QFontMetrics(letters(font())).lineSpacing();
}

QSize TokenSheet::sizeHint() const
{
    const int width = QFontMetrics(letters(font())).horizontalAdvance(u'm') * usualLetters;
    return { width, heightForWidth(width) };
}

QSize TokenSheet::minimumSizeHint() const
{
    return { QFontMetrics(letters(font())).horizontalAdvance(u'm') * fewestLetters, QFontMetrics(letters(font())).lineSpacing() };
}

// Letter by letter in lines of one length: the whole text is put together nowhere.
void TokenSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    painter.setFont(letters(font()));
    painter.setPen(isShown() ? theme.text : theme.muted);
    const int step = perLine(width());
    const int lineHeight = QFontMetrics(painter.font()).lineSpacing();
    const QByteArrayView bytes = m_secret.utf8().first(std::min(m_secret.utf8().size(), mostLetters));
    for (qsizetype at = 0, line = 0; at < bytes.size(); at += step, ++line) {
        const qsizetype count = std::min<qsizetype>(step, bytes.size() - at);
        const QRect place(0, static_cast<int>(line) * lineHeight, width(), lineHeight);
        const QString text = isShown() ? QString::fromLatin1(bytes.sliced(at, count)) : QString(count, u'•');
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    }
}

} // namespace mcias
