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

} // namespace mcias
