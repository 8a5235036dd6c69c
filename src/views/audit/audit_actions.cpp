// SPDX-License-Identifier: MIT
#include "views/audit/audit_actions.h"

#include "models/formats.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/mnemonics.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestInMenu = 40; // in a menu

// A name as a menu shows it: its ampersands are no mnemonics.
} // namespace

AuditActions::AuditActions(QWidget *page) : QObject(page)
{
    add(Id::AboutActor, "actionAboutActor", {}, {},
        { Needs::Actor, tr("All that this account did, and all that was done to it") });
    add(Id::AboutTarget, "actionAboutTarget", {}, {},
        { Needs::Target, tr("All that this account did, and all that was done to it") });
    add(Id::AboutToken, "actionAboutToken", {}, tr("Everything about this to&ken"),
        { Needs::Token, tr("All events that name the same token (jti)") });
    add(Id::AboutAddress, "actionAboutAddress", {}, {}, { Needs::Address, tr("All that came from this address") });
    add(Id::AboutType, "actionAboutType", {}, {}, { Needs::One, tr("All events of this type") });
    add(Id::AroundTime, "actionAroundTime", {}, tr("What happened aro&und then"),
        { Needs::One, tr("All events within five minutes before and after") });
    add(Id::ShowActor, "actionShowActor", u"accounts"_s, {}, { Needs::Actor, tr("The account on the accounts page") });
    add(Id::ShowTarget, "actionShowTarget", u"accounts"_s, {}, { Needs::Target, tr("The account on the accounts page") });
    add(Id::HelpDesk, "actionHelpDesk", u"helpdesk"_s, tr("&Help desk"),
        { Needs::Account, tr("The account that the event is about, on the help desk") });
    add(Id::Mark, "actionMark", u"flag"_s, tr("&Mark"),
        { Needs::Some, tr("Mark the selected events, here and for you alone (Ctrl+M)") });
    add(Id::Note, "actionNote", u"edit"_s, tr("&Note…"), { Needs::One, tr("Write a note on the event; it marks it, too") });
    add(Id::Copy, "actionCopy", {}, tr("&Copy the rows"),
        { Needs::Some, tr("The selected rows as text, cells separated by tabs (Ctrl+C)") });
    add(Id::CopyDetails, "actionCopyDetails", {}, tr("Copy the &details"), { Needs::Details, tr("The event's details as text") });
    add(Id::SaveFilter, "actionSaveFilter", {}, tr("&Save this filter…"), { Needs::Filter, tr("Keep the filter under a name") });
    add(Id::ExportCsv, "actionExportCsv", {}, tr("&CSV…"), { Needs::Shown, tr("All that the filter shows, as a table") });
    add(Id::ExportJson, "actionExportJson", {}, tr("&JSON…"), { Needs::Shown, tr("All that the filter shows, as one document") });
    add(Id::ExportNdjson, "actionExportNdjson", {}, tr("&NDJSON…"),
        { Needs::Shown, tr("All that the filter shows, one object per line") });
    add(Id::ExportReport, "actionExportReport", {}, tr("&Report (PDF)…"),
        { Needs::Shown, tr("What the filter shows, to be printed and signed") });
    action(Id::Mark)->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_M));
    page->addActions(m_actions);
    update({});
}

void AuditActions::add(Id id, const char *name, const QString &iconName, const QString &text, const Rule &rule)
{
    Q_ASSERT(m_actions.size() == static_cast<qsizetype>(id));
    auto *action = new QAction(text, this);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, [this, id] { Q_EMIT wanted(id); });
    m_actions += action;
    m_rules += rule;
}

QPushButton *AuditActions::signButton(Id id, const char *objectName, QWidget *parent) const
{
    QAction *twin = action(id);
    auto *button = new QPushButton(twin->icon(), {}, parent);
    button->setObjectName(QLatin1String(objectName));
    button->setCheckable(true);
    const auto follow = [button, twin] {
        const QString text = withoutMnemonic(twin->text()).remove(u'…');
        button->setAccessibleName(text);
        button->setToolTip(twin->toolTip().isEmpty() ? text : text + u'\n' + twin->toolTip());
        button->setEnabled(twin->isEnabled());
        button->setChecked(twin->data().toBool());
    };
    connect(twin, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, twin, [twin, follow] {
        twin->trigger();
        follow(); // what is so, not what was wanted
    });
    follow();
    return button;
}

void AuditActions::fillAbout(QMenu *menu) const
{
    menu->setToolTipsVisible(true);
    for (const Id id : { Id::AboutActor, Id::AboutTarget, Id::AboutToken, Id::AboutAddress, Id::AboutType, Id::AroundTime })
        menu->addAction(action(id));
}

void AuditActions::fillWays(QMenu *menu) const
{
    menu->setToolTipsVisible(true);
    for (const Id id : { Id::ShowActor, Id::ShowTarget, Id::HelpDesk })
        menu->addAction(action(id));
}

void AuditActions::fillExport(QMenu *menu) const
{
    menu->setToolTipsVisible(true);
    for (const Id id : { Id::ExportCsv, Id::ExportJson, Id::ExportNdjson, Id::ExportReport })
        menu->addAction(action(id));
}

QString AuditActions::refusal(Needs needs, const State &state)
{
    switch (needs) {
    case Needs::Nothing:
        return {};
    case Needs::Some:
        return state.chosen == 0 ? tr("Select events first.") : QString();
    case Needs::Filter:
        return state.hasFilter ? QString() : tr("There is no filter to save.");
    case Needs::Shown:
        return state.shown == 0 ? tr("There is no event to export.")
            : state.isExporting ? tr("An export is being written.")
                                : QString();
    case Needs::One:
    case Needs::Actor:
    case Needs::Target:
    case Needs::Account:
    case Needs::Token:
    case Needs::Address:
    case Needs::Details:
        break;
    }
    return refusalOfOne(needs, state);
}

QString AuditActions::refusalOfOne(Needs needs, const State &state)
{
    if (state.chosen == 0)
        return tr("Select an event first.");
    if (state.chosen > 1)
        return tr("This is for one event: %Ln are selected.", nullptr, state.chosen);
    if (state.isHidden)
        return tr("The filter hides the selected event.");
    const bool isWithout = (needs == Needs::Actor && state.actor.isEmpty()) || (needs == Needs::Target && state.target.isEmpty())
        || (needs == Needs::Account && state.actor.isEmpty() && state.target.isEmpty());
    if (isWithout)
        return needs == Needs::Target && !state.actor.isEmpty() ? tr("The event is about no other account.")
                                                                : tr("The event names no account.");
    if (needs == Needs::Token && state.token.isEmpty())
        return tr("The event names no token.");
    if (needs == Needs::Address && state.address.isEmpty())
        return tr("The event has no address.");
    return needs == Needs::Details && !state.hasDetails ? tr("The event has no details.") : QString();
}

void AuditActions::name(const State &state) const
{
    const auto about = [](const QString &name, const QString &with, const QString &without) {
        return name.isEmpty() ? without : with.arg(escapedMnemonic(safeLine(name, longestInMenu)));
    };
    action(Id::AboutActor)->setText(about(state.actor, tr("Everything about &actor %1"), tr("Everything about the &actor")));
    action(Id::AboutTarget)->setText(about(state.target, tr("Everything about &target %1"), tr("Everything about the &target")));
    action(Id::AboutAddress)->setText(about(state.address, tr("Everything &from %1"), tr("Everything &from this address")));
    action(Id::AboutType)->setText(about(state.type, tr("All &events “%1”"), tr("All &events of this type")));
    action(Id::ShowActor)->setText(about(state.actor, tr("&Open %1"), tr("&Open the actor")));
    action(Id::ShowTarget)->setText(about(state.target, tr("O&pen %1"), tr("O&pen the target")));
    action(Id::Mark)->setData(state.isMarked);
    action(Id::Mark)->setText(state.isMarked ? tr("Un&mark") : tr("&Mark"));
}

void AuditActions::update(const State &state)
{
    name(state);
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const QString why = refusal(m_rules[i].needs, state);
        m_actions[i]->setEnabled(why.isEmpty());
        m_actions[i]->setToolTip(why.isEmpty() ? m_rules[i].tip : why);
    }
}

} // namespace mcias
