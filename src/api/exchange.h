// SPDX-License-Identifier: MIT
#pragma once

#include "api/error.h"
#include "api/request.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QSslError>
#include <QTimer>

class QNetworkReply;

namespace mcias {

class Gate;
class OneShotBody;

//! One request until its whole answer is there or it has failed: deadline, size cap, and for a GET its repeats.
//! Emits answered or failed exactly once, queued, and deletes itself.
class Exchange final : public QObject {
    Q_OBJECT

public:
    Exchange(Gate &gate, const Request &request, QDeadlineTimer deadline);
    ~Exchange() override;

    void cancel() { stop(ErrorKind::Cancelled, {}); }

Q_SIGNALS:
    //! A complete answer with a 2xx status.
    void answered(int status, const QByteArray &body, const QByteArray &requestId);
    void failed(const mcias::Error &error);
    void progressed(qint64 received, qint64 total);

private:
    void attempt();
    void examinePeer();
    void read();
    void makeRoom(qint64 announced);
    void replyFinished();
    void stop(ErrorKind why, const QString &detail) { stop(Error{ .kind = why, .detail = detail }); }
    void stop(const Error &why);
    bool retry(const Error &error);
    void end(const Error &found);

    bool isComplete() const;
    bool mayHaveLeft() const;
    Error transportError() const;
    Error statusError(int status);
    Error outcome(Error error) const;
    QString scrubbed(QString text) const;

    Gate &m_gate;
    Request m_request;
    QByteArray m_requestId;
    QDeadlineTimer m_deadline;
    QElapsedTimer m_age;
    QTimer m_deadlineTimer;
    QTimer m_retryTimer;
    QPointer<QNetworkReply> m_reply;
    QPointer<OneShotBody> m_body;
    QByteArray m_answer;
    QList<QSslError> m_sslErrors;
    std::optional<Error> m_stopped; // why we gave up ourselves
    int m_attempts = 0;
    bool m_neverLeft = false; // the connection was refused before a byte of the request could be sent
    bool m_ended = false;
};

} // namespace mcias
