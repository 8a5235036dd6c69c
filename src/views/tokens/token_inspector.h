// SPDX-License-Identifier: MIT
#pragma once

#include "views/page.h"
#include "views/tokens/token_actions.h"
#include "work/tokens/token_state.h"

#include <QStackedWidget>

class QScrollArea;

namespace mcias {

class FactsPanel;
struct Fact;
class Placeholder;

//! What is known of the selected token: its state and why, its facts, the evidence, and what can be done about it.
class TokenInspector final : public QStackedWidget {
    Q_OBJECT

public:
    //! \a actions outlive it.
    TokenInspector(const PageContext &context, const TokenActions &actions, QWidget *parent = nullptr);

    void showNothing(const QString &hint);
    void showToken(const TokenRow &row);
    //! Several: what they have in common.
    void showMany(const QList<TokenRow> &rows, int hidden);

private:
    QList<Fact> factsOf(const TokenRow &row) const;
    Fact timeFact(const QString &name, const QDateTime &time) const;
    Fact rolesFact(const TokenRow &row) const;
    QString sourceText(KnownToken::Source source) const;
    QString accountText(const QUuid &account, const QString &name) const;

    PageContext m_context;
    Placeholder *m_hint;
    FactsPanel *m_facts;
    QWidget *m_sheet;
    QWidget *m_buttons;
};

} // namespace mcias
