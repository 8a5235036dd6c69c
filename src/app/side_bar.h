// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace mcias {

struct Identity;

//! The pages to go to, and below them who is signed in, with the way out.
class SideBar final : public QWidget {
    Q_OBJECT

public:
    explicit SideBar(QWidget *parent = nullptr);

    //! Adds a page; returns its number.
    int addPage(const char *id, const QString &title, const QString &iconName);
    void setCurrent(int page);
    void showIdentity(const Identity &identity);
    void setSigningOut(bool busy);
    //! Whether there is a way back, and forward.
    void setWays(bool back, bool forward);

Q_SIGNALS:
    void backWanted();
    void forwardWanted();
    void pageChosen(int page);
    void signOutWanted();
    void settingsWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void stopTabAtCurrent();
    bool pressed(QAbstractButton *button, int key);

    QToolButton *m_back;
    QToolButton *m_forward;
    QVBoxLayout *m_pages;
    QButtonGroup *m_group;
    QWidget *m_face;
    QLabel *m_name;
    QLabel *m_roles;
    QPushButton *m_settings;
    QPushButton *m_signOut;
};

} // namespace mcias
