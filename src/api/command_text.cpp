// SPDX-License-Identifier: MIT
#include "api/command_text.h"

#include <algorithm>

namespace mcias {

namespace {

QString optionOf(const char *wireName)
{
    return QLatin1String("--") + QString::fromLatin1(wireName).replace(u'_', u'-');
}

bool isPlain(QChar character)
{
    constexpr QLatin1String plain("-_./:@%+=,");
    const char16_t c = character.unicode();
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || plain.contains(character);
}

// Pasted into a terminal, these would act there; bash and zsh read $'…'.
bool acts(QChar character)
{
    return character.category() == QChar::Other_Control || character.category() == QChar::Other_Format
        || character.category() == QChar::Separator_Line || character.category() == QChar::Separator_Paragraph;
}

QString escaped(const QString &text)
{
    QString quoted;
    for (const QChar character : text) {
        if (acts(character))
            quoted += QStringLiteral("\\u%1").arg(character.unicode(), 4, 16, QLatin1Char('0'));
        else if (character == u'\'' || character == u'\\')
            quoted += QLatin1Char('\\') + character;
        else
            quoted += character;
    }
    return QLatin1String("$'") + quoted + u'\'';
}

} // namespace

QString shellWord(const QString &text)
{
    if (!text.isEmpty() && std::all_of(text.begin(), text.end(), isPlain))
        return text;
    if (std::any_of(text.begin(), text.end(), acts))
        return escaped(text);
    QString quoted = text;
    quoted.replace(u'\'', QLatin1String("'\\''"));
    return u'\'' + quoted + u'\'';
}

void CommandText::add(const char *wireName, const QString &text)
{
    const QString option = optionOf(wireName);
    if (text.startsWith(QLatin1String("--")) || text.isEmpty())
        m_words += option + u'=' + (text.isEmpty() ? QString() : shellWord(text));
    else
        m_words += { option, shellWord(text) };
}

void CommandText::addSecret(const char *wireName)
{
    m_words += optionOf(wireName) + QLatin1String("-prompt");
}

void CommandText::addEmptyList(const char *wireName)
{
    m_words += QLatin1String("--no-") + optionOf(wireName).mid(2);
}

} // namespace mcias
