// SPDX-License-Identifier: MIT
#include "work/policy_analysis.h"

#include "policy/explain.h"
#include "policy/vocabulary.h"
#include "work/role_words.h"

#include <QHash>
#include <QSet>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <functional>
#include <mutex>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;
using policy::Finding;
using policy::Place;
using policy::Subject;

namespace {

constexpr qsizetype mostContexts = 400; // services × tags

QStringList sorted(QStringList words)
{
    words.sort();
    words.removeDuplicates();
    return words;
}

// All sets of tags that rules can tell apart: what some of them ask for, together. Nothing: there are more than \a most.
std::optional<QSet<QStringList>> tagSetsOf(const QList<PolicyRule> &rules, qsizetype most)
{
    QSet<QStringList> sets{ QStringList() };
    for (const PolicyRule &rule : rules) {
        const QStringList tags = rule.rule.requiredTags.value_or(QList<QString>());
        const QSet<QStringList> before = sets;
        for (const QStringList &set : before)
            sets.insert(sorted(set + tags));
        if (sets.size() > most)
            return std::nullopt;
    }
    return sets;
}

// Where those are too many: what single rules ask for, and what accounts have of it.
QSet<QStringList> someTagSets(const QList<PolicyRule> &rules, const QList<AccountRow> &accounts)
{
    QSet<QString> ruleTags;
    QSet<QStringList> sets{ QStringList() };
    for (const PolicyRule &rule : rules) {
        const QStringList tags = rule.rule.requiredTags.value_or(QList<QString>());
        ruleTags += QSet<QString>(tags.begin(), tags.end());
        sets.insert(sorted(tags));
    }
    for (const AccountRow &row : accounts) { // only tags that a rule asks for make a difference
        QStringList tags = row.tags().value_or(QStringList());
        tags.removeIf([&](const QString &tag) { return !ruleTags.contains(tag); });
        sets.insert(sorted(tags));
    }
    return sets;
}

// All that an account whose roles are not known might match.
Subject anyRoles(const Account &account, const QStringList &roles)
{
    return { account.id, account.type.word(), roles };
}

QStringList rolesIn(const QList<PolicyRule> &rules)
{
    QStringList roles;
    for (const PolicyRule &rule : rules)
        roles += rule.rule.roles.value_or(QList<QString>());
    return sorted(roles);
}

// Enough accounts to find out whether a rule is about anybody: one of each kind, and those that rules name.
QList<Subject> kindsOf(const QList<AccountRow> &accounts, const QList<PolicyRule> &rules)
{
    QSet<QUuid> named;
    for (const PolicyRule &rule : rules) {
        if (rule.rule.subjectUuid)
            named.insert(*rule.rule.subjectUuid);
    }
    const QStringList all = rolesIn(rules);
    QSet<QStringList> known;
    QList<Subject> kinds;
    for (const AccountRow &row : accounts) {
        if (row.account.status == AccountStatus::Deleted)
            continue;
        const auto roles = row.roles();
        const Subject one = roles ? Subject{ row.account.id, row.account.type.word(), wordsOf(*roles) }
                                  : anyRoles(row.account, all);
        QStringList kind = sorted(one.roles);
        kind.prepend(one.accountType);
        const bool isNew = !known.contains(kind);
        if (isNew)
            known.insert(kind);
        if (isNew || named.contains(one.uuid))
            kinds += one;
    }
    return kinds;
}

// People: a system account neither signs in here nor changes rules.
QList<Subject> adminsOf(const QList<AccountRow> &accounts, const Subject &own)
{
    QList<Subject> admins;
    for (const AccountRow &row : accounts) {
        if (row.account.status != AccountStatus::Active || row.account.type != AccountType::Human)
            continue;
        const auto roles = row.roles();
        const bool isOwn = row.account.id == own.uuid;
        const QStringList words = roles ? wordsOf(*roles) : isOwn ? own.roles : QStringList();
        if (words.contains("admin"_L1))
            admins += Subject{ row.account.id, row.account.type.word(), words };
    }
    return admins;
}

bool maySignIn(const QList<PolicyRule> &ordered, const Subject &who, const ServiceContext &where, const QDateTime &now)
{
    const policy::Query query{ who, u"auth:login"_s, { u"account"_s, who.uuid, where.serviceName, where.tags } };
    return policy::evaluateOrdered(ordered, query, now).allowed();
}

bool mayChangeRules(const QList<PolicyRule> &ordered, const Subject &who, const QDateTime &now)
{
    const policy::Query query{ who, u"policy:manage"_s, { u"policy"_s, std::nullopt, {}, {} } };
    return policy::evaluateOrdered(ordered, query, now).allowed();
}

QList<PolicyDanger> dangersAt(
    const QDateTime &now, const PolicyQuestion &question, const QList<Subject> &admins, bool someUnknown)
{
    const QList<PolicyRule> before = policy::inOrder(question.before);
    const QList<PolicyRule> after = policy::withoutUncertain(
        policy::inOrder(question.after.value_or(question.before)), Effect::Allow);
    const Subject &own = question.own;
    QList<PolicyDanger> dangers;
    const auto canRepair = [&](const QList<PolicyRule> &rules) {
        return std::any_of(admins.begin(), admins.end(), [&](const Subject &admin) {
            return maySignIn(rules, admin, question.settings, now) && mayChangeRules(rules, admin, now);
        });
    };
    if (canRepair(before) && !canRepair(after))
        dangers += someUnknown ? PolicyDanger::MaybeNoAdminLeft : PolicyDanger::NoAdminLeft;
    if (own.uuid.isNull())
        return dangers;
    if (maySignIn(before, own, question.settings, now) && !maySignIn(after, own, question.settings, now))
        dangers += PolicyDanger::OwnSignIn;
    if (mayChangeRules(before, own, now) && !mayChangeRules(after, own, now))
        dangers += PolicyDanger::OwnRules;
    return dangers;
}

QList<PolicyDanger> dangersOf(const PolicyQuestion &question, const QList<Subject> &admins, bool someUnknown)
{
    QList<PolicyDanger> dangers;
    for (const QDateTime &when : question.moments) {
        for (const PolicyDanger danger : dangersAt(when, question, admins, someUnknown)) {
            if (!dangers.contains(danger))
                dangers += danger;
        }
    }
    return dangers;
}

// What is so at several moments is one line.
void join(const QList<PolicyImpactLine> &found, const QDateTime &when, QList<PolicyImpactLine> &lines)
{
    for (PolicyImpactLine line : found) {
        const auto same = std::find_if(lines.begin(), lines.end(), [&](const PolicyImpactLine &other) {
            return other.action == line.action && other.isAllowed == line.isAllowed && other.ruleBefore == line.ruleBefore
                && other.ruleAfter == line.ruleAfter && other.places == line.places && other.accounts == line.accounts;
        });
        if (same != lines.end()) {
            same->moments += when;
            continue;
        }
        line.moments = { when };
        lines += line;
    }
}

QStringList actionsOf(const QList<PolicyRule> &rules)
{
    QStringList actions;
    for (const char *action : policy::actions)
        actions += QLatin1String(action);
    for (const PolicyRule &rule : rules) {
        for (const QString &action : rule.rule.actions.value_or(QList<QString>())) {
            if (!actions.contains(action))
                actions += action;
        }
    }
    return actions;
}

} // namespace

QList<Place> placesOf(
    const QList<PolicyRule> &rules, const ServiceContext &settings, const QList<AccountRow> &accounts, bool &isCutShort)
{
    QStringList services{ settings.serviceName };
    for (const PolicyRule &rule : rules)
        services += rule.rule.serviceNames.value_or(QList<QString>());
    services += QString();
    services = sorted(services);
    auto tagSets = tagSetsOf(rules, mostContexts / services.size());
    isCutShort = !tagSets;
    if (isCutShort)
        tagSets = someTagSets(rules, accounts);
    tagSets->insert(sorted(settings.tags));
    QList<QStringList> sets(tagSets->begin(), tagSets->end());
    std::sort(sets.begin(), sets.end());
    const bool areTooMany = services.size() * sets.size() > mostContexts + services.size(); // with those of the settings
    QList<Place> places;
    for (const bool isOwn : { true, false }) {
        for (const QString &service : std::as_const(services)) {
            for (const QStringList &tags : std::as_const(sets)) {
                if (!areTooMany || service.isEmpty() || tags.isEmpty()) // then only the one or the other
                    places += Place{ isOwn, service, tags };
            }
        }
    }
    return places;
}

QList<PolicyImpactLine> linesOf(const QList<policy::Shift> &shifts, qsizetype places)
{
    QList<PolicyImpactLine> byAccounts;
    QHash<std::pair<std::pair<QString, bool>, QUuid>, qsizetype> known; // groups of accounts have no account in common
    for (const policy::Shift &shift : shifts) {
        const auto key = std::pair(std::pair(shift.action, shift.after.allowed()), shift.accounts.constFirst());
        const auto found = known.constFind(key);
        if (found != known.cend()) {
            byAccounts[*found].places += shift.place;
            continue;
        }
        known.insert(key, byAccounts.size());
        byAccounts += PolicyImpactLine{ shift.action, { shift.place }, false, shift.after.allowed(), shift.before.ruleId,
            shift.after.ruleId, shift.accounts, {} };
    }
    QList<PolicyImpactLine> lines;
    for (PolicyImpactLine &line : byAccounts) {
        const auto same = std::find_if(lines.begin(), lines.end(), [&](const PolicyImpactLine &other) {
            return other.action == line.action && other.isAllowed == line.isAllowed && other.places == line.places;
        });
        if (same != lines.end()) {
            same->accounts += line.accounts;
            continue;
        }
        line.isEverywhere = line.places.size() == places;
        lines += line;
    }
    return lines;
}

QList<Subject> subjectsOf(const QList<AccountRow> &accounts, qsizetype &unknown)
{
    unknown = 0;
    QList<Subject> subjects;
    for (const AccountRow &row : accounts) {
        if (row.account.status == AccountStatus::Deleted)
            continue;
        if (const auto roles = row.roles())
            subjects += Subject{ row.account.id, row.account.type.word(), wordsOf(*roles) };
        else
            ++unknown;
    }
    return subjects;
}

QString dangerText(PolicyDanger danger)
{
    switch (danger) {
    case PolicyDanger::NoAdminLeft:
        return PolicyAnalysis::tr(
            "No administrator could sign in and change policy rules any more: nobody could take this back with the console.");
    case PolicyDanger::MaybeNoAdminLeft:
        return PolicyAnalysis::tr(
            "No administrator whose roles are known could sign in and change policy rules any more: perhaps "
            "nobody could take this back with the console.");
    case PolicyDanger::OwnSignIn:
        return PolicyAnalysis::tr("You yourself could not sign in here again.");
    case PolicyDanger::OwnRules:
        return PolicyAnalysis::tr("You yourself could not change policy rules any more, and so not take this back.");
    }
    return {};
}

// What the thread and the object share. Nobody waits for a thread whose object is gone.
struct PolicyAnalysis::Job {
    explicit Job(PolicyAnalysis *owner) : asker(owner) { }
    void tell(const std::function<void(PolicyAnalysis &)> &what)
    {
        const std::lock_guard locked(mutex);
        if (asker)
            QMetaObject::invokeMethod(
                asker, [to = asker, what] { what(*to); }, Qt::QueuedConnection);
    }

    std::atomic<bool> isUnwanted = false;
    std::mutex mutex;
    PolicyAnalysis *asker;
};

PolicyAnalysis::PolicyAnalysis(QObject *parent) : QObject(parent), m_job(std::make_shared<Job>(this))
{ }

PolicyAnalysis *PolicyAnalysis::start(const PolicyQuestion &question, QObject *parent)
{
    auto *analysis = new PolicyAnalysis(parent);
    QThreadPool::globalInstance()->start([job = analysis->m_job, question] { run(question, *job); });
    return analysis;
}

PolicyAnalysis::~PolicyAnalysis()
{
    m_job->isUnwanted = true;
    const std::lock_guard locked(m_job->mutex);
    m_job->asker = nullptr;
}

void PolicyAnalysis::cancel()
{
    m_job->isUnwanted = true;
}

// In a thread: tells by way of the event loop.
void PolicyAnalysis::run(const PolicyQuestion &question, Job &job)
{
    const QList<PolicyRule> &after = question.after ? *question.after : question.before;
    PolicyAnswer answer;
    const QList<Subject> subjects = subjectsOf(question.accounts, answer.unknown);
    const QList<Subject> admins = adminsOf(question.accounts, question.own);
    answer.accounts = subjects.size();
    answer.admins = admins.size();
    answer.findings = policy::lint(after, kindsOf(question.accounts, after), admins, question.moments.value(0));
    if (question.accounts.isEmpty()) // then every rule would be about nobody
        answer.findings.removeIf([](const Finding &finding) { return finding.kind == Finding::Kind::MatchesNobody; });
    if (question.after) {
        answer.dangers = dangersOf(question, admins, answer.unknown > 0);
        job.tell([answer](PolicyAnalysis &asker) { Q_EMIT asker.judged(answer); });
        const QList<PolicyRule> both = question.before + after;
        const QList<Place> places = placesOf(both, question.settings, question.accounts, answer.isCutShort);
        const QStringList actions = actionsOf(both);
        answer.places = places.size();
        const qsizetype all = actions.size() * question.moments.size();
        qsizetype before = 0; // at the moments before this one
        for (const QDateTime &when : question.moments) {
            const auto goOn = [&](qsizetype done) {
                job.tell([done = before + done, all](
                             PolicyAnalysis &asker) { Q_EMIT asker.progressed(static_cast<int>(done), static_cast<int>(all)); });
                return !job.isUnwanted;
            };
            const auto shifts = policy::impact(question.before, after, subjects, actions, places, when, goOn);
            join(linesOf(shifts, places.size()), when, answer.lines);
            before += actions.size();
            if (job.isUnwanted)
                break;
        }
        answer.isGivenUp = job.isUnwanted;
        QSet<QUuid> changed;
        for (const PolicyImpactLine &line : std::as_const(answer.lines))
            changed += QSet<QUuid>(line.accounts.begin(), line.accounts.end());
        answer.changed = changed.size();
    }
    job.tell([answer](PolicyAnalysis &asker) {
        asker.deleteLater();
        Q_EMIT asker.ended(answer);
    });
}

} // namespace mcias
