// SPDX-License-Identifier: MIT
#include "views/server/seal_dialog.h"

#include "api/command_text.h"
#include "api/resources/server.h"
#include "session/sign_in.h"
#include "views/controls/labels.h"
#include "views/controls/sizes.h"
#include "views/controls/text_height.h"
#include "views/forms/change_review.h"

#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;
using State = ChangeReview::State;

SealDialog::SealDialog(const PageContext &context, QWidget *parent, const StepTiming &timing)
    : EditorDialog(context, u"seal-vault"_s, {}, tr("Seal the vault"), tr("&Seal the vault"), parent),
      m_timing(timing),
      m_review(new ChangeReview(this))
{
    setMinimumWidth(usualDialog);
    new TextHeight(this);
    QLabel *meaning = plainLabel(
        tr("A sealed server forgets the key to its secrets and refuses every call but those for its health and for unsealing. "
           "Whoever wants it open again needs the passphrase of the vault; nobody can sign in to look it up."),
        this);
    meaning->setObjectName(u"sealMeaning"_s);
    meaning->setWordWrap(true);
    body()->addWidget(meaning);
    body()->addSpacing(8);
    m_review->setChanges({ { tr("Vault of %1").arg(serverName(context.session.server())), tr("open"), tr("sealed") } },
        { tr("Everybody's work stops at once, yours too: no sign-in, no check of a token, no credentials, for people and for "
             "services."),
            tr("The passphrase is at hand. Without it, the server stays closed.") });
    m_review->setCommands({ commandText(SealVault{}) });
    body()->addWidget(m_review);
    body()->addStretch(1);
}

void SealDialog::setBodyEnabled(bool isEnabled)
{
    m_review->setOpen(isEnabled);
}

void SealDialog::save()
{
    if (QWidget *danger = m_review->unaccepted())
        return complain(danger, tr("Tick what this leads to first."));
    Client *client = m_context.session.client();
    if (!client)
        return;
    m_review->setState(0, State::Running);
    m_run = VaultRun::seal(*client, this, m_timing);
    connect(m_run, &VaultRun::ended, this, &SealDialog::ended);
    setWork(m_run, [this] {
        if (m_run)
            m_run->cancel();
    });
}

void SealDialog::ended(const VaultEnd &end)
{
    m_run.clear();
    rest();
    if (end.isSealed)
        Q_EMIT vaultSeen(*end.isSealed);
    switch (end.outcome) {
    case Outcome::Done:
    case Outcome::AlreadySo:
        Q_EMIT saved(end.outcome == Outcome::AlreadySo ? tr("The vault was sealed already: nothing was sent.")
                : end.wasLost ? tr("The vault is sealed. The answer was lost; a look afterwards showed it.")
                              : tr("The vault is sealed: the server refuses everything until somebody unseals it."));
        return finish();
    case Outcome::CannotTell:
        m_review->setState(0, State::CannotTell);
        return say(MessageBar::Kind::Error,
            tr("The answer was lost, and the server cannot be asked whether the vault is sealed. Look at its state before you try "
               "again. %1")
                .arg(end.lookError ? end.lookError->explanation() : QString())
                .trimmed());
    case Outcome::NotDone:
        m_review->setState(0, State::NotDone);
        if (end.wasLost)
            return say(MessageBar::Kind::Warning, tr("The answer was lost. The vault is still open: nothing was changed."));
        if (end.error && end.error->isNotOffered())
            return say(MessageBar::Kind::Warning, tr("This server cannot be sealed from here: it does not offer that."));
        if (end.error)
            return explain(*end.error);
    }
}

} // namespace mcias
