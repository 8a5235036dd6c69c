// SPDX-License-Identifier: MIT
#include "work/policy_run.h"

#include "api/command_text.h"
#include "work/policy_work.h"
#include "work/step_words.h"

#include <algorithm>

namespace mcias {

using OrderKind = PolicyOrder::Kind;

namespace {

using Words = std::optional<QList<QString>>;

bool isSameList(const Words &a, const Words &b)
{
    return a.value_or(QList<QString>()) == b.value_or(QList<QString>());
}

bool isSameBody(const RuleBody &a, const RuleBody &b)
{
    return a.effect == b.effect && isSameList(a.roles, b.roles) && isSameList(a.accountTypes, b.accountTypes)
        && a.subjectUuid == b.subjectUuid && isSameList(a.actions, b.actions)
        && a.resourceType.value_or(QString()) == b.resourceType.value_or(QString())
        && a.ownerMatchesSubject.value_or(false) == b.ownerMatchesSubject.value_or(false)
        && isSameList(a.serviceNames, b.serviceNames) && isSameList(a.requiredTags, b.requiredTags);
}

CreatePolicyRule creationOf(const PolicyRule &wanted)
{
    return { wanted.description, wanted.priority, wanted.rule, wanted.notBefore, wanted.expiresAt };
}

// What of a rule is not as it was sent.
QStringList partsOf(const UpdatePolicyRule &left)
{
    const auto ofTime = [](const QString &name, const std::optional<QDateTime> &wanted) {
        return wanted ? name : PolicyRun::tr("%1 (not cleared)").arg(name);
    };
    QStringList parts;
    if (left.description)
        parts += PolicyRun::tr("description");
    if (left.priority)
        parts += PolicyRun::tr("priority");
    if (left.rule)
        parts += PolicyRun::tr("what it matches and decides");
    if (left.enabled)
        parts += PolicyRun::tr("whether it is on");
    if (left.notBefore)
        parts += ofTime(PolicyRun::tr("valid from"), *left.notBefore);
    if (left.expiresAt)
        parts += ofTime(PolicyRun::tr("valid until"), *left.expiresAt);
    return parts;
}

} // namespace

bool saySame(const PolicyRule &a, const PolicyRule &b)
{
    return a.priority == b.priority && a.description == b.description && isSameBody(a.rule, b.rule) && a.enabled == b.enabled
        && a.notBefore == b.notBefore && a.expiresAt == b.expiresAt;
}

UpdatePolicyRule differenceOf(const PolicyRule &now, const PolicyRule &wanted)
{
    UpdatePolicyRule update;
    update.id = now.id;
    if (wanted.description != now.description)
        update.description = wanted.description;
    if (wanted.priority != now.priority)
        update.priority = wanted.priority;
    if (!isSameBody(wanted.rule, now.rule))
        update.rule = wanted.rule;
    if (wanted.enabled != now.enabled)
        update.enabled = wanted.enabled;
    if (wanted.notBefore != now.notBefore)
        update.notBefore.emplace(wanted.notBefore);
    if (wanted.expiresAt != now.expiresAt)
        update.expiresAt.emplace(wanted.expiresAt);
    return update;
}

QString PolicyOrder::command() const
{
    switch (kind) {
    case OrderKind::Create:
        return commandText(creationOf(wanted));
    case OrderKind::Change:
        return commandText(differenceOf(seen, wanted));
    case OrderKind::Delete:
        return commandText(DeletePolicyRule{ seen.id });
    }
    return {};
}

PolicyRun *PolicyRun::start(Session &session, const PolicyOrder &order, QObject *parent, const StepTiming &timing)
{
    auto *run = new PolicyRun(parent);
    run->m_work = new PolicyWork({ session, {}, {}, timing }, order, run);
    connect(run->m_work, &StepWork::ended, run, [run](const StepResult &end) {
        const PolicyResult result = run->m_work->resultOf(end);
        run->deleteLater();
        Q_EMIT run->ended(result);
    });
    // Not before whoever starts it has had the time to listen.
    QMetaObject::invokeMethod(run->m_work, &StepWork::begin, Qt::QueuedConnection);
    return run;
}

void PolicyRun::cancel()
{
    m_work->cancel();
}

PolicyResult PolicyWork::resultOf(const StepResult &result) const
{
    return { result.outcome, result.error, result.note, m_isConflict, m_isGone, m_now };
}

void PolicyWork::readRule(const std::function<void(const std::optional<PolicyRule> &)> &then)
{
    read(
        GetPolicyRule{ m_order.seen.id }, [then](const PolicyRule &rule) { then(rule); },
        [this, then](const Error &error) {
            if (error.kind == ErrorKind::NotFound && !error.isNotOffered())
                return then(std::nullopt);
            if (m_wasAnswered)
                return judge(m_now);
            if (written() != Written::No)
                return cannotBeSeen();
            result().error = error; // nobody writes over what cannot be seen
            isImpossible();
        });
}

void PolicyWork::begin()
{
    if (m_order.kind == OrderKind::Create && !m_order.wanted.rule.unknownKeys.isEmpty())
        wouldMatchMore(m_order.wanted.rule.unknownKeys);
    else if (m_order.kind == OrderKind::Create)
        readList();
    else
        readRule([this](const std::optional<PolicyRule> &now) { compare(now); });
}

// Which rules there are tells later whether a new one has come.
void PolicyWork::readList()
{
    read(
        ListPolicyRules{},
        [this](const QList<PolicyRule> &rules) {
            if (written() != Written::No)
                return judgeNew(rules);
            m_idsBefore.emplace();
            for (const PolicyRule &rule : rules)
                m_idsBefore->insert(rule.id);
            send();
        },
        [this](const Error &error) {
            if (written() != Written::No)
                return cannotBeSeen();
            if (error.kind == ErrorKind::Forbidden) // who may not list rules may still be allowed to make them
                return send();
            result().error = error;
            isImpossible();
        });
}

void PolicyWork::compare(const std::optional<PolicyRule> &now)
{
    m_before = m_now = now;
    m_isGone = !now;
    if (m_isGone) {
        if (m_order.kind == OrderKind::Delete)
            return isSo();
        note(StepRun::tr("The rule has been deleted meanwhile."));
        return isImpossible();
    }
    if (m_order.kind == OrderKind::Change && saySame(*now, m_order.wanted))
        return isSo();
    m_isConflict = !saySame(*now, m_order.seen);
    if (m_isConflict)
        return isImpossible();
    send();
}

void PolicyWork::send()
{
    switch (m_order.kind) {
    case OrderKind::Create:
        return create();
    case OrderKind::Change:
        if (differenceOf(*m_before, m_order.wanted).rule && !m_before->rule.unknownKeys.isEmpty()) // the body goes as a whole
            return wouldMatchMore(m_before->rule.unknownKeys);
        return write(differenceOf(*m_before, m_order.wanted), [this](const PolicyRule &rule) { answered(rule); });
    case OrderKind::Delete:
        return write(DeletePolicyRule{ m_order.seen.id }, [this](const NoContent &) {
            m_now.reset();
            m_isGone = true;
            isSo();
        });
    }
}

void PolicyWork::wouldMatchMore(const QStringList &unknown)
{
    note(StepRun::tr("This rule has conditions that this console does not know: %1. What is written here would not have them, "
                     "and would match more. Nothing was sent.")
             .arg(listOf(unknown)));
    isImpossible();
}

void PolicyWork::create()
{
    write(creationOf(m_order.wanted), [this](const PolicyRule &rule) {
        m_now = rule;
        PolicyRule expected = m_order.wanted;
        expected.enabled = rule.enabled; // the server's choice
        if (!saySame(rule, expected))
            isOtherwise(rule);
        isSo();
    });
}

// A server may take a write and ignore a part of it, or answer with what was there before: a look tells.
void PolicyWork::answered(const PolicyRule &rule)
{
    m_now = rule;
    m_wasAnswered = !saySame(rule, m_order.wanted);
    m_wasAnswered ? look() : isSo();
}

void PolicyWork::isOtherwise(const PolicyRule &rule)
{
    note(StepRun::tr("The server took it, but has other values than were sent: %1.")
             .arg(partsOf(differenceOf(rule, m_order.wanted)).join(QLatin1String(", "))));
}

void PolicyWork::lost()
{
    // Its answer could not be read, and said that it was done.
    if (written() == Written::Yes)
        note(StepRun::tr("The server has taken it, but its answer could not be read."));
    OneWrite::lost();
}

void PolicyWork::refused(const Error &error)
{
    if (error.kind == ErrorKind::NotFound && !error.isNotOffered() && m_order.kind != OrderKind::Create) {
        m_isGone = true;
        m_now.reset();
        if (m_order.kind == OrderKind::Delete)
            return lookAfterRefusal();
        note(StepRun::tr("The rule has been deleted meanwhile."));
    }
    OneWrite::refused(error);
}

void PolicyWork::look()
{
    if (m_order.kind != OrderKind::Create)
        return readRule([this](const std::optional<PolicyRule> &now) { judge(now); });
    if (!m_idsBefore)
        return cannotBeSeen();
    readList();
}

void PolicyWork::judge(const std::optional<PolicyRule> &now)
{
    m_now = now;
    m_isGone = !now;
    if (m_order.kind == OrderKind::Delete)
        return now ? isNotSo() : isSo();
    if (!now) // whether it was changed before it went, nobody can tell
        return cannotBeSeen();
    if (saySame(*now, m_order.wanted))
        return isSo();
    const bool isAsBefore = saySame(*now, *m_before);
    if (isAsBefore && !m_wasAnswered)
        return isNotSo();
    // Somebody else has written, too. What was to be changed still tells, unless they have changed that.
    const UpdatePolicyRule ours = differenceOf(*m_before, m_order.wanted);
    const UpdatePolicyRule left = differenceOf(*now, m_order.wanted);
    const bool hasOurs = !(ours.description && left.description) && !(ours.priority && left.priority) && !(ours.rule && left.rule)
        && !(ours.enabled && left.enabled) && !(ours.notBefore && left.notBefore) && !(ours.expiresAt && left.expiresAt);
    if (hasOurs) {
        note(StepRun::tr("Somebody else has changed the rule at the same time."));
        return isSo();
    }
    if (!m_wasAnswered)
        return cannotBeSeen();
    isOtherwise(*now);
    isAsBefore ? isImpossible() : isSo();
}

// A rule that was not there before and is as this one was to be. One that is not quite so may be ours, too: servers cut times and
// trim words, and colleagues are quick.
void PolicyWork::judgeNew(const QList<PolicyRule> &rules)
{
    PolicyRule wanted = m_order.wanted;
    wanted.enabled = true; // the API makes no others
    QList<PolicyRule> found;
    std::copy_if(rules.begin(), rules.end(), std::back_inserter(found),
        [&](const PolicyRule &rule) { return !m_idsBefore->contains(rule.id) && saySame(rule, wanted); });
    const bool isAnyNew = std::any_of(
        rules.begin(), rules.end(), [&](const PolicyRule &rule) { return !m_idsBefore->contains(rule.id); });
    if (found.isEmpty() && isAnyNew) {
        note(StepRun::tr("There is a new rule, but it is not quite the one that was sent: look at the list."));
        return cannotBeSeen();
    }
    if (found.isEmpty())
        return isNotSo();
    if (found.size() > 1)
        note(StepRun::tr("Somebody else has made the same rule at the same time: there are several now."));
    m_now = found.constFirst();
    isSo();
}

} // namespace mcias
