// SPDX-License-Identifier: MIT
#include "views/controls/page_actions.h"

#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/mnemonics.h"

#include <QAction>
#include <QPushButton>

namespace mcias {

using namespace Qt::StringLiterals;

PageActions::PageActions(QWidget *page) : QObject(page), m_page(page)
{ }

void PageActions::add(const Action &action, const std::function<void()> &then)
{
    auto *made = new QAction(action.text, this);
    if (*action.icon)
        made->setIcon(icon(QLatin1String(action.icon)));
    made->setObjectName(QLatin1String(action.name));
    connect(made, &QAction::triggered, this, then);
    m_page->addAction(made);
    m_actions += made;
    m_kept += action;
}

QPushButton *PageActions::button(QAction *action, const char *objectName, QWidget *parent, bool hasMnemonic)
{
    auto *button = new QPushButton(action->icon(), {}, parent);
    const auto follow = [=] {
        const QString text = withoutMnemonic(action->text());
        button->setText(hasMnemonic ? action->text() : escapedMnemonic(text));
        nameWidget(button, objectName, QString(text).remove(u'…'));
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
    };
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    return button;
}

void PageActions::update(bool isReadOnly, const std::function<QString(qsizetype index)> &refusal)
{
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const QString why = isReadOnly && m_kept[i].writes
            ? tr("The profile is read-only: the console changes nothing at this server.")
            : refusal(i);
        m_actions[i]->setEnabled(why.isEmpty());
        m_actions[i]->setToolTip(why.isEmpty() ? m_kept[i].tip : why);
    }
}

} // namespace mcias
