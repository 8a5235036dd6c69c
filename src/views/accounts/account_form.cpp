// SPDX-License-Identifier: MIT
#include "views/accounts/account_form.h"

#include "views/accounts/tag_facts.h"
#include "views/accounts/token_roles_panel.h"
#include "views/controls/chips_editor.h"
#include "views/controls/labels.h"
#include "views/controls/mnemonics.h"
#include "work/account_book.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int rolesInRow = 3;
constexpr qsizetype mostRoles = 30; // with boxes; what comes after them is kept as it is

QString shown(const QString &word)
{
    return escapedMnemonic(safeLine(word, 40));
}

} // namespace

AccountForm::AccountForm(const PageContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    makeStatus();
    makeRoles();
    makeTags();
    m_again = new QPushButton(tr("Read a&gain"), this);
    nameWidget(m_again, "formAgain", tr("Read roles and tags again"));
    m_again->setAutoDefault(true);
    m_column->addWidget(m_again, 0, Qt::AlignLeft);
    m_column->addStretch(1);
    connect(m_again, &QPushButton::clicked, this, &AccountForm::readWanted);
    showParts();
}

void AccountForm::addSection(const QString &title, const char *objectName)
{
    if (m_column->count() > 0)
        m_column->addSpacing(14);
    QLabel *label = titleLabel(title, 1, this);
    label->setObjectName(QLatin1String(objectName));
    m_column->addWidget(label);
}

void AccountForm::makeStatus()
{
    addSection(tr("Status"), "statusTitle");
    m_active = new QRadioButton(tr("&Active"), this);
    m_inactive = new QRadioButton(tr("&Inactive: it can neither sign in nor use its tokens"), this);
    m_other = new QRadioButton(this);
    nameWidget(m_active, "statusActive", tr("Active"));
    nameWidget(m_inactive, "statusInactive", tr("Inactive"));
    nameWidget(m_other, "statusOther", tr("Other status"));
    m_other->hide();
    for (QRadioButton *button : { m_active, m_inactive, m_other }) {
        m_column->addWidget(button);
        connect(button, &QRadioButton::clicked, this, &AccountForm::edited);
    }
}

void AccountForm::makeRoles()
{
    addSection(tr("Roles"), "rolesTitle");
    m_serviceRemark = quietLabel(
        tr("A service never signs in: its roles act through the token that is issued for it, from its next token on."), this);
    nameWidget(m_serviceRemark, "serviceRoles", m_serviceRemark->text());
    m_serviceRemark->setWordWrap(true);
    m_serviceRemark->hide();
    m_rolesRemark = quietLabel({}, this);
    m_rolesRemark->setObjectName(u"rolesRemark"_s);
    m_rolesRemark->setWordWrap(true);
    m_rolesBox = new QWidget(this);
    m_rolesGrid = new QGridLayout(m_rolesBox);
    m_rolesGrid->setContentsMargins(0, 0, 0, 0);
    m_rolesGrid->setHorizontalSpacing(20);
    m_rolesGrid->setVerticalSpacing(4);
    for (int i = 0; i < rolesInRow; ++i)
        m_rolesGrid->setColumnStretch(i, 1);
    m_column->addWidget(m_serviceRemark);
    m_column->addWidget(m_rolesBox);
    m_column->addWidget(m_rolesRemark);
    m_tokens = new TokenRolesPanel(m_context, this);
    m_column->addWidget(m_tokens);
    showRoles({});
}

// The allowlist, then what else the account has. Boxes that are there stay: one of them may have the keyboard.
void AccountForm::showRoles(const RoleList &roles)
{
    if (m_roles.isEmpty()) {
        for (size_t i = 0; i < wireWords(Role{}).size(); ++i)
            addRole(static_cast<Role>(i));
    }
    m_unseenRoles.clear();
    const auto isShown = [this](const OpenEnum<Role> &role) {
        return std::any_of(m_roles.begin(), m_roles.end(), [&role](const auto &shown) { return shown.first == role; });
    };
    for (const auto &role : roles) {
        if (isShown(role))
            continue;
        if (m_roles.size() < mostRoles)
            addRole(role);
        else
            m_unseenRoles += role;
    }
    for (const auto &[role, box] : std::as_const(m_roles))
        box->setChecked(roles.contains(role));
}

void AccountForm::addRole(const OpenEnum<Role> &role)
{
    auto *box = new QCheckBox(shown(role.word()), m_rolesBox);
    box->setObjectName("role-"_L1 + (role.isKnown() ? role.word() : QString::number(m_roles.size())));
    box->setAccessibleName(tr("Role %1").arg(safeLine(role.word(), 40).remove(u'&')));
    box->setAccessibleDescription(role == Role::Admin ? tr("May do everything in MCIAS.")
            : role.isKnown() ? tr("Has no meaning inside MCIAS itself: applications and policy rules look for it.")
                             : tr("A role that this console does not know: it can be revoked here."));
    box->setToolTip(box->accessibleDescription());
    const auto place = static_cast<int>(m_roles.size());
    m_rolesGrid->addWidget(box, place / rolesInRow, place % rolesInRow);
    connect(box, &QCheckBox::clicked, this, &AccountForm::edited);
    m_roles += { role, box };
}

void AccountForm::makeTags()
{
    addSection(tr("Tags"), "tagsTitle");
    m_tags = new ChipsEditor(this);
    m_tags->setObjectName(u"tags"_s);
    m_tagsRemark = quietLabel({}, this);
    m_tagsRemark->setObjectName(u"tagsRemark"_s);
    m_tagsRemark->setWordWrap(true);
    m_tagFacts = new TagFacts(m_context, this);
    m_column->addWidget(m_tags);
    m_column->addWidget(m_tagsRemark);
    m_column->addWidget(m_tagFacts);
    if (m_context.book)
        m_tags->setSuggestions(m_context.book->tagsInUse());
    connect(m_tags, &ChipsEditor::edited, this, [this] {
        m_tagFacts->setTags(m_tags->tags());
        Q_EMIT edited();
    });
    connect(m_tags, &ChipsEditor::typed, this, &AccountForm::edited);
    connect(m_tags, &ChipsEditor::currentTagChanged, this, [this] { m_tagFacts->setCurrent(m_tags->currentTag()); });
    connect(m_tagFacts, &TagFacts::requiredTagsKnown, m_tags, &ChipsEditor::setMarked);
    connect(m_tagFacts, &TagFacts::pageWanted, this, &AccountForm::pageWanted);
}

void AccountForm::setAccount(const Account &account)
{
    m_account = account;
    m_serviceRemark->setVisible(account.type == AccountType::System);
}

void AccountForm::setValues(const AccountSnapshot &values)
{
    m_hasStatus = true;
    const bool isOther = values.status != AccountStatus::Active && values.status != AccountStatus::Inactive;
    if (isOther) {
        m_otherStatus = values.status.word();
        m_other->setText(shown(m_otherStatus));
        m_other->setAccessibleName(tr("Status %1").arg(safeLine(m_otherStatus, 40).remove(u'&')));
    }
    m_other->setVisible(isOther || !m_otherStatus.isEmpty());
    (isOther ? m_other : values.status == AccountStatus::Active ? m_active : m_inactive)->setChecked(true);
    if (values.roles) {
        m_hasRoles = true;
        showRoles(*values.roles);
    }
    if (values.tags) {
        m_hasTags = true;
        m_tags->setTags(*values.tags);
        m_tagFacts->setTags(*values.tags);
    }
    showParts();
}

AccountSnapshot AccountForm::values() const
{
    AccountSnapshot values;
    values.status = m_other->isChecked() ? OpenEnum<AccountStatus>::fromWord(m_otherStatus.toStdString())
        : m_inactive->isChecked()        ? AccountStatus::Inactive
                                         : AccountStatus::Active;
    if (m_hasRoles) {
        RoleList roles;
        for (const auto &[role, box] : m_roles) {
            if (box->isChecked())
                roles += role;
        }
        values.roles = roles + m_unseenRoles;
    }
    if (m_hasTags)
        values.tags = m_tags->tags();
    return values;
}

void AccountForm::setFaults(const std::optional<Error> &roles, const std::optional<Error> &tags)
{
    m_rolesFault = roles;
    m_tagsFault = tags;
    showParts();
}

void AccountForm::setReading(bool isReading)
{
    m_isReading = isReading;
    showParts();
}

void AccountForm::showPart(
    QWidget *part, QLabel *remark, bool isKnown, const std::optional<Error> &fault, const QString &denied) const
{
    part->setEnabled(isKnown);
    QString text;
    if (!isKnown && m_isReading)
        text = tr("Being read…");
    else if (fault && fault->isNotOffered())
        text = tr("This server does not offer them.");
    else if (fault && fault->kind == ErrorKind::Forbidden)
        text = denied + u' ' + fault->explanation();
    else if (fault)
        text = (isKnown ? tr("They could not be read again.") : tr("They could not be read, and stay as they are.")) + u' '
            + fault->explanation();
    else if (!isKnown)
        text = tr("Not known.");
    remark->setText(text);
    remark->setAccessibleName(text);
    remark->setVisible(!text.isEmpty());
}

void AccountForm::showParts()
{
    for (QRadioButton *button : { m_active, m_inactive, m_other })
        button->setEnabled(m_hasStatus);
    showPart(m_rolesBox, m_rolesRemark, m_hasRoles, m_rolesFault, tr("You may not see the roles of this account."));
    showPart(m_tags, m_tagsRemark, m_hasTags, m_tagsFault, tr("You may not see the tags of this account."));
    m_again->setVisible(!m_isReading && (m_rolesFault || m_tagsFault));
}

void AccountForm::setRolesNow(const std::optional<RoleList> &roles)
{
    m_tokens->setAccount(m_account, roles);
}

bool AccountForm::isRevoking() const
{
    return m_tokens->isBusy();
}

bool AccountForm::finishTyping()
{
    if (m_tags->finishTyping())
        return true;
    m_tags->field()->setFocus(Qt::OtherFocusReason);
    return false;
}

QString AccountForm::typing() const
{
    return m_tags->field()->text();
}

void AccountForm::setTyping(const QString &text)
{
    m_tags->field()->setText(text);
}

} // namespace mcias
