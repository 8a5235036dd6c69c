// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace mcias {

class FaultLabel;
class SavedFilters;

//! Asks for a name to keep a filter under, and keeps it. Goes when it is closed.
class SaveFilterDialog final : public QDialog {
    Q_OBJECT

public:
    //! \a saved outlives it.
    SaveFilterDialog(SavedFilters &saved, const QString &filter, QWidget *parent);

    QString name() const;
    void accept() override;

private:
    void showNote();

    SavedFilters &m_saved;
    QString m_filter;
    QLineEdit *m_name;
    FaultLabel *m_note;
    QPushButton *m_save;
};

} // namespace mcias
