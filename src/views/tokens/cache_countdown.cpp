// SPDX-License-Identifier: MIT
#include "views/tokens/cache_countdown.h"

#include "views/controls/labels.h"
#include "work/tokens/revoke_run.h"

#include <QHBoxLayout>
#include <QProgressBar>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds tick{ 250 };
constexpr std::chrono::seconds whole = RevokeReceipt::cachedFor;

} // namespace

CacheCountdown::CacheCountdown(const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_clock(clock),
      m_text(plainLabel({}, this)),
      m_bar(new QProgressBar(this))
{
    m_text->setObjectName(u"countdownText"_s);
    m_text->setWordWrap(true);
    nameWidget(m_bar, "countdownBar", tr("Until services must have noticed"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(120);
    m_bar->setRange(0, static_cast<int>(whole.count()));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_text, 1);
    row->addWidget(m_bar);
    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &CacheCountdown::show);
    hide();
}

void CacheCountdown::start(Subject subject)
{
    m_subject = subject;
    m_end = m_clock.now().addSecs(whole.count());
    m_isOver = false;
    m_tick.start();
    show();
    setVisible(true);
}

std::chrono::seconds CacheCountdown::left() const
{
    using namespace std::chrono;
    if (!m_end.isValid())
        return {};
    return std::clamp(ceil<seconds>(milliseconds(m_clock.now().msecsTo(m_end))), seconds(0), whole);
}

QString CacheCountdown::text() const
{
    return m_text->text();
}

void CacheCountdown::show()
{
    const auto seconds = static_cast<int>(left().count());
    m_bar->setValue(static_cast<int>(whole.count()) - seconds);
    m_bar->setVisible(seconds > 0);
    const bool isFormer = m_subject == Subject::FormerToken;
    m_text->setText(seconds > 0 && isFormer
            ? tr("Services may take the former token for good for another %n second(s): they remember a validation that long.",
                nullptr, seconds)
            : seconds > 0 ? tr("Services may take it for good for another %n second(s): they remember a validation that long.",
                  nullptr, seconds)
                          : tr("The half minute for which services may remember a validation is over."));
    if (seconds > 0)
        return;
    m_tick.stop();
    if (!std::exchange(m_isOver, true))
        Q_EMIT over();
}

} // namespace mcias
