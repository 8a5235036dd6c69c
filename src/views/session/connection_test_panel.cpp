// SPDX-License-Identifier: MIT
#include "views/session/connection_test_panel.h"

#include "session/sign_in.h"
#include "views/controls/labels.h"
#include "views/controls/stage_list.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;
using Stage = ConnectionTest::Stage;
using State = ConnectionTest::State;

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

// What the test and the list call a state.
StageList::State stateOf(State state)
{
    switch (state) {
    case State::Waiting:
        return StageList::State::Waiting;
    case State::Running:
        return StageList::State::Running;
    case State::Good:
        return StageList::State::Good;
    case State::Warning:
        return StageList::State::Warning;
    case State::Failed:
        return StageList::State::Failed;
    case State::NotReached:
        return StageList::State::NotReached;
    }
    return StageList::State::Waiting;
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
    m_stages->setFinding(static_cast<int>(stage), { stateOf(result.state), result.time, result.sentence, lines });
}

void ConnectionTestPanel::showVerdict()
{
    const auto all = [this](State state) {
        return std::any_of(ConnectionTest::stages.begin(), ConnectionTest::stages.end(),
            [this, state](Stage stage) { return m_test.result(stage).state == state; });
    };
    if (const auto failed = m_test.failedStage())
        m_verdict->setText(tr("The test failed at: %1").arg(stageName(*failed)));
    else if (all(State::NotReached))
        m_verdict->setText(tr("The test was stopped."));
    else if (all(State::Warning))
        m_verdict->setText(tr("The connection works, with a warning."));
    else
        m_verdict->setText(tr("The connection works."));
    m_verdict->setAccessibleName(m_verdict->text());
    m_cancel->hide();
    QAccessibleEvent event(m_verdict, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace mcias
