// SPDX-License-Identifier: MIT
#include "views/accounts/tag_facts.h"

#include "views/controls/labels.h"
#include "work/account_book.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRules = 4; // in words; the others are counted

QString ruleText(const PolicyRule &rule, const QStringList &tags)
{
    QStringList mine;
    for (const QString &tag : *rule.rule.requiredTags) {
        if (tags.contains(tag))
            mine += safeLine(tag, 60);
    }
    const QString state = rule.enabled ? QString() : u' ' + TagFacts::tr("(switched off)");
    const QString name = rule.description.trimmed().isEmpty()
        ? TagFacts::tr("rule %1").arg(rule.id)
        : TagFacts::tr("rule %1, “%2”").arg(QString::number(rule.id), safeLine(rule.description, 60));
    return rule.rule.effect == Effect::Deny ? TagFacts::tr("%1 looks for %2, and denies%3.").arg(name, mine.join(u", "_s), state)
        : rule.rule.effect == Effect::Allow ? TagFacts::tr("%1 looks for %2, and allows%3.").arg(name, mine.join(u", "_s), state)
                                            : TagFacts::tr("%1 looks for %2%3.").arg(name, mine.join(u", "_s), state);
}

} // namespace

TagFacts::TagFacts(const PageContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_rulesText(quietLabel({}, this)),
      m_use(quietLabel({}, this)),
      m_link(new QPushButton(tr("Sho&w these accounts"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_rulesText->setObjectName(u"tagRules"_s);
    m_rulesText->setWordWrap(true);
    m_rulesText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_use->setObjectName(u"tagUse"_s);
    m_use->setWordWrap(true);
    nameWidget(m_link, "tagUseLink", tr("Show these accounts"));
    m_link->setAutoDefault(true);
    column->addWidget(m_rulesText);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_use, 1);
    row->addWidget(m_link);
    column->addLayout(row);
    connect(m_link, &QPushButton::clicked, this, [this] {
        // A filter's word ends at a space unless it is quoted.
        const bool quote = m_current.contains(u' ');
        Q_EMIT pageWanted(u"accounts"_s, { .filter = quote ? u"tag:\"%1\""_s.arg(m_current) : u"tag:"_s + m_current });
    });
    if (Client *client = context.session.client()) {
        client->send(ListPolicyRules{})
            ->then(
                this,
                [this](const QList<PolicyRule> &rules) {
                    m_rules.emplace();
                    QSet<QString> required;
                    for (const PolicyRule &rule : rules) {
                        if (!rule.rule.requiredTags || rule.rule.requiredTags->isEmpty())
                            continue;
                        *m_rules += rule;
                        required += QSet<QString>(rule.rule.requiredTags->begin(), rule.rule.requiredTags->end());
                    }
                    showRules();
                    Q_EMIT requiredTagsKnown(required.values());
                },
                [this](const Error &error) {
                    m_error = error;
                    showRules();
                });
    }
    showRules();
    showUse();
}

void TagFacts::setTags(const QStringList &tags)
{
    m_tags = tags;
    showRules();
}

void TagFacts::setCurrent(const QString &tag)
{
    m_current = tag;
    showUse();
}

void TagFacts::showRules()
{
    QStringList lines;
    if (m_error) {
        lines += m_error->isNotOffered()
            ? tr("This server does not offer policy rules.")
            : tr("Which policy rules look for these tags could not be learnt. %1").arg(m_error->explanation());
    } else if (m_rules) {
        for (const PolicyRule &rule : *m_rules) {
            const QStringList &required = *rule.rule.requiredTags;
            const bool isMine = std::any_of(
                required.begin(), required.end(), [this](const QString &tag) { return m_tags.contains(tag); });
            if (isMine)
                lines += ruleText(rule, m_tags);
        }
        const qsizetype rest = lines.size() - mostRules;
        if (rest > 0) {
            lines.resize(mostRules);
            lines += tr("And %n more rule(s) look for one of these tags.", nullptr, static_cast<int>(rest));
        }
        if (lines.isEmpty() && !m_tags.isEmpty())
            lines += tr("No policy rule looks for one of these tags.");
    }
    m_rulesText->setText(lines.join(u'\n'));
    m_rulesText->setAccessibleName(lines.join(u' '));
    m_rulesText->setVisible(!lines.isEmpty());
}

void TagFacts::showUse()
{
    const bool isKnown = !m_current.isEmpty() && m_context.book;
    m_use->setVisible(isKnown);
    m_link->setVisible(isKnown);
    if (!isKnown)
        return;
    const int count = m_context.book->tagsInUse().value(m_current);
    m_use->setText(tr("%1: %n account(s) have it, as far as tags were read.", nullptr, count).arg(safeLine(m_current, 60)));
    m_use->setAccessibleName(m_use->text());
}

} // namespace mcias
