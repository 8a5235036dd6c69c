// SPDX-License-Identifier: MIT
// How the tokens page is put together: widgets, keys, and who hears whom.
#include "views/tokens/tokens_page.h"

#include "views/controls/card.h"
#include "views/controls/elided_label.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/message_bar.h"
#include "views/controls/page_keys.h"
#include "views/controls/placeholder.h"
#include "views/tables/export_bar.h"
#include "views/tables/filter_field.h"
#include "views/tables/table_view.h"
#include "views/tokens/expiry_strip.h"
#include "views/tokens/token_inspector.h"
#include "views/tokens/tokens_toolbar.h"
#include "work/account_book.h"
#include "work/tokens/known_tokens.h"

#include <QAction>
#include <QDir>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;
using Id = TokenActions::Id;

void TokensPage::makeLayout()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_toolbar = new TokensToolbar(m_actions, this);
    column->addWidget(m_toolbar);
    m_expiry = new ExpiryStrip(m_actions.button(Id::ExportCalendar, "tokensCalendar", this, false), this);
    column->addWidget(m_expiry);
    auto *messages = new QVBoxLayout;
    messages->setContentsMargins(16, 0, 16, 0);
    m_problem = new MessageBar(this);
    m_problem->setObjectName(u"tokensLogProblem"_s);
    m_problem->setLasting();
    m_messages = new MessageBar(this);
    m_messages->setObjectName(u"tokensMessages"_s);
    m_export = new ExportBar(this);
    messages->addWidget(m_problem);
    messages->addWidget(m_messages);
    messages->addWidget(m_export);
    column->addLayout(messages);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(makeBody(), 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(makeTruth());
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(makeFooter());

    const QList<QWidget *> order = m_toolbar->tabOrder() + m_expiry->tabOrder() + QList<QWidget *>{ m_table };
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

// What the list is not stands where it cannot be overlooked, and cannot be closed.
QWidget *TokensPage::makeTruth()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(16);
    m_truth = plainLabel({}, bar);
    m_truth->setObjectName(u"tokensTruth"_s);
    m_truth->setWordWrap(true);
    m_further = new QPushButton(tr("Read the &log further"), bar);
    nameWidget(m_further, "tokensFurther", tr("Read the audit log further back"));
    row->addWidget(m_truth, 1);
    row->addWidget(m_further);
    return bar;
}

QWidget *TokensPage::makeBody()
{
    m_stack = new QStackedWidget(this);
    m_placeholder = new Placeholder(m_stack);
    m_stack->addWidget(m_placeholder);
    auto *splitter = new QSplitter(Qt::Horizontal, m_stack);
    nameWidget(splitter, "tokensSplitter", tr("Table and facts"));
    splitter->setChildrenCollapsible(false);
    m_table = new TableView(splitter);
    nameWidget(m_table, "tokensTable", tr("Tokens"));
    m_table->setRows(&m_model);
    m_table->remember(m_context.state, u"tokens"_s);
    m_inspector = new TokenInspector(m_context, m_actions, splitter);
    splitter->addWidget(m_table);
    splitter->addWidget(m_inspector);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({ 760, 300 });
    m_stack->addWidget(splitter);
    return m_stack;
}

QWidget *TokensPage::makeFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(16);
    footer->setFixedHeight(36);
    m_count = new ElidedLabel(footer);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    nameWidget(m_count, "tokensCount", tr("Number of tokens"));
    m_asOf = quietLabel({}, footer);
    nameWidget(m_asOf, "tokensAsOf", tr("Age of the list"));
    row->addWidget(m_count, 1);
    row->addWidget(m_asOf);
    return footer;
}

void TokensPage::makeKeys()
{
    addRefreshKey(this, m_toolbar->refresh());
    addFindKey(this, m_toolbar->filter());
    const auto toTable = [this] { m_table->setFocus(Qt::ShortcutFocusReason); };
    addKey(m_toolbar->filter(), Qt::Key_Down, toTable);
    connect(m_toolbar->filter(), &QLineEdit::returnPressed, this, toTable);
    addKey(m_table, QKeySequence::Delete, [this] { m_actions.action(Id::Revoke)->trigger(); });
}

void TokensPage::connectAll()
{
    connect(&m_actions, &TokenActions::wanted, this, &TokensPage::act);
    connect(m_toolbar->filter(), &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model.setFilter(text);
        showState();
    });
    connect(m_toolbar->refresh(), &QPushButton::clicked, this, &TokensPage::refresh);
    connect(m_toolbar->columns(), &QPushButton::clicked, this, [this] { m_table->showColumnMenu(m_toolbar->columns()); });
    connect(m_toolbar, &TokensToolbar::questionAsked, this, [this](const QString &filter) {
        Q_EMIT leavingPlace();
        setFilter(filter);
    });
    connect(m_expiry, &ExpiryStrip::spanChosen, this, &TokensPage::showSpan);
    connect(m_further, &QPushButton::clicked, this, [this] {
        m_table->setFocus(Qt::OtherFocusReason); // the button rests meanwhile
        m_reader.readFurther();
    });
    connect(m_problem, &MessageBar::actionTriggered, this, &TokensPage::refresh);
    connect(m_placeholder, &Placeholder::actionTriggered, this, [this] {
        m_toolbar->filter()->setFocus(Qt::OtherFocusReason);
        if (m_model.totalCount() == 0)
            refresh();
        else
            setFilter({});
    });
    connect(&m_model, &RowsModel::countsChanged, this, &TokensPage::showState);
    connect(&m_model, &RowsModel::choiceChanged, this, &TokensPage::showChosen);
    connect(&m_reader, &AuditReader::changed, this, &TokensPage::showState);
    connect(&m_reader, &AuditReader::finished, this, &TokensPage::logRead);
    connect(m_context.tokens, &KnownTokens::rowsChanged, &m_taking, qOverload<>(&QTimer::start));
    connect(m_context.book, &AccountBook::loaded, &m_taking, qOverload<>(&QTimer::start));
    connect(m_context.book, &AccountBook::changed, &m_taking, qOverload<>(&QTimer::start));
    connect(m_table, &TableView::sightChanged, &m_looking, qOverload<>(&QTimer::start));
    connect(m_table, &TableView::menuWanted, this, [this](QMenu *menu) {
        menu->setToolTipsVisible(true);
        for (const Id id : { Id::Revoke, Id::Issue, Id::CutOff, Id::ShowAccount, Id::HelpDesk, Id::Audit, Id::Copy, Id::CopyId })
            menu->addAction(m_actions.action(id));
    });
    connectExport();
}

void TokensPage::connectExport()
{
    connect(m_export, &ExportBar::runningChanged, this, &TokensPage::updateActions);
    connect(m_export, &ExportBar::written, this, [this](const QString &path, int rows) {
        m_messages->say(
            MessageBar::Kind::Good, tr("%Ln token(s) written to %1.", nullptr, rows).arg(QDir::toNativeSeparators(path)));
    });
    connect(m_export, &ExportBar::cancelled, this,
        [this] { m_messages->say(MessageBar::Kind::Info, tr("The export was given up: nothing was written.")); });
    connect(m_export, &ExportBar::failed, this, [this](const QString &path, const QString &reason) {
        m_messages->say(MessageBar::Kind::Warning, tr("%1 could not be written: %2").arg(QDir::toNativeSeparators(path), reason));
    });
    connect(m_table, &TableView::copied, this, [this](int copied, int leftOut) {
        if (leftOut > 0)
            m_messages->say(MessageBar::Kind::Info,
                tr("%n row(s) copied.", nullptr, copied) + u' '
                    + tr("%n selected token(s) that the filter hides left out.", nullptr, leftOut));
        else if (copied > 1)
            m_messages->say(MessageBar::Kind::Good, tr("%n row(s) copied.", nullptr, copied));
    });
}

} // namespace mcias
