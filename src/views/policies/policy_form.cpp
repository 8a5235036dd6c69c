// SPDX-License-Identifier: MIT
#include "views/policies/policy_form.h"

#include "api/timestamp.h"
#include "models/accounts_model.h"
#include "models/policy_text.h"
#include "views/accounts/account_finder.h"
#include "views/controls/chips_editor.h"
#include "views/controls/fault_label.h"
#include "views/controls/sizes.h"
#include "views/policies/action_checks.h"
#include "views/policies/word_checks.h"
#include "work/account_book.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;
using Words = std::optional<QList<QString>>;

namespace {

// An empty list and none say the same: what was there stays.
Words wordsOf(const Words &before, const QStringList &now)
{
    if (now.isEmpty())
        return before && before->isEmpty() ? before : std::nullopt;
    return now;
}

// `rule.roles` for `rule.roles[2]`.
QString wholePath(const QString &path)
{
    return path.section(u'[', 0, 0);
}

// Date and time apart: together they would be taken for a local time first, and not every one of these exists.
std::optional<std::pair<QDate, QTime>> clockTime(const QString &text)
{
    const QString onlyDate = u"yyyy-MM-dd"_s;
    const QString rest = text.mid(onlyDate.size());
    const QDate date = QDate::fromString(text.left(onlyDate.size()), onlyDate);
    if (!date.isValid())
        return {};
    if (rest.isEmpty())
        return std::pair(date, QTime(0, 0));
    for (const QString &format : { u"HH:mm:ss"_s, u"HH:mm"_s }) {
        const QTime time = QTime::fromString(rest.mid(1), format);
        if (time.isValid() && (rest[0] == u' ' || rest[0] == u'T'))
            return std::pair(date, time);
    }
    return {};
}

// Invalid: clocks skip this time, or it is none.
QDateTime timeOf(const QString &text, bool isUtc)
{
    const auto clock = clockTime(text);
    if (!clock)
        return {};
    const QDateTime time(clock->first, clock->second, isUtc ? Qt::UTC : Qt::LocalTime);
    const bool isThere = time.isValid() && time.date() == clock->first && time.time() == clock->second;
    return isThere ? time.toUTC() : QDateTime();
}

} // namespace

void PolicyForm::setRule(const PolicyRule &rule)
{
    const QSignalBlocker quiet(this);
    m_rule = rule;
    const RuleBody &body = rule.rule;
    const auto setText = [](QLineEdit *field, const QString &text) {
        if (field->text() != text) // what is being typed keeps its place
            field->setText(text);
    };
    setText(m_description, rule.description);
    m_allow->setChecked(body.effect == Effect::Allow);
    m_deny->setChecked(body.effect == Effect::Deny);
    m_other->setVisible(!body.effect.isKnown());
    m_other->setChecked(!body.effect.isKnown());
    m_other->setText(tr("“%1”, as it was").arg(safeLine(body.effect.word(), longestFact)));
    m_priority->setValue(rule.priority);
    m_enabled->setChecked(rule.enabled);
    m_roles->setWords(body.roles.value_or(QList<QString>()));
    m_types->setWords(body.accountTypes.value_or(QList<QString>()));
    m_actions->setActions(body.actions.value_or(QList<QString>()));
    const QString type = body.resourceType.value_or(QString());
    if (m_resource->findData(type) < 0)
        m_resource->addItem(tr("%1 (not known here)").arg(safeLine(type, longestFact)), type);
    m_resource->setCurrentIndex(m_resource->findData(type));
    m_owner->setChecked(body.ownerMatchesSubject.value_or(false));
    m_services->setTags(body.serviceNames.value_or(QList<QString>()));
    m_tags->setTags(body.requiredTags.value_or(QList<QString>()));
    m_subject = body.subjectUuid;
    showSubject();
    showTimes(rule);
}

PolicyRule PolicyForm::rule() const
{
    PolicyRule rule = m_rule;
    RuleBody &body = rule.rule;
    rule.description = m_description->text();
    if (m_allow->isChecked())
        body.effect = Effect::Allow;
    else if (m_deny->isChecked())
        body.effect = Effect::Deny;
    rule.priority = m_priority->value();
    rule.enabled = m_isNew || m_enabled->isChecked();
    body.roles = wordsOf(m_rule.rule.roles, m_roles->words());
    body.accountTypes = wordsOf(m_rule.rule.accountTypes, m_types->words());
    body.actions = wordsOf(m_rule.rule.actions, m_actions->actions());
    const QString type = m_resource->currentData().toString();
    if (type != m_rule.rule.resourceType.value_or(QString()))
        body.resourceType = type.isEmpty() ? std::nullopt : std::optional(type);
    if (m_owner->isChecked() != m_rule.rule.ownerMatchesSubject.value_or(false))
        body.ownerMatchesSubject = m_owner->isChecked() ? std::optional(true) : std::nullopt;
    body.serviceNames = wordsOf(m_rule.rule.serviceNames, m_services->tags());
    body.requiredTags = wordsOf(m_rule.rule.requiredTags, m_tags->tags());
    body.subjectUuid = m_subject;
    bool isGood = true;
    if (const auto from = timeIn(m_from, isGood); isGood)
        rule.notBefore = from;
    if (const auto until = timeIn(m_until, isGood); isGood)
        rule.expiresAt = until;
    return rule;
}

bool PolicyForm::finishTyping()
{
    return m_services->finishTyping() && m_tags->finishTyping();
}

QList<RuleFault> PolicyForm::faults() const
{
    QList<RuleFault> faults;
    const auto look = [&](const QString &path, const QLineEdit *field) {
        bool isGood = true;
        timeIn(field, isGood);
        if (!isGood)
            faults += RuleFault{ path,
                clockTime(field->text().trimmed())
                    ? tr("There is no such time in this zone: clocks skip it on that day.")
                    : tr("This is not a time: write it as 2026-12-31 18:00, or with its zone as 2026-12-31T18:00:00Z.") };
    };
    look(u"not_before"_s, m_from);
    look(u"expires_at"_s, m_until);
    if (!m_subject && !m_account->text().trimmed().isEmpty())
        faults += RuleFault{ u"rule.subject_uuid"_s, tr("Choose one of the accounts that are found, or empty the field.") };
    return faults;
}

void PolicyForm::showFaults(const QList<RuleFault> &faults)
{
    for (const auto &[path, label] : m_faults.asKeyValueRange()) {
        QStringList sentences;
        for (const RuleFault &fault : faults) {
            if (wholePath(fault.path) == path)
                sentences += tr("%1 (%2)").arg(safeLine(fault.sentence, 300), safeLine(fault.path, 80));
        }
        label->say(sentences.join(u' '));
    }
}

QWidget *PolicyForm::fieldOf(const QString &path) const
{
    return m_fields.value(wholePath(path));
}

// ---- The account

void PolicyForm::setSubject(const std::optional<QUuid> &account)
{
    m_subject = account;
    showSubject();
    Q_EMIT edited();
}

void PolicyForm::showSubject()
{
    const auto row = m_context.book && m_subject ? m_context.book->find(*m_subject) : std::nullopt;
    const QString id = m_subject.value_or(QUuid()).toString(QUuid::WithoutBraces);
    const QSignalBlocker quiet(m_account);
    if (m_subject)
        m_account->setText(row ? safeLine(row->account.username, longestFact) : id);
    else if (!m_account->hasFocus())
        m_account->clear();
    m_finder->hide();
    QString note = tr("Empty: any account.");
    if (row)
        note = u"%1 · %2 · %3"_s.arg(AccountText::type(row->account), AccountText::status(row->account), id);
    else if (m_subject)
        note = tr("An account that is not in the list.");
    m_accountNote->setText(note);
}

// ---- Times

std::optional<QDateTime> PolicyForm::timeIn(const QLineEdit *field, bool &isGood) const
{
    const QString text = field->text().trimmed();
    isGood = true;
    if (text.isEmpty())
        return std::nullopt;
    // What was there stays to the millisecond while nobody changes it.
    const QVariant kept = field->property("keptTime");
    if (kept.isValid() && field->property("keptText").toString() == text)
        return kept.toDateTime();
    if (const auto exact = parseTimestamp(text.toStdString()))
        return exact;
    const QDateTime time = timeOf(text, m_isUtc);
    isGood = time.isValid();
    return isGood ? std::optional(time) : std::nullopt;
}

void PolicyForm::showTimes(const PolicyRule &rule)
{
    const auto show = [this](QLineEdit *field, const std::optional<QDateTime> &time) {
        bool isGood = true;
        if (field->hasFocus() && timeIn(field, isGood) == time && isGood)
            return; // somebody is writing it
        const QDateTime shown = !time ? QDateTime() : m_isUtc ? time->toUTC() : time->toLocalTime();
        const bool isWhole = shown.time().second() == 0 && shown.time().msec() == 0;
        const QString text = shown.isValid() ? shown.toString(isWhole ? u"yyyy-MM-dd HH:mm"_s : u"yyyy-MM-dd HH:mm:ss"_s)
                                             : QString();
        field->setProperty("keptTime", time ? QVariant(*time) : QVariant());
        field->setProperty("keptText", text);
        const QSignalBlocker quiet(field);
        field->setText(text);
    };
    show(m_from, rule.notBefore);
    show(m_until, rule.expiresAt);
    showTimeNotes();
}

void PolicyForm::showTimeNotes()
{
    const QDateTime now = m_context.session.serverNow();
    const auto note = [&](const QLineEdit *field, const QString &none) {
        bool isGood = true;
        const auto time = timeIn(field, isGood);
        return !isGood ? QString()
            : time     ? u"%1 · %2"_s.arg(m_context.formats.exactTime(*time), m_context.formats.distance(*time, now))
                       : none;
    };
    m_fromNote->setText(note(m_from, tr("Empty: from the start.")));
    m_untilNote->setText(note(m_until, tr("Empty: until further notice.")));
}

} // namespace mcias
