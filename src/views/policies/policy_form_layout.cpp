// SPDX-License-Identifier: MIT
// The fields of a rule's form.
#include "models/policy_text.h"
#include "policy/vocabulary.h"
#include "session/session.h"
#include "views/accounts/account_finder.h"
#include "views/controls/chips_editor.h"
#include "views/controls/fault_label.h"
#include "views/controls/labels.h"
#include "views/controls/mnemonics.h"
#include "views/policies/action_checks.h"
#include "views/policies/policy_form.h"
#include "views/policies/word_checks.h"
#include "work/account_book.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QShortcut>
#include <QSpinBox>
#include <QTimeZone>

#include <limits>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int actionsHeight = 190;
constexpr int accountFinderHeight = 150;

template<class E>
QStringList wordsOfEnum()
{
    QStringList words;
    for (const char *word : wireWords(E{}))
        words += QLatin1String(word);
    return words;
}

} // namespace

PolicyForm::PolicyForm(const PageContext &context, bool isNew, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_isNew(isNew),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 12, 0);
    m_column->setSpacing(4);
    makeHead();
    makePriority();
    makeWho();
    makeWhat();
    makeWhere();
    makeTimes();
    m_column->addStretch(1);
}

void PolicyForm::addSection(const QString &title)
{
    if (m_column->count() > 0)
        m_column->addSpacing(12);
    m_column->addWidget(titleLabel(title, 1, this));
}

// A label, the field, and room for what is wrong with it.
void PolicyForm::addField(const QString &path, const QString &label, QWidget *field, QWidget *focus)
{
    QWidget *target = focus ? focus : field;
    if (!label.isEmpty()) {
        auto *name = quietLabel(label, this);
        name->setBuddy(target);
        if (target->accessibleName().isEmpty())
            target->setAccessibleName(withoutMnemonic(label));
        m_column->addWidget(name);
    }
    m_column->addWidget(field);
    auto *fault = new FaultLabel(this);
    fault->setObjectName(u"policyFault-"_s + path);
    fault->setField(target);
    m_column->addWidget(fault);
    m_column->addSpacing(6);
    m_fields.insert(path, target);
    m_faults.insert(path, fault);
}

void PolicyForm::makeHead()
{
    m_description = new QLineEdit(this);
    m_description->setObjectName(u"policyDescription"_s);
    addField(u"description"_s, tr("&Description"), m_description);
    connect(m_description, &QLineEdit::textEdited, this, &PolicyForm::edited);

    auto *effects = new QWidget(this);
    auto *row = new QHBoxLayout(effects);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_allow = new QRadioButton(tr("&Allow"), effects);
    m_deny = new QRadioButton(tr("De&ny: wins over every allow"), effects);
    m_other = new QRadioButton(effects);
    nameWidget(m_allow, "policyAllow", tr("Allow"));
    nameWidget(m_deny, "policyDeny", tr("Deny"));
    nameWidget(m_other, "policyOtherEffect", tr("Another effect"));
    auto *group = new QButtonGroup(effects);
    for (QRadioButton *button : { m_allow, m_deny, m_other }) {
        group->addButton(button);
        row->addWidget(button);
        connect(button, &QRadioButton::clicked, this, &PolicyForm::edited);
    }
    row->addStretch(1);
    addField(u"rule.effect"_s, {}, effects, m_allow);
}

void PolicyForm::makePriority()
{
    auto *line = new QWidget(this);
    auto *priority = new QHBoxLayout(line);
    priority->setContentsMargins(0, 0, 0, 0);
    priority->setSpacing(16);
    m_priority = new QSpinBox(line);
    nameWidget(m_priority, "policyPriority", tr("Priority: lower ones are looked at first"));
    m_priority->setRange(std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
    m_priority->setFixedWidth(120);
    m_enabled = new QCheckBox(tr("S&witched on"), line);
    nameWidget(m_enabled, "policyEnabled", tr("Switched on"));
    m_enabled->setVisible(!m_isNew);
    priority->addWidget(m_priority);
    priority->addWidget(m_enabled);
    if (m_isNew) {
        QLabel *note = quietLabel(
            tr("A new rule is on at once: the API makes no others. A start in the future gives time to look."), line);
        note->setObjectName(u"policyNewNote"_s);
        note->setWordWrap(true);
        priority->addWidget(note, 1);
    } else {
        priority->addStretch(1);
    }
    addField(u"priority"_s, tr("&Priority: lower ones are looked at first"), line, m_priority);
    auto *enabledFault = new FaultLabel(this);
    enabledFault->setObjectName(u"policyFault-enabled"_s);
    m_faults.insert(u"enabled"_s, enabledFault);
    m_fields.insert(u"enabled"_s, m_isNew ? static_cast<QWidget *>(m_priority) : m_enabled);
    m_column->addWidget(enabledFault);
    connect(m_priority, &QSpinBox::valueChanged, this, &PolicyForm::edited);
    connect(m_enabled, &QCheckBox::clicked, this, &PolicyForm::edited);
}

void PolicyForm::makeWho()
{
    addSection(tr("Who"));
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_account = new QLineEdit(box);
    m_account->setObjectName(u"policyAccount"_s);
    m_account->setPlaceholderText(tr("Name or ID of one account"));
    m_account->setClearButtonEnabled(false);
    m_account->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_finder = new AccountFinder(m_context, m_account, box);
    m_finder->setObjectName(u"policyFinder"_s);
    m_finder->setFixedHeight(accountFinderHeight);
    m_finder->hide();
    m_accountNote = quietLabel({}, box);
    m_accountNote->setObjectName(u"policyAccountNote"_s);
    m_accountNote->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_account);
    column->addWidget(m_finder);
    column->addWidget(m_accountNote);
    addField(u"rule.subject_uuid"_s, tr("One a&ccount only"), box, m_account);
    connect(m_account, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_subject = {};
        m_finder->setVisible(!text.trimmed().isEmpty());
        m_accountNote->setText(text.trimmed().isEmpty() ? tr("Empty: any account.") : QString());
        Q_EMIT edited();
    });
    for (const Qt::Key key : { Qt::Key_Return, Qt::Key_Enter }) { // here it does not save
        auto *enter = new QShortcut(key, m_account);
        enter->setContext(Qt::WidgetShortcut);
        connect(enter, &QShortcut::activated, this, [this] {
            if (m_finder->isVisible())
                Q_EMIT m_account->returnPressed();
        });
    }
    connect(m_finder, &AccountFinder::chosen, this, [this](const QUuid &account) {
        m_account->setFocus(Qt::OtherFocusReason);
        setSubject(account);
    });

    m_roles = new WordChecks(wordsOfEnum<Role>(), u"policyRole"_s, 3, this);
    addField(u"rule.roles"_s, {}, m_roles);
    m_column->insertWidget(m_column->indexOf(m_roles), quietLabel(tr("Any of these roles; none ticked: any role"), this));
    m_types = new WordChecks(wordsOfEnum<AccountType>(), u"policyType"_s, 3, this);
    addField(u"rule.account_types"_s, {}, m_types);
    m_column->insertWidget(m_column->indexOf(m_types), quietLabel(tr("Any of these account types; none ticked: any type"), this));
    connect(m_roles, &WordChecks::edited, this, &PolicyForm::edited);
    connect(m_types, &WordChecks::edited, this, &PolicyForm::edited);
}

void PolicyForm::makeWhat()
{
    addSection(tr("What"));
    m_actions = new ActionChecks(this);
    nameWidget(m_actions, "policyActions", tr("Actions; none ticked: any action"));
    m_actions->setFixedHeight(actionsHeight);
    addField(u"rule.actions"_s, tr("Any of these acti&ons; none ticked: any action"), m_actions);
    connect(m_actions, &ActionChecks::edited, this, &PolicyForm::edited);
}

void PolicyForm::makeWhere()
{
    addSection(tr("Where"));
    m_owner = new QCheckBox(tr("Only what &belongs to the account itself"), this);
    nameWidget(m_owner, "policyOwner", tr("Only what belongs to the account itself"));
    addField(u"rule.owner_matches_subject"_s, {}, m_owner);
    connect(m_owner, &QCheckBox::clicked, this, &PolicyForm::edited);

    m_resource = new QComboBox(this);
    m_resource->setObjectName(u"policyResource"_s);
    m_resource->addItem(tr("any type"), QString());
    for (const char *type : policy::resourceTypes)
        m_resource->addItem(QLatin1String(type), QLatin1String(type));
    addField(u"rule.resource_type"_s, tr("Resource &type"), m_resource);
    connect(m_resource, &QComboBox::activated, this, &PolicyForm::edited);

    const auto chips = [this](const char *name, const QString &spoken, const QString &hint) {
        auto *editor = new ChipsEditor(this);
        editor->setObjectName(QLatin1String(name));
        nameWidget(editor->field(), (QByteArray(name) + "Field").constData(), spoken);
        editor->field()->setPlaceholderText(hint);
        connect(editor, &ChipsEditor::edited, this, &PolicyForm::edited);
        return editor;
    };
    m_services = chips("policyServices", tr("Service names"), tr("Add a service"));
    addField(u"rule.service_names"_s, tr("Any of these ser&vices; empty: any, and none"), m_services, m_services->field());
    m_tags = chips("policyTags", tr("Required tags"), tr("Add a tag"));
    if (m_context.book)
        m_tags->setSuggestions(m_context.book->tagsInUse());
    addField(u"rule.required_tags"_s, tr("&Every one of these tags; empty: none is asked for"), m_tags, m_tags->field());
}

void PolicyForm::makeTimes()
{
    addSection(tr("When"));
    m_zone = new QComboBox(this);
    m_zone->setObjectName(u"policyZone"_s);
    const QDateTime now = m_context.session.serverNow().toLocalTime();
    m_zone->addItem(tr("the time of this computer (%1)").arg(now.timeZoneAbbreviation()), false);
    m_zone->addItem(tr("UTC"), true);
    m_zone->setCurrentIndex(m_context.formats.zone == Formats::Zone::Utc ? 1 : 0);
    m_isUtc = m_zone->currentData().toBool();
    auto *zoneLabel = quietLabel(tr("Times are written in"), this);
    zoneLabel->setBuddy(m_zone);
    m_zone->setAccessibleName(tr("Zone in which times are written"));
    m_column->addWidget(zoneLabel);
    m_column->addWidget(m_zone);
    m_column->addSpacing(6);
    const auto time = [this](const char *name, QLabel *&note) {
        auto *field = new QLineEdit(this);
        field->setObjectName(QLatin1String(name));
        field->setPlaceholderText(tr("2026-12-31 18:00"));
        note = quietLabel({}, this);
        note->setObjectName(QLatin1String(name) + "Note"_L1);
        note->setWordWrap(true);
        connect(field, &QLineEdit::textEdited, this, [this] {
            showTimeNotes();
            Q_EMIT edited();
        });
        return field;
    };
    m_from = time("policyFrom", m_fromNote);
    addField(u"not_before"_s, tr("Valid &from"), m_from);
    m_column->insertWidget(m_column->indexOf(m_from) + 1, m_fromNote);
    m_until = time("policyUntil", m_untilNote);
    addField(u"expires_at"_s, tr("E&xpires"), m_until);
    m_column->insertWidget(m_column->indexOf(m_until) + 1, m_untilNote);
    connect(m_zone, &QComboBox::activated, this, [this] {
        const PolicyRule kept = rule(); // read in the former zone: fields keep their moment
        m_isUtc = m_zone->currentData().toBool();
        showTimes(kept);
    });
}

} // namespace mcias
