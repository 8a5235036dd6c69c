// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace mcias {

//! A tooltip that shows \a text as it is: tooltips guess whether they are HTML, and text from a server must not decide that.
//! Nothing for an empty one.
inline QString plainTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    QString inside = text.toHtmlEscaped();
    inside.replace(QLatin1Char('\n'), QLatin1String("<br>"));
    return QLatin1String("<span>") + inside + QLatin1String("</span>");
}

} // namespace mcias
