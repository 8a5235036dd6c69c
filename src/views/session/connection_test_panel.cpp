// SPDX-License-Identifier: MIT
#include "views/session/connection_test_panel.h"

#include "session/sign_in.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>

namespace mcias {

using namespace Qt::StringLiterals;
using Stage = ConnectionTest::Stage;
using State = ConnectionTest::State;

namespace {

constexpr int signSize = 18;
constexpr int rowsPerStage = 3; // headline, sentence, facts

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

struct Looks {
    QLatin1String icon;
    QColor color;
    QString word;
};

Looks looksOf(State state, const Theme &theme)
{
    switch (state) {
    case State::Waiting:
        return { "clock"_L1, theme.muted, ConnectionTestPanel::tr("Waiting") };
    case State::Running:
        return { "refresh"_L1, theme.accent, ConnectionTestPanel::tr("Running…") };
    case State::Good:
        return { "good"_L1, theme.good, ConnectionTestPanel::tr("Good") };
    case State::Warning:
        return { "warning"_L1, theme.warning, ConnectionTestPanel::tr("Warning") };
    case State::Failed:
        return { "error"_L1, theme.bad, ConnectionTestPanel::tr("Failed") };
    case State::NotReached:
        return { "denied"_L1, theme.muted, ConnectionTestPanel::tr("Not reached") };
    }
    return {};
}

QLabel *words(QLabel *label)
{
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::StrongFocus);
    label->hide();
    return label;
}

} // namespace

ConnectionTestPanel::ConnectionTestPanel(const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_test(clock),
      m_verdict(titleLabel({}, 1.05, this)),
      m_cancel(new QPushButton(tr("Stop the test"), this))
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
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    for (const Stage stage : ConnectionTest::stages)
        m_rows[static_cast<std::size_t>(stage)] = makeRow(stage, grid);
    column->addLayout(grid);
    connect(&m_test, &ConnectionTest::stageChanged, this, &ConnectionTestPanel::showStage);
    connect(&m_test, &ConnectionTest::finished, this, [this] {
        showVerdict();
        Q_EMIT finished();
    });
    connect(m_cancel, &QPushButton::clicked, &m_test, &ConnectionTest::cancel);
    hide();
}

ConnectionTestPanel::Row ConnectionTestPanel::makeRow(Stage stage, QGridLayout *grid)
{
    const Row row{ new QLabel(this), titleLabel(stageName(stage), 1, this), quietLabel({}, this), words(plainLabel({}, this)),
        words(quietLabel({}, this)) };
    const QString number = QString::number(static_cast<int>(stage));
    row.sign->setFixedSize(signSize, signSize);
    row.state->setObjectName("connectionState"_L1 + number);
    row.sentence->setObjectName("connectionSentence"_L1 + number);
    row.facts->setObjectName("connectionFacts"_L1 + number);
    const int line = static_cast<int>(stage) * (rowsPerStage + 1);
    grid->addWidget(row.sign, line, 0, Qt::AlignVCenter);
    grid->addWidget(row.name, line, 1);
    grid->addWidget(row.state, line, 2, Qt::AlignRight);
    grid->addWidget(row.sentence, line + 1, 1, 1, 2);
    grid->addWidget(row.facts, line + 2, 1, 1, 2);
    grid->setRowMinimumHeight(line + rowsPerStage, 6);
    return row;
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
    const Row &row = m_rows[static_cast<std::size_t>(stage)];
    QString word = looksOf(result.state, Theme::of(palette())).word;
    const bool isOver = result.state == State::Good || result.state == State::Warning || result.state == State::Failed;
    if (isOver)
        word = tr("%1 · %2 ms").arg(word).arg(result.time.count());
    row.state->setText(word);
    row.sentence->setText(result.sentence);
    row.sentence->setAccessibleName(stageName(stage) + u": "_s + word + u". "_s + result.sentence);
    row.sentence->setVisible(!result.sentence.isEmpty());
    QStringList lines;
    for (const ConnectionFact &fact : result.facts)
        lines += tr("%1: %2").arg(fact.name, fact.value);
    row.facts->setText(lines.join(u'\n'));
    row.facts->setAccessibleName(stageName(stage) + u": "_s + lines.join(u". "_s));
    row.facts->setVisible(!lines.isEmpty());
    showSign(stage);
}

void ConnectionTestPanel::showSign(Stage stage)
{
    const Looks looks = looksOf(m_test.result(stage).state, Theme::of(palette()));
    m_rows[static_cast<std::size_t>(stage)].sign->setPixmap(iconPixmap(looks.icon, signSize, looks.color, devicePixelRatioF()));
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

void ConnectionTestPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || !m_rows.back().sign)
        return;
    for (const Stage stage : ConnectionTest::stages)
        showSign(stage);
}

} // namespace mcias
