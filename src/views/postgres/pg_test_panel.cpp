// SPDX-License-Identifier: MIT
#include "views/postgres/pg_test_panel.h"

#include "models/formats.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/stage_list.h"

#include <QAccessible>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;
using Stage = PgConnectionTest::Stage;

namespace {

QStringList stageNames()
{
    return { PgTestPanel::tr("Name"), PgTestPanel::tr("Connection (TCP)"), PgTestPanel::tr("Encryption (TLS)"),
        PgTestPanel::tr("Sign-in"), PgTestPanel::tr("Database"), PgTestPanel::tr("Server version") };
}

QString meaningOf(PgSslMode mode)
{
    switch (mode) {
    case PgSslMode::Disable:
        return PgTestPanel::tr("disable: without encryption");
    case PgSslMode::Allow:
        return PgTestPanel::tr("allow: without encryption, if the server lets it");
    case PgSslMode::Prefer:
        return PgTestPanel::tr("prefer: encrypted, if the server can");
    case PgSslMode::Require:
        return PgTestPanel::tr("require: encrypted, whoever it is");
    case PgSslMode::VerifyCa:
        return PgTestPanel::tr("verify-ca: encrypted, and vouched for");
    case PgSslMode::VerifyFull:
        return PgTestPanel::tr("verify-full: vouched for, and under its name");
    }
    return {};
}

} // namespace

PgTestPanel::PgTestPanel(QWidget *parent, std::chrono::milliseconds patience)
    : QWidget(parent),
      m_test(patience),
      m_stages(new StageList(stageNames(), u"pgTest"_s, this))
{
    nameWidget(this, "pgTest", tr("Connection test from this machine"));
    m_hint = quietLabel(
        tr("Tries the values of the form at their database and says how far that came. Nothing is read there. Services run "
           "on other machines, which may reach more, or less."),
        this);
    m_hint->setObjectName(u"pgTestHint"_s);
    m_hint->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeHead());
    column->addWidget(makeChoice());
    column->addWidget(m_hint);
    column->addWidget(m_stages);
    column->addStretch(1);
    connect(&m_test, &PgConnectionTest::stageChanged, this, &PgTestPanel::showStage);
    connect(&m_test, &PgConnectionTest::finished, this, &PgTestPanel::ended);
    clear();
}

QWidget *PgTestPanel::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_verdict = titleLabel({}, 1.05, head);
    nameWidget(m_verdict, "pgTestVerdict", tr("Connection test"));
    m_verdict->setWordWrap(true);
    m_button = new QPushButton(head);
    nameWidget(m_button, "pgTestButton", tr("Test the connection"));
    row->addWidget(m_verdict, 1);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_test.isRunning())
            m_test.cancel();
        else
            Q_EMIT wanted();
    });
    return head;
}

QWidget *PgTestPanel::makeChoice()
{
    auto *choice = new QWidget(this);
    auto *column = new QVBoxLayout(choice);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_mode = new QComboBox(choice);
    nameWidget(m_mode, "pgTestMode", tr("How much TLS is asked for (sslmode)"));
    for (const PgSslMode mode :
        { PgSslMode::VerifyFull, PgSslMode::VerifyCa, PgSslMode::Require, PgSslMode::Prefer, PgSslMode::Disable })
        m_mode->addItem(meaningOf(mode), static_cast<int>(mode));
    auto *label = quietLabel(tr("ssl&mode"), choice);
    label->setBuddy(m_mode);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_mode, 1);
    column->addLayout(row);

    m_caRow = new QWidget(choice);
    auto *caRow = new QHBoxLayout(m_caRow);
    caRow->setContentsMargins(0, 0, 0, 0);
    m_ca = new QLineEdit(m_caRow);
    nameWidget(m_ca, "pgTestCa", tr("CA file of the database server"));
    m_ca->setPlaceholderText(tr("the system's authorities"));
    auto *caLabel = quietLabel(tr("C&A file"), m_caRow);
    caLabel->setBuddy(m_ca);
    auto *open = new QPushButton(icon(u"folder"_s), {}, m_caRow);
    nameWidget(open, "pgTestBrowse", tr("Choose a CA file"));
    open->setToolTip(tr("Choose a CA file"));
    caRow->addWidget(caLabel);
    caRow->addWidget(m_ca, 1);
    caRow->addWidget(open);
    column->addWidget(m_caRow);
    connect(open, &QPushButton::clicked, this, &PgTestPanel::browse);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &PgTestPanel::modeChosen);
    connect(m_mode, &QComboBox::activated, this, [this] { Q_EMIT modeWanted(mode()); });
    setMode(PgSslMode::Prefer);
    modeChosen();
    connect(m_mode, &QComboBox::currentIndexChanged, this, &PgTestPanel::clear); // what was found was of another question
    connect(m_ca, &QLineEdit::textChanged, this, &PgTestPanel::clear);
    return choice;
}

void PgTestPanel::browse()
{
    auto *dialog = new QFileDialog(this, tr("CA file of the database server"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, m_ca, &QLineEdit::setText);
    dialog->open();
}

void PgTestPanel::modeChosen()
{
    m_caRow->setVisible(mode() >= PgSslMode::VerifyCa);
}

void PgTestPanel::setMode(PgSslMode mode)
{
    const PgSslMode offered = mode == PgSslMode::Allow ? PgSslMode::Prefer : mode;
    m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(offered)));
}

PgSslMode PgTestPanel::mode() const
{
    return static_cast<PgSslMode>(m_mode->currentData().toInt());
}

void PgTestPanel::test(const PgCreds &creds)
{
    m_button->setText(tr("S&top"));
    m_button->setAccessibleName(tr("Stop the connection test"));
    m_mode->setEnabled(false);
    m_caRow->setEnabled(false);
    m_hint->hide();
    m_stages->setVisible(true);
    showVerdict(tr("Testing from this machine…"));
    m_test.start(creds, { .sslMode = mode(), .caFile = m_ca->text().trimmed() });
}

void PgTestPanel::clear()
{
    if (m_stages->isHidden() && !m_verdict->text().isEmpty())
        return;
    {
        const QSignalBlocker quiet(m_test);
        m_test.cancel();
    }
    m_stages->setVisible(false);
    m_hint->show();
    rest();
    showVerdict(tr("Test from this machine"));
}

void PgTestPanel::showStage(Stage stage)
{
    const PgConnectionTest::Result &result = m_test.result(stage);
    QStringList facts;
    if (!result.said.isEmpty())
        facts += tr("What was said: %1").arg(safeLine(result.said));
    m_stages->setFinding(
        static_cast<int>(stage), { StageList::stateOf(result.state), result.time, safeLine(result.sentence, 500), facts });
}

void PgTestPanel::rest()
{
    m_button->setText(tr("&Test connection"));
    m_button->setAccessibleName(tr("Test the connection"));
    m_mode->setEnabled(true);
    m_caRow->setEnabled(true);
}

void PgTestPanel::ended()
{
    rest();
    if (const auto failed = m_test.failedStage())
        showVerdict(tr("From this machine, the test failed at: %1").arg(m_stages->name(static_cast<int>(*failed))));
    else if (m_stages->has(StageList::State::NotReached))
        showVerdict(tr("The test was stopped."));
    else if (m_stages->has(StageList::State::Warning))
        showVerdict(tr("The connection works from this machine, with a warning."));
    else
        showVerdict(tr("The connection works from this machine."));
    Q_EMIT finished();
}

void PgTestPanel::showVerdict(const QString &sentence)
{
    m_verdict->setText(sentence);
    m_verdict->setAccessibleName(sentence);
    QAccessibleEvent event(m_verdict, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace mcias
