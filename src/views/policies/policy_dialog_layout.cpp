// SPDX-License-Identifier: MIT
// What PolicyDialog is made of, and how it goes into a draft.
#include "views/controls/fault_label.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/forms/foreign_changes_panel.h"
#include "views/policies/impact_panel.h"
#include "views/policies/policy_dialog.h"
#include "views/policies/policy_form.h"

#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

QScrollArea *scrolling(QWidget *content, const char *name, const QString &spoken)
{
    auto *area = new QScrollArea; // on small screens
    nameWidget(area, name, spoken);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

} // namespace

QWidget *PolicyDialog::makeFormPage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_foreign = new ForeignChangesPanel(page);
    m_foreign->setWords(tr("Somebody else has changed this rule meanwhile, and not as you have. Choose what is to be."),
        tr("Somebody else has changed this rule meanwhile. The form has taken it over; what you changed is kept."));
    column->addWidget(m_foreign);
    auto *splitter = new QSplitter(Qt::Horizontal, page);
    nameWidget(splitter, "policySides", tr("Form and JSON"));
    splitter->setChildrenCollapsible(false);
    m_form = new PolicyForm(m_context, isNew());
    splitter->addWidget(scrolling(m_form, "policyFormScroll", tr("The rule as a form")));
    splitter->addWidget(makeJson(splitter));
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({ 540, 390 });
    column->addWidget(splitter, 1);
    connect(m_form, &PolicyForm::edited, this, &PolicyDialog::formEdited);
    connect(m_foreign, &ForeignChangesPanel::decided, this, &PolicyDialog::decide);
    return page;
}

QWidget *PolicyDialog::makeJson(QWidget *parent)
{
    auto *side = new QWidget(parent);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(12, 0, 0, 0);
    column->setSpacing(4);
    m_json = new QPlainTextEdit(side);
    nameWidget(m_json, "policyJson", tr("The rule as JSON"));
    m_json->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_json->setTabChangesFocus(true);
    m_json->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_json->setMinimumWidth(260);
    auto *label = quietLabel(tr("The same as &JSON: each follows the other"), side);
    label->setBuddy(m_json);
    m_jsonFault = new FaultLabel(side);
    m_jsonFault->setObjectName(u"policyJsonFault"_s);
    m_jsonFault->setField(m_json);
    m_reset = new QPushButton(tr("&Use what the form says"), side);
    nameWidget(m_reset, "policyJsonReset", tr("Give up the JSON text and use what the form says"));
    m_reset->setAutoDefault(false);
    m_reset->hide();
    column->addWidget(label);
    column->addWidget(m_json, 1);
    column->addWidget(m_jsonFault);
    column->addWidget(m_reset, 0, Qt::AlignLeft);
    connect(m_json, &QPlainTextEdit::textChanged, this, &PolicyDialog::jsonEdited);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_isBroken = false;
        m_form->setEnabled(true);
        writeJson();
        m_json->setFocus(Qt::OtherFocusReason);
    });
    return side;
}

QWidget *PolicyDialog::makeReviewPage()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_back = new QPushButton(icon(u"back"_s), tr("&Back to the form"), content);
    nameWidget(m_back, "policyBack", tr("Back to the form"));
    m_back->setAutoDefault(false);
    m_intro = plainLabel({}, content);
    m_intro->setObjectName(u"policyIntro"_s);
    m_intro->setWordWrap(true);
    m_review = new ChangeReview(content);
    m_remarks = plainLabel({}, content);
    m_remarks->setObjectName(u"policyRemarks"_s);
    m_remarks->setWordWrap(true);
    m_impact = new ImpactPanel(m_context, content);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    column->addWidget(m_intro);
    column->addWidget(m_review);
    column->addWidget(m_remarks);
    column->addWidget(titleLabel(tr("What it changes"), 1, content));
    column->addWidget(m_impact, 1);
    connect(m_back, &QPushButton::clicked, this, [this] {
        clearMessage();
        m_impact->clear();
        show(Stage::Form);
    });
    connect(m_impact, &ImpactPanel::judged, this, [this](const PolicyAnswer &answer) { judged(answer.dangers); });
    connect(m_impact, &ImpactPanel::ended, this, &PolicyDialog::showRemarks);
    return scrolling(content, "policyReviewScroll", tr("What will be saved"));
}

void PolicyDialog::keepFields()
{
    keepInDraft(
        u"seen"_s, [this] { return isNew() ? QJsonValue() : QJsonValue(ruleToJson(m_seen, true)); },
        [this](const QJsonValue &value) {
            const RuleReading seen = ruleFromJson(value.toString(), m_seen, false);
            if (seen.rule)
                m_seen = *seen.rule;
        });
    keepInDraft(
        u"json"_s, [this] { return QJsonValue(m_json->toPlainText()); },
        [this](const QJsonValue &value) { m_json->setPlainText(value.toString()); });
}

} // namespace mcias
