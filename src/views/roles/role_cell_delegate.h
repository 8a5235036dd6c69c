// SPDX-License-Identifier: MIT
#pragma once

#include "models/roles_matrix.h"
#include "session/session.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace mcias {

//! Paints whether an account has a role: a check mark, or what becomes of a change of it.
class RoleCellDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum class State : quint8 { Settled, Asked, Running, Done, Failed, CannotTell };

    //! Both outlive it.
    RoleCellDelegate(const RolesMatrixModel &model, const Session &session, QObject *parent = nullptr);

    //! Settled: it is as the account says.
    void setState(const QUuid &account, Role role, State state);
    State state(const QUuid &account, Role role) const;
    //! Forgets what has ended.
    void forgetEnds();

    bool helpEvent(
        QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const RolesMatrixModel &m_model;
    const Session &m_session;
    QHash<std::pair<QUuid, int>, State> m_states;
};

} // namespace mcias
