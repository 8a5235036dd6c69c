// SPDX-License-Identifier: MIT
#pragma once

#include "models/roles.h"
#include "views/page.h"
#include "work/tokens/token_bench.h"

class QGridLayout;
class QLabel;
class QStackedWidget;

namespace mcias {

class FactsPanel;
struct Fact;
class Placeholder;

//! What is to be said of one token on the bench: three verdicts (here, the server's, and both together), then its claims in
//! plain words. Holds no token.
class ExamPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ExamPanel(const PageContext &context, QWidget *parent = nullptr);

    void showRow(const BenchRow &row);
    void showNothing(const QString &title, const QString &text);

    //! `Issued 3 hours ago to backup-bot, ends in 27 days; roles: reader.`
    QString claimsSentence(const TokenExam &exam) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Verdict {
        QLabel *sign;
        QLabel *name;
        QLabel *sentence;
        Tone tone = Tone::None;
    };
    void addVerdict(QGridLayout *grid, const char *objectName, const QString &name);
    void setVerdict(int number, Tone tone, const QString &sentence);
    void showSign(const Verdict &verdict);
    QString accountName(const QUuid &account) const;
    QList<Fact> factsOf(const TokenExam &exam) const;
    Fact timeFact(const QString &name, const QDateTime &time) const;

    PageContext m_context;
    QStackedWidget *m_stack;
    Placeholder *m_hint;
    QLabel *m_claims;
    QList<Verdict> m_verdicts;
    FactsPanel *m_facts;
};

} // namespace mcias
