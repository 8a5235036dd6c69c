// SPDX-License-Identifier: MIT
#pragma once

#include "views/page.h"

namespace mcias {

//! A page, as the workspace knows it. A new page is a class and one entry in the list.
struct PageEntry {
    const char *id = nullptr; //!< for object names and settings, never translated
    QString (*title)() = nullptr;
    const char *icon = nullptr; //!< a name of the icon set
    Page *(*create)(const PageContext &context, QWidget *parent) = nullptr;
    QList<TourStep> (*tour)(Page *page) = nullptr; //!< the page's own pictures
    QStringList forms = {};                        //!< whose drafts it opens
};

//! Every page, in the order of the side bar.
const QList<PageEntry> &pageRegistry();

} // namespace mcias
