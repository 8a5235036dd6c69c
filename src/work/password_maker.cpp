// SPDX-License-Identifier: MIT
#include "work/password_maker.h"

#include "api/utf8.h"

#include <sodium.h>

#include <array>
#include <cstdlib>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype groupSize = 4;
constexpr qsizetype roomPerCharacter = 64; // no word is longer, in whatever language

// The spelling of the radio, which most people on a telephone know.
constexpr std::array letterWords{ QT_TRANSLATE_NOOP("mcias::PasswordMaker", "alfa"),
    QT_TRANSLATE_NOOP("mcias::PasswordMaker", "bravo"), QT_TRANSLATE_NOOP("mcias::PasswordMaker", "charlie"),
    QT_TRANSLATE_NOOP("mcias::PasswordMaker", "delta"), QT_TRANSLATE_NOOP("mcias::PasswordMaker", "echo"),
    QT_TRANSLATE_NOOP("mcias::PasswordMaker", "foxtrot"), QT_TRANSLATE_NOOP("mcias::PasswordMaker", "golf"),
    QT_TRANSLATE_NOOP("mcias::PasswordMaker", "hotel"), QT_TRANSLATE_NOOP("mcias::PasswordMaker", "india"),
    QT_TRANSLATE_NOOP("mcias::PasswordMaker", "juliett"), QT_TRANSLATE_NOOP("mcias::PasswordMaker", "kilo"),
    QT_TRANSLATE_NOOP("mcias::PasswordMaker", "lima"), QT_TRANSLATE_NOOP("mcias::PasswordMaker", "mike"),
    QT_TRANSLATE_NOOP("mcias::PasswordMaker", "november"), QT_TRANSLATE_NOOP("mcias::PasswordMaker", "oscar"),
    QT_TRANSLATE_NOOP("mcias::PasswordMaker", "papa"), QT_TRANSLATE_NOOP("mcias::PasswordMaker", "quebec"),
    QT_TRANSLATE_NOOP("mcias::PasswordMaker", "romeo"), QT_TRANSLATE_NOOP("mcias::PasswordMaker", "sierra"),
    QT_TRANSLATE_NOOP("mcias::PasswordMaker", "tango"), QT_TRANSLATE_NOOP("mcias::PasswordMaker", "uniform"),
    QT_TRANSLATE_NOOP("mcias::PasswordMaker", "victor"), QT_TRANSLATE_NOOP("mcias::PasswordMaker", "whiskey"),
    QT_TRANSLATE_NOOP("mcias::PasswordMaker", "xray"), QT_TRANSLATE_NOOP("mcias::PasswordMaker", "yankee"),
    QT_TRANSLATE_NOOP("mcias::PasswordMaker", "zulu") };
constexpr std::array digitWords{ QT_TRANSLATE_NOOP("mcias::PasswordMaker", "zero"),
    QT_TRANSLATE_NOOP("mcias::PasswordMaker", "one"), QT_TRANSLATE_NOOP("mcias::PasswordMaker", "two"),
    QT_TRANSLATE_NOOP("mcias::PasswordMaker", "three"), QT_TRANSLATE_NOOP("mcias::PasswordMaker", "four"),
    QT_TRANSLATE_NOOP("mcias::PasswordMaker", "five"), QT_TRANSLATE_NOOP("mcias::PasswordMaker", "six"),
    QT_TRANSLATE_NOOP("mcias::PasswordMaker", "seven"), QT_TRANSLATE_NOOP("mcias::PasswordMaker", "eight"),
    QT_TRANSLATE_NOOP("mcias::PasswordMaker", "nine") };
static_assert(letterWords.size() == 26 && digitWords.size() == 10);

// What the character is called; not secret by itself. Empty: as it is.
QString wordOf(char c)
{
    if (c >= 'a' && c <= 'z')
        return PasswordMaker::tr(letterWords[static_cast<size_t>(c - 'a')]);
    if (c >= 'A' && c <= 'Z')
        return PasswordMaker::tr("capital %1").arg(PasswordMaker::tr(letterWords[static_cast<size_t>(c - 'A')]));
    if (c >= '0' && c <= '9')
        return PasswordMaker::tr(digitWords[static_cast<size_t>(c - '0')]);
    if (c == ' ')
        return PasswordMaker::tr("space");
    return {};
}

bool beginsCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; // the others continue one in UTF-8
}

// Built in a buffer that never has to move, as a copy that is left behind is not wiped.
template<class Add>
Secret rebuilt(const Secret &password, qsizetype room, Add add)
{
    QByteArray out;
    out.reserve(room);
    qsizetype count = 0;
    for (const char c : password.utf8()) {
        const bool begins = beginsCharacter(c);
        add(out, c, begins, begins && count > 0 && count % groupSize == 0, count == 0);
        count += begins ? 1 : 0;
    }
    const Secret secret = Secret::fromUtf8(out);
    wipe(out);
    return secret;
}

} // namespace

Secret PasswordMaker::make()
{
    if (sodium_init() < 0)
        std::abort(); // there is no randomness to be had
    std::array<char, length> text{};
    for (char &c : text)
        c = alphabet[randombytes_uniform(alphabetSize)]; // evenly, unlike a remainder
    const Secret password = Secret::fromUtf8({ text.data(), text.size() });
    sodium_memzero(text.data(), text.size());
    return password;
}

Secret PasswordMaker::grouped(const Secret &password)
{
    return rebuilt(password, 2 * password.utf8().size(), [](QByteArray &out, char c, bool, bool opensGroup, bool) {
        if (opensGroup)
            out += ' ';
        out += c;
    });
}

Secret PasswordMaker::spelled(const Secret &password)
{
    return rebuilt(password, roomPerCharacter * password.utf8().size(),
        [](QByteArray &out, char c, bool begins, bool opensGroup, bool isFirst) {
            if (begins && !isFirst)
                out += opensGroup ? '\n' : ' ';
            const QByteArray word = wordOf(c).toUtf8().left(roomPerCharacter - 1);
            if (word.isEmpty())
                out += c;
            else
                out += word;
        });
}

} // namespace mcias
