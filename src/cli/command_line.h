// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace mcias::cli {

//! Goes through arguments of the forms `--name value` and `--name=value`. Its Failures never repeat a value: that might
//! be a secret in the wrong place.
class Arguments {
public:
    explicit Arguments(const QStringList &arguments) : m_left(arguments) { }

    bool atEnd() const { return m_left.isEmpty(); }
    //! True if an option comes next, not a plain word.
    bool atOption() const { return !atEnd() && m_left.first().startsWith(QLatin1Char('-')); }
    //! The next option's name without dashes; throws usage for a plain word and for a short option.
    QString takeName();
    //! The value of the option that takeName() gave; throws usage when there is none.
    QString takeValue();
    //! Throws usage if the option was given a value.
    void expectNoValue() const;
    //! The next argument as it stands.
    QString takeWord() { return m_left.takeFirst(); }
    QStringList takeRest() { return std::exchange(m_left, {}); }

private:
    QStringList m_left;
    QString m_name;
    std::optional<QString> m_inlineValue;
};

//! What stands before the command, and the command with its own arguments.
struct CommandLine {
    QString server;
    QString caFile;
    QString tokenFile;
    QString serviceName;
    QStringList tags;
    QString timeout;
    QString outFile;
    bool verbose = false;
    bool help = false;
    bool version = false;
    QString command;
    QStringList arguments;

    //! Throws a usage Failure.
    static CommandLine parse(const QStringList &arguments);
    //! The server's address; throws usage when it is missing or no https address.
    QUrl serverUrl() const;
    //! How long a call may take; throws usage for anything but 1 ms to a day.
    std::chrono::milliseconds timeLimit() const;
};

//! One line for each global option, for --help.
QString globalOptionsHelp();
bool isGlobalOption(QStringView name);

} // namespace mcias::cli
