// SPDX-License-Identifier: MIT
#pragma once

#include "views/page.h"

class QLabel;
class QPushButton;

namespace mcias {

//! What hangs on tags: the policy rules that look for them, and how many accounts have the one that the keyboard is on.
class TagFacts final : public QWidget {
    Q_OBJECT

public:
    //! Asks for the policy rules at once.
    explicit TagFacts(const PageContext &context, QWidget *parent = nullptr);

    void setTags(const QStringList &tags);
    //! The tag whose use is told; empty: none.
    void setCurrent(const QString &tag);

Q_SIGNALS:
    //! The tags that rules look for have become known.
    void requiredTagsKnown(const QStringList &tags);
    void pageWanted(const QString &pageId, const mcias::PagePlace &place);

private:
    void showRules();
    void showUse();

    PageContext m_context;
    QStringList m_tags;
    QString m_current;
    std::optional<QList<PolicyRule>> m_rules; // those that look for tags
    std::optional<Error> m_error;
    QLabel *m_rulesText;
    QLabel *m_use;
    QPushButton *m_link;
};

} // namespace mcias
