// SPDX-License-Identifier: MIT
#include "views/session/unseal_panel.h"

#include "api/command_text.h"
#include "api/resources/server.h"
#include "views/controls/command_disclosure.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/message_bar.h"
#include "views/controls/password_field.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = MessageBar::Kind;

namespace {

constexpr int fewestLines = 2; // of news: most are no longer
constexpr int newsMargin = 8;  // above and below them

} // namespace

UnsealPanel::UnsealPanel(std::function<Client *()> client, QWidget *parent, const StepTiming &timing, const PaceTime &time)
    : QWidget(parent),
      m_client(std::move(client)),
      m_timing(timing),
      m_time(time),
      m_field(new PasswordField(this)),
      m_button(new QPushButton(icon(u"key"_s), tr("&Unseal"), this)),
      m_news(new MessageBar(this))
{
    nameWidget(m_field, "vaultPassphrase", tr("Passphrase of the vault"));
    nameWidget(m_button, "vaultUnseal", tr("Unseal the vault"));
    m_news->setObjectName(u"vaultNews"_s);
    m_button->setAutoDefault(false);
    QLabel *label = quietLabel(tr("&Passphrase of the vault"), this);
    label->setBuddy(m_field);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(label);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(m_button);
    column->addLayout(row);
    column->addSpacing(4);
    column->addWidget(m_news);
    column->addSpacing(4);
    column->addWidget(new CommandDisclosure([] { return QStringList{ commandText(UnsealVault{}) }; }, this));
    m_news->setLasting(); // its place is kept, so that news fit in
    tell(Kind::Info, tr("It is kept nowhere, and leaves this field as soon as it is sent."));
    connect(m_field, &QLineEdit::returnPressed, this, &UnsealPanel::submit);
    connect(m_button, &QPushButton::clicked, this, &UnsealPanel::submit);
}

void UnsealPanel::tell(MessageBar::Kind kind, const QString &text)
{
    m_news->say(kind, text);
    makeRoom();
}

// In a narrow card the news take several lines, which layouts there do not ask for by themselves.
void UnsealPanel::makeRoom()
{
    const int usual = fewestLines * fontMetrics().lineSpacing() + 2 * newsMargin;
    m_news->setMinimumHeight(std::max(usual, m_news->heightForWidth(contentsRect().width())));
}

void UnsealPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

void UnsealPanel::submit()
{
    Client *client = m_client();
    if (m_run || m_isWaiting || !client)
        return;
    if (m_field->text().isEmpty()) {
        m_field->setFocus(Qt::OtherFocusReason);
        return tell(Kind::Warning, tr("Type the passphrase first."));
    }
    const Secret passphrase = m_field->secret();
    m_field->forget();
    m_pace.sent();
    m_run = VaultRun::unseal(*client, passphrase, this, m_timing);
    connect(m_run, &VaultRun::ended, this, &UnsealPanel::take);
    tell(Kind::Info, tr("Unsealing…"));
    showState();
}

void UnsealPanel::take(const VaultEnd &end)
{
    m_run.clear();
    if (end.error && end.error->kind == ErrorKind::RateLimited)
        m_pace.refused(m_time.now(), end.error->retryAfter.value_or(1s));
    else
        m_pace.answered(m_time.now());
    switch (end.outcome) {
    case Outcome::Done:
    case Outcome::AlreadySo: {
        const QString sentence = end.outcome == Outcome::AlreadySo ? tr("The vault was open already: nothing was sent.")
            : end.wasLost ? tr("The vault is open. The answer was lost; a look afterwards showed it.")
                          : tr("The vault is open: the server works again.");
        tell(Kind::Good, sentence);
        Q_EMIT unsealed(sentence);
        break;
    }
    case Outcome::CannotTell:
        tell(Kind::Warning,
            tr("The answer was lost, and the server cannot be asked whether the vault is open. Look at its state before you try "
               "again. %1")
                .arg(end.lookError ? end.lookError->explanation() : QString())
                .trimmed());
        break;
    case Outcome::NotDone:
        if (end.isWrongPassphrase)
            tell(Kind::Error, tr("The server did not accept this passphrase. The vault is still sealed."));
        else if (end.wasLost)
            tell(Kind::Warning, tr("The answer was lost. The vault is still sealed: type the passphrase again."));
        else if (end.error && end.error->isNotOffered())
            tell(Kind::Warning, tr("This server cannot be unsealed from here: it does not offer that."));
        else
            tell(Kind::Error, tr("The vault was not unsealed. %1").arg(end.error ? end.error->explanation() : QString()));
        break;
    }
    heedPace();
    showState();
    m_field->setFocus(Qt::OtherFocusReason);
    Q_EMIT ended(end);
}

// A server that is asked too often refuses also the right passphrase.
void UnsealPanel::heedPace()
{
    const auto wait = m_pace.wait(m_time.now());
    m_isWaiting = wait > 0ms;
    if (!m_isWaiting)
        return;
    m_time.later(wait, this, [this] {
        heedPace();
        showState();
    });
}

void UnsealPanel::showState()
{
    m_button->setEnabled(!m_run && !m_isWaiting);
    m_button->setToolTip(m_isWaiting ? tr("The server takes three tries a second: this waits for the next one.") : QString());
    m_field->setEnabled(!m_run);
}

void UnsealPanel::cancel()
{
    if (m_run)
        m_run->cancel();
}

void UnsealPanel::forget()
{
    const bool wasTyped = !m_field->text().isEmpty();
    m_field->forget();
    if (m_run)
        m_run->forgetPassphrase();
    else if (wasTyped)
        tell(Kind::Info, tr("The window was locked: the passphrase has to be typed again."));
}

} // namespace mcias
