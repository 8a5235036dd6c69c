// SPDX-License-Identifier: MIT
#include "models/sort_key.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <string>

namespace mcias {

namespace {

// Case-folded UTF-8; plain ASCII, which almost every name is, without a detour.
QByteArray folded(const QString &text)
{
    QByteArray result(text.size(), Qt::Uninitialized);
    char *to = result.data();
    char16_t all = 0;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        all |= code;
        *to++ = static_cast<char>(code + (code >= u'A' && code <= u'Z' ? 32 : 0));
    }
    return all < 0x80 ? result : text.toCaseFolded().toUtf8();
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// What decides almost every comparison stands beside the slot; what is left lies in one block.
struct Sortable {
    quint64 front;
    quint64 second;
    quint32 slot;
    quint32 rest; // where the text begins in the block
};

quint64 eightBytes(std::string_view text, size_t at)
{
    char bytes[sizeof(quint64)] = {};
    if (at < text.size())
        std::memcpy(bytes, text.data() + at, std::min(text.size() - at, sizeof bytes));
    return qFromBigEndian<quint64>(bytes);
}

} // namespace

SortKey SortKey::of(const QString &text)
{
    const QByteArray plain = folded(text);
    const auto isNumber = [&plain](qsizetype at) { return at < plain.size() && isDigit(plain[at]); };
    SortKey key;
    key.text.resize(3 * plain.size()); // a digit alone becomes three bytes
    char *to = key.text.data();
    for (qsizetype i = 0; i < plain.size();) {
        if (!isNumber(i)) {
            *to++ = plain[i++];
            continue;
        }
        while (plain[i] == '0' && isNumber(i + 1))
            ++i; // leading zeros
        qsizetype end = i;
        while (isNumber(end))
            ++end;
        // More digits are a larger number: their count goes first. '0' keeps numbers before letters.
        *to++ = '0';
        *to++ = static_cast<char>(std::min<qsizetype>(end - i, 127));
        to = std::copy(plain.cbegin() + i, plain.cbegin() + end, to);
        i = end;
    }
    key.text.truncate(to - key.text.constData());
    return key;
}

void sortSlots(std::vector<quint32> &slots, const std::function<SortKey(quint32)> &keyOf, Qt::SortOrder order)
{
    std::vector<Sortable> sortable;
    sortable.reserve(slots.size());
    std::string texts; // length and bytes of each
    bool sameNumbers = true;
    qint64 firstNumber = 0;
    for (const quint32 slot : slots) {
        const SortKey key = keyOf(slot);
        if (sortable.empty())
            firstNumber = key.number;
        sameNumbers = sameNumbers && key.number == firstNumber;
        sortable.push_back({ static_cast<quint64>(key.number) ^ quint64(1) << 63, 0, slot, static_cast<quint32>(texts.size()) });
        const auto length = static_cast<quint32>(key.text.size());
        texts.append(reinterpret_cast<const char *>(&length), sizeof length);
        texts.append(key.text.constData(), length);
    }
    const auto textOf = [&texts](const Sortable &item) {
        quint32 length = 0;
        std::memcpy(&length, texts.data() + item.rest, sizeof length);
        return std::string_view(texts).substr(item.rest + sizeof length, length);
    };
    for (Sortable &item : sortable) {
        const std::string_view text = textOf(item);
        if (sameNumbers) // the beginnings of the texts decide
            item.front = eightBytes(text, 0);
        item.second = eightBytes(text, sameNumbers ? 8 : 0);
    }
    const auto before = [&](const Sortable &a, const Sortable &b) {
        if (a.front != b.front)
            return a.front < b.front;
        if (a.second != b.second)
            return a.second < b.second;
        const int difference = textOf(a).compare(textOf(b));
        return difference != 0 ? difference < 0 : a.slot < b.slot;
    };
    const auto after = [&](const Sortable &a, const Sortable &b) {
        if (a.front != b.front)
            return a.front > b.front;
        if (a.second != b.second)
            return a.second > b.second;
        const int difference = textOf(a).compare(textOf(b));
        return difference != 0 ? difference > 0 : a.slot < b.slot;
    };
    if (order == Qt::AscendingOrder)
        std::sort(sortable.begin(), sortable.end(), before);
    else
        std::sort(sortable.begin(), sortable.end(), after);
    std::transform(sortable.begin(), sortable.end(), slots.begin(), [](const Sortable &item) { return item.slot; });
}

} // namespace mcias
