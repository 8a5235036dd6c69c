// SPDX-License-Identifier: MIT
#include "views/editor_dialog.h"

#include "views/labels.h"
#include "views/message_bar.h"
#include "views/password_field.h"
#include "views/profile_stripe.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

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
    nameWidget(m_save, "editorSave", QString(verb).remove(u'&'));
    nameWidget(m_cancel, "editorCancel", tr("Cancel"));
    m_messages->setObjectName(u"editorMessages"_s);
    m_save->setDefault(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new ProfileStripe(context.session.profile(), this));
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(24, 20, 24, 20);
    inside->setSpacing(12);
    inside->addWidget(titleLabel(title, 1.35, this));
    m_body->setSpacing(4);
    inside->addLayout(m_body);
    inside->addWidget(m_messages);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    inside->addLayout(buttons);
    column->addLayout(inside);

    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftDelay);
    connect(&m_draftTimer, &QTimer::timeout, this, &EditorDialog::keepDraft);
    connect(m_save, &QPushButton::clicked, this, &EditorDialog::submit);
    connect(m_cancel, &QPushButton::clicked, this, &EditorDialog::reject);
    connect(&context.session, &Session::stateChanged, this, &EditorDialog::sessionChanged);
}

void EditorDialog::addField(const QString &key, const QString &label, QLineEdit *field)
{
    auto *name = quietLabel(label, this);
    name->setBuddy(field);
    field->setObjectName(key);
    field->setAccessibleName(QString(label).remove(u'&'));
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
    m_draftTimer.start();
}

void EditorDialog::complain(QWidget *field, const QString &sentence)
{
    m_messages->say(MessageBar::Kind::Warning, sentence);
    field->setFocus(Qt::OtherFocusReason);
}

void EditorDialog::submit()
{
    if (m_call)
        return;
    m_messages->clear();
    m_call = write();
    if (m_call)
        setBusy(true);
}

void EditorDialog::setBusy(bool busy)
{
    for (int i = 0; i < m_body->count(); ++i) {
        if (QWidget *widget = m_body->itemAt(i)->widget())
            widget->setEnabled(!busy);
    }
    m_save->setEnabled(!busy);
    m_cancel->setText(busy ? tr("Stop waiting") : tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
}

QString EditorDialog::verb() const
{
    return QString(m_save->text()).remove(u'&');
}

void EditorDialog::done()
{
    dropDraft();
    accept();
}

void EditorDialog::failed(const Error &error)
{
    m_call.clear();
    if (error.kind == ErrorKind::OutcomeUnknown) {
        m_messages->say(MessageBar::Kind::Warning, tr("The answer was lost. Looking whether it was done…"));
        return readBack();
    }
    setBusy(false);
    const bool sessionEnded = (error.kind == ErrorKind::Auth && !error.isForeign) || m_context.session.pause();
    m_messages->say(sessionEnded ? MessageBar::Kind::Warning : MessageBar::Kind::Error,
        sessionEnded ? tr("Nothing was changed: your session had ended. Once you have signed in again, press “%1” again.").arg(verb())
                     : error.message());
}

void EditorDialog::notDone()
{
    m_call.clear();
    setBusy(false);
    m_messages->say(
        MessageBar::Kind::Warning, tr("The answer was lost. The server says now that nothing was changed: try again."));
}

void EditorDialog::cannotTell(const Error &error)
{
    m_call.clear();
    setBusy(false);
    m_messages->say(MessageBar::Kind::Error,
        tr("The answer was lost, and the server does not say whether it was done: look before you try again. %1")
            .arg(error.message()));
}

// Never closes over a write whose end nobody would hear of.
void EditorDialog::reject()
{
    if (m_call)
        return m_call->cancel();
    dropDraft();
    QDialog::reject();
}

void EditorDialog::sessionChanged()
{
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
        m_messages->say(MessageBar::Kind::Info, tr("The window was locked: secrets have to be typed again."));
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
    if (m_hasDraft && m_context.drafts && m_context.session.isOccupied())
        m_context.drafts->keep(draft());
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

void EditorDialog::restore(const Draft &draft)
{
    m_hasDraft = true;
    for (const Kept &kept : m_kept) {
        if (draft.fields.contains(kept.key))
            kept.write(draft.fields.value(kept.key));
    }
    m_messages->say(MessageBar::Kind::Info,
        tr("This was typed before, at %1, and not saved.").arg(m_context.formats.time(draft.changed)));
}

} // namespace mcias
