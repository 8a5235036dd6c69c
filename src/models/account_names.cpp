// SPDX-License-Identifier: MIT
#include "models/account_names.h"

#include <algorithm>

#include <cstring>

namespace mcias {

namespace {

constexpr qsizetype mostDigits = 8; // of an id's first part
constexpr qsizetype leastDigits = 4;

QByteArray foldedName(const QString &name)
{
    return name.toCaseFolded().replace(QLatin1Char('\n'), QLatin1Char(' ')).toUtf8();
}

} // namespace

void AccountNames::clear()
{
    *this = {};
}

void AccountNames::append(const AccountRow *rows, qsizetype count)
{
    for (const AccountRow *row = rows; row != rows + count; ++row) {
        m_starts.push_back(m_text.size());
        m_ids.push_back(row->account.id);
        m_text += foldedName(row->account.username);
        m_text += '\n';
    }
}

AccountNames::Found AccountNames::find(const QString &text, qsizetype most) const
{
    Found found;
    const QByteArray wanted = foldedName(text.trimmed());
    if (wanted.isEmpty())
        return found;
    const auto search = [this, &found, most](const QByteArray &needle, qsizetype offset) {
        const char *const end = m_text.constData() + m_text.size();
        const char *from = m_text.constData();
        while (found.ids.size() <= most) {
            const auto *hit = static_cast<const char *>(
                memmem(from, static_cast<size_t>(end - from), needle.constData(), static_cast<size_t>(needle.size())));
            if (!hit)
                return;
            const qsizetype place = hit - m_text.constData() + offset;
            const auto next = std::upper_bound(m_starts.begin(), m_starts.end(), place);
            const qsizetype number = next - m_starts.begin() - 1;
            if (number >= 0 && !found.ids.contains(m_ids[static_cast<size_t>(number)]))
                found.ids += m_ids[static_cast<size_t>(number)];
            // On with the next name: one that contains it twice is found once. The line break before it counts.
            from = next == m_starts.end() ? end : m_text.constData() + *next - 1;
        }
    };
    search('\n' + wanted + '\n', 1);
    search('\n' + wanted, 1);
    for (const QUuid &id : idsBeginning(text.trimmed(), most)) {
        if (!found.ids.contains(id))
            found.ids += id;
    }
    search(wanted, 0);
    found.isMore = found.ids.size() > most;
    if (found.isMore)
        found.ids.resize(most);
    return found;
}

QList<QUuid> AccountNames::idsBeginning(const QString &digits, qsizetype most) const
{
    bool isHex = false;
    const uint head = digits.toUInt(&isHex, 16);
    QList<QUuid> ids;
    if (!isHex || digits.size() < leastDigits || digits.size() > mostDigits || !digits.at(0).isLetterOrNumber())
        return ids;
    const auto shift = static_cast<int>(4 * (mostDigits - digits.size()));
    for (const QUuid &id : m_ids) {
        if (id.data1 >> shift == head && ids.size() <= most)
            ids += id;
    }
    return ids;
}

} // namespace mcias
