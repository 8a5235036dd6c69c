// SPDX-License-Identifier: MIT
#include "work/tokens/token_bench.h"

#include "session/session.h"
#include "work/account_book.h"
#include "work/tokens/known_tokens.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace mcias {

using namespace std::chrono_literals;
using Server = BenchRow::Server;

namespace {

constexpr auto slice = 6;    // milliseconds of work at a time: the window stays free
constexpr auto keyFor = 60s; // the server's key is read again for what comes later than this

class SessionClock final : public Clock {
public:
    explicit SessionClock(const Session &session) : m_session(session) { }
    QDateTime now() const override { return m_session.serverNow(); }

private:
    const Session &m_session;
};

} // namespace

TokenBench::TokenBench(Session &session, KnownTokens *tokens, AccountBook *book, QObject *parent, const PaceTime &time)
    : QObject(parent),
      m_session(session),
      m_tokens(tokens),
      m_book(book),
      m_time(time)
{
    connect(&session, &Session::stateChanged, this, &TokenBench::heedSession);
}

TokenBench::~TokenBench()
{
    dropCalls();
}

void TokenBench::add(const QList<Secret> &lines)
{
    const auto first = static_cast<int>(m_rows.size());
    m_stoppedBy.reset();
    m_failedInRow = 0;
    for (const Secret &line : lines)
        addLine(line.utf8());
    const auto count = static_cast<int>(m_rows.size()) - first;
    if (count > 0) {
        Q_EMIT rowsAdded(first, count);
        const bool isKeyOld = !m_key || m_time.now() - m_keyAt > keyFor;
        isKeyOld ? askForKey() : examineSoon();
    }
    Q_EMIT progressed();
}

void TokenBench::addLine(QByteArrayView text)
{
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const QByteArrayView line = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        ++m_line;
        if (line.trimmed().isEmpty())
            continue;
        if (line.size() > longestLine) {
            ++m_leftOut.lines;
            continue;
        }
        const QList<QByteArrayView> found = tokensIn(line);
        if (found.isEmpty())
            ++m_leftOut.without;
        for (qsizetype i = 0; i < found.size(); ++i) {
            if (i >= mostPerLine || m_rows.size() >= mostRows) {
                m_leftOut.tokens += static_cast<int>(found.size() - i);
                break;
            }
            BenchRow row;
            row.number = static_cast<int>(m_rows.size());
            row.line = m_line;
            m_rows += row;
            m_secrets.push_back(Secret::fromUtf8(found[i]));
        }
    }
}

void TokenBench::clear()
{
    ++m_era;
    dropCalls();
    m_rows.clear();
    m_secrets.clear();
    m_waiting.clear();
    m_examined = m_toAsk = m_asked = m_line = m_failedInRow = 0;
    m_leftOut = {};
    m_stoppedBy.reset();
    m_firstTouched = m_lastTouched = -1;
    m_isPaused = m_isHeldUp = m_isScheduled = m_isSlicing = false;
    Q_EMIT cleared();
    Q_EMIT progressed();
}

void TokenBench::askForKey()
{
    if (m_keyCall)
        return; // and goes on when it is there
    Client *client = m_session.client();
    if (!client)
        return examineSoon();
    auto *call = client->getPublicKey();
    m_keyCall = call;
    call->then(
        this,
        [this](const PublicKey &key) {
            m_key = key;
            m_keyError.reset();
            m_keyAt = m_time.now();
            m_keyCall.clear();
            examineSoon();
        },
        [this](const Error &error) {
            m_key.reset();
            m_keyError = error;
            m_keyCall.clear();
            examineSoon();
        });
}

void TokenBench::examineSoon()
{
    if (std::exchange(m_isSlicing, true))
        return;
    QTimer::singleShot(0, this, [this, era = m_era] {
        if (era == m_era)
            examineSlice();
    });
}

void TokenBench::examineSlice()
{
    m_isSlicing = false;
    if (m_keyCall)
        return;
    QElapsedTimer spent;
    spent.start();
    const auto total = static_cast<int>(m_rows.size());
    while (m_examined < total && spent.elapsed() < slice)
        examineRow(m_examined++);
    tellTouched();
    if (m_examined < total)
        examineSoon();
    schedule();
    tellProgress();
}

void TokenBench::examineRow(int number)
{
    BenchRow &row = m_rows[number];
    if (row.server == Server::Dropped)
        return;
    row.exam = TokenExam::of(m_secrets[static_cast<size_t>(number)], m_key, SessionClock(m_session));
    const bool isForeign = row.exam.offline == TokenVerdict::BadSignature || row.exam.offline == TokenVerdict::WrongAlgorithm;
    if (!row.exam.jwt) {
        settle(number, Server::Senseless);
    } else if (isForeign) {
        row.server = Server::Withheld;
    } else {
        row.server = Server::Waiting;
        ++m_toAsk;
        m_waiting.push_back(number);
    }
    if (m_tokens)
        m_tokens->learn(row.exam);
    row.finding = row.exam.finding(contextOf(row.exam));
    touch(number);
}

ExamContext TokenBench::contextOf(const TokenExam &exam) const
{
    ExamContext context;
    if (!exam.isGenuine())
        return context;
    if (const auto known = m_tokens ? m_tokens->row(exam.jti()) : std::nullopt)
        context.known = known->state;
    // What the list said some time ago says nothing of why the server refuses the token now.
    const bool isFresh = m_book && m_book->asOf().isValid()
        && m_book->asOf().addMSecs(std::chrono::milliseconds(TokenRow::freshFor).count()) >= m_session.serverNow();
    const auto row = m_book ? m_book->find(exam.accountId()) : std::nullopt;
    if (row && (isFresh || row->account.status == AccountStatus::Deleted))
        context.accountStatus = row->account.status.known();
    return context;
}

void TokenBench::noteRevoked(const QString &jti)
{
    for (BenchRow &row : m_rows) {
        if (!row.exam.status || !row.exam.status->valid || row.exam.jti() != jti)
            continue;
        ExamContext context = contextOf(row.exam);
        context.hasEndedSince = true;
        row.finding = row.exam.finding(context);
        touch(row.number);
    }
    tellTouched();
}

TokenBench::Progress TokenBench::progress() const
{
    Progress progress;
    progress.total = static_cast<int>(m_rows.size());
    progress.examined = m_examined;
    progress.toAsk = m_toAsk;
    progress.asked = m_asked;
    progress.perSecond = m_pace.perSecond();
    progress.isPaused = m_isPaused;
    progress.isHeldUp = m_isHeldUp;
    if (m_asked < m_toAsk)
        progress.remaining = std::chrono::seconds(static_cast<qint64>((m_toAsk - m_asked) / m_pace.perSecond()) + 1);
    return progress;
}

QString TokenBench::leftOutSentence() const
{
    QStringList sentences;
    if (m_leftOut.without > 0)
        sentences += tr("%n line(s) without a token.", nullptr, m_leftOut.without);
    if (m_leftOut.lines > 0)
        sentences += tr("%n line(s) too long to look at.", nullptr, m_leftOut.lines);
    if (m_leftOut.tokens > 0)
        sentences += tr("%n token(s) more than there is room for: look at these first.", nullptr, m_leftOut.tokens);
    return sentences.join(QLatin1Char(' '));
}

void TokenBench::touch(int row)
{
    m_firstTouched = m_firstTouched < 0 ? row : std::min(m_firstTouched, row);
    m_lastTouched = std::max(m_lastTouched, row);
}

void TokenBench::tellTouched()
{
    if (m_firstTouched < 0)
        return;
    const int first = std::exchange(m_firstTouched, -1);
    const int last = std::exchange(m_lastTouched, -1);
    Q_EMIT rowsChanged(first, last);
}

void TokenBench::tellProgress()
{
    tellTouched();
    Q_EMIT progressed();
    const bool isOver = !m_rows.isEmpty() && !progress().isRunning();
    if (isOver != std::exchange(m_wasOver, isOver) && isOver)
        Q_EMIT finished();
}

} // namespace mcias
