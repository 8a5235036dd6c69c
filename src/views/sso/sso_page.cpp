// SPDX-License-Identifier: MIT
#include "views/sso/sso_page.h"

#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/message_bar.h"
#include "views/controls/mnemonics.h"
#include "views/controls/page_keys.h"
#include "views/controls/placeholder.h"
#include "views/sso/sso_action_dialog.h"
#include "views/sso/sso_dialog.h"
#include "views/tables/filter_field.h"
#include "views/tables/list_frame.h"
#include "views/tables/table_view.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

SsoPage::SsoPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_list(context.session),
      m_model(context.formats),
      m_frame(new ListFrame({ "sso", tr("SSO clients"), tr("Client, host:, tag:, state:disabled … (Ctrl+F)"),
                                tr("Every word has to be there: in the client ID, the redirect URI or the tags.\n"
                                   "host:app.example.org   tag:env:test   state:enabled   state:disabled") },
          m_model, context.state, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    m_new = addButton("ssoNew", "add", tr("&New…"), &SsoPage::create);
    m_edit = addButton("ssoEdit", "edit", tr("&Edit…"), &SsoPage::edit);
    m_toggle = addButton("ssoToggle", "lock", tr("&Disable…"), &SsoPage::toggle);
    m_delete = addButton("ssoDelete", "close", tr("De&lete…"), &SsoPage::remove);
    m_frame->setTabs();
    connect(&m_list, &SsoList::changed, this, &SsoPage::takeRows);
    connect(m_frame, &ListFrame::refreshWanted, this, &SsoPage::refresh);
    connect(m_frame, &ListFrame::retryWanted, this, &SsoPage::refresh);
    connect(m_frame->messages(), &MessageBar::actionTriggered, this, &SsoPage::refresh);
    connect(&m_model, &RowsModel::countsChanged, this, &SsoPage::showState);
    connect(&m_model, &RowsModel::choiceChanged, this, &SsoPage::showState);
    connect(m_frame->table(), &QAbstractItemView::activated, this, &SsoPage::edit);
    addKey(
        m_frame->table(), Qt::Key_F2, [this] { edit(); }, tr("Edit the selected SSO client"));
    addKey(
        m_frame->table(), Qt::Key_Delete, [this] { remove(); }, tr("Delete the selected SSO client"));
    connect(m_frame->table(), &TableView::menuWanted, this, [this](QMenu *menu) {
        for (QPushButton *button : { m_edit, m_toggle, m_delete })
            menu->addAction(button->text(), button, &QPushButton::click)->setEnabled(button->isEnabled());
        menu->addAction(tr("&Copy the rows"), m_frame->table(), &TableView::copy)->setEnabled(m_model.chosenCount() > 0);
    });
    showState();
}

QPushButton *SsoPage::addButton(const char *name, const char *iconName, const QString &text, void (SsoPage::*act)())
{
    auto *button = new QPushButton(icon(QLatin1String(iconName)), text, this);
    nameWidget(button, name, withoutMnemonic(text).remove(u'…'));
    connect(button, &QPushButton::clicked, this, act);
    m_frame->addButton(button);
    return button;
}

QWidget *SsoPage::firstFocus()
{
    return m_frame->filter();
}

PagePlace SsoPage::place() const
{
    return { m_frame->filterText(), {} };
}

void SsoPage::goTo(const PagePlace &place)
{
    m_frame->setFilterText(place.filter);
}

void SsoPage::takeRows()
{
    m_model.setRows(m_list.clients());
    if (m_model.rowCount() > 0 && !std::exchange(m_isFitted, true))
        m_frame->table()->fitColumns({ { u"client"_s, 150 }, { u"state"_s, 90 }, { u"tags"_s, 130 }, { u"updated"_s, 130 } });
    showState();
}

void SsoPage::showState()
{
    m_frame->setBusy(m_list.isLoading());
    m_frame->setFilterEnabled(m_list.isLoaded() || !m_list.wasAsked());
    m_frame->setTableShown(!showPlaceholder());
    MessageBar *messages = m_frame->messages();
    if (m_list.error() && m_list.isLoaded())
        messages->say(MessageBar::Kind::Error,
            tr("The list could not be refreshed and is as of %1. %2")
                .arg(m_context.formats.time(m_list.asOf()), m_list.error()->explanation()),
            tr("Re&try"));
    else if (messages->kind() == MessageBar::Kind::Error)
        messages->clear();
    showCounts();
    updateActions();
}

// True if there is something to say in the place of the table.
bool SsoPage::showPlaceholder()
{
    Placeholder *place = m_frame->placeholder();
    const auto &error = m_list.error();
    if (error && error->isNotOffered())
        place->show(u"info"_s, tr("This server has no SSO clients"),
            tr("It does not offer this call: single sign-on for applications came with later versions of MCIAS."),
            tr("&Ask again"));
    else if (error && error->kind == ErrorKind::Forbidden)
        place->show(u"denied"_s, tr("You may not list SSO clients"), error->explanation(), tr("&Ask again"));
    else if (error && !m_list.isLoaded())
        place->show(u"error"_s, tr("The SSO clients could not be loaded"), error->explanation(), tr("Re&try"));
    else if (!m_list.isLoaded() && m_list.isLoading())
        place->showBusy(tr("Loading SSO clients…"));
    else if (!m_list.isLoaded())
        place->show(u"session"_s, tr("Nothing asked for yet"), {}, tr("&Load SSO clients"));
    else if (m_model.totalCount() == 0)
        place->show(u"session"_s, tr("No SSO clients"),
            tr("Applications that people sign in to through MCIAS stand here, each with the address that they are sent back to."),
            tr("&Ask again"));
    else if (m_model.rowCount() == 0)
        place->show(u"search"_s, tr("Nothing matches"),
            tr("No client fits every part of “%1”.").arg(safeLine(m_frame->filterText(), 80)), tr("&Clear the filter"));
    else
        return false;
    return true;
}

void SsoPage::showCounts()
{
    const int total = m_model.totalCount();
    const int shown = m_model.rowCount();
    QStringList parts;
    if (m_list.isLoaded()) {
        parts += shown == total ? tr("%n client(s)", nullptr, total)
                                : tr("%1 of %n client(s)", nullptr, total).arg(m_context.formats.number(shown));
        const auto off = static_cast<int>(std::count_if(
            m_list.clients().begin(), m_list.clients().end(), [](const SsoClient &client) { return !client.enabled; }));
        if (off > 0)
            parts += tr("%n disabled", nullptr, off);
        if (const int chosen = m_model.chosenCount(); chosen > 0)
            parts += tr("%n selected", nullptr, chosen);
    }
    m_frame->setCounts(parts.join(u" · "_s));
    m_frame->setAsOf(m_list.isLoading() ? tr("Refreshing…")
            : m_list.isLoaded()         ? tr("As of %1").arg(m_context.formats.time(m_list.asOf()))
                                        : QString());
}

std::optional<SsoClient> SsoPage::chosenOne() const
{
    if (m_model.chosenCount() != 1 || m_model.chosenHiddenCount() > 0)
        return std::nullopt;
    return m_model.chosenValues().constFirst();
}

// Whether somebody may, is the server's to say; whether there is such a call, it has said.
bool SsoPage::isWritable() const
{
    return !m_context.session.profile().readOnly && !(m_list.error() && m_list.error()->isNotOffered());
}

void SsoPage::updateActions()
{
    const auto chosen = chosenOne();
    const bool isOn = !chosen || chosen->enabled;
    m_toggle->setText(isOn ? tr("&Disable…") : tr("Ena&ble…"));
    m_toggle->setAccessibleName(isOn ? tr("Disable") : tr("Enable"));
    const QString refusal = m_context.session.profile().readOnly ? tr("The profile is read-only.")
        : !isWritable()                                          ? tr("This server does not offer it.")
        : chosen                                                 ? QString()
        : m_model.chosenCount() > 1 ? tr("This is for one client: %n are selected.", nullptr, m_model.chosenCount())
                                    : tr("Select a client first.");
    const auto set = [&](QPushButton *button, const QString &tip) {
        button->setEnabled(refusal.isEmpty());
        button->setToolTip(refusal.isEmpty() ? tip : refusal);
    };
    set(m_edit, tr("Change the redirect URI, the tags or the state (Enter or F2)"));
    set(m_toggle, isOn ? tr("Let nobody sign in through it for now") : tr("Let people sign in through it again"));
    set(m_delete, tr("Delete it for good (Del)"));
    m_new->setEnabled(isWritable());
    m_new->setToolTip(isWritable() ? tr("Let people sign in to one more application through MCIAS") : refusal);
}

EditorDialog *SsoPage::hear(EditorDialog *dialog)
{
    if (const auto kept = dialog->keptDraft())
        dialog->restore(*kept);
    connect(dialog, &EditorDialog::saved, this, [this](const QString &sentence) {
        m_frame->messages()->say(MessageBar::Kind::Good, sentence);
        refresh();
    });
    dialog->open();
    return dialog;
}

void SsoPage::create()
{
    hear(new SsoDialog(m_context, m_list, {}, this));
}

void SsoPage::edit()
{
    if (const auto chosen = chosenOne(); chosen && m_edit->isEnabled())
        hear(new SsoDialog(m_context, m_list, chosen->clientId, this));
}

void SsoPage::toggle()
{
    using Action = SsoActionDialog::Action;
    if (const auto chosen = chosenOne(); chosen && m_toggle->isEnabled())
        hear(new SsoActionDialog(m_context, m_list, chosen->clientId, chosen->enabled ? Action::Disable : Action::Enable, this));
}

void SsoPage::remove()
{
    if (const auto chosen = chosenOne(); chosen && m_delete->isEnabled())
        hear(new SsoActionDialog(m_context, m_list, chosen->clientId, SsoActionDialog::Action::Delete, this));
}

QStringList SsoPage::draftForms()
{
    return { QLatin1String(SsoDialog::form) };
}

bool SsoPage::openDraft(const Draft &draft)
{
    if (draft.form != QLatin1String(SsoDialog::form))
        return false;
    hear(new SsoDialog(m_context, m_list, draft.subject, this));
    return true;
}

QList<TourStep> SsoPage::tour(Page *page)
{
    auto *self = static_cast<SsoPage *>(page);
    const auto dialog = [self] { return self->findChild<EditorDialog *>(); };
    const auto close = TourStep{ {}, {},
        [dialog] {
            if (dialog())
                dialog()->reject();
        },
        [dialog] { return !dialog(); } };
    const auto opened = [dialog] { return dialog() && dialog()->isVisible(); };
    return {
        { u"sso"_s, tr("The applications that people sign in to through MCIAS."), [self] { self->refresh(); },
            [self] { return self->m_list.wasAsked() && !self->m_list.isLoading(); } },
        { u"sso-edit"_s, tr("One of them: a redirect URI has to be https, and what is going to change stands below."),
            [self] {
                if (self->m_model.rowCount() == 0)
                    return self->create();
                self->m_frame->table()->chooseRow(0);
                self->edit();
            },
            opened },
        close,
    };
}

} // namespace mcias
