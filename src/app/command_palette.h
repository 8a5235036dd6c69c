// SPDX-License-Identifier: MIT
#pragma once

#include "models/account_names.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace mcias {

class AccountBook;

//! One thing that can be done by its name.
struct PaletteEntry {
    QString title;
    QString hint; //!< quiet, behind the title: what it is, or why it cannot be used now
    QString icon; //!< a name of the icon set; may be empty
    std::function<void()> run;
    bool isEnabled = true;
};

//! What can be done on \a page now: its buttons and the entries of its menus, each once, as they are called there. They are
//! pressed like by hand, so a grey one stays without effect and says why.
QList<PaletteEntry> actionsOf(QWidget *page);

//! Goes anywhere by name: pages, actions of the page, settings, accounts. What is typed is words, all of which have to be in
//! the title; an account is found as everywhere, by a part of its name or by the beginning of its id. Says so when nothing is found.
class CommandPalette final : public QDialog {
    Q_OBJECT

public:
    static constexpr qsizetype mostAccounts = 20;

    //! \a entries in the order in which they are offered; \a book outlives it.
    CommandPalette(const QList<PaletteEntry> &entries, AccountBook &book, QWidget *parent);

    //! All accounts of the book are among what can be found.
    bool isComplete() const;

Q_SIGNALS:
    void accountChosen(const QUuid &account);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void gatherAnew();
    void gather();
    void search();
    void choose(int from, int step);
    void addAccounts(const QString &text);
    void addRemarks();
    QListWidgetItem *addLine(const QString &title, const QString &hint, const QString &iconName, bool isEnabled);
    void run(const QListWidgetItem *item);

    QList<PaletteEntry> m_entries;
    AccountBook &m_book;
    AccountNames m_names;
    qsizetype m_gathered = 0; // rows of the book
    QTimer m_gathering;
    QLineEdit *m_field;
    QListWidget *m_list;
};

} // namespace mcias
