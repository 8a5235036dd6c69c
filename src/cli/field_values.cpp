// SPDX-License-Identifier: MIT
#include "cli/field_values.h"

#include "cli/command_line.h"
#include "cli/failure.h"
#include "cli/secret_input.h"

#include <algorithm>

namespace mcias::cli {

using namespace Qt::StringLiterals;

FieldValues::FieldValues(const Command &command, const QStringList &arguments)
    : m_command(command),
      m_values(command.fields.size())
{
    Arguments left(arguments);
    while (!left.atEnd() && !m_asksForHelp) {
        const QString name = left.takeName();
        if (name == "help"_L1)
            m_asksForHelp = true;
        else
            take(name, left);
    }
    const auto fromInput = std::count_if(m_values.begin(), m_values.end(), [](const Value &v) { return v.path == "-"_L1; });
    if (fromInput > 1)
        throw Failure::usage(u"standard input can be read for one option only"_s);
}

void FieldValues::take(const QString &name, Arguments &arguments)
{
    for (size_t i = 0; i < m_command.fields.size(); ++i) {
        const FieldInfo &field = m_command.fields[i];
        const QString option = field.option();
        const bool isSecret = field.kind == FieldKind::Secret;
        if (name == option && !isSecret)
            return put(i, Source::Given, arguments.takeValue());
        if (name == option + "-file"_L1 && (isSecret || field.kind == FieldKind::Json))
            return put(i, Source::File, arguments.takeValue());
        if ((name == option + "-prompt"_L1 && isSecret) || (name == "no-"_L1 + option && field.list)) {
            arguments.expectNoValue();
            return put(i, isSecret ? Source::Prompt : Source::Given, {});
        }
    }
    refuse(name);
}

void FieldValues::put(size_t index, Source source, const QString &text)
{
    const FieldInfo &field = m_command.fields[index];
    Value &value = m_values[index];
    const bool isElement = field.list && !text.isNull();
    if (value.source != Source::None && !(isElement && !value.texts.isEmpty()))
        throw Failure::usage(u"--%1 is given twice, or in two ways"_s.arg(field.option()));
    value.source = source;
    if (source == Source::File)
        value.path = text;
    else if (source == Source::Given && !text.isNull())
        value.texts += Secret(text);
}

void FieldValues::refuse(const QString &name) const
{
    for (const FieldInfo &field : m_command.fields) {
        if (name == field.option() && field.kind == FieldKind::Secret)
            throw Failure::usage(
                u"--%1 is a secret and cannot stand on the command line, where every user of the machine can read "
                "it: use --%1-file FILE (- for standard input) or --%1-prompt"_s.arg(name));
    }
    if (isGlobalOption(name))
        throw Failure::usage(u"--%1 is a global option: put it before the command"_s.arg(name));
    throw Failure::usage(u"%1 has no option --%2"_s.arg(QLatin1String(m_command.name), name));
}

void FieldValues::demandRequired() const
{
    for (size_t i = 0; i < m_values.size(); ++i) {
        const FieldInfo &field = m_command.fields[i];
        const QString option = field.option();
        if (!field.required || m_values[i].source != Source::None)
            continue;
        if (field.list)
            throw Failure::usage(u"--%1 is missing (--no-%1 for an empty list)"_s.arg(option));
        if (field.kind != FieldKind::Secret)
            throw Failure::usage(u"--%1 is missing"_s.arg(option));
        if (!hasTerminal())
            throw Failure::usage(u"--%1-file is missing, and there is no terminal to ask at"_s.arg(option));
    }
}

void FieldValues::readAll()
{
    demandRequired();
    for (size_t i = 0; i < m_values.size(); ++i) {
        const FieldInfo &field = m_command.fields[i];
        Value &value = m_values[i];
        if (value.source == Source::File)
            value.texts = { readTextFile(value.path, field.option() + "-file"_L1) };
        else if (value.source == Source::Prompt || (value.source == Source::None && field.required))
            value.texts = { askAtTerminal(field.option() + ": "_L1) };
        else
            continue;
        value.source = Source::Given;
    }
}

FieldValues::Value *FieldValues::find(QLatin1String wireName)
{
    for (size_t i = 0; i < m_values.size(); ++i) {
        if (wireName == QLatin1String(m_command.fields[i].name))
            return &m_values[i];
    }
    return nullptr;
}

bool FieldValues::has(QLatin1String wireName) const
{
    const Value *value = find(wireName);
    return value && value->source != Source::None;
}

Secret FieldValues::text(QLatin1String wireName) const
{
    const Value *value = find(wireName);
    return value && !value->texts.isEmpty() ? value->texts.first() : Secret();
}

void FieldValues::set(QLatin1String wireName, const QList<Secret> &values)
{
    if (Value *value = find(wireName)) {
        value->source = Source::Given;
        value->texts = values;
    }
}

Secret FieldValues::toJson(const FieldInfo &field, const Secret &text)
{
    const QByteArrayView utf8 = text.utf8();
    if (field.nullable && utf8 == "null")
        return text;
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Uuid:
    case FieldKind::Time:
    case FieldKind::Word:
    case FieldKind::Secret:
        break;
    case FieldKind::Integer: {
        bool isNumber = false;
        const qint64 number = text.reveal().toLongLong(&isNumber);
        if (!isNumber)
            throw Failure::usage(u"--%1: expected an integer"_s.arg(field.option()));
        return Secret::fromUtf8(QByteArray::number(number));
    }
    case FieldKind::Boolean:
        if (utf8 != "true" && utf8 != "false")
            throw Failure::usage(u"--%1: expected true or false"_s.arg(field.option()));
        return text;
    case FieldKind::Json: {
        JsonDocument document;
        if (!document.parse(utf8))
            throw Failure::usage(u"--%1: not JSON: %2"_s.arg(field.option(), document.errorText()));
        return text;
    }
    }
    JsonWriter json;
    json.string(utf8);
    QByteArray quoted = json.take();
    const Secret result = Secret::fromUtf8(quoted);
    wipe(quoted);
    return result;
}

Secret FieldValues::toJson() const
{
    QByteArray json;
    json.reserve(256 * 1024); // growing would leave copies of secrets behind
    json += '{';
    for (size_t i = 0; i < m_values.size(); ++i) {
        const FieldInfo &field = m_command.fields[i];
        const Value &value = m_values[i];
        if (value.source == Source::None)
            continue;
        json += (json.size() > 1 ? ",\"" : "\"") + QByteArray(field.name) + (field.list ? "\":[" : "\":");
        for (qsizetype n = 0; n < value.texts.size(); ++n) {
            json += n > 0 ? "," : "";
            json += toJson(field, value.texts[n]).utf8();
        }
        json += field.list ? "]" : "";
    }
    json += '}';
    const Secret result = Secret::fromUtf8(json);
    wipe(json);
    if (m_command.check) {
        if (const auto error = m_command.check(result.utf8()))
            throw Failure::usage(describe(*error));
    }
    return result;
}

// `rule.effect: expected …` becomes `--rule.effect: expected …`.
QString FieldValues::describe(const DecodeError &error) const
{
    for (const FieldInfo &field : m_command.fields) {
        const QLatin1String name(field.name);
        const QString rest = error.path.mid(name.size());
        if (error.path.startsWith(name) && (rest.isEmpty() || rest.startsWith(u'.') || rest.startsWith(u'[')))
            return "--"_L1 + field.option() + rest + ": "_L1 + error.reason;
    }
    return error.text();
}

} // namespace mcias::cli
