// SPDX-License-Identifier: MIT
#include "work/pg_creds_overview.h"

#include "session/session.h"
#include "work/account_book.h"

#include <utility>

namespace mcias {

namespace {

// A key for a line of which the server does not say whose it is.
QUuid keyOf(const PgCredsInfo &info)
{
    const QString text = QStringLiteral("%1\n%2\n%3\n%4")
                             .arg(info.host, QString::number(info.port), info.database, info.username);
    return QUuid::createUuidV5(QUuid(), text);
}

} // namespace

PgCredsOverview::PgCredsOverview(Session &session, AccountBook &book, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_book(book)
{
    connect(&book, &AccountBook::loaded, this, &PgCredsOverview::rebuild);
    rebuild();
}

void PgCredsOverview::refresh()
{
    Client *client = m_session.client();
    if (m_call || !client)
        return;
    auto *call = client->send(ListPgCreds{});
    m_call = call;
    call->then(
        this,
        [this](const QList<PgCredsInfo> &list) {
            m_call.clear();
            if (std::exchange(m_isOvertaken, false))
                return refresh();
            m_wasAsked = m_isListed = true;
            m_error.reset();
            m_list = list;
            m_learnt.clear();
            m_asOf = m_session.serverNow();
            rebuild();
        },
        [this](const Error &error) {
            m_call.clear();
            m_isOvertaken = false;
            m_wasAsked = true;
            m_error = error;
            if (error.kind == ErrorKind::Forbidden || error.isNotOffered()) {
                m_isListed = false; // what was listed before is nobody's to see any more
                m_list.clear();
            }
            rebuild();
        });
    Q_EMIT changed();
}

void PgCredsOverview::learn(const QUuid &account, const PgCredsInfo &info)
{
    PgCredsInfo mine = info;
    mine.accountId = account;
    m_learnt[account] = mine;
    m_isOvertaken = m_call;
    rebuild();
}

void PgCredsOverview::learnNone(const QUuid &account)
{
    m_learnt[account] = std::nullopt;
    m_isOvertaken = m_call;
    rebuild();
}

QString PgCredsOverview::nameOf(const QUuid &account) const
{
    const auto row = m_book.find(account);
    return row ? row->account.username : account.toString(QUuid::WithoutBraces);
}

std::optional<PgCredsRow> PgCredsOverview::find(const QUuid &account) const
{
    for (const PgCredsRow &row : m_rows) {
        if (row.account == account)
            return row;
    }
    return std::nullopt;
}

void PgCredsOverview::rebuild()
{
    using State = PgCredsRow::State;
    m_rows.clear();
    QSet<QUuid> seen;
    const auto add = [&](const QUuid &account, State state, const PgCredsInfo &info) {
        if (!account.isNull() && seen.contains(account))
            return;
        seen += account;
        m_rows += PgCredsRow{ account.isNull() ? keyOf(info) : account, account, account.isNull() ? QString() : nameOf(account),
            state, info };
    };
    for (const auto &[account, info] : m_learnt.asKeyValueRange())
        add(account, info ? State::Set : State::None, info.value_or(PgCredsInfo()));
    for (const PgCredsInfo &info : std::as_const(m_list))
        add(info.accountId.value_or(QUuid()), State::Set, info);
    for (const AccountRow &row : m_book.rows()) {
        const Account &account = row.account;
        if (account.type == AccountType::System && account.status != AccountStatus::Deleted)
            add(account.id, m_isListed ? State::None : State::NotRead, {});
    }
    Q_EMIT changed();
}

} // namespace mcias
