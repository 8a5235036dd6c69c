// SPDX-License-Identifier: MIT
#include "views/controls/message_bar.h"

#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/mnemonics.h"
#include "views/controls/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int signSize = 18;

struct BarLooks {
    const char *icon = nullptr;
    QColor color;
    QColor ground;
};

BarLooks looksOf(MessageBar::Kind kind, const Theme &theme)
{
    switch (kind) {
    case MessageBar::Kind::Info:
        return { "info", theme.accent, theme.infoGround };
    case MessageBar::Kind::Good:
        return { "good", theme.good, theme.goodGround };
    case MessageBar::Kind::Warning:
        return { "warning", theme.warning, theme.warningGround };
    case MessageBar::Kind::Error:
        return { "error", theme.bad, theme.badGround };
    }
    return { "info", theme.accent, theme.infoGround };
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent),
      m_sign(new QLabel(this)),
      m_text(plainLabel({}, this)),
      m_action(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    nameWidget(m_text, "messageText", tr("Message"));
    nameWidget(m_action, "messageAction", tr("Message action"));
    nameWidget(m_close, "messageClose", tr("Close the message"));
    m_sign->setFixedSize(signSize, signSize);
    m_action->setAutoDefault(true); // Enter presses it, also where there is no dialog
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_close->setIcon(icon(u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close the message"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setSpacing(12);
    layout->addWidget(m_sign, 0, Qt::AlignVCenter); // as the text, which may be lower than its room
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close, 0, Qt::AlignTop);

    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    hide();
}

void MessageBar::say(Kind kind, const QString &text, const QString &actionText)
{
    m_kind = kind;
    m_text->setText(text);
    m_text->setAccessibleName(text);
    setAccessibleName(text);
    m_action->setText(actionText);
    m_action->setAccessibleName(actionText.isEmpty() ? tr("Message action") : withoutMnemonic(actionText));
    m_action->setVisible(!actionText.isEmpty());
    setFocusProxy(actionText.isEmpty() ? static_cast<QWidget *>(m_close) : m_action); // for whoever leads the keyboard here
    showSign();
    show();
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::clear()
{
    if (isHidden())
        return;
    m_text->clear();
    hide();
    Q_EMIT cleared();
}

void MessageBar::setLasting()
{
    delete m_close; // hidden, it would be a proxy that Tab cannot pass
    m_close = nullptr;
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::showSign()
{
    const BarLooks looks = looksOf(m_kind, Theme::of(palette()));
    m_sign->setPixmap(iconPixmap(QLatin1String(looks.icon), signSize, looks.color, devicePixelRatioF()));
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const BarLooks looks = looksOf(m_kind, Theme::of(palette()));
    QColor outline = looks.color;
    outline.setAlpha(90);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outline);
    painter.setBrush(looks.ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showSign();
}

} // namespace mcias
