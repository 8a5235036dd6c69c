// SPDX-License-Identifier: MIT
// What the kinds of steps share; used by StepRun alone.
#pragma once

#include "work/account_step.h"
#include "work/step_run.h"

#include "session/session.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <utility>

namespace mcias {

//! What is to be done, where, and how patiently.
struct StepOrder {
    Session &session;
    QUuid account;
    AccountStep step;
    StepTiming timing;
};

//! One way of carrying out a step: a chain of reads, one write, and reads again. It ends exactly once, with ended, or with
//! setWanted.
class StepWork : public QObject {
    Q_OBJECT

public:
    StepWork(const StepOrder &order, QObject *parent);

    virtual void begin() = 0;
    //! See StepRun::cancel().
    void cancel();

Q_SIGNALS:
    void ended(const mcias::StepResult &result);
    void sending();
    void settling();
    //! The server does not offer this write: the whole set has to be written.
    void setWanted();

protected:
    //! What has become of the write.
    enum class Written : quint8 {
        No,
        UnderWay,
        Unknown,
        Yes,
    };
    using Failure = std::function<void(const Error &)>;

    const StepOrder &order() const { return m_order; }
    const AccountStep &step() const { return m_order.step; }
    //! Gives away the only copy of the password; empty if it was given away, or forgotten when the window was locked.
    Secret takePassword() { return std::exchange(m_order.step.password, {}); }
    Written written() const { return m_written; }
    //! Somebody has stopped waiting for it.
    bool isCancelled() const { return m_isCancelled; }
    //! The step's own write is known to have been done, whatever became of one that came after it.
    void keepWritten() { m_written = Written::Yes; }
    StepResult &result() { return m_result; }

    //! Asks, and goes on with the answer; or with \a onFailure, which hears of errors that waiting does not mend.
    template<Endpoint E, class F>
    void read(const E &request, F onAnswer, Failure onFailure = {});
    //! Says that it is going to write, and does. Goes on with the answer, or in refused() or lost().
    template<Endpoint E, class F>
    void write(const E &request, F onAnswer);
    //! The answer was not lost but not waited for, and no look has shown the change: it may come yet.
    void mayStillCome();
    void later(std::chrono::milliseconds delay, std::function<void()> then);
    //! Asks nothing more. Nothing was changed if nothing was sent; else it cannot be told.
    void stop(const Error &why);
    void end(Outcome outcome);
    //! Adds a sentence to the result's note.
    void note(const QString &sentence);

    //! The server has not done it. The error is in the result already.
    virtual void refused(const Error &error);
    //! Nobody knows whether the server has done it. The error is in the result already.
    virtual void lost() = 0;
    //! What is not known when a look after a good write is not possible; empty: nothing.
    virtual QString uncheckedNote() const { return {}; }

    //! Remembers how far the audit log goes by now, if it may be read; for ownEventsSince().
    void markLog(const std::function<void()> &then);
    //! The newest event of the log when it was marked; nothing if it could not be read.
    std::optional<qint64> logMark() const { return m_mark; }
    //! What others did to the account in the last seconds before the mark, as far as one look at the log tells.
    const QList<AuditEvent> &othersJustNow() const { return m_othersJustNow; }
    //! The person's own events on the account since the mark, oldest first, and moves the mark behind them; nothing if the
    //! log cannot be read.
    void ownEventsSince(const std::function<void(std::optional<QList<AuditEvent>>)> &then);

private:
    Client *client() const;
    void readFailed(const Error &error);
    bool mayMend(const Error &error);
    void writeFailed(const Error &error);
    void ownEventsFrom(qint64 offset, const std::shared_ptr<QList<AuditEvent>> &found,
        const std::function<void(std::optional<QList<AuditEvent>>)> &then);
    Error goneError() const;
    void forgetWhenLocked();

    StepOrder m_order;
    const QPointer<Client> m_client; // of the person who began it: nobody else's may go on with it
    QPointer<CallBase> m_call;
    QTimer m_timer;
    Written m_written = Written::No;
    bool m_over = false;
    bool m_isCancelled = false;
    int m_patienceLeft = 2; // reads that may be repeated when there is a write behind them
    std::optional<qint64> m_mark;
    QList<AuditEvent> m_othersJustNow;
    StepResult m_result;
};

template<Endpoint E, class F>
void StepWork::read(const E &request, F onAnswer, Failure onFailure)
{
    Client *asked = client();
    if (!asked)
        return stop(goneError());
    m_call = asked->send(request)->then(this, onAnswer, [this, request, onAnswer, onFailure](const Error &error) {
        if (mayMend(error)) {
            const auto wait = std::max<std::chrono::milliseconds>(
                m_order.timing.patience, error.retryAfter.value_or(std::chrono::seconds(0)));
            later(wait, [this, request, onAnswer, onFailure] { read(request, onAnswer, onFailure); });
        } else if (onFailure && error.kind != ErrorKind::Cancelled) {
            onFailure(error);
        } else {
            readFailed(error);
        }
    });
}

template<Endpoint E, class F>
void StepWork::write(const E &request, F onAnswer)
{
    const QPointer<StepWork> self(this);
    Q_EMIT sending();
    if (!self || m_over) // whoever heard it has given up
        return;
    Client *asked = client();
    if (!asked)
        return stop(goneError());
    m_written = Written::UnderWay;
    m_call = asked->send(request);
    static_cast<Call<typename E::Response> *>(m_call.data())
        ->then(
            this,
            [this, onAnswer](const typename E::Response &answer) {
                m_written = Written::Yes;
                onAnswer(answer);
            },
            [this](const Error &error) { writeFailed(error); });
}

} // namespace mcias
