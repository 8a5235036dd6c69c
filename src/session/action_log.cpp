// SPDX-License-Identifier: MIT
#include "session/action_log.h"

#include "session/session.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;
using State = Action::State;

namespace {

constexpr auto fileName = "actions.jsonl"_L1;
constexpr auto formerName = "actions.former.jsonl"_L1;

// The words of the file.
constexpr std::array<std::pair<State, QLatin1String>, 3> words{ { { State::Done, "done"_L1 }, { State::NotDone, "not-done"_L1 },
    { State::Unknown, "unknown"_L1 } } };

State stateOf(const QString &word)
{
    const auto known = std::find_if(words.begin(), words.end(), [&](const auto &entry) { return entry.second == word; });
    return known == words.end() ? State::Unknown : known->first;
}

QString wordOf(State state)
{
    const auto known = std::find_if(words.begin(), words.end(), [&](const auto &entry) { return entry.first == state; });
    return known == words.end() ? QString() : QString(known->second);
}

State stateAfter(const Error &error)
{
    switch (error.applied) {
    case Applied::No:
        return State::NotDone;
    case Applied::Unknown:
        return State::Unknown;
    case Applied::Yes:
        return State::Done;
    }
    return State::Unknown;
}

} // namespace

ActionLog::ActionLog(const Clock &clock, const QString &folder, QObject *parent) : QObject(parent), m_clock(clock)
{
    if (folder.isEmpty())
        return;
    load(QDir(folder).filePath(formerName));
    m_file.setFileName(QDir(folder).filePath(fileName));
    load(m_file.fileName());
    for (Action &action : m_actions) {
        if (action.state != State::UnderWay)
            continue;
        action.state = State::Unknown;
        action.said = tr("The console ended before the answer came.");
    }
}

void ActionLog::follow(Session &session)
{
    connect(&session, &Session::asked, this,
        [this, &session](CallBase *call, const QString &command) { note(session, call, command); });
}

void ActionLog::note(Session &session, CallBase *call, const QString &command)
{
    const qint64 number = m_actions.isEmpty() ? 1 : m_actions.constLast().number + 1;
    const Action action{ .number = number,
        .at = m_clock.now(),
        .server = session.server().toString(),
        .username = session.identity().username,
        .command = command };
    m_actions += action;
    append({ { u"number"_s, number }, { u"at"_s, action.at.toString(Qt::ISODateWithMs) }, { u"server"_s, action.server },
        { u"username"_s, action.username }, { u"command"_s, command } });
    connect(call, &CallBase::succeeded, this, [this, number] { end(number, State::Done, {}); });
    connect(call, &CallBase::failed, this,
        [this, number](const Error &error) { end(number, stateAfter(error), error.explanation()); });
    connect(call, &QObject::destroyed, this,
        [this, number] { end(number, State::Unknown, tr("The session ended before the answer came.")); });
    Q_EMIT changed(action);
}

void ActionLog::end(qint64 number, State state, const QString &said)
{
    Action *action = find(number);
    if (!action || action->state != State::UnderWay)
        return;
    action->state = state;
    action->said = said;
    append({ { u"number"_s, number }, { u"state"_s, wordOf(state) }, { u"said"_s, said } });
    Q_EMIT changed(Action(*action));
}

Action *ActionLog::find(qint64 number)
{
    const auto found = std::lower_bound(
        m_actions.begin(), m_actions.end(), number, [](const Action &action, qint64 wanted) { return action.number < wanted; });
    return found != m_actions.end() && found->number == number ? &*found : nullptr;
}

// A line that makes no sense, say one that was torn when the power went, is passed over.
void ActionLog::load(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        m_isUnread = true;
        m_problem = tr("What this console has sent before cannot be read from %1, and nothing is added to it: %2")
                        .arg(path, file.errorString());
        return;
    }
    while (!file.atEnd()) {
        const QByteArray text = file.readLine();
        m_isTorn = !text.endsWith('\n');
        const QJsonObject line = QJsonDocument::fromJson(text).object();
        const qint64 number = line["number"_L1].toInteger();
        const QString command = line["command"_L1].toString();
        if (Action *known = find(number)) {
            known->state = stateOf(line["state"_L1].toString());
            known->said = line["said"_L1].toString();
        } else if (!command.isEmpty() && (m_actions.isEmpty() || number > m_actions.constLast().number)) {
            m_actions += Action{ .number = number,
                .at = QDateTime::fromString(line["at"_L1].toString(), Qt::ISODateWithMs),
                .server = line["server"_L1].toString(),
                .username = line["username"_L1].toString(),
                .command = command };
        }
    }
}

void ActionLog::append(const QJsonObject &line)
{
    if (m_file.fileName().isEmpty() || m_isUnread)
        return;
    if (m_file.size() > longestFile)
        turnOver();
    constexpr auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    const bool isOpen = m_file.isOpen() || m_file.open(QIODevice::Append | QIODevice::Unbuffered, owner);
    const QByteArray text = (m_isTorn ? "\n" : "") + QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    if (isOpen && m_file.write(text) == text.size()) {
        m_isTorn = false;
        return m_problem.clear();
    }
    m_isTorn = m_isTorn || isOpen; // a part of the line may be there
    const QString sentence = tr("What the console does cannot be noted in %1: %2").arg(m_file.fileName(), m_file.errorString());
    if (std::exchange(m_problem, sentence) != sentence)
        Q_EMIT problemFound(sentence);
}

void ActionLog::turnOver()
{
    m_file.close();
    const QString former = QFileInfo(m_file).dir().filePath(formerName);
    QFile::remove(former);
    QFile::rename(m_file.fileName(), former);
}

} // namespace mcias
