// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

class QAction;

namespace mcias {

//! Where a list is narrowed: a line with a glass, and a cross while there is something to clear. Escape clears it too.
class FilterField final : public QLineEdit {
    Q_OBJECT

public:
    explicit FilterField(QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAction *m_clear; // Qt's own button for this fades in and out
};

} // namespace mcias
