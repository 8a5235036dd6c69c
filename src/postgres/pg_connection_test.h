// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/pg_creds.h"
#include "postgres/pg_failure.h"
#include "postgres/pg_library.h"
#include "postgres/pg_ssl_mode.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <array>
#include <optional>

class QHostInfo;
class QSocketNotifier;

namespace mcias {

//! Tries credentials at the database they are for, from this computer, and says how far that came. Nothing is asked of the
//! database: once it has let the user in, the connection is closed. Never waits: names are looked up by Qt, and libpq is
//! used without blocking. What the environment or the home folder know of PostgreSQL has no say.
class PgConnectionTest final : public QObject {
    Q_OBJECT

public:
    enum class Stage : quint8 { Name, Tcp, Tls, SignIn, Database, Version };
    Q_ENUM(Stage)
    static constexpr std::array stages{ Stage::Name, Stage::Tcp, Stage::Tls, Stage::SignIn, Stage::Database, Stage::Version };
    enum class State : quint8 { Waiting, Running, Good, Warning, Failed, NotReached };
    Q_ENUM(State)

    //! How to connect beyond what the credentials say.
    struct Options {
        PgSslMode sslMode = PgSslMode::Prefer;
        QString caFile; //!< PEM; empty: the system's, for the modes that verify
    };

    //! What one stage has found.
    struct Result {
        State state = State::Waiting;
        std::chrono::milliseconds time{ 0 };
        QString sentence; //!< for people: what was tried, what was found, what to do
        QString said;     //!< the server's or the library's own words; may be empty. Show them plainly.
        PgFailure failure = PgFailure::None;
    };

    //! Each stage may take \a patience.
    explicit PgConnectionTest(std::chrono::milliseconds patience = std::chrono::seconds(10), QObject *parent = nullptr);
    ~PgConnectionTest() override;

    //! Forgets the former results and begins, after control has returned to the event loop.
    void start(const PgCreds &creds, const Options &options);
    void start(const PgCreds &creds) { start(creds, Options()); }
    //! Ends the test where it is, at once; the password goes with it. Without effect unless running.
    void cancel();
    bool isRunning() const { return m_running; }
    const Result &result(Stage stage) const { return m_results[static_cast<std::size_t>(stage)]; }
    std::optional<Stage> failedStage() const;

Q_SIGNALS:
    void stageChanged(mcias::PgConnectionTest::Stage stage);
    //! The last stage is over, or one has failed, or the test was cancelled.
    void finished();

private Q_SLOTS:
    void lookedUp(const QHostInfo &info);

private:
    Result &here() { return m_results[static_cast<std::size_t>(m_stage)]; }
    void go(const std::function<void()> &then);
    bool enter(Stage stage);
    bool pass(State state, const QString &sentence);
    void fail(PgFailure failure, const QString &sentence, const QString &said = {});
    void stopHere();
    void drop();
    void dropConnection();
    void outOfTime();

    void lookUp();
    void connectNext();
    void connectTo(PgSslMode mode);
    void await(bool readable);
    void poll();
    bool follow();
    bool answerToTls();
    void connected();
    void failed();
    void explain(const PgRefusal &refusal);

    QString signInText(const PgRefusal &refusal) const;
    QString tlsText(PgFailure failure) const;
    bool wantsTls() const { return m_options.sslMode >= PgSslMode::Require; }
    QString place() const;
    QString seconds() const;

    const std::chrono::milliseconds m_patience;
    PgCreds m_creds;
    Options m_options;
    std::array<Result, stages.size()> m_results;
    Stage m_stage = Stage::Name;
    bool m_running = false;
    quint64 m_run = 0; // counts what begins: what is late belongs to none
    QElapsedTimer m_age;
    QTimer m_deadline;

    int m_lookup = -1;
    QList<QHostAddress> m_addresses; // still to be tried
    QHostAddress m_address;
    PgSslMode m_mode = PgSslMode::Prefer; // of the connection at hand
    bool m_isTlsAnswered = false;
    pg::Connection m_connection;
    QPointer<QSocketNotifier> m_notifier;
};

} // namespace mcias
