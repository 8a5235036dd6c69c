// SPDX-License-Identifier: MIT
// How the overview is put together; what it says stands in overview_page_facts.cpp.
#include "views/overview/overview_page.h"

#include "views/controls/bar_chart.h"
#include "views/controls/card.h"
#include "views/controls/elided_label.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/page_keys.h"
#include "views/controls/scroll_content.h"
#include "views/overview/link_row.h"
#include "work/account_book.h"
#include "work/tokens/known_tokens.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds tick{ 30 }; // ages are told in minutes
constexpr std::chrono::milliseconds pause{ 100 };
constexpr int chartHeight = 164;

} // namespace

OverviewPage::OverviewPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_events(context.session)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeToolbar());
    column->addWidget(new Hairline(Qt::Horizontal, this));
    auto *area = new QScrollArea(this);
    nameWidget(area, "overviewScroll", tr("Overview"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // what can be looked at can be gone to
    area->setWidget(makeContent(area));
    column->addWidget(area, 1);

    m_counting.setSingleShot(true);
    m_counting.setInterval(pause);
    connect(&m_counting, &QTimer::timeout, this, &OverviewPage::showAccounts);
    const auto countSoon = [this] {
        if (!m_counting.isActive())
            m_counting.start();
    };
    if (AccountBook *book = context.book) {
        for (const auto signal : { &AccountBook::loaded, &AccountBook::loadingChanged })
            connect(book, signal, this, &OverviewPage::showAll);
        connect(book, &AccountBook::failed, this, &OverviewPage::showAll);
        connect(book, &AccountBook::changed, this, countSoon);
        connect(book, &AccountBook::progressed, this, countSoon);
    }
    if (context.tokens)
        connect(context.tokens, &KnownTokens::rowsChanged, this, &OverviewPage::showTokens);
    if (ServerTrust *trust = context.session.trust())
        connect(trust, &ServerTrust::certificateSeen, this, &OverviewPage::showServer);
    connect(&m_events, &RecentEvents::changed, this, &OverviewPage::showAll);
    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &OverviewPage::showAll);
    showAll();
}

QWidget *OverviewPage::makeToolbar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(12);
    row->addWidget(titleLabel(tr("Overview"), 1.35, bar));
    row->addStretch(1);
    m_asOf = quietLabel({}, bar);
    nameWidget(m_asOf, "overviewAsOf", tr("Age of the figures"));
    row->addWidget(m_asOf);
    m_refresh = new QPushButton(icon(u"refresh"_s), tr("&Refresh"), bar);
    nameWidget(m_refresh, "overviewRefresh", tr("Refresh the overview"));
    m_refresh->setToolTip(tr("Ask the server again (F5)"));
    row->addWidget(m_refresh);
    connect(m_refresh, &QPushButton::clicked, this, &OverviewPage::refresh);
    addRefreshKey(this, m_refresh);
    return bar;
}

QWidget *OverviewPage::makeContent(QWidget *parent)
{
    auto *content = new ScrollContent(parent);
    makeAccounts(content);
    makeSafety(content);
    makeTokens(content);
    makeServer(content);
    makeFailures(content);
    makeEvents(content);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(16, 16, 16, 16);
    grid->setSpacing(12);
    auto *last = new QVBoxLayout; // two low ones beside the higher ones
    last->setSpacing(12);
    last->addWidget(m_tokens.card, 1);
    last->addWidget(m_server.card);
    grid->addWidget(m_accounts.card, 0, 0, 1, 2);
    grid->addWidget(m_safety.card, 0, 2, 1, 2);
    grid->addLayout(last, 0, 4, 1, 2);
    grid->addWidget(m_failures.card, 1, 0, 1, 3);
    grid->addWidget(m_latest.card, 1, 3, 1, 3);
    for (int i = 0; i < 6; ++i)
        grid->setColumnStretch(i, 1);
    grid->setRowStretch(2, 1);
    return content;
}

OverviewPage::Tile OverviewPage::makeTile(
    const QString &title, const char *name, const char *page, const QString &filter, QWidget *parent)
{
    Tile tile;
    tile.card = new Card(parent);
    tile.inside = new QVBoxLayout(tile.card);
    tile.inside->setContentsMargins(8, 8, 8, 12);
    tile.inside->setSpacing(2);
    tile.title = new LinkRow(LinkRow::Kind::Title, title, tile.card);
    tile.title->setObjectName(QLatin1String(name));
    tile.inside->addWidget(tile.title);
    connect(tile.title, &QAbstractButton::clicked, this,
        [this, page = QString::fromLatin1(page), filter] { Q_EMIT pageWanted(page, { .filter = filter, .account = {} }); });
    tile.note = quietLabel({}, tile.card);
    tile.note->setObjectName(QLatin1String(name) + u"Note"_s);
    tile.note->setWordWrap(true);
    tile.note->setContentsMargins(8, 4, 8, 0);
    return tile;
}

LinkRow *OverviewPage::addLine(Tile &tile, const QString &text, const char *name, const char *page, const QString &filter)
{
    auto *line = new LinkRow(LinkRow::Kind::Line, text, tile.card);
    line->setObjectName(QLatin1String(name));
    line->setToolTip(tr("Show these"));
    tile.inside->addWidget(line);
    tile.lines += line;
    connect(line, &QAbstractButton::clicked, this,
        [this, page = QString::fromLatin1(page), filter] { Q_EMIT pageWanted(page, { .filter = filter, .account = {} }); });
    return line;
}

void OverviewPage::makeAccounts(QWidget *parent)
{
    m_accounts = makeTile(tr("Accounts"), "overviewAccounts", "accounts", {}, parent);
    addLine(m_accounts, tr("People"), "overviewPeople", "accounts", u"type:human"_s);
    addLine(m_accounts, tr("Services"), "overviewServices", "accounts", u"type:system"_s);
    addLine(m_accounts, tr("Active"), "overviewActive", "accounts", u"status:active"_s);
    addLine(m_accounts, tr("Inactive"), "overviewInactive", "accounts", u"status:inactive"_s);
    addLine(m_accounts, tr("Deleted"), "overviewDeleted", "accounts", u"status:deleted"_s);
    m_accounts.inside->addWidget(m_accounts.note);
    m_accounts.inside->addStretch(1);
}

void OverviewPage::makeSafety(QWidget *parent)
{
    m_safety = makeTile(tr("Who can get in"), "overviewSafety", "roles", {}, parent);
    addLine(m_safety, tr("People with TOTP"), "overviewTotp", "accounts", u"type:human totp:yes"_s);
    addLine(m_safety, tr("People without TOTP"), "overviewNoTotp", "accounts", u"type:human totp:no"_s);
    m_admins = addLine(m_safety, tr("Administrators"), "overviewAdmins", "accounts", u"role:admin"_s);
    m_safety.inside->addWidget(m_safety.note);
    m_readRoles = new QPushButton(tr("Read the ro&les"), m_safety.card);
    nameWidget(m_readRoles, "overviewReadRoles", tr("Read the roles of all accounts"));
    m_readRoles->setToolTip(tr("Roles take one call per account: the overview does not read them by itself."));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 6, 8, 0);
    row->addWidget(m_readRoles);
    row->addStretch(1);
    m_safety.inside->addLayout(row);
    m_safety.inside->addStretch(1);
    connect(m_readRoles, &QPushButton::clicked, this, [this] {
        m_context.book->readAll();
        showAccounts();
    });
}

void OverviewPage::makeTokens(QWidget *parent)
{
    m_tokens = makeTile(tr("Service tokens that end"), "overviewTokens", "tokens", u"kind:service"_s, parent);
    const QString counting = u"kind:service -state:revoked -state:superseded "_s;
    addLine(m_tokens, tr("Within a day"), "overviewEndsToday", "tokens", counting + u"ends:1"_s);
    addLine(m_tokens, tr("Within 7 days"), "overviewEndsWeek", "tokens", counting + u"ends:7"_s);
    addLine(m_tokens, tr("Within 30 days"), "overviewEndsMonth", "tokens", counting + u"ends:30"_s);
    m_tokens.inside->addWidget(m_tokens.note);
    m_tokens.inside->addStretch(1);
}

void OverviewPage::makeServer(QWidget *parent)
{
    m_server = makeTile(tr("Certificate"), "overviewServer", "server", {}, parent);
    m_server.inside->addWidget(m_server.note);
}

void OverviewPage::makeFailures(QWidget *parent)
{
    m_failures = makeTile(
        tr("Failed sign-ins, last 24 hours"), "overviewFailures", "audit", u"failed:yes -type:policy_deny after:-24h"_s, parent);
    m_chart = new BarChart(tr("Failed sign-ins, hour by hour"), m_failures.card);
    m_chart->setObjectName(u"overviewChart"_s);
    m_chart->setToolTip(tr("Choose an hour to see its events"));
    m_chart->setMinimumHeight(chartHeight);
    m_failures.inside->addWidget(m_chart);
    m_failures.inside->addWidget(m_failures.note);
    m_failures.inside->addStretch(1);
    connect(m_chart, &BarChart::rangeChosen, this, &OverviewPage::openHours);
}

void OverviewPage::makeEvents(QWidget *parent)
{
    m_latest = makeTile(tr("Last events"), "overviewEvents", "audit", {}, parent);
    for (int i = 0; i < shownEvents; ++i) {
        auto *line = new ElidedLabel(m_latest.card);
        line->setObjectName(u"overviewEvent%1"_s.arg(i));
        line->setContentsMargins(8, 2, 8, 2);
        m_latest.inside->addWidget(line);
    }
    m_latest.inside->addWidget(m_latest.note);
    m_latest.inside->addStretch(1);
}

void OverviewPage::begin()
{
    if (!m_context.book->isLoaded())
        m_context.book->refresh();
    m_events.refresh();
}

void OverviewPage::refresh()
{
    m_context.book->refresh();
    m_events.refresh();
}

QWidget *OverviewPage::firstFocus()
{
    return m_accounts.title;
}

void OverviewPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    showAll();
    m_tick.start();
}

void OverviewPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_tick.stop();
}

void OverviewPage::openHours(int first, int last)
{
    const auto text = [](const QDateTime &time) { return time.toUTC().toString(u"yyyy-MM-ddTHH:mm"_s) + u'Z'; };
    const QDateTime from = std::max(m_chartFrom.addSecs(3600LL * first), m_events.asOf().addSecs(-RecentEvents::span));
    const QString filter = u"failed:yes -type:policy_deny after:%1 before:%2"_s.arg(
        text(from), text(m_chartFrom.addSecs(3600LL * (last + 1))));
    Q_EMIT pageWanted(u"audit"_s, { .filter = filter, .account = {} });
}

QList<TourStep> OverviewPage::tour(Page *page)
{
    auto *self = static_cast<OverviewPage *>(page);
    return { { u"overview"_s, tr("What matters at a glance. Every figure leads to what it counts."), [] {},
        [self] {
            return !self->m_events.isReading() && self->m_context.book->isLoaded() && !self->m_context.book->isLoading();
        } } };
}

} // namespace mcias
