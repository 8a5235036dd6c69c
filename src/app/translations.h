// SPDX-License-Identifier: MIT
#pragma once

#include <QTranslator>

namespace mcias {

//! The words of the console in the language of the desktop; English where there is no translation. Installed while this
//! object lives; needs a QCoreApplication.
class Translations {
public:
    Translations();
    ~Translations();
    Translations(const Translations &) = delete;
    Translations &operator=(const Translations &) = delete;

private:
    QTranslator m_qt;
    QTranslator m_own;
};

} // namespace mcias
