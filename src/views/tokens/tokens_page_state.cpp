// SPDX-License-Identifier: MIT
// What the tokens page says of the list, of the audit log and of what is chosen.
#include "views/controls/message_bar.h"
#include "views/controls/placeholder.h"
#include "views/tables/list_frame.h"
#include "views/tokens/expiry_strip.h"
#include "views/tokens/token_inspector.h"
#include "views/tokens/tokens_page.h"
#include "work/tokens/known_tokens.h"

#include <QLabel>
#include <QPushButton>

namespace mcias {

using namespace Qt::StringLiterals;

bool TokensPage::isDenied() const
{
    return m_reader.error() && m_reader.error()->kind == ErrorKind::Forbidden;
}

void TokensPage::showState()
{
    m_frame->setBusy(m_reader.isReading());
    m_frame->setTableShown(!showPlaceholder());
    showTruth();
    showCounts();
    updateActions();
}

// True if there is something to say in the place of the table.
bool TokensPage::showPlaceholder()
{
    Placeholder *place = m_frame->placeholder();
    if (m_model.totalCount() == 0 && m_reader.isReading()) {
        place->showBusy(tr("Reading the audit log…"));
    } else if (m_model.totalCount() == 0) {
        place->show(u"key"_s, tr("No token is known here"),
            isDenied() ? tr("You may not read the audit log. Tokens that are issued or checked with this console appear here.")
                       : tr("Tokens that are issued or checked with this console appear here, and those that the audit log tells "
                            "of."),
            tr("&Ask again"));
    } else if (m_model.rowCount() == 0) {
        place->show(u"search"_s, tr("No token matches"),
            tr("No token fits every part of “%1”.").arg(safeLine(m_frame->filterText(), 80)), tr("&Clear the filter"));
    } else {
        return false;
    }
    return true;
}

void TokensPage::showTruth()
{
    const auto &error = m_reader.error();
    if (!error || m_reader.isReading())
        m_problem->clear();
    else if (isDenied())
        m_problem->say(MessageBar::Kind::Warning,
            tr("You may not read the audit log, so this list holds no more than what this console has done and seen itself. %1")
                .arg(error->explanation()),
            tr("&Ask again"));
    else
        m_problem->say(MessageBar::Kind::Error,
            m_reader.asOf().isValid()
                ? tr("The audit log could not be read any further. %1").arg(error->explanation())
                : tr("The audit log could not be read, so tokens are missing here. %1").arg(error->explanation()),
            tr("Re&try"));
    m_truth->setText(truthText());
    m_truth->setAccessibleName(m_truth->text());
    m_further->setVisible(m_reader.asOf().isValid() && !m_reader.isComplete() && !isDenied());
    m_further->setEnabled(!m_reader.isReading());
}

QString TokensPage::truthText() const
{
    const Formats &formats = m_context.formats;
    const QString truth = tr("MCIAS has no call that lists tokens: there may be others. These are known from your session, from "
                             "issuing and checking here, and from the audit log.");
    const QString read = formats.number(m_reader.count());
    QString log;
    if (m_reader.isReading() && m_reader.count() == 0)
        log = tr("The log is being read…");
    else if (m_reader.isReading())
        log = tr("The log is being read: %1 events of tokens and sign-ins so far…").arg(read);
    else if (!m_reader.asOf().isValid())
        log = tr("The log was not read.");
    else if (m_reader.isComplete())
        log = tr("The log was read to its end: %1 events of tokens and sign-ins.").arg(read);
    else
        log = tr("The log was read back to %1: %2 events of tokens and sign-ins.").arg(formats.time(m_reader.backTo()), read);
    return truth + u' ' + log;
}

void TokensPage::showCounts()
{
    const Formats &formats = m_context.formats;
    const int total = m_model.totalCount();
    const int shown = m_model.rowCount();
    QStringList parts{ shown == total ? tr("%Ln token(s) known", nullptr, total)
                                      : tr("%1 of %Ln token(s) known", nullptr, total).arg(formats.number(shown)) };
    const int chosen = m_model.chosenCount();
    const int hidden = m_model.chosenHiddenCount();
    if (chosen > 0)
        parts += hidden == 0 ? tr("%Ln selected", nullptr, chosen)
                             : tr("%Ln selected, %1 of them not visible", nullptr, chosen).arg(formats.number(hidden));
    m_frame->setCounts(parts.join(u" · "_s));
    m_frame->setAsOf(m_reader.isReading() ? tr("Reading…")
            : m_reader.asOf().isValid()   ? tr("Log as of %1").arg(formats.time(m_reader.asOf()))
                                          : QString());
}

void TokensPage::showChosen()
{
    const int chosen = m_model.chosenCount();
    const int hidden = m_model.chosenHiddenCount();
    if (chosen == 0)
        m_inspector->showNothing(tr("Select a token to see what is known of it, and how."));
    else if (chosen == 1 && hidden == 1)
        m_inspector->showNothing(tr("The filter hides the selected token."));
    else if (chosen > 1)
        m_inspector->showMany(m_model.chosenValues(), hidden);
    else if (const auto row = chosenOne())
        m_inspector->showToken(*row);
    showCounts();
    updateActions();
}

void TokensPage::updateActions()
{
    const std::optional<TokenRow> row = chosenOne();
    const int coming = m_expiry->count(ExpiryBucket::Span::Month) + m_expiry->count(ExpiryBucket::Span::Later);
    m_actions.update({ .chosen = m_model.chosenCount(),
        .isHidden = m_model.chosenHiddenCount() > 0,
        .live = static_cast<int>(chosenLive().size()),
        .hasAccount = row && !row->token.accountId.isNull(),
        .isReadOnly = m_context.session.profile().readOnly,
        .services = coming });
}

} // namespace mcias
