// SPDX-License-Identifier: MIT
#include "views/policies/impact_panel.h"

#include "models/plain_tip.h"
#include "models/policy_text.h"
#include "views/controls/labels.h"
#include "views/tables/cell_delegate.h"
#include "views/tables/reading_bar.h"
#include "work/account_book.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

enum { ActionColumn, WhereColumn, WhenColumn, NowColumn, ThenColumn, AccountsColumn, LineColumnCount };
constexpr qsizetype mostAccounts = 200; // below one line
constexpr qsizetype mostPlaces = 4;
constexpr qsizetype mostNames = 3;
constexpr int lineRole = Qt::UserRole;
constexpr int leastHeight = 120;

} // namespace

ImpactPanel::ImpactPanel(const PageContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_summary(plainLabel({}, this)),
      m_bar(new QProgressBar(this)),
      m_button(new QPushButton(this)),
      m_lines(new QTreeWidget(this)),
      m_limits(quietLabel({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    m_summary->setObjectName(u"impactSummary"_s);
    m_summary->setWordWrap(true);
    nameWidget(m_bar, "impactProgress", tr("Looking at the impact"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(120);
    nameWidget(m_button, "impactButton", tr("Look at the impact again"));
    m_button->setAutoDefault(false);
    head->addWidget(m_summary, 1);
    head->addWidget(m_bar);
    head->addWidget(m_button);
    column->addLayout(head);
    nameWidget(m_lines, "impactLines", tr("Decisions that change"));
    m_lines->setColumnCount(LineColumnCount);
    m_lines->setHeaderLabels({ tr("Action"), tr("Where"), tr("When"), tr("Now"), tr("Then"), tr("Accounts") });
    m_lines->setUniformRowHeights(true);
    m_lines->setItemDelegate(new CellDelegate(m_lines));
    m_lines->setTabKeyNavigation(false);
    m_lines->setMinimumHeight(leastHeight);
    m_lines->header()->setStretchLastSection(false);
    m_lines->header()->setSectionResizeMode(WhereColumn, QHeaderView::Stretch);
    m_lines->header()->resizeSection(ActionColumn, 170);
    m_lines->header()->resizeSection(AccountsColumn, 190);
    m_lines->header()->resizeSection(WhenColumn, 130);
    for (const int words : { NowColumn, ThenColumn })
        m_lines->header()->setSectionResizeMode(words, QHeaderView::ResizeToContents);
    column->addWidget(m_lines, 1);
    m_limits->setObjectName(u"impactLimits"_s);
    m_limits->setWordWrap(true);
    column->addWidget(m_limits);
    if (context.book) {
        m_reading = new ReadingBar(*context.book, context.formats, this);
        m_reading->setHeld(false);
        column->addWidget(m_reading);
    }
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_analysis)
            m_analysis->cancel();
        else
            start();
    });
    connect(m_lines, &QTreeWidget::itemExpanded, this, &ImpactPanel::addAccounts);
    clear();
}

void ImpactPanel::look(const PolicyQuestion &question)
{
    m_question = question;
    start();
}

void ImpactPanel::clear()
{
    delete m_analysis;
    m_answer = {};
    m_lines->clear();
    m_lines->hide();
    m_bar->hide();
    m_button->hide();
    m_limits->hide();
    m_summary->setText({});
}

void ImpactPanel::start()
{
    delete m_analysis;
    if (m_context.book)
        m_question.accounts = m_context.book->rows(); // more may be known of them by now
    m_summary->setText(tr("Looking at every account, action and service that is known here…"));
    m_bar->setRange(0, 0);
    m_bar->show();
    m_button->setText(tr("S&top"));
    m_button->setAccessibleName(tr("Stop looking at the impact"));
    m_button->show();
    m_analysis = PolicyAnalysis::start(m_question, this);
    connect(m_analysis, &PolicyAnalysis::judged, this, &ImpactPanel::judged);
    connect(m_analysis, &PolicyAnalysis::progressed, this, [this](int done, int all) {
        m_bar->setRange(0, all);
        m_bar->setValue(done);
    });
    connect(m_analysis, &PolicyAnalysis::ended, this, &ImpactPanel::take);
}

void ImpactPanel::take(const PolicyAnswer &answer)
{
    m_analysis.clear();
    m_answer = answer;
    m_bar->hide();
    m_button->setText(tr("&Look again"));
    m_button->setAccessibleName(tr("Look at the impact again"));
    showLines();
    m_summary->setText(summaryText());
    m_summary->setAccessibleName(m_summary->text());
    m_limits->setText(limitsText());
    m_limits->show();
    Q_EMIT ended();
}

QString ImpactPanel::summary() const
{
    return m_summary->text();
}

QString ImpactPanel::summaryText() const
{
    const auto changed = static_cast<int>(m_answer.changed);
    if (m_answer.lines.isEmpty())
        return m_answer.isGivenUp ? tr("Stopped before a decision was found that changes.")
            : m_answer.sawAll()   ? tr("No decision changes, for anybody.")
                                  : tr("No decision was found that changes; not everything could be looked at, see below.");
    const QString found = tr("Decisions change for %Ln account(s).", nullptr, changed);
    return m_answer.isGivenUp ? found + u' ' + tr("The search was stopped: there may be more.") : found;
}

QString ImpactPanel::limitsText() const
{
    const Formats &formats = m_context.formats;
    QStringList sentences{ tr("Computed here, as MCIAS documents it: %1 accounts, every action, %2 places.")
                               .arg(formats.number(m_answer.accounts), formats.number(m_answer.places)) };
    if (m_question.moments.size() > 1) {
        QStringList times;
        for (const QDateTime &when : m_question.moments.mid(1))
            times += formats.time(when);
        sentences += tr("As it is now, and when a rule begins or ends to be valid: %1.").arg(times.join(u", "_s));
    }
    const QList<PolicyRule> rules = m_question.before + m_question.after.value_or(QList<PolicyRule>());
    if (std::any_of(rules.begin(), rules.end(), [](const PolicyRule &rule) { return !rule.rule.unknownKeys.isEmpty(); }))
        sentences += tr("Some rules have conditions that this console does not know, and are taken to match without them.");
    if (m_answer.isCutShort)
        sentences += tr("There are too many combinations of services and tags: not all of them were looked at.");
    if (m_answer.accounts + m_answer.unknown == 0)
        sentences += tr("The list of accounts is not known.");
    if (m_answer.unknown > 0)
        sentences += tr("%Ln account(s) left out, since their roles are not known. Read them, then look again.", nullptr,
            static_cast<int>(m_answer.unknown));
    return sentences.join(u' ');
}

QString ImpactPanel::placesText(const PolicyImpactLine &line) const
{
    if (line.isEverywhere)
        return tr("everywhere");
    QStringList texts;
    for (const policy::Place &place : line.places.mid(0, mostPlaces))
        texts += PolicyText::place(place);
    if (line.places.size() > mostPlaces)
        texts += tr("and %n more place(s)", nullptr, static_cast<int>(line.places.size() - mostPlaces));
    return texts.join(u"; "_s);
}

QString ImpactPanel::momentsText(const PolicyImpactLine &line) const
{
    QStringList texts;
    for (const QDateTime &when : line.moments)
        texts += when == m_question.moments.constFirst() ? tr("at once") : m_context.formats.time(when);
    return texts.join(u", "_s);
}

void ImpactPanel::showLines()
{
    m_lines->clear();
    const PolicyNames names = { m_context.formats, {}, {} };
    for (int number = 0; number < m_answer.lines.size(); ++number) {
        const PolicyImpactLine &line = m_answer.lines[number];
        QStringList who;
        for (const QUuid &id : line.accounts.mid(0, mostNames)) {
            const auto row = m_context.book ? m_context.book->find(id) : std::nullopt;
            who += row ? safeLine(row->account.username, 40) : id.toString(QUuid::WithoutBraces);
        }
        if (line.accounts.size() > mostNames)
            who += u"…"_s;
        const QString allowed = tr("allowed");
        const QString denied = tr("denied");
        auto *item = new QTreeWidgetItem({ safeLine(line.action, 80), placesText(line), momentsText(line),
            line.isAllowed ? denied : allowed, line.isAllowed ? allowed : denied,
            u"%1: %2"_s.arg(names.formats.number(line.accounts.size()), who.join(u", "_s)) });
        item->setData(NowColumn, ToneRole, static_cast<int>(line.isAllowed ? Tone::Bad : Tone::Good));
        item->setData(ThenColumn, ToneRole, static_cast<int>(line.isAllowed ? Tone::Good : Tone::Bad));
        item->setData(ActionColumn, lineRole, number);
        item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
        item->setToolTip(WhereColumn, plainTip(item->text(WhereColumn)));
        item->setToolTip(WhenColumn, item->text(WhenColumn));
        for (int column = 0; column < LineColumnCount; ++column)
            item->setTextAlignment(column, Qt::AlignVCenter | Qt::AlignLeading);
        m_lines->addTopLevelItem(item);
    }
    m_lines->setColumnHidden(WhenColumn, m_question.moments.size() < 2);
    m_lines->setVisible(!m_answer.lines.isEmpty());
}

void ImpactPanel::addAccounts(QTreeWidgetItem *item)
{
    if (item->childCount() > 0 || item->parent())
        return;
    const PolicyImpactLine &line = m_answer.lines[item->data(ActionColumn, lineRole).toInt()];
    for (const QUuid &id : line.accounts.mid(0, mostAccounts)) {
        const auto row = m_context.book ? m_context.book->find(id) : std::nullopt;
        auto *child = new QTreeWidgetItem(
            item, { row ? safeLine(row->account.username, 120) : id.toString(QUuid::WithoutBraces) });
        child->setTextAlignment(0, Qt::AlignVCenter | Qt::AlignLeading);
        child->setFirstColumnSpanned(true);
    }
    if (line.accounts.size() > mostAccounts)
        new QTreeWidgetItem(item, { tr("and %Ln more", nullptr, static_cast<int>(line.accounts.size() - mostAccounts)) });
}

} // namespace mcias
