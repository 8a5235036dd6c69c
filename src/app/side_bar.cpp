// SPDX-License-Identifier: MIT
#include "app/side_bar.h"

#include "app/person_button.h"
#include "models/formats.h"
#include "session/session.h"
#include "views/controls/card.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int barWidth = 216;

// One page in the bar.
class PageButton final : public QAbstractButton {
public:
    PageButton(const QString &title, const QString &iconName, QWidget *parent) : QAbstractButton(parent), m_iconName(iconName)
    {
        setText(title);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setFixedHeight(34);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF plate = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(Qt::NoPen);
        if (isChecked() || underMouse()) {
            painter.setBrush(isChecked() ? theme.selection : theme.line);
            painter.drawRoundedRect(plate, 6, 6);
        }
        if (hasFocus()) {
            painter.setPen(QPen(theme.accent, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        }
        const int size = 18;
        painter.drawPixmap(12, (height() - size) / 2,
            iconPixmap(m_iconName, size, isChecked() ? theme.accent : theme.muted, devicePixelRatioF()));
        QFont face = font();
        face.setBold(isChecked());
        painter.setFont(face);
        painter.setPen(theme.text);
        painter.drawText(rect().adjusted(42, 0, -8, 0), Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, text());
    }

private:
    QString m_iconName;
};

// The round sign of who is signed in.
class Face final : public QWidget {
public:
    explicit Face(QWidget *parent) : QWidget(parent) { setFixedSize(32, 32); }
    void setName(const QString &name)
    {
        m_name = name;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintInitial(&painter, rect(), m_name, palette());
    }

private:
    QString m_name;
};

QWidget *makeMark(QToolButton *back, QToolButton *forward, QWidget *parent)
{
    auto *mark = new QWidget(parent);
    auto *row = new QHBoxLayout(mark);
    row->setContentsMargins(8, 0, 0, 0);
    row->setSpacing(10);
    auto *sign = new QLabel(mark);
    sign->setFixedSize(28, 28);
    sign->setPixmap(applicationIcon().pixmap(QSize(28, 28), parent->devicePixelRatioF()));
    row->addWidget(sign);
    row->addWidget(titleLabel(u"MCIAS"_s, 1.2, mark));
    row->addStretch(1);
    row->addWidget(back);
    row->addWidget(forward);
    return mark;
}

// A low window has not room for all pages.
QWidget *makePages(QVBoxLayout *column, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    nameWidget(area, "pageScroll", SideBar::tr("Pages"));
    area->setFocusPolicy(Qt::NoFocus);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *pages = new QWidget;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->setAlignment(Qt::AlignTop);
    pages->setLayout(column);
    area->setWidget(pages);
    area->viewport()->setAutoFillBackground(false);
    pages->setAutoFillBackground(false);
    return area;
}

QToolButton *makeWay(
    const QString &iconName, const char *objectName, const QString &name, QKeySequence::StandardKey keys, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setEnabled(false);
    button->setToolTip(u"%1 (%2)"_s.arg(name, QKeySequence(keys).toString(QKeySequence::NativeText)));
    nameWidget(button, objectName, name);
    return button;
}

} // namespace

SideBar::SideBar(QWidget *parent)
    : QWidget(parent),
      m_back(makeWay(u"back"_s, "goBack", tr("Back"), QKeySequence::Back, this)),
      m_forward(makeWay(u"forward"_s, "goForward", tr("Forward"), QKeySequence::Forward, this)),
      m_pages(new QVBoxLayout),
      m_group(new QButtonGroup(this)),
      m_face(new Face(this)),
      m_name(plainLabel({}, this)),
      m_roles(quietLabel({}, this)),
      m_settings(new QPushButton(icon(u"settings"_s), {}, this)),
      m_signOut(new QPushButton(icon(u"sign-out"_s), tr("Sign &out"), this))
{
    nameWidget(this, "sideBar", tr("Pages"));
    nameWidget(m_name, "signedInName", tr("Signed in as"));
    nameWidget(m_roles, "signedInRoles", tr("Roles"));
    nameWidget(m_signOut, "signOut", tr("Sign out"));
    nameWidget(m_settings, "openSettings", tr("Settings"));
    m_settings->setToolTip(tr("Settings (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_Comma).toString(QKeySequence::NativeText)));
    setFixedWidth(barWidth);
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_signOut->setToolTip(tr("Ends the session here and revokes its token at the server"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 16, 12, 16);
    column->setSpacing(8);
    column->addWidget(makeMark(m_back, m_forward, this));
    column->addSpacing(12);
    column->addWidget(makePages(m_pages, this), 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addSpacing(4);
    auto *who = new QHBoxLayout;
    who->setSpacing(10);
    who->addWidget(m_face);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_roles);
    who->addLayout(names, 1);
    column->addLayout(who);
    column->addSpacing(4);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(8);
    ways->addWidget(m_signOut, 1);
    ways->addWidget(m_settings);
    column->addLayout(ways);

    connect(m_back, &QToolButton::clicked, this, &SideBar::backWanted);
    connect(m_forward, &QToolButton::clicked, this, &SideBar::forwardWanted);
    connect(m_group, &QButtonGroup::idClicked, this, &SideBar::pageChosen);
    connect(m_signOut, &QPushButton::clicked, this, &SideBar::signOutWanted);
    connect(m_settings, &QPushButton::clicked, this, &SideBar::settingsWanted);
}

int SideBar::addPage(const char *id, const QString &title, const QString &iconName)
{
    auto *button = new PageButton(title, iconName, this);
    const int number = static_cast<int>(m_group->buttons().size());
    nameWidget(button, "page", title);
    button->setObjectName("page-"_L1 + QLatin1String(id));
    if (number < 9) { // for the others there is the palette
        const QKeySequence keys(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + number));
        button->setShortcut(keys);
        button->setToolTip(tr("%1 (%2)").arg(title, keys.toString(QKeySequence::NativeText)));
    }
    m_group->addButton(button, number);
    m_pages->addWidget(button);
    button->installEventFilter(this);
    setTabOrder(button, m_signOut);
    stopTabAtCurrent();
    return number;
}

void SideBar::setCurrent(int page)
{
    if (QAbstractButton *button = m_group->button(page))
        button->setChecked(true);
    stopTabAtCurrent();
}

// One stop of Tab, and the arrow keys from there, as among the choices of a group.
void SideBar::stopTabAtCurrent()
{
    const QList<QAbstractButton *> buttons = m_group->buttons();
    const QAbstractButton *stop = m_group->checkedButton() ? m_group->checkedButton() : buttons.value(0);
    for (QAbstractButton *button : buttons)
        button->setFocusPolicy(button == stop ? Qt::StrongFocus : Qt::ClickFocus);
}

bool SideBar::pressed(QAbstractButton *button, int key)
{
    const int last = static_cast<int>(m_group->buttons().size()) - 1;
    int next = m_group->id(button);
    switch (key) {
    case Qt::Key_Up:
        next = std::max(0, next - 1);
        break;
    case Qt::Key_Down:
        next = std::min(last, next + 1);
        break;
    case Qt::Key_Home:
        next = 0;
        break;
    case Qt::Key_End:
        next = last;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        button->click();
        return true;
    default:
        return false;
    }
    m_group->button(next)->setFocus(Qt::TabFocusReason); // opening a page asks the server: that takes a press
    return true;
}

bool SideBar::eventFilter(QObject *watched, QEvent *event)
{
    auto *button = qobject_cast<QAbstractButton *>(watched);
    if (button && event->type() == QEvent::KeyPress)
        return pressed(button, static_cast<QKeyEvent *>(event)->key());
    if (event->type() == QEvent::FocusOut)
        stopTabAtCurrent(); // wherever the arrows have led to
    return QWidget::eventFilter(watched, event);
}

void SideBar::showIdentity(const Identity &identity)
{
    static_cast<Face *>(m_face)->setName(identity.username);
    const int width = barWidth - 24 - 42;
    m_name->setText(m_name->fontMetrics().elidedText(safeLine(identity.username), Qt::ElideMiddle, width));
    m_name->setAccessibleName(tr("Signed in as %1").arg(identity.username));
    const QString roles = identity.roles.isEmpty() ? tr("no role") : identity.roles.join(u", "_s);
    m_roles->setText(m_roles->fontMetrics().elidedText(roles, Qt::ElideRight, width));
    m_roles->setAccessibleName(tr("Roles: %1").arg(roles));
}

void SideBar::setSigningOut(bool busy)
{
    m_signOut->setEnabled(!busy);
    m_signOut->setText(busy ? tr("Signing out…") : tr("Sign &out"));
}

void SideBar::setWays(bool back, bool forward)
{
    m_back->setEnabled(back);
    m_forward->setEnabled(forward);
}

void SideBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.sidebar);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.line);
}

} // namespace mcias
