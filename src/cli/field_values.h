// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

#include <QStringList>

namespace mcias::cli {

//! The fields of one command as they were given: options in, the request as JSON out. Throws usage Failures, which
//! never repeat a value.
class FieldValues {
public:
    //! Sorts a command's arguments into its fields. Reads nothing yet, so that a slip costs no prompt.
    FieldValues(const Command &command, const QStringList &arguments);

    bool asksForHelp() const { return m_asksForHelp; }
    //! Reads the files, asks for the secrets that are to be typed and for required ones that were not given.
    void readAll();
    bool has(QLatin1String wireName) const;
    //! A text field's first value as it was given; empty when there is none.
    Secret text(QLatin1String wireName) const;
    //! Sets a field that the command line did not.
    void set(QLatin1String wireName, const QList<Secret> &values);
    //! The request; throws usage when a value is not what its field wants.
    Secret toJson() const;

private:
    enum class Source { None, Given, File, Prompt };
    struct Value {
        Source source = Source::None;
        QString path;        // for Source::File
        QList<Secret> texts; // several, or none, for a list
    };

    void take(const QString &name, class Arguments &arguments);
    void put(size_t index, Source source, const QString &text);
    [[noreturn]] void refuse(const QString &name) const;
    void demandRequired() const;
    Value *find(QLatin1String wireName);
    const Value *find(QLatin1String wireName) const { return const_cast<FieldValues *>(this)->find(wireName); }
    static Secret toJson(const FieldInfo &field, const Secret &text);
    QString describe(const DecodeError &error) const;

    const Command &m_command;
    std::vector<Value> m_values; // one for each field of the command
    bool m_asksForHelp = false;
};

} // namespace mcias::cli
