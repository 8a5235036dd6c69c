// SPDX-License-Identifier: MIT
// How the stored credentials are read, which the server notes, and what that tells of an answer that was lost.
#include "views/controls/labels.h"
#include "views/controls/password_field.h"
#include "views/postgres/pg_creds_dialog.h"
#include "views/postgres/stored_password.h"
#include "work/pg_creds_overview.h"

#include <utility>

namespace mcias {

// The list first: its time of the last change is then not newer than what is read.
void PgCredsDialog::readStored()
{
    Client *client = m_context.session.client();
    if (!client || m_reading)
        return;
    say(MessageBar::Kind::Info, tr("Reading the stored credentials…"));
    if (!m_overview.isListed())
        return disclose({});
    auto *call = client->send(ListPgCreds{});
    m_reading = call;
    call->then(
        this,
        [this](const QList<PgCredsInfo> &list) {
            std::optional<QDateTime> updatedAt;
            for (const PgCredsInfo &info : list) {
                if (info.accountId == m_id)
                    updatedAt = info.updatedAt;
            }
            disclose(updatedAt);
        },
        [this](const Error &error) { error.kind == ErrorKind::Cancelled ? notRead(error) : disclose({}); });
}

// The server notes who has read it.
void PgCredsDialog::disclose(const std::optional<QDateTime> &updatedAt)
{
    m_reading.clear();
    Client *client = m_context.session.client();
    if (!client || m_context.session.pause() == Session::Pause::Locked)
        return clearMessage();
    auto *call = client->send(GetPgCreds{ m_id });
    m_reading = call;
    call->then(
        this,
        [this, updatedAt](const PgCreds &creds) {
            m_reading.clear();
            clearMessage();
            take(creds, updatedAt);
        },
        [this](const Error &error) { notRead(error); });
}

void PgCredsDialog::notRead(const Error &error)
{
    m_reading.clear();
    if (error.kind == ErrorKind::Cancelled) // by a lock, whose own message stays
        return;
    clearMessage();
    if (error.kind == ErrorKind::NotFound && !error.isNotOffered())
        return take(std::nullopt);
    say(MessageBar::Kind::Error, error.explanation());
}

void PgCredsDialog::take(const std::optional<PgCreds> &creds, const std::optional<QDateTime> &updatedAt)
{
    if (m_context.session.state() == Session::State::Paused) // it came in the moment of a lock
        return;
    m_stored->setNone(!creds);
    if (!creds) {
        m_isSeen = true;
        m_seen.reset();
        m_overview.learnNone(m_id);
        return tellOfTheLost(creds);
    }
    const PgCredsInfo info{ m_id, creds->host, creds->port, creds->database, creds->username, updatedAt };
    const bool isOther = m_isSeen && placeText(m_seen) != placeText(info);
    if (!hasDraft())
        fill(info);
    m_isSeen = true;
    m_seen = info;
    m_stored->reveal(creds->password);
    if (m_lost)
        tellOfTheLost(creds);
    else if (isOther)
        say(MessageBar::Kind::Warning,
            tr("Somebody has changed these credentials meanwhile. They are now: %1.").arg(placeText(info)));
    if (!m_overview.isListed())
        m_overview.learn(m_id, info);
}

// The answer that was lost is found in what the server has now.
void PgCredsDialog::tellOfTheLost(const std::optional<PgCreds> &now)
{
    const std::optional<PgCreds> lost = std::exchange(m_lost, {});
    if (!lost)
        return;
    if (now != lost)
        return say(MessageBar::Kind::Warning, tr("What was sent was not done, or somebody has changed it since: try again."));
    dropDraft();
    m_password->forget();
    const QString sentence = tr("The Postgres credentials of %1 are saved: the server has what was sent.").arg(nameText());
    say(MessageBar::Kind::Good, sentence);
    Q_EMIT saved(sentence);
}

} // namespace mcias
