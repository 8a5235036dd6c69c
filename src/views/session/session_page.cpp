// SPDX-License-Identifier: MIT
#include "views/session/session_page.h"

#include "views/controls/card.h"
#include "views/controls/facts_panel.h"
#include "views/controls/labels.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds tick{ 30 }; // the times are told in minutes

QString signatureText(Identity::Check check)
{
    switch (check) {
    case Identity::Check::Good:
        return SessionPage::tr("Signed with the server's key.");
    case Identity::Check::None:
        return SessionPage::tr("Not checked: the server did not tell its key.");
    case Identity::Check::Bad:
        return SessionPage::tr("Not signed with the server's key: what the token says of account and roles is not shown.");
    }
    return {};
}

} // namespace

SessionPage::SessionPage(const PageContext &context, QWidget *parent) : Page(parent), m_context(context), m_facts(new FactsPanel)
{
    nameWidget(m_facts, "sessionFacts", tr("Facts of your session"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 12, 16, 12);
    QLabel *title = titleLabel(tr("Your session"), 1.35, this);
    title->setMinimumHeight(32);
    bar->addWidget(title);
    column->addLayout(bar);
    column->addWidget(new Hairline(Qt::Horizontal, this));

    auto *area = new QScrollArea(this);
    nameWidget(area, "sessionScroll", tr("Facts of your session"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    auto *content = new QWidget(area);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(16, 16, 16, 16); // the card stands below the title
    auto *card = new Card(content);
    card->setMaximumWidth(640);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(8, 8, 8, 8);
    inside->addWidget(m_facts);
    rows->addWidget(card);
    rows->addStretch(1);
    area->setWidget(content);
    column->addWidget(area, 1);
    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &SessionPage::refresh);
    refresh();
}

void SessionPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refresh();
    m_tick.start();
}

void SessionPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_tick.stop();
}

void SessionPage::refresh()
{
    const Identity &me = m_context.session.identity();
    const Formats &formats = m_context.formats;
    const QDateTime now = m_context.clock.now();
    QList<Fact> facts{
        { tr("Server"), serverName(m_context.session.server()),
            tr("The connection is encrypted, and the server's certificate was checked.") },
        { tr("Account ID"), me.accountId.isNull() ? tr("Not stated in the token.") : me.accountId.toString(QUuid::WithoutBraces),
            {} },
        { tr("Roles in this session"), me.roles.isEmpty() ? tr("None") : me.roles.join(u", "_s),
            tr("As of the sign-in. Changes of roles take effect at the next one.") },
        { tr("Signature"), signatureText(me.check), {} },
        { tr("Token"),
            m_context.session.tokenPlace() == Session::TokenPlace::Keyring ? tr("Kept in the keyring") : tr("In memory only"),
            m_context.session.tokenPlace() == Session::TokenPlace::Keyring ? tr("The next start signs in with it.")
                                                                           : tr("It is gone when the program ends.") },
        { tr("Ends"), formats.exactTime(me.expiresAt), formats.distance(me.expiresAt, now) },
    };
    if (me.issuedAt.isValid())
        facts.insert(5, { tr("Began"), formats.exactTime(me.issuedAt), formats.distance(me.issuedAt, now) });
    if (!me.issuer.isEmpty())
        facts += { tr("Issuer"), me.issuer, {} };
    if (!me.tokenId.isEmpty())
        facts += { tr("Token ID (jti)"), me.tokenId, tr("Names the token in the audit log. It opens nothing.") };
    m_facts->setFacts(me.username, tr("Signed in"), facts);
}

QList<TourStep> SessionPage::tour(Page *)
{
    return { { u"session"_s, tr("Who you are to the server, from the token's own claims."), [] {}, [] { return true; } } };
}

} // namespace mcias
