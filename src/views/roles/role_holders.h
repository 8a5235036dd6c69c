// SPDX-License-Identifier: MIT
#pragma once

#include "models/formats.h"
#include "work/account_row.h"

#include <QTableView>

class QStandardItemModel;

namespace mcias {

//! The roles, each with how many accounts hold it: active ones, and all that are not deleted.
class RoleHolders final : public QTableView {
    Q_OBJECT

public:
    explicit RoleHolders(const Formats &formats, QWidget *parent = nullptr);

    //! Counts anew, as far as roles are known. The allowlist is always there, other roles if somebody holds them.
    void count(const QList<AccountRow> &rows);
    //! The role that is chosen; empty for any.
    QString chosen() const;
    void choose(const QString &role);

Q_SIGNALS:
    void chosenChanged();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    struct Count {
        int active = 0;
        int all = 0;
    };
    void setLine(int line, const QString &role, const QString &title, const Count &count);

    const Formats &m_formats;
    QStandardItemModel *m_model;
    bool m_isCounting = false;
};

} // namespace mcias
