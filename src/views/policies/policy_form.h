// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/policy.h"
#include "views/page.h"
#include "work/policy_json.h"

#include <QMap>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;
class QVBoxLayout;

namespace mcias {

class AccountFinder;
class ActionChecks;
class ChipsEditor;
class FaultLabel;
class WordChecks;

//! Everything that people decide about a rule, in fields. What it does not know (a word of a newer server) it keeps.
class PolicyForm final : public QWidget {
    Q_OBJECT

public:
    //! \a isNew: the rule cannot be off.
    PolicyForm(const PageContext &context, bool isNew, QWidget *parent = nullptr);

    void setRule(const PolicyRule &rule);
    //! What the fields say; what they cannot say is as it was in the rule that was set.
    PolicyRule rule() const;
    //! Takes what is being typed into the fields for tags, too. False: it cannot be taken.
    bool finishTyping();
    //! What is wrong within the fields themselves: a time that is none, a name that is nobody's.
    QList<RuleFault> faults() const;
    //! Says each fault at the field that its path means; all others say nothing.
    void showFaults(const QList<RuleFault> &faults);
    //! The field that a path means; null: none does.
    QWidget *fieldOf(const QString &path) const;
    QLineEdit *description() const { return m_description; }

Q_SIGNALS:
    void edited();

private:
    void addSection(const QString &title);
    void addField(const QString &path, const QString &label, QWidget *field, QWidget *focus = nullptr);
    void makeHead();
    void makePriority();
    void makeWho();
    void makeWhat();
    void makeWhere();
    void makeTimes();
    void showSubject();
    void showTimes(const PolicyRule &rule);
    void showTimeNotes();
    void setSubject(const std::optional<QUuid> &account);
    std::optional<QDateTime> timeIn(const QLineEdit *field, bool &isGood) const;

    PageContext m_context;
    bool m_isNew;
    PolicyRule m_rule; // as it was set
    std::optional<QUuid> m_subject;
    bool m_isUtc = false;              // how times are written
    QMap<QString, QWidget *> m_fields; // by path
    QMap<QString, FaultLabel *> m_faults;

    QVBoxLayout *m_column;
    QLineEdit *m_description = nullptr;
    QRadioButton *m_allow = nullptr;
    QRadioButton *m_deny = nullptr;
    QRadioButton *m_other = nullptr;
    QSpinBox *m_priority = nullptr;
    QCheckBox *m_enabled = nullptr;
    QLineEdit *m_account = nullptr;
    AccountFinder *m_finder = nullptr;
    QLabel *m_accountNote = nullptr;
    WordChecks *m_roles = nullptr;
    WordChecks *m_types = nullptr;
    ActionChecks *m_actions = nullptr;
    QComboBox *m_resource = nullptr;
    QCheckBox *m_owner = nullptr;
    ChipsEditor *m_services = nullptr;
    ChipsEditor *m_tags = nullptr;
    QComboBox *m_zone = nullptr;
    QLineEdit *m_from = nullptr;
    QLineEdit *m_until = nullptr;
    QLabel *m_fromNote = nullptr;
    QLabel *m_untilNote = nullptr;
};

} // namespace mcias
