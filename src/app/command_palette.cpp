// SPDX-License-Identifier: MIT
#include "app/command_palette.h"

#include "models/formats.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "work/account_book.h"

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSet>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype slice = 20'000;      // accounts taken at a time
constexpr int numberRole = Qt::UserRole; // of an entry
constexpr int accountRole = Qt::UserRole + 1;

// Without the mark of its letter and the dots of what goes on in a dialog.
QString plainTitle(QString text)
{
    const QChar hidden(u'\u0001');
    text.replace(u"&&"_s, hidden).remove(u'&').replace(hidden, u'&');
    return text.simplified();
}

QString firstLine(const QString &text)
{
    return text.section(u'\n', 0, 0);
}

bool hasAll(const QString &title, const QStringList &words)
{
    return std::all_of(
        words.begin(), words.end(), [&](const QString &word) { return title.contains(word, Qt::CaseInsensitive); });
}

} // namespace

QList<PaletteEntry> actionsOf(QWidget *page)
{
    QList<PaletteEntry> entries;
    QSet<QString> titles;
    const auto add = [&](const QString &title, bool isEnabled, const QString &tip, const std::function<void()> &run) {
        if (title.isEmpty() || titles.contains(title))
            return;
        titles += title;
        entries += PaletteEntry{ title, firstLine(tip), u"play"_s, run, isEnabled };
    };
    const auto buttons = page->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        auto *push = qobject_cast<QPushButton *>(button);
        if ((!push && !qobject_cast<QToolButton *>(button)) || (push && push->menu()) || !button->isVisibleTo(page))
            continue;
        const QString title = plainTitle(button->text().isEmpty() ? button->accessibleName() : button->text());
        add(title, button->isEnabled(), button->toolTip(), [target = QPointer(button)] {
            if (target)
                target->click();
        });
    }
    const auto menus = page->findChildren<QMenu *>();
    for (QMenu *menu : menus) {
        const auto actions = menu->actions();
        for (QAction *action : actions) {
            if (!action->isVisible() || action->isSeparator() || action->menu())
                continue;
            add(plainTitle(action->text()), action->isEnabled(), action->toolTip(), [target = QPointer(action)] {
                if (target)
                    target->trigger();
            });
        }
    }
    return entries;
}

CommandPalette::CommandPalette(const QList<PaletteEntry> &entries, AccountBook &book, QWidget *parent)
    : QDialog(parent),
      m_entries(entries),
      m_book(book),
      m_field(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    setObjectName(u"commandPalette"_s);
    setWindowTitle(tr("Go to"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 420);
    nameWidget(m_field, "paletteField", tr("Page, action or account"));
    m_field->setPlaceholderText(tr("Page, action or account"));
    m_field->installEventFilter(this);
    nameWidget(m_list, "paletteList", tr("What was found"));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    m_field->setFocus();
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    connect(&m_gathering, &QTimer::timeout, this, &CommandPalette::gather);
    connect(&m_book, &AccountBook::loaded, this, &CommandPalette::gatherAnew);
    connect(&m_book, &AccountBook::loadingChanged, this, &CommandPalette::search);
    gatherAnew();
    search();
    if (!m_book.isLoaded() && !m_book.isLoading())
        m_book.refresh();
}

void CommandPalette::gatherAnew()
{
    m_names.clear();
    m_gathered = 0;
    m_gathering.start(0);
    gather(); // of most servers, these are all
}

bool CommandPalette::isComplete() const
{
    return !m_gathering.isActive() && !m_book.isLoading();
}

// A slice of many accounts at a time.
void CommandPalette::gather()
{
    const QList<AccountRow> &rows = m_book.rows();
    const qsizetype count = std::min(slice, rows.size() - m_gathered);
    if (count > 0) {
        m_names.append(rows.constData() + m_gathered, count);
        m_gathered += count;
    }
    if (m_gathered < rows.size())
        return;
    m_gathering.stop();
    if (!m_field->text().isEmpty())
        search();
}

QListWidgetItem *CommandPalette::addLine(const QString &title, const QString &hint, const QString &iconName, bool isEnabled)
{
    const QString text = hint.isEmpty() ? title : u"%1  —  %2"_s.arg(title, hint);
    auto *item = new QListWidgetItem(iconName.isEmpty() ? QIcon() : icon(iconName), text, m_list);
    if (!isEnabled)
        item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    return item;
}

void CommandPalette::search()
{
    const QString text = m_field->text();
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    m_list->clear();
    for (qsizetype number = 0; number < m_entries.size(); ++number) {
        const PaletteEntry &entry = m_entries[number];
        if (hasAll(entry.title, words))
            addLine(entry.title, entry.hint, entry.icon, entry.isEnabled)->setData(numberRole, number);
    }
    addAccounts(text.trimmed());
    if (!words.isEmpty())
        addRemarks();
    choose(-1, 1);
}

// Why something that is looked for may not be there.
void CommandPalette::addRemarks()
{
    const auto remark = [this](const QString &text) { addLine(text, {}, {}, false); };
    if (!isComplete())
        remark(tr("The accounts are still being read…"));
    else if (!m_book.isLoaded())
        remark(tr("Accounts cannot be found: their list could not be read."));
    if (m_list->count() == 0)
        remark(tr("Nothing here is called that."));
}

// The next line from there that can be used.
void CommandPalette::choose(int from, int step)
{
    for (int row = from + step; row >= 0 && row < m_list->count(); row += step) {
        if (m_list->item(row)->flags() & Qt::ItemIsEnabled)
            return m_list->setCurrentRow(row);
    }
}

void CommandPalette::addAccounts(const QString &text)
{
    if (text.isEmpty())
        return;
    const AccountNames::Found found = m_names.find(text, mostAccounts);
    for (const QUuid &id : found.ids) {
        const auto row = m_book.find(id);
        if (!row)
            continue;
        const bool isCut = found.isMore && id == found.ids.constLast();
        addLine(safeLine(row->account.username, 120), isCut ? tr("Account; there are more") : tr("Account"), u"person"_s, true)
            ->setData(accountRole, id);
    }
}

// Down and Up choose while the keyboard stays in the field; typing on the list goes on in the field.
bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isInField = watched == m_field;
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        choose(m_list->currentRow(), key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_list->currentItem());
        return true;
    default:
        if (isInField || key->text().isEmpty() || !key->text().at(0).isPrint())
            return false;
        m_field->setFocus(Qt::OtherFocusReason);
        QCoreApplication::sendEvent(m_field, event);
        return true;
    }
}

// What is done may open a dialog: not before this one has gone.
void CommandPalette::run(const QListWidgetItem *item)
{
    if (!item || !(item->flags() & Qt::ItemIsEnabled))
        return;
    const QVariant account = item->data(accountRole);
    const auto action = account.isValid() ? std::function<void()>() : m_entries[item->data(numberRole).toLongLong()].run;
    if (account.isValid())
        Q_EMIT accountChosen(account.toUuid());
    else
        connect(
            this, &QObject::destroyed, parent(), [action] { action(); }, Qt::QueuedConnection);
    m_list->disconnect(this); // a click may activate, too
    close();
}

} // namespace mcias
