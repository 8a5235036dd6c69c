// SPDX-License-Identifier: MIT
#include "views/accounts/token_roles_panel.h"

#include "models/plain_tip.h"
#include "views/controls/focus_place.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/message_bar.h"
#include "views/controls/mnemonics.h"
#include "views/controls/theme.h"
#include "work/account_snapshot.h"
#include "work/help_run.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostTokens = 6; // shown
constexpr int signSize = 14;

// Roles that a token has and its account has not.
RoleList moreThan(const RoleList &inToken, const RoleList &now)
{
    RoleList more;
    std::copy_if(
        inToken.begin(), inToken.end(), std::back_inserter(more), [&now](const auto &role) { return !now.contains(role); });
    return more;
}

} // namespace

TokenRolesPanel::TokenRolesPanel(const PageContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_column(new QVBoxLayout(this)),
      m_truth(quietLabel({}, this)),
      m_messages(new MessageBar(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_truth->setObjectName(u"tokenTruth"_s);
    m_truth->setWordWrap(true);
    m_messages->setObjectName(u"tokenMessages"_s);
    m_column->addWidget(m_truth);
    m_column->addWidget(m_messages);
    if (context.tokens) {
        connect(context.tokens, &KnownTokens::changed, this, [this](const QUuid &account) {
            if (account == m_account.id)
                showTokens();
        });
    }
}

void TokenRolesPanel::setAccount(const Account &account, const std::optional<RoleList> &roles)
{
    m_account = account;
    m_roles = roles;
    showTokens();
}

bool TokenRolesPanel::isOwn(const KnownToken &token) const
{
    return token.jti == m_context.session.identity().tokenId;
}

QList<KnownToken> TokenRolesPanel::revocable() const
{
    QList<KnownToken> found;
    const QList<KnownToken> live = m_context.tokens ? m_context.tokens->liveOf(m_account.id) : QList<KnownToken>();
    for (const KnownToken &token : live) {
        if (!isOwn(token) && (!token.roles || !m_roles || !moreThan(*token.roles, *m_roles).isEmpty()))
            found += token;
    }
    return found;
}

void TokenRolesPanel::showTokens()
{
    const QList<KnownToken> live = m_context.tokens ? m_context.tokens->liveOf(m_account.id) : QList<KnownToken>();
    QString truth = tr("Live tokens keep their old roles until they are renewed or revoked.");
    if (m_account.type == AccountType::System)
        truth += u' ' + tr("A service acts through the token that was issued for it: other roles reach it with its next token.");
    truth += u' '
        + (live.isEmpty() ? tr("No live token of this account is known here; the server does not list them.")
                          : tr("%n live token(s) of this account are known here; there may be more.", nullptr,
                              static_cast<int>(live.size())));
    m_truth->setText(truth);

    delete m_sheet;
    m_sheet = new QWidget(this);
    auto *grid = new QGridLayout(m_sheet);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(3, 1);
    for (const KnownToken &token : live.mid(0, mostTokens))
        addToken(token, grid);
    if (live.size() > mostTokens)
        grid->addWidget(quietLabel(tr("and %n more", nullptr, static_cast<int>(live.size() - mostTokens)), m_sheet),
            grid->rowCount(), 1, 1, 3);
    m_column->insertWidget(1, m_sheet);
    addButtons();
    m_sheet->setVisible(!live.isEmpty());
}

void TokenRolesPanel::addToken(const KnownToken &token, QGridLayout *grid)
{
    const Theme &theme = Theme::of(palette());
    const bool hasMore = token.roles && m_roles && !moreThan(*token.roles, *m_roles).isEmpty();
    const bool hasOthers = token.roles && m_roles && AccountSnapshot{ {}, token.roles, {} } != AccountSnapshot{ {}, m_roles, {} };
    const int row = grid->rowCount();
    auto *sign = new QLabel(m_sheet);
    sign->setTextFormat(Qt::PlainText);
    const bool isBad = hasMore || !token.roles;
    sign->setPixmap(
        iconPixmap(isBad ? u"warning"_s : u"key"_s, signSize, isBad ? theme.warning : theme.muted, devicePixelRatioF()));
    QString name = isOwn(token) ? tr("your own session") : tr("token %1").arg(safeLine(token.jti, 12));
    QLabel *title = plainLabel(name, m_sheet);
    title->setToolTip(plainTip(safeLine(token.jti)));
    const QString end = token.expiresAt.isValid() ? tr("until %1").arg(m_context.formats.time(token.expiresAt))
                                                  : tr("end not known");
    const QString roles = !token.roles ? tr("roles not known")
        : hasMore                      ? tr("%1 (more than now)").arg(rolesText(token.roles))
        : hasOthers                    ? tr("%1 (other than now)").arg(rolesText(token.roles))
                                       : tr("%1 (as now)").arg(rolesText(token.roles));
    QLabel *holds = plainLabel(roles, m_sheet);
    holds->setWordWrap(true);
    grid->addWidget(sign, row, 0, Qt::AlignTop);
    grid->addWidget(title, row, 1, Qt::AlignTop);
    grid->addWidget(quietLabel(end, m_sheet), row, 2, Qt::AlignTop);
    grid->addWidget(holds, row, 3, Qt::AlignTop);
}

void TokenRolesPanel::addButtons()
{
    const auto count = static_cast<int>(revocable().size());
    if (count == 0 || m_context.session.profile().readOnly)
        return;
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(8);
    QWidget *before = nullptr;
    const auto button = [&](const QString &text, const char *name, const std::function<void()> &act) {
        auto *made = new QPushButton(text, m_sheet);
        nameWidget(made, name, withoutMnemonic(text));
        made->setAutoDefault(true);
        made->setEnabled(!m_run);
        before ? setTabOrder(before, made) : focusAt(this, made);
        before = made;
        connect(made, &QPushButton::clicked, this, act, Qt::QueuedConnection); // which takes the button away
        row->addWidget(made);
        return made;
    };
    if (!m_isAsking) {
        button(tr("Re&voke %n token(s)…", nullptr, count), "tokensRevoke", [this] {
            m_isAsking = true;
            showTokens();
            if (auto *sure = findChild<QPushButton *>(u"tokensRevokeSure"_s))
                sure->setFocus(Qt::OtherFocusReason);
        });
    } else {
        QLabel *question = plainLabel(tr("Whoever uses them has to sign in again, or needs a new token."), m_sheet);
        question->setWordWrap(true);
        row->addWidget(question, 1);
        button(tr("Re&voke now"), "tokensRevokeSure", [this] { revoke(); });
        button(tr("Keep the&m"), "tokensKeep", [this] {
            m_isAsking = false;
            showTokens();
        });
    }
    row->addStretch(m_isAsking ? 0 : 1);
    auto *grid = static_cast<QGridLayout *>(m_sheet->layout());
    grid->addLayout(row, grid->rowCount(), 0, 1, 4);
}

void TokenRolesPanel::revoke()
{
    if (m_run)
        return;
    HelpPlan plan;
    plan.tasks = { HelpTask::RevokeTokens };
    for (const KnownToken &token : revocable())
        plan.jtis += token.jti;
    if (plan.jtis.isEmpty())
        return;
    const auto asked = static_cast<int>(plan.jtis.size());
    m_isAsking = false;
    m_messages->say(MessageBar::Kind::Info, tr("Revoking %n token(s)…", nullptr, asked));
    // One that the server does not know any more does not keep the others from being revoked.
    m_run = HelpRun::start(m_context.session, m_context.book, m_context.tokens, m_account.id, plan, this);
    connect(m_run, &HelpRun::ended, this, [this, asked](const QList<HelpResult> &results) { revoked(asked, results.value(0)); });
    showTokens();
    Q_EMIT busyChanged();
}

void TokenRolesPanel::revoked(int asked, const HelpResult &result)
{
    m_run.clear();
    const auto done = static_cast<int>(result.did.size());
    if (result.isGood()) {
        QStringList sentences{ tr("%n token(s) were revoked.", nullptr, done) };
        if (done < asked)
            sentences += tr("%n more were not known to the server any more: they open nothing.", nullptr, asked - done);
        m_messages->say(MessageBar::Kind::Good, sentences.join(u' '));
    } else {
        QStringList sentences{ tr("%1 of %n token(s) were revoked.", nullptr, asked).arg(done) };
        if (result.outcome == Outcome::CannotTell)
            sentences += tr("Whether the next one was revoked cannot be told.");
        if (!result.note.isEmpty())
            sentences += result.note;
        if (result.error)
            sentences += result.error->explanation();
        m_messages->say(MessageBar::Kind::Error, sentences.join(u' '));
    }
    showTokens();
    Q_EMIT busyChanged();
}

} // namespace mcias
