// SPDX-License-Identifier: MIT
#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace mcias {

using namespace Qt::StringLiterals;

Translations::Translations()
{
    const QLocale locale;
    // Qt's own words (of file dialogs, say), if the system has them.
    if (m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English is a translation too: it holds the plurals.
    if (m_own.load(locale, u"mcias"_s, u"_"_s, u":/i18n"_s) || m_own.load(u":/i18n/mcias_en.qm"_s))
        QCoreApplication::installTranslator(&m_own);
}

Translations::~Translations()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

} // namespace mcias
