// SPDX-License-Identifier: MIT
#include "views/tokens/token_card.h"

#include "session/secret_file.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/secret_clipboard.h"
#include "views/tokens/token_sheet.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

QPushButton *iconButton(QWidget *parent, const char *name, const QString &iconName, const QString &text, const QString &spoken)
{
    auto *made = new QPushButton(iconName.isEmpty() ? QIcon() : icon(iconName), text, parent);
    nameWidget(made, name, spoken);
    return made;
}

// The account's name as far as it is harmless in a file's name.
QString fileName(const QString &account)
{
    static const QRegularExpression harmful(u"[^A-Za-z0-9._-]"_s);
    QString name = account.left(60);
    name.replace(harmful, u"_"_s);
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return (name.isEmpty() ? u"service"_s : name) + u".token"_s;
}

} // namespace

TokenCard::TokenCard(const PageContext &context, QWidget *parent)
    : Card(parent),
      m_context(context),
      m_sheet(new TokenSheet(this)),
      m_copy(iconButton(this, "tokenCopy", {}, tr("C&opy"), tr("Copy the token without showing it"))),
      m_save(iconButton(this, "tokenSave", u"folder"_s, tr("&Save to a file…"), tr("Save the token to a file"))),
      m_show(iconButton(this, "tokenShow", u"eye"_s, tr("S&how"), tr("Show the token"))),
      m_news(quietLabel({}, this))
{
    m_sheet->setObjectName(u"tokenSheet"_s);
    m_news->setObjectName(u"tokenNews"_s);
    m_news->setWordWrap(true);
    m_show->setCheckable(true);
    m_copy->setEnabled(context.clipboard);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(titleLabel(tr("The new token"), 1.0, this));
    head->addStretch(1);
    head->addWidget(m_copy);
    head->addWidget(m_save);
    head->addWidget(m_show);
    column->addLayout(head);
    column->addWidget(m_sheet);
    column->addWidget(m_news);
    connect(m_copy, &QPushButton::clicked, this, &TokenCard::copy);
    connect(m_save, &QPushButton::clicked, this, &TokenCard::askForFile);
    connect(m_show, &QPushButton::toggled, m_sheet, &TokenSheet::setShown);
    connect(m_sheet, &TokenSheet::shownChanged, this, &TokenCard::setShown);
}

void TokenCard::setToken(const Secret &token, const QString &account)
{
    m_token = token;
    m_account = account;
    m_wasTaken = false;
    m_sheet->setSecret(token);
    say(tr("It is shown nowhere else and kept nowhere: copy it, or save it, before this closes."), false);
}

void TokenCard::forget()
{
    m_token = {};
    m_sheet->setSecret({});
    setEnabled(false);
}

void TokenCard::setShown(bool isShown)
{
    m_show->setChecked(isShown);
    m_show->setText(isShown ? tr("&Hide") : tr("S&how"));
    m_show->setAccessibleName(isShown ? tr("Hide the token") : tr("Show the token"));
    m_show->setIcon(icon(isShown ? u"eye-off"_s : u"eye"_s));
}

void TokenCard::copy()
{
    m_context.clipboard->copy(m_token, m_context.clipboard->life());
    m_wasTaken = true;
    say(tr("Copied. It is taken off the clipboard in %n second(s).", nullptr,
            static_cast<int>(m_context.clipboard->life().count())),
        false);
    Q_EMIT taken();
}

void TokenCard::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the token"));
    dialog->setObjectName(u"tokenFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is overwritten
    dialog->selectFile(fileName(m_account));
    connect(dialog, &QFileDialog::fileSelected, this, &TokenCard::save);
    dialog->open();
}

void TokenCard::save(const QString &path)
{
    if (m_token.isEmpty())
        return;
    const QString problem = SecretFile::write(path, m_token.utf8());
    const QString name = safeLine(QDir::toNativeSeparators(path), 200);
    if (!problem.isEmpty())
        return say(tr("Not saved to %1. %2").arg(name, problem), true);
    m_wasTaken = true;
    say(tr("Saved to %1, which only you may read. Move it to where the service looks for it, and leave no copy behind.")
            .arg(name),
        false);
    Q_EMIT taken();
}

void TokenCard::say(const QString &text, bool isBad)
{
    m_news->setForegroundRole(isBad ? QPalette::WindowText : QPalette::PlaceholderText);
    m_news->setText(text);
    m_news->setAccessibleName(text);
}

} // namespace mcias
