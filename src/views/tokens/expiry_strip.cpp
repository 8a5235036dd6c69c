// SPDX-License-Identifier: MIT
#include "views/tokens/expiry_strip.h"

#include "models/formats.h"
#include "models/roles.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace mcias {

using namespace Qt::StringLiterals;
using Span = ExpiryBucket::Span;

namespace {

constexpr int spanSignSize = 14;

struct Looks {
    const char *objectName;
    const char *icon;
    Tone tone;
};

Looks looksOf(Span span)
{
    switch (span) {
    case Span::Over:
        return { "expiryOver", "error", Tone::Bad };
    case Span::Today:
        return { "expiryToday", "warning", Tone::Bad };
    case Span::Week:
        return { "expiryWeek", "warning", Tone::Warning };
    case Span::Month:
        return { "expiryMonth", "clock", Tone::Warning };
    case Span::Later:
        return { "expiryLater", "good", Tone::Good };
    case Span::NotKnown:
        break;
    }
    return { "expiryNotKnown", "question", Tone::Muted };
}

QString textOf(Span span, int count)
{
    switch (span) {
    case Span::Over:
        return ExpiryStrip::tr("%Ln expired", nullptr, count);
    case Span::Today:
        return ExpiryStrip::tr("%Ln within a day", nullptr, count);
    case Span::Week:
        return ExpiryStrip::tr("%Ln within 7 days", nullptr, count);
    case Span::Month:
        return ExpiryStrip::tr("%Ln within 30 days", nullptr, count);
    case Span::Later:
        return ExpiryStrip::tr("%Ln later", nullptr, count);
    case Span::NotKnown:
        break;
    }
    return ExpiryStrip::tr("%Ln with an unknown end", nullptr, count);
}

} // namespace

ExpiryStrip::ExpiryStrip(QPushButton *reminders, QWidget *parent) : QWidget(parent), m_reminders(reminders)
{
    nameWidget(this, "expiryStrip", tr("When service tokens end"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 12);
    row->setSpacing(8);
    row->addWidget(quietLabel(tr("Service tokens end:"), this));
    for (const Span span : { Span::Over, Span::Today, Span::Week, Span::Month, Span::Later, Span::NotKnown }) {
        auto *button = new QPushButton(this);
        button->setObjectName(QLatin1String(looksOf(span).objectName));
        button->setAutoDefault(false);
        button->setToolTip(tr("Show these tokens"));
        connect(button, &QPushButton::clicked, this, [this, span] { Q_EMIT spanChosen(span); });
        row->addWidget(button);
        m_tiles += { span, button };
    }
    row->addStretch(1);
    reminders->setParent(this);
    row->addWidget(reminders);
    hide();
}

// Within 7 days is also what ends within one.
bool ExpiryStrip::isWithin(Span span, Span tile)
{
    const bool isSoon = span == Span::Today || span == Span::Week || span == Span::Month;
    return span == tile || (isSoon && tile <= Span::Month && span <= tile);
}

void ExpiryStrip::setBoard(const QList<ExpiryBucket> &board)
{
    for (Tile &tile : m_tiles) {
        tile.count = 0;
        for (const ExpiryBucket &bucket : board)
            tile.count += isWithin(bucket.span, tile.span) ? static_cast<int>(bucket.rows.size()) : 0;
    }
    showTiles();
}

int ExpiryStrip::count(Span span) const
{
    for (const Tile &tile : m_tiles) {
        if (tile.span == span)
            return tile.count;
    }
    return 0;
}

QList<QWidget *> ExpiryStrip::tabOrder() const
{
    QList<QWidget *> order;
    for (const Tile &tile : m_tiles)
        order += tile.button;
    return order + QList<QWidget *>{ m_reminders };
}

void ExpiryStrip::showTiles()
{
    const Theme &theme = Theme::of(palette());
    int all = 0;
    for (const Tile &tile : std::as_const(m_tiles)) {
        const Looks looks = looksOf(tile.span);
        all += tile.count;
        tile.button->setText(textOf(tile.span, tile.count));
        tile.button->setAccessibleName(tr("Service tokens: %1").arg(tile.button->text()));
        tile.button->setVisible(tile.count > 0);
        const QColor color = looks.tone == Tone::Muted ? theme.muted : theme.tone(looks.tone);
        tile.button->setIcon(iconPixmap(QLatin1String(looks.icon), spanSignSize, color, devicePixelRatioF()));
    }
    setVisible(all > 0);
}

void ExpiryStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showTiles();
}

} // namespace mcias
