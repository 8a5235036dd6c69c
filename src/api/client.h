// SPDX-License-Identifier: MIT
#pragma once

#include "api/call.h"
#include "api/request.h"
#include "api/resources/all.h"

#include <QDeadlineTimer>
#include <QMap>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

class QNetworkAccessManager;
class QSslCertificate;

namespace mcias {

class Exchange;
class Gate;

struct ClientOptions {
    QString caFile;                              //!< PEM; when set, only these authorities are trusted and the system's are not
    Secret token;                                //!< a token to begin with
    QString serviceName;                         //!< goes with every sign-in, for the server's login policy
    QStringList tags;                            //!< likewise
    std::chrono::milliseconds timeout{ 30'000 }; //!< for a whole call, from send to decoded answer, repeats included
    qint64 maxAnswerBytes = 64 * 1024 * 1024;    //!< a larger answer is refused while it arrives
    int readRetries = 2;                         //!< how often a GET is repeated; nothing else ever is
    bool strict = false;                         //!< refuse unknown keys and enum words: for tests and diagnosis
    bool readOnly = false;                       //!< refuses everything but reads, login and validate-token, unsent
    bool outlivesToken = false;                  //!< a 401 pauses the client (see pause()) instead of failing its reads
    //! Looks at the chain of every new connection, the server's certificate first, after TLS has trusted it and before a byte
    //! of the request is sent; anything but None ends the call with that fault.
    std::function<TlsFault(const QList<QSslCertificate> &chain)> examinePeer;
    QNetworkAccessManager *network = nullptr; //!< a stand-in for tests; stays the caller's
};

//! The MCIAS client: the canonical surface of its client libraries as members, everything else through send().
//! Every call is asynchronous (see Call) and any number may be in flight. A client belongs to the thread it was made
//! in and is used from there only; other threads make their own. https only. Writes are sent exactly once. The token
//! never stands in a log, an error or a URL.
class Client : public QObject {
    Q_OBJECT

public:
    //! \a server is `https://host[:port][/prefix]`; with any other, and with an unusable CA file, every call fails
    //! before a byte is sent.
    explicit Client(const QUrl &server, const ClientOptions &options = {}, QObject *parent = nullptr);
    ~Client() override;

    QUrl server() const { return m_server; }
    //! The token of the next call's bearer header; empty when signed out.
    const Secret &token() const { return m_token; }
    //! A token that is not empty also ends a pause() or hold().
    void setToken(const Secret &token);

    //! Forgets the token, until setToken() brings another: reads wait for it, those in flight when their 401 arrives;
    //! writes fail at once as NotSent. Calls that need no token go on.
    void pause();
    bool isPaused() const { return m_flow == Flow::Paused; }
    //! Ends what is in flight, so that no request holds the token any longer: reads begin to wait, writes are cancelled
    //! after \a grace. Then all connections are closed. Call pause() first.
    void dropConnections(std::chrono::milliseconds grace);
    //! Lets every new call wait, writes too, while the token is exchanged; setToken() or release() lets them go.
    void hold();
    void release();
    //! No call is in flight.
    bool isIdle() const { return m_inFlight.empty(); }
    //! From now on writes fail as NotSent with \a why, a sentence for people; empty: they are sent again. Heeded also by a
    //! write that is on its way to a new connection, when examinePeer calls this.
    void refuseWrites(const QString &why);
    //! The Date header of the last answer, UTC; invalid if there was none.
    QDateTime serverDate() const;

    //! Sends any call. The Call is a child of this client and deletes itself after its end.
    template<Endpoint E>
    Call<typename E::Response> *send(const E &request);

    //! Keeps the token on success. Service name and tags of the options go with it.
    Call<TokenGrant> *login(const QString &username, const Secret &password, const Secret &totpCode = {});
    //! Revokes the token at the server and forgets it on success.
    Call<NoContent> *logout();
    //! Keeps the new token on success.
    Call<TokenGrant> *renewToken();
    Call<TokenStatus> *validateToken(const Secret &token);
    Call<PublicKey> *getPublicKey();
    Call<HealthStatus> *health();
    Call<Account> *createAccount(const QString &username, AccountType type, const Secret &password = {});
    Call<QList<Account>> *listAccounts();
    Call<Account> *getAccount(const QUuid &id);
    Call<Account> *updateAccount(const QUuid &id, AccountStatus status);
    Call<NoContent> *deleteAccount(const QUuid &id);
    Call<Roles> *getRoles(const QUuid &id);
    Call<NoContent> *setRoles(const QUuid &id, const RoleList &roles);
    Call<TokenGrant> *issueServiceToken(const QUuid &id);
    Call<NoContent> *revokeToken(const QString &jti);
    Call<PgCreds> *getPgCreds(const QUuid &id);
    Call<NoContent> *setPgCreds(const QUuid &id, const PgCreds &creds);

    //! Keys of answers that no field claims, as `list-accounts: nickname`, with how often they were seen.
    const QMap<QString, int> &unknownKeys() const { return m_unknownKeys; }

Q_SIGNALS:
    void tokenChanged();
    //! The server accepts the token no longer, as \a error says; the client is paused. Needs ClientOptions::outlivesToken.
    void tokenRefused(const mcias::Error &error);
    //! isIdle() has become true.
    void idle();
    //! A call that changes something, or whose answer holds a secret, is about to be sent, or refused unsent. \a command makes
    //! the same call with mcias-cli; nothing in it is secret. See commandText().
    void asked(mcias::CallBase *call, const QString &command);

private:
    // What a decoder found: a value (of the call's Response) or an error, and the unknown keys either way.
    struct Decoded {
        std::shared_ptr<void> value;
        DecodeError error;
        QMap<QString, int> unknownKeys;
    };
    using Decoder = std::function<Decoded(QByteArrayView)>;
    // What makes one endpoint's call run through the untyped machinery. Holds no secret.
    struct Plan {
        const char *operation;
        bool onlyReads;
        bool wantsToken;
        bool checksPassword;
        Decoder decode;                                        // empty: the answer's body is not looked at
        std::function<void(const void *)> succeeded;           // before the call's own listeners hear of it
        std::function<std::pair<Request, Decoder>()> followUp; // empty: an empty answer is an error
        QDeadlineTimer deadline{ QDeadlineTimer::Forever };    // of the whole call
        bool isFollowUp = false;
        bool isRepeat = false; // a read sent again with a new token
        QByteArray requestId = {};
    };

    enum class Flow : quint8 { Open, Held, Paused };
    struct Flight { // one call, on the wire or waiting for a token
        QPointer<CallBase> call;
        QPointer<Exchange> exchange;
        Request request; // without the token
        Plan plan;
    };

    template<class T>
    static Decoder decoder(bool strict);
    template<Endpoint E>
    Request prepare(const E &request) const;
    void run(CallBase *call, const Request &request, const Plan &plan);
    void dispatch(CallBase *call, Request request, Plan plan);
    void wait(CallBase *call, Request request, const Plan &plan);
    void sendWaiting();
    bool survives(const Flight &flight, const Error &error, quint64 era);
    Flight land(const CallBase *call);
    void closeWhenIdle();
    QString refusal(const Request &request, const Plan &plan) const;
    void answered(CallBase *call, const Plan &plan, int status, const QByteArray &body);
    void decodeInThread(CallBase *call, const Plan &plan, int status, const QByteArray &body);
    void conclude(CallBase *call, const Plan &plan, int status, const Decoded &decoded);
    static Error decodeFailure(const Plan &plan, int status, const QString &detail);

    QUrl m_server;
    ClientOptions m_options;
    Secret m_token;
    quint64 m_tokenEra = 0; // counts the tokens: the answer to a call of a former one changes nothing
    Flow m_flow = Flow::Open;
    std::vector<Flight> m_inFlight;
    std::vector<Flight> m_waiting; // for a token
    bool m_closing = false;        // connections, as soon as nothing is in flight
    QMap<QString, int> m_unknownKeys;
    std::unique_ptr<Gate> m_gate;
    class DecodeThreads;
    std::unique_ptr<DecodeThreads> m_decodeThreads;
};

} // namespace mcias

#include "api/client_send.h"
