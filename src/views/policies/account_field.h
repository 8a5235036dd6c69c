// SPDX-License-Identifier: MIT
#pragma once

#include "views/page.h"

#include <QUuid>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace mcias {

class AccountFinder;

//! Names one account: a field for a part of its name or its id, below it what fits while somebody types, and a remark.
class AccountField final : public QWidget {
    Q_OBJECT

public:
    //! The parts are called \a name, and `Finder` and `Note` behind it; \a title is what people hear.
    AccountField(const PageContext &context, const QString &name, const QString &title, QWidget *parent);

    //! Null: none yet.
    QUuid account() const { return m_account; }
    //! Is not told by changed().
    void setAccount(const QUuid &account);
    void setRemark(const QString &remark);
    //! The account's name may be known by now.
    void showName();

Q_SIGNALS:
    //! Somebody has chosen an account, or types for another one.
    void changed();

private:
    PageContext m_context;
    QUuid m_account;
    QLineEdit *m_field;
    AccountFinder *m_finder;
    QLabel *m_remark;
};

} // namespace mcias
