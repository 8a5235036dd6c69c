// SPDX-License-Identifier: MIT
#include "work/set_work.h"

#include "work/audit_details.h"
#include "work/role_words.h"
#include "work/step_words.h"

#include <QMap>
#include <QRandomGenerator>

#include <algorithm>

namespace mcias {

using namespace std::chrono_literals;

namespace {

constexpr int mostRepairs = 6;
constexpr int mostSlips = 2;

void addOnce(QStringList &to, const QStringList &words)
{
    for (const QString &word : words) {
        if (!to.contains(word))
            to += word;
    }
}

} // namespace

SetWork::SetWork(What what, const StepOrder &order, QObject *parent) : StepWork(order, parent), m_what(what)
{
    m_wanted = wantedBy(step(), what);
}

SetWork::Change SetWork::wantedBy(const AccountStep &step, What what)
{
    Change wanted;
    if (what == What::Roles) {
        QStringList &roles = step.kind == AccountStep::Kind::GrantRole ? wanted.add : wanted.remove;
        roles += step.role.word();
        return wanted;
    }
    addOnce(wanted.add, step.addTags);
    for (const QString &tag : step.removeTags) {
        if (!wanted.add.contains(tag) && !wanted.remove.contains(tag))
            wanted.remove += tag;
    }
    return wanted;
}

void SetWork::begin()
{
    markLog([this] { readAndWrite(); });
}

void SetWork::readSet(const Set &then)
{
    if (m_what == What::Roles)
        read(GetRoles{ order().account }, [this, then](const Roles &roles) {
            learn(wordsOf(roles.roles));
            then(wordsOf(roles.roles));
        });
    else
        read(GetTags{ order().account }, [this, then](const Tags &tags) {
            learn(tags.tags);
            then(tags.tags);
        });
}

void SetWork::learn(const QStringList &set)
{
    if (m_what == What::Roles)
        result().roles = rolesOf(set);
    else
        result().tags = set;
}

// What is still to be done to a set that it is as wanted.
SetWork::Change SetWork::missingIn(const QStringList &set) const
{
    Change missing;
    for (const QString &word : m_wanted.add) {
        if (!set.contains(word))
            missing.add += word;
    }
    for (const QString &word : m_wanted.remove) {
        if (set.contains(word))
            missing.remove += word;
    }
    return missing;
}

void SetWork::readAndWrite()
{
    m_sinceRead.start();
    readSet([this](const QStringList &set) {
        const Change missing = missingIn(set);
        if (!missing.isEmpty())
            return writeSet(set, missing);
        if (!mayBeASlip() || m_slips++ == mostSlips)
            return end(Outcome::AlreadySo);
        later(order().timing.patience, [this] { begin(); });
    });
}

// It is so, but not for long: somebody may have done it without meaning to, and be about to repair it.
bool SetWork::mayBeASlip() const
{
    const QList<AuditEvent> &events = othersJustNow();
    return std::any_of(events.begin(), events.end(), [this](const AuditEvent &event) {
        const QString word = auditDetails(event).value(wordKey()).toString();
        return m_wanted.add.contains(word) || m_wanted.remove.contains(word);
    });
}

QLatin1String SetWork::wordKey() const
{
    return QLatin1String(m_what == What::Roles ? "role" : "tag");
}

void SetWork::writeSet(const QStringList &before, const Change &change)
{
    m_meant = change;
    QStringList after = before;
    for (const QString &word : change.remove)
        after.removeAll(word);
    addOnce(after, change.add);
    if (m_what == What::Roles)
        write(SetRoles{ order().account, rolesOf(after) }, [this, after](const NoContent &) { wrote(after); });
    else
        write(SetTags{ order().account, after }, [this](const Tags &tags) { wrote(tags.tags); });
}

void SetWork::wrote(const QStringList &after)
{
    learn(after);
    m_owed = {}; // a repair carried all of them
    lookForDamage();
}

void SetWork::refused(const Error &error)
{
    if (!m_isRepairing)
        return StepWork::refused(error);
    keepWritten();
    settle();
}

void SetWork::lost()
{
    if (m_isRepairing) {
        keepWritten();
        return readSet([this](const QStringList &set) {
            for (const QString &word : set)
                m_owed.add.removeAll(word);
            m_owed.remove.removeIf([&](const QString &word) { return !set.contains(word); });
            lookForDamage();
        });
    }
    lookAfterLoss();
}

void SetWork::lookAfterLoss()
{
    readSet([this](const QStringList &set) {
        const bool isThere = missingIn(set).isEmpty();
        if (isThere || written() == Written::Yes) {
            if (written() == Written::Unknown)
                note(StepRun::tr("The answer was lost; a look afterwards showed that it was done."));
            keepWritten();
            return lookForDamage();
        }
        if (m_looks++ == 0)
            return later(order().timing.patience, [this] { lookAfterLoss(); });
        // Done, and undone by somebody since: then it may have undone something of theirs as well.
        ownEventsSince([this](const std::optional<QList<AuditEvent>> &events) {
            bool wasDone = false;
            m_owed = damageIn(events.value_or(QList<AuditEvent>()), wasDone);
            if (!wasDone && isCancelled())
                return mayStillCome();
            if (!wasDone) {
                note(StepRun::tr("The answer was lost; two looks afterwards showed that it was not done."));
                return end(Outcome::NotDone);
            }
            keepWritten();
            m_owed.isEmpty() ? settle() : repair();
        });
    });
}

void SetWork::lookForDamage()
{
    const bool wasSlow = m_sinceRead.elapsed() > order().timing.freshFor.count();
    ownEventsSince([this, wasSlow](const std::optional<QList<AuditEvent>> &events) {
        bool isLive = false;
        if (events) {
            const Change damage = damageIn(*events, isLive);
            addOnce(m_owed.add, damage.add);
            addOnce(m_owed.remove, damage.remove);
        }
        m_isDoubtful = m_isDoubtful || (!isLive && wasSlow);
        m_owed.isEmpty() ? settle() : repair();
    });
}

// What our own writes have done without meaning to. The log is live if it knows of what they were meant to do.
SetWork::Change SetWork::damageIn(const QList<AuditEvent> &events, bool &isLive) const
{
    const QString added = m_what == What::Roles ? QStringLiteral("role_granted") : QStringLiteral("tag_added");
    const QString removed = m_what == What::Roles ? QStringLiteral("role_revoked") : QStringLiteral("tag_removed");
    QMap<QString, bool> last; // whether the latest event of a word added it
    for (const AuditEvent &event : events) {
        const QString word = auditDetails(event).value(wordKey()).toString();
        if (!word.isEmpty() && (event.eventType == added || event.eventType == removed))
            last.insert(word, event.eventType == added);
    }
    Change damage;
    for (auto it = last.cbegin(); it != last.cend(); ++it) {
        const QStringList &meant = it.value() ? m_meant.add : m_meant.remove;
        if (meant.contains(it.key()))
            isLive = true;
        else
            (it.value() ? damage.remove : damage.add) += it.key();
    }
    return damage;
}

void SetWork::repair()
{
    if (m_repairs++ == mostRepairs)
        return settle();
    m_isRepairing = true;
    // Two consoles that repair each other's repairs should not go on in step.
    const auto pause = m_repairs == 1 ? 0ms : std::chrono::milliseconds(QRandomGenerator::global()->bounded(20 * m_repairs));
    later(pause, [this] {
        m_sinceRead.start();
        readSet([this](const QStringList &set) {
            addOnce(m_repaired.add, m_owed.add);
            addOnce(m_repaired.remove, m_owed.remove);
            for (const QString &word : set)
                m_owed.add.removeAll(word); // somebody else has put it back
            m_owed.remove.removeIf([&](const QString &word) { return !set.contains(word); });
            m_owed.isEmpty() ? settle() : writeSet(set, m_owed);
        });
    });
}

void SetWork::settle()
{
    Q_EMIT settling();
    later(order().timing.patience, [this] { lookWhetherItStayed(false); });
}

// Whoever has taken our words away may be about to put them back: that is worth a second look.
void SetWork::lookWhetherItStayed(bool isLast)
{
    readSet([this, isLast](const QStringList &set) {
        const Change missing = missingIn(set);
        if (missing.isEmpty() || isLast)
            return finish(missing);
        later(order().timing.patience, [this] { lookWhetherItStayed(true); });
    });
}

void SetWork::finish(const Change &missing)
{
    if (!missing.add.isEmpty())
        note(StepRun::tr(
            "The server took the change, but %1 was gone again soon afterwards: somebody else wrote at the same time.")
                 .arg(named(missing.add)));
    if (!missing.remove.isEmpty())
        note(StepRun::tr(
            "The server took the change, but %1 was there again soon afterwards: somebody else wrote at the same time.")
                 .arg(named(missing.remove)));
    note(repairsNote());
    end(missing.isEmpty() ? Outcome::Done : Outcome::NotDone);
}

QString SetWork::uncheckedNote() const
{
    QStringList sentences{ StepRun::tr("The server took the change; whether it stayed could not be checked.") };
    if (const QString repairs = repairsNote(); !repairs.isEmpty())
        sentences += repairs;
    return sentences.join(QLatin1Char(' '));
}

// What others should know of their changes.
QString SetWork::repairsNote() const
{
    Change repaired = m_repaired;
    for (const QString &word : m_owed.add)
        repaired.add.removeAll(word);
    for (const QString &word : m_owed.remove)
        repaired.remove.removeAll(word);
    QStringList sentences;
    if (!repaired.add.isEmpty())
        sentences += StepRun::tr("Somebody else added %1 at the same time. This write removed that, and it was put back.")
                         .arg(named(repaired.add));
    if (!repaired.remove.isEmpty())
        sentences += StepRun::tr(
            "Somebody else removed %1 at the same time. This write brought that back, and it was removed again.")
                         .arg(named(repaired.remove));
    if (!m_owed.add.isEmpty())
        sentences += StepRun::tr(
            "Somebody else added %1 at the same time. This write removed that, and it could not be put back.")
                         .arg(named(m_owed.add));
    if (!m_owed.remove.isEmpty())
        sentences += StepRun::tr("Somebody else removed %1 at the same time. This write brought that back, and it could not be "
                                 "removed again.")
                         .arg(named(m_owed.remove));
    if (m_isDoubtful)
        sentences += StepRun::tr("It took long between reading and writing, and the audit log cannot be read: what somebody else "
                                 "changed in that time may have been overwritten.");
    return sentences.join(QLatin1Char(' '));
}

QString SetWork::named(const QStringList &words) const
{
    const auto count = static_cast<int>(words.size());
    return (m_what == What::Roles ? StepRun::tr("the role(s) %1", nullptr, count) : StepRun::tr("the tag(s) %1", nullptr, count))
        .arg(listOf(words));
}

} // namespace mcias
