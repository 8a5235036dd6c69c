// SPDX-License-Identifier: MIT
#include "views/session/unseal_dialog.h"

#include "api/client.h"
#include "session/sign_in.h"
#include "views/controls/labels.h"
#include "views/controls/password_field.h"
#include "views/controls/profile_stripe.h"
#include "views/controls/sizes.h"
#include "views/controls/text_height.h"
#include "views/session/unseal_panel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

UnsealDialog::UnsealDialog(const Profile &profile, ServerTrust *trust, QWidget *parent, const StepTiming &timing)
    : QDialog(parent),
      m_trust(trust)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"unsealDialog"_s);
    setWindowTitle(tr("Unseal the vault"));
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(narrowDialog);
    new TextHeight(this);
    makeClient(profile);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new ProfileStripe(profile, this));
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(24, 20, 24, 20);
    inside->setSpacing(12);
    column->addLayout(inside);
    inside->addWidget(titleLabel(tr("Unseal the vault"), 1.35, this));
    QLabel *meaning = plainLabel(
        tr("The vault of %1 is sealed: nobody can sign in or work. Whoever has its passphrase can open it "
           "here, without a session.")
            .arg(serverName(profile.server)),
        this);
    meaning->setObjectName(u"unsealMeaning"_s);
    meaning->setWordWrap(true);
    inside->addWidget(meaning);
    m_panel = new UnsealPanel([this] { return m_client.get(); }, this, timing);
    m_panel->setObjectName(u"unsealPanel"_s);
    inside->addWidget(m_panel);
    inside->addStretch(1);
    auto *row = new QHBoxLayout;
    auto *close = new QPushButton(tr("&Close"), this);
    nameWidget(close, "unsealClose", tr("Close"));
    close->setAutoDefault(false); // Enter in the field unseals
    row->addStretch(1);
    row->addWidget(close);
    inside->addLayout(row);
    connect(close, &QPushButton::clicked, this, &UnsealDialog::reject);
    connect(m_panel, &UnsealPanel::unsealed, this, [this](const QString &sentence) {
        Q_EMIT unsealed(sentence);
        accept();
    });
    if (m_trust)
        connect(m_trust, &ServerTrust::changeSeen, this, &UnsealDialog::heedTrust);
    heedTrust();
    m_panel->field()->setFocus();
}

void UnsealDialog::makeClient(const Profile &profile)
{
    ClientOptions options;
    options.caFile = profile.caFile;
    options.readOnly = profile.readOnly;
    options.readRetries = 0;
    options.examinePeer = [known = m_trust](
                              const QList<QSslCertificate> &chain) { return known ? known->examine(chain) : TlsFault::None; };
    m_client = std::make_unique<Client>(profile.server, options);
    connect(m_client.get(), &Client::asked, this, &UnsealDialog::asked);
}

UnsealDialog::~UnsealDialog() = default;

// A passphrase is sent to no server that has changed, until somebody has seen what.
void UnsealDialog::heedTrust()
{
    m_client->refuseWrites(m_trust && m_trust->change()
            ? tr("The server's certificate or key has changed: review that first, at the next sign-in.")
            : QString());
}

void UnsealDialog::forgetSecrets()
{
    m_panel->forget();
}

void UnsealDialog::reject()
{
    if (m_panel->isBusy())
        return m_panel->cancel();
    QDialog::reject();
}

} // namespace mcias
