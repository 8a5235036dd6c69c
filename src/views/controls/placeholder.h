// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace mcias {

//! What stands in the place of a list that cannot be shown: it is loading, empty, refused or failed.
class Placeholder final : public QWidget {
    Q_OBJECT

public:
    explicit Placeholder(QWidget *parent = nullptr);

    void showBusy(const QString &title);
    //! \a iconName of the icon set; a button only if \a actionText is given.
    void show(const QString &iconName, const QString &title, const QString &text, const QString &actionText = {});
    QString title() const;
    QString text() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSign();

    QString m_iconName;
    QLabel *m_sign;
    QLabel *m_title;
    QLabel *m_text;
    QProgressBar *m_busy;
    QPushButton *m_action;
};

} // namespace mcias
