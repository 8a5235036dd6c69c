// SPDX-License-Identifier: MIT
#pragma once

#include "views/page.h"
#include "work/account_row.h"

#include <QHash>
#include <QMap>
#include <QStackedWidget>

#include <array>
#include <functional>

namespace mcias {

class FactsPanel;
class Placeholder;
struct Fact;

//! How often each word of an open set occurs.
template<class E>
class WordCounts {
public:
    void add(const OpenEnum<E> &word)
    {
        if (word.isKnown())
            ++m_known[static_cast<size_t>(*word.known())];
        else
            ++m_others[word.word()];
    }
    //! Calls \a visit with each word that occurs and how often it does.
    void forEach(const std::function<void(const OpenEnum<E> &word, int count)> &visit) const
    {
        for (size_t i = 0; i < m_known.size(); ++i) {
            if (m_known[i] > 0)
                visit(static_cast<E>(i), m_known[i]);
        }
        for (auto other = m_others.begin(); other != m_others.end(); ++other)
            visit(OpenEnum<E>::fromWord(other.key().toStdString()), other.value());
    }

private:
    std::array<int, wireWords(E{}).size()> m_known{};
    QMap<QString, int> m_others;
};

//! How many accounts there are of each kind, gathered one by one: of a hundred thousand before anybody notices.
struct AccountSummary {
    int accounts = 0;
    int unread = 0; //!< of which roles and tags are not known
    WordCounts<AccountType> types;
    WordCounts<AccountStatus> statuses;
    WordCounts<Role> roles;
    QHash<QString, int> tags;

    void add(const AccountRow &row);
};

//! What is known of the account that is chosen, or of many together. To read and to copy.
class AccountInspector final : public QStackedWidget {
    Q_OBJECT

public:
    explicit AccountInspector(const PageContext &context, QWidget *parent = nullptr);

    void showNothing(const QString &hint);
    void showAccount(const AccountRow &row);
    //! \a hidden of them are not in the table now.
    void showMany(const AccountSummary &summary, int hidden);

private:
    QList<Fact> factsOf(const AccountRow &row) const;
    Fact listFact(const QString &name, const QString &text, const QDateTime &asOf, bool isKnown) const;
    Fact tokenFact(const QUuid &id) const;

    PageContext m_context;
    Placeholder *m_hint;
    FactsPanel *m_facts;
    QWidget *m_scroll;
};

} // namespace mcias
