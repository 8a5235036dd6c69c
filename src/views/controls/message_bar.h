// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace mcias {

//! News and errors, inside the window instead of a dialog. Hidden while there is nothing to say. Always plain text.
class MessageBar final : public QFrame {
    Q_OBJECT

public:
    enum class Kind : quint8 { Info, Good, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    //! Shows \a text, with a button if \a actionText is given; it triggers actionTriggered. Screen readers announce it.
    void say(Kind kind, const QString &text, const QString &actionText = {});
    void clear();
    //! Without the cross: what it says holds for as long as it is shown.
    void setLasting();
    QString text() const;
    Kind kind() const { return m_kind; }

Q_SIGNALS:
    void actionTriggered();
    void cleared();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showSign();

    QLabel *m_sign;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    Kind m_kind = Kind::Info;
};

} // namespace mcias
