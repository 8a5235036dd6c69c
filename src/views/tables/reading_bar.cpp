// SPDX-License-Identifier: MIT
#include "views/tables/reading_bar.h"

#include "api/call.h"
#include "views/controls/elided_label.h"
#include "views/controls/labels.h"
#include "work/account_book.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace mcias {

ReadingBar::ReadingBar(AccountBook &book, const Formats &formats, QWidget *parent)
    : QWidget(parent),
      m_book(book),
      m_formats(formats),
      m_text(new ElidedLabel(this)),
      m_bar(new QProgressBar(this)),
      m_button(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    nameWidget(m_text, "readingText", tr("Roles and tags"));
    nameWidget(m_bar, "readingProgress", tr("Reading roles and tags"));
    nameWidget(m_button, "readingButton", tr("Read all roles and tags"));
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(100);
    row->addWidget(m_text);
    row->addWidget(m_bar);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_book.progress().running)
            m_book.stopReading();
        else
            m_book.readAll();
    });
    const auto again = [this] {
        countKnown();
        showProgress();
    };
    connect(&book, &AccountBook::loaded, this, again);
    connect(&book, &AccountBook::changed, this, again);
    connect(&book, &AccountBook::progressed, this, &ReadingBar::showProgress);
    again();
}

// A look at one pointer per account, twenty times a second at most: the book collects changes.
void ReadingBar::countKnown()
{
    m_known = m_fresh = m_all = 0;
    for (const AccountRow &row : m_book.rows()) {
        if (row.account.status == AccountStatus::Deleted)
            continue;
        ++m_all;
        m_known += row.extras ? 1 : 0;
        m_fresh += m_book.isRead(row) ? 1 : 0;
    }
}

void ReadingBar::showProgress()
{
    const AccountBook::Progress &progress = m_book.progress();
    const qsizetype read = progress.running || m_known == m_all ? m_fresh : m_known;
    const QString known = m_formats.number(read);
    const int all = static_cast<int>(m_all);
    QString text;
    if (progress.running || (!progress.error && m_known != m_all))
        text = tr("Roles and tags: %1 of %n account(s) read", nullptr, all).arg(known);
    else if (progress.error && progress.error->kind == ErrorKind::Forbidden)
        text = tr("You may not read roles and tags here.");
    else if (progress.error)
        text = tr("Reading roles and tags stopped at %1 of %n account(s).", nullptr, all).arg(known);
    else
        text = tr("Roles and tags of %n account(s) are older than the list", nullptr, static_cast<int>(m_all - m_fresh));
    m_text->say(text, tr("Roles and tags"));
    m_bar->setRange(0, std::max(1, all));
    m_bar->setValue(static_cast<int>(read));
    m_bar->setVisible(progress.running);
    m_button->setText(progress.running ? tr("&Stop") : progress.error ? tr("&Go on") : tr("Read &all"));
    m_button->setToolTip(
        progress.running ? tr("What has been read stays.") : tr("Two requests per account, at most eight at a time."));
    m_button->setAccessibleName(progress.running ? tr("Stop reading roles and tags") : tr("Read all roles and tags"));
    setVisible(!m_isHeld && m_all > 0 && (progress.running || m_fresh < m_all));
}

void ReadingBar::setHeld(bool held)
{
    m_isHeld = held;
    showProgress();
}

QString ReadingBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace mcias
