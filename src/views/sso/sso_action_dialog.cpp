// SPDX-License-Identifier: MIT
#include "views/sso/sso_action_dialog.h"

#include "models/sso_model.h"
#include "views/controls/card.h"
#include "views/controls/facts_grid.h"
#include "views/controls/labels.h"
#include "views/controls/mnemonics.h"
#include "views/controls/sizes.h"
#include "views/controls/text_height.h"
#include "views/forms/change_review.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;
using Action = SsoActionDialog::Action;

namespace {

QString titleOf(Action action)
{
    switch (action) {
    case Action::Enable:
        return SsoActionDialog::tr("Enable SSO client");
    case Action::Disable:
        return SsoActionDialog::tr("Disable SSO client");
    case Action::Delete:
        return SsoActionDialog::tr("Delete SSO client");
    }
    return {};
}

QString verbOf(Action action)
{
    switch (action) {
    case Action::Enable:
        return SsoActionDialog::tr("&Enable");
    case Action::Disable:
        return SsoActionDialog::tr("&Disable");
    case Action::Delete:
        return SsoActionDialog::tr("&Delete");
    }
    return {};
}

QString meaningOf(Action action)
{
    switch (action) {
    case Action::Enable:
        return SsoActionDialog::tr("People can sign in through this client again.");
    case Action::Disable:
        return SsoActionDialog::tr(
            "Nobody can sign in through this client while it is disabled. Sessions that the application has "
            "opened already are its own business. Nothing is lost: it can be enabled again.");
    case Action::Delete:
        return SsoActionDialog::tr(
            "Nobody can sign in through this client any more. It can be created anew, by hand, with the same "
            "ID.");
    }
    return {};
}

} // namespace

SsoActionDialog::SsoActionDialog(
    const PageContext &context, SsoList &list, const QString &clientId, Action action, QWidget *parent, const StepTiming &timing)
    : EditorDialog(context, u"sso-action"_s, clientId, titleOf(action), verbOf(action), parent),
      m_list(list),
      m_id(clientId),
      m_action(action),
      m_timing(timing)
{
    setMinimumWidth(usualDialog);
    new TextHeight(this);
    m_seen = list.find(clientId).value_or(SsoClient{ clientId, {}, {}, action != Action::Enable, {}, {} });
    body()->setSpacing(12);
    QLabel *meaning = plainLabel(meaningOf(action), this);
    meaning->setObjectName(u"ssoMeaning"_s);
    meaning->setWordWrap(true);
    body()->addWidget(meaning);
    auto *card = new Card(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 12, 16, 12);
    m_facts = new FactsGrid(card);
    nameWidget(m_facts, "ssoFacts", tr("The SSO client"));
    inside->addWidget(m_facts);
    body()->addWidget(card);
    m_review = new ChangeReview(this);
    body()->addWidget(m_review);
    if (action == Action::Delete)
        addName();
    body()->addStretch(1);
    showClient();
    if (m_name)
        m_name->setFocus();
}

void SsoActionDialog::addName()
{
    m_namePart = new QWidget(this);
    auto *column = new QVBoxLayout(m_namePart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *label = quietLabel(tr("To delete it, type its client &ID: %1").arg(escapedMnemonic(nameText())), m_namePart);
    label->setWordWrap(true);
    m_name = new QLineEdit(m_namePart);
    nameWidget(m_name, "deleteClientId", tr("ID of the SSO client to be deleted"));
    m_name->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    label->setBuddy(m_name);
    column->addWidget(label);
    column->addWidget(m_name);
    body()->addWidget(m_namePart);
}

QString SsoActionDialog::nameText() const
{
    return safeLine(m_id, 80);
}

void SsoActionDialog::showClient()
{
    m_facts->setFacts({ { tr("Client ID"), nameText(), {} },
        { tr("Redirect URI"), m_seen.redirectUri.isEmpty() ? u"–"_s : safeLine(m_seen.redirectUri), {} },
        { tr("Tags"), SsoText::tags(m_seen.tags), {} } });
    const QString before = SsoText::enabled(m_seen.enabled);
    const ChangeReview::Change change{ m_action == Action::Delete ? tr("SSO client") : tr("State"),
        m_action == Action::Delete ? tr("there") : before,
        m_action == Action::Delete ? tr("deleted") : SsoText::enabled(m_action == Action::Enable) };
    m_review->setChanges({ change }, {});
    m_review->setCommands({ order().command() });
}

SsoOrder SsoActionDialog::order() const
{
    if (m_action == Action::Delete)
        return { SsoOrder::Kind::Delete, { m_id, {}, {}, true, {}, {} }, m_seen };
    SsoClient wanted = m_seen;
    wanted.enabled = m_action == Action::Enable;
    return { SsoOrder::Kind::Update, wanted, m_seen };
}

void SsoActionDialog::save()
{
    if (m_isOver)
        return finish();
    if (m_name && m_name->text().trimmed() != m_id)
        return complain(m_name,
            m_name->text().trimmed().isEmpty() ? tr("Type the ID of the client first.")
                                               : tr("That is not the ID of this client."));
    m_review->setState(0, ChangeReview::State::Running);
    m_run = SsoRun::start(m_context.session, order(), this, m_timing);
    connect(m_run, &SsoRun::ended, this, &SsoActionDialog::ended);
    setWork(m_run, [this] {
        if (m_run)
            m_run->cancel();
    });
}

void SsoActionDialog::setBodyEnabled(bool isEnabled)
{
    if (m_namePart)
        m_namePart->setEnabled(isEnabled);
}

void SsoActionDialog::ended(const SsoEnd &end)
{
    m_run.clear();
    rest();
    if (end.now)
        m_list.learn(*end.now);
    switch (end.outcome) {
    case Outcome::Done:
    case Outcome::AlreadySo: {
        if (m_action == Action::Delete)
            m_list.forget(m_id);
        QString sentence = m_action == Action::Delete ? tr("The SSO client %1 is deleted.").arg(nameText())
            : m_action == Action::Enable              ? tr("The SSO client %1 is enabled.").arg(nameText())
                                                      : tr("The SSO client %1 is disabled.").arg(nameText());
        if (!end.note.isEmpty())
            sentence += u' ' + end.note;
        Q_EMIT saved(sentence);
        return finish();
    }
    case Outcome::CannotTell:
        m_review->setState(0, ChangeReview::State::CannotTell);
        return say(MessageBar::Kind::Error, (end.note + u' ' + tr("Look at the list before you try again.")).trimmed());
    case Outcome::NotDone:
        m_review->setState(0, ChangeReview::State::NotDone);
        if (end.isConflict && !end.now) {
            m_list.forget(m_id);
            m_isOver = true;
            say(MessageBar::Kind::Info, end.note);
            return offerClose();
        }
        if (end.isConflict) {
            m_seen = *end.now;
            showClient();
            return say(MessageBar::Kind::Warning,
                end.note + u' ' + tr("Nothing was sent. Above is what it is now; press the button again if you still want it."));
        }
        if (end.error && end.error->applied == Applied::No)
            return explain(*end.error);
        return say(MessageBar::Kind::Warning, end.note.isEmpty() ? tr("Nothing was changed.") : end.note);
    }
}

} // namespace mcias
