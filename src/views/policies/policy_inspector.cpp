// SPDX-License-Identifier: MIT
#include "views/policies/policy_inspector.h"

#include "views/controls/card.h"
#include "views/controls/facts_panel.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/placeholder.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

QString lineEach(const std::optional<QList<QString>> &words, const QString &none)
{
    if (!words || words->isEmpty())
        return none;
    constexpr qsizetype most = 40;
    QStringList lines;
    for (const QString &word : words->mid(0, most))
        lines += safeLine(word, 80);
    if (words->size() > most)
        lines += u"…"_s;
    return lines.join(u'\n');
}

} // namespace

PolicyInspector::PolicyInspector(const PageContext &context, QWidget *parent)
    : QStackedWidget(parent),
      m_context(context),
      m_hint(new Placeholder(this)),
      m_facts(new FactsPanel),
      m_sheet(new QWidget(this)),
      m_switch(new QCheckBox(tr("S&witched on"), m_sheet)),
      m_edit(new QPushButton(icon(u"edit"_s), tr("Edit…"), m_sheet)),
      m_duplicate(new QPushButton(tr("Duplicate…"), m_sheet)),
      m_delete(new QPushButton(tr("Delete…"), m_sheet))
{
    setMinimumWidth(260);
    m_hint->setBackgroundRole(QPalette::Base);
    m_hint->setAutoFillBackground(true);
    nameWidget(m_facts, "policyFacts", tr("Facts of the selected rule"));
    m_sheet->setBackgroundRole(QPalette::Base);
    m_sheet->setAutoFillBackground(true);
    nameWidget(m_switch, "policySwitch", tr("The rule is switched on"));
    // The toolbar has the underlined letters.
    nameWidget(m_edit, "inspectorEditRule", tr("Edit the rule"));
    nameWidget(m_duplicate, "inspectorDuplicateRule", tr("Duplicate the rule"));
    nameWidget(m_delete, "inspectorDeleteRule", tr("Delete the rule"));
    auto *column = new QVBoxLayout(m_sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scrolled(m_facts, "policyFactsScroll"), 1);
    column->addWidget(new Hairline(Qt::Horizontal, m_sheet));
    auto *buttons = new QVBoxLayout;
    buttons->setContentsMargins(16, 12, 16, 12);
    buttons->setSpacing(8);
    buttons->addWidget(m_switch);
    buttons->addWidget(m_edit);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_duplicate, 1);
    row->addWidget(m_delete, 1);
    buttons->addLayout(row);
    column->addLayout(buttons);
    addWidget(m_hint);
    addWidget(m_sheet);
    // What it shows is what the server has: the wish alone changes nothing here.
    connect(m_switch, &QCheckBox::clicked, this, [this](bool on) {
        showSwitch();
        Q_EMIT switchWanted(on);
    });
    connect(m_edit, &QPushButton::clicked, this, &PolicyInspector::editWanted);
    connect(m_duplicate, &QPushButton::clicked, this, &PolicyInspector::duplicateWanted);
    connect(m_delete, &QPushButton::clicked, this, &PolicyInspector::deleteWanted);
}

void PolicyInspector::showNothing(const QString &hint)
{
    m_hint->show(u"policy"_s, {}, hint);
    setCurrentWidget(m_hint);
}

void PolicyInspector::showRule(const PolicyRow &row, int all)
{
    m_row = row;
    const bool isEditable = !row.isBuiltIn() && !m_context.session.profile().readOnly;
    const QString why = row.isBuiltIn() ? tr("Built-in rules cannot be changed.")
        : isEditable                    ? QString()
                                        : tr("This profile is read-only.");
    for (QPushButton *button : { m_edit, m_delete }) {
        button->setEnabled(isEditable);
        button->setToolTip(why);
    }
    m_duplicate->setEnabled(!m_context.session.profile().readOnly);
    m_switch->setToolTip(why);
    showSwitch();
    const QString title = row.rule.description.trimmed().isEmpty() ? PolicyText::name(row.rule)
                                                                   : safeLine(row.rule.description, 400);
    m_facts->setFacts(title,
        PolicyText::effect(row.rule) + u" · "_s
            + (row.isBuiltIn() ? tr("built in") : PolicyText::validity(row.rule, row.time, m_context.formats)),
        factsOf(row, all));
    setCurrentWidget(m_sheet);
}

void PolicyInspector::setSwitching(bool isSwitching)
{
    m_isSwitching = isSwitching;
    showSwitch();
}

void PolicyInspector::showSwitch()
{
    m_switch->setChecked(m_row.rule.enabled);
    m_switch->setText(m_isSwitching ? tr("Being switched…") : tr("S&witched on"));
    m_switch->setEnabled(!m_isSwitching && !m_row.isBuiltIn() && !m_context.session.profile().readOnly);
}

QList<Fact> PolicyInspector::factsOf(const PolicyRow &row, int all) const
{
    const Formats &formats = m_context.formats;
    const QDateTime now = m_context.session.serverNow();
    const RuleBody &body = row.rule.rule;
    QList<Fact> facts;
    if (!row.remarks.isEmpty())
        facts += Fact{ tr("Findings"), row.remarks.join(u'\n'), {} };
    facts += Fact{ tr("Looked at"), tr("as number %1 of %2").arg(formats.number(row.place), formats.number(all)),
        tr("Priority %1. Any deny that matches wins, wherever it stands.").arg(row.rule.priority) };
    if (row.isBuiltIn())
        facts += Fact{ tr("Built in"), tr("Every MCIAS server has this rule and lists it nowhere"),
            tr("As MCIAS documents it: your server may have it in other words. It cannot be changed; a deny stands above it.") };
    facts += Fact{ tr("Who"), PolicyText::who(body, row.subjectName),
        body.subjectUuid ? body.subjectUuid->toString(QUuid::WithoutBraces) : QString() };
    facts += Fact{ tr("Actions"), lineEach(body.actions, tr("any action")), {} };
    const QString where = PolicyText::where(body);
    facts += Fact{ tr("Where"), where.isEmpty() ? tr("everywhere") : where, {} };
    if (row.rule.notBefore)
        facts += Fact{ tr("Valid from"), formats.exactTime(*row.rule.notBefore), formats.distance(*row.rule.notBefore, now) };
    if (row.rule.expiresAt)
        facts += Fact{ tr("Expires"), formats.exactTime(*row.rule.expiresAt), formats.distance(*row.rule.expiresAt, now) };
    if (row.isBuiltIn())
        return facts;
    facts += Fact{ tr("Created"), formats.exactTime(row.rule.createdAt), formats.distance(row.rule.createdAt, now) };
    facts += Fact{ tr("Updated"), formats.exactTime(row.rule.updatedAt), formats.distance(row.rule.updatedAt, now) };
    facts += Fact{ tr("Rule ID"), QString::number(row.rule.id), {} };
    return facts;
}

} // namespace mcias
