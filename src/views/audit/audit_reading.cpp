// SPDX-License-Identifier: MIT
#include "views/audit/audit_reading.h"

#include "views/controls/elided_label.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "work/audit/audit_log.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace mcias {

using namespace Qt::StringLiterals;
using State = AuditLog::State;

AuditReading::AuditReading(AuditLog &log, const Formats &formats, QWidget *parent)
    : QWidget(parent),
      m_log(log),
      m_formats(formats),
      m_text(new ElidedLabel(this)),
      m_bar(new QProgressBar(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 8);
    row->setSpacing(8);
    nameWidget(m_text, "auditReadingText", tr("How far the log was read"));
    nameWidget(m_bar, "auditReadingProgress", tr("Reading the log"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(140);
    m_pause = addButton("auditPause", u"pause"_s, tr("&Pause"), tr("Pause reading; what was read stays"));
    m_go = addButton("auditReadOn", u"play"_s, tr("Read &on"), tr("Go on reading towards older events"));
    m_stop = addButton("auditStop", u"close"_s, tr("&Stop"), tr("Give up reading; what was read stays"));
    m_new = addButton("auditNew", u"up"_s, {}, tr("Go to the newest events"));
    row->addWidget(m_text, 1);
    row->addWidget(m_bar);
    for (QPushButton *button : { m_pause, m_go, m_stop, m_new })
        row->addWidget(button);
    connect(m_pause, &QPushButton::clicked, &log, &AuditLog::pause);
    connect(m_go, &QPushButton::clicked, &log, &AuditLog::resume);
    connect(m_stop, &QPushButton::clicked, &log, &AuditLog::cancel);
    connect(m_new, &QPushButton::clicked, this, &AuditReading::newWanted);
    showState(formats.zone);
}

QPushButton *AuditReading::addButton(const char *name, const QString &iconName, const QString &text, const QString &tip)
{
    auto *button = new QPushButton(icon(iconName), text, this);
    nameWidget(button, name, tip);
    button->setToolTip(tip);
    return button;
}

void AuditReading::show(QPushButton *button, bool isShown)
{
    const bool hadKeyboard = !isShown && button->hasFocus();
    button->setVisible(isShown);
    if (!hadKeyboard)
        return;
    // Pause becomes Read on, and the other way round: the keyboard stays with what undoes it.
    for (QPushButton *other : { m_pause, m_go }) {
        if (other != button && !other->isHidden())
            return other->setFocus(Qt::OtherFocusReason);
    }
    if (m_refuge)
        m_refuge->setFocus(Qt::OtherFocusReason);
}

QString AuditReading::text() const
{
    return m_text->text();
}

QString AuditReading::stateText() const
{
    const QString read = m_formats.number(m_log.count());
    const auto total = m_log.total();
    const auto howFar = [&] {
        return total ? tr("%1 of %2 events").arg(read, m_formats.number(std::max(*total, m_log.count())))
                     : tr("%Ln event(s)", nullptr, static_cast<int>(m_log.count()));
    };
    switch (m_log.state()) {
    case State::Reading:
        return tr("Reading the log: %1…").arg(howFar());
    case State::Waiting:
        return tr("Waiting, then reading goes on by itself: %1 read.").arg(howFar());
    case State::Paused:
        return tr("Reading is paused: %1, back to %2.").arg(howFar(), m_formats.time(m_log.backTo()));
    case State::Idle:
    case State::Failed:
        if (m_log.count() > 0)
            return tr("Not read to its end: %1, back to %2. Older events are missing here.")
                .arg(howFar(), m_formats.time(m_log.backTo()));
        break;
    case State::Complete:
        break;
    }
    return {};
}

void AuditReading::showState(Formats::Zone zone, qsizetype newShown)
{
    m_formats.zone = zone;
    const State state = m_log.state();
    const bool isPartial = m_log.count() > 0 && state != State::Complete;
    const bool isUnderWay = state == State::Reading || state == State::Waiting;
    const bool isBegun = isUnderWay || state == State::Paused;
    const auto news = static_cast<int>(m_log.newCount());
    m_text->say(stateText(), tr("How far the log was read"));
    const qint64 total = m_log.total().value_or(0);
    const qint64 shown = std::min(m_log.count(), total);
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    m_bar->setValue(total > 0 ? static_cast<int>(shown * 1000 / total) : 0);
    m_bar->setVisible(isBegun);
    setVisible(isBegun || isPartial || news > 0); // first: a hidden button takes no keyboard
    // Those that appear before those that go.
    if (state == State::Paused || (isPartial && !isUnderWay))
        show(m_go, true);
    show(m_pause, isUnderWay);
    show(m_go, state == State::Paused || (isPartial && !isUnderWay));
    show(m_stop, isBegun);
    if (newShown < news) {
        const QString fitting = m_formats.number(newShown);
        m_new->setText(tr("%Ln ne&w event(s), %1 fit the filter", nullptr, news).arg(fitting));
        m_new->setAccessibleName(tr("%Ln new event(s), %1 fit the filter. Go to the newest events", nullptr, news).arg(fitting));
    } else {
        m_new->setText(tr("%Ln ne&w event(s)", nullptr, news));
        m_new->setAccessibleName(tr("%Ln new event(s). Go to the newest events", nullptr, news));
    }
    show(m_new, news > 0);
}

} // namespace mcias
