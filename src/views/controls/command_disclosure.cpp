// SPDX-License-Identifier: MIT
#include "views/controls/command_disclosure.h"

#include "models/formats.h"
#include "views/controls/code_text.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int linesInSight = 8; // more scroll

// A line each, as a shell takes them.
QString safeLines(const QStringList &commands)
{
    constexpr qsizetype longest = 4000;
    QStringList lines;
    lines.reserve(commands.size());
    for (const QString &command : commands)
        lines += safeLine(u"mcias-cli "_s + command, longest);
    return lines.join(u'\n');
}

} // namespace

CommandDisclosure::CommandDisclosure(Source source, QWidget *parent)
    : QWidget(parent),
      m_source(std::move(source)),
      m_link(new QPushButton(icon(u"code"_s), tr("Show as command"), this)),
      m_copy(new QPushButton(tr("Copy"), this)),
      m_text(codeText({}, tr("The same with mcias-cli"), this)),
      m_note(quietLabel({}, this))
{
    nameWidget(m_link, "showCommand", tr("Show as command"));
    m_link->setCheckable(true);
    m_link->setAutoDefault(false);
    m_link->setToolTip(tr("The same with mcias-cli. Secrets are not in it: they are asked for."));
    nameWidget(m_copy, "copyCommand", tr("Copy the command"));
    m_copy->setAutoDefault(false);
    m_copy->hide();
    m_text->setObjectName(u"commandText"_s);
    m_text->setMostLines(linesInSight);
    m_text->hide();
    m_note->setObjectName(u"commandNote"_s);
    m_note->setWordWrap(true);
    m_note->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_link);
    row->addWidget(m_copy);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_text);
    column->addWidget(m_note);
    connect(m_link, &QPushButton::toggled, this, &CommandDisclosure::refresh);
    connect(m_copy, &QPushButton::clicked, this, &CommandDisclosure::copy);
}

bool CommandDisclosure::isOpen() const
{
    return m_link->isChecked();
}

void CommandDisclosure::setOpen(bool isOpen)
{
    m_link->setChecked(isOpen);
}

void CommandDisclosure::refresh()
{
    const QStringList commands = isOpen() ? m_source() : QStringList();
    const auto hidden = static_cast<int>(std::max<qsizetype>(0, commands.size() - mostShown));
    const QString text = safeLines(commands.mid(0, mostShown));
    m_text->setContents(text);
    m_text->setAccessibleName(tr("The same with mcias-cli") + u": "_s + text);
    m_text->setVisible(!commands.isEmpty());
    m_copy->setVisible(!commands.isEmpty());
    m_note->setText(commands.isEmpty() ? tr("Fill in the form first: it makes the command.")
                                       : tr("And %n more: “Copy” takes them all.", nullptr, hidden));
    m_note->setVisible(isOpen() && (commands.isEmpty() || hidden > 0));
}

void CommandDisclosure::copy() const
{
    QGuiApplication::clipboard()->setText(safeLines(m_source()) + u'\n');
}

} // namespace mcias
