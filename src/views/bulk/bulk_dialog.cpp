// SPDX-License-Identifier: MIT
#include "views/bulk/bulk_dialog.h"

#include "views/bulk/bulk_choice_form.h"
#include "views/bulk/bulk_plan_page.h"
#include "views/bulk/bulk_run_page.h"
#include "views/controls/labels.h"
#include "views/controls/mnemonics.h"
#include "views/controls/profile_stripe.h"
#include "work/account_book.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;
using RunState = BulkRun::State;

namespace {

constexpr QSize usualSize(980, 680);
constexpr qsizetype longestButton = 70; // characters
constexpr int widestTitle = 800;
constexpr qsizetype mostNamed = 6; // accounts on the first page
constexpr qsizetype longestListed = 40;

QWidget *centered(QWidget *parent, const QList<QWidget *> &lines)
{
    auto *sheet = new QWidget(parent);
    auto *column = new QVBoxLayout(sheet);
    column->setSpacing(12);
    column->addStretch(1);
    for (QWidget *line : lines)
        column->addWidget(line, 0, Qt::AlignHCenter);
    column->addStretch(1);
    return sheet;
}

} // namespace

BulkDialog::BulkDialog(const PageContext &context, const QList<QUuid> &accounts, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_planner(context.session, *context.book),
      m_title(titleLabel({}, 1.35, this)),
      m_subtitle(quietLabel({}, this)),
      m_stack(new QStackedWidget(this)),
      m_choice(new BulkChoiceForm(accounts, m_stack)),
      m_planningText(plainLabel(tr("Reading what the accounts have now…"), m_stack)),
      m_planningBar(new QProgressBar(m_stack)),
      m_plan(new BulkPlanPage(m_context, m_stack)),
      m_offerText(plainLabel({}, m_stack)),
      m_page(new BulkRunPage(m_context, m_stack)),
      m_messages(new MessageBar(this)),
      m_export(makeButton("bulkExport", &BulkDialog::exportReport)),
      m_undo(makeButton("bulkUndo", &BulkDialog::undo)),
      m_back(makeButton("bulkBack", &BulkDialog::back)),
      m_close(makeButton("bulkClose", &BulkDialog::reject)),
      m_retry(makeButton("bulkRetry", &BulkDialog::retry)),
      m_main(makeButton("bulkMain", &BulkDialog::main))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"bulkDialog"_s);
    setWindowTitle(tr("Bulk change"));
    setAccessibleName(tr("Bulk change"));
    setSizeGripEnabled(true);
    makeLayout();
    resize(usualSize);
    m_choice->setSuggestions(context.book->tagsInUse());
    connect(&m_planner, &BulkPlanner::planned, this, &BulkDialog::planned);
    connect(&m_planner, &BulkPlanner::failed, this, &BulkDialog::planFailed);
    connect(&m_planner, &BulkPlanner::progressed, this, [this] {
        m_planningBar->setRange(0, static_cast<int>(m_planner.progress().total));
        m_planningBar->setValue(static_cast<int>(m_planner.progress().done));
    });
    connect(m_plan, &BulkPlanPage::confirmedChanged, this, &BulkDialog::showButtons);
    connect(m_page, &BulkRunPage::exported, this, [this](const QString &path, int rows) {
        say(MessageBar::Kind::Good, tr("%n row(s) were written to %1.", nullptr, rows).arg(safeLine(path)));
    });
    connect(m_page, &BulkRunPage::exportFailed, this, [this](const QString &path, const QString &reason) {
        say(MessageBar::Kind::Error, tr("The file %1 could not be written: %2").arg(safeLine(path), reason));
    });
    connect(&context.session, &Session::stateChanged, this, &BulkDialog::showButtons);
    connect(m_messages, &MessageBar::actionTriggered, this, [this] {
        if (m_act)
            m_act();
    });
}

BulkDialog::~BulkDialog()
{
    m_page->follow(nullptr);
}

BulkDialog *BulkDialog::forAccounts(const PageContext &context, const QList<QUuid> &accounts, QWidget *parent, int hidden)
{
    auto *dialog = new BulkDialog(context, accounts, parent);
    dialog->m_choice->setConcerned(dialog->concernedText(accounts, hidden));
    dialog->go(Stage::Choice);
    dialog->show();
    return dialog;
}

BulkDialog *BulkDialog::forNames(const PageContext &context, QWidget *parent)
{
    return forAccounts(context, {}, parent);
}

BulkDialog *BulkDialog::forJournal(const PageContext &context, const LeftJournal &left, QWidget *parent)
{
    auto *dialog = new BulkDialog(context, {}, parent);
    dialog->offer(left);
    dialog->show();
    return dialog;
}

// How many, the first few by name, and what a look at the list behind does not tell.
QString BulkDialog::concernedText(const QList<QUuid> &accounts, int hidden) const
{
    const auto count = static_cast<int>(accounts.size());
    QStringList names;
    for (const QUuid &id : accounts.first(std::min(accounts.size(), mostNamed))) {
        if (const auto row = m_context.book->find(id))
            names += safeLine(row->account.username, longestListed);
    }
    QString text = tr("%n account(s) selected", nullptr, count);
    if (!names.isEmpty())
        text += u": "_s + names.join(u", "_s) + (count > names.size() ? u" …"_s : QString());
    if (hidden > 0)
        text += u'\n'
            + (hidden == count ? tr("None of them is visible in the list now: the filter hides them.")
                               : tr("%n of them are not visible in the list now: the filter hides them.", nullptr, hidden));
    return text;
}

void BulkDialog::makeLayout()
{
    m_title->setObjectName(u"bulkTitle"_s);
    m_title->setWordWrap(true);
    m_subtitle->setObjectName(u"bulkSubtitle"_s);
    m_messages->setObjectName(u"bulkMessages"_s);
    nameWidget(m_planningBar, "bulkPlanning", tr("Accounts that are read"));
    m_planningBar->setTextVisible(false);
    m_planningBar->setFixedWidth(360);
    m_offerText->setObjectName(u"bulkOffer"_s);
    m_offerText->setWordWrap(true);
    m_offerText->setMinimumWidth(560);
    m_planning = centered(m_stack, { m_planningText, m_planningBar });
    m_offer = centered(m_stack, { m_offerText });
    for (QWidget *page : std::initializer_list<QWidget *>{ m_choice, m_planning, m_plan, m_offer, m_page })
        m_stack->addWidget(page);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_export);
    buttons->addWidget(m_undo);
    buttons->addStretch(1);
    for (QPushButton *button : { m_back, m_close, m_retry, m_main })
        buttons->addWidget(button);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(24, 20, 24, 20);
    inside->setSpacing(12);
    inside->addWidget(m_title);
    inside->addWidget(m_subtitle);
    inside->addWidget(m_stack, 1);
    inside->addWidget(m_messages);
    inside->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new ProfileStripe(m_context.session.profile(), this));
    column->addLayout(inside);
}

QPushButton *BulkDialog::makeButton(const char *name, void (BulkDialog::*act)())
{
    auto *button = new QPushButton(this);
    button->setObjectName(QLatin1String(name));
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

void BulkDialog::setButton(QPushButton *button, const QString &text, bool isShown)
{
    button->setVisible(isShown);
    if (text.isEmpty())
        return; // hidden, it keeps its name
    button->setText(text);
    button->setAccessibleName(withoutMnemonic(text));
}

// Enter in a filter or a field must not send anything off: only a button that has the keyboard does that.
void BulkDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_stage != Stage::Choice && !qobject_cast<QPushButton *>(focusWidget()))
        return event->accept();
    QDialog::keyPressEvent(event);
}

void BulkDialog::say(MessageBar::Kind kind, const QString &text, const QString &actionText, const std::function<void()> &act)
{
    m_act = act;
    m_messages->say(kind, text, actionText);
}

void BulkDialog::go(Stage stage)
{
    m_stage = stage;
    m_hasAsked = false;
    m_heldBecause.clear();
    m_messages->clear();
    showStage();
}

void BulkDialog::showStage()
{
    QWidget *page = m_choice;
    QWidget *focus = m_choice->firstFocus();
    switch (m_stage) {
    case Stage::Choice:
        break;
    case Stage::Planning:
        page = m_planning;
        focus = m_close;
        break;
    case Stage::Plan:
        page = m_plan;
        focus = m_plan->firstFocus();
        break;
    case Stage::Offer:
        page = m_offer;
        focus = m_main;
        break;
    case Stage::Run:
        page = m_page;
        focus = m_main;
        break;
    case Stage::Report:
        page = m_page;
        focus = m_close;
        break;
    }
    m_stack->setCurrentWidget(page);
    showTitle();
    showButtons();
    focus->setFocus(Qt::OtherFocusReason);
}

void BulkDialog::showTitle()
{
    const QString place = profileName(m_context.session.profile());
    const QString what = m_run && isLate() ? m_run->report().plan().sentence() : m_plan->plan().sentence();
    switch (m_stage) {
    case Stage::Choice:
    case Stage::Planning:
        m_title->setText(tr("Change many accounts"));
        break;
    case Stage::Plan:
    case Stage::Run:
    case Stage::Report:
        m_title->setText(m_title->fontMetrics().elidedText(safeLine(what), Qt::ElideRight, widestTitle));
        break;
    case Stage::Offer:
        m_title->setText(m_left.isFinished ? tr("A report that was not seen") : tr("A bulk change was interrupted"));
        break;
    }
    const QStringList steps{ tr("Choose"), tr("Check the plan"), tr("Run"), tr("Report") };
    const int step = m_stage == Stage::Plan ? 1 : m_stage == Stage::Run ? 2 : m_stage == Stage::Report ? 3 : 0;
    //: where one is in a bulk change: `Step 2 of 4: Check the plan · production`
    m_subtitle->setText(m_stage == Stage::Offer ? place : tr("Step %1 of 4: %2 · %3").arg(step + 1).arg(steps[step], place));
}

void BulkDialog::showButtons()
{
    const BulkReport *report = m_run ? &m_run->report() : nullptr;
    const bool isReport = m_stage == Stage::Report && report;
    // A journal that is left is gone on with, and not begun anew beside it.
    const bool isBroken = m_run && m_run->state() == RunState::Broken && m_run->hasJournal();
    setButton(m_export, tr("&Export the report…"), isReport);
    setButton(m_undo, tr("&Undo…"), isReport && m_isUndoable && !isBroken);
    setButton(m_back, tr("&Back"), m_stage == Stage::Plan);
    setButton(m_retry, tr("&Retry %n…", "accounts", report ? report->open() : 0), isReport && report->open() > 0 && !isBroken);
    QString main;
    QString close = tr("&Close");
    bool isReady = true;
    switch (m_stage) {
    case Stage::Choice:
        main = tr("Make the &plan");
        close = tr("Cancel");
        break;
    case Stage::Planning:
        close = tr("&Stop");
        break;
    case Stage::Plan:
        main = u'&' + safeLine(m_plan->plan().sentence(), longestButton).replace(u'&', "&&"_L1);
        isReady = m_plan->isConfirmed() && m_context.session.state() == Session::State::SignedIn;
        break;
    case Stage::Offer:
        main = m_left.isFinished ? tr("&Show the report") : tr("&Go on");
        close = tr("&Not now");
        setButton(m_retry, tr("Discard i&t…"));
        isReady = m_context.session.state() == Session::State::SignedIn;
        break;
    case Stage::Run:
        main = m_run->state() == RunState::Paused || m_run->isPausing() ? tr("&Continue") : tr("&Pause");
        close = tr("&End it…");
        isReady = !m_run->isEnding();
        break;
    case Stage::Report:
        break;
    }
    setButton(m_main, main, !main.isEmpty());
    setButton(m_close, close);
    m_main->setEnabled(isReady);
    m_main->setDefault(m_stage == Stage::Choice || m_stage == Stage::Offer);
}

void BulkDialog::main()
{
    switch (m_stage) {
    case Stage::Choice:
        return plan();
    case Stage::Plan:
        return begin();
    case Stage::Offer:
        return resumeLeft();
    case Stage::Run:
        return pauseOrGoOn();
    case Stage::Planning:
    case Stage::Report:
        break;
    }
}

void BulkDialog::back()
{
    go(m_isFollowUp ? Stage::Report : Stage::Choice);
}

} // namespace mcias
