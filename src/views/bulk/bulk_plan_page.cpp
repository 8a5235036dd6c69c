// SPDX-License-Identifier: MIT
#include "views/bulk/bulk_plan_page.h"

#include "session/session.h"
#include "views/controls/command_disclosure.h"
#include "views/controls/labels.h"
#include "views/controls/wrapped_check_box.h"
#include "views/forms/step_text.h"
#include "views/page.h"
#include "views/tables/filter_field.h"
#include "views/tables/table_view.h"
#include "work/account_book.h"
#include "work/guards.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

QStringList dangersOf(const PageContext &context, const BulkPlan &plan)
{
    if (!context.book)
        return {};
    QList<PlannedSteps> steps;
    steps.reserve(plan.rows.size());
    for (const BulkRow &row : plan.rows) {
        if (!row.isSkipped())
            steps += PlannedSteps{ row.id, row.steps };
    }
    QStringList sentences;
    const OwnAccount own = OwnAccount::of(context.session.identity());
    for (const GuardWarning &warning : guardWarnings(context.book->rows(), steps, own, context.book->isLoaded()))
        sentences += warning.sentence;
    return sentences;
}

} // namespace

BulkPlanPage::BulkPlanPage(const PageContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_model(context.formats),
      m_counts(plainLabel({}, this)),
      m_filter(new FilterField(this)),
      m_table(new TableView(this)),
      m_commands(new CommandDisclosure([this] { return commands(); }, this)),
      m_warnings(new QVBoxLayout),
      m_dangerLabel(plainLabel({}, this)),
      m_numberPart(new QWidget(this)),
      m_numberLabel(plainLabel({}, m_numberPart)),
      m_number(new QLineEdit(m_numberPart))
{
    m_counts->setObjectName(u"bulkPlanCounts"_s);
    nameWidget(m_filter, "bulkPlanFilter", tr("Filter the plan"));
    m_filter->setPlaceholderText(tr("Filter: a name, plan:change or plan:skip"));
    nameWidget(m_table, "bulkPlanTable", tr("The plan"));
    m_table->setRows(&m_model);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // in the order in which it is done
    m_filter->setMaximumWidth(360);

    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(m_counts, 1);
    top->addWidget(m_filter, 1);
    m_warnings->setSpacing(6);
    m_dangerLabel->setObjectName(u"bulkDangers"_s);
    m_warnings->addWidget(m_dangerLabel);
    m_warnings->setContentsMargins(0, 0, 0, 0);
    auto *number = new QHBoxLayout(m_numberPart);
    number->setContentsMargins(0, 0, 0, 0);
    number->setSpacing(8);
    number->addWidget(m_numberLabel);
    number->addWidget(m_number);
    number->addStretch(1);
    m_number->setMaximumWidth(120);
    nameWidget(m_number, "bulkNumber", tr("Number of the accounts to delete"));
    m_numberLabel->setBuddy(m_number);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addWidget(m_commands);
    column->addLayout(m_warnings);
    column->addWidget(m_numberPart);

    connect(m_filter, &QLineEdit::textChanged, &m_model, &RowsModel::setFilter);
    connect(&m_model, &RowsModel::countsChanged, this, &BulkPlanPage::showCounts);
    connect(m_number, &QLineEdit::textChanged, this, &BulkPlanPage::confirmedChanged);
}

void BulkPlanPage::setPlan(const BulkPlan &plan)
{
    m_plan = plan;
    m_toDo = plan.toDo();
    m_filter->clear();
    m_model.setRows(bulkTableRows(std::make_shared<const BulkPlan>(plan), BulkReport(plan).results()));
    m_table->fitColumns();
    m_number->clear();
    const bool deletes = plan.operation.kind == BulkOperation::Kind::Delete && !plan.isUndo && m_toDo > 0;
    m_numberPart->setVisible(deletes);
    m_numberLabel->setText(tr("&Type %1, the number of accounts, to delete them:").arg(m_toDo));
    m_commands->refresh();
    showWarnings();
    showCounts();
    Q_EMIT confirmedChanged();
}

void BulkPlanPage::showWarnings()
{
    for (WrappedCheckBox *box : std::as_const(m_boxes))
        delete box;
    m_boxes.clear();
    const QStringList dangers = dangersOf(m_context, m_plan);
    m_dangerLabel->setVisible(!dangers.isEmpty());
    m_dangerLabel->setText(dangers.size() == 1
            ? tr("This has a consequence that is easily overlooked. Tick it to go on.")
            : tr("This has consequences that are easily overlooked. Tick each of them to go on."));
    auto *before = m_commands->findChild<QWidget *>(u"commandText"_s); // the last of them
    for (int i = 0; i < dangers.size(); ++i) {
        auto *box = new WrappedCheckBox(dangers[i], this);
        nameWidget(box, ("bulkDanger"_L1 + QString::number(i)).toLatin1().constData(), dangers[i]);
        connect(box, &QCheckBox::toggled, this, &BulkPlanPage::confirmedChanged);
        m_warnings->addWidget(box);
        m_boxes += box;
        setTabOrder(before, box);
        before = box;
    }
    setTabOrder(before, m_number);
}

void BulkPlanPage::showCounts()
{
    const int skipped = static_cast<int>(m_plan.rows.size()) - m_toDo;
    QString text = tr("%n account(s) will be changed", nullptr, m_toDo);
    if (skipped > 0)
        text += u" · "_s + tr("%n skipped", nullptr, skipped);
    if (!m_filter->text().isEmpty())
        text += u" · "_s + tr("%1 shown").arg(m_context.formats.number(m_model.rowCount()));
    m_counts->setText(text);
}

QStringList BulkPlanPage::commands() const
{
    QStringList commands;
    for (const BulkRow &row : m_plan.rows)
        commands += StepText::commands(row.steps, row.id, row.before);
    return commands;
}

bool BulkPlanPage::isConfirmed() const
{
    const bool isTicked = std::all_of(
        m_boxes.begin(), m_boxes.end(), [](const WrappedCheckBox *box) { return box->isChecked(); });
    const bool isTyped = m_numberPart->isHidden() || m_number->text().trimmed() == QString::number(m_toDo);
    return m_toDo > 0 && isTicked && isTyped;
}

QWidget *BulkPlanPage::firstFocus() const
{
    return m_table;
}

} // namespace mcias
