// SPDX-License-Identifier: MIT
// The form for a policy rule at an embedded server that has one. Header only.
#pragma once

#include "support/dialog_bench.h"

#include "views/policies/policy_dialog.h"
#include "work/policy_book.h"

namespace mcias::test {

using namespace Qt::StringLiterals;

struct PolicyFormDesk : DialogBench {
    PolicyFormDesk()
    {
        bob = addAccount(u"bob"_s, { Role::Guest });
        addAccount(u"carol"_s, { Role::Editor });
        PolicyRule stay;
        stay.description = u"Guests stay out of payroll"_s;
        stay.priority = 20;
        stay.rule.effect = Effect::Deny;
        stay.rule.roles = { u"guest"_s };
        stay.rule.actions = { u"auth:login"_s };
        stay.rule.serviceNames = { u"payroll"_s };
        stay.createdAt = stay.updatedAt = dev.clock.now().addDays(-30);
        guests = dev.state().policies.add(stay);
    }
    QUuid bob;
    PolicyRule guests;
    PolicyBook rules{ alice };
    QPointer<PolicyDialog> dialog;
    QStringList news;

    bool open(PolicyDialog::Kind kind, const std::optional<PolicyRule> &rule = {})
    {
        rules.refresh();
        if (!load() || !eventually([this] { return rules.isLoaded(); }))
            return false;
        book.readAll();
        if (!eventually([this] { return !book.progress().running; }))
            return false;
        return openOnly(kind, rule);
    }
    bool openOnly(PolicyDialog::Kind kind, const std::optional<PolicyRule> &rule = {})
    {
        dialog = new PolicyDialog(
            context(), rules, kind, rule.value_or(kind == PolicyDialog::Kind::New ? PolicyRule() : guests), &page, timing);
        QObject::connect(dialog, &EditorDialog::saved, &page, [this](const QString &sentence) { news += sentence; });
        dialog->open();
        return eventually([this] { return dialog->isVisible(); });
    }
    QPlainTextEdit *json() const { return child<QPlainTextEdit>(dialog, "policyJson"); }
    QJsonObject object() const { return QJsonDocument::fromJson(json()->toPlainText().toUtf8()).object(); }
    QLineEdit *line(const char *name) const { return child<QLineEdit>(dialog, name); }
    QString fault(const char *path) const { return text(dialog, (QByteArray("policyFault-") + path).constData()); }
    void write(const QString &what, const QString &instead) const
    {
        json()->setPlainText(json()->toPlainText().replace(what, instead));
    }
    QTreeWidgetItem *action(const QString &name) const
    {
        const auto found = child<QTreeWidget>(dialog, "policyActions")->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? nullptr : found.constFirst();
    }
    bool review()
    {
        press(dialog, "editorSave");
        return eventually([this] {
            return child<QWidget>(dialog, "policyBack")->isVisible() && dialog->findChild<QLabel *>(u"change0"_s)
                && !dialog->isLooking();
        });
    }
    bool saveIt()
    {
        press(dialog, "editorSave");
        return eventually([this] { return !dialog; });
    }
    PolicyRule stored(qint64 id) const { return *dev.state().policies.find(id); }
};

} // namespace mcias::test
