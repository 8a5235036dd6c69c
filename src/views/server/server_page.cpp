// SPDX-License-Identifier: MIT
// How the server's page is put together, and what can be done on it.
#include "views/server/server_page.h"

#include "views/controls/bar_chart.h"
#include "views/controls/card.h"
#include "views/controls/code_text.h"
#include "views/controls/facts_grid.h"
#include "views/controls/fault_label.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/page_keys.h"
#include "views/controls/password_field.h"
#include "views/controls/scroll_content.h"
#include "views/server/seal_dialog.h"
#include "views/session/unseal_panel.h"
#include "work/server/safe_reads.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 340;

// A card with its title; what is in it goes into the layout.
QVBoxLayout *fillCard(Card *card, const QString &title)
{
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 12, 16, 14);
    inside->setSpacing(8);
    inside->addWidget(titleLabel(title, 1.0, card));
    return inside;
}

} // namespace

ServerPage::ServerPage(const PageContext &context, QWidget *parent, const StepTiming &timing)
    : Page(parent),
      m_context(context),
      m_timing(timing),
      m_watch(context.session, context.clock, {}, this)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeToolbar());
    m_news = new QWidget(this);
    m_messages = new MessageBar(m_news);
    m_messages->setObjectName(u"serverMessages"_s);
    auto *news = new QVBoxLayout(m_news);
    news->setContentsMargins(16, 0, 16, 12);
    news->addWidget(m_messages);
    m_news->hide();
    column->addWidget(m_news);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    auto *area = new QScrollArea(this);
    nameWidget(area, "serverScroll", tr("Server"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(makeContent(area));
    column->addWidget(area, 1);

    connect(m_messages, &MessageBar::cleared, m_news, &QWidget::hide);
    connect(&m_watch, &ServerWatch::changed, this, &ServerPage::showAll);
    if (ServerTrust *trust = context.session.trust()) {
        connect(trust, &ServerTrust::knownChanged, this, &ServerPage::showAll);
        connect(trust, &ServerTrust::changeSeen, this, &ServerPage::showAll);
    }
    if (Client *client = context.session.client()) {
        m_calls = &CallWatch::of(*client);
        connect(m_calls, &CallWatch::learnt, this, &ServerPage::showCalls);
        connect(m_calls, &QObject::destroyed, this, [this] { m_calls = nullptr; });
    }
    connect(&context.session, &Session::stateChanged, this, [this] {
        if (m_context.session.pause() == Session::Pause::Locked)
            m_unseal->forget();
    });
    m_tick.setInterval(pulseEvery);
    connect(&m_tick, &QTimer::timeout, &m_watch, &ServerWatch::pulse);
    setTabOrder(m_refresh, m_unseal->field());
    showAll();
}

QWidget *ServerPage::makeToolbar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 12, 16, 12);
    row->addWidget(titleLabel(tr("Server"), 1.35, bar));
    row->addStretch(1);
    m_refresh = new QPushButton(icon(u"refresh"_s), tr("&Refresh"), bar);
    nameWidget(m_refresh, "serverRefresh", tr("Refresh what is shown of the server"));
    m_refresh->setToolTip(tr("Ask the server again (F5)"));
    row->addWidget(m_refresh);
    connect(m_refresh, &QPushButton::clicked, this, &ServerPage::refresh);
    addRefreshKey(this, m_refresh);
    return bar;
}

QWidget *ServerPage::makeContent(QWidget *parent)
{
    auto *content = new ScrollContent(parent);
    auto *sides = new QHBoxLayout(content);
    sides->setContentsMargins(16, 16, 16, 16);
    sides->setSpacing(16);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    for (QWidget *card : { makeServerCard(content), makeCertificateCard(content), makeKeyCard(content) })
        left->addWidget(card);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    for (QWidget *card : { makeVaultCard(content), makeUnknownCard(content), makeCallsCard(content) }) {
        card->setFixedWidth(sideWidth);
        right->addWidget(card);
    }
    right->addStretch(1);
    sides->addLayout(left, 1);
    sides->addLayout(right);
    return content;
}

QWidget *ServerPage::makeServerCard(QWidget *parent)
{
    auto *card = new Card(parent);
    QVBoxLayout *inside = fillCard(card, tr("Health"));
    m_facts = new FactsGrid(card);
    nameWidget(m_facts, "serverFacts", tr("What the server is and says"));
    inside->addWidget(m_facts);
    m_latency = new BarChart(tr("How long it took to ask for the health, in milliseconds"), card);
    m_latency->setObjectName(u"serverLatency"_s);
    m_latency->setLegend(tr("Time to answer, in ms"), tr("no answer"));
    m_latency->setEmptyText(tr("Not measured yet"));
    inside->addWidget(m_latency);
    return card;
}

QWidget *ServerPage::makeCertificateCard(QWidget *parent)
{
    auto *card = new Card(parent);
    QVBoxLayout *inside = fillCard(card, tr("Certificates"));
    m_chainFault = new FaultLabel(card);
    m_chainFault->setObjectName(u"serverChainFault"_s);
    inside->addWidget(m_chainFault);
    m_chain = new FactsGrid(card);
    nameWidget(m_chain, "serverChain", tr("Certificates that the connection has shown"));
    inside->addWidget(m_chain);
    m_fingerprintPart = new QWidget(card);
    auto *part = new QVBoxLayout(m_fingerprintPart);
    part->setContentsMargins(0, 0, 0, 0);
    part->setSpacing(2);
    const QString title = tr("SHA-256 fingerprint of the server's certificate");
    part->addWidget(quietLabel(title, m_fingerprintPart));
    m_fingerprint = codeText({}, title, m_fingerprintPart);
    m_fingerprint->setObjectName(u"serverFingerprint"_s);
    part->addWidget(m_fingerprint);
    inside->addWidget(m_fingerprintPart);
    return card;
}

QWidget *ServerPage::makeKeyCard(QWidget *parent)
{
    auto *card = new Card(parent);
    QVBoxLayout *inside = fillCard(card, tr("Public key for tokens"));
    m_keyFault = new FaultLabel(card);
    m_keyFault->setObjectName(u"serverKeyFault"_s);
    inside->addWidget(m_keyFault);
    m_keyFacts = new FactsGrid(card);
    nameWidget(m_keyFacts, "serverKeyFacts", tr("Public key for tokens"));
    inside->addWidget(m_keyFacts);
    m_keyPart = new QWidget(card);
    auto *part = new QVBoxLayout(m_keyPart);
    part->setContentsMargins(0, 0, 0, 0);
    part->setSpacing(2);
    const auto add = [&](const QString &title, const char *objectName) {
        part->addWidget(quietLabel(title, m_keyPart));
        SelectableText *text = codeText({}, title, m_keyPart);
        text->setObjectName(QLatin1String(objectName));
        part->addWidget(text);
        return text;
    };
    m_key = add(tr("Key (x, base64url)"), "serverKey");
    part->addSpacing(6);
    m_thumbprint = add(tr("Fingerprint (SHA-256 thumbprint, RFC 7638)"), "serverThumbprint");
    inside->addWidget(m_keyPart);
    return card;
}

QWidget *ServerPage::makeVaultCard(QWidget *parent)
{
    auto *card = new Card(parent);
    QVBoxLayout *inside = fillCard(card, tr("Vault"));
    m_vaultState = titleLabel({}, 1.2, card);
    m_vaultState->setObjectName(u"vaultState"_s);
    inside->addWidget(m_vaultState);
    m_vaultText = wrapped(plainLabel({}, card), "vaultText");
    inside->addWidget(m_vaultText);
    m_unseal = new UnsealPanel([this] { return m_context.session.client(); }, card, m_timing);
    m_unseal->setObjectName(u"unsealPanel"_s);
    inside->addWidget(m_unseal);
    m_seal = new QPushButton(icon(u"lock"_s), tr("&Seal the vault…"), card);
    nameWidget(m_seal, "vaultSeal", tr("Seal the vault"));
    inside->addWidget(m_seal, 0, Qt::AlignLeft);
    connect(m_seal, &QPushButton::clicked, this, &ServerPage::sealVault);
    connect(m_unseal, &UnsealPanel::unsealed, this, [this](const QString &sentence) {
        say(MessageBar::Kind::Good, sentence);
        refresh();
    });
    connect(m_unseal, &UnsealPanel::ended, this, [this](const VaultEnd &end) {
        if (end.isSealed)
            learnVault(*end.isSealed);
    });
    return card;
}

QWidget *ServerPage::makeCallsCard(QWidget *parent)
{
    auto *card = new Card(parent);
    QVBoxLayout *inside = fillCard(card, tr("What this server offers"));
    QLabel *text = wrapped(
        quietLabel(tr("Learnt from its answers in this session. A call that writes is never sent to find out."), card),
        "serverCallsText");
    inside->addWidget(text);
    m_ask = new QPushButton(icon(u"search"_s), tr("&Ask with safe calls"), card);
    nameWidget(m_ask, "serverAsk", tr("Ask what this server offers, with reads that change nothing"));
    m_ask->setToolTip(
        tr("Sends reads that change and disclose nothing. What you may not read is refused, and the server may note "
           "the refusal in its audit log."));
    inside->addWidget(m_ask, 0, Qt::AlignLeft);
    connect(m_ask, &QPushButton::clicked, this, &ServerPage::askForCalls);
    m_callFacts = new FactsGrid(card, FactsGrid::Shape::Above);
    nameWidget(m_callFacts, "serverCalls", tr("What this server offers"));
    inside->addWidget(m_callFacts);
    return card;
}

QWidget *ServerPage::makeUnknownCard(QWidget *parent)
{
    auto *card = new Card(parent);
    QVBoxLayout *inside = fillCard(card, tr("Unknown keys"));
    m_unknown = wrapped(plainLabel({}, card), "serverUnknown");
    inside->addWidget(m_unknown);
    return card;
}

void ServerPage::refresh()
{
    if (m_messages->kind() == MessageBar::Kind::Error)
        m_messages->clear();
    m_watch.refresh();
}

QWidget *ServerPage::firstFocus()
{
    return m_watch.isSealed() == true ? static_cast<QWidget *>(m_unseal->field()) : m_refresh;
}

void ServerPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    showAll();
    m_tick.start();
}

void ServerPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_tick.stop();
}

void ServerPage::learnVault(bool isSealed)
{
    m_watch.learnVault(isSealed);
    m_watch.refresh();
}

void ServerPage::sealVault()
{
    auto *dialog = new SealDialog(m_context, this, m_timing);
    connect(dialog, &EditorDialog::saved, this, [this](const QString &sentence) { say(MessageBar::Kind::Warning, sentence); });
    connect(dialog, &SealDialog::vaultSeen, this, &ServerPage::learnVault);
    dialog->open();
}

void ServerPage::askForCalls()
{
    Client *client = m_context.session.client();
    if (m_reads || !client)
        return;
    m_hasAsked = true;
    m_reads = SafeReads::start(*client, m_context.session.identity().accountId, this);
    connect(m_reads, &SafeReads::finished, this, [this] {
        m_reads.clear();
        showCalls();
        showUnknown();
    });
    showCalls();
}

void ServerPage::say(MessageBar::Kind kind, const QString &text)
{
    m_news->show();
    m_messages->say(kind, text);
}

QList<TourStep> ServerPage::tour(Page *page)
{
    auto *self = static_cast<ServerPage *>(page);
    const auto settled = [self] { return self->m_watch.health().wasAnswered && !self->m_watch.isAsking(); };
    return {
        { u"server"_s, tr("The server itself: its health, its vault, whom its certificate comes from, and what it offers."),
            [self] { self->askForCalls(); }, [self, settled] { return settled() && !self->m_reads; } },
        { u"server-seal"_s, tr("Sealing the vault stops everybody's work: what it ends has to be ticked first."),
            [self] { self->sealVault(); },
            [self] {
                const auto *dialog = self->findChild<SealDialog *>();
                return dialog && dialog->isVisible();
            } },
        { {}, {},
            [self] {
                if (auto *dialog = self->findChild<SealDialog *>())
                    dialog->reject();
            },
            [self] { return !self->findChild<SealDialog *>(); } },
    };
}

} // namespace mcias
