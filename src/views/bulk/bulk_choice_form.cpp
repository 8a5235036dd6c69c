// SPDX-License-Identifier: MIT
#include "views/bulk/bulk_choice_form.h"

#include "models/formats.h"
#include "views/controls/chips_editor.h"
#include "views/controls/fault_label.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;
using Kind = BulkOperation::Kind;

namespace {

constexpr std::array kinds{ Kind::AddRole, Kind::RemoveRole, Kind::SetRoles, Kind::AddTags, Kind::RemoveTags, Kind::Activate,
    Kind::Deactivate, Kind::Delete };
constexpr std::chrono::milliseconds readingDelay{ 250 }; // a long list is not read at every key
constexpr qsizetype largestTyped = 1'000'000;            // characters; longer lists come from a file

QString titleOf(Kind kind)
{
    switch (kind) {
    case Kind::AddRole:
        return BulkChoiceForm::tr("Grant a role");
    case Kind::RemoveRole:
        return BulkChoiceForm::tr("Revoke a role");
    case Kind::SetRoles:
        return BulkChoiceForm::tr("Set exactly these roles");
    case Kind::AddTags:
        return BulkChoiceForm::tr("Add tags");
    case Kind::RemoveTags:
        return BulkChoiceForm::tr("Remove tags");
    case Kind::Activate:
        return BulkChoiceForm::tr("Activate");
    case Kind::Deactivate:
        return BulkChoiceForm::tr("Deactivate");
    case Kind::Delete:
        return BulkChoiceForm::tr("Delete");
    }
    return {};
}

QString meaningOf(Kind kind)
{
    switch (kind) {
    case Kind::AddRole:
    case Kind::RemoveRole:
    case Kind::SetRoles:
        return BulkChoiceForm::tr(
            "Roles are read when a token is issued: tokens that are out keep their old roles until they are renewed or revoked.");
    case Kind::AddTags:
    case Kind::RemoveTags:
        return BulkChoiceForm::tr("All other tags of the accounts stay what they are.");
    case Kind::Activate:
        return BulkChoiceForm::tr("Inactive accounts can sign in again.");
    case Kind::Deactivate:
        return BulkChoiceForm::tr("Nobody can sign in to an inactive account. It can be activated again.");
    case Kind::Delete:
        return BulkChoiceForm::tr(
            "Deleted accounts stay in the list as deleted, and their tokens are revoked. There is no way back.");
    }
    return {};
}

QVBoxLayout *columnIn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    return column;
}

} // namespace

BulkChoiceForm::BulkChoiceForm(const QList<QUuid> &accounts, QWidget *parent)
    : QWidget(parent),
      m_accounts(accounts),
      m_kind(new QComboBox(this)),
      m_details(new QStackedWidget(this)),
      m_meaning(quietLabel({}, this))
{
    auto *column = columnIn(this);
    column->setSpacing(16);
    if (accounts.isEmpty())
        column->addWidget(makeNames(), 1);
    else
        column->addWidget(makeConcerned());
    column->addWidget(makeOperation());
    if (!accounts.isEmpty())
        column->addStretch(1);
    m_reading.setSingleShot(true);
    m_reading.setInterval(readingDelay);
    connect(&m_reading, &QTimer::timeout, this, &BulkChoiceForm::namesEdited);
    kindChanged();
}

QWidget *BulkChoiceForm::makeConcerned()
{
    auto *part = new QWidget(this);
    auto *column = columnIn(part);
    column->addWidget(quietLabel(tr("Accounts"), part));
    m_concerned = plainLabel({}, part);
    m_concerned->setObjectName(u"bulkConcerned"_s);
    m_concerned->setWordWrap(true);
    column->addWidget(m_concerned);
    return part;
}

void BulkChoiceForm::setConcerned(const QString &sentence)
{
    if (m_concerned)
        m_concerned->setText(sentence);
}

QWidget *BulkChoiceForm::makeOperation()
{
    auto *part = new QWidget(this);
    auto *column = columnIn(part);
    auto *label = quietLabel(tr("&What is to be done"), part);
    label->setBuddy(m_kind);
    nameWidget(m_kind, "bulkKind", tr("What is to be done"));
    for (const Kind kind : kinds)
        m_kind->addItem(titleOf(kind), static_cast<int>(kind));
    m_kind->setMinimumWidth(280);
    m_kind->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_details->addWidget(makeRoles());
    m_details->addWidget(makeTags());
    m_details->addWidget(new QWidget(m_details));
    m_details->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_meaning->setObjectName(u"bulkMeaning"_s);
    m_meaning->setWordWrap(true);
    column->addWidget(label);
    column->addWidget(m_kind);
    column->addSpacing(8);
    column->addWidget(m_details);
    column->addSpacing(4);
    column->addWidget(m_meaning);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BulkChoiceForm::kindChanged);
    return part;
}

// One role to grant or revoke; or all of them with a box each.
QWidget *BulkChoiceForm::makeRoles()
{
    auto *part = new QWidget(m_details);
    auto *column = columnIn(part);
    auto *one = quietLabel(tr("&Role"), part);
    m_role = new QComboBox(part);
    one->setBuddy(m_role);
    nameWidget(m_role, "bulkRole", tr("Role"));
    m_role->setMinimumWidth(280);
    m_role->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *set = new QWidget(part);
    auto *grid = new QGridLayout(set);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(3, 1);
    const auto words = wireWords(Role{});
    for (size_t i = 0; i < words.size(); ++i) {
        const QString word = QString::fromLatin1(words[i]);
        m_role->addItem(word);
        auto *box = new QCheckBox(word, set);
        nameWidget(box, ("bulkRole_"_L1 + word).toLatin1().constData(), tr("Role %1").arg(word));
        grid->addWidget(box, static_cast<int>(i / 3), static_cast<int>(i % 3));
        m_roles += box;
    }
    m_role->setCurrentText(u"user"_s); // the first one, admin, is not to be had by accident
    column->addWidget(one);
    column->addWidget(m_role);
    column->addWidget(set);
    one->setObjectName(u"bulkRoleLabel"_s);
    set->setObjectName(u"bulkRoleSet"_s);
    return part;
}

QWidget *BulkChoiceForm::makeTags()
{
    auto *part = new QWidget(m_details);
    auto *column = columnIn(part);
    m_tagsLabel = quietLabel(tr("&Tags"), part);
    m_tags = new ChipsEditor(part);
    m_tags->setObjectName(u"bulkTags"_s);
    m_tagsLabel->setBuddy(m_tags->field());
    column->addWidget(m_tagsLabel);
    column->addWidget(m_tags);
    return part;
}

QWidget *BulkChoiceForm::makeNames()
{
    auto *part = new QWidget(this);
    auto *column = columnIn(part);
    auto *label = quietLabel(tr("&Accounts: one name on each line, or a CSV file with a column username"), part);
    m_names = new QPlainTextEdit(part);
    label->setBuddy(m_names);
    nameWidget(m_names, "bulkNames", tr("Names of the accounts, one on each line"));
    m_names->setTabChangesFocus(true);
    m_names->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_names->setMinimumHeight(140);
    m_found = quietLabel({}, part);
    m_found->setObjectName(u"bulkNamesFound"_s);
    m_fault = new FaultLabel(part);
    m_fault->setObjectName(u"bulkNamesFault"_s);
    m_fault->setField(m_names);
    auto *open = new QPushButton(icon(u"folder"_s), tr("&Open a list…"), part);
    nameWidget(open, "bulkOpenList", tr("Open a list of names"));
    open->setAutoDefault(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_found, 1);
    row->addWidget(open);
    column->addWidget(label);
    column->addWidget(m_names, 1);
    column->addWidget(m_fault);
    column->addSpacing(4);
    column->addLayout(row);
    connect(m_names, &QPlainTextEdit::textChanged, &m_reading, qOverload<>(&QTimer::start));
    connect(open, &QPushButton::clicked, this, &BulkChoiceForm::openList);
    return part;
}

void BulkChoiceForm::kindChanged()
{
    const Kind now = kind();
    const bool isOne = now == Kind::AddRole || now == Kind::RemoveRole;
    const BulkOperation operation{ now, {}, {} };
    m_details->setCurrentIndex(operation.concernsRoles() ? 0 : operation.concernsTags() ? 1 : 2);
    m_details->setVisible(operation.concernsRoles() || operation.concernsTags());
    m_role->setVisible(isOne);
    findChild<QWidget *>(u"bulkRoleLabel"_s)->setVisible(isOne);
    findChild<QWidget *>(u"bulkRoleSet"_s)->setVisible(!isOne);
    m_meaning->setText(meaningOf(now));
}

Kind BulkChoiceForm::kind() const
{
    return static_cast<Kind>(m_kind->currentData().toInt());
}

RoleList BulkChoiceForm::roles() const
{
    const Kind now = kind();
    if (now == Kind::AddRole || now == Kind::RemoveRole)
        return { OpenEnum<Role>::fromWord(m_role->currentText().toStdString()) };
    RoleList all;
    if (now == Kind::SetRoles) {
        for (const QCheckBox *box : m_roles) {
            if (box->isChecked())
                all += OpenEnum<Role>::fromWord(box->text().toStdString());
        }
    }
    return all;
}

void BulkChoiceForm::setSuggestions(const QMap<QString, int> &tags)
{
    m_tags->setSuggestions(tags);
}

void BulkChoiceForm::setNames(const QString &text)
{
    if (m_names)
        m_names->setPlainText(text);
}

void BulkChoiceForm::setOperation(const BulkOperation &operation)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(operation.kind)));
    if (!operation.roles.isEmpty())
        m_role->setCurrentText(operation.roles[0].word());
    for (QCheckBox *box : std::as_const(m_roles))
        box->setChecked(operation.roles.contains(OpenEnum<Role>::fromWord(box->text().toStdString())));
    m_tags->setTags(operation.tags);
}

std::optional<std::pair<BulkOperation, BulkSelection>> BulkChoiceForm::choice()
{
    BulkOperation operation{ kind(), roles(), {} };
    BulkSelection selection{ m_accounts, {} };
    if (m_names) {
        namesEdited();
        const BulkNames names = BulkNames::parse(m_names->toPlainText().toUtf8());
        if (!names.problem.isEmpty()) {
            m_fault->say(names.problem);
            m_names->setFocus(Qt::OtherFocusReason);
            return {};
        }
        selection.names = names.names;
    }
    if (operation.concernsTags()) {
        if (!m_tags->finishTyping()) {
            m_tags->setFocus(Qt::OtherFocusReason);
            return {};
        }
        operation.tags = m_tags->tags();
    }
    if (const QString complaint = operation.complaint(); !complaint.isEmpty()) {
        m_meaning->setText(complaint);
        (operation.concernsTags() ? static_cast<QWidget *>(m_tags->field()) : m_role)->setFocus(Qt::OtherFocusReason);
        return {};
    }
    return std::pair(operation, selection);
}

QWidget *BulkChoiceForm::firstFocus() const
{
    return m_names ? static_cast<QWidget *>(m_names) : m_kind;
}

bool BulkChoiceForm::hasNames() const
{
    return m_names && !m_names->toPlainText().trimmed().isEmpty();
}

void BulkChoiceForm::namesEdited()
{
    m_reading.stop();
    m_fault->say({});
    if (!hasNames())
        return m_found->clear();
    const BulkNames names = BulkNames::parse(m_names->toPlainText().toUtf8());
    if (!names.problem.isEmpty()) {
        m_found->clear();
        return m_fault->say(names.problem);
    }
    const int count = static_cast<int>(names.names.size());
    m_found->setText(names.column.isEmpty() ? tr("%n name(s)", nullptr, count)
                                            : tr("%n name(s) in the column %1", nullptr, count).arg(safeLine(names.column, 40)));
}

void BulkChoiceForm::openList()
{
    auto *dialog = new QFileDialog(
        this, tr("Open a list of names"), {}, tr("Lists (*.csv *.tsv *.txt)") + u";;"_s + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &BulkChoiceForm::takeFile);
    dialog->open();
}

// The field shows what will be taken: the names alone, whatever else the file has.
void BulkChoiceForm::takeFile(const QString &path)
{
    QFile file(path);
    const QString name = safeLine(QFileInfo(path).fileName(), 80);
    if (!file.open(QIODevice::ReadOnly))
        return m_fault->say(tr("The file %1 could not be read: %2.").arg(name, file.errorString()));
    const BulkNames names = BulkNames::parse(file.read(BulkNames::mostBytes + 1));
    if (!names.problem.isEmpty())
        return m_fault->say(names.problem);
    QStringList lines;
    lines.reserve(names.names.size());
    for (const BulkName &entry : names.names)
        lines += entry.text;
    const QString text = lines.join(u'\n');
    if (text.size() > largestTyped)
        return m_fault->say(tr("The list %1 is too long for this window.").arg(name));
    m_names->setPlainText(text);
    namesEdited();
    m_kind->setFocus(Qt::OtherFocusReason);
}

} // namespace mcias
