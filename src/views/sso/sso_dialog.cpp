// SPDX-License-Identifier: MIT
#include "views/sso/sso_dialog.h"

#include "api/client.h"
#include "models/sso_model.h"
#include "views/controls/chips_editor.h"
#include "views/controls/fault_label.h"
#include "views/controls/labels.h"
#include "views/controls/sizes.h"
#include "views/controls/text_height.h"
#include "views/forms/change_review.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QSet>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestId = 255;

} // namespace

SsoDialog::SsoDialog(
    const PageContext &context, SsoList &list, const QString &clientId, QWidget *parent, const StepTiming &timing)
    : EditorDialog(context, QLatin1String(form), clientId, clientId.isEmpty() ? tr("New SSO client") : tr("Edit SSO client"),
        clientId.isEmpty() ? tr("C&reate") : tr("&Save"), parent),
      m_list(list),
      m_id(clientId),
      m_timing(timing)
{
    setMinimumWidth(usualDialog);
    new TextHeight(this);
    m_seen = isNew() ? std::nullopt : list.find(clientId);
    makeFields();
    keepFields();
    connectFields();
    if (m_seen)
        fill(*m_seen);
    showChanges();
    orderTabs();
    offerCommands([this] { return commands(); });
    (isNew() ? m_client : m_uri)->setFocus();
}

void SsoDialog::makeFields()
{
    m_client = new QLineEdit(this);
    m_client->setMaxLength(longestId);
    m_client->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_client->setPlaceholderText(tr("grafana"));
    addField(u"clientId"_s, tr("Client &ID"), m_client);
    m_clientFault = new FaultLabel(this);
    m_clientFault->setObjectName(u"clientFault"_s);
    m_clientFault->setField(m_client);
    body()->insertWidget(body()->count() - 1, m_clientFault);
    m_client->setReadOnly(!isNew());
    if (!isNew())
        m_client->setToolTip(tr("The ID of an SSO client cannot be changed."));

    m_uri = new QLineEdit(this);
    m_uri->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_uri->setPlaceholderText(u"https://app.example.org/callback"_s);
    addField(u"redirectUri"_s, tr("Redirect &URI"), m_uri);
    m_uriFault = new FaultLabel(this);
    m_uriFault->setObjectName(u"uriFault"_s);
    m_uriFault->setField(m_uri);
    body()->insertWidget(body()->count() - 1, m_uriFault);

    m_host = quietLabel({}, this);
    m_host->setObjectName(u"ssoHost"_s);
    m_host->setWordWrap(true);
    body()->insertWidget(body()->count() - 1, m_host);

    auto *tagsLabel = quietLabel(tr("&Tags, which the login policy looks at"), this);
    m_tags = new ChipsEditor(this);
    nameWidget(m_tags, "ssoTags", tr("Tags"));
    tagsLabel->setBuddy(m_tags->field());
    body()->addWidget(tagsLabel);
    body()->addWidget(m_tags);
    body()->addSpacing(8);

    m_enabled = new QCheckBox(tr("&Enabled: people may sign in through it"), this);
    nameWidget(m_enabled, "ssoEnabled", tr("Enabled: people may sign in through it"));
    m_enabled->setChecked(true);
    m_enabled->setVisible(!isNew()); // the API has no way to create one that is not
    body()->addWidget(m_enabled);
    m_unchanged = quietLabel(tr("Nothing is changed yet."), this);
    m_unchanged->setObjectName(u"ssoUnchanged"_s);
    body()->addSpacing(8);
    body()->addWidget(m_unchanged);
    m_review = new ChangeReview(this);
    body()->addWidget(m_review);
    body()->addStretch(1);
}

void SsoDialog::keepFields()
{
    keepInDraft(
        u"tags"_s, [this] { return QJsonValue(QJsonArray::fromStringList(m_tags->tags())); },
        [this](const QJsonValue &value) {
            QStringList tags;
            for (const QJsonValue &tag : value.toArray())
                tags += tag.toString();
            m_tags->setTags(tags);
        });
    keepInDraft(
        u"enabled"_s, [this] { return QJsonValue(m_enabled->isChecked()); },
        [this](const QJsonValue &value) { m_enabled->setChecked(value.toBool(true)); });
    // What the changes are told from: without it, nobody would see that somebody else has changed the same.
    keepInDraft(
        u"seen"_s, [this] { return m_seen ? QJsonValue(QString::fromUtf8(encode(*m_seen))) : QJsonValue(); },
        [this](const QJsonValue &value) {
            DecodeContext context(false);
            if (const auto seen = decode<SsoClient>(value.toString().toUtf8(), context))
                m_seen = *seen;
            showChanges();
        });
}

void SsoDialog::connectFields()
{
    const auto changed = [this] {
        edited();
        showChanges();
    };
    connect(m_client, &QLineEdit::textChanged, this, [this] {
        m_clientFault->say(QString());
        refreshCommands();
    });
    connect(m_uri, &QLineEdit::textChanged, this, [this] {
        // A half-typed address is none yet: only what is wrong for good is said while somebody types.
        const bool isPlain = m_uri->text().startsWith("http:"_L1);
        m_uriFault->say(isPlain ? redirectUriFault(m_uri->text().trimmed()) : QString());
        showChanges();
    });
    // Also said when a dialog that is being deleted loses the focus: its fields are still there then, it is not.
    connect(m_uri, &QLineEdit::editingFinished, m_uriFault, [uri = m_uri, fault = m_uriFault] {
        if (!uri->text().isEmpty())
            fault->say(redirectUriFault(uri->text().trimmed()));
    });
    connect(m_tags, &ChipsEditor::edited, this, changed);
    connect(m_enabled, &QCheckBox::clicked, this, changed);
}

void SsoDialog::orderTabs()
{
    setTabOrder(m_client, m_uri);
    setTabOrder(m_uri, m_tags->field());
    setTabOrder(m_tags->field(), m_enabled);
}

void SsoDialog::fill(const SsoClient &client)
{
    m_client->setText(client.clientId);
    m_uri->setText(client.redirectUri);
    m_uri->setCursorPosition(0);
    m_tags->setTags(client.tags);
    m_enabled->setChecked(client.enabled);
}

SsoClient SsoDialog::values() const
{
    SsoClient client;
    client.clientId = isNew() ? m_client->text().trimmed() : m_id;
    client.redirectUri = m_uri->text().trimmed();
    client.tags = m_tags->tags();
    client.enabled = m_enabled->isChecked();
    return client;
}

// Only where there is something to compare with; a new one is all new.
void SsoDialog::showChanges()
{
    QList<ChangeReview::Change> changes;
    if (m_seen) {
        const SsoClient now = values();
        QStringList before = m_seen->tags;
        QStringList after = now.tags;
        before.sort();
        after.sort();
        if (now.redirectUri != m_seen->redirectUri)
            changes += ChangeReview::Change{ tr("Redirect URI"), safeLine(m_seen->redirectUri), safeLine(now.redirectUri) };
        if (before != after)
            changes += ChangeReview::Change{ tr("Tags"), SsoText::tags(before), SsoText::tags(after) };
        if (now.enabled != m_seen->enabled)
            changes += ChangeReview::Change{ tr("State"), SsoText::enabled(m_seen->enabled), SsoText::enabled(now.enabled) };
    }
    const QString host = lookedUpHost(values().redirectUri);
    m_host->setText(host.isEmpty() ? QString() : tr("The server behind this name is %1: look twice.").arg(safeLine(host, 255)));
    m_host->setVisible(!host.isEmpty());
    m_review->setVisible(!changes.isEmpty());
    m_review->setChanges(changes, {});
    m_unchanged->setVisible(m_seen && changes.isEmpty());
    refreshCommands();
}

SsoOrder SsoDialog::order() const
{
    return { isNew() ? SsoOrder::Kind::Create : SsoOrder::Kind::Update, values(), m_seen };
}

// Of what could be saved as it stands.
QStringList SsoDialog::commands() const
{
    const SsoClient wanted = values();
    const bool isGood = redirectUriFault(wanted.redirectUri).isEmpty() && !(isNew() && !idFault(wanted.clientId).isEmpty());
    return isGood && m_unchanged->isHidden() ? QStringList{ order().command() } : QStringList();
}

QString SsoDialog::idFault(const QString &id) const
{
    if (id.isEmpty())
        return tr("A client ID is wanted: the name by which the application calls itself.");
    if (id == u"."_s || id == u".."_s)
        return tr("This cannot be a name.");
    if (!isPlainWord(id))
        return tr("There must be no blanks in it, nor characters that cannot be seen.");
    return {};
}

// A draft of before, and no list yet.
void SsoDialog::readFirst()
{
    Client *client = m_context.session.client();
    if (!client)
        return;
    auto *call = client->send(GetSsoClient{ m_id });
    setWork(call, [call = QPointer<CallBase>(call)] {
        if (call)
            call->cancel();
    });
    call->then(
        this,
        [this](const SsoClient &now) {
            rest();
            m_list.learn(now);
            m_seen = now;
            showChanges();
            say(MessageBar::Kind::Info, tr("Above is what your values would change. Look at it, then save once more."));
        },
        [this](const Error &error) { explain(error); });
}

void SsoDialog::save()
{
    if (m_isOver)
        return finish();
    if (!m_tags->finishTyping())
        return m_tags->field()->setFocus(Qt::OtherFocusReason);
    const SsoClient wanted = values();
    if (isNew()) {
        const QString fault = idFault(wanted.clientId);
        m_clientFault->say(fault);
        if (!fault.isEmpty())
            return complain(m_client, fault);
    }
    const QString fault = redirectUriFault(wanted.redirectUri);
    m_uriFault->say(fault);
    if (!fault.isEmpty())
        return complain(m_uri, fault);
    showChanges();
    if (!isNew() && !m_seen)
        return readFirst();
    m_run = SsoRun::start(m_context.session, order(), this, m_timing);
    connect(m_run, &SsoRun::ended, this, &SsoDialog::ended);
    setWork(m_run, [this] {
        if (m_run)
            m_run->cancel();
    });
}

void SsoDialog::setBodyEnabled(bool isEnabled)
{
    for (QWidget *field : std::initializer_list<QWidget *>{ m_client, m_uri, m_tags, m_enabled })
        field->setEnabled(isEnabled);
}

void SsoDialog::ended(const SsoEnd &end)
{
    m_run.clear();
    rest();
    if (end.now)
        m_list.learn(*end.now);
    const QString name = safeLine(values().clientId, 80);
    switch (end.outcome) {
    case Outcome::Done:
    case Outcome::AlreadySo: {
        QString sentence = end.outcome == Outcome::AlreadySo
            ? tr("The SSO client %1 is like this already: nothing was sent.").arg(name)
            : isNew() ? tr("The SSO client %1 has been created.").arg(name)
                      : tr("The SSO client %1 has been changed.").arg(name);
        if (!end.note.isEmpty())
            sentence += u' ' + end.note;
        Q_EMIT saved(sentence);
        return finish();
    }
    case Outcome::CannotTell:
        return say(MessageBar::Kind::Error, (end.note + u' ' + tr("Look at the list before you try again.")).trimmed());
    case Outcome::NotDone:
        if (end.isConflict)
            return conflict(end);
        if (end.error && end.error->applied == Applied::No)
            return explain(*end.error);
        return say(MessageBar::Kind::Warning, end.note.isEmpty() ? tr("Nothing was changed.") : end.note);
    }
}

// What was changed here stays, all else is as the server has it now; the review compares the two.
void SsoDialog::conflict(const SsoEnd &end)
{
    if (isNew()) {
        m_clientFault->say(end.note);
        return complain(m_client, end.note + u' ' + tr("Nothing was sent."));
    }
    if (!end.now) {
        m_list.forget(m_id);
        return say(MessageBar::Kind::Warning, end.note + u' ' + tr("Nothing was sent."));
    }
    const SsoClient mine = values();
    SsoClient merged = *end.now;
    if (mine.redirectUri != m_seen->redirectUri)
        merged.redirectUri = mine.redirectUri;
    if (QSet<QString>(mine.tags.begin(), mine.tags.end()) != QSet<QString>(m_seen->tags.begin(), m_seen->tags.end()))
        merged.tags = mine.tags;
    if (mine.enabled != m_seen->enabled)
        merged.enabled = mine.enabled;
    m_seen = end.now;
    fill(merged);
    showChanges();
    say(MessageBar::Kind::Warning,
        end.note + u' '
            + tr("Nothing was sent. Above is what your values would change now; save again if that is what you want."));
}

} // namespace mcias
