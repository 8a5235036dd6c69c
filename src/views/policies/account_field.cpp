// SPDX-License-Identifier: MIT
#include "views/policies/account_field.h"

#include "views/accounts/account_finder.h"
#include "views/controls/labels.h"
#include "views/controls/sizes.h"
#include "work/account_book.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int finderHeight = 170;

} // namespace

AccountField::AccountField(const PageContext &context, const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_field(new QLineEdit(this)),
      m_finder(new AccountFinder(context, m_field, this)),
      m_remark(quietLabel({}, this))
{
    m_field->setObjectName(name);
    m_field->setAccessibleName(title);
    m_field->setPlaceholderText(tr("Name or ID of an account"));
    m_field->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_finder->setObjectName(name + "Finder"_L1);
    m_finder->setFixedHeight(finderHeight);
    m_finder->hide();
    m_remark->setObjectName(name + "Note"_L1);
    m_remark->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (QWidget *part : std::initializer_list<QWidget *>{ m_field, m_finder, m_remark })
        column->addWidget(part);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_account = {};
        m_finder->setVisible(!text.trimmed().isEmpty());
        Q_EMIT changed();
    });
    connect(m_finder, &AccountFinder::chosen, this, [this](const QUuid &account) {
        m_field->setFocus(Qt::OtherFocusReason);
        setAccount(account);
        Q_EMIT changed();
    });
}

void AccountField::setAccount(const QUuid &account)
{
    m_account = account;
    showName();
}

void AccountField::setRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void AccountField::showName()
{
    if (m_account.isNull())
        return; // somebody is typing
    const auto row = m_context.book ? m_context.book->find(m_account) : std::nullopt;
    m_field->setText(row ? safeLine(row->account.username, longestFact) : m_account.toString(QUuid::WithoutBraces));
    m_finder->hide();
}

} // namespace mcias
