// SPDX-License-Identifier: MIT
#pragma once

#include "policy/impact.h"
#include "policy/lint.h"
#include "work/account_row.h"

#include <QObject>

#include <memory>

namespace mcias {

//! A service that people sign in to, with the tags that its sign-ins carry.
struct ServiceContext {
    QString serviceName;
    QStringList tags;

    friend bool operator==(const ServiceContext &, const ServiceContext &) = default;
};

//! What is to be looked at: a set of rules, or a change of it. Built-in rules are among the rules.
struct PolicyQuestion {
    QList<AccountRow> accounts;
    QList<PolicyRule> before;
    std::optional<QList<PolicyRule>> after; //!< nothing: only what is wrong with the rules as they are
    policy::Subject own;                    //!< whoever asks; its roles are those of the session
    ServiceContext settings;                //!< what their own sign-in carries
    QList<QDateTime> moments;               //!< when it is looked at: now, and whenever the change begins or ends to count
};

//! Decisions that would be others: of some accounts, about one action, in some places.
struct PolicyImpactLine {
    QString action;
    QList<policy::Place> places;
    bool isEverywhere = false; //!< the places are all that were looked at
    bool isAllowed = false;    //!< then; now it is the opposite
    std::optional<qint64> ruleBefore;
    std::optional<qint64> ruleAfter;
    QList<QUuid> accounts;
    QList<QDateTime> moments; //!< of the question: when it is so
};

//! What should not happen by a slip.
enum class PolicyDanger : quint8 {
    NoAdminLeft,      //!< no active admin could sign in and change rules
    MaybeNoAdminLeft, //!< none of those whose roles are known
    OwnSignIn,        //!< the person could not sign in here again
    OwnRules,         //!< the person could not change rules any more
};

//! What was found.
struct PolicyAnswer {
    QList<policy::Finding> findings; //!< of the rules as they would be
    QList<PolicyDanger> dangers;     //!< that are not there now
    QList<PolicyImpactLine> lines;
    qsizetype accounts = 0;  //!< that were looked at: all but the deleted ones, and those whose roles are not known
    qsizetype unknown = 0;   //!< accounts that are not deleted and whose roles are not known
    qsizetype admins = 0;    //!< people among them who are active administrators
    qsizetype changed = 0;   //!< accounts of which some decision changes
    qsizetype places = 0;    //!< own and other things, in every known service context
    bool isCutShort = false; //!< there are more combinations of services and tags than were looked at
    bool isGivenUp = false;  //!< by cancel(): the lines are some of all

    //! Nothing that could change was left out.
    bool sawAll() const { return accounts > 0 && unknown == 0 && !isCutShort && !isGivenUp; }
};

//! Where decisions may differ: what is one's own or not, in every service and with every set of tags that rules can tell apart,
//! and those of the settings. \a isCutShort: there are too many, and these are some: what single rules ask for, or accounts have.
QList<policy::Place> placesOf(
    const QList<PolicyRule> &rules, const ServiceContext &settings, const QList<AccountRow> &accounts, bool &isCutShort);
//! Those that mean the same for people in one line each: equal places are put together, then equal accounts.
QList<PolicyImpactLine> linesOf(const QList<policy::Shift> &shifts, qsizetype places);
//! Accounts as rules see them, but for deleted ones and those whose roles are not known; \a unknown counts these.
QList<policy::Subject> subjectsOf(const QList<AccountRow> &accounts, qsizetype &unknown);
//! For people: what would be so.
QString dangerText(PolicyDanger danger);

//! Looks at rules in a thread of its own. Ends exactly once, with ended; then deletes itself.
class PolicyAnalysis final : public QObject {
    Q_OBJECT

public:
    //! Begins at once.
    static PolicyAnalysis *start(const PolicyQuestion &question, QObject *parent);
    ~PolicyAnalysis() override;

    //! Gives up what takes long: the impact. What is found by then is told.
    void cancel();

Q_SIGNALS:
    //! Findings and dangers are known, the impact is not. Only where there is a change to look at.
    void judged(const mcias::PolicyAnswer &answer);
    //! Of all actions.
    void progressed(int done, int all);
    void ended(const mcias::PolicyAnswer &answer);

private:
    explicit PolicyAnalysis(QObject *parent);
    struct Job;
    static void run(const PolicyQuestion &question, Job &job);

    std::shared_ptr<Job> m_job; // which the thread has, too: it may end after this
};

} // namespace mcias
