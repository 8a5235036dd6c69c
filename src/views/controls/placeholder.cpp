// SPDX-License-Identifier: MIT
#include "views/controls/placeholder.h"

#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace mcias {

namespace {

constexpr int bigSignSize = 48;
constexpr int textWidth = 440;

} // namespace

Placeholder::Placeholder(QWidget *parent)
    : QWidget(parent),
      m_sign(new QLabel(this)),
      m_title(titleLabel({}, 1.2, this)),
      m_text(quietLabel({}, this)),
      m_busy(new QProgressBar(this)),
      m_action(new QPushButton(this))
{
    nameWidget(m_title, "placeholderTitle", tr("State"));
    nameWidget(m_text, "placeholderText", tr("Explanation"));
    nameWidget(m_busy, "placeholderBusy", tr("Loading"));
    nameWidget(m_action, "placeholderAction", tr("Try again"));
    m_sign->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setMaximumWidth(textWidth);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedSize(160, 8);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_sign, 0, Qt::AlignHCenter);
    layout->addWidget(m_title);
    auto *textRow = new QHBoxLayout;
    textRow->addStretch(1);
    textRow->addWidget(m_text, 1000); // up to its widest
    textRow->addStretch(1);
    layout->addLayout(textRow);
    layout->addWidget(m_busy, 0, Qt::AlignHCenter);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &Placeholder::actionTriggered);
}

void Placeholder::showBusy(const QString &title)
{
    show({}, title, {});
    m_busy->show();
}

void Placeholder::show(const QString &iconName, const QString &title, const QString &text, const QString &actionText)
{
    m_iconName = iconName;
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_title->setAccessibleName(title.isEmpty() ? tr("State") : title);
    m_text->setText(text);
    m_text->setAccessibleName(text.isEmpty() ? tr("Explanation") : text);
    m_text->setVisible(!text.isEmpty());
    m_busy->hide();
    m_action->setText(actionText);
    m_action->setAccessibleName(actionText.isEmpty() ? tr("Try again") : QString(actionText).remove(QLatin1Char('&')));
    m_action->setVisible(!actionText.isEmpty());
    showSign();
}

QString Placeholder::title() const
{
    return m_title->text();
}

QString Placeholder::text() const
{
    return m_text->text();
}

void Placeholder::showSign()
{
    m_sign->setVisible(!m_iconName.isEmpty());
    if (!m_iconName.isEmpty())
        m_sign->setPixmap(iconPixmap(m_iconName, bigSignSize, Theme::of(palette()).frame, devicePixelRatioF()));
}

void Placeholder::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showSign();
}

} // namespace mcias
