// SPDX-License-Identifier: MIT
#include "views/tokens/cut_off_dialog.h"

#include "models/accounts_model.h"
#include "views/controls/labels.h"
#include "views/controls/profile_stripe.h"
#include "views/controls/sizes.h"
#include "views/controls/text_height.h"
#include "views/forms/change_review.h"
#include "views/forms/step_text.h"
#include "views/helpdesk/helpdesk_text.h"
#include "work/account_book.h"
#include "work/tokens/known_tokens.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;
using Kind = MessageBar::Kind;

CutOffDialog::CutOffDialog(const PageContext &context, const QUuid &account, QWidget *parent, const StepTiming &timing)
    : EditorDialog(context, QLatin1String(form), account.toString(QUuid::WithoutBraces), tr("Cut an account off"),
        tr("C&ut off now"), parent),
      m_id(account),
      m_timing(timing),
      m_place(wrapped(quietLabel({}, this), "cutOffPlace")),
      m_meaning(wrapped(plainLabel({}, this), "cutOffMeaning")),
      m_gaps(wrapped(quietLabel({}, this), "cutOffGaps")),
      m_review(new ChangeReview(this)),
      m_copy(new QPushButton(tr("C&opy the report"), this))
{
    setMinimumWidth(wideDialog);
    new TextHeight(this);
    body()->setSpacing(12);
    body()->addWidget(m_place);
    body()->addWidget(m_meaning);
    body()->addWidget(m_review);
    body()->addWidget(m_gaps);
    auto *row = new QHBoxLayout;
    nameWidget(m_copy, "cutOffCopy", tr("Copy the report"));
    m_copy->hide();
    row->addWidget(m_copy);
    row->addStretch(1);
    body()->addLayout(row);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_report->text()); // nothing in it is secret
        say(Kind::Info, tr("The report is on the clipboard."));
    });
    m_meaning->setText(tr("The account is deactivated first: from then on the server lets it in nowhere and refuses all its "
                          "tokens, those that are not known here, too. Then its roles and tokens go, so that nothing comes back "
                          "with a later activation. Services may remember a validation for up to 30 seconds."));
    m_review->hide();
    setVerb(tr("C&ut off now"), false);
    read();
}

QString CutOffDialog::nameText() const
{
    if (m_plan)
        return safeLine(m_plan->account.account.username, longestName);
    if (const auto row = m_context.book ? m_context.book->find(m_id) : std::nullopt)
        return safeLine(row->account.username, longestName);
    return m_id.toString(QUuid::WithoutBraces);
}

// What the account is now decides on the plan: the list may be old, and roles are not in it.
void CutOffDialog::read()
{
    m_place->setText(tr("%1, at %2").arg(nameText(), profilePlace(m_context.session.profile())));
    say(Kind::Info, tr("Looking at the account…"));
    AccountReading *reading = AccountReading::start(m_context.session, m_context.book, m_id, this);
    setWork(reading, [reading] { reading->cancel(); });
    connect(reading, &AccountReading::ended, this, &CutOffDialog::wasRead);
}

void CutOffDialog::wasRead(const AccountReading::Result &result)
{
    rest();
    clearMessage();
    if (!result.account) {
        explain(*result.accountError);
        return setVerb(tr("&Look again"));
    }
    auto extras = QExplicitlySharedDataPointer(new AccountExtras);
    extras->roles = result.roles;
    extras->tags = result.tags;
    AccountRow row{ *result.account, {} };
    row.extras = QExplicitlySharedDataPointer<const AccountExtras>(extras.data());
    const QList<AccountRow> all = m_context.book ? m_context.book->rows() : QList<AccountRow>();
    const bool isWhole = m_context.book && m_context.book->isLoaded();
    m_plan = CutOffPlan::of(row, *m_context.tokens, all, OwnAccount::of(m_context.session.identity()), isWhole);
    if (row.account.status == AccountStatus::Deleted) {
        m_isOver = true;
        say(Kind::Info, tr("The account is deleted: the server lets it in nowhere."));
        return offerClose();
    }
    propose();
    if (result.rolesError)
        say(Kind::Warning,
            tr("Its roles could not be read: they are taken away, whichever they are. %1").arg(result.rolesError->explanation()));
}

void CutOffDialog::propose()
{
    const AccountRow &row = m_plan->account;
    m_place->setText(tr("%1 (%2), at %3")
                         .arg(nameText(), AccountText::type(row.account) + u", "_s + AccountText::status(row.account),
                             profilePlace(m_context.session.profile())));
    const HelpPlan help = m_plan->help();
    m_lines = help.tasks;
    QList<ChangeReview::Change> changes;
    for (const HelpTask task : std::as_const(m_lines))
        changes += HelpdeskText::change(task, AccountSnapshot::of(row), help);
    QStringList dangers;
    for (const GuardWarning &warning : std::as_const(m_plan->warnings))
        dangers += warning.sentence;
    m_review->setChanges(changes, dangers);
    const AccountSnapshot before = AccountSnapshot::of(row);
    m_review->setCommands(StepText::commands(HelpdeskText::steps(before, help), row.account.id, before));
    m_review->show();
    m_gaps->setText(m_plan->jtis.isEmpty()
            ? tr("No live token of it is known here. The server does not list tokens: there may be some, and they would be good "
                 "again if the account were activated before they end.")
            : tr("%n live token(s) of it are known here. The server does not list tokens: there may be others, and they would be "
                 "good again if the account were activated before they end.",
                nullptr, static_cast<int>(m_plan->jtis.size())));
    setVerb(tr("C&ut off now"));
}

void CutOffDialog::setBodyEnabled(bool isEnabled)
{
    m_review->setOpen(isEnabled);
}

void CutOffDialog::save()
{
    if (m_isOver)
        return finish();
    if (!m_plan)
        return read();
    if (QWidget *danger = m_review->unaccepted())
        return complain(danger, tr("Tick what this leads to first."));
    for (int i = 0; i < m_lines.size(); ++i)
        m_review->setState(i, ChangeReview::State::Planned);
    HelpRun *run = HelpRun::start(m_context.session, m_context.book, m_context.tokens, m_id, m_plan->help(), this, m_timing);
    connect(run, &HelpRun::taskBegan, this, [this](HelpTask task) {
        if (const auto line = static_cast<int>(m_lines.indexOf(task)); line >= 0)
            m_review->setState(line, ChangeReview::State::Running);
    });
    connect(run, &HelpRun::taskEnded, this, &CutOffDialog::taskEnded);
    connect(run, &HelpRun::ended, this, &CutOffDialog::ended);
    setWork(run, [run] { run->cancel(); });
}

void CutOffDialog::taskEnded(const HelpResult &result)
{
    if (const auto line = static_cast<int>(m_lines.indexOf(result.task)); line >= 0)
        m_review->setState(line, HelpdeskText::state(result), HelpdeskText::note(result));
}

void CutOffDialog::ended(const QList<HelpResult> &results)
{
    for (const HelpResult &result : results)
        taskEnded(result); // those that were not begun, too
    rest();
    m_report = CutOffReport::of(*m_plan, results, m_context.session);
    m_copy->show();
    m_gaps->hide();
    const QString sentence = m_report->sentence();
    switch (m_report->end()) {
    case CutOffReport::End::CutOff:
        m_isOver = true;
        say(Kind::Good, sentence);
        offerClose();
        break;
    case CutOffReport::End::Partly:
    case CutOffReport::End::CannotTell:
        setVerb(tr("&Try again")); // what is done already is not sent twice
        say(Kind::Warning, sentence);
        break;
    case CutOffReport::End::NotCutOff:
        setVerb(tr("&Try again"));
        return say(Kind::Error, sentence);
    }
    Q_EMIT saved(sentence, m_isOver ? Kind::Good : Kind::Warning);
}

} // namespace mcias
