// SPDX-License-Identifier: MIT
#include "views/policies/what_if_panel.h"

#include "models/accounts_model.h"
#include "models/plain_tip.h"
#include "models/policy_text.h"
#include "views/controls/chips_editor.h"
#include "views/controls/icons.h"
#include "views/controls/theme.h"
#include "views/policies/account_field.h"
#include "views/policies/policy_question.h"
#include "views/policies/sign_in_test_dialog.h"
#include "views/policies/word_checks.h"
#include "work/account_book.h"
#include "work/policy_book.h"
#include "work/role_words.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QTreeWidget>

namespace mcias {

using namespace Qt::StringLiterals;
using policy::Said;

namespace {

enum Owner { Own, Others, Nobodys, Chosen };
enum { OrderColumn, TraceRuleColumn, EffectColumn, SaysColumn, WhyColumn, TraceColumnCount };
constexpr int traceRuleRole = Qt::UserRole;
constexpr int signSize = 24;

} // namespace

void WhatIfPanel::setRules(const QList<PolicyRule> &rules, const QDateTime &asOf)
{
    const bool isOther = rules != m_rules;
    m_rules = rules;
    m_asOf = asOf;
    if (isOther)
        fillActions();
    if (isVisible())
        answer(); // time goes on, too
}

void WhatIfPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showAccount();
    showOwner();
    answer();
}

void WhatIfPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_sign)
        showVerdict(query()); // its sign has the colours of before
}

void WhatIfPanel::setAccount(const QUuid &account)
{
    m_account->setAccount(account);
    m_isReal->setChecked(true);
    showAccount();
    answer();
}

void WhatIfPanel::setOwner(const QUuid &owner)
{
    m_ownerAccount->setAccount(owner);
    m_owner->setCurrentIndex(Chosen);
    showOwner();
    answer();
}

void WhatIfPanel::setAction(const QString &action)
{
    m_action->setCurrentIndex(m_action->findData(action));
    showOwner();
    answer();
}

void WhatIfPanel::setPlace(const QString &serviceName, const QStringList &tags)
{
    m_service->setText(serviceName);
    m_tags->setTags(tags);
    answer();
}

policy::Query WhatIfPanel::query() const
{
    policy::Query query;
    if (m_isReal->isChecked()) {
        const QUuid account = m_account->account();
        const auto row = m_context.book ? m_context.book->find(account) : std::nullopt;
        query.subject = { account, row ? row->account.type.word() : QString(),
            row && row->roles() ? wordsOf(*row->roles()) : QStringList() };
    } else {
        query.subject = { QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), m_type->currentData().toString(), m_roles->words() };
    }
    query.action = m_action->currentData().toString();
    const QString type = m_resource->currentData().toString();
    query.resource.type = type.isEmpty() ? policy::resourceTypeOf(query.action) : type;
    switch (m_owner->currentIndex()) {
    case Own:
        query.resource.ownerUuid = query.subject.uuid;
        break;
    case Others:
        query.resource.ownerUuid = QUuid(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        break;
    case Chosen:
        if (const QUuid owner = m_ownerAccount->account(); !owner.isNull())
            query.resource.ownerUuid = owner;
        break;
    default:
        break;
    }
    query.resource.serviceName = m_service->text().trimmed();
    query.resource.tags = m_tags->tags();
    return query;
}

void WhatIfPanel::showAccount()
{
    const QUuid account = m_account->account();
    m_account->showName();
    const auto row = m_context.book ? m_context.book->find(account) : std::nullopt;
    if (row && !row->roles())
        m_context.book->look({ account });
    m_account->setRemark(accountRemark());
}

QString WhatIfPanel::accountRemark() const
{
    const QUuid account = m_account->account();
    if (account.isNull())
        return tr("Type a part of a name, and choose.");
    const auto row = m_context.book ? m_context.book->find(account) : std::nullopt;
    if (!row)
        return tr("This account is not in the list: its type and roles are not known.");
    const QString what = AccountText::type(row->account) + u" · "_s + AccountText::status(row->account);
    if (!row->roles())
        return what + u" · "_s + tr("its roles are not known yet, so it is taken for one without any");
    return what + u" · "_s + tr("roles: %1").arg(AccountText::roles(row->roles()));
}

// The tags of a sign-in are the client's; those of anything else are its owner's. They are taken over once: what somebody changes
// then is a question of theirs.
void WhatIfPanel::showOwner()
{
    const QUuid owner = m_ownerAccount->account();
    m_ownerAccount->showName();
    const bool hasOwnersTags = !m_action->currentData().toString().startsWith("auth:"_L1);
    if (m_owner->currentIndex() == Chosen && !owner.isNull() && hasOwnersTags && m_tagged != owner) {
        const auto row = m_context.book ? m_context.book->find(owner) : std::nullopt;
        if (row && !row->tags()) {
            m_context.book->look({ owner });
        } else if (row) {
            m_tagged = owner;
            m_tags->setTags(*row->tags());
        }
    }
    m_ownerAccount->setRemark(ownerRemark());
}

QString WhatIfPanel::ownerRemark() const
{
    const QUuid owner = m_ownerAccount->account();
    if (owner.isNull())
        return tr("Type a part of a name, and choose. Until then it belongs to nobody.");
    if (m_isReal->isChecked() && owner == m_account->account())
        return tr("That is the account itself: it is its own.");
    const auto row = m_context.book ? m_context.book->find(owner) : std::nullopt;
    if (m_action->currentData().toString().startsWith("auth:"_L1))
        return {};
    return !row || !row->tags()  ? tr("Its tags are not known: set below what counts.")
        : row->tags()->isEmpty() ? tr("It has no tags.")
                                 : tr("Its tags were taken over below.");
}

// ---- The answer

void WhatIfPanel::answer()
{
    m_madeUp->setVisible(m_isMadeUp->isChecked());
    m_account->setVisible(m_isReal->isChecked());
    m_account->setRemark(accountRemark());
    m_ownerAccount->setVisible(m_owner->currentIndex() == Chosen);
    m_ownerAccount->setRemark(ownerRemark());
    const policy::Query asked = query();
    const QString automatic = policy::resourceTypeOf(asked.action);
    m_resource->setItemText(0,
        automatic.isEmpty() ? tr("as the action has it")
                            : tr("as the action has it: %1").arg(PolicyText::resourceType(automatic)));
    m_explanation = policy::explain(m_rules, asked, m_context.session.serverNow());
    showVerdict(asked);
    showTrace(asked);
    m_model->setText(
        tr("This is the console's own model of how MCIAS decides, over the rules as of %1. The server has the last word.")
            .arg(m_asOf.isValid() ? m_context.formats.exactTime(m_asOf) : tr("never")));
}

// Whether what is known of the account is enough for a verdict.
bool WhatIfPanel::isKnown(const policy::Query &asked) const
{
    const QUuid account = m_account->account();
    const auto row = m_context.book ? m_context.book->find(account) : std::nullopt;
    if (m_isMadeUp->isChecked() || account.isNull() || (row && row->roles()))
        return true;
    QList<std::optional<bool>> answers;
    const QStringList types = row ? QStringList{ QString(row->account.type.word()) } : QStringList{ u"human"_s, u"system"_s };
    for (const QString &type : types) {
        policy::Query one = asked;
        one.subject.accountType = type;
        answers += policy::allowedWithAnyRoles(m_rules, one, m_context.session.serverNow());
    }
    return answers.constFirst() && std::count(answers.begin(), answers.end(), answers.constFirst()) == answers.size();
}

void WhatIfPanel::showVerdict(const policy::Query &asked)
{
    const bool isAllowed = m_explanation.decision.allowed();
    const bool isAsked = m_isMadeUp->isChecked() || !m_account->account().isNull();
    const Theme &theme = Theme::of(palette());
    const bool isFirm = isKnown(asked) && m_explanation.isCertain;
    m_sign->setVisible(isAsked && isFirm);
    m_sign->setPixmap(iconPixmap(
        isAllowed ? u"good"_s : u"denied"_s, signSize, theme.tone(isAllowed ? Tone::Good : Tone::Bad), devicePixelRatioF()));
    m_verdict->setText(!isAsked ? tr("Choose an account first")
            : !isFirm           ? tr("Not known")
            : isAllowed         ? tr("Allowed")
                                : tr("Denied"));
    QString why;
    const auto deciding = std::find_if(
        m_explanation.trace.begin(), m_explanation.trace.end(), [](const Said &said) { return said.decided; });
    if (isAsked && !m_explanation.isCertain)
        why = tr("That depends on rules with conditions that this console does not know. Below is what would be without these.");
    else if (isAsked && !isFirm)
        why = tr("That depends on what is not known of this account. Below is what would be if it had no roles.");
    else if (isAsked && deciding != m_explanation.trace.end())
        why = isAllowed
            ? tr("%1 allows %2, and no rule that matches denies it.")
                  .arg(PolicyText::name(deciding->rule), safeLine(asked.action, 60))
            : tr("%1 denies %2. A deny wins over every allow.").arg(PolicyText::name(deciding->rule), safeLine(asked.action, 60));
    else if (isAsked)
        why = tr("No rule matches, and what no rule allows is denied.");
    const auto row = m_isReal->isChecked() && m_context.book ? m_context.book->find(m_account->account()) : std::nullopt;
    if (row && row->account.status != AccountStatus::Active)
        why += u' ' + tr("The account is not active, so it can do nothing at all, whatever the rules say.");
    m_why->setText(why);
    m_verdict->setAccessibleName(m_verdict->text() + u". "_s + why);
}

QString WhatIfPanel::reasonText(const Said &said, const policy::Query &asked) const
{
    const PolicyNames names = policyNames(m_context, &m_book);
    QStringList reasons;
    for (const policy::Verdict failure : said.failures)
        reasons += PolicyText::whyNot(said.rule, failure, asked, names);
    if (said.isOpen())
        return tr("It matches as far as is known here: it has conditions, too, that this console does not know.");
    if (said.decided)
        return tr("It matches, and it counts.");
    if (said.matches())
        return m_explanation.decision.allowed()     ? tr("It matches, too, but another rule has allowed it before.")
            : said.rule.rule.effect == Effect::Deny ? tr("It matches, too, but another rule has denied it before.")
                                                    : tr("It matches, but a deny wins over it.");
    return reasons.join(u' ');
}

void WhatIfPanel::showTrace(const policy::Query &asked)
{
    // The line that somebody has chosen stays; otherwise what counts is shown.
    qint64 kept = m_trace->currentItem() ? m_trace->currentItem()->data(OrderColumn, traceRuleRole).toLongLong() : 0;
    if (kept == m_shownRule)
        kept = 0;
    m_shownRule = m_explanation.decision.ruleId.value_or(0);
    m_trace->clear();
    QList<QTreeWidgetItem *> items;
    for (const Said &said : m_explanation.trace) {
        const QString says = said.isOpen() ? tr("perhaps")
            : said.decided                 ? tr("decides")
            : said.matches()               ? tr("matches")
            : said.isNear()                ? tr("nearly")
                                           : tr("no");
        const Tone tone = said.isOpen() ? Tone::Warning
            : said.decided              ? PolicyText::effectTone(said.rule)
            : said.matches()            ? Tone::Good
            : said.isNear()             ? Tone::Warning
                                        : Tone::Muted;
        const QString why = reasonText(said, asked);
        auto *item = new QTreeWidgetItem({ m_context.formats.number(items.size() + 1), PolicyText::name(said.rule),
            PolicyText::effect(said.rule), says, why });
        item->setData(SaysColumn, ToneRole, static_cast<int>(tone));
        item->setData(OrderColumn, traceRuleRole, said.rule.id);
        item->setToolTip(WhyColumn, plainTip(why));
        item->setToolTip(TraceRuleColumn, plainTip(item->text(TraceRuleColumn)));
        for (int column = 0; column < TraceColumnCount; ++column)
            item->setTextAlignment(column, Qt::AlignVCenter | (column == OrderColumn ? Qt::AlignRight : Qt::AlignLeading));
        items += item;
    }
    m_trace->addTopLevelItems(items);
    for (QTreeWidgetItem *item : std::as_const(items)) {
        const qint64 id = item->data(OrderColumn, traceRuleRole).toLongLong();
        if (id == (kept != 0 ? kept : m_shownRule))
            m_trace->setCurrentItem(item);
    }
    showDetail();
}

void WhatIfPanel::showDetail()
{
    const QTreeWidgetItem *item = m_trace->currentItem();
    m_detail->setText(item ? u"%1: %2"_s.arg(item->text(TraceRuleColumn), item->text(WhyColumn)) : QString());
}

void WhatIfPanel::trySignIn()
{
    const auto row = m_isReal->isChecked() && m_context.book ? m_context.book->find(m_account->account()) : std::nullopt;
    auto *dialog = new SignInTestDialog(
        m_context, { m_service->text().trimmed(), m_tags->tags() }, row ? row->account.username : QString(), this);
    dialog->open();
}

} // namespace mcias
