// SPDX-License-Identifier: MIT
// What the overview says.
#include "models/audit_text.h"
#include "session/connection_facts.h"
#include "views/controls/bar_chart.h"
#include "views/controls/card.h"
#include "views/controls/elided_label.h"
#include "views/overview/link_row.h"
#include "views/overview/overview_page.h"
#include "work/account_book.h"
#include "work/tokens/known_tokens.h"
#include "work/tokens/token_calendar.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int hours = 25;              // of the clock: the last 24 hours begin and end within one
constexpr int certificateWarning = 30; // days

struct Counts {
    int people = 0; // that are not deleted, as the filters have it
    int services = 0;
    int active = 0;
    int inactive = 0;
    int deleted = 0;
    int all = 0;
    int withTotp = 0;
    int withoutTotp = 0;
    int unknownTotp = 0; // people of whom the server does not tell
    int admins = 0;
    int unread = 0; // accounts that are not deleted, and whose roles are not known
};

Counts countAll(const QList<AccountRow> &rows)
{
    Counts counts;
    for (const AccountRow &row : rows) {
        const Account &account = row.account;
        const bool isDeleted = account.status == AccountStatus::Deleted;
        counts.active += account.status == AccountStatus::Active ? 1 : 0;
        counts.inactive += account.status == AccountStatus::Inactive ? 1 : 0;
        counts.deleted += isDeleted ? 1 : 0;
        if (isDeleted)
            continue;
        ++counts.all;
        const bool isHuman = account.type == AccountType::Human;
        counts.people += isHuman ? 1 : 0;
        counts.services += account.type == AccountType::System ? 1 : 0;
        counts.withTotp += isHuman && account.totpEnabled == true ? 1 : 0;
        counts.withoutTotp += isHuman && account.totpEnabled == false ? 1 : 0;
        counts.unknownTotp += isHuman && !account.totpEnabled ? 1 : 0;
        if (!row.extras || !row.extras->roles)
            ++counts.unread;
        else
            counts.admins += row.extras->roles->contains(Role::Admin) ? 1 : 0;
    }
    return counts;
}

QDateTime hourOf(const QDateTime &time)
{
    return QDateTime::fromSecsSinceEpoch(time.toSecsSinceEpoch() / 3600 * 3600, Qt::UTC);
}

} // namespace

void OverviewPage::showAll()
{
    showAccounts();
    showTokens();
    showServer();
    showFailures();
    showEvents();
    showAge();
}

// Figures stay where they are known; what is wrong stands below them.
void OverviewPage::say(const Tile &tile, const QString &note, bool hasFigures)
{
    for (LinkRow *line : tile.lines)
        line->setVisible(hasFigures);
    tile.note->setText(note);
    tile.note->setAccessibleName(note.isEmpty() ? tile.title->text() : note);
    tile.note->setVisible(!note.isEmpty());
}

QString OverviewPage::problemText(const std::optional<Error> &error, bool isKnown, const QString &denied) const
{
    if (!error)
        return {};
    if (error->kind == ErrorKind::Forbidden)
        return denied;
    if (error->isNotOffered())
        return tr("This server does not offer it.");
    if (error->kind == ErrorKind::Sealed)
        return tr("The server's vault is sealed: nobody can work. It can be unsealed on the server's page.");
    return isKnown ? tr("Could not be refreshed. %1").arg(error->explanation()) : error->explanation();
}

void OverviewPage::showAccounts()
{
    const AccountBook &book = *m_context.book;
    const bool isDenied = book.error() && book.error()->kind == ErrorKind::Forbidden;
    const bool isKnown = book.isLoaded() && !isDenied;
    const Counts counts = isKnown ? countAll(book.rows()) : Counts();
    const auto number = [this](int value) { return m_context.formats.number(value); };
    m_accounts.title->setFigure(isKnown ? number(counts.all) : QString());
    const std::array figures{ counts.people, counts.services, counts.active, counts.inactive, counts.deleted };
    for (qsizetype i = 0; i < m_accounts.lines.size(); ++i)
        m_accounts.lines[i]->setFigure(number(figures[static_cast<size_t>(i)]));
    QString note = problemText(book.error(), isKnown, tr("You may not list accounts."));
    if (note.isEmpty() && !isKnown)
        note = book.isLoading() ? tr("Loading…") : tr("Not asked yet.");
    say(m_accounts, note, isKnown);

    const auto atLeast = [&number](int count, int unknown) {
        return unknown == 0 ? number(count) : count > 0 ? tr("%1 or more").arg(number(count)) : tr("not known");
    };
    m_safety.lines[0]->setFigure(atLeast(counts.withTotp, counts.unknownTotp));
    m_safety.lines[1]->setFigure(atLeast(counts.withoutTotp, counts.unknownTotp));
    m_safety.lines[1]->setAlarming(counts.withoutTotp > 0);
    m_admins->setFigure(atLeast(counts.admins, counts.unread));
    say(m_safety, isKnown ? adminsText(counts.unread) : note, isKnown);
    m_readRoles->setVisible(isKnown && counts.unread > 0);
    m_readRoles->setEnabled(!book.progress().running);
    showAge();
}

QString OverviewPage::adminsText(int unread) const
{
    const AccountBook::Progress &progress = m_context.book->progress();
    if (progress.running)
        return tr("Reading roles: %1 of %2 accounts.")
            .arg(m_context.formats.number(progress.done), m_context.formats.number(progress.total));
    if (unread == 0)
        return {};
    if (progress.error && progress.error->kind == ErrorKind::Forbidden)
        return tr("You may not read roles.");
    if (progress.error)
        return tr("Roles could not be read. %1").arg(progress.error->explanation());
    return tr("The roles of %Ln account(s) were not read yet.", nullptr, unread);
}

void OverviewPage::showTokens()
{
    const QDateTime now = m_context.session.serverNow();
    const QList<TokenRow> rows = m_context.tokens ? m_context.tokens->rows() : QList<TokenRow>();
    std::array<int, 3> counts{};
    int known = 0;
    for (const ExpiryBucket &bucket : expiryBoard(rows, now)) {
        const auto size = static_cast<int>(bucket.rows.size());
        known += size;
        const int first = bucket.span == ExpiryBucket::Span::Today ? 0
            : bucket.span == ExpiryBucket::Span::Week              ? 1
            : bucket.span == ExpiryBucket::Span::Month             ? 2
                                                                   : 3;
        for (int i = first; i < 3; ++i) // within 7 days is also what ends within one
            counts[static_cast<size_t>(i)] += size;
    }
    for (qsizetype i = 0; i < m_tokens.lines.size(); ++i) {
        m_tokens.lines[i]->setFigure(m_context.formats.number(counts[static_cast<size_t>(i)]));
        m_tokens.lines[i]->setAlarming(i < 2 && counts[static_cast<size_t>(i)] > 0);
    }
    say(m_tokens,
        known == 0
            ? tr("None is known here yet: the server does not list tokens. The page of tokens reads the audit log for them.")
            : tr("Of %Ln service token(s) that are known here; there may be more.", nullptr, known),
        known > 0);
}

void OverviewPage::showServer()
{
    const ServerTrust *trust = m_context.session.trust();
    const QDateTime end = trust ? trust->certificateEnd() : QDateTime();
    const QDateTime now = m_context.session.serverNow();
    const auto days = static_cast<int>(std::max<qint64>(0, now.secsTo(end) / 86400));
    const bool isOver = end.isValid() && end < now;
    m_server.title->setFigure(!end.isValid() ? tr("not known") : isOver ? tr("over") : tr("%n day(s) left", nullptr, days));
    m_server.title->setAlarming(end.isValid() && days <= certificateWarning);
    const QString soon = ConnectionFacts::endingSoon(end, now);
    say(m_server,
        !end.isValid() ? tr("No connection has shown it yet.")
            : isOver   ? tr("It ended %1: whoever checks it cannot connect. Renew it now.").arg(m_context.formats.time(end))
            : !soon.isEmpty() ? soon
                              : tr("Ends %1.").arg(m_context.formats.time(end)));
}

void OverviewPage::showFailures()
{
    const bool isKnown = m_events.isKnown();
    m_chart->setVisible(isKnown);
    if (!isKnown) {
        m_failures.title->setFigure({});
        const QString problem = problemText(m_events.error(), false, tr("You may not read the audit log."));
        return say(m_failures, !problem.isEmpty() ? problem : m_events.isReading() ? tr("Loading…") : tr("Not asked yet."));
    }
    m_chartFrom = hourOf(m_events.asOf()).addSecs(-3600LL * (hours - 1));
    const int total = drawFailures();
    const QString number = m_context.formats.number(total);
    m_failures.title->setFigure(m_events.isWhole() ? number : tr("%1 or more").arg(number));
    const bool hasAllPasswords = m_events.countedSince() <= m_events.asOf().addSecs(-RecentEvents::span);
    QString note = problemText(m_events.error(), true, {});
    if (note.isEmpty() && !m_events.isWhole())
        note = hasAllPasswords
            ? tr("There are many events: wrong passwords were counted, other failures only among the last %Ln event(s).", nullptr,
                static_cast<int>(m_events.latest().size()))
            : tr("There are many events: wrong passwords were counted back to %1, other failures only among the last %Ln "
                 "event(s).",
                nullptr, static_cast<int>(m_events.latest().size()))
                  .arg(m_context.formats.time(m_events.countedSince()));
    else if (note.isEmpty() && total == 0)
        note = tr("None.");
    say(m_failures, note);
}

// How many there are. What was before the oldest wrong password that was read is not known, and is not drawn as nothing.
int OverviewPage::drawFailures()
{
    std::array<int, hours> counts{};
    for (const AuditEvent &event : m_events.failures()) {
        const qint64 hour = m_chartFrom.secsTo(event.eventTime) / 3600;
        ++counts[static_cast<size_t>(std::clamp<qint64>(hour, 0, hours - 1))];
    }
    const QDateTime since = m_events.countedSince();
    const bool isCounted = since <= m_events.asOf().addSecs(-RecentEvents::span);
    const bool isUtc = m_context.formats.zone == Formats::Zone::Utc;
    QList<BarChart::Bar> bars;
    for (int i = 0; i < hours; ++i) {
        const QDateTime from = m_chartFrom.addSecs(3600LL * i);
        const QDateTime shown = isUtc ? from : from.toLocalTime();
        const int count = counts[static_cast<size_t>(i)];
        const QString time = m_context.formats.time(from);
        const bool isKnown = isCounted || since < from.addSecs(3600);
        bars += BarChart::Bar{
            !isKnown                        ? tr("%1: not known").arg(time)
                : isCounted || since < from ? tr("%1: %Ln failed sign-in(s)", nullptr, count).arg(time)
                                            : tr("%1: %Ln or more failed sign-in(s)", nullptr, count).arg(time),
            i % 6 == 0 ? shown.toString(u"HH:mm"_s) : QString(),
            count,
            count,
            from.toSecsSinceEpoch(),
            isKnown,
        };
    }
    const auto total = static_cast<int>(m_events.failures().size());
    m_chart->setBars(bars,
        m_events.isWhole() ? tr("%Ln failed sign-in(s) in the last 24 hours", nullptr, total)
                           : tr("%Ln or more failed sign-in(s) in the last 24 hours", nullptr, total));
    return total;
}

void OverviewPage::showEvents()
{
    const AuditText::NameOf nameOf = [this](const QUuid &id) {
        const auto row = m_context.book->find(id);
        return row ? safeLine(row->account.username, 60) : id.toString(QUuid::WithoutBraces);
    };
    const QDateTime now = m_context.session.serverNow();
    const auto &events = m_events.latest();
    for (int i = 0; i < shownEvents; ++i) {
        auto *line = m_latest.card->findChild<ElidedLabel *>(u"overviewEvent%1"_s.arg(i));
        const bool isUsed = i < events.size();
        line->setVisible(isUsed);
        if (!isUsed)
            continue;
        const QString what = AuditText::sentence(events[i], QUuid(), nameOf);
        line->say(tr("%1 · %2", "when, what").arg(m_context.formats.distance(events[i].eventTime, now), what), {});
    }
    QString note = problemText(m_events.error(), m_events.isKnown(), tr("You may not read the audit log."));
    if (note.isEmpty() && !m_events.isKnown())
        note = m_events.isReading() ? tr("Loading…") : tr("Not asked yet.");
    else if (note.isEmpty() && events.isEmpty())
        note = tr("There are none.");
    say(m_latest, note);
}

void OverviewPage::showAge()
{
    const bool isBusy = m_context.book->isLoading() || m_events.isReading();
    if (isBusy && m_refresh->hasFocus())
        m_accounts.title->setFocus(Qt::OtherFocusReason);
    m_refresh->setEnabled(!isBusy);
    const auto ageText = [this](const QDateTime &asOf) {
        return asOf.isValid()
            ? tr("As of %1, %2")
                  .arg(m_context.formats.time(asOf), m_context.formats.distance(asOf, m_context.session.serverNow()))
            : QString();
    };
    const QDateTime accounts = m_context.book->asOf();
    const QDateTime events = m_events.isKnown() ? m_events.asOf() : QDateTime();
    for (const auto &[tile, asOf] : { std::pair(&m_accounts, accounts), std::pair(&m_safety, accounts),
             std::pair(&m_failures, events), std::pair(&m_latest, events) }) {
        tile->title->setToolTip(ageText(asOf));
        tile->title->setAccessibleDescription(tile->title->toolTip());
    }
    // For all of them, the older one.
    const bool eventsAreOlder = events.isValid() && (!accounts.isValid() || events < accounts);
    m_asOf->setText(isBusy ? tr("Refreshing…") : ageText(eventsAreOlder ? events : accounts));
}

} // namespace mcias
