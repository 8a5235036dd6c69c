// SPDX-License-Identifier: MIT
// A keyring that misbehaves to order: as much of the Secret Service API as libsecret uses, on the session bus. Prints a line
// for everything that it is asked, and `stored` and `deleted` when something comes or goes.
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QMap>
#include <QTimer>

#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

constexpr auto root = "/org/freedesktop/secrets"_L1;
constexpr auto keyringPath = "/org/freedesktop/secrets/collection/one"_L1;

} // namespace

// As it is on the wire.
struct WireSecret {
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};
Q_DECLARE_METATYPE(WireSecret)

static QDBusArgument &operator<<(QDBusArgument &to, const WireSecret &secret)
{
    to.beginStructure();
    to << secret.session << secret.parameters << secret.value << secret.contentType;
    to.endStructure();
    return to;
}

static const QDBusArgument &operator>>(const QDBusArgument &from, WireSecret &secret)
{
    from.beginStructure();
    from >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    from.endStructure();
    return from;
}

namespace {

class Keyring : public QDBusVirtualObject {
    Q_OBJECT

public:
    struct Script {
        bool locked = false;     //!< the keyring, and so everything in it
        bool itemLocked = false; //!< only what lies in it
        bool asks = false;       //!< before anything is stored or deleted
        bool silent = false;     //!< answers nothing at all
        QString prompt;          //!< accept, dismiss or never
        QString act;             //!< what happens to a storing, fetching or deleting: deny, silent, vanish, late (after delay)
        int times = 0;           //!< to how many of them, before all goes well
        int delay = 0;
    };

    explicit Keyring(const Script &script) : m_script(script) { }
    void put(const Attributes &attributes, const QByteArray &value)
    {
        for (auto &item : m_items) {
            if (item.attributes == attributes) {
                item.value = value;
                return;
            }
        }
        m_items.insert(QString(keyringPath) + u'/' + QString::number(++m_lastItem), { attributes, value });
    }

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        std::printf("%s\n", qPrintable(message.member()));
        std::fflush(stdout);
        message.setDelayedReply(true);
        m_bus = std::make_unique<QDBusConnection>(bus);
        if (!m_script.silent)
            answer(message);
        return true;
    }

private:
    struct Item {
        Attributes attributes;
        QByteArray value;
    };

    void reply(const QDBusMessage &to, const QVariantList &arguments) { m_bus->send(to.createReply(arguments)); }
    static QVariant path(const QString &path) { return QVariant::fromValue(QDBusObjectPath(path)); }
    static void say(const char *what)
    {
        std::puts(what);
        std::fflush(stdout);
    }

    void answer(const QDBusMessage &message)
    {
        const QString member = message.member();
        if (member == "OpenSession"_L1)
            return openSession(message);
        if (member == "SearchItems"_L1)
            return search(message);
        if (member == "ReadAlias"_L1)
            return reply(message, { path(keyringPath) });
        if (member == "Get"_L1)
            return property(message);
        if (member == "GetAll"_L1)
            return reply(message, { QVariantMap() });
        if (member == "Unlock"_L1)
            return unlock(message);
        if (member == "Prompt"_L1)
            return prompt(message);
        if (member == "CreateItem"_L1)
            return act(message, [this, message] { create(message); });
        if (member == "GetSecrets"_L1)
            return act(message, [this, message] { fetch(message); });
        if (member == "Delete"_L1)
            return act(message, [this, message] { remove(message); });
        m_bus->send(message.createErrorReply(QDBusError::UnknownMethod, member));
    }

    void property(const QDBusMessage &message)
    {
        const bool isAttributes = message.arguments().value(1) == u"Attributes"_s;
        const auto value = isAttributes ? QVariant::fromValue(m_items.value(message.path()).attributes) : m_script.locked;
        reply(message, { QVariant::fromValue(QDBusVariant(value)) });
    }

    void openSession(const QDBusMessage &message)
    {
        if (message.arguments().value(0) != u"plain"_s)
            return void(m_bus->send(message.createErrorReply(QDBusError::NotSupported, u"plain only"_s)));
        reply(message, { QVariant::fromValue(QDBusVariant(QString())), path(root + "/session/one"_L1) });
    }

    void search(const QDBusMessage &message)
    {
        const auto wanted = qdbus_cast<Attributes>(message.arguments().value(0));
        Paths found;
        for (auto it = m_items.cbegin(); it != m_items.cend(); ++it) {
            bool matches = true;
            for (auto want = wanted.cbegin(); want != wanted.cend(); ++want)
                matches = matches && it->attributes.value(want.key()) == want.value();
            if (matches)
                found += QDBusObjectPath(it.key());
        }
        const bool isLocked = m_script.locked || m_script.itemLocked;
        reply(message, { QVariant::fromValue(isLocked ? Paths() : found), QVariant::fromValue(isLocked ? found : Paths()) });
    }

    void unlock(const QDBusMessage &message)
    {
        const auto paths = qdbus_cast<Paths>(message.arguments().value(0));
        if (!m_script.locked && !m_script.itemLocked)
            return reply(message, { QVariant::fromValue(paths), path(u"/"_s) });
        m_ifDismissed = QVariant::fromValue(Paths());
        m_onAccept = [this, paths] {
            m_script.locked = m_script.itemLocked = false;
            return QVariant::fromValue(paths);
        };
        reply(message, { QVariant::fromValue(Paths()), path(root + "/prompt/one"_L1) });
    }

    void prompt(const QDBusMessage &message)
    {
        reply(message, {});
        if (m_script.prompt == "never"_L1)
            return;
        QTimer::singleShot(m_script.delay, this, [this, path = message.path(), to = message.service()] {
            const bool accepts = m_script.prompt == "accept"_L1;
            auto done = QDBusMessage::createSignal(path, u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s);
            done << !accepts << QVariant::fromValue(QDBusVariant(accepts ? m_onAccept() : m_ifDismissed));
            m_bus->send(done);
        });
    }

    void act(const QDBusMessage &message, const std::function<void()> &doIt)
    {
        if (--m_script.times < 0)
            return doIt();
        if (m_script.act == "deny"_L1)
            return void(m_bus->send(message.createErrorReply(QDBusError::AccessDenied, u"No."_s)));
        if (m_script.act == "silent"_L1)
            return;
        if (m_script.act == "vanish"_L1) {
            say("vanished");
            ::_exit(0);
        }
        if (m_script.act == "late"_L1)
            QTimer::singleShot(m_script.delay, this, doIt);
        else
            doIt();
    }

    void create(const QDBusMessage &message)
    {
        if (m_script.locked)
            return void(
                m_bus->send(message.createErrorReply(u"org.freedesktop.Secret.Error.IsLocked"_s, u"The keyring is locked"_s)));
        const auto properties = qdbus_cast<QVariantMap>(message.arguments().value(0));
        const auto attributes = qdbus_cast<Attributes>(properties.value(u"org.freedesktop.Secret.Item.Attributes"_s));
        const auto secret = qdbus_cast<WireSecret>(message.arguments().value(1));
        const auto store = [this, attributes, value = secret.value] {
            put(attributes, value);
            say("stored");
            return path(m_items.lastKey());
        };
        if (!m_script.asks)
            return reply(message, { store(), path(u"/"_s) });
        m_ifDismissed = path(u"/"_s);
        m_onAccept = store;
        reply(message, { path(u"/"_s), path(root + "/prompt/one"_L1) });
    }

    void fetch(const QDBusMessage &message)
    {
        QMap<QDBusObjectPath, WireSecret> secrets;
        const auto paths = qdbus_cast<Paths>(message.arguments().value(0));
        const auto session = message.arguments().value(1).value<QDBusObjectPath>();
        for (const QDBusObjectPath &item : paths)
            secrets.insert(item, { session, {}, m_items.value(item.path()).value, u"text/plain"_s });
        reply(message, { QVariant::fromValue(secrets) });
    }

    void remove(const QDBusMessage &message)
    {
        const auto drop = [this, item = message.path()] {
            m_items.remove(item);
            say("deleted");
            return QVariant(QString());
        };
        m_ifDismissed = QString();
        if (m_script.asks)
            m_onAccept = drop;
        else
            drop();
        reply(message, { path(m_script.asks ? root + "/prompt/one"_L1 : u"/"_s) });
    }

    Script m_script;
    std::unique_ptr<QDBusConnection> m_bus;
    QMap<QString, Item> m_items;
    int m_lastItem = 0;
    std::function<QVariant()> m_onAccept;
    QVariant m_ifDismissed; // libsecret never comes back from a result of another type
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    qDBusRegisterMetaType<Attributes>();
    qDBusRegisterMetaType<WireSecret>();
    qDBusRegisterMetaType<QMap<QDBusObjectPath, WireSecret>>();
    QCommandLineParser parser;
    parser.addOptions({ { u"locked"_s, {} }, { u"item-locked"_s, {} }, { u"asks"_s, {} }, { u"silent"_s, {} },
        { u"prompt"_s, {}, u"outcome"_s, u"dismiss"_s }, { u"act"_s, {}, u"how"_s }, { u"times"_s, {}, u"n"_s, u"1000"_s },
        { u"delay"_s, {}, u"ms"_s, u"0"_s }, { u"entry"_s, u"USER=TOKEN that is there already"_s, u"entry"_s } });
    parser.process(app);
    Keyring keyring({ parser.isSet(u"locked"_s), parser.isSet(u"item-locked"_s), parser.isSet(u"asks"_s),
        parser.isSet(u"silent"_s), parser.value(u"prompt"_s), parser.value(u"act"_s), parser.value(u"times"_s).toInt(),
        parser.value(u"delay"_s).toInt() });
    const QStringList entries = parser.values(u"entry"_s);
    for (const QString &entry : entries) {
        const auto equals = entry.indexOf(u'=');
        keyring.put({ { u"user"_s, entry.left(equals) }, { u"server"_s, u"mcias-console"_s }, { u"type"_s, u"base64"_s },
                        { u"xdg:schema"_s, u"org.qt.keychain"_s } },
            entry.mid(equals + 1).toUtf8().toBase64());
    }
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.registerVirtualObject(u"/"_s, &keyring, QDBusConnection::SubPath)
        || !bus.registerService(u"org.freedesktop.secrets"_s))
        qFatal("cannot be a keyring: %s", qPrintable(bus.lastError().message()));
    return QCoreApplication::exec();
}

#include "scripted.moc"
