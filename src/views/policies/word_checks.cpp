// SPDX-License-Identifier: MIT
#include "views/policies/word_checks.h"

#include "models/formats.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QSignalBlocker>

namespace mcias {

QStringList keepingOrder(const QStringList &before, const QStringList &chosen)
{
    QStringList words = before;
    words.removeIf([&](const QString &word) { return !chosen.contains(word); });
    for (const QString &word : chosen) {
        if (!words.contains(word))
            words += word;
    }
    return words;
}

WordChecks::WordChecks(const QStringList &vocabulary, const QString &prefix, int inRow, QWidget *parent)
    : QWidget(parent),
      m_prefix(prefix),
      m_inRow(inRow),
      m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(inRow, 1);
    for (const QString &word : vocabulary)
        add(word);
}

void WordChecks::add(const QString &word)
{
    constexpr qsizetype longest = 40;
    const QString shown = safeLine(word, longest);
    auto *box = new QCheckBox(QString(shown).replace(QLatin1Char('&'), QLatin1String("&&")), this);
    box->setObjectName(m_prefix + QLatin1Char('-') + shown);
    box->setAccessibleName(shown);
    const auto place = static_cast<int>(m_order.size());
    m_grid->addWidget(box, place / m_inRow, place % m_inRow);
    m_order += word;
    m_boxes.insert(word, box);
    connect(box, &QCheckBox::toggled, this, &WordChecks::edited);
}

void WordChecks::setWords(const QStringList &words)
{
    m_before = words;
    const QSignalBlocker quiet(this);
    for (const QString &word : words) {
        if (!m_boxes.contains(word))
            add(word);
    }
    for (const QString &word : std::as_const(m_order))
        m_boxes.value(word)->setChecked(words.contains(word));
}

QStringList WordChecks::words() const
{
    QStringList chosen;
    for (const QString &word : m_order) {
        if (m_boxes.value(word)->isChecked())
            chosen += word;
    }
    return keepingOrder(m_before, chosen);
}

} // namespace mcias
