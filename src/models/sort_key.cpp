// SPDX-License-Identifier: MIT
#include "models/sort_key.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <string>

namespace mcias {

namespace {

// Case-folded UTF-8 into `out`; plain ASCII, which almost every name is, without a detour.
void appendFolded(QByteArray &out, const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() >= 0x80) {
            out = text.toCaseFolded().toUtf8();
            return;
        }
        const auto byte = static_cast<char>(c.unicode());
        out += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
    }
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// What decides almost every comparison stands beside the slot; what is left lies in one block.
struct Sortable {
    quint64 front;
    quint32 slot;
    quint32 rest; // where the text begins in the block
};

} // namespace

SortKey SortKey::of(const QString &text)
{
    QByteArray folded;
    folded.reserve(text.size() + 8);
    appendFolded(folded, text);
    SortKey key;
    const auto digit = std::find_if(folded.cbegin(), folded.cend(), isDigit);
    if (digit == folded.cend()) {
        key.text = std::move(folded);
        return key;
    }
    key.text.reserve(folded.size() + 8);
    key.text.append(folded.constData(), digit - folded.cbegin());
    for (qsizetype i = digit - folded.cbegin(); i < folded.size();) {
        if (!isDigit(folded[i])) {
            key.text += folded[i++];
            continue;
        }
        while (i + 1 < folded.size() && folded[i] == '0' && isDigit(folded[i + 1]))
            ++i; // leading zeros
        qsizetype end = i;
        while (end < folded.size() && isDigit(folded[end]))
            ++end;
        // More digits are a larger number: their count goes first. '0' keeps numbers before letters.
        key.text += '0';
        key.text += static_cast<char>(std::min<qsizetype>(end - i, 127));
        key.text.append(folded.constData() + i, end - i);
        i = end;
    }
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
        sortable.push_back({ static_cast<quint64>(key.number) ^ quint64(1) << 63, slot, static_cast<quint32>(texts.size()) });
        const auto length = static_cast<quint32>(key.text.size());
        texts.append(reinterpret_cast<const char *>(&length), sizeof length);
        texts.append(key.text.constData(), length);
    }
    const auto textOf = [&texts](const Sortable &item) {
        quint32 length = 0;
        std::memcpy(&length, texts.data() + item.rest, sizeof length);
        return std::string_view(texts).substr(item.rest + sizeof length, length);
    };
    if (sameNumbers) { // the beginnings of the texts decide
        for (Sortable &item : sortable) {
            const std::string_view text = textOf(item);
            char front[sizeof(quint64)] = {};
            std::memcpy(front, text.data(), std::min(text.size(), sizeof front));
            item.front = qFromBigEndian<quint64>(front);
        }
    }
    const auto before = [&](const Sortable &a, const Sortable &b) {
        if (a.front != b.front)
            return a.front < b.front;
        const int difference = textOf(a).compare(textOf(b));
        return difference != 0 ? difference < 0 : a.slot < b.slot;
    };
    const auto after = [&](const Sortable &a, const Sortable &b) {
        if (a.front != b.front)
            return a.front > b.front;
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
