// SPDX-License-Identifier: MIT
#include "views/accounts/account_inspector.h"

#include "models/accounts_model.h"
#include "views/controls/facts_panel.h"
#include "views/controls/labels.h"
#include "views/controls/placeholder.h"
#include "work/tokens/known_tokens.h"

#include <QScrollArea>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 300;
constexpr qsizetype mostWords = 12; // of roles or tags in a summary

struct CountedWord {
    QString word;
    int count;
};

// A line each, the most frequent first.
QString countsText(QList<CountedWord> words, const Formats &formats)
{
    std::stable_sort(words.begin(), words.end(), [](const CountedWord &a, const CountedWord &b) { return a.count > b.count; });
    QStringList lines;
    for (const CountedWord &counted : std::as_const(words).first(std::min(words.size(), mostWords)))
        lines += u"%1 × %2"_s.arg(formats.number(counted.count), counted.word);
    if (words.size() > mostWords)
        lines += u"…"_s;
    return lines.join(u'\n');
}

template<class E>
QList<CountedWord> listed(const WordCounts<E> &counts, QString (*text)(const OpenEnum<E> &))
{
    QList<CountedWord> words;
    counts.forEach([&words, text](const OpenEnum<E> &word, int count) { words += CountedWord{ text(word), count }; });
    return words;
}

QString typeText(const OpenEnum<AccountType> &type)
{
    Account account;
    account.type = type;
    return AccountText::type(account);
}

QString statusText(const OpenEnum<AccountStatus> &status)
{
    Account account;
    account.status = status;
    return AccountText::status(account);
}

QString roleText(const OpenEnum<Role> &role)
{
    return AccountText::roles(RoleList{ role });
}

} // namespace

AccountInspector::AccountInspector(const PageContext &context, QWidget *parent)
    : QStackedWidget(parent),
      m_context(context),
      m_hint(new Placeholder(this)),
      m_facts(new FactsPanel)
{
    setMinimumWidth(240);
    m_hint->setBackgroundRole(QPalette::Base);
    m_hint->setAutoFillBackground(true);
    nameWidget(m_facts, "accountFacts", tr("Facts of the selected account"));
    m_scroll = scrolled(m_facts, "accountFactsScroll");
    addWidget(m_hint);
    addWidget(m_scroll);
}

void AccountInspector::showNothing(const QString &hint)
{
    m_hint->show(u"person"_s, {}, hint);
    setCurrentWidget(m_hint);
}

void AccountInspector::showAccount(const AccountRow &row)
{
    const Account &account = row.account;
    m_facts->setFacts(safeLine(account.username, longestTitle),
        AccountText::type(account) + u" · "_s + AccountText::status(account), factsOf(row));
    setCurrentWidget(m_scroll);
}

Fact AccountInspector::listFact(const QString &name, const QString &text, const QDateTime &asOf, bool isKnown) const
{
    if (!asOf.isValid())
        return { name, tr("not read yet"), {} };
    const QString when = tr("Read %1").arg(m_context.formats.distance(asOf, m_context.session.serverNow()));
    return { name, isKnown ? text : tr("not told by the server"), when };
}

Fact AccountInspector::tokenFact(const QUuid &id) const
{
    const auto live = m_context.tokens ? m_context.tokens->liveOf(id).size() : 0;
    return { tr("Tokens"), live > 0 ? tr("%n known here", nullptr, static_cast<int>(live)) : tr("none known here"),
        tr("The server does not list tokens: there may be others.") };
}

QList<Fact> AccountInspector::factsOf(const AccountRow &row) const
{
    const Account &account = row.account;
    const Formats &formats = m_context.formats;
    const QDateTime now = m_context.session.serverNow();
    QList<Fact> facts{
        { tr("Account ID"), account.id.toString(QUuid::WithoutBraces), {} },
        { tr("Type"), AccountText::type(account),
            account.type == AccountType::System ? tr("Signs in with a token that is issued for it.") : QString() },
        { tr("Status"), AccountText::status(account), {} },
        listFact(tr("Roles"), AccountText::roles(row.roles()), row.rolesAsOf.time(), row.roles().has_value()),
        listFact(tr("Tags"), AccountText::tags(row.tags()), row.tagsAsOf.time(), row.tags().has_value()),
    };
    if (account.type != AccountType::System) {
        facts += { tr("Second factor (TOTP)"), AccountText::totp(account),
            account.totpEnabled == false ? tr("A password alone opens this account.") : QString() };
    }
    if (m_context.tokens)
        facts += tokenFact(account.id);
    facts += { tr("Created"), formats.exactTime(account.createdAt), formats.distance(account.createdAt, now) };
    facts += { tr("Updated"), formats.exactTime(account.updatedAt), formats.distance(account.updatedAt, now) };
    if (account.deletedAt)
        facts += { tr("Deleted"), formats.exactTime(*account.deletedAt), formats.distance(*account.deletedAt, now) };
    return facts;
}

void AccountSummary::add(const AccountRow &row)
{
    ++accounts;
    types.add(row.account.type);
    statuses.add(row.account.status);
    if (!row.extras) {
        ++unread;
        return;
    }
    if (row.extras->roles) {
        for (const OpenEnum<Role> &role : *row.extras->roles)
            roles.add(role);
    }
    if (row.extras->tags) {
        for (const QString &tag : *row.extras->tags)
            ++tags[tag];
    }
}

void AccountInspector::showMany(const AccountSummary &summary, int hidden)
{
    const Formats &formats = m_context.formats;
    QList<CountedWord> tags;
    tags.reserve(summary.tags.size());
    for (auto tag = summary.tags.begin(); tag != summary.tags.end(); ++tag)
        tags += CountedWord{ safeLine(tag.key(), 80), tag.value() };
    std::sort(tags.begin(), tags.end(), [](const CountedWord &a, const CountedWord &b) { return a.word < b.word; });
    const bool noneRead = summary.unread == summary.accounts;
    const QString gap = summary.unread > 0 && !noneRead ? tr("%n account(s) not read yet", nullptr, summary.unread) : QString();
    const auto orNone = [noneRead](const QString &text) {
        return !text.isEmpty() ? text : noneRead ? tr("not read yet") : AccountText::roles(RoleList());
    };
    m_facts->setFacts(tr("%n account(s) selected", nullptr, summary.accounts),
        hidden > 0 ? tr("The filter hides %n of them.", nullptr, hidden) : QString(),
        {
            { tr("By type"), countsText(listed(summary.types, &typeText), formats), {} },
            { tr("By status"), countsText(listed(summary.statuses, &statusText), formats), {} },
            { tr("Roles among them"), orNone(countsText(listed(summary.roles, &roleText), formats)), gap },
            { tr("Tags among them"), orNone(countsText(tags, formats)), gap },
        });
    setCurrentWidget(m_scroll);
}

} // namespace mcias
