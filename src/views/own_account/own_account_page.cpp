// SPDX-License-Identifier: MIT
#include "views/own_account/own_account_page.h"

#include "views/controls/card.h"
#include "views/controls/facts_grid.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/page_keys.h"
#include "views/controls/selectable_text.h"
#include "views/own_account/change_password_dialog.h"
#include "views/own_account/sign_out_dialog.h"
#include "views/own_account/totp_dialog.h"
#include "work/account_book.h"
#include "work/tokens/known_tokens.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds tick{ 30 }; // the times are told in minutes
constexpr qint64 latestEvents = 500;
constexpr int actionsWidth = 320;

} // namespace

OwnAccountPage::OwnAccountPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_news(new QWidget(this)),
      m_messages(new MessageBar(m_news))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeToolbar());
    m_messages->setObjectName(u"ownMessages"_s);
    auto *news = new QVBoxLayout(m_news);
    news->setContentsMargins(16, 0, 16, 12);
    news->addWidget(m_messages);
    m_news->hide();
    column->addWidget(m_news);
    column->addWidget(new Hairline(Qt::Horizontal, this));

    auto *area = new QScrollArea(this);
    nameWidget(area, "ownScroll", tr("Your account"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(area);
    auto *sides = new QHBoxLayout(content);
    sides->setContentsMargins(16, 16, 16, 16);
    sides->setSpacing(16);
    auto *left = new QVBoxLayout;
    left->addWidget(makeFacts());
    left->addStretch(1);
    sides->addLayout(left, 1);
    m_password = makeAction(tr("Password"), "ownPassword", tr("Change &password…"), "key", &OwnAccountPage::changePassword);
    m_secondFactor = makeAction(tr("Second factor (TOTP)"), "ownTotp", tr("Set &up…"), "lock", &OwnAccountPage::setUpTotp);
    m_sessions = makeAction(
        tr("Sessions"), "ownSignOut", tr("Sign out &everywhere…"), "sign-out", &OwnAccountPage::signOutEverywhere);
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    for (const Action &action : { m_password, m_secondFactor, m_sessions })
        right->addWidget(action.card);
    right->addStretch(1);
    sides->addLayout(right);
    area->setWidget(content);
    column->addWidget(area, 1);

    connect(m_messages, &MessageBar::cleared, m_news, &QWidget::hide);
    connect(&context.session, &Session::renewed, this, &OwnAccountPage::showAll);
    connect(&context.session, &Session::tokenPlaceChanged, this, &OwnAccountPage::showAll);
    if (context.tokens)
        connect(context.tokens, &KnownTokens::changed, this, &OwnAccountPage::showAll);
    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &OwnAccountPage::showAll);
    showAll();
}

QWidget *OwnAccountPage::makeToolbar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 12, 16, 12);
    row->addWidget(titleLabel(tr("Your account"), 1.35, bar));
    row->addStretch(1);
    m_refresh = new QPushButton(icon(u"refresh"_s), tr("&Refresh"), bar);
    nameWidget(m_refresh, "ownRefresh", tr("Refresh what is shown of your account"));
    m_refresh->setToolTip(tr("Ask the server again (F5)"));
    row->addWidget(m_refresh);
    connect(m_refresh, &QPushButton::clicked, this, &OwnAccountPage::refresh);
    addRefreshKey(this, m_refresh);
    return bar;
}

QWidget *OwnAccountPage::makeFacts()
{
    auto *card = new Card(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 12, 16, 16);
    inside->setSpacing(2);
    m_name = new SelectableText(card);
    nameWidget(m_name, "ownName", tr("Account"));
    makeTitle(m_name, 1.3);
    m_kind = quietLabel({}, card);
    m_kind->setObjectName(u"ownKind"_s);
    m_facts = new FactsGrid(card);
    nameWidget(m_facts, "ownFacts", tr("Facts of your account and session"));
    inside->addWidget(m_name);
    inside->addWidget(m_kind);
    inside->addSpacing(8);
    inside->addWidget(m_facts);
    return card;
}

OwnAccountPage::Action OwnAccountPage::makeAction(
    const QString &title, const char *name, const QString &verb, const char *iconName, void (OwnAccountPage::*open)())
{
    Action action{ new Card(this), nullptr, nullptr };
    action.card->setFixedWidth(actionsWidth);
    auto *inside = new QVBoxLayout(action.card);
    inside->setContentsMargins(16, 12, 16, 12);
    inside->setSpacing(8);
    inside->addWidget(titleLabel(title, 1.0, action.card));
    action.text = plainLabel({}, action.card);
    action.text->setObjectName(QLatin1String(name) + u"Text"_s);
    action.text->setWordWrap(true);
    inside->addWidget(action.text);
    action.button = new QPushButton(icon(QLatin1String(iconName)), verb, action.card);
    nameWidget(action.button, name, QString(verb).remove(u'&').remove(u'…'));
    inside->addWidget(action.button, 0, Qt::AlignLeft);
    connect(action.button, &QPushButton::clicked, this, open);
    return action;
}

void OwnAccountPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    showAll();
    m_tick.start();
}

void OwnAccountPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_tick.stop();
}

QWidget *OwnAccountPage::firstFocus()
{
    return m_password.button;
}

template<typename E, typename F, typename R>
void OwnAccountPage::askFor(const E &request, F onAnswer, R onRefusal)
{
    ++m_asked;
    m_context.session.client()->send(request)->then(
        this,
        [this, onAnswer](const typename E::Response &answer) {
            --m_asked;
            onAnswer(answer);
            showAll();
        },
        [this, onRefusal](const Error &error) {
            --m_asked;
            if (error.kind == ErrorKind::Forbidden || error.isNotOffered())
                onRefusal(error.kind);
            else if (error.kind != ErrorKind::Cancelled) {
                m_wasUnanswered = true;
                say(MessageBar::Kind::Error, tr("Your account could not be read. %1").arg(error.explanation()));
            }
            showAll();
        });
}

void OwnAccountPage::refresh()
{
    const QUuid me = m_context.session.identity().accountId;
    if (me.isNull() || !m_context.session.client() || !isSettled())
        return;
    if (m_messages->kind() == MessageBar::Kind::Error)
        m_messages->clear();
    m_wasUnanswered = false;
    askFor(
        GetAccount{ me },
        [this](const Account &account) {
            m_account = account;
            m_totp = account.totpEnabled ? account.totpEnabled : m_totp;
            if (m_context.book)
                m_context.book->learn(account);
        },
        [](ErrorKind) { /* what it would tell is shown as not known */ });
    askFor(
        GetRoles{ me },
        [this, me](const Roles &roles) {
            m_roles = roles.roles;
            m_mayReadRoles = true;
            if (m_context.book)
                m_context.book->learnRoles(me, roles.roles);
        },
        [this](ErrorKind) { m_mayReadRoles = false; });
    askFor(
        ListAudit{ .limit = latestEvents, .offset = {}, .eventType = {}, .actorId = me },
        [this](const AuditPage &page) {
            m_logRefusal.reset();
            if (m_context.tokens)
                m_context.tokens->learn(page.events);
        },
        [this](ErrorKind kind) { m_logRefusal = kind; });
    showAll();
}

void OwnAccountPage::learnTotp(bool isEnabled)
{
    m_totp = isEnabled;
    showAll();
}

void OwnAccountPage::say(MessageBar::Kind kind, const QString &text)
{
    m_news->show();
    m_messages->say(kind, text);
}

void OwnAccountPage::openForm(EditorDialog *dialog)
{
    connect(dialog, &EditorDialog::saved, this, [this](const QString &sentence) { say(MessageBar::Kind::Good, sentence); });
    connect(dialog, &QDialog::finished, this, &OwnAccountPage::refresh);
    dialog->open();
}

void OwnAccountPage::changePassword()
{
    openForm(new ChangePasswordDialog(m_context, this));
}

void OwnAccountPage::setUpTotp()
{
    auto *dialog = new TotpDialog(m_context, this);
    connect(dialog, &TotpDialog::learnt, this, &OwnAccountPage::learnTotp);
    openForm(dialog);
}

// Its report is still there when this page is not.
void OwnAccountPage::signOutEverywhere()
{
    (new SignOutDialog(m_context, window()))->open();
}

QList<TourStep> OwnAccountPage::tour(Page *page)
{
    auto *self = static_cast<OwnAccountPage *>(page);
    const auto settled = [self] { return self->isSettled(); };
    const auto close = [self] {
        if (auto *dialog = self->window()->findChild<EditorDialog *>())
            dialog->reject();
    };
    const auto opened = [self] {
        const auto *dialog = self->window()->findChild<EditorDialog *>();
        const auto *save = dialog ? dialog->findChild<QPushButton *>(u"editorSave"_s) : nullptr;
        return dialog && dialog->isVisible() && save && save->isEnabled();
    };
    const auto closed = [self] { return !self->window()->findChild<EditorDialog *>(); };
    return {
        { u"own-account"_s, tr("Who you are to the server, and what you may do to your own account."), [] {}, settled },
        { u"own-password"_s, tr("What a new password ends stands there before it is changed."),
            [self] { self->changePassword(); }, opened },
        { {}, {}, close, closed },
        { u"own-totp"_s, tr("A second factor is set up with the password, a QR code drawn here, and a code."),
            [self] { self->setUpTotp(); }, opened },
        { {}, {}, close, closed },
        { u"own-sign-out"_s, tr("Every session known here is ended, this one last; what cannot be known is said."),
            [self] { self->signOutEverywhere(); }, opened },
        { {}, {}, close, closed },
    };
}

} // namespace mcias
