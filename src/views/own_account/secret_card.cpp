// SPDX-License-Identifier: MIT
#include "views/own_account/secret_card.h"

#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/secret_clipboard.h"
#include "views/controls/secret_sheet.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

SecretCard::SecretCard(const PageContext &context, const Words &words, QWidget *parent)
    : Card(parent),
      m_context(context),
      m_words(words),
      m_sheet(new SecretSheet(this, SecretSheet::Look::Groups)),
      m_show(new QPushButton(this)),
      m_copy(new QPushButton(tr("C&opy"), this)),
      m_news(quietLabel({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(titleLabel(words.title, 1.0, this));
    head->addStretch(1);
    head->addWidget(m_show);
    head->addWidget(m_copy);
    column->addLayout(head);
    m_sheet->setObjectName(u"secretSheet"_s);
    m_sheet->setNames(words.shown, words.hidden);
    column->addWidget(m_sheet);
    m_news->setObjectName(u"secretNews"_s);
    m_news->setWordWrap(true);
    column->addWidget(m_news);
    m_show->setObjectName(u"secretShow"_s);
    m_show->setCheckable(true);
    nameWidget(m_copy, "secretCopy", words.copy);
    connect(m_show, &QPushButton::toggled, this, &SecretCard::setShown);
    connect(m_copy, &QPushButton::clicked, this, &SecretCard::copy);
    connect(&m_sight, &BriefSight::changed, m_show, &QPushButton::setChecked);
    connect(&context.session, &Session::stateChanged, this, [this] {
        if (m_context.session.pause() == Session::Pause::Locked)
            forget();
    });
    setSecret({});
}

void SecretCard::setSecret(const Secret &secret)
{
    m_secret = secret;
    m_wasTaken = false;
    m_sheet->setSecret(secret);
    m_show->setChecked(false);
    setShown(false);
    m_show->setEnabled(!secret.isEmpty());
    m_copy->setEnabled(!secret.isEmpty() && m_context.clipboard);
}

void SecretCard::setShown(bool isShown)
{
    m_sheet->setShown(isShown);
    m_wasTaken = m_wasTaken || isShown;
    m_show->setText(isShown ? tr("&Hide") : tr("S&how"));
    m_show->setAccessibleName(isShown ? m_words.hide : m_words.show);
    m_show->setIcon(icon(isShown ? u"eye-off"_s : u"eye"_s));
    m_news->setText(isShown
            ? tr("Hides again in %n second(s), or when you go to another window.", nullptr, static_cast<int>(shownFor.count()))
            : tr("In groups of four only to be read: it is typed without gaps."));
    m_sight.setShown(isShown);
}

void SecretCard::copy()
{
    m_context.clipboard->copy(m_secret, m_context.clipboard->life());
    m_wasTaken = true;
    m_news->setText(tr("Copied. It is taken off the clipboard in %n second(s).", nullptr,
        static_cast<int>(m_context.clipboard->life().count())));
}

} // namespace mcias
