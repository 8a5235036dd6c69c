// SPDX-License-Identifier: MIT
#include "views/session/server_change_dialog.h"

#include "views/controls/card.h"
#include "views/controls/code_text.h"
#include "views/controls/labels.h"
#include "views/controls/message_bar.h"
#include "views/controls/sizes.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const ServerTrust::Change &change)
{
    if (change.authority)
        return ServerChangeDialog::tr("Another authority vouches for this server");
    if (change.certificate && change.key)
        return ServerChangeDialog::tr("The server has another certificate and another key");
    return change.certificate ? ServerChangeDialog::tr("The server has another certificate")
                              : ServerChangeDialog::tr("The server signs its sessions with another key");
}

QString meaningOf(const ServerTrust::Change &change, const QString &server)
{
    if (change.authority)
        return ServerChangeDialog::tr(
            "What answers as %1 shows a certificate that another authority has issued. Nothing was sent to it. The server's "
            "administrators may have replaced their authority; or somebody stands between you and the server, and would read "
            "your password and your session. Do not go on before an administrator has told you, by telephone or in person, "
            "that the authority was replaced, and has read out the fingerprint below.")
            .arg(server);
    QStringList sentences;
    if (change.certificate)
        sentences += ServerChangeDialog::tr(
            "%1 shows another certificate than before, from the same authority. Certificates are renewed every few months, so "
            "this is usual. If it surprises you, ask the server's administrator whether it was renewed.")
                         .arg(server);
    if (change.key)
        sentences += ServerChangeDialog::tr(
            "%1 signs its sessions with another key than before. That is so after the server was set up anew, and otherwise "
            "rare: ask its administrator whether the key was replaced.")
                         .arg(server);
    sentences += ServerChangeDialog::tr("Until you have confirmed it, nothing is changed at the server; reading goes on.");
    return sentences.join(u"\n\n"_s);
}

} // namespace

ServerChangeDialog::ServerChangeDialog(ServerTrust &trust, const QString &serverLabel, const Formats &formats, QWidget *parent)
    : QDialog(parent),
      m_trust(&trust),
      m_server(safeLine(serverLabel)),
      m_formats(formats),
      m_shown(trust.change()),
      m_title(titleLabel({}, 1.35, this)),
      m_news(new MessageBar(this)),
      m_meaning(wrapped(plainLabel({}, this), "serverChangeMeaning")),
      m_since(wrapped(quietLabel({}, this), "serverChangeSince")),
      m_column(new QVBoxLayout(this)),
      m_notNow(new QPushButton(tr("&Not now"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"serverChange"_s);
    setWindowTitle(tr("The server has changed"));
    setMinimumWidth(usualDialog);
    m_title->setWordWrap(true);
    m_title->setObjectName(u"serverChangeTitle"_s);
    m_news->setLasting();
    m_news->setObjectName(u"serverChangeNews"_s);
    nameWidget(m_notNow, "serverChangeNotNow", tr("Not now"));
    auto *confirmed = new QPushButton(tr("I have &checked this: trust it"), this);
    nameWidget(confirmed, "serverChangeTrust", tr("I have checked this: trust it"));

    m_column->setContentsMargins(24, 24, 24, 24);
    m_column->setSpacing(12);
    for (QWidget *line : std::initializer_list<QWidget *>{ m_title, m_news, m_meaning, m_since })
        m_column->addWidget(line);
    m_column->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(confirmed);
    row->addWidget(m_notNow);
    m_column->addLayout(row);
    m_notNow->setDefault(true);

    connect(confirmed, &QPushButton::clicked, this, &ServerChangeDialog::confirm);
    connect(m_notNow, &QPushButton::clicked, this, &QDialog::reject);
    connect(&trust, &ServerTrust::changeSeen, this, &ServerChangeDialog::follow);
    connect(&trust, &QObject::destroyed, this, &QDialog::reject);
    showChange();
    resize(usualDialog, heightForWidth(usualDialog));
    m_notNow->setFocus();
}

void ServerChangeDialog::follow()
{
    if (!m_trust || m_trust->change() == m_shown)
        return;
    if (!m_trust->change())
        return reject(); // it is the server that is known, after all; or somebody has confirmed it elsewhere
    m_shown = m_trust->change();
    showChange();
    m_news->say(MessageBar::Kind::Warning, tr("The server has changed again while this was open. Look at it once more."));
    resize(width(), std::max(height(), heightForWidth(width())));
    m_notNow->setFocus();
}

void ServerChangeDialog::showChange()
{
    m_title->setText(titleOf(m_shown));
    m_meaning->setText(meaningOf(m_shown, m_server));
    m_since->setText(m_shown.before.since.isValid()
            ? tr("The former one was known since %1; the new one was first seen %2.")
                  .arg(m_formats.exactTime(m_shown.before.since), m_formats.exactTime(m_shown.now.since))
            : tr("The new one was first seen %1.").arg(m_formats.exactTime(m_shown.now.since)));
    delete m_parts;
    m_parts = new Card(this);
    auto *lines = new QVBoxLayout(m_parts);
    lines->setContentsMargins(16, 16, 16, 16);
    lines->setSpacing(4);
    if (m_shown.authority)
        addPart(tr("Authority, SHA-256 fingerprint"), fingerprintLines(m_shown.before.authority),
            fingerprintLines(m_shown.now.authority), "Authority");
    if (m_shown.certificate)
        addPart(tr("Certificate of the server, SHA-256 fingerprint"), fingerprintLines(m_shown.before.certificate),
            fingerprintLines(m_shown.now.certificate), "Certificate");
    if (m_shown.key)
        addPart(tr("Public key for sessions (Ed25519)"), QString::fromUtf8(m_shown.before.key),
            safeLine(QString::fromUtf8(m_shown.now.key)), "Key");
    m_column->insertWidget(m_column->indexOf(m_since), m_parts);
    m_parts->setVisible(true); // by itself it would be shown, and counted, only later
}

void ServerChangeDialog::addPart(const QString &title, const QString &before, const QString &now, const char *objectName)
{
    auto *lines = static_cast<QVBoxLayout *>(m_parts->layout());
    if (!lines->isEmpty())
        lines->addSpacing(12);
    QLabel *heading = titleLabel(title, 1, m_parts);
    lines->addWidget(heading);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    const auto add = [&](int line, const QString &when, const QString &text, QLatin1String suffix) {
        QLabel *label = quietLabel(when, m_parts);
        grid->addWidget(label, line, 0, Qt::AlignTop);
        auto *field = codeText(text, title + u' ' + when, m_parts);
        field->setObjectName("serverChange"_L1 + QLatin1String(objectName) + suffix);
        grid->addWidget(field, line, 1);
    };
    add(0, tr("Before"), before, "Before"_L1);
    add(1, tr("Now"), now, "Now"_L1);
    grid->setColumnStretch(1, 1);
    lines->addLayout(grid);
}

void ServerChangeDialog::confirm()
{
    const QPointer<ServerTrust> trust = m_trust;
    const KnownServer reviewed = m_shown.now;
    if (trust)
        trust->disconnect(this); // its changeSeen would close this as if it had been declined
    if (trust && trust->accept(reviewed))
        return accept();
    reject(); // what was shown waits no more
}

} // namespace mcias
