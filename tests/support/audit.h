// SPDX-License-Identifier: MIT
// Looks at a window as somebody would who cannot see it, or has no mouse. Header only: for tests with widgets.
#pragma once

#include <QtTest>
#include <QtWidgets>

namespace mcias::test {

//! Every control that is visible must have a name, without a mnemonic in it; every label must be plain text.
inline QStringList namelessIn(const QWidget *root)
{
    QStringList found;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(root) || widget->window() != root->window())
            continue;
        const QString name = QLatin1String(widget->metaObject()->className()) + u'#' + widget->objectName();
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (label->textFormat() != Qt::PlainText && !label->text().isEmpty())
                found += QStringLiteral("may be HTML: ") + name;
            if (label->text().contains(u'&') && !label->buddy())
                found += QStringLiteral("mnemonic for nothing: ") + name;
            continue;
        }
        const QWidget *parent = widget->parentWidget();
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(QLatin1String("qt_"))
            || qobject_cast<const QScrollBar *>(widget) || qobject_cast<const QLineEdit *>(parent)
            || qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent)
            || parent->inherits("QComboBoxPrivateContainer"))
            continue;
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        const QString spoken = face ? face->text(QAccessible::Name).trimmed() : QString();
        if (spoken.isEmpty() || spoken.contains(u'&'))
            found += QStringLiteral("no good name: ") + name;
    }
    return found;
}

//! Mnemonics that two visible things of the window share; what stands in dialogs over it is theirs.
inline QStringList sharedMnemonics(const QWidget *root)
{
    QStringList shared;
    QHash<QKeySequence, QString> taken;
    const auto take = [&](const QString &text) {
        const QKeySequence keys = QKeySequence::mnemonic(text);
        if (keys.isEmpty())
            return;
        if (taken.contains(keys))
            shared += taken.value(keys) + QStringLiteral(" and ") + text;
        taken.insert(keys, text);
    };
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (widget->window() != root->window())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy() && label->isVisibleTo(root))
            take(label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && button->isVisibleTo(root))
            take(button->text());
    }
    return shared;
}

//! The names of what Tab goes through, from where the keyboard is, once around.
inline QStringList tabRound()
{
    QStringList names;
    QSet<QWidget *> seen;
    for (int i = 0; i < 200; ++i) {
        QWidget *focus = QApplication::focusWidget();
        if (!focus || seen.contains(focus))
            break;
        seen += focus;
        names += focus->objectName();
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    return names;
}

} // namespace mcias::test
