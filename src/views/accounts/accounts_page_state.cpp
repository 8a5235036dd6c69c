// SPDX-License-Identifier: MIT
// What the accounts page says of the list, of the filter and of what is chosen.
#include "views/accounts/account_inspector.h"
#include "views/accounts/accounts_page.h"
#include "views/accounts/accounts_toolbar.h"
#include "views/controls/elided_label.h"
#include "views/controls/message_bar.h"
#include "views/controls/placeholder.h"
#include "views/tables/export_bar.h"
#include "views/tables/filter_field.h"
#include "views/tables/reading_bar.h"
#include "work/account_book.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownAtOnce = 100; // chosen accounts that are summed up without a pause

} // namespace

void AccountsPage::showState()
{
    const AccountBook &book = *m_context.book;
    const bool denied = isDenied();
    const bool busy = book.isLoading();
    m_toolbar->filter()->setEnabled(!denied);
    m_toolbar->questions()->setEnabled(!denied);
    if (busy && m_toolbar->refresh()->hasFocus())
        m_toolbar->filter()->setFocus(Qt::OtherFocusReason);
    m_toolbar->refresh()->setEnabled(!busy);
    bool listed = false;
    if ((busy && !book.isLoaded()) || (m_isTaking && m_model.totalCount() == 0)) {
        m_placeholder->showBusy(tr("Loading accounts…"));
    } else if (denied) {
        m_placeholder->show(u"denied"_s, tr("You may not list the accounts"), book.error()->explanation(), tr("&Ask again"));
    } else if (book.error() && !book.isLoaded()) {
        m_placeholder->show(u"error"_s, tr("The accounts could not be loaded"), book.error()->explanation(), tr("Re&try"));
    } else if (!book.isLoaded()) {
        m_placeholder->show(u"accounts"_s, tr("Nothing asked for yet"), {}, tr("&Load accounts"));
    } else if (m_model.totalCount() == 0) {
        m_placeholder->show(u"accounts"_s, tr("No accounts"), tr("The server lists no accounts for you."), tr("&Ask again"));
    } else if (m_model.rowCount() == 0 && m_toolbar->filter()->text().trimmed().isEmpty()) {
        m_placeholder->show(u"accounts"_s, tr("All accounts are deleted ones"),
            tr("%n deleted account(s) not shown.", nullptr, m_model.retiredCount()), tr("&Show deleted accounts"));
    } else if (m_model.rowCount() == 0) {
        m_placeholder->show(u"search"_s, tr("No account matches"), emptyReason(), tr("&Clear the filter"));
    } else {
        listed = true;
    }
    m_stack->setCurrentIndex(listed ? 1 : 0); // once: a table that is hidden in between loses the focus
    m_reading->setHeld(!book.isLoaded() || denied);
    showCounts();
    updateActions();
}

QString AccountsPage::emptyReason() const
{
    const QString filter = m_toolbar->filter()->text();
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
    m_count->say(parts.join(u" · "_s), tr("Number of accounts"));
    m_asOf->setText(!isListed ? QString() : book.isLoading() ? tr("Refreshing…") : tr("As of %1").arg(formats.time(book.asOf())));
    m_toolbar->setProblem(problemText());
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

QString AccountsPage::problemText() const
{
    const QStringList keys = m_model.unknownFilterKeys();
    if (keys.isEmpty())
        return {};
    QStringList known;
    for (const QByteArray &key : m_model.filterKeys())
        known += QString::fromUtf8(key) + u':';
    return tr("“%1:” is looked for as text. Keys are %2.").arg(safeLine(keys.constFirst(), 40), known.join(u' '));
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
        .isReadOnly = m_context.session.profile().readOnly,
        .shown = m_model.rowCount(),
        .isExporting = m_export->isRunning() });
}

} // namespace mcias
