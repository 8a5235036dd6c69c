// SPDX-License-Identifier: MIT
#include "views/tokens/exam_panel.h"

#include "models/tokens_model.h"
#include "views/controls/facts_panel.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/placeholder.h"
#include "views/controls/sizes.h"
#include "views/controls/theme.h"
#include "work/account_book.h"

#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int signSize = 16;
constexpr qsizetype longestClaim = 200;
enum : int { Here, AtServer, Together };

const char *iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return "good";
    case Tone::Warning:
        return "warning";
    case Tone::Bad:
        return "error";
    case Tone::None:
    case Tone::Muted:
        break;
    }
    return "info";
}

} // namespace

ExamPanel::ExamPanel(const PageContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_stack(new QStackedWidget(this)),
      m_hint(new Placeholder(m_stack)),
      m_claims(titleLabel({}, 1.1, nullptr)),
      m_facts(new FactsPanel)
{
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(m_stack);
    auto *content = new QWidget;
    content->setAccessibleName(tr("What is known of the token"));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(24, 20, 24, 0);
    top->setSpacing(12);
    m_claims->setObjectName(u"examClaims"_s);
    m_claims->setWordWrap(true);
    m_claims->setTextInteractionFlags(Qt::TextSelectableByMouse);
    top->addWidget(m_claims);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(2, 1);
    addVerdict(grid, "examHere", tr("Checked here"));
    addVerdict(grid, "examServer", tr("The server"));
    addVerdict(grid, "examTogether", tr("Together"));
    top->addLayout(grid);
    column->addLayout(top);
    nameWidget(m_facts, "examFacts", tr("What the token says"));
    column->addWidget(m_facts, 1);
    m_hint->setBackgroundRole(QPalette::Base);
    m_hint->setAutoFillBackground(true);
    m_stack->addWidget(m_hint);
    m_stack->addWidget(scrolled(content, "examScroll"));
}

void ExamPanel::addVerdict(QGridLayout *grid, const char *objectName, const QString &name)
{
    Verdict verdict{ new QLabel, quietLabel(name), plainLabel({}), Tone::None };
    verdict.sign->setTextFormat(Qt::PlainText);
    verdict.sign->setFixedSize(signSize, signSize);
    verdict.sentence->setObjectName(QLatin1String(objectName));
    verdict.sentence->setWordWrap(true);
    verdict.sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int row = grid->rowCount();
    grid->addWidget(verdict.sign, row, 0, Qt::AlignTop);
    grid->addWidget(verdict.name, row, 1, Qt::AlignTop);
    grid->addWidget(verdict.sentence, row, 2, Qt::AlignTop);
    m_verdicts += verdict;
}

void ExamPanel::setVerdict(int number, Tone tone, const QString &sentence)
{
    Verdict &verdict = m_verdicts[number];
    verdict.tone = tone;
    verdict.sentence->setText(sentence);
    verdict.sentence->setAccessibleName(verdict.name->text() + u": "_s + sentence);
    for (QWidget *part :
        { static_cast<QWidget *>(verdict.sign), static_cast<QWidget *>(verdict.name), static_cast<QWidget *>(verdict.sentence) })
        part->setVisible(!sentence.isEmpty());
    showSign(verdict);
}

void ExamPanel::showSign(const Verdict &verdict)
{
    const Theme &theme = Theme::of(palette());
    const bool isLoud = verdict.tone != Tone::None && verdict.tone != Tone::Muted;
    verdict.sign->setPixmap(iconPixmap(
        QLatin1String(iconOf(verdict.tone)), signSize, isLoud ? theme.tone(verdict.tone) : theme.muted, devicePixelRatioF()));
}

void ExamPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (const Verdict &verdict : std::as_const(m_verdicts))
        showSign(verdict);
}

QString ExamPanel::accountName(const QUuid &account) const
{
    if (account.isNull())
        return tr("an account that it does not name");
    if (const auto row = m_context.book ? m_context.book->find(account) : std::nullopt)
        return safeLine(row->account.username, longestFact);
    return account.toString(QUuid::WithoutBraces);
}

QString ExamPanel::claimsSentence(const TokenExam &exam) const
{
    if (!exam.jwt)
        return tr("This is no token that could be read.");
    const QDateTime now = m_context.session.serverNow();
    const Formats &formats = m_context.formats;
    const QString issued = exam.issuedAt().isValid() ? formats.distance(exam.issuedAt(), now)
                                                     : tr("at an unknown time", "a token was issued …");
    const QString whose = accountName(exam.accountId());
    const QString roles = AccountText::roles(exam.roles().value_or(RoleList()));
    if (!exam.expiresAt().isValid())
        return tr("Issued %1 to %2, with no end; roles: %3.").arg(issued, whose, roles);
    const QString end = formats.distance(exam.expiresAt(), now);
    return exam.expiresAt() > now ? tr("Issued %1 to %2, ends %3; roles: %4.").arg(issued, whose, end, roles)
                                  : tr("Issued %1 to %2, ended %3; roles: %4.").arg(issued, whose, end, roles);
}

void ExamPanel::showNothing(const QString &title, const QString &text)
{
    m_hint->show(u"key"_s, title, text);
    m_stack->setCurrentIndex(0);
}

void ExamPanel::showRow(const BenchRow &row)
{
    const TokenExam &exam = row.exam;
    m_claims->setText(claimsSentence(exam));
    m_claims->setAccessibleName(m_claims->text());
    const bool isUnread = row.server == BenchRow::Server::Pending;
    setVerdict(Here, isUnread ? Tone::Muted : TokenText::verdictTone(exam.offline),
        isUnread ? tr("Being looked at…") : exam.offlineSentence());
    const QString answer = exam.serverSentence();
    setVerdict(AtServer, TokenText::serverTone(row), answer.isEmpty() ? TokenText::serverVerdict(row) : answer);
    const bool isAgreed = row.finding.kind == ExamFinding::Kind::Agreed;
    setVerdict(Together,
        isAgreed                           ? Tone::Good
            : row.finding.isDisagreement() ? Tone::Warning
                                           : Tone::Muted,
        row.finding.sentence);
    m_facts->setFacts(tr("What it says"),
        exam.isGenuine() ? tr("Signed by the server: what it says is what the server has said.")
                         : tr("Nothing vouches for this: anybody can write a token that says so."),
        factsOf(exam));
    m_stack->setCurrentIndex(1);
}

Fact ExamPanel::timeFact(const QString &name, const QDateTime &time) const
{
    if (!time.isValid())
        return { name, tr("It does not say."), {} };
    return { name, m_context.formats.exactTime(time), m_context.formats.distance(time, m_context.session.serverNow()) };
}

QList<Fact> ExamPanel::factsOf(const TokenExam &exam) const
{
    if (!exam.jwt)
        return { { tr("Why it cannot be read"), safeLine(exam.problem, longestClaim), {} } };
    const QString silent = tr("It does not say.");
    const QUuid account = exam.accountId();
    QList<Fact> facts{ { tr("Account"), account.isNull() ? silent : accountName(account),
        account.isNull() ? QString() : account.toString(QUuid::WithoutBraces) } };
    Fact roles{ tr("Roles in it"), exam.roles() ? AccountText::roles(exam.roles()) : silent, {} };
    if (const auto row = m_context.book ? m_context.book->find(account) : std::nullopt; row && row->roles())
        roles.note = tr("The account has now: %1").arg(AccountText::roles(row->roles()));
    facts += roles;
    facts += timeFact(tr("Issued"), exam.issuedAt());
    if (exam.notBefore().isValid() && exam.notBefore() != exam.issuedAt())
        facts += timeFact(tr("Good from"), exam.notBefore());
    facts += timeFact(tr("Ends"), exam.expiresAt());
    facts += Fact{ tr("Token ID (jti)"), exam.jti().isEmpty() ? silent : safeLine(exam.jti(), longestClaim),
        tr("Names the token in the audit log, and for revoking it. It opens nothing.") };
    facts += Fact{ tr("Issuer"), exam.issuer().isEmpty() ? silent : safeLine(exam.issuer(), longestClaim), {} };
    facts += Fact{ tr("Algorithm"), safeLine(exam.jwt->header.alg, longestFact),
        exam.jwt->header.kid ? tr("Key: %1").arg(safeLine(*exam.jwt->header.kid, longestFact)) : QString() };
    for (const auto &[name, value] : exam.others())
        facts += Fact{ safeLine(name, longestFact), safeLine(value, longestClaim), {} };
    return facts;
}

} // namespace mcias
