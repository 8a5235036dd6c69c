// SPDX-License-Identifier: MIT
#include "work/audit/audit_log.h"

#include "session/session.h"
#include "work/account_book.h"
#include "work/audit/audit_reader.h"

#include <algorithm>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

constexpr qint64 noBound = 1'000'000'000; // pages
constexpr qsizetype longestShared = 64;   // of details that many events may have alike
constexpr qsizetype mostShared = 50'000;
constexpr auto longestWait = 60s;

// Taking events up costs a table the more the larger it is.
std::chrono::milliseconds tellInterval(qsizetype rows)
{
    return std::clamp(std::chrono::milliseconds(rows / 1000), 100ms, 500ms);
}

AuditName nameOf(const AccountBook &book, const QUuid &id)
{
    const auto row = book.find(id);
    if (!row)
        return {};
    return { row->account.username, row->account.status.known() == AccountStatus::Deleted };
}

} // namespace

AuditLog::AuditLog(Session &session, AccountBook *book, QObject *parent, qint64 pageSize)
    : QObject(parent),
      m_session(session),
      m_book(book),
      m_reader(new AuditReader(session, { .pageSize = pageSize, .mostPages = noBound, .goesOn = true }, this))
{
    m_poll.setInterval(usualInterval);
    m_wait.setSingleShot(true);
    m_tell.setSingleShot(true);
    connect(m_reader, &AuditReader::arrived, this, &AuditLog::take);
    connect(m_reader, &AuditReader::changed, this, &AuditLog::changed);
    connect(m_reader, &AuditReader::finished, this, &AuditLog::readingEnded);
    connect(&m_tell, &QTimer::timeout, this, &AuditLog::tellArrived);
    connect(&m_wait, &QTimer::timeout, this, &AuditLog::turn);
    connect(&m_poll, &QTimer::timeout, this, [this] { lookForNew(); });
    connect(&session, &Session::stateChanged, this, [this] {
        turn();
        Q_EMIT changed();
    });
    if (!book)
        return;
    connect(book, &AccountBook::loaded, this, [this] { learnNames(nullptr); });
    connect(book, &AccountBook::changed, this, [this](const QList<QUuid> &ids) { learnNames(&ids); });
}

AuditLog::~AuditLog()
{
    m_reader->disconnect(this);
}

void AuditLog::start()
{
    if (isOfFormerLog())
        forget();
    m_wantsAll = true;
    m_error.reset();
    m_isPaused = false;
    m_hasFailed = false;
    m_wantsNew = !m_reader->isReading(); // then it is known how far the older ones have been pushed on
    m_wait.stop();
    turn();
    Q_EMIT changed();
}

void AuditLog::pause()
{
    if (!m_wantsAll || m_isPaused || isComplete())
        return;
    m_isPaused = true;
    if (!m_looksForNew)
        stopReader(); // what it has read stays
    Q_EMIT changed();
}

void AuditLog::cancel()
{
    m_wantsAll = false;
    m_isPaused = false;
    m_hasFailed = false;
    m_wantsNew = false;
    m_wait.stop();
    stopReader();
    Q_EMIT changed();
}

void AuditLog::refresh()
{
    m_hasFailed = false;
    m_error.reset();
    m_wait.stop();
    lookForNew();
    turn();
    Q_EMIT changed();
}

void AuditLog::setFollowing(bool on)
{
    if (std::exchange(m_isFollowing, on) == on)
        return;
    if (on)
        m_poll.start();
    else
        m_poll.stop();
    Q_EMIT changed();
}

void AuditLog::setInterval(std::chrono::milliseconds interval)
{
    m_poll.setInterval(interval);
}

void AuditLog::lookedAtNew()
{
    if (std::exchange(m_newCount, 0) != 0)
        Q_EMIT changed();
}

// The newest events come first: reading older ones goes on afterwards, where it was.
void AuditLog::lookForNew()
{
    if (!m_reader->asOf().isValid() && !m_reader->isReading()) {
        m_hasFailed = false;
        return turn(); // nothing is known yet: what is new is all of it
    }
    if (m_wantsNew || m_wait.isActive() || m_session.state() != Session::State::SignedIn || isDenied())
        return;
    m_wantsNew = true; // a look that is under way began before somebody wanted this one
    if (!m_looksForNew)
        m_reader->endSoon();
    turn();
}

void AuditLog::forget()
{
    stopReader();
    m_reader->clear();
    m_tell.stop();
    m_rows.clear();
    m_told = 0;
    m_newCount = 0;
    Q_EMIT cleared();
}

bool AuditLog::isOfFormerLog() const
{
    return m_reader->hasLostNewest();
}

qint64 AuditLog::goneCount() const
{
    const auto there = total();
    return isComplete() && there ? std::max<qint64>(count() - *there, 0) : 0;
}

void AuditLog::stopReader()
{
    m_isStopping = true;
    m_reader->cancel();
    m_isStopping = false;
}

void AuditLog::turn()
{
    if (m_reader->isReading() || m_wait.isActive() || m_session.state() != Session::State::SignedIn)
        return;
    if (m_wantsNew && m_reader->asOf().isValid()) {
        m_wantsNew = false;
        m_looksForNew = true;
        m_reader->refresh();
        return;
    }
    m_wantsNew = false;
    if (!m_wantsAll || m_isPaused || m_hasFailed || isComplete())
        return;
    m_reader->readFurther();
}

void AuditLog::readingEnded()
{
    const bool lookedForNew = std::exchange(m_looksForNew, false);
    tellArrived();
    if (const auto &error = m_reader->error())
        return failed(*error, lookedForNew);
    if (isOfFormerLog()) {
        Error error{ .kind = ErrorKind::Decode, .operation = QLatin1String(ListAudit::name) };
        error.detail = u"the newest events that were read are not in the log any more: it was put back, or they were taken out"_s;
        return failed(error, false);
    }
    if (!lookedForNew && !m_isStopping && !m_wantsNew && !isComplete()) {
        Error error{ .kind = ErrorKind::Decode, .operation = QLatin1String(ListAudit::name) };
        error.detail = u"the log became shorter again and again while it was read"_s;
        return failed(error, false);
    }
    m_refusals = 0;
    if (!m_isStopping)
        m_error.reset();
    if (lookedForNew || isComplete())
        m_hasFailed = false; // the server is there again
    QMetaObject::invokeMethod(this, &AuditLog::turn, Qt::QueuedConnection);
    Q_EMIT changed();
}

void AuditLog::failed(const Error &error, bool lookedForNew)
{
    m_error = error;
    if (error.kind == ErrorKind::Forbidden || error.isNotOffered())
        setFollowing(false); // it is not asked for again and again
    if (error.kind == ErrorKind::RateLimited) {
        const auto usual = std::min<std::chrono::seconds>(2s * (1 << std::min(m_refusals++, 5)), longestWait);
        m_wait.start(std::max(error.retryAfter.value_or(usual), 1s));
    } else {
        m_hasFailed = m_hasFailed || !lookedForNew || error.kind == ErrorKind::Forbidden;
        if (lookedForNew)
            QMetaObject::invokeMethod(this, &AuditLog::turn, Qt::QueuedConnection);
    }
    Q_EMIT changed();
}

AuditLog::State AuditLog::state() const
{
    if (isComplete())
        return State::Complete;
    if (!m_wantsAll)
        return State::Idle;
    if (m_isPaused)
        return State::Paused;
    if (m_hasFailed)
        return State::Failed;
    return m_wait.isActive() || m_session.state() != Session::State::SignedIn ? State::Waiting : State::Reading;
}

std::optional<qint64> AuditLog::total() const
{
    return m_reader->total();
}

QDateTime AuditLog::backTo() const
{
    return m_reader->backTo();
}

QDateTime AuditLog::asOf() const
{
    return m_reader->asOf();
}

bool AuditLog::isComplete() const
{
    return m_reader->isComplete();
}

// The rows.

void AuditLog::take(const QList<AuditEvent> &events)
{
    if (!m_looksForNew)
        m_error.reset(); // it goes on
    for (const AuditEvent &event : events)
        m_rows += rowOf(event);
    if (m_looksForNew)
        m_newCount += events.size();
    if (!m_tell.isActive())
        m_tell.start(tellInterval(m_rows.size()));
}

void AuditLog::tellArrived()
{
    m_tell.stop();
    const qsizetype told = std::exchange(m_told, m_rows.size());
    if (told < m_rows.size())
        Q_EMIT arrived(m_rows.mid(told));
}

AuditRow AuditLog::rowOf(const AuditEvent &event)
{
    const auto shared = [this](const QString &word) {
        if (word.isEmpty())
            return QString();
        if (m_words.size() >= mostShared && !m_words.contains(word))
            return word;
        return *m_words.insert(word);
    };
    auto *entry = new AuditEntry;
    const QExplicitlySharedDataPointer<const AuditEntry> owned(entry);
    entry->id = event.id;
    entry->type = shared(event.eventType);
    entry->actor = partyOf(event.actorId);
    entry->target = partyOf(event.targetId);
    entry->address = shared(event.ipAddress.value_or(QString()));
    const QByteArray details = event.details ? event.details->text.toUtf8() : QByteArray();
    const bool isShared = details.size() <= longestShared && m_details.size() < mostShared;
    entry->details = isShared ? *m_details.insert(details) : details;
    return { owned, event.eventTime.toMSecsSinceEpoch(), isAuditFailure(event.eventType) };
}

AuditPartyPointer AuditLog::partyOf(const std::optional<QUuid> &id)
{
    if (!id || id->isNull())
        return {};
    AuditPartyPointer &party = m_parties[*id];
    if (!party) {
        party = new AuditParty(*id);
        if (m_book && m_book->isLoaded())
            party->setName(nameOf(*m_book, *id));
    }
    return party;
}

const AuditParty *AuditLog::party(const QUuid &id) const
{
    return m_parties.value(id).data();
}

void AuditLog::learnNames(const QList<QUuid> *ids)
{
    bool any = false;
    const auto learn = [&](const AuditPartyPointer &party) { any = party->setName(nameOf(*m_book, party->id())) || any; };
    if (ids) {
        for (const QUuid &id : *ids) {
            if (const auto party = m_parties.constFind(id); party != m_parties.constEnd())
                learn(*party);
        }
    } else {
        for (const AuditPartyPointer &party : std::as_const(m_parties))
            learn(party);
    }
    if (any)
        Q_EMIT namesChanged();
}

} // namespace mcias
