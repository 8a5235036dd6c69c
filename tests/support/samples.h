// SPDX-License-Identifier: MIT
#pragma once

#include "api/codec.h"

namespace mcias::test {

//! Fills values of any wire type, the same for the same seed. Seed 0 sets every optional and gives each list two
//! elements, seed 1 sets no optional and leaves lists empty, others draw lots.
class Samples {
public:
    explicit Samples(int seed) : m_seed(seed), m_state(static_cast<quint32>(seed) * 2654435761U + 1) { }

    void fill(bool &value) { value = draw(2) == 1; }
    void fill(QString &value)
    {
        // What a person may type, and what breaks writers that escape too little or too much.
        const QStringList hard{ QString(), QStringLiteral("a \"quoted\" \\ name"), QStringLiteral("Grüße, 世界 😀"),
            QStringLiteral("line\nfeed\ttab\u0001\u001f\u007f"), QString(QChar(0)) + QLatin1String("nul"),
            QStringLiteral("</script>&<>'/%1 %20") };
        value = QStringLiteral("text-%1 ").arg(draw(1000)) + hard.at(m_seed == 1 ? 0 : draw(int(hard.size())));
    }
    //! Secrets hold `s3cret`, so that a search finds them wherever they leak.
    void fill(Secret &value) { value = Secret(QStringLiteral("s3cret-%1").arg(draw(1'000'000))); }
    void fill(QUuid &value) { value = QUuid(next(), quint16(next()), quint16(next()), 0x8a, 2, 3, 4, 5, 6, 7, uchar(draw(256))); }
    void fill(QDateTime &value)
    {
        value = QDateTime::fromMSecsSinceEpoch(
            (1'700'000'000LL + draw(100'000'000)) * 1000 + (draw(2) ? draw(1000) : 0), Qt::UTC);
    }
    void fill(JsonText &value) { value.text = QStringLiteral("{\"jti\":\"%1\"}").arg(draw(1000)); }
    void fill(OpaqueId &value) { value.text = QStringLiteral("id-%1").arg(draw(1000)); }

    template<class T>
        requires std::is_integral_v<T>
    void fill(T &value)
    {
        const T edges[] = { std::numeric_limits<T>::min(), std::numeric_limits<T>::max(), 0, 1, T(5432) };
        value = m_seed < 2 ? T(draw(10'000)) : edges[draw(5)];
    }

    template<class E>
    void fill(OpenEnum<E> &value)
    {
        constexpr auto words = wireWords(E{});
        const int at = draw(int(words.size()) + (m_seed < 2 ? 0 : 1));
        value = OpenEnum<E>::fromWord(at < int(words.size()) ? words[size_t(at)] : "a word from the future");
    }

    template<WireStruct T>
    void fill(T &value)
    {
        forEachField<T>([&](const auto &field) { fill(value.*field.member); });
    }

    template<class T>
    void fill(std::optional<T> &value)
    {
        if (m_seed == 0 || (m_seed > 1 && draw(2)))
            fill(value.emplace());
        else
            value.reset();
    }

    template<class T>
    void fill(QList<T> &value)
    {
        value.clear();
        for (int n = m_seed == 0 ? 2 : m_seed == 1 ? 0 : draw(4); n > 0; --n)
            fill(value.emplaceBack());
    }

private:
    quint32 next()
    {
        m_state = m_state * 1664525 + 1013904223;
        return m_state;
    }
    int draw(int below) { return int((next() >> 8) % quint32(below)); }

    int m_seed;
    quint32 m_state;
};

template<class T>
T sample(int seed)
{
    T value{};
    Samples(seed).fill(value);
    return value;
}

//! Equality field by field, also for structs that have no operator==.
template<class T>
bool sameValue(const T &a, const T &b)
{
    if constexpr (WireStruct<T>) {
        bool same = true;
        forEachField<T>([&](const auto &field) { same = same && sameValue(a.*field.member, b.*field.member); });
        return same;
    } else if constexpr (IsOptional<T>::value) {
        return a.has_value() == b.has_value() && (!a || sameValue(*a, *b));
    } else if constexpr (IsList<T>::value) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto &x, const auto &y) { return sameValue(x, y); });
    } else {
        return a == b;
    }
}

} // namespace mcias::test
