// SPDX-License-Identifier: MIT
#include "views/controls/brief_sight.h"

#include <QEvent>
#include <QWidget>

namespace mcias {

using namespace Qt::StringLiterals;

BriefSight::BriefSight(QWidget *owner) : QObject(owner), m_hiding(this)
{
    m_hiding.setObjectName(u"secretHiding"_s);
    m_hiding.setSingleShot(true);
    m_hiding.setInterval(shownFor);
    connect(&m_hiding, &QTimer::timeout, this, [this] { setShown(false); });
    owner->installEventFilter(this);
}

void BriefSight::setShown(bool isShown)
{
    if (isShown)
        m_hiding.start();
    else
        m_hiding.stop();
    if (m_isShown == isShown)
        return;
    m_isShown = isShown;
    Q_EMIT changed(isShown);
}

// Whoever goes to another window does not look at this one.
bool BriefSight::eventFilter(QObject *owner, QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate || event->type() == QEvent::Hide)
        setShown(false);
    return QObject::eventFilter(owner, event);
}

} // namespace mcias
