// SPDX-License-Identifier: MIT
#pragma once

#include "policy/explain.h"
#include "views/page.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QTreeWidget;
class QVBoxLayout;

namespace mcias {

class AccountField;
class ChipsEditor;
class PolicyBook;
class WordChecks;

//! What somebody may do, and why: an account (or a made-up one), an action, a resource, a service and tags; the decision as this
//! console computes it from the rules it has read, and what each rule has to do with it. Answers while somebody chooses.
class WhatIfPanel final : public QWidget {
    Q_OBJECT

public:
    //! \a book outlives the panel.
    WhatIfPanel(const PageContext &context, const PolicyBook &book, QWidget *parent = nullptr);

    //! \a rules with the built-in ones, in their order; \a asOf: when they were read.
    void setRules(const QList<PolicyRule> &rules, const QDateTime &asOf);
    void setAccount(const QUuid &account);
    //! Whose the resource is; outside of sign-ins it has this account's tags, as the server sees it.
    void setOwner(const QUuid &owner);
    void setAction(const QString &action);
    void setPlace(const QString &serviceName, const QStringList &tags);
    //! What is asked now.
    policy::Query query() const;
    const policy::Explanation &explanation() const { return m_explanation; }

Q_SIGNALS:
    void ruleWanted(qint64 id);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeQuestion();
    QWidget *makeAnswer();
    void makeTrace(QWidget *parent);
    void addAccountPart(QVBoxLayout *column);
    void addResourcePart(QVBoxLayout *column);
    void fillActions();
    void showAccount();
    void showOwner();
    void answer();
    void showVerdict(const policy::Query &asked);
    void showTrace(const policy::Query &asked);
    void showDetail();
    QString accountRemark() const;
    QString ownerRemark() const;
    bool isKnown(const policy::Query &asked) const;
    QString reasonText(const policy::Said &said, const policy::Query &asked) const;
    void trySignIn();

    PageContext m_context;
    const PolicyBook &m_book;
    QList<PolicyRule> m_rules;
    QDateTime m_asOf;
    policy::Explanation m_explanation;
    qint64 m_shownRule = 0; // the one that decided last
    QUuid m_tagged;         // the owner whose tags were taken over

    QRadioButton *m_isReal = nullptr;
    QRadioButton *m_isMadeUp = nullptr;
    AccountField *m_account = nullptr;
    QWidget *m_madeUp = nullptr;
    QComboBox *m_type = nullptr;
    WordChecks *m_roles = nullptr;
    QComboBox *m_action = nullptr;
    QComboBox *m_resource = nullptr;
    QComboBox *m_owner = nullptr;
    AccountField *m_ownerAccount = nullptr;
    QLineEdit *m_service = nullptr;
    ChipsEditor *m_tags = nullptr;
    QPushButton *m_try = nullptr;
    QLabel *m_sign = nullptr;
    QLabel *m_verdict = nullptr;
    QLabel *m_why = nullptr;
    QTreeWidget *m_trace = nullptr;
    QLabel *m_detail = nullptr; // all of what the chosen line says
    QLabel *m_model = nullptr;
};

} // namespace mcias
