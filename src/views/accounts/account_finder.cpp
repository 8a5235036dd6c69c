// SPDX-License-Identifier: MIT
#include "views/accounts/account_finder.h"

#include "models/accounts_model.h"
#include "views/controls/labels.h"
#include "views/tables/cell_delegate.h"
#include "work/account_book.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype slice = 4000; // accounts whose names are taken in at once: about a millisecond
enum { NameColumn, TypeColumn, StatusColumn, IdColumn, ColumnCount };

} // namespace

AccountFinder::AccountFinder(const PageContext &context, QLineEdit *field, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_field(field),
      m_hint(quietLabel({}, this)),
      m_list(new QTreeWidget(this))
{
    nameWidget(m_hint, "finderHint", tr("What was found"));
    m_hint->setWordWrap(true);
    nameWidget(m_list, "finderList", tr("Matching accounts"));
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({ tr("Name"), tr("Type"), tr("Status"), tr("Account ID") });
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setItemDelegate(new CellDelegate(m_list));
    m_list->setTabKeyNavigation(false);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->resizeSection(NameColumn, 280);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_hint);
    column->addWidget(m_list, 1);
    column->addStretch(0);

    connectField();
    if (AccountBook *book = context.book) {
        connect(book, &AccountBook::loaded, this, &AccountFinder::gatherAnew);
        connect(book, &AccountBook::loadingChanged, this, &AccountFinder::search);
        connect(book, &AccountBook::changed, this, [this, book] {
            if (book->rows().size() != m_gathered && !m_gathering.isActive())
                gatherAnew(); // one was made here
        });
    }
    gatherAnew();
}

void AccountFinder::connectField()
{
    m_gathering.setInterval(0);
    connect(&m_gathering, &QTimer::timeout, this, &AccountFinder::gather);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_isAwaited = false;
        search();
    });
    connect(m_field, &QLineEdit::returnPressed, this, &AccountFinder::take);
    const auto chooseItem = [this](const QTreeWidgetItem *item) {
        if (item)
            choose(item->data(NameColumn, Qt::UserRole).toUuid());
    };
    connect(m_list, &QTreeWidget::itemActivated, this, chooseItem);
    connect(m_list, &QTreeWidget::itemClicked, this, chooseItem);
    auto *down = new QShortcut(Qt::Key_Down, m_field);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, [this] {
        if (m_list->topLevelItemCount() == 0)
            return;
        m_list->setFocus(Qt::ShortcutFocusReason);
        if (!m_list->currentItem())
            m_list->setCurrentItem(m_list->topLevelItem(0));
    });
    auto *back = new QShortcut(Qt::Key_Escape, m_list);
    back->setContext(Qt::WidgetShortcut);
    connect(back, &QShortcut::activated, this, [this] { m_field->setFocus(Qt::ShortcutFocusReason); });
}

void AccountFinder::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    search();
}

void AccountFinder::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_list->clear();
}

void AccountFinder::gatherAnew()
{
    m_names.clear();
    m_gathered = 0;
    m_gathering.start();
}

// In slices: the names of a hundred thousand accounts would hold the window up for longer than it takes to blink.
void AccountFinder::gather()
{
    const QList<AccountRow> *rows = m_context.book ? &m_context.book->rows() : nullptr;
    const qsizetype count = rows ? std::min(slice, rows->size() - m_gathered) : 0;
    if (count > 0)
        m_names.append(rows->constData() + m_gathered, count);
    m_gathered += std::max<qsizetype>(count, 0);
    if (rows && m_gathered < rows->size())
        return;
    m_gathering.stop();
    search();
    if (std::exchange(m_isAwaited, false))
        take();
}

QUuid AccountFinder::typedId() const
{
    const QString text = m_field->text().trimmed();
    constexpr qsizetype bareLength = 36;
    return text.size() >= bareLength ? QUuid::fromString(text) : QUuid();
}

void AccountFinder::search()
{
    Q_EMIT searching(!m_field->text().trimmed().isEmpty());
    if (!isVisible())
        return;
    const QUuid id = typedId();
    AccountNames::Found found;
    if (id.isNull())
        found = m_names.find(m_field->text(), mostShown);
    else if (m_context.book && m_context.book->find(id))
        found.ids += id;
    showFound(found);
    showHint(found, !id.isNull());
}

void AccountFinder::showFound(const AccountNames::Found &found)
{
    m_list->clear();
    QList<QTreeWidgetItem *> items;
    for (const QUuid &id : found.ids) {
        const std::optional<AccountRow> row = m_context.book->find(id);
        if (!row)
            continue;
        auto *item = new QTreeWidgetItem({ safeLine(row->account.username, 120), AccountText::type(row->account),
            AccountText::status(row->account), id.toString(QUuid::WithoutBraces) });
        for (int column = 0; column < ColumnCount; ++column)
            item->setTextAlignment(column, Qt::AlignVCenter | Qt::AlignLeading);
        item->setData(NameColumn, Qt::UserRole, id);
        items += item;
    }
    m_list->addTopLevelItems(items);
    m_list->setVisible(!items.isEmpty());
}

void AccountFinder::showHint(const AccountNames::Found &found, bool isId)
{
    const AccountBook *book = m_context.book;
    QString text;
    if (isId)
        text = tr("Press Enter to look up this account ID.");
    else if (!book || (!book->isLoaded() && !book->isLoading()))
        text = tr("The list of accounts is not available, so nobody can be found by name. A whole account ID can be looked up.");
    else if (!book->isLoaded() || m_gathering.isActive())
        text = tr("Loading the list of accounts…");
    else if (found.ids.isEmpty())
        text = tr("No account has a name like this.");
    else if (found.isMore)
        text = tr("Only the first %1 are shown: type more of the name.").arg(mostShown);
    else
        text = tr("%n account(s) match(es).", nullptr, static_cast<int>(found.ids.size()));
    if (!isId && book && !book->isLoaded() && book->error())
        text += u' ' + book->error()->explanation();
    m_hint->setText(text);
    m_hint->setAccessibleName(text);
}

// Enter: the one that is meant beyond doubt, or the list to choose from.
void AccountFinder::take()
{
    if (const QUuid id = typedId(); !id.isNull())
        return choose(id);
    if (m_gathering.isActive()) {
        m_isAwaited = true;
        return;
    }
    const auto folded = [](const QString &text) { return text.trimmed().toCaseFolded(); };
    const QTreeWidgetItem *first = m_list->topLevelItem(0);
    const QTreeWidgetItem *second = m_list->topLevelItem(1);
    const auto isExact = [&](const QTreeWidgetItem *item) {
        return item && folded(item->text(NameColumn)) == folded(m_field->text());
    };
    if (first && (!second || (isExact(first) && !isExact(second))))
        choose(first->data(NameColumn, Qt::UserRole).toUuid());
    else if (first)
        m_list->setFocus(Qt::OtherFocusReason);
}

void AccountFinder::choose(const QUuid &account)
{
    Q_EMIT chosen(account);
}

} // namespace mcias
