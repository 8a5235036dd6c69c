// SPDX-License-Identifier: MIT
#include "views/tokens/tokens_page.h"

#include "models/audit_model.h"
#include "views/controls/message_bar.h"
#include "views/forms/editor_dialog.h"
#include "views/tables/filter_field.h"
#include "views/tables/list_frame.h"
#include "views/tables/table_view.h"
#include "views/tokens/expiry_strip.h"
#include "views/tokens/token_dialogs.h"
#include "work/account_book.h"
#include "work/tokens/known_tokens.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QSaveFile>

namespace mcias {

using namespace Qt::StringLiterals;
using Id = TokenActions::Id;
using Span = ExpiryBucket::Span;

namespace {

constexpr std::chrono::milliseconds takePause{ 60 };
constexpr std::chrono::milliseconds lookPause{ 120 }; // the rows have come to rest under the eyes
constexpr std::chrono::minutes minute{ 1 };

// What of the table a tile of the expiry board stands for.
QString filterOf(Span span)
{
    constexpr auto counting = "kind:service -state:revoked -state:superseded "_L1;
    switch (span) {
    case Span::Over:
        return u"ends:over"_s;
    case Span::Today:
        return counting + "ends:1"_L1;
    case Span::Week:
        return counting + "ends:7"_L1;
    case Span::Month:
        return counting + "ends:30"_L1;
    case Span::Later:
        return counting + "ends:later"_L1;
    case Span::NotKnown:
        break;
    }
    return counting + "-has:end"_L1;
}

} // namespace

TokensPage::TokensPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_model(context.formats),
      m_reader(context.session, { .eventTypes = KnownTokens::tokenEventTypes() })
{
    for (QTimer *timer : { &m_taking, &m_looking })
        timer->setSingleShot(true);
    m_taking.setInterval(takePause);
    m_looking.setInterval(lookPause);
    m_minute.setInterval(minute);
    connect(&m_taking, &QTimer::timeout, this, &TokensPage::takeRows);
    connect(&m_minute, &QTimer::timeout, this, &TokensPage::takeRows);
    connect(&m_looking, &QTimer::timeout, this, &TokensPage::look);
    m_context.tokens->follow(&m_reader);
    makeLayout();
    connectAll();
    takeRows();
}

TokensPage::~TokensPage()
{
    m_context.tokens->follow(nullptr);
}

QWidget *TokensPage::firstFocus()
{
    return m_frame->filter();
}

void TokensPage::begin()
{
    if (!m_context.book->isLoaded())
        m_context.book->refresh(); // names, types and states
    m_reader.refresh();
    showState();
}

void TokensPage::refresh()
{
    m_context.book->refresh();
    m_reader.refresh();
    showState();
}

void TokensPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_minute.start();
    m_taking.start();
    m_looking.start();
}

void TokensPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_minute.stop();
}

void TokensPage::takeRows()
{
    QList<TokenRow> rows = m_context.tokens->rows();
    const QList<ExpiryBucket> board = expiryBoard(rows, m_context.session.serverNow());
    QSet<QString> over;
    for (const TokenRow &row : board.constFirst().rows)
        over += row.token.jti;
    for (TokenRow &row : rows)
        row.hasNoSuccessor = over.contains(row.token.jti);
    m_model.setRows(rows);
    m_expiry->setBoard(board);
    showState();
    if (!m_isFitted && m_table->isVisible() && m_reader.asOf().isValid() && !m_reader.isReading()) {
        m_isFitted = true;
        m_table->fitColumns();
    }
    showChosen();
    m_looking.start();
}

void TokensPage::logRead()
{
    takeRows();
    Q_EMIT refreshed();
}

void TokensPage::setFilter(const QString &text)
{
    m_frame->setFilterText(text);
}

void TokensPage::showSpan(Span span)
{
    Q_EMIT leavingPlace();
    setFilter(filterOf(span));
    m_table->setFocus(Qt::OtherFocusReason);
}

PagePlace TokensPage::place() const
{
    return { .filter = m_frame->filterText(), .account = {} };
}

void TokensPage::goTo(const PagePlace &place)
{
    setFilter(place.account.isNull() ? place.filter : "account:"_L1 + place.account.toString(QUuid::WithoutBraces));
}

// The roles of accounts whose tokens are under somebody's eyes: are those in the token still the same?
void TokensPage::look()
{
    if (!m_table->isVisible())
        return;
    const auto [first, last] = m_table->rowsInSight();
    QList<QUuid> accounts;
    for (int row = std::max(0, first); row <= last && row < m_model.rowCount(); ++row) {
        const QUuid account = m_model.rowAt(row).token.accountId;
        if (!account.isNull() && !accounts.contains(account) && m_context.book->find(account))
            accounts += account;
    }
    m_context.book->look(accounts);
}

std::optional<TokenRow> TokensPage::chosenOne() const
{
    const QList<QString> keys = m_model.chosenCount() == 1 ? m_model.chosenKeys() : QList<QString>();
    return keys.isEmpty() ? std::nullopt : m_model.find(keys.constFirst());
}

// Those that may still be good.
QList<KnownToken> TokensPage::chosenLive() const
{
    QList<KnownToken> live;
    const QList<TokenRow> chosen = m_model.chosenCount() > 0 ? m_model.chosenValues() : QList<TokenRow>();
    for (const TokenRow &row : chosen) {
        if (row.state == TokenState::Live || row.state == TokenState::Unknown)
            live += row.token;
    }
    return live;
}

// What a dialog has done is said here, when it is gone.
void TokensPage::hear(EditorDialog *dialog)
{
    connect(dialog, &EditorDialog::saved, this, [this](const QString &sentence, MessageBar::Kind kind) {
        if (!sentence.isEmpty())
            m_frame->messages()->say(kind, sentence);
        m_reader.refresh();
    });
    connect(dialog, &EditorDialog::pageWanted, this, &TokensPage::pageWanted);
}

void TokensPage::act(Id id)
{
    const std::optional<TokenRow> row = chosenOne();
    const KnownToken token = row ? row->token : KnownToken();
    switch (id) {
    case Id::Check:
        openTokenBench(m_context, this);
        return;
    case Id::Issue:
        return hear(openIssueToken(m_context, token.kind == TokenKind::Service ? token.accountId : QUuid(), this));
    case Id::Revoke:
        if (m_model.chosenCount() > 1)
            return hear(openRevokeTokens(m_context, chosenLive(), this));
        return hear(openRevokeToken(m_context, { .jti = token.jti, .account = token.accountId }, this));
    case Id::RevokeOther:
        return hear(openRevokeToken(m_context, {}, this));
    case Id::CutOff:
        return hear(openCutOff(m_context, token.accountId, this));
    case Id::ShowAccount:
        return goToAccount(u"accounts"_s);
    case Id::HelpDesk:
        return goToAccount(u"helpdesk"_s);
    case Id::Audit:
        Q_EMIT pageWanted(u"audit"_s, { .filter = AuditTable::filterWord("jti"_L1, token.jti), .account = {} });
        return;
    case Id::Copy:
        return m_table->copy();
    case Id::CopyId:
        return QGuiApplication::clipboard()->setText(token.jti);
    case Id::ExportCalendar:
        return askForCalendar();
    }
}

void TokensPage::goToAccount(const QString &page)
{
    if (const auto row = chosenOne())
        Q_EMIT pageWanted(page, { .filter = {}, .account = row->token.accountId });
}

void TokensPage::askForCalendar()
{
    auto *dialog = new QFileDialog(this, tr("Save reminders"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Calendar (*.ics)"));
    dialog->setDefaultSuffix(u"ics"_s);
    dialog->selectFile(u"service-tokens.ics"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &TokensPage::writeCalendar);
    dialog->open();
}

// Names and times, and nothing that opens anything.
void TokensPage::writeCalendar(const QString &path)
{
    const QDateTime now = m_context.session.serverNow();
    QList<TokenRow> rows;
    for (const ExpiryBucket &bucket : expiryBoard(m_context.tokens->rows(), now))
        rows += bucket.rows;
    QSaveFile file(path);
    const QByteArray calendar = tokenCalendar(rows, m_context.session.server(), now);
    const QString name = safeLine(QDir::toNativeSeparators(path), 200);
    if (!file.open(QIODevice::WriteOnly) || file.write(calendar) != calendar.size() || !file.commit())
        return m_frame->messages()->say(
            MessageBar::Kind::Warning, tr("%1 could not be written: %2").arg(name, file.errorString()));
    m_frame->messages()->say(MessageBar::Kind::Good,
        tr("Reminders of %n service token(s) written to %1.", nullptr, static_cast<int>(calendar.count("BEGIN:VEVENT")))
            .arg(name));
}

} // namespace mcias
