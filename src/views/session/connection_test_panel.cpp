// SPDX-License-Identifier: MIT
#include "views/session/connection_test_panel.h"

#include "session/sign_in.h"
#include "views/controls/labels.h"
#include "views/controls/stage_list.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;
using Stage = ConnectionTest::Stage;

namespace {

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::Name:
        return ConnectionTestPanel::tr("Name");
    case Stage::Tcp:
        return ConnectionTestPanel::tr("Connection (TCP)");
    case Stage::Tls:
        return ConnectionTestPanel::tr("Encryption and certificate (TLS)");
    case Stage::Health:
        return ConnectionTestPanel::tr("Health");
    case Stage::Key:
        return ConnectionTestPanel::tr("Public key");
    case Stage::Clock:
        return ConnectionTestPanel::tr("Clock");
    }
    return {};
}

QStringList stageNames()
{
    QStringList names;
    for (const Stage stage : ConnectionTest::stages)
        names += stageName(stage);
    return names;
}

} // namespace

ConnectionTestPanel::ConnectionTestPanel(const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_test(clock),
      m_verdict(titleLabel({}, 1.05, this)),
      m_cancel(new QPushButton(tr("Stop the test"), this)),
      m_stages(new StageList(stageNames(), u"connection"_s, this))
{
    nameWidget(this, "connectionTest", tr("Connection test"));
    nameWidget(m_verdict, "connectionVerdict", tr("Connection test"));
    nameWidget(m_cancel, "connectionCancel", tr("Stop the test"));
    m_cancel->setAutoDefault(false);
    m_verdict->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->addWidget(m_verdict, 1);
    head->addWidget(m_cancel);
    column->addLayout(head);
    column->addWidget(m_stages);
    connect(&m_test, &ConnectionTest::stageChanged, this, &ConnectionTestPanel::showStage);
    connect(&m_test, &ConnectionTest::finished, this, [this] {
        showVerdict();
        Q_EMIT finished();
    });
    connect(m_cancel, &QPushButton::clicked, &m_test, &ConnectionTest::cancel);
    hide();
}

void ConnectionTestPanel::test(const Profile &profile, const KnownServer &known)
{
    m_verdict->setText(tr("Testing %1…").arg(serverName(profile.server)));
    m_cancel->show();
    show();
    m_test.start(profile, known);
}

void ConnectionTestPanel::clear()
{
    {
        const QSignalBlocker quiet(m_test);
        m_test.cancel();
    }
    hide();
}

void ConnectionTestPanel::showStage(Stage stage)
{
    const ConnectionTest::Result &result = m_test.result(stage);
    QStringList lines;
    for (const ConnectionFact &fact : result.facts)
        lines += tr("%1: %2").arg(fact.name, fact.value);
    m_stages->setFinding(static_cast<int>(stage), { StageList::stateOf(result.state), result.time, result.sentence, lines });
}

void ConnectionTestPanel::showVerdict()
{
    if (const auto failed = m_test.failedStage())
        m_verdict->setText(tr("The test failed at: %1").arg(stageName(*failed)));
    else if (m_stages->has(StageList::State::NotReached))
        m_verdict->setText(tr("The test was stopped."));
    else if (m_stages->has(StageList::State::Warning))
        m_verdict->setText(tr("The connection works, with a warning."));
    else
        m_verdict->setText(tr("The connection works."));
    m_verdict->setAccessibleName(m_verdict->text());
    m_cancel->hide();
    QAccessibleEvent event(m_verdict, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace mcias
