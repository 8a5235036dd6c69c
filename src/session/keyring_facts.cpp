// SPDX-License-Identifier: MIT
#include "session/keyring_facts.h"

#include "session/bus_probe.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVariant>
#include <QUuid>

namespace mcias {

namespace {

using namespace Qt::StringLiterals;

constexpr auto secretService = "org.freedesktop.secrets"_L1;
constexpr auto servicePath = "/org/freedesktop/secrets"_L1;

// KDE's keyring, for a QtKeychain that finds no libsecret.
constexpr QLatin1StringView walletServices[] = { "org.kde.kwalletd5"_L1, "org.kde.kwalletd6"_L1 };

} // namespace

KeyringFacts::KeyringFacts(std::chrono::milliseconds patience)
    : m_patience(static_cast<int>(patience.count())),
      m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_bus(m_connection) // not connected
      ,
      m_presence(findPresence())
{ }

KeyringFacts::~KeyringFacts()
{
    QDBusConnection::disconnectFromBus(m_connection);
}

KeyringFacts::Presence KeyringFacts::findPresence()
{
    switch (probeBus(sessionBusAddress(), std::chrono::milliseconds(m_patience))) {
    case BusState::Missing:
        return Presence::NoBus;
    case BusState::Silent:
        return Presence::SilentBus;
    case BusState::Answers:
        break;
    }
    // A connection of its own: the shared one would keep its state beyond the bus's end.
    m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_connection);
    if (!m_bus.isConnected())
        return Presence::NoBus;
    const auto list = QDBusMessage::createMethodCall(
        u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, u"ListActivatableNames"_s);
    const QDBusReply<QStringList> startable = call(list);
    const auto isOffered = [&](QLatin1StringView name) { return startable.value().contains(name) || hasOwner(name); };
    if (isOffered(secretService))
        return Presence::SecretService;
    for (const auto name : walletServices) {
        if (isOffered(name))
            return Presence::OtherService;
    }
    return Presence::NoService;
}

QDBusMessage KeyringFacts::call(const QDBusMessage &message) const
{
    return m_bus.call(message, QDBus::Block, m_patience);
}

bool KeyringFacts::hasOwner(const QString &name) const
{
    auto ask = QDBusMessage::createMethodCall(
        u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, u"NameHasOwner"_s);
    ask << name;
    return QDBusReply<bool>(call(ask)).value();
}

bool KeyringFacts::isRunning() const
{
    return hasOwner(secretService);
}

KeyringFacts::Answer KeyringFacts::answerOf(const QDBusMessage &reply) const
{
    if (reply.type() == QDBusMessage::ReplyMessage)
        return Answer::Given;
    const QDBusError::ErrorType error = QDBusError(reply).type();
    if (error == QDBusError::AccessDenied)
        return Answer::Denied;
    if (error == QDBusError::NoReply || error == QDBusError::Timeout || error == QDBusError::TimedOut)
        return isRunning() ? Answer::Silent : Answer::Gone; // one error for both
    if (error == QDBusError::ServiceUnknown || error == QDBusError::Disconnected
        || reply.errorName().startsWith("org.freedesktop.DBus.Error.Spawn."_L1))
        return Answer::Gone;
    return Answer::Failed;
}

KeyringFacts::Entries KeyringFacts::entries(const QString &service, const QString &user) const
{
    QDBusArgument attributes;
    attributes.beginMap(QMetaType::fromType<QString>(), QMetaType::fromType<QString>());
    for (const auto &[name, value] : { std::pair(u"server"_s, service), std::pair(u"user"_s, user) }) {
        attributes.beginMapEntry();
        attributes << name << value;
        attributes.endMapEntry();
    }
    attributes.endMap();
    auto search = QDBusMessage::createMethodCall(
        secretService, servicePath, u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
    search << QVariant::fromValue(attributes);
    const QDBusMessage reply = call(search);
    if (const Answer answer = answerOf(reply); answer != Answer::Given)
        return { answer };
    if (reply.signature() != "aoao"_L1)
        return { Answer::Failed };
    return { Answer::Given, qdbus_cast<QList<QDBusObjectPath>>(reply.arguments().at(0)).size(),
        qdbus_cast<QList<QDBusObjectPath>>(reply.arguments().at(1)).size() };
}

KeyringFacts::Door KeyringFacts::door() const
{
    auto ask = QDBusMessage::createMethodCall(secretService, servicePath, u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
    ask << u"default"_s;
    const QDBusReply<QDBusObjectPath> keyring = call(ask);
    if (!keyring.isValid())
        return Door::Unknown;
    if (keyring.value().path() == "/"_L1)
        return Door::Missing;
    auto get = QDBusMessage::createMethodCall(
        secretService, keyring.value().path(), u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    get << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    const QDBusReply<QDBusVariant> locked = call(get);
    if (!locked.isValid())
        return Door::Unknown;
    return locked.value().variant().toBool() ? Door::Locked : Door::Open;
}

} // namespace mcias
