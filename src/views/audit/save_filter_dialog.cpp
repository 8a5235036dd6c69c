// SPDX-License-Identifier: MIT
#include "views/audit/save_filter_dialog.h"

#include "models/formats.h"
#include "views/audit/saved_filters.h"
#include "views/controls/fault_label.h"
#include "views/controls/labels.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

SaveFilterDialog::SaveFilterDialog(SavedFilters &saved, const QString &filter, QWidget *parent)
    : QDialog(parent),
      m_saved(saved),
      m_filter(filter.trimmed()),
      m_name(new QLineEdit(this)),
      m_note(new FaultLabel(this))
{
    setObjectName(u"saveFilter"_s);
    setWindowTitle(tr("Save the filter"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(6);
    auto *text = plainLabel(safeLine(m_filter, 200), this);
    text->setObjectName(u"saveFilterText"_s);
    text->setWordWrap(true);
    column->addWidget(quietLabel(tr("The filter"), this));
    column->addWidget(text);
    column->addSpacing(10);
    auto *label = plainLabel(tr("&Name"), this);
    nameWidget(m_name, "saveFilterName", tr("Name of the filter"));
    m_name->setMaxLength(SavedFilters::longestName);
    label->setBuddy(m_name);
    column->addWidget(label);
    column->addWidget(m_name);
    m_note->setObjectName(u"saveFilterNote"_s);
    m_note->setField(m_name);
    column->addWidget(m_note);
    column->addSpacing(14);
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    nameWidget(m_save, "saveFilterSave", tr("Save"));
    auto *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    nameWidget(cancel, "saveFilterCancel", tr("Cancel"));
    column->addWidget(buttons);
    setMinimumWidth(380);
    connect(buttons, &QDialogButtonBox::accepted, this, &SaveFilterDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &SaveFilterDialog::showNote);
    showNote();
    m_name->setFocus();
}

QString SaveFilterDialog::name() const
{
    return m_name->text().simplified();
}

void SaveFilterDialog::showNote()
{
    const bool isTaken = m_saved.find(name()) >= 0;
    const bool isFull = !isTaken && m_saved.filters().size() >= SavedFilters::most;
    const bool isLong = m_filter.size() > SavedFilters::longestText;
    m_note->say(isLong ? tr("A filter of more than %Ln character(s) cannot be kept.", nullptr, int(SavedFilters::longestText))
            : isTaken  ? tr("There is a filter of this name. Saving replaces it.")
            : isFull   ? tr("%n filter(s) are kept already: remove one first.", nullptr, int(SavedFilters::most))
                       : QString());
    m_save->setText(isTaken ? tr("&Replace") : tr("&Save"));
    m_save->setAccessibleName(isTaken ? tr("Replace") : tr("Save"));
    m_save->setEnabled(!name().isEmpty() && !isFull && !isLong);
}

void SaveFilterDialog::accept()
{
    if (m_saved.put(name(), m_filter))
        QDialog::accept();
}

} // namespace mcias
