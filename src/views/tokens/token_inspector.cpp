// SPDX-License-Identifier: MIT
#include "views/tokens/token_inspector.h"

#include "models/tokens_model.h"
#include "views/controls/card.h"
#include "views/controls/facts_panel.h"
#include "views/controls/labels.h"
#include "views/controls/placeholder.h"
#include "views/controls/sizes.h"
#include "work/account_book.h"
#include "work/account_snapshot.h"

#include <QHBoxLayout>
#include <QMap>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;
using Id = TokenActions::Id;

namespace {

// A line each, the most frequent first.
QString countsText(const QMap<QString, int> &counts, const Formats &formats)
{
    QList<std::pair<int, QString>> sorted;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        sorted += { -it.value(), it.key() };
    std::sort(sorted.begin(), sorted.end());
    constexpr qsizetype most = 12;
    QStringList lines;
    for (const auto &[count, word] : std::as_const(sorted).mid(0, most))
        lines += u"%1 × %2"_s.arg(formats.number(-count), word);
    if (sorted.size() > most)
        lines += u"…"_s;
    return lines.join(u'\n');
}

} // namespace

TokenInspector::TokenInspector(const PageContext &context, const TokenActions &actions, QWidget *parent)
    : QStackedWidget(parent),
      m_context(context),
      m_hint(new Placeholder(this)),
      m_facts(new FactsPanel),
      m_sheet(new QWidget(this)),
      m_buttons(new QWidget(m_sheet))
{
    setMinimumWidth(260);
    m_hint->setBackgroundRole(QPalette::Base);
    m_hint->setAutoFillBackground(true);
    nameWidget(m_facts, "tokenFacts", tr("Facts of the selected token"));
    m_sheet->setBackgroundRole(QPalette::Base);
    m_sheet->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(m_sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scrolled(m_facts, "tokenFactsScroll"), 1);
    column->addWidget(new Hairline(Qt::Horizontal, m_sheet));
    column->addWidget(m_buttons);
    auto *buttons = new QVBoxLayout(m_buttons);
    buttons->setContentsMargins(16, 12, 16, 12);
    buttons->setSpacing(6);
    // The toolbar's buttons have the underlined letters.
    buttons->addWidget(actions.button(Id::Revoke, "inspectorRevoke", m_buttons, false));
    buttons->addWidget(actions.button(Id::CutOff, "inspectorCutOff", m_buttons, false));
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(actions.button(Id::ShowAccount, "inspectorAccount", m_buttons, false), 1);
    row->addWidget(actions.button(Id::HelpDesk, "inspectorHelpDesk", m_buttons, false), 1);
    buttons->addLayout(row);
    addWidget(m_hint);
    addWidget(m_sheet);
}

void TokenInspector::showNothing(const QString &hint)
{
    m_hint->show(u"key"_s, {}, hint);
    setCurrentWidget(m_hint);
}

void TokenInspector::showToken(const TokenRow &row)
{
    m_buttons->show();
    m_facts->setFacts(safeLine(TokenText::account(row), longestFact),
        TokenText::kind(row.token.kind) + u" · "_s + TokenText::state(row.state), factsOf(row));
    setCurrentWidget(m_sheet);
}

QString TokenInspector::sourceText(KnownToken::Source source) const
{
    switch (source) {
    case KnownToken::Source::OwnSession:
        return tr("From your own session.");
    case KnownToken::Source::IssuedHere:
        return tr("Issued with this console.");
    case KnownToken::Source::Audit:
        return tr("Known from the audit log.");
    case KnownToken::Source::Pasted:
        return tr("Checked with this console; the token itself was not kept.");
    }
    return {};
}

Fact TokenInspector::timeFact(const QString &name, const QDateTime &time) const
{
    if (!time.isValid())
        return { name, tr("not known"), {} };
    return { name, m_context.formats.exactTime(time), m_context.formats.distance(time, m_context.session.serverNow()) };
}

QString TokenInspector::accountText(const QUuid &account, const QString &name) const
{
    if (account.isNull())
        return tr("not known");
    return name.isEmpty() ? account.toString(QUuid::WithoutBraces) : safeLine(name, longestFact);
}

Fact TokenInspector::rolesFact(const TokenRow &row) const
{
    Fact fact{ tr("Roles in it"), row.token.roles ? AccountText::roles(row.token.roles) : tr("not known"), {} };
    const auto account = m_context.book ? m_context.book->find(row.token.accountId) : std::nullopt;
    if (!account || !account->roles())
        fact.note = tr("The account's own roles were not read yet.");
    else if (!row.token.roles)
        fact.note = tr("The account has now: %1").arg(AccountText::roles(account->roles()));
    else if (AccountSnapshot{ {}, row.token.roles, {} } == AccountSnapshot{ {}, account->roles(), {} })
        fact.note = tr("The same as the account has now.");
    else
        fact.note = tr("The account has others now: %1. A token keeps its roles until it ends or is renewed.")
                        .arg(AccountText::roles(account->roles()));
    return fact;
}

QList<Fact> TokenInspector::factsOf(const TokenRow &row) const
{
    const KnownToken &token = row.token;
    const Formats &formats = m_context.formats;
    QList<Fact> facts{ { tr("State"), TokenText::state(row.state), row.explanation() } };
    if (row.isOwn)
        facts += Fact{ tr("Whose"), tr("Your own session"), tr("Revoking it ends what you are doing here.") };
    facts += Fact{ tr("Token ID (jti)"), safeLine(token.jti, longestFact), tr("Names the token. It opens nothing.") };
    facts += Fact{ tr("Account"), accountText(token.accountId, row.accountName),
        token.accountId.isNull() || row.accountName.isEmpty() ? QString() : token.accountId.toString(QUuid::WithoutBraces) };
    facts += Fact{ tr("Kind"), TokenText::kind(token.kind), sourceText(token.source) };
    facts += rolesFact(row);
    facts += timeFact(tr("Issued"), token.issuedAt);
    if (token.notBefore.isValid() && token.notBefore != token.issuedAt)
        facts += timeFact(tr("Good from"), token.notBefore);
    facts += timeFact(tr("Ends"), token.expiresAt);
    facts += Fact{ tr("Evidence"), TokenText::evidence(row, formats),
        row.evidenceAt.isValid() ? formats.distance(row.evidenceAt, m_context.session.serverNow()) : QString() };
    if (!token.replaces.isEmpty())
        facts += Fact{ tr("In the place of"), safeLine(token.replaces, longestFact), {} };
    if (!row.replacedBy.isEmpty())
        facts += Fact{ tr("Replaced by"), safeLine(row.replacedBy, longestFact), {} };
    if (token.issueEvent > 0)
        facts += Fact{ tr("Audit event of its issue"), QString::number(token.issueEvent), {} };
    return facts;
}

void TokenInspector::showMany(const QList<TokenRow> &rows, int hidden)
{
    QMap<QString, int> states;
    QMap<QString, int> kinds;
    QMap<QString, int> accounts;
    for (const TokenRow &row : rows) {
        ++states[TokenText::state(row.state)];
        ++kinds[TokenText::kind(row.token.kind)];
        ++accounts[accountText(row.token.accountId, row.accountName)];
    }
    const Formats &formats = m_context.formats;
    m_buttons->hide();
    m_facts->setFacts(tr("%Ln token(s) selected", nullptr, static_cast<int>(rows.size())),
        hidden > 0 ? tr("The filter hides %n of them.", nullptr, hidden) : QString(),
        { { tr("By state"), countsText(states, formats), {} }, { tr("By kind"), countsText(kinds, formats), {} },
            { tr("By account"), countsText(accounts, formats), {} } });
    setCurrentWidget(m_sheet);
}

} // namespace mcias
