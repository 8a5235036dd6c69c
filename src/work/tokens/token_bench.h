// SPDX-License-Identifier: MIT
#pragma once

#include "work/tokens/pace.h"
#include "work/tokens/token_exam.h"

#include <QPointer>

#include <deque>
#include <vector>

namespace mcias {

class AccountBook;
class CallBase;
class KnownTokens;
class Session;

//! One token on the bench. Does not hold the token.
struct BenchRow {
    enum class Server : quint8 {
        Pending,   //!< the token has not been looked at yet
        Withheld,  //!< not asked: it is not signed by this server's key, and may open something elsewhere. See askAnyway()
        Senseless, //!< not asked: it is no token
        Waiting,   //!< for its turn
        UnderWay,  //!< the question
        Answered,  //!< see exam.status
        Failed,    //!< see exam.error
        Dropped,   //!< given up by cancel(), or the token was wiped by a lock; it has to be pasted again
    };
    int number = 0; //!< from 0, its place in TokenBench::rows()
    int line = 0;   //!< of what was pasted, from 1; counted through over several add()
    TokenExam exam;
    Server server = Server::Pending;
    ExamFinding finding;

    //! The server accepts it, for all that is known now.
    bool isGood() const
    {
        return exam.status && exam.status->valid && finding.kind != ExamFinding::Kind::Revoked
            && finding.kind != ExamFinding::Kind::Superseded;
    }
    bool isSettled() const { return server != Server::Pending && server != Server::Waiting && server != Server::UnderWay; }
    //! An exam is the same one until it is examined, answered or judged anew.
    friend bool operator==(const BenchRow &a, const BenchRow &b)
    {
        return a.number == b.number && a.line == b.line && a.server == b.server && a.exam.examinedAt == b.exam.examinedAt
            && a.exam.answeredAt == b.exam.answeredAt && a.exam.jti() == b.exam.jti() && a.finding.kind == b.finding.kind;
    }
};

//! Examines any number of tokens: offline all at once, in slices that leave the window free; then the server's word, at the
//! pace that the server allows, without running into its limit. A token is wiped as soon as nothing more is to be asked about
//! it, and all are on clear(), on cancel(), when the session is locked or ends. What is genuine goes to the known tokens, as
//! jti and claims.
class TokenBench final : public QObject {
    Q_OBJECT

public:
    static constexpr int mostRows = 10'000;           //!< on the bench; more are left out, and counted
    static constexpr qsizetype longestLine = 1 << 20; //!< bytes; a longer line is left out, and counted
    static constexpr int mostPerLine = 16;
    static constexpr int mostUnderWay = 4; //!< questions to the server

    //! What was left out of what was added since the last clear().
    struct LeftOut {
        int lines = 0;   //!< too long
        int tokens = 0;  //!< too many
        int without = 0; //!< lines in which there is nothing like a token
        friend bool operator==(const LeftOut &, const LeftOut &) = default;
    };
    struct Progress {
        int total = 0;        //!< rows
        int examined = 0;     //!< offline
        int toAsk = 0;        //!< rows about which the server is asked: waiting, under way, answered, failed
        int asked = 0;        //!< of those: answered or failed
        double perSecond = 0; //!< the pace of asking
        std::optional<std::chrono::seconds> remaining; //!< of asking, at this pace; nothing when there is nothing left
        bool isPaused = false;
        bool isHeldUp = false; //!< the server has said 429, and it waits
        bool isRunning() const { return examined < total || asked < toAsk; }
    };

    //! \a tokens and \a book may be null; they and \a session outlive the bench.
    TokenBench(Session &session, KnownTokens *tokens, AccountBook *book, QObject *parent = nullptr,
        const PaceTime &time = PaceTime::real());
    ~TokenBench() override;

    //! Adds the tokens in these lines, wherever they stand in them: bare, behind `Bearer`, in quotes, in JSON. Lines may hold
    //! line breaks. Reads the server's key first, unless it has it from a moment ago.
    void add(const QList<Secret> &lines);
    //! Forgets all rows.
    void clear();

    const QList<BenchRow> &rows() const { return m_rows; }
    Progress progress() const;
    const LeftOut &leftOut() const { return m_leftOut; }
    //! What was left out, in sentences for people; empty if nothing was.
    QString leftOutSentence() const;
    //! Why the server's key could not be read: then no signature was checked.
    const std::optional<Error> &keyError() const { return m_keyError; }

    //! Why asking was given up, as if by cancel(): the server did not answer some questions in a row. Nothing after the next
    //! add() or clear().
    const std::optional<Error> &stoppedBy() const { return m_stoppedBy; }

    //! Nothing more is asked until resume(); what is under way ends.
    void pause();
    void resume();
    bool isPaused() const { return m_isPaused; }
    //! Gives up asking: rows that wait become Dropped, and their tokens are wiped.
    void cancel();
    //! Lets the server see these rows' tokens that were withheld from it. Others are passed over.
    void askAnyway(const QList<int> &rows);

    //! This token was revoked after the server had been asked about it.
    void noteRevoked(const QString &jti);

    //! The tokens in one line of text, as views into it. Anything with two dots between three base64url parts, the first of
    //! which begins with `eyJ`; a line that is nothing but three such parts counts whatever it begins with.
    static QList<QByteArrayView> tokensIn(QByteArrayView line);

Q_SIGNALS:
    //! Rows were added at the end.
    void rowsAdded(int first, int count);
    //! These rows, and perhaps others between them, are others than before.
    void rowsChanged(int first, int last);
    void cleared();
    void progressed();
    //! Everything is examined, and asked for what can be; again after each add().
    void finished();

private:
    void addLine(QByteArrayView text);
    void askForKey();
    void examineSoon();
    void examineSlice();
    void examineRow(int number);
    void schedule();
    void ask(int row);
    void answered(int number, const TokenStatus &status);
    void failed(int number, const Error &error);
    void settle(int row, BenchRow::Server server);
    void touch(int row);
    void tellTouched();
    void tellProgress();
    void goOn();
    void heedSession();
    void dropCalls();
    ExamContext contextOf(const TokenExam &exam) const;

    Session &m_session;
    KnownTokens *m_tokens;
    AccountBook *m_book;
    const PaceTime m_time;
    Pace m_pace;
    QList<BenchRow> m_rows;
    std::vector<Secret> m_secrets; // of the rows, empty when wiped
    std::deque<int> m_waiting;     // for the server
    int m_examined = 0;
    int m_toAsk = 0;
    int m_asked = 0;
    int m_line = 0;
    int m_failedInRow = 0;
    LeftOut m_leftOut;
    std::optional<PublicKey> m_key;
    std::optional<Error> m_keyError;
    std::optional<Error> m_stoppedBy;
    std::chrono::milliseconds m_keyAt{ 0 };
    QPointer<CallBase> m_keyCall;
    QHash<int, QPointer<CallBase>> m_calls; // by row
    quint64 m_era = 0;                      // counts the clears: what belongs to a former one is not heard
    bool m_isPaused = false;
    bool m_isHeldUp = false;
    bool m_hasRoom = false; // the server answers
    bool m_isScheduled = false;
    bool m_isSlicing = false;
    bool m_wasOver = true;
    int m_firstTouched = -1;
    int m_lastTouched = -1;
};

} // namespace mcias
