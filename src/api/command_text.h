// SPDX-License-Identifier: MIT
#pragma once

#include "api/endpoint.h"
#include "api/redact.h"

#include <QStringList>

namespace mcias {

//! \a text as one word of a POSIX shell.
QString shellWord(const QString &text);

//! Collects the options of one command of mcias-cli; see docs/cli.md.
class CommandText {
public:
    explicit CommandText(const char *command) : m_words{ QLatin1String(command) } { }
    //! \a wireName is the field's, \a text what stands for its value; both must be free of secrets.
    void add(const char *wireName, const QString &text);
    //! A secret: it is asked for.
    void addSecret(const char *wireName);
    void addEmptyList(const char *wireName);
    QString text() const { return m_words.join(QLatin1Char(' ')); }

private:
    QStringList m_words;
};

//! Adds a field as mcias-cli takes it; what is not set is left out.
template<class T>
void addOption(CommandText &command, const char *name, const T &value)
{
    if constexpr (isSecretType<T>) {
        if constexpr (IsOptional<T>::value) {
            if (!value)
                return;
        }
        command.addSecret(name);
    } else if constexpr (IsOptional<T>::value) {
        if (!value)
            return;
        if constexpr (IsOptional<typename T::value_type>::value) { // one that can be taken away
            if (!*value)
                return command.add(name, QStringLiteral("null"));
        }
        addOption(command, name, *value);
    } else if constexpr (IsList<T>::value) {
        if (value.isEmpty())
            command.addEmptyList(name);
        for (const auto &element : value)
            addOption(command, name, element);
    } else if constexpr (std::is_same_v<T, bool>) {
        command.add(name, value ? QStringLiteral("true") : QStringLiteral("false"));
    } else if constexpr (requires {
                             {
                                 toUrlText(value)
                                 } -> std::convertible_to<QString>;
                         }) {
        command.add(name, toUrlText(value));
    } else {
        const QByteArray json = redacted(value);
        DecodeContext context;
        const auto asText = decode<QString>(json, context); // a time, for example
        command.add(name, asText ? *asText : QString::fromUtf8(json));
    }
}

//! The command of mcias-cli that makes the same call, without its global options; secrets are asked for.
template<Endpoint E>
QString commandText(const E &request)
{
    CommandText command(E::name);
    forEachField<E>([&](const auto &field) { addOption(command, field.name, request.*field.member); });
    return command.text();
}

} // namespace mcias
