// SPDX-License-Identifier: MIT
#include "views/tokens/token_bench_dialog.h"

#include "views/controls/labels.h"
#include "views/controls/message_bar.h"
#include "views/controls/profile_stripe.h"
#include "views/forms/editor_dialog.h"
#include "views/tables/filter_field.h"
#include "views/tables/table_view.h"
#include "views/tokens/exam_panel.h"
#include "views/tokens/token_dialogs.h"
#include "views/tokens/token_inbox.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;
using Kind = MessageBar::Kind;

namespace {

constexpr QSize usualSize(980, 660);
constexpr std::chrono::milliseconds showEvery{ 100 };
constexpr int longestSource = 80;

QPushButton *button(QWidget *parent, const char *name, const QString &text, const QString &spoken)
{
    auto *made = new QPushButton(text, parent);
    nameWidget(made, name, spoken);
    made->setAutoDefault(false);
    return made;
}

} // namespace

TokenBenchDialog::TokenBenchDialog(const PageContext &context, QWidget *parent, const PaceTime &time)
    : QDialog(parent),
      m_context(context),
      m_bench(context.session, context.tokens, context.book, nullptr, time),
      m_model(context.formats)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"tokenBench"_s);
    setWindowTitle(tr("Check tokens"));
    setAccessibleName(tr("Check tokens"));
    setSizeGripEnabled(true);
    makeLayout();
    resize(usualSize);
    connectBench();
    showTexts();
    m_inbox->pasteButton()->setFocus();
}

void TokenBenchDialog::makeLayout()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new ProfileStripe(m_context.session.profile(), this));
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(24, 20, 24, 20);
    inside->setSpacing(12);
    inside->addWidget(titleLabel(tr("Check tokens"), 1.35, this));
    QLabel *truth = quietLabel(tr("Tokens are neither shown nor stored. Each is checked here with the server's public key, then "
                                  "by the server itself, and wiped from memory."),
        this);
    truth->setObjectName(u"benchTruth"_s);
    truth->setWordWrap(true);
    inside->addWidget(truth);
    m_inbox = new TokenInbox(TokenInbox::Takes::Many, this);
    inside->addWidget(m_inbox);
    m_messages = new MessageBar(this);
    m_messages->setObjectName(u"benchMessages"_s);
    inside->addWidget(m_messages);
    inside->addWidget(makeProgress());

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    nameWidget(splitter, "benchSplitter", tr("Tokens, and what is known of one"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeTable());
    m_panel = new ExamPanel(m_context, splitter);
    m_panel->setMinimumWidth(320);
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({ 540, 380 });
    inside->addWidget(splitter, 1);
    inside->addLayout(makeButtons());
    column->addLayout(inside, 1);
}

QWidget *TokenBenchDialog::makeProgress()
{
    m_progress = new QWidget(this);
    auto *row = new QHBoxLayout(m_progress);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_progressText = plainLabel({}, m_progress);
    nameWidget(m_progressText, "benchProgressText", tr("How far the check is"));
    m_bar = new QProgressBar(m_progress);
    nameWidget(m_bar, "benchProgress", tr("Tokens that the server was asked about"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    m_pause = button(m_progress, "benchPause", tr("Pa&use"), tr("Pause asking the server"));
    m_stop = button(m_progress, "benchStop", tr("&Stop"), tr("Stop asking the server"));
    m_stop->setToolTip(tr("The server is asked about no more of them, and their tokens are wiped."));
    row->addWidget(m_progressText, 1);
    row->addWidget(m_bar);
    row->addWidget(m_pause);
    row->addWidget(m_stop);
    return m_progress;
}

QWidget *TokenBenchDialog::makeTable()
{
    m_list = new QWidget(this);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_filter = new FilterField(m_list);
    nameWidget(m_filter, "benchFilter", tr("Filter the tokens"));
    m_filter->setPlaceholderText(tr("Filter: a name, finding:differ, server:invalid …"));
    m_filter->setMaximumWidth(360);
    row->addWidget(m_filter, 2);
    m_counts = quietLabel({}, m_list);
    nameWidget(m_counts, "benchCounts", tr("Number of tokens"));
    row->addWidget(m_counts, 1, Qt::AlignRight);
    column->addLayout(row);
    m_table = new TableView(m_list);
    nameWidget(m_table, "benchTable", tr("Tokens that came in"));
    m_table->setRows(&m_model);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // as they came
    column->addWidget(m_table, 1);
    return m_list;
}

QLayout *TokenBenchDialog::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_clear = button(this, "benchClear", tr("Clea&r"), tr("Forget all of these"));
    m_askAnyway = button(this, "benchAskAnyway", {}, tr("Let the server see tokens that it has not signed"));
    m_askAnyway->setToolTip(
        tr("They are not signed with the server's key, so they may open something elsewhere: the server would see them."));
    m_revoke = button(this, "benchRevoke", tr("Re&voke…"), tr("Revoke the token that is shown"));
    QPushButton *close = button(this, "benchClose", tr("&Close"), tr("Close"));
    row->addWidget(m_clear);
    row->addWidget(m_askAnyway);
    row->addStretch(1);
    row->addWidget(m_revoke);
    row->addWidget(close);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_bench.clear();
        m_inbox->pasteButton()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_askAnyway, &QPushButton::clicked, this, [this] { m_bench.askAnyway(withheld()); });
    connect(m_revoke, &QPushButton::clicked, this, &TokenBenchDialog::revoke);
    connect(close, &QPushButton::clicked, this, &TokenBenchDialog::reject);
    return row;
}

void TokenBenchDialog::connectBench()
{
    m_showing.setSingleShot(true);
    m_showing.setInterval(showEvery);
    connect(&m_showing, &QTimer::timeout, this, &TokenBenchDialog::showTexts);
    connect(m_inbox, &TokenInbox::arrived, this, &TokenBenchDialog::take);
    connect(m_inbox, &TokenInbox::refused, this, [this](const QString &why) { m_messages->say(Kind::Warning, why); });
    connect(&m_bench, &TokenBench::rowsAdded, this, [this](int first, int count) { rowsChanged(first, first + count - 1); });
    connect(&m_bench, &TokenBench::rowsChanged, this, &TokenBenchDialog::rowsChanged);
    connect(&m_bench, &TokenBench::cleared, this, [this] {
        m_filter->clear();
        m_messages->clear();
        m_trouble.clear();
        m_model.clear();
        showTexts();
    });
    connect(&m_bench, &TokenBench::progressed, this, [this] {
        if (!m_showing.isActive())
            m_showing.start();
    });
    connect(&m_bench, &TokenBench::finished, this, &TokenBenchDialog::showTexts);
    connect(m_filter, &QLineEdit::textChanged, &m_model, &RowsModel::setFilter);
    connect(&m_model, &RowsModel::countsChanged, this, &TokenBenchDialog::showTexts);
    connect(m_table, &TableView::currentRowChanged, this, &TokenBenchDialog::showCurrent);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_bench.isPaused())
            m_bench.resume();
        else
            m_bench.pause();
        showTexts();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_table->setFocus(Qt::OtherFocusReason);
        m_bench.cancel();
    });
}

void TokenBenchDialog::take(const Secret &text, const QString &source)
{
    m_messages->clear();
    m_trouble.clear();
    const auto before = m_bench.rows().size();
    m_bench.add({ text });
    const auto added = static_cast<int>(m_bench.rows().size() - before);
    const QString leftOut = m_bench.leftOutSentence();
    if (added == 0)
        m_messages->say(Kind::Warning,
            QStringList({ tr("There is no token in %1.").arg(safeLine(source, longestSource)), leftOut }).join(u' ').trimmed());
    else if (!leftOut.isEmpty())
        m_messages->say(Kind::Warning, leftOut);
    if (added == 0)
        return;
    if (const int row = m_model.rowOf(static_cast<int>(before)); row >= 0)
        m_table->chooseRow(row);
    m_table->fitColumns({ { u"server"_s, 168 }, { u"finding"_s, 136 }, { u"account"_s, 144 } }); // which come later
    if (m_bench.rows().size() > 1)
        m_table->setFocus(Qt::OtherFocusReason);
    showTexts();
}

void TokenBenchDialog::rowsChanged(int first, int last)
{
    m_model.upsert(m_bench.rows().mid(first, last - first + 1));
    if (const BenchRow *row = current(); row && row->number >= first && row->number <= last)
        showCurrent();
    if (!m_showing.isActive())
        m_showing.start();
}

const BenchRow *TokenBenchDialog::current() const
{
    if (m_bench.rows().size() == 1)
        return &m_bench.rows().constFirst();
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model.rowCount())
        return nullptr;
    const int number = m_model.rowAt(row).number;
    return number < m_bench.rows().size() ? &m_bench.rows()[number] : nullptr;
}

void TokenBenchDialog::showCurrent()
{
    const BenchRow *row = current();
    if (row)
        m_panel->showRow(*row);
    else if (m_bench.rows().isEmpty())
        m_panel->showNothing(tr("No tokens here"), tr("What is known of a token stands here as soon as one comes in."));
    else
        m_panel->showNothing({}, tr("Select a token to see what is known of it."));
    const bool isReadOnly = m_context.session.profile().readOnly;
    const bool canRevoke = row && row->exam.isGenuine() && !row->exam.jti().isEmpty();
    m_revoke->setEnabled(canRevoke && !isReadOnly);
    m_revoke->setToolTip(isReadOnly ? tr("The profile is read-only: the console changes nothing at this server.")
            : canRevoke             ? tr("By its jti; then the server is asked about it once more.")
                                    : tr("Select a token that is signed by this server."));
}

QList<int> TokenBenchDialog::withheld() const
{
    QList<int> rows;
    for (const BenchRow &row : m_bench.rows()) {
        if (row.server == BenchRow::Server::Withheld)
            rows += row.number;
    }
    return rows;
}

QString TokenBenchDialog::progressText() const
{
    const TokenBench::Progress progress = m_bench.progress();
    const Formats &formats = m_context.formats;
    if (progress.examined < progress.total)
        return tr("%1 of %Ln token(s) checked here", nullptr, progress.total).arg(formats.number(progress.examined));
    QStringList parts{
        tr("The server was asked about %1 of %Ln token(s)", nullptr, progress.toAsk).arg(formats.number(progress.asked))
    };
    if (progress.isPaused)
        parts += tr("paused");
    else if (progress.isHeldUp)
        parts += tr("waiting: the server asks for patience");
    else
        parts += tr("%1 a second at most").arg(formats.locale.toString(progress.perSecond, 'g', 3));
    if (progress.remaining && !progress.isPaused)
        parts += tr("about %1 left").arg(formats.duration(*progress.remaining));
    return parts.join(u" · "_s);
}

// How many agree and how many do not: what a thousand lines come to.
QString TokenBenchDialog::summary() const
{
    const auto total = static_cast<int>(m_bench.rows().size());
    int differ = 0;
    int good = 0;
    for (const BenchRow &row : m_bench.rows()) {
        differ += row.finding.isDisagreement() ? 1 : 0;
        good += row.isGood() ? 1 : 0;
    }
    QStringList parts{ tr("%Ln token(s)", nullptr, total) };
    if (m_model.rowCount() != m_model.totalCount())
        parts[0] = tr("%1 of %Ln token(s)", nullptr, total).arg(m_context.formats.number(m_model.rowCount()));
    parts += tr("good: %1").arg(m_context.formats.number(good));
    if (differ > 0)
        parts += tr("verdicts differ: %1").arg(m_context.formats.number(differ));
    return parts.join(u" · "_s);
}

void TokenBenchDialog::showProgress()
{
    const TokenBench::Progress progress = m_bench.progress();
    const bool isRunning = progress.isRunning();
    if (!isRunning && (m_pause->hasFocus() || m_stop->hasFocus()))
        m_table->setFocus(Qt::OtherFocusReason);
    m_progress->setVisible(isRunning);
    m_progressText->setText(progressText());
    m_bar->setRange(0, std::max(1, progress.toAsk));
    m_bar->setValue(progress.asked);
    m_pause->setText(progress.isPaused ? tr("&Go on") : tr("Pa&use"));
    m_pause->setAccessibleName(progress.isPaused ? tr("Go on asking the server") : tr("Pause asking the server"));
}

void TokenBenchDialog::showTexts()
{
    const bool isEmpty = m_bench.rows().isEmpty();
    m_list->setVisible(m_bench.rows().size() > 1);
    m_counts->setText(summary());
    showProgress();
    m_clear->setEnabled(!isEmpty);
    const auto hidden = static_cast<int>(withheld().size());
    m_askAnyway->setText(tr("&Ask the server about %n of other origin", nullptr, hidden));
    m_askAnyway->setVisible(hidden > 0);
    showTrouble();
    showCurrent();
}

// Once, not with every tenth of a second: it is read out each time, and somebody may have closed it.
void TokenBenchDialog::showTrouble()
{
    QStringList trouble;
    if (const auto &error = m_bench.keyError(); error && !m_bench.rows().isEmpty())
        trouble += tr("The server's public key could not be read: no signature was checked here. %1").arg(error->explanation());
    if (const auto &error = m_bench.stoppedBy())
        trouble += tr("The server did not answer several questions in a row, so no more are asked. The tokens that were left are "
                      "wiped: paste them again later. %1")
                       .arg(error->explanation());
    const QString sentence = trouble.join(u' ');
    if (std::exchange(m_trouble, sentence) != sentence && !sentence.isEmpty())
        m_messages->say(Kind::Warning, sentence);
}

// No button here is everybody's default, so Enter presses the one that has the focus, and none from a field.
void TokenBenchDialog::keyPressEvent(QKeyEvent *event)
{
    auto *focused = qobject_cast<QPushButton *>(focusWidget());
    if (focused && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return focused->click();
    QDialog::keyPressEvent(event);
}

void TokenBenchDialog::revoke()
{
    const BenchRow *row = current();
    if (!row)
        return;
    const QString jti = row->exam.jti();
    EditorDialog *dialog = openRevokeToken(m_context, { .jti = jti, .account = row->exam.accountId() }, this);
    connect(dialog, &EditorDialog::saved, this, [this, jti] { m_bench.noteRevoked(jti); });
}

} // namespace mcias
