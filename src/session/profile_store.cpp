// SPDX-License-Identifier: MIT
#include "session/profile_store.h"

#include "session/sign_in.h"

#include <QSet>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr auto profilesKey = "profiles"_L1;
constexpr auto idKey = "id"_L1;
constexpr auto nameKey = "name"_L1;
constexpr auto serverKey = "server"_L1;
constexpr auto caFileKey = "ca_file"_L1;
constexpr auto serviceKey = "service_name"_L1;
constexpr auto tagsKey = "tags"_L1;
constexpr auto colorKey = "color"_L1;
constexpr auto readOnlyKey = "read_only"_L1;
constexpr auto rememberKey = "remember_session"_L1;

constexpr std::pair<ProfileColor, QLatin1String> colorWords[] = { { ProfileColor::None, "none"_L1 },
    { ProfileColor::Red, "red"_L1 }, { ProfileColor::Amber, "amber"_L1 }, { ProfileColor::Green, "green"_L1 },
    { ProfileColor::Teal, "teal"_L1 }, { ProfileColor::Blue, "blue"_L1 }, { ProfileColor::Violet, "violet"_L1 } };

std::optional<ProfileColor> colorFrom(const QString &word)
{
    for (const auto &[color, known] : colorWords) {
        if (word == known)
            return color;
    }
    return {};
}

QLatin1String wordFor(ProfileColor color)
{
    for (const auto &[known, word] : colorWords) {
        if (color == known)
            return word;
    }
    return "none"_L1;
}

// Takes values out of an object, and remembers whether one of them was of another kind than it has to be. That must not
// pass for an absent one: without its CA file or its read-only mark a profile would allow more than it should.
class Reader {
public:
    explicit Reader(const QJsonObject &object) : m_rest(object) { }

    QString text(QLatin1String key) { return take(key, QJsonValue::String).toString(); }
    bool flag(QLatin1String key) { return take(key, QJsonValue::Bool).toBool(); }
    QStringList texts(QLatin1String key)
    {
        QStringList result;
        for (const QJsonValue &value : take(key, QJsonValue::Array).toArray()) {
            m_good = m_good && value.isString();
            result += value.toString();
        }
        return result;
    }
    bool isGood() const { return m_good; }
    const QJsonObject &rest() const { return m_rest; }

private:
    QJsonValue take(QLatin1String key, QJsonValue::Type type)
    {
        const QJsonValue value = m_rest.take(key);
        m_good = m_good && (value.type() == type || value.isUndefined() || value.isNull());
        return value;
    }

    QJsonObject m_rest;
    bool m_good = true;
};

std::optional<Profile> profileFrom(const QJsonObject &object)
{
    Reader reader(object);
    Profile profile;
    profile.id = reader.text(idKey);
    profile.name = reader.text(nameKey).trimmed();
    profile.server = serverFromText(reader.text(serverKey));
    profile.caFile = reader.text(caFileKey);
    profile.serviceName = reader.text(serviceKey);
    profile.tags = reader.texts(tagsKey);
    profile.readOnly = reader.flag(readOnlyKey);
    profile.rememberSession = reader.flag(rememberKey);
    profile.unknown = reader.rest();
    if (!reader.isGood() || !profile.server.isValid())
        return {};
    if (profile.name.isEmpty())
        profile.name = serverName(profile.server);
    // A colour is only a sign: one that this version does not know is kept, and not shown.
    if (const auto color = colorFrom(object.value(colorKey).toString())) {
        profile.color = *color;
        profile.unknown.remove(colorKey);
    }
    return profile;
}

QJsonObject objectFrom(const Profile &profile)
{
    QJsonObject object = profile.unknown;
    object.insert(idKey, profile.id);
    object.insert(nameKey, profile.name);
    object.insert(serverKey, profile.server.toString());
    object.insert(caFileKey, profile.caFile);
    object.insert(serviceKey, profile.serviceName);
    object.insert(tagsKey, QJsonArray::fromStringList(profile.tags));
    object.insert(readOnlyKey, profile.readOnly);
    object.insert(rememberKey, profile.rememberSession);
    if (profile.color != ProfileColor::None || !object.contains(colorKey))
        object.insert(colorKey, wordFor(profile.color));
    return object;
}

QString freshId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

ProfileStore::ProfileStore(const QString &folder, QObject *parent) : QObject(parent), m_file(folder + "/profiles.json"_L1)
{
    load();
}

void ProfileStore::load()
{
    m_root = m_file.load();
    if (const QJsonValue list = m_root.value(profilesKey); !list.isArray() && !list.isUndefined()) {
        m_file.reject();
        m_root = {};
    }
    QSet<QString> ids;
    bool gaveIds = false;
    for (const QJsonValue &entry : m_root.value(profilesKey).toArray()) {
        std::optional<Profile> profile = profileFrom(entry.toObject());
        if (!profile) {
            m_others += entry;
            continue;
        }
        // Written or copied by hand. What is kept for a profile hangs on its id, so the new one has to last.
        if (profile->id.isEmpty() || ids.contains(profile->id)) {
            profile->id = freshId();
            gaveIds = true;
        }
        ids += profile->id;
        m_profiles += *profile;
    }
    if (gaveIds)
        save();
}

std::optional<Profile> ProfileStore::find(const QString &id) const
{
    for (const Profile &profile : m_profiles) {
        if (profile.id == id)
            return profile;
    }
    return {};
}

Profile ProfileStore::put(Profile profile)
{
    if (profile.id.isEmpty())
        profile.id = freshId();
    if (profile.color != ProfileColor::None)
        profile.unknown.remove(colorKey);
    const auto same = [&profile](const Profile &kept) { return kept.id == profile.id; };
    const auto kept = std::find_if(m_profiles.begin(), m_profiles.end(), same);
    if (kept == m_profiles.end())
        m_profiles += profile;
    else if (*kept == profile && isSaved())
        return profile;
    else
        *kept = profile;
    save();
    Q_EMIT changed();
    return profile;
}

void ProfileStore::remove(const QString &id)
{
    if (m_profiles.removeIf([&id](const Profile &profile) { return profile.id == id; }) == 0)
        return;
    save();
    Q_EMIT changed();
}

void ProfileStore::move(qsizetype from, qsizetype to)
{
    const auto isPlace = [this](qsizetype place) { return place >= 0 && place < m_profiles.size(); };
    if (from == to || !isPlace(from) || !isPlace(to))
        return;
    m_profiles.move(from, to);
    save();
    Q_EMIT changed();
}

bool ProfileStore::isTaken(const QString &name, const QString &id) const
{
    return std::any_of(m_profiles.begin(), m_profiles.end(), [&](const Profile &profile) {
        return profile.id != id && profile.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    });
}

QString ProfileStore::freeName(const QString &wanted) const
{
    QString name = wanted;
    for (int i = 2; isTaken(name, {}); ++i)
        name = u"%1 (%2)"_s.arg(wanted).arg(i);
    return name;
}

void ProfileStore::save()
{
    QJsonArray entries;
    for (const Profile &profile : std::as_const(m_profiles))
        entries += objectFrom(profile);
    for (const QJsonValue &other : std::as_const(m_others))
        entries += other;
    m_root.insert(profilesKey, entries);
    if (const QString problem = m_file.saveAndTell(m_root); !problem.isEmpty())
        Q_EMIT problemFound(problem);
}

QString ProfileStore::problem() const
{
    QStringList sentences;
    if (!m_file.problem().isEmpty())
        sentences += m_file.problem();
    if (!m_others.isEmpty())
        sentences += tr("%n profile(s) in %1 cannot be used by this version and are not shown; they stay in the file.", nullptr,
            static_cast<int>(m_others.size()))
                         .arg(m_file.path());
    return sentences.join(' '_L1);
}

} // namespace mcias
