// SPDX-License-Identifier: MIT
#pragma once

#include "support/scripted_server.h"
#include "support/test_ca.h"

#include <QSslSocket>
#include <QTemporaryDir>

#include <deque>

namespace mcias::test {

//! What becomes of one request on its way through a relay.
struct Ruling {
    enum class Way {
        Pass,
        Hold,        //!< kept until it is released
        LoseAnswer,  //!< the server carries it out, and the connection breaks before its answer
        LoseRequest, //!< the connection breaks, and the server never sees it
        Answer,      //!< the relay answers itself
    };
    Way way = Way::Pass;
    Reply reply = Reply::drop();            //!< for Answer
    std::chrono::milliseconds latency{ 0 }; //!< added to the answer's way back

    static Ruling answer(const Reply &reply) { return { .way = Way::Answer, .reply = reply }; }
};

//! Stands between consoles and a server: TLS at both ends, and a test decides over every request. What it passes on
//! reaches the server one after the other, in the order of passing: two consoles through one relay are put in any order that
//! a test wants. The server lives in the same thread, or answers for itself.
class Relay : public QObject {
    Q_OBJECT

public:
    using Hook = std::function<Ruling(const Received &)>;

    //! \a server is `https://127.0.0.1:PORT`, vouched for by \a caFile.
    Relay(const QUrl &server, const QString &caFile, QObject *parent = nullptr);
    ~Relay() override;

    QUrl url() const { return m_front.url(); }
    //! The authority that vouches for the relay itself.
    QString caFile() const { return m_folder.filePath(QStringLiteral("relay.pem")); }

    //! Asked about every request from now on; an empty one passes all.
    void rule(Hook hook) { m_hook = std::move(hook); }

    //! The requests that are held, in the order they came.
    QList<Received> held() const;
    qsizetype heldCount() const { return static_cast<qsizetype>(m_held.size()); }
    //! Lets one of those go its way, which may be to get lost.
    void release(qsizetype index, Ruling::Way way = Ruling::Way::Pass);
    //! Passes on all of them.
    void releaseAll();

    //! What the server was given, `PUT /v1/accounts/…/tags`, in that order.
    const QStringList &passed() const { return m_passed; }
    qsizetype passedCount(const QByteArray &method) const;
    void forget() { m_passed.clear(); }

Q_SIGNALS:
    //! One more request is held.
    void holding();

private:
    struct Passage {
        Received request;
        ScriptedServer::Responder respond;
        Ruling ruling;
    };
    void arrive(const Received &request, const ScriptedServer::Responder &respond);
    void carryOut(const Passage &passage);
    void pass(const Passage &passage);
    void sendNext();
    void read();

    TestCa m_ca;
    QTemporaryDir m_folder;
    ScriptedServer m_front{ m_ca.issue() };
    const QUrl m_server;
    QSslSocket m_back;
    Hook m_hook;
    std::deque<Passage> m_held;
    std::deque<Passage> m_queue; // the first of them is with the server
    bool m_isBusy = false;
    QByteArray m_answer;
    QStringList m_passed;
};

} // namespace mcias::test
