// SPDX-License-Identifier: MIT
#include "views/helpdesk/helpdesk_events.h"

#include "models/audit_text.h"
#include "models/plain_tip.h"
#include "views/controls/labels.h"
#include "views/tables/cell_delegate.h"
#include "work/account_book.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostShown = 300; // events
constexpr qsizetype longestAddress = 60;
constexpr std::chrono::minutes minute{ 1 };
enum : int { TimeColumn, EventColumn, FromColumn, ColumnCount };

} // namespace

SignInTrouble SignInTrouble::in(const QList<AuditEvent> &events, const QDateTime &now)
{
    SignInTrouble trouble;
    const QDateTime begin = now.addSecs(-std::chrono::seconds(window).count());
    for (const AuditEvent &event : events) { // the newest first
        if (event.eventTime < begin || AuditText::isGoodSignIn(event))
            break;
        if (!AuditText::isFailedSignIn(event))
            continue;
        ++trouble.failures;
        trouble.isTold = trouble.isTold || AuditText::tellsOfLockout(event);
        trouble.last = trouble.last.isValid() ? trouble.last : event.eventTime;
    }
    return trouble;
}

HelpdeskEvents::HelpdeskEvents(const PageContext &context, QWidget *parent)
    : Card(parent),
      m_context(context),
      m_events(new AccountEvents(context.session, context.tokens, this)),
      m_trouble(new MessageBar(this)),
      m_problem(new MessageBar(this)),
      m_list(new QTreeWidget(this)),
      m_howFar(quietLabel({}, this)),
      m_further(new QPushButton(tr("Look further &back"), this))
{
    m_trouble->setObjectName(u"helpTrouble"_s);
    m_trouble->setLasting();
    m_problem->setObjectName(u"helpAuditProblem"_s);
    m_problem->setLasting();
    nameWidget(m_list, "helpEvents", tr("Last events of the account"));
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({ tr("Time"), tr("What happened"), tr("From") });
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new CellDelegate(m_list));
    m_list->setMinimumHeight(120);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(EventColumn, QHeaderView::Stretch);
    nameWidget(m_howFar, "helpHowFar", tr("How far back was looked"));
    m_howFar->setWordWrap(true);
    nameWidget(m_further, "helpFurther", tr("Look further back"));
    m_further->setAutoDefault(true);

    layOut();

    connect(m_problem, &MessageBar::actionTriggered, this, [this] {
        m_list->setFocus(Qt::OtherFocusReason);
        m_events->refresh();
    });
    auto *ageing = new QTimer(this); // what is said of the last minutes
    ageing->setObjectName(u"helpAgeing"_s);
    connect(ageing, &QTimer::timeout, this, &HelpdeskEvents::showTrouble);
    ageing->start(minute);
    connect(m_further, &QPushButton::clicked, this, [this] {
        m_list->setFocus(Qt::OtherFocusReason); // the button rests meanwhile
        m_events->lookFurther();
    });
    connect(m_events, &AccountEvents::changed, this, [this] {
        showAll();
        Q_EMIT changed();
    });
    if (context.book)
        connect(context.book, &AccountBook::loaded, this, &HelpdeskEvents::showEvents); // names, in the place of ids
    showAll();
}

void HelpdeskEvents::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(titleLabel(tr("Last events"), 1.1, this));
    column->addWidget(m_trouble);
    column->addWidget(m_problem);
    auto *room = new QVBoxLayout; // which stays when there is nothing to list
    room->addWidget(m_list, 1);
    room->addStretch(0);
    column->addLayout(room, 1);
    auto *footer = new QHBoxLayout;
    footer->setSpacing(12);
    footer->addWidget(m_howFar, 1);
    footer->addWidget(m_further, 0, Qt::AlignBottom);
    column->addLayout(footer);
}

void HelpdeskEvents::setAccount(const QUuid &account)
{
    m_account = account;
    m_list->scrollToTop();
    m_events->setAccount(account);
}

SignInTrouble HelpdeskEvents::trouble() const
{
    return SignInTrouble::in(m_events->events(), m_context.session.serverNow());
}

QDateTime HelpdeskEvents::lastChangeOfRoles() const
{
    for (const AuditEvent &event : m_events->events()) {
        const bool isRole = event.eventType == "role_granted"_L1 || event.eventType == "role_revoked"_L1;
        if (isRole && event.targetId.value_or(event.actorId.value_or(QUuid())) == m_account)
            return event.eventTime;
    }
    return {};
}

QString HelpdeskEvents::nameOf(const QUuid &id) const
{
    if (id == m_context.session.identity().accountId)
        return m_context.session.identity().username;
    const std::optional<AccountRow> row = m_context.book ? m_context.book->find(id) : std::nullopt;
    return row ? row->account.username : id.toString(QUuid::WithoutBraces);
}

void HelpdeskEvents::showAll()
{
    showEvents();
    showTrouble();
    const std::optional<Error> &error = m_events->error();
    if (!error || isLoading())
        m_problem->clear();
    else if (error->kind == ErrorKind::Forbidden)
        m_problem->say(
            MessageBar::Kind::Warning, tr("You may not read the audit log. %1").arg(error->explanation()), tr("Ask a&gain"));
    else if (error->isNotOffered())
        m_problem->say(MessageBar::Kind::Info, tr("This server does not offer its audit log."));
    else
        m_problem->say(
            MessageBar::Kind::Error, tr("The audit log could not be read. %1").arg(error->explanation()), tr("Re&try"));
    const QString text = howFar();
    m_howFar->setText(text);
    m_howFar->setAccessibleName(text.isEmpty() ? tr("How far back was looked") : text);
    m_further->setVisible(m_events->backTo().isValid() && !m_events->isComplete());
    m_further->setEnabled(!isLoading());
}

void HelpdeskEvents::showEvents()
{
    const QList<AuditEvent> &events = m_events->events();
    QList<QTreeWidgetItem *> items;
    for (const AuditEvent &event : events.first(std::min(mostShown, events.size()))) {
        const QString sentence = AuditText::sentence(event, m_account, [this](const QUuid &id) { return nameOf(id); });
        const QString from = safeLine(event.ipAddress.value_or(QString()), longestAddress);
        auto *item = new QTreeWidgetItem({ m_context.formats.time(event.eventTime), sentence, from });
        for (int column = 0; column < ColumnCount; ++column)
            item->setTextAlignment(column, Qt::AlignVCenter | Qt::AlignLeading);
        item->setToolTip(TimeColumn, plainTip(m_context.formats.exactTime(event.eventTime)));
        item->setToolTip(EventColumn, plainTip(sentence));
        const Tone tone = AuditText::tone(event);
        if (tone != Tone::None && tone != Tone::Muted)
            item->setData(EventColumn, ToneRole, static_cast<int>(tone));
        items += item;
    }
    m_list->clear();
    m_list->addTopLevelItems(items);
    m_list->resizeColumnToContents(TimeColumn);
    m_list->resizeColumnToContents(FromColumn);
    m_list->setVisible(!items.isEmpty());
}

void HelpdeskEvents::showTrouble()
{
    const SignInTrouble trouble = this->trouble();
    const QString minutes = QString::number(SignInTrouble::window.count());
    if (trouble.failures == 0)
        return m_trouble->clear();
    const QDateTime window = m_context.session.serverNow().addSecs(-std::chrono::seconds(SignInTrouble::window).count());
    const QDateTime complete = m_events->failuresBackTo();
    const bool isWhole = complete.isValid() && complete <= window;
    const QString count = isWhole
        ? tr("%n failed sign-in(s) in the last %1 minutes", nullptr, trouble.failures).arg(minutes)
        : tr("At least %n failed sign-in(s) in the last %1 minutes", nullptr, trouble.failures).arg(minutes);
    if (trouble.isTold)
        sayTrouble(MessageBar::Kind::Warning,
            tr("%1: the account was locked out at %2. It opens by itself; until then, even the right password is refused.")
                .arg(count, m_context.formats.time(trouble.last)));
    else if (trouble.mayBeLockout())
        sayTrouble(MessageBar::Kind::Warning,
            tr("%1: the account may be locked out. It opens by itself; MCIAS does not tell, and a lockout looks like "
               "a wrong password.")
                .arg(count));
    else
        sayTrouble(MessageBar::Kind::Info, tr("%1, and none that succeeded since.").arg(count));
}

// Not again and again, to those who hear it.
void HelpdeskEvents::sayTrouble(MessageBar::Kind kind, const QString &text)
{
    if (m_trouble->isHidden() || m_trouble->text() != text)
        m_trouble->say(kind, text);
}

QString HelpdeskEvents::howFar() const
{
    if (m_account.isNull())
        return {};
    if (isLoading() && !m_events->isLoaded())
        return tr("Reading the audit log…");
    const QString nothing = m_events->events().isEmpty() && m_events->isLoaded() && !m_events->error()
        ? tr("No event concerns this account.") + u' '
        : QString();
    if (m_events->isComplete())
        return nothing + tr("The whole audit log was looked through.");
    if (!m_events->backTo().isValid())
        return nothing;
    const QString looked = m_context.formats.number(m_events->looked());
    const QString since = m_context.formats.time(m_events->backTo());
    if (!m_events->total())
        return nothing + tr("The newest %1 events of the audit log were looked through, back to %2.").arg(looked, since);
    return nothing
        + tr("The newest %1 of %2 events of the audit log were looked through, back to %3.")
              .arg(looked, m_context.formats.number(*m_events->total()), since);
}

} // namespace mcias
