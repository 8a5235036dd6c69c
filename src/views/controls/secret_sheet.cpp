// SPDX-License-Identifier: MIT
#include "views/controls/secret_sheet.h"

#include "views/controls/theme.h"
#include "work/password_maker.h"

#include <QFontDatabase>
#include <QPainter>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal groupScale = 1.7; // of the font around it
constexpr qreal lineScale = 1.5;  // from one group to the next, of its height
constexpr int groupSize = 4;
constexpr int wordsWidth = 30;     // characters
constexpr qreal smallScale = 1.25; // where there are no words beside the groups
constexpr int mostPerLine = 5;     // groups

QFont groupFont(const QFont &around, qreal scale = groupScale)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(around.pointSizeF() * scale);
    font.setBold(true);
    return font;
}

int countOf(const Secret &secret)
{
    const QByteArrayView bytes = secret.utf8();
    const auto characters = std::count_if(bytes.begin(), bytes.end(), [](char c) { return (uchar(c) & 0xC0U) != 0x80U; });
    return static_cast<int>((characters + groupSize - 1) / groupSize);
}

// As many in each line, or nearly so.
int linesOf(int groups)
{
    return std::max(1, (groups + mostPerLine - 1) / mostPerLine);
}

int perLine(int groups)
{
    return std::max(1, (groups + linesOf(groups) - 1) / linesOf(groups));
}

} // namespace

SecretSheet::SecretSheet(QWidget *parent, Look look) : QWidget(parent), m_look(look)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setNames(tr("Temporary password, shown on the screen"), tr("Temporary password, hidden"));
}

void SecretSheet::setNames(const QString &shown, const QString &hidden)
{
    m_shownName = shown;
    m_hiddenName = hidden;
    setShown(m_isShown);
}

void SecretSheet::setSecret(const Secret &secret)
{
    m_secret = secret;
    updateGeometry();
    update();
}

void SecretSheet::setShown(bool isShown)
{
    m_isShown = isShown;
    setAccessibleName(isShown ? m_shownName : m_hiddenName);
    update();
}

QSize SecretSheet::sizeHint() const
{
    if (m_look == Look::Groups) {
        const QFontMetricsF metrics(groupFont(font(), smallScale));
        const qreal letters = (groupSize + 1) * perLine(countOf(m_secret)); // a gap behind each group
        return { static_cast<int>(metrics.horizontalAdvance(u'm') * letters),
            static_cast<int>(metrics.height() * lineScale * linesOf(countOf(m_secret))) };
    }
    const QFontMetricsF metrics(groupFont(font()));
    const qreal height = metrics.height() * lineScale * std::max(1, countOf(m_secret));
    const qreal width = metrics.horizontalAdvance(u'm') * (groupSize + 2) + QFontMetricsF(font()).averageCharWidth() * wordsWidth;
    return { static_cast<int>(width), static_cast<int>(height) };
}

// Words that are shown for the eye, in the colour and the font that the painter has.
qreal SecretSheet::paint(QPainter &painter, const QRectF &area, const Secret &secret)
{
    const QFont words = painter.font();
    const QFont groups = groupFont(words);
    const QFontMetricsF metrics(groups, painter.device());
    const qreal step = metrics.height() * lineScale;
    const qreal indent = metrics.horizontalAdvance(u'm') * (groupSize + 2);
    const Secret spelled = PasswordMaker::spelled(secret);
    const QStringList lines = spelled.reveal().split(u'\n');
    // A password that was typed may have blanks of its own, so its groups are counted, not split.
    const QString text = secret.reveal();
    const QList<uint> characters = text.toUcs4();
    for (qsizetype i = 0; i * groupSize < characters.size(); ++i) {
        const qsizetype first = i * groupSize;
        const qsizetype count = std::min<qsizetype>(groupSize, characters.size() - first);
        const QString group = QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData() + first), count);
        const QRectF line(area.left(), area.top() + step * static_cast<qreal>(i), area.width(), step);
        painter.setFont(groups);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, group);
        painter.setFont(words);
        painter.drawText(line.adjusted(indent, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, lines.value(i));
    }
    painter.setFont(words);
    const qsizetype count = (characters.size() + groupSize - 1) / groupSize;
    return step * static_cast<qreal>(count);
}

void SecretSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(Theme::of(palette()).text);
    if (m_look == Look::Groups)
        return paintGroups(painter);
    if (m_isShown) {
        paint(painter, rect(), m_secret);
        return;
    }
    painter.setFont(groupFont(font()));
    painter.setPen(Theme::of(palette()).muted);
    const qreal step = QFontMetricsF(painter.font()).height() * lineScale;
    for (int i = 0; i < countOf(m_secret); ++i)
        painter.drawText(QRectF(0, step * i, width(), step), Qt::AlignVCenter | Qt::AlignLeft, QString(groupSize, u'•'));
}

void SecretSheet::paintGroups(QPainter &painter) const
{
    const QFont groups = groupFont(font(), smallScale);
    const QFontMetricsF metrics(groups);
    painter.setFont(groups);
    if (!m_isShown)
        painter.setPen(Theme::of(palette()).muted);
    const QList<uint> characters = m_isShown ? m_secret.reveal().toUcs4() : QList<uint>();
    const int count = countOf(m_secret);
    const qreal step = metrics.horizontalAdvance(u'm') * (groupSize + 1);
    const qreal line = metrics.height() * lineScale;
    for (int i = 0; i < count; ++i) {
        const QList<uint> group = characters.mid(qsizetype(i) * groupSize, groupSize);
        const QString text = m_isShown ? QString::fromUcs4(reinterpret_cast<const char32_t *>(group.constData()), group.size())
                                       : QString(groupSize, u'•');
        const int row = i / perLine(count);
        const QRectF place(step * (i % perLine(count)), line * row, step, line);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
    }
}

} // namespace mcias
