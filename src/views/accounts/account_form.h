// SPDX-License-Identifier: MIT
#pragma once

#include "views/page.h"
#include "work/account_reading.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace mcias {

class ChipsEditor;
class TagFacts;
class TokenRolesPanel;

//! Status, roles and tags of an account, to be edited. Each part can be used as soon as it is known. Words that are none of
//! this console's stay as they came.
class AccountForm final : public QWidget {
    Q_OBJECT

public:
    explicit AccountForm(const PageContext &context, QWidget *parent = nullptr);

    void setAccount(const Account &account);
    //! Fills in the parts that are known; the others wait.
    void setValues(const AccountSnapshot &values);
    //! What the form says now; nothing for parts that were never filled in.
    AccountSnapshot values() const;
    //! Why parts are not known.
    void setFaults(const std::optional<Error> &roles, const std::optional<Error> &tags);
    //! They are on their way.
    void setReading(bool isReading);
    //! Takes what is still being typed; false if that cannot be.
    bool finishTyping();
    //! The roles that the account has at the server, for its tokens.
    void setRolesNow(const std::optional<RoleList> &roles);
    QString typing() const;
    void setTyping(const QString &text);
    bool isRevoking() const;

Q_SIGNALS:
    void edited();
    void readWanted();
    void pageWanted(const QString &pageId, const mcias::PagePlace &place);

private:
    void addSection(const QString &title, const char *objectName);
    void makeStatus();
    void makeRoles();
    void makeTags();
    void showRoles(const RoleList &roles);
    void addRole(const OpenEnum<Role> &role);
    void showPart(QWidget *part, QLabel *remark, bool isKnown, const std::optional<Error> &fault, const QString &denied) const;
    void showParts();

    PageContext m_context;
    Account m_account;
    QVBoxLayout *m_column;
    QRadioButton *m_active = nullptr;
    QRadioButton *m_inactive = nullptr;
    QRadioButton *m_other = nullptr; // a status that this console does not know
    QString m_otherStatus;
    bool m_hasStatus = false;
    QWidget *m_rolesBox = nullptr;
    QLabel *m_rolesRemark = nullptr;
    QLabel *m_serviceRemark = nullptr;
    QGridLayout *m_rolesGrid = nullptr;
    QList<std::pair<OpenEnum<Role>, QCheckBox *>> m_roles;
    RoleList m_unseenRoles;
    bool m_hasRoles = false;
    TokenRolesPanel *m_tokens = nullptr;
    ChipsEditor *m_tags = nullptr;
    QLabel *m_tagsRemark = nullptr;
    bool m_hasTags = false;
    TagFacts *m_tagFacts = nullptr;
    QPushButton *m_again = nullptr;
    std::optional<Error> m_rolesFault;
    std::optional<Error> m_tagsFault;
    bool m_isReading = false;
};

} // namespace mcias
