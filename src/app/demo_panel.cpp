// SPDX-License-Identifier: MIT
#include "app/demo_panel.h"

#include "app/demo_totp.h"
#include "app/person_button.h"
#include "models/formats.h"
#include "views/controls/labels.h"
#include "views/controls/placeholder.h"

#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

// The demo server's own words are English.
QString titleOf(const DemoPerson &person)
{
    if (person.title == "admin"_L1)
        return DemoPanel::tr("Admin");
    if (person.title == "help desk"_L1)
        return DemoPanel::tr("Help desk");
    if (person.title == "auditor"_L1)
        return DemoPanel::tr("Auditor");
    return safeLine(person.title, 60);
}

} // namespace

DemoPanel::DemoPanel(DemoServer &server, const Clock &clock, QWidget *parent)
    : Card(parent),
      m_server(server),
      m_clock(clock),
      m_intro(quietLabel({}, this)),
      m_hint(quietLabel({}, this)),
      m_placeholder(new Placeholder(this)),
      m_column(new QVBoxLayout(this))
{
    setObjectName(u"demoPanel"_s);
    m_column->setContentsMargins(32, 32, 32, 32);
    m_column->setSpacing(12);
    m_column->addWidget(titleLabel(tr("Demo"), 1.5, this));
    m_intro->setText(tr(
        "A server with invented accounts runs on this computer, for as long as this window is open. Sign in as one of these people:"));
    m_intro->setWordWrap(true);
    m_hint->setObjectName(u"demoHint"_s);
    m_hint->setText(tr("The button fills in the password and, where needed, the current code."));
    m_hint->setWordWrap(true);
    m_column->addWidget(m_intro);
    m_column->addSpacing(4);
    m_column->addWidget(m_placeholder, 1);
    m_column->addWidget(m_hint);
    m_column->addStretch(1);
    connect(&server, &DemoServer::stateChanged, this, &DemoPanel::showState);
    connect(m_placeholder, &Placeholder::actionTriggered, &server, &DemoServer::start);
    showState();
}

void DemoPanel::showState()
{
    const bool ready = m_server.state() == DemoServer::State::Ready;
    delete m_buttons;
    m_buttons = nullptr;
    m_placeholder->setVisible(!ready);
    m_intro->setVisible(ready);
    m_hint->setVisible(ready);
    if (m_server.state() == DemoServer::State::Starting)
        return m_placeholder->showBusy(tr("Starting the demo server…"));
    if (!ready)
        return m_placeholder->show(u"error"_s, tr("There is no demo server"), m_server.failure(), tr("Start it a&gain"));

    m_buttons = new QWidget(this);
    auto *column = new QVBoxLayout(m_buttons);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (qsizetype i = 0; i < people().size(); ++i) {
        const DemoPerson &person = people()[i];
        const QString title = titleOf(person);
        const QString description = person.totpSecret.isEmpty() ? title : tr("%1, with a code").arg(title);
        auto *button = new PersonButton(safeLine(person.username, 60), description, m_buttons);
        nameWidget(button, "demoPerson", tr("Sign in as %1").arg(person.username));
        button->setObjectName("demoPerson"_L1 + QString::number(i));
        connect(button, &QAbstractButton::clicked, this, [this, i] { choose(i); });
        column->addWidget(button);
    }
    m_column->insertWidget(m_column->indexOf(m_hint), m_buttons);
}

Secret DemoPanel::freshCode(const DemoPerson &person)
{
    const qint64 now = totpStep(m_clock.now());
    const qint64 step = std::max(now, m_usedSteps.value(person.username, 0) + 1);
    if (step > now + 1)
        return {};
    m_usedSteps.insert(person.username, step);
    return demoTotpCode(person.totpSecret, step);
}

void DemoPanel::choose(qsizetype index)
{
    if (index >= people().size())
        return;
    const DemoPerson person = people()[index];
    if (person.totpSecret.isEmpty())
        return Q_EMIT chosen(person, {});
    const Secret code = freshCode(person);
    if (code.isEmpty())
        m_hint->setText(tr("Every code is good for one sign-in, and the next one is still to come. Try again in half a minute."));
    else
        Q_EMIT chosen(person, code);
}

} // namespace mcias
