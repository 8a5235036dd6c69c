// SPDX-License-Identifier: MIT
#include "app/shortcut_sheet.h"

#include "views/controls/facts_panel.h"
#include "views/controls/labels.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

QString written(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText);
}

} // namespace

QList<ShortcutSheet::Line> ShortcutSheet::everywhere()
{
    return {
        { written(Qt::CTRL | Qt::Key_K), tr("Go to a page, an action or an account by its name") },
        { written(Qt::CTRL | Qt::Key_Slash), tr("This list") },
        { tr("%1 to %2").arg(written(Qt::CTRL | Qt::Key_1), written(Qt::CTRL | Qt::Key_9)),
            tr("To one of the first nine pages") },
        { written(QKeySequence::Back), tr("Back to where you were") },
        { written(QKeySequence::Forward), tr("Forward again") },
        { written(Qt::CTRL | Qt::Key_Comma), tr("Settings") },
        { written(Qt::CTRL | Qt::Key_L), tr("Lock the window") },
        { written(Qt::Key_F6), tr("To the news at the top of the window") },
        { written(Qt::CTRL | Qt::Key_Q), tr("Close the console") },
    };
}

QList<ShortcutSheet::Line> ShortcutSheet::inTables()
{
    return {
        { written(QKeySequence::Find), tr("To the filter; Down or Enter leads back to the table") },
        { written(Qt::SHIFT | Qt::Key_Down), tr("Select more rows") },
        { written(Qt::CTRL | Qt::Key_Space), tr("Select this row, or deselect it") },
        { written(QKeySequence::SelectAll), tr("Select all rows that are shown") },
        { written(QKeySequence::Copy), tr("Copy the selected rows") },
        { tr("%1, %2").arg(written(Qt::ALT | Qt::Key_Up), written(Qt::ALT | Qt::Key_Down)), tr("Sort by the current column") },
        { tr("Letters"), tr("To the next row that begins so") },
        { written(Qt::Key_Menu), tr("What can be done with the selected rows") },
    };
}

QList<ShortcutSheet::Line> ShortcutSheet::ofPage(const QWidget &page)
{
    QList<Line> lines;
    const auto add = [&](const QKeySequence &keys, QString what) {
        const Line line{ written(keys), what.remove(u'&') };
        const bool isKnown = std::any_of(lines.begin(), lines.end(), [&](const Line &known) { return known.keys == line.keys; });
        if (!keys.isEmpty() && !line.what.isEmpty() && !isKnown)
            lines += line;
    };
    for (const QAction *action : page.findChildren<QAction *>())
        add(action->shortcut(), action->text());
    for (const QShortcut *shortcut : page.findChildren<QShortcut *>())
        add(shortcut->key(), shortcut->whatsThis());
    return lines;
}

ShortcutSheet::ShortcutSheet(const QWidget *page, const QString &pageTitle, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"shortcutSheet"_s);
    setWindowTitle(tr("Keyboard"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(24, 20, 24, 20);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    const auto addGroup = [&](const QString &title, const QList<Line> &lines) {
        if (lines.isEmpty())
            return;
        if (grid->rowCount() > 1)
            grid->setRowMinimumHeight(grid->rowCount(), 8);
        grid->addWidget(titleLabel(title, 1.1, content), grid->rowCount(), 0, 1, 2);
        for (const Line &line : lines) {
            const int row = grid->rowCount();
            grid->addWidget(plainLabel(line.keys, content), row, 0, Qt::AlignTop);
            QLabel *what = plainLabel(line.what, content);
            what->setWordWrap(true);
            grid->addWidget(what, row, 1);
        }
    };
    addGroup(tr("Everywhere"), everywhere());
    if (page)
        addGroup(tr("On the page “%1”").arg(pageTitle), ofPage(*page));
    addGroup(tr("In tables"), inTables());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setObjectName(u"shortcutButtons"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    QScrollArea *area = scrolled(content, "shortcutScroll");
    area->setAccessibleName(tr("Keyboard"));
    column->addWidget(area, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(buttons);
    column->addLayout(row);
    const int wanted = content->sizeHint().height() + buttons->sizeHint().height() + 36;
    resize(560, parent ? std::min(wanted, parent->window()->height() - 48) : wanted);
}

} // namespace mcias
