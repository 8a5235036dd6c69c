// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace mcias {

//! The text of a button or a label as it is read and spoken: `Save & close` for `&Save && close`.
inline QString withoutMnemonic(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('&') && ++i == text.size())
            break;
        plain += text[i];
    }
    return plain;
}

//! \a text within the text of a button, a label or a menu: an ampersand is one, and no mnemonic.
inline QString escapedMnemonic(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace mcias
