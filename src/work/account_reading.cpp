// SPDX-License-Identifier: MIT
#include "work/account_reading.h"

#include "session/session.h"
#include "work/account_book.h"

#include <QTimer>

namespace mcias {

AccountReading *AccountReading::start(Session &session, AccountBook *book, const QUuid &id, QObject *parent)
{
    auto *reading = new AccountReading(session, book, id, parent);
    reading->begin();
    return reading;
}

AccountReading::AccountReading(Session &session, AccountBook *book, const QUuid &id, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_book(book),
      m_id(id)
{ }

template<class T, class Taken>
void AccountReading::read(Call<T> *call, std::optional<Error> &error, const Taken &taken)
{
    ++m_open;
    m_calls += call->then(
        this,
        [this, taken](const T &value) {
            taken(value);
            partEnded();
        },
        [this, &error](const Error &why) {
            error = why;
            partEnded();
        });
}

void AccountReading::begin()
{
    Client *client = m_session.client();
    if (!client) { // nobody is signed in any more
        m_result.accountError = Error{ .kind = ErrorKind::Cancelled };
        m_open = 1;
        QTimer::singleShot(0, this, &AccountReading::partEnded);
        return;
    }
    read(client->getAccount(m_id), m_result.accountError, [this](const Account &account) { m_result.account = account; });
    read(client->getRoles(m_id), m_result.rolesError, [this](const Roles &roles) { m_result.roles = roles.roles; });
    read(client->send(GetTags{ m_id }), m_result.tagsError, [this](const Tags &tags) { m_result.tags = tags.tags; });
}

void AccountReading::partEnded()
{
    if (--m_open > 0)
        return;
    if (m_book && m_result.account)
        m_book->learn(*m_result.account);
    if (m_book && m_result.roles)
        m_book->learnRoles(m_id, *m_result.roles);
    if (m_book && m_result.tags)
        m_book->learnTags(m_id, *m_result.tags);
    Q_EMIT ended(m_result);
    deleteLater();
}

void AccountReading::cancel()
{
    const auto calls = m_calls;
    for (const auto &call : calls) {
        if (call)
            call->cancel();
    }
}

} // namespace mcias
