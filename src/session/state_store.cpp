// SPDX-License-Identifier: MIT
#include "session/state_store.h"

#include <QJsonArray>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr auto lastProfileKey = "last_profile"_L1;
constexpr auto geometryKey = "window_geometry"_L1;
constexpr auto viewsKey = "views"_L1;
constexpr auto perProfileKey = "profiles"_L1;
constexpr auto lastUsernameKey = "last_username"_L1;
constexpr auto keptKey = "tokens_kept_for"_L1;
constexpr auto knownServerKey = "known_server"_L1;
constexpr auto authorityKey = "authority"_L1;
constexpr auto certificateKey = "certificate"_L1;
constexpr auto publicKeyKey = "key"_L1;
constexpr auto sinceKey = "since"_L1;

QByteArray bytes(const QJsonValue &value)
{
    return value.toString().toLatin1();
}

QString text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes);
}

} // namespace

StateStore::StateStore(const QString &folder, QObject *parent)
    : QObject(parent),
      m_file(folder + "/state.json"_L1),
      m_root(m_file.load()),
      m_lost(!m_file.problem().isEmpty())
{ }

QString StateStore::lastProfile() const
{
    return m_root.value(lastProfileKey).toString();
}

void StateStore::setLastProfile(const QString &profileId)
{
    QJsonObject root = m_root;
    root.insert(lastProfileKey, profileId);
    save(root);
}

QString StateStore::lastUsername(const QString &profileId) const
{
    return ofProfile(profileId).value(lastUsernameKey).toString();
}

void StateStore::setLastUsername(const QString &profileId, const QString &username)
{
    setOfProfile(profileId, lastUsernameKey, username);
}

QStringList StateStore::keptUsernames(const QString &profileId) const
{
    QStringList names;
    const QJsonArray kept = ofProfile(profileId).value(keptKey).toArray();
    for (const QJsonValue &name : kept)
        names += name.toString();
    return names;
}

void StateStore::setTokenKept(const QString &profileId, const QString &username, bool isKept)
{
    QStringList names = keptUsernames(profileId);
    if (names.contains(username) == isKept)
        return;
    names.removeAll(username);
    if (isKept)
        names += username;
    setOfProfile(profileId, keptKey, QJsonArray::fromStringList(names));
}

QByteArray StateStore::windowGeometry() const
{
    return QByteArray::fromBase64(bytes(m_root.value(geometryKey)));
}

void StateStore::setWindowGeometry(const QByteArray &geometry)
{
    QJsonObject root = m_root;
    root.insert(geometryKey, text(geometry.toBase64()));
    save(root);
}

QJsonObject StateStore::view(const QString &name) const
{
    return m_root.value(viewsKey).toObject().value(name).toObject();
}

void StateStore::setView(const QString &name, const QJsonObject &view)
{
    QJsonObject root = m_root;
    QJsonObject views = root.value(viewsKey).toObject();
    views.insert(name, view);
    root.insert(viewsKey, views);
    save(root);
}

KnownServer StateStore::knownServer(const QString &profileId) const
{
    const QJsonObject kept = ofProfile(profileId).value(knownServerKey).toObject();
    return { bytes(kept.value(authorityKey)), bytes(kept.value(certificateKey)), bytes(kept.value(publicKeyKey)),
        QDateTime::fromString(kept.value(sinceKey).toString(), Qt::ISODateWithMs).toUTC() };
}

void StateStore::setKnownServer(const QString &profileId, const KnownServer &server)
{
    QJsonObject kept = ofProfile(profileId).value(knownServerKey).toObject();
    kept.insert(authorityKey, text(server.authority));
    kept.insert(certificateKey, text(server.certificate));
    kept.insert(publicKeyKey, text(server.key));
    kept.insert(sinceKey, server.since.toUTC().toString(Qt::ISODateWithMs));
    setOfProfile(profileId, knownServerKey, kept);
}

void StateStore::forget(const QString &profileId)
{
    QJsonObject root = m_root;
    QJsonObject profiles = root.value(perProfileKey).toObject();
    profiles.remove(profileId);
    root.insert(perProfileKey, profiles);
    // Views that are a profile's own are named so: `audit-notes@PROFILE`.
    QJsonObject views = root.value(viewsKey).toObject();
    const QStringList names = views.keys();
    for (const QString &name : names) {
        if (!profileId.isEmpty() && name.endsWith(u'@' + profileId))
            views.remove(name);
    }
    if (views.size() < names.size())
        root.insert(viewsKey, views);
    if (lastProfile() == profileId)
        root.remove(lastProfileKey);
    save(root);
}

QString StateStore::problem() const
{
    if (!m_lost)
        return m_file.problem();
    return m_file.problem() + ' '_L1
        + tr("What was known of the servers is lost, so a changed certificate would not be noticed: compare the server's "
             "fingerprint before you sign in.");
}

QJsonObject StateStore::ofProfile(const QString &profileId) const
{
    return m_root.value(perProfileKey).toObject().value(profileId).toObject();
}

void StateStore::setOfProfile(const QString &profileId, QLatin1String key, const QJsonValue &value)
{
    if (profileId.isEmpty())
        return;
    QJsonObject root = m_root;
    QJsonObject profiles = root.value(perProfileKey).toObject();
    QJsonObject kept = profiles.value(profileId).toObject();
    kept.insert(key, value);
    profiles.insert(profileId, kept);
    root.insert(perProfileKey, profiles);
    save(root);
}

void StateStore::save(const QJsonObject &root)
{
    if (root == m_root && m_file.isSaved())
        return;
    m_root = root;
    if (const QString problem = m_file.saveAndTell(m_root); !problem.isEmpty())
        Q_EMIT problemFound(problem);
}

} // namespace mcias
