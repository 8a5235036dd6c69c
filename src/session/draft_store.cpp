// SPDX-License-Identifier: MIT
#include "session/draft_store.h"

#include "session/json_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr auto formKey = "form"_L1;
constexpr auto subjectKey = "subject"_L1;
constexpr auto profileKey = "profile"_L1;
constexpr auto usernameKey = "username"_L1;
constexpr auto changedKey = "changed"_L1;
constexpr auto fieldsKey = "fields"_L1;

// What QSaveFile writes to before the file is whole: the name and six characters. Younger ones may be somebody's at work.
void clearLeftovers(const QString &folder)
{
    const QDateTime old = QDateTime::currentDateTimeUtc().addSecs(-60);
    for (const QFileInfo &file : QDir(folder).entryInfoList({ u"*.json.??????"_s }, QDir::Files)) {
        if (file.lastModified() < old)
            QFile::remove(file.filePath());
    }
}

} // namespace

DraftStore::DraftStore(const QString &stateFolder) : m_folder(stateFolder + "/drafts"_L1)
{
    clearLeftovers(m_folder);
}

bool DraftStore::keep(const Draft &draft)
{
    JsonFile file(pathOf(draft.form, draft.subject, draft.profileId, draft.username));
    QJsonObject object = file.load(); // keeps what a newer version wrote beside
    object.insert(formKey, draft.form);
    object.insert(subjectKey, draft.subject);
    object.insert(profileKey, draft.profileId);
    object.insert(usernameKey, draft.username);
    object.insert(changedKey, draft.changed.toUTC().toString(Qt::ISODateWithMs));
    object.insert(fieldsKey, draft.fields);
    const bool kept = file.save(object);
    if (!file.problem().isEmpty())
        m_problem = file.problem();
    return kept;
}

void DraftStore::drop(const QString &form, const QString &subject, const QString &profileId, const QString &username)
{
    QFile::remove(pathOf(form, subject, profileId, username));
}

void DraftStore::dropAll(const QString &profileId)
{
    for (const QString &path : files()) {
        if (const std::optional<Draft> draft = read(path); draft && draft->profileId == profileId)
            QFile::remove(path);
    }
}

QList<Draft> DraftStore::draftsOf(const QString &profileId, const QString &username)
{
    QList<Draft> found;
    for (const QString &path : files()) {
        if (const std::optional<Draft> draft = read(path); draft && draft->profileId == profileId && draft->username == username)
            found += *draft;
    }
    std::stable_sort(found.begin(), found.end(), [](const Draft &a, const Draft &b) { return a.changed > b.changed; });
    return found;
}

// Subjects may be anything, so the name is made from all four and tells nothing.
QString DraftStore::pathOf(const QString &form, const QString &subject, const QString &profileId, const QString &username) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : { form, subject, profileId, username }) {
        const QByteArray text = part.toUtf8();
        hash.addData(QByteArray::number(text.size()) + ':' + text); // so that no two fours run into one
    }
    return m_folder + '/'_L1 + QLatin1String(hash.result().toHex().first(32)) + ".json"_L1;
}

QStringList DraftStore::files() const
{
    QStringList paths;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({ u"*.json"_s }, QDir::Files, QDir::Name))
        paths += file.filePath();
    return paths;
}

std::optional<Draft> DraftStore::read(const QString &path)
{
    JsonFile file(path);
    const QJsonObject object = file.load();
    const Draft draft{ object.value(formKey).toString(), object.value(subjectKey).toString(), object.value(profileKey).toString(),
        object.value(usernameKey).toString(),
        QDateTime::fromString(object.value(changedKey).toString(), Qt::ISODateWithMs).toUTC(),
        object.value(fieldsKey).toObject() };
    const bool whole = !draft.form.isEmpty() && draft.changed.isValid() && object.value(fieldsKey).isObject();
    if (!whole && file.problem().isEmpty())
        file.reject();
    if (!file.problem().isEmpty())
        m_problem = file.problem();
    return whole ? std::optional(draft) : std::nullopt;
}

} // namespace mcias
