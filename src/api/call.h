// SPDX-License-Identifier: MIT
#pragma once

#include "api/error.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <type_traits>

namespace mcias {

struct NoContent;
class Client;

//! A call under way. It ends exactly once: with succeeded or failed, then finished, never before control has returned
//! to the event loop, also after cancel(). Then it deletes itself. It is a child of its Client; if the client goes
//! first, the call goes silently.
class CallBase : public QObject {
    Q_OBJECT

public:
    //! The call's name, `list-accounts`.
    QString operation() const { return m_operation; }
    //! Gives up. A read ends as cancelled; a write that may have left ends as outcome unknown. No effect after the end.
    void cancel();
    bool isFinished() const { return m_finished; }

Q_SIGNALS:
    void succeeded();
    void failed(const mcias::Error &error);
    void finished();
    //! Bytes of the answer so far, and in all (-1: not known).
    void progressed(qint64 received, qint64 total);
    //! Asks the one who carries the call out to give up.
    void cancelRequested();

protected:
    CallBase(const QString &operation, QObject *parent) : QObject(parent), m_operation(operation) { }

private:
    friend class Client;
    void finish(std::shared_ptr<void> value);
    void finish(const Error &error);
    virtual void take(std::shared_ptr<void> value) = 0;

    QString m_operation;
    bool m_finished = false;
};

//! A call whose answer is a \a T.
template<class T>
class Call final : public CallBase {
public:
    //! Runs \a onSuccess with the answer (nothing for calls without one) or \a onFailure with the error, unless
    //! \a context has gone by then. Both are asked for: an error that nobody hears is a bug.
    template<class Success, class Failure>
    Call *then(const QObject *context, Success onSuccess, Failure onFailure)
    {
        connect(this, &CallBase::succeeded, context, [this, onSuccess = std::move(onSuccess)]() mutable {
            if constexpr (std::is_invocable_v<Success &, const T &>)
                onSuccess(*m_value);
            else
                onSuccess();
        });
        connect(this, &CallBase::failed, context, std::move(onFailure));
        return this;
    }

    //! The answer; only while succeeded is being heard.
    const T &value() const { return *m_value; }

private:
    friend class Client;
    using CallBase::CallBase;
    void take(std::shared_ptr<void> value) override { m_value = std::static_pointer_cast<T>(std::move(value)); }

    std::shared_ptr<T> m_value;
};

} // namespace mcias
