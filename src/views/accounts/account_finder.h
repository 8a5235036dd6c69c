// SPDX-License-Identifier: MIT
#pragma once

#include "models/account_names.h"
#include "views/page.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace mcias {

//! Finds one account by a part of its name, or by its id: what matches stands in a list while somebody types into a field
//! elsewhere. A whole id need not be in the list of accounts.
class AccountFinder final : public QWidget {
    Q_OBJECT

public:
    static constexpr int mostShown = 50;

    //! \a field outlives it.
    AccountFinder(const PageContext &context, QLineEdit *field, QWidget *parent);

Q_SIGNALS:
    //! There is something to look for now, or not any more.
    void searching(bool isSearching);
    void chosen(const QUuid &account);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void gatherAnew();
    void connectField();
    void gather();
    void search();
    void showFound(const AccountNames::Found &found);
    void showHint(const AccountNames::Found &found, bool isId);
    void take();
    void choose(const QUuid &account);
    QUuid typedId() const;

    PageContext m_context;
    QLineEdit *m_field;
    QLabel *m_hint;
    QTreeWidget *m_list;
    AccountNames m_names;
    qsizetype m_gathered = 0; // rows of the book
    QTimer m_gathering;
    bool m_isAwaited = false; // somebody has pressed Enter, and the names are still being gathered
};

} // namespace mcias
