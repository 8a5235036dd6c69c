// SPDX-License-Identifier: MIT
#include "work/server/call_watch.h"

#include <QChildEvent>

namespace mcias {

namespace {

// What an error tells of the call being there at all. A server behind a proxy, a sealed one, or one that looks at the token
// first may answer the same to whatever it is asked.
CallWatch::Offer offerOf(const Error &error)
{
    if (error.isNotOffered())
        return CallWatch::Offer::NotOffered;
    if (error.kind == ErrorKind::Decode)
        return CallWatch::Offer::Offered;
    const bool tells = error.status != 0 && !error.isForeign && error.kind != ErrorKind::Sealed && error.kind != ErrorKind::Auth
        && error.kind != ErrorKind::Server && error.kind != ErrorKind::RateLimited;
    return tells ? CallWatch::Offer::Offered : CallWatch::Offer::NotKnown;
}

} // namespace

CallWatch &CallWatch::of(Client &client)
{
    auto *known = client.findChild<CallWatch *>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new CallWatch(client);
}

CallWatch::CallWatch(Client &client) : QObject(&client)
{
    client.installEventFilter(this);
}

const QList<ApiCall> &CallWatch::calls()
{
    static const QList<ApiCall> all = [] {
        QList<ApiCall> list;
        forEachEndpoint([&list]<class E>() {
            list += ApiCall{ QLatin1String(E::name), QLatin1String(methodName(E::method)) + u' ' + QLatin1String(E::path) };
        });
        return list;
    }();
    return all;
}

QStringList CallWatch::lines(Offer offer) const
{
    QStringList lines;
    for (const ApiCall &call : calls()) {
        if (this->offer(call.name) == offer)
            lines += call.line;
    }
    return lines;
}

// A call is a child of its client. It is only half made now, and does not end before control returns to the event loop.
bool CallWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ChildAdded) {
        QMetaObject::invokeMethod(
            this,
            [this, child = QPointer<QObject>(static_cast<QChildEvent *>(event)->child())] {
                if (child)
                    follow(child);
            },
            Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void CallWatch::follow(QObject *child)
{
    auto *call = qobject_cast<CallBase *>(child);
    if (!call)
        return;
    connect(call, &CallBase::succeeded, this, [this, name = call->operation()] { learn(name, Offer::Offered); });
    connect(call, &CallBase::failed, this, [this, name = call->operation()](const Error &error) { learn(name, offerOf(error)); });
}

void CallWatch::learn(const QString &name, Offer offer)
{
    if (offer == Offer::NotKnown || m_offers.value(name) == offer)
        return;
    m_offers.insert(name, offer);
    Q_EMIT learnt();
}

} // namespace mcias
