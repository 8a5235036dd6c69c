// SPDX-License-Identifier: MIT
#include "views/audit/saved_filters.h"

#include "session/state_store.h"

#include <QJsonArray>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr auto filtersKey = "filters"_L1;
constexpr auto nameKey = "name"_L1;
constexpr auto textKey = "filter"_L1;

bool isBefore(const SavedFilters::Filter &a, const SavedFilters::Filter &b)
{
    return QString::localeAwareCompare(a.name.toCaseFolded(), b.name.toCaseFolded()) < 0;
}

} // namespace

SavedFilters::SavedFilters(StateStore *store, const QString &view, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_view(view)
{
    const QJsonArray kept = m_store ? m_store->view(m_view).value(filtersKey).toArray() : QJsonArray();
    for (const QJsonValue filter : kept) {
        const QString name = filter[nameKey].toString().simplified().left(longestName);
        const QString text = filter[textKey].toString();
        if (!name.isEmpty() && !text.isEmpty() && text.size() <= longestText && find(name) < 0 && m_filters.size() < most)
            m_filters += { name, text };
    }
    std::sort(m_filters.begin(), m_filters.end(), isBefore);
}

qsizetype SavedFilters::find(const QString &name) const
{
    const auto found = std::find_if(m_filters.begin(), m_filters.end(),
        [&name](const Filter &filter) { return filter.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == m_filters.end() ? -1 : found - m_filters.begin();
}

bool SavedFilters::put(const QString &name, const QString &text)
{
    const Filter filter{ name.simplified().left(longestName), text.trimmed() };
    const qsizetype place = find(filter.name);
    if (filter.name.isEmpty() || filter.text.isEmpty() || filter.text.size() > longestText
        || (place < 0 && m_filters.size() >= most))
        return false;
    if (place >= 0)
        m_filters[place] = filter;
    else
        m_filters += filter;
    std::sort(m_filters.begin(), m_filters.end(), isBefore);
    save();
    return true;
}

void SavedFilters::remove(const QString &name)
{
    const qsizetype place = find(name);
    if (place < 0)
        return;
    m_filters.removeAt(place);
    save();
}

void SavedFilters::save()
{
    if (m_store) {
        QJsonArray filters;
        for (const Filter &filter : std::as_const(m_filters))
            filters += QJsonObject{ { nameKey, filter.name }, { textKey, filter.text } };
        QJsonObject view = m_store->view(m_view);
        view.insert(filtersKey, filters);
        m_store->setView(m_view, view);
    }
    Q_EMIT changed();
}

} // namespace mcias
