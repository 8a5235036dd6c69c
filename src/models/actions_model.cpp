// SPDX-License-Identifier: MIT
#include "models/actions_model.h"

#include "api/command_text.h"
#include "api/timestamp.h"

namespace mcias {

using namespace Qt::StringLiterals;
using ActionState = Action::State;

namespace {

QString wordOf(ActionState state)
{
    switch (state) {
    case ActionState::UnderWay:
        return u"open"_s;
    case ActionState::Done:
        return u"done"_s;
    case ActionState::NotDone:
        return u"not-done"_s;
    case ActionState::Unknown:
        return u"unknown"_s;
    }
    return {};
}

Tone toneOf(const Action &action)
{
    switch (action.state) {
    case ActionState::UnderWay:
        return Tone::Muted;
    case ActionState::Done:
        return Tone::Good;
    case ActionState::NotDone:
        return Tone::Warning;
    case ActionState::Unknown:
        return Tone::Bad;
    }
    return Tone::Muted;
}

} // namespace

QString ActionText::state(ActionState state)
{
    switch (state) {
    case ActionState::UnderWay:
        return tr("Under way");
    case ActionState::Done:
        return tr("Done");
    case ActionState::NotDone:
        return tr("Not done");
    case ActionState::Unknown:
        return tr("Not known");
    }
    return {};
}

QString ActionText::commandLine(const Action &action)
{
    return u"mcias-cli --server %1 --token-file TOKEN_FILE %2"_s.arg(shellWord(action.server), action.command);
}

QList<Column<Action>> ActionsTable::columns()
{
    using A = Action;
    return {
        { .id = "command",
            .title = [] { return ActionText::tr("What was sent, as a command"); },
            .text = [](const A &a, const Formats &) { return safeLine(a.command); },
            .sortKey = [](const A &a) { return SortKey::of(a.command); },
            .tooltip = [](const A &a, const Formats &) { return safeLine(a.command); },
            .value = [](const A &a) { return QJsonValue(a.command); } },
        { .id = "time",
            .title = [] { return ActionText::tr("Time"); },
            .text = [](const A &a, const Formats &f) { return f.time(a.at); },
            .sortKey = [](const A &a) { return SortKey::of(a.number); },
            .tooltip = [](const A &a, const Formats &f) { return f.exactTime(a.at); },
            .value = [](const A &a) { return QJsonValue(QString::fromLatin1(formatTimestamp(a.at))); } },
        { .id = "state",
            .title = [] { return ActionText::tr("Outcome"); },
            .text = [](const A &a, const Formats &) { return ActionText::state(a.state); },
            .sortKey = [](const A &a) { return SortKey::of(static_cast<qint64>(a.state)); },
            .tooltip = [](const A &a, const Formats &) { return safeLine(a.said); },
            .tone = toneOf,
            .value = [](const A &a) { return QJsonValue(wordOf(a.state)); } },
        { .id = "call",
            .title = [] { return ActionText::tr("Call"); },
            .text = [](const A &a, const Formats &) { return a.operation(); },
            .sortKey = [](const A &a) { return SortKey::of(a.operation()); },
            .isExtra = true },
        { .id = "user",
            .title = [] { return ActionText::tr("Signed in as"); },
            .text = [](const A &a, const Formats &) { return safeLine(a.username); },
            .sortKey = [](const A &a) { return SortKey::of(a.username); },
            .value = [](const A &a) { return QJsonValue(a.username); } },
        { .id = "server",
            .title = [] { return ActionText::tr("Server"); },
            .text = [](const A &a, const Formats &) { return safeLine(a.server); },
            .sortKey = [](const A &a) { return SortKey::of(a.server); },
            .value = [](const A &a) { return QJsonValue(a.server); },
            .isExtra = true },
        { .id = "said",
            .title = [] { return ActionText::tr("What was said"); },
            .text = [](const A &a, const Formats &) { return safeLine(a.said); },
            .sortKey = [](const A &a) { return SortKey::of(a.said); },
            .value = [](const A &a) { return QJsonValue(a.said); },
            .isExtra = true },
    };
}

QString ActionsTable::searchText(const Action &action, const Formats &formats)
{
    return QStringList{ action.command, formats.time(action.at), action.username, action.server, action.said }.join(u'\n');
}

void ActionsTable::facts(const Action &action, RowFacts &facts)
{
    facts.add("state", wordOf(action.state), false);
    facts.addWord(ActionText::state(action.state)); // what people read in their language is found, too
    facts.add("call", action.operation(), false);
    facts.add("user", action.username, false);
    facts.add("server", action.server, false);
}

QList<QByteArray> ActionsTable::filterKeys()
{
    return { "call", "state", "user", "server" };
}

} // namespace mcias
