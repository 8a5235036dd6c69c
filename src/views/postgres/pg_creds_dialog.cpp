// SPDX-License-Identifier: MIT
#include "views/postgres/pg_creds_dialog.h"

#include "postgres/pg_target.h"
#include "views/controls/fault_label.h"
#include "views/controls/labels.h"
#include "views/controls/password_field.h"
#include "views/controls/wrapped_check_box.h"
#include "views/postgres/pg_test_panel.h"
#include "views/postgres/stored_password.h"
#include "work/account_book.h"
#include "work/password_maker.h"
#include "work/pg_creds_overview.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize startSize(880, 668);

} // namespace

PgCredsDialog::PgCredsDialog(const PageContext &context, PgCredsOverview &overview, const QUuid &account, QWidget *parent,
    const StepTiming &timing, std::chrono::milliseconds patience)
    : EditorDialog(
        context, QLatin1String(form), account.toString(QUuid::WithoutBraces), tr("Postgres credentials"), tr("&Save…"), parent),
      m_overview(overview),
      m_id(account),
      m_timing(timing),
      m_stack(new QStackedWidget(this)),
      m_test(new PgTestPanel(this, patience))
{
    const auto row = overview.find(account);
    auto *name = titleLabel(nameText(), 1.1, this);
    name->setObjectName(u"pgAccount"_s);
    body()->addWidget(name);
    auto *id = quietLabel(account.toString(QUuid::WithoutBraces), this);
    id->setTextInteractionFlags(Qt::TextSelectableByMouse);
    body()->addWidget(id);
    body()->addSpacing(8);
    body()->addWidget(m_stack, 1);
    m_stack->addWidget(makeFormPage());
    m_stack->addWidget(makeReviewPage());
    keepFields();
    orderTabs();
    setWindowTitle(tr("Postgres credentials – %1").arg(nameText()));
    m_isSeen = row && row->state != PgCredsRow::State::NotRead;
    if (row && row->state == PgCredsRow::State::Set) {
        m_seen = row->info;
        fill(row->info);
    }
    m_stored->setNone(m_isSeen && !m_seen);
    connect(&context.session, &Session::stateChanged, this, &PgCredsDialog::forgetWhenLocked);
    resize(startSize);
    show(Stage::Form);
    m_host->setFocus();
}

// What was asked for before is not shown to whoever comes back.
void PgCredsDialog::forgetWhenLocked()
{
    if (m_context.session.pause() != Session::Pause::Locked)
        return;
    if (m_reading) {
        m_reading->cancel();
        say(MessageBar::Kind::Info, tr("The window was locked before the stored credentials were read: ask for them again."));
    }
    m_lost.reset();
    m_stored->forget();
    m_test->clear();
}

QString PgCredsDialog::nameText() const
{
    const auto row = m_context.book ? m_context.book->find(m_id) : std::nullopt;
    return row ? safeLine(row->account.username, 60) : m_id.toString(QUuid::WithoutBraces);
}

void PgCredsDialog::show(Stage stage)
{
    m_stage = stage;
    m_stack->setCurrentIndex(stage == Stage::Form ? 0 : 1);
    m_back->setVisible(stage == Stage::Review);
    m_unchecked->setVisible(stage == Stage::Review && !m_overview.isListed());
    m_disclose->setVisible(stage == Stage::Review && !m_overview.isListed());
    switch (stage) {
    case Stage::Form:
        return setVerb(tr("&Save…"), !m_context.session.profile().readOnly);
    case Stage::Review:
        m_intro->setText(tr("All five values are written at once, as the API has it. This is what changes:"));
        return setVerb(tr("&Save now"));
    case Stage::Result:
        m_intro->setText(tr("The credentials are saved."));
        return offerClose();
    }
}

void PgCredsDialog::setBodyEnabled(bool isEnabled)
{
    m_stack->widget(0)->setEnabled(isEnabled);
    m_back->setEnabled(isEnabled);
    m_disclose->setEnabled(isEnabled);
}

// ---- What is in the form

void PgCredsDialog::fill(const PgCredsInfo &info)
{
    m_host->setText(info.host);
    m_port->setText(QString::number(info.port));
    m_database->setText(info.database);
    m_user->setText(info.username);
}

PgCreds PgCredsDialog::values() const
{
    return { m_host->text().trimmed(), static_cast<quint16>(m_port->text().toUShort()), m_database->text(), m_user->text(),
        isNewPassword() ? m_password->secret() : m_stored->secret() };
}

bool PgCredsDialog::isNewPassword() const
{
    return !m_password->text().isEmpty();
}

bool PgCredsDialog::isChanged() const
{
    const PgCreds now = values();
    return isNewPassword() || !m_seen || m_seen->host != now.host || m_seen->port != now.port || m_seen->database != now.database
        || m_seen->username != now.username;
}

void PgCredsDialog::valuesChanged()
{
    m_test->clear(); // it was of other values
}

void PgCredsDialog::generate()
{
    m_password->setText(PasswordMaker::make().reveal());
    edited();
    say(MessageBar::Kind::Info,
        tr("A new password is in the field. MCIAS only keeps it: PostgreSQL has to be told of it, too, with ALTER ROLE."));
}

void PgCredsDialog::paste()
{
    clearMessage();
    const PgTarget target = PgTarget::parse(m_paste->secret());
    m_pasteFault->say(target.problem());
    m_remarks->setVisible(false);
    if (target.fault != PgTarget::Fault::None) {
        m_paste->setFocus(Qt::OtherFocusReason);
        return;
    }
    const PgCreds &creds = target.creds;
    if (!creds.host.isEmpty())
        m_host->setText(creds.host);
    m_port->setText(QString::number(creds.port));
    if (!creds.database.isEmpty())
        m_database->setText(creds.database);
    if (!creds.username.isEmpty())
        m_user->setText(creds.username);
    if (!creds.password.isEmpty())
        m_password->setText(creds.password.reveal());
    if (target.sslMode) {
        m_sslMode = target.sslMode;
        m_test->setMode(*target.sslMode);
    }
    m_paste->forget();
    const QString remarks = target.remarks().join(u' ');
    m_remarks->setText(safeLine(remarks, 600));
    m_remarks->setVisible(!remarks.isEmpty());
    m_host->setFocus(Qt::OtherFocusReason);
    edited();
}

QString PgCredsDialog::placeText(const std::optional<PgCredsInfo> &info) const
{
    if (!info)
        return tr("none");
    return tr("%1 in %2 at %3, port %4")
        .arg(safeLine(info->username, 60), safeLine(info->database, 60), safeLine(info->host, 80))
        .arg(info->port);
}

// ---- Saving

void PgCredsDialog::save()
{
    switch (m_stage) {
    case Stage::Form:
        return propose();
    case Stage::Review:
        return send();
    case Stage::Result:
        return finish();
    }
}

void PgCredsDialog::propose()
{
    if (m_seen && !isChanged())
        return say(MessageBar::Kind::Info, tr("Nothing was changed in the form."));
    if (!check(values()))
        return;
    const QList<ChangeReview::Change> list = changes();
    m_changeCount = static_cast<int>(list.size());
    m_review->setChanges(list, {});
    const PgCreds now = values();
    m_review->setCommands({ commandText(SetPgCreds{ m_id, now.host, now.port, now.database, now.username, {} }) });
    show(Stage::Review);
}

QList<ChangeReview::Change> PgCredsDialog::changes() const
{
    const PgCreds now = values();
    const PgCredsInfo before = m_seen.value_or(PgCredsInfo());
    const QString unknown = m_isSeen ? tr("none") : tr("not known");
    QList<ChangeReview::Change> list;
    const auto add = [&](const QString &what, const QString &old, const QString &wanted) {
        if (!m_seen || old != wanted)
            list += { what, m_seen ? safeLine(old, 120) : unknown, safeLine(wanted, 120) };
    };
    add(tr("Host"), before.host, now.host);
    add(tr("Port"), QString::number(before.port), QString::number(now.port));
    add(tr("Database"), before.database, now.database);
    add(tr("User"), before.username, now.username);
    const bool isSame = !isNewPassword() || (!m_stored->secret().isEmpty() && m_stored->secret() == now.password);
    list += { tr("Password"), m_seen ? u"•••"_s : unknown,
        isSame                    ? tr("unchanged")
            : m_isSeen && !m_seen ? tr("set")
                                  : tr("changed") };
    return list;
}

void PgCredsDialog::send()
{
    const PgCreds wanted = values();
    if (!check(wanted)) // a lock has taken the password
        return show(Stage::Form);
    const auto seenPassword = m_stored->secret().isEmpty() ? std::nullopt : std::optional(m_stored->secret());
    const PgCredsOrder order{ m_id, wanted, m_isSeen, m_seen, seenPassword, m_overview.isListed(), m_disclose->isChecked() };
    m_run = PgCredsRun::start(m_context.session, order, this, m_timing);
    setWork(m_run, [this] { m_run->cancel(); });
    markAll(ChangeReview::State::Running);
    connect(m_run, &PgCredsRun::ended, this, &PgCredsDialog::ended);
}

// One write carries all of them.
void PgCredsDialog::markAll(ChangeReview::State state)
{
    for (int i = 0; i < m_changeCount; ++i)
        m_review->setState(i, state);
}

void PgCredsDialog::ended(const PgCredsResult &result)
{
    m_run.clear();
    rest();
    switch (result.outcome) {
    case Outcome::Done:
    case Outcome::AlreadySo:
        return endedWell(result);
    case Outcome::NotDone:
        markAll(ChangeReview::State::NotDone);
        break;
    case Outcome::CannotTell:
        m_lost = values();
        if (m_lost->password.isEmpty()) // a lock has taken it: there is nothing to compare with
            m_lost.reset();
        m_stored->forget(); // which may have been of before
        m_stored->setNone(false);
        show(Stage::Form);
        return say(MessageBar::Kind::Error,
            m_lost ? tr("The answer was lost, and the server does not say whether it was done. Show the stored password before "
                        "you try again: that tells.")
                   : tr("The answer was lost, and the server does not say whether it was done. The password that was sent is "
                        "forgotten here since the window was locked: show the stored one, and compare it yourself."));
    }
    if (result.isConflict) {
        const bool isSamePlace = m_seen && !m_lost && placeText(m_seen) == placeText(result.now);
        m_seen = result.now;
        m_isSeen = true;
        m_stored->forget(); // it was of what is gone
        m_stored->setNone(!result.now);
        m_overview.refresh();
        show(Stage::Form);
        edited();
        if (isSamePlace)
            return say(MessageBar::Kind::Warning,
                tr("Somebody has saved these credentials anew since they were shown here, probably with another password. "
                   "Nothing was sent. What you typed is still in the form: look at it, then save again."));
        const QString why = m_lost
            ? tr("These credentials are others than those shown here, perhaps by the save whose answer was lost.")
            : tr("Somebody has changed these credentials since they were shown here.");
        return say(MessageBar::Kind::Warning,
            why + u' '
                + tr("They are now: %1. Nothing was sent. What you typed is still in the form: look at it, then save again.")
                      .arg(placeText(result.now)));
    }
    if (result.error && result.error->applied == Applied::No)
        return explain(*result.error);
    say(MessageBar::Kind::Warning, result.note.isEmpty() ? tr("Nothing was changed.") : result.note);
}

void PgCredsDialog::endedWell(const PgCredsResult &result)
{
    const PgCreds creds = values();
    markAll(ChangeReview::State::Done);
    dropDraft();
    m_overview.learn(m_id, { m_id, creds.host, creds.port, creds.database, creds.username, {} });
    if (m_overview.isListed())
        m_overview.refresh();
    Q_EMIT saved(
        tr("The Postgres credentials of %1 are saved. Services get the new ones when they ask for them next.").arg(nameText()));
    if (result.note.isEmpty())
        return finish();
    show(Stage::Result);
    say(MessageBar::Kind::Info, result.note);
}

} // namespace mcias
