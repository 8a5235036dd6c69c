// SPDX-License-Identifier: MIT
#pragma once

#include "api/client.h"
#include "api/clock.h"
#include "session/connection_facts.h"
#include "session/profile.h"
#include "session/server_trust.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

#include <array>
#include <optional>

class QHostInfo;

namespace mcias {

class DateProbe;

//! Tries a server step by step, to find out where it fails, and says what each step has found. Sends no secret: two requests
//! that need none, and one for the time.
class ConnectionTest final : public QObject {
    Q_OBJECT

public:
    enum class Stage : quint8 { Name, Tcp, Tls, Health, Key, Clock };
    Q_ENUM(Stage)
    static constexpr std::array stages{ Stage::Name, Stage::Tcp, Stage::Tls, Stage::Health, Stage::Key, Stage::Clock };
    enum class State : quint8 { Waiting, Running, Good, Warning, Failed, NotReached };
    Q_ENUM(State)

    //! What one stage has found.
    struct Result {
        State state = State::Waiting;
        std::chrono::milliseconds time{ 0 };
        QString sentence; //!< for people: what was tried, what was found, what to do
        QList<ConnectionFact> facts;
        TlsFault tlsFault = TlsFault::None;
    };

    //! \a clock, which outlives the test, is the one that is compared with the server's. Each stage may take \a patience.
    explicit ConnectionTest(
        const Clock &clock, std::chrono::milliseconds patience = std::chrono::seconds(10), QObject *parent = nullptr);
    ~ConnectionTest() override;

    //! Forgets the former results and begins, after control has returned to the event loop. Only the profile's server and
    //! CA file are of interest. What the server is found to be is compared with what is \a known of it.
    void start(const Profile &profile, const KnownServer &known = {});
    //! Ends the test where it is: no further stage is reached. Without effect unless running.
    void cancel();
    bool isRunning() const { return m_running; }
    const Result &result(Stage stage) const { return m_results[static_cast<std::size_t>(stage)]; }
    //! The stage that failed, if one did.
    std::optional<Stage> failedStage() const;

Q_SIGNALS:
    void stageChanged(mcias::ConnectionTest::Stage stage);
    //! The last stage is over, or one has failed, or the test was cancelled.
    void finished();

private Q_SLOTS:
    void lookedUp(const QHostInfo &info);

private:
    void begin(Stage stage);
    void beginLater(Stage stage);
    void end(State state, const QString &sentence, const QList<ConnectionFact> &facts = {}, TlsFault fault = TlsFault::None);
    void fail(const QString &sentence) { end(State::Failed, sentence); }
    void stopHere();
    void dropWork();
    void outOfTime();

    void lookUp();
    void connectNext();
    void refused(const QSslSocket *socket);
    void encrypt();
    void encrypted();
    void notEncrypted(const QSslSocket *socket);
    void askHealth();
    void askKey();
    void judge(const PublicKey &key);
    void failWith(const Error &error);
    void compareClocks();
    void judge(const QDateTime &serverTime, const QDateTime &askedAt);

    QString seconds() const;
    QString name() const;
    quint16 port() const;

    const Clock &m_clock;
    const std::chrono::milliseconds m_patience;
    Profile m_profile;
    KnownServer m_known;
    std::array<Result, stages.size()> m_results;
    Stage m_stage = Stage::Name;
    bool m_running = false;
    quint64 m_run = 0; // counts the beginnings of stages: what is late belongs to none
    QElapsedTimer m_age;
    QTimer m_deadline;

    int m_lookup = -1;
    QList<QHostAddress> m_addresses; // still to be tried
    qsizetype m_addressCount = 0;
    QHostAddress m_address;
    QSslConfiguration m_tls;
    QPointer<QSslSocket> m_socket;
    QList<QSslError> m_sslErrors;
    QPointer<Client> m_client;
    QPointer<CallBase> m_call;
    QPointer<DateProbe> m_probe;
};

} // namespace mcias
