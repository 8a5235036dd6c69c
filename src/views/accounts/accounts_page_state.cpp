// SPDX-License-Identifier: MIT
// What the accounts page says of the list, of the filter and of what is chosen.
#include "views/accounts/account_inspector.h"
#include "views/accounts/accounts_page.h"
#include "views/controls/message_bar.h"
#include "views/controls/placeholder.h"
#include "views/tables/list_frame.h"
#include "views/tables/reading_bar.h"
#include "work/account_book.h"

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownAtOnce = 100; // chosen accounts that are summed up without a pause

} // namespace

void AccountsPage::showState()
{
    const AccountBook &book = *m_context.book;
    m_frame->setFilterEnabled(!isDenied());
    m_frame->setBusy(book.isLoading());
    m_frame->setTableShown(!showPlaceholder());
    m_reading->setHeld(!book.isLoaded() || isDenied());
    showCounts();
    updateActions();
}

// True if there is something to say in the place of the table.
bool AccountsPage::showPlaceholder()
{
    Placeholder *place = m_frame->placeholder();
    const AccountBook &book = *m_context.book;
    if ((book.isLoading() && !book.isLoaded()) || (m_isTaking && m_model.totalCount() == 0)) {
        place->showBusy(tr("Loading accounts…"));
    } else if (isDenied()) {
        place->show(u"denied"_s, tr("You may not list the accounts"), book.error()->explanation(), tr("&Ask again"));
    } else if (book.error() && !book.isLoaded()) {
        place->show(u"error"_s, tr("The accounts could not be loaded"), book.error()->explanation(), tr("Re&try"));
    } else if (!book.isLoaded()) {
        place->show(u"accounts"_s, tr("Nothing asked for yet"), {}, tr("&Load accounts"));
    } else if (m_model.totalCount() == 0) {
        place->show(u"accounts"_s, tr("No accounts"), tr("The server lists no accounts for you."), tr("&Ask again"));
    } else if (m_model.rowCount() == 0 && m_frame->filterText().trimmed().isEmpty()) {
        place->show(u"accounts"_s, tr("All accounts are deleted ones"),
            tr("%n deleted account(s) not shown.", nullptr, m_model.retiredCount()), tr("&Show deleted accounts"));
    } else if (m_model.rowCount() == 0) {
        place->show(u"search"_s, tr("No account matches"), emptyReason(), tr("&Clear the filter"));
    } else {
        return false;
    }
    return true;
}

QString AccountsPage::emptyReason() const
{
    const QString filter = m_frame->filterText();
    if (!QUuid::fromString(filter.trimmed()).isNull())
        return tr("No account in the list has this ID.");
    return tr("No account fits every part of “%1”.").arg(safeLine(filter, 80));
}

void AccountsPage::showCounts()
{
    const Formats &formats = m_context.formats;
    const AccountBook &book = *m_context.book;
    const bool isListed = book.isLoaded() && !isDenied();
    QStringList parts;
    if (isListed) {
        const int total = m_model.totalCount();
        const int shown = m_model.rowCount();
        parts += shown == total ? tr("%n account(s)", nullptr, total)
                                : tr("%1 of %n account(s)", nullptr, total).arg(formats.number(shown));
        parts += unreadText(); // what matters most stands in front: a narrow window cuts off the end
        parts += choiceText();
        if (const int deleted = m_model.retiredCount(); deleted > 0 && !m_model.showsRetired())
            parts += tr("%n deleted not shown", nullptr, deleted);
        parts.removeAll(QString());
    }
    m_frame->setCounts(parts.join(u" · "_s));
    m_frame->setAsOf(!isListed ? QString()
            : book.isLoading() ? tr("Refreshing…")
                               : tr("As of %1").arg(formats.time(book.asOf())));
}

QString AccountsPage::choiceText() const
{
    const int chosen = m_model.chosenCount();
    const int hidden = m_model.chosenHiddenCount();
    if (chosen == 0)
        return {};
    if (hidden == 0)
        return tr("%n selected", nullptr, chosen);
    if (hidden == chosen)
        return tr("%n selected, not visible", nullptr, chosen);
    return tr("%n selected, %1 of them not visible", nullptr, chosen).arg(m_context.formats.number(hidden));
}

// Whether the filter asks for what is not known of all accounts.
QString AccountsPage::unreadText() const
{
    const int unread = m_reading->unread();
    if (unread == 0)
        return {};
    const RowFilter query = RowFilter::parse(m_model.filter(), m_model.filterKeys());
    bool asks = false;
    bool shrinks = false;
    for (const FilterTerm &term : query.terms) {
        if (term.key != "role" && term.key != "tag" && term.key != "has")
            continue;
        asks = true;
        shrinks = shrinks || term.negated;
    }
    if (!asks)
        return {};
    return shrinks ? tr("%n not read yet: the answer may change", nullptr, unread)
                   : tr("%n not read yet: the answer may grow", nullptr, unread);
}

void AccountsPage::choiceChanged()
{
    showCounts();
    updateActions();
    if (m_model.chosenCount() <= shownAtOnce)
        showChosen();
    else
        m_showing.start();
}

void AccountsPage::showChosen()
{
    m_showing.stop();
    const auto chosen = m_model.chosenCount();
    const auto hidden = m_model.chosenHiddenCount();
    if (chosen == 0) {
        m_inspector->showNothing(tr("Select an account to see its facts here."));
    } else if (chosen == 1 && hidden == 1) {
        m_inspector->showNothing(tr("The filter hides the selected account."));
    } else if (chosen == 1) {
        if (const auto row = m_model.find(*chosenOne()))
            m_inspector->showAccount(*row);
    } else {
        m_inspector->showMany(summary(), hidden);
    }
}

AccountSummary AccountsPage::summary() const
{
    AccountSummary summary;
    if (m_model.chosenHiddenCount() > 0) {
        for (const AccountRow &row : m_model.chosenValues())
            summary.add(row);
        return summary;
    }
    const int rows = m_model.rowCount();
    for (int row = 0; row < rows; ++row) { // without a copy of a hundred thousand rows
        if (m_model.isChosen(row))
            summary.add(m_model.rowAt(row));
    }
    return summary;
}

void AccountsPage::updateActions()
{
    if (isDenied()) // what was shown before is nobody's to act on any more
        return m_actions.update({ .isReadOnly = m_context.session.profile().readOnly });
    m_actions.update({ .chosen = m_model.chosenCount(),
        .isHidden = m_model.chosenHiddenCount() > 0,
        .isReadOnly = m_context.session.profile().readOnly });
}

} // namespace mcias
