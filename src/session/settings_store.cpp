// SPDX-License-Identifier: MIT
#include "session/settings_store.h"

#include <cmath>
#include <optional>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr auto languageKey = "language"_L1;
constexpr auto lockMinutesKey = "lock_after_minutes"_L1;
constexpr auto lockWithScreenKey = "lock_with_screen"_L1;
constexpr auto clipboardKey = "clipboard_seconds"_L1;
constexpr auto renewKey = "renew_session"_L1;
constexpr auto utcKey = "utc_times"_L1;

constexpr std::pair<Settings::Language, QLatin1String> languageWords[] = { { Settings::Language::System, "system"_L1 },
    { Settings::Language::English, "en"_L1 }, { Settings::Language::German, "de"_L1 } };

QLatin1String wordFor(Settings::Language language)
{
    for (const auto &[known, word] : languageWords) {
        if (language == known)
            return word;
    }
    return "system"_L1;
}

void readLanguage(const QJsonValue &value, Settings::Language &language)
{
    for (const auto &[known, word] : languageWords) {
        if (value.toString() == word)
            language = known;
    }
}

void readNumber(const QJsonValue &value, int least, int most, int &number)
{
    const double given = value.toDouble(-1);
    if (given >= least && given <= most && std::floor(given) == given)
        number = static_cast<int>(given);
}

} // namespace

SettingsStore::SettingsStore(const QString &folder, QObject *parent)
    : QObject(parent),
      m_file(folder + "/settings.json"_L1),
      m_root(m_file.load())
{
    readLanguage(m_root.value(languageKey), m_settings.language);
    readNumber(m_root.value(lockMinutesKey), 0, mostLockMinutes, m_settings.lockAfterMinutes);
    readNumber(m_root.value(clipboardKey), leastClipboardSeconds, mostClipboardSeconds, m_settings.clipboardSeconds);
    m_settings.lockWithScreen = m_root.value(lockWithScreenKey).toBool(m_settings.lockWithScreen);
    m_settings.renewSession = m_root.value(renewKey).toBool(m_settings.renewSession);
    m_settings.utcTimes = m_root.value(utcKey).toBool(m_settings.utcTimes);
}

void SettingsStore::set(const Settings &settings)
{
    if (settings == m_settings && isSaved())
        return;
    const Settings before = std::exchange(m_settings, settings);
    const auto write = [this](QLatin1String key, const QJsonValue &was, const QJsonValue &is) {
        if (was != is)
            m_root.insert(key, is);
    };
    write(languageKey, wordFor(before.language), wordFor(settings.language));
    write(lockMinutesKey, before.lockAfterMinutes, settings.lockAfterMinutes);
    write(lockWithScreenKey, before.lockWithScreen, settings.lockWithScreen);
    write(clipboardKey, before.clipboardSeconds, settings.clipboardSeconds);
    write(renewKey, before.renewSession, settings.renewSession);
    write(utcKey, before.utcTimes, settings.utcTimes);
    if (const QString problem = m_file.saveAndTell(m_root); !problem.isEmpty())
        Q_EMIT problemFound(problem);
    if (settings != before)
        Q_EMIT changed();
}

} // namespace mcias
