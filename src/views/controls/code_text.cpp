// SPDX-License-Identifier: MIT
#include "views/controls/code_text.h"

#include "session/fingerprint.h"

#include <QFontDatabase>

namespace mcias {

using namespace Qt::StringLiterals;

SelectableText *codeText(const QString &text, const QString &name, QWidget *parent)
{
    auto *field = new SelectableText(parent);
    field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    field->setContents(text);
    field->setAccessibleName(name + ": "_L1 + text);
    // So that whoever asks how high this will be is told before it is laid out.
    field->setFixedHeight(static_cast<int>(text.count(u'\n') + 1) * field->fontMetrics().lineSpacing());
    return field;
}

QString fingerprintLines(const QByteArray &hex)
{
    constexpr qsizetype lineLength = 16 * 3; // pairs with their colons
    const QString text = fingerprintText(hex);
    if (text.isEmpty())
        return u"–"_s;
    return text.size() < lineLength ? text : text.left(lineLength) + u'\n' + text.mid(lineLength);
}

} // namespace mcias
