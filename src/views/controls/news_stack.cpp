// SPDX-License-Identifier: MIT
#include "views/controls/news_stack.h"

#include "views/controls/mnemonics.h"

#include <QShortcut>
#include <QVBoxLayout>

namespace mcias {

NewsStack::NewsStack(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(8, 8, 8, 8);
    m_column->setSpacing(8);
    hide();
    auto *jump = new QShortcut(Qt::Key_F6, this);
    jump->setContext(Qt::WindowShortcut);
    connect(jump, &QShortcut::activated, this, &NewsStack::takeFocus);
}

// To the latest of them.
void NewsStack::takeFocus()
{
    if (m_column->count() > 0)
        m_column->itemAt(m_column->count() - 1)->widget()->setFocus(Qt::ShortcutFocusReason);
}

void NewsStack::say(
    const QString &id, MessageBar::Kind kind, const QString &text, const QString &actionText, const std::function<void()> &act)
{
    clear(id);
    auto *bar = new MessageBar(this);
    bar->setObjectName(QLatin1String("news-") + id);
    m_bars.insert(id, bar);
    m_column->addWidget(bar);
    connect(bar, &MessageBar::cleared, this, [this, id] { clear(id); });
    connect(bar, &MessageBar::actionTriggered, this, [this, id, act] {
        clear(id);
        if (act)
            act();
    });
    showOrHide();
    // No letter of its own: it stands above pages and forms whose letters it cannot know. F6 leads to it.
    bar->say(kind, text, withoutMnemonic(actionText));
}

void NewsStack::clear(const QString &id)
{
    MessageBar *bar = m_bars.take(id);
    if (!bar)
        return;
    bar->disconnect(this);
    m_column->removeWidget(bar);
    bar->hide();
    bar->deleteLater(); // the button that was pressed is one of its own
    showOrHide();
}

void NewsStack::setHeld(bool held)
{
    m_held = held;
    showOrHide();
}

void NewsStack::showOrHide()
{
    setVisible(!m_held && !m_bars.isEmpty());
}

QString NewsStack::text(const QString &id) const
{
    const MessageBar *bar = m_bars.value(id);
    return bar ? bar->text() : QString();
}

} // namespace mcias
