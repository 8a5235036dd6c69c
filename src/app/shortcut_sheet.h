// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace mcias {

//! Which keys do what: everywhere, in tables, and on the page that is open, whose buttons, menus and shortcuts are asked.
class ShortcutSheet final : public QDialog {
    Q_OBJECT

public:
    struct Line {
        QString keys; //!< as the desktop writes them
        QString what;
    };

    //! \a page may be null.
    ShortcutSheet(const QWidget *page, const QString &pageTitle, QWidget *parent);

    static QList<Line> everywhere();
    static QList<Line> inTables();
    static QList<Line> ofPage(const QWidget &page);
};

} // namespace mcias
