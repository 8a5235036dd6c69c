// SPDX-License-Identifier: MIT
#pragma once

#include "api/client.h"

#include <QHash>
#include <QStringList>

namespace mcias {

//! A call of the API, as it is told to people.
struct ApiCall {
    QString name; //!< `list-accounts`
    QString line; //!< `GET /v1/accounts`
};

//! Learns from the answers to one client's calls what its server offers. It only listens: no call is made for it, and none
//! knows of it. Lives as long as the client.
class CallWatch final : public QObject {
    Q_OBJECT

public:
    enum class Offer : quint8 { NotKnown, Offered, NotOffered };

    //! The watch of \a client; it begins with the first one who asks for it.
    static CallWatch &of(Client &client);
    //! Every call there is, in the order of the API page.
    static const QList<ApiCall> &calls();

    Offer offer(const QString &name) const { return m_offers.value(name); }
    //! The lines of all calls of which that is known.
    QStringList lines(Offer offer) const;

Q_SIGNALS:
    //! Something is known that was not.
    void learnt();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit CallWatch(Client &client);
    void follow(QObject *child);
    void learn(const QString &name, Offer offer);

    QHash<QString, Offer> m_offers;
};

} // namespace mcias
