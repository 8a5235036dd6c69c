// SPDX-License-Identifier: MIT
#include "views/forms/editor_dialog.h"

#include "views/controls/command_disclosure.h"
#include "views/controls/labels.h"
#include "views/controls/mnemonics.h"
#include "views/controls/password_field.h"
#include "views/controls/profile_stripe.h"
#include "views/session/server_change_dialog.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds draftDelay{ 300 }; // of typing that a killed program may lose

} // namespace

EditorDialog::EditorDialog(const PageContext &context, const QString &form, const QString &subject, const QString &title,
    const QString &verb, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_form(form),
      m_subject(subject),
      m_inside(new QVBoxLayout),
      m_body(new QVBoxLayout),
      m_messages(new MessageBar(this)),
      m_save(new QPushButton(verb, this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(420);
    setObjectName(form);
    setAccessibleName(title);
    nameWidget(m_save, "editorSave", withoutMnemonic(verb));
    nameWidget(m_cancel, "editorCancel", tr("Cancel"));
    m_messages->setObjectName(u"editorMessages"_s);
    m_save->setDefault(true);
    m_cancel->setAutoDefault(true); // Enter on it is meant for it; from a field, it saves

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new ProfileStripe(context.session.profile(), this));
    m_inside->setContentsMargins(24, 20, 24, 20);
    m_inside->setSpacing(12);
    m_inside->addWidget(titleLabel(title, 1.35, this));
    m_body->setSpacing(4);
    m_inside->addLayout(m_body, 1); // forms end with a stretch: what is too high for them is empty
    m_inside->addWidget(m_messages);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    m_inside->addLayout(buttons);
    column->addLayout(m_inside);

    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftDelay);
    connect(&m_draftTimer, &QTimer::timeout, this, &EditorDialog::keepDraft);
    connect(m_messages, &MessageBar::actionTriggered, this, [this] {
        if (m_act)
            m_act();
    });
    connect(m_save, &QPushButton::clicked, this, &EditorDialog::submit);
    connect(m_cancel, &QPushButton::clicked, this, &EditorDialog::reject);
    connect(&context.session, &Session::stateChanged, this, &EditorDialog::sessionChanged);
}

void EditorDialog::addField(const QString &key, const QString &label, QLineEdit *field)
{
    auto *name = quietLabel(label, this);
    name->setBuddy(field);
    field->setObjectName(key);
    field->setAccessibleName(withoutMnemonic(label));
    m_body->addWidget(name);
    m_body->addWidget(field);
    m_body->addSpacing(8);
    if (qobject_cast<PasswordField *>(field))
        return;
    keepInDraft(
        key, [field] { return QJsonValue(field->text()); },
        [field](const QJsonValue &value) { field->setText(value.toString()); });
    connect(field, &QLineEdit::textEdited, this, &EditorDialog::edited);
}

void EditorDialog::keepInDraft(
    const QString &key, std::function<QJsonValue()> read, std::function<void(const QJsonValue &)> write)
{
    m_kept += Kept{ key, std::move(read), std::move(write) };
}

void EditorDialog::edited()
{
    m_hasDraft = true;
    m_asked = false;
    m_draftTimer.start();
    refreshCommands();
}

void EditorDialog::offerCommands(std::function<QStringList()> source)
{
    m_commands = new CommandDisclosure(std::move(source), this);
    m_inside->insertWidget(m_inside->indexOf(m_messages), m_commands);
}

void EditorDialog::refreshCommands()
{
    if (m_commands)
        m_commands->refresh();
}

void EditorDialog::complain(QWidget *field, const QString &sentence)
{
    say(MessageBar::Kind::Warning, sentence);
    field->setFocus(Qt::OtherFocusReason);
}

void EditorDialog::submit()
{
    if (m_work)
        return;
    m_messages->clear();
    save();
}

void EditorDialog::setWork(QObject *work, const std::function<void()> &stop)
{
    m_work = work;
    m_stop = stop;
    setBusy(true);
}

void EditorDialog::rest()
{
    m_work.clear();
    m_stop = {};
    setBusy(false);
}

void EditorDialog::setVerb(const QString &verb, bool isEnabled)
{
    m_save->setText(verb);
    m_save->setAccessibleName(withoutMnemonic(verb));
    m_isSaveEnabled = isEnabled;
    m_save->setEnabled(isEnabled && !isBusy());
}

void EditorDialog::say(MessageBar::Kind kind, const QString &text, const QString &actionText, const std::function<void()> &act)
{
    m_act = act;
    m_messages->say(kind, text, actionText);
}

void EditorDialog::setBusy(bool busy)
{
    if (std::exchange(m_looksBusy, busy) == busy)
        return;
    if (busy)
        m_focus = focusWidget();
    setBodyEnabled(!busy);
    m_save->setEnabled(!busy && m_isSaveEnabled);
    m_cancel->setText(busy ? tr("Stop waiting") : tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
    if (!busy && m_focus)
        m_focus->setFocus(Qt::OtherFocusReason); // which the disabled field has lost
}

void EditorDialog::setBodyEnabled(bool isEnabled)
{
    for (int i = 0; i < m_body->count(); ++i) {
        if (QWidget *widget = m_body->itemAt(i)->widget())
            widget->setEnabled(isEnabled);
    }
}

void EditorDialog::offerClose()
{
    setVerb(tr("&Close"));
    m_cancel->hide();
    if (m_commands)
        m_commands->hide(); // there is nothing left that they would do
    m_save->setFocus(Qt::OtherFocusReason);
}

QString EditorDialog::verb() const
{
    return withoutMnemonic(m_save->text());
}

void EditorDialog::finish()
{
    dropDraft();
    accept();
}

void EditorDialog::explain(const Error &error)
{
    rest();
    const ServerTrust *trust = m_context.session.trust();
    const bool hasChanged = error.kind == ErrorKind::NotSent && trust && trust->change();
    const bool isInterrupted = error.applied == Applied::No
        && ((error.kind == ErrorKind::Auth && !error.isForeign) || m_context.session.pause());
    if (hasChanged)
        say(MessageBar::Kind::Warning, error.explanation(), tr("R&eview…"), [this] { review(); });
    else if (isInterrupted)
        say(MessageBar::Kind::Warning,
            tr("Nothing was changed: your session was interrupted. Once you are back in it, press “%1” again.").arg(verb()));
    else
        say(MessageBar::Kind::Error, error.explanation());
}

// What keeps the server from being written to can be seen from here: the window behind waits for this dialog.
void EditorDialog::review()
{
    ServerTrust *trust = m_context.session.trust();
    if (!trust || !trust->change())
        return;
    const Profile &profile = m_context.session.profile();
    auto *dialog = new ServerChangeDialog(*trust, profileName(profile), m_context.formats, this);
    ProfileStripe::across(dialog, profile);
    dialog->open();
}

// Never closes over a write whose end nobody would hear of, nor over what was typed, unless asked twice.
void EditorDialog::reject()
{
    if (m_work)
        return m_stop();
    if (m_hasDraft && !std::exchange(m_asked, true))
        return say(MessageBar::Kind::Warning, tr("What was typed is not saved."), tr("&Discard it"), [this] { reject(); });
    dropDraft();
    QDialog::reject();
}

void EditorDialog::setVisible(bool isVisible)
{
    m_isHeld = isVisible && m_context.session.pause();
    QDialog::setVisible(isVisible && !m_isHeld);
}

void EditorDialog::sessionChanged()
{
    if (m_isHeld && m_context.session.state() == Session::State::SignedIn)
        open();
    if (m_context.session.state() != Session::State::Paused)
        return;
    keepDraft();
    if (m_context.session.pause() != Session::Pause::Locked)
        return;
    bool emptied = false;
    for (PasswordField *field : findChildren<PasswordField *>()) {
        emptied = emptied || !field->text().isEmpty();
        field->forget();
    }
    if (emptied)
        say(MessageBar::Kind::Info, tr("The window was locked: secrets have to be typed again."));
}

Draft EditorDialog::draft() const
{
    const Session &session = m_context.session;
    Draft draft{ .form = m_form,
        .subject = m_subject,
        .profileId = draftPlace(session.profile()),
        .username = session.identity().username,
        .changed = m_context.clock.now(),
        .fields = {} };
    for (const Kept &kept : m_kept)
        draft.fields.insert(kept.key, kept.read());
    return draft;
}

void EditorDialog::keepDraft()
{
    m_draftTimer.stop();
    if (!m_hasDraft || !m_context.drafts || !m_context.session.isOccupied())
        return;
    if (!m_context.drafts->keep(draft()))
        say(MessageBar::Kind::Warning, m_context.drafts->problem());
}

void EditorDialog::dropDraft()
{
    m_draftTimer.stop();
    m_hasDraft = false;
    if (!m_context.drafts)
        return;
    const Draft mine = draft();
    m_context.drafts->drop(mine.form, mine.subject, mine.profileId, mine.username);
}

std::optional<Draft> EditorDialog::keptDraft() const
{
    if (!m_context.drafts)
        return {};
    const Draft mine = draft();
    for (const Draft &kept : m_context.drafts->draftsOf(mine.profileId, mine.username)) {
        if (kept.form == m_form && kept.subject == m_subject)
            return kept;
    }
    return {};
}

void EditorDialog::restore(const Draft &draft)
{
    m_hasDraft = true;
    for (const Kept &kept : m_kept) {
        if (draft.fields.contains(kept.key))
            kept.write(draft.fields.value(kept.key));
    }
    refreshCommands();
    say(MessageBar::Kind::Info,
        tr("This was typed before, until %1, and not saved. Secrets have to be typed again.")
            .arg(m_context.formats.time(draft.changed)));
}

} // namespace mcias
