// SPDX-License-Identifier: MIT
#include "views/accounts/passkeys_dialog.h"

#include "api/command_text.h"
#include "models/plain_tip.h"
#include "views/controls/labels.h"
#include "views/controls/sizes.h"
#include "views/controls/text_height.h"
#include "views/forms/change_review.h"
#include "work/account_book.h"
#include "work/sso/passkey_run.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int listHeight = 150;
constexpr int rowHeight = 28;
constexpr int widest = 240; // of a column
constexpr int gap = 16;

} // namespace

PasskeysDialog::PasskeysDialog(const PageContext &context, const QUuid &account, QWidget *parent, const StepTiming &timing)
    : EditorDialog(context, u"passkeys"_s, account.toString(QUuid::WithoutBraces), tr("Passkeys"), tr("&Delete"), parent),
      m_id(account),
      m_timing(timing),
      m_state(plainLabel({}, this)),
      m_list(new QTreeWidget(this)),
      m_review(new ChangeReview(this))
{
    setMinimumWidth(wideDialog);
    setWindowTitle(tr("Passkeys of %1").arg(nameText()));
    new TextHeight(this);
    body()->setSpacing(12);
    m_state->setObjectName(u"passkeysState"_s);
    m_state->setWordWrap(true);
    body()->addWidget(m_state);
    nameWidget(m_list, "passkeysList", tr("Passkeys"));
    m_list->setHeaderLabels({ tr("Name"), tr("Added"), tr("Last used"), tr("ID") });
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setMinimumHeight(listHeight);
    body()->addWidget(m_list);
    body()->addWidget(m_review);
    body()->addStretch(1);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &PasskeysDialog::showChosen);
    read();
}

QString PasskeysDialog::nameText() const
{
    const auto row = m_context.book ? m_context.book->find(m_id) : std::nullopt;
    return row ? safeLine(row->account.username, 60) : m_id.toString(QUuid::WithoutBraces);
}

void PasskeysDialog::read()
{
    Client *client = m_context.session.client();
    if (!client || m_reading)
        return;
    m_state->setText(tr("Being read…"));
    m_list->hide();
    m_reading = client->send(ListPasskeys{ m_id })
                    ->then(
                        this,
                        [this](const QList<Passkey> &keys) {
                            m_reading.clear();
                            take(keys);
                        },
                        [this](const Error &error) {
                            m_reading.clear();
                            notRead(error);
                        });
    showChosen();
}

void PasskeysDialog::take(const QList<Passkey> &keys)
{
    m_isKnown = true;
    m_keys = keys;
    m_list->clear();
    for (const Passkey &key : keys) {
        auto *item = new QTreeWidgetItem(m_list,
            { keyText(key), m_context.formats.time(key.createdAt.value_or(QDateTime())),
                key.lastUsedAt ? m_context.formats.time(*key.lastUsedAt) : tr("not told"), safeLine(key.id.text, 120) });
        item->setToolTip(3, plainTip(safeLine(key.id.text, 300)));
        item->setSizeHint(3, { 0, rowHeight }); // of the last column, whose width is what is left
    }
    for (int column = 0; column < 3; ++column) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, std::min(widest, m_list->columnWidth(column) + gap));
    }
    m_state->setText(keys.isEmpty()
            ? tr("%1 has no passkeys.").arg(nameText())
            : tr("%1 has %n passkey(s). People add their own, in a browser.", nullptr, static_cast<int>(keys.size()))
                  .arg(nameText()));
    m_list->setVisible(!keys.isEmpty());
    showChosen();
    if (!keys.isEmpty())
        m_list->setFocus(Qt::OtherFocusReason);
}

void PasskeysDialog::notRead(const Error &error)
{
    m_list->hide();
    m_state->setText(error.isNotOffered()        ? tr("This server does not offer passkeys, or not over the network.")
            : error.kind == ErrorKind::Forbidden ? tr("You may not see the passkeys of this account.")
                                                 : tr("The passkeys could not be read."));
    showChosen();
    if (error.isNotOffered())
        return;
    say(MessageBar::Kind::Error, error.explanation(), tr("Re&try"), [this] {
        clearMessage();
        read();
    });
}

QString PasskeysDialog::keyText(const Passkey &key) const
{
    return key.name && !key.name->isEmpty() ? safeLine(*key.name, 80) : safeLine(key.id.text, 40);
}

const Passkey *PasskeysDialog::chosen() const
{
    const auto items = m_list->selectedItems();
    const int row = items.isEmpty() ? -1 : m_list->indexOfTopLevelItem(items.constFirst());
    return row >= 0 && row < m_keys.size() ? &m_keys[row] : nullptr;
}

void PasskeysDialog::showChosen()
{
    const Passkey *key = chosen();
    m_review->setVisible(key);
    if (key) {
        m_review->setChanges({ { tr("Passkey %1").arg(keyText(*key)), tr("there"), tr("deleted") } },
            { tr("%1 cannot sign in with it any more. Sessions that are open go on.").arg(nameText()) });
        m_review->setCommands({ commandText(DeletePasskey{ m_id, key->id.text }) });
    }
    setVerb(tr("&Delete"), key != nullptr);
}

void PasskeysDialog::setBodyEnabled(bool isEnabled)
{
    m_list->setEnabled(isEnabled);
    m_review->setOpen(isEnabled);
}

void PasskeysDialog::save()
{
    const Passkey *key = chosen();
    if (!key)
        return;
    if (QWidget *danger = m_review->unaccepted())
        return complain(danger, tr("Tick what this leads to first."));
    m_deleting = keyText(*key);
    m_review->setState(0, ChangeReview::State::Running);
    m_run = PasskeyRun::start(m_context.session, m_id, key->id.text, this, m_timing);
    connect(m_run, &PasskeyRun::ended, this, &PasskeysDialog::ended);
    setWork(m_run, [this] {
        if (m_run)
            m_run->cancel();
    });
}

void PasskeysDialog::ended(const PasskeyEnd &end)
{
    m_run.clear();
    rest();
    switch (end.outcome) {
    case Outcome::Done:
    case Outcome::AlreadySo: {
        const QString sentence = end.outcome == Outcome::Done
            ? tr("The passkey %1 of %2 is deleted.").arg(m_deleting, nameText())
            : tr("The passkey %1 of %2 was deleted already.").arg(m_deleting, nameText());
        Q_EMIT saved(sentence);
        take(end.now.value_or(QList<Passkey>()));
        return say(MessageBar::Kind::Good, (sentence + u' ' + end.note).trimmed());
    }
    case Outcome::CannotTell:
        m_review->setState(0, ChangeReview::State::CannotTell);
        return say(MessageBar::Kind::Error, (end.note + u' ' + tr("Read the list again before you try again.")).trimmed(),
            tr("Re&ad again"), [this] {
                clearMessage();
                read();
            });
    case Outcome::NotDone:
        m_review->setState(0, ChangeReview::State::NotDone);
        if (end.error && end.error->applied == Applied::No)
            return explain(*end.error);
        return say(MessageBar::Kind::Warning, end.note.isEmpty() ? tr("Nothing was changed.") : end.note);
    }
}

} // namespace mcias
